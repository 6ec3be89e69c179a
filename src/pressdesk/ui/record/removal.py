"""Moving a record to the bin and back, each with a notice that offers the way back."""

from __future__ import annotations

from pressdesk.errors import PressdeskError
from pressdesk.model.record import Record
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Session

_LONGEST_NAME = 60


def move_to_bin(session: Session, record: Record) -> None:
    """Remove a record softly; a record that was never saved is forgotten."""
    autosave = Autosave.of(session)
    autosave.flush()
    current = session.archive.look_up(type(record), record.id)
    if current is None:
        autosave.forget(record.id)
        return
    name = _short_name(session, current)
    label = translated_label(record.label)
    try:
        with session.write(tr("Move “{name}” ({record}) to the bin", name=name, record=label)) as transaction:
            transaction.remove(current)
    except PressdeskError as error:
        session.report(error)
        return
    session.offer_undo(tr("“{name}” is in the bin.", name=name))


def restore(session: Session, record: Record) -> None:
    """Take a record out of the bin."""
    name = _short_name(session, record)
    try:
        with session.write(tr("Restore “{name}”", name=name)) as transaction:
            transaction.restore(session.archive.get(type(record), record.id))
    except PressdeskError as error:
        session.report(error)


def _short_name(session: Session, record: Record) -> str:
    name = name_of(session, record)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
