"""Measure what reading finds in releases beside quotes: date, kind, place, sides, people, meetings, figures.

Run as a script it measures our own hard cases, or folders of ``.txt`` files with their ``.json`` beside::

    python tests/benchmarks/bench_facts.py [FOLDER...] [--show]
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pressdesk.ingest.draft_json import as_document
from pressdesk.ingest.reading import read_release

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
from case_files import all_cases

SCALARS = ("date", "kind", "city", "country", "guest", "host")
SETS = ("participants", "named", "roles", "meetings", "meeting_places", "figures")


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of one person: equal, or one all words of the other."""
    if not one or not other:
        return one == other
    first, second = (
        set(name.casefold().replace(".", " ").replace(",", " ").split()) for name in (one, other)
    )
    return first <= second or second <= first


def scalars(gold: dict[str, Any], found: dict[str, Any]) -> dict[str, bool]:
    """Compare the single values of a visit."""
    return {
        "date": (gold["date_start"], gold["date_end"]) == (found["date_start"], found["date_end"]),
        "kind": gold["kind"] == found["kind"],
        "city": (gold["place"]["city"] or "").casefold() == (found["place"]["city"] or "").casefold(),
        "country": gold["place"]["country"] == found["place"]["country"],
        "guest": any(
            same_name(name, found["guest"]) for name in [gold["guest"], *gold.get("guest_also", [])]
        ),
        "host": any(same_name(name, found["host"]) for name in [gold["host"], *gold.get("host_also", [])]),
    }


def matched(gold: list[Any], found: list[Any], same: Any) -> tuple[int, int, int]:
    """Count matches one to one: (matched, expected, found)."""
    left = list(found)
    hits = 0
    for item in gold:
        match = next((other for other in left if same(item, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits, len(gold), len(found)


def same_person(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    return (
        same_name(gold["name"], found["name"])
        and gold["country"] == found["country"]
        and gold["side"] in {"*", found["side"]}
    )


def same_role(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    return (
        same_name(gold["name"], found["name"])
        and (gold["role"] or "").casefold() == (found["role"] or "").casefold()
    )


def same_meeting(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    if len(gold["participants"]) != len(found["participants"]):
        return False
    people = all(
        any(same_name(name, other) for other in found["participants"]) for name in gold["participants"]
    )
    return people and gold["date"] == found["date"]


def same_meeting_and_place(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    return same_meeting(gold, found) and (gold["place"] or "").casefold() == (found["place"] or "").casefold()


def same_figure(gold: str, found: str) -> bool:
    return gold.casefold() in found.casefold() or found.casefold() in gold.casefold()


def sets(gold: dict[str, Any], found: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    """Compare the many-valued parts of a visit."""
    return {
        "participants": matched(gold["participants"], found["participants"], same_person),
        "named": matched(
            gold["participants"],
            found["participants"],
            lambda one, other: same_name(one["name"], other["name"]),
        ),
        "roles": matched(gold["participants"], found["participants"], same_role),
        "meetings": matched(gold["meetings"], found["meetings"], same_meeting),
        "meeting_places": matched(gold["meetings"], found["meetings"], same_meeting_and_place),
        "figures": matched(gold["facts"], found["facts"], same_figure),
    }


def texts(folders: list[Path]) -> Iterator[tuple[str, str, str, dict[str, Any], frozenset[str]]]:
    """Yield name, language, text, the expected visit and what is left open."""
    if not folders:
        yield from ((case.name, case.language, case.text, case.visit, case.loose) for case in all_cases())
    for path in sorted(
        path for folder in folders for path in folder.rglob("*.txt") if path.with_suffix(".json").exists()
    ):
        expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield (
            path.stem,
            expected["language"],
            path.read_bytes().decode("utf-8"),
            expected["visit"],
            frozenset(),
        )


def measure(folders: list[Path], *, show: bool) -> None:
    """Print the figures by language and together."""
    rights: dict[str, Counter[str]] = defaultdict(Counter)
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    times: list[float] = []
    for name, language, text, gold, loose in texts(folders):
        began = time.perf_counter()
        found = as_document(read_release(text, identifier=name))["visit"]
        times.append(time.perf_counter() - began)
        for group in (language, "all"):
            rights[group]["texts"] += 1
            for what, right in scalars(gold, found).items():
                rights[group][what] += right or what in loose
            for what, triple in sets(gold, found).items():
                if what not in loose:
                    counts[group][what] = [a + b for a, b in zip(counts[group][what], triple, strict=True)]
        if show:
            _show(name, gold, found, loose)
    for group in sorted(rights, key=lambda name: (name == "all", name)):
        count = rights[group]["texts"]
        line = " ".join(f"{name} {rights[group][name] / count:.3f}" for name in SCALARS)
        more = " ".join(f"{name} {_f1(*counts[group][name]):.3f}" for name in SETS)
        print(f"{group:4} n={count:<4} {line} | F1 {more}")
    if times:
        print(f"ms: median {sorted(times)[len(times) // 2] * 1000:.1f}, worst {max(times) * 1000:.1f}")


def _f1(hits: int, expected: int, found: int) -> float:
    return 2 * hits / (expected + found) if expected + found else 1.0


def _show(name: str, gold: dict[str, Any], found: dict[str, Any], loose: frozenset[str]) -> None:
    for what, right in scalars(gold, found).items():
        if not right and what not in loose:
            pair = {"date": ("date_start", "date_end"), "city": ("place",), "country": ("place",)}.get(
                what, (what,)
            )
            print(
                f"{name}: {what}: expected {[gold[key] for key in pair]}, found "
                f"{[found[key] for key in pair]}"
            )
    for what, (hits, expected, count) in sets(gold, found).items():
        if hits < max(expected, count) and what not in loose:
            key = {
                "figures": "facts",
                "named": "participants",
                "roles": "participants",
                "meeting_places": "meetings",
            }.get(what, what)
            plain = [_plain(item) for item in gold[key]], [_plain(item) for item in found[key]]
            print(f"{name}: {what}: expected {plain[0]}\n{' ' * len(name)}  found {plain[1]}")


def _plain(item: Any) -> Any:
    keep = ("name", "role", "country", "side", "date", "place", "participants")
    return tuple(item[key] for key in keep if key in item) if isinstance(item, dict) else item


if __name__ == "__main__":
    chosen = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    measure(chosen, show="--show" in sys.argv)
