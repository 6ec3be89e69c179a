"""One value of a conflict: how many sources give it, each a link to its place, and a button that takes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pressdesk.archive.conflicts import Contender
from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import fits
from pressdesk.model.fields import FieldSpec
from pressdesk.model.source import Source
from pressdesk.ui.i18n import show_date, tr
from pressdesk.ui.record.shown_value import name_of, shown_value
from pressdesk.ui.record.value_view import LinkButton
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, heading_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import Card


class ContenderCard(Card):
    """A value, those who give it, and ``use_button``; ``number`` is the key that takes it."""

    def __init__(
        self,
        session: Session,
        field: FieldSpec | None,
        contender: Contender,
        *,
        number: int,
        is_held: bool,
        use: Callable[[], object] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.contender = contender
        words = value_words(session, field, contender)
        value = TextLabel(words, parent=self)
        value.setFont(heading_font(1.4))
        self.column.addWidget(value)
        if is_held:
            self.column.addWidget(Pill(tr("In the record"), "success", self), 0, Qt.AlignmentFlag.AlignLeft)
        sources = {saying.source for saying in contender.sayings if saying.source}
        told = tr("{count} sources say so", count=len(sources)) if sources else ""
        if told:
            self.column.addWidget(TextLabel(told, "muted", self))
        for saying in contender.sayings:
            line = self._source_line(saying)
            is_link = isinstance(line, LinkButton)
            self.column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft if is_link else Qt.AlignmentFlag(0))
        if contender.reason:
            self.column.addWidget(TextLabel(contender.reason, "muted", self))
        self.column.addStretch(1)
        self.use_button: QPushButton | None = None
        if use is not None:
            self._add_use_button(
                tr("Keep this value") if is_held else tr("Use this value"), use, words, number
            )
        self.setAccessibleName(", ".join(filter(None, (words, told))))

    def _add_use_button(self, act: str, use: Callable[[], object], words: str, number: int) -> None:
        button = push_button(act, use, parent=self)
        button.setAccessibleName(tr("{field}: {words}", field=act, words=words))
        button.setToolTip(tr("Press {number}", number=number))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(button)
        row.addWidget(TextLabel(str(number), "faint", self))
        row.addStretch(1)
        self.column.addLayout(row)
        self.use_button = button

    def _source_line(self, saying: Assertion) -> QWidget:
        source = self._session.archive.look_up(Source, saying.source)
        if source is None:
            return TextLabel(tr("No source is recorded"), "muted", self)
        name = name_of(self._session, source)
        words = " · ".join(filter(None, (name, source.publisher, show_date(source.published_on))))
        return LinkButton(words, tr("Open “{name}”", name=name), partial(self._open, saying), self)

    def _open(self, saying: Assertion) -> None:
        place = Place("text", saying.source_ranges) if saying.source_ranges else None
        self._session.open_record(Source.table, saying.source, place)


def value_words(session: Session, field: FieldSpec | None, contender: Contender) -> str:
    """Give a contended value in words; the words as they are kept where they make no value of the field."""
    if field is None or not fits(field, contender.value):
        return str(contender.value)
    return shown_value(session, field, contender.value) or str(contender.value)
