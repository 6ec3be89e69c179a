"""How long a briefing on one visit takes, beside fpdf2 setting the same words plainly.

Every run sets a different text, because the typesetter remembers what it has set before; the hashes of the
papers are compared to be sure. Run it with ``python tests/benchmarks/bench_briefing.py --json``.
"""

from __future__ import annotations

import argparse
import json
import resource as resource_usage
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Briefing, Cover, Passage, Prose, Quotation, Quotes, Section, Table
from pressdesk.briefing.compose import compose
from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent
from pressdesk.briefing.setting_process import set_in_process
from pressdesk.briefing.typeset import render
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.paths import resource

VOCABULARY = """
partnership energy security long-term trade investment region Central-Asian ministers talks agreement support
independence reforms dialogue transport routes climate water education culture exchange growth the of and in
"""
WORDS = VOCABULARY.split()
PREPARED_AT = "2026-11-24T09:00:00.000Z"


def sentence(random: Random, length: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(length)).capitalize() + "."


def file_visit(archive: Archive, random: Random) -> str:
    """File a visit that fills about five pages and give its id."""
    people = [Person(name=Translated(sentence(random, 3))) for _ in range(6)]
    visit = Visit(
        title=Translated(f"Official visit: {sentence(random, 5)}"),
        reference=sentence(random, 2),
        starts_on="2023-02-28",
        kind="official",
        handling="press_service",
        summary=Translated("\n".join(sentence(random, 15) for _ in range(3))),
    )
    meetings = [
        Meeting(
            visit=visit.id,
            title=Translated(sentence(random, 8)),
            position=number,
            starts_at=f"{9 + number:02d}:00",
            format="expanded",
            press_access="pool",
            summary=Translated(sentence(random, 80)),
        )
        for number in range(5)
    ]
    archive.save(
        visit,
        *people,
        *meetings,
        *(
            Participation(
                visit=visit.id, person=person.id, side="host", office_then=Translated(sentence(random, 5))
            )
            for person in people
        ),
        *(
            Figure(
                visit=visit.id,
                statement=Translated(sentence(random, 8)),
                as_printed=str(random.randint(10, 10**6)),
            )
            for _ in range(3)
        ),
        *(
            Quote(
                visit=visit.id,
                speaker=random.choice(people).id,
                text=sentence(random, 90),
                language="en",
                clearance="cleared",
            )
            for _ in range(8)
        ),
    )
    return visit.id


def texts_of(briefing: Briefing) -> list[str]:
    """Give the paragraphs and cells of a briefing, for the plain setting by the peer."""
    found: list[str] = []
    for section in briefing.all_sections():
        found.append(section.title)
        for block in section.blocks:
            if isinstance(block, Quotes):
                found += [f"{item.speaker.text}: {item.words.text}" for item in block.items]
            elif isinstance(block, Prose):
                found += [passage.text for passage in block.passages]
            elif isinstance(block, Table):
                found += [" | ".join(line.text for cell in row.cells for line in cell) for row in block.rows]
    return found


def plain_fpdf2(briefing: Briefing) -> bytes:
    """Set the same words with fpdf2: one font, no tags, no design."""
    from fpdf import FPDF

    paper = FPDF()
    paper.add_font("serif", fname=resource("fonts/SourceSerif4-Regular.ttf"))
    paper.set_font("serif", size=10)
    paper.add_page()
    for text in texts_of(briefing):
        paper.multi_cell(0, text=text, new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def measure(make: Callable[[Briefing], bytes], briefings: list[Briefing]) -> dict[str, object]:
    """Set every briefing once; times in milliseconds."""
    times, hashes = [], set()
    for briefing in briefings:
        started = time.perf_counter()
        pdf = make(briefing)
        times.append((time.perf_counter() - started) * 1000)
        hashes.add(sha256(pdf).hexdigest())
    if len(hashes) != len(briefings):
        raise SystemExit("equal papers: the measurement would show the memory of the typesetter")
    warm = sorted(times[1:])
    return {
        "papers": len(times),
        "first_ms": round(times[0], 1),
        "median_ms": round(statistics.median(warm), 1),
        "p95_ms": round(warm[int(len(warm) * 0.95)], 1),
    }


def measure_cold(path: Path, visit_id: str) -> float:
    """Time a whole process from its start to the finished file, in milliseconds."""
    program = (
        "import sys; from pathlib import Path\n"
        "from pressdesk.archive.database import Archive\n"
        "from pressdesk.briefing.compose import compose\n"
        "from pressdesk.briefing.request import BriefingRequest\n"
        "from pressdesk.briefing.typeset import render\n"
        "archive = Archive.open(Path(sys.argv[1]), read_only=True)\n"
        "briefing = compose(archive, BriefingRequest(visit=sys.argv[2])).briefing\n"
        "Path(sys.argv[3]).write_bytes(render(briefing))\n"
    )
    started = time.perf_counter()
    arguments = [sys.executable, "-c", program, str(path), visit_id, str(path.with_suffix(".pdf"))]
    subprocess.run(arguments, check=True)
    return round((time.perf_counter() - started) * 1000, 1)


def measure_kinds(archive: Archive, visit_id: str) -> dict[str, float]:
    """Compose and set a paper of each kind and extent once; times in milliseconds."""
    visit = archive.get(Visit, visit_id)
    person = archive.find(Quote, visit=visit_id)[0].speaker
    country, topic = Country(name=Translated("Country")), Topic(name=Translated("Topic"))
    quotes = [quote.replaced(topics=(topic.id,)) for quote in archive.find(Quote, visit=visit_id)]
    archive.save(country, topic, visit.replaced(guest_country=country.id), *quotes)
    subjects = {
        "counterpart": {"person": person},
        "country": {"country": country.id},
        "topic": {"topic": topic.id},
    }
    times = {}
    for kind in BriefingKind:
        for extent in Extent:
            subject = subjects.get(kind, {"visit": visit_id})
            request = BriefingRequest(kind=kind, extent=extent, prepared_at=PREPARED_AT).with_changes(
                **subject
            )
            started = time.perf_counter()
            render(compose(archive, request).briefing)
            times[f"{kind} {extent}"] = round((time.perf_counter() - started) * 1000, 1)
    return times


def measure_dossier(random: Random, count: int) -> dict[str, float]:
    """Set a dossier of ``count`` different quotes in its own process; seconds and megabytes."""
    items = tuple(
        Quotation(
            Passage(f"Speaker {number % 40}"),
            Passage(sentence(random, 50), "en"),
            ("“", "”"),
            office=Passage("Secretary of State"),
            occasion=f"Astana, {number % 28 + 1} May 20{number % 25:02d}",
        )
        for number in range(count)
    )
    sections = tuple(Section(f"s{part}", f"Topic {part}", (Quotes(items[part::20]),)) for part in range(20))
    briefing = Briefing("en", Cover("Dossier", Passage("Dossier")), PREPARED_AT, sections)
    started = time.perf_counter()
    pdf = set_in_process(briefing)
    seconds = time.perf_counter() - started
    peak = resource_usage.getrusage(resource_usage.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "quotes": count,
        "seconds": round(seconds, 2),
        "peak_mb": round(peak),
        "file_mb": round(len(pdf) / 1e6, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=30, help="how many different briefings to set")
    parser.add_argument("--quotes", type=int, default=2000, help="how many quotes the dossier holds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args()
    random = Random(options.seed)
    with TemporaryDirectory() as folder, Archive.create(Path(folder) / "bench.pressdesk") as archive:
        visits = [file_visit(archive, random) for _ in range(options.papers)]
        started = time.perf_counter()
        choices = BriefingRequest(prepared_at=PREPARED_AT)
        briefings = [compose(archive, replace(choices, visit=visit_id)).briefing for visit_id in visits]
        compose_ms = round((time.perf_counter() - started) * 1000 / len(visits), 1)
        result: dict[str, object] = {"compose_ms": compose_ms, "render": measure(render, briefings)}
        if find_spec("fpdf"):
            varied = [replace(briefing, reference=str(number)) for number, briefing in enumerate(briefings)]
            result["fpdf2_plain"] = measure(plain_fpdf2, varied)
        result["dossier"] = measure_dossier(random, options.quotes)
        result["kinds_ms"] = measure_kinds(archive, visits[-1])
        result["cold_process_ms"] = [measure_cold(archive.path, visits[0]) for _ in range(3)]
    sys.stdout.write(json.dumps(result, indent=None if options.json else 1) + "\n")


if __name__ == "__main__":
    main()
