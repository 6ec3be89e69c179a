"""From bytes to texts: the format is told, its reader is fetched and does its work.

Runs in the child process (:mod:`~.child`) for everything that a stranger may have built.
"""

from __future__ import annotations

from pressdesk.ingest.readers import formats, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.received import Received, ReceivedText


def read_content(content: bytes, name: str) -> Received:
    """Read a file of any format; RefusedFileError, or another PressdeskError, where it gives no text.

    Each reader is imported when the first file of its format comes.
    """
    what = formats.foreign_format(content)
    if what is not None:
        hint = "Attach it to the visit instead." if what == "a picture" else "Unpack or convert it first."
        raise refusals.foreign(name, what, hint)
    kind = formats.format_of(content, name) or _container_format(content, name)
    match kind:
        case Format.EML if formats.is_saved_page(content):
            from pressdesk.ingest.readers.mail import read_saved_page

            return _single(name, read_saved_page(content, name))
        case Format.EML:
            from pressdesk.ingest.readers.mail import read_message

            return read_message(content, name)
        case Format.MSG:
            from pressdesk.ingest.readers.outlook import read_outlook_message

            return read_outlook_message(content, name)
        case _:
            return _single(name, read_document(content, name, kind))


def read_document(content: bytes, name: str, kind: Format) -> ReceivedText:
    """Read a file that is one text."""
    match kind:
        case Format.HTML:
            from pressdesk.ingest.readers.html_page import read_page

            return read_page(content, name)
        case Format.DOCX:
            from pressdesk.ingest.readers.docx import read_docx

            return read_docx(content, name)
        case Format.ODT:
            from pressdesk.ingest.readers.odt import read_odt

            return read_odt(content, name)
        case Format.RTF:
            from pressdesk.ingest.readers.rtf import read_rtf

            return read_rtf(content, name)
        case Format.PDF:
            from pressdesk.ingest.readers.pdf import read_pdf

            return read_pdf(content, name)
        case _:
            from pressdesk.ingest.readers.plain_text import decoded

            return ReceivedText(name, decoded(content), Format.TEXT)


def document_format(content: bytes, name: str) -> Format | None:
    """Tell whether an attachment is a document that can be read as one text, and in which format."""
    if formats.foreign_format(content) is not None:
        return None
    kind = formats.format_of(content, name) or _container_format(content, name)
    return None if kind in {Format.EML, Format.MSG} else kind


def _container_format(content: bytes, name: str) -> Format:
    if content.startswith(formats.ZIP_MARK):
        from pressdesk.ingest.readers.packed import format_of_package

        return format_of_package(content, name)
    from pressdesk.ingest.readers.outlook import format_of_compound_file

    return format_of_compound_file(content, name)


def _single(name: str, text: ReceivedText) -> Received:
    return Received(name, (text,))
