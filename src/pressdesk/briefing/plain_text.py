"""A briefing as plain text: for a message, a note or the body of an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from pressdesk.briefing.blocks import (
    Block,
    Briefing,
    Chart,
    Counts,
    KeyFigures,
    Notice,
    Passage,
    Photos,
    Points,
    Prose,
    Questions,
    Quotation,
    Quotes,
    Rewording,
    Section,
    Sources,
    Table,
    Timeline,
)
from pressdesk.briefing.wording import Wording

_RULE = "—" * 12
_SIGNS = {"dropped": ("[−", "−]"), "added": ("[+", "+]")}


def plain_text(briefing: Briefing) -> str:
    """Give the whole paper; quotes stand character for character between their marks."""
    cover = briefing.cover
    wording = Wording(briefing.language)
    handling = briefing.handling.text.upper()
    head = [
        handling,
        briefing.letterhead.answering,
        cover.kind,
        cover.title.text,
        cover.occasion,
        " · ".join(part for part in (briefing.reference, briefing.status, briefing.copy) if part),
        *(f"{detail.label}: {detail.value.text}" for detail in cover.details if detail.value),
        *_paragraphs((cover.covering_note,)),
    ]
    sections = [line for section in briefing.all_sections() for line in _section(section)]
    foot = [_RULE, wording.label("prepared", date=wording.date(briefing.prepared_at[:10]))]
    foot += [briefing.letterhead.contact, handling]
    return "\n".join([*filter(None, head), *sections, "", *filter(None, foot)]) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield ""
    if section.title:
        yield section.title.upper()
    for block in section.blocks:
        yield from (line for line in _lines(block) if line)


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    message = f"no text for {type(block).__name__}"
    raise TypeError(message)


@_lines.register
def _(block: Points) -> Iterator[str]:
    yield block.heading.text
    for item in block.items:
        yield f"• {_marked(item.mark)}{item.text.text}{_bracketed((item.remark,))}"


@_lines.register
def _(block: Prose) -> Iterator[str]:
    yield block.heading.text
    yield _marked(block.mark)
    yield from _paragraphs(block.passages)
    yield from block.remarks


@_lines.register
def _(block: Questions) -> Iterator[str]:
    yield block.heading.text
    for item in block.items:
        yield f"? {_marked(item.mark)}{item.question.text}"
        yield from _paragraphs((item.answer, *item.used))
        yield from item.remarks


@_lines.register
def _(block: Notice) -> Iterator[str]:
    yield block.text


@_lines.register
def _(block: KeyFigures) -> Iterator[str]:
    for item in block.items:
        yield f"• {_marked(item.mark)}{item.value} – {item.statement.text}{_bracketed((item.remark,))}"


@_lines.register
def _(block: Counts) -> Iterator[str]:
    yield "; ".join(f"{item.label}: {item.value}" for item in block.items)


@_lines.register
def _(block: Timeline) -> Iterator[str]:
    for moment in block.moments:
        yield f"• {moment.label} ({block.above if moment.is_above else block.below})"


@_lines.register
def _(block: Chart) -> Iterator[str]:
    yield f"{block.title.text} ({block.unit})" if block.unit else block.title.text
    for point in block.points:
        yield f"• {point.label}: {point.shown}"
    yield block.remark


@_lines.register
def _(block: Rewording) -> Iterator[str]:
    yield block.heading
    words = []
    for each in block.words:
        opening, closing = _SIGNS.get(each.change, ("", ""))
        words.append(f"{opening}{each.text}{closing}")
    yield "".join(words)
    yield block.summary


@_lines.register
def _(block: Table) -> Iterator[str]:
    yield block.heading.text
    for row in block.rows:
        cells = ("; ".join(line.text for line in cell if line) for cell in row.cells)
        yield "• " + " | ".join(cell for cell in cells if cell)


@_lines.register
def _(block: Quotes) -> Iterator[str]:
    yield block.heading.text
    for item in block.items:
        yield from _quotation(item)


def _quotation(item: Quotation) -> Iterator[str]:
    opening, closing = item.marks
    attribution = ", ".join(part for part in (item.speaker.text, item.office.text, item.occasion) if part)
    source = f" [{item.source}]" if item.source else ""
    yield _marked(item.mark)
    yield f"{opening}{item.words.text}{closing}"
    yield f"— {attribution}{source}"
    yield from item.remarks


@_lines.register
def _(block: Photos) -> Iterator[str]:
    for photo in block.items:
        yield f"• {photo.caption.text}{_bracketed(photo.remarks)}"


@_lines.register
def _(block: Sources) -> Iterator[str]:
    for entry in block.entries:
        yield f"[{entry.number}] {entry.title.text}{_bracketed(entry.remarks)}"


def _paragraphs(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from (line for line in passage.text.split("\n") if line.strip())


def _marked(mark: str) -> str:
    return f"[{mark}] " if mark else ""


def _bracketed(remarks: Iterable[str]) -> str:
    words = "; ".join(remark for remark in remarks if remark)
    return f" ({words})" if words else ""
