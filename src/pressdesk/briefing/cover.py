"""The head of a paper: what it is, on whom, for whom, under which marking."""

from __future__ import annotations

from pressdesk.briefing import selection, statements
from pressdesk.briefing.blocks import Cover, Detail, Origin, Passage
from pressdesk.briefing.composer import Composer, joined
from pressdesk.briefing.records import other_languages
from pressdesk.briefing.request import BriefingKind
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.geography import Country, Organisation
from pressdesk.model.record import Record
from pressdesk.model.term import Term
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Event

_COMING = frozenset({"planned", "confirmed", "postponed"})
_INTERNAL_HANDLING = "press_service"
_PUBLIC_HANDLING = "public"


def is_coming(composer: Composer) -> bool:
    """Tell whether the visit that the paper is about is still to take place."""
    visit = composer.material.visit
    if visit is None:
        return False
    if visit.programme_status:
        return visit.programme_status in _COMING
    return visit.starts_on > composer.day


def cover(composer: Composer) -> Cover:
    """Give the masthead."""
    request, label = composer.request, composer.wording.label
    title, others, origin = _title(composer)
    note = "" if request.public_safe else request.covering_note
    return Cover(
        kind=_kind(composer),
        title=title or Passage(label("untitled")),
        other_titles=tuple(other for other in others if other and other.text != title.text),
        occasion=_occasion(composer),
        details=(*_details(composer), *_delivery(composer)),
        covering_note=Passage(note),
        covering_heading=joined(label("covering_note"), request.prepared_by) if note else "",
        origin=origin,
    )


def handling(composer: Composer) -> Passage:
    """Give the strictest marking of records, choice and what the paper holds; ranks are the vocabulary's."""
    term = composer.names.term
    if composer.request.public_safe:
        return Passage(term("handling", _PUBLIC_HANDLING))
    notes = selection.select(composer, composer.material.notes).records
    visits = (visit.handling for visit in composer.material.visits)
    codes = [composer.request.handling, *visits, *(note.handling for note in notes)]
    if notes or composer.request.chosen or statements.restricted_count(composer):
        codes.append(_INTERNAL_HANDLING)
    strictest = max(filter(None, codes), key=lambda code: _rank(composer, code), default="")
    return Passage(term("handling", strictest))


def reference(composer: Composer) -> str:
    """Give the visit's reference; for another paper its day and the code of its country."""
    material = composer.material
    if material.visit:
        return material.visit.reference
    country = material.country or (
        composer.names.record(Country, material.person.country) if material.person else None
    )
    return " ".join(part for part in (composer.day, country.code if country else "") if part)


def copy_number(composer: Composer) -> str:
    """Give which copy this is, in words; empty where copies are not counted."""
    number, copies = composer.request.copy_number, composer.request.copies
    if number is None:
        return ""
    key = "copy_of" if copies else "copy_number"
    return composer.wording.label(key, number=number, copies=copies)


def topics(composer: Composer) -> tuple[str, ...]:
    """Give the names of the subject's topics, as keywords of the file."""
    visit, topic = composer.material.visit, composer.material.topic
    ids = visit.topics if visit else (topic.id,) if topic else ()
    return tuple(composer.names.caption(Topic, record_id) for record_id in ids)


def _kind(composer: Composer) -> str:
    if composer.request.kind == BriefingKind.VISIT:
        return composer.wording.label("kind_before" if is_coming(composer) else "kind_after")
    return composer.names.term("briefing_kind", composer.request.kind)


def _title(composer: Composer) -> tuple[Passage, tuple[Passage, ...], Origin]:
    """Give the title in the paper's language, in the others, and the record that bears it."""
    material, names = composer.material, composer.names
    found: tuple[Translated, Record] | None = None
    if material.visit:
        found = material.visit.title, material.visit
    elif material.person:
        found = material.person.name, material.person
    elif material.country:
        found = material.country.name, material.country
    elif material.topic:
        found = material.topic.name, material.topic
    if found is None:
        return _title_of_selection(composer)
    text, record = found
    others = tuple(Passage(text.exactly(code), code) for code in other_languages(composer.wording.language))
    return names.passage(text), others, names.origin(record)


def _title_of_selection(composer: Composer) -> tuple[Passage, tuple[Passage, ...], Origin]:
    enquiry = composer.archive.look_up(Enquiry, composer.request.enquiry)
    if enquiry and not composer.request.public_safe:
        return Passage(enquiry.question.strip().split("\n", 1)[0]), (), composer.names.origin(enquiry)
    return Passage(composer.wording.label(f"selection_{composer.request.kind}")), (), Origin()


def _occasion(composer: Composer) -> str:
    visit, wording = composer.material.visit, composer.wording
    if visit:
        days = wording.dates(visit.starts_on, visit.ends_on or visit.starts_on)
        return wording.enumeration((composer.names.places(visit.places, visit.starts_on), days))
    return wording.label("as_known_on", date=wording.date(composer.day))


def _details(composer: Composer) -> tuple[Detail, ...]:
    values = _of_visit(composer) if composer.material.visit else _of_person(composer)
    return tuple(
        Detail(composer.wording.label(key), Passage(value)) for key, value in values.items() if value
    )


def _of_visit(composer: Composer) -> dict[str, str]:
    visit, names = composer.visit, composer.names
    return {
        "status": joined(
            "" if composer.request.public_safe else names.term("record_status", visit.status),
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


def _of_person(composer: Composer) -> dict[str, str]:
    person, names = composer.material.person, composer.names
    if person is None:
        return {}
    return {
        "office_now": names.office(Translated(), person.id, composer.day).text,
        "country": names.country(person.country),
        "address": names.passage(person.form_of_address).text,
    }


def _delivery(composer: Composer) -> tuple[Detail, ...]:
    request, label = composer.request, composer.wording.label
    if request.public_safe:
        return ()
    values = {"prepared_for": request.prepared_for, "prepared_by": request.prepared_by}
    return tuple(Detail(label(key), Passage(value)) for key, value in values.items() if value)


def _rank(composer: Composer, code: str) -> int:
    term = composer.names.record(Term, f"handling.{code}")
    return (term.rank or 0) if term else 0
