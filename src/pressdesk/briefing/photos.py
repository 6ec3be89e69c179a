"""Photographs made ready for print: upright, of print resolution, without the camera's data."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

BESIDE_CAPTION_MM = 126.0
WHOLE_WIDTH_MM = 168.0
_DOTS_PER_MM = 220 / 25.4
_FEWEST_DOTS_PER_MM = 110 / 25.4
"""A picture with fewer pixels is printed smaller rather than blown up."""
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class PrintedPhoto:
    """A picture as JPEG with the height at which it is printed."""

    jpeg: bytes
    height_mm: float
    ratio: float
    """Width by height."""


def ready_for_print(path: Path, highest_mm: float, widest_mm: float) -> PrintedPhoto:
    """Read a picture and scale it to at most ``widest_mm`` by ``highest_mm``.

    OSError or ValueError where the file is missing, damaged or no picture.
    """
    try:
        with Image.open(path) as opened:
            opened.draft("RGB", _pixels(opened.size, highest_mm, widest_mm))
            upright = _without_transparency(ImageOps.exif_transpose(opened))
    except (SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error
    upright.thumbnail(
        (round(widest_mm * _DOTS_PER_MM), round(highest_mm * _DOTS_PER_MM)), Image.Resampling.LANCZOS
    )
    out = BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return PrintedPhoto(
        out.getvalue(), _height(upright.size, highest_mm, widest_mm), upright.width / upright.height
    )


def _pixels(size: tuple[int, int], highest_mm: float, widest_mm: float) -> tuple[int, int]:
    longest = max(widest_mm, highest_mm) * _DOTS_PER_MM
    scale = min(1.0, longest / min(size))
    return round(size[0] * scale), round(size[1] * scale)


def _height(size: tuple[int, int], highest_mm: float, widest_mm: float) -> float:
    width, height = size
    return round(min(highest_mm, widest_mm * height / width, height / _FEWEST_DOTS_PER_MM), 1)


def _without_transparency(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image.convert("RGB")
