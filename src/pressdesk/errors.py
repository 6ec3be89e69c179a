"""Expected trouble, in words that a press officer can act on."""

from __future__ import annotations


class PressdeskError(Exception):
    """Trouble that the program foresaw: one sentence saying what is wrong, where, and what to do.

    ``message`` is shown as it stands; ``hint`` is what to do about it; ``detail`` is for the log and
    for "Copy details" (never shown by itself).
    """

    def __init__(self, message: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
