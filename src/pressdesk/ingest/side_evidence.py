"""What speaks for a person's side: country, words of arrival and reception, who came along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pressdesk.ingest.cast import Appearance, Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import MeetingValue, PlaceSort, PlaceValue, VisitKindValue
from pressdesk.ingest.finding import (
    Finding,
    Genre,
    GenreValue,
    Layers,
    MentionForm,
    PersonKey,
    PersonValue,
    Side,
)
from pressdesk.ingest.house import OWN_OF_KAZAKH
from pressdesk.ingest.journeys import is_earlier_journey
from pressdesk.ingest.languages import Language
from pressdesk.ingest.leaders import country_of_leader
from pressdesk.ingest.patterns import pattern_of
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.tables.side_words import (
    ACCUSATIVE_ENDINGS,
    AUTHOR_BEFORE,
    CALLED_ON_KK,
    COMING_ALONG,
    DATIVE_ENDINGS,
    GUEST_AFTER,
    GUEST_BEFORE,
    HOST_AFTER,
    HOST_BEFORE,
    LEADS_DELEGATION,
    OBJECT_AFTER_KK,
    OF_DELEGATION,
    OFFICES_OF_ONE_COUNTRY,
    PARTICIPLE,
    PASSING,
    PASSING_AFTER,
    POSSESSIVE_ACCUSATIVES,
    RECEIVED_RU,
    RECEIVES_AT_END_KK,
)

SPOKESPERSON_RANK = 15
WINDOW = 110
SENTENCE_REACH = 220
LEAD_PARAGRAPHS = 5
LEAD_OF_VISIT = 3
OWN_HEAD = "мемлекет басшысы"
LISTED = re.compile(r"[–—•●▪*·-]\s|\d{1,2}[.)]\s")
COORDINATED = re.compile(r",?\s(?:and|и|және|мен|пен|бен)(?:\sthe)?\s$")


@dataclass(slots=True)
class Standing:
    """What speaks for a person's side."""

    guest: float = 0.0
    host: float = 0.0
    takes_part: bool = False
    country: str | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the sides are told from: the text, its people, where the visit went, whose house wrote of it."""

    text: SourceText
    layers: Layers
    cast: Cast
    place_country: str | None
    house: str | None
    is_multilateral: bool
    year: int | None
    heard: frozenset[PersonKey | None]
    travels: Mapping[PersonKey, set[str]]
    """Who is told to travel, and where to."""

    def is_of_others_journey(self, key: PersonKey) -> bool:
        """Somebody else is told to have travelled here: whoever was received may have called on that one."""
        return any(self.place_country in to for who, to in self.travels.items() if who != key)

    def places_between(self, start: int, end: int) -> Iterator[tuple[Finding, PlaceValue]]:
        """Yield the places named in a range."""
        return (item for item in self.layers.of(PlaceValue) if start <= item[0].start < end)


def standings_of(scene: Scene) -> dict[PersonKey, Standing]:
    """Collect those who took part: who met, who travelled or received, who was heard, who came along."""
    meeting = {key for _, value in scene.layers.of(MeetingValue) for key in value.participants}
    standings: dict[PersonKey, Standing] = {}
    for key in scene.cast.narrated():
        standing = _standing(scene, key)
        travels_here = scene.place_country in scene.travels.get(key, ())
        standing.takes_part = key in meeting or standing.guest > 0 or standing.host > 0 or travels_here
        if standing.takes_part or _is_present(scene, key, others_met=bool(meeting)):
            standings[key] = standing
    return standings


def _is_present(scene: Scene, key: PersonKey, *, others_met: bool) -> bool:
    """Somebody only mentioned took no part; where nobody is told to have met, the lead names who did."""
    person = scene.cast.people[key]
    if person.office is None:
        is_transcript = scene.layers.first(GenreValue) == GenreValue(Genre.TRANSCRIPT)
        return key in scene.heard and is_transcript
    if rank_of(person.office)[0] == SPOKESPERSON_RANK:
        return False
    if key in scene.heard:
        return True
    own = [
        item for item in scene.cast.appearances if item.key == key and not _is_passing(scene.text.text, item)
    ]
    if any(_comes_along(scene.text, item) for item in own):
        return True
    kind = scene.layers.first(VisitKindValue)
    if kind is not None and kind.is_announcement and own:
        return True
    return not others_met and any(scene.text.index_at(item.start) < LEAD_PARAGRAPHS for item in own)


def _comes_along(text: SourceText, item: Appearance) -> bool:
    if _lead_of_list(text, item) is not None:
        return True
    paragraph = text.paragraph_at(item.start)
    around = text.text[
        max(item.start - SENTENCE_REACH, paragraph.start) : min(item.end + SENTENCE_REACH, paragraph.end)
    ]
    return pattern_of(COMING_ALONG).search(around) is not None


def _is_passing(text: str, item: Appearance) -> bool:
    before = text[max(item.start - 60, 0) : item.start]
    after = text[item.end : item.end + 40]
    return any(
        (
            pattern_of(PASSING).search(before),
            pattern_of(AUTHOR_BEFORE).search(before),
            pattern_of(PASSING_AFTER).match(after),
        )
    )


def _standing(scene: Scene, key: PersonKey) -> Standing:
    person = scene.cast.people[key]
    standing = Standing(
        country=person.country
        or _country_of_delegation(scene, key)
        or _country_of_house(scene, person.office)
        or _country_of_city(scene, person)
        or _country_of_office(scene, person.office)
        or country_of_leader(person.name, person.office, scene.year)
    )
    text = scene.text.text
    for position, item in enumerate(scene.cast.appearances):
        if item.key != key:
            continue
        paragraph = scene.text.paragraph_at(item.start)
        first = _first_of_pair(scene, position)
        before = text[max(first - WINDOW, paragraph.start) : first]
        last = _last_of_pair(scene, position)
        after = text[last : min(last + WINDOW, paragraph.end)]
        is_object = _is_kazakh_object(text, item)
        is_called_on = _is_called_on_in_kazakh(text, item)
        if pattern_of(GUEST_BEFORE).search(before) and not _is_recalled(scene.text, item):
            if _receives_behind_verb(text, item, before):
                standing.host += 1.0
            else:
                standing.guest += 1.0
        if is_called_on:
            standing.host += 1.0
        elif (
            pattern_of(GUEST_AFTER).match(after)
            and not is_earlier_journey(scene.text, item.start)
            and (not _is_russian_object(text, item) or pattern_of(PARTICIPLE).match(after))
        ) or (is_object and re.search(r"\b(?:қабылдады|қарсы алды)\b", after)):
            standing.guest += 1.0
        is_object = is_object or _is_russian_object(text, item) or _is_declined(scene, item)
        if not is_object and (
            pattern_of(HOST_AFTER).match(after)
            or _receives_in_kazakh(scene.text, item, first=_opens_sentence(scene, position))
        ):
            standing.host += 1.0
        if pattern_of(HOST_BEFORE).search(before):
            standing.host += 1.0
    return standing


def _opens_sentence(scene: Scene, position: int) -> bool:
    """Tell whether nobody is named before in the same sentence."""
    item = scene.cast.appearances[position]
    if position == 0:
        return True
    before = scene.cast.appearances[position - 1]
    return re.search(r"[.!?]\s|\n", scene.text.text[before.end : item.start]) is not None


def _is_recalled(text: SourceText, item: Appearance) -> bool:
    """Further down, "the visit of the Head of State" is one that both sides recall."""
    return item.mention.form is MentionForm.OFFICE and text.index_at(item.start) >= LEAD_OF_VISIT


def _receives_in_kazakh(text: SourceText, item: Appearance, *, first: bool) -> bool:
    """The subject opens the clause that «қабылдады» closes, however long what stands between them is."""
    if not first or text.language is not Language.KAZAKH:
        return False
    return pattern_of(RECEIVES_AT_END_KK).match(text.text, item.end) is not None


def _country_of_delegation(scene: Scene, key: PersonKey) -> str | None:
    """«Польскую делегацию возглавил X», "the Romanian side was led by X", «…, польскую – X»."""
    for item in scene.cast.appearances:
        if item.key == key:
            lead = _lead_of_list(scene.text, item)
            if lead is not None:
                places = scene.places_between(*lead)
                return next((value.country for _, value in places if value.country), None)
            start = max(item.start - WINDOW, scene.text.paragraph_at(item.start).start)
            match = pattern_of(LEADS_DELEGATION).search(scene.text.text[start : item.start])
            country = next(
                (
                    value.country
                    for finding, value in scene.places_between(start, item.start)
                    if match is not None and finding.end >= start + match.start()
                ),
                None,
            )
            if country is not None:
                return country
    return None


def _lead_of_list(text: SourceText, item: Appearance) -> tuple[int, int] | None:
    """Return the line above a list of a delegation's members ("From the Polish side:"), if there is one."""
    index = text.index_at(item.start)
    if not _is_of_list(text, index):
        return None
    while index > 0 and _is_of_list(text, index):
        index -= 1
    lead = text.paragraphs[index]
    if text.text[lead.end - 1] != ":":
        return None
    told = pattern_of(OF_DELEGATION).search(text.text, max(lead.end - SENTENCE_REACH, lead.start), lead.end)
    return (told.start(), lead.end) if told is not None else None


def _is_of_list(text: SourceText, index: int) -> bool:
    part = text.paragraphs[index]
    return part.role is Role.BULLET or LISTED.match(text.text, part.start) is not None


def _receives_behind_verb(text: str, item: Appearance, before: str) -> bool:
    """«его приняла председатель …»: an office in the nominative behind the verb is who received."""
    office = item.mention.office_range
    if office is None or item.mention.office is None or pattern_of(RECEIVED_RU).search(before) is None:
        return False
    printed, name = text[office[0] : office[1]].casefold(), item.mention.office.casefold()
    return printed == name or printed.startswith(name + " ")


def _last_of_pair(scene: Scene, position: int) -> int:
    """Return where "President A and First Lady B" ends for A, so that what follows B holds for both."""
    item = scene.cast.appearances[position]
    if position + 1 < len(scene.cast.appearances):
        following = scene.cast.appearances[position + 1]
        countries = {scene.cast.people[key].country for key in (item.key, following.key)}
        if len(countries) == 1 and COORDINATED.fullmatch(scene.text.text[item.end : following.start]):
            return following.end
    return item.end


def _country_of_house(scene: Scene, office: str | None) -> str | None:
    """«Мемлекет басшысы» without a country is Kazakhstan's own."""
    is_own = scene.text.language is Language.KAZAKH and (office or "").casefold().startswith(OWN_HEAD)
    return OWN_OF_KAZAKH if is_own else None


def _country_of_city(scene: Scene, person: PersonValue) -> str | None:
    """A mayor or governor is of the country where the city or region of the office lies."""
    ranges = [mention.office_range for mention in person.mentions if mention.office_range is not None]
    return next(
        (
            value.country
            for finding, value in scene.layers.of(PlaceValue)
            if value.sort is PlaceSort.CITY
            and value.country
            and any(start <= finding.start < end for start, end in ranges)
        ),
        None,
    )


def _country_of_office(scene: Scene, office: str | None) -> str | None:
    """Other countries may use the same title: it counts where the text names no other or names this one."""
    code = next((code for words, code in OFFICES_OF_ONE_COUNTRY if office and re.search(words, office)), None)
    named = {value.country for _, value in scene.layers.of(PlaceValue) if value.country}
    return code if code == "US" or code in named or not named else None


def _first_of_pair(scene: Scene, position: int) -> int:
    """Return where "King A and Queen B" begins for B, so that what leads up to A holds for both."""
    item = scene.cast.appearances[position]
    if position and COORDINATED.fullmatch(
        scene.text.text[scene.cast.appearances[position - 1].end : item.start]
    ):
        earlier = scene.cast.appearances[position - 1]
        countries = {scene.cast.people[key].country for key in (item.key, earlier.key)}
        return earlier.start if len(countries) == 1 else item.start
    return item.start


def _is_kazakh_object(text: str, item: Appearance) -> bool:
    if pattern_of(OBJECT_AFTER_KK).match(text, item.end):
        return True
    word = text[item.start : item.end].lower()
    if item.mention.form is MentionForm.OFFICE and word.endswith(POSSESSIVE_ACCUSATIVES):
        return True
    return word.endswith(ACCUSATIVE_ENDINGS) and re.search(r"[а-яәғқңөұүһі]$", word) is not None


def _is_russian_object(text: str, item: Appearance) -> bool:
    """An office in an oblique case does not open what follows («… с вице-спикером X, посетит музей»)."""
    office = item.mention.office_range
    if office is None or item.mention.office is None or office[0] > item.mention.start:
        return False
    printed, name = text[office[0] : office[1]].casefold(), item.mention.office.casefold()
    is_russian = re.search("[а-яё]", name) is not None and re.search("[әғқңөұүһі]", printed) is None
    return is_russian and printed[: len(name)].split()[:1] != name.split()[:1]


def _is_declined(scene: Scene, item: Appearance) -> bool:
    """A Russian name alone in another form than the person's own («Давида Каландадзе приняла Президент»)."""
    printed = scene.text.text[item.mention.start : item.mention.end]
    if item.mention.office is not None or scene.text.language is not Language.RUSSIAN:
        return False
    own = set(scene.cast.people[item.key].name.split())
    return printed[-1:] in "аяую" and not set(printed.split()) <= own


def _is_called_on_in_kazakh(text: str, item: Appearance) -> bool:
    """«Досановқа сыпайылық сапарымен барды»: whom the guest came to stands in the dative."""
    word = text[item.start : item.end].lower()
    following = text[item.end : item.end + 60]
    return word.endswith(DATIVE_ENDINGS) and pattern_of(CALLED_ON_KK).match(following) is not None
