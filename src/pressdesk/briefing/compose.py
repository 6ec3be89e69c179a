"""From the records of a visit to the content of its briefing."""

from __future__ import annotations

from collections.abc import Callable

from pressdesk.archive.database import Archive
from pressdesk.briefing import exhibits, papers, people, programme, selection, statements
from pressdesk.briefing.blocks import (
    Block,
    Briefing,
    Cover,
    Detail,
    Notice,
    Passage,
    Points,
    Prose,
    Section,
    Sources,
)
from pressdesk.briefing.composition import Composition, joined
from pressdesk.briefing.options import BriefingOptions
from pressdesk.briefing.records import other_languages
from pressdesk.model.geography import Organisation
from pressdesk.model.term import Term
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Event

MOST_LEAD_FIGURES = 4
"""How many figures the first page takes; more of them get a section of their own."""

_LONGEST_POINT = 400
_MOST_POINTS = 5
_COMING = frozenset({"planned", "confirmed", "postponed"})
_INTERNAL_HANDLING = "press_service"
_DRAFT = "draft"

Part = Callable[[Composition], tuple[Block, ...]]


def compose_visit_briefing(archive: Archive, visit_id: str, options: BriefingOptions) -> Briefing:
    """Compose the briefing on one visit: before it, with what one should know; after it, as its record.

    Sections without content are left out. Raises RecordNotFound where there is no such visit.
    """
    composition = Composition.of_visit(archive, visit_id, options)
    visit = composition.records.visit
    lead = _lead(composition)
    sections = _sections(composition, {section.key for section in lead})
    handling = _handling(composition)
    return Briefing(
        language=options.language,
        cover=_cover(composition),
        lead=lead,
        sections=sections,
        handling=Passage(composition.names.term("handling", handling)),
        reference=visit.reference,
        status=composition.names.term("record_status", visit.status),
        is_draft=visit.status == _DRAFT,
        office=options.office,
        prepared_at=options.prepared_at,
        keywords=tuple(composition.names.caption(Topic, topic) for topic in visit.topics),
    )


def _is_coming(composition: Composition) -> bool:
    visit = composition.records.visit
    if visit.programme_status:
        return visit.programme_status in _COMING
    return visit.starts_on > composition.prepared_on


def _lead(composition: Composition) -> tuple[Section, ...]:
    """Give the sections of the first page that stand beside the contents."""
    figures = exhibits.key_figures(composition)
    is_short = len(composition.records.figures) <= MOST_LEAD_FIGURES
    parts = (
        composition.section("glance", *_glance(composition)),
        composition.section("figures", *figures) if is_short else None,
    )
    return tuple(part for part in parts if part)


def _sections(composition: Composition, leading: set[str]) -> tuple[Section, ...]:
    coming = _is_coming(composition)
    parts: dict[str, Part] = {
        "figures": exhibits.key_figures,
        "objective": _nothing if coming else _objective,
        "programme": programme.programme_table,
        "delegations": people.delegation_tables,
        "lines": papers.press_lines,
        "meetings": programme.meeting_summaries,
        "quotes": statements.statements,
        "reported": statements.reported_speech,
        "previous": statements.previous_statements if coming else _nothing,
        "documents": papers.documents,
        "releases": papers.releases,
        "people": people.short_biographies,
        "relations": exhibits.earlier_visits,
        "photos": exhibits.photographs,
        "enquiries": papers.enquiries,
        "notes": papers.internal_notes,
        "sources": _sources,
    }
    wanted = (key for key in parts if key not in leading)
    found = tuple(filter(None, (composition.section(key, *parts[key](composition)) for key in wanted)))
    if found or leading:
        return found
    nothing = Notice(composition.wording.label("nothing_recorded"))
    return tuple(filter(None, (composition.section("glance", nothing),)))


def _nothing(composition: Composition) -> tuple[Block, ...]:  # noqa: ARG001
    return ()


def _glance(composition: Composition) -> tuple[Block, ...]:
    """Give what the visit is for, or what it brought: as points where its paragraphs are short."""
    visit = composition.records.visit
    texts = (visit.objective, visit.summary) if _is_coming(composition) else (visit.summary,)
    passages = [composition.names.passage(text) for text in texts if text]
    points = [
        Passage(line.strip(), passage.language)
        for passage in passages
        for line in passage.text.splitlines()
        if line.strip()
    ]
    if not points:
        return ()
    if 1 < len(points) <= _MOST_POINTS and all(len(point.text) <= _LONGEST_POINT for point in points):
        return (Points(tuple(points), composition.names.origin(visit)),)
    return (Prose(tuple(passages), origin=composition.names.origin(visit)),)


def _objective(composition: Composition) -> tuple[Block, ...]:
    visit = composition.records.visit
    if not visit.objective:
        return ()
    return (Prose((composition.names.passage(visit.objective),), origin=composition.names.origin(visit)),)


def _sources(composition: Composition) -> tuple[Block, ...]:
    entries = composition.source_entries()
    return (Sources(entries),) if entries else ()


def _cover(composition: Composition) -> Cover:
    visit, names, wording = composition.records.visit, composition.names, composition.wording
    title = names.passage(visit.title)
    others = (Passage(visit.title.exactly(code), code) for code in other_languages(wording.language))
    return Cover(
        kind=wording.label("kind_before" if _is_coming(composition) else "kind_after"),
        title=title or Passage(wording.label("untitled")),
        other_titles=tuple(other for other in others if other and other.text != title.text),
        occasion=wording.enumeration(
            (
                names.places(visit.places, visit.starts_on),
                wording.dates(visit.starts_on, visit.ends_on or visit.starts_on),
            )
        ),
        details=_details(composition),
        origin=names.origin(visit),
    )


def _details(composition: Composition) -> tuple[Detail, ...]:
    visit, names = composition.records.visit, composition.names
    values = {
        "status": joined(
            names.term("record_status", visit.status),
            names.term("programme_status", visit.programme_status),
        ),
        "kind": joined(
            names.term("visit_kind", visit.kind),
            names.term("visit_level", visit.level),
            names.term("direction", visit.direction),
        ),
        "guest": joined(names.person(visit.guest).text, names.country(visit.guest_country)),
        "organisation": names.caption(Organisation, visit.guest_organisation),
        "host": joined(names.person(visit.host).text, names.country(visit.host_country)),
        "event": names.caption(Event, visit.event),
        "topics": names.captions(Topic, visit.topics),
    }
    return tuple(
        Detail(composition.wording.label(key), Passage(value)) for key, value in values.items() if value
    )


def _handling(composition: Composition) -> str:
    """Give the strictest marking of visit, choice and what the paper holds; ranks are the vocabulary's."""
    notes = selection.notes(composition, composition.records.notes).records
    codes = [composition.records.visit.handling, composition.options.handling, *(n.handling for n in notes)]
    if notes or statements.restricted_count(composition):
        codes.append(_INTERNAL_HANDLING)
    return max((code for code in codes if code), key=lambda code: _rank(composition, code), default="")


def _rank(composition: Composition, code: str) -> int:
    term = composition.names.record(Term, f"handling.{code}")
    return (term.rank or 0) if term else 0
