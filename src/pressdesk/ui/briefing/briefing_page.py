"""The page of an entry in the list of what left the archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pressdesk.briefing.ledger import kept_as_pages
from pressdesk.model.briefing import Briefing
from pressdesk.model.record import Record
from pressdesk.ui.briefing.kept_papers import KeptPapers
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.buttons import ToolButton, push_button


class BriefingPage(RecordPage):
    """What was printed, when and for whom; the paper can be opened, printed and composed again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Briefing)
        self.papers = KeptPapers(session, self)
        self.open_button = push_button(tr("Open again"), self.open_again, role="primary", icon_name="eye")
        self.print_button = ToolButton("printer", tr("Print again…"), self.print_again)
        self.anew_button = ToolButton("refresh-cw", tr("Compose anew"), self.compose_anew)
        for button in (self.open_button, self.print_button, self.anew_button):
            self.bar.add_button(button)

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done with the entry and its paper."""
        actions = dict(super().page_actions()) | {"export_briefing": self.compose_anew}
        if self._has_pages():
            actions |= {"print_briefing": self.print_again, "export_pdf": self.save_copy}
        return actions

    def open_again(self) -> None:
        """Show the paper as it was."""
        self.session.paper_asked.emit(self.record.id)

    def print_again(self) -> None:
        """Print the paper as it was."""
        if isinstance(self.record, Briefing):
            self.papers.ask_printer(self.record)

    def save_copy(self) -> None:
        """Save the paper as it was."""
        if isinstance(self.record, Briefing):
            self.papers.ask_file(self.record)

    def compose_anew(self) -> None:
        """Compose a paper on the same subject with the same choices, as the archive is now."""
        self.session.briefing_asked.emit(self.record.table, self.record.id)

    def _set_record(self, record: Record) -> None:
        super()._set_record(record)
        has_pages = self._has_pages()
        self.open_button.setEnabled(has_pages)
        self.print_button.setEnabled(has_pages)
        self.anew_button.setEnabled(not record.is_removed)

    def _has_pages(self) -> bool:
        return isinstance(self.record, Briefing) and kept_as_pages(self.session.archive, self.record)
