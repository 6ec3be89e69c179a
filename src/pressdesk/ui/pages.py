"""Which page shows which record. Pages are imported when the first record of their kind is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pressdesk.model.assertion import Assertion
from pressdesk.model.briefing import Briefing
from pressdesk.model.intake import Intake
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.visit import Visit
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.page import Page

PageFactory = Callable[[Session], Page]


class Pages:
    """Makes each page once and keeps it for the records that follow."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._factories: dict[str, PageFactory] = {}
        self._made: dict[str, Page] = {}

    def register(self, table: str, factory: PageFactory) -> None:
        """Let records of ``table`` be shown by a page of their own."""
        self._factories[table] = factory

    def page_for(self, table: str) -> Page:
        """Give the page that shows records of ``table``."""
        if table not in self._made:
            self._made[table] = self._factories[table](self._session)
        return self._made[table]


def register_pages(pages: Pages) -> None:
    """Register the pages of all records: most share one class of page, told which records it shows."""
    for record_class in RECORDS:
        pages.register(record_class.table, partial(_record_page, record_class))
    pages.register(Visit.table, _visit_page)
    pages.register(Briefing.table, _briefing_page)
    pages.register(Assertion.table, _conflict_page)
    pages.register(Source.table, _source_page)
    pages.register(InboxDraft.table, _review_page)
    pages.register(Intake.table, _intake_page)


def _record_page(record_class: type[Record], session: Session) -> Page:
    from pressdesk.ui.record.record_page import RecordPage

    return RecordPage(session, record_class)


def _visit_page(session: Session) -> Page:
    from pressdesk.ui.visit.visit_page import VisitPage

    return VisitPage(session)


def _briefing_page(session: Session) -> Page:
    from pressdesk.ui.briefing.briefing_page import BriefingPage

    return BriefingPage(session)


def _conflict_page(session: Session) -> Page:
    from pressdesk.ui.conflicts.conflict_page import ConflictPage

    return ConflictPage(session)


def _source_page(session: Session) -> Page:
    from pressdesk.ui.record.source_page import SourcePage

    return SourcePage(session)


def _review_page(session: Session) -> Page:
    from pressdesk.ui.review.review_page import ReviewPage

    return ReviewPage(session)


def _intake_page(session: Session) -> Page:
    from pressdesk.ui.intake.intake_page import IntakePage

    return IntakePage(session)
