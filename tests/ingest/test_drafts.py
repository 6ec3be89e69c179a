"""Drafts: equal after JSON, ranges inside the text, edited by pure functions; plain errors for any text."""

from __future__ import annotations

import pytest
from case_files import all_cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.errors import PressdeskError
from pressdesk.ingest import editing
from pressdesk.ingest.draft import DraftWarning, Review, VisitDraft
from pressdesk.ingest.draft_json import DamagedDraftError, from_document, from_json, to_json
from pressdesk.ingest.finding import Side
from pressdesk.ingest.reading import EmptyTextError, read_release

TEXTS = [case.text for case in all_cases()]
PIECES = st.sampled_from(
    [
        "President ", "Президент ", "Министр иностранных дел ", "Сыртқы істер министрі ", "Ivan Petrov",
        "Айгүл Нұрова", " met with ", " встретился с ", " кездесті", "“", "”", "«", "»", "\n", "\n\n", "– ",
        ": ", "28 February ", "2024", " 5 млрд ", "$", "%", " Astana", " Москве", "С5+1", "31 февраля ",
        " до ", " астам", "prior to the meeting with ", "\u200b", "\ufeff", "\u202e", "\r\n", "\x00", "İ",
        "’s ", "(", ")", "state visit ", "\ufffd", "\ud800",
    ]
)  # fmt: skip


@st.composite
def any_text(draw: st.DrawFn) -> str:
    if draw(st.booleans()):
        return "".join(draw(st.lists(PIECES, max_size=40)))
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(st.text(max_size=30)) + text[draw(st.integers(start, len(text))) :]


def every_range(draft: VisitDraft) -> list[tuple[int, int]]:
    values = (*draft.people, *draft.meetings, *draft.quotes, *draft.figures, *draft.topics, *draft.documents)
    ranges = [(value.trace.start, value.trace.end) for value in values]
    ranges += [part for quote in draft.quotes for part in quote.parts]
    ranges += [mention for person in draft.people for mention in person.mentions]
    ranges += [span for item in draft.reported_speech for span in (item.sentence, item.content)]
    return ranges + [(figure.start, figure.end) for figure in draft.figures]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_text())
def test_any_text_gives_a_draft_that_survives_json_or_a_plain_error(text: str) -> None:
    try:
        draft = read_release(text)
    except PressdeskError:
        return
    assert draft.text == text
    assert all(0 <= start <= end <= len(text) for start, end in every_range(draft))
    assert from_json(to_json(draft)) == draft
    assert from_document(draft.as_document()) == draft


def test_empty_text_is_refused_in_a_sentence() -> None:
    with pytest.raises(EmptyTextError, match="no text"):
        read_release(" \n\t ")


def test_ten_million_characters_are_kept_whole_and_read_in_part() -> None:
    text = (TEXTS[0] + "\n\n") * (10_000_000 // len(TEXTS[0]))
    draft = read_release(text)
    assert draft.text == text
    assert any("very long" in sentence for sentence in draft.as_document()["warnings"])


@pytest.mark.parametrize("stored", ["", "[]", "{}", '{"text": 5}', "null", '{"text": "a", "people": [1]}'])
def test_a_damaged_draft_is_refused_in_a_sentence(stored: str) -> None:
    with pytest.raises(DamagedDraftError, match="cannot be read"):
        from_json(stored)


@pytest.fixture
def draft() -> VisitDraft:
    return read_release(
        "Astana, 5 June 2024\n\nPresident of Kazakhstan Marat Osokin received President of Finland "
        "Eero Lahti."
        "\n\n“We shall build the port together. The work begins now,” said Marat Osokin."
        "\n\n“Finland is ready to take part in it,” Eero Lahti said."
    )


def test_setting_a_field_leaves_the_old_draft_as_it_was(draft: VisitDraft) -> None:
    changed = editing.set_field(draft, "city", "Almaty")
    assert (draft.city.value, changed.city.value, changed.city.review) == (
        "Astana",
        "Almaty",
        Review.ACCEPTED,
    )


def test_a_rejected_quote_leaves_the_document(draft: VisitDraft) -> None:
    first = draft.quotes[0].id
    words = [
        quote["text"] for quote in editing.set_review(draft, first, Review.REJECTED).as_document()["quotes"]
    ]
    assert words == ["Finland is ready to take part in it,"]


def test_a_split_quote_keeps_every_word_and_joins_again(draft: VisitDraft) -> None:
    quote = draft.quotes[0]
    position = draft.text.index("The work begins")
    divided = editing.split_quote(draft, quote.id, position)
    halves = [divided.statement(item) for item in divided.quotes[:2]]
    assert halves == ["We shall build the port together.", "The work begins now,"]
    joined = editing.join_quotes(divided, divided.quotes[0].id, divided.quotes[1].id)
    assert joined.quotes[0].parts == quote.parts


def test_a_selection_becomes_a_quote_without_its_outer_marks(draft: VisitDraft) -> None:
    start = draft.text.index("“Finland")
    added = editing.add_quote(draft, start, start + 11, draft.people[1].id)
    assert "Finland is" in [added.statement(quote) for quote in added.quotes]


def test_an_empty_selection_is_refused(draft: VisitDraft) -> None:
    with pytest.raises(PressdeskError, match="selection holds no words"):
        editing.add_quote(draft, draft.text.index("\n\n"), draft.text.index("\n\n") + 2)


def test_a_removed_participant_leaves_meetings_and_sides_but_not_quotes(draft: VisitDraft) -> None:
    host = draft.host.value
    changed = editing.remove_participant(draft, host)
    assert changed.host.value == ""
    assert all(host not in meeting.participants for meeting in changed.meetings)
    assert any(quote.speaker == host for quote in changed.quotes)


def test_an_added_participant_appears_in_the_document(draft: VisitDraft) -> None:
    changed = editing.add_participant(draft, "Aino Salo", role="Minister", country="FI", side=Side.GUEST)
    assert "Aino Salo" in [person["name"] for person in changed.as_document()["visit"]["participants"]]


def test_a_changed_speaker_is_certain_by_the_officers_word(draft: VisitDraft) -> None:
    other = next(person.id for person in draft.people if person.id != draft.quotes[0].speaker)
    assert editing.change_speaker(draft, draft.quotes[0].id, other).quotes[0].review is Review.ACCEPTED


def test_accepting_what_is_certain_leaves_the_unsure_open(draft: VisitDraft) -> None:
    accepted = editing.accept_certain(draft, threshold=0.9)
    values = (*accepted.people, *accepted.quotes, *accepted.meetings)
    assert all((value.review is Review.ACCEPTED) == (value.trace.confidence >= 0.9) for value in values)


def test_of_two_releases_in_one_text_the_first_is_read_and_the_officer_told() -> None:
    first = (
        "Minister Tulegenov received the Portuguese Minister\n\n12 March 2025\n\n"
        "Minister of Energy of Kazakhstan Arman Tulegenov received Minister of Energy of Portugal Miguel "
        "Tavares in Astana. The sides discussed the training of engineers.\n\n"
    )
    second = (
        "Consultations in Oslo\n\n14 March 2025\n\nDeputy Minister of Foreign Affairs of Kazakhstan Gulnara "
        "Issabekova held political consultations with Deputy Minister Lars Brekke of Norway in Oslo.\n"
    )
    draft = read_release(first + second)
    assert draft.text == first + second
    assert DraftWarning.SEVERAL_RELEASES in draft.warnings
    visit = draft.as_document()["visit"]
    assert (visit["guest"], visit["host"]) == ("Miguel Tavares", "Arman Tulegenov")
    assert len(visit["meetings"]) == 1
