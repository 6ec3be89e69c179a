"""Stretches of text that read as a person's name, with the office or title printed beside them."""

from __future__ import annotations

import re
from bisect import bisect_left

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.holders import office_beside
from pressdesk.ingest.persons.inflection import kazakh_nominative
from pressdesk.ingest.persons.name_forms import LOCATIVES, bring_to_nominative
from pressdesk.ingest.persons.name_span import NameSpan, Setting
from pressdesk.ingest.persons.name_words import CHINESE_SURNAMES, adjoins, is_known_given, may_be_name
from pressdesk.ingest.persons.office import Office, Passage
from pressdesk.ingest.tables.cues import RUSSIAN_STEMS
from pressdesk.ingest.tables.endings import (
    KAZAKH_ABLATIVES,
    KAZAKH_DATIVES,
    KAZAKH_LOCATIVES,
    KAZAKH_SITUATED,
)
from pressdesk.ingest.tables.names import (
    MEN,
    PARTICLES,
    SUFFIXES,
    TITLES,
    WOMEN,
)
from pressdesk.ingest.tables.speech_words import SPEECH_NOUNS
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import Word, opens_sentence

TITLE_OFFICES = {
    "sen": ("senator", "Senator"),
    "rep": ("representative", "Representative"),
    "gov": ("governor", "Governor"),
    "gen": ("general", "General"),
    "ambassador": ("ambassador", "Ambassador"),
    "adm": ("general", "Admiral"),
}
BEFORE_PLACE = re.compile(r"(?:^|\W)(?:at|in|into|near|inside|outside|the)\s$", re.IGNORECASE)
LATIN_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*$")
"""A body's own name in a Cyrillic text («Qatar Investment Authority»)."""
CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
OPENING_MARKS = frozenset('«“"„')
DATIVES = ("ға", "ге", "қа", "ке")
MOTION = re.compile(r"келді|келген|барды|барған|жетті|ұшып|сапар|аттан|оралды|тартты|басын бұр|қонды|түсті")
PLACE_ENDINGS = ("ға", "ге", "қа", "ке", "дағы", "дегі", "тағы", "тегі", "ğa", "qa", "dağy", "degı")
PREDICATE_NOUN = re.compile(r" [а-яәғқңөұүһі]+(?:ын|ін|нда|нде|ндағы|ндегі|ына|іне|ының|інің)\b")
OPENING_ADVERBS = word_set(
    """
    накануне вчера сегодня завтра позже позднее ранее затем потом далее параллельно одновременно отдельно
    впервые наконец напомним ежегодно недавно утром днём днем вечером ночью попутно вместе вслед вначале
    сперва кстати однако вскоре тогда теперь здесь там кеше бүгін ертең кейін бұрын соңынан алдымен содан
    сонымен осыдан бұдан таңертең кешке кешқұрым сондай-ақ
    """
)
"""Adverbs of time and order that open a sentence before a name."""
CLOSING_MARKS = frozenset('»”"')
DESTINATIONS = (
    *KAZAKH_DATIVES, *KAZAKH_LOCATIVES, *KAZAKH_ABLATIVES, *KAZAKH_SITUATED,
    "ğa", "qa", "ge", "ke", "da", "de",
)  # fmt: skip
BODY_ENDINGS = ("ministry", "corporation", "university")


def find_names(passage: Passage, offices: list[Office], setting: Setting) -> list[NameSpan]:
    """Return the names of a passage in order, each with the office printed before or after it."""
    names: list[NameSpan] = []
    position = 0
    while position < len(passage.words):
        may_open = passage.words[position].is_capitalised
        length = _name_length(passage, offices, setting, position) if may_open else 0
        if length == 0:
            position += 1
            continue
        span = _span(passage, offices, setting, position, length)
        if span is not None and not _goes_on_with_office(names, span):
            names.append(span)
        position += length
    return names


def _goes_on_with_office(names: list[NameSpan], span: NameSpan) -> bool:
    """The office has its holder already: "X, Secretary of State for Affairs in the Euro-Atlantic Area"."""
    return (
        bool(names)
        and len(span.tokens) == 1
        and span.office is not None
        and names[-1].office is span.office
        and span.office.end <= span.start
    )


def _name_length(passage: Passage, offices: list[Office], setting: Setting, position: int) -> int:
    words = passage.words
    if not may_be_name(passage, offices, setting, position):
        return 0
    length = 1
    while position + length < len(words):
        step = _step(passage, offices, setting, position + length - 1)
        if step == 0:
            break
        length += step
    return length


def _step(passage: Passage, offices: list[Office], setting: Setting, last: int) -> int:
    """Return how many words after ``last`` go on with the name: the next, particles and the next, or none."""
    words = passage.words
    if not adjoins(passage, words[last], words[last + 1]):
        return 0
    following = words[last + 1]
    if following.lower in SUFFIXES and (following.text.isupper() or following.lower in {"jr", "sr"}):
        return 1
    if following.is_capitalised:
        return 1 if may_be_name(passage, offices, setting, last + 1) else 0
    reach = 1
    while reach <= 3 and last + reach + 1 < len(words) and words[last + reach].lower in PARTICLES:
        after = words[last + reach + 1]
        if not passage.joins(words[last + reach].end, after.start):
            return 0
        if after.is_capitalised:
            is_name = may_be_name(passage, offices, setting, last + reach + 1)
            return reach + 1 if is_name and words[last + reach].lower not in {"и", "мен", "of"} else 0
        reach += 1
    trailing = following.lower
    return 1 if trailing in {"оглы", "кызы", "ұлы", "қызы", "oğlu", "uly", "qyzy"} else 0


def _span(
    passage: Passage, offices: list[Office], setting: Setting, position: int, length: int
) -> NameSpan | None:
    words = passage.words[position : position + length]
    words = _without_opening_word(passage, words, setting)
    firm = _firm_before(words)
    words = words[firm:]
    if setting.language is Language.KAZAKH and len(words) > 2 and _is_kazakh_destination(passage, words):
        words = words[:-1]
    while (
        words
        and words[-1].is_initial
        and len(words) > 1
        and words[-2].lower not in CHINESE_SURNAMES
        and passage.text[words[-1].end : words[-1].end + 1] != "."
    ):
        words = words[:-1]
    if not words:
        return None
    start, end = words[0].start, _end_of(passage, words[-1])
    run = passage.words[position].start if firm else start
    office = office_beside(passage, offices, run, end, setting)
    title, title_start = _title_before(passage, words[0], setting)
    printed = [word.text for word in words]
    tokens = [_in_mixed_case(token) for token in printed]
    span = NameSpan(
        start, end, tokens, setting.language, office, title, raw=tokens, is_heading=setting.is_heading
    )
    span.printed = " ".join(passage.text[start:end].split())
    span.opens_sentence = opens_sentence(passage.text, start, passage.start)
    if span.office is None and title in TITLE_OFFICES:
        key, name = TITLE_OFFICES[title]
        span.office = office = Office(title_start, words[0].start - 1, key, name, None)
    bring_to_nominative(passage, span, title_start if title else start, office)
    return span if _is_plausible(passage, span, setting) else None


def _firm_before(words: list[Word]) -> int:
    """How many words in Latin letters lead up to a Cyrillic name («корпорации Orion Motors Ли Дон»)."""
    for place, word in enumerate(words):
        if CYRILLIC.search(word.text):
            return place
    return 0


def _is_kazakh_destination(passage: Passage, words: list[Word]) -> bool:
    """A third word in the dative, locative or ablative is where, not who («Джонатан Рид Астанаға келді»).

    A dative without a verb of motion behind it may be another person («министр Алиев Мұрат Төлегенге»).
    """
    if words[-1].lower.endswith(DATIVES) and not MOTION.search(
        passage.text, words[-1].end, words[-1].end + 60
    ):
        return False
    patronymic = any(word.lower.endswith(("ұлы", "қызы", "вич", "вна", "uly", "qyzy")) for word in words[:-1])
    last = words[-1].lower
    ending = next((item for item in DESTINATIONS if last.endswith(item)), None)
    return (
        ending is not None
        and not patronymic
        and not any(word.is_initial for word in words)
        and (kazakh_nominative(words[-1].text) != words[-1].text)
    )


def _end_of(passage: Passage, word: Word) -> int:
    if word.lower in {"jr", "sr"} and passage.text[word.end : word.end + 1] == ".":
        return word.end + 1
    return word.end


def _without_opening_word(passage: Passage, words: list[Word], setting: Setting) -> list[Word]:
    """Drop a sentence's first word where it is capital only for standing there."""
    while len(words) > 1 and opens_sentence(passage.text, words[0].start, passage.start):
        first = words[0].lower
        if first in OPENING_ADVERBS or (setting.language is Language.RUSSIAN and _opens_speech(first)):
            words = words[1:]
            continue
        if (
            is_known_given(words[0])
            or words[0].is_initial
            or (len(words) == 2 and first not in setting.common)
        ):
            break
        is_where = setting.language is Language.KAZAKH and first.endswith(LOCATIVES) and len(words) > 2
        if first in setting.common or first.endswith(("ly", "ing")) or is_where:
            words = words[1:]
            continue
        break
    return words


def _opens_speech(first: str) -> bool:
    """«Выступил Алиев», «Слова Алиева»: a verb or noun of saying, capital for opening the sentence."""
    is_verb = first.startswith(RUSSIAN_STEMS) and first.endswith(("л", "ла", "ли", "лся", "лась", "лись"))
    return is_verb or first in SPEECH_NOUNS[Language.RUSSIAN]


def _in_mixed_case(token: str) -> str:
    if len(token) > 2 and token.isupper() and token.lower() not in SUFFIXES:
        return "-".join(part.capitalize() for part in token.split("-"))
    return token


def _title_before(passage: Passage, word: Word, setting: Setting) -> tuple[str | None, int]:
    place = bisect_left(passage.words, word.start, key=lambda item: item.start)
    before = passage.words[max(0, place - 1) : place]
    if not before or passage.text[before[0].end : word.start].strip(" \u00a0") not in {"", "."}:
        return None, word.start
    is_title = before[0].lower in TITLES[setting.language]
    return (before[0].lower, before[0].start) if is_title else (None, word.start)


def _is_plausible(passage: Passage, span: NameSpan, setting: Setting) -> bool:
    if _is_place_behind_office(passage, span):
        span.office, span.country, span.is_sure = None, None, False
        return True
    sure = span.office is not None or span.title is not None
    if not sure and setting.language is Language.ENGLISH and _stands_as_place(passage, span):
        span.is_sure = False
        return True
    if not sure and setting.language is not Language.ENGLISH and LATIN_NAME.match(span.printed):
        span.is_sure = False
        return True
    letters = [token for token in span.tokens if len(token) > 1]
    if not letters:
        return False
    if len(span.tokens) == 1 and not sure:
        span.is_sure = False
        return True
    if not sure and len(span.tokens) > 5:
        return False
    if not sure and span.tokens[-1].lower().endswith(BODY_ENDINGS):
        return False
    is_title_case = setting.language is Language.ENGLISH and _is_title_case(passage)
    if setting.is_heading and not sure and is_title_case:
        span.is_sure = False
    in_marks = passage.text[span.start - 1 : span.start] in OPENING_MARKS
    return sure or not (in_marks and passage.text[span.end : span.end + 1] in CLOSING_MARKS)


def _stands_as_place(passage: Passage, span: NameSpan) -> bool:
    """An article or "at" never stands before a person: "At Temple Trees", "the Presidential Secretariat"."""
    before = passage.text[max(span.start - 12, passage.start) : span.start]
    is_given = span.tokens[0].lower() in MEN or span.tokens[0].lower() in WOMEN
    return not is_given and BEFORE_PLACE.search(before) is not None


def _is_place_behind_office(passage: Passage, span: NameSpan) -> bool:
    """«Мемлекет басшысы Хайфон портын аралады»: a single word behind the subject opens the predicate."""
    if span.language is not Language.KAZAKH or len(span.raw) > 1 or span.office is None:
        return False
    if span.office.end > span.start or span.title is not None:
        return False
    following = PREDICATE_NOUN.match(passage.text, span.end)
    return following is not None or span.printed.lower().endswith(PLACE_ENDINGS)


def _is_title_case(passage: Passage) -> bool:
    long_words = [word for word in passage.words if len(word.text) > 3]
    return bool(long_words) and sum(word.is_capitalised for word in long_words) > 0.7 * len(long_words)
