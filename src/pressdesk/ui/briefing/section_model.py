"""The sections of a paper and below each the records that could stand in it, with their ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from pressdesk.briefing.composition import Candidate
from pressdesk.briefing.sections import SectionOption
from pressdesk.ui.i18n import show_date, tr

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_MIME_TYPE = "application/x-pressdesk-section"
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section as it is shown."""

    key: str
    label: str
    is_on: bool
    records: int = 0
    records_in: int = 0
    is_empty: bool = False
    """Whether it is wanted and nothing is there for it."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record as it is shown."""

    candidate: Candidate
    is_in: bool

    @property
    def is_released(self) -> bool:
        """Tell whether it goes in though it is held back."""
        return self.is_in and bool(self.candidate.reason)

    @property
    def words(self) -> str:
        """Give the words by which one recognises the record."""
        candidate = self.candidate
        day = show_date(candidate.on.partition("T")[0]) if candidate.on else ""
        caption = f"“{candidate.caption}”" if candidate.table == "quote" else candidate.caption
        return " · ".join(part for part in (caption, candidate.speaker, day) if part)


@dataclass(slots=True)
class _Section:
    option: SectionOption
    is_on: bool
    is_empty: bool = False
    records: list[Candidate] = field(default_factory=list)


class SectionModel(QAbstractItemModel):
    """Two levels. Sections can be moved; each row can be ticked."""

    changed = Signal()
    """Somebody ticked or moved something."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: list[_Section] = []
        """In the order in which they were given: children name their section by its number here."""
        self._order: list[int] = []
        self.chosen: frozenset[str] = frozenset()
        self.left_out: frozenset[str] = frozenset()

    # What is shown

    def show_sections(self, options: Sequence[SectionOption], wanted: Sequence[str] | None) -> None:
        """Show the sections of a kind, those ``wanted`` first in their order; None for the usual ones."""
        self.beginResetModel()
        is_on = {option.key: option.is_on if wanted is None else option.key in wanted for option in options}
        self._sections = [_Section(option, is_on[option.key]) for option in options]
        keys = [option.key for option in options]
        order = list(keys) if wanted is None else [key for key in wanted if key in is_on]
        for place, key in enumerate(keys):
            if key not in order:
                before = keys[place - 1] if place else ""
                order.insert(order.index(before) + 1 if before else 0, key)
        self._order = [keys.index(key) for key in order]
        self.endResetModel()

    def show_records(
        self,
        candidates: Sequence[Candidate],
        chosen: frozenset[str],
        left_out: frozenset[str],
        *,
        may_release: bool = True,
    ) -> None:
        """Show the records that could go in, and which of them were chosen or left out.

        Where nothing can be entered in the history, held-back records may not be released.
        """
        self.beginResetModel()
        by_key = {section.option.key: section for section in self._sections}
        for section in self._sections:
            section.records = []
        for candidate in candidates:
            if candidate.section in by_key:
                is_barred = bool(candidate.reason) and not may_release
                shown = replace(candidate, may_be_chosen=False) if is_barred else candidate
                by_key[candidate.section].records.append(shown)
        self.chosen, self.left_out = chosen, left_out
        self.endResetModel()

    def show_filled(self, keys: frozenset[str]) -> None:
        """Say which sections have something to print."""
        for section in self._sections:
            section.is_empty = section.option.key not in keys
        if self._sections:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._sections) - 1, 0))

    def wanted(self) -> tuple[str, ...]:
        """Give the keys of the sections that are ticked, in their order."""
        ordered = (self._sections[number] for number in self._order)
        return tuple(section.option.key for section in ordered if section.is_on)

    def released(self) -> int:
        """Count the held-back records that were chosen."""
        candidates = (record for section in self._sections for record in section.records)
        return sum(1 for candidate in candidates if candidate.reason and self._is_in(candidate))

    def key_at(self, index: Index) -> str:
        """Give the key of a section, or of the one in which a record stands."""
        if not index.isValid():
            return ""
        number = index.internalId() - 1 if index.internalId() else self._order[index.row()]
        return self._sections[number].option.key

    def index_of(self, key: str) -> QModelIndex:
        """Give where a section stands."""
        rows = [self._sections[number].option.key for number in self._order]
        return self.index(rows.index(key), 0) if key in rows else QModelIndex()

    # What one does

    def move(self, key: str, row: int) -> None:
        """Move a section before the one that stands at ``row`` now."""
        start = self.index_of(key).row()
        row = max(0, min(row, len(self._order)))
        if start < 0 or row in {start, start + 1}:
            return
        self.beginMoveRows(QModelIndex(), start, start, QModelIndex(), row)
        number = self._order.pop(start)
        self._order.insert(row - 1 if row > start else row, number)
        self.endMoveRows()
        self.changed.emit()

    def toggle(self, index: Index) -> None:
        """Tick a row or take its tick away."""
        is_on = self.data(index, Qt.ItemDataRole.CheckStateRole) != _UNCHECKED
        self.setData(index, _UNCHECKED if is_on else _CHECKED, Qt.ItemDataRole.CheckStateRole)

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self.data(index, ROW_ROLE)
        is_on = Qt.CheckState(value) == _CHECKED
        if isinstance(row, SectionRow):
            self._sections[self._order[index.row()]].is_on = is_on
        elif not row.candidate.may_be_chosen:
            return False
        else:
            self._tick(row.candidate, is_on=is_on)
        first = self.index(0, 0)
        self.dataChanged.emit(first, self.index(len(self._order) - 1, 0))
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def _tick(self, candidate: Candidate, *, is_on: bool) -> None:
        """Choose a held-back record by its id; any other goes in unless it is left out."""
        one = frozenset({candidate.id})
        if candidate.reason:
            self.chosen = self.chosen | one if is_on else self.chosen - one
        self.left_out = self.left_out - one if is_on or candidate.reason else self.left_out | one

    def _is_in(self, candidate: Candidate) -> bool:
        if not candidate.may_be_chosen or candidate.id in self.left_out:
            return False
        return not candidate.reason or candidate.id in self.chosen

    # What Qt asks

    def index(self, row: int, column: int = 0, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Give the index of a section, or of a record in one."""
        if not parent.isValid():
            is_there = 0 <= row < len(self._order)
            return self.createIndex(row, column, 0) if is_there else QModelIndex()
        if parent.internalId():
            return QModelIndex()
        number = self._order[parent.row()]
        is_there = 0 <= row < len(self._sections[number].records)
        return self.createIndex(row, column, number + 1) if is_there else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        """Give the section of a record."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(self._order.index(index.internalId() - 1), 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Count the sections, or the records of one."""
        if not parent.isValid():
            return len(self._order)
        return 0 if parent.internalId() else len(self._sections[self._order[parent.row()]].records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Tell that there is one column."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a row for the delegate, and words for a screen reader."""
        if not index.isValid():
            return None
        row = self._row(index)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKED if (row.is_on if isinstance(row, SectionRow) else row.is_in) else _UNCHECKED
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _said(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, RecordRow):
            return "\n".join(part for part in (row.words, row.candidate.reason) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let sections be dragged between each other, and rows be ticked that may be."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        if not index.internalId():
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Tell that sections are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Tell what is dragged: a section."""
        return [_MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Give the section that is dragged."""
        data = QMimeData()
        data.setData(_MIME_TYPE, self.key_at(indexes[0]).encode())
        return data

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move a section to where it is dropped."""
        del action, column
        if parent.isValid():
            row = parent.row()
        self.move(bytes(data.data(_MIME_TYPE).data()).decode(), len(self._order) if row < 0 else row)
        return True

    def _row(self, index: Index) -> SectionRow | RecordRow:
        if index.internalId():
            candidate = self._sections[index.internalId() - 1].records[index.row()]
            return RecordRow(candidate, self._is_in(candidate))
        section = self._sections[self._order[index.row()]]
        row = SectionRow(section.option.key, section.option.label, section.is_on, len(section.records))
        is_in = sum(1 for candidate in section.records if self._is_in(candidate))
        return replace(row, records_in=is_in, is_empty=section.is_on and section.is_empty)


def _said(row: SectionRow | RecordRow) -> str:
    if isinstance(row, SectionRow):
        if not row.records:
            return f"{row.label}, {tr('nothing recorded')}" if row.is_empty else row.label
        return f"{row.label}, {tr('{done} of {total}', done=row.records_in, total=row.records)}"
    if row.is_released:
        return f"{row.words}, {tr('released: {reason}', reason=row.candidate.reason)}"
    return ", ".join(part for part in (row.words, row.candidate.reason) if part)
