"""Labels: text cut with dots, headings of sections, pills."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from pressdesk.ui.theme import GAP, HALF, Colours, colours, heading_font, small_font


class ElidedLabel(QLabel):
    """One line that ends in dots where it does not fit; the tool tip tells the whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw as much of the text as fits."""
        del event
        painter = QPainter(self)
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the label shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())


class TextLabel(QLabel):
    """Text that wraps and can be selected, never read as markup; stretches of it can be marked."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plain_text = text
        self.setText(text)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if tone:
            self.setProperty("tone", tone)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show a text, without marks."""
        self.plain_text = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)

    def show_marked(self, marked: str) -> None:
        """Show the same text as rich text, in which stretches of it are marked; escaped by the caller."""
        self.setTextFormat(Qt.TextFormat.RichText)
        super().setText(marked)


class SectionHeader(QWidget):
    """The heading of a section of a page, with room for buttons at its end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(title, self)
        self.label.setFont(heading_font(1.15))
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, GAP, 0, HALF)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.label)
        self._row.addWidget(self.count)
        self._row.addStretch(1)

    def set_count(self, count: int) -> None:
        """Show how many things the section holds; nothing for none."""
        self.count.setText(str(count) if count else "")

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the line."""
        self._row.addWidget(button)


def pill_colours(tone: str, of: Colours) -> tuple[QColor, QColor]:
    """Give the colours behind and of a pill's text; tones: accent, success, warning, danger, neutral."""
    if tone == "neutral":
        return of.neutral_soft, of.muted
    return getattr(of, f"{tone}_soft"), getattr(of, tone)


class Pill(QLabel):
    """A short word in a rounded field: a kind or a status."""

    def __init__(self, text: str, tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self.setFont(small_font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(GAP, 2, GAP, 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def set_pill(self, text: str, tone: str) -> None:
        """Show another word in another tone."""
        self._tone = tone
        self.setText(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the field and the word."""
        del event
        behind, front = pill_colours(self._tone, colours())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(behind)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.setPen(front)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
