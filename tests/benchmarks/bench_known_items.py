"""Measure whether an officer finds a passage again by three words remembered in their dictionary form.

    python tests/benchmarks/bench_known_items.py

Over the paragraphs of the examination's releases. English and Russian dictionary forms are simplemma's
(pip install simplemma); a Kazakh one is a noun of the tests' paradigms, or the word as it stands.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "search"))

from kazakh_paradigms import NOUNS, noun_forms

from pressdesk.archive.database import Archive
from pressdesk.model.note import Note
from pressdesk.search.finder import Finder
from pressdesk.search.index import SearchIndex

TESTS = Path(__file__).parent.parent
ASKED = 150
"""Paragraphs asked for in each language."""
_SHORTEST, _RARE_SHARE = 4, 0.02
_WORD = re.compile(r"[^\W\d_]+")


def say(text: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{text}\n")


def paragraphs(language: str) -> Iterator[str]:
    """Give the paragraphs of all releases in a language."""
    for file in sorted((TESTS / "ingest" / "exam").glob(f"{language}_*.txt")):
        for case in file.read_text(encoding="utf-8").split("\n=== ")[1:]:
            body = case.partition("\n---\n")[2]
            yield from (part.strip() for part in body.split("\n\n") if len(part) > 150)


def dictionary_form(language: str) -> Callable[[str], str]:
    """Give what turns a word into its dictionary form."""
    if language == "kk":
        known = {form: noun for noun in NOUNS for form in noun_forms(noun)}
        return lambda word: known.get(word.lower(), word)
    import simplemma

    return lambda word: str(simplemma.lemmatize(word, lang=language))


def remembered(text: str, common: Counter[str], most: int, chance: random.Random) -> list[str]:
    """Give three telling words of a paragraph, neither everyday ones nor names' initials."""
    words = {word for word in _WORD.findall(text) if len(word) >= _SHORTEST and common[word.lower()] <= most}
    return chance.sample(sorted(words), 3) if len(words) >= 3 else []


def main() -> None:
    """Print for each language how often the paragraph is among the first ten."""
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "known.pressdesk") as archive:
        notes = {
            language: [Note(body=text) for text in dict.fromkeys(paragraphs(language))]
            for language in ("en", "ru", "kk")
        }
        for some in notes.values():
            archive.save(*some)
        SearchIndex(archive).rebuild()
        finder = Finder(archive.reader())
        for language, some in notes.items():
            report(language, some, finder)


def report(language: str, notes: list[Note], finder: Finder) -> None:
    """Ask for some paragraphs of a language, and print how many were found and which were not."""
    chance, base = random.Random(language), dictionary_form(language)
    common = Counter(word.lower() for note in notes for word in set(_WORD.findall(note.body)))
    most = max(2, int(len(notes) * _RARE_SHARE))
    asked, found, missed = 0, 0, []
    for note in chance.sample(notes, min(ASKED, len(notes))):
        if words := remembered(note.body, common, most, chance):
            asked += 1
            query = " ".join(base(word) for word in words)
            hit = note.id in [hit.record_id for hit in finder.find(query, limit=10, best=True).hits]
            found += hit
            missed += [] if hit else [f"{query} <- {' '.join(words)}"]
    say(f"{language}: {found} of {asked} ({found / asked:.3f}) of {len(notes):,} paragraphs")
    for line in missed:
        say(f"   {line}")


if __name__ == "__main__":
    main()
