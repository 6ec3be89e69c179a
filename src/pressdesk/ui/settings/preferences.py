"""What the person prefers, kept as JSON in the settings folder."""

from __future__ import annotations

import dataclasses
import json
import logging
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pressdesk import paths
from pressdesk.model.values import Language

FILE_NAME = "preferences.json"
RECENT = 8
"""How many archives the welcome page remembers."""

_log = logging.getLogger(__name__)


class Appearance(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """One person's choices; ``language`` empty means that of the system."""

    language: str = ""
    appearance: Appearance = Appearance.SYSTEM
    default_handling: str = "press_service"
    recent: tuple[str, ...] = ()
    """Paths of archives, the last opened first."""

    @classmethod
    def load(cls) -> Preferences:
        """Read the choices; where the file is missing or unreadable, the defaults."""
        path = paths.config_folder() / FILE_NAME
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            return cls._of(kept) if isinstance(kept, dict) else cls()
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            _log.info("preferences unreadable: %s", type(error).__name__)
            return cls()

    @classmethod
    def _of(cls, kept: dict[str, object]) -> Preferences:
        language = str(kept.get("language", ""))
        recent = kept.get("recent", [])
        return cls(
            language=language if language in set(Language) else "",
            appearance=Appearance(str(kept.get("appearance", Appearance.SYSTEM))),
            default_handling=str(kept.get("default_handling", cls().default_handling)),
            recent=tuple(map(str, recent)) if isinstance(recent, list) else (),
        )

    def replaced(self, **changes: object) -> Preferences:
        """Give a copy with some choices changed."""
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]

    def with_recent(self, path: Path) -> Preferences:
        """Give a copy that remembers an archive as the last opened."""
        name = str(path.resolve())
        others = tuple(other for other in self.recent if other != name)
        return self.replaced(recent=(name, *others)[:RECENT])

    def save(self) -> None:
        """Write the choices; the file is replaced whole, so a crash leaves the old or the new one."""
        path = paths.config_folder() / FILE_NAME
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(dataclasses.asdict(self), ensure_ascii=False, indent=2), encoding="utf-8")
        fresh.replace(path)
