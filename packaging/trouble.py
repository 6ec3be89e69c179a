"""What a set-up can run into, in one sentence with the one thing to do."""

from __future__ import annotations


class SetupTrouble(Exception):
    """The set-up cannot go on; the text is for the person at the keyboard."""
