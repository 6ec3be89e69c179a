"""One command for everything: ``python3 packaging/desk.py run`` and ``python3 packaging/desk.py test``.

Needs Python and nothing else. The first call sets up (system libraries, a virtual environment, the locked
packages), every later one starts at once. This file says which Python is needed in the syntax of old ones,
so that they can read it; the work is in the modules beside it.
"""

import os
import shutil
import sys

OLDEST_PYTHON = (3, 11)


def newer_python() -> "str | None":
    """Return the path of a Python on this machine that is new enough, or None."""
    for minor in range(16, OLDEST_PYTHON[1] - 1, -1):
        found = shutil.which("python3.%d" % minor)  # noqa: UP031
        if found:
            return found
    return None


def main() -> int:
    """Run the command named on the command line and return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        found = newer_python()
        if found:
            os.execv(found, [found] + sys.argv)  # noqa: RUF005
        sys.stderr.write(
            "Pressdesk needs Python %d.%d or newer, and this is %d.%d: install a newer one beside it.\n"  # noqa: UP031
            % (OLDEST_PYTHON + sys.version_info[:2])
        )
        return 1
    import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
