"""What one does with whole records from the list or the window: begin, remove, restore."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pressdesk.errors import PressdeskError
from pressdesk.model.identity import new_id
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

Key = tuple[str, str]
"""Table and id."""
FEW = 200
"""So many records are removed at once, while the person waits."""


def begin_record(session: Session, record_class: type[Record]) -> None:
    """Open an empty record as a form; it is kept from the first thing that is typed."""
    session.open_record(record_class.table, new_id())


def remove_records(session: Session, keys: Sequence[Key]) -> None:
    """Put records in the bin, and offer to take that back."""
    if len(keys) > FEW:
        session.jobs.submit(
            _remove_many, session, keys, done=partial(_say_removed, session), failed=session.report
        )
    elif _change(session, keys, tr("Move to the bin"), removes=True):
        _say_removed(session, len(keys))


def restore_records(session: Session, keys: Sequence[Key]) -> None:
    """Take records out of the bin."""
    if _change(session, keys, tr("Restore from the bin"), removes=False):
        session.give_notice(tr("{count} records were restored.", count=len(keys)))


def _say_removed(session: Session, count: int) -> None:
    session.offer_undo(tr("{count} records were moved to the bin.", count=count))


def _remove_many(progress: Progress, session: Session, keys: Sequence[Key]) -> int:
    """Remove in portions, so that others can write between them; Undo takes them back together."""
    merge_key = new_id()
    for first in range(0, len(keys), FEW):
        if not progress.report(first, len(keys)):
            return first
        with session.write(tr("Move to the bin"), merge_key=merge_key) as transaction:
            for table, record_id in keys[first : first + FEW]:
                transaction.remove(session.archive.get(BY_TABLE[table], record_id))
    return len(keys)


def _change(session: Session, keys: Sequence[Key], action: str, *, removes: bool) -> bool:
    try:
        with session.write(action) as transaction:
            for table, record_id in keys:
                record = session.archive.get(BY_TABLE[table], record_id)
                if removes:
                    transaction.remove(record)
                else:
                    transaction.restore(record)
    except PressdeskError as error:
        session.report(error)
        return False
    return True
