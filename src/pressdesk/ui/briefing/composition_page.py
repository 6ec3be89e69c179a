"""The page on which a paper is composed: choices and sections on the left, its pages on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSplitter, QVBoxLayout, QWidget

from pressdesk.archive.transaction import Written
from pressdesk.briefing.composition import Candidate
from pressdesk.briefing.request import BriefingRequest, moment_here
from pressdesk.briefing.sections import sections_of
from pressdesk.briefing.ways_out import WayOut
from pressdesk.model.briefing import Briefing
from pressdesk.ui.briefing.choices_form import ChoicesForm
from pressdesk.ui.briefing.dispatch import WAY_LABELS, Dispatch
from pressdesk.ui.briefing.preview_pane import PreviewPane
from pressdesk.ui.briefing.proofs import Proof, Proofs
from pressdesk.ui.briefing.remembered import Remembered
from pressdesk.ui.briefing.section_model import SectionModel
from pressdesk.ui.briefing.section_view import SectionView
from pressdesk.ui.briefing.subject import SUBJECT_FIELDS, Subject
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE, heading_font, set_surface, small_font
from pressdesk.ui.widgets.buttons import ToolButton, push_button
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.layouts import Hairline
from pressdesk.ui.widgets.page import Page

_LEFT_WIDTH, _RIGHT_WIDTH = 424, 624


class CompositionPage(Page):
    """Shows at every moment the paper that its choices give."""

    is_wide = True

    left = Signal()
    """Somebody wants to go back to where they came from."""
    record_wanted = Signal(str, str, str)
    """Table, id and field of a record that is to be put right before the paper goes out."""

    def __init__(
        self,
        session: Session,
        remembered: Remembered,
        dispatch: Dispatch,
        *,
        form: ChoicesForm,
        preview: PreviewPane,
    ) -> None:
        super().__init__(session)
        self._remembered = remembered
        self._dispatch = dispatch
        self.request = BriefingRequest()
        self.subject: Subject | None = None
        self.form = form
        self.sections = SectionModel()
        self.section_view = SectionView(self.sections, self)
        self.preview = preview
        self.proofs = Proofs(session, self)
        self._file_stem = ""
        self._is_behind = False
        self._heading = ElidedLabel("", self)
        self._released = QLabel(self)
        self._build()
        self._connect()

    def compose(self, subject: Subject) -> None:
        """Begin a paper with the choices made last time for its likeliest kind, or those it was made with."""
        self.subject = subject
        self._heading.setText(subject.name)
        request = subject.request.with_changes(prepared_at=moment_here())
        self._show_request(request if subject.is_as_made else self._remembered.applied_to(request))
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def wish(self) -> BriefingRequest:
        """Give what would be printed now."""
        return self.request

    def page_title(self) -> str:
        """Give what is composed."""
        return tr("Briefing: {name}", name=self.subject.name) if self.subject else tr("Briefing")

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give the ways out."""
        actions: dict[str, Callable[[], object]] = {
            f"export_{way.name.lower()}": partial(self.send, way) for way in WAY_LABELS
        }
        return actions | {
            "export_briefing": partial(self.send, WayOut.PDF),
            "copy_briefing": partial(self.send, WayOut.CLIPBOARD),
            "print_briefing": partial(self.send, WayOut.PRINTER),
            "repeat_briefing": self.repeat,
        }

    def send(self, way: WayOut) -> None:
        """Let the paper leave in one form."""
        self._dispatch.ask(self.request, way, self._file_stem)

    def repeat(self) -> None:
        """Let the paper leave the way the last one did."""
        self._dispatch.repeat(self.request, self._file_stem)

    def flush(self) -> None:
        """Remember the choices."""
        self._remembered.keep(self.request)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take up what was written while another page was in front."""
        super().showEvent(event)
        if self._is_behind:
            self._is_behind = False
            self._ask(with_records=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        left = QWidget(self)
        set_surface(left, "page")
        column = QVBoxLayout(left)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.form)
        column.addLayout(self._sections_heading())
        column.addWidget(self.section_view, 1)
        self._released.setProperty("tone", "danger")
        self._released.setFont(small_font())
        self._released.setWordWrap(True)
        column.addWidget(self._released)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        for pane, least in ((left, 320), (self.preview, 360)):
            pane.setMinimumWidth(least)
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_LEFT_WIDTH, _RIGHT_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._bar())
        whole.addWidget(Hairline(self))
        whole.addWidget(panes, 1)

    def _bar(self) -> QHBoxLayout:
        self._heading.setFont(heading_font(1.2))
        row = QHBoxLayout()
        row.setContentsMargins(GAP, GAP, WIDE, GAP)
        row.setSpacing(GAP)
        row.addWidget(ToolButton("arrow-left", tr("Back"), self.left.emit, self))
        row.addWidget(self._heading, 1)
        menu = QMenu(self)
        for way, label in WAY_LABELS.items():
            menu.addAction(translated_label(label), partial(self.send, way))
        menu.addSeparator()
        menu.addAction(tr("Copy the text"), partial(self.send, WayOut.CLIPBOARD))
        more = push_button(tr("Export as"), icon_name="share-2", parent=self)
        more.setMenu(menu)
        row.addWidget(more)
        row.addWidget(
            push_button(tr("Print…"), partial(self.send, WayOut.PRINTER), icon_name="printer", parent=self)
        )
        row.addWidget(
            push_button(
                tr("Save PDF…"), partial(self.send, WayOut.PDF), role="primary", icon_name="download",
                parent=self,
            )
        )  # fmt: skip
        return row

    def _sections_heading(self) -> QHBoxLayout:
        title = QLabel(tr("What goes in"), self)
        title.setFont(heading_font(1.0))
        row = QHBoxLayout()
        row.setContentsMargins(0, HALF, 0, 0)
        row.setSpacing(HALF)
        row.addWidget(title)
        row.addStretch(1)
        for name, words, step in (
            ("arrow-up", tr("Move the section up (Alt+↑)"), -1),
            ("arrow-down", tr("Move the section down (Alt+↓)"), 2),
        ):
            row.addWidget(ToolButton(name, words, partial(self.section_view.move_current, step), self))
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._follow_form)
        self.form.kind_chosen.connect(self._choose_kind)
        self.sections.changed.connect(self._follow_sections)
        self.proofs.ready.connect(self._show_proof)
        self.proofs.failed.connect(self.preview.show_problem)
        self.proofs.candidates_read.connect(self._show_candidates)
        self.preview.record_wanted.connect(self.record_wanted)
        self.session.written.connect(self._follow_write)

    # Following

    def _show_request(self, request: BriefingRequest) -> None:
        if self.subject is None:
            return
        self.request = request
        self.form.show_request(self.subject, request)
        options = sections_of(request.kind, extent=request.extent, language=self.session.language)
        self.sections.show_sections(options, request.sections)
        self.sections.chosen, self.sections.left_out = request.chosen, request.left_out
        self._ask(with_records=True)

    def _choose_kind(self, kind: str) -> None:
        """Take up the choices made last time for another kind; the subject stays."""
        if self.subject is None:
            return
        self._remembered.keep(self.request)
        note, moment = self.request.covering_note, self.request.prepared_at
        about = {name: getattr(self.subject.request, name) for name in SUBJECT_FIELDS}
        usual = BriefingRequest(kind=kind, prepared_at=moment).with_changes(**about)
        self._show_request(self._remembered.applied_to(usual).with_changes(covering_note=note))

    def _follow_form(self) -> None:
        before = self.request
        self.request = self.form.applied_to(before)
        if self.request.extent != before.extent:
            self.request = self.request.with_changes(sections=None)
            options = sections_of(
                self.request.kind, extent=self.request.extent, language=self.session.language
            )
            self.sections.show_sections(options, None)
        asks_anew = self.request.public_safe != before.public_safe or self.request.extent != before.extent
        self._ask(with_records=asks_anew)

    def _follow_sections(self) -> None:
        self.request = self.request.with_changes(
            sections=self.sections.wanted(), chosen=self.sections.chosen, left_out=self.sections.left_out
        )
        self._tell_released()
        self._ask()

    def _follow_write(self, written: Written) -> None:
        if written.touches(Briefing):
            return
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self._ask(with_records=True)

    def _ask(self, *, with_records: bool = False) -> None:
        self.proofs.ask(self.request, self.preview.pages.eye())
        if with_records:
            shown = self.request.with_changes(language=self.session.language)
            self.proofs.ask_candidates(shown)

    def _show_proof(self, proof: Proof) -> None:
        self._file_stem = proof.file_stem
        self.preview.show_proof(proof)
        self.sections.show_filled(proof.filled)

    def _show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        self.sections.show_records(
            candidates, self.request.chosen, self.request.left_out, may_release=not self.session.is_read_only
        )
        self._tell_released()

    def _tell_released(self) -> None:
        count = 0 if self.request.public_safe else self.sections.released()
        said = tr("{count} held-back records go in: marked on the page, entered in the history.", count=count)
        self._released.setText(said)
        self._released.setVisible(count > 0)
