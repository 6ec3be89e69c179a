"""Editors of whole and decimal numbers. What is typed is kept, a number or not."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from pressdesk.ui.form.text_editors import LineEditor
from pressdesk.ui.i18n import tr

_GROUPING = str.maketrans({" ": None, "\u00a0": None, "\u202f": None, "'": None})


class NumberEditor(LineEditor):
    """A decimal number, every digit kept; a comma may stand for the decimal point."""

    def problem(self) -> str:
        """Say so when the text is no number."""
        if self._is_number():
            return ""
        return tr("“{typed}” is not a number.", typed=self.line.text())

    def typed_text(self) -> str:
        """Give a text that is no number."""
        return "" if self._is_number() else self.line.text()

    def set_typed_text(self, text: str) -> None:
        """Show such a text again."""
        self.line.setText(text)
        self._is_touched = True

    def _is_number(self) -> bool:
        text = self.line.text().strip()
        return not text or self._number_of(text) is not None

    def _number_of(self, text: str) -> Any:
        """Give the number that a text says, or None."""
        plain = text.translate(_GROUPING)
        if plain.count(",") > 1 or ("," in plain and "." in plain):
            plain = plain.replace(",", "")
        try:
            found = Decimal(plain.replace(",", "."))
        except InvalidOperation:
            return None
        return found if found.is_finite() else None

    def _read(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        found = self._number_of(text)
        return self._held if found is None else found

    def _show(self, value: Any) -> None:
        super()._show("" if value is None else self._written(value))

    def _written(self, value: Any) -> str:
        """Give the digits of a number."""
        return f"{value:f}"


class IntegerEditor(NumberEditor):
    """A whole number."""

    def problem(self) -> str:
        """Say so when the text is no whole number."""
        if self._is_number():
            return ""
        return tr("“{typed}” is not a whole number.", typed=self.line.text())

    def _number_of(self, text: str) -> Any:
        plain = text.translate(_GROUPING)
        return int(plain) if plain.removeprefix("-").isdecimal() and len(plain) < 19 else None

    def _written(self, value: Any) -> str:
        return str(value)
