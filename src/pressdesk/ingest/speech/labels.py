"""Labels in front of speech: "PRESIDENT BIDEN:", «Г.Рудаков:», "Name, office: “…”", "Q"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.cues import ANSWERERS, FIRST_PERSON, FIRST_PERSON_PLURAL, JOURNALISTS
from pressdesk.ingest.tables.names import NOT_NAMES
from pressdesk.ingest.tables.offices import ENGLISH_HEADS, KAZAKH_HEADS, RUSSIAN_HEADS
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import words_in

LABEL = re.compile(
    r"(?P<name>[^\s:«»“”\"!?][^:«»“”\"!?\n\r]{0,110}?(?:,[^:«»“”\"!?\n\r]{1,60}«[^«»:\n]{2,50}»)?)"
    r"(?P<note>\s*\([^()\n]{1,80}\))?\s*:(?=\s|$)"
)
BARE_QUESTION = re.compile(r"Q(?:\s{2,}|\t|\u00a0\s*|\.\s+)(?=\S)")
OPENING_NOTE = re.compile(r"\s*[(\[][^()\[\]\n]{1,120}[)\]]\s*")
OPENS_QUOTE = re.compile(r"\s*[–—-]?\s*[“«„\"]")
OPENS_SPEECH = re.compile(r"[“«„\"]|[–—-]\s")
BULLET = re.compile(r"[•●▪■◦‣⁃∙·*✓➢►–—-]\s+|\d{1,2}[.)]\s+")
SMALL = word_set(
    """
    of the and for to de da do dos del di la le van von der den bin al el ibn on a an as in at и по на в
    от при і мен және бен пен
    """
)
LOWER_OFFICES = frozenset(
    word for phrase in (*ENGLISH_HEADS, *KAZAKH_HEADS) for word in phrase.split()
) | word_set(
    """
    министр президент премьер-министр посол депутат эксперт директор глава руководитель председатель
    заместитель генеральный государственный иностранных дел министра
    """
)
OFFICE_STEMS = tuple(stem for stem, _, _ in RUSSIAN_HEADS if len(stem) > 4)
NOT_LABELS = frozenset(
    [
        "what",
        "who",
        "when",
        "where",
        "why",
        "how",
        "note",
        "subject",
        "date",
        "time",
        "place",
        "venue",
        "contact",
        "contacts",
        "source",
        "photo",
        "video",
        "media advisory",
        "press release",
        "background",
        "agenda",
        "theme",
        "topic",
        "fact sheet",
        "media contact",
        "press contact",
        "note to editors",
        "для справки",
        "справка",
        "справочно",
        "источник",
        "фото",
        "место",
        "время",
        "дата",
        "тема",
        "анықтама",
        "анықтама үшін",
        "дереккөз",
        "сурет",
        "орны",
        "уақыты",
        "тақырыбы",
    ]
)
ENDS_SENTENCE = re.compile(r"[^\W\d_]{5}[.…]\s+[^\W\d_]{2}")
"""A full stop behind a word too long to be shortened, and more words."""
INITIALLED = re.compile(r"(?:[^\W\d_]\.\s?){1,2}(?:-[^\W\d_]\.)?\s?[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of a paragraph.

    ``speech`` is where the words after it start (after an opening note); ``is_strong`` for forms that
    hardly occur outside transcripts; ``stands_alone`` where the speech starts in the next paragraph.
    """

    paragraph: int
    range: Range
    printed: str
    speech: int
    is_strong: bool
    is_journalist: bool
    opens_quote: bool
    stands_alone: bool


@lru_cache(maxsize=2)
def labels_of(text: SourceText) -> tuple[Label, ...]:
    """Return the labels of a text in order; several annotators ask for one text's in turn."""
    found = []
    for index, part in enumerate(text.paragraphs):
        if part.role in {Role.RULE, Role.TIME_LINE, Role.STAGE_DIRECTION}:
            continue
        label = label_at(text.text, part, index)
        if label is not None:
            found.append(_with_marks_below(text, label))
    return tuple(found)


def _with_marks_below(text: SourceText, label: Label) -> Label:
    """A label alone in its line opens a quote where the next line does, by a mark or a dash."""
    below = text.paragraphs[label.paragraph + 1 : label.paragraph + 2]
    if label.stands_alone and below and OPENS_SPEECH.match(text.text, below[0].start, below[0].end):
        return replace(label, opens_quote=True)
    return label


def label_at(text: str, part: Paragraph, index: int) -> Label | None:
    """Return the label that ``part`` starts with, or None."""
    start = part.start
    bullet = BULLET.match(text, start, part.end)
    if bullet is not None:
        start = bullet.end()
    question = BARE_QUESTION.match(text, start, part.end)
    if question is not None:
        return Label(
            index,
            (start, start + 1),
            "Q",
            question.end(),
            is_strong=True,
            is_journalist=True,
            opens_quote=False,
            stands_alone=False,
        )
    end = min(part.end, start + 220)
    match = LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
    if match is None:
        return None
    printed = match["name"].strip(" *_\u00a0")
    if printed.casefold() in NOT_LABELS or not (
        _names_somebody(printed) or _ends_in_name(printed, part.language)
    ):
        return None
    if _tells_something(printed, part.language):
        return None
    return _label(text, part, index, match, printed)


def _label(text: str, part: Paragraph, index: int, match: re.Match[str], printed: str) -> Label:
    speech = match.end()
    note = OPENING_NOTE.match(text, speech, part.end)
    opens_quote = OPENS_QUOTE.match(text, speech, part.end) is not None
    if note is not None and note.end() < part.end and not opens_quote:
        speech = note.end()
    while speech < part.end and text[speech].isspace():
        speech += 1
    first = next((word.lower for word in words_in(printed)), "")
    return Label(
        index,
        (match.start("name"), match.end("name")),
        printed,
        speech,
        is_strong=_is_strong(printed),
        is_journalist=first in JOURNALISTS or printed.casefold() in JOURNALISTS,
        opens_quote=opens_quote,
        stands_alone=speech >= part.end,
    )


def _ends_in_name(printed: str, language: Language) -> bool:
    """An office in small letters, then a name, no verb of saying («Министр транспорта Болат Сарсенов»)."""
    words = words_in(printed)
    if not 2 <= len(words) <= 16 or printed != printed.strip(",;") or any(char.isdigit() for char in printed):
        return False
    starts = [word.lower for word in words]
    holds_office = any(word in LOWER_OFFICES or word.startswith(OFFICE_STEMS) for word in starts)
    return (
        holds_office
        and words[-1].is_capitalised
        and words[-1].lower not in NOT_NAMES[language]
        and not cues_in(printed, 0, len(printed), language)
    )


def _tells_something(printed: str, language: Language) -> bool:
    """Return whether words before a colon are a clause of speech: a sentence's end, "I", a verb's list.

    «Обсудили и Сахель. Подходы совпадают:» opens no turn, nor does "So, today we announce:".
    """
    if ENDS_SENTENCE.search(printed):
        return True
    words = words_in(printed)
    persons = FIRST_PERSON[language] | FIRST_PERSON_PLURAL[language]
    if any(word.lower in persons and (word.text == "I" or not word.text.isupper()) for word in words):
        return True
    name, comma, role = printed.partition(",")
    if not comma or len(words_in(name)) > 1:
        return False
    holds_office = any(word.lower in LOWER_OFFICES or word.lower.startswith(OFFICE_STEMS) for word in words)
    return not holds_office and role.strip()[:1].islower()


def _is_strong(printed: str) -> bool:
    letters = [char for char in printed if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return True
    return INITIALLED.fullmatch(printed) is not None or printed.casefold() in JOURNALISTS


def _names_somebody(printed: str) -> bool:
    """A label holds capitalised words, offices and small words between them, and nothing else."""
    if printed.casefold() in JOURNALISTS | ANSWERERS:
        return True
    words = words_in(printed)
    if not words or len(words) > 16 or (not words[0].is_capitalised and words[0].lower not in LOWER_OFFICES):
        return False
    if words[0].lower.endswith("ing") or words[-1].lower.endswith("ed"):
        return False
    name, _, role = printed.partition(",")
    named = words_in(name)
    if any(char.isdigit() for char in name):
        return False
    plain = [word for word in named if not word.is_capitalised and word.lower not in SMALL | LOWER_OFFICES]
    if plain or len(named) > 9:
        return False
    return len(words) > 1 or _is_strong(printed) or bool(role) or words[0].lower in LOWER_OFFICES
