"""What a search found, as rows: the hits of one visit below its heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pressdesk.model.registry import BY_TABLE
from pressdesk.model.visit import Visit
from pressdesk.search.results import Hit
from pressdesk.ui.browse.searcher import Found
from pressdesk.ui.i18n import language, show_date, tr, translated_label

HIT_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Heading:
    """The visit to which the hits below belong."""

    title: str
    date: str


class HitsModel(QAbstractListModel):
    """Hits in the order in which they were found, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Heading | Hit] = []
        self._hit_count = 0
        self.has_more = False

    @property
    def hit_count(self) -> int:
        """How many hits were read; some of them may be told by one row."""
        return self._hit_count

    def show(self, found: Found) -> None:
        """Show what was found instead of what was found before."""
        self.beginResetModel()
        self._rows, self._hit_count = [], 0
        self._rows = self._headed(found)
        self._count(found)
        self.endResetModel()

    def add(self, found: Found) -> None:
        """Show a further page below."""
        rows = self._headed(found)
        self._count(found)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _count(self, found: Found) -> None:
        self._hit_count += len(found.results.hits)
        self.has_more = found.results.more

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Count headings and hits."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let only hits be chosen."""
        if isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Heading | Hit | str | None:
        """Give a row, or what a screen reader says of it."""
        row = self._rows[index.row()]
        if role == HIT_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.title if isinstance(row, Heading) else f"{kind_of(row)}: {row.snippet}"
        return None

    def hit(self, position: int) -> Hit | None:
        """Give the hit at a position; None for a heading."""
        row = self._rows[position] if 0 <= position < len(self._rows) else None
        return row if isinstance(row, Hit) else None

    def next_hit(self, position: int, step: int = 1) -> int:
        """Give where the next hit after a position stands, or -1."""
        position += step
        while 0 <= position < len(self._rows):
            if isinstance(self._rows[position], Hit):
                return position
            position += step
        return -1

    def _headed(self, found: Found) -> list[Heading | Hit]:
        rows: list[Heading | Hit] = []
        last = next((row for row in reversed(self._rows) if isinstance(row, Hit)), None)
        for hit in found.results.hits:
            if (last is None or hit.visit_id != last.visit_id) and not is_title(hit):
                rows.append(_heading(hit, found.titles))
            if last is not None and _says_the_same(last, hit):
                if hit.language == language() and rows and rows[-1] is last:
                    rows[-1] = last = hit
                continue
            rows.append(hit)
            last = hit
        return rows


def _says_the_same(one: Hit, other: Hit) -> bool:
    """Tell whether two hits are one field in two languages, of which a list needs one."""
    same = one.record_id == other.record_id and one.field == other.field
    return same and one.language != other.language


def is_title(hit: Hit) -> bool:
    """Tell whether the words stand in the visit's title, which then is its own heading."""
    return hit.record_type == Visit.table and hit.field == "title"


def kind_of(hit: Hit) -> str:
    """Say where the words stand: the kind of record, and the field where it is not the record's own text."""
    record_class = BY_TABLE[hit.record_type]
    kind = translated_label(record_class.label)
    spec = record_class.spec(hit.field)
    is_plain = hit.field in {"text", "body"} or is_title(hit)
    return kind if is_plain else f"{kind} · {translated_label(spec.label)}"


def _heading(hit: Hit, titles: Mapping[str, str]) -> Heading:
    if hit.visit_id:
        title = titles.get(hit.visit_id) or hit.visit_title or tr("Without a title")
        return Heading(title, show_date(hit.date) if hit.date else "")
    return Heading(tr("Not part of a visit"), "")
