"""Speech set out by a dash at the head of a paragraph, as Russian and Kazakh do (and English after them)."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, Range, UtteranceValue
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.insertions import split_insertions
from pressdesk.ingest.speech.labels import label_at

DASH = re.compile(r"[–—−-]{1,2}[ \u00a0\t]+(?=[^\s\d])")
DASH_WITHIN = re.compile(r"(?<=[.!?…:])[ \u00a0][–—−-][ \u00a0](?=[^\W\d_])")
MARKS = re.compile(r"[«“„\"]")
OPENS_ANEW = re.compile(r"[–—−•*«“„\"-]")
LONGEST_SPEECH = 5
"""Paragraphs that a speech opened by a dash may run over, its own included."""
REPORTS = ("хабарла", "сообща", "habarla", "переда")
"""Verbs by which an agency names its source below what it tells itself."""
ITEM_END = re.compile(r"[;,]\s*$")


def dash_speech(text: SourceText) -> list[Finding]:
    """Return the utterances of paragraphs that open with a dash."""
    found: list[Finding] = []
    spoken_before = False
    for index, part in enumerate(text.paragraphs):
        opening = DASH.match(text.text, part.start, part.end)
        if opening is None:
            spoken_before = False
            found += _speech_within(text, part)
            continue
        parts, insertions = split_insertions(
            text.text, opening.end(), part.end, part.language, is_dash_speech=True
        )
        if not insertions:
            closed = _closed_below(text, index)
            if closed is not None:
                spoken_before = True
                parts, insertions = closed
                found.append(_finding([(opening.end(), parts[0][1]), *parts[1:]], insertions, None))
                continue
        lead = _lead_in(text, index)
        goes_on = spoken_before and not _is_item(text, part) and part.language is not Language.ENGLISH
        if not insertions and lead is None and not goes_on:
            spoken_before = False
            continue
        spoken_before = True
        found.append(_finding(parts, insertions, lead))
    return found


def _speech_within(text: SourceText, part: Paragraph) -> list[Finding]:
    """Speech that a dash opens behind the narrator's own sentence: «Министр ответил. – Да, – сказал он»."""
    if part.language is Language.ENGLISH or MARKS.search(text.text, part.start, part.end):
        return []
    for opening in DASH_WITHIN.finditer(text.text, part.start, part.end):
        parts, insertions = split_insertions(
            text.text, opening.end(), part.end, part.language, is_dash_speech=True
        )
        if insertions:
            return [_finding(parts, insertions, None)]
    return []


def _closed_below(text: SourceText, index: int) -> tuple[list[Range], list[Range]] | None:
    """Speech of several paragraphs, opened by one dash and given to its speaker only at its end."""
    if text.paragraphs[index].language is Language.ENGLISH or _is_item(text, text.paragraphs[index]):
        return None
    for part in text.paragraphs[index + 1 : index + LONGEST_SPEECH]:
        if part.role is not Role.BODY or OPENS_ANEW.match(text.text, part.start, part.end):
            return None
        parts, insertions = split_insertions(
            text.text, part.start, part.end, part.language, is_dash_speech=True
        )
        if insertions:
            said = cues_in(text.text, *insertions[0], part.language)
            reports = any(cue.lower.startswith(REPORTS) for cue in said)
            return None if reports or parts[0][0] != part.start else (parts, insertions)
    return None


def _finding(parts: list[Range], insertions: list[Range], lead: Range | None) -> Finding:
    insertion = insertions[0] if insertions else None
    value = UtteranceValue(tuple(parts), "dash", label=None if insertions else lead, insertion=insertion)
    evidence = tuple(insertions) or ((lead,) if lead else ())
    return Finding(parts[0][0], parts[-1][1], value, 0.93 if insertions else 0.88, "dash speech", evidence)


def _is_item(text: SourceText, part: Paragraph) -> bool:
    passage = text.slice(part)
    return bool(ITEM_END.search(passage)) or passage.lstrip("–—- \u00a0")[:1].islower()


def _lead_in(text: SourceText, index: int) -> Range | None:
    """Return the words before the speech that end in a colon and say who speaks."""
    if index == 0 or _is_item(text, text.paragraphs[index]):
        return None
    before = text.paragraphs[index - 1]
    passage = text.slice(before)
    if not passage.rstrip().endswith(":"):
        return None
    label = label_at(text.text, before, index - 1)
    if label is not None and (before.role is Role.LABEL or (label.stands_alone and "," in label.printed)):
        return before.start, before.end
    tail = max(before.start, before.end - 200)
    return (before.start, before.end) if cues_in(text.text, tail, before.end, before.language) else None
