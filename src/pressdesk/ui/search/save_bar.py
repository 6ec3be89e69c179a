"""Keeps a search under a name, in a bar above the results."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdesk.model.saved_search import SavedSearch
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE
from pressdesk.ui.widgets.buttons import push_button

_LONGEST_NAME = 80


class SaveBar(QWidget):
    """A line for the name; Enter keeps, Escape gives up. A name that is known gets the new search."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = ""
        self._is_best = False
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name of the search"))
        self.name.setPlaceholderText(tr("Name of the search"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.returnPressed.connect(self._keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, HALF, GAP, GAP)
        row.addWidget(self.name, 1)
        row.addWidget(push_button(tr("Keep"), self._keep, role="primary", parent=self))
        self.hide()

    def begin(self, query: str, *, is_best: bool) -> None:
        """Ask for the name of a search; the search itself is proposed."""
        if not query.strip() or self._session.is_read_only:
            return
        self._query, self._is_best = query.strip(), is_best
        self.name.setText(" ".join(query.split())[:_LONGEST_NAME])
        self.name.selectAll()
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Give up by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        name = self.name.text().strip() or self._query[:_LONGEST_NAME]
        known = self._session.archive.find(SavedSearch, name=name, limit=1)
        kept = known[0] if known else SavedSearch(name=name)
        with self._session.write(tr("Keep a search")) as transaction:
            transaction.save(kept.replaced(query=self._query, best_first=self._is_best))
        self.hide()
        self._session.offer_undo(tr("The search is kept as “{name}”.", name=name))
