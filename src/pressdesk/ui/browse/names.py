"""The names of linked records and terms, read in portions and remembered for lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Written
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.term import Term


class Names:
    """Knows what linked records are called in one language."""

    def __init__(self, archive: Archive, language: str) -> None:
        self.archive = archive
        self._language = language
        self._names: dict[str, str] = {}
        self._terms: dict[tuple[str, str], str] | None = None

    def prepare(self, records: Iterable[Record], field_names: Sequence[str]) -> None:
        """Read the names that rows of these records need, all at once."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for record in records:
            for name in field_names:
                spec = record.spec(name)
                if spec.target:
                    wanted[spec.target] |= set(_linked(record, spec)) - self._names.keys()
        for table, ids in wanted.items():
            for linked in self.archive.get_many(BY_TABLE[table], sorted(ids)):
                self._names[linked.id] = linked.caption(self._language)

    def of_links(self, record: Record, spec: FieldSpec) -> str:
        """Give the names of what a LINK or LINKS field links to."""
        self.prepare([record], [spec.name])
        return ", ".join(filter(None, (self._names.get(linked) for linked in _linked(record, spec))))

    def of_target(self, table: str, record_id: str) -> str:
        """Give the name of one record; empty where there is none."""
        record_class = BY_TABLE.get(table)
        record = self.archive.look_up(record_class, record_id) if record_class else None
        return record.caption(self._language) if record else ""

    def of_term(self, vocabulary: str, code: str) -> str:
        """Give a term's name; the code where the vocabulary lacks it."""
        if self._terms is None:
            self._terms = {
                (term.vocabulary, term.code): term.name.best(self._language)
                for term in self.archive.find(Term)
            }
        return self._terms.get((vocabulary, code), code)

    def forget(self, written: Written) -> None:
        """Read again what was written."""
        for touched in written.touched:
            self._names.pop(touched.id, None)
        if written.touches(Term):
            self._terms = None


def _linked(record: Record, spec: FieldSpec) -> tuple[str, ...]:
    value = getattr(record, spec.name)
    if spec.kind is Kind.LINKS:
        return tuple(value)
    return (value,) if value else ()
