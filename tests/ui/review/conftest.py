from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.draft import (
    DraftField,
    DraftFigure,
    DraftMeeting,
    DraftPerson,
    DraftQuote,
    DraftReportedSpeech,
    DraftTopic,
    Trace,
    VisitDraft,
)
from pressdesk.ingest.facts import Comparator, MeetingFormat
from pressdesk.ingest.finding import Genre, PersonKey, Side
from pressdesk.ingest.inbox import keep_draft
from pressdesk.ingest.languages import Language
from pressdesk.model.source import InboxDraft
from pressdesk.ui.review.review_page import ReviewPage
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences

RELEASE = (
    "🇫🇮 President Arman Saparov received Foreign Minister Eeva Lahtinen\r\n\r\n"
    "On 4 June 2024 Eeva Lahtinen arrived in Astana on an official visit. "
    "Trade exceeded $210 million.\r\n\r\n"
    "“Finland is a reliable partner 😀. We will open a new page,” President Saparov said.\r\n\r\n"
    "“Our companies are ready,” Eeva Lahtinen noted. “They will come.”\r\n\r\n"
    "She thanked the President for the welcome. Before that she met Daniyar Ospanov.\r\n"
)
HOST, GUEST, MINISTER = PersonKey("person-1"), PersonKey("person-2"), PersonKey("person-3")


def span(words: str, after: int = 0) -> tuple[int, int]:
    """Give the range of words in the release, in code points."""
    start = RELEASE.index(words, after)
    return start, start + len(words)


def trace(words: str, confidence: float = 0.95) -> Trace:
    return Trace(*span(words), confidence, "a rule")


def person(key: PersonKey, name: str, role: str, country: str, side: Side) -> DraftPerson:
    mentions = (span(name),)
    return DraftPerson(key, name, role, role, country, side, True, True, "", mentions, trace(name))


def quote(number: int, speaker: PersonKey, confidence: float, *parts: str) -> DraftQuote:
    ranges = tuple(span(part) for part in parts)
    where = Trace(ranges[0][0], ranges[-1][1], confidence, "a rule")
    return DraftQuote(f"quote-{number}", ranges, speaker, "", "", (), "marks", False, False, where)


def release_draft() -> VisitDraft:
    """Give a draft of the release in which the days and the second quote are unsure."""
    figure = span("$210 million")
    return VisitDraft(
        identifier="release",
        text=RELEASE,
        sha256=SourceText.of(RELEASE).sha256,
        language=Language.ENGLISH,
        genre=Genre.NARRATIVE,
        title="President Arman Saparov received Foreign Minister Eeva Lahtinen",
        date_start=DraftField("2024-06-04", trace("4 June 2024", 0.8)),
        date_end=DraftField("2024-06-04", trace("4 June 2024", 0.8)),
        city=DraftField("Astana", trace("Astana")),
        country=DraftField("KZ", trace("Astana")),
        kind=DraftField("official", trace("official visit")),
        level=DraftField("foreign_minister", trace("Foreign Minister")),
        guest=DraftField(GUEST, trace("Eeva Lahtinen")),
        host=DraftField(HOST, trace("Arman Saparov")),
        people=(
            person(HOST, "Arman Saparov", "President", "KZ", Side.HOST),
            person(GUEST, "Eeva Lahtinen", "Foreign Minister", "FI", Side.GUEST),
            person(MINISTER, "Daniyar Ospanov", "Minister", "KZ", Side.HOST),
        ),
        meetings=(
            DraftMeeting(
                "meeting-1", "2024-06-04", "", MeetingFormat.BILATERAL, (GUEST, MINISTER), "Before that",
                trace("Before that she met Daniyar Ospanov"),
            ),
        ),
        quotes=(
            quote(1, HOST, 0.97, "Finland is a reliable partner 😀. We will open a new page,"),
            quote(2, GUEST, 0.7, "Our companies are ready,", "They will come."),
        ),
        reported_speech=(
            DraftReportedSpeech(
                "reported-1", span("She thanked the President for the welcome."),
                span("the President for the welcome"), GUEST, "", trace("She thanked"),
            ),
        ),
        figures=(
            DraftFigure(
                "figure-1", *figure, "210000000", Comparator.OVER, "USD", True, False, "", span("Trade"),
                None, trace("$210 million"),
            ),
        ),
        topics=(DraftTopic("trade", "Trade", "Торговля", "Сауда", trace("Trade", 0.7)),),
    )  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "press office.pressdesk") as archive:
        yield archive


@pytest.fixture
def session(qapp, archive: Archive) -> Iterator[Session]:
    session = Session(archive, Preferences())
    yield session
    session.jobs.close()


@pytest.fixture
def entry(archive: Archive) -> InboxDraft:
    return keep_draft(archive, release_draft())


@pytest.fixture
def page(qtbot, session: Session, entry: InboxDraft) -> ReviewPage:
    page = ReviewPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    qtbot.waitExposed(page)
    page.show_record(entry.id)
    page.draft_view.setFocus()
    return page
