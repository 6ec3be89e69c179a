"""The page, attachment or message that a place of a source stood in, in words."""

from __future__ import annotations

from pressdesk.model.parts import Part, PartKind, parts_at, parts_from_json
from pressdesk.model.source import Source
from pressdesk.ui.i18n import tr


def part_words(source: Source, offset: int) -> str:
    """Say where in the original file an offset of the text stood; nothing for a text of one piece."""
    return ", ".join(map(_words, parts_at(parts_from_json(source.parts), offset)))


def _words(part: Part) -> str:
    match part.kind:
        case PartKind.PAGE:
            return tr("page {number}", number=part.name)
        case PartKind.ATTACHMENT:
            return tr("attachment {name}", name=part.name)
        case PartKind.MESSAGE:
            return tr("message body")
        case PartKind.NOTES:
            return tr("footnotes")
