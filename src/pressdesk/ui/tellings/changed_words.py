"""A change of wording for the eye: what was dropped is struck out, what was added underlined."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QWidget

from pressdesk.model.wording_difference import Change, WordRun
from pressdesk.ui.i18n import tr
from pressdesk.ui.theme import colours, quote_font
from pressdesk.ui.widgets.labels import TextLabel

_BETWEEN = "\u2009"
"""Parts a dropped word from the one that took its place, for the eye only."""


class ChangedWords(TextLabel):
    """Both wordings woven into one text, in the serif of quotes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFont(quote_font())
        self.setAccessibleName(tr("Difference of wording"))

    def show_runs(self, runs: Iterable[WordRun], before: str = "", after: str = "") -> None:
        """Show a difference between marks; a screen reader is told in words what was dropped and added."""
        shown = list(runs)
        self.plain_text = "".join(run.text for run in shown)
        marked = "".join(map(_marked, shown)).replace("</s><u", f"</s>{_BETWEEN}<u")
        self.show_marked(f"{escape(before)}{marked}{escape(after)}")
        self.setAccessibleDescription("; ".join(filter(None, map(_told, shown))))


def legend() -> str:
    """Say how a difference is to be read."""
    return tr("Struck out: only in the older wording. Underlined: only in the newer one.")


def _marked(run: WordRun) -> str:
    words = escape(run.text).replace("\n", "<br>")
    look = colours()
    if run.change is Change.DROPPED:
        return f'<s style="color:{look.danger.name()};background:{look.danger_soft.name()}">{words}</s>'
    if run.change is Change.ADDED:
        return f'<u style="color:{look.success.name()};background:{look.success_soft.name()}">{words}</u>'
    return words


def _told(run: WordRun) -> str:
    if run.change is Change.KEPT:
        return ""
    words = run.text.strip()
    return (
        tr("dropped: {words}", words=words)
        if run.change is Change.DROPPED
        else tr("added: {words}", words=words)
    )
