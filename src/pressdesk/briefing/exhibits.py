"""Photographs with their captions."""

from __future__ import annotations

from pressdesk.archive import media
from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Notice, Passage, Photo, Photos
from pressdesk.briefing.composer import Composer, lines
from pressdesk.model.attachment import Attachment
from pressdesk.model.person import Person

PHOTO_MM = 84.0
"""The greatest height of a photograph beside its caption."""
SHEET_MM = 100.0
"""The same on a sheet of photographs."""


def photographs(composer: Composer) -> tuple[Block, ...]:
    """Give the photographs with caption, people, credit and licence."""
    return _photos(composer, PHOTO_MM, is_sheet=False)


def photo_sheet(composer: Composer) -> tuple[Block, ...]:
    """Give the photographs as a sheet, each above its caption."""
    return _photos(composer, SHEET_MM, is_sheet=True)


def photo(composer: Composer, attachment: Attachment, highest_mm: float = PHOTO_MM) -> Photo:
    """Give one photograph with what stands beside it, at most ``highest_mm`` high."""
    names, wording, label = composer.names, composer.wording, composer.wording.label
    people = names.captions(Person, attachment.people)
    credit = ", ".join(dict.fromkeys(lines(attachment.photographer, attachment.credit)))
    place = names.place(attachment.place, attachment.taken_on)
    path = media.path_of(composer.archive, attachment.content_sha256)
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


def _photos(composer: Composer, highest_mm: float, *, is_sheet: bool) -> tuple[Block, ...]:
    wanted = selection.select(composer, composer.material.photos).records
    shown = wanted[: composer.limits.photos]
    blocks: list[Block] = []
    if shown:
        items = tuple(photo(composer, attachment, highest_mm) for attachment in shown)
        blocks.append(Photos(items, is_sheet))
    if len(wanted) > len(shown):
        blocks.append(Notice(composer.wording.counted("more_photos", len(wanted) - len(shown))))
    return tuple(blocks)
