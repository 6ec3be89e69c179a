"""Values on which sources disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class Assertion(Record):
    """One of several values that sources give for one field, kept side by side, one of them chosen."""

    table: ClassVar[str] = "assertion"
    label: ClassVar[str] = "Conflicting value"
    plural: ClassVar[str] = "Conflicts"

    record_type: str = entry("Record type", required=True, section=Section.HIDDEN)
    record_id: str = entry("Record", required=True, section=Section.HIDDEN, keyed=True)
    field_name: str = entry("Field", required=True, section=Section.HEADER, listed=True)
    value: str = entry(
        "Value", required=True, weight=3, section=Section.HEADER, listed=True, help="As JSON has it."
    )
    source: str = entry("Source", Kind.LINK, target="source", listed=True)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )
    chosen: bool = entry("Chosen", Kind.FLAG, listed=True)
    settled: bool = entry("Settled", Kind.FLAG, listed=True)
    reason: str = entry("Reason", Kind.TEXT, weight=2)
