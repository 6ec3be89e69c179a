"""What a search found, as rows: the passages of one visit below its heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pressdesk.search.results import Hit
from pressdesk.ui.i18n import tr
from pressdesk.ui.search.found import Found, Further, Heading, Passage, Row
from pressdesk.ui.search.wording import kind_of

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class ResultsModel(QAbstractListModel):
    """Visits in the order in which they were found, each with its best passages."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self.visits = 0
        """Visits that were read so far."""
        self.passages = 0
        self.has_more = False

    def show(self, found: Found) -> None:
        """Show what was found instead of what was found before."""
        self.beginResetModel()
        self._rows = list(found.rows)
        self.visits = self.passages = 0
        self._count(found)
        self.endResetModel()

    def add(self, found: Found) -> None:
        """Show a further page below."""
        self._count(found)
        self._insert(len(self._rows), found.rows)

    def unfold(self, visit_id: str, rows: Sequence[Row]) -> None:
        """Show a visit's further passages where it was said how many there are."""
        position = self._position_of_further(visit_id)
        if position < 0:
            return
        self.beginRemoveRows(QModelIndex(), position, position)
        del self._rows[position]
        self.endRemoveRows()
        self._insert(position, rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Count all rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Row | str | None:
        """Give a row, or what a screen reader says of it."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return marks_of(row)
        return None

    def row(self, position: int) -> Row | None:
        """Give a row; None beside the list."""
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def hit(self, position: int) -> Hit | None:
        """Give the hit that a row tells; None for a mere heading."""
        row = self.row(position)
        return row.hit if isinstance(row, Passage | Heading) else None

    def hits_of(self, visit_id: str) -> list[Hit]:
        """Give the hits of a visit that are shown."""
        hits = (row.hit for row in self._rows if isinstance(row, Passage | Heading))
        return [hit for hit in hits if hit and hit.visit_id == visit_id]

    def next_stop(self, position: int, step: int = 1) -> int:
        """Give where the arrow keys stop next: a hit, or more hits to unfold; -1 at the end."""
        position += step
        while 0 <= position < len(self._rows):
            if self.hit(position) or isinstance(self._rows[position], Further):
                return position
            position += step
        return -1

    def next_hit(self, position: int, step: int = 1) -> int:
        """Give where the next hit after a position stands, or -1."""
        position += step
        while 0 <= position < len(self._rows):
            if self.hit(position):
                return position
            position += step
        return -1

    def heading_of(self, position: int) -> int:
        """Give where the heading above a row stands, or -1."""
        while position >= 0 and not isinstance(self._rows[position], Heading):
            position -= 1
        return position

    def _count(self, found: Found) -> None:
        self.visits += found.visits
        self.passages += found.passages
        self.has_more = found.more and found.question is None

    def _insert(self, position: int, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), position, position + len(rows) - 1)
            self._rows[position:position] = rows
            self.endInsertRows()

    def _position_of_further(self, visit_id: str) -> int:
        for position, row in enumerate(self._rows):
            if isinstance(row, Further) and row.visit_id == visit_id:
                return position
        return -1


def said(row: Row) -> str:
    """Give a row in one line of plain words."""
    if isinstance(row, Heading):
        return ", ".join(filter(None, (row.title, row.particulars)))
    if isinstance(row, Further):
        return tr("{count} more passages", count=row.count)
    return f"{marks_of(row)}: {row.hit.snippet}"


def marks_of(row: Row) -> str:
    """Give who said a passage or where it stands, with its marks, as a row may have no room for all."""
    if not isinstance(row, Passage):
        return ""
    marks = (words for words, _ in row.pills)
    return ", ".join(filter(None, (row.particulars or kind_of(row.hit), row.setting, *marks)))
