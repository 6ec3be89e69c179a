"""What is wrong with a paper before it is set: characters without a glyph, photographs lacking something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pressdesk.briefing.blocks import Briefing, Origin, Photo, Photos
from pressdesk.briefing.glyphs import UnprintableCharactersError, check_printable


class FaultKind(StrEnum):
    """What is wrong."""

    CHARACTER = "character"
    """A character that cannot be printed; the paper is refused until it is gone."""
    PHOTO_MISSING = "photo_missing"
    """The file of a photograph is gone; a marked place stands for it."""
    ALTERNATIVE_TEXT_MISSING = "alternative_text_missing"
    """Nobody wrote what a person who cannot see the photograph should know; its caption stands in."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, and the record in which it can be put right."""

    kind: FaultKind
    origin: Origin
    field: str = ""
    """The name of the block's part in which a character stands, such as ``words``."""
    character: str = ""
    """The character with its number and name."""

    @property
    def forbids_printing(self) -> bool:
        """Tell whether the paper cannot be set as PDF."""
        return self.kind is FaultKind.CHARACTER


def faults_of(briefing: Briefing) -> tuple[Fault, ...]:
    """Give what is wrong with a paper, what forbids printing first."""
    return tuple(dict.fromkeys((*_characters(briefing), *_photos(briefing))))


def _characters(briefing: Briefing) -> Iterator[Fault]:
    try:
        check_printable(briefing)
    except UnprintableCharactersError as error:
        for item in error.found:
            yield Fault(FaultKind.CHARACTER, item.origin, item.field, item.name)


def _photos(briefing: Briefing) -> Iterator[Fault]:
    for photo in _photos_in(briefing):
        if not photo.file or not Path(photo.file).is_file():
            yield Fault(FaultKind.PHOTO_MISSING, photo.origin)
        if not photo.alternative_text.strip():
            yield Fault(FaultKind.ALTERNATIVE_TEXT_MISSING, photo.origin)


def _photos_in(briefing: Briefing) -> Iterator[Photo]:
    for section in briefing.all_sections():
        for block in section.blocks:
            if isinstance(block, Photos):
                yield from block.items
