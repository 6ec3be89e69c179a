"""The editor of a link to a photo or file: one that is held already, or one from the disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.model.attachment import Attachment
from pressdesk.model.fields import FieldSpec
from pressdesk.ui.form.link_editor import LinkEditor
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.buttons import ToolButton


class FileLinkEditor(LinkEditor):
    """A link to an attachment. A file is chosen from the disk or dropped, and kept in the archive."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.choose_button = ToolButton("paperclip", tr("Choose a file…"), self.choose_file, self)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, self.choose_button)
        self.setAcceptDrops(True)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the file still be opened."""
        super().set_read_only(read_only)
        self.choose_button.setEnabled(not read_only)

    def choose_file(self) -> None:
        """Let the person choose a file from the disk."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"))
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Keep a file in the archive and link to it."""
        self.session.jobs.submit(_keep, self.session.archive, path, done=self._file, owner=self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take one file from the desktop."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self.choose_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Keep what was dropped."""
        self.take_file(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def _file(self, attachment: Attachment) -> None:
        try:
            with self.session.write(tr("Attach {count} files", count=1)) as transaction:
                transaction.save(attachment)
        except PressdeskError as error:
            self.session.report(error)
            return
        self._choose(attachment.id)


def _keep(_progress: Progress, archive: Archive, path: Path) -> Attachment:
    return media.attachment_of(media.keep_file(archive, path), path.name)
