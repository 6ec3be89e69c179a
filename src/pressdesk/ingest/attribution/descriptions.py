"""What a description says of the person it means: offices, country, bodies, gender."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.attribution.mentions import Place
from pressdesk.ingest.countries import find_countries
from pressdesk.ingest.finding import Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.cues import PRONOUNS
from pressdesk.ingest.tables.description_words import (
    DIPLOMATS,
    ENVOYS,
    HEADS_OF_BODIES,
    HEADS_OF_STATE,
    INSTITUTIONS,
    KAZAKH_PEOPLES,
    KINDS,
    LEADERS,
    OTHER_PARTY,
    TURN_TAKING,
)
from pressdesk.ingest.tables.offices import HEADS
from pressdesk.ingest.tables.party_words import GUEST, HOST, PEER
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import Word, words_in

BROAD = HEADS_OF_BODIES - {"president"} | {"counterpart", "representative", "diplomat", "deputy", "member"}
"""Keys of offices whose words say less than the phrase they stand in."""
ANY_MINISTER = frozenset({"minister"})
STEM = 5
AROUND = 40
WIDEST = 5
"""Words that may stand on either side of the head of a description."""
EDGES: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        the a an his her their its our this that said says told added noted stressed by in at during after
        to on with from about when while as and who has have had is was also then
        """
    ),
    Language.RUSSIAN: word_set(
        """
        в во на с со при после во время для о об к ко и а но также что как перед из журналистам от
        """
    ),
    Language.KAZAKH: word_set(
        """
        деді дейді деп және мен бен пен да де өз ол бұл туралы кейін бойынша
        """
    ),
}
RUSSIAN_VERBS = re.compile(r"(?:[аеиоуыя]л[аои]?|[аеиоуюя]т|ся|сь)$")
KAZAKH_VERBS = ("ды", "ді", "ты", "ті", "йді", "йды", "ып", "іп", "ған", "ген")
RUSSIAN_ADJECTIVES = ("ий", "ый", "ой", "ая", "яя", "ого", "его", "ому", "ему", "им", "ым", "ую")
WOMEN_WORDS = ("ханым", "төрайым", "госпожа", "madam", "hostess", "гостья", "хозяйка", "собеседница")


@dataclass(frozen=True, slots=True)
class Description:
    """Whom words such as "the Kazakh diplomat" may mean.

    ``offices`` are the keys of the offices that fit, None where any does; ``exact`` those the words
    themselves name; ``words`` are stems of what stands beside the head ("bank", "parliament");
    ``is_other_party`` says that it is somebody else than who had the floor; ``name`` is the office as
    printed, in small letters; ``party`` is "guest", "host" or "peer" where the words tell a
    part in the meeting.
    """

    offices: frozenset[str] | None
    exact: frozenset[str]
    country: str | None
    words: frozenset[str]
    is_other_party: bool
    is_woman: bool | None
    name: str
    party: str | None = None


def describe(
    text: str, span: Range, language: Language, place: Place | None, room: Range
) -> Description | None:
    """Read the description at ``span``, widened within ``room``; None where the words describe nobody.

    ``place`` is the mention of an office that was found there, if any.
    """
    wide = _widened(text, span, language, room)
    phrase = text[slice(*wide)].lower()
    head = text[slice(*span)].lower() if place is None else phrase
    found = next(((pattern, kinds) for pattern, kinds in KINDS[language] if pattern.search(head)), None)
    post = place.post if place is not None else None
    if (found is None and post is None) or INSTITUTIONS.search(head):
        return None
    country = next(iter(find_countries(text, *wide)), None)
    code = country.code if country is not None else post.country if post is not None else None
    if code is None and language is Language.KAZAKH:
        code = next((KAZAKH_PEOPLES[word] for word in phrase.split() if word in KAZAKH_PEOPLES), None)
    words = (
        _stems(text, wide)
        - _head_stems()
        - ({text[country.start : country.end].lower()[:STEM]} if country else set())
    )
    exact = frozenset({post.key}) if post is not None else frozenset()
    if post is not None and (found is None or post.key not in BROAD):
        offices: frozenset[str] | None = exact
    else:
        assert found is not None or post is not None  # noqa: S101
        offices = found[1] if found is not None else exact
    if offices is HEADS_OF_BODIES and code is not None:
        offices, exact = LEADERS | exact, frozenset()
    if exact == {"head_of_state"}:
        offices = HEADS_OF_STATE
    if offices == ANY_MINISTER:
        offices = ANY_MINISTER | {"foreign_minister"}
    if offices is DIPLOMATS:
        exact = exact | ENVOYS
    woman = True if any(word in phrase for word in WOMEN_WORDS) else None
    is_other = OTHER_PARTY.search(text[slice(*span)].lower()) is not None
    around = max(room[0], span[0] - AROUND), min(room[1], span[1] + AROUND)
    is_other = is_other or TURN_TAKING.search(text, *around) is not None
    name = (place.office or "").casefold() if place is not None else ""
    if exact == {"guest"}:
        offices, exact = None, frozenset()
    return Description(offices, exact, code, words, is_other, woman, name, _party(text[slice(*span)].lower()))


def _party(printed: str) -> str | None:
    """Return the part in a meeting that words tell: "guest", "host" or "peer"."""
    for pattern, part in ((GUEST, "guest"), (HOST, "host"), (PEER, "peer")):
        if pattern.search(printed):
            return part
    return None


def _widened(text: str, span: Range, language: Language, room: Range) -> Range:
    start, end = span
    for word in reversed(words_in(text, max(room[0], start - 80), start)[-WIDEST:]):
        if text[word.end : start].strip(" \u00a0’'s") or _is_edge(word, language):
            break
        if language is Language.RUSSIAN and not word.lower.endswith(RUSSIAN_ADJECTIVES):
            break
        start = word.start
    if language is Language.KAZAKH:
        return start, end
    for word in words_in(text, end, min(room[1], end + 80))[:WIDEST]:
        is_link = language is Language.ENGLISH and word.lower in {"of", "the", "for"}
        if not is_link and end == span[1] and language is Language.ENGLISH:
            break
        if language is Language.RUSSIAN and RUSSIAN_VERBS.search(word.lower):
            break
        if text[end : word.start].strip(" \u00a0’'s«»") or (_is_edge(word, language) and not is_link):
            break
        end = word.end
    return start, end


def _is_edge(word: Word, language: Language) -> bool:
    if word.lower in EDGES[language] or word.lower in PRONOUNS[language]:
        return True
    return language is Language.KAZAKH and word.lower.endswith(KAZAKH_VERBS) and not word.is_capitalised


def _stems(text: str, span: Range) -> frozenset[str]:
    """Return the beginnings of the words of a phrase, so that cases agree; short words stay whole."""
    return stems_of(text[slice(*span)])


@cache
def _head_stems() -> frozenset[str]:
    """The beginnings of the words that offices themselves are called by; they name no body."""
    return frozenset(stem for heads in HEADS.values() for head in heads for stem in stems_of(head))


def stems_of(phrase: str) -> frozenset[str]:
    """Return the beginnings of the words of a phrase, so that cases agree; short words stay whole."""
    return frozenset(
        word.lower[:STEM] for word in words_in(phrase) if len(word.lower) > 3 or word.text.isupper()
    )
