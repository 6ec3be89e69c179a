"""Releases made by grammar: each way of giving speech to a person, with people, offices and verbs by chance.

The tables of constructions and words stand in ``ways_of_saying_en``, ``_ru`` and ``_kk``. A release has
an opening that introduces two people, a filler, and one sentence of speech; which of the two speaks, how
that person is called, and with what verb, is drawn by a seeded generator.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from types import ModuleType

import ways_of_saying_en as english
import ways_of_saying_kk as kazakh
import ways_of_saying_ru as russian
from marked_cases import Case, parse

TABLES: dict[str, ModuleType] = {"en": english, "ru": russian, "kk": kazakh}
GROUPS = ("AFTER", "BEFORE", "SPLIT", "BESIDE")
FORMS = {
    "en": ("full", "surname", "office surname", "office full", "office", "initials"),
    "ru": ("full", "surname", "office surname", "office full", "office", "initials"),
    "kk": ("full", "office surname", "office full", "office", "initials"),
}
CASES = ("nom", "gen", "dat", "ins")
SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Person:
    """One invented person: name and office by case, and what the office is called alone."""

    is_woman: bool
    names: tuple[str, ...]
    offices: tuple[str, ...]
    bare: tuple[str, ...]
    country: str

    @property
    def name(self) -> str:
        return self.names[0]

    def called(self, form: str, case: int, language: str) -> str:
        """Return the person as ``form`` has it, in the case at that place of the table."""
        name = self.names[min(case, len(self.names) - 1)]
        given_first = not self.name.startswith("Li ") and not self.name.startswith("Ли ")
        surname = name.partition(" ")[2] if "van " in name else name.rpartition(" ")[2]
        surname = surname if given_first else name.partition(" ")[0]
        bare = self.bare[min(case, len(self.bare) - 1)]
        title = self.bare[0] if language == "kk" and form != "office" else bare
        if form == "office surname" and " " in title and language != "en":
            title = self.offices[0 if language == "kk" else min(case, len(self.offices) - 1)]
        if language == "en" and form == "office surname":
            title = title.removeprefix("the ")
        return {
            "full": name,
            "surname": surname,
            "initials": f"{self.name[0]}. {surname}" if given_first and self.name[0] != "I" else name,
            "office surname": f"{title} {surname}",
            "office full": f"{self.formal(case, language)} {name}",
            "office": f"the {self.bare[0]}" if language == "en" else title,
        }[form]

    def formal(self, case: int, language: str) -> str:
        """Return the office with its country."""
        office = self.offices[min(case, len(self.offices) - 1)]
        if language == "en":
            return f"{self.country}’s {self.offices[0]}"
        if language == "kk":
            return f"{self.country} {self.offices[0]}"
        return f"{office} {self.country}"


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


def people_of(language: str, chance: random.Random) -> tuple[Person, Person]:
    """Return two people with different names, countries and offices."""
    table = TABLES[language]
    names = chance.sample(lines(table.PEOPLE), 2)
    offices = chance.sample(lines(table.OFFICES), 2)
    bare = [_bare(language, office, chance) for office in offices]
    while lines(_bare_forms(language, offices[0]))[0] == lines(_bare_forms(language, offices[1]))[0]:
        offices = chance.sample(lines(table.OFFICES), 2)
        bare = [_bare(language, office, chance) for office in offices]
    countries = chance.sample(table.COUNTRIES, 2)
    first, second = (
        Person(
            name[0] == "f",
            tuple(name[2:].split("|")),
            tuple(office.split("|")),
            forms,
            country,
        )
        for name, office, forms, country in zip(names, offices, bare, countries, strict=True)
    )
    return first, second


def _bare_forms(language: str, office: str) -> str:
    forms: str = TABLES[language].BARE[office.split("|", maxsplit=1)[0]]
    return forms


def _bare(language: str, office: str, chance: random.Random) -> tuple[str, ...]:
    """Return what the office is called alone: the same word, or another for it, by case."""
    return tuple(chance.choice(lines(_bare_forms(language, office))).split("|"))


def ways(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield (group, name, template) of every construction of a language."""
    for group in GROUPS:
        for name, template in getattr(TABLES[language], group).items():
            yield group, name, template


def release(
    language: str, template: str, form: str, seed: str, mark: str | None = None, verb: str | None = None
) -> Case:
    """Return one release with its quotes marked, drawn by ``seed``."""
    chance = random.Random(seed)
    table = TABLES[language]
    first, second = people_of(language, chance)
    speaker = chance.choice((first, second))
    opening = _filled(chance.choice(table.OPENINGS), _introductions(language, first, second, chance))
    other = second if speaker is first else first
    marks = table.MARKS[mark or next(iter(table.MARKS))]
    sentence = _Sentence(language, (speaker, other), form, chance, marks, verb)
    body = sentence.of(template)
    marked = "\n\n".join((opening, chance.choice(table.FILLERS), body))
    return parse(language, f"{template} / {form} / {seed}", marked)


def _filled(template: str, slots: Callable[[str], str]) -> str:
    return _capitalised(SLOT.sub(lambda match: slots(match[1]), template))


def _capitalised(text: str) -> str:
    return "\n\n".join(map(_with_capital, text.split("\n\n")))


def _with_capital(part: str) -> str:
    if part.startswith("[["):
        return part
    return re.sub(r"[^\W\d_]", lambda match: match[0].upper(), part, count=1)


def _introductions(
    language: str, first: Person, second: Person, chance: random.Random
) -> Callable[[str], str]:
    people = {"A": first, "B": second}
    cases = {"gen": 1, "acc": 1, "dat": 2, "ins": 3}

    def slot(name: str) -> str:
        if name == "day":
            return str(chance.randint(1, 28))
        person = people[name[0]]
        parts = name.split(".")[1:]
        if parts in (["met"], ["took"]):
            return {"met": ("встретился", "встретилась"), "took": ("принял", "приняла")}[parts[0]][
                person.is_woman
            ]
        if parts == ["with"]:
            return person.name + _with(person.name)
        if parts == ["acc"] and language == "kk":
            return person.names[1][:-1]
        if parts == ["acc"]:
            return _accusative(person)
        case = cases.get(parts[-1], 0) if parts else 0
        office = bool(parts) and parts[0].startswith("office")
        return person.formal(case, language) if office else person.names[min(case, len(person.names) - 1)]

    return slot


def _accusative(person: Person) -> str:
    """Return the Russian accusative: of women, and of what ends in -а and -я, it is no genitive."""
    ends = {"а": "у", "я": "ю"}
    parts = []
    for nominative, genitive in zip(person.names[0].split(), person.names[1].split(), strict=True):
        if nominative.endswith("ая"):
            parts.append(nominative[:-2] + "ую")
        elif nominative[-1] in ends and nominative != genitive:
            parts.append(nominative[:-1] + ends[nominative[-1]])
        else:
            parts.append(genitive)
    return " ".join(parts)


def _to(name: str) -> str:
    """Return the Kazakh ending «to», by the last vowel and letter."""
    front = next((char for char in reversed(name.lower()) if char in "аоұыуяёюәеіөүэи"), "а") in "әеіөүэи"
    if name[-1] in "пфктсшщхцч" or name[-1] in "бвгд":
        return "ке" if front else "қа"
    return "ге" if front else "ға"


def _with(name: str) -> str:
    """Return the Kazakh ending «with», by the last letter."""
    if name[-1] in "пфктсшщхцч":
        return "пен"
    return "бен" if name[-1] in "збвгджз" else "мен"


class _Sentence:
    """The sentence of speech: slots filled one by one."""

    def __init__(
        self,
        language: str,
        people: tuple[Person, Person],
        form: str,
        chance: random.Random,
        mark: str,
        verb: str | None,
    ) -> None:
        self.language, self.form, self.chance, self.mark = language, form, chance, mark
        self.speaker, self.other = people
        self.table = TABLES[language]
        self.words = chance.sample(lines(self.table.QUOTES), 3)
        self.verb = verb

    def of(self, template: str) -> str:
        return _capitalised(SLOT.sub(lambda match: self.slot(match[1]), template))

    def slot(self, name: str) -> str:
        woman = self.speaker.is_woman
        if name.startswith("S"):
            return self.subject(name)
        if name.startswith(("O", "o")) and name != "opinion":
            return self.of_other(name)
        if name.rstrip(".,!") in {"q", "Q", "ql", "w", "w1", "w2", "w2l"}:
            return self.quoted(name)
        if name in {"v", "v2", "V", "t", "p", "sure"}:
            return self.verbs(name)
        english_or_russian = {
            "he": ("he", "she") if self.language == "en" else ("он", "она"),
            "He": ("He", "She") if self.language == "en" else ("Он", "Она"),
            "his": ("his", "her") if self.language == "en" else ("его", "её"),
            "him": ("him", "her"),
            "a": ("", "а"),
            "sya": ("ся", "ась"),
        }
        if name in english_or_russian:
            return english_or_russian[name][woman]
        key = {"adv": "ADVERBS", "tail": "TAILS", "gerund": "GERUNDS", "document": "DOCUMENTS"}.get(name)
        key = key or {"opinion": "OPINIONS", "according": "ACCORDING"}[name]
        choices = getattr(self.table, key)
        return self.chance.choice(choices.split() if isinstance(choices, str) else choices).replace("_", " ")

    def of_other(self, name: str) -> str:
        """Return what a slot of the other person holds: that person's name, verb or words."""
        if name == "O.welcomed":
            return "поприветствовала" if self.other.is_woman else "поприветствовал"
        if name[0] == "o" or name in {"Ot", "Oa"}:
            swapped = copy(self)
            swapped.speaker, swapped.other, swapped.words = self.other, self.speaker, self.words[2:] * 2
            return swapped.slot(name[1:])
        if name == "O.acc":
            return _accusative(self.other)
        if name == "O.dat" and self.language == "kk":
            return self.other.name + _to(self.other.name)
        case = next((index for index, case in enumerate(CASES) if f".{case}" in name), 0)
        return self.other.names[min(case, len(self.other.names) - 1)]

    def subject(self, name: str) -> str:
        if name == "S.acc":
            return _accusative(self.speaker)
        case = next((index for index, case in enumerate(CASES) if f".{case}" in name), 0)
        form = self.form
        if name == "S.named" and form not in {"full", "office full", "office surname"}:
            form = "office full"
        printed = self.speaker.called(form, case, self.language)
        if name == "S.named" and self.language == "en":
            printed = f"{self.speaker.name}, {self.speaker.offices[0]} of {self.speaker.country}"
        return printed[0].upper() + printed[1:] if name == "S.named" else printed

    def quoted(self, name: str) -> str:
        """Return words with their gold marks: a stop in the slot's name belongs to the words."""
        slot = name.rstrip(".,!")
        stop = name[len(slot) :]
        words = self.words[slot in {"w2", "w2l"}]
        if slot.endswith("l"):
            words = re.sub(r"^i\b", "I", words[0].lower() + words[1:])
        if self.language == "en" and slot in {"Q", "ql"}:
            stop = "."
        marked = f"[[{self.speaker.name}:: {words}{stop}]]"
        return marked if slot.startswith("w") else self.mark.format(marked)

    def verbs(self, name: str) -> str:
        if name == "p":
            return self.chance.choice(self.table.PRESENT.split()).replace("_", " ")
        woman = self.speaker.is_woman and self.language == "ru"
        pool = {"t": "TRANSITIVE", "sure": "SURE"}.get(name, "VERBS")
        chosen = self.chance.choice(getattr(self.table, pool).split())
        verb = self.verb if self.verb and name in {"v", "V"} else chosen
        verb = _feminine(verb) if woman else verb
        return verb.replace("_", " ")


def _feminine(verb: str) -> str:
    irregular = {"произнёс": "произнесла", "уверен": "уверена", "убеждён": "убеждена", "подвёл": "подвела"}
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("лся"):
        return verb[:-2] + "ась"
    return verb + "а" if verb.endswith("л") else verb
