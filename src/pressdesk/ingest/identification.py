"""Find the archive's own records for what a draft names: people, places, countries, topics, visits held."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from pressdesk.archive.database import Archive
from pressdesk.ingest.corrections.memory import lessons_of
from pressdesk.ingest.draft import DraftPerson, VisitDraft
from pressdesk.ingest.known import KnownCountry, KnownNames, KnownOrganisation, KnownPerson, KnownPlace
from pressdesk.ingest.persons.matching import names_agree, significant, tokens_agree
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.words import words_in
from pressdesk.model.geography import Country, Organisation, Place
from pressdesk.model.meeting import Participation
from pressdesk.model.person import Person
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit

SAME_VISIT_WITHIN = timedelta(days=1)


def known_names(archive: Archive) -> KnownNames:
    """Give all names that the archive holds, for reading to lean on."""
    codes = {country.id: country.code for country in archive.find(Country)}
    people = tuple(
        KnownPerson(
            person.id,
            person.caption(),
            person.all_names(),
            (person.office,) if person.office else (),
            codes.get(person.country) or None,
        )
        for person in archive.find(Person)
    )
    places = tuple(
        KnownPlace(
            place.id,
            _names(place.name.by_language().values(), place.spellings),
            codes.get(place.country) or None,
        )
        for place in archive.find(Place)
    )
    countries = tuple(
        KnownCountry(country.code, _names(country.name.by_language().values(), country.spellings))
        for country in archive.find(Country)
        if country.code
    )
    organisations = tuple(
        KnownOrganisation(
            body.id,
            _names(
                (*body.name.by_language().values(), *body.abbreviation.by_language().values()), body.spellings
            ),
        )
        for body in archive.find(Organisation)
    )
    return KnownNames(people, places, countries, organisations, lessons_of(archive))


def _names(names: Iterable[str], spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (*names, *spellings) if name))


def same_person(draft_person: DraftPerson, people: Iterable[Person], country: str) -> Person | None:
    """Give the archive's person whom a draft means, across case, spelling and script, None where nobody fits.

    ``country`` is the record id of the draft's country, empty where unknown. A bare surname fits only one
    person of the same country; a full name joins a record that so far has the surname and rank alone.
    """
    own = _tokens(draft_person.name)
    if not own:
        return None
    near = [person for person in people if not (country and person.country and person.country != country)]
    full = [person for person in near if any(_agree(own, _tokens(name)) for name in person.all_names())]
    if full:
        return full[0]
    if not country:
        return None
    of_country = [person for person in near if person.country == country]
    if len(own) == 1:
        by_surname = [person for person in of_country if _has_surname(own[0], person)]
    else:
        by_surname = [
            person
            for person in of_country
            if _is_only_surname(own[-1], person) and _same_rank(draft_person, person)
        ]
    return by_surname[0] if len(by_surname) == 1 else None


@lru_cache(maxsize=65_536)
def _tokens(name: str) -> list[str]:
    """Kept, since every person of a text is compared with everybody of the archive."""
    return significant([word.text for word in words_in(name)])


def _agree(own: list[str], other: list[str]) -> bool:
    """A single word is never enough."""
    return own == other if len(own) < 2 or len(other) < 2 else names_agree(own, other)


def _has_surname(surname: str, person: Person) -> bool:
    return any(tokens and tokens_agree(surname, tokens[-1]) for tokens in map(_tokens, person.all_names()))


def _is_only_surname(surname: str, person: Person) -> bool:
    names = [_tokens(name) for name in person.all_names()]
    return all(len(tokens) == 1 for tokens in names) and any(
        tokens_agree(surname, tokens[0]) for tokens in names if tokens
    )


def _same_rank(draft_person: DraftPerson, person: Person) -> bool:
    return rank_of(draft_person.role)[0] == rank_of(person.office)[0]


def held_visits(archive: Archive, draft: VisitDraft) -> list[Visit]:
    """Give the visits already held that a draft seems to tell of, the likeliest first.

    The days meet or lie one day apart, and the guest or host is the same person, or both countries agree.
    """
    days = _days_of(draft)
    if days is None:
        return []
    first, last = days
    scored = [(_likeness(archive, draft, visit), visit) for visit in _about_those_days(archive, first, last)]
    return [visit for score, visit in sorted(scored, key=lambda item: -item[0]) if score > 0]


def _days_of(draft: VisitDraft) -> tuple[date, date] | None:
    """Give the first and last day that the draft can mean; None where no day was found or typed."""
    try:
        first = PartialDate.parse(draft.date_start.value)
        last = PartialDate.parse(draft.date_end.value or draft.date_start.value)
    except ValueError:
        return None
    return first.first_day(), last.last_day()


def _about_those_days(archive: Archive, first: date, last: date) -> list[Visit]:
    """A visit is looked up by its first day: those that begin up to two weeks earlier may still last."""
    found: list[Visit] = []
    day = first - timedelta(days=14)
    while day <= last + SAME_VISIT_WITHIN:
        found += [visit for visit in archive.find(Visit, starts_on=day.isoformat()) if _reaches(visit, first)]
        day += timedelta(days=1)
    return found


def _reaches(visit: Visit, first: date) -> bool:
    try:
        return date.fromisoformat(visit.ends_on or visit.starts_on) >= first - SAME_VISIT_WITHIN
    except ValueError:
        return False


def _likeness(archive: Archive, draft: VisitDraft, visit: Visit) -> int:
    held = {
        person.id: person
        for person in archive.get_many(Person, [item for item in (visit.guest, visit.host) if item])
    }
    taking_part = archive.find(Participation, visit=visit.id)
    everybody = archive.get_many(Person, [item.person for item in taking_part])
    codes = {
        country.id: country.code
        for country in archive.get_many(Country, [visit.guest_country, visit.host_country])
    }
    score = 0
    for key, own_id in ((draft.guest.value, visit.guest), (draft.host.value, visit.host)):
        person = draft.person(key)
        if person is None:
            continue
        if own_id in held and same_person(person, [held[own_id]], ""):
            score += 3
        elif same_person(person, everybody, ""):
            score += 2
    countries = {person.country for person in draft.participants() if person.country}
    if (
        {codes.get(visit.guest_country), codes.get(visit.host_country)} <= countries
        and visit.guest_country
        and visit.host_country
    ):
        score += 1
    return score
