"""A quote that looks like one: serif words, who said them, and how far they may be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.ingest.tellings import PROPOSED
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.i18n import show_date, show_instant, tr
from pressdesk.ui.record.marked_text import with_ranges
from pressdesk.ui.record.quote_words import (
    CLEARANCE_TONES,
    REPORTED,
    copy_quote,
    in_quotation_marks,
    office_of,
    ranges_in_quotation_marks,
)
from pressdesk.ui.record.record_body import Reading
from pressdesk.ui.record.shown_value import caption_of, language_words, term_words
from pressdesk.ui.record.verbatim_badge import VerbatimBadge
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, HALF, WIDE, colours, quote_font
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from pressdesk.ui.tellings.said_before_panel import SaidBeforePanel

_BAR = 3
_QUOTE_SIZE = 1.2


class QuoteView(Reading):
    """The words, the attribution, and a row of badges and buttons. Reported speech looks like plain text."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.quote = Quote()
        self.said_before: SaidBeforePanel | None = None
        self.words = TextLabel(parent=self)
        self.attribution = TextLabel(tone="muted", parent=self)
        self.badge = VerbatimBadge(session, self)
        self.badge.restore_asked.connect(self._restore)
        self._pills = QWidget(self)
        self._flow = FlowLayout(self._pills)
        self._flow.addWidget(self.badge)
        foot = QHBoxLayout()
        foot.setSpacing(HALF)
        foot.addWidget(self._pills, 1, Qt.AlignmentFlag.AlignTop)
        self.copy_button = ToolButton("copy", tr("Copy with attribution"), self.copy, self)
        self.source_button = ToolButton("text-search", tr("Show in source"), self.show_source, self)
        self.before_button = ToolButton("diff", tr("Said before?"), self.toggle_said_before, self)
        foot.addWidget(self.before_button)
        foot.addWidget(self.source_button)
        foot.addWidget(self.copy_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(self.attribution)
        column.addLayout(foot)

    def set_record(self, record: Record) -> None:
        """Show another quote, or the same as it is now."""
        if not isinstance(record, Quote):
            return
        former, self.quote = self.quote, record
        if (record.id, record.text) != (former.id, former.text):
            self._put_away_said_before()
        elif self.said_before is not None and record != former:
            self.said_before.ask_about(record)
        self.words.setFont(self.font() if record.kind == REPORTED else quote_font(_QUOTE_SIZE))
        self.words.setText(in_quotation_marks(record) if record.text else tr("No words yet"))
        self.attribution.setText(self._attribution())
        self.badge.set_quote(record)
        self.source_button.setEnabled(bool(record.source))
        self._show_pills()
        self.update()

    def show_place(self, place: Place) -> None:
        """Lift out ranges of the words."""
        if place.field == "text" and place.ranges:
            shifted = ranges_in_quotation_marks(self.quote, place.ranges)
            self.words.show_marked(with_ranges(in_quotation_marks(self.quote), shifted))

    def copy(self) -> None:
        """Put the words on the clipboard, with who said them and where they stand."""
        copy_quote(self._session, self.quote)

    def show_source(self) -> None:
        """Open the source at the place of the quote."""
        self._session.open_record("source", self.quote.source, Place("text", self.quote.source_ranges))

    def toggle_said_before(self) -> None:
        """List earlier statements in nearly the same words below the quote, or put them away."""
        if self.said_before is not None:
            self._put_away_said_before()
            return
        from pressdesk.ui.tellings.said_before_panel import SaidBeforePanel

        self.said_before = SaidBeforePanel(self._session, self)
        self.said_before.closed.connect(self._put_away_said_before)
        self._column.addWidget(self.said_before)
        self.said_before.ask_about(self.quote)

    def _put_away_said_before(self) -> None:
        if self.said_before is not None:
            self.said_before.hide()
            self.said_before.deleteLater()
            self.said_before = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bar beside the words; reported speech has a faint one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_reported = self.quote.kind == REPORTED
        painter.setBrush(colours().border if is_reported else colours().accent)
        height = self.attribution.geometry().bottom()
        painter.drawRoundedRect(QRectF(0, 2, _BAR, height - 2), _BAR / 2, _BAR / 2)

    def _attribution(self) -> str:
        quote = self.quote
        speaker = caption_of(self._session, Person, quote.speaker) or tr("Speaker unknown")
        day = show_date(quote.said_on) if quote.said_on else ""
        return " · ".join(part for part in (speaker, office_of(self._session, quote), day) if part)

    def _show_pills(self) -> None:
        self._clear_pills()
        quote, session = self.quote, self._session
        clearance = quote.clearance or "unchecked"
        pills = [(term_words(session, "clearance", clearance), CLEARANCE_TONES.get(clearance, "neutral"))]
        if quote.embargo_until:
            pills.append((tr("Embargo until {moment}", moment=show_instant(quote.embargo_until)), "danger"))
        if quote.kind not in {"", "direct"}:
            pills.append((term_words(session, "quote_kind", quote.kind), "neutral"))
        if quote.language:
            pills.append((language_words(quote.language), "neutral"))
        if quote.variant_of:
            pills.append((tr("Other wording"), "neutral"))
        if quote.translation_of:
            is_proposed = quote.translation_status == PROPOSED
            words = tr("Proposed translation") if is_proposed else tr("Translation")
            pills.append((words, "warning" if is_proposed else "neutral"))
        for words, tone in pills:
            pill = Pill(words, tone, self._pills)
            self._flow.addWidget(pill)

    def _clear_pills(self) -> None:
        """Let all pills go but the badge, which comes first."""
        for pill in self._pills.findChildren(Pill, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._flow.removeWidget(pill)
            pill.hide()
            pill.setParent(None)
            pill.deleteLater()

    def _restore(self, words: str) -> None:
        autosave = Autosave.of(self._session)
        autosave.keep(self.quote, "text", words)
        autosave.flush()
