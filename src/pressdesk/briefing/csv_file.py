"""A list as comma-separated values (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

from pressdesk.briefing.listing import Cell, Listing, Progress

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection)."""


def write_csv(listing: Listing, progress: Progress | None = None) -> bytes:
    """Give the list as UTF-8 with a byte order mark, by which Excel knows the encoding; days are ISO 8601.

    Text that a spreadsheet would take for a formula is led by an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_written(heading) for heading in listing.headings])
    writer.writerows([_written(cell) for cell in row] for row in listing.rows(progress))
    return text.getvalue().encode("utf-8-sig", "surrogatepass")


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        kept = cell.replace("\0", "\N{REPLACEMENT CHARACTER}")
        return f"'{kept}" if kept.startswith(_BEGINS_A_FORMULA) else kept
    return "" if cell is None else str(cell)
