"""Make the sample archive's facts from the public-domain lists of the U.S. Office of the Historian.

Usage: ``python packaging/sample_facts.py FOLDER`` with ``visits.jsonl`` and ``travels.jsonl`` in FOLDER.
Writes ``resources/sample/journeys.tsv.xz``: dates, persons, offices, countries, places and kinds.
No sentences.
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path

COLUMNS = ("list", "id", "from", "to", "person", "role", "home", "destination", "places", "kind")


def main(folder: Path) -> None:
    """Write the facts of both lists as one table."""
    lines = ["\t".join(COLUMNS)]
    for name in ("visits", "travels"):
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            fact = json.loads(line)
            values = (
                name.removesuffix("s"), fact["id"].rsplit("-", 1)[-1], fact["date_start"], fact["date_end"],
                fact["person"], fact["role"], fact["country_from"], fact["country_to"],
                fact.get("place"), fact.get("kind"),
            )  # fmt: skip
            lines.append("\t".join(" ".join((value or "").split()) for value in values))
    target = Path(__file__).parents[1] / "resources" / "sample" / "journeys.tsv.xz"
    target.write_bytes(lzma.compress("\n".join(lines).encode("utf-8"), preset=9))
    print(f"{len(lines) - 1} journeys, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
