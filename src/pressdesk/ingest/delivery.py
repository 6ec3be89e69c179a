"""From a received file to drafts, and from them to the inbox, for window, command line and bulk intake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from pressdesk.archive.database import Archive
from pressdesk.ingest.draft import DraftWarning, VisitDraft
from pressdesk.ingest.enclosures import NOTHING_ENCLOSED, Enclosed, keep_enclosures
from pressdesk.ingest.inbox import keep_draft, waiting_with_text_of
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.readers.received import Received, ReceivedText
from pressdesk.ingest.reading import read_release
from pressdesk.model.source import InboxDraft


def read_received(text: ReceivedText, *, known: KnownNames | None = None) -> VisitDraft:
    """Read one received text into a draft; what its format knows about it goes along.

    Raises as :func:`~pressdesk.ingest.reading.read_release` does.
    """
    draft = read_release(
        text.text,
        identifier=PurePath(text.name).stem,
        known=known,
        publisher=text.publisher,
        address=text.address or text.name,
        known_roles=[(role.start, role.end, role.role) for role in text.roles],
        warnings=tuple(DraftWarning(warning.value) for warning in text.warnings),
    )
    return replace(
        draft,
        parts=text.parts,
        title=draft.title or text.title,
        published_on=draft.published_on or text.published_on,
    )


def keep_received(archive: Archive, received: Received, drafts: Sequence[VisitDraft]) -> list[InboxDraft]:
    """Keep the drafts of one received file in the inbox, with the file itself and its photos.

    A text that waits there already is not kept twice, and its file not either.
    """
    is_new = [waiting_with_text_of(archive, draft) is None for draft in drafts]
    enclosed = keep_enclosures(archive, received) if any(is_new) else NOTHING_ENCLOSED
    return [
        keep_draft(archive, draft, enclosed=shared)
        for draft, shared in zip(drafts, _shared_out(enclosed, is_new), strict=True)
    ]


def _shared_out(enclosed: Enclosed, is_new: Sequence[bool]) -> Iterator[Enclosed]:
    """Give each new draft the original file, the first of them the photos too."""
    for new in is_new:
        yield enclosed if new else NOTHING_ENCLOSED
        enclosed = enclosed.without_photos() if new else enclosed
