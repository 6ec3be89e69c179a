"""Read one official text into the draft of a visit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressdesk.errors import PressdeskError
from pressdesk.ingest.annotators import find_all
from pressdesk.ingest.assembly import draft_of
from pressdesk.ingest.corrections.lessons import with_lessons
from pressdesk.ingest.document import SourceText, fingerprint
from pressdesk.ingest.draft import DraftWarning, VisitDraft
from pressdesk.ingest.kept_ranges import with_kept_ranges
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.roles import Role
from pressdesk.ingest.several_releases import end_of_first_release
from pressdesk.model.reading_form import ReadingForm

READ_AT_MOST = 200_000
"""So many characters are read (a book's length); what follows is kept with the source, unread."""
KEEP_AT_MOST = 50_000_000
"""A text longer than this is refused."""
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
PARAGRAPH_END = re.compile(r"\n\s*\n")


class EmptyTextError(PressdeskError):
    """There is nothing to read."""

    def __init__(self) -> None:
        super().__init__(
            "There is no text to read here.", hint="Paste the words of the release, or choose another file."
        )


class TextTooLongError(PressdeskError):
    """The text is longer than any release."""

    def __init__(self, length: int) -> None:
        super().__init__(
            f"This text has {length:,} characters, more than the {KEEP_AT_MOST:,} that can be kept as "
            f"one source.",
            hint="Divide it and read the parts one by one.",
        )


class DamagedTextError(PressdeskError):
    """The text holds halves of characters, which no file can keep."""

    def __init__(self, position: int) -> None:
        super().__init__(
            f"This text is damaged: at character {position + 1:,} there is only half of a character.",
            hint="Copy it again from where it came, or open the file itself.",
        )


def read_release(
    text: str,
    *,
    identifier: str = "",
    known: KnownNames | None = None,
    publisher: str = "",
    address: str = "",
    known_roles: Sequence[tuple[int, int, Role]] = (),
    warnings: tuple[DraftWarning, ...] = (),
) -> VisitDraft:
    """Read ``text`` into a draft; the draft's text equals it character for character.

    ``known_roles`` are stretches of it whose role (heading, bullet, caption) its format declared;
    ``warnings`` are what its reader has to say. What only layout put among the letters
    (:mod:`pressdesk.model.reading_form`) is not read, and is part of the ranges that lie around it.

    Raises :class:`EmptyTextError`, :class:`TextTooLongError` and :class:`DamagedTextError`. A text without a
    visit gives a draft with a warning, and so does one of several releases, of which the first is read.
    Time grows linearly with the length, and no more than ``READ_AT_MOST`` characters are read.
    """
    if not text.strip():
        raise EmptyTextError
    half = HALF_CHARACTER.search(text)
    if half is not None:
        raise DamagedTextError(half.start())
    if len(text) > KEEP_AT_MOST:
        raise TextTooLongError(len(text))
    readable = text if len(text) <= READ_AT_MOST else text[: _last_paragraph_end(text)]
    form = ReadingForm.of(readable)
    source = SourceText.of(form.text, _as_read(known_roles, form))
    if len(readable) < len(text):
        warnings = (*warnings, DraftWarning.PARTLY_READ)
    end = end_of_first_release(source)
    if end is not None:
        roles = _as_read(known_roles, form)
        source = SourceText.of(form.text[:end], [role for role in roles if role[1] <= end])
        warnings = (*warnings, DraftWarning.SEVERAL_RELEASES)
    draft = draft_of(
        form.text,
        source,
        find_all(source, known),
        identifier=identifier,
        publisher=publisher,
        address=address,
        warnings=warnings,
    )
    if form.text != text:
        draft = replace(with_kept_ranges(draft, form), text=text, sha256=fingerprint(text))
    return with_lessons(draft, known.lessons) if known is not None else draft


def _as_read(
    known_roles: Sequence[tuple[int, int, Role]], form: ReadingForm
) -> Sequence[tuple[int, int, Role]]:
    if form.is_kept_text:
        return known_roles
    return [(form.read_offset(start), form.read_offset(end), role) for start, end, role in known_roles]


def _last_paragraph_end(text: str) -> int:
    ends = [match.start() for match in PARAGRAPH_END.finditer(text, READ_AT_MOST - 20_000, READ_AT_MOST)]
    return ends[-1] if ends else READ_AT_MOST
