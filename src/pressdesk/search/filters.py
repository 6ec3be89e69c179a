"""From ``speaker:``, ``year:`` and their like to conditions on the index."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.values import PartialDate
from pressdesk.search.expansion import expand, quoted
from pressdesk.search.facets import (
    ADDRESSEE,
    COUNTRY,
    PERSON,
    SPEAKER,
    TOPIC,
    VISIT,
    choice_token,
    language_token,
    token,
    type_token,
)
from pressdesk.search.folding import fold_word, folded_text, surfaces
from pressdesk.search.query import Filter, Key, Term
from pressdesk.search.results import Note, Notice
from pressdesk.search.tables import TEXT, unpacked
from pressdesk.search.word_lists import listed
from pressdesk.search.writer import DAY_SHIFT

MOST_VISITS = 300
"""Visits that one filter may stand for, the newest first."""

_TYPES = {
    "quote": "quote цитата дәйексөз quotes цитаты",
    "note": "note заметка запись жазба notes",
    "visit": "visit визит сапар visits визиты",
    "figure": "figure показатель цифра көрсеткіш figures number",
    "attachment": "photo photos file фото фотография файл сурет фотосурет attachment",
    "release": "release releases релиз пресс-релиз хабарлама",
    "enquiry": "enquiry inquiry запрос сауал enquiries",
    "source": "source источник дереккөз text",
    "meeting": "meeting встреча кездесу meetings",
    "person": "person человек персона адам тұлға people",
    "document": "document документ құжат documents",
    "line_to_take": "line lines позиция тезис ұстаным",
    "participation": "participant participants участник қатысушы",
    "country": "country страна ел",
    "place": "place место жер",
    "topic": "topic тема тақырып",
    "organisation": "organisation organization организация ұйым",
}
TYPE_NAMES = {name: table for table, names in _TYPES.items() for name in names.split()}
_LANGUAGES = {
    "en": "en english английский ағылшын ағылшынша",
    "ru": "ru russian русский орыс орысша",
    "kk": "kk kz kazakh казахский қазақ қазақша",
}
LANGUAGE_NAMES = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
_VOCABULARIES = {
    Key.KIND: ("visit_kind", "quote_kind", "document_kind", "meeting_format"),
    Key.STATUS: ("record_status", "programme_status", "clearance"),
}
_RANGE = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:\s*(?:\.\.|–|—)\s*|-(?=\d{4}))(\d{4}(?:-\d\d){0,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


_LAST = (1 << 62) - 1


@dataclass(slots=True)
class Conditions:
    """What filters ask of a passage."""

    required: list[str] = field(default_factory=list)
    """FTS5 expressions that must hold."""
    excluded: list[str] = field(default_factory=list)
    """FTS5 expressions that must not hold."""
    first: int = 0
    last: int = _LAST
    """The range of passage numbers."""
    not_between: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    is_hopeless: bool = False
    """True where a filter names something that the archive does not hold, or no filter could be read."""

    @property
    def asks_anything(self) -> bool:
        """Tell whether any filter was read and asks something."""
        is_ranged = self.first > 0 or self.last < _LAST
        return bool(self.required or self.excluded or self.not_between or is_ranged)


def conditions(connection: Connection, filters: Iterable[Filter]) -> Conditions:
    """Resolve filters; what cannot be read is said in the notes and left out."""
    found = Conditions()
    for one in filters:
        if one.key in {Key.YEAR, Key.BEFORE, Key.AFTER}:
            _add_range(found, one)
        else:
            _add_tokens(found, one, _tokens(connection, one))
    return found


def _add_tokens(found: Conditions, one: Filter, tokens: list[str]) -> None:
    if not tokens:
        called = {"name": ", ".join(one.values), "key": one.key.value}
        found.notes.append(Note(Notice.NOTHING_CALLED, called))
        found.is_hopeless = found.is_hopeless or not one.is_negated
        return
    expression = facet_expression(tokens)
    (found.excluded if one.is_negated else found.required).append(expression)


def facet_expression(tokens: Iterable[str]) -> str:
    """Give the FTS5 expression that any of the facets' tokens satisfies."""
    return " OR ".join(quoted(one) for one in dict.fromkeys(tokens))


def _add_range(found: Conditions, one: Filter) -> None:
    spans = [span for value in one.values if (span := _span(value))]
    if not spans:
        found.notes.append(Note(Notice.NO_DATE, {"value": ", ".join(one.values)}))
        return
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if one.key is Key.BEFORE:
        first, last = 0, first
    elif one.key is Key.AFTER:
        first, last = last, 1 << 62
    if one.is_negated:
        found.not_between.append((first, last - 1))
        return
    found.first, found.last = max(found.first, first), min(found.last, last - 1)


def _span(value: str) -> tuple[int, int] | None:
    """Give the numbers from the first of a date to the first after it."""
    value = _DAY_FIRST.sub(lambda m: f"{m[3]}-{int(m[2]):02d}-{int(m[1]):02d}", value.strip())
    match = _RANGE.fullmatch(value)
    start, end = match.groups() if match else (value, value)
    try:
        first, last = PartialDate.parse(start).first_day(), PartialDate.parse(end).last_day()
    except ValueError:
        return None
    return first.toordinal() << DAY_SHIFT, (last.toordinal() + 1) << DAY_SHIFT


def _tokens(connection: Connection, one: Filter) -> list[str]:
    return [token_ for value in one.values for token_ in _tokens_of(connection, one.key, value)]


def _tokens_of(connection: Connection, key: Key, value: str) -> list[str]:
    name = value.lower()
    if key is Key.TYPE:
        return [type_token(TYPE_NAMES[name])] if name in TYPE_NAMES else []
    if key is Key.LANG:
        return [language_token(LANGUAGE_NAMES[name])] if name in LANGUAGE_NAMES else []
    if key in _VOCABULARIES:
        return _term_tokens(connection, _VOCABULARIES[key], value)
    if key is Key.HAS:
        return _visits_with(connection, TYPE_NAMES.get(name, ""))
    if key is Key.IN:
        return [token(VISIT, visit) for visit in _visits_called(connection, value)]
    if key is Key.PERSON:
        people = records_called(connection, "person", value)
        return [token(PERSON, person) for person in people] + _visits_of(connection, people)
    kind = {Key.SPEAKER: SPEAKER, Key.TO: ADDRESSEE, Key.COUNTRY: COUNTRY, Key.TOPIC: TOPIC}[key]
    table = {COUNTRY: "country", TOPIC: "topic"}.get(kind, "person")
    return [token(kind, record) for record in records_called(connection, table, value)]


def records_called(connection: Connection, table: str, name: str) -> list[str]:
    """Give the ids of the records of ``table`` that are called by every word of ``name``, in any form."""
    if table == "country" and len(name) == 2:
        rows = connection.execute("SELECT id FROM country WHERE code = ? COLLATE NOCASE", (name,)).fetchall()
        if rows:
            return [row[0] for row in rows]
    terms = [Term(word, (folded,)) for word in surfaces(name) if (folded := fold_word(word))]
    parts = [expand(connection, term).expression() for term in terms]
    if not parts:
        return []
    found = records_matching(connection, table, " AND ".join(f"({part})" for part in parts))
    return _called_exactly(connection, table, name, found) or found


def _called_exactly(connection: Connection, table: str, name: str, ids: list[str]) -> list[str]:
    """Give those records whose name is just ``name``: “Guinea” is not Equatorial Guinea."""
    if table not in _NAMED_TABLES:
        return []
    wanted, exact = folded_text(name), []
    for portion in chunks(ids):
        rows = connection.execute(
            f"SELECT id, name_en, name_ru, name_kk FROM {table} WHERE id IN ({placeholders(portion)})",
            tuple(portion),
        )
        exact += [row[0] for row in rows if wanted in {folded_text(text or "") for text in row[1:]}]
    return exact


_NAMED_TABLES = frozenset({"person", "country", "topic"})


def records_matching(connection: Connection, table: str, expression: str) -> list[str]:
    """Give the ids of the records of ``table`` for which an FTS5 expression holds, newest first."""
    rows = connection.execute(
        f"SELECT p.record FROM {TEXT} t JOIN search_passage p ON p.id = t.rowid "
        f"JOIN search_place l ON l.number = p.place WHERE {TEXT} MATCH ? AND l.record_type = ? "
        f"ORDER BY t.rowid DESC LIMIT {MOST_VISITS}",
        (f"({expression}) AND {facet_expression([type_token(table)])}", table),
    )
    return list(dict.fromkeys(unpacked(row[0]) for row in rows))


def _visits_called(connection: Connection, value: str) -> list[str]:
    rows = connection.execute("SELECT id FROM visit WHERE id = ? OR reference = ?", (value, value)).fetchall()
    return [row[0] for row in rows] or records_called(connection, "visit", value)[:MOST_VISITS]


def _visits_of(connection: Connection, people: list[str]) -> list[str]:
    visits: list[str] = []
    for portion in chunks(people):
        rows = connection.execute(
            "SELECT DISTINCT coalesce(p.visit, m.visit) FROM participation p "
            "LEFT JOIN meeting m ON m.id = p.meeting "
            f"WHERE p.person IN ({placeholders(portion)}) AND p.removed_at IS NULL ORDER BY 1 DESC LIMIT ?",
            (*portion, MOST_VISITS),
        )
        visits += [token(VISIT, row[0]) for row in rows if row[0]]
    return visits


def _visits_with(connection: Connection, table: str) -> list[str]:
    if table not in _HAVING_VISITS:
        return []
    rows = connection.execute(
        f"SELECT DISTINCT visit FROM {table} WHERE visit IS NOT NULL AND removed_at IS NULL "
        "ORDER BY visit DESC LIMIT ?",
        (MOST_VISITS,),
    )
    return [token(VISIT, row[0]) for row in rows]


_HAVING_VISITS = frozenset(
    listed("""
quote note figure attachment release enquiry source meeting document line_to_take participation
""")
)


def _term_tokens(connection: Connection, vocabularies: tuple[str, ...], value: str) -> list[str]:
    wanted = folded_text(value.replace("_", " "))
    if not wanted:
        return []
    found = []
    rows = connection.execute(
        "SELECT vocabulary, code, name_en, name_ru, name_kk FROM term "
        f"WHERE vocabulary IN ({placeholders(vocabularies)})",
        vocabularies,
    )
    for vocabulary, code, *names in rows:
        spelled = [folded_text(code.replace("_", " ")), *(folded_text(name or "") for name in names)]
        exact = wanted in spelled
        if exact or any(text.startswith(wanted) for text in spelled if text):
            found.append((exact, choice_token(vocabulary, code)))
    exact_ones = [token_ for exact, token_ in found if exact]
    return exact_ones or [token_ for _, token_ in found]
