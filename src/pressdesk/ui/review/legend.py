"""The legend over the source: which colour means what, how many there are, and a way to hide each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.ingest.finding import FindingKind
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.marks import KINDS_IN_ORDER, Mark, colour_of, tint_of
from pressdesk.ui.theme import GAP, HALF, WIDE, colours, small_font
from pressdesk.ui.widgets.layouts import FlowLayout


def kind_name(kind: FindingKind) -> str:
    """Give the name of a kind of finding, in the plural, in the window's language."""
    return {
        FindingKind.QUOTE: tr("Quotes"),
        FindingKind.REPORTED_SPEECH: tr("Reported speech"),
        FindingKind.PERSON: tr("People"),
        FindingKind.DATE: tr("Dates"),
        FindingKind.PLACE: tr("Places"),
        FindingKind.VISIT_KIND: tr("Visit"),
        FindingKind.MEETING: tr("Meetings"),
        FindingKind.FIGURE: tr("Figures"),
        FindingKind.DOCUMENT: tr("Documents"),
        FindingKind.ORGANISATION: tr("Organisations"),
        FindingKind.TOPIC: tr("Topics"),
    }[kind]


class KindChip(QAbstractButton):
    """One kind in the legend: checked while its marks are seen."""

    DOT = 8
    PADDING = 8

    def __init__(self, kind: FindingKind, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setFont(small_font())
        self.setText(_words(kind, count))
        self.setAccessibleName(tr("Show {kind} in the text", kind=kind_name(kind)))
        self.setToolTip(self.accessibleName())
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Leave room for the dot, the name and the count."""
        metrics = self.fontMetrics()
        width = self.DOT + 6 + metrics.horizontalAdvance(self.text()) + 2 * self.PADDING
        return QSize(width, metrics.height() + self.PADDING)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw a pill that is tinted while its kind is seen, and hollow while it is hidden."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = colour_of(self.kind, self.palette())
        strength = (0.24 if self.underMouse() else 0.14) if self.isChecked() else 0.0
        painter.setPen(colour if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(tint_of(self.kind, self.palette(), strength))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        dot = QRectF(self.PADDING, (self.height() - self.DOT) / 2, self.DOT, self.DOT)
        painter.setPen(colour)
        painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(colours().text if self.isChecked() else colours().faint)
        words = self.rect().adjusted(int(dot.right()) + 6, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class Legend(QWidget):
    """A chip for each kind that is marked in the text."""

    hidden_changed = Signal(object)
    """The kinds that are not to be seen, as a frozenset."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 6, GAP, 6)
        self._flow = FlowLayout(spacing=HALF)
        column.addLayout(self._flow)
        self.chips: list[KindChip] = []

    def show_counts(self, marks: Iterable[Mark]) -> None:
        """Count the items of each kind; what is hidden stays hidden."""
        kinds = Counter({mark.key: mark.kind for mark in marks if not mark.is_quiet}.values())
        counts = [(kind, kinds[kind]) for kind in KINDS_IN_ORDER if kinds[kind]]
        hidden = self.hidden
        if [chip.text() for chip in self.chips] == [_words(*pair) for pair in counts]:
            return
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [KindChip(kind, count, self) for kind, count in counts]
        for chip in self.chips:
            chip.setChecked(chip.kind not in hidden)
            chip.toggled.connect(self._tell)
            self._flow.addWidget(chip)

    @property
    def hidden(self) -> frozenset[FindingKind]:
        """Give the kinds whose chips are switched off."""
        return frozenset(chip.kind for chip in self.chips if not chip.isChecked())

    def _tell(self) -> None:
        self.hidden_changed.emit(self.hidden)


def _words(kind: FindingKind, count: int) -> str:
    return f"{kind_name(kind)} {count}"
