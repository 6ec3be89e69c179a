"""Proofs for the preview: a paper composed and set in the background, the latest choices always winning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Written
from pressdesk.briefing.compose import candidates, compose
from pressdesk.briefing.composition import Candidate
from pressdesk.briefing.faults import Fault, faults_of
from pressdesk.briefing.fitting import beginning_of
from pressdesk.briefing.material import KnownMaterial
from pressdesk.briefing.page_pictures import PageSize, page_picture, page_sizes
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.typeset import proof
from pressdesk.briefing.ways_out import file_stem
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

_SHOWN_OF_LARGE = 40
"""Quotes and other items of a large paper that its preview shows."""


@dataclass(frozen=True, slots=True)
class Eye:
    """What of the pages one sees: their resolution in dots per inch, and which ones, from 0."""

    resolution: float
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """A paper as it would be printed."""

    request: BriefingRequest
    pdf: bytes
    sizes: tuple[PageSize, ...]
    pictures: Mapping[int, QImage]
    """The pages in view, already painted at ``resolution`` dots per inch."""
    resolution: float
    faults: tuple[Fault, ...]
    filled: frozenset[str]
    """Keys of the sections that have something."""
    file_stem: str
    is_beginning: bool
    """Whether the paper is large and only its first pages are here."""


class Proofs(QObject):
    """Sets one proof at a time; of the wishes that come meanwhile only the last is taken up."""

    ready = Signal(object)
    """A ``Proof``."""
    failed = Signal(object)
    """An exception: the paper cannot be composed."""
    candidates_read = Signal(object)
    """The ``Candidate`` records of the request, in order."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: tuple[BriefingRequest, Eye] | None = None
        self._is_setting = False
        self._known = KnownMaterial()
        session.written.connect(self._forget)

    def ask(self, request: BriefingRequest, eye: Eye) -> None:
        """Set a proof, as soon as the one under way is done."""
        if self._session.is_read_only:
            self._known.forget()  # another window may have written
        self._waiting = (request, eye)
        if not self._is_setting:
            self._begin()

    def ask_candidates(self, request: BriefingRequest) -> None:
        """Read the records that could go in; an earlier question is dropped."""
        self._session.jobs.submit(
            _candidates, self._session.archive, self._known, request,
            done=self.candidates_read.emit, failed=self.failed.emit, owner=self,
            purpose=f"briefing candidates {id(self)}",
        )  # fmt: skip

    @property
    def is_busy(self) -> bool:
        """Tell whether a proof is being set."""
        return self._is_setting

    def _forget(self, _written: Written) -> None:
        self._known.forget()

    def _begin(self) -> None:
        if self._waiting is None:
            return
        (request, eye), self._waiting = self._waiting, None
        self._is_setting = True
        self._session.jobs.submit(
            _prove, self._session.archive, self._known, request, eye,
            done=self._tell, failed=self._fail, owner=self,
        )  # fmt: skip

    def _tell(self, made: Proof) -> None:
        self._is_setting = False
        if self._waiting is None or self._waiting[0].kind == made.request.kind:
            self.ready.emit(made)
        self._begin()

    def _fail(self, error: Exception) -> None:
        self._is_setting = False
        if self._waiting is None:
            self.failed.emit(error)
        self._begin()


def painted(pdf: bytes, number: int, resolution: float) -> QImage:
    """Paint one page, counted from 0."""
    found = page_picture(pdf, number, resolution)
    image = QImage(found.pixels, found.width, found.height, found.stride, QImage.Format.Format_RGB32)
    return image.copy()


def _prove(
    progress: Progress, archive: Archive, known: KnownMaterial, request: BriefingRequest, eye: Eye
) -> Proof:
    composition = compose(archive, request, known=known)
    progress.check()
    is_large = composition.is_large
    briefing = beginning_of(composition.briefing, _SHOWN_OF_LARGE) if is_large else composition.briefing
    pdf = proof(briefing, is_beginning=is_large)
    progress.check()
    sizes = page_sizes(pdf)
    in_view = range(eye.first, min(eye.last + 1, len(sizes)))
    return Proof(
        request=request,
        pdf=pdf,
        sizes=sizes,
        pictures={number: painted(pdf, number, eye.resolution) for number in in_view},
        resolution=eye.resolution,
        faults=faults_of(briefing),
        filled=frozenset(section.key for section in composition.briefing.all_sections()),
        file_stem=file_stem(composition),
        is_beginning=is_large,
    )


def _candidates(
    progress: Progress, archive: Archive, known: KnownMaterial, request: BriefingRequest
) -> tuple[Candidate, ...]:
    progress.check()
    return candidates(archive, request, known=known)
