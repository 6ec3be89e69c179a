"""The styles of a Word document: the house's own, unless a ministry's letterhead brings them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

ATTRIBUTION = "Attribution"
REMARK = "Remark"
MARK = "Restriction"
MARKING = "Marking"
TABLE_TEXT = "Table text"
DROPPED = "Dropped words"
ADDED = "Added words"

_SERIF, _SANS = "Cambria", "Calibri"
_INK, _GREY, _RED = "1B2A41", "55606B", "8C1C13"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style looks: points, colour as RRGGBB, spaces in points."""

    size: float
    font: str = _SANS
    colour: str = ""
    bold: bool = False
    before: float = 0
    after: float = 4
    keeps_with_next: bool = False
    stays_whole: bool = False
    indent: float = 0


_PARAGRAPHS = {
    "Normal": _Look(10.5, _SERIF, after=6),
    "Title": _Look(20, _SERIF, _INK, bold=True, after=4),
    "Subtitle": _Look(11, _SERIF, _GREY),
    "Heading 1": _Look(14, colour=_INK, bold=True, before=16, after=6, keeps_with_next=True),
    "Heading 2": _Look(11.5, colour=_INK, bold=True, before=10, keeps_with_next=True),
    "List Bullet": _Look(10.5, _SERIF),
    "Quote": _Look(11, _SERIF, after=3, stays_whole=True, indent=14),
    "Caption": _Look(9, colour=_INK, bold=True),
    ATTRIBUTION: _Look(9.5, colour=_INK, bold=True, before=8, after=2, keeps_with_next=True),
    TABLE_TEXT: _Look(9, after=1),
    REMARK: _Look(8.5, colour=_GREY, after=3),
    MARK: _Look(8.5, colour=_RED, bold=True, before=6, after=2, keeps_with_next=True),
    MARKING: _Look(8.5, colour=_RED, bold=True),
}


def prepare_styles(document: Document, *, has_letterhead: bool) -> None:
    """See that every style that a paper uses is there; those of a letterhead stay as they are."""
    from docx.enum.style import WD_STYLE_TYPE

    present = {style.name for style in document.styles}
    for name, look in _PARAGRAPHS.items():
        is_new = name not in present
        if is_new:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if is_new or not has_letterhead:
            _dress(document, name, look)
    if "Table Grid" not in present:
        document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE)
    for name in (DROPPED, ADDED):
        if name not in present:
            document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    document.styles[DROPPED].font.strike = True
    document.styles[ADDED].font.underline = True
    document.styles[ADDED].font.bold = True
    if not has_letterhead:
        _lay_out(document)


def _dress(document: Document, name: str, look: _Look) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = document.styles[name]
    style.font.name = look.font
    _set_every_script(style, look.font)
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(look.colour) if look.colour else RGBColor(0x1C, 0x1C, 0x1C)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.keep_with_next = look.keeps_with_next
    layout.keep_together = look.stays_whole
    if look.indent:
        layout.left_indent = Pt(look.indent)


def _set_every_script(style: object, font: str) -> None:
    """Name the font for Cyrillic and others too, where Word would else take the theme's."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()  # type: ignore[attr-defined]
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), font)


def _lay_out(document: Document) -> None:
    """Set the page: A4 with the margins of the printed briefing."""
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(27), Mm(24)
    page.left_margin, page.right_margin = Mm(22), Mm(20)
