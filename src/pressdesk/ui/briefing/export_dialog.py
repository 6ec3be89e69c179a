"""The choices for a briefing on a visit, and its way to a PDF file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose, sections_of
from pressdesk.briefing.output import write
from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent
from pressdesk.briefing.typeset import render
from pressdesk.model.term import Term
from pressdesk.model.values import Language
from pressdesk.model.visit import Visit
from pressdesk.ui.briefing.choices import ChoiceList, note_choices, quote_choices
from pressdesk.ui.form.choice_editors import ChoiceBox
from pressdesk.ui.i18n import LANGUAGE_NAMES, tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, PAGE_MARGIN, WIDE, heading_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import TextLabel

_WIDTH = 640
_UNFIT_FOR_NAMES = '<>:"/\\|?*'
"""Characters that a file's name cannot hold on one system or another."""


class ExportDialog(QDialog):
    """Language, handling, what goes in; then a file's name, and the paper is set in the background."""

    def __init__(self, session: Session, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visit = visit
        self.setWindowTitle(tr("Export briefing"))
        self.language = ChoiceBox(self)
        self.handling = ChoiceBox(self)
        self.enquiries = QCheckBox(tr("Media enquiries and what was answered"), self)
        self.release_texts = QCheckBox(tr("Full texts of the releases"), self)
        self.quotes = ChoiceList(tr("Quotes"), quote_choices(session, visit.id), self)
        self.notes = ChoiceList(tr("Notes"), note_choices(session, visit.id, tr("Internal note")), self)
        self._fill()
        self._build()

    def options(self) -> BriefingRequest:
        """Give what was chosen."""
        extent = Extent.FULL if self.release_texts.isChecked() else Extent.STANDARD
        sections = [item.key for item in sections_of(BriefingKind.VISIT, extent=extent) if item.is_on]
        if not self.enquiries.isChecked():
            sections = [key for key in sections if key != "enquiries"]
        elif "enquiries" not in sections:
            sections.insert(len(sections) - 1, "enquiries")
        return BriefingRequest(
            visit=self._visit.id,
            extent=extent,
            sections=tuple(sections),
            language=self.language.currentData(),
            chosen=self.quotes.chosen() | self.notes.chosen(),
            handling=self.handling.currentData(),
        )

    def choose_file(self) -> None:
        """Ask where the paper goes, and set it."""
        proposed = str(_documents() / f"{_file_name(name_of(self._session, self._visit))}.pdf")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the briefing"), proposed, tr("PDF file (*.pdf)"))
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(".pdf"))

    def export(self, path: Path) -> None:
        """Set the paper in the background and tell when it lies in its place."""
        session = self._session
        session.give_notice(tr("The briefing is being set…"))
        session.jobs.submit(
            _set_briefing,
            session.archive,
            self.options(),
            path,
            done=lambda written: _tell(session, written),
            owner=session,
        )
        self.accept()

    def _fill(self) -> None:
        for language in Language:
            self.language.addItem(LANGUAGE_NAMES[language], language.value)
        self.language.setCurrentIndex(self.language.findData(self._session.language))
        self.handling.addItem(tr("As the visit says"), "")
        for term in self._session.archive.find(Term, vocabulary="handling", order="rank"):
            self.handling.addItem(term.name.best(self._session.language), term.code)
        self.language.setAccessibleName(tr("Language"))
        self.handling.setAccessibleName(tr("Handling"))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        heading = TextLabel(name_of(self._session, self._visit), parent=self)
        heading.setFont(heading_font(1.3))
        column.addWidget(heading)
        form = QFormLayout()
        form.setHorizontalSpacing(WIDE)
        form.setVerticalSpacing(GAP)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Handling"), self.handling)
        column.addLayout(form)
        advice = tr("Cleared quotes go in; tick others one by one.")
        self._add_list(column, tr("Quotes"), advice, self.quotes)
        self._add_list(
            column, tr("Notes"), tr("Notes are internal: tick what may leave the house."), self.notes
        )
        column.addSpacing(GAP)
        column.addWidget(self.enquiries)
        column.addWidget(self.release_texts)
        column.addSpacing(GAP)
        column.addLayout(self._buttons())
        self.setMinimumWidth(_WIDTH)

    def _add_list(self, column: QVBoxLayout, title: str, advice: str, choices: ChoiceList) -> None:
        choices.setVisible(choices.count() > 0)
        if not choices.count():
            return
        heading = QLabel(title, self)
        heading.setFont(heading_font(1.0))
        column.addSpacing(GAP)
        column.addWidget(heading)
        column.addWidget(TextLabel(advice, "muted", self))
        column.addWidget(choices)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(push_button(tr("Cancel"), self.reject, parent=self))
        export = push_button(tr("Export PDF…"), self.choose_file, role="primary", parent=self)
        export.setDefault(True)
        row.addWidget(export)
        return row


def _set_briefing(progress: Progress, archive: Archive, request: BriefingRequest, path: Path) -> Path:
    pdf = render(compose(archive, request).briefing)
    progress.check()
    write(path, pdf)
    return path


def _tell(session: Session, path: Path) -> None:
    def open_paper() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    session.give_notice(tr("The briefing is saved as “{name}”.", name=path.name), (tr("Open"), open_paper))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _file_name(title: str) -> str:
    plain = "".join(" " if character in _UNFIT_FOR_NAMES else character for character in title)
    return " ".join(plain.split())[:120].strip(". ") or "briefing"
