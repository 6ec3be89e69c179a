"""The quote: the atom of the archive."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar, Self

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Quote(Record):
    """Words that a person said, verbatim, traceable to the characters of their source."""

    table: ClassVar[str] = "quote"
    label: ClassVar[str] = "Quote"
    plural: ClassVar[str] = "Quotes"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    meeting: str = entry("Meeting", Kind.LINK, target="meeting")
    text: str = entry(
        "Words", Kind.TEXT, required=True, weight=9, section=Section.HEADER, listed=True, printed=True
    )
    speaker: str = entry(
        "Speaker", Kind.LINK, target="person", section=Section.HEADER, listed=True, printed=True
    )
    office_then: Translated = entry(
        "Office on the day", Kind.TRANSLATED_LINE, section=Section.HEADER, listed=True, printed=True
    )
    addressee: str = entry("Said to", Kind.LINK, target="person", printed=True)
    said_on: str = entry("Said on", Kind.DATE, listed=True, printed=True)
    place: str = entry("Place", Kind.LINK, target="place", printed=True)
    kind: str = entry(
        "Kind", Kind.CHOICE, vocabulary="quote_kind", default="direct", listed=True, printed=True
    )
    language: str = entry("Language", Kind.LANGUAGE, listed=True, printed=True)
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic", listed=True, printed=True)
    clearance: str = entry(
        "Clearance",
        Kind.CHOICE,
        vocabulary="clearance",
        default="unchecked",
        listed=True,
        printed=True,
        help="Only cleared words go into a briefing unless they are chosen one by one.",
    )
    embargo_until: str = entry("Embargo until", Kind.INSTANT, printed=True)
    checked_by: str = entry("Checked by", section=Section.DETAIL)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL, printed=True)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )
    text_sha256: str = entry("SHA-256 of the words", Kind.DIGEST, section=Section.HIDDEN)
    translation_of: str = entry(
        "Translation of", Kind.LINK, target="quote", section=Section.DETAIL, printed=True
    )
    translator: str = entry("Translated by", section=Section.DETAIL, printed=True)
    translation_status: str = entry(
        "Standing of the translation",
        Kind.CHOICE,
        vocabulary="translation_status",
        section=Section.DETAIL,
        printed=True,
    )
    variant_of: str = entry(
        "Variant of",
        Kind.LINK,
        target="quote",
        section=Section.DETAIL,
        help="The authoritative wording of the same utterance.",
    )
    apart_from: tuple[str, ...] = entry(
        "Another utterance than",
        Kind.LINKS,
        target="quote",
        section=Section.DETAIL,
        help="Quotes that resemble it and were said to be other statements.",
    )
    supersedes: str = entry("Supersedes", Kind.LINK, target="quote", section=Section.DETAIL)
    context: str = entry("Context", Kind.TEXT, weight=2, section=Section.DETAIL, restricted=True)

    def prepared(self) -> Self:
        """Carry the SHA-256 of the words, so that a flipped bit on the disk is noticed."""
        return self.replaced(text_sha256=sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())
