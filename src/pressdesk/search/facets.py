"""What a passage can be filtered by, as tokens that stand in the index beside its words."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import select
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit
from pressdesk.search.word_lists import listed

RecordType = TypeVar("RecordType", bound=Record)

SIGN = "__"
"""Begins every facet's token; no word does, since a folded word has letters and digits only."""

SPEAKER, ADDRESSEE, PERSON, COUNTRY, PLACE, TOPIC, VISIT = (
    "speaker",
    "addressee",
    "person",
    "country",
    "place",
    "topic",
    "visit",
)

_INHERITED = frozenset(
    listed("""
guest host guest_country host_country places topics kind programme_status status
""")
)
_ROLES = {"speaker": SPEAKER, "addressee": ADDRESSEE}
_LINKED = frozenset({PERSON, COUNTRY, PLACE, TOPIC})
FILTERED_VOCABULARIES = frozenset(
    listed("""
visit_kind quote_kind document_kind meeting_format record_status programme_status clearance
""")
)
"""The vocabularies whose terms results can be filtered by."""
_NO_DAY = 0


class Setting(NamedTuple):
    """Where a record stands: the visit it belongs to, its day, and the facets that its passages share."""

    day: int
    """Day by the proleptic Gregorian calendar (``date.toordinal``); 0 for what has no date."""
    visit_id: str
    facets: str
    """Tokens parted by spaces: the record's own and those that its visit hands down."""
    is_shown: bool
    """False where the record, or the visit it belongs to, lies in the bin."""


@lru_cache(maxsize=1 << 16)
def token(kind: str, value: str) -> str:
    """Give the token of a facet: its kind and, for a record's id, fifty bits of a digest."""
    digest = blake2b(value.encode(), digest_size=10).digest()
    return f"{SIGN}{kind}{base64.b32encode(digest).decode().lower()[:10]}"


def choice_token(vocabulary: str, code: str) -> str:
    """Give the token of a vocabulary's term."""
    return SIGN + f"{vocabulary}{code}".replace("_", "")


def type_token(table: str) -> str:
    """Give the token of a type of record."""
    return f"{SIGN}type{table.replace('_', '')}"


@cache
def everything() -> str:
    """Give the FTS5 expression that holds for every passage: it has some type."""
    tables = (table for table, record in BY_TABLE.items() if any(spec.weight for spec in record.fields()))
    return " OR ".join(f'"{type_token(table)}"' for table in tables)


def language_token(language: str) -> str:
    """Give the token of a passage's language; empty where it is not known."""
    return f"{SIGN}lang{language}" if language else ""


def facets_of(record: Record, shared: str) -> str:
    """Give the facets of a record's type, ``shared`` ones, and those of its own links and choices."""
    values = _own_values(record.table)(record)
    return _facets(record.table, shared, values if isinstance(values, tuple) else (values,))


@lru_cache(maxsize=1 << 12)
def _facets(table: str, shared: str, values: tuple[object, ...]) -> str:
    own = [
        one
        for spec, value in zip(own_fields(table), values, strict=False)
        for one in _field_facets(spec, value)
    ]
    return " ".join(dict.fromkeys((type_token(table), *shared.split(), *own)))


@cache
def _own_values(table: str) -> Callable[[Record], object]:
    """Give what reads the values of a record's own facets, all at once."""
    names = [spec.name for spec in own_fields(table)]
    return attrgetter(*names) if names else lambda _: ()


def _field_facets(spec: FieldSpec, value: Any) -> Iterator[str]:
    if not value:
        return
    if spec.kind is Kind.CHOICE:
        yield choice_token(spec.vocabulary, value)
        return
    for target in (value,) if spec.kind is Kind.LINK else value:
        for kind in kinds_of(spec):
            yield token(kind, target)


def kinds_of(spec: FieldSpec) -> tuple[str, ...]:
    """Give what a field's values are facets of: a vocabulary, or what is linked and the part it plays."""
    if spec.kind is Kind.CHOICE:
        return (spec.vocabulary,)
    return (spec.target, _ROLES[spec.name]) if spec.name in _ROLES else (spec.target,)


@cache
def own_fields(table: str) -> tuple[FieldSpec, ...]:
    """Give the fields of a table's records whose values are facets."""
    linking = {Kind.LINK, Kind.LINKS}
    return tuple(
        spec
        for spec in BY_TABLE[table].fields()
        if spec.vocabulary in FILTERED_VOCABULARIES or (spec.kind in linking and spec.target in _LINKED)
    )


@cache
def inherited_fields() -> tuple[FieldSpec, ...]:
    """Give the fields of a visit whose facets all its records inherit."""
    return tuple(spec for spec in own_fields(Visit.table) if spec.name in _INHERITED)


def visit_facets(visit: Visit) -> str:
    """Give the facets of a visit that all its records inherit."""
    tokens = (one for spec in inherited_fields() for one in _field_facets(spec, getattr(visit, spec.name)))
    return " ".join(dict.fromkeys(tokens))


def day_of(record: Record) -> int:
    """Give the day of a record by its first date; 0 where it bears none that can be read."""
    for name in _date_fields(record.table):
        if value := getattr(record, name):
            try:
                return PartialDate.parse(value).first_day().toordinal()
            except ValueError:
                continue
    return _NO_DAY


def _day_of_creation(record: Record) -> int:
    """Give the day on which a note, quote or the like was written down; 0 for people, countries, topics.

    Those are no news of a day, and come after all that is.
    """
    if not any(spec.owner for spec in record.fields()):
        return _NO_DAY
    try:
        return date.fromisoformat(record.created_at[:10]).toordinal()
    except ValueError:
        return _NO_DAY


@cache
def _date_fields(table: str) -> tuple[str, ...]:
    return tuple(spec.name for spec in BY_TABLE[table].fields() if spec.kind is Kind.DATE)


class Settings:
    """Finds the setting of records; keeps the visits and meetings that it has looked up.

    ``visits`` and ``meetings`` are taken instead of what the archive holds now: with them one sees how
    things stood before a transaction (None: there was none).
    """

    def __init__(
        self,
        connection: Connection,
        visits: Mapping[str, Visit | None] | None = None,
        meetings: Mapping[str, Meeting | None] | None = None,
    ) -> None:
        self._connection = connection
        self._visits: dict[str, Visit | None] = dict(visits or {})
        self._meetings: dict[str, Meeting | None] = dict(meetings or {})
        self._shared: dict[str, str] = {}
        self._days: dict[str, int] = {}

    def of(self, record: Record) -> Setting:
        """Give where a record stands."""
        if isinstance(record, Visit):
            return Setting(day_of(record), record.id, self._facets(record, record), not record.is_removed)
        visit, is_shown = self._owner(record)
        is_shown = is_shown and not record.is_removed and not (visit and visit.is_removed)
        day = (self._day(visit) if visit else _NO_DAY) or day_of(record) or _day_of_creation(record)
        return Setting(day, visit.id if visit else "", self._facets(record, visit), is_shown)

    def know(self, visits: Iterable[Visit], meetings: Iterable[Meeting] = ()) -> None:
        """Take visits and meetings that were read already, sparing the look-ups one by one."""
        self._visits |= {visit.id: visit for visit in visits}
        self._meetings |= {meeting.id: meeting for meeting in meetings}

    def forget(self) -> None:
        """Drop what was looked up, in a long run over many visits."""
        self._visits.clear()
        self._meetings.clear()
        self._shared.clear()
        self._days.clear()

    def _facets(self, record: Record, visit: Visit | None) -> str:
        return facets_of(record, self._shared_by(visit) if visit else "")

    def _day(self, visit: Visit) -> int:
        if visit.id not in self._days:
            self._days[visit.id] = day_of(visit)
        return self._days[visit.id]

    def _shared_by(self, visit: Visit) -> str:
        if visit.id not in self._shared:
            self._shared[visit.id] = f"{token(VISIT, visit.id)} {visit_facets(visit)}"
        return self._shared[visit.id]

    def _owner(self, record: Record) -> tuple[Visit | None, bool]:
        """Give the visit that a record belongs to, and False if the meeting that owns it is in the bin."""
        visit_id = str(getattr(record, "visit", "") or "")
        meeting_id = str(getattr(record, "meeting", "") or "")
        meeting = self._meeting(meeting_id) if meeting_id else None
        if meeting is None:
            return self._visit(visit_id), True
        owned = record.spec("meeting").owner
        return self._visit(visit_id or meeting.visit), not (owned and meeting.is_removed)

    def _visit(self, visit_id: str) -> Visit | None:
        if visit_id and visit_id not in self._visits:
            self._visits[visit_id] = _one(self._connection, Visit, visit_id)
        return self._visits.get(visit_id)

    def _meeting(self, meeting_id: str) -> Meeting | None:
        if meeting_id not in self._meetings:
            self._meetings[meeting_id] = _one(self._connection, Meeting, meeting_id)
        return self._meetings[meeting_id]


def _one(connection: Connection, record_class: type[RecordType], record_id: str) -> RecordType | None:
    return next(iter(select(connection, record_class, "WHERE id = ?", (record_id,))), None)
