"""Who met, as a clause tells it: those it names, and the other side whom it leaves to be understood."""

from __future__ import annotations

import re
from itertools import pairwise

from pressdesk.ingest.cast import Appearance
from pressdesk.ingest.finding import MentionForm, PersonKey, Range
from pressdesk.ingest.meeting_account import ELSEWHERE, Account, Event
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.tables.meeting_words import (
    DELEGATION,
    ENVOY,
    HE,
    HIS,
    IMPERSONAL,
    OFFICES_OF_TWO,
    SEVERAL,
    SHE,
    THE_DELEGATION,
    THE_GUEST,
    THE_TWO,
    THE_TWO_AFTER,
    UNRELATED,
    UNRELATED_AFTER,
)

IMPERSONAL_WITHIN = 140
BETWEEN = re.compile(r"\b(?:between|of|между)\s")
INSTRUMENTAL = re.compile(r"\w(?:мен|бен|пен)$")
WITH = re.compile(r"\b(?:with|со?)\s(?:[\w,]+\s){0,3}$")
LISTED = re.compile(
    r",?\s?(?:and|as\swell\sas|и|а\sтакже|және|мен|пен|бен|сондай-ақ)?\s?(?:with|со?|the)?\s?(?:the\s)?"
)


def groups_of(account: Account, clause: Range, people: list[PersonKey]) -> list[tuple[PersonKey, ...]]:
    """Several meetings of one person in one sentence: "held meetings with A and B"."""
    if len(people) < 3:
        return [tuple(people)]
    first, others = people[0], [key for key in people[1:] if account.cast.is_named(key)]
    is_further = (
        bool(account.events) and first in account.events[0].keys and _is_list(account, clause, others)
    )
    if not is_further and not folded(SEVERAL).search(account.text.text, *clause):
        return [tuple(people)]
    countries = {account.country_of(key) for key in others}
    if account.country_of(first) in countries - {None}:
        return [tuple(people)]
    return [(first, other) for other in others]


def groups_of_delegation(account: Account, start: int, end: int, cue: Range) -> list[tuple[PersonKey, ...]]:
    """Whom "the senators" or "the delegation" met, each with all of a delegation of legislators."""
    named = [key for key in account.cast.keys_between(start, end) if account.cast.is_named(key)]
    if not account.delegation or set(named) & set(account.delegation):
        return []
    met = [key for key in account.cast.keys_between(cue[1] - 1, end) if account.cast.is_named(key)]
    if len(named) > 1 and folded(DELEGATION).search(account.text.text, start, cue[0]) is None:
        return []
    return [(*account.delegation, key) for key in met]


def _is_list(account: Account, clause: Range, keys: list[PersonKey]) -> bool:
    """Whether the clause does no more than name these one after another, with "and" or a comma between."""
    items = [item for item in account.cast.between(*clause) if item.key in keys]
    text = account.text.text
    gaps = (text[one.end : other.start] for one, other in pairwise(items))
    return all(LISTED.fullmatch(gap) is not None for gap in gaps)


def people_of(account: Account, start: int, end: int, cue: Range, reference: Range | None) -> list[PersonKey]:
    """Return who met: everybody in the clause but those of another meeting, and the subject meant by "he"."""
    keys = [
        item.key
        for item in account.cast.between(start, end)
        if not (reference is not None and reference[0] <= item.start and item.end <= reference[1])
        and not _is_unrelated(account.text.text, item)
    ]
    people = list(dict.fromkeys(keys))
    leader = account.leader
    if leader is not None and leader not in people and people:
        is_subject = folded(THE_DELEGATION).search(account.text.text, start, cue[0]) is not None
        is_other = any(account.country_of(key) != account.country_of(leader) for key in people)
        if is_subject and is_other:
            return [leader, *people]
    if len(people) != 1 and not _are_all_met(account, start, end, cue):
        return people
    other = _subject(account, people[0], start, cue)
    return [other, *people] if other is not None else people


def _are_all_met(account: Account, start: int, end: int, cue: Range) -> bool:
    """Whether a clause names only those met, "he then held talks with A and with B", and no subject."""
    items = account.cast.between(start, end)
    named = [item for item in items if account.cast.is_named(item.key)]
    text = account.text.text
    countries = {account.country_of(item.key) for item in named}
    if len(named) < 2:
        return False
    if len(items) == len(named) and len(countries) == 1 and _are_all_instrumental(text, named):
        return True
    if named[0].start < cue[1] - 1:
        return False
    has_no_subject = pattern_of(HIS).search(text, start, cue[0]) is not None
    return (
        BETWEEN.search(text, start, named[0].start) is None
        and WITH.search(text, cue[0], named[0].start) is not None
        and (has_no_subject or len(countries) == 1)
    )


def _are_all_instrumental(text: str, items: list[Appearance]) -> bool:
    """Whether all have the Kazakh ending of "with" at their names."""
    return all(INSTRUMENTAL.search(text, item.mention.start, item.end) for item in items)


def of_two_sides(account: Account, people: list[PersonKey], start: int, end: int) -> list[PersonKey]:
    """Those of one country do not meet in a visit: whom only an office means is the guest told of before."""
    countries = {account.country_of(key) for key in people}
    if len(people) < 2 or len(countries) != 1 or countries == {None}:
        return people
    named = {
        item.key
        for item in account.cast.between(start, end)
        if item.mention.form not in {MentionForm.OFFICE, MentionForm.PRONOUN}
    }
    printed = [account.cast.people[key].country for key in people]
    is_told = len(people) == 2 and set(people) <= named
    if is_told and (_foreign_of_first(account) in people or None in printed):
        return people
    principal = _principal(account, people[-1])
    if principal is not None and not all(principal in event.keys for event in _told(account)):
        return people
    if principal is None and not account.events and not set(people) <= named:
        principal = _last_of_other_side(account, people[-1])
    if principal is None or principal in people:
        return people
    met = [key for key in people if key in named]
    return [principal, *met] if met else people


def _foreign_of_first(account: Account) -> PersonKey | None:
    """Return whoever of the first meeting does not belong to the receiving country."""
    keys = account.events[0].keys if account.events else ()
    return next((key for key in keys if account.country_of(key) != account.home), None)


def other_side_of(account: Account, known: PersonKey) -> PersonKey | None:
    """Return the person of another country who was at most meetings so far, or who was spoken of last."""
    return _principal(account, known) if account.events else _last_of_other_side(account, known)


def _last_of_other_side(account: Account, known: PersonKey) -> PersonKey | None:
    people, country = account.cast.people, account.country_of(known)
    return next(
        (key for key in account.subjects if people[key].is_named and account.country_of(key) != country), None
    )


def _is_unrelated(text: str, item: Appearance) -> bool:
    before = text[max(item.start - 50, 0) : item.start]
    return (
        folded(UNRELATED).search(before) is not None
        or folded(UNRELATED_AFTER).match(text[item.end : item.end + 40]) is not None
    )


def the_two(account: Account, start: int, end: int, cue: Range) -> list[PersonKey]:
    """The two whom «президенты встретились» means: the last persons spoken of, of different countries."""
    text = account.text.text
    is_told = (
        folded(THE_TWO).search(text, start, cue[0]) is not None
        or folded(THE_TWO_AFTER).match(text[cue[1] : end]) is not None
    )
    if not is_told or any(_is_telling(event) for event in account.events):
        return []
    named = [key for key in dict.fromkeys(account.subjects) if account.cast.people[key].is_named]
    named = _of_office(account, named, text[start:end])
    other = next((key for key in named[1:] if account.country_of(key) != account.country_of(named[0])), None)
    return [named[0], other] if other is not None else []


def _of_office(account: Account, keys: list[PersonKey], told: str) -> list[PersonKey]:
    """Of those spoken of keep who bears the office that "the presidents" or "the ministers" names."""
    for plural, office in OFFICES_OF_TWO:
        if folded(plural).search(told):
            bearers = [key for key in keys if folded(office).search(account.cast.people[key].office or "")]
            return bearers if len(bearers) > 1 else keys
    return keys


def _is_telling(event: Event) -> bool:
    return len(event.keys) > 1 and not event.is_title and not event.is_greeting


def _subject(account: Account, known: PersonKey, start: int, cue: Range) -> PersonKey | None:
    """Return the person of the other side who was spoken of last."""
    text = account.text.text
    country = account.country_of(known)
    candidates = [key for key in account.subjects if key != known and account.cast.people[key].is_named]
    candidates = _of_gender(account, candidates, start, cue)
    foreign = [key for key in candidates if country is None or account.country_of(key) != country]
    chosen = foreign or candidates
    if not chosen:
        return None
    principal = _principal(account, known)
    has_pronoun = pattern_of(HIS).search(text, start, cue[1] + 30) is not None
    if principal in chosen and (
        not has_pronoun
        or pattern_of(THE_GUEST).search(text, start, cue[1] + 30)
        or folded(ENVOY).search(account.cast.people[chosen[0]].office or "")
        or pattern_of(IMPERSONAL).search(text, start, cue[1] + IMPERSONAL_WITHIN)
        or not foreign
    ):
        return principal
    return chosen[0] if has_pronoun or len(set(chosen)) == 1 or foreign else None


def _of_gender(account: Account, keys: list[PersonKey], start: int, cue: Range) -> list[PersonKey]:
    """Leave out those whom the pronoun of the clause cannot mean."""
    text, people = account.text.text, account.cast.people
    is_woman = pattern_of(SHE).search(text, start, cue[0]) is not None
    is_man = pattern_of(HE).search(text, start, cue[0]) is not None
    if is_woman == is_man:
        return keys
    return [key for key in keys if people[key].is_woman is None or people[key].is_woman == is_woman] or keys


def _told(account: Account) -> list[Event]:
    """The meetings told so far; who was welcomed by whom counts where nothing else is told."""
    return [event for event in account.events if not event.is_greeting] or account.events


def _principal(account: Account, known: PersonKey) -> PersonKey | None:
    """The person of another country who was at most of the meetings told so far, and at the first."""
    if not account.events:
        return None
    told = _told(account)
    country = account.country_of(known)
    others = [key for key in told[0].keys if key != known and account.country_of(key) != country]
    counts = {key: sum(key in event.keys for event in told) for key in others}
    others = [key for key in others if counts[key] == max(counts.values()) and counts[key] * 2 >= len(told)]
    own = next((key for key in others if account.country_of(key) in {account.house, ELSEWHERE}), None)
    return own or (others[0] if others else None)
