"""Undo and redo: each step is a transaction of the archive, reverted by another one."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.ui.i18n import tr

_NEVER_MERGED = -1


class ArchiveStep(QUndoCommand):
    """What one act of the person wrote. Undoing reverts it; redoing reverts the undoing.

    Steps with the same ``merge_key``, one right after the other, become one (the typing in one field).
    """

    def __init__(
        self,
        archive: Archive,
        group_id: str,
        action: str,
        *,
        merge_key: str = "",
        report: Callable[[PressdeskError], None],
        undone: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(action)
        self._archive = archive
        self._groups = [group_id]
        self._merge_key = merge_key
        self._report = report
        self._undone = undone
        self._is_done = True

    def id(self) -> int:
        """Give the number by which Qt knows steps that may merge; it takes 31 bits."""
        return zlib.crc32(self._merge_key.encode()) >> 1 if self._merge_key else _NEVER_MERGED

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take in a later step of the same key."""
        if not isinstance(other, ArchiveStep) or other._merge_key != self._merge_key:  # noqa: SLF001
            return False
        self._groups += other._groups  # noqa: SLF001
        return True

    def undo(self) -> None:
        """Revert what was written."""
        self._is_done = False
        self._revert(tr("Undo: {action}", action=self.text()))
        if self._undone is not None and not self.isObsolete():
            self._undone()

    def redo(self) -> None:
        """Write again what was reverted; when the step is pushed, it is done already."""
        if not self._is_done:
            self._is_done = True
            self._revert(tr("Redo: {action}", action=self.text()))

    def _revert(self, action: str) -> None:
        try:
            with self._archive.transaction(action) as transaction:
                for group_id in reversed(self._groups):
                    transaction.revert(group_id)
        except PressdeskError as error:
            self.setObsolete(True)
            self._report(error)
        else:
            self._groups = [transaction.group_id]
