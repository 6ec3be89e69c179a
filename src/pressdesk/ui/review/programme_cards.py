"""Meetings, figures, documents and topics of the draft."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from pressdesk.ingest.draft import DraftDocument, DraftFigure, DraftMeeting, DraftTopic, VisitDraft
from pressdesk.ingest.facts import Comparator, MeetingFormat
from pressdesk.ingest.languages import Language
from pressdesk.model.document import Document
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.ui.form.date_editors import DateEditor
from pressdesk.ui.i18n import language, show_date, tr
from pressdesk.ui.review.card_form import CardForm, FormLine
from pressdesk.ui.review.edits import Edit, with_member
from pressdesk.ui.review.item_card import ItemCard, Reading
from pressdesk.ui.review.items import Item
from pressdesk.ui.review.people import person_choices
from pressdesk.ui.review.speaker_chips import PersonChips
from pressdesk.ui.review.terms import choice_line, term_name, text_line
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF


class MemberCard(ItemCard):
    """A member of one of the draft's lists, changed in a form of lines."""

    LEAD_WIDTH = 20
    form: CardForm | None

    def fill_form(self, draft: VisitDraft) -> None:
        """Show the member in the editors."""
        if self.form is not None:
            self.form.fill(draft)

    def flush(self) -> None:
        """Tell at once what was typed."""
        if self.form is not None:
            self.form.flush()

    def _new_form(self, action: str) -> CardForm:
        form = CardForm(action, self.item.key, self)
        form.edited.connect(self.edited)
        return form

    def _add_text(self, form: CardForm, spec: FieldSpec, name: str) -> None:
        form.add_line(text_line(self.session, spec, partial(self._text, name), partial(self._changed, name)))

    def _text(self, name: str, draft: VisitDraft) -> str:
        member = next(member for member in getattr(draft, self.item.collection) if member.id == self.item.id)
        return str(getattr(member, name))

    def _changed(self, name: str, draft: VisitDraft, value: object) -> VisitDraft:
        return with_member(draft, self.item.collection, self.item.id, **{name: value})


class MeetingCard(MemberCard):
    """One meeting; its number is its place in the order of the programme."""

    def basis(self, draft: VisitDraft) -> tuple[object, ...]:
        """Draw again when the order of the meetings changes."""
        return (*super().basis(draft), draft.meetings)

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the order, who met, and when, where and how."""
        meeting = self._meeting(draft)
        names = [name for key in meeting.participants if (name := draft.name_of(key))]
        details = (
            show_date(meeting.date) if meeting.date else "",
            meeting.place,
            term_name(self.session, "meeting_format", meeting.format.value),
            f"“{meeting.order_cue}”" if meeting.order_cue else "",
        )
        number = [member.id for member in draft.meetings].index(meeting.id) + 1
        who = ", ".join(names) or tr("Nobody is named")
        return Reading(str(number), who, " · ".join(filter(None, details)))

    def _show_standing(self) -> None:
        """Leave the names to the chips while these are in view."""
        super()._show_standing()
        is_named = self.form is None or self.form.isHidden()
        self.headline.setVisible(is_named)
        self.details.setContentsMargins(0, 0 if is_named else HALF, 0, 0)

    def make_form(self) -> QWidget:
        """Give the people as chips, and day, place and format."""
        form = self._new_form(tr("Change a meeting"))
        self._chips = PersonChips(tr("Participants"), form)
        self._chips.person_pressed.connect(self.choose_person)
        form.add_widget(tr("Participants"), self._chips)
        day = DateEditor(Meeting.spec("held_on"), self.session, form)
        form.add_line(FormLine(day, partial(self._text, "date"), partial(self._changed, "date")))
        self._add_text(form, FieldSpec("place", "Venue", Kind.LINE), "place")
        form.add_line(
            choice_line(
                self.session,
                Meeting.spec("format"),
                partial(self._text, "format"),
                lambda draft, code: self._changed(
                    "format", draft, MeetingFormat(code or MeetingFormat.BILATERAL)
                ),
            )
        )
        return form

    def fill_form(self, draft: VisitDraft) -> None:
        """Show the meeting in the editors."""
        super().fill_form(draft)
        if self.form is not None:
            chosen = self._meeting(draft).participants
            self._chips.show_people(person_choices(draft, chosen), set(chosen))

    def choose_person(self, key: str | None) -> None:
        """Let a person take part, or no longer."""
        if self.draft is None or not key:
            return
        present = self._meeting(self.draft).participants
        left = tuple(one for one in present if one != key)
        participants = left if key in present else (*present, key)
        change = partial(
            with_member, collection="meetings", member_id=self.item.id, participants=participants
        )
        self.edited.emit(Edit(tr("Change who took part"), change))

    def _meeting(self, draft: VisitDraft) -> DraftMeeting:
        return next(meeting for meeting in draft.meetings if meeting.id == self.item.id)


class FigureCard(MemberCard):
    """A figure as printed, and what was read from it."""

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the figure as printed and the clause that says what was counted."""
        figure = self._figure(draft)
        printed = draft.text[figure.start : figure.end]
        measured = " ".join(draft.words(figure.measures).split())
        return Reading("", printed, "" if measured == printed else measured)

    def make_form(self) -> QWidget:
        """Give comparator, value, unit and period."""
        form = self._new_form(tr("Change a figure"))
        form.add_line(
            choice_line(
                self.session,
                Figure.spec("comparator"),
                partial(self._text, "comparator"),
                lambda draft, code: self._changed(
                    "comparator", draft, Comparator(code or Comparator.EXACTLY)
                ),
            )
        )
        for name, label in (("value", "Value"), ("unit", "Unit or currency"), ("period", "Period covered")):
            self._add_text(form, FieldSpec(name, label, Kind.LINE), name)
        return form

    def _figure(self, draft: VisitDraft) -> DraftFigure:
        return next(figure for figure in draft.figures if figure.id == self.item.id)


class DocumentCard(MemberCard):
    """A document signed or adopted."""

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the title and the kind."""
        document = self._document(draft)
        return Reading("", document.title, term_name(self.session, "document_kind", document.kind))

    def make_form(self) -> QWidget:
        """Give title and kind."""
        form = self._new_form(tr("Change a document"))
        self._add_text(form, FieldSpec("title", "Title", Kind.LINE), "title")
        read, write = partial(self._text, "kind"), partial(self._changed, "kind")
        form.add_line(choice_line(self.session, Document.spec("kind"), read, write))
        return form

    def _document(self, draft: VisitDraft) -> DraftDocument:
        return next(document for document in draft.documents if document.id == self.item.id)


class TopicCard(ItemCard):
    """A topic of the shared vocabulary, small enough for many to stand side by side."""

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        self.headline.setWordWrap(False)

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the topic's name in the window's language."""
        topic: DraftTopic = next(topic for topic in draft.topics if topic.id == self.item.id)
        return Reading("", topic.name(Language(language().value)))


class OrganisationCard(ItemCard):
    """A body named in the text, small enough for many to stand side by side."""

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        self.headline.setWordWrap(False)

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the body's name as the text prints it."""
        return Reading("", next(body.name for body in draft.organisations if body.id == self.item.id))
