"""A briefing as PDF, set with Typst: the only file that knows it.

The pages conform to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once. Content reaches the
templates under ``resources/briefing/`` as one JSON document, and they place strings without evaluating
them, so text can never become markup.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten
from typing import TYPE_CHECKING, Any, cast

from pressdesk.briefing.blocks import Briefing, Photo, Photos
from pressdesk.briefing.glyphs import check_printable
from pressdesk.briefing.serialise import to_data
from pressdesk.briefing.wording import Wording
from pressdesk.errors import PressdeskError
from pressdesk.paths import resource

if TYPE_CHECKING:
    import typst

_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_TEMPLATES = ("briefing.typ", "blocks.typ", "house.typ")
_TEMPLATE_WORDS = ("contents", "page_of", "continued")
_LEAST_FILLED = 0.2
"""A last page with less of its height in use looks like a mistake."""
_RUNNING_TITLE = 100
_RUNNING_REFERENCE = 60
"""Characters of title and reference that fit into the head of a page."""
_log = logging.getLogger(__name__)


class TypesettingError(PressdeskError):
    """The typesetter refused a briefing, which it never should."""


def render(briefing: Briefing) -> bytes:
    """Give the briefing as PDF; equal briefings give equal bytes.

    Photographs are read from where the blocks say; one that is missing or damaged leaves a marked place.
    Where the last page would hold only a few lines the paper is set closer, if that saves the page.
    Raises :class:`~pressdesk.briefing.glyphs.UnprintableCharactersError` where a character has no glyph.
    """
    check_printable(briefing)
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        setting = _Setting(
            _page_data(briefing, Path(folder)), Path(folder), datetime.fromisoformat(briefing.prepared_at)
        )
        pdf = setting.pdf()
        end = setting.end()
        if end.page == 1 or end.filled >= _LEAST_FILLED:
            return pdf
        closer = replace(setting, data=setting.data | {"compact": True})
        closer_pdf = closer.pdf()
        return closer_pdf if closer.end().page < end.page else pdf


def _page_data(briefing: Briefing, folder: Path) -> dict[str, Any]:
    wording = Wording(briefing.language)
    prepared_on = datetime.fromisoformat(briefing.prepared_at).date().isoformat()
    data: dict[str, Any] = to_data(briefing)
    for number, (place, photo) in enumerate(zip(_photo_places(data), _photos_of(briefing), strict=True)):
        place.update(_printed(photo, folder / f"{number}.jpg", wording))
    return data | {
        "compact": False,
        "words": {key: wording.label(key) for key in _TEMPLATE_WORDS},
        "prepared": " · ".join(
            part
            for part in (briefing.office, wording.label("prepared", date=wording.date(prepared_on)))
            if part
        ),
        "running_reference": shorten(briefing.reference, _RUNNING_REFERENCE, placeholder=" …"),
        "running_title": shorten(briefing.cover.title.text, _RUNNING_TITLE, placeholder=" …"),
        "description": " · ".join(part for part in (briefing.cover.kind, briefing.cover.occasion) if part),
    }


def _photos_of(briefing: Briefing) -> tuple[Photo, ...]:
    blocks = (block for section in briefing.all_sections() for block in section.blocks)
    return tuple(photo for block in blocks if isinstance(block, Photos) for photo in block.items)


def _photo_places(data: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = [block for section in data["lead"] + data["sections"] for block in section["blocks"]]
    return [item for block in blocks if block["kind"] == Photos.kind for item in block["items"]]


def _printed(photo: Photo, target: Path, wording: Wording) -> dict[str, Any]:
    """Make the picture ready in the typesetter's folder; give what the template needs to place it."""
    alternative = photo.alternative_text.strip() or photo.caption.text.strip() or wording.label("photo")
    common = {"file": "", "image": "", "height": 0, "problem": "", "alternative_text": alternative}
    if not photo.file or not Path(photo.file).is_file():
        return common | {"problem": wording.label("photo_missing")}
    from pressdesk.briefing.photos import ready_for_print

    try:
        ready = ready_for_print(Path(photo.file), photo.highest_mm)
    except (OSError, ValueError):
        _log.warning("a photograph cannot be read: attachment %s", photo.origin.id)
        return common | {"problem": wording.label("photo_damaged")}
    target.write_bytes(ready.jpeg)
    return common | {"image": f"/{target.name}", "height": ready.height_mm}


@dataclass(frozen=True, slots=True)
class _End:
    """Where the text ends: its last page, and which part of that page's height it fills."""

    page: int
    filled: float


@dataclass(frozen=True, slots=True)
class _Setting:
    """One way of setting a briefing: its data, the folder of its pictures, the moment it carries."""

    data: dict[str, Any]
    root: Path
    when: datetime

    def pdf(self) -> bytes:
        """Set the pages."""
        import typst

        try:
            compiler = typst.Compiler(self._files(), root=self.root, font_paths=_fonts())
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf",
                pdf_standards=_STANDARDS,
                timestamp=self.when.astimezone(UTC).replace(microsecond=0),
            )
        except typst.TypstError as error:
            raise TypesettingError(
                "The briefing could not be set.",
                hint="Please report this with the details; the archive is not affected.",
                detail=f"{error.message}\n{error.diagnostic}",
            ) from error
        for warning in warnings:
            _log.warning("typesetting: %s", warning.message)
        return cast("bytes", pdf)

    def end(self) -> _End:
        """Ask where the text ends; the typesetter remembers the pages that it has just set."""
        import typst

        answer = typst.query(
            self._files(), "<end>", field="value", one=True, root=self.root, font_paths=_fonts()
        )
        return _End(**json.loads(answer))

    def _files(self) -> Any:
        """Give templates and data by name, a form that the typesetter takes though its hints omit it."""
        templates = _templates()
        return {
            **templates,
            "main.typ": templates["briefing.typ"],
            "data.json": json.dumps(self.data).encode(),
        }


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")]
    )


@cache
def _templates() -> dict[str, bytes]:
    return {name: resource(f"briefing/{name}").read_bytes() for name in _TEMPLATES}
