"""From the records of the archive to the content of a paper: the one way in for every kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pressdesk.archive.database import Archive
from pressdesk.briefing import cover, selection
from pressdesk.briefing.blocks import Briefing, Notice, Origin, Passage, Section
from pressdesk.briefing.composer import Composer
from pressdesk.briefing.composition import Candidate, Composition, Released
from pressdesk.briefing.material import KnownMaterial
from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent
from pressdesk.briefing.sections import PLANS, SectionOption, SectionPlan, sections_of
from pressdesk.errors import PressdeskError
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record

__all__ = ["SectionOption", "candidates", "compose", "sections_of", "with_everything"]

_DRAFT = "draft"
_SUBJECTS: dict[str, tuple[str, ...]] = {
    BriefingKind.VISIT: ("visit",),
    BriefingKind.COUNTERPART: ("person",),
    BriefingKind.COUNTRY: ("country",),
    BriefingKind.TOPIC: ("topic",),
}
_ANY_SUBJECT = ("visit", "person", "country", "topic", "enquiry", "records")


class NoSubject(PressdeskError):
    """A paper was asked for without saying on what."""

    def __init__(self, kind: str, wanted: tuple[str, ...]) -> None:
        super().__init__(
            f"This paper ({kind}) needs to know what it is about.",
            hint=f"Choose one of: {', '.join(wanted)}.",
        )


def compose(archive: Archive, request: BriefingRequest, *, known: KnownMaterial | None = None) -> Composition:
    """Compose a paper: the content in its order, and what of the archive stands in it.

    A visit briefing is about ``visit``, a dossier about ``person`` or ``country``, topic lines about
    ``topic``; press lines, quote sheets and photo sheets about any of them, an enquiry or chosen records.
    Sections without content are left out. ``known`` spares reading what it holds already. Raises
    RecordNotFound where the subject does not exist, NoSubject where none is named.
    """
    composer = _composer(archive, request, known)
    lead, rest = _sections(composer)
    visit = composer.material.visit
    briefing = Briefing(
        language=request.language,
        cover=cover.cover(composer),
        lead=lead,
        sections=rest,
        handling=cover.handling(composer),
        reference=cover.reference(composer),
        status=composer.names.term("record_status", visit.status) if visit else "",
        is_draft=bool(visit) and visit.status == _DRAFT,  # type: ignore[union-attr]
        letterhead=request.office or composer.letterhead,
        copy=cover.copy_number(composer),
        extent=request.extent,
        prepared_at=request.prepared_at,
        keywords=cover.topics(composer),
    )
    if request.extent == Extent.ONE_PAGE:
        from pressdesk.briefing.fitting import fitted_to_one_page

        briefing = fitted_to_one_page(briefing)
    return _composition(composer, briefing)


def candidates(
    archive: Archive, request: BriefingRequest, *, known: KnownMaterial | None = None
) -> tuple[Candidate, ...]:
    """Give the records that could go into the paper, in its order, held-back ones with the reason."""
    composer = _composer(archive, request, known)
    found: dict[str, Candidate] = {}
    for section, records in _records_of_sections(composer):
        for record in records:
            found.setdefault(record.id, _candidate(composer, section, record))
    return tuple(found.values())


def with_everything(
    archive: Archive, request: BriefingRequest, *, tables: Collection[str] = ()
) -> BriefingRequest:
    """Give the request with every held-back record chosen, or only those of some tables."""
    found = candidates(archive, request)
    held_back = (item.id for item in found if item.reason and (not tables or item.table in tables))
    return replace(request, chosen=request.chosen | frozenset(held_back))


def _composer(archive: Archive, request: BriefingRequest, known: KnownMaterial | None) -> Composer:
    wanted = _SUBJECTS.get(request.kind, _ANY_SUBJECT)
    if request.kind not in PLANS or not any(getattr(request, name) for name in wanted):
        raise NoSubject(request.kind, wanted)
    return Composer.of(archive, request, known)


def _plan(composer: Composer) -> list[tuple[str, SectionPlan]]:
    request = composer.request
    plans = PLANS[request.kind]
    if request.sections is None:
        return [(key, plan) for key, plan in plans.items() if request.extent in plan.extents]
    return [(key, plans[key]) for key in dict.fromkeys(request.sections) if key in plans]


def _sections(composer: Composer) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Give the sections that stand beside the contents, and the others."""
    lead: list[Section] = []
    rest: list[Section] = []
    for key, plan in _plan(composer):
        section = composer.section(key, *plan.part(composer))
        if section is not None:
            (lead if plan.leads and not rest else rest).append(section)
    if not lead and not rest:
        nothing = Notice(composer.wording.label("nothing_recorded"))
        lead = [Section("glance", composer.wording.label("section_glance"), (nothing,))]
    return tuple(lead), tuple(rest)


def _composition(composer: Composer, briefing: Briefing) -> Composition:
    origins = dict.fromkeys(_origins(briefing))

    def ids(table: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(origin.id for origin in origins if origin.table == table))

    released = (
        Released(origin.table, origin.id, origin.name, composer.held_back[origin.id])
        for origin in origins
        if origin.id in composer.held_back
    )
    return Composition(
        briefing=briefing,
        kind=composer.request.kind,
        extent=composer.request.extent,
        title=briefing.cover.title.text,
        reference=briefing.reference,
        quotes=ids("quote"),
        figures=ids("figure"),
        lines=ids("line_to_take"),
        photos=ids("attachment"),
        released_by_choice=tuple(released),
    )


def _origins(value: Any) -> list[Origin]:
    """Give every record that content comes from, in the order of reading."""
    found: list[Origin] = []
    _gather(value, found)
    return found


def _gather(value: Any, into: list[Origin]) -> None:
    kind = type(value)
    if kind is Origin:
        if value.id:
            into.append(value)
    elif kind is tuple:
        for item in value:
            _gather(item, into)
    else:
        for name in _parts_of(kind):
            _gather(getattr(value, name), into)


_PARTS: dict[type, tuple[str, ...]] = {}


def _parts_of(kind: type) -> tuple[str, ...]:
    """Give the attributes of a block in which others may lie; none for words and numbers."""
    if kind not in _PARTS:
        is_block = is_dataclass(kind) and kind is not Passage
        _PARTS[kind] = tuple(attribute.name for attribute in fields(kind)) if is_block else ()
    return _PARTS[kind]


def _records_of_sections(composer: Composer) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Give the records of the subject by the section in which they would stand."""
    material = composer.material
    by_table: dict[str, tuple[Record, ...]] = {
        "line_to_take": material.lines,
        "quote": (*material.quotes, *_previous_quotes(composer)),
        "figure": material.figures,
        "document": material.documents,
        "attachment": material.photos,
        "release": material.releases,
        "enquiry": material.enquiries,
        "note": material.notes,
    }
    for key in PLANS[composer.request.kind]:
        for table in _TABLES_OF_SECTION.get(key, ()):
            yield key, by_table.pop(table, ())


_TABLES_OF_SECTION: dict[str, tuple[str, ...]] = {
    "points": ("line_to_take",),
    "lines": ("line_to_take",),
    "questions": ("line_to_take",),
    "figures": ("figure",),
    "over_time": ("figure",),
    "quotes": ("quote",),
    "said": ("quote",),
    "wording": ("quote",),
    "documents": ("document",),
    "photos": ("attachment",),
    "releases": ("release",),
    "enquiries": ("enquiry",),
    "notes": ("note",),
}


def _previous_quotes(composer: Composer) -> tuple[Quote, ...]:
    from pressdesk.briefing.statements import said_before

    return tuple(said_before(composer)) if cover.is_coming(composer) else ()


def _candidate(composer: Composer, section: str, record: Record) -> Candidate:
    request = composer.request
    reason = selection.restriction(composer, record)
    is_allowed = selection.is_allowed(composer, record) and not (reason and request.public_safe)
    is_wanted = record.id not in request.left_out and (not reason or record.id in request.chosen)
    return Candidate(
        table=record.table,
        id=record.id,
        section=section,
        caption=record.caption(request.language),
        on=_day_of(record),
        speaker=composer.names.person(record.speaker).text if isinstance(record, Quote) else "",
        reason=reason,
        is_in=is_allowed and is_wanted,
        may_be_chosen=is_allowed,
    )


def _day_of(record: Record) -> str:
    for name in (
        "said_on",
        "as_of",
        "signed_on",
        "taken_on",
        "issued_at",
        "received_on",
        "written_on",
        "valid_from",
    ):
        if value := getattr(record, name, ""):
            return str(value)
    return ""
