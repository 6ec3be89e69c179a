"""PDF: the characters of the text layer, in reading order, with the paragraphs that its lines make up.

A PDF knows no paragraphs, only letters at places. Lines of one paragraph are joined by a space. Where a
line ends inside a word, its hyphen and the line end stay in the kept text; the reading form
(:mod:`pressdesk.model.reading_form`) undoes them. Page numbers and running heads are left out, as menus are
of a web page.
"""

from __future__ import annotations

import ctypes
import re

import pypdfium2.raw as pdfium

from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.pdf_layout import Line, Word, furniture, lines_in_order
from pressdesk.ingest.readers.pdf_paragraphs import add_paragraphs, genuine_compounds
from pressdesk.ingest.readers.received import ReaderWarning, ReceivedText
from pressdesk.model.parts import PartKind

WHAT = "a PDF document"
LINE_HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium gives for a hyphen that ends a line, without the line end."""
LINE_ENDS = LINE_HYPHENS | {0x0A, 0x0D}
NO_LETTER = "\ufffd"
PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
MOSTLY = 0.4


def read_pdf(content: bytes, name: str) -> ReceivedText:
    """Read a PDF; RefusedFileError where it is locked, damaged, a scan, or its letters cannot be made out."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise _unopened(name)
    try:
        pages = [
            _words_of_page(document, index)
            for index in range(min(pdfium.FPDF_GetPageCount(document), limits.MOST_PAGES))
        ]
    finally:
        pdfium.FPDF_CloseDocument(document)
    return _received(name, [lines_in_order(words) for words in pages])


def _unopened(name: str) -> refusals.RefusedFileError:
    error = pdfium.FPDF_GetLastError()
    if error in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return refusals.locked(name)
    return refusals.damaged(name, WHAT, f"PDFium error {error}")


def _received(name: str, pages: list[list[Line]]) -> ReceivedText:
    if not any(pages):
        raise refusals.scanned(name, len(pages)) if pages else refusals.no_text(name)
    letters = "".join(line.text for page in pages for line in page)
    if len(PRIVATE.findall(letters)) > MOSTLY * len(letters):
        raise refusals.foreign(
            name,
            "a PDF whose letters are drawn without saying which they are",
            "Ask the sender for the text, or let a program for text recognition (OCR) read it.",
        )
    left_out = furniture(pages)
    compounds = genuine_compounds(letters_of(pages))
    text = KeptText()
    for number, page in enumerate(pages, 1):
        text.begin(PartKind.PAGE, str(number))
        add_paragraphs(text, [line for line in page if id(line) not in left_out], compounds)
    if not text.length:
        raise refusals.no_text(name)
    is_partly_scanned = any(not page for page in pages)
    return ReceivedText(
        name,
        text.text,
        Format.PDF,
        parts=tuple(text.parts),
        roles=tuple(text.roles),
        warnings=(ReaderWarning.SCANNED_PAGES,) if is_partly_scanned else (),
    )


def letters_of(pages: list[list[Line]]) -> str:
    """Give all lines one under the other."""
    return "\n".join(line.text for page in pages for line in page)


def _words_of_page(document: object, index: int) -> list[Word]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return []
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        return _words(text_page) if text_page else []
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _words(text_page: object) -> list[Word]:
    """Give the words of a page in the order of its text layer, with which of them begin a line."""
    words: list[Word] = []
    letters: list[str] = []
    first, begins_line = 0, True
    codes = [pdfium.FPDFText_GetUnicode(text_page, place) for place in range(_count(text_page))]
    for place, code in enumerate((*codes, 0x20)):
        if code not in {0x20, 0x0A, 0x0D, 0x09}:
            if not letters:
                first = place
            letters.append(_letter(code))
            if code not in LINE_HYPHENS:
                continue
        if letters:
            last = place if code in LINE_HYPHENS and len(letters) == 1 else place - 1
            words.append(_word(text_page, "".join(letters), first, last, begins_line=begins_line))
            letters, begins_line = [], False
        begins_line = begins_line or code in LINE_ENDS
    return words


def _count(text_page: object) -> int:
    return max(int(pdfium.FPDFText_CountChars(text_page)), 0)


def _letter(code: int) -> str:
    if code in LINE_HYPHENS:
        return "-"
    if code in {0, 0xFFFF} or code > 0x10FFFF:
        return NO_LETTER
    return chr(code)


def _word(text_page: object, text: str, first: int, last: int, *, begins_line: bool) -> Word:
    left, bottom, _, top = _box(text_page, first)
    _, bottom_of_last, right, top_of_last = _box(text_page, last)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Word(text, left, max(right, left), min(bottom, bottom_of_last), max(top, top_of_last), begins_line)


def _box(text_page: object, place: int) -> tuple[float, float, float, float]:
    """Give left, bottom, right and top of a letter with its font's height, in points."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, place, ctypes.byref(box))
    return float(box.left), float(box.bottom), float(box.right), float(box.top)
