"""Why a file was not read: one sentence each, naming the file, with what to do about it."""

from __future__ import annotations

from pressdesk.errors import PressdeskError


class RefusedFileError(PressdeskError):
    """A file that gives no text."""


def locked(name: str) -> RefusedFileError:
    """A password protects the file."""
    return RefusedFileError(
        f"“{name}” is protected by a password.",
        hint="Open it in its own program, save it without the password, and read that file.",
    )


def scanned(name: str, pages: int) -> RefusedFileError:
    """A PDF whose pages are pictures."""
    return RefusedFileError(
        f"“{name}” is a scan: its {pages} pages are pictures and hold no text.",
        hint="Ask the sender for the text, or let a program for text recognition (OCR) add it.",
    )


def no_text(name: str, what: str = "") -> RefusedFileError:
    """Nothing but pictures, or nothing at all."""
    return RefusedFileError(
        f"“{name}” holds no text{what}.", hint="Check that it is the right file, or paste the words."
    )


def damaged(name: str, what: str, detail: str = "") -> RefusedFileError:
    """The file is cut short or is not what it says."""
    return RefusedFileError(
        f"“{name}” cannot be read as {what}: it is damaged or cut short.",
        hint="Get the file again, or open it in its own program and copy the text from there.",
        detail=detail,
    )


def foreign(name: str, what: str, hint: str) -> RefusedFileError:
    """A format that is not read."""
    return RefusedFileError(f"“{name}” is {what}, which cannot be read here.", hint=hint)


def hostile(name: str, why: str) -> RefusedFileError:
    """The file is built so that no honest program would write it."""
    return RefusedFileError(
        f"“{name}” was not read: {why}.",
        hint="It may be damaged or made to do harm; ask the sender before you open it elsewhere.",
    )


def too_long(name: str, seconds: int) -> RefusedFileError:
    """The reader did not come to an end."""
    return RefusedFileError(
        f"“{name}” was given up after {seconds} seconds of reading.",
        hint="Divide it, or open it in its own program and copy the part that matters.",
    )


def too_big_in_memory(name: str) -> RefusedFileError:
    """The reader needed more memory than it may have."""
    return RefusedFileError(
        f"“{name}” needs more memory than a document may take.",
        hint="Divide it, or open it in its own program and copy the part that matters.",
    )


def broke_the_reader(name: str, detail: str) -> RefusedFileError:
    """The child process ended over it."""
    return RefusedFileError(
        f"“{name}” could not be read: its reader broke off.",
        hint="The file is probably damaged; open it in its own program and copy the text from there.",
        detail=detail,
    )
