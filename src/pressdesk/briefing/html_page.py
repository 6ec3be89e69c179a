"""A briefing as one HTML page that needs nothing beside it: style, crest and photographs lie in the file.

The same page is the rich text of the clipboard and of an e-mail's body. Every string is escaped, so text
never becomes markup (HTML Living Standard, section 13.1).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import singledispatch
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from pressdesk.briefing.blocks import (
    Block,
    Briefing,
    Chart,
    Counts,
    Cover,
    KeyFigures,
    Notice,
    Passage,
    Photo,
    Photos,
    Point,
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
from pressdesk.briefing.crest import colours_of, printable_crest
from pressdesk.briefing.wording import Wording
from pressdesk.paths import resource

_WIDEST_MM = 168.0
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_CHANGES = {"dropped": "del", "added": "ins"}


def html_page(briefing: Briefing) -> str:
    """Give the briefing as a whole page; equal briefings give equal pages."""
    ink = colours_of(briefing.letterhead)["ink"]
    style = resource("briefing/page.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(briefing.language)}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_plain(briefing.cover.title.text)}</title>",
            f"<style>\n:root {{ --ink: {escape(ink)}; }}\n{style}</style></head>",
            f"<body>\n{html_body(briefing)}\n</body>",
            "</html>",
            "",
        )
    )


def html_body(briefing: Briefing) -> str:
    """Give what stands in the page's body: marking, masthead, sections, foot."""
    marking = f'<p class="marking">{_words(briefing.handling)}</p>' if briefing.handling else ""
    parts = [marking, _masthead(briefing), *_contents(briefing)]
    parts += [_section(section, Wording(briefing.language)) for section in briefing.all_sections()]
    parts += [_foot(briefing), marking]
    return "\n".join(part for part in parts if part)


def _masthead(briefing: Briefing) -> str:
    cover: Cover = briefing.cover
    status = " · ".join(part for part in (briefing.reference, briefing.status, briefing.copy) if part)
    details = "".join(f"<dt>{_plain(each.label)}</dt><dd>{_words(each.value)}</dd>" for each in cover.details)
    return "\n".join(
        _without_empty(
            "<header>",
            _crest(briefing.letterhead.crest),
            _classed("p", "ministry", _plain(briefing.letterhead.answering)),
            _classed("p", "kind", _plain(cover.kind)),
            f"<h1{_language(cover.title)}>{_plain(cover.title.text)}</h1>",
            *(_classed("p", "other-title", _words(title)) for title in cover.other_titles),
            _classed("p", "occasion", _plain(cover.occasion)),
            _classed("p", "status", _plain(status)),
            f"<dl>{details}</dl>" if details else "",
            _covering_note(cover),
            "</header>",
        )
    )


def _crest(crest: bytes) -> str:
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        name = printable_crest(crest, Path(folder)).lstrip("/")
        if not name:
            return ""
        content = b64encode((Path(folder) / name).read_bytes()).decode("ascii")
    media_type = "image/svg+xml" if name.endswith(".svg") else "image/png"
    return f'<img class="crest" alt="" src="data:{media_type};base64,{content}">'


def _covering_note(cover: Cover) -> str:
    if not cover.covering_note:
        return ""
    heading = f"<h2>{_plain(cover.covering_heading)}</h2>" if cover.covering_heading else ""
    return f'<section class="note">{heading}{_paragraphs(cover.covering_note)}</section>'


def _contents(briefing: Briefing) -> Iterator[str]:
    sections = briefing.all_sections()
    if briefing.extent == "one_page" or len(sections) < 3:
        return
    heading = Wording(briefing.language).label("contents")
    links = "".join(f'<li><a href="#{escape(each.key)}">{_plain(each.title)}</a></li>' for each in sections)
    yield f'<nav aria-label="{escape(heading)}"><h2>{_plain(heading)}</h2><ol>{links}</ol></nav>'


def _section(section: Section, wording: Wording) -> str:
    blocks = "\n".join(_block(block, wording) for block in section.blocks)
    heading = f"<h2>{_plain(section.title)}</h2>" if section.title else ""
    return f'<section id="{escape(section.key)}">{heading}\n{blocks}\n</section>'


def _foot(briefing: Briefing) -> str:
    wording = Wording(briefing.language)
    prepared = wording.label("prepared", date=wording.date(briefing.prepared_at[:10]))
    contact = briefing.letterhead.contact
    return f"<footer><p>{_plain(prepared)}</p>{_classed('p', 'contact', _plain(contact))}</footer>"


@singledispatch
def _block(block: Block, wording: Wording) -> str:
    message = f"no page for {type(block).__name__} in {wording.language}"
    raise TypeError(message)


@_block.register
def _(block: Points, _wording: Wording) -> str:
    items = "".join(f"<li>{_point(item)}</li>" for item in block.items)
    return f"{_subheading(block.heading)}<ul>{items}</ul>"


def _point(item: Point) -> str:
    return _mark(item.mark) + _words(item.text) + _small((item.remark,))


@_block.register
def _(block: Prose, _wording: Wording) -> str:
    text = "".join(map(_paragraphs, block.passages))
    return _subheading(block.heading) + _mark(block.mark) + text + _small(block.remarks)


@_block.register
def _(block: Questions, _wording: Wording) -> str:
    items = "".join(map(_question, block.items))
    return f'{_subheading(block.heading)}<div class="questions">{items}</div>'


def _question(item: Question) -> str:
    used = "".join(f"<li>{_words(words)}</li>" for words in item.used)
    uses = f"<ul>{used}</ul>" if used else ""
    return (
        f'<article>{_mark(item.mark)}<p class="question">{_words(item.question)}</p>'
        f"{_paragraphs(item.answer)}{uses}{_small(item.remarks)}</article>"
    )


@_block.register
def _(block: Notice, _wording: Wording) -> str:
    return f'<p class="{"notice grave" if block.grave else "notice"}">{_plain(block.text)}</p>'


@_block.register
def _(block: KeyFigures, _wording: Wording) -> str:
    return "".join(
        f'<div class="figure"><p class="number">{_plain(item.value)}</p><div>{_mark(item.mark)}'
        f"<p>{_words(item.statement)}</p>{_small((item.remark,))}</div></div>"
        for item in block.items
    )


@_block.register
def _(block: Counts, _wording: Wording) -> str:
    items = "".join(
        f"<div><dt>{_plain(item.label)}</dt><dd>{_plain(item.value)}</dd></div>" for item in block.items
    )
    return f'<dl class="counts">{items}</dl>'


@_block.register
def _(block: Timeline, _wording: Wording) -> str:
    sides = ((True, block.above), (False, block.below))
    lists = []
    for is_above, heading in sides:
        labels = [moment.label for moment in block.moments if moment.is_above is is_above]
        if labels:
            items = "".join(f"<li>{_plain(label)}</li>" for label in labels)
            lists.append(f"<h3>{_plain(heading)}</h3><ul>{items}</ul>")
    return "".join(lists)


@_block.register
def _(block: Chart, _wording: Wording) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{_plain(point.label)}</th><td class='number'>{_plain(point.shown)}</td></tr>"
        for point in block.points
    )
    unit = f" ({_plain(block.unit)})" if block.unit else ""
    caption = f"<caption{_language(block.title)}>{_plain(block.title.text)}{unit}</caption>"
    return f"<table>{caption}<tbody>{rows}</tbody></table>{_small((block.remark,))}"


@_block.register
def _(block: Rewording, _wording: Wording) -> str:
    language = f' lang="{escape(block.language)}"' if block.language else ""
    words = "".join(_change(each.text, _CHANGES.get(each.change, "")) for each in block.words)
    return (
        f"<h3>{_plain(block.heading)}</h3><p class='rewording'{language}>{words}</p>"
        f"{_small((block.summary,))}"
    )


def _change(text: str, element: str) -> str:
    return f"<{element}>{_plain(text)}</{element}>" if element else _plain(text)


@_block.register
def _(block: Table, _wording: Wording) -> str:
    heads = "".join(f"<th scope='col'>{_plain(column.title)}</th>" for column in block.columns)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=number' if column.figures else ''}>{_cell(cell)}</td>"
            for column, cell in zip(block.columns, row.cells, strict=True)
        )
        + "</tr>"
        for row in block.rows
    )
    return f"{_subheading(block.heading)}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(lines: Iterable[Passage]) -> str:
    first, *others = [*lines] or [Passage()]
    return _words(first) + "".join(f"<small>{_words(line)}</small>" for line in others if line)


@_block.register
def _(block: Quotes, _wording: Wording) -> str:
    return _subheading(block.heading) + "".join(map(_quotation, block.items))


def _quotation(item: Quotation) -> str:
    opening, closing = item.marks
    source = f' <a href="#source-{item.source}">[{item.source}]</a>' if item.source else ""
    attribution = ", ".join(
        part for part in (_words(item.speaker), _words(item.office), _plain(item.occasion)) if part
    )
    return (
        f'<figure class="quote"><figcaption>{attribution}{source}</figcaption>{_mark(item.mark)}'
        f"<blockquote{_language(item.words)}><p>{_plain(opening)}{_plain(item.words.text)}"
        f"{_plain(closing)}</p></blockquote>{_small((*item.remarks, item.compared))}</figure>"
    )


@_block.register
def _(block: Photos, wording: Wording) -> str:
    return "".join(_photo(photo, wording) for photo in block.items)


def _photo(photo: Photo, wording: Wording) -> str:
    alternative = photo.described or wording.label("photo")
    picture = _picture(photo)
    shown = (
        f'<img alt="{escape(alternative)}" src="data:image/jpeg;base64,{picture}">'
        if picture
        else f'<p class="notice">{_plain(wording.label("photo_missing"))}</p>'
    )
    caption = f"<figcaption>{_words(photo.caption)}{_small(photo.remarks)}</figcaption>"
    return f'<figure class="photo">{shown}{caption}</figure>'


def _picture(photo: Photo) -> str:
    from pressdesk.briefing.photos import ready_for_print

    if not photo.file:
        return ""
    try:
        ready = ready_for_print(Path(photo.file), photo.highest_mm, _WIDEST_MM)
    except (OSError, ValueError):
        return ""
    return b64encode(ready.jpeg).decode("ascii")


@_block.register
def _(block: Sources, _wording: Wording) -> str:
    items = "".join(
        f'<li id="source-{entry.number}" value="{entry.number}">{_words(entry.title)}'
        f"{_small(entry.remarks)}</li>"
        for entry in block.entries
    )
    return f'<ol class="sources">{items}</ol>'


def _words(passage: Passage) -> str:
    if not passage:
        return ""
    language = _language(passage)
    return f"<span{language}>{_plain(passage.text)}</span>" if language else _plain(passage.text)


def _paragraphs(passage: Passage) -> str:
    lines = [line for line in passage.text.split("\n") if line.strip()]
    return "".join(f"<p{_language(passage)}>{_plain(line)}</p>" for line in lines)


def _language(passage: Passage) -> str:
    return f' lang="{escape(passage.language)}"' if passage.language else ""


def _subheading(heading: Passage) -> str:
    return f"<h3{_language(heading)}>{_plain(heading.text)}</h3>" if heading else ""


def _mark(text: str) -> str:
    return _classed("p", "mark", _plain(text))


def _small(remarks: Iterable[str]) -> str:
    return "".join(f'<p class="remark">{_plain(remark)}</p>' for remark in remarks if remark)


def _classed(element: str, name: str, content: str) -> str:
    return f'<{element} class="{name}">{content}</{element}>' if content else ""


def _without_empty(*parts: str) -> Iterator[str]:
    return (part for part in parts if part)


def _plain(text: str) -> str:
    """Escape a text and keep its lines; a control character has no place in HTML."""
    return escape(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)).replace("\n", "<br>")
