"""Noun phrases without a name beside a cue: "one lawmaker said", «сообщили в посольстве»."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import Cue
from pressdesk.ingest.finding import Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.clause_words import (
    CLAUSE_BREAKS,
    DETERMINERS,
    LEADS_NO_PHRASE,
    PREPOSITIONS,
    VERBISH,
)
from pressdesk.ingest.tables.cues import FILLERS, PRONOUNS
from pressdesk.ingest.words import Word, words_in

KAZAKH_VERB_END = re.compile(r"(?:[пктсшқ]т[ыі]|д[ыі]|екенін|[ғқ]ан|[гк]ен|[pktsşq]t[yı]|d[yı])$")
RELATIVE_BEFORE = re.compile(r",\s*(?:who|which|whose)\b[^“”\"«»,]{2,120},\s*$")
ENDS_PHRASE = frozenset({"in", "on", "at", "during", "after", "to", "about"})
"""Prepositions behind which a phrase tells when and where, no longer who."""
DATIVES = ("у", "ю", "ам", "ям")
PLURALS = ("ли", "ют", "ят", "ут", "ат", "лись", "тся")
PHRASES_BETWEEN = re.compile(
    r"\b(?:вместе с тем|тем не менее|тем самым|кроме того|помимо этого)\b", re.IGNORECASE
)


def opening_phrase(text: str, start: int, cue: Cue, language: Language) -> Range | None:
    """Return a noun phrase without a name at the head of a sentence ("The delegation", "A spokesman")."""
    if language is not Language.ENGLISH:
        return None
    taken: list[Word] = []
    for word in words_in(text, start, cue.start):
        if taken and (
            text[taken[-1].end : word.start].strip(" \u00a0’'s-&") or word.lower in VERBISH or len(taken) > 7
        ):
            break
        if taken and (word.lower in CLAUSE_BREAKS or (word.lower.endswith("ed") and len(taken) > 1)):
            break
        taken.append(word)
    if not taken or (taken[0].lower in PREPOSITIONS[language] | VERBISH):
        return None
    return taken[0].start, taken[-1].end


def is_filler(gap: str, language: Language) -> bool:
    """Return whether words between a subject and its verb add nothing: "also", «в заключение»."""
    if not gap.strip(" \u00a0,"):
        return True
    if any(mark in gap for mark in ".;:?!\n") and not gap.strip().endswith("."):
        return False
    words = [word.lower for word in words_in(PHRASES_BETWEEN.sub("", gap))]
    fillers = FILLERS[language]
    if len(words) > 7:
        return False
    return all(word in fillers or (language is Language.ENGLISH and word.endswith("ly")) for word in words)


def is_kazakh_verb(text: str, span: Range, language: Language) -> bool:
    """«… деп сипаттады», «… екенін»: what ends in a verb names nobody."""
    return language is Language.KAZAKH and KAZAKH_VERB_END.search(text[span[0] : span[1]].lower()) is not None


def phrase_score(text: str, span: Range, language: Language) -> float:
    """A noun phrase opens with a determiner or a capital and holds no verb."""
    words = words_in(text, *span)
    if language is Language.ENGLISH and any(
        word.lower in VERBISH
        or word.lower in PREPOSITIONS[language] - {"of", "for", "at", "from", "in", "with"}
        for word in words
    ):
        return 0.3
    first = words[0]
    opens = first.is_capitalised or first.lower in DETERMINERS or text[span[0] - 1 : span[0]].isdigit()
    return (0.84 if opens else 0.66) - 0.02 * max(0, len(words) - 4)


def phrase_before(text: str, clause: Range, cue: Cue, language: Language) -> Range | None:
    """Return the noun phrase that stands before a cue, without what opens or breaks the clause."""
    words = [word for word in words_in(text, *clause) if word.end <= cue.start]
    relative = RELATIVE_BEFORE.search(text, clause[0], cue.start)
    if relative is not None:
        words = [word for word in words if word.end <= relative.start()]
    while words and (words[-1].lower in FILLERS[language] or words[-1].lower.endswith("ly")):
        words.pop()
    taken: list[Word] = []
    for word in reversed(words):
        if taken and text[word.end : taken[-1].start].strip(" \u00a0’'s-&.\"“”") not in {""}:
            break
        if word.lower in CLAUSE_BREAKS or word.lower in PRONOUNS[language]:
            break
        taken.append(word)
    taken.reverse()
    while taken and taken[0].lower in LEADS_NO_PHRASE:
        taken.pop(0)
    if taken and language is Language.RUSSIAN and taken[0].lower in PREPOSITIONS[language] - {"в", "на"}:
        return None
    if (
        not taken
        or len(taken) > 14
        or (
            relative is None
            and words
            and text[words[-1].end : cue.start].strip(" \u00a0") not in {"", ","}
            and not is_filler(text[words[-1].end : cue.start], language)
        )
    ):
        return None
    return taken[0].start, taken[-1].end


def phrase_after(text: str, clause: Range, cue: Cue, language: Language) -> Range | None:
    """Return the noun phrase that follows a cue: "said a spokesman", «ответил муфтий»."""
    taken: list[Word] = []
    following = words_in(text, cue.end, clause[1])
    last = cue.end
    if language is Language.RUSSIAN and (skipped := _addressee(following)):
        last = following[skipped - 1].end
        following = following[skipped:]
    for word in following:
        if text[last : word.start].strip(" \u00a0’'s-&") not in {""} or len(taken) > 9:
            break
        if word.lower in CLAUSE_BREAKS or (
            word.lower in PREPOSITIONS[language] and not taken and word.lower not in {"в", "на"}
        ):
            break
        if taken and (word.lower in ENDS_PHRASE or word.lower in PREPOSITIONS[Language.RUSSIAN]):
            break
        taken.append(word)
        last = word.end
    if language is Language.RUSSIAN:
        return _russian_phrase(taken, cue)
    if language is Language.ENGLISH and taken and taken[0].lower == "it":
        return None
    while taken and taken[0].lower in FILLERS[language]:
        taken.pop(0)
    return (taken[0].start, taken[-1].end) if taken else None


def _addressee(words: list[Word]) -> int:
    """Count the words for whoever is spoken to: «обратился к гостю», «рассказал журналистам»."""
    if len(words) > 2 and words[0].lower in {"к", "ко"} and words[1].lower.endswith(DATIVES):
        return 2
    is_many = len(words) > 1 and words[0].lower.endswith(("ам", "ям")) and not words[0].is_capitalised
    return 1 if is_many else 0


def _russian_phrase(taken: list[Word], cue: Cue) -> Range | None:
    """«сообщили в посольстве»: only a plural has people of a house behind «в»; «вместе с тем» is nobody."""
    first = taken[0].lower if taken else ""
    is_where = first in {"в", "на"}
    if not taken or (is_where and not cue.lower.endswith(PLURALS)):
        return None
    if not is_where and first in FILLERS[Language.RUSSIAN]:
        return None
    return taken[0].start, taken[-1].end
