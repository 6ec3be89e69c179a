"""One telling beside another: who said it when and where, the difference of wording, and what to decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.geography import Place
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.wording_difference import Change, WordRun
from pressdesk.ui.i18n import show_date, tr
from pressdesk.ui.record.shown_value import caption_of, language_words
from pressdesk.ui.session import Session
from pressdesk.ui.tellings.changed_words import ChangedWords
from pressdesk.ui.theme import GAP, HALF
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import Card, FlowLayout

Act = tuple[str, str, Callable[[], object]]
"""The icon, the words and the deed of a button."""
Tag = tuple[str, str]
"""The words and the tone of a pill."""


class TellingCard(Card):
    """A quote of the archive, its words marked where they differ from those of another.

    ``beside`` is a text to be read with it, such as its translation.
    """

    def __init__(
        self,
        session: Session,
        quote: Quote,
        runs: Sequence[WordRun],
        *,
        tags: Sequence[Tag] = (),
        acts: Sequence[Act] = (),
        beside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, margin=12)
        self.quote = quote
        self.words = ChangedWords(self)
        self.buttons = {
            words: push_button(words, act, role="quiet", icon_name=icon_name, parent=self)
            for icon_name, words, act in acts
        }
        opening = push_button(
            tr("Open"), partial(session.open_record, Quote.table, quote.id),
            role="quiet", icon_name="arrow-right", parent=self,
        )  # fmt: skip
        head = QHBoxLayout()
        head.setSpacing(GAP)
        about = TextLabel(about_quote(session, quote), "muted", self)
        head.addWidget(about, 1)
        for words, tone in tags:
            head.addWidget(Pill(words, tone, self))
        foot = QWidget(self)
        flow = FlowLayout(foot, HALF)
        for button in (opening, *self.buttons.values()):
            flow.addWidget(button)
        self.column.addLayout(head)
        self.column.addWidget(self.words)
        if beside:
            told = ChangedWords(self)
            told.setAccessibleName(tr("This text"))
            told.show_runs(as_it_stands(beside))
            told.setProperty("tone", "muted")
            self.column.addWidget(told)
        self.column.addWidget(foot)
        self.words.show_runs(runs, *quotation_marks(quote.language))
        self.setAccessibleName(about.text())


def about_quote(session: Session, quote: Quote) -> str:
    """Say in a line who said a quote, when and where, and who published it."""
    source = session.archive.look_up(Source, quote.source) if quote.source else None
    parts = (
        show_date(quote.said_on) if quote.said_on else "",
        caption_of(session, Person, quote.speaker) or tr("Speaker unknown"),
        caption_of(session, Place, quote.place),
        source.publisher or source.title if source else "",
        language_words(quote.language) if quote.language else "",
    )
    return " · ".join(filter(None, parts))


def as_it_stands(text: str) -> tuple[WordRun, ...]:
    """Give words with which nothing is compared."""
    return (WordRun(text, Change.KEPT),)
