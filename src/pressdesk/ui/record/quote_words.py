"""A quote in words that leave the window: between quotation marks, with who said it, when and where."""

from __future__ import annotations

from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.ui.i18n import show_date, tr
from pressdesk.ui.record.shown_value import caption_of
from pressdesk.ui.session import Session

REPORTED = "reported"
"""The kind of quote that has no quotation marks and is never shown as a quote."""


def in_quotation_marks(quote: Quote) -> str:
    """Give the words between the marks of their language; reported speech without any."""
    if quote.kind == REPORTED:
        return quote.text
    opening, closing = quotation_marks(quote.language)
    return f"{opening}{quote.text}{closing}"


def office_of(session: Session, quote: Quote) -> str:
    """Give the speaker's office on the day, as printed with the quote."""
    return quote.office_then.best(session.language)


def attributed(session: Session, quote: Quote) -> str:
    """Give the words with their attribution, for the clipboard."""
    speaker = caption_of(session, Person, quote.speaker) or tr("Speaker unknown")
    day = show_date(quote.said_on) if quote.said_on else ""
    attribution = ", ".join(part for part in (speaker, office_of(session, quote), day) if part)
    lines = [in_quotation_marks(quote), f"— {attribution}"]
    source = session.archive.look_up(Source, quote.source) if quote.source else None
    if source:
        origin = [source.title, source.publisher, show_date(source.published_on), source.address]
        lines.append(tr("Source: {origin}", origin=", ".join(part for part in origin if part)))
    return "\n".join(lines)
