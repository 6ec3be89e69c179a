"""How English releases describe who speaks; all people are invented."""

from __future__ import annotations

from ways_of_describing import Pair, Ways

WAYS = Ways(
    pairs=(
        Pair(
            "Minister of Foreign Affairs of Kazakhstan Dauren Iskakov received Ambassador of Portugal "
            "Rui Carvalho in Astana on 4 March.",
            ("Dauren Iskakov", "Rui Carvalho"),
            (
                ("the Minister", "the Kazakh minister", "the head of the Kazakh foreign ministry"),
                ("the Ambassador", "the Portuguese diplomat", "Portugal’s ambassador", "the diplomat"),
            ),
            (("his interlocutor",), ("his interlocutor",)),
        ),
        Pair(
            "President Ingrid Halvorsen of Norway met with President Tamaz Beridze of Georgia in Oslo on "
            "Tuesday.",
            ("Ingrid Halvorsen", "Tamaz Beridze"),
            (
                ("the Norwegian President", "the Norwegian leader", "the President of Norway"),
                ("the Georgian President", "the Georgian leader", "the President of Georgia"),
            ),
            (("his Norwegian counterpart",), ("her Georgian counterpart",)),
        ),
        Pair(
            "Speaker of the Parliament of Moldova Doina Rusu held talks with Prime Minister of Malta Joseph "
            "Zammit in Valletta on 12 May 2024.",
            ("Doina Rusu", "Joseph Zammit"),
            (
                ("the Speaker", "the head of the Moldovan parliament", "the Moldovan Speaker"),
                ("the Prime Minister", "the Maltese head of government", "the Maltese Prime Minister"),
            ),
        ),
        Pair(
            "Deputy Prime Minister of Armenia Arsen Melikyan met with President of the Nordic Investment "
            "Bank Lena Sandberg on 9 October.",
            ("Arsen Melikyan", "Lena Sandberg"),
            (
                ("the Deputy Prime Minister", "the Armenian official"),
                ("the head of the Bank", "the Bank’s President"),
            ),
        ),
    ),
    focus=(
        "{name} noted that trade had grown by 12 percent last year.",
        "{name} spoke in favour of closer ties between universities.",
        "In the course of the conversation, {name} outlined plans for the coming year.",
    ),
    speech=(
        "“{with_comma}” {name} said.",
        "“{with_comma}” said {name}.",
        "“{with_comma}” {name} told reporters after the talks.",
    ),
    turns=(
        "“{with_comma}” {name} said in response.",
        "“{with_comma}” {name} replied.",
        "In turn, {name} said: “{with_stop}”",
    ),
    words=(
        "We have a great deal to offer each other, and the time to begin is now",
        "Direct flights will change how our people see each other",
        "This agreement opens a door that was closed for too long",
    ),
)
