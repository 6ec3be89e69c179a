"""The look: two palettes, one font, one grid. Widgets take colours and distances from here only."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.paths import resource
from pressdesk.ui.icons import MEDIUM, SMALL, IconRole, icon, pixmap
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


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one palette by what they are for."""

    window: QColor
    """Behind the collections and bars."""
    page: QColor
    """Behind what one reads."""
    field: QColor
    """Behind what one types."""
    raised: QColor
    """Cards on a page."""
    hover: QColor
    line: QColor
    """Hairlines between things."""
    border: QColor
    """Around fields and buttons."""
    text: QColor
    muted: QColor
    """Text of second rank; still readable (4.5 to 1)."""
    faint: QColor
    """Placeholders, disabled."""
    accent: QColor
    accent_soft: QColor
    """Behind what is selected."""
    on_accent: QColor
    success: QColor
    success_soft: QColor
    warning: QColor
    warning_soft: QColor
    danger: QColor
    danger_soft: QColor
    neutral_soft: QColor
    highlight: QColor
    """Behind the words that a search found."""


def _colours(*names: str) -> Colours:
    return Colours(**{field.name: QColor(name) for field, name in zip(fields(Colours), names, strict=True)})


LIGHT = _colours(
    "#f4f5f7", "#ffffff", "#ffffff", "#fafbfc", "#eceef1", "#e6e8eb", "#d5d9de",
    "#1c2026", "#5b636e", "#9aa2ad", "#1f5fbf", "#e3edfb", "#ffffff",
    "#1d7a46", "#e2f3e8", "#946200", "#fbf0d9", "#b3261e", "#fbe6e4", "#eceef1", "#ffe9a8",
)  # fmt: skip
DARK = _colours(
    "#191b1f", "#202329", "#282c33", "#262a30", "#2c3038", "#2e323a", "#3d434d",
    "#e6e8ec", "#a2a9b4", "#6d7582", "#6aa5ff", "#253b5e", "#0d1726",
    "#5dc98a", "#1d3a2a", "#e0b04c", "#3d321a", "#f0837b", "#45221f", "#30353d", "#5c4a12",
)  # fmt: skip


class _Look:
    colours: Colours = LIGHT
    has_quote_font: bool = False


def colours() -> Colours:
    """Give the colours of the palette that the window wears now."""
    return _Look.colours


def is_dark() -> bool:
    """Tell whether the window wears the dark palette."""
    return _Look.colours is DARK


def apply_theme(application: QApplication, appearance: Appearance) -> None:
    """Dress the application; called at start and when the person or the system changes to light or dark."""
    if not QFontDatabase.hasFamily(_FAMILY):
        load_fonts(_FONT_FILES)
        font = QFont(_FAMILY)
        font.setPointSizeF(_POINTS)
        application.setFont(font)
        application.setStyle("Fusion")
    _Look.colours = DARK if _wants_dark(appearance) else LIGHT
    application.setPalette(_palette(_Look.colours))
    arrow = resource(f"icons/combo-{'dark' if is_dark() else 'light'}.svg")
    application.setStyleSheet(stylesheet(_Look.colours, arrow))


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
    if not _Look.has_quote_font:
        load_fonts(_QUOTE_FILES)
        _Look.has_quote_font = True
    font = QFont(_QUOTE_FAMILY)
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * factor)
    return font


def _wants_dark(appearance: Appearance) -> bool:
    if appearance is Appearance.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return appearance is Appearance.DARK


def _palette(of: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: of.window, role.WindowText: of.text, role.Base: of.field, role.AlternateBase: of.raised,
        role.Text: of.text, role.Button: of.field, role.ButtonText: of.text, role.BrightText: of.danger,
        role.ToolTipBase: of.text, role.ToolTipText: of.page, role.PlaceholderText: of.faint,
        role.Highlight: of.accent_soft, role.HighlightedText: of.text, role.Accent: of.accent,
        role.Link: of.accent, role.LinkVisited: of.accent, role.Light: of.raised, role.Midlight: of.line,
        role.Mid: of.border, role.Dark: of.border, role.Shadow: of.border,
    }.items():  # fmt: skip
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, of.faint)
    return palette
