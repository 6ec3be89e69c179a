"""What an officer changed in a draft, value by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from pressdesk.ingest.draft import DraftPerson, DraftQuote, Review, Trace, VisitDraft
from pressdesk.ingest.draft_json import plain_of
from pressdesk.ingest.finding import PersonKey, Range
from pressdesk.ingest.same_person import merged

FACTS = ("date_start", "date_end", "country", "kind", "level", "guest", "host")
OTHERS = ("meetings", "reported_speech", "figures", "topics", "documents")


class CorrectionKind(StrEnum):
    """What was corrected; the codes of the vocabulary ``correction_kind``."""

    SPEAKER = "speaker"
    LABEL = "label"
    NOT_SPEECH = "not_speech"
    WORDS = "words"
    MISSED = "missed"
    NAME = "name"
    OFFICE = "office"
    PERSON = "person"
    SAME_PERSON = "same_person"
    HOUSE = "house"
    PLACE = "place"
    FACT = "fact"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: in words, as whole values (plain, for JSON), and where in the text.

    ``corrected`` is the id of the correction that the reading had followed here, where it had.
    """

    kind: CorrectionKind
    printed: str
    meaning: str
    trace: Trace | None
    before: Any
    after: Any

    @property
    def place(self) -> Range:
        """Where it stands in the text; an empty range where it has no place."""
        return (self.trace.start, self.trace.end) if self.trace is not None else (0, 0)


def differences(found: VisitDraft, confirmed: VisitDraft) -> list[Difference]:
    """Give all that was changed, added and rejected, in the order of the page.

    What was only accepted is no difference. Where two people were made one, that is the difference; what
    followed from it is none.
    """
    ones = _made_one(found, confirmed)
    united = [_united(found, gone, kept) for gone, kept in ones.items()]
    for gone, kept in ones.items():
        found = merged(found, gone, kept)
    return [
        *united,
        *_house(found, confirmed),
        *_facts(found, confirmed),
        *_people(found, confirmed),
        *_quotes(found, confirmed),
        *_others(found, confirmed),
    ]


def _made_one(found: VisitDraft, confirmed: VisitDraft) -> dict[PersonKey, PersonKey]:
    """Give by the key of each person who is gone that of the one who now has all their mentions."""
    before = {person.id for person in found.people}
    ones: dict[PersonKey, PersonKey] = {}
    for person in found.people:
        if confirmed.person(person.id) is not None or not person.mentions:
            continue
        heirs = (other for other in confirmed.people if set(person.mentions) <= set(other.mentions))
        heir = next(heirs, None)
        if heir is not None and heir.id in before:
            ones[person.id] = heir.id
    return ones


def _united(found: VisitDraft, gone: PersonKey, kept: PersonKey) -> Difference:
    """Tell from the lesser name to the fuller one, whichever of the two was kept; an office is a label."""
    one = merged(found, gone, kept).person(kept)
    former = [person for person in (found.person(gone), found.person(kept)) if person is not None]
    lesser = next((person for person in former if one is None or person.name != one.name), former[0])
    kind = CorrectionKind.SAME_PERSON if lesser.is_named else CorrectionKind.LABEL
    meaning = one.name if one is not None else ""
    return _of(kind, lesser.name, meaning, lesser.trace, lesser, one)


def _house(found: VisitDraft, confirmed: VisitDraft) -> Iterator[Difference]:
    if found.publisher and found.publisher != confirmed.publisher:
        before, after = {"publisher": found.publisher}, {"publisher": confirmed.publisher}
        trace = found.publisher_trace
        yield Difference(CorrectionKind.HOUSE, found.publisher, confirmed.publisher, trace, before, after)


def _facts(found: VisitDraft, confirmed: VisitDraft) -> Iterator[Difference]:
    for name in (*FACTS, "city"):
        before, after = getattr(found, name), getattr(confirmed, name)
        is_rejected = after.review is Review.REJECTED
        if before.value == after.value and not is_rejected:
            continue
        kind = CorrectionKind.PLACE if name == "city" else CorrectionKind.FACT
        old, new = _shown(found, name, before.value), _shown(confirmed, name, after.value)
        values = {"field": name, "value": before.value}, {"field": name, "value": after.value}
        yield Difference(kind, old, "" if is_rejected else new, before.trace or after.trace, *values)


def _shown(draft: VisitDraft, name: str, value: str) -> str:
    return (draft.name_of(value) or "") if name in {"guest", "host"} else value


def _people(found: VisitDraft, confirmed: VisitDraft) -> Iterator[Difference]:
    for person in confirmed.people:
        former = found.person(person.id)
        if former is None:
            trace = replace(person.trace, correction=_wrongly_one(found, person))
            yield _of(CorrectionKind.PERSON, "", person.name, trace, None, person)
        elif person.review is Review.REJECTED or (former.takes_part and not person.takes_part):
            yield _of(CorrectionKind.PERSON, former.name, "", former.trace, former, None)
        else:
            yield from _changed_person(former, person)


def _wrongly_one(found: VisitDraft, person: DraftPerson) -> str:
    """Give the earlier correction that had made a person one with another, empty where none had."""
    place = person.mentions[:1]
    return next((other.trace.correction for other in found.people if set(place) & set(other.mentions)), "")


def _changed_person(former: DraftPerson, person: DraftPerson) -> Iterator[Difference]:
    if former.name != person.name:
        kind = CorrectionKind.NAME if former.is_named else CorrectionKind.LABEL
        yield _of(kind, former.name, person.name, former.trace, former, person)
    if former.role != person.role:
        yield _of(CorrectionKind.OFFICE, former.role, person.role, former.trace, former, person)
    if (former.country, former.side) != (person.country, person.side):
        yield _of(CorrectionKind.OTHER, former.country, person.country, former.trace, former, person)


def _quotes(found: VisitDraft, confirmed: VisitDraft) -> Iterator[Difference]:
    former = {quote.id: quote for quote in found.quotes}
    for quote in confirmed.quotes:
        before = former.pop(quote.id, None)
        words = confirmed.statement(quote)
        if before is None:
            if quote.review is not Review.REJECTED:
                yield _of(CorrectionKind.MISSED, "", words, quote.trace, None, quote)
            continue
        if (quote.review is Review.REJECTED) != (before.review is Review.REJECTED):
            is_speech = quote.review is not Review.REJECTED
            kind = CorrectionKind.MISSED if is_speech else CorrectionKind.NOT_SPEECH
            yield _of(kind, words, words if is_speech else "", before.trace, before, quote)
            continue
        if before.parts != quote.parts:
            yield _of(CorrectionKind.WORDS, found.statement(before), words, before.trace, before, quote)
        if before.speaker != quote.speaker:
            yield from _changed_speaker(found, confirmed, before, quote)
    for gone in former.values():
        yield _of(CorrectionKind.WORDS, found.statement(gone), "", gone.trace, gone, None)


def _changed_speaker(
    found: VisitDraft, confirmed: VisitDraft, before: DraftQuote, quote: DraftQuote
) -> Iterator[Difference]:
    named, meant = found.person(before.speaker), confirmed.person(quote.speaker)
    printed = named.name if named is not None else before.speaker_printed
    meaning = meant.name if meant is not None else ""
    yield _of(CorrectionKind.SPEAKER, printed, meaning, before.trace, before, quote)
    is_label = not named.is_named if named is not None else len(printed.split()) > 1
    if is_label and meant is not None and printed:
        yield _of(CorrectionKind.LABEL, printed, meaning, before.trace, named, meant)


def _others(found: VisitDraft, confirmed: VisitDraft) -> Iterator[Difference]:
    for name in OTHERS:
        former = {item.id: item for item in getattr(found, name)}
        for item in getattr(confirmed, name):
            before = former.pop(item.id, None)
            words = confirmed.words((item.trace.start, item.trace.end))
            if item.review is Review.REJECTED:
                if before is not None and before.review is not Review.REJECTED:
                    yield _of(CorrectionKind.OTHER, words, "", item.trace, before, None)
            elif before is None or _without_review(before) != _without_review(item):
                yield _of(CorrectionKind.OTHER, words if before else "", words, item.trace, before, item)


def _without_review(item: Any) -> dict[str, Any]:
    return {name: value for name, value in plain_of(item).items() if name not in {"review", "trace"}}


def _of(  # noqa: PLR0917 - in the order of the fields
    kind: CorrectionKind, printed: str, meaning: str, trace: Trace, before: Any, after: Any
) -> Difference:
    return Difference(kind, printed, meaning, trace, plain_of(before), plain_of(after))
