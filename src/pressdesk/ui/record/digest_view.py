"""A record on a card, as its digest says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.ui.conflicts.conflict_marks import ConflictMarks, conflicts_about
from pressdesk.ui.record.digest import Digest, digest_of
from pressdesk.ui.record.record_body import Reading
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, heading_font_like
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import clear

_MARKER_WIDTH = 56
_DISPUTED = (Figure, Meeting)
"""Records that are shown on cards and of which sources may say different things."""

_LONGEST_TEXT = 600
"""Characters of a text that a card shows; the rest is read on the record's own page."""


class DigestView(Reading):
    """Marker, title and pills in one line, particulars and text below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def set_record(self, record: Record) -> None:
        """Show another record, or the same as it is now."""
        clear(self._column)
        digest = digest_of(self._session, record)
        self._column.addWidget(_Heading(digest, self))
        if digest.particulars:
            self._add(TextLabel(" · ".join(digest.particulars), "muted", self), indented=bool(digest.marker))
        if digest.text:
            self._add(_Excerpt(digest.text, parent=self), indented=bool(digest.marker))
        if type(record) in _DISPUTED and (disputed := conflicts_about(self._session, record)):
            marks = ConflictMarks(self._session, self)
            marks.show_conflicts(disputed.values())
            self._add(marks, indented=bool(digest.marker))

    def _add(self, label: QWidget, *, indented: bool) -> None:
        if indented:
            label.setContentsMargins(_MARKER_WIDTH + GAP, 0, 0, 0)
        self._column.addWidget(label)


class _Excerpt(TextLabel):
    """The beginning of a long text; all of it while something in it is marked."""

    def setText(self, text: str) -> None:  # noqa: N802
        """Show a text, without marks."""
        super().setText(text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…")
        self.plain_text = text


class _Heading(QWidget):
    def __init__(self, digest: Digest, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        if digest.marker:
            marker = QLabel(digest.marker, self)
            marker.setProperty("tone", "muted")
            marker.setMinimumWidth(_MARKER_WIDTH)
            row.addWidget(marker, 0, Qt.AlignmentFlag.AlignTop)
        title = TextLabel(digest.title, parent=self)
        title.setFont(heading_font_like(1.0, QFont.Weight.DemiBold))
        row.addWidget(title, 1)
        for words, tone in digest.pills:
            row.addWidget(Pill(words, tone, self), 0, Qt.AlignmentFlag.AlignTop)
