"""One value as one reads it: text, a name to follow, the same text in the other languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.values import TextRanges
from pressdesk.ui.form.field_row import LABEL_WIDTH
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.marked_text import with_ranges
from pressdesk.ui.record.shown_value import Target, shown_value, targets_of
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE, small_font
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import FlowLayout

_TRANSLATED = frozenset({Kind.TRANSLATED_LINE, Kind.TRANSLATED_TEXT})
LONGEST_NAME = 72
"""Characters of a linked name that are shown; quotes are called by their first words."""

_LEAST_LINK = 96
"""Logical pixels below which a link does not shrink."""

_LINKED = frozenset({Kind.LINK, Kind.LINKS})


class ValueView(QWidget):
    """The value of one field. A click on it asks for the form."""

    edit_asked = Signal(str)

    def __init__(self, spec: FieldSpec, value: Any, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(spec.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Click to edit"))
        self._words: dict[str, TextLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        if spec.kind in _LINKED:
            self._add_targets(targets_of(session, spec, value), session)
        else:
            self._add_text(shown_value(session, spec, value))
        if spec.kind in _TRANSLATED:
            self._add_other_languages(value, session.language)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Ask for the form, unless text was selected."""
        selected = any(label.hasSelectedText() for label in self.findChildren(QLabel))
        if event.button() is Qt.MouseButton.LeftButton and not selected:
            self.edit_asked.emit(self.spec.name)

    def lift_out(self, ranges: TextRanges, language: str = "") -> None:
        """Show ranges of the text on the search's colour."""
        words = self._words.get(language) or next(iter(self._words.values()), None)
        if words is not None and ranges:
            words.show_marked(with_ranges(words.plain_text, ranges))

    def _add_targets(self, targets: list[Target], session: Session) -> None:
        names = QWidget(self)
        flow = FlowLayout(names, GAP + HALF)
        for target in targets:
            flow.addWidget(link_button(target, session, names))
        self._column.addWidget(names)

    def _add_text(self, text: str) -> None:
        self._words[""] = _Words(text, self)
        self._column.addWidget(self._words[""])

    def _add_other_languages(self, value: Any, shown: str) -> None:
        shown_text = value.best(shown)
        for code, text in value.by_language().items():
            if text and text != shown_text:
                row = QHBoxLayout()
                row.setSpacing(GAP)
                mark = QLabel(code.upper(), self)
                mark.setFont(small_font())
                mark.setProperty("tone", "faint")
                row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
                self._words[code] = _Words(text, self, tone="muted")
                row.addWidget(self._words[code], 1)
                self._column.addLayout(row)


class _Words(TextLabel):
    """Text that may be selected; a mere click goes on to the value's view."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            event.ignore()

    def __init__(self, text: str, parent: QWidget, *, tone: str = "") -> None:
        super().__init__(text, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


class ValueRow(QWidget):
    """Label and value side by side, as in the form; at the end what is to be said of the value."""

    def __init__(
        self, view: ValueView, parent: QWidget | None = None, *, mark: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = QLabel(translated_label(view.spec.label), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(WIDE)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(view, 1)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)


def link_button(target: Target, session: Session, parent: QWidget) -> QPushButton:
    """Give a button that looks like a link and opens a record."""

    def open_target() -> None:
        session.open_record(target.table, target.id)

    return LinkButton(
        _shortened(target.caption), tr("Open “{name}”", name=target.caption), open_target, parent
    )


class LinkButton(QPushButton):
    """A name that looks like a link; on a narrow page it ends in dots and does not widen the page."""

    def __init__(self, words: str, name: str, clicked: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._show(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "link")
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: clicked())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the whole name."""
        metrics = self.fontMetrics()
        lacking = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(_plain(self.text()))
        return super().sizeHint() + QSize(lacking, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give way down to a few letters."""
        return QSize(min(_LEAST_LINK, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as much of the name as fits, and the whole in the tool tip."""
        super().resizeEvent(event)
        fits = self.width() >= self.sizeHint().width()
        elide, right = self.fontMetrics().elidedText, Qt.TextElideMode.ElideRight
        self._show(self._words if fits else elide(self._words, right, self.width()))
        self.setToolTip("" if fits else self._words)

    def _show(self, words: str) -> None:
        if self.text() != (escaped := words.replace("&", "&&")):
            self.setText(escaped)


def _plain(shown: str) -> str:
    return shown.replace("&&", "&")


def _shortened(caption: str) -> str:
    return caption if len(caption) <= LONGEST_NAME else f"{caption[:LONGEST_NAME]}…"
