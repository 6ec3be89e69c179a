"""Plain text with stretches of it lifted out: search hits, differences. The text is escaped, never markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QColor

from pressdesk.model.values import TextRanges
from pressdesk.model.verbatim import Difference
from pressdesk.ui.theme import colours


def with_ranges(text: str, ranges: TextRanges, current: tuple[int, int] | None = None) -> str:
    """Give a text as rich text in which ranges of code points stand on the search's colour.

    The ``current`` one of them stands out.
    """
    parts, position = [], 0
    for first, last in sorted(ranges):
        start, end = max(first, position), min(last, len(text))
        if start < end:
            parts += [
                _plain(text[position:start]),
                _found(text[start:end], is_current=(first, last) == current),
            ]
            position = end
    return "".join([*parts, _plain(text[position:])])


def of_differences(differences: Iterable[Difference]) -> str:
    """Give both texts in one: words of the source alone struck out in red, of the quote alone in green."""
    return "".join(map(_of_difference, differences))


def _of_difference(difference: Difference) -> str:
    if difference.is_equal:
        return _plain(difference.source)
    look = colours()
    struck = f'<s style="color:{look.danger.name()};background:{look.danger_soft.name()}">'
    removed = f"{struck}{_plain(difference.source)}</s>" if difference.source else ""
    added = _on(difference.quote, look.success_soft, look.success) if difference.quote else ""
    return removed + added


def _found(text: str, *, is_current: bool) -> str:
    look = colours()
    return _on(text, look.accent, look.on_accent) if is_current else _on(text, look.highlight)


def _on(text: str, ground: QColor, colour: QColor | None = None) -> str:
    ink = f"color:{colour.name()};" if colour else ""
    return f'<span style="{ink}background:{ground.name()}">{_plain(text)}</span>'


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>").replace("  ", " &nbsp;")
