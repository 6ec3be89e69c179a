"""Said before? The statements nearest in wording to a quote or a draft, looked for off the GUI thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import OperationalError
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.archive.families import are_apart
from pressdesk.ingest.tellings import Relation, possible_translations
from pressdesk.model.quote import Quote
from pressdesk.model.wording_difference import WordRun, word_difference
from pressdesk.search.said_before import Earlier, said_before
from pressdesk.ui.i18n import locale, tr
from pressdesk.ui.jobs import Cancelled, Progress
from pressdesk.ui.session import Session
from pressdesk.ui.tellings import family_acts
from pressdesk.ui.tellings.changed_words import legend
from pressdesk.ui.tellings.telling_card import Act, Tag, TellingCard, as_it_stands
from pressdesk.ui.theme import GAP, small_font
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import clear

_WORD_FOR_WORD = 0.995

Answer = tuple[list[Earlier], list[Relation]]
"""Statements near in wording, and those that may be the same in another language."""


class SaidBeforePanel(QWidget):
    """Lists earlier statements with what changed since; for a quote, with what may be decided about them."""

    closed = Signal()
    answered = Signal()
    """The statements are in view, or it is said that there are none."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self._session = session
        self._quote: Quote | None = None
        self._text = ""
        self.cards: list[TellingCard] = []
        self.header = SectionHeader(tr("Said before?"), self)
        if closable:
            self.header.add_button(ToolButton("x", tr("Close"), self.closed.emit, self))
        self.state = TextLabel("", "muted", self)
        self.state.setFont(small_font())
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.header)
        column.addWidget(self.state)
        column.addLayout(self._list)

    def ask_about(self, quote: Quote) -> None:
        """Look for statements like a quote of the archive."""
        self._quote = quote
        self._ask(quote.text, frozenset({quote.id}), quote)

    def ask(self, draft: str) -> None:
        """Look for statements like a draft sentence."""
        self._quote = None
        self._ask(draft, frozenset())

    def forget(self) -> None:
        """Show nothing."""
        self._text = ""
        self._session.jobs.cancel(self._purpose)
        self._show_none("")

    @property
    def _purpose(self) -> str:
        return f"said before {id(self)}"

    def _ask(self, text: str, exclude: frozenset[str], quote: Quote | None = None) -> None:
        self._text = text
        self.state.setText(tr("Looking…"))
        self._session.jobs.submit(
            _look, self._session.archive, text, exclude, quote,
            done=self._show, failed=self._fail, owner=self, purpose=self._purpose,
        )  # fmt: skip

    def _show(self, answer: Answer) -> None:
        found, abroad = answer
        self._show_none(
            legend() if found else tr("Nothing like it was said before, as far as the archive knows.")
        )
        self.header.set_count(len(found))
        for one in found:
            card = TellingCard(
                self._session,
                one.quote,
                self._runs(one),
                tags=self._tags(one),
                acts=self._acts(one.quote),
                parent=self,
            )
            self.cards.append(card)
            self._list.addWidget(card)
        for relation in abroad:
            card = TellingCard(
                self._session,
                relation.held,
                as_it_stands(relation.held.text),
                tags=[(tr("Perhaps the same in another language"), "warning")],
                acts=self._acts(relation.held),
                parent=self,
            )
            self.cards.append(card)
            self._list.addWidget(card)
        self.answered.emit()

    def _show_none(self, sentence: str) -> None:
        clear(self._list)
        self.cards = []
        self.header.set_count(0)
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))

    def _fail(self, error: Exception) -> None:
        self._show_none("")
        if not isinstance(error, ArchiveClosed):
            self._session.report(error)

    def _is_later(self, other: Quote) -> bool:
        return self._quote is not None and bool(self._quote.said_on) and other.said_on > self._quote.said_on

    def _runs(self, one: Earlier) -> tuple[WordRun, ...]:
        """Give the difference from the older wording to the newer one."""
        if not self._is_later(one.quote):
            return one.difference
        return word_difference(self._text[slice(*one.asked)], one.quote.text[slice(*one.place)])

    def _tags(self, one: Earlier) -> list[Tag]:
        tags: list[Tag] = []
        if self._quote and are_apart(self._quote, one.quote):
            tags.append((tr("Kept apart"), "warning"))
        if self._is_later(one.quote):
            tags.append((tr("Said later"), "warning"))
        if self._quote and one.is_by(self._quote.speaker):
            tags.append((tr("Same speaker"), "accent"))
        if one.likeness >= _WORD_FOR_WORD:
            return [*tags, (tr("Word for word"), "success")]
        share = locale().toString(round(one.likeness * 100)) + " %"
        return [*tags, (tr("{share} alike", share=share), "neutral")]

    def _acts(self, other: Quote) -> list[Act]:
        quote, session = self._quote, self._session
        if quote is None or session.is_read_only:
            return []
        acts: list[Act] = []
        is_same_language = quote.language == other.language or not (quote.language and other.language)
        if is_same_language and quote.variant_of != other.id and other.variant_of != quote.id:
            acts.append(
                ("merge", tr("Same utterance"), partial(family_acts.same_utterance, session, quote, other))
            )
        if is_same_language and quote.supersedes != other.id:
            acts.append(
                ("arrow-up", tr("Supersedes it"), partial(family_acts.supersede, session, quote, other))
            )
        if not is_same_language and quote.translation_of != other.id:
            acts.append(
                (
                    "languages",
                    tr("Translation of it"),
                    partial(family_acts.translation_of, session, quote, other),
                )
            )
        return acts


def _look(
    progress: Progress, archive: Archive, text: str, exclude: frozenset[str], quote: Quote | None
) -> Answer:
    connection = archive.connection
    try:
        with progress.interruptible(connection.interrupt):
            found = said_before(connection, text, exclude=exclude)
            return found, possible_translations(quote, _beside(archive, quote)) if quote else []
    except OperationalError as error:
        if "interrupted" in str(error):
            raise Cancelled from error
        raise


def _beside(archive: Archive, quote: Quote) -> list[Quote]:
    """Give the quotes of the same visit, and those of the same speaker and day."""
    found = archive.find(Quote, visit=quote.visit) if quote.visit else []
    if quote.speaker and quote.said_on:
        found += archive.find(Quote, speaker=quote.speaker, said_on=quote.said_on)
    return list({one.id: one for one in found}.values())
