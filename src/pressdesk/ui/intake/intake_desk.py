"""The intake of the open archive: begins it, follows it, pauses and stops it, and goes on with it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pressdesk.archive.database import Archive
from pressdesk.model.intake import Intake
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

if TYPE_CHECKING:
    from pressdesk.ingest.intake.run import IntakeControl, Wish

_PURPOSE = "intake"


@dataclass(frozen=True, slots=True)
class IntakeState:
    """What the window shows of the intake: none, one that runs, or one that can be gone on with."""

    intake: Intake | None = None
    is_running: bool = False
    done: int = 0
    total: int = 0
    minutes_left: int | None = None


class IntakeDesk(QObject):
    """Runs one intake at a time, in the background; all it knows is in the archive as well."""

    changed = Signal()
    ended = Signal(str)
    """The id of an intake that is finished or was stopped."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._control: IntakeControl | None = None
        self._waiting: list[Path] = []
        self._begun = 0.0
        self._done_before = 0
        self.state = IntakeState()
        session.about_to_close.connect(self._leave)

    def look_for_unfinished(self) -> None:
        """Offer to go on with an intake that was paused or broke off."""
        self._session.jobs.submit(
            _unfinished, self._session.archive, done=self._offer, owner=self, quiet=True
        )

    def begin(self, places: Sequence[Path]) -> None:
        """Take in folders and files; while another intake runs, they wait their turn."""
        if self.state.is_running:
            self._waiting += places
            self._session.give_notice(tr("These releases will be read after the others."))
            return
        self._session.jobs.submit(
            _begun, self._session.archive, tuple(places), done=self._run, failed=self._refuse, owner=self
        )

    def go_on(self) -> None:
        """Go on with the intake that was paused or broke off."""
        if self.state.intake is not None and not self.state.is_running:
            self._run(self.state.intake)

    def pause(self) -> None:
        """Let the intake rest; what was read until now is in the inbox."""
        from pressdesk.ingest.intake.run import Wish

        self._wish(Wish.PAUSE)

    def stop(self) -> None:
        """End the intake for good; what was read until now stays in the inbox."""
        from pressdesk.ingest.intake.run import Wish

        if self.state.is_running:
            self._wish(Wish.STOP)
        elif self.state.intake is not None:
            self._session.jobs.submit(_stopped, self._session.archive, self.state.intake, owner=self)
            self._end(self.state.intake.id)

    def dismiss(self) -> None:
        """Take an intake that does not run out of view; it is offered again at the next start."""
        if not self.state.is_running:
            self._show(IntakeState())

    def _wish(self, wish: Wish) -> None:
        if self._control is not None:
            self._control.want(wish)

    def _run(self, intake: Intake) -> None:
        from pressdesk.ingest.intake.run import IntakeControl

        self._control = IntakeControl()
        self._begun, self._done_before = 0.0, 0
        self._show(IntakeState(intake, is_running=True, done=self.state.done, total=intake.total or 0))
        self._session.jobs.submit(
            _run_intake,
            self._session.archive,
            intake,
            self._control,
            done=self._finish,
            failed=self._break_off,
            progress=self._tell,
            owner=self,
            purpose=_PURPOSE,
        )

    def _tell(self, done: int, of: int) -> None:
        if not self._begun:
            self._begun, self._done_before = time.monotonic(), done
        self._show(replace(self.state, done=done, total=of, minutes_left=self._minutes_left(done, of)))

    def _minutes_left(self, done: int, of: int) -> int | None:
        seconds, read = time.monotonic() - self._begun, done - self._done_before
        if seconds < 3 or not read:
            return None
        return round((of - done) * seconds / read / 60)

    def _finish(self, intake: Intake) -> None:
        if intake.state == "paused":
            self._show(replace(self.state, intake=intake, is_running=False, minutes_left=None))
            return
        self._end(intake.id)
        if self._waiting:
            places, self._waiting = self._waiting, []
            self.begin(places)

    def _end(self, intake_id: str) -> None:
        self._show(IntakeState())
        self.ended.emit(intake_id)

    def _break_off(self, error: Exception) -> None:
        self._show(replace(self.state, is_running=False, minutes_left=None))
        self._session.report(error)

    def _refuse(self, error: Exception) -> None:
        self._session.report(error)

    def _offer(self, found: tuple[Intake, int] | None) -> None:
        if found is not None and self.state.intake is None:
            intake, done = found
            self._show(IntakeState(intake, done=done, total=max(intake.total or 0, done)))

    def _show(self, state: IntakeState) -> None:
        self.state = state
        self.changed.emit()

    def _leave(self) -> None:
        if self._control is not None:
            from pressdesk.ingest.intake.run import Wish

            self._control.want(Wish.LEAVE)


def _unfinished(progress: Progress, archive: Archive) -> tuple[Intake, int] | None:
    progress.check()
    found = [intake for state in ("running", "paused") for intake in archive.find(Intake, state=state)]
    if not found:
        return None
    from pressdesk.ingest.intake.ledger import files_done

    newest = max(found, key=lambda intake: intake.begun_at)
    return newest, files_done(archive, newest)


def _begun(progress: Progress, archive: Archive, places: tuple[Path, ...]) -> Intake:
    # Imported here and below: the tables of reading would slow down the start of the window.
    from pressdesk.ingest.intake.ledger import begin_intake

    progress.check()
    return begin_intake(archive, places)


def _run_intake(progress: Progress, archive: Archive, intake: Intake, control: IntakeControl) -> Intake:
    from pressdesk.ingest.intake.run import IntakeRun

    return IntakeRun(archive, intake, control, progress.report).go()


def _stopped(progress: Progress, archive: Archive, intake: Intake) -> None:
    from pressdesk.ingest.intake.ledger import STOPPED, end_intake

    progress.check()
    end_intake(archive, intake, STOPPED)
