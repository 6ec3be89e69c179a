"""The pages of a finished PDF as pictures: for the preview, and for a printer that takes no PDF."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import pypdfium2

POINTS_PER_INCH = 72

_ONE_AT_A_TIME = Lock()
"""PDFium must not be used by two threads at once."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points of 1/72 inch."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as pixels of four bytes each, blue, green, red and one unused; ``stride`` is bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Give the size of each page."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()


def page_picture(pdf: bytes, number: int, resolution: float) -> PagePicture:
    """Paint a page, counted from 0, at ``resolution`` dots per inch."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            bitmap = page.render(scale=resolution / POINTS_PER_INCH, prefer_bgrx=True)
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()
