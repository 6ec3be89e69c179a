"""Words that name a party to a meeting by its part in it: "her guest", «собеседник», «әріптесі»."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language

PARTIES: dict[Language, re.Pattern[str]] = {
    Language.ENGLISH: re.compile(
        r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w-]+\s){0,2}?"
        r"(?:guest|host|hostess|visitor|counterpart|colleague|interlocutor)\b"
        r"(?!\s(?:country|nation|city|house|book|of\shonou?r|room|government|side|state))"
    ),
    Language.RUSSIAN: re.compile(
        r"\b(?:[Ее]го\s|[Её]е\s|[Ее]ё\s|[Ии]х\s)?(?:[\w-]+(?:ий|ый|ой|ая|яя)\s){0,2}"
        r"(?:[Гг]ость|[Гг]остья|[Хх]озяин|[Хх]озяйка|[Кк]оллега|[Сс]обеседни(?:к|ца)|[Вв]изави)\b"
    ),
    Language.KAZAKH: re.compile(
        r"\b(?:[Оо]ның\s)?(?:[\w-]+\s)?"
        r"(?:[Әә]ріптесі?|[Ққ]она(?:қ|ғы)|[Мм]ейманы?|[Әә]ңгімелесуші(?:сі)?|[Сс]ұхбаттас(?:ы|ушысы)?)\b(?!-)"
    ),
}
"""A party in the nominative, with what qualifies it before."""
STEMS: dict[Language, tuple[str, ...]] = {
    Language.ENGLISH: ("guest", "host", "visitor", "counterpart", "colleague", "interlocutor"),
    Language.RUSSIAN: ("ость", "остья", "озяин", "озяйка", "оллега", "обеседни", "изави"),
    Language.KAZAKH: ("ріптес", "онақ", "онағы", "ейман", "ңгімелесуш", "ұхбаттас"),
}
"""A cheap test whether a text has any of them."""
GUEST = re.compile(r"\b(?:guest|visitor|гость|гостья|қона(?:қ|ғы)|мейманы?)$")
HOST = re.compile(r"\b(?:host|hostess|хозяин|хозяйка)\b")
PEER = re.compile(r"\b(?:counterpart|colleague|коллега|визави|әріптесі?)$")
POSSESSORS = {"his": False, "her": True, "его": False, "ее": True, "её": True}
"""Whether whoever is called by the word is a woman."""

RECEIVES = re.compile(
    r"\b(?:received|welcomed|hosted|greeted|is\shosting|принял[аи]?|встретил\w?|приветствовал\w?|"
    r"принимает|қабылдады|қабылдап|қарсы\sалды)\b"
)
RECEIVED = re.compile(
    r"\b(?:(?:was|were|is|been)\s(?:met|received|welcomed|greeted)|был\w?\sпринят\w?|(?:[Ее]го|[Ее]е|[Ее]ё|[Ии]х|[Оо]ны)\s(?:[\w-]+\s){0,4}?"
    r"(?:принял|встретил|қабылдады|қарсы))"
)
TRAVELS = re.compile(
    r"\b(?:arrived|arrives|visited|visits|visiting|paid\s\w+\s|on\sa\s(?:\w+\s){0,2}visit|before\sdeparture|"
    r"прибы\w+|посетил\w?|посещает|с\s(?:\w+\s){0,2}визитом|находящ\w+|сапармен|сапары\w*|келді|келген)\b"
)
"""Verbs of a reception and of a journey: their subjects are host and guest."""
