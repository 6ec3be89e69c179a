"""A briefing as the draft of an e-mail with the paper attached (RFC 5322, MIME)."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from pressdesk.briefing.blocks import Briefing
from pressdesk.briefing.html_page import html_page
from pressdesk.briefing.plain_text import plain_text


def mail_draft(briefing: Briefing, pdf: bytes, file_name: str) -> bytes:
    """Give the draft: the paper's title as subject, its text as body, the PDF attached under ``file_name``.

    ``X-Unsent`` makes Outlook open it for writing; others show it as a message to be forwarded. Equal papers
    give equal drafts.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _line(f"{briefing.cover.kind}: {briefing.cover.title.text}")
    message["Date"] = format_datetime(datetime.fromisoformat(briefing.prepared_at))
    message["X-Unsent"] = "1"
    message.set_content(_storable(plain_text(briefing)))
    message.add_alternative(_storable(html_page(briefing)), subtype="html")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=_line(file_name))
    digest = sha256(pdf).hexdigest()
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=pressdesk-{digest[:24]}-{number}")
    return message.as_bytes()


def _line(text: str) -> str:
    """A header is one line and holds no control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:400]


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
