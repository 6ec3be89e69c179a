"""Puts hits in words: names in the window's language, dates, marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressdesk.archive.database import Archive
from pressdesk.model.figure import Figure
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.search.expansion import MatchKind
from pressdesk.search.results import Hit, VisitHits
from pressdesk.ui.browse.names import Names
from pressdesk.ui.i18n import mark, show_date, show_days, tr, translated_label
from pressdesk.ui.record.quote_words import CLEARANCE_TONES
from pressdesk.ui.search.found import Further, Heading, Passage, Row

_SPOKEN: tuple[type[Quote | Figure], ...] = (Quote, Figure)
_PLAIN_FIELDS = frozenset({"text", "body"})
"""Fields whose kind of record says enough."""

MATCHES = {
    MatchKind.CROSS_SCRIPT: mark("Other spelling"),
    MatchKind.CONTEXT: mark("By its setting"),
    MatchKind.CORRECTED: mark("Corrected"),
    MatchKind.KEYBOARD: mark("Other keyboard"),
}
"""What is said of a hit that is not what was typed."""


class Wording:
    """Knows the names that hits need; used by one search at a time."""

    def __init__(self, archive: Archive, names: Names, language: str) -> None:
        self._archive = archive
        self._names = names
        self._language = language

    def of_visits(self, groups: Sequence[VisitHits]) -> list[Row]:
        """Give the rows of a page of visits."""
        visits = self._visits(group.visit_id for group in groups)
        spoken = self._spoken(hit for group in groups for hit in group.hits)
        return [row for group in groups for row in self._group(group, visits, spoken)]

    def of_unfolded(self, hits: Iterable[Hit], shown: Iterable[Hit]) -> list[Row]:
        """Give the rows of a visit's further hits, without those that are shown already."""
        seen = {hit.number for hit in shown}
        fresh = [hit for hit in hits if hit.number not in seen and not is_title(hit)]
        spoken = self._spoken(fresh)
        return [self._passage(hit, spoken) for hit in one_of_each(fresh, self._language)]

    def of_answer(self, hits: Sequence[Hit]) -> list[Row]:
        """Give the rows of an answer: quotes, each with its visit, place and source."""
        visits = self._visits(hit.visit_id for hit in hits)
        spoken = self._spoken(hits)
        self._names.prepare(spoken.values(), ["place"])
        sources = {quote.source for quote in spoken.values() if isinstance(quote, Quote) and quote.source}
        titles = {source.id: source.title for source in self._archive.get_many(Source, sorted(sources))}
        return [
            self._passage(
                hit,
                spoken,
                setting=" · ".join(self._setting(hit, visits.get(hit.visit_id), spoken, titles)),
            )
            for hit in hits
        ]

    def speaker(self, hit: Hit) -> str:
        """Give who said a hit's words."""
        return self._speaker(hit, self._spoken([hit]))

    def _group(self, group: VisitHits, visits: dict[str, Visit], spoken: dict[str, Record]) -> Iterator[Row]:
        title = next((hit for hit in _titles_first(group.hits, self._language) if is_title(hit)), None)
        if group.visit_id:
            yield self._heading(group.visit_id, visits.get(group.visit_id), title)
        rest = [hit for hit in group.hits if not is_title(hit)]
        for hit in one_of_each(rest, self._language):
            yield self._passage(hit, spoken, with_date=not group.visit_id)
        if group.further:
            yield Further(group.visit_id, group.further)

    def _heading(self, visit_id: str, visit: Visit | None, title: Hit | None) -> Heading:
        if visit is None:
            return Heading(visit_id, title.text if title else tr("Without a title"), "", title)
        countries = self._names.of_links(visit, visit.spec("guest_country"))
        days = show_days(visit.starts_on, visit.ends_on) if visit.starts_on else ""
        words = title.text if title else visit.caption(self._language) or tr("Without a title")
        return Heading(visit_id, words, " · ".join(filter(None, (days, countries))), title)

    def _passage(
        self, hit: Hit, spoken: dict[str, Record], *, setting: str = "", with_date: bool = False
    ) -> Passage:
        speaker = self._speaker(hit, spoken)
        kind = "" if speaker and hit.field in _PLAIN_FIELDS else kind_of(hit)
        day = show_date(hit.date) if with_date and hit.date else ""
        return Passage(hit, " · ".join(filter(None, (speaker, kind, day))), setting, tuple(self._pills(hit)))

    def _pills(self, hit: Hit) -> Iterator[tuple[str, str]]:
        if hit.is_internal:
            yield tr("Internal"), "warning"
        if hit.clearance:
            yield (
                self._names.of_term("clearance", hit.clearance),
                CLEARANCE_TONES.get(hit.clearance, "neutral"),
            )
        if hit.match in MATCHES:
            yield translated_label(MATCHES[hit.match]), "neutral"

    def _setting(
        self, hit: Hit, visit: Visit | None, spoken: dict[str, Record], titles: dict[str, str]
    ) -> Iterator[str]:
        if hit.date:
            yield show_date(hit.date)
        quote = spoken.get(hit.record_id)
        place = self._names.of_links(quote, quote.spec("place")) if isinstance(quote, Quote) else ""
        if visit:
            place = place or self._names.of_links(visit, visit.spec("places"))
            yield visit.caption(self._language)
        if place:
            yield place
        if isinstance(quote, Quote) and titles.get(quote.source):
            yield tr("Source: {origin}", origin=titles[quote.source])

    def _speaker(self, hit: Hit, spoken: dict[str, Record]) -> str:
        record = spoken.get(hit.record_id)
        return self._names.of_links(record, record.spec("speaker")) if record else hit.speaker

    def _visits(self, ids: Iterable[str]) -> dict[str, Visit]:
        visits = self._archive.get_many(Visit, sorted({visit_id for visit_id in ids if visit_id}))
        self._names.prepare(visits, ["guest_country", "places"])
        return {visit.id: visit for visit in visits}

    def _spoken(self, hits: Iterable[Hit]) -> dict[str, Record]:
        ids = {(hit.record_type, hit.record_id) for hit in hits if hit.speaker}
        found: dict[str, Record] = {}
        for record_class in _SPOKEN:
            wanted = sorted(record_id for table, record_id in ids if table == record_class.table)
            found |= {record.id: record for record in self._archive.get_many(record_class, wanted)}
        self._names.prepare(found.values(), ["speaker"])
        return found


def one_of_each(hits: Iterable[Hit], language: str) -> list[Hit]:
    """Leave out a field's other languages: a list needs one, best that of the window."""
    kept: dict[tuple[str, str, int], Hit] = {}
    for hit in hits:
        is_translated = isinstance(_empty_value(hit), Translated)
        key = (hit.record_id, hit.field, -1 if is_translated else hit.number)
        if key not in kept or hit.language == language:
            kept[key] = hit
    return list(kept.values())


def is_title(hit: Hit) -> bool:
    """Tell whether the words stand in the visit's title, which then is its own heading."""
    return hit.record_type == Visit.table and hit.field == "title"


def kind_of(hit: Hit) -> str:
    """Say where the words stand: the kind of record, and the field where it is not the record's own text."""
    record_class = BY_TABLE[hit.record_type]
    kind = translated_label(record_class.label)
    is_plain = hit.field in _PLAIN_FIELDS or is_title(hit)
    return kind if is_plain else f"{kind} · {translated_label(record_class.spec(hit.field).label)}"


def _titles_first(hits: Sequence[Hit], language: str) -> list[Hit]:
    return sorted(hits, key=lambda hit: (not is_title(hit), hit.language != language))


def _empty_value(hit: Hit) -> object:
    return getattr(BY_TABLE[hit.record_type](), hit.field)
