"""The ministry whose name, crest and colour a paper bears."""

from __future__ import annotations

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.ministry import ministry_of
from pressdesk.briefing.blocks import Letterhead
from pressdesk.model.attachment import Attachment


def letterhead_of(archive: Archive, language: str) -> Letterhead:
    """Give the ministry as the archive's own record of it has it."""
    ministry = ministry_of(archive)
    crest = archive.look_up(Attachment, ministry.crest)
    path = media.path_of(archive, crest.content_sha256) if crest and crest.content_sha256 else None
    return Letterhead(
        ministry=ministry.name.best(language),
        department=ministry.department.best(language),
        crest=path.read_bytes() if path and path.is_file() else b"",
        ink=ministry.colour,
        contact=ministry.contact.best(language),
    )
