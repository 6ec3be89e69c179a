"""A quote in words that leave the window: between quotation marks, with who said it, when and where."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.reading_form import ReadingForm, as_read
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.ui.clipboard import put_on_clipboard
from pressdesk.ui.i18n import show_date, tr
from pressdesk.ui.record.shown_value import caption_of
from pressdesk.ui.session import Session

REPORTED = "reported"
"""The kind of quote that has no quotation marks and is never shown as a quote."""

CLEARANCE_TONES = {
    "cleared": "success",
    "checked": "accent",
    "background": "warning",
    "embargoed": "danger",
    "withdrawn": "danger",
}


def in_quotation_marks(quote: Quote) -> str:
    """Give the words as they are read, between the marks of their language; reported speech without any."""
    if quote.kind == REPORTED:
        return as_read(quote.text)
    opening, closing = quotation_marks(quote.language)
    return f"{opening}{as_read(quote.text)}{closing}"


def ranges_in_quotation_marks(quote: Quote, ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Give the places that ranges of a quote's text have between its marks."""
    form = ReadingForm.of(quote.text)
    before = in_quotation_marks(quote).index(form.text)
    return tuple((form.read_offset(start) + before, form.read_offset(end) + before) for start, end in ranges)


def office_of(session: Session, quote: Quote) -> str:
    """Give the speaker's office on the day, as printed with the quote."""
    return quote.office_then.best(session.language)


def attributed(session: Session, quote: Quote) -> str:
    """Give the words with their attribution and reference, as plain text."""
    lines = [in_quotation_marks(quote), f"— {_attribution(session, quote)}", *_references(session, quote)]
    return "\n".join(lines)


def attributed_html(session: Session, quote: Quote) -> str:
    """Give the words with their attribution and reference, as rich text."""
    words = escape(in_quotation_marks(quote)).replace("\n", "<br>")
    references = "<br>".join(map(escape, _references(session, quote)))
    return (
        f"<blockquote><p>{words}</p><p>— {escape(_attribution(session, quote))}</p></blockquote>"
        f"<p><small>{references}</small></p>"
    )


def copy_quote(session: Session, quote: Quote) -> None:
    """Put a quote on the clipboard, plain and rich, and say so."""
    put_on_clipboard(attributed(session, quote), attributed_html(session, quote))
    session.give_notice(tr("The quote is on the clipboard, with its attribution."))


def _attribution(session: Session, quote: Quote) -> str:
    speaker = caption_of(session, Person, quote.speaker) or tr("Speaker unknown")
    day = show_date(quote.said_on) if quote.said_on else ""
    return ", ".join(part for part in (speaker, office_of(session, quote), day) if part)


def _references(session: Session, quote: Quote) -> list[str]:
    """Give the source and the visit's reference, a line each."""
    lines = []
    source = session.archive.look_up(Source, quote.source) if quote.source else None
    if source:
        origin = [source.title, source.publisher, show_date(source.published_on), source.address]
        lines.append(tr("Source: {origin}", origin=", ".join(part for part in origin if part)))
    visit = session.archive.look_up(Visit, quote.visit) if quote.visit else None
    if visit and visit.reference:
        lines.append(tr("Reference: {reference}", reference=visit.reference))
    return lines
