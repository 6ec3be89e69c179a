"""All sections of a visit's page, filled from one reading of what belongs to the visit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.briefing.records import VisitRecords
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.record.section import Section
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, WIDE
from pressdesk.ui.visit.attachments import AttachmentSection
from pressdesk.ui.visit.beginnings import begin
from pressdesk.ui.visit.delegations import Delegations
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import FlowLayout

_SECTIONS: tuple[tuple[type[Record], str, str], ...] = (
    (Meeting, mark("Programme"), mark("Add the meetings in their order: they make up the programme.")),
    (Participation, mark("Delegations"), mark("Add who came and who received them, with their office.")),
    (Quote, mark("Quotes"), mark("Add what was said, word for word, and link it to its source.")),
    (Figure, mark("Figures"), ""),
    (Note, mark("Notes"), mark("Add what was agreed and what to follow up. Notes stay internal.")),
    (Document, mark("Documents signed"), ""),
    (Release, mark("Releases"), ""),
    (LineToTake, mark("Lines to take"), ""),
    (Enquiry, mark("Enquiries"), ""),
    (Source, mark("Sources"), ""),
)
"""The sections in their order, each with what to do while it is empty; those without stay away until then."""

_AFTER_NOTES = Document


class VisitSections(QWidget):
    """The sections in one column, with a row at the end for what the visit has none of yet."""

    counts_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visit = Visit()
        self.attachments = AttachmentSection(session, self)
        self.sections: dict[str, Section] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(WIDE)
        for record_class, title, hint in _SECTIONS:
            if record_class is _AFTER_NOTES:
                column.addWidget(self.attachments)
            section = self._made(record_class, title, hint)
            self.sections[record_class.table] = section
            column.addWidget(section)
        self._more = QWidget(self)
        self._more_flow = FlowLayout(self._more)
        self._adders = dict(self._made_adders())
        column.addWidget(self._more)

    def show_visit(self, visit: Visit, *, anew: bool = True) -> None:
        """Show what belongs to a visit; not ``anew``, only what changed is drawn again."""
        if visit.id != self._visit.id:
            self.finish()
        self._visit = visit
        records = VisitRecords.read(self._session.archive, visit.id)
        for record_class, found in _by_class(records):
            self.sections[record_class.table].show_records(found, anew=anew)
        attachments = self._session.archive.find(Attachment, visit=visit.id)
        self.attachments.show_attachments(visit.id, attachments)
        self._show_and_hide()

    def show_nothing_of(self, visit: Visit) -> None:
        """Show the sections of a visit that is not in the archive yet."""
        self._visit = visit
        for section in self.sections.values():
            section.show_records(())
        self.attachments.show_attachments(visit.id, ())
        self._show_and_hide()

    def add(self, table: str) -> None:
        """Begin a new record in a section."""
        self.sections[table].add()

    def show_record(self, table: str, record_id: str, place: Place | None = None) -> bool:
        """Bring a record's card into view; False where it is not of this visit."""
        section = self.sections.get(table)
        return section is not None and section.show_record(record_id, place)

    def finish(self) -> None:
        """Turn every open form back into its card."""
        for section in self.sections.values():
            section.finish()

    def in_view(self) -> Iterator[tuple[str, int, QWidget]]:
        """Give the sections that are shown: title, count, widget."""
        for record_class, title, _ in _SECTIONS:
            if record_class is _AFTER_NOTES and self.attachments.tiles:
                yield tr("Photos and files"), len(self.attachments.tiles), self.attachments
            section = self.sections[record_class.table]
            if section.cards:
                yield translated_label(title), len(section.cards), section

    def _made(self, record_class: type[Record], title: str, hint: str) -> Section:
        section_class = Delegations if record_class is Participation else Section
        section = section_class(
            record_class,
            translated_label(title),
            self._session,
            partial(self._begin, record_class),
            hint=translated_label(hint),
            parent=self,
        )
        section.count_changed.connect(self._show_and_hide)
        return section

    def _made_adders(self) -> Iterator[tuple[str, QWidget]]:
        self._more_flow.addWidget(TextLabel(tr("Also add:"), "muted", self._more))
        for record_class, _, hint in _SECTIONS:
            if not hint and record_class is not Source:
                label = translated_label(record_class.label)
                add = partial(self.add, record_class.table)
                button = push_button(label, add, role="quiet", icon_name="plus", parent=self._more)
                self._more_flow.addWidget(button)
                yield record_class.table, button

    def _begin(self, record_class: type[Record]) -> Record:
        return begin(record_class, self._visit, self._session.archive)

    def _show_and_hide(self) -> None:
        for record_class, _, hint in _SECTIONS:
            section = self.sections[record_class.table]
            section.setVisible(bool(hint) or not section.is_empty)
            if record_class.table in self._adders:
                self._adders[record_class.table].setVisible(section.is_empty)
        can_add = any(button.isVisibleTo(self._more) for button in self._adders.values())
        self._more.setVisible(can_add and not self._session.is_read_only)
        self.counts_changed.emit()


def delegates(participations: Sequence[Participation]) -> list[Participation]:
    """Leave out the meetings of those who are in a delegation anyway: the meetings' own cards name them."""
    in_delegation = {part.person for part in participations if not part.meeting}
    return [part for part in participations if not part.meeting or part.person not in in_delegation]


def _by_class(records: VisitRecords) -> Iterator[tuple[type[Record], Sequence[Record]]]:
    yield from (
        (Meeting, records.meetings),
        (Participation, delegates(records.participations)),
        (Quote, records.quotes),
        (Figure, records.figures),
        (Note, records.notes),
        (Document, records.documents),
        (Release, records.releases),
        (LineToTake, records.lines),
        (Enquiry, records.enquiries),
        (Source, records.sources),
    )
