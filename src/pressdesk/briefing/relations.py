"""The state of relations: counts, visits on a line of time, firsts, anniversaries, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import (
    Block,
    Column,
    Count,
    Counts,
    Moment,
    Notice,
    Passage,
    Point,
    Points,
    Row,
    Table,
    Timeline,
)
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.model.document import Document
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit

DAYS_AHEAD = 90
"""How far an anniversary may lie ahead to be worth a line."""

_ROUND_YEARS = 5
_MOST_ANNIVERSARIES = 5
_MOST_FIRSTS = 12
_FEWEST_DRAWN = 3
"""Fewer visits are read faster than drawn."""
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_BINDING = frozenset({"treaty", "agreement", "protocol"})
_REPORTED = "reported"


def relations(composer: Composer) -> tuple[Block, ...]:
    """Give the visits of the subject: counted, drawn, listed."""
    held = _held(composer)
    return (*_counts(composer, held), *_drawn(composer, held), *_listed(composer, held))


def firsts_and_anniversaries(composer: Composer) -> tuple[Block, ...]:
    """Give the firsts, computed from the archive, and the round anniversaries of the next 90 days."""
    firsts = tuple(_firsts(composer, _held(composer)))[:_MOST_FIRSTS]
    coming = tuple(_anniversaries(composer))
    most = composer.limits.points
    items = (
        (*firsts, *coming) if len(firsts) + len(coming) <= most else (firsts[0], *coming, *firsts[1:])[:most]
    )
    return (Points(items),) if items else ()


def open_points(composer: Composer) -> tuple[Block, ...]:
    """Give what is still to come: visits planned or put off, documents that are not in force."""
    if composer.request.public_safe:
        return ()
    items = (*_coming(composer), *_not_in_force(composer))
    return (Points(items),) if items else ()


def visits_in_question(composer: Composer) -> list[Visit]:
    """Give the visits of the subject, latest first; for a visit those of both countries before it."""
    visit = composer.material.visit
    if visit is None:
        found = list(composer.material.visits)
    else:
        found = _between(composer, visit.guest_country, visit.host_country)
        if visit.host_country == composer.material.home:
            found += _between(composer, visit.host_country, visit.guest_country)
        found = [other for other in found if other.starts_on and other.starts_on < visit.starts_on]
    listed = (other for other in found if selection.may_list(composer, other))
    return sorted(listed, key=lambda other: other.starts_on, reverse=True)


def title_of(composer: Composer, visit: Visit) -> Passage:
    """Give a visit's title, or a word for one without."""
    return composer.names.passage(visit.title) or Passage(composer.wording.label("untitled"))


def _between(composer: Composer, guest: str, host: str) -> list[Visit]:
    return composer.archive.find(Visit, guest_country=guest, host_country=host) if guest and host else []


def _held(composer: Composer) -> list[Visit]:
    """Give the visits that took place, latest first."""
    return [
        visit
        for visit in visits_in_question(composer)
        if visit.starts_on and visit.starts_on <= composer.day and visit.programme_status not in _CALLED_OFF
    ]


def _is_ours(composer: Composer, visit: Visit) -> bool:
    """Tell whether our side travelled."""
    home = composer.material.home
    if home and home in (visit.guest_country, visit.host_country):
        return visit.guest_country == home
    return visit.direction == "outgoing"


def _counts(composer: Composer, held: Sequence[Visit]) -> tuple[Block, ...]:
    if not held:
        return ()
    wording = composer.wording
    ours = sum(_is_ours(composer, visit) for visit in held)
    values = [
        (len(held), wording.label("count_visits", year=held[-1].starts_on[:4])),
        (len(held) - ours, wording.label("count_incoming")),
        (ours, wording.label("count_outgoing")),
    ]
    if composer.material.visit is None:
        values += [
            (_on_record(composer, composer.material.quotes), wording.label("count_statements")),
            (len(composer.material.documents), wording.label("count_documents")),
        ]
    return (Counts(tuple(Count(str(number), words) for number, words in values if number)),)


def _on_record(composer: Composer, quotes: Iterable[Quote]) -> int:
    return sum(
        quote.kind != _REPORTED and not quote.variant_of and not quote.translation_of
        for quote in selection.select(composer, quotes).free
    )


def _drawn(composer: Composer, held: Sequence[Visit]) -> tuple[Block, ...]:
    moments = tuple(reversed([*_moments(composer, held)]))
    if len(moments) < _FEWEST_DRAWN:
        return ()
    label = composer.wording.label
    has_ours = any(not moment.is_above for moment in moments)
    has_theirs = any(moment.is_above for moment in moments)
    return (
        Timeline(
            moments,
            first_year=int(moments[0].year),
            last_year=max(int(moments[-1].year), int(composer.day[:4])),
            above=label("timeline_incoming") if has_theirs else "",
            below=label("timeline_outgoing") if has_ours else "",
            alternative_text=label(
                "timeline_alternative",
                count=len(moments),
                first=held[-1].starts_on[:4],
                last=held[0].starts_on[:4],
            ),
        ),
    )


def _moments(composer: Composer, held: Iterable[Visit]) -> Iterator[Moment]:
    for visit in held:
        try:
            parsed = PartialDate.parse(visit.starts_on)
        except ValueError:
            continue
        year = parsed.year + (parsed.first_day().timetuple().tm_yday - 1) / 366
        shown = f"{composer.wording.date(visit.starts_on)}: {title_of(composer, visit).text}"
        yield Moment(
            round(year, 3), shown, not _is_ours(composer, visit), origin=composer.names.origin(visit)
        )


def _listed(composer: Composer, held: Sequence[Visit]) -> tuple[Block, ...]:
    shown = held[: composer.limits.visits]
    if not shown:
        return ()
    label = composer.wording.label
    columns = (
        Column(label("date"), 30),
        Column(label("visit"), 66),
        Column(label("guest"), 34),
        Column(label("place"), 26),
    )
    table = Table(columns, tuple(_row(composer, visit) for visit in shown)).without_empty_columns()
    beyond = len(held) - len(shown)
    more = (Notice(composer.wording.counted("more_visits", beyond)),) if beyond else ()
    return (table, *more)


def _row(composer: Composer, visit: Visit) -> Row:
    names = composer.names
    days = composer.wording.dates(visit.starts_on, visit.ends_on or visit.starts_on)
    kind = joined(names.term("visit_kind", visit.kind), names.term("visit_level", visit.level))
    return Row(
        (
            (Passage(days),),
            tuple(filter(None, (title_of(composer, visit), Passage(kind)))),
            tuple(filter(None, (names.person(visit.guest),))),
            tuple(map(Passage, lines(names.places(visit.places, visit.starts_on)))),
        ),
        names.origin(visit),
    )


def _firsts(composer: Composer, held: Sequence[Visit]) -> Iterator[Point]:
    """Give the first visit of all, of each kind and of each level: each visit once, earliest first."""
    label, names = composer.wording.label, composer.names
    told: set[str] = set()
    for visit in reversed(held):
        if not told:
            told |= {"", f"kind {visit.kind}", f"level {visit.level}"}
            yield _first(composer, visit, label("first_visit", year=visit.starts_on[:4]))
            continue
        scopes = []
        if visit.kind not in {"", "unspecified"} and f"kind {visit.kind}" not in told:
            told.add(f"kind {visit.kind}")
            scopes.append(label("first_of_kind", kind=names.term("visit_kind", visit.kind)))
        if visit.level and f"level {visit.level}" not in told:
            told.add(f"level {visit.level}")
            scopes.append(label("first_of_level", level=names.term("visit_level", visit.level)))
        if scopes:
            yield _first(composer, visit, joined(*scopes))


def _first(composer: Composer, visit: Visit, scope: str) -> Point:
    title = title_of(composer, visit)
    text = f"{composer.wording.date(visit.starts_on)}: {title.text}"
    return Point(Passage(text, title.language), scope, origin=composer.names.origin(visit))


@dataclass(frozen=True, slots=True)
class _Anniversary:
    on: date
    years: int
    then: str
    title: Passage
    record: Record


def _anniversaries(composer: Composer) -> Iterator[Point]:
    found = sorted(
        (*_of_visits(composer), *_of_documents(composer)), key=lambda item: (-_weight(item.years), item.on)
    )
    for item in sorted(found[:_MOST_ANNIVERSARIES], key=lambda item: item.on):
        wording = composer.wording
        years = wording.counted("years", item.years)
        yield Point(
            Passage(f"{wording.date(item.on.isoformat())} · {years}: {item.title.text}", item.title.language),
            wording.label("anniversary_of", date=wording.date(item.then)),
            origin=composer.names.origin(item.record),
        )


def _weight(years: int) -> int:
    return next((step for step in (50, 25, 10, 5) if years % step == 0), 0)


def _of_visits(composer: Composer) -> Iterator[_Anniversary]:
    for visit in _held(composer):
        if found := _round_anniversary(visit.starts_on, composer.day):
            yield _Anniversary(*found, visit.starts_on, title_of(composer, visit), visit)


def _of_documents(composer: Composer) -> Iterator[_Anniversary]:
    for document in composer.material.documents:
        if found := _round_anniversary(document.signed_on, composer.day):
            title = composer.names.passage(document.title)
            yield _Anniversary(*found, document.signed_on, title, document)


def _round_anniversary(then: str, today: str) -> tuple[date, int] | None:
    """Give the next anniversary by fives of an exact day, if it lies within 90 days, with its number."""
    try:
        parsed, now = PartialDate.parse(then), date.fromisoformat(today)
    except ValueError:
        return None
    if parsed.day is None or parsed.month is None or parsed.qualifier:
        return None
    for year in (now.year, now.year + 1):
        is_leap_day = (parsed.month, parsed.day) == (2, 29)
        day = date(year, 3, 1) if is_leap_day else date(year, parsed.month, parsed.day)
        years = year - parsed.year
        if now <= day <= now + timedelta(days=DAYS_AHEAD) and years > 0 and years % _ROUND_YEARS == 0:
            return day, years
    return None


def _coming(composer: Composer) -> Iterator[Point]:
    for visit in sorted(visits_in_question(composer), key=lambda visit: visit.starts_on):
        is_put_off = visit.programme_status in _CALLED_OFF
        if visit.starts_on <= composer.day and not is_put_off:
            continue
        title = title_of(composer, visit)
        yield Point(
            Passage(f"{composer.wording.date(visit.starts_on)}: {title.text}", title.language),
            composer.names.term("programme_status", visit.programme_status),
            origin=composer.names.origin(visit),
        )


def _not_in_force(composer: Composer) -> Iterator[Point]:
    wording = composer.wording
    for document in composer.material.documents:
        if document.kind in _BINDING and document.signed_on and not _in_force(document, composer.day):
            yield Point(
                composer.names.passage(document.title),
                joined(
                    composer.names.term("document_kind", document.kind),
                    wording.label("signed_not_in_force", date=wording.date(document.signed_on)),
                ),
                origin=composer.names.origin(document),
            )


def _in_force(document: Document, day: str) -> bool:
    return bool(document.in_force_on) and document.in_force_on <= day
