"""Where a clause says that people met: by which words, before or after which other meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from pressdesk.ingest.cast import Appearance
from pressdesk.ingest.facts import VisitDaysValue, VisitKindValue
from pressdesk.ingest.finding import PersonKey, Range
from pressdesk.ingest.meeting_account import OBJECT_WITHIN, Account
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.tables.meeting_words import (
    AFTER,
    AFTER_STEMS,
    BEFORE,
    BEFORE_STEMS,
    CLAUSE_SPLIT,
    CYRILLIC_MEETING,
    DISCUSSING,
    ENGLISH_MEETING,
    FUTURE,
    FUTURE_AFTER,
    GREETING,
    GREETING_STEMS,
    HEADED,
    HEADED_STEMS,
    KAZAKH_BEFORE,
    KAZAKH_ORDER,
    MEETING,
    MEETING_NOUN,
    MEETING_STEMS,
    MET_NOBODY_NAMED,
    MET_NOBODY_NAMED_BEFORE,
    OBJECT_PRONOUN,
    PARTICIPATING,
    RECEIVING,
    RECEIVING_STEMS,
    SPLIT_STEMS,
    THE_TWO,
)

CUES = (
    (MEETING, MEETING_STEMS),
    (RECEIVING, RECEIVING_STEMS),
    (HEADED, HEADED_STEMS),
    (GREETING, GREETING_STEMS),
)
"""Words that tell of a meeting, surest first, each with the parts of words that tell where to look."""
SUBJECT_WORDS = 4
"""So few words before "later" or "then" are the subject of what follows, no clause of their own."""
TIME_TO_LEAVE = timedelta(days=1)
CYRILLIC = re.compile("[а-яёәғқңөұүһі]")
TODAY = re.compile(r"\b(?:today|сегодня|бүгін)\b", re.IGNORECASE)
TOGETHER = re.compile(r"\b(?:and|with|и|со?|және|мен|бен|пен)\s|(?:мен|бен|пен)\s")
WITH_PERSON = re.compile(r"\s(?:with|со?)\s(?:the\s)?$")
WITH_WHOM = re.compile(r"\s*(?:Со?|With)\s")
SIGNED = re.compile(r"sign|подпис|қол", re.IGNORECASE)
HOSTING = re.compile(r"host|welcom", re.IGNORECASE)
ABBREVIATED = re.compile(r"\b(?:H\.E|Hon|Dr|Mr|Mrs|Ms|Prof|Amb|Gen|Sen|Rep|Smt|Rt|г|д-р)\.")
NOMINATIVE = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")


def clauses_of(text: str, lowered: str, start: int, end: int) -> Iterator[Range]:
    """Yield the clauses of a sentence; one that names the heads of both delegations stays whole."""
    begin = start
    told = lowered[start:end]
    if any(stem in told for stem in HEADED_STEMS) and len(folded(HEADED).findall(text, start, end)) > 1:
        yield start, end
        return
    if not any(stem in told for stem in SPLIT_STEMS):
        yield start, end
        return
    for match in pattern_of(CLAUSE_SPLIT).finditer(text, start, end):
        if match.group()[0] == " " and text.count(" ", begin, match.start()) < SUBJECT_WORDS:
            continue
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def reference_in(account: Account, start: int, end: int) -> tuple[Range | None, tuple[PersonKey, ...] | None]:
    """Find the words that place this meeting before or after another, and the people of that other."""
    text = account.text.text
    told = account.lowered[start:end]
    for pattern, stems, is_before in ((BEFORE, BEFORE_STEMS, True), (AFTER, AFTER_STEMS, False)):
        may_match = any(stem in told for stem in stems)
        match = folded(pattern).search(text, start, end) if may_match else None
        if match is not None:
            last = _reference_end(account, match.end(), end)
            keys = tuple(account.cast.keys_between(match.start(), last))
            return (match.start(), last), keys if is_before else None
    match = folded(KAZAKH_ORDER).search(text, start, end)
    if match is None:
        return None, None
    first = _kazakh_reference_start(account, start, match.start())
    keys = tuple(account.cast.keys_between(first, match.end()))
    is_before = folded(KAZAKH_BEFORE).search(match.group()) is not None
    return (first, match.end()), keys if is_before else None


def _reference_end(account: Account, position: int, end: int) -> int:
    """Extend over "with the Head of State", or "at the Akorda", to the comma or the end of the name."""
    text = account.text.text
    following = re.compile(r"\s(?:with|со?|between|между)\s").match(text, position, end)
    if following is not None:
        first = next(iter(account.cast.between(following.end(), min(following.end() + 90, end))), None)
        return _end_of_oblique(text, first) if first is not None else following.end()
    place = re.compile(r"\s(?:in|at|во?|на)\s").match(text, position, end)
    if place is not None:
        venue = next((item for item, _ in account.venues if 0 <= item.start - place.end() < 12), None)
        return venue.end if venue is not None else place.end()
    return position


def _end_of_oblique(text: str, item: Appearance) -> int:
    """Where "with the Head of State" ends: a name after it may be another's, the subject of the clause.

    A Russian name in the nominative is; so is a name after a comma that no second comma closes.
    """
    office = item.mention.office_range
    if office is None or office[1] > item.mention.start:
        return item.end
    name = text[item.mention.start : item.mention.end].split(" ", maxsplit=1)[0]
    after_comma = "," in text[office[1] : item.mention.start] and not text.startswith(",", item.mention.end)
    return office[1] if after_comma or NOMINATIVE.search(name) else item.end


def _kazakh_reference_start(account: Account, start: int, position: int) -> int:
    nearest = [item for item in account.cast.between(start, position) if position - item.end < 12]
    return nearest[-1].start if nearest else position


def cue_in(account: Account, start: int, end: int, reference: Range | None) -> Range | None:
    """Find the words that say that people met; those about another meeting or a later one do not count."""
    text, told = account.text.text, account.lowered[start:end]
    parts = [(start, end)] if reference is None else [(start, reference[0]), (reference[1], end)]
    for words, stems in CUES:
        if not any(stem in told for stem in stems):
            continue
        over = _over(account, start, end, reference) if words is RECEIVING else ()
        tried = words
        if words is MEETING:
            tried = CYRILLIC_MEETING if CYRILLIC.search(told) else ENGLISH_MEETING
        for match in chain(over, *(folded(tried).finditer(text, *part) for part in parts)):
            if _is_still_to_come(text, start, end, match) and not _is_of_this_visit(
                account, start, end, match
            ):
                continue
            if _is_with_a_crowd(text, start, end, match) or _is_with_a_country(account, match):
                continue
            if words in {MEETING, HEADED} or _has_object(account, start, end, match):
                return match.span()
    return None


def _over(account: Account, start: int, end: int, reference: Range | None) -> Iterator[re.Match[str]]:
    """Match "was received, after the talks, by": words on both sides of those about another meeting."""
    if reference is None:
        return
    for match in folded(RECEIVING).finditer(account.text.text, start, end):
        if match.start() < reference[0] and match.end() > reference[1]:
            yield match


def discussing_in(account: Account, start: int, end: int) -> Range | None:
    """Find where the clause says that two whom it names, of two countries, discussed something together."""
    match = folded(PARTICIPATING).search(account.text.text, start, end)
    if match is not None and _are_of_several_countries(account, start, end):
        return match.span()
    match = folded(DISCUSSING).search(account.text.text, start, end)
    if match is None or _is_still_to_come(account.text.text, start, end, match):
        return None
    last = end if _is_with_last(account, match, end) else match.start()
    keys = account.cast.keys_between(start, last)
    named = [key for key in keys if account.cast.is_named(key)]
    countries = {account.country_of(key) for key in named}
    text = account.text.text
    is_known = bool(account.events or account.subjects)
    if len(named) == 1 and is_known and WITH_WHOM.match(text, start) is not None:
        return match.span()
    is_signed = SIGNED.search(match.group()) is not None
    if (
        not is_signed
        and not account.cast.between(start, end)
        and folded(THE_TWO).search(text, start, match.start()) is not None
    ):
        return match.span()
    together = last == end or TOGETHER.search(text, start, match.start()) is not None
    return match.span() if len(named) == 2 and len(countries) == 2 and together else None


def _is_with_last(account: Account, match: re.Match[str], end: int) -> bool:
    """Whether what was discussed was so with the second of the two: "discussed trade with the Minister"."""
    following = account.cast.between(match.end(), end)
    if len(following) != 1:
        return False
    return WITH_PERSON.search(account.text.text, match.end() - 1, following[0].start) is not None


def noun_in(account: Account, start: int, end: int, reference: Range | None) -> Range | None:
    """Find a meeting only named in a clause that names two people, printed with two countries."""
    if reference is not None:
        return None
    text = account.text.text
    match = folded(MEETING_NOUN).search(text, start, end)
    if match is None or _is_still_to_come(text, start, end, match):
        return None
    people = account.cast.people
    named = [key for key in account.cast.keys_between(start, end) if account.cast.is_named(key)]
    countries = {people[key].country for key in named} - {None}
    return match.span() if len(named) == 2 == len(countries) else None


def _are_of_several_countries(account: Account, start: int, end: int) -> bool:
    named = [key for key in account.cast.keys_between(start, end) if account.cast.is_named(key)]
    return len({account.country_of(key) for key in named}) > 1


def _is_of_this_visit(account: Account, start: int, end: int, match: re.Match[str]) -> bool:
    """A meeting still to come counts where its sentence tells a day of this very stay.

    That the guest will be hosted or welcomed says no more than that the visit is to come.
    """
    days = account.layers.first(VisitDaysValue)
    if days is None:
        return False
    kind = account.layers.first(VisitKindValue)
    if kind is not None and kind.is_announcement:
        if HOSTING.match(match.group()):
            return False
        start = account.text.paragraph_at(start).start
    told = (value for finding, value in account.dates if start <= finding.start < end)
    return any(days.first <= value.first <= days.last + TIME_TO_LEAVE for value in told)


def _is_with_a_country(account: Account, match: re.Match[str]) -> bool:
    """Nobody is met in "negotiations with Azerbaijan", unless the name begins somebody's office."""
    text = account.text.text
    if not text[match.start() : match.end()].rstrip().endswith((" with", " с", " со")):
        return False
    first = match.end() + (text[match.end() : match.end() + 1] == " ")
    last = account.countries.get(first)
    return last is not None and not account.cast.between(first - 1, last + 2)


def _is_with_a_crowd(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    return (
        folded(MET_NOBODY_NAMED).match(text[match.end() : end]) is not None
        or folded(MET_NOBODY_NAMED_BEFORE).search(text[start : match.start()]) is not None
    )


def _is_still_to_come(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - 60) : match.start()]
    if TODAY.search(before) or TODAY.match(text[match.end() : end].lstrip()):
        return False
    return (
        folded(FUTURE).search(before) is not None
        or folded(FUTURE_AFTER).match(text[match.end() : end]) is not None
    )


def _has_object(account: Account, start: int, end: int, match: re.Match[str]) -> bool:
    """To receive is a meeting only where a person is received, right after the verb (before it in Kazakh)."""
    if re.search(r"[әғқңөұүһі]|қабылда", match.group()):
        near = match.start() - OBJECT_WITHIN
        return any(item.end >= near for item in account.cast.between(start, match.start()))
    if pattern_of(OBJECT_PRONOUN).match(account.text.text, match.end()):
        return True
    following = account.cast.between(match.end(), min(end, match.end() + OBJECT_WITHIN))
    if not following:
        return False
    gap = ABBREVIATED.sub("", account.text.text[match.end() : following[0].start])
    return len(gap.split()) <= 6 and not re.search(
        r"[.;:]|\b(?:that|of the efforts|efforts|что|the (?:initiative|decision|"
        r"progress))\b",
        gap,
    )
