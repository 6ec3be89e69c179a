"""A list of records as long as the archive: it holds row numbers, and reads records where one looks."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pressdesk.archive.database import Archive
from pressdesk.ui.browse.collections import Collection
from pressdesk.ui.browse.names import Names
from pressdesk.ui.browse.rows import Row, fields_of, row_of
from pressdesk.ui.i18n import language

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_BLOCK = 64
_MOST_BLOCKS = 64


class RecordListModel(QAbstractListModel):
    """The records of one collection in order. A million rows cost eight megabytes."""

    def __init__(self, archive: Archive, names: Names) -> None:
        super().__init__()
        self._archive = archive
        self._names = names
        self._collection: Collection | None = None
        self._numbers: array[int] = array("q")
        self._blocks: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._composed: list[Row] | None = None

    def show(self, collection: Collection, numbers: array[int]) -> None:
        """Show the records with these row numbers."""
        if collection is self._collection and numbers == self._numbers:
            self.draw_again()
            return
        self.beginResetModel()
        self._collection, self._numbers = collection, numbers
        self._composed = None
        self._blocks.clear()
        self.endResetModel()

    def show_rows(self, collection: Collection, rows: list[Row]) -> None:
        """Show rows that were composed already, few enough to be held."""
        self.beginResetModel()
        self._collection, self._numbers = collection, array("q", range(len(rows)))
        self._blocks.clear()
        self._composed = rows
        self.endResetModel()

    def draw_again(self) -> None:
        """Read the rows in view again."""
        self._blocks.clear()
        if self._numbers:
            self.dataChanged.emit(self.index(0), self.index(len(self._numbers) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Row | str | None:
        """Give a row's words."""
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.row(index.row())
            return row.spoken if row else ""
        return None

    def row(self, position: int) -> Row | None:
        """Give a row; None where its record has gone meanwhile."""
        if not 0 <= position < len(self._numbers):
            return None
        return self._block(position // _BLOCK).get(self._numbers[position])

    def numbers(self) -> array[int]:
        """Give the row numbers of all records, in the order of the list."""
        return self._numbers

    def number(self, position: int) -> int:
        """Give the row number of the record at a position."""
        return self._numbers[position]

    def position_of_number(self, number: int) -> int:
        """Give where a row number stands, or -1."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def position_of(self, record_id: str) -> int:
        """Give where a record stands among the rows that were read, or -1."""
        for block, rows in self._blocks.items():
            for number, row in rows.items():
                if row.record_id == record_id:
                    return self._numbers.index(number, block * _BLOCK)
        return -1

    def rows(self, positions: Sequence[int]) -> list[Row]:
        """Give several rows."""
        return [row for position in positions if (row := self.row(position))]

    def _block(self, which: int) -> dict[int, Row]:
        if which in self._blocks:
            self._blocks.move_to_end(which)
            return self._blocks[which]
        rows = self._read(self._numbers[which * _BLOCK : (which + 1) * _BLOCK])
        self._blocks[which] = rows
        if len(self._blocks) > _MOST_BLOCKS:
            self._blocks.popitem(last=False)
        return rows

    def _read(self, numbers: array[int]) -> dict[int, Row]:
        if self._collection is None:
            return {}
        if self._composed is not None:
            return {number: self._composed[number] for number in numbers}
        collection = self._collection
        records = self._archive.by_row_numbers(collection.record_class, numbers)
        self._names.prepare(records.values(), fields_of(collection))
        return {
            number: row_of(record, collection, self._names, language().value)
            for number, record in records.items()
        }
