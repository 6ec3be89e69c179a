from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.ingest import editing
from pressdesk.ingest.accession import accept, known_names
from pressdesk.ingest.corrections.differences import CorrectionKind
from pressdesk.ingest.corrections.exchange import (
    NoCorrectionsError,
    export_corrections,
    import_corrections,
)
from pressdesk.ingest.corrections.lessons import with_lessons
from pressdesk.ingest.corrections.memory import forget
from pressdesk.ingest.draft import Review, VisitDraft
from pressdesk.ingest.finding import PersonKey
from pressdesk.ingest.inbox import keep_draft, load_draft, update_draft
from pressdesk.ingest.reading import read_release
from pressdesk.ingest.same_person import merged, parted
from pressdesk.model.source import Correction
from pressdesk.opening import create_archive

FIRST = (
    "Minister received guest\n\n"
    "On 4 March 2024 Foreign Minister Arman Saparov received Eeva Lahtinen, Foreign Minister of Finland, in "
    "Astana.\n\n"
    "“We have agreed on a new programme for students and on direct flights,” Arman Saparov said.\n\n"
    "They spoke of “The Golden Steppe and Its Many Roads”, he noted. “It will help all of us,” he added.\n"
)
LATER = (
    "Minister received ambassador\n\n"
    "On 9 April 2024 Foreign Minister Arman Saparov received Aino Virtanen, Ambassador of "
    "Finland, in Astana.\n\n"
    "“The flights begin in May and the students come in autumn,” Arman Saparov said.\n\n"
    "They spoke of “The Golden Steppe and Its Many Roads”, he noted. “It is a good beginning,” he added.\n"
)
NAME_IN_MARKS = "The Golden Steppe and Its Many Roads"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


def read(archive: Archive, text: str) -> VisitDraft:
    return read_release(text, known=known_names(archive))


def file_with(archive: Archive, draft: VisitDraft, changed: VisitDraft) -> list[Correction]:
    entry = keep_draft(archive, draft)
    entry = update_draft(archive, entry, changed)
    accept(archive, load_draft(archive, entry), inbox_draft=entry, checked=True)
    return archive.find(Correction)


def quote_with(draft: VisitDraft, words: str) -> str:
    return next(quote.id for quote in draft.quotes if words in draft.statement(quote))


def person_named(draft: VisitDraft, name: str) -> str:
    return next(person.id for person in draft.people if person.name == name)


def with_name_quoted(draft: VisitDraft) -> VisitDraft:
    """A draft that takes the name of a programme for speech, whatever the rules of the day make of it."""
    if any(NAME_IN_MARKS in draft.statement(quote) for quote in draft.quotes):
        return draft
    start = draft.text.index(NAME_IN_MARKS)
    added = editing.add_quote(draft, start, start + len(NAME_IN_MARKS))
    quotes = tuple(
        replace(quote, review=Review.OPEN, trace=replace(quote.trace, rule="marks", confidence=0.6))
        if draft.person(quote.id) is None and quote.id not in {known.id for known in draft.quotes}
        else quote
        for quote in added.quotes
    )
    return replace(added, quotes=quotes)


def test_draft_filed_as_it_was_read_leaves_no_correction(archive: Archive) -> None:
    draft = read(archive, FIRST)
    assert file_with(archive, draft, editing.accept_certain(draft, 0.0)) == []


def test_every_change_is_remembered_with_its_passage_and_its_values(archive: Archive) -> None:
    draft = read(archive, FIRST)
    quote = quote_with(draft, "We have agreed")
    guest = person_named(draft, "Eeva Lahtinen")
    changed = editing.change_speaker(draft, quote, PersonKey(guest))
    changed = editing.set_field(changed, "kind", "official")
    changed = editing.edit_person(changed, PersonKey(guest), name="Eeva-Liisa Lahtinen")
    corrections = {item.finding: item for item in file_with(archive, draft, changed)}
    speaker = corrections[CorrectionKind.SPEAKER.value]
    assert (speaker.printed, speaker.meaning) == ("Arman Saparov", "Eeva-Liisa Lahtinen")
    ((start, end),) = speaker.passage
    assert draft.statement(next(item for item in draft.quotes if item.id == quote)) in speaker.context
    assert speaker.context[start:end] in draft.text
    assert corrections[CorrectionKind.FACT.value].meaning == "official"
    assert corrections[CorrectionKind.NAME.value].person
    assert all(item.source for item in corrections.values())


def test_preferred_spelling_is_used_in_the_next_release_and_says_why(archive: Archive) -> None:
    draft = read(archive, FIRST)
    host = PersonKey(person_named(draft, "Arman Saparov"))
    (name,) = file_with(archive, draft, editing.edit_person(draft, host, name="Arman T. Saparov"))
    later = read(archive, LATER)
    person = next(person for person in later.people if person.name == "Arman T. Saparov")
    assert person.trace.correction == name.id
    assert person.known_id == name.person
    forget(archive, name.id)
    assert all(item.trace.correction == "" for item in read(archive, LATER).people)


def test_name_in_marks_that_was_rejected_is_not_proposed_again(archive: Archive) -> None:
    draft = with_name_quoted(read(archive, FIRST))
    quote = quote_with(draft, NAME_IN_MARKS)
    (correction,) = file_with(archive, draft, editing.set_review(draft, quote, Review.REJECTED))
    assert correction.finding == CorrectionKind.NOT_SPEECH.value
    later = with_lessons(with_name_quoted(read_release(LATER)), known_names(archive).lessons)
    again = next(item for item in later.quotes if item.id == quote_with(later, NAME_IN_MARKS))
    assert (again.review, again.trace.correction) == (Review.REJECTED, correction.id)
    assert later.text == LATER


def test_correction_that_is_contradicted_is_forgotten(archive: Archive) -> None:
    draft = read(archive, FIRST)
    host = PersonKey(person_named(draft, "Arman Saparov"))
    (name,) = file_with(archive, draft, editing.edit_person(draft, host, name="Arman T. Saparov"))
    later = read(archive, LATER)
    key = PersonKey(person_named(later, "Arman T. Saparov"))
    file_with(archive, later, editing.edit_person(later, key, name="Arman Saparov"))
    assert archive.get(Correction, name.id).is_removed


def office_only(draft: VisitDraft, name: str) -> VisitDraft:
    """The draft with one person known by office alone."""
    people = tuple(
        replace(person, name="Press Secretary of the Ministry", is_named=False)
        if person.name == name
        else person
        for person in draft.people
    )
    return replace(draft, people=people, publisher="Ministry of Foreign Affairs")


@pytest.mark.parametrize(
    ("publisher", "day", "is_meant"),
    [
        ("Ministry of Foreign Affairs", "2024-04-09", True),
        ("Another house", "2024-04-09", False),
        ("Ministry of Foreign Affairs", "2029-04-09", False),
    ],
)
def test_office_means_its_person_in_releases_of_the_same_house_at_that_time(
    archive: Archive, publisher: str, day: str, is_meant: bool
) -> None:
    draft = office_only(read(archive, FIRST), "Arman Saparov")
    key = PersonKey(person_named(draft, "Press Secretary of the Ministry"))
    draft = replace(draft, people=tuple(replace(person, country="") for person in draft.people))
    file_with(archive, draft, editing.edit_person(draft, key, name="Dana Serik"))
    later = office_only(read_release(LATER), "Arman Saparov")
    later = replace(
        later,
        publisher=publisher,
        published_on=day,
        people=tuple(replace(person, country="") for person in later.people),
    )
    taught = with_lessons(later, known_names(archive).lessons)
    assert ("Dana Serik" in {person.name for person in taught.people}) is is_meant


def test_corrections_travel_as_json_lines_and_are_not_doubled(archive: Archive, tmp_path: Path) -> None:
    draft = read(archive, FIRST)
    host = PersonKey(person_named(draft, "Arman Saparov"))
    file_with(archive, draft, editing.edit_person(draft, host, name="Arman T. Saparov"))
    file = tmp_path / "corrections.jsonl"
    assert export_corrections(archive, file) == 1
    assert "Foreign Minister Arman Saparov received" in file.read_text("utf-8")
    with create_archive(tmp_path / "other.pressdesk") as other:
        assert import_corrections(other, file) == 1
        assert import_corrections(other, file) == 0
        assert "Arman T. Saparov" in {person.name for person in read(other, LATER).people}


def test_file_that_holds_no_corrections_is_refused_whole(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "wrong.jsonl"
    file.write_text('{"finding": "name"}\nnonsense\n')
    with pytest.raises(NoCorrectionsError, match="Line 2"):
        import_corrections(archive, file)
    assert archive.count(Correction) == 0


# Two people who are one


def with_two_spellings(draft: VisitDraft) -> VisitDraft:
    """The draft in which the guest's second mention was taken for another person."""
    guest = draft.person(person_named(draft, "Eeva Lahtinen"))
    assert guest is not None
    start = draft.text.index("E. Lahtinen")
    mention = (start, start + len("E. Lahtinen"))
    mentions = tuple(place for place in guest.mentions if not place[0] <= start < place[1])
    people = tuple(replace(item, mentions=mentions) if item is guest else item for item in draft.people)
    return editing.add_participant(
        replace(draft, people=people), "E. Lahtinen", country="FI", mention=mention
    )


TWICE = FIRST + "“It was a good day for both of us and for the students,” E. Lahtinen said.\n"
TWICE_LATER = LATER.replace("Aino Virtanen", "Eeva Lahtinen") + "Then E. Lahtinen left.\n"


def test_quotes_meetings_and_chiefs_follow_two_people_who_are_made_one() -> None:
    draft = with_two_spellings(read_release(TWICE))
    short, full = (PersonKey(person_named(draft, name)) for name in ("E. Lahtinen", "Eeva Lahtinen"))
    words = quote_with(draft, "It was a good day")
    draft = editing.set_field(editing.change_speaker(draft, words, short), "guest", short)
    one = merged(draft, short, full)
    assert [person.name for person in one.people].count("Eeva Lahtinen") == 1
    assert one.person(short) is None
    assert next(quote for quote in one.quotes if quote.id == words).speaker == full
    assert one.guest.value == full
    assert all(short not in meeting.participants for meeting in one.meetings)


def test_fuller_name_stays_whichever_of_the_two_is_chosen() -> None:
    draft = with_two_spellings(read_release(TWICE))
    short, full = (PersonKey(person_named(draft, name)) for name in ("E. Lahtinen", "Eeva Lahtinen"))
    one = merged(draft, full, short).person(short)
    assert one is not None
    assert one.name == "Eeva Lahtinen"
    assert {draft.words(place) for place in one.mentions} >= {"Eeva Lahtinen", "E. Lahtinen"}


def test_two_people_made_one_are_one_in_the_next_release(archive: Archive) -> None:
    draft = with_two_spellings(read(archive, TWICE))
    short, full = (PersonKey(person_named(draft, name)) for name in ("E. Lahtinen", "Eeva Lahtinen"))
    (correction,) = file_with(archive, draft, merged(draft, short, full))
    assert correction.finding == CorrectionKind.SAME_PERSON.value
    assert (correction.printed, correction.meaning) == ("E. Lahtinen", "Eeva Lahtinen")
    later = with_lessons(with_two_spellings(read_release(TWICE_LATER)), known_names(archive).lessons)
    (person,) = (person for person in later.people if "Lahtinen" in person.name)
    assert (person.name, person.trace.correction) == ("Eeva Lahtinen", correction.id)


def test_wrongly_merged_person_is_parted_with_the_words_they_are_named_by(archive: Archive) -> None:
    draft = with_two_spellings(read(archive, TWICE))
    short, full = (PersonKey(person_named(draft, name)) for name in ("E. Lahtinen", "Eeva Lahtinen"))
    words = quote_with(draft, "It was a good day")
    one = merged(editing.change_speaker(draft, words, short), short, full)
    start = draft.text.index("E. Lahtinen")
    two = parted(one, full, (start, start + len("E. Lahtinen")))
    new = two.people[-1]
    assert (new.name, new.country) == ("E. Lahtinen", "FI")
    assert next(quote for quote in two.quotes if quote.id == words).speaker == new.id


def test_person_named_in_one_way_only_cannot_be_parted() -> None:
    draft = read_release(FIRST)
    start = draft.text.index("Eeva Lahtinen")
    key = PersonKey(person_named(draft, "Eeva Lahtinen"))
    with pytest.raises(editing.DraftEditError):
        parted(draft, key, (start, start + len("Eeva Lahtinen")))


# Houses


LETTER = (
    "Ministry of Foreign Affairs of Norland\n\n{body}\nContact: press@mfa.norland.example, +358 9 123 4567\n"
)


def test_house_of_the_next_release_from_the_same_source_is_proposed(archive: Archive) -> None:
    draft = read(archive, LETTER.format(body=FIRST))
    signs = file_with(archive, draft, replace(draft, publisher="MFA of Norland"))
    assert {item.printed for item in signs} >= {"mfa.norland.example", "35891234567"}
    later = read(archive, LETTER.format(body=LATER))
    assert later.publisher == "MFA of Norland"
    assert later.publisher_trace is not None
    assert later.publisher_trace.correction in {item.id for item in signs}
    assert read(archive, LATER).publisher == ""


def test_house_that_was_proposed_wrongly_is_not_proposed_again(archive: Archive) -> None:
    draft = read(archive, LETTER.format(body=FIRST))
    file_with(archive, draft, replace(draft, publisher="MFA of Norland"))
    later = read(archive, LETTER.format(body=LATER))
    file_with(archive, later, replace(later, publisher="Embassy of Norland"))
    third = read(archive, LETTER.format(body=FIRST.replace("4 March", "9 May")))
    assert third.publisher == "Embassy of Norland"


def test_sign_that_two_houses_share_proposes_neither(archive: Archive) -> None:
    text = LETTER.format(body=FIRST).replace("+358 9 123 4567", "")
    draft = read(archive, text)
    file_with(archive, draft, replace(draft, publisher="MFA of Norland"))
    other = replace(read_release(text.replace("4 March", "5 March")), publisher="MFA of Sudland")
    file_with(archive, other, other)
    assert read(archive, text.replace("4 March", "6 March")).publisher == ""
