"""The names of records by which links are chosen, found as one types in any script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Written
from pressdesk.model.fields import Kind, Section
from pressdesk.model.person import Person
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import Language, Translated
from pressdesk.search.folding import fold_word, surfaces
from pressdesk.search.skeleton import romanised, skeletons
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

_NAME_KINDS = frozenset({Kind.LINE, Kind.TRANSLATED_LINE, Kind.LINES})
_MOST_RECORDS = 50_000
"""Of longer tables (quotes of a large archive) only the newest can be chosen by typing."""

_READ_AT_ONCE = 200
"""So many names are read within a frame."""

_KAZAKH_LETTERS = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be linked: what to show, and the keys under which it is found."""

    id: str
    caption: str
    detail: str
    owner: str
    """The visit, person or place that it belongs to; empty for records of their own."""
    folded: str
    """Every word of every name, folded, each after a space."""
    romanised: str
    bones: str

    def rank(self, words: list[str]) -> int | None:
        """Tell how well typed words fit: 0 best; None where one of them fits no name."""
        ranks = [self._rank_of(word) for word in words]
        if any(rank is None for rank in ranks):
            return None
        return sum(rank for rank in ranks if rank is not None)

    def _rank_of(self, word: str) -> int | None:
        if f" {word}" in self.folded:
            return 0
        if f" {romanised(word)}" in self.romanised:
            return 1
        if len(word) > 2 and any(f" {key}" in self.bones for key in skeletons(word)):
            return 2
        return None


class NameDirectory(QObject):
    """Knows the names of each table's records, read when first asked for and kept up to date."""

    table_read = Signal(str)
    """The names of a long table are there now; what was asked for before may be asked again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._tables: dict[str, dict[str, Candidate]] = {}
        self._written_meanwhile: dict[str, dict[str, Record]] = {}
        """For each table being read: what was written since reading began."""
        session.written.connect(self._follow)

    @classmethod
    def of(cls, session: Session) -> NameDirectory:
        """Give the session's one directory."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def matches(self, table: str, text: str, *, owner: str = "", limit: int = 8) -> list[Candidate]:
        """Give the records whose names fit the typed text, best first; without a text, some to begin with.

        With ``owner`` only what belongs to that record, where records of the table belong to others at all.
        """
        candidates = self._candidates(table).values()
        own = (one for one in candidates if not (owner and one.owner and one.owner != owner))
        return ranked(own, text, limit=limit)

    def all_of(self, table: str) -> list[Candidate]:
        """Give all that is known of a table, to be ranked elsewhere; empty while a long one is being read."""
        return list(self._candidates(table).values())

    def named(self, table: str, text: str) -> Candidate | None:
        """Give the one record that bears exactly this name; None where none or several do."""
        wanted = text.strip().casefold()
        found = [c for c in self._candidates(table).values() if c.caption.casefold() == wanted]
        return found[0] if len(found) == 1 else None

    def caption(self, table: str, record_id: str) -> str:
        """Give what to show for a linked record; empty where nothing is linked."""
        if table in self._tables and record_id in self._tables[table]:
            return self._tables[table][record_id].caption
        record = self._session.archive.look_up(BY_TABLE[table], record_id) if record_id else None
        return record.caption(self._session.language) if record else ""

    def prepare(self, table: str) -> None:
        """Read a table's names, a long one in the background, so that they are there at the first key."""
        if table in self._tables or table in self._written_meanwhile:
            return
        archive, language = self._session.archive, self._session.language
        if archive.count(BY_TABLE[table]) <= _READ_AT_ONCE:
            self._tables[table] = read_candidates(archive, table, language)
            return
        self._written_meanwhile[table] = {}
        self._session.jobs.submit(
            _read_in_background,
            archive,
            table,
            language,
            done=lambda candidates: self._take(table, candidates),
            owner=self,
        )

    def _candidates(self, table: str) -> dict[str, Candidate]:
        self.prepare(table)
        return self._tables.get(table, {})

    def _take(self, table: str, candidates: dict[str, Candidate]) -> None:
        self._tables[table] = candidates
        for record in self._written_meanwhile.pop(table, {}).values():
            self._put(record)
        self.table_read.emit(table)

    def _follow(self, written: Written) -> None:
        for touched in written.touched:
            table = touched.record_type.table
            if table in self._written_meanwhile:
                self._written_meanwhile[table][touched.id] = touched.after
            elif table in self._tables:
                self._put(touched.after)

    def _put(self, record: Record) -> None:
        known = self._tables[record.table]
        known.pop(record.id, None)
        if not record.is_removed:
            known[record.id] = candidate_of(record, self._session.language)


def ranked(candidates: Iterable[Candidate], text: str, *, limit: int) -> list[Candidate]:
    """Give those whose names fit the typed text, best first."""
    words = [folded for surface in surfaces(text) if (folded := fold_word(surface))]
    found = [
        (rank, candidate.caption.casefold(), candidate)
        for candidate in candidates
        if (rank := candidate.rank(words)) is not None
    ]
    return [candidate for _, _, candidate in sorted(found, key=lambda entry: entry[:2])[:limit]]


def _read_in_background(
    progress: Progress, archive: Archive, table: str, language: str
) -> dict[str, Candidate]:
    progress.check()
    return read_candidates(archive, table, language)


def read_candidates(archive: Archive, table: str, language: str) -> dict[str, Candidate]:
    """Read a table's candidates, newest first."""
    records = archive.find(BY_TABLE[table], order="-rowid", limit=_MOST_RECORDS)
    return {record.id: candidate_of(record, language) for record in records}


def candidate_of(record: Record, language: str) -> Candidate:
    """Give the candidate that a record is."""
    words = list(dict.fromkeys(filter(None, (fold_word(surface) for surface in surfaces(_names(record))))))
    bones = (key for word in words for key in sorted(skeletons(word)))
    return Candidate(
        id=record.id,
        caption=record.caption(language) or record.label,
        detail=record.office if isinstance(record, Person) else "",
        owner=next((getattr(record, spec.name) for spec in record.fields() if spec.owner), ""),
        folded=_keys(words),
        romanised=_keys(romanised(word) for word in words),
        bones=_keys(bones),
    )


def creatable_name(record_class: type[Record]) -> str:
    """Give the field into which a typed name goes when a record is made by it; empty where that cannot be."""
    if any(spec.owner for spec in record_class.fields()):
        return ""
    return next(
        (
            spec.name
            for spec in record_class.fields()
            if spec.kind is Kind.TRANSLATED_LINE and spec.section is Section.HEADER
        ),
        "",
    )


def named_in_its_language(name: str, window_language: str) -> Translated:
    """Give a name in the language of its letters; Cyrillic is Kazakh by a letter or the window's own."""
    if any("\u0400" <= letter <= "\u04ff" for letter in name):
        is_kazakh = bool(_KAZAKH_LETTERS & set(name)) or window_language == Language.KAZAKH
        return Translated.single(name, Language.KAZAKH if is_kazakh else Language.RUSSIAN)
    return Translated.single(name, Language.ENGLISH)


def _names(record: Record) -> str:
    texts = [record.caption()]
    for spec in record.fields():
        value = getattr(record, spec.name)
        if spec.kind in _NAME_KINDS and value and (spec.section is Section.HEADER or spec.weight >= 6):
            if isinstance(value, Translated):
                texts += value.by_language().values()
            else:
                texts += [value] if isinstance(value, str) else list(value)
    return "\n".join(texts)


def _keys(words: Iterable[str]) -> str:
    return "".join(f" {word}" for word in dict.fromkeys(words))
