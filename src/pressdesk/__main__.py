"""The way in: ``python -m pressdesk``, the installed command and the built app."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> None:
    """Open the window at once where nothing else is asked for; leave all else to the command line.

    ``--read-documents`` and ``--read-releases`` are what the built app starts itself with, to read documents
    and releases by the thousand in child processes; ``--set-paper`` sets a large briefing in one.
    """
    has_display = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, _DISPLAYS))
    match sys.argv[1:]:
        case [] if has_display:
            _open_window(None)
        case ["open", name] if has_display and not name.startswith("-"):
            _open_window(Path(name))
        case ["--read-documents"]:
            from pressdesk.ingest.readers.child import serve

            serve()
        case ["--read-releases"]:
            from pressdesk.ingest.intake.child import serve as serve_releases

            serve_releases()
        case ["--set-paper"]:
            from pressdesk.briefing.setting_process import serve as serve_papers

            serve_papers()
        case _:
            from pressdesk.cli import main as command_line

            command_line()


def _open_window(archive: Path | None) -> None:
    from pressdesk.app import run

    sys.exit(run(archive))


if __name__ == "__main__":
    main()
