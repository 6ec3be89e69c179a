"""The page of a conflict: the values side by side, each with its sources, and the choice between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from pressdesk.archive.conflicts import Conflict, Contender, conflict_of, is_usable, settle
from pressdesk.archive.transaction import Written
from pressdesk.errors import PressdeskError
from pressdesk.model.assertion import Assertion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui import record_acts
from pressdesk.ui.conflicts.contender_card import ContenderCard, value_words
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.record_bar import RecordBar
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, HALF, PAGE_MARGIN, WIDE, heading_font
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import Hairline, ScrollingPage, clear
from pressdesk.ui.widgets.page import Page

_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_ABREAST = 2
_CARD_WIDTH = 220
"""Logical pixels that a value needs to stand beside another one; with fewer they stand in a column."""


class ConflictPage(Page):
    """All that sources say of one field; a number key or a button takes one value into the record."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.assertion = Assertion()
        self.conflict: Conflict | None = None
        self.cards: list[ContenderCard] = []
        self.bar = RecordBar(session, self)
        self.title = TextLabel(parent=self)
        self.title.setFont(heading_font())
        self.standing = Pill("", parent=self)
        self.reason = QLineEdit(self)
        self.hint = TextLabel(tone="muted", parent=self)
        self._values = QGridLayout()
        self._abreast = _ABREAST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        session.written.connect(self._follow)

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show the conflict of which a kept value is a part."""
        del place
        self.reason.clear()
        self._set_assertion(self.session.archive.get(Assertion, record_id))

    def page_title(self) -> str:
        """Name the field and the record."""
        owner = self._owner()
        return f"{self._field_words()} · {name_of(self.session, owner)}" if owner else self._field_words()

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done with the conflict."""
        if self.assertion.is_removed:
            return {"restore_record": partial(record_acts.restore_records, self.session, self._keys())}
        return {"remove_record": self.remove}

    def remove(self) -> None:
        """Put the conflict in the bin, the record as it is."""
        record_acts.remove_records(self.session, self._keys())

    def use(self, contender: Contender) -> None:
        """Take a value into the record, as one step of undo."""
        if self.conflict is None or not self._may_use(contender):
            return
        value = value_words(self.session, self.conflict.field, contender)
        action = tr("Use {value} for “{field}”", value=value, field=self._field_words())
        try:
            with self.session.write(action) as transaction:
                settle(
                    self.session.archive, transaction, self.conflict, contender, self.reason.text().strip()
                )
        except PressdeskError as error:
            self.session.report(error)
            return
        self.reason.clear()
        self.session.offer_undo(
            tr("{field}: {value} is in the record now.", field=self._field_words(), value=value)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the value whose number is pressed."""
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= len(self.cards) and event.modifiers() in _PLAIN:
            self.use(self.cards[number - 1].contender)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the values side by side where there is room."""
        super().resizeEvent(event)
        if self._fitting() != self._abreast:
            self._arrange()

    def _build(self) -> None:
        self.reason.setPlaceholderText(tr("Why this value (optional)"))
        self.reason.setAccessibleName(tr("Reason for the choice"))
        self.bar.edit_button.hide()
        self.bar.history_button.hide()
        self.bar.removal_asked.connect(self.remove)
        self._values.setSpacing(WIDE)
        area = ScrollingPage(self)
        area.column.addWidget(self.title)
        area.column.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignLeft)
        area.column.addSpacing(GAP)
        area.column.addLayout(self._values)
        area.column.addSpacing(HALF)
        area.column.addWidget(self.reason)
        area.column.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, Hairline(self)):
            column.addWidget(widget)
        column.addWidget(area, 1)

    def _set_assertion(self, assertion: Assertion) -> None:
        self.assertion = assertion
        self.conflict = conflict = conflict_of(self.session.archive, assertion)
        owner = self._owner()
        self.bar.set_record(assertion, owner)
        self.title.setText(self._field_words())
        if conflict.is_settled:
            self.standing.set_pill(tr("Settled"), "success")
        else:
            self.standing.set_pill(tr("{count} sources disagree", count=len(conflict.sayings)), "warning")
        self._show_values(conflict, owner)
        can_use = any(card.use_button for card in self.cards)
        self.reason.setVisible(can_use)
        self.hint.setVisible(bool(self._hint(owner, can_use=can_use)))
        self.hint.setText(self._hint(owner, can_use=can_use))

    def _show_values(self, conflict: Conflict, owner: Record | None) -> None:
        clear(self._values)
        held = getattr(owner, conflict.field_name, None)
        self.cards = []
        for place, contender in enumerate(conflict.contenders):
            is_held = owner is not None and held == contender.value
            offered = not (conflict.is_settled and is_held) and self._may_use(contender)
            card = ContenderCard(
                self.session,
                conflict.field,
                contender,
                number=place + 1,
                is_held=is_held,
                use=partial(self.use, contender) if offered else None,
                parent=self,
            )
            self.cards.append(card)
        self._arrange()
        stops = [*(card.use_button for card in self.cards if card.use_button), self.reason]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _arrange(self) -> None:
        abreast = self._abreast = self._fitting()
        for place, card in enumerate(self.cards):
            self._values.addWidget(card, place // abreast, place % abreast)
        for column in range(_ABREAST):
            self._values.setColumnStretch(column, 1 if column < min(abreast, len(self.cards)) else 0)

    def _fitting(self) -> int:
        return _ABREAST if self.width() >= _ABREAST * _CARD_WIDTH + 2 * PAGE_MARGIN else 1

    def _hint(self, owner: Record | None, *, can_use: bool) -> str:
        if owner is None or owner.is_removed:
            return tr("The record is not in use any more.")
        if not can_use:
            return ""
        return tr("Press the number of a value to use it. It is written into the record; Undo takes it back.")

    def _may_use(self, contender: Contender) -> bool:
        is_open = not self.session.is_read_only and not self.assertion.is_removed
        return (
            is_open
            and self.conflict is not None
            and is_usable(self.session.archive, self.conflict, contender)
        )

    def _owner(self) -> Record | None:
        record_class = BY_TABLE.get(self.assertion.record_type)
        return self.session.archive.look_up(record_class, self.assertion.record_id) if record_class else None

    def _field_words(self) -> str:
        field = self.conflict.field if self.conflict else None
        return translated_label(field.label) if field else self.assertion.field_name

    def _keys(self) -> Sequence[record_acts.Key]:
        sayings = self.conflict.sayings if self.conflict else ()
        return [(Assertion.table, saying.id) for saying in sayings]

    def _follow(self, written: Written) -> None:
        """Draw again what a write changed: the values, or the record in dispute."""
        if not self.isVisible():
            return
        concerned = {self.assertion.record_id, *(record_id for _, record_id in self._keys())}
        if any(touched.id in concerned for touched in written.touched) or written.touches(Assertion):
            had_focus = any(card.isAncestorOf(self.focusWidget() or self) for card in self.cards)
            self._set_assertion(self.session.archive.get(Assertion, self.assertion.id))
            if had_focus:
                self.setFocus()
            self.actions_changed.emit()
