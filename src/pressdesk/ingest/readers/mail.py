"""Messages (EML): the body, readable attachments as texts of their own, photos as enclosures.

A short covering note to an attachment is no release: it follows the attachment's text, as the part "message".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime

from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers import dispatch, limits, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.html_page import read_fragment, received_page
from pressdesk.ingest.readers.html_tree import decoded_page
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.plain_text import UnknownEncodingError, decoded
from pressdesk.ingest.readers.received import Enclosure, KnownRole, ReaderWarning, Received, ReceivedText
from pressdesk.model.parts import Part, PartKind

WHAT = "a message"
COVERING_NOTE = 600
"""A body of fewer characters than this, beside a readable attachment, is only its covering note."""
SMALLEST_PHOTO = 12_000
"""Bytes; smaller pictures in a message are logos and signatures."""
LETTERS = re.compile(r"\w")
NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f/\\]")


@dataclass(slots=True)
class Contents:
    """What a message holds, whichever program wrote it."""

    subject: str = ""
    sender: str = ""
    sent_on: str = ""
    plain: str = ""
    html: str = ""
    files: list[Enclosure] = field(default_factory=list)
    messages: list[Contents] = field(default_factory=list)
    format: Format = Format.EML


def read_message(content: bytes, name: str) -> Received:
    """Read an EML file; RefusedFileError where neither body nor attachments hold a text."""
    return received_message(contents_of(_parsed(content, name)), name)


def read_saved_page(content: bytes, name: str) -> ReceivedText:
    """Read a page that a browser saved in one file (MHTML): the first HTML in it."""
    for part in _leaves(_parsed(content, name)):
        if part.get_content_type() == "text/html":
            payload = _bytes_of(part)
            charset = part.get_content_charset()
            return received_page(_in_charset(payload, charset) or decoded_page(payload), name)
    raise refusals.no_text(name)


def received_message(contents: Contents, name: str, depth: int = 0) -> Received:
    """Give the texts and photos of a message, and of the messages attached to it."""
    body = _body_text(contents, name)
    texts, photos, has_unread = _attached(contents, name)
    if body is not None and texts and len(body.text) < COVERING_NOTE:
        texts[0] = with_note(texts[0], body.text)
    elif body is not None:
        texts.insert(0, body)
    for inner in contents.messages[: limits.MOST_ATTACHMENTS]:
        if depth < limits.DEEPEST_MESSAGE:
            try:
                received = received_message(inner, inner.subject or name, depth + 1)
            except PressdeskError:
                has_unread = True
            else:
                texts += received.texts
                photos += received.enclosures
    if not texts:
        raise refusals.no_text(name, ", neither in its body nor in what is attached")
    if has_unread:
        texts[0] = replace(texts[0], warnings=(*texts[0].warnings, ReaderWarning.UNREAD_ATTACHMENT))
    return Received(name, tuple(_filled(text, contents) for text in texts), tuple(photos))


def with_note(text: ReceivedText, note: str) -> ReceivedText:
    """Put a covering note behind a text."""
    kept = KeptText()
    kept.add(text.text)
    lead = len(text.text) - len(text.text.lstrip(" \t\r\n\f\v"))
    kept.begin(PartKind.MESSAGE)
    kept.add(note)
    parts = [Part(max(part.start - lead, 0), part.kind, part.name) for part in text.parts]
    roles = [KnownRole(max(role.start - lead, 0), role.end - lead, role.role) for role in text.roles]
    return replace(text, text=kept.text, parts=(*parts, *kept.parts), roles=tuple(roles))


def contents_of(message: Message, depth: int = 0) -> Contents:
    """Sort the parts of a message."""
    contents = Contents(_header(message, "Subject"), _sender(message), _sent_on(message))
    for part in _leaves(message):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            if depth < limits.DEEPEST_MESSAGE:
                contents.messages += [contents_of(inner, depth + 1) for inner in _inner_messages(part)]
        elif kind in {"text/plain", "text/html"} and not _is_attached(part):
            words = _words_of(part)
            if kind == "text/html":
                contents.html = contents.html or words
            else:
                contents.plain = "\n\n".join(filter(None, (contents.plain, words)))
        else:
            contents.files.append(Enclosure(_file_name(part), _bytes_of(part)))
    return contents


def _parsed(content: bytes, name: str) -> EmailMessage:
    try:
        return message_from_bytes(content, _class=EmailMessage, policy=policy.default)
    except (
        MessageError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        raise refusals.damaged(name, WHAT, repr(error)) from error


def _body_text(contents: Contents, name: str) -> ReceivedText | None:
    """Take the HTML body where it says as much as the plain one: it knows what is a paragraph."""
    page = None
    if contents.html:
        try:
            page = read_fragment(contents.html, name)
        except PressdeskError:
            page = None
    said = len(LETTERS.findall(contents.plain))
    body = page
    if page is None or len(LETTERS.findall(page.text)) < 0.8 * said:
        body = ReceivedText(name, contents.plain, contents.format) if said else None
    if body is None:
        return None
    return replace(
        body,
        format=contents.format,
        title=contents.subject,
        address="",
        parts=(Part(0, PartKind.MESSAGE),),
    )


def _attached(contents: Contents, name: str) -> tuple[list[ReceivedText], list[Enclosure], bool]:
    texts: list[ReceivedText] = []
    photos: list[Enclosure] = []
    has_unread = len(contents.files) > limits.MOST_ATTACHMENTS
    for file in contents.files[: limits.MOST_ATTACHMENTS]:
        if is_photo(file.content):
            photos += [file] if len(file.content) >= SMALLEST_PHOTO else []
            continue
        try:
            kind = dispatch.document_format(file.content, file.name)
            if kind is None or (kind is Format.TEXT and not file.content.strip()):
                continue
            text = dispatch.read_document(file.content, file.name, kind)
        except PressdeskError:
            has_unread = True
        else:
            part = Part(0, PartKind.ATTACHMENT, file.name)
            texts.append(replace(text, address=text.address or name, parts=(part, *text.parts)))
    return texts, photos, has_unread


def is_photo(content: bytes) -> bool:
    """Tell pictures by their first bytes: JPEG, PNG, GIF, TIFF, WebP, HEIC."""
    return (
        content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*"))
        or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")
        or (content[4:8] == b"ftyp" and content[8:12] in {b"heic", b"heix", b"mif1", b"avif"})
    )


def _filled(text: ReceivedText, contents: Contents) -> ReceivedText:
    """Let the message say what a text does not say of itself."""
    return replace(
        text,
        publisher=text.publisher or contents.sender,
        published_on=text.published_on or contents.sent_on,
    )


def _leaves(message: Message) -> Iterator[Message]:
    """Give the parts that hold something, without walking into attached messages."""
    ways: list[Message] = [message]
    seen = 0
    while ways and seen < 10_000:
        part = ways.pop()
        seen += 1
        payload = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(payload, list):
            ways += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        else:
            yield part


def _inner_messages(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def _bytes_of(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _words_of(part: Message) -> str:
    """Give the characters of a body: in the charset it names where that fits, else by its letters."""
    payload = _bytes_of(part)
    words = _in_charset(payload, part.get_content_charset())
    if words is None:
        try:
            words = decoded(payload)
        except UnknownEncodingError:
            words = payload.decode("utf-8", "replace")
        except PressdeskError:
            words = ""
    return words.replace("\r\n", "\n")


def _in_charset(payload: bytes, charset: str | None) -> str | None:
    try:
        return payload.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, HeaderParseError):
        return False


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, HeaderParseError):
        name = ""
    return NOT_IN_NAMES.sub("_", name).encode("utf-8", "replace").decode() or "attachment"


def _header(message: Message, field_name: str) -> str:
    try:
        value = str(message[field_name] or "")
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, HeaderParseError):
        return ""
    return " ".join(value.encode("utf-8", "replace").decode().split())


def _sender(message: Message) -> str:
    """Give the name before the address, or nothing: an address says nothing to a reader."""
    return _header(message, "From").partition("<")[0].strip(" \"'") if "<" in _header(message, "From") else ""


def _sent_on(message: Message) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
