"""Documents, releases and internal notes."""

from __future__ import annotations

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Column, Passage, Prose, Row, Table
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.briefing.request import Extent
from pressdesk.model.document import Document, Release
from pressdesk.model.note import Note


def documents(composer: Composer) -> tuple[Block, ...]:
    """Give the documents signed, as a table."""
    label = composer.wording.label
    columns = (
        Column(label("title"), 50),
        Column(label("document_kind"), 20),
        Column(label("signed_on"), 24),
        Column(label("signatories"), 34),
    )
    signed = selection.select(composer, composer.material.documents).records
    rows = tuple(_document(composer, document) for document in signed)
    return (Table(columns, rows).without_empty_columns(),) if rows else ()


def releases(composer: Composer) -> tuple[Block, ...]:
    """Give the releases, in a full paper with their texts."""
    selected = selection.select(composer, composer.material.releases)
    return tuple(_release(composer, release, mark) for release, mark in selected.marked)


def internal_notes(composer: Composer) -> tuple[Block, ...]:
    """Give the internal notes that were chosen, each marked."""
    selected = selection.select(composer, composer.material.notes)
    return tuple(_note(composer, note, mark) for note, mark in selected.marked)


def _document(composer: Composer, document: Document) -> Row:
    names, wording = composer.names, composer.wording
    in_force = (
        wording.label("in_force_on", date=wording.date(document.in_force_on)) if document.in_force_on else ""
    )
    title = (
        names.passage(document.title),
        names.passage(document.summary),
        Passage(composer.citation(document.source)),
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


def _release(composer: Composer, release: Release, mark: str) -> Prose:
    names, wording, label = composer.names, composer.wording, composer.wording.label
    is_full = composer.request.extent == Extent.FULL
    body = Passage(release.body, release.language) if is_full else Passage()
    facts = joined(
        label("number", text=release.number) if release.number else "",
        label("issued", date=wording.date(release.issued_at)) if release.issued_at else "",
        release.channel,
        names.term("side", release.side),
        wording.language_name(release.language) if release.language else "",
        composer.citation(release.source),
    )
    return Prose(
        (body,) if body else (),
        heading=names.passage(release.title),
        mark=mark,
        remarks=lines(facts),
        origin=names.origin(release),
    )


def _note(composer: Composer, note: Note, mark: str) -> Prose:
    names, wording = composer.names, composer.wording
    author = wording.label("written_by", name=note.author) if note.author else ""
    return Prose(
        (Passage(note.body),),
        heading=Passage(note.title),
        mark=joined(mark, names.term("handling", note.handling)),
        remarks=lines(joined(author, wording.date(note.written_on))),
        origin=names.origin(note),
    )
