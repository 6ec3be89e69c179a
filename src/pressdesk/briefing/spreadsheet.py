"""A list as an Excel workbook (Office Open XML): days are days, numbers numbers, text stays text."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pressdesk.briefing.listing import Cell, Listing, Progress

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Characters; Excel's limit. A longer text ends in an ellipsis there and is whole in CSV."""
MOST_ROWS = 1_048_575
"""Rows below the headings; Excel's limit."""

_FIRST_EXCEL_DAY = date(1900, 3, 1)
"""Before it Excel's calendar is wrong by a day, so older days are written as text."""
_WIDTHS = {"date": 12, "short": 18, "long": 48}
_LONG_KINDS = frozenset({"text", "translated_line", "translated_text"})
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_ALWAYS_THE_SAME = datetime(2000, 1, 1, tzinfo=UTC)
"""The workbook's date of creation: same list, same bytes."""


def write_workbook(listing: Listing, progress: Progress | None = None) -> bytes:
    """Give the list as a workbook of one sheet, its headings held in view and ready to be filtered."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as workbook:
        workbook.set_properties({"title": listing.title, "created": _ALWAYS_THE_SAME})
        sheet = workbook.add_worksheet(_FORBIDDEN_IN_NAMES.sub(" ", listing.title)[:31] or "List")
        heading = workbook.add_format({"bold": True, "bottom": 1})
        day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        _lay_out(sheet, listing)
        sheet.write_row(0, 0, [_text(name) for name in listing.headings], heading)
        for number, row in enumerate(listing.rows(progress), start=1):
            for column, cell in enumerate(row):
                _write(sheet, number, column, cell, day)
            if number == MOST_ROWS:
                break
    return content.getvalue()


def _lay_out(sheet: Worksheet, listing: Listing) -> None:
    sheet.freeze_panes(1, 0)
    if listing.columns:
        sheet.autofilter(0, 0, min(len(listing.ids), MOST_ROWS), len(listing.columns) - 1)
    for position, spec in enumerate(listing.columns):
        kind = spec.kind.value
        width = "date" if kind == "date" else "long" if kind in _LONG_KINDS else "short"
        sheet.set_column(position, position, _WIDTHS[width])


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, day: Any) -> None:
    if isinstance(cell, date) and cell >= _FIRST_EXCEL_DAY:
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)
    elif isinstance(cell, date):
        sheet.write_string(row, column, cell.isoformat())
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | Decimal):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, _text(cell))


def _text(value: str) -> str:
    clean = _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 1] + "…"
