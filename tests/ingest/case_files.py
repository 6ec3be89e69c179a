"""Hard cases for the facts annotators: texts with what is to be found in them, one file a language.

A case begins with ``=== name``; lines ``date:``, ``kind:``, ``place:`` (city, country), ``guest:``,
``host:``, ``people:`` (name; office; country; side),
``meetings:`` (day @ place: names), ``figures:``; then ``---`` and
the text. ``-`` stands for nothing; ``*`` and what ``loose:`` names are left open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WHOLE = {"place": ("city", "country"), "people": ("participants",)}
"""Words of ``loose:`` that stand for several values."""
CASES = Path(__file__).with_name("cases")


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    text: str
    visit: dict[str, Any]
    loose: frozenset[str]

    @property
    def language(self) -> str:
        return self.name[:2]


def all_cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("facts_*.txt")):
        for block in path.read_text("utf-8").split("=== ")[1:]:
            yield read_case(block)


def read_case(block: str) -> Case:
    """Read one case, from its name on."""
    head, _, text = block.partition("\n---\n")
    name, *lines = head.splitlines()
    entries = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    return Case(name.strip(), text.rstrip("\n"), _visit(entries), frozenset(_open(entries)))


def _open(entries: dict[str, str]) -> Iterator[str]:
    loose = entries.get("loose", "").split()
    yield from (part for word in loose for part in WHOLE.get(word, (word,)))
    yield from (key for key in ("guest", "host") if entries.get(key) == "*")


def _visit(entries: dict[str, str]) -> dict[str, Any]:
    first, last = entries["date"].split()
    city, _, country = entries["place"].partition(",")
    return {
        "date_start": first,
        "date_end": last,
        "place": {"city": _known(city), "country": _known(country)},
        "kind": entries["kind"],
        "guest": _known(entries["guest"]),
        "host": _known(entries["host"]),
        "participants": [_person(item) for item in _items(entries["people"])],
        "meetings": [_meeting(item) for item in _items(entries["meetings"])],
        "facts": _items(entries["figures"]),
    }


def _known(word: str) -> str | None:
    return None if word.strip() in {"", "-", "*"} else word.strip()


def _items(line: str) -> list[str]:
    return [item.strip() for item in line.split("|") if item.strip()]


def _person(item: str) -> dict[str, Any]:
    name, role, country, side = (part.strip() for part in item.split(";"))
    return {"name": name, "role": _known(role), "country": _known(country), "side": side}


def _meeting(item: str) -> dict[str, Any]:
    head, _, names = item.partition(": ")
    day, _, place = head.partition("@")
    return {
        "date": day.strip(),
        "place": _known(place),
        "participants": [name.strip() for name in names.split(",")],
    }
