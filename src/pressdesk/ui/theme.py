"""The look: two palettes, one font, one grid. Widgets take colours and distances from here only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.paths import resource
from pressdesk.ui.icons import MEDIUM, SMALL, IconRole, icon, pixmap
from pressdesk.ui.palette import DARK, LIGHT, Colours, colours, is_dark, wear
from pressdesk.ui.settings.preferences import Appearance
from pressdesk.ui.stylesheet import stylesheet

__all__ = [
    "DARK", "GAP", "HALF", "LIGHT", "MEDIUM", "PAGE_MARGIN", "SMALL", "WIDE", "Colours", "IconRole",
    "apply_theme", "colours", "heading_font", "icon", "is_dark", "pixmap", "quote_font", "set_surface",
    "small_font",
]  # fmt: skip

HALF = 4
GAP = 8
WIDE = 16
PAGE_MARGIN = 24
"""Distances in logical pixels: all of them are multiples of the 8-pixel grid or its half."""

_FAMILY = "Inter"
_FONT_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Medium.ttf")
_QUOTE_FAMILY = "Source Serif 4"
_QUOTE_FILES = ("SourceSerif4-Regular.ttf", "SourceSerif4-Italic.ttf")
_POINTS = 10.0


class _Fonts:
    has_quote_font: bool = False


_PICTURES = {"arrow": "combo", "tick": "tick"}
"""The stylesheet's own pictures and their files, of which there is one a palette."""


def apply_theme(application: QApplication, appearance: Appearance) -> None:
    """Dress the application; called at start and when the person or the system changes to light or dark."""
    if not QFontDatabase.hasFamily(_FAMILY):
        load_fonts(_FONT_FILES)
        font = QFont(_FAMILY)
        font.setPointSizeF(_POINTS)
        application.setFont(font)
        application.setStyle("Fusion")
    application.setPalette(wear(dark=_wants_dark(appearance)))
    shade = "dark" if is_dark() else "light"
    pictures = {name: resource(f"icons/{file}-{shade}.svg") for name, file in _PICTURES.items()}
    rules = stylesheet(colours(), pictures)
    if rules != application.styleSheet():
        application.setStyleSheet(rules)


def load_fonts(files: tuple[str, ...]) -> None:
    """Make shipped fonts known to Qt."""
    for name in files:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


def set_surface(widget: QWidget, surface: str) -> None:
    """Give a widget the background of the ``page`` or of the ``window``."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("surface", surface)


def heading_font(factor: float = 1.5) -> QFont:
    """Give the font of headings, ``factor`` times the size of the text."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def small_font() -> QFont:
    """Give the font of pills, captions and other small print."""
    return heading_font_like(0.9, QFont.Weight.Normal)


def heading_font_like(factor: float, weight: QFont.Weight) -> QFont:
    """Give the window's font in another size and weight."""
    font = heading_font(factor)
    font.setWeight(weight)
    return font


def quote_font(factor: float = 1.15) -> QFont:
    """Give the serif in which quotes are set; its files are read when the first quote is shown."""
    if not _Fonts.has_quote_font:
        load_fonts(_QUOTE_FILES)
        _Fonts.has_quote_font = True
    font = QFont(_QUOTE_FAMILY)
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * factor)
    return font


def _wants_dark(appearance: Appearance) -> bool:
    if appearance is Appearance.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return appearance is Appearance.DARK
