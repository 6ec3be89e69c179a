"""What every part of a briefing works with while it is composed."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Block, Letterhead, Passage, Section, SourceEntry
from pressdesk.briefing.letterhead import letterhead_of
from pressdesk.briefing.limits import Limits, limits_of
from pressdesk.briefing.material import KnownMaterial, Material
from pressdesk.briefing.records import Names
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.wording import Wording
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit


@dataclass(slots=True)
class Composer:
    """One briefing in the making: what was read, what was chosen, which sources were cited so far."""

    archive: Archive
    request: BriefingRequest
    material: Material
    wording: Wording
    names: Names
    letterhead: Letterhead
    """The ministry as the archive's own record has it."""
    held_back: dict[str, str] = field(default_factory=dict)
    """Why the firewall holds a record back, in words, by its id; filled as records are judged."""
    _cited: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: Archive, request: BriefingRequest, known: KnownMaterial | None = None) -> Composer:
        """Read what the request is about; RecordNotFound where its subject does not exist."""
        wording = Wording(request.language)
        return cls(
            archive,
            request,
            (known or KnownMaterial()).of(archive, request),
            wording,
            Names(archive, wording),
            letterhead_of(archive, request.language),
        )

    @property
    def day(self) -> str:
        """The day for which the paper is made, ISO 8601."""
        return self.request.day

    @property
    def limits(self) -> Limits:
        """How much of each sort goes in."""
        return limits_of(self.request.extent)

    @property
    def visit(self) -> Visit:
        """The visit that the paper is about; LookupError where it is about something else."""
        if self.material.visit is None:
            raise LookupError(self.request.kind)
        return self.material.visit

    def section(self, key: str, *blocks: Block) -> Section | None:
        """Give a titled section, or None where it would be empty."""
        return Section(key, self.wording.label(f"section_{key}"), blocks) if blocks else None

    def cite(self, source_id: str) -> int:
        """Give the number of a source, the next free one at its first mention; 0 where there is none."""
        if not self.names.record(Source, source_id):
            return 0
        return self._cited.setdefault(source_id, len(self._cited) + 1)

    def citation(self, source_id: str) -> str:
        """Give the number of a source in brackets, empty where there is none."""
        number = self.cite(source_id)
        return f"[{number}]" if number else ""

    def source_remark(self, source_id: str) -> str:
        """Give the number of a source with the word before it, empty where there is none."""
        citation = self.citation(source_id)
        return self.wording.label("source_number", number=citation) if citation else ""

    def source(self, source_id: str) -> Source | None:
        """Give a source, or None where none is linked."""
        return self.names.record(Source, source_id)

    def source_entries(self) -> tuple[SourceEntry, ...]:
        """List the cited sources by number, then the visit's others."""
        for source in self.material.sources:
            self.cite(source.id)
        return tuple(self._entry(source_id, number) for source_id, number in self._cited.items())

    def _entry(self, source_id: str, number: int) -> SourceEntry:
        source = self.archive.get(Source, source_id)
        wording = self.wording
        language = wording.language_name(source.language) if source.language else ""
        first = joined(source.publisher, wording.date(source.published_on), language)
        digest = wording.label("digest", text=source.text_sha256) if source.text else ""
        return SourceEntry(
            number=number,
            title=Passage(source.title, source.language) if source.title else self._untitled(),
            remarks=lines(first, source.address, digest),
            origin=self.names.origin(source),
        )

    def _untitled(self) -> Passage:
        return Passage(self.wording.label("source_untitled"))


def joined(*parts: str) -> str:
    """Join the parts that are not empty by middle dots."""
    return " · ".join(part for part in parts if part)


def lines(*parts: str) -> tuple[str, ...]:
    """Give the parts that are not empty."""
    return tuple(part for part in parts if part)
