"""Key figures, photographs, earlier visits."""

from __future__ import annotations

from pressdesk.archive import media
from pressdesk.briefing import selection
from pressdesk.briefing.blocks import (
    Block,
    Column,
    KeyFigure,
    KeyFigures,
    Notice,
    Passage,
    Photo,
    Photos,
    Row,
    Table,
)
from pressdesk.briefing.composition import Composition, joined, lines
from pressdesk.model.attachment import Attachment
from pressdesk.model.figure import Figure
from pressdesk.model.person import Person
from pressdesk.model.visit import Visit

MOST_EARLIER_VISITS = 8
PHOTO_MM = 84.0
"""The greatest height of a photograph."""


def key_figures(composition: Composition) -> tuple[Block, ...]:
    """Give the panel of figures, with a sentence on those left out."""
    selected = selection.figures(composition, composition.records.figures)
    blocks: list[Block] = []
    if selected.marked:
        blocks.append(KeyFigures(tuple(_figure(composition, *item) for item in selected.marked)))
    if blocks and selected.left_out:
        blocks.append(Notice(composition.wording.counted("left_out_figures", selected.left_out)))
    return tuple(blocks)


def photographs(composition: Composition) -> tuple[Block, ...]:
    """Give the photographs with caption, people, credit and licence."""
    photos = tuple(photo(composition, attachment) for attachment in composition.records.photos)
    return (Photos(photos),) if photos else ()


def earlier_visits(composition: Composition) -> tuple[Block, ...]:
    """Give the latest earlier visits between the same two countries."""
    visit = composition.records.visit
    if not visit.guest_country or not visit.starts_on:
        return ()
    found = composition.archive.find(
        Visit, guest_country=visit.guest_country, host_country=visit.host_country, order="-starts_on"
    )
    earlier = [other for other in found if other.starts_on and other.starts_on < visit.starts_on]
    label = composition.wording.label
    columns = (
        Column(label("date"), 30),
        Column(label("visit"), 66),
        Column(label("guest"), 34),
        Column(label("place"), 26),
    )
    rows = tuple(_earlier(composition, other) for other in earlier[:MOST_EARLIER_VISITS])
    return (Table(columns, rows).without_empty_columns(),) if rows else ()


def _figure(composition: Composition, figure: Figure, mark: str) -> KeyFigure:
    wording, names = composition.wording, composition.names
    speaker = names.caption(Person, figure.speaker)
    return KeyFigure(
        value=figure.as_printed or _value(composition, figure),
        statement=names.passage(figure.statement),
        remark=joined(
            figure.period,
            wording.label("as_of", date=wording.date(figure.as_of)) if figure.as_of else "",
            wording.label("given_by", name=speaker) if speaker else "",
            composition.citation(figure.source),
        ),
        mark=mark,
        origin=names.origin(figure),
    )


def _value(composition: Composition, figure: Figure) -> str:
    if figure.value is None:
        return "—"
    amount = " ".join(lines(composition.wording.number(figure.value), figure.unit))
    if figure.comparator in {"", "exactly"}:
        return amount
    return composition.wording.label(f"comparator_{figure.comparator}", value=amount)


def photo(composition: Composition, attachment: Attachment, highest_mm: float = PHOTO_MM) -> Photo:
    """Give one photograph with what stands beside it, at most ``highest_mm`` high."""
    names, wording, label = composition.names, composition.wording, composition.wording.label
    people = names.captions(Person, attachment.people)
    credit = ", ".join(dict.fromkeys(lines(attachment.photographer, attachment.credit)))
    place = names.place(attachment.place, attachment.taken_on)
    path = media.path_of(composition.archive, attachment.content_sha256)
    return Photo(
        file=str(path) if attachment.content_sha256 else "",
        caption=names.passage(attachment.caption_text) or Passage(attachment.file_name),
        remarks=lines(
            label("left_to_right", names=people) if people else "",
            wording.enumeration((place, wording.date(attachment.taken_on))),
            label("credit", name=credit) if credit else "",
            label("licence", text=attachment.licence) if attachment.licence else "",
        ),
        alternative_text=names.passage(attachment.alternative_text).text,
        highest_mm=highest_mm,
        origin=names.origin(attachment),
    )


def _earlier(composition: Composition, other: Visit) -> Row:
    names = composition.names
    days = composition.wording.dates(other.starts_on, other.ends_on or other.starts_on)
    return Row(
        (
            (Passage(days),),
            tuple(filter(None, (names.passage(other.title),))),
            tuple(filter(None, (names.person(other.guest),))),
            tuple(map(Passage, lines(names.places(other.places, other.starts_on)))),
        ),
        names.origin(other),
    )
