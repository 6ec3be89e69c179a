"""Plain questions in three languages, for what somebody said about something.

``Tokayev on energy``, ``что сказал Токаев об энергетике``, ``Тоқаев энергетика туралы не деді``:
each is read as a speaker and a subject. The wording only proposes; whether the speaker is a person
of the archive decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressdesk.search.folding import fold_word, surfaces
from pressdesk.search.query import Filter, Key, Query, Term
from pressdesk.search.subjects import words_for_subject
from pressdesk.search.word_lists import listed

_SAY_RU = (
    r"(?:сказал|говорил|заявил|заявлял|отметил|отмечал|высказал(?:ся|ась)|думает|говорит|считает|сообщил)"
    r"(?:а|и|о)?"
)
_ABOUT_RU = r"(?:о|об|обо|про|по|насчёт|насчет|относительно|касательно)"
_ABOUT_KK = r"(?:туралы|жайлы|жөнінде|хақында|бойынша|жайында|turaly|jaıly|jaily|jöninde|joninde|zhaily)"
_SAY_KK = r"(?:деді|айтты|айтқан|дейді|мәлімдеді|айтады|dedi|aitty|aıtty|aytty)"
_QUESTIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"what\s+(?:did|does|has|have|had|is|was)\s+(?P<who>.+?)\s+"
        r"(?:say|said|saying|think|tell\s+\w+|stated?)\s+"
        r"(?:about|on|of|regarding|concerning)\s+(?P<what>.+)",
        r"(?P<who>.+?)(?:['’]s)?\s+"
        r"(?:said|says|statements?|remarks|position|views?|quotes?|words|comments?)\s+"
        r"(?:about|on|regarding|concerning)\s+(?P<what>.+)",
        r"(?:quotes?|statements?|remarks|words)\s+(?:by|of|from)\s+(?P<who>.+?)\s+"
        r"(?:about|on|regarding)\s+(?P<what>.+)",
        r"(?P<who>.+?)\s+(?:on|about|regarding)\s+(?P<what>.+)",
        rf"(?:что|как|чего)\s+{_SAY_RU}\s+(?P<who>.+?)\s+{_ABOUT_RU}\s+(?P<what>.+)",
        rf"(?:что|как)\s+(?P<who>.+?)\s+{_SAY_RU}\s+{_ABOUT_RU}\s+(?P<what>.+)",
        rf"(?:что|как)\s+{_ABOUT_RU}\s+(?P<what>.+?)\s+{_SAY_RU}\s+(?P<who>.+)",
        rf"(?:слова|позиция|мнение|цитат[аы]|заявлени[ея]|высказывани[ея])\s+"
        rf"(?P<who>.+?)\s+{_ABOUT_RU}\s+(?P<what>.+)",
        rf"(?P<who>.+?)\s+(?:{_SAY_RU}\s+)?{_ABOUT_RU}\s+(?P<what>.+)",
        rf"(?P<both>.+?)\s+{_ABOUT_KK}(?:\s+(?:не|қандай\s+пікір|ne|nе))?(?:\s+{_SAY_KK})?",
        rf"(?P<what>.+?)\s+{_ABOUT_KK}\s+(?P<who>.+?)\s+(?:не|ne)\s+{_SAY_KK}",
        rf"(?P<who>.+?)\s+(?:не|ne)\s+{_SAY_KK}\s+(?P<what>.+?)\s+{_ABOUT_KK}",
    )
)
OPERATORS = re.compile(r'["“”«»*|:]|(?:^|\s)-\w|\b(?:OR|ИЛИ|НЕМЕСЕ)\b')
LONGEST_QUESTION = 200
"""Characters of a text that may be a question."""
_EMPTY = frozenset(
    listed("""
a an the of in to and or for with its his her their our this that these those what и в на с со к по
из от для его ее их это эти этот мен және пен бен туралы
""")
)


class Question(NamedTuple):
    """Who is asked about, and about what."""

    speaker: str
    subject: str

    def query(self, *, in_any_language: bool = False) -> Query:
        """Give the query for the speaker's quotes that hold the words of the subject, or its other names."""
        written = surfaces(self.subject)
        telling = [word for word in written if fold_word(word) not in _EMPTY] or written
        names = ((word, *(words_for_subject(word) if in_any_language else ())) for word in telling)
        clauses = tuple(_alternatives(words) for words in names if fold_word(words[0]))
        filters = (Filter(Key.TYPE, ("quote",)), Filter(Key.SPEAKER, (self.speaker,)))
        return Query(f"{self.speaker}: {self.subject}", clauses, filters=filters)


def _alternatives(names: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(Term(name, (fold_word(name),)) for name in names)


def read_questions(text: str) -> Iterator[Question]:
    """Give every way in which a text can be read as such a question, the likeliest first."""
    plain = text.strip().rstrip("?!. ").strip()
    if len(plain) > LONGEST_QUESTION or OPERATORS.search(plain):
        return
    seen: set[Question] = set()
    for pattern in _QUESTIONS:
        match = pattern.fullmatch(plain)
        for question in _readings(match.groupdict()) if match else ():
            if question not in seen:
                seen.add(question)
                yield question


def _readings(parts: dict[str, str | None]) -> Iterator[Question]:
    who, what = parts.get("who"), parts.get("what")
    if who and what:
        yield Question(who.strip(" ,"), what.strip(" ,"))
    words = (parts.get("both") or "").split()
    for cut in range(1, min(len(words), 5)):
        yield Question(" ".join(words[:cut]), " ".join(words[cut:]))
        yield Question(" ".join(words[-cut:]), " ".join(words[:-cut]))
