"""Measure the reading of quotes and speakers: exact spans, speakers, false quotes, calibration, speed.

Our own hard cases are always measured; releases with their gold and news passages where the development
data lies beside the repository::

    python tests/benchmarks/bench_reading.py [--data FOLDER] [--show] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressdesk.ingest.annotators import find_all, genre, people, places, quotes, speakers
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Genre, GenreValue, Layers, PersonValue, QuoteValue
from pressdesk.ingest.known import KnownNames

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
from marked_cases import load

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
QUOTE_ROW = (genre, places, people, quotes, speakers)
NEWS_WORDS = 4
OVERLAP = 0.8


@dataclass(frozen=True)
class Said:
    """One part of a quote as reading gave it."""

    start: int
    end: int
    speaker: str
    confidence: float
    mention: tuple[int, int] | None


@dataclass
class Tally:
    """Counts for one group of texts."""

    texts: int = 0
    expected: int = 0
    found: int = 0
    spans: int = 0
    speakers: int = 0
    quote_free: int = 0
    false_quotes: int = 0
    bins: dict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))
    pairs: list[tuple[float, bool]] = field(default_factory=list)

    def row(self) -> dict[str, float]:
        """Return the figures to print."""
        precision = self.spans / self.found if self.found else 1.0
        recall = self.spans / self.expected if self.expected else 1.0
        both = precision + recall
        sure = [right for place, rights in self.bins.items() if place >= 9 for right in rights]
        return {
            "texts": self.texts,
            "quotes": self.expected,
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
            "speaker": self.speakers / self.spans if self.spans else 1.0,
            "false_per_quote_free": self.false_quotes / self.quote_free if self.quote_free else 0.0,
            "right_at_0.9": sum(sure) / len(sure) if sure else 1.0,
            "share_at_0.9": len(sure) / self.spans if self.spans else 0.0,
        }


def read(raw: str) -> tuple[list[Said], Genre]:
    """Return what reading offers for confirmation (no fragments, nothing unclosed)."""
    text = SourceText.of(raw)
    layers = Layers()
    for annotator in QUOTE_ROW:
        layers = layers.with_findings(annotator.annotate(text, layers, KnownNames()))
    names = {value.key: value.name for _, value in layers.of(PersonValue) if value.is_named}
    found = [
        Said(
            start,
            end,
            names.get(quote.speaker, quote.speaker_printed),
            finding.confidence,
            quote.candidates[0].range if quote.candidates else None,
        )
        for finding, quote in layers.of(QuoteValue)
        if not (quote.is_fragment or quote.is_unclosed)
        for start, end in quote.parts
    ]
    value = layers.first(GenreValue)
    return found, value.genre if value is not None else Genre.NARRATIVE


def measure_exact(tallies: Iterable[Tally], found: list[Said], gold: dict[tuple[int, int], str]) -> None:
    """Count exact ranges and equal speakers."""
    for tally in tallies:
        tally.texts += 1
        tally.expected += len(gold)
        tally.found += len(found)
        if not gold:
            tally.quote_free += 1
            tally.false_quotes += len(found)
        for said in found:
            if (said.start, said.end) in gold:
                right = gold[said.start, said.end] == said.speaker
                tally.spans += 1
                tally.speakers += right
                tally.bins[min(int(said.confidence * 10), 9)].append(right)
                tally.pairs.append((said.confidence, right))


def measure_news(tally: Tally, raw: str, found: list[Said], gold: list[dict[str, Any]], fewest: int) -> None:
    """Count ranges that overlap by four fifths, and speakers whose mention touches the annotated one."""
    tally.texts += 1
    tally.expected += len(gold)
    left = list(gold)
    for said in found:
        if len(raw[said.start : said.end].split()) < fewest:
            continue
        tally.found += 1
        matches = [item for item in left if _overlap(said, item) >= OVERLAP][:1] or _reopened(said, left)
        tally.found += len(matches) - 1 if matches else 0
        for match in matches:
            left.remove(match)
            right = _names_speaker(said, match)
            tally.spans += 1
            tally.speakers += right
            tally.bins[min(int(said.confidence * 10), 9)].append(right)
            tally.pairs.append((said.confidence, right))


def _reopened(said: Said, gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The annotated paragraphs of one quote that is opened anew in each of them."""
    return [item for item in gold if item["start"] >= said.start - 1 and item["end"] <= said.end + 1]


def _overlap(said: Said, gold: dict[str, Any]) -> float:
    shared = min(said.end, gold["end"]) - max(said.start, gold["start"])
    return max(0, shared) / (max(said.end, gold["end"]) - min(said.start, gold["start"]))


def _names_speaker(said: Said, gold: dict[str, Any]) -> bool:
    if said.mention and said.mention[0] < gold["speaker_end"] and said.mention[1] > gold["speaker_start"]:
        return True
    printed = {word.strip(".,’'").casefold() for word in gold["speaker"].split()}
    return any(word.casefold() in printed for word in said.speaker.split() if len(word) > 3)


def own_cases(tallies: dict[str, Tally], *, show: bool) -> None:
    """Measure the hard cases of the repository."""
    for case in load():
        found, kind = read(case.text)
        gold = {(start, end): speaker for start, end, speaker in case.quotes}
        measure_exact((tallies[f"own {case.language}"], tallies[f"own {kind.value}"]), found, gold)
        _show(show, f"{case.language} {case.name}", found, gold)


def releases(tallies: dict[str, Tally], folder: Path, *, show: bool) -> list[str]:
    """Measure releases with gold beside them; returns their texts."""
    texts = []
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_bytes().decode("utf-8")
        texts.append(raw)
        document = json.loads(path.with_suffix(".json").read_text("utf-8"))
        gold = {(quote["start"], quote["end"]): quote["speaker"] for quote in document["quotes"]}
        found, kind = read(raw)
        keys = (f"releases {document['language']}", f"releases {kind.value}")
        measure_exact([tallies[key] for key in keys], found, gold)
        _show(show, path.name, found, gold)
    return texts


def news(tallies: dict[str, Tally], path: Path) -> None:
    """Measure passages of news with annotated quotes."""
    for line in path.read_text("utf-8").splitlines():
        passage = json.loads(line)
        found, _ = read(passage["text"])
        fewest = NEWS_WORDS if passage["source"] == "PolNeAR" else 1
        measure_news(tallies[f"news {passage['source']}"], passage["text"], found, passage["quotes"], fewest)


def _show(wanted: bool, name: str, found: list[Said], gold: dict[tuple[int, int], str]) -> None:
    got = {(said.start, said.end): said.speaker for said in found}
    if wanted and got != gold:
        sys.stdout.write(f"  {name}:\n    expected {sorted(gold.items())}\n    found {sorted(got.items())}\n")


def speed(texts: list[str]) -> dict[str, float]:
    """Return the milliseconds that all annotators take for 4,000 characters: median and 95th percentile."""
    taken = []
    for raw in texts * 5:
        long_text = (raw + "\n\n") * max(1, round(4000 / max(len(raw), 1)))
        start = time.perf_counter()
        find_all(SourceText.of(long_text))
        taken.append((time.perf_counter() - start) * 1000 * 4000 / len(long_text))
    cuts = statistics.quantiles(taken, n=20)
    return {"p50_ms": statistics.median(taken), "p95_ms": cuts[18]}


def rows(tallies: dict[str, Tally]) -> Iterator[str]:
    """Yield one line for each group."""
    for name, tally in sorted(tallies.items()):
        figures = tally.row()
        yield f"{name:28}" + "".join(f"  {key} {value:.3f}" for key, value in figures.items())


def main() -> None:
    """Measure what is there and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA, help="the development data")
    parser.add_argument("--show", action="store_true", help="print each text whose quotes differ")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    own_cases(tallies, show=options.show)
    texts = [case.text for case in load()]
    if (options.data / "releases-dev").is_dir():
        texts = releases(tallies, options.data / "releases-dev", show=options.show)
    if (options.data / "quotes-dev.jsonl").is_file():
        news(tallies, options.data / "quotes-dev.jsonl")
    timing = speed(texts)
    if options.json:
        groups = {name: tally.row() for name, tally in tallies.items()}
        sys.stdout.write(json.dumps({"groups": groups, "speed": timing}) + "\n")
        return
    sys.stdout.write("\n".join(rows(tallies)) + "\n")
    sys.stdout.write(f"4,000 characters: p50 {timing['p50_ms']:.1f} ms, p95 {timing['p95_ms']:.1f} ms\n")


if __name__ == "__main__":
    main()
