"""The way in: ``python -m pressdesk``, the installed command and the built app."""

from pressdesk.cli import main

if __name__ == "__main__":
    main()
