"""Topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Topic(Record):
    """What was talked about, under names in three languages."""

    table: ClassVar[str] = "topic"
    label: ClassVar[str] = "Topic"
    plural: ClassVar[str] = "Topics"

    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=8,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    code: str = entry("Code", section=Section.HIDDEN, help="The name by which reading rules know the topic.")
    broader: str = entry("Broader topic", Kind.LINK, target="topic", listed=True)
