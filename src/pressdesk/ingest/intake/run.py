"""One sitting of an intake: two processes read, one thread writes what they give to the inbox in portions."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.errors import PressdeskError
from pressdesk.ingest.delivery import keep_received
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.identification import known_names
from pressdesk.ingest.inbox import visit_with_text_of, waiting_with_text_of
from pressdesk.ingest.intake import ledger
from pressdesk.ingest.intake.release_process import ReadFile, ReleaseProcess
from pressdesk.model.intake import Intake, IntakeFile

PROCESSES = 2
PORTION = 20
"""So many files are written in one transaction."""
AHEAD = 2
"""So many files a process are under way or waiting for one, so that none stands idle."""

Tell = Callable[[int, int], object]
"""Takes the number of files done, and of all."""


class Wish(Enum):
    """What somebody wants of an intake that runs."""

    GO_ON = "go on"
    PAUSE = "pause"
    STOP = "stop"
    LEAVE = "leave"
    """The program closes: to be gone on with at the next start."""


class IntakeControl:
    """Lets another thread pause, stop or leave an intake; what was read until then is kept."""

    def __init__(self) -> None:
        self._wish = Wish.GO_ON
        self._guard = threading.Lock()

    @property
    def wish(self) -> Wish:
        """What is wanted now."""
        return self._wish

    def want(self, wish: Wish) -> None:
        """Ask for something; the first wish stands."""
        with self._guard:
            if self._wish is Wish.GO_ON:
                self._wish = wish


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: what was read, or why not; neither where its bytes were taken in before."""

    path: Path
    digest: str
    read: ReadFile | None = None
    refusal: PressdeskError | None = None


class IntakeRun:
    """Goes on with an intake until it is finished, paused, stopped or left."""

    def __init__(
        self, archive: Archive, intake: Intake, control: IntakeControl, tell: Tell | None = None
    ) -> None:
        self._archive = archive
        self._intake = intake
        self._control = control
        self._tell = tell or _say_nothing
        self._known = known_names(archive)
        self._idle: queue.SimpleQueue[ReleaseProcess] = queue.SimpleQueue()
        self._processes = [ReleaseProcess(self._known) for _ in range(PROCESSES)]
        for process in self._processes:
            self._idle.put(process)

    def go(self) -> Intake:
        """Read what remains; give the intake as it then stands.

        Raises what the archive raises where it cannot be written; what was written until then stands.
        """
        files = ledger.remaining_files(self._archive, self._intake)
        self._done = ledger.files_done(self._archive, self._intake)
        self._total = self._done + len(files)
        try:
            with ThreadPoolExecutor(PROCESSES, "intake") as threads:
                try:
                    self._write_all(self._outcomes(threads, iter(files)))
                finally:
                    threads.shutdown(wait=False, cancel_futures=True)
                    self._end_processes()
        finally:
            self._end_processes()
        return self._ended()

    def _ended(self) -> Intake:
        states = {Wish.GO_ON: ledger.FINISHED, Wish.PAUSE: ledger.PAUSED, Wish.STOP: ledger.STOPPED}
        state = states.get(self._control.wish)
        return ledger.end_intake(self._archive, self._intake, state) if state else self._intake

    def _end_processes(self) -> None:
        for process in self._processes:
            process.end()

    # Reading

    def _outcomes(self, threads: ThreadPoolExecutor, files: Iterator[Path]) -> Iterator[Outcome]:
        """Give outcomes as they come; never more files are under way than the processes need."""
        under_way: set[Future[Outcome]] = set()
        while self._control.wish is Wish.GO_ON:
            for path in islice(files, PROCESSES * AHEAD - len(under_way)):
                under_way.add(threads.submit(self._outcome, path))
            if not under_way:
                return
            done, under_way = wait(under_way, timeout=0.5, return_when=FIRST_COMPLETED)
            for future in done:
                if self._control.wish is Wish.GO_ON:
                    yield future.result()
        for future in under_way:
            future.cancel()

    def _outcome(self, path: Path) -> Outcome:
        digest = ledger.digest_of(path)
        if ledger.were_taken(self._archive, (digest,)):
            return Outcome(path, digest)
        process = self._idle.get()
        try:
            return Outcome(path, digest, read=process.read(path))
        except PressdeskError as refusal:
            return Outcome(path, digest, refusal=refusal)
        finally:
            self._idle.put(process)

    # Writing

    def _write_all(self, outcomes: Iterator[Outcome]) -> None:
        self._tell(self._done, self._total)
        while portion := list(islice(outcomes, PORTION)):
            with self._archive.transaction("Read releases into the inbox") as transaction:
                for outcome in portion:
                    self._write(transaction, outcome)
            self._done += len(portion)
            self._tell(self._done, self._total)

    def _write(self, transaction: Transaction, outcome: Outcome) -> None:
        became, sentence, drafts = self._became(outcome)
        transaction.save(
            IntakeFile(
                intake=self._intake.id,
                path=ledger.storable(outcome.path),
                outcome=became,
                sentence=sentence,
                content_sha256=outcome.digest,
                drafts=drafts,
            )
        )

    def _became(self, outcome: Outcome) -> tuple[str, str, tuple[str, ...]]:
        if outcome.refusal is not None:
            return ledger.REFUSED, str(outcome.refusal), ()
        if outcome.read is None or ledger.were_taken(self._archive, (outcome.digest,)):
            return ledger.HELD, "", ()
        drafts = outcome.read.drafts
        if all(self._is_held(draft) for draft in drafts):
            return ledger.HELD, "", ()
        kept = keep_received(self._archive, outcome.read.received, drafts)
        return ledger.DRAFT, "", tuple(entry.id for entry in kept)

    def _is_held(self, draft: VisitDraft) -> bool:
        archive = self._archive
        return (
            waiting_with_text_of(archive, draft) is not None or visit_with_text_of(archive, draft) is not None
        )


def _say_nothing(done: int, of: int) -> None:
    """Nobody watches."""
    del done, of
