"""What narrows the inbox: language, publisher, year, certainty, held; a menu, and chips of what is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from pressdesk.archive.database import Archive
from pressdesk.archive.matching import Between, Wanted
from pressdesk.archive.transaction import Written
from pressdesk.model.source import InboxDraft
from pressdesk.ui.browse.collections import INBOX, Collection
from pressdesk.ui.i18n import mark, show_number, tr, translated_label
from pressdesk.ui.jobs import Progress
from pressdesk.ui.search.words import language_name
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.chip_button import ChipButton
from pressdesk.ui.widgets.layouts import FlowLayout

MOST_CHOICES = 30
"""A submenu offers so many values, the most frequent ones."""
_MANY = 1_000_000

_FACETS = {
    "language": mark("Language"),
    "publisher": mark("Publisher"),
    "held_on": mark("Year"),
    "unsure": mark("Certainty"),
    "seems_held": mark("Already held"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of one facet: its words, what it asks of the archive, and how many drafts it leaves."""

    facet: str
    words: str
    wanted: Wanted
    count: int


class InboxFilter(QWidget):
    """The chips below the list's heading; ``button`` stands in the heading and opens the menu."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_inbox = False
        self._choices: dict[str, list[Choice]] = {}
        self._chosen: dict[str, Choice] = {}
        self.button = ToolButton("filter", tr("Filter the inbox"))
        self.menu = QMenu(self.button)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        row = QWidget(self)
        self._flow = FlowLayout(row, spacing=HALF)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 0, WIDE, GAP)
        column.addWidget(row)
        self._chips: list[QWidget] = []
        self.setVisible(False)
        session.written.connect(self._follow)

    def show_for(self, collection: Collection) -> None:
        """Be there for the inbox only; what was chosen is forgotten when one leaves it."""
        self._is_inbox = collection is INBOX
        self.button.setVisible(self._is_inbox)
        self._chosen = {}
        self._show_chips()
        if self._is_inbox:
            self._count()

    def conditions(self) -> Mapping[str, Wanted]:
        """Give what is asked of drafts, as ``Archive.find`` takes it."""
        return {facet: choice.wanted for facet, choice in self._chosen.items()} if self._is_inbox else {}

    def choose(self, choice: Choice) -> None:
        """Narrow the inbox by one more value; a second one of the same facet takes its place."""
        self._chosen[choice.facet] = choice
        self._show_chips()
        self.changed.emit()

    def drop(self, facet: str) -> None:
        """Do not narrow by a facet any more."""
        if self._chosen.pop(facet, None) is not None:
            self._show_chips()
            self.changed.emit()

    def choices(self, facet: str) -> list[Choice]:
        """Give the values of a facet that the inbox has."""
        return self._choices.get(facet, [])

    def _count(self) -> None:
        archive, jobs = self._session.archive, self._session.jobs
        jobs.submit(_tallies, archive, done=self._take, owner=self, purpose="inbox.filter", quiet=True)

    def _take(self, tallies: dict[str, dict[str, int]]) -> None:
        self._choices = {
            facet: [_choice(facet, value, count) for value, count in values.items() if count]
            for facet, values in tallies.items()
        }
        self._fill_menu()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for facet, label in _FACETS.items():
            submenu = self.menu.addMenu(translated_label(label))
            for choice in self.choices(facet)[:MOST_CHOICES]:
                words = f"{choice.words}\t{show_number(choice.count)}"
                submenu.addAction(words, partial(self.choose, choice))
            submenu.setEnabled(not submenu.isEmpty())

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(choice) for choice in self._chosen.values()]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self.setVisible(self._is_inbox and bool(self._chips))

    def _chip(self, choice: Choice) -> QWidget:
        chip = ChipButton(choice.words.replace("&", "&&"), self)
        chip.clicked.connect(partial(self.drop, choice.facet))
        chip.setAccessibleName(tr("Take away: {words}", words=choice.words))
        chip.setToolTip(tr("Do not filter by this any more"))
        return chip

    def _follow(self, written: Written) -> None:
        if self._is_inbox and written.touches(InboxDraft):
            self._count()


def _choice(facet: str, value: str, count: int) -> Choice:
    if facet == "language":
        return Choice(facet, language_name(value) if value else tr("Unknown"), value, count)
    if facet == "held_on":
        words = value or tr("Without a date")
        return Choice(facet, words, Between(value, f"{value}~") if value else "", count)
    if facet == "unsure":
        is_certain = value == "0"
        words = tr("Certain in everything") if is_certain else tr("Something to check")
        return Choice(facet, words, 0 if is_certain else Between(1, _MANY), count)
    if facet == "seems_held":
        words = tr("Seems to be held") if value == "1" else tr("Seems to be new")
        return Choice(facet, words, value == "1", count)
    return Choice(facet, value or tr("Without a publisher"), value, count)


def _tallies(progress: Progress, archive: Archive) -> dict[str, dict[str, int]]:
    """Count the waiting drafts by the values of each facet; days by their years, newest first."""
    found: dict[str, dict[str, int]] = {}
    for facet in _FACETS:
        progress.check()
        found[facet] = archive.tally(InboxDraft, facet, state="waiting")
    years: Counter[str] = Counter()
    for day, count in found["held_on"].items():
        years[day[:4]] += count
    found["held_on"] = dict(sorted(years.items(), reverse=True))
    unsure = found["unsure"]
    certain = unsure.pop("0", 0)
    unsure.pop("", None)
    found["unsure"] = {"0": certain, "1": sum(unsure.values())}
    return found
