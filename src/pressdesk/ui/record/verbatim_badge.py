"""Whether a quote still equals its source: a badge that shows the difference and undoes it on request."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.verbatim import Verbatim, VerbatimState, compare, text_of_ranges
from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.record.marked_text import of_differences
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE, IconRole, colours, icon, quote_font, small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import pill_colours

_WIDTH = 520
_ICON = 14

_LOOKS: Mapping[VerbatimState, tuple[str, str, str, IconRole]] = {
    VerbatimState.EXACT: (mark("Verbatim"), "success", "badge-check", IconRole.SUCCESS),
    VerbatimState.TYPOGRAPHY: (mark("Verbatim but for typography"), "success", "check", IconRole.SUCCESS),
    VerbatimState.DIFFERENT: (mark("Differs from its source"), "danger", "diff", IconRole.DANGER),
    VerbatimState.NO_SOURCE: (mark("No source linked"), "neutral", "unlink", IconRole.MUTED),
}
"""For each state its words, tone and icon."""


class VerbatimBadge(QPushButton):
    """Shows a quote's standing; pressed, it opens the comparison."""

    restore_asked = Signal(str)
    """The source's own words, to be put in place of the quote's."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._quote = Quote()
        self._source_words = ""
        self._tone = "neutral"
        self.verbatim = Verbatim(VerbatimState.NO_SOURCE)
        self.setFont(small_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_comparison)

    def set_quote(self, quote: Quote) -> None:
        """Compare a quote with its place in its source and show the outcome."""
        self._quote = quote
        source = self._session.archive.look_up(Source, quote.source) if quote.source else None
        text = source.text if source else ""
        self._source_words = text_of_ranges(text, quote.source_ranges)
        self.verbatim = compare(quote.text, text, quote.source_ranges)
        words, tone, icon_name, role = _LOOKS[self.verbatim.state]
        self.setText(translated_label(words))
        self.setIcon(icon(icon_name, role))
        self.setAccessibleName(tr("{state}: compare with the source", state=translated_label(words)))
        self.setToolTip(tr("Compare with the source"))
        self._tone = tone
        self.setEnabled(self.verbatim.state is not VerbatimState.NO_SOURCE)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for room for icon and words."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + _ICON + HALF + 2 * GAP
        return QSize(width, metrics.height() + 2 * HALF)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a pill; by hand, since a style sheet of its own would cost each badge milliseconds."""
        del event
        behind, front = pill_colours(self._tone, colours())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(behind)
        painter.setPen(front if self.hasFocus() or self.underMouse() else Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self.icon().paint(painter, QRect(GAP, (self.height() - _ICON) // 2, _ICON, _ICON))
        painter.setPen(front)
        words = self.rect().adjusted(GAP + _ICON + HALF, 0, -GAP, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def open_comparison(self) -> None:
        """Show the words of both, word by word, below the badge."""
        popover = Comparison(self.verbatim, can_restore=not self._session.is_read_only, parent=self)
        popover.restore_asked.connect(lambda: self.restore_asked.emit(self._source_words))
        popover.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popover.show()


class Comparison(QFrame):
    """The words of source and quote in one text, each difference marked."""

    restore_asked = Signal()

    def __init__(self, verbatim: Verbatim, *, can_restore: bool, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "card")
        self.setFixedWidth(_WIDTH)
        self.words = QLabel(of_differences(verbatim.differences), self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setFont(quote_font())
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(tr("Differences between quote and source"))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(self._legend(verbatim.state))
        column.addWidget(self.words)
        if can_restore and verbatim.state is not VerbatimState.EXACT:
            row = QHBoxLayout()
            row.addStretch(1)
            restore = push_button(
                tr("Restore the source’s words"), self._restore, role="primary", parent=self
            )
            row.addWidget(restore)
            column.addLayout(row)

    def _legend(self, state: VerbatimState) -> QLabel:
        if state is VerbatimState.EXACT:
            text = tr("Every character equals the source.")
        else:
            text = tr("Struck out: only in the source. Green: only in the quote.")
        legend = QLabel(text, self)
        legend.setFont(small_font())
        legend.setProperty("tone", "muted")
        legend.setWordWrap(True)
        return legend

    def _restore(self) -> None:
        self.close()
        self.restore_asked.emit()
