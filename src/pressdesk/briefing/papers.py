"""Documents, releases, lines to take, enquiries and internal notes."""

from __future__ import annotations

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Column, Notice, Passage, Prose, Row, Table
from pressdesk.briefing.composition import Composition, joined, lines
from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic


def documents(composition: Composition) -> tuple[Block, ...]:
    """Give the documents signed, as a table."""
    label = composition.wording.label
    columns = (
        Column(label("title"), 50),
        Column(label("document_kind"), 20),
        Column(label("signed_on"), 24),
        Column(label("signatories"), 34),
    )
    rows = tuple(_document(composition, document) for document in composition.records.documents)
    return (Table(columns, rows).without_empty_columns(),) if rows else ()


def releases(composition: Composition) -> tuple[Block, ...]:
    """Give the releases, with their texts where wanted."""
    selected = selection.releases(composition, composition.records.releases)
    return tuple(_release(composition, release, mark) for release, mark in selected.marked)


def press_lines(composition: Composition) -> tuple[Block, ...]:
    """Give the lines to take and the questions that they answer."""
    selected = selection.press_lines(composition, composition.records.lines)
    blocks: list[Block] = [_line(composition, line, mark) for line, mark in selected.marked]
    if blocks and selected.left_out:
        blocks.append(Notice(composition.wording.counted("left_out_lines", selected.left_out)))
    return tuple(blocks)


def enquiries(composition: Composition) -> tuple[Block, ...]:
    """Give the media's questions and the answers they got, where wanted."""
    if not composition.options.with_enquiries:
        return ()
    return tuple(_enquiry(composition, enquiry) for enquiry in composition.records.enquiries)


def internal_notes(composition: Composition) -> tuple[Block, ...]:
    """Give the internal notes that were chosen, each marked."""
    selected = selection.notes(composition, composition.records.notes)
    return tuple(_note(composition, note, mark) for note, mark in selected.marked)


def _document(composition: Composition, document: Document) -> Row:
    names, wording = composition.names, composition.wording
    in_force = (
        wording.label("in_force_on", date=wording.date(document.in_force_on)) if document.in_force_on else ""
    )
    title = (
        names.passage(document.title),
        names.passage(document.summary),
        Passage(composition.citation(document.source)),
    )
    signed = (wording.date(document.signed_on), names.place(document.place, document.signed_on), in_force)
    return Row(
        (
            tuple(line for line in title if line),
            tuple(map(Passage, lines(names.term("document_kind", document.kind)))),
            tuple(map(Passage, lines(*signed))),
            tuple(map(Passage, lines(document.signatories))),
        ),
        names.origin(document),
    )


def _release(composition: Composition, release: Release, mark: str) -> Prose:
    names, wording, label = composition.names, composition.wording, composition.wording.label
    body = Passage(release.body, release.language) if composition.options.with_release_texts else Passage()
    facts = joined(
        label("number", text=release.number) if release.number else "",
        label("issued", date=wording.date(release.issued_at)) if release.issued_at else "",
        release.channel,
        names.term("side", release.side),
        wording.language_name(release.language) if release.language else "",
        composition.citation(release.source),
    )
    return Prose(
        (body,) if body else (),
        heading=names.passage(release.title),
        mark=mark,
        remarks=lines(facts),
        origin=names.origin(release),
    )


def _line(composition: Composition, line: LineToTake, mark: str) -> Prose:
    names, wording, label = composition.names, composition.wording, composition.wording.label
    question = names.passage(line.question)
    asked = (Passage(label("question", text=question.text), question.language),) if question else ()
    facts = joined(
        names.term("line_stance", line.stance),
        label("valid_from", date=wording.date(line.valid_from)) if line.valid_from else "",
        label("valid_to", date=wording.date(line.valid_to)) if line.valid_to else "",
        label("cleared_by", name=line.cleared_by) if line.cleared_by else "",
    )
    return Prose(
        (*asked, names.passage(line.text)),
        heading=Passage(names.caption(Topic, line.topic)),
        mark=mark,
        remarks=lines(facts),
        origin=names.origin(line),
    )


def _enquiry(composition: Composition, enquiry: Enquiry) -> Prose:
    names, wording, label = composition.names, composition.wording, composition.wording.label
    dates = joined(
        label("received", date=wording.date(enquiry.received_on)) if enquiry.received_on else "",
        label("deadline", date=wording.date(enquiry.deadline)) if enquiry.deadline else "",
        names.term("enquiry_outcome", enquiry.outcome),
    )
    answer = joined(
        names.term("attribution", enquiry.attribution),
        label("cleared_by", name=enquiry.cleared_by) if enquiry.cleared_by else "",
    )
    return Prose(
        (
            Passage(label("question", text=enquiry.question)),
            Passage(enquiry.answer or label("no_answer")),
            *_lines_used(composition, enquiry),
        ),
        heading=Passage(joined(enquiry.outlet, enquiry.journalist)),
        mark="" if enquiry.cleared_by or not enquiry.answer else label("clearance_unchecked"),
        remarks=lines(dates, answer),
        origin=names.origin(enquiry),
    )


def _lines_used(composition: Composition, enquiry: Enquiry) -> tuple[Passage, ...]:
    """Give the quotes and lines that the answer used, as far as everybody may use them."""
    archive, names = composition.archive, composition.names
    quotes = selection.quotes(composition, archive.get_many(Quote, enquiry.quotes)).free
    used = selection.press_lines(composition, archive.get_many(LineToTake, enquiry.lines)).free
    return (
        *(Passage(quote.text.join(quotation_marks(quote.language)), quote.language) for quote in quotes),
        *(names.passage(line.text) for line in used),
    )


def _note(composition: Composition, note: Note, mark: str) -> Prose:
    names, wording = composition.names, composition.wording
    author = wording.label("written_by", name=note.author) if note.author else ""
    return Prose(
        (Passage(note.body),),
        heading=Passage(note.title),
        mark=joined(mark, names.term("handling", note.handling)),
        remarks=lines(joined(author, wording.date(note.written_on))),
        origin=names.origin(note),
    )
