"""What was said: quotes verbatim, and reported speech, which is never shown as a quote."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.ingest.draft import DraftQuote, DraftReportedSpeech, VisitDraft
from pressdesk.ingest.editing import change_speaker
from pressdesk.ingest.finding import PersonKey
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.reading_form import as_read
from pressdesk.model.verbatim import PART_JOIN
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.card_form import CardForm
from pressdesk.ui.review.edits import Edit, with_member
from pressdesk.ui.review.item_card import ItemCard, Reading
from pressdesk.ui.review.items import Item
from pressdesk.ui.review.people import attribution, person_choices
from pressdesk.ui.review.speaker_chips import PersonChips
from pressdesk.ui.review.terms import text_line
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, heading_font, quote_font

SHOWN_AT_REST = 1_200
"""Characters of a passage that a card shows until it becomes the current one."""


class SpeechCard(ItemCard):
    """Words of somebody, and the people of the text to give them to."""

    form: SpeakerForm | None

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        self.lead.hide()
        self.headline.setFont(heading_font(1.0))

    def set_current(self, *, is_current: bool) -> None:
        """Show the whole passage while the card is the current one."""
        super().set_current(is_current=is_current)
        if self.draft is not None:
            self.passage.setText(self._shown(self.words(self.draft)))

    def words(self, draft: VisitDraft) -> str:
        """Give the words that the card is about, as the source has them."""
        raise NotImplementedError

    def choose_person(self, key: str | None) -> None:
        """Give the words to a person of the text, or to nobody."""
        speaker = PersonKey(key) if key else None
        change = _with_speaker if self.item.collection == "quotes" else change_speaker
        member_id = self.item.id
        self.edited.emit(Edit(tr("Change the speaker"), lambda draft: change(draft, member_id, speaker)))

    def _shown(self, words: str) -> str:
        if self.is_current or len(words) <= SHOWN_AT_REST:
            return words
        return f"{words[:SHOWN_AT_REST].rsplit(' ', 1)[0]} […]"


class QuoteCard(SpeechCard):
    """A quote: its words in the serif of quotes, unchangeable but for their range in the source."""

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        self.passage.setFont(quote_font())

    def reading(self, draft: VisitDraft) -> Reading:
        """Give who spoke, and the words."""
        quote = _quote(draft, self.item)
        who = attribution(draft, quote.speaker, quote.speaker_printed, quote.office_printed)
        return Reading("", who, _remark_on(quote), self._shown(self.words(draft)))

    def words(self, draft: VisitDraft) -> str:
        """Give the parts of the statement as they are kept."""
        return PART_JOIN.join(as_read(draft.words(part)) for part in _quote(draft, self.item).parts)

    def make_form(self) -> QWidget:
        """Give the people as chips, and the office as the text prints it."""
        form = SpeakerForm(self)
        form.chips.person_pressed.connect(self.choose_person)
        form.fields.edited.connect(self.edited)
        item = self.item
        spec = FieldSpec("office_printed", "Office on the day", Kind.LINE)
        form.fields.add_line(
            text_line(
                self.session,
                spec,
                lambda draft: _quote(draft, item).office_printed,
                lambda draft, text: with_member(draft, "quotes", item.id, office_printed=text),
                is_wide=True,
            )
        )
        return form

    def fill_form(self, draft: VisitDraft) -> None:
        """Show who is chosen and the office."""
        if self.form is not None:
            speaker = _quote(draft, self.item).speaker or ""
            self.form.chips.show_people(person_choices(draft, [speaker]), {speaker})
            self.form.fields.fill(draft)

    def flush(self) -> None:
        """Tell at once what was typed."""
        if self.form is not None:
            self.form.fields.flush()


class ReportedSpeechCard(SpeechCard):
    """What somebody is reported to have said, in the narrator's words."""

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        self.passage.setProperty("tone", "muted")

    def reading(self, draft: VisitDraft) -> Reading:
        """Give who is reported to have spoken, and the sentence."""
        reported = _reported(draft, self.item)
        who = attribution(draft, reported.speaker, reported.speaker_printed)
        return Reading("", who, "", self._shown(self.words(draft)))

    def words(self, draft: VisitDraft) -> str:
        """Give the sentence."""
        return as_read(draft.words(_reported(draft, self.item).sentence))

    def make_form(self) -> QWidget:
        """Give the people as chips."""
        form = SpeakerForm(self)
        form.chips.person_pressed.connect(self.choose_person)
        form.fields.hide()
        return form

    def fill_form(self, draft: VisitDraft) -> None:
        """Show who is chosen."""
        if self.form is not None:
            speaker = _reported(draft, self.item).speaker or ""
            self.form.chips.show_people(person_choices(draft, [speaker]), {speaker})


class SpeakerForm(QWidget):
    """The chips of the people over a form for the rest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips = PersonChips(tr("Speaker"), self)
        self.fields = CardForm(tr("Change the office"), "office", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF, GAP, HALF)
        column.setSpacing(HALF)
        column.addWidget(self.chips)
        column.addWidget(self.fields)


def _quote(draft: VisitDraft, item: Item) -> DraftQuote:
    return next(quote for quote in draft.quotes if quote.id == item.id)


def _reported(draft: VisitDraft, item: Item) -> DraftReportedSpeech:
    return next(reported for reported in draft.reported_speech if reported.id == item.id)


def _remark_on(quote: DraftQuote) -> str:
    if quote.is_unclosed:
        return tr("The closing mark is missing: check where the quote ends")
    return tr("A few words quoted inside a sentence") if quote.is_fragment else ""


def _with_speaker(draft: VisitDraft, quote_id: str, speaker: PersonKey | None) -> VisitDraft:
    """Give a quote to somebody else; the office goes along, in the nominative that a quote is shown with."""
    person = draft.person(speaker)
    office = (person.role or person.office_printed) if person else ""
    return with_member(change_speaker(draft, quote_id, speaker), "quotes", quote_id, office_printed=office)
