"""What was searched last in an archive: each person's own, kept with the settings and not in the archive."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from pressdesk import paths

FILE_NAME = "searches.json"
KEPT = 12
_LONGEST = 200
"""Characters of a search that is worth remembering."""

_log = logging.getLogger(__name__)


class RecentSearches:
    """The searches of one archive that led somewhere, the last first."""

    def __init__(self, archive: Path) -> None:
        self._key = str(archive.resolve())

    def texts(self) -> list[str]:
        """Give the texts, the last first."""
        return self._read().get(self._key, [])

    def add(self, text: str) -> None:
        """Remember a search as the last."""
        text = " ".join(text.split())
        if not text or len(text) > _LONGEST:
            return
        kept = self._read()
        others = [other for other in kept.get(self._key, []) if other != text]
        kept[self._key] = [text, *others][:KEPT]
        self._write(kept)

    def _read(self) -> dict[str, list[str]]:
        try:
            kept = json.loads(self._path().read_text(encoding="utf-8"))
            return {str(key): [str(text) for text in texts] for key, texts in kept.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError, TypeError) as error:
            _log.info("recent searches unreadable: %s", type(error).__name__)
            return {}

    def _write(self, kept: dict[str, list[str]]) -> None:
        path = self._path()
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(path)

    def _path(self) -> Path:
        return paths.config_folder() / FILE_NAME
