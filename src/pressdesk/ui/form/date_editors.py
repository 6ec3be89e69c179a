"""Editors of days, times of day and moments."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.model.values import PartialDate
from pressdesk.ui.form.text_editors import LineEditor
from pressdesk.ui.i18n import locale, tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import colours, icon

_NUMERIC_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_WRITTEN_FORMS = ("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy")
_LOCAL_FORM = "%Y-%m-%d %H:%M"


class CalendarPopup(QFrame):
    """A month to choose a day from, closed by the choice or Escape."""

    day_chosen = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "card")
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(locale())
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self._dress()
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.calendar)

    def _dress(self) -> None:
        """Give Qt's calendar the window's colours and icons in place of its own red and black."""
        weekend = QTextCharFormat()
        weekend.setForeground(colours().muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        for name, sign in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(sign))

    def open_below(self, field: QWidget, day: QDate) -> None:
        """Show the month of a day below a field."""
        self.calendar.setSelectedDate(day)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.day_chosen.emit(day)
        self.close()


class DateEditor(LineEditor):
    """A day, month or year; Down or the button opens a calendar, and a day in words is understood."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.line.setPlaceholderText(tr("2023-02-28, 2023-02 or 2023"))
        action = QAction(icon("calendar"), tr("Choose a day"), self)
        action.triggered.connect(self.open_calendar)
        self.line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self._popup: CalendarPopup | None = None

    def open_calendar(self) -> None:
        """Let the person choose a day in a month."""
        if self.line.isReadOnly():
            return
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.day_chosen.connect(self._take_day)
        self._popup.open_below(self.line, self._shown_day())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Open the calendar by the Down key; put a day into the written form when the field is left."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and _is_down(event):
            self.open_calendar()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._normalise()
        return super().eventFilter(watched, event)

    def _shown_day(self) -> QDate:
        try:
            day = PartialDate.parse(self.line.text()).first_day()
        except ValueError:
            return QDate.currentDate()
        return QDate(day.year, day.month, day.day)

    def _take_day(self, day: QDate) -> None:
        self.line.setText(day.toString(Qt.DateFormat.ISODate))
        self._touch()

    def _normalise(self) -> None:
        written = written_date(self.line.text())
        if self._is_touched and written != self.line.text():
            self.line.setText(written)
            self._touch()

    def _read(self) -> Any:
        return self.line.text().strip()


class TimeEditor(LineEditor):
    """A time of day; ``930`` and ``9.30`` become ``09:30`` when the field is left."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.line.setPlaceholderText("09:30")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Put a time into the written form when the field is left."""
        if event.type() == QEvent.Type.FocusOut and self._is_touched:
            written = written_time(self.line.text())
            if written != self.line.text():
                self.line.setText(written)
                self._touch()
        return super().eventFilter(watched, event)

    def _read(self) -> Any:
        return self.line.text().strip()


class InstantEditor(LineEditor):
    """A moment, kept in UTC and shown in local time."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.line.setPlaceholderText(tr("2023-02-28 18:00, local time"))

    def problem(self) -> str:
        """Say so when the text is no moment."""
        text = self.line.text().strip()
        if not text or _instant_of(text):
            return ""
        return tr("“{typed}” is not a moment. Write 2023-02-28 18:00.", typed=text)

    def typed_text(self) -> str:
        """Give a text that is no moment yet."""
        return self.line.text() if self._is_touched and self.problem() else ""

    def set_typed_text(self, text: str) -> None:
        """Show such a text again."""
        self.line.setText(text)
        self._is_touched = True

    def _read(self) -> Any:
        text = self.line.text().strip()
        return _instant_of(text) or (self._held if text else "")

    def _show(self, value: Any) -> None:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.line.setText(value)
            return
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        self.line.setText(moment.astimezone().strftime(_LOCAL_FORM))


def written_date(text: str) -> str:
    """Give the ISO form of a day typed as ``28.02.2023`` or in words; any other text as it stands."""
    text = text.strip()
    numeric = _NUMERIC_DAY.fullmatch(text)
    if numeric:
        day, month, year = (int(part) for part in numeric.groups())
        found = QDate(year, month, day)
        return str(found.toString(Qt.DateFormat.ISODate)) if found.isValid() else text
    for form in _WRITTEN_FORMS:
        found = locale().toDate(text, form)
        if found.isValid():
            return str(found.toString(Qt.DateFormat.ISODate))
    return text


def written_time(text: str) -> str:
    """Give ``HH:MM`` for ``9``, ``930``, ``9.30`` or ``9:30``; any other text as it stands."""
    match = re.fullmatch(r"(\d{1,2})(?:[:. ]?(\d{2}))?", text.strip())
    if match is None or int(match.group(1)) > 23 or int(match.group(2) or 0) > 59:
        return text
    return f"{int(match.group(1)):02d}:{match.group(2) or '00'}"


def _instant_of(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _is_down(event: Any) -> bool:
    return bool(event.key() == Qt.Key.Key_Down)
