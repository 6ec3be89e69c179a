"""The line at the foot of the review that says which key does what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.ui.theme import colours, small_font

Hint = tuple[str, str]
"""The keys as printed on a keyboard, and what they do."""


class KeyHints(QWidget):
    """Draws as many hints as the width holds, each as a key cap and its meaning."""

    GAP = 14
    PADDING = 5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self.setFont(small_font())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these hints, the most needed first."""
        self._hints = tuple(hints)
        self.setAccessibleName(", ".join(f"{keys}: {meaning}" for keys, meaning in hints))
        self.setToolTip("\n".join(f"{keys}  {meaning}" for keys, meaning in hints))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for one line; the width is whatever there is."""
        return QSize(200, self.fontMetrics().height() + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give way to everything else."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the hints from the left until there is no room for a whole one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for keys, meaning in self._hints:
            right = self._draw_hint(painter, left, keys, meaning)
            if right is None:
                return
            left = right + self.GAP

    def _draw_hint(self, painter: QPainter, left: float, keys: str, meaning: str) -> float | None:
        metrics = self.fontMetrics()
        cap_width = max(metrics.horizontalAdvance(keys) + 2 * self.PADDING, metrics.height())
        words_width = metrics.horizontalAdvance(meaning)
        if left + cap_width + 5 + words_width > self.width():
            return None
        height = metrics.height() + 2
        cap = QRectF(left + 0.5, (self.height() - height) / 2 + 0.5, cap_width, height - 1)
        theme = colours()
        painter.setPen(theme.border)
        painter.setBrush(theme.field)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(theme.text)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        painter.setPen(theme.muted)
        words = QRectF(cap.right() + 5, 0, words_width + 1, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, meaning)
        return words.right()
