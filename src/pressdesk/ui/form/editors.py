"""The editor of each kind of field: one line here, one class in a file beside."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from pressdesk.model.attachment import Attachment
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.ui.form.choice_editors import ChoiceEditor, FlagEditor, LanguageEditor
from pressdesk.ui.form.date_editors import DateEditor, InstantEditor, TimeEditor
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.file_link_editor import FileLinkEditor
from pressdesk.ui.form.kept_editor import KeptEditor
from pressdesk.ui.form.link_editor import LinkEditor
from pressdesk.ui.form.links_editor import LinksEditor
from pressdesk.ui.form.number_editors import IntegerEditor, NumberEditor
from pressdesk.ui.form.text_editors import LineEditor, LinesEditor, TextEditor
from pressdesk.ui.form.translated_editors import TranslatedLineEditor, TranslatedTextEditor
from pressdesk.ui.session import Session

EDITORS: Mapping[Kind, type[Editor]] = {
    Kind.LINE: LineEditor,
    Kind.TEXT: TextEditor,
    Kind.TRANSLATED_LINE: TranslatedLineEditor,
    Kind.TRANSLATED_TEXT: TranslatedTextEditor,
    Kind.LINES: LinesEditor,
    Kind.DATE: DateEditor,
    Kind.TIME: TimeEditor,
    Kind.INSTANT: InstantEditor,
    Kind.INTEGER: IntegerEditor,
    Kind.NUMBER: NumberEditor,
    Kind.FLAG: FlagEditor,
    Kind.LANGUAGE: LanguageEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.LINK: LinkEditor,
    Kind.LINKS: LinksEditor,
    Kind.RANGES: KeptEditor,
    Kind.DIGEST: KeptEditor,
    Kind.MACHINE: KeptEditor,
}


def make_editor(spec: FieldSpec, session: Session, parent: QWidget | None = None) -> Editor:
    """Give a new editor for a field."""
    if spec.kind is Kind.LINK and spec.target == Attachment.table:
        return FileLinkEditor(spec, session, parent)
    return EDITORS[spec.kind](spec, session, parent)
