"""Which sections each kind of paper has, in which order, and which of them a given extent takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pressdesk.briefing import (
    exhibits,
    papers,
    people,
    position,
    press,
    programme,
    relations,
    selection,
    series,
    statements,
)
from pressdesk.briefing.blocks import Block, Passage, Point, Points, Prose, Sources
from pressdesk.briefing.composer import Composer
from pressdesk.briefing.cover import is_coming
from pressdesk.briefing.request import BriefingKind, Extent
from pressdesk.briefing.wording import Wording
from pressdesk.model.values import Language, Translated

Part = Callable[[Composer], tuple[Block, ...]]

_LONGEST_POINT = 400
_MOST_POINTS = 5

_EVERY = frozenset(Extent)
_LONGER = frozenset({Extent.STANDARD, Extent.FULL})
_FULL = frozenset({Extent.FULL})


@dataclass(frozen=True, slots=True)
class SectionOption:
    """A section as the composition dialog offers it."""

    key: str
    label: str
    is_on: bool
    """Whether the extent takes it where nothing is chosen."""


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section of a kind: how it is made, and which extents take it by themselves."""

    part: Part
    extents: frozenset[Extent] = _LONGER
    leads: bool = False
    """May stand on the first page beside the contents, if it comes before all others."""


def sections_of(
    kind: str, *, extent: str = Extent.STANDARD, language: str = Language.ENGLISH
) -> tuple[SectionOption, ...]:
    """Give the sections of a kind in their order; KeyError where there is no such kind."""
    wording = Wording(language)
    return tuple(
        SectionOption(key, wording.label(f"section_{key}"), extent in plan.extents)
        for key, plan in PLANS[kind].items()
    )


def _glance(composer: Composer) -> tuple[Block, ...]:
    """Give what the visit brought: as points where its paragraphs are short. Before it: nothing yet."""
    return () if is_coming(composer) else _told(composer, composer.visit.summary)


def _objective(composer: Composer) -> tuple[Block, ...]:
    """Give what the visit is for: the desk's own aim, never public."""
    return () if composer.request.public_safe else _told(composer, composer.visit.objective)


def _background(composer: Composer) -> tuple[Block, ...]:
    """Give before a visit what its record tells already."""
    return _told(composer, composer.visit.summary) if is_coming(composer) else ()


def _told(composer: Composer, text: Translated) -> tuple[Block, ...]:
    """Give a text of the visit's record: as points where it is several short paragraphs."""
    if not text or not selection.may_tell(composer, composer.visit):
        return ()
    passage, origin = composer.names.passage(text), composer.names.origin(composer.visit)
    paragraphs = [line.strip() for line in passage.text.splitlines() if line.strip()]
    if 1 < len(paragraphs) <= _MOST_POINTS and max(map(len, paragraphs)) <= _LONGEST_POINT:
        points = (Point(Passage(line, passage.language), origin=origin) for line in paragraphs)
        return (Points(tuple(points)),)
    return (Prose((passage,), origin=origin),) if passage else ()


def _points_before(composer: Composer) -> tuple[Block, ...]:
    return press.points_to_make(composer) if is_coming(composer) else ()


def _lines_of_visit(composer: Composer) -> tuple[Block, ...]:
    """Give answers if asked; after the visit the points that were made, too."""
    return press.if_asked(composer) if is_coming(composer) else press.press_lines(composer)


def _previous(composer: Composer) -> tuple[Block, ...]:
    return statements.previous_statements(composer) if is_coming(composer) else ()


def _points_of_topic(composer: Composer) -> tuple[Block, ...]:
    return press.points_to_make(composer) + position.changes_of_line(composer)


def _contact(composer: Composer) -> tuple[Block, ...]:
    contact = (composer.request.office or composer.letterhead).contact
    return (Prose((Passage(contact),)),) if contact else ()


def _sources(composer: Composer) -> tuple[Block, ...]:
    entries = composer.source_entries()
    return (Sources(entries),) if entries else ()


_CLOSING: Mapping[str, SectionPlan] = {
    "notes": SectionPlan(papers.internal_notes, _EVERY),
    "sources": SectionPlan(_sources, _EVERY),
}

PLANS: Mapping[str, Mapping[str, SectionPlan]] = {
    BriefingKind.VISIT: {
        "glance": SectionPlan(_glance, _EVERY, leads=True),
        "objective": SectionPlan(_objective, _EVERY, leads=True),
        "points": SectionPlan(_points_before, _EVERY, leads=True),
        "figures": SectionPlan(series.key_figures, _EVERY, leads=True),
        "background": SectionPlan(_background),
        "programme": SectionPlan(programme.programme_table, _EVERY),
        "delegations": SectionPlan(people.delegation_tables),
        "people": SectionPlan(people.short_biographies),
        "meetings": SectionPlan(programme.meeting_summaries),
        "quotes": SectionPlan(statements.statements, _EVERY),
        "reported": SectionPlan(statements.reported_speech),
        "relations": SectionPlan(relations.relations),
        "firsts": SectionPlan(relations.firsts_and_anniversaries),
        "previous": SectionPlan(_previous, _EVERY),
        "lines": SectionPlan(_lines_of_visit, _EVERY),
        "charts": SectionPlan(series.charts),
        "documents": SectionPlan(papers.documents),
        "photos": SectionPlan(exhibits.photographs),
        "releases": SectionPlan(papers.releases),
        "enquiries": SectionPlan(press.enquiries, _FULL),
        **_CLOSING,
    },
    BriefingKind.COUNTERPART: {
        "biography": SectionPlan(people.subject_biography, _EVERY, leads=True),
        "firsts": SectionPlan(relations.firsts_and_anniversaries, _EVERY, leads=True),
        "relations": SectionPlan(relations.relations, _EVERY),
        "open": SectionPlan(relations.open_points, _EVERY),
        "said": SectionPlan(statements.earlier_statements, _EVERY),
        "over_time": SectionPlan(series.figures_over_time),
        "documents": SectionPlan(papers.documents),
        "photos": SectionPlan(exhibits.photographs),
        "reported": SectionPlan(statements.reported_speech, _FULL),
        "enquiries": SectionPlan(press.enquiries, _FULL),
        **_CLOSING,
    },
    BriefingKind.COUNTRY: {
        "firsts": SectionPlan(relations.firsts_and_anniversaries, _EVERY, leads=True),
        "relations": SectionPlan(relations.relations, _EVERY),
        "counterparts": SectionPlan(people.counterparts, _EVERY),
        "open": SectionPlan(relations.open_points, _EVERY),
        "said": SectionPlan(statements.earlier_statements, _EVERY),
        "over_time": SectionPlan(series.figures_over_time, _EVERY),
        "documents": SectionPlan(papers.documents),
        "photos": SectionPlan(exhibits.photographs),
        "reported": SectionPlan(statements.reported_speech, _FULL),
        "enquiries": SectionPlan(press.enquiries, _FULL),
        **_CLOSING,
    },
    BriefingKind.TOPIC: {
        "points": SectionPlan(_points_of_topic, _EVERY, leads=True),
        "wording": SectionPlan(position.our_statements, _EVERY),
        "others": SectionPlan(position.statements_of_others),
        "over_time": SectionPlan(series.figures_over_time),
        "questions": SectionPlan(press.if_asked),
        "enquiries": SectionPlan(press.enquiries, _FULL),
        **_CLOSING,
    },
    BriefingKind.PRESS: {
        "points": SectionPlan(press.points_to_make, _EVERY, leads=True),
        "questions": SectionPlan(press.if_asked, _EVERY),
        "enquiries": SectionPlan(press.enquiries, _EVERY),
        "quotes": SectionPlan(statements.statements),
        "figures": SectionPlan(series.key_figures),
        "contact": SectionPlan(_contact, _EVERY),
        **_CLOSING,
    },
    BriefingKind.QUOTES: {
        "quotes": SectionPlan(statements.statements, _EVERY),
        "contact": SectionPlan(_contact, _FULL),
        "sources": SectionPlan(_sources, _EVERY),
    },
    BriefingKind.PHOTOS: {
        "photos": SectionPlan(exhibits.photo_sheet, _EVERY),
    },
}
