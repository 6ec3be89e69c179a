"""The menu that asks who somebody of the text is the same person as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from pressdesk.ingest.draft import DraftPerson
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.keys import number_of_key

AT_MOST = 40
"""People that are offered; a hostile text may name thousands."""


class PeopleMenu(QMenu):
    """Lists people under the numbers by which the number keys choose them."""

    def __init__(
        self,
        people: Sequence[tuple[int, DraftPerson]],
        chosen: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Same person as"))
        self._by_number: dict[int, Callable[[], object]] = {}
        self.addAction(tr("Same person as")).setEnabled(False)
        self.addSeparator()
        for number, person in people[:AT_MOST]:
            words = ", ".join(filter(None, (person.name, person.role if person.is_named else "")))
            shown = words.replace("&", "&&")
            action = self.addAction(f"{number}   {shown}" if number else f"     {shown}")
            choose = partial(chosen, person.id)
            action.triggered.connect(choose)
            if number:
                self._by_number[number] = choose

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose by a number key, wherever it lies on the keyboard."""
        choose = self._by_number.get(number_of_key(event.text()) or 0)
        if choose is None:
            super().keyPressEvent(event)
            return
        self.close()
        choose()
