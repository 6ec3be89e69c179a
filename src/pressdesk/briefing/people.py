"""Who took part: the delegations with the office of the day, and what one should know of each person."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Column, Origin, Passage, Photos, Prose, Row, Table
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.briefing.exhibits import photo
from pressdesk.briefing.records import other_languages
from pressdesk.model.attachment import Attachment
from pressdesk.model.geography import Organisation
from pressdesk.model.meeting import Participation
from pressdesk.model.person import Appointment, Person
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

PORTRAIT_MM = 45.0
"""The height of a portrait."""

_MOST_COUNTERPARTS = 30
_SIDES = ("host", "guest", "other", "")


@dataclass(frozen=True, slots=True)
class _Member:
    """One line of a delegation, before it is put into words."""

    person: str
    office: Translated
    side: str
    function: str = ""
    country: str = ""


def delegation_tables(composer: Composer) -> tuple[Block, ...]:
    """Give one table for each side, in order of precedence."""
    members = _members(composer)
    tables = (_table(composer, side, [m for m in members if m.side == side]) for side in _SIDES)
    return tuple(table for table in tables if table.rows)


def short_biographies(composer: Composer) -> tuple[Block, ...]:
    """Give for each participant whatever the archive knows beside name and office."""
    people = dict.fromkeys(member.person for member in _members(composer))
    records = (composer.names.record(Person, person_id) for person_id in people)
    return tuple(block for person in records if person for block in _biography(composer, person))


def subject_biography(composer: Composer) -> tuple[Block, ...]:
    """Give what the archive knows of the person whom a dossier is about."""
    person = composer.material.person
    return _biography(composer, person, with_name=False) if person else ()


def counterparts(composer: Composer) -> tuple[Block, ...]:
    """Give the people of a country's side whom the visits brought, the most frequent first."""
    material, names, label = composer.material, composer.names, composer.wording.label
    other = material.country.id if material.country else ""
    visits_of: dict[str, list[Visit]] = {}
    for visit in material.visits:
        guest = visit.guest if visit.guest_country == other else visit.host
        if guest and selection.may_list(composer, visit):
            visits_of.setdefault(guest, []).append(visit)
    ranked = sorted(visits_of.items(), key=lambda item: (-len(item[1]), item[1][0].starts_on))
    rows = []
    for person, visits in ranked[: min(composer.limits.people, _MOST_COUNTERPARTS)]:
        last = visits[0].starts_on
        office = names.office(Translated(), person, last)
        rows.append(
            Row(
                (
                    (names.person(person),),
                    (office,) if office else (),
                    (Passage(str(len(visits))),),
                    (Passage(composer.wording.date(last)),),
                ),
                Origin("person", person, names.caption(Person, person)),
            )
        )
    columns = (
        Column(label("name"), 42),
        Column(label("office_last"), 48),
        Column(label("visits"), 14, figures=True),
        Column(label("last_visit"), 30),
    )
    return (Table(columns, tuple(rows)).without_empty_columns(),) if rows else ()


def _members(composer: Composer) -> list[_Member]:
    """Give everybody who took part, each once; the part in the visit counts before one in a meeting."""
    visit = composer.visit
    parts = sorted(composer.material.participations, key=lambda part: bool(part.meeting))
    found = {part.person: _member(part) for part in parts[::-1]}
    ordered = {part.person: found[part.person] for part in composer.material.participations}
    for person, side, country in (
        (visit.host, "host", visit.host_country),
        (visit.guest, "guest", visit.guest_country),
    ):
        if person and person not in ordered:
            ordered[person] = _Member(person, Translated(), side, country=country)
    return list(ordered.values())


def _member(part: Participation) -> _Member:
    return _Member(part.person, part.office_then, part.side, part.function, part.country)


def _table(composer: Composer, side: str, members: list[_Member]) -> Table:
    label = composer.wording.label
    columns = (
        Column(label("name"), 34),
        Column(label("office"), 48),
        Column(label("function"), 22),
        Column(label("country"), 18),
    )
    country = _country_of(composer, side)
    rows = tuple(_row(composer, member, country) for member in members)
    return Table(columns, rows, Passage(_heading(composer, side, country))).without_empty_columns()


def _country_of(composer: Composer, side: str) -> str:
    visit = composer.visit
    return {"host": visit.host_country, "guest": visit.guest_country}.get(side, "")


def _heading(composer: Composer, side: str, country: str) -> str:
    if not side:
        return composer.wording.label("other_participants")
    return joined(composer.names.country(country), composer.names.term("side", side))


def _row(composer: Composer, member: _Member, country: str) -> Row:
    names = composer.names
    person = names.record(Person, member.person)
    on = composer.visit.starts_on
    elsewhere = names.country(member.country) if member.country != country else ""
    return Row(
        (
            (names.person(member.person), *_other_names(composer, person)),
            tuple(p for p in (names.office(member.office, member.person, on),) if p),
            tuple(map(Passage, lines(names.term("participation_function", member.function)))),
            tuple(map(Passage, lines(elsewhere))),
        ),
        names.origin(person) if person else names.origin(composer.visit),
    )


def _other_names(composer: Composer, person: Person | None) -> tuple[Passage, ...]:
    """Give the name's other forms, so that no release spells it wrongly."""
    if person is None:
        return ()
    shown = composer.names.person(person.id).text
    forms: dict[str, str] = {
        person.name.exactly(code): code for code in other_languages(composer.wording.language)
    }
    forms.setdefault(person.native_name, "")
    return tuple(Passage(form, code) for form, code in forms.items() if form and form != shown)


def _biography(composer: Composer, person: Person, *, with_name: bool = True) -> tuple[Block, ...]:
    label, names = composer.wording.label, composer.names
    address = names.passage(person.form_of_address).text
    biography = names.passage(person.biography)
    offices = [_appointment(composer, held) for held in names.appointments(person.id)]
    portrait = names.record(Attachment, person.portrait)
    if not (biography or address or offices or portrait):
        return ()
    addressed = label("address_line", text=address) if address else ""
    text = Prose(
        (biography,) if biography else (),
        heading=names.person(person.id) if with_name else Passage(),
        remarks=lines(names.country(person.country), addressed, *offices),
        origin=names.origin(person),
    )
    return (text, Photos((photo(composer, portrait, PORTRAIT_MM),))) if portrait else (text,)


def _appointment(composer: Composer, held: Appointment) -> str:
    names = composer.names
    return joined(
        names.passage(held.office).text,
        names.caption(Organisation, held.organisation),
        names.country(held.country),
        _period(composer, held),
        names.term("office_rank", held.rank),
    )


def _period(composer: Composer, held: Appointment) -> str:
    wording = composer.wording
    if held.starts_on and held.ends_on:
        return wording.dates(held.starts_on, held.ends_on)
    if held.ends_on:
        return wording.label("office_until", date=wording.date(held.ends_on))
    return wording.label("office_since", date=wording.date(held.starts_on)) if held.starts_on else ""
