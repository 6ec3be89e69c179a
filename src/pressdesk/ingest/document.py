"""The kept text of a release: its characters untouched, with paragraphs, their language and their role.

Offsets are Python code points into ``SourceText.text`` everywhere in ingest. Only the window converts
them (Qt counts UTF-16 units).
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pressdesk.ingest.languages import Language, language_of
from pressdesk.ingest.roles import Role, roles_of

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff\u200b-\u200f\u202a-\u202e\u2060"
VISIBLE = re.compile(rf"[^{INVISIBLE}]")
STARTS_ANEW = re.compile(r"[–—•●▪*·]\s|[^\s:]{2,30}:\s")
ROLES_BY_GUESS = frozenset({Role.HEADING, Role.BODY, Role.BULLET, Role.LABEL})
"""Roles that shape alone tells less surely than the format the text came in."""
WRAP_AT_MOST = 100
WRAP_AT_LEAST = 45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the kept text that reads as one: a heading, a body paragraph, a bullet, a label line.

    ``start`` and ``end`` leave out surrounding blank space; ``language`` is judged for the paragraph
    alone, because releases mix languages.
    """

    start: int
    end: int
    language: Language
    role: Role


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as it came in, never changed, with its fingerprint and its paragraphs in order.

    ``sha256`` is of the text in UTF-8 (unpaired surrogates are escaped, so any string has one).
    ``read_on`` is the day of reading: no release is of a later one.
    """

    text: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    _starts: tuple[int, ...] = field(repr=False, compare=False, default=())
    read_on: date = field(compare=False, default_factory=date.today)

    @classmethod
    def of(cls, text: str, known_roles: Sequence[tuple[int, int, Role]] = ()) -> SourceText:
        """Keep ``text`` and divide it into paragraphs; time grows linearly with its length.

        ``known_roles`` are stretches whose role the text's format declared, in order; shape tells the others.
        """
        spans = list(_paragraph_spans(text))
        languages = _languages(text, spans)
        roles = roles_of([text[start:end] for start, end in spans])
        if known_roles:
            roles = _with_known_roles(spans, roles, known_roles)
        paragraphs = tuple(
            Paragraph(start, end, language, role)
            for (start, end), language, role in zip(spans, languages, roles, strict=True)
        )
        return cls(text, fingerprint(text), paragraphs, tuple(paragraph.start for paragraph in paragraphs))

    def __hash__(self) -> int:
        """Texts are told apart by their fingerprint; what is worked out once for a text is kept by it."""
        return hash(self.sha256)

    @property
    def language(self) -> Language:
        """The language most of the text is in (English for a text without letters)."""
        return _language_of_most(self)

    def slice(self, part: Paragraph) -> str:
        """Return the characters of one paragraph."""
        return self.text[part.start : part.end]

    def index_at(self, offset: int) -> int:
        """Return the index of the paragraph holding ``offset`` (or the last before it; 0 at the top)."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def paragraph_at(self, offset: int) -> Paragraph:
        """Return the paragraph holding ``offset``; the text must have at least one paragraph."""
        return self.paragraphs[self.index_at(offset)]


@lru_cache(maxsize=4)
def _language_of_most(text: SourceText) -> Language:
    weights: Counter[Language] = Counter()
    for paragraph in text.paragraphs:
        weights[paragraph.language] += paragraph.end - paragraph.start
    return weights.most_common(1)[0][0] if weights else Language.ENGLISH


def fingerprint(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, unpaired surrogates escaped."""
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    first = VISIBLE.search(text, start, end)
    if first is None:
        return None
    while not VISIBLE.match(text, end - 1):
        end -= 1
    return first.start(), end


def _paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    lines = [(_trimmed(text, start, end), end - start) for start, end in _lines(text)]
    width = _wrap_width([length for line, length in lines if line is not None])
    current: tuple[int, int] | None = None
    length_before = 0
    for line, length in lines:
        if (
            current is not None
            and line is not None
            and length_before
            and (
                _is_soft_break(text, line, length_before, width)
                or (width and _runs_on(text, current[1], line))
            )
        ):
            current = current[0], line[1]
        else:
            if current is not None:
                yield current
            current = line
        length_before = length
    if current is not None:
        yield current


def _wrap_width(lengths: list[int]) -> int:
    """Return the width that lines were broken at (mail, PDF), or 0 where each line is a paragraph."""
    width = max(lengths, default=0)
    if not WRAP_AT_LEAST <= width <= WRAP_AT_MOST:
        return 0
    full = sum(length > width - 16 for length in lengths)
    return width if full >= 3 and full * 4 >= len(lengths) else 0


def _is_soft_break(text: str, line: tuple[int, int], length_before: int, width: int) -> bool:
    """Return whether a line was only begun because the one before it was full."""
    if not width or STARTS_ANEW.match(text, line[0]):
        return False
    first_word_ends = text.find(" ", line[0], line[1])
    first_word = (first_word_ends if first_word_ends >= 0 else line[1]) - line[0]
    return length_before + 1 + first_word > width - 2


def _runs_on(text: str, end: int, line: tuple[int, int]) -> bool:
    """Where lines are broken at a width, a small letter behind an unstopped line goes on with it."""
    return text[line[0]].islower() and (text[end - 1].isalnum() or text[end - 1] == ",")


def _with_known_roles(
    spans: list[tuple[int, int]], roles: list[Role], known_roles: Sequence[tuple[int, int, Role]]
) -> list[Role]:
    """Let a declared heading, bullet or caption be one; what shape knows better (a dateline) stays."""
    starts = [start for start, _, _ in known_roles]
    told = []
    for (start, end), role in zip(spans, roles, strict=True):
        place = bisect_right(starts, start) - 1
        is_known = place >= 0 and end <= known_roles[place][1]
        told.append(known_roles[place][2] if is_known and role in ROLES_BY_GUESS else role)
    return told


def _languages(text: str, spans: list[tuple[int, int]]) -> list[Language]:
    """Judge each paragraph; one too short to tell takes the language of the text around it."""
    judged = [language_of(text[start:end]) for start, end in spans]
    known: Counter[Language] = Counter()
    for (start, end), language in zip(spans, judged, strict=True):
        if language is not None:
            known[language] += end - start
    main = known.most_common(1)[0][0] if known else Language.ENGLISH
    return [language if language is not None else main for language in judged]
