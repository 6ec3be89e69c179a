"""The form of any record, built from the declarations of its fields."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec, Section
from pressdesk.model.record import Record
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.editors import make_editor
from pressdesk.ui.form.field_row import FieldRow
from pressdesk.ui.form.problem_words import problem_words
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP
from pressdesk.ui.widgets.buttons import push_button


class RecordForm(QWidget):
    """Shows a record's fields for editing. It saves nothing itself: it tells which field was edited."""

    edited = Signal(str)
    """The name of a field whose value or typed text changed."""
    left = Signal(str)
    """The name of a field that lost the focus."""
    shown = Signal()
    """A record was put in the fields."""

    def __init__(
        self,
        record_class: type[Record],
        session: Session,
        *,
        without: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record_class = record_class
        self.session = session
        self._base = record_class()
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._details = QWidget(self)
        self._detail_column = QVBoxLayout(self._details)
        self._detail_column.setContentsMargins(0, 0, 0, 0)
        self._detail_column.setSpacing(GAP)
        for spec in in_reading_order(record_class):
            if spec.section is not Section.HIDDEN and spec.name not in without:
                self._add_row(spec)
        self._more = push_button(
            tr("More fields"), self.toggle_details, role="quiet", icon_name="chevron-down", parent=self
        )
        self._more.setVisible(self._detail_column.count() > 0)
        self._column.addWidget(self._more)
        self._column.addWidget(self._details)
        self._details.hide()

    @property
    def record_id(self) -> str:
        """The id of the record that the form shows."""
        return self._base.id

    def record(self) -> Record:
        """Give the record as the form now has it."""
        return self._base.replaced(**{name: row.editor.value() for name, row in self._rows.items()})

    def editor(self, name: str) -> Editor:
        """Give the editor of a field; KeyError where the form has none."""
        return self._rows[name].editor

    def names(self) -> tuple[str, ...]:
        """Give the names of the fields that the form edits."""
        return tuple(self._rows)

    def set_record(self, record: Record, *, keep: Collection[str] = ()) -> None:
        """Show a record; the fields in ``keep``, which are being typed in, stay as they are."""
        is_other = record.id != self._base.id
        self._base = record
        owners = {spec.target: getattr(record, spec.name) for spec in record.fields() if spec.owner}
        for name, row in self._rows.items():
            row.editor.within(owners)
            if is_other or (name not in keep and row.editor.value() != getattr(record, name)):
                row.editor.set_value(getattr(record, name))
        if is_other:
            self._details.setVisible(self._holds_details())
            self._show_more()
        self.show_problems()
        self.shown.emit()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the fields be looked at only."""
        for row in self._rows.values():
            row.editor.set_read_only(read_only)

    def focus_field(self, name: str = "") -> None:
        """Put the focus in a field, else in the first."""
        row = self._rows.get(name) or next(iter(self._rows.values()))
        if row.editor.spec.section is Section.DETAIL and not self._details.isVisibleTo(self):
            self.toggle_details()
        row.editor.setFocus()

    def toggle_details(self) -> None:
        """Show the fields that are rarely needed, or put them away."""
        self._details.setVisible(not self._details.isVisibleTo(self))
        self._show_more()

    def show_problems(self) -> None:
        """Say below each field what is wrong with it."""
        words = problem_words(self.record())
        for name, row in self._rows.items():
            typed = row.editor.problem()
            is_missing = not typed and row.editor.spec.required and not row.editor.value()
            row.show_problem(typed or words.get(name, ""), is_missing=is_missing)

    def _add_row(self, spec: FieldSpec) -> None:
        editor = make_editor(spec, self.session, self)
        editor.edited.connect(lambda: self._tell_edited(spec.name))
        editor.left.connect(lambda: self.left.emit(spec.name))
        row = FieldRow(editor, self)
        self._rows[spec.name] = row
        column = self._detail_column if spec.section is Section.DETAIL else self._column
        column.addWidget(row)

    def _tell_edited(self, name: str) -> None:
        self.show_problems()
        self.edited.emit(name)

    def _holds_details(self) -> bool:
        return any(
            row.editor.spec.section is Section.DETAIL and row.editor.value() for row in self._rows.values()
        )

    def _show_more(self) -> None:
        is_open = self._details.isVisibleTo(self)
        self._more.setText(tr("Fewer fields") if is_open else tr("More fields"))


def in_reading_order(record_class: type[Record]) -> list[FieldSpec]:
    """Give a record's fields as they stand on its page: header, main part, details."""
    order = list(Section)
    return sorted(record_class.fields(), key=lambda spec: order.index(spec.section))
