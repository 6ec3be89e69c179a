"""Other tellings of a quote: the family with publishers and differences, translations beside the original."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.archive.families import family_of, kept_apart
from pressdesk.ingest.tellings import PROPOSED
from pressdesk.model.quote import Quote
from pressdesk.model.wording_difference import WordRun, word_difference
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.tellings import family_acts
from pressdesk.ui.tellings.changed_words import legend
from pressdesk.ui.tellings.telling_card import Act, Tag, TellingCard, as_it_stands
from pressdesk.ui.theme import GAP, small_font
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import clear


class OtherTellings(QWidget):
    """Shown below a quote where the archive holds the same utterance in other words or languages."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cards: list[TellingCard] = []
        self.header = SectionHeader(tr("Other tellings"), self)
        self._legend = TextLabel(legend(), "muted", self)
        self._legend.setFont(small_font())
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.header, self._legend):
            column.addWidget(widget)
        column.addLayout(self._list)

    def set_quote(self, quote: Quote) -> None:
        """Show the other tellings of a quote; the section goes away where there are none."""
        clear(self._list)
        self.cards = []
        family = family_of(self._session.archive, quote)
        everyone = (*family.members, *family.translations)
        others = [other for other in everyone if other.id != quote.id]
        own = sorted(others, key=lambda other: other.language != quote.language)
        for other in own:
            card = self._card(quote, other, is_authoritative=other.id == family.authoritative.id)
            self.cards.append(card)
            self._list.addWidget(card)
        apart = kept_apart(self._session.archive, quote)
        for other in apart:
            card = self._card_apart(quote, other)
            self.cards.append(card)
            self._list.addWidget(card)
        shown = [*others, *apart]
        self.header.set_count(len(others))
        self._legend.setVisible(any(other.language == quote.language for other in shown))
        self.setVisible(bool(shown))

    def _card_apart(self, quote: Quote, other: Quote) -> TellingCard:
        """Show a quote that was said to be another statement, and the way back."""
        act = ("merge", tr("Join again"), partial(family_acts.join_again, self._session, quote, other))
        return TellingCard(
            self._session,
            other,
            _runs(quote, other),
            tags=[(tr("Kept apart"), "warning")],
            acts=[] if self._session.is_read_only else [act],
            parent=self,
        )

    def _card(self, quote: Quote, other: Quote, *, is_authoritative: bool) -> TellingCard:
        return TellingCard(
            self._session,
            other,
            _runs(quote, other),
            tags=_tags(quote, other, is_authoritative=is_authoritative),
            acts=self._acts(quote, other),
            parent=self,
        )

    def _acts(self, quote: Quote, other: Quote) -> list[Act]:
        session = self._session
        if session.is_read_only:
            return []
        acts: list[Act] = []
        for one, original in ((quote, other), (other, quote)):
            if one.translation_of == original.id and one.translation_status == PROPOSED:
                confirm = partial(family_acts.translation_of, session, one, original)
                acts.append(("check", tr("Confirm the translation"), confirm))
        if other.variant_of:
            act = partial(family_acts.make_authoritative, session, other)
            acts.append(("star", tr("Make this the authoritative wording"), act))
        leaving = next((one for one in (other, quote) if one.variant_of or one.translation_of), None)
        if leaving is not None:
            staying = quote if leaving is other else other
            leave = partial(family_acts.stand_alone, session, leaving, staying)
            acts.append(("unlink", tr("Another utterance"), leave))
        return acts


def _runs(quote: Quote, other: Quote) -> Sequence[WordRun]:
    """Give the difference from the older wording to the newer one, or the other language as it stands."""
    if other.language != quote.language:
        return as_it_stands(other.text)
    older, newer = sorted((quote, other), key=lambda one: one.created_at)
    return word_difference(older.text, newer.text)


def _tags(quote: Quote, other: Quote, *, is_authoritative: bool) -> list[Tag]:
    tags: list[Tag] = []
    if is_authoritative:
        tags.append((tr("Authoritative"), "accent"))
    if other.language != quote.language:
        is_proposed = PROPOSED in {quote.translation_status, other.translation_status}
        tags.append((tr("Proposed"), "warning") if is_proposed else (tr("Translation"), "neutral"))
    return tags
