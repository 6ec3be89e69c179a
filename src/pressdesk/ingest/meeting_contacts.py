"""Meetings that a clause tells without calling them so: what was done with somebody of the other side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pressdesk.ingest.cast import Appearance
from pressdesk.ingest.finding import MentionForm, PersonKey, Range
from pressdesk.ingest.meeting_account import Account, Event
from pressdesk.ingest.meeting_cues import cue_in
from pressdesk.ingest.meeting_people import other_side_of
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.sentences import Sentence
from pressdesk.ingest.tables.contact_words import (
    ACTS_ON_GUEST,
    AMONG,
    AT_HOSTS,
    CONTACT_STEMS,
    GATHERING,
    GATHERING_STEMS,
    JOINED,
    KAZAKH_TOGETHER,
    KAZAKH_WITH,
    NO_CONTACT,
    PLANNED,
    TOGETHER_DID,
    TOOK_FLOOR,
    WAS_HELD,
    WITH,
)
from pressdesk.ingest.tables.meeting_words import ENVOY, MEETING
from pressdesk.ingest.tables.visit_words import PAST

LOOK_BACK = 60
SUBJECT_WITHIN = 12
OFFICIAL = 25
"""The lowest rank of those with whom dealings make a meeting."""


def may_tell_of_contact(told: str) -> bool:
    """Tell quickly whether a clause, in small letters, may tell of dealings with somebody."""
    for stem in CONTACT_STEMS:  # noqa: SIM110 - a generator takes twice as long, and this runs for each clause
        if stem in told:
            return True
    return False


def contact_in(account: Account, start: int, end: int) -> Range | None:
    """Find where a clause tells of dealings with one of the other side, once meetings were told."""
    if not may_tell_of_contact(account.lowered[start:end]):
        return None
    text = account.text.text
    people = [item for item in account.cast.between(start, end) if _is_official(account, item)]
    if not people:
        return None
    together = folded(TOGETHER_DID).search(text, start, end)
    if together is not None and _did_together(account, start, together.start()):
        return together.span()
    at_hosts = folded(AT_HOSTS).search(text, start, end)
    if at_hosts is not None:
        return at_hosts.span()
    if not account.events or folded(ENVOY).search(_office(account, people[0])):
        return None
    acts = (folded(words).search(text, start, end) for words in (AMONG, ACTS_ON_GUEST))
    found = next((match.span() for match in acts if match is not None), None)
    found = found or next((span for item in people if (span := _with(text, start, item)) is not None), None)
    if found is None or any(folded(words).search(text, start, end) for words in (PAST, PLANNED, MEETING)):
        return None
    return found


def joins_sides(account: Account, keys: tuple[PersonKey, ...]) -> bool:
    """Tell whether these are of two countries, and one of them is known from the meetings before, if any."""
    if len({account.country_of(key) for key in keys}) < 2:
        return False
    seen = {key for event in account.events for key in event.keys}
    return not seen or not seen.isdisjoint(keys)


def only_reports(account: Account, start: int, end: int, cue: Range) -> bool:
    """Tell whether a clause names only an envoy, as its subject: he says how others' talks went."""
    named = [item for item in account.cast.between(start, end) if account.cast.is_named(item.key)]
    if len({item.key for item in named}) != 1 or not folded(ENVOY).search(_office(account, named[0])):
        return False
    return named[0].end <= cue[0] and _with(account.text.text, start, named[0]) is None


def is_list_of_met(account: Account, cue: Range) -> bool:
    """Tell whether the words found are those of a list, each of whom was met apart."""
    return folded(AMONG).fullmatch(account.text.text, *cue) is not None


def _is_official(account: Account, item: Appearance) -> bool:
    """Whether this names somebody who holds an office of a state: a museum's director shows it to anybody."""
    return (
        account.cast.is_named(item.key)
        and account.cast.rank(item.key) >= OFFICIAL
        and item.mention.form not in {MentionForm.OFFICE, MentionForm.PRONOUN}
    )


def _office(account: Account, item: Appearance) -> str:
    return account.cast.people[item.key].office or ""


def _did_together(account: Account, start: int, verb: int) -> bool:
    """Whether two of different countries, joined by "and", stand before what was done."""
    people = [item for item in account.cast.between(start, verb) if account.cast.is_named(item.key)]
    keys = [item.key for item in people]
    if len(keys) != 2 or len({account.country_of(key) for key in keys}) < 2:
        return False
    return pattern_of(JOINED).search(account.text.text, people[0].end - 4, people[1].start) is not None


def _with(text: str, start: int, item: Appearance) -> Range | None:
    """Where "with" stands right before a person, or its Kazakh ending at the person's name."""
    before = pattern_of(WITH).search(text, max(start, item.start - LOOK_BACK), item.start)
    if before is not None:
        is_apart = folded(NO_CONTACT).search(text, max(start, item.start - LOOK_BACK), before.start())
        return None if is_apart is not None else before.span()
    if item.end - item.start > 4 and pattern_of(KAZAKH_WITH).search(text, item.mention.start, item.end):
        return (item.end - 3, item.end)
    together = pattern_of(KAZAKH_TOGETHER).match(text, item.end)
    return (
        together.span()
        if together is not None and text[item.end - 3 : item.end] in {"мен", "пен", "бен"}
        else None
    )


def may_be_of_gathering(account: Account, sentence: Sentence) -> bool:
    """Tell quickly whether a sentence may speak of a gathering."""
    told = account.lowered[sentence.start : sentence.end]
    return account.gathering is not None or any(stem in told for stem in GATHERING_STEMS)


def read_gathering(account: Account, sentence: Sentence, event: Callable[[], Event]) -> bool:
    """Collect over several sentences who was at a gathering; tell whether this one spoke of it.

    ``event`` gives what the sentence would be as a meeting: its day and its building.
    """
    text = account.text.text
    keys = tuple(
        key for key in account.cast.keys_between(sentence.start, sentence.end) if account.cast.is_named(key)
    )
    pending = account.gathering
    if pending is None and keys:
        return False
    if pending is not None and sentence.paragraph == account.gathering_paragraph:
        is_meeting = cue_in(account, sentence.start, sentence.end, None) is not None
        if keys and not is_meeting and folded(TOOK_FLOOR).search(text, sentence.start, sentence.end):
            added = tuple(dict.fromkeys((*pending.keys, *keys)))
            account.gathering = replace(pending, keys=added)
            return True
    close_gathering(account)
    named = folded(GATHERING).search(text, sentence.start, sentence.end)
    if not keys and named is not None and folded(WAS_HELD).search(text, sentence.start, sentence.end):
        account.gathering, account.gathering_paragraph = (
            replace(event(), cue=named.span()),
            sentence.paragraph,
        )
        return True
    return False


def read_opened(account: Account, sentence: Sentence) -> None:
    """Take the official who is the subject right after talks told without anybody for one of the two."""
    if account.opened is None:
        return
    event, paragraph = account.opened
    items = account.cast.between(sentence.start, sentence.end)
    if paragraph == sentence.paragraph and not items:
        return
    account.opened = None
    is_one = len({item.key for item in items if account.cast.is_named(item.key)}) == 1
    if paragraph != sentence.paragraph or not is_one or not _is_official(account, items[0]):
        return
    first = items[0]
    other = other_side_of(account, first.key)
    is_subject = first.start - sentence.start < SUBJECT_WITHIN
    if other is None or not is_subject or account.met((other, first.key)):
        return
    if cue_in(account, sentence.start, sentence.end, None) is None:
        account.events.append(replace(event, keys=(other, first.key), certainty=0.6))


def close_gathering(account: Account) -> None:
    """Make one meeting of all who were told to have been at a gathering, if they are of several countries."""
    pending, account.gathering = account.gathering, None
    if pending is None:
        return
    countries = {account.country_of(key) for key in pending.keys}
    if len(pending.keys) > 1 and len(countries) > 1:
        account.events.append(replace(pending, certainty=0.6))
