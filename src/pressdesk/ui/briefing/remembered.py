"""What one chose last time for a kind of paper: kept among the archive's own settings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent, Words
from pressdesk.briefing.ways_out import WayOut
from pressdesk.model.values import Language
from pressdesk.ui.session import Session

_SETTING = "briefing_choices"
_LAST = "last"
_FIELDS = (
    "extent", "language", "sections", "words", "handling", "prepared_for", "prepared_by", "public_safe",
    "copies",
)  # fmt: skip
"""Never which held-back records were chosen: each is a decision about one paper."""


@dataclass(frozen=True, slots=True)
class LastSent:
    """How the last paper left."""

    kind: str
    way: WayOut
    folder: str


class Remembered:
    """Reads and keeps the choices; in an archive that is read only they last as long as the window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        try:
            kept = json.loads(session.archive.setting(_SETTING) or "{}")
        except ValueError:
            kept = {}
        self._kept: dict[str, Any] = kept if isinstance(kept, dict) else {}

    def applied_to(self, request: BriefingRequest) -> BriefingRequest:
        """Give a request on the same subject with the choices made last time for its kind."""
        usual = request.with_changes(language=self._session.language)
        found = self._kept.get(request.kind)
        if not isinstance(found, dict):
            return usual
        known = {name: found[name] for name in _FIELDS if name in found}
        if known.get("sections") is not None:
            known["sections"] = tuple(known["sections"])
        wanted = usual.with_changes(**known)
        is_sound = wanted.language in set(Language) and wanted.extent in set(Extent)
        return wanted if is_sound and wanted.words in set(Words) else usual

    def keep(self, request: BriefingRequest) -> None:
        """Remember the choices for the request's kind."""
        self._put(request.kind, {name: getattr(request, name) for name in _FIELDS})

    def keep_sent(self, sent: LastSent) -> None:
        """Remember how a paper left."""
        self._put(_LAST, {"kind": sent.kind, "way": sent.way.value, "folder": sent.folder})

    def last_sent(self) -> LastSent | None:
        """Give how the last paper left; None before the first."""
        found = self._kept.get(_LAST)
        if not isinstance(found, dict) or found.get("way") not in set(WayOut):
            return None
        kind = str(found.get("kind", BriefingKind.VISIT))
        return LastSent(kind, WayOut(found["way"]), str(found.get("folder", "")))

    def _put(self, name: str, value: dict[str, Any]) -> None:
        if json.dumps(value) == json.dumps(self._kept.get(name)):
            return
        self._kept[name] = value
        if not self._session.is_read_only:
            self._session.archive.set_setting(_SETTING, json.dumps(self._kept, ensure_ascii=False))
