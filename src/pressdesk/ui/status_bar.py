"""The line at the bottom: what is open, what was saved, and what goes on in the background."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from pressdesk.archive.transaction import Written
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP


class StatusBar(QStatusBar):
    """Says quietly how things stand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._holdings = QLabel(str(session.archive.path))
        self._work = QLabel()
        self._progress = QProgressBar()
        self._saved = QLabel(tr("Read only") if session.is_read_only else tr("All changes are saved"))
        self._build()
        session.written.connect(self._say_saved)

    def show_holdings(self, visits: int, quotes: int) -> None:
        """Say how much the archive holds."""
        parts = (tr("{count} visits", count=visits), tr("{count} quotes", count=quotes))
        self._holdings.setToolTip(self._holdings.text())
        self._holdings.setText(" · ".join(parts))

    def show_work(self, words: str, done: int = 0, of: int = 0) -> None:
        """Say what goes on, and how far it is; without words that nothing does."""
        self._work.setText(words)
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        self._work.setVisible(bool(words))
        self._progress.setVisible(bool(words))

    def _build(self) -> None:
        self.setContentsMargins(GAP, 0, GAP, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(96)
        self._progress.setAccessibleName(tr("Progress"))
        self.addWidget(self._holdings, 1)
        for widget in (self._work, self._progress, self._saved):
            self.addPermanentWidget(widget)
        self.show_work("")
        for label in (self._holdings, self._work, self._saved):
            label.setProperty("tone", "muted")

    def _say_saved(self, written: Written) -> None:
        del written
        self._saved.setText(tr("Saved at {time}", time=f"{datetime.now():%H:%M}"))
