"""The head of the review: what is being read, how much is left to look at, and the way to be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.finding import Genre
from pressdesk.model.values import Language
from pressdesk.ui.i18n import LANGUAGE_NAMES, tr, translated_label
from pressdesk.ui.review.desk import HeldVisit, ReviewDesk
from pressdesk.ui.theme import GAP, WIDE, heading_font, small_font
from pressdesk.ui.widgets.buttons import ToolButton, push_button
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.notice_bar import NoticeBar, Tone


class ReviewHeader(QWidget):
    """Title, progress and the buttons; below it, bars for what the officer should know."""

    check_pressed = Signal()
    certain_pressed = Signal()
    file_pressed = Signal()
    stop_pressed = Signal()
    """The filing is to be broken off."""
    discard_pressed = Signal()
    visit_pressed = Signal(str)
    """The id of the visit of the archive that the text belongs to; empty for a visit of its own."""
    other_pressed = Signal(str)
    """The id of a visit of the archive that is another one, or is not, where it was said to be."""

    show_visit_pressed = Signal(str)
    """The id of the visit that the draft has become."""
    take_back_pressed = Signal()
    """The discarded draft is to wait again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.title = ElidedLabel("", self)
        self.title.setFont(heading_font(1.15))
        self.about = ElidedLabel("", self)
        self.about.setFont(small_font())
        self.about.setProperty("tone", "muted")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        self.progress.setAccessibleName(tr("Reviewed"))
        self.left_to_check = push_button("", self.check_pressed.emit, role="quiet", parent=self)
        self.certain = push_button(tr("Accept all that is certain"), self.certain_pressed.emit, parent=self)
        self.certain.setToolTip("Alt+Shift+A")
        self.file = push_button(tr("File the visit"), self.file_pressed.emit, role="primary", parent=self)
        self.file.setToolTip("Ctrl+Enter")
        self.stop = push_button(tr("Stop filing"), self.stop_pressed.emit, parent=self)
        self.stop.hide()
        self.discard = ToolButton("trash-2", tr("Discard the draft"), self.discard_pressed.emit, self)
        self._bars = QVBoxLayout()
        self._told: tuple[object, ...] = ()
        self._build()

    def show_draft(self, desk: ReviewDesk) -> None:
        """Show how far the review is."""
        draft, items = desk.draft, desk.items
        self.title.setText(draft.title or desk.entry.title or tr("Release without a title"))
        self.about.setText(tr("The text is being opened…") if desk.is_opening else _about(desk))
        decided = sum(not item.is_open for item in items)
        self.progress.setMaximum(max(len(items), 1))
        self.progress.setValue(decided)
        self.progress.setToolTip(tr("{decided} of {total} reviewed", decided=decided, total=len(items)))
        unsure = sum(item.is_open and not item.is_certain for item in items)
        self.left_to_check.setText(self._left(unsure, len(items) - decided))
        self.left_to_check.setEnabled(decided < len(items))
        self.certain.setEnabled(any(item.is_open and item.is_certain for item in items))
        self.file.setText(tr("Add to the visit") if desk.merge_visit else tr("File the visit"))
        self._show_bars(draft, desk)
        self._show_whether_filing(desk)

    def show_filing(self, done: int, of: int) -> None:
        """Show how far the filing is."""
        if not self.stop.isHidden():
            self.progress.setMaximum(of)
            self.progress.setValue(done)
            self.progress.setToolTip(tr("Filing the visit…"))

    def _show_whether_filing(self, desk: ReviewDesk) -> None:
        """While the visit is being filed one can only stop that; afterwards there is nothing to do."""
        is_open = not (desk.is_being_filed or desk.is_closed)
        for button in (self.certain, self.discard, self.file):
            button.setVisible(is_open)
        self.left_to_check.setVisible(is_open and not desk.is_opening)
        self.progress.setHidden(desk.is_closed)
        self.file.setEnabled(not desk.is_opening)
        self.stop.setVisible(desk.is_being_filed)
        if desk.is_being_filed:
            self.progress.setMaximum(0)
            self.about.setText(tr("Filing the visit…"))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.about)
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addWidget(self.progress)
        row.addWidget(self.left_to_check)
        row.addWidget(self.discard)
        row.addWidget(self.certain)
        row.addWidget(self.file)
        row.addWidget(self.stop)
        self._bars.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self._bars)

    def _left(self, unsure: int, undecided: int) -> str:
        if unsure:
            return tr("{count} to check", count=unsure)
        return tr("{count} left", count=undecided) if undecided else tr("All reviewed")

    def _show_bars(self, draft: VisitDraft, desk: ReviewDesk) -> None:
        told = (
            draft.warnings,
            desk.held_visits,
            desk.merge_visit,
            desk.other_visits,
            desk.is_waiting,
            desk.entry.state,
            desk.entry.visit,
        )
        if told == self._told:
            return
        self._told = told
        for bar in self.findChildren(NoticeBar):
            bar.dismiss()
        if desk.is_filed:
            self._bars.addWidget(self._filed_bar(desk.entry.visit))
        elif desk.is_discarded:
            self._bars.addWidget(self._discarded_bar(desk))
        if desk.is_waiting and desk.held_visits:
            self._bars.addWidget(self._visit_bar(desk.held_visits, desk.merge_visit))
        elif desk.is_waiting and desk.other_visits:
            self._bars.addWidget(self._other_bar(desk.other_visits[0]))
        for warning in draft.warnings:
            self._bars.addWidget(NoticeBar(translated_label(warning.sentence), Tone.WARNING, parent=self))

    def _filed_bar(self, visit_id: str) -> NoticeBar:
        show = (tr("Show the visit"), lambda: self.show_visit_pressed.emit(visit_id))
        sentence = tr("This draft was filed. Correct what is wrong on the page of the visit.")
        return NoticeBar(sentence, Tone.INFO, *((show,) if visit_id else ()), parent=self)

    def _discarded_bar(self, desk: ReviewDesk) -> NoticeBar:
        back = (tr("Put back into the inbox"), self.take_back_pressed.emit)
        acts = () if desk.session.is_read_only else (back,)
        return NoticeBar(tr("This draft was discarded."), Tone.INFO, *acts, parent=self)

    def _visit_bar(self, held: tuple[HeldVisit, ...], merge_visit: str) -> NoticeBar:
        chosen = next((visit for visit in held if visit.id == merge_visit), None)
        if chosen is not None:
            apart = (tr("Do not add it"), lambda: self.visit_pressed.emit(""))
            sentence = tr("The text will be added to the visit {visit}.", visit=chosen.caption)
            return NoticeBar(sentence, Tone.INFO, apart, parent=self)
        best = held[0]
        other = (tr("Another visit"), lambda: self.other_pressed.emit(best.id))
        add = (tr("Add to that visit"), lambda: self.visit_pressed.emit(best.id))
        sentence = tr("The archive may hold this visit already: {visit}.", visit=best.caption)
        return NoticeBar(sentence, Tone.INFO, other, add, parent=self)

    def _other_bar(self, visit: HeldVisit) -> NoticeBar:
        """Say what was decided, so that it can be taken back; nothing is asked."""
        back = (tr("It may be the same"), lambda: self.other_pressed.emit(visit.id))
        sentence = tr("The text tells of another visit than {visit}.", visit=visit.caption)
        return NoticeBar(sentence, Tone.INFO, back, parent=self)


def _about(desk: ReviewDesk) -> str:
    draft, photos = desk.draft, len(desk.entry.enclosures)
    genre = {
        Genre.NARRATIVE: tr("News release"),
        Genre.READOUT: tr("Readout"),
        Genre.STATEMENT: tr("Statement"),
        Genre.TRANSCRIPT: tr("Transcript"),
        Genre.TESTIMONIALS: tr("List of testimonials"),
        Genre.JOINT_STATEMENT: tr("Joint statement"),
        Genre.ANNOUNCEMENT: tr("Announcement"),
    }[draft.genre]
    language = LANGUAGE_NAMES[Language(draft.language.value)]
    length = tr("{count} characters", count=len(draft.text))
    enclosed = tr("{count} photos enclosed", count=photos) if photos else ""
    return " · ".join(filter(None, (draft.publisher, genre, language, length, enclosed)))
