"""One office in the plural for several names: "Presidents A and B", «министры А и Б», «министрлері А, Б»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdesk.ingest.countries import CountryMention
from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.inflection import russian_nominative
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Case, Office, Passage
from pressdesk.ingest.tables.joint_offices import ENGLISH_PLURALS, KAZAKH_PLURALS_HELD, RUSSIAN_PLURALS
from pressdesk.ingest.tables.offices import KAZAKH_LEFT_WORDS

CASES = {
    "ы": Case.NOMINATIVE, "и": Case.NOMINATIVE, "ов": Case.GENITIVE, "ей": Case.GENITIVE, "ам": Case.DATIVE,
    "ям": Case.DATIVE, "ами": Case.INSTRUMENTAL, "ями": Case.INSTRUMENTAL, "ах": Case.PREPOSITIONAL,
}  # fmt: skip
_ENDINGS = "|".join(sorted(CASES, key=len, reverse=True))
HEADS: dict[Language, re.Pattern[str]] = {
    Language.ENGLISH: re.compile(rf"\b(?P<head>{'|'.join(ENGLISH_PLURALS)})(?P<case>)\b"),
    Language.RUSSIAN: re.compile(
        rf"\b(?P<head>{'|'.join(RUSSIAN_PLURALS)})(?P<case>{_ENDINGS})\b", re.IGNORECASE
    ),
    Language.KAZAKH: re.compile(
        rf"(?<![\w-])(?P<head>{'|'.join(KAZAKH_PLURALS_HELD)})(?P<case>)(?:тер|дер|лер|лар|дар|тар)[іы]\b",
        re.IGNORECASE,
    ),
}
TABLES = {
    Language.ENGLISH: ENGLISH_PLURALS,
    Language.RUSSIAN: RUSSIAN_PLURALS,
    Language.KAZAKH: KAZAKH_PLURALS_HELD,
}
LINKS = frozenset({"and", "of", "the", "for", "и"})
REACH = 90
BETWEEN = re.compile(r"(?:\s(?:of|for)(?:\sthe)?\s[^,.;:]{2,40}?)?(?:,|,?\s(?:and|и|мен|пен|бен|және))\s$")
COMPLEMENT = re.compile(r"[^.;:!?«»“”\n()\d]*$")
OF_ONE = re.compile(r"\sof\s(?:the\s)?")


@dataclass(frozen=True, slots=True)
class _Joint:
    """An office in the plural: the range it is printed at, its singular and the countries named with it."""

    start: int
    name: str
    key: str
    case: Case
    countries: tuple[str, ...]


def share_joint_offices(passage: Passage, spans: Sequence[NameSpan], language: Language) -> None:
    """Give each of two or more names behind an office in the plural that office, with its own country."""
    if len(spans) < 2:
        return
    for match in HEADS[language].finditer(passage.text, passage.start, passage.end):
        named = list(_named(passage.text, spans, match.end()))
        if len(named) < 2 or any(span.office is not None for span in named):
            continue
        joint = _joint(passage, match, named[0].start, language)
        if joint is not None:
            _share(passage, joint, named)


def _named(text: str, spans: Sequence[NameSpan], position: int) -> Iterator[NameSpan]:
    end: int | None = None
    for span in spans:
        if span.start < position:
            continue
        if span.start - position > REACH if end is None else not BETWEEN.fullmatch(text[end : span.start]):
            return
        yield span
        end = span.end


def _joint(passage: Passage, match: re.Match[str], name: int, language: Language) -> _Joint | None:
    """Read what stands between the office and the first name; None where that is more than its complement."""
    between = passage.text[match.end() : name]
    countries = [item for item in passage.countries if match.end() <= item.start < name]
    rest = _without(between, match.end(), countries)
    if not COMPLEMENT.fullmatch(between) or len(rest.split()) > 6 or (language is Language.KAZAKH and rest):
        return None
    words = TABLES[language]
    singular, key = words[match["head"] if language is Language.ENGLISH else match["head"].lower()]
    start = match.start()
    if language is Language.KAZAKH:
        start, field = _field_before(passage, start)
        singular = f"{field} {singular}".strip()
        countries = [item for item in passage.countries if start - REACH < item.start < start]
        start = countries[0].start if len(countries) == 2 else start
    if "foreign" in rest.lower() or "иностранных" in rest or "сыртқы" in singular.lower():
        key = "foreign_minister"
    case = CASES.get(match["case"].lower(), Case.NOMINATIVE)
    name_of_office = f"{singular} {rest}".strip() if language is not Language.KAZAKH else singular
    return _Joint(start, name_of_office, key, case, tuple(item.code for item in countries))


def _field_before(passage: Passage, start: int) -> tuple[int, str]:
    """Return where the field of a Kazakh office begins, and the field («Сыртқы істер министрлері»)."""
    place = bisect_left(passage.words, start, key=lambda word: word.start)
    first = place
    while first > 0 and passage.words[first - 1].lower in KAZAKH_LEFT_WORDS:
        if passage.country_covering(passage.words[first - 1]) is not None:
            break
        first -= 1
    begin = passage.words[first].start if first < place else start
    return begin, passage.text[begin:start].strip()


def _without(between: str, offset: int, countries: Sequence[CountryMention]) -> str:
    """Return a complement without its countries and what links them."""
    for item in reversed(countries):
        between = between[: item.start - offset] + between[item.end - offset :]
    words = between.replace(",", " ").split()
    while words and words[-1] in LINKS:
        words.pop()
    return " ".join(words)


def _share(passage: Passage, joint: _Joint, named: Sequence[NameSpan]) -> None:
    own = joint.countries if len(joint.countries) == len(named) else (None,) * len(named)
    for place, (span, country) in enumerate(zip(named, own, strict=True)):
        start, end = (joint.start, span.start - 1) if place == 0 else (span.start, span.start)
        behind = OF_ONE.match(passage.text, span.end)
        mention = passage.country_starting(behind.end()) if behind is not None else None
        code = country or (mention.code if mention is not None else None)
        span.office = Office(start, end, joint.key, joint.name, code, joint.case)
        span.country, span.is_sure = span.country or code, True
        if joint.case is not Case.NOMINATIVE:
            span.tokens, span.case = russian_nominative(span.raw, joint.case)
