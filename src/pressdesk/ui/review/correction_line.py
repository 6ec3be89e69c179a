"""The line on a card whose value comes from an earlier correction, with a way to forget it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pressdesk.model.source import Correction
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF, IconRole, small_font
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.picture import Picture

_ICON = 14
_HOUSE = "house"


class CorrectionLine(QWidget):
    """Hidden where the reading followed no correction, or where it has been forgotten meanwhile."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._correction_id = ""
        self.words = QLabel("", self)
        self.words.setFont(small_font())
        self.words.setProperty("tone", "muted")
        self.show_button = ToolButton("external-link", tr("Show the correction"), self._open, self)
        self.forget_button = ToolButton("unlink", tr("Forget this correction"), self._forget, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, HALF)
        row.setSpacing(HALF)
        row.addWidget(Picture("history", IconRole.MUTED, _ICON, self))
        row.addWidget(self.words)
        row.addWidget(self.show_button)
        row.addWidget(self.forget_button)
        row.addStretch(1)
        self.hide()

    def show_correction(self, correction_id: str) -> None:
        """Show that a value comes from this correction; nothing for an empty id."""
        self._correction_id = correction_id
        correction = self._session.archive.look_up(Correction, correction_id) if correction_id else None
        self.setVisible(correction is not None and not correction.is_removed)
        if correction is not None:
            self.words.setText(_origin(correction))
            said = tr("“{before}” became “{after}”", before=correction.printed, after=correction.meaning)
            if correction.finding == _HOUSE:
                said = tr("Known by: {sign}", sign=correction.printed)
            self.words.setToolTip(said)

    def _open(self) -> None:
        self._session.open_record(Correction.table, self._correction_id)

    def _forget(self) -> None:
        """Follow the correction no more; what it did to this draft stays to be decided."""
        from pressdesk.ingest.corrections.memory import forget

        with self._session.write(tr("Forget this correction")):
            forget(self._session.archive, self._correction_id)
        self.hide()
        self._session.offer_undo(tr("The correction will not be followed any more."))


def _origin(correction: Correction) -> str:
    if correction.finding == _HOUSE:
        return tr("Recognised from an earlier release")
    return tr("From an earlier correction")
