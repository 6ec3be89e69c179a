"""A page to ask "Said before?" of a draft sentence: typed, pasted, or selected in the window."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout

from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.tellings.said_before_panel import SaidBeforePanel
from pressdesk.ui.theme import heading_font, quote_font
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.page import Page

_PAUSE = 250
_HEIGHT = 110


class SaidBeforePage(Page):
    """A box for the draft above, the earlier statements below; nothing typed here is kept."""

    def __init__(self, session: Session, draft: str = "") -> None:
        super().__init__(session)
        self.box = QPlainTextEdit(self)
        self.box.setFont(quote_font())
        self.box.setPlaceholderText(tr("Paste or type a sentence that is to be said."))
        self.box.setAccessibleName(tr("Draft sentence"))
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(_HEIGHT)
        self.panel = SaidBeforePanel(session, self, closable=False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._build()
        self.box.textChanged.connect(self._pause.start)
        self.setFocusProxy(self.box)
        self.box.setPlainText(draft)
        self.box.moveCursor(QTextCursor.MoveOperation.End)
        if draft:
            self._ask()

    def page_title(self) -> str:
        """Give what the page asks."""
        return tr("Said before?")

    def _build(self) -> None:
        title = TextLabel(tr("Was this said before?"), parent=self)
        title.setFont(heading_font())
        hint = TextLabel(
            tr("Earlier statements in nearly the same words are listed as you type, each change marked."),
            "muted",
            self,
        )
        area = ScrollingPage(self)
        for widget in (title, hint, self.box, self.panel):
            area.column.addWidget(widget)
        area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _ask(self) -> None:
        self._pause.stop()
        draft = self.box.toPlainText().strip()
        if draft:
            self.panel.ask(draft)
        else:
            self.panel.forget()


def selected_words() -> str:
    """Give the words that are selected where the focus is; empty where none are."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QTextEdit | QPlainTextEdit):
        return focus.textCursor().selectedText().replace("\u2029", "\n").strip()
    if isinstance(focus, QLineEdit | QLabel):
        return focus.selectedText().strip()
    return ""
