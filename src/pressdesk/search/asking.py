"""Questions in any wording: whose name is among the words, and which of the others are the subject.

Where no usual form of a question fits (:mod:`pressdesk.search.questions`), the words that only ask are left
out, a person of the archive is looked for among the rest, and what then remains is the subject. The quotes
that hold most of it come first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.search.analysis import stem_keys
from pressdesk.search.expansion import expand
from pressdesk.search.filters import records_called
from pressdesk.search.folding import fold_word, folded_text, surfaces
from pressdesk.search.query import Filter, Key, Query, Term
from pressdesk.search.questions import LONGEST_QUESTION, OPERATORS, Question
from pressdesk.search.subjects import words_for_subject
from pressdesk.search.word_lists import listed

MOST_ASKED = 12
"""Words of a question that are looked up."""

_SAYING = listed("""
say says said saying tell tells told speak speaks spoke spoken speaking talk talked talking comment comments
commented commenting remark remarks remarked mention mentions mentioned state stated statement statements
think thinks thought view views position opinion stance quote quotes quoted quotation speech address promise
promised promises answer answered announce announced call called declare declared stress stressed note noted
сказать сказал говорить говорил говорит заявить заявил заявлял заявление отметить отметил отмечал
подчеркнуть подчеркнул высказаться высказался высказывался высказывание думать думает считать считает
сообщить сообщил рассказать рассказал рассказывал упомянуть упомянул упоминал комментировать прокомментировал
комментарий обещать обещал пообещал ответить ответил слова цитата мнение позиция речь выступление
айту айтты айтқан айтады айтқаны айтқандары деді деген дейді мәлімдеді мәлімдеме мәлімдемесі пікір пікірі
сөзі сөздері ойлайды ойы ұстанымы көзқарасы түсініктеме
""")
_ABOUT = listed("""
about regarding concerning о об обо про насчет относительно касательно туралы жайлы жайында жөнінде хақында
turaly jaily joninde
""")
_ASKING = listed("""
who whom whose what which when where how why did does do has have had is was were are be been ever any
anything something find show give me us please on of over re to in at for from by with and or the a an that
this it as
he she they his her their its must never not only reporters leader president minister
кто кого что чего чему как когда где почему ли там тут уже еще найди найти покажи дай мне нам и в во на к ко с
со из от для за по у не ни же бы это этот его ее их он она они президент министр глава
лидер
кім кімнің не нені ма ме ба бе па пе қандай қашан қайда қалай еді екен деп тап көрсет маған және мен пен бен
да де үшін оның президент министр
""")
_WHO = frozenset(
    listed("""
who whom whose кто кого чьи чьи кім кімнің
""")
)
_SAYING_KEYS = frozenset(key for word in _SAYING for key in stem_keys(word))
_ONLY_ASKING = frozenset(fold_word(word) for word in (*_ASKING, *_ABOUT))
_ABOUT_WORDS = frozenset(fold_word(word) for word in _ABOUT)


class Asked(NamedTuple):
    """A question as its words are understood."""

    question: Question
    people: tuple[str, ...]
    """The ids of the people whose quotes are asked for; none where anybody's are."""
    words: tuple[str, ...]
    """The words of the subject as typed."""

    def query(self) -> Query:
        """Give the query for quotes that hold any word of the subject, or another name of it."""
        terms = [Term(name, (fold_word(name),)) for names in self.names() for name in names]
        filters = [Filter(Key.TYPE, ("quote",))]
        if self.people:
            filters.append(Filter(Key.SPEAKER, (self.question.speaker,)))
        return Query(self.question.subject, (tuple(terms),), filters=tuple(filters))

    def names(self) -> list[tuple[str, ...]]:
        """Give each word of the subject with its names in the other languages."""
        return [(word, *words_for_subject(word)) for word in self.words]


def read_asking(connection: Connection, text: str, *, must_ask: bool) -> Asked | None:
    """Understand a question by its words; None for a text that asks for nobody's words.

    With ``must_ask`` a word of saying, or of speaking about something, must be among them; without, a
    person's name or “who” and a subject are enough.
    """
    plain = text.strip()
    if len(plain) > LONGEST_QUESTION or OPERATORS.search(plain.replace(":", " ")):
        return None
    written = [surface for surface in surfaces(plain) if fold_word(surface)][:MOST_ASKED]
    telling = [(place, word) for place, word in enumerate(written) if not _only_asks(word)]
    asks = asks_for_words(written)
    if not telling or len(written) < 2 or (must_ask and not asks):
        return None
    first, last, people = _longest_name(connection, telling)
    named = {place for place, _ in telling[first:last]}
    words = tuple(word for place, word in telling if place not in named)
    if not words or not (people or ((asks or not must_ask) and _asks_who(written))):
        return None
    speaker = " ".join(word for place, word in telling if place in named)
    return Asked(Question(speaker, " ".join(words)), people, words)


def asks_for_words(words: Sequence[str]) -> bool:
    """Tell whether words of saying, or of speaking about something, are among those typed."""
    return any(
        fold_word(word) in _ABOUT_WORDS or not _SAYING_KEYS.isdisjoint(stem_keys(word)) for word in words
    )


def _asks_who(words: Sequence[str]) -> bool:
    return any(fold_word(word) in _WHO for word in words)


def _only_asks(word: str) -> bool:
    return fold_word(word) in _ONLY_ASKING or not _SAYING_KEYS.isdisjoint(stem_keys(word))


def _longest_name(
    connection: Connection, telling: Sequence[tuple[int, str]]
) -> tuple[int, int, tuple[str, ...]]:
    """Give the run of words that names a person, the longest, and the people so called."""
    called = [_people_called(connection, word) for _, word in telling]
    best: tuple[int, int, tuple[str, ...]] = (0, 0, ())
    for start in range(len(called)):
        people = set(called[start])
        for end in range(start + 1, len(called) + 1):
            people &= set(called[end - 1])
            if not people:
                break
            if end - start > best[1] - best[0]:
                best = (start, end, tuple(one for one in called[start] if one in people))
    return best


def _people_called(connection: Connection, word: str) -> list[str]:
    """Give the people in whose names, not only in whose records, a word stands in any form."""
    ids = records_called(connection, "person", word)
    spelled = expand(connection, Term(word, (fold_word(word),))).kinds
    found = []
    for portion in chunks(ids):
        rows = connection.execute(
            f"SELECT id, name_en, name_ru, name_kk FROM person WHERE id IN ({placeholders(portion)})",
            tuple(portion),
        )
        for person, *names in rows:
            if any(part in spelled for name in names for part in folded_text(name or "").split()):
                found.append(person)
    return found
