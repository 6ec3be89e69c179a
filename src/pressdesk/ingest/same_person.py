"""Two people of a draft made one, and one parted in two: quotes, meetings and facts follow."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.ingest.draft import (
    DraftCandidate,
    DraftField,
    DraftMeeting,
    DraftPerson,
    Review,
    Trace,
    VisitDraft,
)
from pressdesk.ingest.editing import DraftEditError, add_participant
from pressdesk.ingest.finding import PersonKey, Range, Side
from pressdesk.ingest.words import fold

CHIEFS = ("guest", "host")


def merged(draft: VisitDraft, gone: PersonKey, kept: PersonKey) -> VisitDraft:
    """Give the draft in which ``gone`` and ``kept`` are one person, under the key of ``kept``.

    The fuller name stays, and whatever only one of the two had. Where one was the guest and the other the
    host, the fact that named ``gone`` becomes empty, since nobody receives themselves.
    """
    one, other = draft.person(gone), draft.person(kept)
    if one is None or other is None or gone == kept:
        raise DraftEditError("Two people of this text are needed to make them one.")
    people = tuple(
        _one_of(other, one) if person.id == kept else person for person in draft.people if person.id != gone
    )
    return _with_key(_with_chiefs(replace(draft, people=people), gone, kept), gone, kept)


def parted(draft: VisitDraft, key: PersonKey, mention: Range) -> VisitDraft:
    """Give the draft in which a person's mentions that are printed like this one are somebody else's.

    So are the quotes and reported words that name their speaker in just these words. The new person stands
    last and keeps the country and the side.
    """
    person = draft.person(key)
    printed = fold(draft.words(mention))
    own = tuple(place for place in person.mentions if fold(draft.words(place)) == printed) if person else ()
    if person is None or not own:
        raise DraftEditError("Nobody of this draft is named in these words.")
    if len(own) == len(person.mentions):
        raise DraftEditError("This person is named in these words alone; there is nobody to part.")
    rest = tuple(place for place in person.mentions if place not in own)
    people = tuple(replace(item, mentions=rest) if item.id == key else item for item in draft.people)
    changed = add_participant(
        replace(draft, people=people),
        " ".join(draft.words(mention).split()),
        country=person.country,
        side=person.side,
        mention=own[0],
    )
    new = changed.people[-1]
    all_own = replace(new, mentions=own, takes_part=person.takes_part)
    return replace(
        changed,
        people=(*changed.people[:-1], all_own),
        quotes=tuple(
            replace(quote, speaker=new.id)
            if quote.speaker == key and fold(quote.speaker_printed) == printed
            else quote
            for quote in changed.quotes
        ),
        reported_speech=tuple(
            replace(said, speaker=new.id)
            if said.speaker == key and fold(said.speaker_printed) == printed
            else said
            for said in changed.reported_speech
        ),
    )


def person_at(draft: VisitDraft, place: Range) -> tuple[DraftPerson, Range] | None:
    """Give the person who is named at a place of the text, and the mention."""
    start, end = place
    found = (
        (person, mention)
        for person in draft.people
        for mention in person.mentions
        if mention[0] <= start and end <= mention[1]
    )
    return next(found, None)


def _one_of(kept: DraftPerson, gone: DraftPerson) -> DraftPerson:
    named = max((kept, gone), key=_fullness)
    role = kept.role or gone.role
    return replace(
        kept,
        name=named.name,
        is_named=named.is_named,
        role=role,
        office_printed=(kept if kept.role == role else gone).office_printed,
        country=kept.country or gone.country,
        side=kept.side if kept.takes_part and kept.side is not Side.OTHER else gone.side,
        takes_part=kept.takes_part or gone.takes_part,
        known_id=named.known_id or kept.known_id or gone.known_id,
        mentions=tuple(sorted({*kept.mentions, *gone.mentions})),
        trace=replace(named.trace, confidence=1.0, rule=Trace.by_hand().rule),
        review=Review.ACCEPTED,
    )


def _fullness(person: DraftPerson) -> tuple[bool, int, int]:
    """A name goes before an office, words before initials."""
    words = [word for word in person.name.replace("-", " ").split() if len(word.strip(".")) > 1]
    return person.is_named, len(words), sum(map(len, words))


def _with_chiefs(draft: VisitDraft, gone: PersonKey, kept: PersonKey) -> VisitDraft:
    held = {getattr(draft, name).value for name in CHIEFS}
    changes: dict[str, DraftField] = {}
    for name in CHIEFS:
        fact: DraftField = getattr(draft, name)
        if fact.value == gone:
            changes[name] = DraftField() if kept in held else replace(fact, value=kept)
    return replace(draft, **changes)  # type: ignore[arg-type]


def _with_key(draft: VisitDraft, gone: PersonKey, kept: PersonKey) -> VisitDraft:
    """Put one key in the place of another wherever somebody speaks or takes part."""

    def key_of(key: PersonKey | None) -> PersonKey | None:
        return kept if key == gone else key

    return replace(
        draft,
        meetings=tuple(_meeting_with(meeting, gone, kept) for meeting in draft.meetings),
        quotes=tuple(
            replace(
                quote,
                speaker=key_of(quote.speaker),
                candidates=_without_doubles(
                    tuple(replace(item, person=key_of(item.person)) for item in quote.candidates)
                ),
            )
            for quote in draft.quotes
        ),
        reported_speech=tuple(replace(said, speaker=key_of(said.speaker)) for said in draft.reported_speech),
        figures=tuple(replace(figure, speaker=key_of(figure.speaker)) for figure in draft.figures),
    )


def _meeting_with(meeting: DraftMeeting, gone: PersonKey, kept: PersonKey) -> DraftMeeting:
    if gone not in meeting.participants:
        return meeting
    people = dict.fromkeys(kept if key == gone else key for key in meeting.participants)
    return replace(meeting, participants=tuple(people))


def _without_doubles(candidates: tuple[DraftCandidate, ...]) -> tuple[DraftCandidate, ...]:
    """Keep each person's best candidacy; those that name nobody of the draft stay apart."""
    best: dict[str, DraftCandidate] = {}
    for item in sorted(candidates, key=lambda item: -item.score):
        best.setdefault(item.person or f"printed {item.printed}", item)
    return tuple(best.values())
