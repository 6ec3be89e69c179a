"""Photos and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Language, Translated


@dataclass(kw_only=True, slots=True)
class Attachment(Record):
    """A photo or file, stored once by its SHA-256 in the folder beside the archive."""

    table: ClassVar[str] = "attachment"
    label: ClassVar[str] = "Attachment"
    plural: ClassVar[str] = "Photos and files"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    meeting: str = entry("Meeting", Kind.LINK, target="meeting")
    caption_text: Translated = entry(
        "Caption", Kind.TRANSLATED_TEXT, weight=7, section=Section.HEADER, listed=True, printed=True
    )
    people: tuple[str, ...] = entry("People, left to right", Kind.LINKS, target="person", printed=True)
    taken_on: str = entry("Taken on", Kind.DATE, listed=True, printed=True)
    place: str = entry("Place", Kind.LINK, target="place", printed=True)
    photographer: str = entry("Photographer", weight=3, printed=True)
    credit: str = entry("Credit line", weight=3, listed=True, printed=True)
    licence: str = entry("Licence", printed=True)
    alternative_text: Translated = entry(
        "Alternative text",
        Kind.TRANSLATED_TEXT,
        weight=3,
        printed=True,
        help="What a person who cannot see it should know.",
    )
    file_name: str = entry("File name", weight=4, section=Section.DETAIL, listed=True)
    media_type: str = entry("Type", section=Section.DETAIL, listed=True)
    size: int | None = entry("Size in bytes", Kind.INTEGER, section=Section.DETAIL)
    content_sha256: str = entry("SHA-256 of the file", Kind.DIGEST, section=Section.HIDDEN)

    @property
    def is_photo(self) -> bool:
        """Tell whether the file is a picture."""
        return self.media_type.startswith("image/")

    def caption(self, language: str = Language.ENGLISH) -> str:
        """Give the caption, else the file's name."""
        return self.caption_text.best(language) or self.file_name
