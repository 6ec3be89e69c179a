"""The middle pane: search box, and below it a collection's list or what the search found."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from pressdesk.archive.conflicts import conflict_of
from pressdesk.archive.database import Archive
from pressdesk.archive.matching import Wanted
from pressdesk.archive.transaction import Written
from pressdesk.model.assertion import Assertion
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS
from pressdesk.ui import record_acts
from pressdesk.ui.actions import Actions
from pressdesk.ui.browse.collections import VISITS, Collection
from pressdesk.ui.browse.gallery import Gallery
from pressdesk.ui.browse.list_export import ListExport, ListToExport
from pressdesk.ui.browse.names import Names
from pressdesk.ui.browse.record_list import RecordList
from pressdesk.ui.browse.record_list_model import RecordListModel
from pressdesk.ui.browse.rows import Row, removed_row
from pressdesk.ui.browse.sorting import direction_label, order_label, orders_of, title_order
from pressdesk.ui.conflicts.conflict_filter import ConflictFilter
from pressdesk.ui.i18n import language, show_number, tr, translated_label
from pressdesk.ui.intake.inbox_filter import InboxFilter
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE, heading_font, icon, set_surface
from pressdesk.ui.widgets.buttons import ActionButton, ToolButton
from pressdesk.ui.widgets.empty_state import EmptyState


class ListPane(QWidget):
    """Shows one collection, and opens the records that are chosen."""

    page_wanted = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "page")
        self._session = session
        self._actions = actions
        self.collection: Collection = VISITS
        self._order = ""
        self._wanted_id = ""
        self.names = Names(session.archive, session.language)
        self.model = RecordListModel(session.archive, self.names)
        self.list = RecordList(self.model)
        self.gallery = Gallery(session, self.model)
        self._title = QLabel()
        self._count = QLabel()
        self._empty = EmptyState("inbox", "")
        self._body = QStackedWidget()
        self._sort = ToolButton("arrow-up-down", tr("Sort"))
        self.inbox_filter = InboxFilter(session)
        self.conflict_filter = ConflictFilter()
        self._build()
        self._connect()

    @property
    def view(self) -> RecordList | Gallery:
        """The list or the gallery, whichever is in view."""
        return self.gallery if self.collection.is_gallery else self.list

    def show_collection(self, collection: Collection) -> None:
        """Show a collection from its beginning."""
        self.collection = collection
        self._order = title_order(collection.order)
        self._title.setText(translated_label(collection.label))
        self._count.clear()
        self._fill_sort_menu()
        self._new.setVisible(collection.is_begun_by_hand)
        self._sort.setVisible(not collection.is_bin)
        self.inbox_filter.show_for(collection)
        self.conflict_filter.show_for(collection)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again in the background."""
        if self.collection.is_bin:
            self._session.jobs.submit(
                _removed_rows, self._session.archive, done=self._fill_bin, owner=self, purpose="list"
            )
            return
        self._session.jobs.submit(
            _row_numbers, self._session.archive, self.collection, self._order,
            self._narrowed(), done=self._fill, owner=self, purpose="list",
        )  # fmt: skip

    def follow(self, written: Written) -> None:
        """Read again what a write changed."""
        self.names.forget(written)
        if written.touches(self.collection.record_class) or self.collection.is_bin:
            self.refresh()
        else:
            self.model.draw_again()

    def choose_record(self, record_id: str) -> None:
        """Make a record's row current where it is in this list."""
        self._wanted_id = record_id
        self.view.choice.go_to_record(record_id)

    def chosen_rows(self) -> list[Row]:
        """Give the selected rows."""
        return self.view.choice.rows()

    def remove_chosen(self) -> None:
        """Move the selected records to the bin."""
        if self._may_change() and not self.collection.is_bin:
            record_acts.remove_records(self._session, self._chosen_keys())

    def restore_chosen(self) -> None:
        """Take the selected records out of the bin."""
        if self._may_change():
            record_acts.restore_records(self._session, self._chosen_keys())

    def export_list(self) -> None:
        """Write the selected records to a file, or the whole list where fewer than two are selected."""
        chosen = self.chosen_rows()
        if len(chosen) > 1 or self.collection.one_per:
            positions = self.view.choice.positions() if len(chosen) > 1 else range(self.model.rowCount())
            ids = self._ids([self.model.number(position) for position in positions])
            wanted = ListToExport(self.collection.record_class, ids=ids)
        else:
            wanted = ListToExport(self.collection.record_class, numbers=self.model.numbers())
        ListExport(self._session, self.window()).ask(wanted)

    def _may_change(self) -> bool:
        return self.view.selectionModel().hasSelection() and not self._session.is_read_only

    def _chosen_keys(self) -> list[record_acts.Key]:
        if self.collection.is_bin:
            return [(row.table, row.record_id) for row in self.chosen_rows()]
        table = self.collection.record_class.table
        numbers = [self.model.number(position) for position in self.view.choice.positions()]
        return [(table, record_id) for record_id in self._ids(numbers)]

    def _ids(self, numbers: Sequence[int]) -> list[str]:
        """Give the records of some rows; a conflict's row stands for all its values."""
        archive, record_class = self._session.archive, self.collection.record_class
        if record_class is not Assertion:
            return archive.identify(record_class, numbers)
        found = archive.by_row_numbers(Assertion, numbers)
        conflicts = [conflict_of(archive, found[number]) for number in numbers if number in found]
        return [saying.id for conflict in conflicts for saying in conflict.sayings]

    def _narrowed(self) -> dict[str, Wanted]:
        return {**self.inbox_filter.conditions(), **self.conflict_filter.conditions()}

    def _build(self) -> None:
        self._title.setFont(heading_font(1.2))
        self._count.setProperty("tone", "muted")
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setMenu(QMenu(self._sort))
        self._new = ActionButton(self._actions["new_record"])
        header = QHBoxLayout()
        header.setContentsMargins(WIDE + 2, HALF, 12, HALF)
        header.setSpacing(GAP)
        header.addWidget(self._title)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self.inbox_filter.button)
        header.addWidget(self.conflict_filter)
        header.addWidget(self._sort)
        header.addWidget(self._new)
        for view in (self.list, self.gallery, self._empty):
            self._body.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self.inbox_filter)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.inbox_filter.changed.connect(self.refresh)
        self.conflict_filter.changed.connect(self.refresh)
        for choice in (self.list.choice, self.gallery.choice):
            choice.row_opened.connect(self._open)
            choice.page_wanted.connect(self.page_wanted)
            choice.menu_wanted.connect(self._show_menu)
            choice.removal_asked.connect(self.remove_chosen)
            self._session.about_to_close.connect(choice.stop)

    def _open(self, row: Row) -> None:
        self._session.open_record(row.table, row.record_id)

    def _fill(self, numbers: array[int]) -> None:
        position = self.view.currentIndex().row()
        number = self.model.number(position) if 0 <= position < self.model.rowCount() else None
        self.model.show(self.collection, numbers)
        self._count.setText(show_number(len(numbers)) if numbers else "")
        if not numbers:
            self._empty.say(self.collection.icon, self._nothing(), translated_label(self.collection.advice))
        self._body.setCurrentWidget(self.view if numbers else self._empty)
        if number is not None:
            self.view.choice.go_to(self.model.position_of_number(number))
        if self._wanted_id:
            self.view.choice.go_to_record(self._wanted_id)

    def _fill_bin(self, rows: list[Row]) -> None:
        self.model.show_rows(self.collection, rows)
        self._count.setText(show_number(len(rows)) if rows else "")
        self._empty.say(
            self.collection.icon, tr("The bin is empty"), translated_label(self.collection.advice)
        )
        self._body.setCurrentWidget(self.list if rows else self._empty)

    def _nothing(self) -> str:
        if self.inbox_filter.conditions():
            return tr("No draft matches the filter")
        return tr("Nothing in “{collection}” yet", collection=translated_label(self.collection.label))

    def _fill_sort_menu(self) -> None:
        menu = self._sort.menu()
        menu.clear()
        columns, directions = QActionGroup(menu), QActionGroup(menu)
        for order in orders_of(self.collection.record_class):
            sign = "-" if order.newest_first else ""
            action = self._choice(menu, columns, order_label(order))
            action.setChecked(self._order.removeprefix("-") == order.column)
            action.triggered.connect(lambda _=False, o=f"{sign}{order.column}": self._sort_by(o))
        menu.addSeparator()
        for descending in (False, True):
            action = self._choice(menu, directions, direction_label(descending=descending))
            action.setChecked(self._order.startswith("-") is descending)
            action.triggered.connect(lambda _=False, d=descending: self._turn(descending=d))

    def _choice(self, menu: QMenu, group: QActionGroup, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _sort_by(self, order: str) -> None:
        self._order = order
        self._fill_sort_menu()
        self.refresh()

    def _turn(self, *, descending: bool) -> None:
        column = self._order.removeprefix("-")
        self._sort_by(f"-{column}" if descending else column)

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.collection.is_bin:
            act = menu.addAction(icon("archive-restore"), tr("Restore from the bin"), self.restore_chosen)
        else:
            for name in ("new_record", "export_briefing", "export_list"):
                menu.addAction(self._actions[name])
            menu.addSeparator()
            act = menu.addAction(icon("trash-2"), tr("Move to the bin"), self.remove_chosen)
        act.setEnabled(self._may_change())
        menu.popup(self.view.viewport().mapToGlobal(point))


def _row_numbers(
    progress: Progress, archive: Archive, collection: Collection, order: str, narrowed: Mapping[str, Wanted]
) -> array[int]:
    progress.check()
    conditions = {**collection.conditions(), **narrowed}
    return archive.row_numbers(
        collection.record_class,
        removed=collection.is_bin,
        order=order,
        one_per=collection.one_per,
        **conditions,
    )


def _removed_rows(progress: Progress, archive: Archive) -> list[Row]:
    names = Names(archive, language().value)
    removed: list[Record] = []
    for record_class in RECORDS:
        progress.check()
        removed += archive.find(record_class, removed=True)
    removed.sort(key=lambda record: record.removed_at, reverse=True)
    return [removed_row(record, names, language().value) for record in removed]
