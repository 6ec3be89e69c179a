"""Stretches of text that read as a person's name, with the office or title printed beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import pattern_of
from pressdesk.ingest.persons.inflection import PREPOSITION_CASES, kazakh_nominative, russian_nominative
from pressdesk.ingest.persons.office import Case, Office, Passage, is_acronym
from pressdesk.ingest.tables.cues import ENGLISH, RUSSIAN_STEMS
from pressdesk.ingest.tables.names import (
    KAZAKH_PLURALS,
    MEN,
    NO_NAME_SHAPES,
    NOT_NAMES,
    PARTICLES,
    SUFFIXES,
    TITLES,
    WOMEN,
    WOMENS_TITLES,
)
from pressdesk.ingest.tables.speech_words import SPEECH_NOUNS
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import Word, opens_sentence

ROYAL = frozenset({"king", "queen", "prince", "princess", "crown_prince", "pope"})
ROYAL_TITLES = frozenset(
    {
        "king",
        "queen",
        "prince",
        "princess",
        "emperor",
        "empress",
        "pope",
        "король",
        "королева",
        "принц",
        "принцесса",
        "crown prince",
        "crown princess",
    }
)
NOT_FIRST_NAME_ENDINGS = (
    "ская",
    "ский",
    "ское",
    "ские",
    "ской",
    "ского",
    "ском",
    "ным",
    "ная",
    "ное",
    "ные",
    "ной",
    "ного",
    "ских",
    "ским",
    "ными",
    "ных",
)
UNDECLINED_OFFICES = ("замминистр", "замдиректор", "завотдел")
"""Offices with one form for all cases: the name beside them has to tell its own."""
SURNAME_ADJECTIVES = tuple(
    stem + ending for stem in ("ск", "цк") for ending in ("ий", "ая", "ого", "ому", "им", "ом", "ой", "ую")
)
VERB_ENDINGS = ("л", "ла", "ло", "лся", "лась", "ет", "ит", "ется", "ится")
PAST_ENDINGS = ("л", "ла", "лся", "лась")
SMALL_WORDS = frozenset({"и", "а", "в", "на", "также", "по", "с", "при", "во", "же", "не", "уже", "особо"})
TITLE_OFFICES = {
    "sen": ("senator", "Senator"),
    "rep": ("representative", "Representative"),
    "gov": ("governor", "Governor"),
    "gen": ("general", "General"),
    "ambassador": ("ambassador", "Ambassador"),
    "adm": ("general", "Admiral"),
}
COMMA_AND_TITLE = re.compile(
    r",(?: (?:H\.E\.|HRH|HE|Mr|Mrs|Ms|Dr|Prof|Rt|Hon|Sir|Dame|Lady|Sheikh|Shri|Smt|Amb|Gen|Engr)\.?){0,3}"
)
LAST_OF_FIELD = re.compile(r"\s[A-Z][a-z]+[.,](?:\s|$)")
"""«…, Secretary of State for the Euro-Atlantic Area.»: the field's last word closes the apposition."""
COMPANY = re.compile(r"\s[«\"“][^«»\"“”\n]{2,40}[»\"”]\s")
BEFORE_PLACE = re.compile(r"(?:^|\W)(?:at|in|into|near|inside|outside|the)\s$", re.IGNORECASE)
RANK = re.compile(
    r",?\s?(?:генерал(?:ом|а|у|ға|ды)?(?:-(?:лейтенант|полковник|майор|адмирал)[а-яі]{0,3}|\sармии)?|"
    r"(?:контр-|вице-)?адмирал[а-я]{0,2}|полковник[а-яі]{0,3}|армия генералы)"
)
"""A military rank between an office and the name of its holder."""
LATIN_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*$")
"""A body's own name in a Cyrillic text («Qatar Investment Authority»)."""
PARENTHESIS = re.compile(r"\s*\([^()]{1,30}\)")
CHINESE_SURNAMES = word_set(
    """
    ван ли чжан ма ху сунь чжоу лю чэнь ян хуан чжао цинь ду дэн вэнь сюй хэ гао линь
    """
)
ADDRESS_WORDS = frozenset({"his", "her", "h.e", "rt", "hrh", "hh", "его", "её", "ее", "его/ее"})
OPENING_MARKS = frozenset('«“"„')
DATIVES = ("ға", "ге", "қа", "ке")
MOTION = re.compile(r"келді|келген|барды|барған|жетті|ұшып|сапар|аттан|оралды|тартты|басын бұр|қонды|түсті")
LOCATIVES = ("та", "те", "да", "де", "ta", "te", "da", "de")
"""Endings that hardly ever stand on a person's name: «Такэда» is a whole surname."""
PLACE_ENDINGS = ("ға", "ге", "қа", "ке", "дағы", "дегі", "тағы", "тегі", "ğa", "qa", "dağy", "degı")
PREDICATE_NOUN = re.compile(r" [а-яәғқңөұүһі]+(?:ын|ін|нда|нде|ндағы|ндегі|ына|іне|ының|інің)\b")
CLOSING_MARKS = frozenset('»”"')
CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december from with that this will when after before into over also
    """
)
HEADLINE_VERBS = word_set(
    """
    meets holds visits receives welcomes attends arrives pays hosts greets concludes departs speaks
    addresses signs opens delivers thanks congratulates discusses chairs joins travels met held visited
    received welcomed attended arrived paid hosted makes takes lauds hails praises calls urges backs says
    commends underscores reaffirms highlights seeks eyes stresses confers co-chairs inaugurates launches
    concluded bids leads tours inspects unveils invites
    """
)
DESTINATIONS = (
    "ға",
    "ге",
    "қа",
    "ке",
    "да",
    "де",
    "та",
    "те",
    "дан",
    "ден",
    "тан",
    "тен",
    "дағы",
    "дегі",
    "тағы",
    "тегі",
    "ğa",
    "qa",
    "ge",
    "ke",
    "da",
    "de",
)
BODY_ENDINGS = ("ministry", "corporation", "university")


@dataclass(slots=True)
class NameSpan:
    """A name at a range: its tokens in the nominative, and what stands beside it."""

    start: int
    end: int
    tokens: list[str]
    language: Language
    office: Office | None = None
    title: str | None = None
    case: Case = Case.NOMINATIVE
    country: str | None = None
    is_woman: bool | None = None
    is_heading: bool = False
    is_sure: bool = True
    raw: list[str] = field(default_factory=list)
    printed: str = ""
    opens_sentence: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What finding names in one passage needs to know besides the passage itself."""

    language: Language
    common: frozenset[str]
    is_heading: bool


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
    if not _may_be_name(passage, offices, setting, position):
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
    if not _adjoins(passage, words[last], words[last + 1]):
        return 0
    following = words[last + 1]
    if following.lower in SUFFIXES and (following.text.isupper() or following.lower in {"jr", "sr"}):
        return 1
    if following.is_capitalised:
        return 1 if _may_be_name(passage, offices, setting, last + 1) else 0
    reach = 1
    while reach <= 3 and last + reach + 1 < len(words) and words[last + reach].lower in PARTICLES:
        after = words[last + reach + 1]
        if not passage.joins(words[last + reach].end, after.start):
            return 0
        if after.is_capitalised:
            is_name = _may_be_name(passage, offices, setting, last + reach + 1)
            return reach + 1 if is_name and words[last + reach].lower not in {"и", "мен", "of"} else 0
        reach += 1
    trailing = following.lower
    return 1 if trailing in {"оглы", "кызы", "ұлы", "қызы", "oğlu", "uly", "qyzy"} else 0


def _adjoins(passage: Passage, left: Word, right: Word) -> bool:
    between = passage.text[left.end : right.start]
    if between in {" ", "\u00a0", "\u202f"}:
        return True
    if left.is_initial or left.text in {"Дж", "Md", "Mohd"}:
        return between in {".", ". ", ".\u00a0", ".-", " "}
    if right.lower in {"jr", "sr"}:
        return between in {", ", " "}
    return between == "  " or (between in {"\n", "\r\n"} and left.end - passage.start > 40)


def _may_be_name(passage: Passage, offices: list[Office], setting: Setting, position: int) -> bool:
    word = passage.words[position]
    if not word.is_capitalised or word.lower in SUFFIXES:
        return False
    if setting.is_heading and word.lower in HEADLINE_VERBS:
        return False
    if any(office.start <= word.start < office.end for office in offices):
        return False
    if word.is_initial:
        return _is_real_initial(passage, position)
    if is_acronym(word) and word.end > passage.capitals_end:
        return False
    if (
        position > 0
        and _is_known_given(passage.words[position - 1])
        and word.lower not in setting.common
        and (passage.words[position - 1].end + 1 == word.start and len(word.text) > 3)
    ):
        return word.lower not in CALENDAR and passage.country_covering(word) is None
    certain = _is_surname_after_office(passage, offices, setting, position)
    if certain or _is_name_like_month(passage, position):
        return True
    if _is_no_name(word, setting.language) or word.lower in TITLES[setting.language] or _is_contraction(word):
        return False
    if passage.is_city(word) and not _is_name_in_spite_of_city(passage, offices, position):
        return False
    if passage.country_covering(word) is not None:
        return _is_name_in_spite(passage, position, setting)
    is_womans = word.lower.endswith("ной") and word.lower[:-2] + "а" in WOMEN
    if setting.language is Language.RUSSIAN and word.lower.endswith(NOT_FIRST_NAME_ENDINGS) and not is_womans:
        return (
            position > 0
            and passage.words[position - 1].is_capitalised
            and (
                word.lower.endswith(("ский", "ского", "ская", "ской", "ским", "ском"))
                or _follows_given_name_in_office(passage, offices, position)
            )
        ) or (
            _is_womans_name_behind_office(passage, offices, position) or _is_surname_alone(passage, position)
        )
    if word.end <= passage.capitals_end:
        return True
    return not (word.lower in setting.common and not _is_known_given(word))


def _is_name_like_month(passage: Passage, position: int) -> bool:
    """«Чан Тхи Май»: months are written small in Russian and Kazakh, so a capital one is part of a name."""
    word = passage.words[position]
    before = passage.words[position - 1] if position else None
    return (
        word.lower == "май"
        and before is not None
        and before.is_capitalised
        and passage.text[before.end : word.start] == " "
    )


def _is_no_name(word: Word, language: Language) -> bool:
    if word.lower in NOT_NAMES[language] or pattern_of(NO_NAME_SHAPES[language]).match(word.lower):
        return True
    if language is not Language.KAZAKH:
        return False
    bare = kazakh_nominative(word.lower)
    single = bare.rstrip("ыі")
    return bare in NOT_NAMES[language] or (
        single.endswith(KAZAKH_PLURALS) and single[:-3] in NOT_NAMES[language]
    )


def _is_surname_alone(passage: Passage, position: int) -> bool:
    """«Заславская отметила», «по словам Заславского,»: an adjective would have its noun behind it."""
    word, following = passage.words[position], passage.words[position + 1 : position + 2]
    if not word.lower.endswith(SURNAME_ADJECTIVES):
        return False
    if not following or not passage.joins(word.end, following[0].start):
        return True
    if position > 0 and passage.words[position - 1].lower in SPEECH_NOUNS[Language.RUSSIAN]:
        return not following[0].is_capitalised
    after = following[0]
    return not after.is_capitalised and (after.lower.endswith(VERB_ENDINGS) or after.lower in SMALL_WORDS)


def _is_womans_name_behind_office(passage: Passage, offices: list[Office], position: int) -> bool:
    """«с министром … Йоханной Альбрехт»: not an adjective, since a name goes on after it."""
    word, following = passage.words[position], passage.words[position + 1 : position + 2]
    return (
        word.lower.endswith("ной")
        and bool(following)
        and following[0].is_capitalised
        and any(
            passage.joins(office.end, word.start) and office.case is not Case.NOMINATIVE for office in offices
        )
    )


def _follows_given_name_in_office(passage: Passage, offices: list[Office], position: int) -> bool:
    """«председателем … Чехии Кларой Новотной»: the second word behind an office is the surname."""
    given = passage.words[position - 1]
    is_ordinary = given.lower in NOT_NAMES[Language.RUSSIAN] or passage.country_covering(given) is not None
    return not is_ordinary and any(passage.joins(office.end, given.start) for office in offices)


def _is_name_in_spite(passage: Passage, position: int, setting: Setting) -> bool:
    """Georgia and Jordan are given names too, where a name goes on after them."""
    word = passage.words[position]
    return (
        word.lower in WOMEN
        and setting.language is Language.ENGLISH
        and position + 1 < len(passage.words)
        and (passage.words[position + 1].is_capitalised)
    )


def _is_surname_after_office(
    passage: Passage, offices: list[Office], setting: Setting, position: int
) -> bool:
    """President Park Ji-hoon: an ordinary word between an office and a name is a surname."""
    if position + 1 >= len(passage.words) or setting.language is not Language.ENGLISH:
        return False
    word, following = passage.words[position], passage.words[position + 1]
    stands_between = passage.joins(word.end, following.start) and any(
        passage.joins(office.end, word.start) for office in offices if office.end < word.start
    )
    ordinary = following.lower in NOT_NAMES[setting.language] or following.lower in setting.common
    return stands_between and following.is_capitalised and not ordinary and word.lower not in CALENDAR


def _is_name_in_spite_of_city(passage: Passage, offices: list[Office], position: int) -> bool:
    """George Washington, President Lincoln: a given name or an office right before makes it a surname."""
    if position == 0 or not passage.joins(passage.words[position - 1].end, passage.words[position].start):
        return False
    before = passage.words[position - 1]
    in_office = any(office.end == before.end and office.country is not None for office in offices)
    return _is_known_given(before) or (before.is_initial and passage.text[before.end] == ".") or in_office


def _is_contraction(word: Word) -> bool:
    """Return whether a word is "I’d" or "We’re" rather than O’Brien."""
    head, mark, tail = word.lower.replace("’", "'").partition("'")
    return bool(mark) and (head in NOT_NAMES[Language.ENGLISH] or tail in {"re", "ve", "ll", "t", "m", "d"})


def _is_known_given(word: Word) -> bool:
    return word.lower in WOMEN or word.lower in MEN


def _is_real_initial(passage: Passage, position: int) -> bool:
    word = passage.words[position]
    before = passage.words[position - 1].lower if position > 0 else ""
    if before in CHINESE_SURNAMES and word.text in "ИУЭ":
        return True
    followed_by_dot = passage.text[word.end : word.end + 1] == "."
    return followed_by_dot or (
        position > 0
        and passage.words[position - 1].is_capitalised
        and word.text != "I"
        and word.text not in "АВИКОСУЯ"
    )


def _span(
    passage: Passage, offices: list[Office], setting: Setting, position: int, length: int
) -> NameSpan | None:
    words = passage.words[position : position + length]
    words = _without_opening_word(passage, words, setting)
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
    office = _office_beside(passage, offices, start, end, setting)
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
    _bring_to_nominative(passage, span, title_start if title else start, office)
    return span if _is_plausible(passage, span, setting) else None


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
        if setting.language is Language.RUSSIAN and _opens_speech(first):
            words = words[1:]
            continue
        if (
            _is_known_given(words[0])
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


def _is_undeclined(name: str, office: Office) -> bool:
    """A nominative behind an instrumental begins anew («До встречи с главой Теймураз Квициани …»)."""
    words = name.split()
    return (
        office.case is Case.INSTRUMENTAL
        and len(words) > 1
        and len(words[0]) > 4
        and words[0][-1] in "бвгджзклмнпрстфхцчшщ"
        and (words[-1][-1] in "аеёиоуыэюя" or words[0].lower() in MEN)
        and not any(word.endswith(("ом", "ем", "ём", "ым", "им", "ой", "ей", "ью")) for word in words)
    )


def _office_beside(
    passage: Passage, offices: list[Office], start: int, end: int, setting: Setting
) -> Office | None:
    before = next((office for office in reversed(offices) if office.end <= start), None)
    if (
        before is not None
        and _names_the_holder(passage, before, (start, end), setting)
        and not _is_undeclined(passage.text[start:end], before)
    ):
        return _above_rank(passage, offices, before)
    after = next((office for office in offices if office.start >= end), None)
    if after is None:
        return None
    between = passage.text[end : after.start]
    plain = " ".join(PARENTHESIS.sub("", between.replace("\u00a0", " ")).split())
    if plain in {
        ",",
        ", the",
        ", a",
        ", an",
        ", who is",
        ", who is the",
        ", new",
        "(",
        ", His Majesty’s",
        ", His Majesty's",
        ", Her Majesty’s",
        ", our",
        ", its",
    } or plain in {"–", "—"}:
        follows = passage.text[after.end : after.end + 1]
        if follows == " " and _verb_follows(passage, after.end, setting.language):
            return None
        if follows == " " and passage.text[after.end + 1 : after.end + 2].isupper():
            return after if LAST_OF_FIELD.match(passage.text, after.end) else None
        return after
    return None


def _above_rank(passage: Passage, offices: list[Office], rank: Office) -> Office:
    """«начальник штаба генерал Х»: the post before a mere rank is what its holder is."""
    if rank.key != "general" or " " in rank.name:
        return rank
    post = next((office for office in reversed(offices) if office.end < rank.start), None)
    is_beside = post is not None and passage.text[post.end : rank.start] in {" ", ", ", "\u00a0"}
    return post if post is not None and is_beside and post.case is rank.case else rank


def _verb_follows(passage: Passage, offset: int, language: Language) -> bool:
    """An apposition would be closed by a comma, unlike "After talks with Ann Lee, the Minister said"."""
    place = bisect_left(passage.words, offset, key=lambda item: item.start)
    following = passage.words[place : place + 1]
    if not following:
        return False
    verb = following[0].lower
    if language is Language.ENGLISH:
        return verb in ENGLISH or verb.endswith("ed")
    return verb.endswith(PAST_ENDINGS)


def _names_the_holder(passage: Passage, office: Office, name: tuple[int, int], setting: Setting) -> bool:
    """Return whether the name right after an office is its holder's.

    After a comma it is only where the name is shut off again: "the Speaker, Ann Lee, said", but not
    "before the meeting with the Speaker, Ann Lee met the press".
    """
    start, end = name
    between = passage.text[office.end : start]
    plain = between.strip(" \u00a0\n\r")
    if COMPANY.fullmatch(between) and setting.language is not Language.ENGLISH:
        return True
    if RANK.fullmatch(plain):
        return True
    if len(between) > 30:
        return False
    if plain in {"", "("} or _is_address(plain, setting.language):
        return office.case is not Case.GENITIVE or setting.language is not Language.KAZAKH
    if setting.language is Language.ENGLISH and COMMA_AND_TITLE.fullmatch(plain):
        shut_off = (
            passage.text[end : end + 1] in {",", ".", ")", ";", ":", "", "\n", "\r"} or end >= passage.end
        )
        return shut_off and office.key not in {"expert", "guest"}
    return False


def _is_address(words: str, language: Language) -> bool:
    """Return whether words between an office and a name are all titles: "His Excellency Dr.", «г-ном»."""
    titles = TITLES[language] | TITLES[Language.ENGLISH] | ADDRESS_WORDS
    return all(word.strip(".,").lower() in titles for word in words.split())


def _bring_to_nominative(passage: Passage, span: NameSpan, start: int, office: Office | None) -> None:
    if span.language is Language.RUSSIAN:
        is_beside = office is not None and (office.end <= span.start or office.case is not Case.NOMINATIVE)
        case = office.case if office is not None and is_beside else _case_before(passage, start)
        if office is not None and office.name.lower().startswith(UNDECLINED_OFFICES):
            case = None
        if case is Case.NOMINATIVE and office is not None and office.end <= span.start:
            span.case = Case.NOMINATIVE
        else:
            span.tokens, span.case = russian_nominative(span.tokens, case)
    elif span.language is Language.KAZAKH:
        last = kazakh_nominative(span.tokens[-1])
        if span.tokens[-1].lower()[len(last) :] in LOCATIVES:
            last = span.tokens[-1]
        if last != span.tokens[-1]:
            span.case = Case.DATIVE
        span.tokens = [*span.tokens[:-1], last]
    span.is_woman = _gender(span)
    if office is not None:
        span.country = office.country
    span.country = span.country or _country_after(passage, span)


def _case_before(passage: Passage, start: int) -> Case | None:
    before = passage.text[max(passage.start, start - 24) : start].split()
    return PREPOSITION_CASES.get(before[-1].lower()) if before else None


def _country_after(passage: Passage, span: NameSpan) -> str | None:
    """Read "President Lasso of Ecuador" and "President Moon Jae-in of the Republic of Korea"."""
    if span.language is not Language.ENGLISH or span.office is None:
        return None
    tail = passage.text[span.end : span.end + 12]
    for link in (" of the ", " of "):
        if tail.startswith(link):
            mention = passage.country_starting(span.end + len(link))
            return mention.code if mention is not None else None
    return None


def _gender(span: NameSpan) -> bool | None:
    lowered = [token.lower() for token in span.tokens]
    if span.title in WOMENS_TITLES or (span.office is not None and span.office.is_woman):
        return True
    if (
        span.office is not None
        and span.office.key in {"king", "prince", "crown_prince", "pope"}
        and not span.office.is_woman
    ):
        return False
    if span.title in {"mr", "sir", "lord", "г-н", "господин"}:
        return False
    if len(lowered) == 1 and span.office is not None:
        return _gender_by_ending(span, lowered)
    if any(token in WOMEN for token in lowered[:2]):
        return True
    if lowered[0] in MEN or lowered[0].split("-")[0] in MEN:
        return False
    if any(token.endswith(("қызы", "кызы", "qyzy", "вна")) for token in lowered):
        return True
    if any(token.endswith(("ұлы", "вич", "uly")) for token in lowered):
        return False
    return _gender_by_ending(span, lowered)


def _gender_by_ending(span: NameSpan, lowered: list[str]) -> bool | None:
    """«Сапарова» may be a man's genitive where nothing beside it tells the case."""
    bare = sum(len(token) > 1 for token in lowered) == 1 and span.office is None and span.title is None
    undeclined = span.office is not None and span.office.name.lower().startswith(UNDECLINED_OFFICES)
    ambiguous = lowered[-1].endswith(("ова", "ева", "ёва", "ина", "ов", "ев", "ин"))
    if (
        span.language is Language.RUSSIAN
        and span.case is Case.NOMINATIVE
        and ambiguous
        and (bare or undeclined)
    ):
        return None
    if (
        lowered[-1].endswith(("ова", "ева", "ина", "ская", "ova", "eva", "skaya"))
        and span.language is not Language.ENGLISH
    ):
        return True
    return False if lowered[-1].endswith(("ов", "ев", "ский", "ov", "ev")) else None


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
