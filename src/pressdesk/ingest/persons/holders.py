"""Whose office it is: the one printed right before a name, or behind it as an apposition."""

from __future__ import annotations

import re
from bisect import bisect_left

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.name_span import Setting
from pressdesk.ingest.persons.office import Case, Office, Passage
from pressdesk.ingest.tables.cues import ENGLISH
from pressdesk.ingest.tables.names import (
    MEN,
    TITLES,
)

PAST_ENDINGS = ("л", "ла", "лся", "лась")
COMMA_AND_TITLE = re.compile(
    r",(?: (?:H\.E\.|HRH|HE|Mr|Mrs|Ms|Dr|Prof|Rt|Hon|Sir|Dame|Lady|Sheikh|Shri|Smt|Amb|Gen|Engr)\.?){0,3}"
)
LAST_OF_FIELD = re.compile(r"\s[A-Z][a-z]+[.,](?:\s|$)")
"""«…, Secretary of State for the Euro-Atlantic Area.»: the field's last word closes the apposition."""
COMPANY = re.compile(r"\s[«\"“][^«»\"“”\n]{2,40}[»\"”]\s")
RANK = re.compile(
    r",?\s?(?:генерал(?:ом|а|у|ға|ды)?(?:-(?:лейтенант|полковник|майор|адмирал)[а-яі]{0,3}|\sармии)?|"
    r"(?:контр-|вице-)?адмирал[а-я]{0,2}|полковник[а-яі]{0,3}|армия генералы)"
)
"""A military rank between an office and the name of its holder."""
PARENTHESIS = re.compile(r"\s*\([^()]{1,30}\)")
ADDRESS_WORDS = frozenset({"his", "her", "h.e", "rt", "hrh", "hh", "его", "её", "ее", "его/ее"})


def _is_undeclined(name: str, office: Office) -> bool:
    """A nominative behind an instrumental begins anew («До встречи с главой Теймураз Квициани …»)."""
    words = name.split()
    return (
        office.case is Case.INSTRUMENTAL
        and len(words) > 1
        and not _is_of_syllables(words)
        and len(words[0]) > 4
        and words[0][-1] in "бвгджзклмнпрстфхцчшщ"
        and (words[-1][-1] in "аеёиоуыэюя" or words[0].lower() in MEN)
        and not any(word.endswith(("ом", "ем", "ём", "ым", "им", "ой", "ей", "ью")) for word in words)
    )


def _is_of_syllables(words: list[str]) -> bool:
    """«Нгуен Тхань Ле», «Чан Ван Хоа»: names of three short words hardly decline in Russian."""
    return len(words) > 2 and all(len(word) < 6 and "-" not in word for word in words)


def office_beside(
    passage: Passage, offices: list[Office], start: int, end: int, setting: Setting
) -> Office | None:
    """Return the office whose holder a name is, right before it or set off behind it; None for none."""
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
