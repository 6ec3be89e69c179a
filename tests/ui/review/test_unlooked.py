"""What filing says of items that were marked “Check” and that nobody looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pressdesk.ingest.draft import Review
from pressdesk.ingest.inbox import load_draft
from pressdesk.model.source import InboxDraft
from pressdesk.model.visit import Visit
from pressdesk.ui.review.filing_job import unlooked
from pressdesk.ui.review.items import items_of
from pressdesk.ui.review.marks import Standing
from pressdesk.ui.review.review_page import ReviewPage
from pressdesk.ui.visit.visit_page import VisitPage


def file_it(page: ReviewPage, qtbot: QtBot) -> Visit:
    with qtbot.waitSignal(page.desk.filed):
        page.page_actions()["file_visit"]()
    return page.session.archive.find(Visit)[0]


def pills_on(page: VisitPage) -> list[str]:
    return [label.text() for label in page.body.findChildren(QLabel) if label.isVisible()]


def visit_page(page: ReviewPage, visit: Visit, qtbot: QtBot) -> VisitPage:
    shown = VisitPage(page.session)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_record(visit.id)
    return shown


def test_visit_with_items_nobody_looked_at_is_a_draft_and_says_how_many(
    qtbot: QtBot, page: ReviewPage
) -> None:
    left = unlooked(page.desk.draft)
    assert left
    visit = file_it(page, qtbot)
    assert visit.status == "draft"
    assert page.session.archive.get(InboxDraft, page.desk.entry.id).unsure == left
    shown = visit_page(page, visit, qtbot)
    qtbot.waitUntil(lambda: f"{left} not looked at" in pills_on(shown))
    page.session.archive.save(visit.replaced(status="checked"), action="Check")
    qtbot.waitUntil(lambda: f"{left} not looked at" not in pills_on(shown))


def test_visit_whose_unsure_items_were_decided_is_checked(qtbot: QtBot, page: ReviewPage) -> None:
    for item in items_of(page.desk.draft):
        if item.standing is Standing.UNSURE:
            page.desk.review(item.key, Review.ACCEPTED)
    assert unlooked(page.desk.draft) == 0
    visit = file_it(page, qtbot)
    assert visit.status == "checked"
    entry = page.session.archive.get(InboxDraft, page.desk.entry.id)
    assert entry.unsure == 0
    assert load_draft(page.session.archive, entry).quotes


def test_current_meeting_leaves_the_names_to_the_chips(qtbot: QtBot, page: ReviewPage) -> None:
    meeting = next(item for item in page.desk.items if item.collection == "meetings")
    qtbot.waitUntil(lambda: meeting.key in page.draft_view.cards)
    card = page.draft_view.cards[meeting.key]
    names = card.headline.text()
    assert card.headline.isVisible()
    page.desk.go_to(meeting.key)
    assert not card.headline.isVisible()
    page.desk.go_to(next(item.key for item in page.desk.items if item.collection == "people"))
    assert card.headline.isVisible()
    assert card.headline.text() == names
