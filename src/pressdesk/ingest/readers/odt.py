"""OpenDocument texts, packed (ODT) or flat (FODT): paragraphs and headings in order, then footnotes.

Tracked deletions, comments and the styles' own texts stay out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pressdesk.ingest.readers import formats, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.packed import Package
from pressdesk.ingest.readers.received import ReaderWarning, ReceivedText
from pressdesk.ingest.readers.xml_events import XmlReading
from pressdesk.ingest.roles import Role
from pressdesk.model.parts import PartKind

WHAT = "an OpenDocument text"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    f"{_URN}{word}:1.0": word
    for word in ("text", "office", "style", "table", "drawing", "script", "manifest")
}
LEFT_OUT = frozenset(
    {
        "text:tracked-changes",
        "office:annotation",
        "office:master-styles",
        "office:font-face-decls",
        "office:meta",
        "office:settings",
        "office:binary-data",
        "text:note-citation",
        "office:scripts",
        "office:event-listeners",
    }
)
MOST_SPACES = 1000
CAPTION_STYLES = ("caption", "illustration", "figure", "drawing", "table", "text", "иллюстрация", "сурет")
ENCRYPTED = b"encryption-data"
LAID_OUT = " \t\r\n"
BLANKS = re.compile(r"[ \t\r\n]+")


def read_odt(content: bytes, name: str) -> ReceivedText:
    """Read an ODT or FODT file; RefusedFileError where it is locked, damaged, or without any text."""
    body = _Body()
    has_macros = False
    if content.startswith(formats.ZIP_MARK):
        package = Package(content, name, WHAT)
        if "META-INF/manifest.xml" in package.members and ENCRYPTED in package.read("META-INF/manifest.xml"):
            raise refusals.locked(name)
        has_macros = any(member.startswith(("Basic/", "Scripts/")) for member in package.members)
        has_pictures = any(member.startswith("Pictures/") for member in package.members)
        content = package.read("content.xml")
    else:
        has_pictures = b"binary-data" in content
    is_whole = XmlReading(NAMESPACES, name, WHAT).read(content, body)
    body.finish()
    if not body.text.length:
        raise (
            refusals.no_text(name, ", only pictures" if has_pictures else "")
            if is_whole
            else refusals.damaged(name, WHAT)
        )
    warnings = {
        ReaderWarning.MACROS: has_macros,
        ReaderWarning.TRACKED_CHANGES: body.has_changes,
        ReaderWarning.DAMAGED_FILE: not is_whole,
    }
    return ReceivedText(
        name,
        body.text.text,
        Format.ODT,
        parts=tuple(body.text.parts),
        roles=tuple(body.text.roles),
        warnings=tuple(warning for warning, applies in warnings.items() if applies),
    )


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    role: Role | None = None
    pages: list[tuple[int, str]] = field(default_factory=list)

    def add(self, words: str) -> None:
        """Blank space between tags is layout: one space, and none where one stands already."""
        words = BLANKS.sub(" ", words)
        if words.startswith(" ") and (not self.pieces or self.pieces[-1][-1] in LAID_OUT):
            words = words[1:]
        if words:
            self.pieces.append(words)


class _Body:
    """Takes the events of ``content.xml``."""

    def __init__(self) -> None:
        self.text = KeptText()
        self.has_changes = False
        self._notes = KeptText()
        self._open: list[_Paragraph] = []
        self._left_out = 0
        self._lists = 0
        self._in_notes = 0
        self._is_body = False
        self._page = 1
        self._parents: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.has_changes |= name == "text:changed-region"
        if name in LEFT_OUT or self._left_out:
            self._left_out += 1
            return
        match name:
            case "office:body":
                self._is_body = True
            case "style:style":
                parent = attributes.get("style:parent-style-name", "")
                self._parents[attributes.get("style:name", "")] = parent
            case "text:p" | "text:h":
                self._open.append(_Paragraph(role=self._role(name, attributes.get("text:style-name", ""))))
            case "text:list":
                self._lists += 1
            case "text:note":
                self._in_notes += 1
            case "text:soft-page-break":
                self._turn_page()
            case "text:s" if self._open:
                count = attributes.get("text:c", "1")
                self._open[-1].pieces.append(" " * min(int(count) if count.isdigit() else 1, MOST_SPACES))
            case "text:tab" if self._open:
                self._open[-1].pieces.append("\t")
            case "text:line-break" if self._open:
                self._open[-1].pieces.append("\n")

    def end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        match name:
            case "text:p" | "text:h" if self._open:
                self._close(self._open.pop())
            case "text:list":
                self._lists -= 1
            case "text:note":
                self._in_notes -= 1

    def words(self, words: str) -> None:
        if self._open and self._is_body and not self._left_out:
            self._open[-1].add(words)

    def finish(self) -> None:
        """Close what a damaged file left open, and put the footnotes behind the text."""
        while self._open:
            self._close(self._open.pop())
        self.text.count_pages_from_one()
        if self._notes.length:
            self.text.begin(PartKind.NOTES)
            self.text.add_all(self._notes)

    def _role(self, name: str, style: str) -> Role | None:
        if name == "text:h":
            return Role.HEADING
        named = (self._parents.get(style) or style).lower()
        if named in CAPTION_STYLES:
            return Role.CAPTION
        if named in {"title", "subtitle"}:
            return Role.HEADING
        return Role.BULLET if self._lists else None

    def _turn_page(self) -> None:
        self._page += 1
        if self._open and not self._in_notes:
            self._open[-1].pages.append((sum(map(len, self._open[-1].pieces)), str(self._page)))
        else:
            self.text.begin(PartKind.PAGE, str(self._page))

    def _close(self, paragraph: _Paragraph) -> None:
        text = self._notes if self._in_notes else self.text
        text.add("".join(paragraph.pieces), paragraph.role, paragraph.pages)
