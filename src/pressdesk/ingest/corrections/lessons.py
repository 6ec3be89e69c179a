"""Lessons from earlier corrections, applied to a draft that was just read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from pressdesk.ingest.corrections.differences import CorrectionKind
from pressdesk.ingest.corrections.house_signs import house_signs
from pressdesk.ingest.draft import DraftPerson, DraftQuote, Review, Trace, VisitDraft
from pressdesk.ingest.finding import PersonKey, Side
from pressdesk.ingest.known import Lesson
from pressdesk.ingest.same_person import merged
from pressdesk.ingest.tables.houses import house_of
from pressdesk.ingest.words import fold

FOLLOWED = frozenset(
    {
        CorrectionKind.LABEL,
        CorrectionKind.NOT_SPEECH,
        CorrectionKind.NAME,
        CorrectionKind.SAME_PERSON,
        CorrectionKind.OFFICE,
        CorrectionKind.PLACE,
        CorrectionKind.HOUSE,
    }
)
"""What holds for other texts as well; a wrong date or a wrong speaker says nothing about the next release."""
LONGEST_NAME = 8
"""Up to so many words in marks that were rejected are a name; longer ones recur only in the same text."""
IN_OFFICE_FOR = 366
"""Days before and after a release within which its house means the same person by an office."""
BY_CORRECTION = "earlier correction"
SURE = 0.9
"""A lesson is marked as certain, and can be told from others by its rule."""


def with_lessons(draft: VisitDraft, lessons: Sequence[Lesson]) -> VisitDraft:
    """Give the draft as earlier corrections would have it; a value that one changed names it in its trace."""
    if not lessons:
        return draft
    by_words: dict[tuple[str, str], list[Lesson]] = {}
    for lesson in lessons:
        by_words.setdefault((lesson.kind, fold(lesson.printed)), []).append(lesson)
    return _Pupil(by_words).taught(draft)


def house(publisher: str, text: str) -> str:
    """Give what tells the house that wrote a text: its name, else the country of its agency, else nothing."""
    return fold(publisher) or fold(house_of(text) or "")


ItemT = TypeVar("ItemT", DraftPerson, DraftQuote)


class _Pupil:
    """Applies lessons, found by kind and folded words."""

    def __init__(self, by_words: dict[tuple[str, str], list[Lesson]]) -> None:
        self._by_words = by_words

    def taught(self, draft: VisitDraft) -> VisitDraft:
        """Give the draft with all that the lessons say."""
        draft = self._with_house(draft)
        people = tuple(self._person(draft, person) for person in draft.people)
        draft = self._with_one_of_each(replace(draft, people=people))
        draft = replace(draft, quotes=tuple(self._quote(draft, quote) for quote in draft.quotes))
        return self._with_printed_speakers(self._with_place(draft))

    def _lessons(self, kind: CorrectionKind, words: str) -> list[Lesson]:
        return self._by_words.get((kind.value, fold(words)), [])

    def _person(self, draft: VisitDraft, person: DraftPerson) -> DraftPerson:
        if not person.is_named:
            lesson = self._meant(draft, person.name, person.country)
            if lesson is not None:
                named = {"name": lesson.meaning, "is_named": True, "known_id": lesson.person_id}
                return _corrected(person, lesson, **named)
        for lesson in (*self._other_names(person), *self._lessons(CorrectionKind.NAME, person.name))[:1]:
            known = lesson.person_id or person.known_id
            person = _corrected(person, lesson, name=lesson.meaning, known_id=known)
        for lesson in self._lessons(CorrectionKind.OFFICE, person.role):
            if lesson.meaning and fold(lesson.subject) == fold(person.name):
                return _corrected(person, lesson, role=lesson.meaning)
        return person

    def _with_house(self, draft: VisitDraft) -> VisitDraft:
        """Propose the publisher of earlier releases that bore the same signs, unless several houses did."""
        signs = house_signs(draft)
        told = [
            (lesson, sign)
            for sign in signs
            if len({fold(one.meaning) for one in self._lessons(CorrectionKind.HOUSE, sign.words)}) == 1
            for lesson in self._lessons(CorrectionKind.HOUSE, sign.words)[:1]
        ]
        if not told or (draft.publisher and not any(sign.is_publisher for _, sign in told)):
            return draft
        weights: Counter[str] = Counter()
        for lesson, sign in told:
            weights[fold(lesson.meaning)] += sign.weight
        (best, most), *others = weights.most_common()
        if others and others[0][1] == most:
            return draft
        lesson, sign = next((lesson, sign) for lesson, sign in told if fold(lesson.meaning) == best)
        trace = _trace(Trace(*sign.place, SURE, BY_CORRECTION), lesson)
        return replace(draft, publisher=lesson.meaning, publisher_trace=trace)

    def _other_names(self, person: DraftPerson) -> list[Lesson]:
        """A bare surname is that of many, so it is enough only beside the country."""
        is_full = len(person.name.split()) > 1
        return [
            lesson
            for lesson in self._lessons(CorrectionKind.SAME_PERSON, person.name)
            if person.country == lesson.country or (is_full and not (person.country and lesson.country))
        ]

    def _with_one_of_each(self, draft: VisitDraft) -> VisitDraft:
        """Make one of two people whom a correction has given the same name."""
        for person in draft.people:
            if person.trace.rule != BY_CORRECTION:
                continue
            other = next((one for one in draft.people if _is_same(one, person)), None)
            if other is not None and draft.person(person.id) is not None:
                trace, review = person.trace, other.review
                draft = merged(draft, person.id, other.id)
                people = tuple(
                    replace(one, trace=trace, review=review) if one.id == other.id else one
                    for one in draft.people
                )
                draft = replace(draft, people=people)
        return draft

    def _quote(self, draft: VisitDraft, quote: DraftQuote) -> DraftQuote:
        words = draft.statement(quote)
        if len(quote.parts) != 1 or len(words.split()) > LONGEST_NAME:
            return quote
        for lesson in self._lessons(CorrectionKind.NOT_SPEECH, words)[:1]:
            return _corrected(quote, lesson, review=Review.REJECTED)
        return quote

    def _with_place(self, draft: VisitDraft) -> VisitDraft:
        """A place is called as it was corrected, unless the text itself also names the other one."""
        city = draft.city
        for lesson in self._lessons(CorrectionKind.PLACE, city.value) if city.value else []:
            if lesson.meaning and city.trace is not None and fold(lesson.meaning) not in fold(draft.text):
                traced = replace(city, value=lesson.meaning, trace=_trace(city.trace, lesson))
                return replace(draft, city=traced)
        return draft

    def _with_printed_speakers(self, draft: VisitDraft) -> VisitDraft:
        """Give quotes whose speaker is printed only as a label to the person that the house means by it."""
        people = list(draft.people)
        quotes = tuple(self._spoken(draft, people, quote) for quote in draft.quotes)
        return replace(draft, people=tuple(people), quotes=quotes)

    def _spoken(self, draft: VisitDraft, people: list[DraftPerson], quote: DraftQuote) -> DraftQuote:
        is_labelled = quote.speaker is None and quote.speaker_printed
        lesson = self._meant(draft, quote.speaker_printed, "") if is_labelled else None
        if lesson is None:
            return quote
        return _corrected(quote, lesson, speaker=_named(people, lesson, quote.trace))

    def _meant(self, draft: VisitDraft, printed: str, country: str) -> Lesson | None:
        """Whom the same house, or somebody of the same country, meant by an office around the same time."""
        own_house = house(draft.publisher, draft.text)
        for lesson in self._lessons(CorrectionKind.LABEL, printed):
            is_same = (own_house and own_house == lesson.house) or (country and country == lesson.country)
            if is_same and _is_near(lesson.day, draft.published_on or draft.date_start.value):
                return lesson
        return None


def _is_same(one: DraftPerson, other: DraftPerson) -> bool:
    is_one_name = fold(one.name) == fold(other.name) and one.is_named
    may_be_of_one_country = not (one.country and other.country) or one.country == other.country
    return one.id != other.id and is_one_name and may_be_of_one_country


def _named(people: list[DraftPerson], lesson: Lesson, trace: Trace) -> PersonKey:
    """Give the key of the person whom a lesson means, added where the text does not name them."""
    for person in people:
        if fold(person.name) == fold(lesson.meaning):
            return person.id
    numbers = [
        int(person.id.rpartition("-")[2]) for person in people if person.id.rpartition("-")[2].isdigit()
    ]
    key = PersonKey(f"person-{max(numbers, default=0) + 1}")
    people.append(
        DraftPerson(
            id=key,
            name=lesson.meaning,
            role=lesson.printed,
            office_printed=lesson.printed,
            country=lesson.country,
            side=Side.OTHER,
            takes_part=False,
            is_named=True,
            known_id=lesson.person_id,
            mentions=(),
            trace=_trace(trace, lesson),
        )
    )
    return key


def _corrected(item: ItemT, lesson: Lesson, **changes: Any) -> ItemT:
    return replace(item, trace=_trace(item.trace, lesson), **changes)


def _trace(trace: Trace, lesson: Lesson) -> Trace:
    confidence = max(trace.confidence, SURE)
    return replace(trace, confidence=confidence, rule=BY_CORRECTION, correction=lesson.correction_id)


def _is_near(one: str, other: str) -> bool:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= IN_OFFICE_FOR
    except ValueError:
        return False
