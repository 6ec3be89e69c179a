"""A briefing as Word document (Office Open XML) that an official can go on editing: styles, not formatting.

A ministry's own letterhead may be given as .docx or .dotx: its styles, headers and footers stay, what its
body holds does not.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pressdesk.briefing.blocks import (
    Block,
    Briefing,
    Chart,
    Column,
    Counts,
    KeyFigures,
    Notice,
    Passage,
    Photo,
    Photos,
    Points,
    Prose,
    Question,
    Questions,
    Quotation,
    Quotes,
    Rewording,
    Section,
    Sources,
    Table,
    Timeline,
)
from pressdesk.briefing.word_styles import (
    ADDED,
    ATTRIBUTION,
    DROPPED,
    MARK,
    MARKING,
    REMARK,
    TABLE_TEXT,
    prepare_styles,
)
from pressdesk.briefing.wording import Wording
from pressdesk.errors import PressdeskError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_LARGEST_LETTERHEAD = 64 * 1024 * 1024
"""Bytes that a letterhead may unpack to."""
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_ALWAYS_THE_SAME = (1980, 1, 1, 0, 0, 0)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CHANGES = {"dropped": DROPPED, "added": ADDED}
_PHOTO_MM = 150.0


class LetterheadRefusedError(PressdeskError):
    """The ministry's letterhead cannot be used."""

    @classmethod
    def because(cls, detail: str) -> LetterheadRefusedError:
        """Give the error with what is wrong in the file."""
        return cls(
            "The ministry’s letterhead is not a Word document or template.",
            hint="Choose a .docx or .dotx file under File › The ministry, or none.",
            detail=detail,
        )


def word_document(briefing: Briefing, letterhead: bytes = b"") -> bytes:
    """Give the briefing as .docx; equal briefings give equal bytes."""
    document = _opened(letterhead)
    prepare_styles(document, has_letterhead=bool(letterhead))
    _Writer(document, briefing).write()
    content = io.BytesIO()
    document.save(content)
    return _packed_alike(content.getvalue())


def _opened(letterhead: bytes) -> Document:
    import docx

    if not letterhead:
        return docx.Document()
    try:
        document = docx.Document(io.BytesIO(_as_document(letterhead)))
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise LetterheadRefusedError.because(repr(error)) from error
    body = document.element.body
    for element in list(body.iterchildren()):
        if not element.tag.endswith("}sectPr"):
            body.remove(element)
    return document


def _as_document(letterhead: bytes) -> bytes:
    """Let a template pass for a document, which differs by one word in its list of types."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(letterhead)) as packed, ZipFile(out, "w", ZIP_DEFLATED) as fresh:
        if sum(item.file_size for item in packed.infolist()) > _LARGEST_LETTERHEAD:
            message = "it unpacks to more than 64 MB"
            raise ValueError(message)
        for item in packed.infolist():
            fresh.writestr(item, packed.read(item).replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE))
    return out.getvalue()


def _packed_alike(content: bytes) -> bytes:
    """Pack the parts again without the moment of packing, so that equal papers are equal files."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as packed, ZipFile(out, "w", ZIP_DEFLATED) as fresh:
        for item in packed.infolist():
            fresh.writestr(ZipInfo(item.filename, _ALWAYS_THE_SAME), packed.read(item), ZIP_DEFLATED)
    return out.getvalue()


class _Writer:
    """Writes one briefing into one document."""

    def __init__(self, document: Document, briefing: Briefing) -> None:
        from pressdesk.briefing import word_xml

        self._xml = word_xml
        self._document = document
        self._briefing = briefing
        self._wording = Wording(briefing.language)
        self._last: Paragraph | None = None
        """The last paragraph of running text."""

    def write(self) -> None:
        """Write everything."""
        self._properties()
        self._running_lines()
        self._masthead()
        for section in self._briefing.all_sections():
            self._section(section)
        foot = self._wording.label("prepared", date=self._wording.date(self._briefing.prepared_at[:10]))
        self._small((foot, self._briefing.letterhead.contact))

    # Around the text

    def _properties(self) -> None:
        properties = self._document.core_properties
        moment = datetime.fromisoformat(self._briefing.prepared_at).astimezone(UTC).replace(tzinfo=None)
        properties.title = _storable(self._briefing.cover.title.text)[:255]
        properties.subject = _storable(self._briefing.cover.kind)
        properties.author = _storable(self._briefing.letterhead.answering)[:255]
        properties.last_modified_by = properties.author
        properties.language = self._briefing.language
        properties.created = properties.modified = moment
        properties.comments = ""
        properties.revision = 1

    def _running_lines(self) -> None:
        section = self._document.sections[0]
        header = section.header
        line = header.paragraphs[0] if header.is_linked_to_previous else header.add_paragraph()
        line.style = MARKING
        running = (self._briefing.handling.text.upper(), self._briefing.reference, self._briefing.copy)
        self._add(line, Passage(" · ".join(part for part in running if part)))
        footer = section.footer
        line = footer.paragraphs[0] if footer.is_linked_to_previous else footer.add_paragraph()
        line.style = REMARK
        before, between, after = self._wording.label("page_of", page="\0", pages="\0").split("\0")
        for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            self._add(line, Passage(words))
            if field:
                self._xml.add_field(line, field)

    def _masthead(self) -> None:
        cover = self._briefing.cover
        self._small((self._briefing.letterhead.answering, cover.kind))
        self._paragraph(cover.title, "Title")
        for title in cover.other_titles:
            self._paragraph(title, "Subtitle")
        self._small((cover.occasion,))
        self._small((" · ".join(part for part in (self._briefing.reference, self._briefing.status) if part),))
        for detail in cover.details:
            line = self._paragraph(Passage(f"{detail.label}: "), REMARK)
            self._add(line, detail.value)
        if cover.covering_note:
            self._paragraph(Passage(cover.covering_heading), "Heading 2")
            self._paragraphs((cover.covering_note,))

    def _section(self, section: Section) -> None:
        self._paragraph(Passage(section.title), "Heading 1")
        for block in section.blocks:
            self._block(block)

    # Blocks

    @singledispatchmethod
    def _block(self, block: Block) -> None:
        message = f"no Word paragraphs for {type(block).__name__}"
        raise TypeError(message)

    @_block.register
    def _(self, block: Points) -> None:
        self._subheading(block.heading)
        for item in block.items:
            self._paragraph(Passage(item.mark), MARK)
            self._paragraph(item.text, "List Bullet")
            self._small((item.remark,))

    @_block.register
    def _(self, block: Prose) -> None:
        self._subheading(block.heading)
        self._paragraph(Passage(block.mark), MARK)
        self._paragraphs(block.passages)
        self._small(block.remarks)

    @_block.register
    def _(self, block: Questions) -> None:
        self._subheading(block.heading)
        for item in block.items:
            self._question(item)

    def _question(self, item: Question) -> None:
        self._paragraph(Passage(item.mark), MARK)
        self._paragraph(item.question, ATTRIBUTION)
        self._paragraphs((item.answer,))
        for words in item.used:
            self._paragraph(words, "List Bullet")
        self._small(item.remarks)

    @_block.register
    def _(self, block: Notice) -> None:
        self._paragraph(Passage(block.text), MARK if block.grave else REMARK)

    @_block.register
    def _(self, block: KeyFigures) -> None:
        for item in block.items:
            self._paragraph(Passage(item.mark), MARK)
            line = self._paragraph(Passage(f"{item.value} – "), "List Bullet")
            self._add(line, item.statement)
            self._small((item.remark,))

    @_block.register
    def _(self, block: Counts) -> None:
        words = "; ".join(f"{item.label}: {item.value}" for item in block.items)
        self._paragraph(Passage(words), "Normal")

    @_block.register
    def _(self, block: Timeline) -> None:
        for is_above, heading in ((True, block.above), (False, block.below)):
            labels = [moment.label for moment in block.moments if moment.is_above is is_above]
            if labels:
                self._subheading(Passage(heading))
            for label in labels:
                self._paragraph(Passage(label), "List Bullet")

    @_block.register
    def _(self, block: Chart) -> None:
        unit = f" ({block.unit})" if block.unit else ""
        self._subheading(Passage(block.title.text + unit, block.title.language))
        rows = [((Passage(point.label),), (Passage(point.shown),)) for point in block.points]
        self._table((Column("", 1), Column("", 1, figures=True)), rows)
        self._small((block.remark,))

    @_block.register
    def _(self, block: Rewording) -> None:
        self._subheading(Passage(block.heading))
        line = self._paragraph(Passage(" "), "Quote")
        line.clear()
        for each in block.words:
            self._add(line, Passage(each.text, block.language), _CHANGES.get(each.change))
        self._small((block.summary,))

    @_block.register
    def _(self, block: Table) -> None:
        self._subheading(block.heading)
        self._table(block.columns, [row.cells for row in block.rows])

    @_block.register
    def _(self, block: Quotes) -> None:
        self._subheading(block.heading)
        for item in block.items:
            self._quotation(item)

    def _quotation(self, item: Quotation) -> None:
        self._paragraph(Passage(item.mark), MARK)
        line = self._paragraph(item.speaker, ATTRIBUTION) or self._document.add_paragraph(style=ATTRIBUTION)
        for part in (item.office, Passage(item.occasion)):
            if part:
                self._add(line, Passage(", "))
                self._add(line, part)
        if item.source:
            self._add(line, Passage(f" [{item.source}]"))
        opening, closing = item.marks
        words = self._paragraph(Passage(opening, item.words.language), "Quote")
        self._add(words, item.words)
        self._add(words, Passage(closing, item.words.language))
        self._small((*item.remarks, item.compared))

    @_block.register
    def _(self, block: Photos) -> None:
        for photo in block.items:
            self._photo(photo)

    def _photo(self, photo: Photo) -> None:
        alternative = photo.described or self._wording.label("photo")
        jpeg = _jpeg(photo)
        if jpeg:
            from docx.shared import Mm

            line = self._document.add_paragraph(style="Normal")
            line.paragraph_format.keep_with_next = True
            shape = line.add_run().add_picture(io.BytesIO(jpeg[0]), height=Mm(jpeg[1]))
            self._xml.describe(shape, _storable(alternative))
        else:
            self._paragraph(Passage(self._wording.label("photo_missing")), MARK)
        self._paragraph(photo.caption, "Caption")
        self._small(photo.remarks)

    @_block.register
    def _(self, block: Sources) -> None:
        for entry in block.entries:
            line = self._paragraph(Passage(f"[{entry.number}] "), "Normal")
            self._add(line, entry.title)
            self._small(entry.remarks)

    # Words

    def _table(self, columns: Sequence[Column], rows: Iterable[Sequence[Sequence[Passage]]]) -> None:
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        if any(column.title for column in columns):
            head = table.add_row()
            self._xml.keep_whole(head, is_head=True)
            for cell, column in zip(head.cells, columns, strict=True):
                cell.paragraphs[0].style = ATTRIBUTION
                self._add(cell.paragraphs[0], Passage(column.title))
        for cells in rows:
            row = table.add_row()
            self._xml.keep_whole(row)
            for cell, lines, column in zip(row.cells, cells, columns, strict=True):
                self._cell(cell, [line for line in lines if line], column)
        self._share_width(table, columns)
        self._document.add_paragraph(style=TABLE_TEXT)

    def _cell(self, cell: _Cell, lines: Iterable[Passage], column: Column) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        cell.paragraphs[0].style = TABLE_TEXT
        for number, passage in enumerate(lines):
            line = cell.add_paragraph(style=REMARK) if number else cell.paragraphs[0]
            self._add(line, passage)
            if column.figures:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _share_width(self, table: WordTable, columns: Sequence[Column]) -> None:
        """Share the width of the text as the printed table does; Word wants it on every cell."""
        page = self._document.sections[0]
        whole = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        shares = sum(column.share for column in columns)
        for position, column in enumerate(columns):
            width = round(whole * column.share / shares)
            table.columns[position].width = width
            for cell in table.columns[position].cells:
                cell.width = width

    def _subheading(self, heading: Passage) -> None:
        self._paragraph(heading, "Heading 2")

    def _small(self, remarks: Iterable[str]) -> None:
        """Write small lines; none stands on a page without what it belongs to."""
        for remark in remarks:
            above, line = self._last, self._paragraph(Passage(remark), REMARK)
            if above is not None and line is not None:
                above.paragraph_format.keep_with_next = True

    def _paragraphs(self, passages: Iterable[Passage]) -> None:
        for passage in passages:
            for line in passage.text.split("\n"):
                self._paragraph(Passage(line, passage.language), "Normal")

    def _paragraph(self, passage: Passage, style: str) -> Any:
        """Write a paragraph in a style; nothing where there are no words."""
        if not passage:
            return None
        line = self._last = self._document.add_paragraph(style=style)
        self._add(line, passage)
        return line

    def _add(self, line: Paragraph, passage: Passage, style: str | None = None) -> None:
        if not passage.text:
            return
        run = line.add_run(_storable(passage.text), style=style)
        self._xml.set_language(run, passage.language or self._briefing.language)


def _jpeg(photo: Photo) -> tuple[bytes, float] | None:
    from pressdesk.briefing.photos import ready_for_print

    if not photo.file:
        return None
    try:
        ready = ready_for_print(Path(photo.file), photo.highest_mm, _PHOTO_MM)
    except (OSError, ValueError):
        return None
    return ready.jpeg, ready.height_mm


def _storable(text: str) -> str:
    """Give a text without what XML 1.0 cannot hold; each such character shows as replaced."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
