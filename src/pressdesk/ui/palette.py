"""The colours: a light and a dark palette, and which of them the window wears. Light to import."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from pressdesk.ui.settings.preferences import Appearance


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


_HALF_LIGHT = 128


class _Wardrobe:
    colours: Colours = LIGHT


def colours() -> Colours:
    """Give the colours of the palette that the window wears now."""
    return _Wardrobe.colours


def is_dark() -> bool:
    """Tell whether the window wears the dark palette."""
    return _Wardrobe.colours is DARK


def wear(*, dark: bool) -> QPalette:
    """Wear light or dark from now on; give it as Qt's palette."""
    _Wardrobe.colours = DARK if dark else LIGHT
    return _palette(_Wardrobe.colours)


def seems_dark(appearance: Appearance) -> bool:
    """Tell whether the person wants dark, taking the system's first palette for its wish.

    Reading the wish itself makes all of Qt's enumerations, which takes longer than painting the frame.
    """
    if appearance is Appearance.SYSTEM:
        return QGuiApplication.palette().window().color().lightness() < _HALF_LIGHT
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
