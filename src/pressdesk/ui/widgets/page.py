"""What every page in the window's right-hand pane is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import set_surface

if TYPE_CHECKING:
    from pressdesk.ui.record.quote_view import QuoteView


class Page(QWidget):
    """A page of the window, for one record at a time or for something else.

    The window asks for its actions when it comes to the front, and tells it to save when it leaves.
    """

    actions_changed = Signal()
    """The window asks for ``page_actions`` again."""

    is_wide = False
    """A wide page takes the place of the list as well."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        set_surface(self, "page")

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show a record, scrolled to a place in it; pages that are not about a record ignore this."""

    def page_title(self) -> str:
        """Give what the window's title says while the page is in front."""
        return ""

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do on this page, by their names in ``ui/actions.py``."""
        return {}

    def quote_in_hand(self) -> QuoteView | None:
        """Give the quote that the person looks at or has chosen on the page; None where there is none."""
        return None

    def flush(self) -> None:
        """Save what was typed; called before another page comes to the front and before closing."""
