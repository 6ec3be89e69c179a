"""What the text under review adds to the visit that is held: new quotes, other tellings, disagreements."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.ingest.draft import DraftQuote, VisitDraft
from pressdesk.ingest.foresight import Disagreement, Foresight
from pressdesk.ingest.tellings import Relation, Tie
from pressdesk.model.fields import Kind
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.verbatim import text_of_ranges
from pressdesk.model.wording_difference import word_difference
from pressdesk.ui.i18n import show_date, tr, translated_label
from pressdesk.ui.record.shown_value import caption_of, term_words
from pressdesk.ui.review.desk import ReviewDesk
from pressdesk.ui.tellings.changed_words import legend
from pressdesk.ui.tellings.telling_card import Tag, TellingCard, as_it_stands
from pressdesk.ui.theme import GAP, HALF, WIDE, heading_font, small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import Hairline, clear

_TALLEST = 260
FRAMEFUL = 4
"""Cards that are made within a frame."""


class ForesightView(QWidget):
    """One line with what the text adds; on request each telling, where the officer may keep it apart."""

    apart_pressed = Signal(str)
    """The id of a drafted quote that is to stand by itself, or no longer."""

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("surface", "page")
        self.cards: dict[str, TellingCard] = {}
        self.title = TextLabel(tr("What this text adds"), parent=self)
        self.title.setFont(heading_font(1.0))
        self.title.setWordWrap(False)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(HALF)
        self.switch = push_button("", self._switch, role="quiet", parent=self)
        self._details = QWidget()
        self._details.setProperty("surface", "page")
        self._list = QVBoxLayout(self._details)
        self._list.setContentsMargins(WIDE, 0, WIDE, GAP)
        self._list.setSpacing(GAP)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self._details)
        self.area.hide()
        self._missing: list[DraftQuote] = []
        self._next_frame = QTimer(self, singleShot=True, interval=0)
        self._next_frame.timeout.connect(self._add_cards)
        self._build()
        self.hide()

    def show_foresight(self) -> None:
        """Show what the desk foresees; nothing where no visit is recognised."""
        seen, draft = self._desk.foresight, self._desk.draft
        self.setVisible(seen is not None and self._desk.is_waiting)
        if seen is None:
            return
        clear(self._pills)
        for words, tone in _summary(seen, self._desk.apart):
            self._pills.addWidget(Pill(words, tone, self))
        self._show_details(seen, draft)
        self.switch.setVisible(bool(seen.relations or seen.disagreements))
        self._name_switch()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, HALF, WIDE, HALF)
        row.setSpacing(GAP)
        row.addWidget(self.title)
        row.addLayout(self._pills)
        row.addStretch(1)
        row.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.area)
        column.addWidget(Hairline(self))

    def _switch(self) -> None:
        self.area.setVisible(not self.area.isVisibleTo(self))
        self._name_switch()

    def _name_switch(self) -> None:
        is_open = self.area.isVisibleTo(self)
        words = tr("Hide the details") if is_open else tr("Show the details")
        self.switch.setText(words)
        self.switch.setAccessibleName(words)

    def _show_details(self, seen: Foresight, draft: VisitDraft) -> None:
        clear(self._list)
        self.cards = {}
        for one in seen.disagreements:
            self._list.addWidget(TextLabel(self._sentence(one), "warning", self._details))
        if any(relation.tie is Tie.VARIANT for relation in seen.relations.values()):
            hint = TextLabel(legend(), "muted", self._details)
            hint.setFont(small_font())
            self._list.addWidget(hint)
        self._missing = [quote for quote in draft.quotes if quote.id in seen.relations]
        self._list.addStretch(1)
        self._add_cards()

    def _add_cards(self) -> None:
        """Make some cards; the rest in the frames that follow, since each difference takes its time."""
        seen, draft = self._desk.foresight, self._desk.draft
        if seen is None:
            return
        now, self._missing = self._missing[:FRAMEFUL], self._missing[FRAMEFUL:]
        for quote in now:
            if quote.id in seen.relations:
                self.cards[quote.id] = self._card(draft, quote, seen.relations[quote.id])
                self._list.insertWidget(self._list.count() - 1, self.cards[quote.id])
        self._fit()
        if self._missing:
            self._next_frame.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take the height that the details need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._list.totalHeightForWidth(self.width()) if self._list.count() else 0
        self.area.setFixedHeight(max(0, min(needed, _TALLEST)))

    def _card(self, draft: VisitDraft, quote: DraftQuote, relation: Relation) -> TellingCard:
        is_apart = quote.id in self._desk.apart
        is_variant = relation.tie is Tie.VARIANT
        told = text_of_ranges(draft.text, quote.parts)
        tags: list[Tag] = [(tr("Other wording"), "accent") if is_variant else (tr("Translation"), "accent")]
        if is_apart:
            tags = [(tr("Kept apart"), "warning")]
        act = ("merge", tr("Join again")) if is_apart else ("unlink", tr("Keep apart"))
        return TellingCard(
            self._desk.session,
            relation.held,
            word_difference(relation.held.text, told) if is_variant else as_it_stands(relation.held.text),
            tags=tags,
            acts=[(*act, partial(self.apart_pressed.emit, quote.id))],
            beside="" if is_variant else told,
            parent=self._details,
        )

    def _sentence(self, one: Disagreement) -> str:
        return tr(
            "{field}: the archive has {held}, this text {told}. Both will be kept.",
            field=translated_label(one.label),
            held=self._in_words(one, one.held),
            told=self._in_words(one, one.told),
        )

    def _in_words(self, one: Disagreement, value: str) -> str:
        if one.spec.kind is Kind.LINK:
            return caption_of(self._desk.session, BY_TABLE[one.spec.target], value) or value
        if one.spec.kind is Kind.DATE:
            return show_date(value)
        if one.spec.kind is Kind.CHOICE:
            return term_words(self._desk.session, one.spec.vocabulary, value)
        return value


def _summary(seen: Foresight, apart: frozenset[str]) -> list[Tag]:
    joined = [relation for key, relation in seen.relations.items() if key not in apart]
    variants = sum(relation.tie is Tie.VARIANT for relation in joined)
    fresh = seen.new_quotes + len(seen.relations) - len(joined)
    counts = (
        (tr("New quotes: {number}", number=fresh), fresh, "success"),
        (tr("Other wordings: {number}", number=variants), variants, "accent"),
        (tr("Translations: {number}", number=len(joined) - variants), len(joined) - variants, "accent"),
        (
            tr("Disagreements: {number}", number=len(seen.disagreements)),
            len(seen.disagreements),
            "warning",
        ),
    )
    return [(words, tone) for words, count, tone in counts if count]
