"""Above the results: how much was found, how it was understood, in which order and spelling it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.search.results import Notice
from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.search.found import Found, Tally
from pressdesk.ui.theme import GAP, HALF, WIDE
from pressdesk.ui.widgets.buttons import ToolButton, push_button
from pressdesk.ui.widgets.labels import TextLabel


class SearchHeader(QWidget):
    """Says what there is to say about the results, and takes choices."""

    best_chosen = Signal(bool)
    exact_chosen = Signal(bool)
    plain_wanted = Signal()
    """A question shall be searched as plain words."""
    save_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(self)
        self.order = push_button(tr("Newest first"), self._turn_order, role="quiet", parent=self)
        self.order.setToolTip(tr("Newest or best first"))
        self.save = ToolButton("bookmark", tr("Keep this search  (Ctrl+D)"), self.save_wanted.emit, self)
        self.help = ToolButton("help-circle", tr("How to search"), self.help_wanted.emit, self)
        self.notes = TextLabel(tone="muted", parent=self)
        self.way_back = push_button("", self._take_way_back, role="link", parent=self)
        self.exact = QCheckBox(tr("This spelling only"), self)
        self._is_best = False
        self._is_question = False
        self._passages_in_view = 0
        self._build()
        self.exact.clicked.connect(self.exact_chosen)

    def show_found(self, found: Found) -> None:
        """Show what is known with the first rows."""
        self._passages_in_view = found.passages
        self._show_count(found)
        self._is_question = found.question is not None
        self.order.setVisible(not self._is_question)
        notes = [tr(note.notice.value, **note.values) for note in found.notes if _is_told(note.notice, found)]
        if found.question:
            notes.insert(0, self._understood(found))
        if found.searched:
            notes.insert(0, tr("Shown for “{searched}”.", searched=found.searched.strip()))
        _say(self.notes, "\n".join(notes))
        self._show_way_back(found)
        self.exact.setChecked(found.asked.exact_only)
        self.exact.setVisible((found.has_other_spellings and not found.searched) or found.asked.exact_only)

    def show_tally(self, tally: Tally) -> None:
        """Show how much there is in all.

        What was found by its setting only is not counted there: then what is in view tells.
        """
        if tally.passages >= self._passages_in_view:
            self._write_tally(tally)

    def _write_tally(self, tally: Tally) -> None:
        passages = tr("{count} passages", count=tally.passages)
        visits = tr("in {count} visits", count=tally.visits) if tally.visits else ""
        self.count.setText(tr("{passages} {visits}", passages=passages, visits=visits).strip())

    def forget_count(self) -> None:
        """Say nothing of how much there is."""
        self.count.clear()

    def _show_count(self, found: Found) -> None:
        if found.question:
            self._show_quotes(found)
        elif found.more:
            self.count.setText(f"{show_number(found.passages)}+")
        elif found.rows:
            self._write_tally(Tally(found.passages, found.headings))
        else:
            self.count.clear()

    def _show_quotes(self, found: Found) -> None:
        more = f"{show_number(found.passages)}+"
        self.count.setText(more if found.more else tr("{count} quotes", count=found.passages))

    def _understood(self, found: Found) -> str:
        subject = found.question.subject if found.question else ""
        return tr(
            "Quotes of {speaker} about “{subject}”, latest first", speaker=found.speaker, subject=subject
        )

    def _show_way_back(self, found: Found) -> None:
        words = ""
        if found.question:
            words = tr("Search for these words instead")
        elif found.searched:
            words = tr("Search for “{typed}” instead", typed=found.asked.text.strip())
        self.way_back.setText(words.replace("&", "&&"))
        self.way_back.setAccessibleName(words)
        self.way_back.setVisible(bool(words))

    def _take_way_back(self) -> None:
        if self._is_question:
            self.plain_wanted.emit()
        else:
            self.exact_chosen.emit(True)

    def _turn_order(self) -> None:
        self._is_best = not self._is_best
        self.order.setText(tr("Best first") if self._is_best else tr("Newest first"))
        self.best_chosen.emit(self._is_best)

    def set_best(self, *, is_best: bool) -> None:
        """Show an order that was chosen elsewhere."""
        self._is_best = is_best
        self.order.setText(tr("Best first") if is_best else tr("Newest first"))

    def _build(self) -> None:
        self.count.setProperty("tone", "muted")
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        first = QHBoxLayout()
        first.setSpacing(HALF)
        first.addWidget(self.count, 1)
        for button in (self.order, self.save, self.help):
            first.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE + 2, 0, GAP, HALF)
        column.setSpacing(HALF)
        column.addLayout(first)
        column.addWidget(self.notes)
        column.addWidget(self.way_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.exact)
        for widget in (self.notes, self.way_back, self.exact):
            widget.hide()


def _is_told(notice: Notice, found: Found) -> bool:
    """Tell whether a note is not said in other words anyway."""
    return not (notice is Notice.CORRECTED and found.searched)


def _say(label: TextLabel, words: str) -> None:
    if words != label.plain_text:
        label.setText(words)
    label.setVisible(bool(words))
