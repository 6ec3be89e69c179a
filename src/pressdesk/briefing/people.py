"""Who took part: the delegations with the office of the day, and what one should know of each person."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.briefing.blocks import Block, Column, Passage, Photos, Prose, Row, Table
from pressdesk.briefing.composition import Composition, joined, lines
from pressdesk.briefing.exhibits import photo
from pressdesk.briefing.records import other_languages
from pressdesk.model.attachment import Attachment
from pressdesk.model.geography import Organisation
from pressdesk.model.meeting import Participation
from pressdesk.model.person import Appointment, Person
from pressdesk.model.values import Translated

PORTRAIT_MM = 45.0
"""The height of a portrait."""

_SIDES = ("host", "guest", "other", "")


@dataclass(frozen=True, slots=True)
class _Member:
    """One line of a delegation, before it is put into words."""

    person: str
    office: Translated
    side: str
    function: str = ""
    country: str = ""


def delegation_tables(composition: Composition) -> tuple[Block, ...]:
    """Give one table for each side, in order of precedence."""
    members = _members(composition)
    tables = (_table(composition, side, [m for m in members if m.side == side]) for side in _SIDES)
    return tuple(table for table in tables if table.rows)


def short_biographies(composition: Composition) -> tuple[Block, ...]:
    """Give for each participant whatever the archive knows beside name and office."""
    people = dict.fromkeys(member.person for member in _members(composition))
    records = (composition.names.record(Person, person_id) for person_id in people)
    return tuple(block for person in records if person for block in _biography(composition, person))


def _members(composition: Composition) -> list[_Member]:
    """Give everybody who took part, each once; the part in the visit counts before one in a meeting."""
    visit = composition.records.visit
    parts = sorted(composition.records.participations, key=lambda part: bool(part.meeting))
    found = {part.person: _member(part) for part in parts[::-1]}
    ordered = {part.person: found[part.person] for part in composition.records.participations}
    for person, side, country in (
        (visit.host, "host", visit.host_country),
        (visit.guest, "guest", visit.guest_country),
    ):
        if person and person not in ordered:
            ordered[person] = _Member(person, Translated(), side, country=country)
    return list(ordered.values())


def _member(part: Participation) -> _Member:
    return _Member(part.person, part.office_then, part.side, part.function, part.country)


def _table(composition: Composition, side: str, members: list[_Member]) -> Table:
    label = composition.wording.label
    columns = (
        Column(label("name"), 34),
        Column(label("office"), 48),
        Column(label("function"), 22),
        Column(label("country"), 18),
    )
    country = _country_of(composition, side)
    rows = tuple(_row(composition, member, country) for member in members)
    return Table(columns, rows, Passage(_heading(composition, side, country))).without_empty_columns()


def _country_of(composition: Composition, side: str) -> str:
    visit = composition.records.visit
    return {"host": visit.host_country, "guest": visit.guest_country}.get(side, "")


def _heading(composition: Composition, side: str, country: str) -> str:
    if not side:
        return composition.wording.label("other_participants")
    return joined(composition.names.country(country), composition.names.term("side", side))


def _row(composition: Composition, member: _Member, country: str) -> Row:
    names = composition.names
    person = names.record(Person, member.person)
    on = composition.records.visit.starts_on
    elsewhere = names.country(member.country) if member.country != country else ""
    return Row(
        (
            (names.person(member.person), *_other_names(composition, person)),
            tuple(p for p in (names.office(member.office, member.person, on),) if p),
            tuple(map(Passage, lines(names.term("participation_function", member.function)))),
            tuple(map(Passage, lines(elsewhere))),
        ),
        names.origin(person) if person else names.origin(composition.records.visit),
    )


def _other_names(composition: Composition, person: Person | None) -> tuple[Passage, ...]:
    """Give the name's other forms, so that no release spells it wrongly."""
    if person is None:
        return ()
    shown = composition.names.person(person.id).text
    forms: dict[str, str] = {
        person.name.exactly(code): code for code in other_languages(composition.wording.language)
    }
    forms.setdefault(person.native_name, "")
    return tuple(Passage(form, code) for form, code in forms.items() if form and form != shown)


def _biography(composition: Composition, person: Person) -> tuple[Block, ...]:
    label, names = composition.wording.label, composition.names
    address = names.passage(person.form_of_address).text
    biography = names.passage(person.biography)
    offices = [_appointment(composition, held) for held in names.appointments(person.id)]
    portrait = names.record(Attachment, person.portrait)
    if not (biography or address or offices or portrait):
        return ()
    addressed = label("address_line", text=address) if address else ""
    text = Prose(
        (biography,) if biography else (),
        heading=names.person(person.id),
        remarks=lines(names.country(person.country), addressed, *offices),
        origin=names.origin(person),
    )
    return (text, Photos((photo(composition, portrait, PORTRAIT_MM),))) if portrait else (text,)


def _appointment(composition: Composition, held: Appointment) -> str:
    names = composition.names
    return joined(
        names.passage(held.office).text,
        names.caption(Organisation, held.organisation),
        names.country(held.country),
        _period(composition, held),
        names.term("office_rank", held.rank),
    )


def _period(composition: Composition, held: Appointment) -> str:
    wording = composition.wording
    if held.starts_on and held.ends_on:
        return wording.dates(held.starts_on, held.ends_on)
    if held.ends_on:
        return wording.label("office_until", date=wording.date(held.ends_on))
    return wording.label("office_since", date=wording.date(held.starts_on)) if held.starts_on else ""
