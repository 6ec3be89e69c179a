"""What a text would add to a visit that is held: seen before it is filed, so that the officer can object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pressdesk.archive.database import Archive
from pressdesk.ingest.disagreements import figure_value, same_figures
from pressdesk.ingest.draft import DraftQuote, Review, VisitDraft
from pressdesk.ingest.identification import same_person
from pressdesk.ingest.inbox import source_of
from pressdesk.ingest.tellings import Relation, relations
from pressdesk.model.fields import FieldSpec
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.verbatim import text_of_ranges
from pressdesk.model.visit import Visit

_FACTS = {"starts_on": "date_start", "ends_on": "date_end", "kind": "kind", "level": "level"}
_SILENT = frozenset({"", "unspecified"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field for which the text has another value than the archive; for a figure as each prints it.

    A linked person is given by id, or by the name in the text where the archive has no record of them.
    """

    label: str
    spec: FieldSpec
    held: str
    told: str


@dataclass(frozen=True, slots=True)
class Foresight:
    """What becomes of a draft's quotes and facts when it is added to a visit."""

    relations: Mapping[str, Relation] = field(default_factory=dict)
    """By a drafted quote's id, the held quote that it tells again."""
    new_quotes: int = 0
    disagreements: tuple[Disagreement, ...] = ()


def foresee(
    archive: Archive, draft: VisitDraft, visit: Visit, watch: Callable[[], object] | None = None
) -> Foresight:
    """Compare a draft with a visit of the archive; nothing is written.

    ``watch`` is called now and then, and may raise to break it off.
    """
    speakers = _speakers(archive, draft)
    told = [
        _as_record(draft, quote, speakers) for quote in draft.quotes if quote.review is not Review.REJECTED
    ]
    held = archive.find(Quote, visit=visit.id)
    same_texts = {source.id for source in archive.find(Source, text_sha256=source_of(draft).text_sha256)}
    found = relations(told, [quote for quote in held if quote.source not in same_texts], watch)
    figures = archive.find(Figure, visit=visit.id)
    return Foresight(
        found, len(told) - len(found), (*_of_facts(draft, visit, speakers), *_of_figures(draft, figures))
    )


def _speakers(archive: Archive, draft: VisitDraft) -> dict[str, str]:
    """Give by a drafted person's key the id of the archive's person, or the key where there is none."""
    people = archive.find(Person)
    countries = {country.code: country.id for country in archive.find(Country)}
    speakers: dict[str, str] = {}
    for person in draft.people:
        held = same_person(person, people, countries.get(person.country, "")) if person.is_named else None
        known = archive.look_up(Person, person.known_id) if person.known_id else held
        speakers[person.id] = known.id if known else person.id
    return speakers


def _as_record(draft: VisitDraft, quote: DraftQuote, speakers: Mapping[str, str]) -> Quote:
    person = draft.person(quote.speaker)
    return Quote(
        id=quote.id,
        text=text_of_ranges(draft.text, quote.parts),
        speaker=speakers.get(person.id, "") if person is not None and person.is_named else "",
        language=draft.language.value,
        source_ranges=quote.parts,
    )


def _of_facts(draft: VisitDraft, visit: Visit, speakers: Mapping[str, str]) -> list[Disagreement]:
    found = []
    for name, chief in (("guest", draft.guest), ("host", draft.host)):
        own, told = getattr(visit, name), speakers.get(chief.value, "")
        person = draft.person(chief.value)
        if own and person is not None and person.is_named and told != own:
            shown = person.name if told == chief.value else told
            spec = Visit.spec(name)
            found.append(Disagreement(spec.label, spec, own, shown))
    for name, drafted in _FACTS.items():
        own, fact = getattr(visit, name), getattr(draft, drafted)
        if fact.review is not Review.REJECTED and own and fact.value not in {own, *_SILENT}:
            spec = Visit.spec(name)
            found.append(Disagreement(spec.label, spec, own, fact.value))
    return found


def _of_figures(draft: VisitDraft, held: list[Figure]) -> list[Disagreement]:
    same = same_figures(draft, held)
    return [
        Disagreement(
            Figure.label, Figure.spec("value"), same[one.id].as_printed, draft.text[one.start : one.end]
        )
        for one in draft.figures
        if one.id in same and figure_value(one.value) != same[one.id].value
    ]
