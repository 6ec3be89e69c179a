"""Cue words in the narrator's text around a quote."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.cues import (
    ACCORDING,
    ENGLISH,
    ENGLISH_AMBIGUOUS,
    KAZAKH,
    KAZAKH_STRONG,
    RUSSIAN_NOT_CUES,
    RUSSIAN_PASSIVES,
    RUSSIAN_STEMS,
)
from pressdesk.ingest.words import Word, words_in

PAST_FORMS = ("л", "ла", "ли", "ло", "лся", "лась", "лись")
PRESENT_FORMS = ("ет", "ёт", "ит", "ют", "ят", "ает", "яет", "ется", "ится", "ете", "ает", "ут", "ат")
AUXILIARIES = frozenset({"был", "была", "было", "были", "стал", "стала", "стали", "мог", "нет"})
KAZAKH_VERBS = re.compile(r"(?:[дт][ыі]|[ае]ды|еді|йді|йды)$")
CHAIN = 8
COLON_REACH = 7
GERUNDS = ("в", "я", "а", "вши")


class Cue(NamedTuple):
    """A cue verb at a range; ``is_strong`` where the word hardly means anything else."""

    start: int
    end: int
    lower: str
    is_strong: bool


def cues_in(text: str, start: int, end: int, language: Language) -> list[Cue]:
    """Return the cue verbs between two offsets in order."""
    found = []
    for word in words_in(text, start, end):
        strength = _strength(word.lower, language)
        if strength and not (
            language is not Language.KAZAKH and word.is_capitalised and not _opens(text, word, start)
        ):
            found.append(Cue(word.start, word.end, word.lower, strength == 2))
    return found


def narrated_cue(text: str, start: int, end: int, language: Language) -> Cue | None:
    """Return the first verb of a clause that is known to follow speech, whatever verb it is.

    «…», – с улыбкой парировал министр; the present tense counts where it stands near.
    """
    own = structural_cue(text, start, end, language)
    if language is Language.KAZAKH:
        return _kazakh_chain(text, start, end)
    if own is not None or language is not Language.RUSSIAN:
        return own
    words = [word for word in words_in(text, start, min(end, start + 160))[:9] if not word.is_capitalised]
    for reach, endings in ((9, PAST_FORMS), (4, PRESENT_FORMS)):
        for word in words[:reach]:
            if word.lower.endswith(endings) and len(word.lower) > 2 and word.lower not in AUXILIARIES:
                return Cue(word.start, word.end, word.lower, is_strong=True)
    return None


def _kazakh_chain(text: str, start: int, end: int) -> Cue | None:
    """«…, – деп әзілге әзілмен жауап қайтарды ол»: the finite verb that a saying "деп" leads to."""
    words = words_in(text, start, min(end, start + 160))[:CHAIN]
    if not words or words[0].lower not in {"деп", "dep"}:
        return None
    verb = next(
        (word for word in words[1:] if KAZAKH_VERBS.search(word.lower) and not word.is_capitalised), None
    )
    return Cue(verb.start, verb.end, verb.lower, is_strong=True) if verb is not None else None


def structural_cue(text: str, start: int, end: int, language: Language) -> Cue | None:
    """Return a verb that no table holds but whose place makes it one: right behind a quote, beside a name.

    English: "remembered Roy Verley", "Trump barked"; Russian: «…», – провозгласила министр.
    """
    words = words_in(text, start, min(end, start + 160))[:8]
    if not words or text[start : words[0].start].strip(" \u00a0,–—-") != "":
        return None
    first = words[0]
    if language is Language.RUSSIAN and first.lower.endswith(PAST_FORMS) and len(first.lower) > 4:
        return Cue(first.start, first.end, first.lower, is_strong=True)
    if (
        language is Language.ENGLISH
        and not first.is_capitalised
        and first.lower.endswith("ed")
        and len(words) > 1
    ):
        return Cue(first.start, first.end, first.lower, is_strong=True) if words[1].is_capitalised else None
    if language is Language.ENGLISH and first.is_capitalised:
        verb = next((word for word in words[1:4] if not word.is_capitalised), None)
        if (
            verb is not None
            and verb.lower.endswith(("ed", "es"))
            and text[words[0].end : verb.start].count(",") == 0
        ):
            return Cue(verb.start, verb.end, verb.lower, is_strong=False)
    return None


def colon_cue(text: str, start: int, end: int, language: Language) -> Cue | None:
    """Return the verb that leads in speech by a colon, whatever verb it is.

    English: the last word in -ed ("Kasich resisted:"); Kazakh: the last word, a finite verb; Russian: the
    last past tense («Спикер отозвался так:»).
    """
    if not text[start:end].rstrip(" \u00a0\n–—-").endswith(":"):
        return None
    words = [word for word in words_in(text, max(start, end - 80), end) if not word.is_capitalised]
    if language is Language.RUSSIAN:
        past = [word for word in words[-COLON_REACH:] if _is_past(word.lower)]
        return Cue(past[-1].start, past[-1].end, past[-1].lower, is_strong=False) if past else None
    if not words or text[words[-1].end : end].strip(" \u00a0\n–—-:"):
        return None
    last = words[-1]
    led = last.lower.endswith("ed") if language is Language.ENGLISH else KAZAKH_VERBS.search(last.lower)
    return Cue(last.start, last.end, last.lower, is_strong=True) if led else None


def _is_past(lower: str) -> bool:
    return lower.endswith(PAST_FORMS) and len(lower) > 2 and lower not in AUXILIARIES


def _opens(text: str, word: Word, start: int) -> bool:
    return not text[start : word.start].strip(' \u00a0,–—-«“"') or word.lower == "according"


@lru_cache(maxsize=16384)
def _strength(lower: str, language: Language) -> int:
    if language is Language.ENGLISH:
        if lower not in ENGLISH:
            return 0
        return 1 if lower in ENGLISH_AMBIGUOUS else 2
    if language is Language.RUSSIAN:
        return _russian_strength(lower)
    if lower in KAZAKH_STRONG:
        return 2
    return 1 if lower in KAZAKH else 0


def _russian_strength(lower: str) -> int:
    if lower in RUSSIAN_PASSIVES:
        return 1
    if lower in RUSSIAN_NOT_CUES or not lower.startswith(RUSSIAN_STEMS):
        return 0
    if (
        lower.endswith(PAST_FORMS)
        or lower.endswith(PRESENT_FORMS)
        or lower
        in {"произнёс", "произнес", "говорится", "убежден", "уверен", "убеждён", "убеждена", "уверена"}
    ):
        return 2
    return 1 if lower.endswith(GERUNDS) else 0


def has_according(text: str, start: int, end: int, language: Language) -> int:
    """Return the offset after the last "according to", «по словам» and the like in a stretch, or -1."""
    last = -1
    for match in ACCORDING[language].finditer(text, start, end):
        last = match.end()
    return last
