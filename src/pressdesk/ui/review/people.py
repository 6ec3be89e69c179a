"""The people of a draft as choices, numbered as the number keys choose them."""

from __future__ import annotations

from collections.abc import Sequence

from pressdesk.ingest.draft import DraftPerson, Review, VisitDraft
from pressdesk.ingest.finding import PersonKey
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.speaker_chips import PersonChoice

NOBODY = ""
"""The key of the choice of nobody, which stands under the number 0."""
NUMBER_KEYS = 9


def people_in_order(draft: VisitDraft) -> list[DraftPerson]:
    """Give those who can be chosen: who took part first, then who is only named; nobody who was rejected."""
    kept = [person for person in draft.people if person.review is not Review.REJECTED]
    return sorted(kept, key=lambda person: (not person.takes_part, not person.is_named))


def person_choices(draft: VisitDraft, chosen: Sequence[str] = ()) -> list[PersonChoice]:
    """Give the people with a number key, and whoever is chosen without one."""
    people = people_in_order(draft)
    return [
        PersonChoice(person.id, person.name, person.role, number if number <= NUMBER_KEYS else 0)
        for number, person in enumerate(people, 1)
        if number <= NUMBER_KEYS or person.id in chosen
    ]


def person_by_number(draft: VisitDraft, number: int) -> str | None:
    """Give the key of the person under a number key, None for 0 and for a number that nobody has."""
    people = people_in_order(draft)
    return people[number - 1].id if 0 < number <= len(people) else None


def number_of(draft: VisitDraft, key: PersonKey) -> int:
    """Give the number key of a person, 0 where there is none."""
    keys = [person.id for person in people_in_order(draft)]
    number = keys.index(key) + 1 if key in keys else 0
    return number if number <= NUMBER_KEYS else 0


def attribution(draft: VisitDraft, speaker: str | None, printed: str, office: str = "") -> str:
    """Give who is named for some words: name and office, else what the text prints."""
    person = draft.person(speaker)
    if person is None:
        return printed or tr("Nobody is named")
    return ", ".join(filter(None, (person.name, office or person.role)))
