"""People: everyone named or meant by office, with all mentions, office, country and archive match."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from pressdesk.ingest.countries import find_countries
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Finding, Layers, PersonKey, PersonValue, Range
from pressdesk.ingest.house import OWN_OF_KAZAKH
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.bare_offices import assign_offices
from pressdesk.ingest.persons.clusters import Cluster, display_name, gather, mentions_of, posts_of
from pressdesk.ingest.persons.counterparts import give_counterparts_their_office, lend_countries
from pressdesk.ingest.persons.english_offices import find_english_offices
from pressdesk.ingest.persons.joint_offices import share_joint_offices
from pressdesk.ingest.persons.kazakh_offices import find_kazakh_offices
from pressdesk.ingest.persons.known_people import known_people
from pressdesk.ingest.persons.name_span import NameSpan, Setting
from pressdesk.ingest.persons.name_spans import find_names
from pressdesk.ingest.persons.office import Office, Passage
from pressdesk.ingest.persons.russian_offices import find_russian_offices
from pressdesk.ingest.persons.travellers import mark_travellers
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.houses import house_of
from pressdesk.ingest.words import words_in

FINDERS: dict[Language, Callable[[Passage], list[Office]]] = {
    Language.ENGLISH: find_english_offices,
    Language.RUSSIAN: find_russian_offices,
    Language.KAZAKH: find_kazakh_offices,
}
PIECE = 5000
HEADS_OF_FIRMS = frozenset({"head", "chair", "director", "chief_executive", "leader"})
HEADING_ROLES = frozenset({Role.HEADING, Role.CAPTION, Role.LABEL})
TITLES_OF_ANOTHER = frozenset({"head_of_state", "guest", "majesty", "leader"})
SAID_BY_TITLE = frozenset({"president", "king", "queen", "prime_minister"})
"""«Глава государства» is what a president is, not what the office is called."""
OWN_HEADS = ("мемлекет басшысы", "үкімет басшысы")
NOBODY = frozenset({Role.RULE, Role.TIME_LINE})


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Return one finding for each person, at the range of the fullest mention."""
    cities = [
        (finding.start, finding.end)
        for finding, place in layers.of(PlaceValue)
        if place.sort is PlaceSort.CITY or finding.rule == "known building"
    ]
    pieces = (piece for part in text.paragraphs if part.role not in NOBODY for piece in _pieces(text, part))
    passages = [(part, _passage(text, part, cities)) for part in pieces]
    common = _common_words(passages)
    spans: list[NameSpan] = []
    offices: list[tuple[Office, bool]] = []
    for part, passage in passages:
        found = FINDERS[part.language](passage)
        setting = Setting(part.language, common[part.language], part.role in HEADING_ROLES)
        names = find_names(passage, found, setting)
        spans += names
        share_joint_offices(passage, names, part.language)
        lend_countries(text.text, names, found)
        taken = {id(span.office) for span in names if span.office is not None}
        offices += [
            (office, part.role in HEADING_ROLES)
            for office in found
            if id(office) not in taken and not _is_mere_colleague(office, part)
        ]
    clusters = [cluster for cluster in gather(spans) if not _is_named_in_office(cluster, spans)]
    _match_known(clusters, known)
    give_counterparts_their_office(clusters)
    _place_own_head_of_state(clusters)
    if any(office.key == "guest" for office, _ in offices):
        mark_travellers(text.text, clusters)
    headed = {
        mention.code
        for part, passage in passages
        if part.role is Role.HEADING
        for mention in passage.countries
    }
    own = OWN_OF_KAZAKH if text.language is Language.KAZAKH else None
    unnamed = assign_offices(clusters, offices, headed, house_of(text.text) or own)
    return [*map(_finding, clusters), *map(_unnamed_finding, unnamed)]


def _is_named_in_office(cluster: Cluster, spans: list[NameSpan]) -> bool:
    """The firm that somebody heads is nobody: "the company Nordic Rail" makes "Nordic Rail" no person."""
    if any(office.key not in HEADS_OF_FIRMS for office in cluster.offices):
        return False
    name = f" {' '.join(cluster.longest)} "
    return any(
        name in f" {span.office.name} "
        for span in spans
        if span.language is Language.ENGLISH
        if span.office is not None and span.office not in cluster.offices
    )


def _is_mere_colleague(office: Office, part: Paragraph) -> bool:
    """A Kazakh «әріптесі» without a name means the other side as often as a person."""
    return office.key == "counterpart" and part.language is Language.KAZAKH


def _pieces(text: SourceText, part: Paragraph) -> Iterator[Paragraph]:
    """Cut a monstrous paragraph at blanks, so that time grows with length and not with its square."""
    start = part.start
    while part.end - start > PIECE:
        end = text.text.rfind(" ", start + PIECE // 2, start + PIECE)
        end = end if end > 0 else start + PIECE
        yield replace(part, start=start, end=end)
        start = end
    yield replace(part, start=start) if start != part.start else part


def _passage(text: SourceText, part: Paragraph, cities: list[Range]) -> Passage:
    words = words_in(text.text, part.start, part.end)
    countries = list(find_countries(text.text, part.start, part.end))
    own = tuple(cities[bisect_left(cities, (part.start, 0)) : bisect_left(cities, (part.end, 0))])
    return Passage(text.text, part.start, part.end, words, countries, _capitals_end(text.text, part), own)


def _capitals_end(text: str, part: Paragraph) -> int:
    """Return where a label in capitals ends, or the start where there is none."""
    if text[part.start : part.end].isupper():
        return part.end
    colon = text.find(":", part.start, min(part.end, part.start + 90))
    head = text[part.start : colon].split("(", maxsplit=1)[0] if colon > 0 else ""
    return colon if head.isupper() and len(head) > 2 else part.start


def _common_words(passages: list[tuple[Paragraph, Passage]]) -> dict[Language, frozenset[str]]:
    """Words that the text also writes small: a capital on them means the start of a sentence or a title."""
    common: dict[Language, set[str]] = {language: set() for language in Language}
    for part, passage in passages:
        common[part.language].update(
            word.text for word in passage.words if len(word.text) > 2 and word.text[0].islower()
        )
    return {language: frozenset(words) for language, words in common.items()}


def _match_known(clusters: list[Cluster], known: KnownNames) -> None:
    people = known_people(known.people)
    for cluster in clusters:
        person = people.named(cluster.longest, cluster.country)
        if person is not None:
            cluster.known_id = person.id
            cluster.country = cluster.country or person.country


def _place_own_head_of_state(clusters: list[Cluster]) -> None:
    """«Мемлекет басшысы» printed without a country is Kazakhstan's: its houses alone write in Kazakh."""
    for cluster in clusters:
        own = any(
            office.key == "head_of_state"
            and office.country is None
            and office.name.lower().startswith(OWN_HEADS)
            for office in cluster.offices
        )
        if own and cluster.country is None:
            cluster.country = "KZ"


def _finding(cluster: Cluster) -> Finding:
    name = display_name(cluster)
    mentions = mentions_of(cluster, name)
    fullest = max(cluster.names, key=lambda span: (len(span.tokens), span.office is not None, -span.start))
    office = _chief_office(cluster)
    value = PersonValue(
        key=cluster.key,
        name=name,
        office=office.name if office else None,
        office_printed=None,
        country=cluster.country or (office.country if office else None),
        mentions=mentions,
        known_id=cluster.known_id,
        is_woman=cluster.is_woman,
        posts=posts_of(cluster),
    )
    confidence = 0.95 if office else (0.8 if len(mentions) > 1 else 0.6)
    evidence = ((office.start, office.end),) if office else ()
    return Finding(
        fullest.start,
        fullest.end,
        value,
        confidence,
        "name with office" if office else "name alone",
        evidence,
    )


def _chief_office(cluster: Cluster) -> Office | None:
    """The office that stands beside the name and says most; a bare one where none stands there."""
    beside = sorted(
        cluster.offices,
        key=lambda office: (office.key != "head_of_state", len(office.name.split()), -office.start),
        reverse=True,
    )
    if beside and beside[0].key in TITLES_OF_ANOTHER:
        own = next((office for office in cluster.bare_offices if office.key in SAID_BY_TITLE), None)
        return own or beside[0]
    if beside:
        return beside[0]
    bare = cluster.bare_offices
    return next((office for office in bare if office.key in SAID_BY_TITLE), next(iter(bare), None))


def _unnamed_finding(cluster: Cluster) -> Finding:
    office = cluster.bare_offices[0]
    value = PersonValue(
        key=PersonKey(cluster.key),
        name=office.name,
        office=office.name,
        office_printed=None,
        country=office.country,
        mentions=mentions_of(cluster),
        is_named=False,
        is_woman=cluster.is_woman,
    )
    return Finding(
        office.start, office.end, value, 0.5, "office without a name", ((office.start, office.end),)
    )
