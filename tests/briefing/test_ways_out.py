"""A paper leaves as HTML page, plain text and draft of an e-mail: the same words, never markup."""

from __future__ import annotations

from email import message_from_bytes, policy
from html.parser import HTMLParser

import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose, with_everything
from pressdesk.briefing.html_page import html_page
from pressdesk.briefing.mail_draft import mail_draft
from pressdesk.briefing.plain_text import plain_text
from pressdesk.briefing.request import BriefingKind
from pressdesk.model.attachment import Attachment

from .conftest import BLINKEN_SAID, TOKAYEV_SAID, FiledVisit, request_of

KINDS = tuple(BriefingKind)
LANGUAGES = ("en", "ru", "kk")


class Reader(HTMLParser):
    """Reads a page as a browser would: its text, its elements, and whether they close as they should."""

    EMPTY = frozenset({"meta", "img", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[str] = []
        self.languages: set[str] = set()
        self.alternatives: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.elements.append(tag)
        if tag not in self.EMPTY:
            self._open.append(tag)
        if tag == "br":
            self.text += "\n"
        if values.get("lang"):
            self.languages.add(str(values["lang"]))
        if tag == "img" and values.get("alt"):
            self.alternatives.append(str(values["alt"]))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_page_of_every_kind_closes_what_it_opens_and_is_the_same_again(
    archive: Archive, filed: FiledVisit, kind: str, language: str
) -> None:
    request = with_everything(archive, request_of(kind, filed, language=language))
    page = html_page(compose(archive, request).briefing)
    assert language in Reader(page).languages
    assert page == html_page(compose(archive, request).briefing)


@pytest.mark.parametrize("kind", [BriefingKind.VISIT, BriefingKind.COUNTERPART, BriefingKind.QUOTES])
def test_quotes_stand_character_for_character(archive: Archive, filed: FiledVisit, kind: str) -> None:
    briefing = compose(archive, with_everything(archive, request_of(kind, filed))).briefing
    page, text = Reader(html_page(briefing)).text, plain_text(briefing)
    for words in (TOKAYEV_SAID, BLINKEN_SAID):
        assert words in page
        assert words in text


def test_markup_in_what_was_typed_stays_text(archive: Archive, filed: FiledVisit) -> None:
    hostile = "<script>alert('x')</script> & <b>bold</b> \x07 #panic() {{ 7*7 }} </style>"
    archive.save(filed.blinken_quote.replaced(text=hostile))
    briefing = compose(archive, with_everything(archive, request_of(BriefingKind.QUOTES, filed))).briefing
    page = Reader(html_page(briefing))
    assert hostile.replace("\x07", "\N{REPLACEMENT CHARACTER}") in page.text
    assert "script" not in page.elements
    assert "b" not in page.elements


def test_a_page_needs_no_other_file(archive: Archive, filed: FiledVisit) -> None:
    page = html_page(compose(archive, with_everything(archive, request_of("visit", filed))).briefing)
    assert 'src="http' not in page
    assert "@import" not in page
    photos = [each for each in archive.find(Attachment) if each.is_photo]
    assert not photos or Reader(page).alternatives


def test_a_draft_carries_subject_words_and_the_paper(archive: Archive, filed: FiledVisit) -> None:
    composed = compose(archive, request_of("visit", filed, language="kk"))
    draft = mail_draft(composed.briefing, b"%PDF-1.7 paper", "Сапар — 28.02.2023.pdf")
    message = message_from_bytes(draft, policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert composed.title in message["Subject"]
    (paper,) = message.iter_attachments()
    assert paper.get_filename() == "Сапар — 28.02.2023.pdf"
    assert paper.get_content() == b"%PDF-1.7 paper"
    body = message.get_body(("plain",))
    assert body is not None
    assert TOKAYEV_SAID in body.get_content().replace("\r\n", "\n")
    assert draft == mail_draft(composed.briefing, b"%PDF-1.7 paper", "Сапар — 28.02.2023.pdf")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_held_back_is_in_none_of_them(archive: Archive, filed: FiledVisit, kind: str) -> None:
    held_back = [
        filed.unchecked_quote.text,
        filed.embargoed_quote.text,
        filed.background_quote.text,
        filed.withdrawn_quote.text,
        str(filed.note.body),
    ]
    briefing = compose(archive, request_of(kind, filed, public_safe=True)).briefing
    for written in (html_page(briefing), plain_text(briefing), mail_draft(briefing, b"", "a.pdf").decode()):
        assert not [words for words in held_back if words and words in written]
