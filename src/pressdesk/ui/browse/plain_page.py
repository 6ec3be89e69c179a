"""A page that shows the fields of any record as they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout

from pressdesk.model.fields import Kind, Section
from pressdesk.model.kinds import conversion
from pressdesk.model.registry import BY_TABLE, RECORDS
from pressdesk.ui.i18n import translated_label
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import heading_font
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.page import Page


class PlainPage(Page):
    """Fields and values, to be read."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scroll = ScrollingPage(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show whatever record has that id."""
        del place
        for record_class in RECORDS:
            record = self.session.archive.look_up(BY_TABLE[record_class.table], record_id)
            if record:
                title = QLabel(record.caption(self.session.language))
                title.setFont(heading_font())
                self._scroll.column.addWidget(title)
                form = QFormLayout()
                for spec in record.fields():
                    if spec.section is not Section.HIDDEN and spec.kind not in {Kind.LINK, Kind.LINKS}:
                        words = str(conversion(spec).to_json(getattr(record, spec.name)) or "")
                        form.addRow(translated_label(spec.label), TextLabel(words))
                self._scroll.column.addLayout(form)
                return
