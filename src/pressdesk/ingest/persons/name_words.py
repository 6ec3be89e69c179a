"""Which words may belong to a person's name: capitals that are no office, place, month or common word."""

from __future__ import annotations

from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import pattern_of
from pressdesk.ingest.persons.inflection import kazakh_nominative
from pressdesk.ingest.persons.name_span import Setting
from pressdesk.ingest.persons.office import Case, Office, Passage, is_acronym
from pressdesk.ingest.tables.names import (
    KAZAKH_PLURALS,
    MEN,
    NO_NAME_SHAPES,
    NOT_NAMES,
    SUFFIXES,
    TITLES,
    WOMEN,
)
from pressdesk.ingest.tables.speech_words import SPEECH_NOUNS
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import Word

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
SURNAME_ADJECTIVES = tuple(
    stem + ending for stem in ("ск", "цк") for ending in ("ий", "ая", "ого", "ому", "им", "ом", "ой", "ую")
)
VERB_ENDINGS = ("л", "ла", "ло", "лся", "лась", "ет", "ит", "ется", "ится")
SMALL_WORDS = frozenset({"и", "а", "в", "на", "также", "по", "с", "при", "во", "же", "не", "уже", "особо"})
CHINESE_SURNAMES = word_set(
    """
    ван ли чжан ма ху сунь чжоу лю чэнь ян хуан чжао цинь ду дэн вэнь сюй хэ гао линь
    """
)
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


def adjoins(passage: Passage, left: Word, right: Word) -> bool:
    """Return whether two words stand side by side as words of one name do ("J. Smith", "Lee, Jr")."""
    between = passage.text[left.end : right.start]
    if between in {" ", "\u00a0", "\u202f"}:
        return True
    if left.is_initial or left.text in {"Дж", "Md", "Mohd"}:
        return between in {".", ". ", ".\u00a0", ".-", " "}
    if right.lower in {"jr", "sr"}:
        return between in {", ", " "}
    return between == "  " or (between in {"\n", "\r\n"} and left.end - passage.start > 40)


def may_be_name(passage: Passage, offices: list[Office], setting: Setting, position: int) -> bool:
    """Return whether the word at ``position`` may belong to somebody's name."""
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
        and is_known_given(passage.words[position - 1])
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
    return not (word.lower in setting.common and not is_known_given(word))


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
    return is_known_given(before) or (before.is_initial and passage.text[before.end] == ".") or in_office


def _is_contraction(word: Word) -> bool:
    """Return whether a word is "I’d" or "We’re" rather than O’Brien."""
    head, mark, tail = word.lower.replace("’", "'").partition("'")
    return bool(mark) and (head in NOT_NAMES[Language.ENGLISH] or tail in {"re", "ve", "ll", "t", "m", "d"})


def is_known_given(word: Word) -> bool:
    """Return whether a word is a given name that the tables know."""
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
