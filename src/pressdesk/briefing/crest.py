"""The ministry's crest and colours, made fit for print."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from pressdesk.briefing.blocks import Letterhead

_INK = (0x1B, 0x2A, 0x41)
_ORNAMENT = (0xB3, 0x84, 0x2C)
_HEXADECIMAL = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_LEAST_CONTRAST = 7.0
"""Of white text on the masthead and of headings on paper (WCAG 2.2, level AAA)."""
_CREST_PIXELS = 600
_SVG_START = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)", re.IGNORECASE)
_FOREIGN = re.compile(
    rb"<\s*(?:script|foreignObject|image|style)\b|(?:href|url)\s*[=(]\s*[\"']?\s*[^#\"'\s]", re.IGNORECASE
)
"""What a drawing may not hold: programs, and anything taken from elsewhere."""

Colour = tuple[int, int, int]


def colours_of(letterhead: Letterhead) -> dict[str, str]:
    """Give ink and ornament as ``#rrggbb``; an ink too pale for text is darkened until it is legible."""
    return {
        "ink": _written(_legible(_read(letterhead.ink, _INK))),
        "ornament": _written(_read(letterhead.ornament, _ORNAMENT)),
    }


def printable_crest(crest: bytes, folder: Path) -> str:
    """Put a crest into the typesetter's folder and give its name there; empty where it cannot be read."""
    if not crest:
        return ""
    if _SVG_START.match(crest):
        return "" if _FOREIGN.search(crest) or b"</svg" not in crest else _kept(folder, "crest.svg", crest)
    from PIL import Image

    try:
        with Image.open(BytesIO(crest)) as opened:
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    picture.thumbnail((_CREST_PIXELS, _CREST_PIXELS), Image.Resampling.LANCZOS)
    out = BytesIO()
    picture.save(out, "PNG")
    return _kept(folder, "crest.png", out.getvalue())


def _kept(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return f"/{name}"


def _read(written: str, usual: Colour) -> Colour:
    match = _HEXADECIMAL.fullmatch(written.strip())
    if match is None:
        return usual
    red, green, blue = (int(part, 16) for part in match.groups())
    return red, green, blue


def _written(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _legible(colour: Colour) -> Colour:
    while _contrast_with_white(colour) < _LEAST_CONTRAST:
        red, green, blue = (int(part * 0.92) for part in colour)
        colour = red, green, blue
    return colour


def _contrast_with_white(colour: Colour) -> float:
    """Give the contrast ratio of WCAG 2.2."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
