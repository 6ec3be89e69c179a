"""The taking in of many releases at once: what was asked for, how far it came, what became of each file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class Intake(Record):
    """Folders and files that are read into the inbox in one go, perhaps over several sittings."""

    table: ClassVar[str] = "intake"
    label: ClassVar[str] = "Intake of releases"
    plural: ClassVar[str] = "Intakes of releases"

    title: str = entry("Title", section=Section.HEADER, listed=True)
    state: str = entry("State", Kind.CHOICE, vocabulary="intake_state", default="running", listed=True)
    begun_at: str = entry("Begun", Kind.INSTANT, listed=True)
    ended_at: str = entry("Ended", Kind.INSTANT, listed=True)
    places: tuple[str, ...] = entry("Folders and files", Kind.LINES, help="As they were chosen, each whole.")
    total: int | None = entry("Files found", Kind.INTEGER, listed=True)


@dataclass(kw_only=True, slots=True)
class IntakeFile(Record):
    """What became of one file of an intake; a file without such a record has not been read yet."""

    table: ClassVar[str] = "intake_file"
    label: ClassVar[str] = "File of an intake"
    plural: ClassVar[str] = "Files of intakes"

    intake: str = entry("Intake", Kind.LINK, target="intake", owner=True, required=True)
    path: str = entry("File", listed=True)
    outcome: str = entry("Outcome", Kind.CHOICE, vocabulary="intake_outcome", listed=True)
    sentence: str = entry("Why", listed=True, help="For a file that was refused: what is wrong with it.")
    content_sha256: str = entry("SHA-256 of the file", Kind.DIGEST, section=Section.DETAIL)
    drafts: tuple[str, ...] = entry("Drafts", Kind.LINKS, target="inbox_draft")
