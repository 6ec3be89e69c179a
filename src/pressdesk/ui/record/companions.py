"""What stands above the form of some records, following what is typed: a quote's standing to its source."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.model.quote import Quote
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.form.text_editors import TextEditor
from pressdesk.ui.record.verbatim_badge import VerbatimBadge
from pressdesk.ui.session import Session


class QuoteCompanion(QWidget):
    """Compares the words with the source at every key, and puts the source's words back on request."""

    def __init__(self, form: RecordForm, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.badge = VerbatimBadge(session, self)
        self.badge.restore_asked.connect(self._restore)
        form.edited.connect(self._compare)
        form.shown.connect(self._compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.badge)
        row.addStretch(1)

    def _compare(self) -> None:
        record = self._form.record()
        if isinstance(record, Quote):
            self.badge.set_quote(record)

    def _restore(self, words: str) -> None:
        editor = self._form.editor("text")
        if isinstance(editor, TextEditor):
            editor.replace(words)


def companion_of(form: RecordForm, session: Session) -> QWidget | None:
    """Give what goes above a form; None for most records."""
    return QuoteCompanion(form, session) if form.record_class is Quote else None
