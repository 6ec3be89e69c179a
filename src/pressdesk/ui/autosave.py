"""Nothing typed is lost: edits reach the archive within a second, or a recovery file when it refuses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.errors import PressdeskError
from pressdesk.model.record import Record
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.recovery import RecoveryFile, Unsaved
from pressdesk.ui.session import Session

IDLE_MS = 600
"""How long after the last key the edits are written."""

RETRY_MS = 5_000
"""How long after a refusal the archive is asked again."""


@dataclass(slots=True)
class _Pending:
    """Edits of one record that the archive does not hold yet."""

    base: Record
    values: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    """What was typed and makes no value: it goes into the recovery file only."""


class Autosave(QObject):
    """Collects the edits of all forms of a session and writes each record's fields as one step of undo."""

    failed = Signal()
    """The archive refused; what was typed lies in the recovery file and is tried again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pending: dict[str, _Pending] = {}
        self._runs: dict[str, int] = {}
        self._is_refused = False
        self._file = RecoveryFile(session.archive)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        session.about_to_close.connect(self.flush)
        self._take_up(self._file.read())

    @classmethod
    def of(cls, session: Session) -> Autosave:
        """Give the session's one autosave."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def watch(self, form: RecordForm, written: Callable[[], object] | None = None) -> None:
        """Save what is edited in a form; ``written`` is told after each edit was taken."""

        def take(name: str) -> None:
            editor = form.editor(name)
            self.keep(form.record(), name, editor.value(), typed=editor.typed_text())
            if written:
                written()

        form.edited.connect(take)
        form.left.connect(lambda name: self.end_run(form.record_id, name))

    def keep(self, record: Record, name: str, value: Any, *, typed: str = "") -> None:
        """Take an edit of one field; the rest of ``record`` counts only where the archive has none yet."""
        pending = self._pending.setdefault(record.id, _Pending(record))
        pending.base = record
        pending.values[name] = value
        if typed:
            pending.typed[name] = typed
        else:
            pending.typed.pop(name, None)
        self._timer.start(RETRY_MS if self._is_refused else IDLE_MS)

    def pending_fields(self, record_id: str) -> frozenset[str]:
        """Give the fields of a record whose edits are not written yet, or hold what makes no value."""
        pending = self._pending.get(record_id)
        return frozenset(pending.values) | frozenset(pending.typed) if pending else frozenset()

    def typed_texts(self, record_id: str) -> dict[str, str]:
        """Give by field what was typed in a record and makes no value."""
        pending = self._pending.get(record_id)
        return dict(pending.typed) if pending else {}

    def latest(self, record: Record) -> Record:
        """Give a record with the edits that the archive does not hold yet."""
        pending = self._pending.get(record.id)
        return record.replaced(**pending.values) if pending else record

    def forget(self, record_id: str) -> None:
        """Drop the edits of a record that is thrown away."""
        self._pending.pop(record_id, None)

    def end_run(self, record_id: str, name: str) -> None:
        """Write now; later edits of the field are a step of undo of their own."""
        if record_id in self._pending:
            self.flush()
        self._runs[f"{record_id}.{name}"] = self._runs.get(f"{record_id}.{name}", 0) + 1

    def flush(self) -> None:
        """Write all edits now; what the archive refuses goes into the recovery file."""
        self._timer.stop()
        try:
            for pending in list(self._pending.values()):
                self._write(pending)
        except PressdeskError as error:
            self._refuse(error)
        else:
            self._is_refused = False
            self._pending = {key: pending for key, pending in self._pending.items() if pending.typed}
            self._file.write(self._unsaved())

    def _write(self, pending: _Pending) -> None:
        if not pending.values:
            return
        record = self._session.archive.look_up(type(pending.base), pending.base.id) or pending.base
        names = list(pending.values)
        key = f"{record.id}.{names[0]}" if len(names) == 1 else ""
        merge_key = f"{key}.{self._runs.get(key, 0)}" if key else ""
        with self._session.write(_action(record, names), merge_key=merge_key) as transaction:
            transaction.save(record.replaced(**pending.values))
        pending.values = {}

    def _refuse(self, error: PressdeskError) -> None:
        self._file.write(self._unsaved())
        self._timer.start(RETRY_MS)
        self.failed.emit()
        if not self._is_refused:
            self._is_refused = True
            self._session.report(error)

    def _unsaved(self) -> list[Unsaved]:
        return [Unsaved(p.base, dict(p.values), dict(p.typed)) for p in self._pending.values()]

    def _take_up(self, unsaved: list[Unsaved]) -> None:
        """Go on with what could not be saved the last time."""
        self._pending = {entry.base.id: _Pending(entry.base, entry.values, entry.typed) for entry in unsaved}
        restored = sum(1 for entry in unsaved if entry.values)
        if restored:
            self.flush()
            if not self._is_refused:
                self._session.give_notice(
                    tr("{count} records that could not be saved last time are saved now.", count=restored)
                )


def _action(record: Record, names: list[str]) -> str:
    label = translated_label(record.label)
    if len(names) == 1:
        field_label = translated_label(record.spec(names[0]).label)
        return tr("Edit “{field}” ({record})", field=field_label, record=label)
    return tr("Edit {record}", record=label)
