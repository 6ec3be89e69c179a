"""Is it speech, or a name, a title, a word held at arm's length: told by how the marks stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.attribution.context import Context
from pressdesk.ingest.attribution.cues import colon_cue, cues_in, has_according, structural_cue
from pressdesk.ingest.languages import Language
from pressdesk.ingest.speech.marks import Region, words_between
from pressdesk.ingest.tables.cues import AFTER_TITLE_WORDS, TITLE_WORDS
from pressdesk.ingest.tables.speech_words import SPEECH_NOUNS
from pressdesk.ingest.words import words_in

DASH_AFTER = re.compile(r"[,.!?…]{0,3}[ \u00a0]*[–—−-]{1,2}[ \u00a0]*")
ENDS_UTTERANCE = re.compile(r"[.!?…][)\]]?$")
COMMA_INSIDE = re.compile(r"[,!?.…—–-]$")
FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|must|may|do|does|did|we|i|you|they|he|she|it"
    r"|don[’']t|it[’']s|we[’']re|i[’']m|i[’']ve|we[’']ve|that[’']s|let[’']s)\b",
    re.IGNORECASE,
)
NOUN_OF_SPEECH = re.compile(r"\b(?:сөздер\w*|жазба\w*|слова|запись|words)\b[^:]{0,20}:$")
NARRATES = re.compile(r",[ \u00a0]*[–—−-]{1,2}[ \u00a0]+(?=[^\W\d_])")
KINDS_OF_WORKS = ("көрме", "фильм", "кітаб", "журнал", "жоба", "форум", "байқау", "бағдарлама", "спектакл")
NAMED_BY = re.compile(
    r"\b(?:motto|theme|slogan|title|topic|девиз\w*|тем[аы]|лозунг\w*|название\w*|ұран\w*|тақырыб\w*)"
    r"(?: \w+){0,4}"
    r"(?: is| was| are| стал[ао]?|\s*[–—-]|:)$"
)
"""«Девиз года – «…»», "The motto of the year is “…”"."""
AFTER_AS = re.compile(r"\s*(?:как|as)\s", re.IGNORECASE)
JOINED_NAMES = re.compile(r"\w ?(?:[–—+-]|\bплюс\b) ?[\w\d]")
SHORT = 4
LONG = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a region is speech, how sure, in what shape, and whether it is only a few words of it."""

    confidence: float
    shape: str
    is_fragment: bool = False


def judge(
    text: str, region: Region, context: Context, *, continues: bool, is_whole_paragraph: bool
) -> Verdict | None:
    """Return the verdict on ``region``, or None where it is no speech.

    ``continues`` says that speech stands earlier in the same paragraph.
    """
    language = context.paragraph.language
    count = words_between(text, region.start, region.end)
    if count == 0:
        return None
    if region.is_reopened:
        return Verdict(0.97, "reopened")
    if language is Language.ENGLISH and count <= 12 and _is_title_case(text[region.start : region.end]):
        return None
    if language is not Language.ENGLISH and _is_name_of_format(text[region.start : region.end]):
        return None
    direct = _direct(text, region, context, language)
    if direct is not None:
        return direct
    if _is_title(text, region, context, language, count):
        return None
    if (is_whole_paragraph or _is_whole_sentence(text, region, context, language)) and count >= SHORT:
        return Verdict(0.85, "whole_paragraph")
    if (
        continues
        and count >= 2
        and (_is_sentence(text, region) or _is_stopped_outside(text, region, language))
    ):
        return Verdict(0.9, "continued")
    return _inline(text, region, context, language, count)


def _direct(text: str, region: Region, context: Context, language: Language) -> Verdict | None:
    """Attribution right after the closing mark, or a cue with colon or comma right before the opening one."""
    after_start, after_end = context.after
    tail = text[after_start:after_end]
    inside = text[region.end - 1 : region.end]
    dash = DASH_AFTER.match(tail)
    if language is not Language.ENGLISH and dash is not None and dash.end() > 0:
        cues = cues_in(
            text, after_start + dash.end(), min(after_end, after_start + dash.end() + 120), language
        )
        if cues and _starts_near(text, after_start + dash.end(), cues[0].start, 6):
            return Verdict(0.97, "attributed_after")
        if structural_cue(text, after_start + dash.end(), after_end, language) is not None:
            return Verdict(0.9, "attributed_after")
    if _is_told_on(text, region, context, language):
        return Verdict(0.9, "attributed_after")
    if language is Language.KAZAKH and tail.lstrip(" \u00a0,").startswith(
        ("деп ", "деді", "дейді", "dep ", "dedı", "dedi")
    ):
        return Verdict(0.95, "attributed_after")
    if language is Language.ENGLISH and (COMMA_INSIDE.match(inside) or tail[:1] == ","):
        begins_anew = inside == "." and tail.lstrip(" \u00a0")[:1].isupper()
        if not begins_anew and _english_after(text, after_start, after_end):
            return Verdict(0.97, "attributed_after")
    return _led_in(text, region, context, language)


def _is_told_on(text: str, region: Region, context: Context, language: Language) -> bool:
    """«…», – and small letters behind it: the narrator goes on, whatever the verb; «…», по словам too."""
    start, end = context.after
    count = words_between(text, region.start, region.end)
    if language is Language.ENGLISH or count < SHORT or _is_title(text, region, context, language, count):
        return False
    narrates = NARRATES.match(text, start, end)
    if narrates is not None and text[narrates.end()].islower():
        return True
    place = has_according(text, start, min(end, start + 40), language)
    return place >= 0 and text[start : start + 1] == ","


def _english_after(text: str, start: int, end: int) -> bool:
    words = words_in(text, start, min(end, start + 260))
    if not words or text[start : words[0].start].strip(" \u00a0,–—-―") != "":
        return False
    cues = cues_in(text, start, end, Language.ENGLISH)
    if not cues:
        return structural_cue(text, start, end, Language.ENGLISH) is not None
    lead = [word for word in words if word.end <= cues[0].start]
    return len(lead) <= 4 or (
        len(lead) <= 28
        and (lead[0].is_capitalised or lead[0].lower in {"the", "a", "an", "one", "his", "her", "he", "she"})
    )


def _starts_near(text: str, start: int, cue_start: int, words: int) -> bool:
    return len(text[start:cue_start].split()) <= words


def _led_in(text: str, region: Region, context: Context, language: Language) -> Verdict | None:
    start, end = context.before
    lead = text[start:end].rstrip(" \u00a0–—-\n")
    if not lead:
        return None
    if lead.endswith(":"):
        return (
            Verdict(0.95, "led_in")
            if _is_speaking_lead(text, start, end, language)
            or _is_sentence(text, region)
            or NOUN_OF_SPEECH.search(lead)
            or _speaks_of_words(text, start, end, language)
            or _is_led_in_by_some_verb(text, region, (start, end), language)
            else None
        )
    cues = cues_in(text, start, end, language)
    if lead.endswith(",") and cues:
        near = len(text[cues[-1].end : end].split()) <= 9
        long_enough = words_between(text, region.start, region.end) >= SHORT
        as_said = AFTER_AS.match(lead) is not None and long_enough
        if near and (cues[-1].is_strong or as_said or _is_sentence(text, region)):
            return Verdict(0.94, "led_in")
    return None


def _is_speaking_lead(text: str, start: int, end: int, language: Language) -> bool:
    return bool(cues_in(text, start, end, language)) or has_according(text, start, end, language) >= 0


def _is_led_in_by_some_verb(text: str, region: Region, lead: tuple[int, int], language: Language) -> bool:
    """Four words or more with a capital, behind a finite verb and a colon («Министр түсінік берді: «…»»)."""
    if language is Language.ENGLISH or words_between(text, region.start, region.end) < SHORT:
        return False
    return text[region.start].isupper() and colon_cue(text, *lead, language) is not None


def _speaks_of_words(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether a noun such as «словами» or "remarks" is among the last words before the colon."""
    return any(word.lower in SPEECH_NOUNS[language] for word in words_in(text, start, end)[-7:])


def _is_sentence(text: str, region: Region) -> bool:
    passage = text[region.start : region.end]
    starts = passage[:1].isupper() or not passage[:1].isalpha()
    return starts and (bool(COMMA_INSIDE.search(passage)) or len(passage.split()) >= LONG)


def _is_stopped_outside(text: str, region: Region, language: Language) -> bool:
    """Russian and Kazakh set the full stop behind the closing mark."""
    if language is Language.ENGLISH or not text[region.start : region.start + 1].isupper():
        return False
    before = text[max(0, region.outer[0] - 4) : region.outer[0]].rstrip()
    return text[region.outer[1] : region.outer[1] + 1] == "." and before[-1:] in {".", "!", "?", "…", "»"}


def _is_whole_sentence(text: str, region: Region, context: Context, language: Language) -> bool:
    """A sentence of its own in guillemets, the stop behind them or inside: no title stands so."""
    if language is Language.ENGLISH or text[context.before[0] : region.outer[0]].strip(" \u00a0–—-"):
        return False
    is_stopped = (
        text[region.outer[1] : region.outer[1] + 1] == "." or text[region.end - 1 : region.end] in ".!?…"
    )
    goes_on = text[region.outer[1] : context.after[1]].strip(" .\u00a0")
    return is_stopped and not goes_on and text[region.start : region.start + 1].isupper()


def _is_title(text: str, region: Region, context: Context, language: Language, count: int) -> bool:
    before = text[max(context.before[0], region.outer[0] - 60) : region.outer[0]].lower().rstrip(" \u00a0(,:")
    after = text[region.outer[1] : min(context.after[1], region.outer[1] + 40)].lower().lstrip(" \u00a0")
    named_before = NAMED_BY.search(before) is not None or f" {before}".endswith(_title_words(language))
    second = after.partition(" ")[2]
    named_after = after.startswith(AFTER_TITLE_WORDS[language]) or (
        language is Language.KAZAKH and second.startswith(KINDS_OF_WORKS)
    )
    passage = text[region.start : region.end]
    is_said = bool(ENDS_UTTERANCE.search(passage)) and FINITE.search(passage) is not None
    return (named_before or named_after) and not (is_said and count >= LONG)


@cache
def _title_words(language: Language) -> tuple[str, ...]:
    """The words that call something by a title, each with the blank before a whole word."""
    return tuple(f" {word}" for word in TITLE_WORDS[language])


def _is_title_case(passage: str) -> bool:
    words = [word for word in words_in(passage) if len(word.text) > 3]
    capitals = sum(word.is_capitalised for word in words) >= 0.8 * len(words)
    return len(words) >= 2 and capitals and FINITE.search(passage) is None and passage[-1:] not in "!?."


def _is_name_of_format(passage: str) -> bool:
    """«Центральная Азия – Италия», «Орталық Азия + Жапония»: names joined by a sign, all in capitals."""
    words = [word for word in words_in(passage) if word.lower not in {"и", "мен", "пен", "бен", "және"}]
    is_joined = JOINED_NAMES.search(passage) is not None
    return is_joined and 2 <= len(words) <= LONG and all(word.is_capitalised for word in words)


def holds_clause(passage: str) -> bool:
    """Return whether English words hold a finite verb, or a pronoun that one belongs to."""
    return FINITE.search(passage) is not None


def _inline(text: str, region: Region, context: Context, language: Language, count: int) -> Verdict | None:
    """Words quoted inside the narrator's sentence: speech where a cue governs them or they run long."""
    cues = cues_in(text, *context.before, language) or cues_in(text, *context.after, language)
    strong = any(cue.is_strong for cue in cues) or has_according(text, *context.before, language) >= 0
    if language is Language.ENGLISH:
        if count >= LONG:
            return Verdict(0.93 if strong else 0.85, "inline")
        if count >= SHORT:
            return Verdict(0.9 if strong else 0.75, "inline")
        return Verdict(0.7 if strong else 0.4, "inline", is_fragment=True) if cues else None
    if count >= LONG and (strong or FIRST_PERSON.search(text[region.start : region.end])):
        return Verdict(0.92 if strong else 0.85, "inline")
    told_that = cues and text[context.before[0] : region.outer[0]].rstrip().endswith(" что")
    if count >= SHORT and (strong or told_that):
        return Verdict(0.75, "inline")
    according = has_according(text, *context.before, language)
    if count >= 2 and according >= 0 and len(text[according : context.before[1]].split()) <= 4:
        return Verdict(0.75, "inline")
    return Verdict(0.4, "inline", is_fragment=True) if strong and count >= 2 else None


FIRST_PERSON = re.compile(r"\b(?:я|мне|меня|мы|нас|нами?|наш\w*|мен|біз\w*)\b", re.IGNORECASE)
