"""Putting a kept text together: blocks one after the other, with what the format knows about each."""

from __future__ import annotations

from collections.abc import Sequence

from pressdesk.ingest.readers.received import KnownRole
from pressdesk.ingest.roles import Role
from pressdesk.model.parts import Part, PartKind

BLOCK_END = "\n\n"
MARGIN = " \t\r\n\f\v"


class KeptText:
    """Grows block by block; a blank line parts two blocks, so that each stays a paragraph of its own."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.roles: list[KnownRole] = []
        self._pieces: list[str] = []
        self._length = 0
        self._begun: list[tuple[PartKind, str]] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    @property
    def length(self) -> int:
        """The number of its characters."""
        return self._length

    @property
    def last_words(self) -> str:
        """The end of the text so far."""
        return self._pieces[-1][-80:] if self._pieces else ""

    def begin(self, kind: PartKind, name: str = "") -> None:
        """Let a part of the original begin with the next block."""
        if kind is PartKind.PAGE and self._begun and self._begun[-1][0] is PartKind.PAGE:
            self._begun.pop()
        self._begun.append((kind, name))

    def add(self, block: str, role: Role | None = None, pages: Sequence[tuple[int, str]] = ()) -> None:
        """Add a block; blank space around it is layout, and a blank block is none.

        ``pages`` are the pages that begin within it: at which of its characters, and their numbers.
        """
        margin = len(block) - len(block.lstrip(MARGIN))
        block = block.strip(MARGIN)
        if not block:
            for _, number in pages:
                self.begin(PartKind.PAGE, number)
            return
        if self._pieces:
            self._append(BLOCK_END)
        self._place_parts(self._length)
        self.parts += [
            Part(self._length + min(max(place - margin, 0), len(block)), PartKind.PAGE, number)
            for place, number in pages
        ]
        if role is not None:
            self.roles.append(KnownRole(self._length, self._length + len(block), role))
        self._append(block)

    def count_pages_from_one(self) -> None:
        """Where later pages are known, name the first one too."""
        pages = [part for part in self.parts if part.kind is PartKind.PAGE]
        if pages and pages[0].start > 0:
            self.parts.insert(0, Part(0, PartKind.PAGE, "1"))

    def continue_block(self, joint: str, rest: str, *, at: int = 0) -> None:
        """Go on with the last block; a part that has begun starts ``at`` characters into ``rest``."""
        self._append(joint)
        self._place_parts(self._length + at)
        self._append(rest)

    def add_all(self, other: KeptText) -> None:
        """Add another text behind this one, with its parts and roles."""
        if not other.length:
            return
        if self._pieces:
            self._append(BLOCK_END)
        self._place_parts(self._length)
        here = self._length
        self.parts += [Part(part.start + here, part.kind, part.name) for part in other.parts]
        self.roles += [KnownRole(known.start + here, known.end + here, known.role) for known in other.roles]
        self._append(other.text)

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _place_parts(self, start: int) -> None:
        self.parts += [Part(start, kind, name) for kind, name in self._begun]
        self._begun.clear()
