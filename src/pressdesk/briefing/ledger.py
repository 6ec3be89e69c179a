"""The record of what left the archive: what, when, for whom, with which choices, and the paper itself."""

from __future__ import annotations

import json
from dataclasses import fields
from textwrap import shorten
from typing import Any

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.briefing.composition import Composition, Released
from pressdesk.briefing.request import BriefingRequest, RecordKey
from pressdesk.errors import PressdeskError
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.model.identity import new_id, now
from pressdesk.model.registry import BY_TABLE

_SUBJECTS = ("visit", "person", "country", "topic", "enquiry")
_NOT_KEPT = frozenset({"office", "prepared_at"})
"""The ministry's letterhead is its own record, and a paper made anew carries its own moment."""
_LONGEST_WORDS = 90
_SETS = frozenset({"chosen", "left_out"})


def choices_as_json(request: BriefingRequest) -> str:
    """Give the choices of a request as JSON, equal ones as equal texts."""
    kept: dict[str, Any] = {}
    for attribute in fields(request):
        value = getattr(request, attribute.name)
        if attribute.name in _NOT_KEPT:
            continue
        if attribute.name == "records":
            kept["records"] = [[key.table, key.id] for key in value]
        else:
            kept[attribute.name] = sorted(value) if attribute.name in _SETS else value
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def request_of(choices: str) -> BriefingRequest:
    """Read choices back; what is not known or not readable is left as the cautious default."""
    try:
        kept = json.loads(choices or "{}")
    except ValueError:
        return BriefingRequest()
    if not isinstance(kept, dict):
        return BriefingRequest()
    known = {attribute.name for attribute in fields(BriefingRequest)} - _NOT_KEPT
    values = {name: value for name, value in kept.items() if name in known}
    for name in _SETS & values.keys():
        values[name] = frozenset(values[name])
    if "records" in values:
        values["records"] = tuple(RecordKey(*key) for key in values["records"])
    if values.get("sections") is not None:
        values["sections"] = tuple(values["sections"])
    return BriefingRequest(**values)


class PaperLost(PressdeskError):
    """An entry without its paper."""

    def __init__(self) -> None:
        super().__init__(
            "The paper of this entry is not kept.", hint="Compose it anew with the same choices."
        )


def kept_paper(archive: Archive, record: Briefing) -> bytes:
    """Give the paper of an entry as it was; PaperLost or AttachmentMissing where it is gone."""
    attachment = archive.look_up(Attachment, record.file)
    if attachment is None:
        raise PaperLost
    return media.open_path(archive, attachment).read_bytes()


def kept_as_pages(archive: Archive, record: Briefing) -> bool:
    """Tell whether the kept paper is a PDF, which can be shown and printed."""
    attachment = archive.look_up(Attachment, record.file)
    return attachment is not None and attachment.media_type == "application/pdf"


def released_words(archive: Archive, composition: Composition) -> tuple[str, ...]:
    """Say of each record that was released by choice its first words, and why it is held back."""
    language = composition.briefing.language
    return tuple(
        f"“{shorten(_caption(archive, item, language), _LONGEST_WORDS, placeholder='…')}” · {item.reason}"
        for item in composition.released_by_choice
    )


def _caption(archive: Archive, item: Released, language: str) -> str:
    record = archive.look_up(BY_TABLE[item.table], item.id)
    return (record.caption(language) if record else "") or item.name


def enter_again(transaction: Transaction, record: Briefing, form: str) -> Briefing:
    """Enter that a kept paper left once more, as it was."""
    return transaction.save(
        record.replaced(id=new_id(), created_at="", modified_at="", removed_at="", form=form, made_at=now())
    )


def keep_record(
    archive: Archive,
    transaction: Transaction,
    composition: Composition,
    request: BriefingRequest,
    *,
    form: str,
    paper: bytes,
    file_name: str,
) -> Briefing:
    """Enter a paper that left the archive, and keep the paper itself; ``form`` is a ``WayOut``."""
    kept = media.keep_bytes(archive, paper)
    attachment = transaction.save(media.attachment_of(kept, file_name))
    return transaction.save(
        Briefing(
            title=composition.title,
            kind=composition.kind,
            extent=composition.extent,
            form=form,
            made_at=now(),
            prepared_for=request.prepared_for,
            prepared_by=request.prepared_by or archive.author,
            language=request.language,
            handling=request.handling,
            is_public_safe=request.public_safe,
            copies=request.copies,
            covering_note="" if request.public_safe else request.covering_note,
            **{name: getattr(request, name) for name in _SUBJECTS},
            quotes=composition.quotes,
            figures=composition.figures,
            lines=composition.lines,
            released=released_words(archive, composition),
            file=attachment.id,
            choices=choices_as_json(request),
        )
    )
