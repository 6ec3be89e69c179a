"""The draft as a page: the visit's title and facts, then a section of cards for each kind of item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.card_column import CardColumn, CardFlow
from pressdesk.ui.review.fact_cards import ChiefCard, DaysCard, PlaceCard, TermCard
from pressdesk.ui.review.head_lines import PublisherLine, title_line
from pressdesk.ui.review.item_card import ItemCard
from pressdesk.ui.review.items import COLLECTIONS, Item
from pressdesk.ui.review.legend import kind_name
from pressdesk.ui.review.person_card import PersonCard
from pressdesk.ui.review.programme_cards import (
    DocumentCard,
    FigureCard,
    MeetingCard,
    OrganisationCard,
    TopicCard,
)
from pressdesk.ui.review.speech_cards import QuoteCard, ReportedSpeechCard
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import SectionHeader
from pressdesk.ui.widgets.layouts import ScrollingPage

FACTS = "facts"
PORTION = 50
"""Cards of one section that are made unasked; a hostile text may hold thousands."""

FRAMEFUL = 8
"""Cards that are made within a frame, of one section; the rest of a portion follows frame by frame."""

SETTLING = 200
"""Milliseconds within which the page takes its new height after another card has become the current one."""

SMALL_CARDS = frozenset({"organisations", "topics"})
_CARDS: dict[str, type[ItemCard]] = {
    "dates": DaysCard,
    "kind": TermCard,
    "level": TermCard,
    "guest": ChiefCard,
    "host": ChiefCard,
    "place": PlaceCard,
    "quotes": QuoteCard,
    "people": PersonCard,
    "meetings": MeetingCard,
    "figures": FigureCard,
    "reported_speech": ReportedSpeechCard,
    "documents": DocumentCard,
    "organisations": OrganisationCard,
    "topics": TopicCard,
}


class CardSection(QWidget):
    """The cards of one list of the draft under its heading, a portion at a time."""

    more_wanted = Signal()

    def __init__(self, title: str, cards: CardColumn | CardFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.limit = 0
        self.header = SectionHeader(title, self)
        self.cards = cards
        self.more = push_button(tr("Show more"), self._show_more, role="quiet", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.header)
        column.addWidget(self.cards)
        column.addWidget(self.more)

    def show_cards(self, cards: Sequence[ItemCard], count: int) -> None:
        """Show these cards out of so many; an empty section goes away."""
        self.header.set_count(count)
        self.setVisible(count > 0)
        self.more.setVisible(count > len(cards) >= PORTION)
        self.cards.show_cards(cards)

    def _show_more(self) -> None:
        self.limit += PORTION
        self.more_wanted.emit()


class DraftView(ScrollingPage):
    """Shows a draft and tells what the officer does to it; it changes nothing itself."""

    pressed = Signal(str)
    reviewed = Signal(str, object)
    edited = Signal(object)
    said = Signal(str)
    """A sentence that answers a key which does nothing here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.cards: dict[str, ItemCard] = {}
        self._draft: VisitDraft | None = None
        self._items: tuple[Item, ...] = ()
        self._current = ""
        self._is_closed = False
        self.title = title_line(self)
        self.publisher = PublisherLine(session, self)
        self.sections = {FACTS: CardSection(tr("The visit"), CardColumn())}
        for name, kind in COLLECTIONS.items():
            cards = CardFlow() if name in SMALL_CARDS else CardColumn()
            self.sections[name] = CardSection(kind_name(kind), cards)
        self._next_frame = QTimer(self, singleShot=True, interval=0)
        self._next_frame.timeout.connect(self._make_more_cards)
        session.about_to_close.connect(self._next_frame.stop)
        self._bringing = QTimer(self, singleShot=True, interval=SETTLING)
        self._build()

    def show_draft(self, draft: VisitDraft, items: Sequence[Item]) -> None:
        """Show a draft, keeping the cards of items that were there before."""
        self._draft, self._items = draft, tuple(items)
        self.title.show_draft(draft)
        self.publisher.show_draft(draft)
        self.sections[FACTS].limit = max(self.sections[FACTS].limit, FRAMEFUL)
        for name, section in self.sections.items():
            self._fill_section(name, section, draft)
        self._drop_cards_of_none()
        self._next_frame.start()

    def set_closed(self, *, is_closed: bool) -> None:
        """Let the draft only be looked at, or be worked on again."""
        self._is_closed = is_closed
        for line in (self.title, self.publisher.line):
            line.setReadOnly(is_closed)
        for card in self.cards.values():
            card.set_closed(is_closed=is_closed)

    def forget(self) -> None:
        """Let all cards go, before another draft is shown."""
        self.title.forget()
        self.publisher.line.forget()
        self._current = ""
        for section in self.sections.values():
            section.limit = 0
            section.show_cards((), 0)
        for card in self.cards.values():
            card.deleteLater()
        self.cards.clear()

    def set_current(self, key: str) -> None:
        """Make an item's card the current one and bring it into view."""
        if self._current in self.cards:
            self.cards[self._current].set_current(is_current=False)
        self._current = key
        if key not in self.cards:
            self._make_room_for(key)
        card = self.cards.get(key)
        if card is not None:
            card.set_current(is_current=True)
            self._bringing.start()
            self._bring_current()

    def choose_person(self, key: str) -> None:
        """Give the current item to a person of the text; an empty key is nobody."""
        card = self.cards.get(self._current)
        if card is not None:
            card.choose_person(key or None)

    def ask_same_person(self) -> None:
        """Ask as whom the person of the current card is known in the text as well."""
        card = self.cards.get(self._current)
        if isinstance(card, PersonCard) and card.has_others:
            card.ask_same_person()
        else:
            self.said.emit(tr("Choose a person of the text first."))

    def enter_form(self) -> None:
        """Put the focus into the first editor of the current card."""
        card = self.cards.get(self._current)
        if card is not None and card.form is not None:
            card.form.setFocus()
            card.form.focusNextChild()

    def flush(self) -> None:
        """Tell at once what was typed."""
        self.title.flush()
        self.publisher.line.flush()
        for card in self.cards.values():
            card.flush()

    def _build(self) -> None:
        self.column.setSpacing(GAP)
        self.column.addWidget(self.title)
        self.column.addWidget(self.publisher)
        for section in self.sections.values():
            section.more_wanted.connect(self._show_again)
            self.column.addWidget(section)
        self.verticalScrollBar().rangeChanged.connect(self._bring_current)
        self.title.edited.connect(self.edited)
        self.publisher.line.edited.connect(self.edited)

    def _fill_section(self, name: str, section: CardSection, draft: VisitDraft) -> None:
        members = [item for item in self._items if item.collection == name]
        shown = []
        for item in members[: section.limit]:
            card = self.cards.get(item.key) or self._new_card(item)
            card.show_item(draft, item)
            shown.append(card)
        section.show_cards(shown, len(members))
        if name == FACTS:
            section.header.set_count(0)

    def _make_more_cards(self) -> None:
        """Make more cards of the first section that lacks some of its portion."""
        draft = self._draft
        counts = Counter(item.collection for item in self._items)
        lacking = (
            name
            for name, section in self.sections.items()
            if section.limit < PORTION and section.limit < counts[name]
        )
        name = next(lacking, None)
        if name is not None and draft is not None:
            self.sections[name].limit += FRAMEFUL
            self._fill_section(name, self.sections[name], draft)
            self._next_frame.start()

    def _new_card(self, item: Item) -> ItemCard:
        card = _CARDS[item.id if item.collection == FACTS else item.collection](self.session, item)
        card.set_closed(is_closed=self._is_closed)
        card.pressed.connect(self.pressed)
        card.reviewed.connect(self.reviewed)
        card.edited.connect(self.edited)
        self.cards[item.key] = card
        return card

    def _drop_cards_of_none(self) -> None:
        for key in self.cards.keys() - {item.key for item in self._items}:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()

    def _make_room_for(self, key: str) -> None:
        """Make the cards up to an item that lies beyond the portions shown so far."""
        name = key.partition(":")[0]
        members = [item.key for item in self._items if item.collection == name]
        if key in members:
            self.sections[name].limit = max(self.sections[name].limit, members.index(key) + 1)
            self._show_again()

    def _show_again(self) -> None:
        if self._draft is not None:
            self.show_draft(self._draft, self._items)

    def _bring_current(self) -> None:
        """Scroll to the current card, again while the page grows round its form; not without need."""
        card = self.cards.get(self._current)
        if card is None or not self._bringing.isActive():
            return
        bar = self.verticalScrollBar()
        bottom = card.mapTo(self.viewport(), card.rect().bottomLeft()).y() + bar.value() + GAP
        if bottom <= self.viewport().height():
            bar.setValue(0)
        else:
            self.ensureWidgetVisible(card, 0, GAP)
