"""The ministry whose archive this is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Problem, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated

MINISTRY_ID = "ministry"
"""The id of the one record of its kind in an archive."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(kw_only=True, slots=True)
class Ministry(Record):
    """Whose archive this is: named, with crest and colour, at the head of each briefing.

    Its country tells which visits are incoming and which are outgoing.
    """

    table: ClassVar[str] = "ministry"
    label: ClassVar[str] = "Ministry"
    plural: ClassVar[str] = "The ministry"

    name: Translated = entry(
        "Name of the ministry",
        Kind.TRANSLATED_LINE,
        section=Section.HEADER,
        help="Stands at the head of every briefing.",
        placeholder="Ministry of Foreign Affairs",
    )
    department: Translated = entry(
        "Department", Kind.TRANSLATED_LINE, section=Section.HEADER, placeholder="Press Service"
    )
    country: str = entry(
        "Country",
        Kind.LINK,
        target="country",
        section=Section.HEADER,
        help="Visits to it are incoming, those of its own people abroad outgoing.",
    )
    crest: str = entry("Crest", Kind.LINK, target="attachment", help="A drawing (SVG) or picture (PNG).")
    letterhead: str = entry(
        "Letterhead for Word",
        Kind.LINK,
        target="attachment",
        help="A document or template of Word (.docx, .dotx) whose styles, header and footer papers take.",
    )
    colour: str = entry(
        "Colour of headings",
        help="Such as #1b2a41: # and six hexadecimal digits. A dark colour stays legible.",
    )
    contact: Translated = entry(
        "Contact for the media", Kind.TRANSLATED_TEXT, help="Printed where journalists are to ask."
    )

    def cross_field_problems(self) -> list[Problem]:
        """A colour is written as a briefing's template reads it."""
        if self.colour and not _COLOUR.fullmatch(self.colour):
            return [Problem("colour", "Write the colour as # and six hexadecimal digits, such as #1b2a41.")]
        return []
