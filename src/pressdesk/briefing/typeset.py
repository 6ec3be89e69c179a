"""A briefing as PDF, set with Typst: the only file that knows it.

The pages conform to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once. Content reaches the
templates under ``resources/briefing/`` as one JSON document, and they place strings without evaluating
them, so text can never become markup.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten
from typing import TYPE_CHECKING, Any, cast

from pressdesk.briefing.blocks import Briefing, Photo, Photos
from pressdesk.briefing.crest import colours_of, printable_crest
from pressdesk.briefing.glyphs import check_printable, unprintable_in
from pressdesk.briefing.request import Extent
from pressdesk.briefing.serialise import to_data
from pressdesk.briefing.wording import Wording
from pressdesk.errors import PressdeskError
from pressdesk.paths import resource

if TYPE_CHECKING:
    import typst

    from pressdesk.briefing.photos import PrintedPhoto

_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_TEMPLATES = ("briefing.typ", "blocks.typ", "drawings.typ", "house.typ")
_TEMPLATE_WORDS = ("contents", "page_of", "continued", "answer", "dropped_sign", "added_sign")
_LEAST_FILLED = 0.22
"""A last page with less of its height in use looks like a mistake."""
_DEEPER_FEET = (8, 16, 26, 38, 52)
"""Millimetres by which the foot of every page is raised to bring more lines to a last page nearly empty."""
_RUNNING_TITLE = 100
_RUNNING_REFERENCE = 60
"""Characters of title and reference that fit into the head of a page."""
_PHOTOS_REMEMBERED = 48
_log = logging.getLogger(__name__)


class TypesettingError(PressdeskError):
    """The typesetter refused a briefing, which it never should."""

    @classmethod
    def because(cls, detail: str) -> TypesettingError:
        """Give the error with what the typesetter said."""
        hint = "Please report this with the details; the archive is not affected."
        return cls("The briefing could not be set.", hint=hint, detail=detail)


@dataclass(frozen=True, slots=True)
class Pages:
    """A finished paper."""

    pdf: bytes
    count: int
    ends_well: bool
    """Whether its last page holds more than a few lines."""


def make_ready() -> None:
    """Load the typesetter and the fonts, so that the first paper is set as fast as the next ones."""
    list(unprintable_in("ә"))
    _fonts()
    _templates()


def render(briefing: Briefing) -> bytes:
    """Give the briefing as PDF; equal briefings give equal bytes.

    Photographs are read from where the blocks say; one that is missing or damaged leaves a marked place.
    Where the last page would hold only a few lines the paper is set closer or wider, whichever helps.
    Raises :class:`~pressdesk.briefing.glyphs.UnprintableCharactersError` where a character has no glyph.
    """
    check_printable(briefing)
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        return _balanced(_setting(briefing, Path(folder))).pdf()


def proof(briefing: Briefing, *, is_beginning: bool = False) -> bytes:
    """Give the same pages as ``render`` for the eye alone: an untagged PDF, made in half the time.

    A character without a glyph shows as an empty box, so that trouble can be seen in its place. Where the
    briefing is but the beginning of a larger paper, it does not matter how full its last page is.
    """
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        setting = _setting(briefing, Path(folder))
        return (setting if is_beginning else _balanced(setting)).proof()


def set_once(briefing: Briefing, *, deeper_foot: float = 0) -> Pages:
    """Set a large briefing in one go; ``deeper_foot`` in millimetres takes that much from every page.

    Whoever calls it has checked that the briefing is printable.
    """
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        setting = _setting(briefing, Path(folder))
        setting = replace(setting, data=setting.data | {"deeper_foot": deeper_foot})
        pdf = setting.pdf()
        end = setting.end()
    return Pages(pdf, end.page, end.page == 1 or end.filled >= _LEAST_FILLED)


def page_count(briefing: Briefing) -> int:
    """Give how many pages the briefing fills."""
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        return _setting(briefing, Path(folder)).end().page


def _setting(briefing: Briefing, folder: Path) -> _Setting:
    return _Setting(_page_data(briefing, folder), folder, datetime.fromisoformat(briefing.prepared_at))


def _balanced(setting: _Setting) -> _Setting:
    """Give the setting in which no page is nearly empty."""
    end = setting.end()
    if end.page == 1 or end.filled >= _LEAST_FILLED:
        return setting
    closer = replace(setting, data=setting.data | {"compact": True})
    if closer.end().page < end.page:
        return closer
    for millimetres in _DEEPER_FEET:
        wider = replace(setting, data=setting.data | {"deeper_foot": millimetres})
        if wider.end().filled >= _LEAST_FILLED:
            return wider
    return closer


def _page_data(briefing: Briefing, folder: Path) -> dict[str, Any]:
    wording = Wording(briefing.language)
    prepared_on = datetime.fromisoformat(briefing.prepared_at).date().isoformat()
    data: dict[str, Any] = to_data(briefing)
    for number, (place, photo) in enumerate(zip(_photo_places(data), _photos_of(briefing), strict=True)):
        place.update(_printed(photo, folder / f"{number}.jpg", wording, is_sheet=place.pop("is_sheet")))
    letterhead = briefing.letterhead
    return data | {
        "compact": briefing.extent == Extent.ONE_PAGE,
        "one_page": briefing.extent == Extent.ONE_PAGE,
        "deeper_foot": 0,
        "words": {key: wording.label(key) for key in _TEMPLATE_WORDS},
        "crest": printable_crest(letterhead.crest, folder),
        "colours": colours_of(letterhead),
        "author": letterhead.answering,
        "prepared": " · ".join(
            part
            for part in (letterhead.answering, wording.label("prepared", date=wording.date(prepared_on)))
            if part
        ),
        "running_reference": shorten(briefing.reference, _RUNNING_REFERENCE, placeholder=" …"),
        "running_title": shorten(briefing.cover.title.text, _RUNNING_TITLE, placeholder=" …"),
        "description": " · ".join(part for part in (briefing.cover.kind, briefing.cover.occasion) if part),
    }


def _photos_of(briefing: Briefing) -> Iterator[Photo]:
    for section in briefing.all_sections():
        for block in section.blocks:
            if isinstance(block, Photos):
                yield from block.items


def _photo_places(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for section in data["lead"] + data["sections"]:
        for block in section["blocks"]:
            if block["kind"] == Photos.kind:
                for item in block["items"]:
                    item["is_sheet"] = block["is_sheet"]
                    yield item


def _printed(photo: Photo, target: Path, wording: Wording, *, is_sheet: bool) -> dict[str, Any]:
    """Make the picture ready in the typesetter's folder; give what the template needs to place it."""
    alternative = photo.described or wording.label("photo")
    common = {
        "file": "",
        "image": "",
        "height": 0,
        "ratio": 1,
        "problem": "",
        "alternative_text": alternative,
    }
    if not photo.file or not Path(photo.file).is_file():
        return common | {"problem": wording.label("photo_missing")}
    from pressdesk.briefing.photos import BESIDE_CAPTION_MM, WHOLE_WIDTH_MM

    try:
        width = WHOLE_WIDTH_MM if is_sheet else BESIDE_CAPTION_MM
        ready = _ready(photo.file, Path(photo.file).stat().st_mtime_ns, photo.highest_mm, width)
    except (OSError, ValueError):
        _log.warning("a photograph cannot be read: attachment %s", photo.origin.id)
        return common | {"problem": wording.label("photo_damaged")}
    target.write_bytes(ready.jpeg)
    return common | {"image": f"/{target.name}", "height": ready.height_mm, "ratio": ready.ratio}


@lru_cache(maxsize=_PHOTOS_REMEMBERED)
def _ready(file: str, changed: int, highest_mm: float, widest_mm: float) -> PrintedPhoto:
    """Remember pictures made ready, for a preview sets the same ones again and again."""
    from pressdesk.briefing.photos import ready_for_print

    del changed
    return ready_for_print(Path(file), highest_mm, widest_mm)


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
        """Set the pages as PDF."""
        return cast(
            "bytes",
            self._compiled(
                format="pdf",
                pdf_standards=_STANDARDS,
                timestamp=self.when.astimezone(UTC).replace(microsecond=0),
            ),
        )

    def proof(self) -> bytes:
        """Set the pages as PDF without tags and without the standards' conditions."""
        return cast("bytes", self._compiled(format="pdf"))

    def end(self) -> _End:
        """Ask where the text ends; the typesetter remembers the pages that it has just set."""
        import typst

        try:
            answer = typst.query(
                self._files(), "<end>", field="value", one=True, root=self.root, font_paths=_fonts()
            )
        except RuntimeError as error:
            raise TypesettingError.because(str(error)) from error
        return _End(**json.loads(answer))

    def _compiled(self, **options: Any) -> Any:
        import typst

        try:
            compiler = typst.Compiler(self._files(), root=self.root, font_paths=_fonts())
            compiled, warnings = compiler.compile_with_warnings(**options)
        except typst.TypstError as error:
            raise TypesettingError.because(f"{error.message}\n{error.diagnostic}") from error
        for warning in warnings:
            _log.warning("typesetting: %s", warning.message)
        return compiled

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
