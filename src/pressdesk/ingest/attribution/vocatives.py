"""Whom the words of a quote address: "Mr. President, …", «Господин Министр, …» is said by somebody else."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.reference import Referents
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import MentionForm, PersonKey, Range
from pressdesk.ingest.tables.description_words import HEADS_OF_STATE

WITHIN = 400
"""Characters at the head of a quote in which an address is looked for."""
IN_FOCUS = 0.35
STEMS = ("Mr", "Madam", "Dear", "осподин", "оспож", "важаем", "орог", "мырза", "ханым", "рметті")
"""A quote without one of these addresses nobody."""
BEFORE = re.compile(
    r"(?:^|[,;:.!?–—]\s)(?:(?:and|а|и|you|you too|Вас|вас|Сізге)\s)?"
    r"(?:(?:Mr|Mister|Madam|Dear|my dear|Уважаем\w+|Дорог\w+|Господин|Госпожа|Құрметті|Қадірлі)\b"
    r"\.?\s?){1,3}$",
    re.IGNORECASE,
)
BEGINS = re.compile(r"(?:^|[,;:.!?–—]\s)(?:(?:Құрметті|Қадірлі)\s)?$", re.IGNORECASE)
HONOURED = re.compile(r"\s(?:мырза|ханым)\s?[,.!?:]")
STOP = re.compile(r"\s?[,.!?:]")
BY_GIVEN_NAME = re.compile(
    r"(?:^|[,;:.!?–—]\s)(?:my\s)?(?:Dear|Дорогой|Дорогая|Құрметті|Қадірлі)\s([^\W\d_]+)\s?[,!]", re.IGNORECASE
)


def addressed_in(text: SourceText, span: Range, people: People, referents: Referents) -> frozenset[PersonKey]:
    """Return the persons whom the quote at ``span`` turns to by name or by an office only they hold."""
    start, end = span[0], min(span[1], span[0] + WITHIN)
    passage = text.text[start:end]
    if not any(stem in passage for stem in STEMS):
        return frozenset()
    found: set[PersonKey] = set()
    for place in people.within(start, end):
        if _is_called(text.text, place, (start, span[1])):
            found |= (
                {place.key} if place.form is not MentionForm.OFFICE else _holders(place, referents, start)
            )
    for match in BY_GIVEN_NAME.finditer(passage):
        found |= _named(match.group(1).lower(), people)
    return frozenset(found)


def _is_called(text: str, place: Place, quote: Range) -> bool:
    lead, tail = text[quote[0] : place.start], text[place.end : place.end + 12]
    name = text[place.start : place.end]
    titled = re.match(r"(?:Mr|Madam|Господин|Госпожа)\b", name, re.IGNORECASE) is not None
    if (titled and BEGINS.search(lead)) or BEFORE.search(lead):
        return STOP.match(tail) is not None
    honoured = HONOURED.match(tail) is not None or name.endswith(("мырза", "ханым"))
    return honoured and BEGINS.search(lead) is not None


def _holders(place: Place, referents: Referents, at: int) -> frozenset[PersonKey]:
    """The only holder of an office; a head of state may face one whose office the house leaves out."""
    if place.post is None:
        return frozenset()
    kind = place.post.key
    everybody = referents.standings()
    holders = frozenset(key for key, standing in everybody.items() if kind in standing.offices)
    salience = referents.focus.at(at)
    in_focus = (standing for key, standing in everybody.items() if salience.get(key, 0.0) > IN_FOCUS)
    unknown = kind in HEADS_OF_STATE and any(not standing.offices for standing in in_focus)
    return holders if len(holders) == 1 and not unknown else frozenset()


def _named(given: str, people: People) -> frozenset[PersonKey]:
    return frozenset(
        key
        for key, person in people.persons.items()
        if person.is_named and person.name.lower().split()[0] == given
    )
