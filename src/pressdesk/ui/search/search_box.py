"""The search box: one line, with suggestions below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from pressdesk.ui.i18n import tr
from pressdesk.ui.search.completions import (
    TABLES,
    Offer,
    Unfinished,
    key_offers,
    unfinished_filter,
    value_offers,
    values_of,
)
from pressdesk.ui.search.offers_list import OffersList
from pressdesk.ui.search.recent_searches import RecentSearches
from pressdesk.ui.session import Session
from pressdesk.ui.theme import IconRole, icon

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHOWING = frozenset(
    {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
"""Ways to come into the box that ask for what was searched before."""


class SearchBox(QLineEdit):
    """One line in which any words find any record."""

    left = Signal()
    """Escape: back to the list."""
    results_wanted = Signal()
    """Arrow down: into the results."""
    first_wanted = Signal()
    """Enter: open the first result."""
    copy_wanted = Signal()
    """Ctrl+Shift+C: copy the first quote that was found."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.recent = RecentSearches(session.archive.path)
        self.offers = OffersList(self)
        self._name()
        self._add_icons()
        self.offers.chosen.connect(self._take)
        self.textEdited.connect(self._suggest)
        self.textChanged.connect(self._hide_when_set)

    def put(self, text: str, cursor: int = -1) -> None:
        """Have another text, as if it had been typed, and go on typing in it."""
        self.setText(text)
        self.setCursorPosition(len(text) if cursor < 0 else cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take Tab while there are suggestions, and the key that copies a quote; leave the window its own."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _copies_quote(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.ShortcutOverride and _is_for_the_window(event):
                event.ignore()
                return True
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Tab and self.offers.isVisible():
                self._take(self.offers.current or self.offers.offers[0])
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Escape, Enter and arrow down leave the box; with suggestions they go to these first."""
        if not (self._key_for_offers(event.key()) or self._key_for_results(event)):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Offer what was searched before while the box is empty."""
        super().focusInEvent(event)
        if event.reason() in _SHOWING:
            self._offer_recent()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Put suggestions away."""
        super().focusOutEvent(event)
        self.offers.hide()

    def _key_for_offers(self, key: int) -> bool:
        if not self.offers.isVisible():
            return False
        is_key = any(offer.is_key for offer in self.offers.offers)
        if key == Qt.Key.Key_Escape:
            self.offers.hide()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not is_key:
            self.offers.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and self.offers.current:
            self._take(self.offers.current)
        else:
            return False
        return True

    def _key_for_results(self, event: QKeyEvent) -> bool:
        key = event.key()
        if _copies_quote(event):
            self.copy_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in _ENTER:
            self.offers.hide()
            self.first_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.offers.hide()
            self.results_wanted.emit()
        else:
            return False
        return True

    def _suggest(self, text: str) -> None:
        if not text:
            self._offer_recent()
            return
        unfinished = unfinished_filter(text, self.cursorPosition())
        if unfinished is None:
            self.offers.offer(key_offers(text, self.cursorPosition()), "filter")
            self._session.jobs.cancel("suggestions")
            return
        self._ask_values(unfinished)

    def _ask_values(self, unfinished: Unfinished) -> None:
        from pressdesk.ui.form.name_directory import NameDirectory

        session, text = self._session, self.text()
        table = TABLES.get(unfinished.key)
        candidates = NameDirectory.of(session).all_of(table) if table else []

        def show(values: Sequence[tuple[str, str, str]]) -> None:
            if self.text() == text and self.hasFocus():
                self.offers.offer(value_offers(text, unfinished, values), "filter")

        session.jobs.submit(
            values_of, session.archive, candidates, unfinished, session.language,
            done=show, owner=self, purpose="suggestions",
        )  # fmt: skip

    def _offer_recent(self) -> None:
        if not self.text():
            texts = self.recent.texts()
            self.offers.offer([Offer(text, "", text, len(text)) for text in texts], "history")

    def _hide_when_set(self) -> None:
        if not self.isModified():
            self.offers.hide()

    def _take(self, offer: Offer) -> None:
        self.put(offer.text, offer.cursor)
        self._suggest(offer.text) if offer.is_key else self.offers.hide()

    def _name(self) -> None:
        shortcut = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.setPlaceholderText(tr("Search everything  ({shortcut})", shortcut=shortcut))
        self.setAccessibleName(tr("Search everything"))
        self.setToolTip(
            tr("Words, “exact phrases”, speaker:Blinken, country:US, year:2023, topic:trade, -not")
        )

    def _add_icons(self) -> None:
        glass = self.addAction(icon("search", IconRole.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(tr("Search"))
        clear = self.addAction(icon("x", IconRole.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        clear.setText(tr("Clear the search"))
        clear.setToolTip(tr("Clear the search"))
        clear.setVisible(False)
        clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: clear.setVisible(bool(text)))


def _copies_quote(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_C and event.modifiers() == both


def _is_for_the_window(event: QKeyEvent) -> bool:
    """Ctrl+E composes a briefing on what was found; on Linux a line would take it for going to its end."""
    return event.keyCombination() == QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)
