"""Which page shows which record. Pages are imported when the first record of their kind is opened."""

from __future__ import annotations

from collections.abc import Callable

from pressdesk.ui.session import Session
from pressdesk.ui.widgets.page import Page

PageFactory = Callable[[Session], Page]


class Pages:
    """Makes each page once and keeps it for the records that follow."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._factories: dict[str, PageFactory] = {}
        self._made: dict[str, Page] = {}
        self._default: PageFactory | None = None

    def register(self, table: str, factory: PageFactory) -> None:
        """Let records of ``table`` be shown by a page of their own."""
        self._factories[table] = factory

    def register_default(self, factory: PageFactory) -> None:
        """Let all other records be shown by one page."""
        self._default = factory

    def page_for(self, table: str) -> Page:
        """Give the page that shows records of ``table``."""
        key = table if table in self._factories else ""
        if key not in self._made:
            factory = self._factories.get(key, self._default)
            if factory is None:
                message = f"no page shows records of {table}"
                raise LookupError(message)
            self._made[key] = factory(self._session)
        return self._made[key]


def register_pages(pages: Pages) -> None:
    """Register the pages of all records."""
    pages.register_default(_record_page)


def _record_page(session: Session) -> Page:
    from pressdesk.ui.browse.plain_page import PlainPage

    return PlainPage(session)
