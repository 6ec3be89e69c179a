"""Web pages: of a saved page the article without what stands around it, of the clipboard everything."""

from __future__ import annotations

import re

from pressdesk.ingest.readers import refusals
from pressdesk.ingest.readers.article import article_of
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.html_blocks import Blocks
from pressdesk.ingest.readers.html_tree import Page, decoded_page, parsed
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.received import ReceivedText

DAY = re.compile(r"(?:1[89]|20)\d\d-[01]\d-[0-3]\d")
FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE)
LEAST = 0.05
"""An article of less than this share of a page's text was not found: then all of the page is read."""


def read_page(content: bytes, name: str) -> ReceivedText:
    """Read a saved page; RefusedFileError where it has no text (as pages have that fill themselves later)."""
    return received_page(decoded_page(content), name)


def received_page(html: str, name: str) -> ReceivedText:
    """Read a page whose encoding is known."""
    page = parsed(html)
    whole = len(page.body.words())
    text = KeptText()
    Blocks(text).add(article_of(page.body))
    if text.length < LEAST * whole:
        page, text = parsed(html), KeptText()
        Blocks(text).add(page.body)
    return _received(page, text, name)


def read_fragment(html: str, name: str) -> ReceivedText:
    """Read HTML of which every word is wanted: from the clipboard, or the body of a message."""
    marked = FRAGMENT.search(html)
    page = parsed(marked.group(1) if marked else html)
    text = KeptText()
    Blocks(text).add(page.body)
    return _received(page, text, name)


def _received(page: Page, text: KeptText, name: str) -> ReceivedText:
    if not text.length:
        raise refusals.no_text(name or "the clipboard")
    day = DAY.match(page.meta("article:published_time", "datepublished", "dc.date", "date", "time"))
    address = page.meta("canonical", "og:url")
    return ReceivedText(
        name,
        text.text,
        Format.HTML,
        roles=tuple(text.roles),
        title=page.meta("og:title") or page.title,
        publisher=page.meta("og:site_name", "dc.publisher"),
        address=address if address.startswith(("http://", "https://")) else "",
        published_on=day.group() if day else "",
    )
