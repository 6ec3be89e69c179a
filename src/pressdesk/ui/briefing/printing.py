"""Pages onto the system's printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from pressdesk.briefing.page_pictures import PageSize, page_picture, page_sizes
from pressdesk.errors import PressdeskError
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress

_MOST_DOTS_PER_INCH = 300


class PrinterRefused(PressdeskError):
    """The printer took no page."""

    def __init__(self) -> None:
        super().__init__(
            "The printer took nothing.", hint="Check that it is switched on, or choose another one."
        )


def ask_printer(window: QWidget) -> QPrinter | None:
    """Let the person choose a printer, pages and copies; None where they leave it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(tr("Print"))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pages(progress: Progress, pdf: bytes, printer: QPrinter) -> None:
    """Paint the pages that were asked for, each filling its sheet; PrinterRefused where that fails.

    Runs in any thread. The pages go as pictures of at most 300 dots per inch, so that they look on every
    printer as in the preview.
    """
    sizes = page_sizes(pdf)
    first = max(1, printer.fromPage() or 1)
    last = min(len(sizes), printer.toPage() or len(sizes))
    printer.setFullPage(True)
    painter = QPainter()
    for number in range(first, last + 1):
        progress.report(number - first, last - first + 1)
        _turn(printer, sizes[number - 1])
        is_ready = painter.begin(printer) if number == first else printer.newPage()
        if not is_ready:
            raise PrinterRefused
        _paint(painter, printer, pdf, number - 1)
    painter.end()


def _turn(printer: QPrinter, size: PageSize) -> None:
    is_wide = size.width > size.height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    )


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, number: int) -> None:
    found = page_picture(pdf, number, min(printer.resolution(), _MOST_DOTS_PER_INCH))
    image = QImage(found.pixels, found.width, found.height, found.stride, QImage.Format.Format_RGB32)
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / found.width, sheet.height() / found.height)
    width, height = found.width * scale, found.height * scale
    painter.drawImage(
        QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height), image
    )
