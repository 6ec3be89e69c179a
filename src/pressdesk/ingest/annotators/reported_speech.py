"""What people are reported to have said without quotation marks: who, and which part of the sentence."""

from __future__ import annotations

import re
from functools import cache

from pressdesk.ingest.cast import Appearance, Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import ReportedSpeechValue
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, QuoteValue, Range
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Sentence, Stretches, sentences_of
from pressdesk.ingest.tables.saying import ATTRIBUTION, COMPLEMENT, ENGLISH, KAZAKH, RUSSIAN

SIDES = re.compile(
    r"\b(?:[Tt]he\s(?:parties|sides|leaders|ministers|interlocutors|presidents|two\s\w+)|[Сс]тороны|"
    r"[Мм]инистры|[Сс]обеседники|[Лл]идеры|[Гг]лавы\sгосударств|[Тт]араптар|[Мм]инистрлер|"
    r"[Кк]ездесуге\sқатысушылар|[Мм]емлекет\sбасшылары)\b"
)
SUBJECT_WITHIN = 70
AROUND_QUOTES = ' ”»"’,.!?–—-\n'
NOT_SAYING = re.compile(r"\b(?:is|was|are|were|be|been|has\sbeen)\s$")
SILENT = frozenset({Genre.TRANSCRIPT, Genre.TESTIMONIALS})


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the sentences of the narrator that report somebody's words; never one that holds a quote."""
    genre = layers.first(GenreValue)
    if genre is not None and genre.genre in SILENT:
        return []
    cast = Cast.of(layers)
    quoted = Stretches.of(part for _, quote in layers.of(QuoteValue) for part in quote.parts)
    findings = []
    for sentence in sentences_of(text):
        if text.paragraphs[sentence.paragraph].role is Role.BODY and not _touches_quote(
            text.text, sentence, quoted
        ):
            finding = _reported(text.text, sentence, cast)
            if finding is not None:
                findings.append(finding)
    return findings


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<en>{ENGLISH})|(?P<ru>{RUSSIAN})|(?P<kk>{KAZAKH}))\b")


@cache
def _complement() -> re.Pattern[str]:
    return re.compile(COMPLEMENT)


@cache
def _attribution() -> re.Pattern[str]:
    return re.compile(ATTRIBUTION)


def _touches_quote(text: str, sentence: Sentence, quoted: Stretches) -> bool:
    """A quote in the sentence, or just before it with the attribution left here, makes it no report."""
    before = sentence.start
    while before > 0 and text[before - 1] in AROUND_QUOTES:
        before -= 1
    return quoted.touch(sentence.start, sentence.end) or (before > 0 and quoted.holds(before - 1))


def _reported(text: str, sentence: Sentence, cast: Cast) -> Finding | None:
    people = cast.between(sentence.start, sentence.end)
    for match in _verbs().finditer(text, sentence.start, sentence.end):
        if NOT_SAYING.search(text[max(match.start() - 10, 0) : match.start()]):
            continue
        subject = _subject_before(text, people, match)
        group = SIDES.search(text, max(sentence.start, match.start() - SUBJECT_WITHIN), match.start())
        if subject is None and group is None:
            continue
        if match["kk"] is None and not _complement().match(text, match.end()):
            continue
        return _finding(text, sentence, match, subject, group)
    return _by_attribution(text, sentence, people)


def _subject_before(text: str, people: list[Appearance], match: re.Match[str]) -> Appearance | None:
    """The subject stands before the verb: near it in English and Russian, opening the sentence in Kazakh."""
    before = [item for item in people if item.end <= match.start()]
    if not before:
        return None
    if match["kk"] is not None:
        return before[0]
    last = before[-1]
    between = text[last.end : match.start()]
    return (
        last
        if len(between) <= SUBJECT_WITHIN
        and not re.search(r"[;:]|\b(?:and that|что|which|who|который|которая)\b", between)
        else None
    )


def _finding(
    text: str,
    sentence: Sentence,
    match: re.Match[str],
    subject: Appearance | None,
    group: re.Match[str] | None,
) -> Finding:
    content = (
        (match.end(), sentence.end)
        if match["kk"] is None
        else ((subject.end if subject else sentence.start), match.start())
    )
    printed = text[subject.start : subject.end] if subject else (group.group() if group else "")
    value = ReportedSpeechValue(
        subject.key if subject else None, printed, _trimmed(text, content), match.span()
    )
    evidence = (match.span(), *(((subject.start, subject.end),) if subject else ()))
    return Finding(
        sentence.start,
        sentence.end,
        value,
        0.8 if subject else 0.65,
        "verb of saying without marks",
        evidence,
    )


def _by_attribution(text: str, sentence: Sentence, people: list[Appearance]) -> Finding | None:
    match = _attribution().search(text, sentence.start, sentence.end)
    subject = next(
        (item for item in people if match is not None and abs(item.start - match.start()) < SUBJECT_WITHIN),
        None,
    )
    if match is None or subject is None:
        return None
    value = ReportedSpeechValue(
        subject.key, text[subject.start : subject.end], (sentence.start, sentence.end), match.span()
    )
    return Finding(sentence.start, sentence.end, value, 0.7, "according to somebody", (match.span(),))


def _trimmed(text: str, content: Range) -> Range:
    start, end = content
    while start < end and text[start] in " ,:":
        start += 1
    while end > start and text[end - 1] in " .":
        end -= 1
    return start, end
