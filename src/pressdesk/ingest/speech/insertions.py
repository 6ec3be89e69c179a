"""The narrator's words inside a quote's own marks or dash speech: «…, — сказал он. — …»."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import cues_in, structural_cue
from pressdesk.ingest.finding import Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.offices import RUSSIAN_HEADS
from pressdesk.ingest.words import Word, words_in

DASHED = re.compile(
    r"(?P<stop>[,!?…]|\.\.\.)?[ \u00a0]?(?P<quote>[»”\"]?,?)[ \u00a0\n]*[–—−-]{1,2}[ \u00a0\n]+"
)
RESUMES = re.compile(r"(?P<stop>[.,:;!]|\.\.\.)?[ \u00a0]*[–—−-]{1,2}[ \u00a0\n]+")
LONGEST = 160
CUE_WITHIN = 5
ENGLISH_SUBJECTS = frozenset({"he", "she", "they", "the", "his", "her", "our"})
RUSSIAN_PRONOUNS = frozenset({"он", "она", "они", "тот", "та", "его", "её", "ее"})
OFFICE_STEMS = tuple(stem for stem, _, _ in RUSSIAN_HEADS if len(stem) > 4)
RUSSIAN_MANNER = frozenset(
    {"с", "со", "не", "тут", "тогда", "затем", "в", "уже", "также", "при", "по", "под", "на", "сразу", "без"}
)
"""Words that may open a narrator's insertion before its verb: «– с улыбкой заметил он»."""
KAZAKH_VERBS_OF_SPEECH = frozenset({"деп", "деді", "дейді", "dep", "dedı", "dedi"})


def split_insertions(
    text: str, start: int, end: int, language: Language, *, is_dash_speech: bool = False
) -> tuple[list[Range], list[Range]]:
    """Return the spoken parts and the narrator's insertions between ``start`` and ``end``.

    Without an insertion the parts are the whole range. Inside quotation marks only Russian and Kazakh
    put one; English does in speech that is set out by dashes.
    """
    if language is Language.ENGLISH and not is_dash_speech:
        return [(start, end)], []
    parts: list[Range] = []
    insertions: list[Range] = []
    position = start
    search = start
    while True:
        opening = DASHED.search(text, search, end)
        if opening is None:
            break
        narrator = _narrator(text, opening.end(), end, language)
        if narrator is None or opening["stop"] is None:
            search = opening.end()
            continue
        narrator_end, resumes = narrator
        parts.append((position, _speech_end(opening)))
        insertions.append((opening.end(), narrator_end))
        position = search = resumes
    if position < end:
        parts.append((position, end))
    return [part for part in parts if part[1] > part[0]] or [(start, end)], insertions


def _speech_end(opening: re.Match[str]) -> int:
    """The comma belongs to the narrator; a question mark, an exclamation mark or dots to the speaker."""
    stop = opening["stop"]
    return opening.start() if stop == "," else opening.end("stop")


def _narrator(text: str, start: int, end: int, language: Language) -> tuple[int, int] | None:
    """Return where the narrator's words end and where speech resumes, if a cue opens them."""
    limit = min(end, start + LONGEST)
    resume = None
    for match in RESUMES.finditer(text, start, limit):
        if match["stop"] is not None:
            resume = match
            break
    narrator_end = resume.start() if resume is not None else end
    if resume is None and end - start > LONGEST:
        return None
    words = words_in(text, start, narrator_end)
    cues = cues_in(text, start, narrator_end, language)
    own = structural_cue(text, start, narrator_end, language)
    if own is not None and (not cues or own.end <= cues[0].start) and _names_somebody(words):
        cues = [own, *cues]
    if not words or not cues:
        return None
    opens = words[0].is_capitalised or words[0].lower in ENGLISH_SUBJECTS or words[0].start == cues[0].start
    if language is Language.ENGLISH and not opens:
        return None
    near = next((index for index, word in enumerate(words) if word.start == cues[0].start), 99)
    may_wait = words[0].is_capitalised or words[0].lower in RUSSIAN_MANNER
    if near >= CUE_WITHIN or (language is Language.RUSSIAN and near > 1 and not may_wait):
        return None
    opens_narration = words[0].lower in KAZAKH_VERBS_OF_SPEECH
    if language is Language.KAZAKH and not opens_narration and not any(cue.is_strong for cue in cues):
        return None
    return narrator_end, resume.end() if resume is not None else end


def _names_somebody(words: list[Word]) -> bool:
    """Return whether a name, a pronoun or an office stands beside the verb that opens an insertion."""
    return any(
        word.is_capitalised or word.lower in RUSSIAN_PRONOUNS or word.lower.startswith(OFFICE_STEMS)
        for word in words[1:5]
    )
