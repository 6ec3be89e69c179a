"""Measure everything that reading promises in one table, so that a change of a rule shows what it did.

    python tests/benchmarks/bench_releases.py [--data FOLDER] [--parts seen,second] [--save FILE]
        [--compare FILE]

Rows are texts by source and language, and by genre: the development releases and the news beside the
repository, where they are, our hard cases of quotes, and the parts of the exam. ``--save`` writes the
figures as JSON; ``--compare`` prints what differs from figures saved before.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
sys.path.insert(0, str(Path(__file__).parent))
from bench_facts import SCALARS, SETS, same_name, scalars, sets
from bench_reading import DATA, NEWS_WORDS, Tally, measure_news, read
from exam_cases import PARTS, UNSEEN, exam_cases
from marked_cases import load

from pressdesk.ingest.draft_json import as_document
from pressdesk.ingest.reading import read_release

COLUMNS = ("texts", "quotes", "f1", "speaker", "false", "share", "sure", "ece")
STUDIED = tuple(part for part in PARTS if part not in UNSEEN)
FACTS = (*SCALARS, *SETS)
Figures = dict[str, dict[str, float]]


@dataclass
class Row:
    """What one group of texts gave: quotes with their confidence, facts, and the time taken."""

    quotes: Tally = field(default_factory=Tally)
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    right: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    shared: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))

    def figures(self) -> dict[str, float]:
        """Return the row's figures by name; a fact nobody asked for is left out."""
        own = self.quotes.row()
        sure = [right for confidence, right in self.confidences if confidence >= 0.9]
        found = {
            "texts": own["texts"],
            "quotes": own["quotes"],
            "f1": own["f1"],
            "speaker": own["speaker"],
            "false": own["false_per_quote_free"],
            "share": len(sure) / max(len(self.confidences), 1),
            "sure": sum(sure) / max(len(sure), 1),
            "ece": calibration_error(self.confidences),
        }
        found |= {name: right / asked for name, (right, asked) in self.right.items() if asked}
        found |= {name: f1(*counts) for name, counts in self.shared.items() if counts[1] + counts[2]}
        return {name: round(value, 4) for name, value in found.items()}


def f1(hits: int, expected: int, found: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / (expected + found)


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Return the mean distance, over ten bins, between what was said to be sure and what was right."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    gaps = (
        abs(sum(confidence for confidence, _ in pairs) - sum(right for _, right in pairs))
        for pairs in bins.values()
    )
    return sum(gaps) / max(len(pairs), 1)


def add_quotes(row: Row, document: dict[str, Any], gold: dict[tuple[int, int], str]) -> None:
    """Count exact ranges, and speakers who are the expected person."""
    found = document["quotes"]
    tally = row.quotes
    tally.texts += 1
    tally.expected += len(gold)
    tally.found += len(found)
    tally.quote_free += not gold
    tally.false_quotes += len(found) if not gold else 0
    for quote in found:
        speaker = gold.get((quote["start"], quote["end"]))
        if speaker is not None:
            right = same_name(speaker, quote["speaker"])
            tally.spans += 1
            tally.speakers += right
            row.confidences.append((quote["confidence"], right))


def add_facts(row: Row, visit: dict[str, Any], found: dict[str, Any], loose: frozenset[str]) -> None:
    """Count the facts of a visit, but for those that the case leaves open."""
    for what, right in scalars(visit, found).items():
        if what not in loose:
            row.right[what][0] += right
            row.right[what][1] += 1
    for what, counts in sets(visit, found).items():
        left_open = what in {"named", "roles"} and "participants" in loose
        if what not in loose and not left_open:
            row.shared[what] = [a + b for a, b in zip(row.shared[what], counts, strict=True)]


def measure(data: Path, parts: list[str]) -> tuple[dict[str, Row], list[str]]:
    """Read everything there is; returns the rows by name, and the texts for the timing."""
    rows: dict[str, Row] = defaultdict(Row)
    texts: list[str] = []
    for case in load():
        document = as_document(read_release(case.text))
        gold = {(start, end): speaker for start, end, speaker in case.quotes}
        add_quotes(rows[f"cases {case.language}"], document, gold)
    for part in parts:
        for exam in exam_cases(part):
            texts.append(exam.text)
            document = as_document(read_release(exam.text))
            gold = {(start, end): speaker for start, end, speaker in exam.quotes}
            for name in (f"exam {part} {exam.language}", f"genre {document['draft']['genre']}"):
                add_quotes(rows[name], document, gold)
                add_facts(rows[name], exam.visit, document["visit"], exam.loose)
    texts += _releases(rows, data / "releases-dev")
    _news(rows, data / "quotes-dev.jsonl")
    return rows, texts


def _releases(rows: dict[str, Row], folder: Path) -> list[str]:
    texts = []
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_bytes().decode("utf-8")
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        document = as_document(read_release(raw))
        quotes = {(quote["start"], quote["end"]): quote["speaker"] for quote in gold["quotes"]}
        for name in (f"releases {gold['language']}", f"genre {document['draft']['genre']}"):
            add_quotes(rows[name], document, quotes)
            add_facts(rows[name], gold["visit"], document["visit"], frozenset())
        texts.append(raw)
    return texts


def _news(rows: dict[str, Row], path: Path) -> None:
    if not path.is_file():
        return
    for line in path.read_text("utf-8").splitlines():
        passage = json.loads(line)
        row = rows[f"news {passage['source']}"]
        fewest = NEWS_WORDS if passage["source"] == "PolNeAR" else 1
        measure_news(row.quotes, passage["text"], read(passage["text"])[0], passage["quotes"], fewest)
        row.confidences = row.quotes.pairs


def timing(texts: list[str]) -> dict[str, float]:
    """Return the milliseconds that texts of about 4,000 characters take, made of whole releases.

    Each run reads all of them before any comes again, so that nothing kept from the last reading helps.
    """
    long_texts, current = [], ""
    for text in sorted(texts, key=len):
        current = f"{current}{text}\n\n"
        if len(current) > 3600:
            long_texts.append(current)
            current = ""
    best = [float("inf")] * len(long_texts)
    for _ in range(3):
        for number, text in enumerate(long_texts):
            start = time.process_time()
            read_release(text)
            best[number] = min(best[number], time.process_time() - start)
    taken = [seconds * 1000 * 4000 / len(text) for seconds, text in zip(best, long_texts, strict=True)]
    return {"p50_ms": statistics.median(taken), "p95_ms": statistics.quantiles(taken, n=20)[18]}


def table(figures: Figures) -> str:
    """Return the figures as lines of text: quotes first, facts behind."""
    lines = [f"{'':24}" + "".join(f"{name:>9}" for name in COLUMNS)]
    for name, row in figures.items():
        cells = "".join(f"{row[column]:9.3f}" if column in row else f"{'':9}" for column in COLUMNS)
        facts = " ".join(f"{what} {row[what]:.3f}" for what in FACTS if what in row)
        lines.append(f"{name:24}{cells}")
        lines += [f"{'':26}{facts}"] if facts else []
    return "\n".join(lines)


def differences(before: Figures, after: Figures) -> list[str]:
    """Return one line for each figure that is not what it was."""
    return [
        f"{name} {what}: {before.get(name, {}).get(what, 0):.4f} -> {value:.4f}"
        for name, row in after.items()
        for what, value in row.items()
        if what not in {"p50_ms", "p95_ms"} and before.get(name, {}).get(what) != value
    ]


def main() -> None:
    """Measure, print, and save or compare where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA, help="the development data")
    parser.add_argument("--parts", default=",".join(STUDIED), help="parts of the exam, by commas")
    parser.add_argument("--save", type=Path, help="write the figures to this JSON file")
    parser.add_argument("--compare", type=Path, help="tell what differs from figures saved before")
    options = parser.parse_args()
    rows, texts = measure(options.data, options.parts.split(","))
    figures: Figures = {name: rows[name].figures() for name in sorted(rows)}
    figures["speed, 4,000 characters"] = timing(texts)
    speed = figures["speed, 4,000 characters"]
    sys.stdout.write(table({name: row for name, row in figures.items() if "texts" in row}) + "\n")
    sys.stdout.write(f"4,000 characters: p50 {speed['p50_ms']:.1f} ms, p95 {speed['p95_ms']:.1f} ms\n")
    if options.compare:
        sys.stdout.write(
            "\n".join(differences(json.loads(options.compare.read_text("utf-8")), figures)) + "\n"
        )
    if options.save:
        options.save.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
