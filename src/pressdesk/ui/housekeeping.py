"""What an archive needs once its window is in view: counts, a backup when it is due, a search index."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import MirrorNotWritten
from pressdesk.archive.placement import PlacementWarning, placement_warning
from pressdesk.archive.transaction import REMOVED, Written
from pressdesk.ui.browse.collections import COLLECTIONS
from pressdesk.ui.feedback import sentence_of
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

_COUNT_AFTER_MS = 300
_COUNTED = {REMOVED, *(name for collection in COLLECTIONS for name, _ in collection.only)}
"""The fields that decide in which collection a record is counted."""
_FIRST_BACKUP_AFTER_MS = 60 * 1000
_BACKUP_EVERY_MS = 30 * 60 * 1000
_MIRROR_AFTER_MS = 5 * 1000


class Housekeeping(QObject):
    """Does quiet work for one archive, all of it in the background."""

    counted = Signal(object)
    """How many records each collection holds, by its key."""
    work_told = Signal(str, int, int)
    """What goes on, done and of how many; empty words when it has ended."""
    search_prepared = Signal()
    """The search index was built anew, or was whole already."""
    placement_doubted = Signal(object)
    """A ``PlacementWarning``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._count_later = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count_later.timeout.connect(self._count)
        self._backup_timer = QTimer(self)
        self._backup_timer.timeout.connect(self._back_up_when_due)
        self._mirror_later = QTimer(self, singleShot=True, interval=_MIRROR_AFTER_MS)
        self._mirror_later.timeout.connect(self._mirror)
        self._is_mirror_doubted = False
        session.written.connect(self._follow)
        session.about_to_close.connect(self._stop)

    def begin(self) -> None:
        """Start, after the window was painted."""
        jobs, archive = self._session.jobs, self._session.archive
        self._count()
        jobs.submit(_placement, archive, done=self._doubt_placement, owner=self, quiet=True)
        if not archive.is_read_only:
            jobs.submit(
                _build_index,
                archive,
                progress=self._tell_index,
                done=self._end_work,
                owner=self,
                purpose="index",
                quiet=True,
            )
            self._backup_timer.start(_FIRST_BACKUP_AFTER_MS)
            self._mirror_later.start()

    def back_up_now(self) -> None:
        """Make a backup because the person asked for one, and say where it lies."""
        self._session.jobs.submit(
            _back_up, self._session.archive, done=self._say_backed_up, owner=self, quiet=True
        )

    def _follow(self, written: Written) -> None:
        if any(touched.before is None or _COUNTED & touched.fields for touched in written.touched):
            self._count_later.start()
        if not self._mirror_later.isActive():
            self._mirror_later.start()

    def _mirror(self) -> None:
        self._session.jobs.submit(
            _mirror,
            self._session.archive,
            failed=self._doubt_mirror,
            owner=self,
            purpose="mirror",
            quiet=True,
        )

    def _doubt_mirror(self, error: Exception) -> None:
        """Say once that the plain copy cannot be written; what is typed is saved all the same."""
        if not isinstance(error, MirrorNotWritten):
            self._session.jobs.problem_met.emit(error)
        elif not self._is_mirror_doubted:
            self._is_mirror_doubted = True
            self._session.give_notice(sentence_of(error))

    def _stop(self) -> None:
        self._mirror_later.stop()
        self._count_later.stop()
        self._backup_timer.stop()

    def _count(self) -> None:
        self._session.jobs.submit(
            _counts, self._session.archive, done=self.counted.emit, owner=self, purpose="counts", quiet=True
        )

    def _back_up_when_due(self) -> None:
        self._backup_timer.start(_BACKUP_EVERY_MS)
        self._session.jobs.submit(
            _back_up_when_due, self._session.archive, owner=self, purpose="backup", quiet=True
        )

    def _tell_index(self, done: int, of: int) -> None:
        self.work_told.emit(tr("Preparing the search…"), done, of)

    def _end_work(self, _: object) -> None:
        self.work_told.emit("", 0, 0)
        self.search_prepared.emit()

    def _doubt_placement(self, warning: PlacementWarning | None) -> None:
        if warning:
            self.placement_doubted.emit(warning)

    def _say_backed_up(self, place: str) -> None:
        self._session.give_notice(tr("A checked backup was made: {path}", path=place))


def _counts(progress: Progress, archive: Archive) -> dict[str, int]:
    counts: dict[str, int] = {}
    for collection in COLLECTIONS:
        progress.check()
        if not collection.is_bin:
            counts[collection.key] = archive.count(
                collection.record_class, one_per=collection.one_per, **collection.conditions()
            )
    return counts


def _placement(progress: Progress, archive: Archive) -> PlacementWarning | None:
    progress.check()
    return placement_warning(archive.path)


def _build_index(progress: Progress, archive: Archive) -> bool:
    from pressdesk.search.index import SearchIndex

    index = SearchIndex(archive)
    return index.is_current or index.rebuild(progress.report)


def _mirror(progress: Progress, archive: Archive) -> None:
    from pressdesk.archive.mirror import write_mirror

    write_mirror(archive, lambda _done, _of: progress.check())


def _back_up_when_due(progress: Progress, archive: Archive) -> None:
    from pressdesk.archive import snapshots

    progress.check()
    if snapshots.is_due(archive.path):
        snapshots.back_up(archive.path)


def _back_up(progress: Progress, archive: Archive) -> str:
    from pressdesk.archive import snapshots

    progress.check()
    return str(snapshots.back_up(archive.path).path)
