"""Word documents: the paragraphs of the body in order, then footnotes; pages where Word has noted them.

Insertions that are still tracked are read, deletions are not; hidden text, comments, headers and footers
stay out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressdesk.ingest.readers import refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.packed import Package
from pressdesk.ingest.readers.received import ReaderWarning, ReceivedText
from pressdesk.ingest.readers.xml_events import XmlReading
from pressdesk.ingest.roles import Role
from pressdesk.model.parts import PartKind

WHAT = "a Word document"
NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
}
SIGNS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
LEFT_OUT = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPrChange"})
CHANGES = frozenset({"w:del", "w:ins", "w:moveFrom", "w:moveTo"})
HEADING_STYLES = ("heading", "title", "заголовок", "название", "subtitle", "тақырып")
CAPTION_STYLES = ("caption", "название объекта", "подпись")
BULLET_STYLES = ("list", "список")


def read_docx(content: bytes, name: str) -> ReceivedText:
    """Read a DOCX or DOCM file; RefusedFileError where it is locked, damaged, or without any text."""
    package = Package(content, name, WHAT)
    body = _Body(_styles(package))
    is_whole = XmlReading(NAMESPACES, name, WHAT).read(package.read(_main_part(package)), body)
    body.finish()
    notes = _notes(package)
    if notes.length:
        body.text.begin(PartKind.NOTES)
        body.text.add_all(notes)
    if not body.text.length:
        raise _without_text(package, is_whole=is_whole)
    warnings = {
        ReaderWarning.MACROS: any(member.endswith("vbaProject.bin") for member in package.members),
        ReaderWarning.TRACKED_CHANGES: body.has_changes,
        ReaderWarning.DAMAGED_FILE: not is_whole,
    }
    return ReceivedText(
        name,
        body.text.text,
        Format.DOCX,
        parts=tuple(body.text.parts),
        roles=tuple(body.text.roles),
        warnings=tuple(warning for warning, applies in warnings.items() if applies),
    )


def _without_text(package: Package, *, is_whole: bool) -> refusals.RefusedFileError:
    if not is_whole:
        return refusals.damaged(package.name, WHAT)
    has_pictures = any(member.startswith("word/media/") for member in package.members)
    return refusals.no_text(package.name, ", only pictures" if has_pictures else "")


def _main_part(package: Package) -> str:
    if "word/document.xml" in package.members:
        return "word/document.xml"
    found = sorted(
        member for member in package.members if member.startswith("word/document") and member.endswith(".xml")
    )
    if not found:
        raise refusals.damaged(package.name, WHAT)
    return found[0]


def _notes(package: Package) -> KeptText:
    notes = KeptText()
    for member in ("word/footnotes.xml", "word/endnotes.xml"):
        if member in package.members:
            part = _Body({})
            XmlReading(NAMESPACES, package.name, WHAT).read(package.read(member), part)
            part.finish()
            notes.add_all(part.text)
    return notes


def _styles(package: Package) -> dict[str, Role]:
    """Give what the document's own styles stand for, by their ids."""
    styles = _Styles()
    if "word/styles.xml" in package.members:
        XmlReading(NAMESPACES, package.name, WHAT).read(package.read("word/styles.xml"), styles)
    return {key: role for key in styles.names if (role := styles.role_of(key)) is not None}


class _Styles:
    """Names, parents and outline levels of the styles."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._outlined: set[str] = set()
        self._current = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._current = attributes.get("w:styleId", "")
            self.names[self._current] = ""
        elif name == "w:name" and self._current:
            self.names[self._current] = value.lower()
        elif name == "w:basedOn" and self._current:
            self._parents[self._current] = value
        elif name == "w:outlineLvl" and self._current and value != "9":
            self._outlined.add(self._current)

    def end(self, name: str) -> None:
        if name == "w:style":
            self._current = ""

    def words(self, words: str) -> None:
        """Styles hold none."""

    def role_of(self, key: str) -> Role | None:
        """Follow the parents, which a damaged file may tie into a ring."""
        for _ in range(10):
            role = role_of_style(self.names.get(key, ""))
            if role is None and key in self._outlined:
                role = Role.HEADING
            if role is not None or key not in self._parents:
                return role
            key = self._parents[key]
        return None


def role_of_style(name: str) -> Role | None:
    """Tell by the name of a paragraph style what such paragraphs are."""
    for role, starts in (
        (Role.CAPTION, CAPTION_STYLES),
        (Role.HEADING, HEADING_STYLES),
        (Role.BULLET, BULLET_STYLES),
    ):
        if name.startswith(starts):
            return role
    return None


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    role: Role | None = None
    is_numbered: bool = False
    pages: list[tuple[int, str]] = field(default_factory=list)


class _Body:
    """Takes the events of ``document.xml``; paragraphs of text boxes come before those they lie in."""

    def __init__(self, styles: Mapping[str, Role]) -> None:
        self.text = KeptText()
        self.has_changes = False
        self._styles = styles
        self._open: list[_Paragraph] = []
        self._left_out = 0
        self._words_wanted = False
        self._is_hidden = False
        self._page = 1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.has_changes |= name in CHANGES
        if name in LEFT_OUT or self._left_out:
            self._left_out += 1
            return
        match name:
            case "w:p":
                self._open.append(_Paragraph())
            case "w:r":
                self._is_hidden = False
            case "w:t" | "m:t":
                self._words_wanted = True
            case "w:vanish":
                self._is_hidden = attributes.get("w:val", "1") not in {"0", "false"}
            case "w:lastRenderedPageBreak":
                self._turn_page()
            case _ if self._open:
                self._within_paragraph(name, attributes)

    def end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif name in {"w:t", "m:t"}:
            self._words_wanted = False
        elif name == "w:p" and self._open:
            self._close(self._open.pop())

    def words(self, words: str) -> None:
        if self._words_wanted and not self._left_out and self._open and not self._is_hidden:
            self._open[-1].pieces.append(words)

    def finish(self) -> None:
        """Close what a damaged file left open."""
        while self._open:
            self._close(self._open.pop())
        self.text.count_pages_from_one()

    def _within_paragraph(self, name: str, attributes: Mapping[str, str]) -> None:
        paragraph, value = self._open[-1], attributes.get("w:val", "")
        if name == "w:pStyle":
            paragraph.role = self._styles.get(value) or role_of_style(value.lower())
        elif name == "w:numPr":
            paragraph.is_numbered = True
        elif name == "w:numId" and value == "0":
            paragraph.is_numbered = False
        elif name == "w:outlineLvl" and value.isdigit() and int(value) < 9:
            paragraph.role = Role.HEADING
        elif name == "w:br" and attributes.get("w:type") in {"page", "column"}:
            return
        elif name in SIGNS and not self._is_hidden:
            paragraph.pieces.append(SIGNS[name])

    def _turn_page(self) -> None:
        """Word notes where its own pages began when it last showed the document."""
        self._page += 1
        if self._open:
            paragraph = self._open[-1]
            paragraph.pages.append((sum(map(len, paragraph.pieces)), str(self._page)))

    def _close(self, paragraph: _Paragraph) -> None:
        role = paragraph.role
        if role is None and paragraph.is_numbered:
            role = Role.BULLET
        self.text.add("".join(paragraph.pieces), role, paragraph.pages)
