"""Names and offices gathered into persons: full names first, then surnames, then offices alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pressdesk.ingest.finding import Mention, MentionForm, PersonKey, Post
from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.inflection import kazakh_nominative, russian_nominative
from pressdesk.ingest.persons.matching import is_part_of, significant, skeleton, tokens_agree
from pressdesk.ingest.persons.name_forms import UNDECLINED_OFFICES
from pressdesk.ingest.persons.name_runs import without_headline_verbs, without_runs
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Case, Office
from pressdesk.ingest.tables.endings import KAZAKH_CASE_ENDINGS
from pressdesk.ingest.tables.offices import COMPATIBLE

ROYAL = frozenset({"king", "queen", "prince", "princess", "crown_prince", "pope"})
ROYAL_TITLES = frozenset(
    {
        "king",
        "queen",
        "prince",
        "princess",
        "emperor",
        "empress",
        "pope",
        "король",
        "королева",
        "принц",
        "принцесса",
        "crown prince",
        "crown princess",
    }
)
REGNAL = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XVI"})
PATRONYMICS = ("ұлы", "қызы", "вич", "вна", "uly", "qyzy")
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
FLEETING = ("мц", "вц", "бц", "пц")
"""Ends of stems that no surname's nominative has."""
GENERIC = frozenset({"majesty"}) | frozenset(
    {"expert", "guest", "candidate", "member", "counterpart", "leader", "deputy", "founder"}
)


@dataclass(slots=True, eq=False)
class Cluster:
    """One person while being gathered.

    ``variants`` and ``kinds`` hold each form of the name and each office once, however often they are
    printed, so that a long text takes no longer for each word than a short one.
    """

    key: PersonKey
    names: list[NameSpan] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    bare_offices: list[Office] = field(default_factory=list)
    country: str | None = None
    is_woman: bool | None = None
    known_id: str | None = None
    travels: bool = False
    starts: list[int] = field(default_factory=list)
    oblique: set[int] = field(default_factory=set)
    longest: list[str] = field(default_factory=list)
    variants: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    kinds: dict[tuple[str, str | None], Office] = field(default_factory=dict)

    def takes(self, span: NameSpan) -> bool:
        """Return whether ``span`` may name this person."""
        if self.is_woman is not None and span.is_woman is not None and self.is_woman != span.is_woman:
            return False
        if span.country and self.country and span.country != self.country and len(span.tokens) == 1:
            return False
        reigns = REGNAL & {*span.tokens, *self.longest}
        if reigns and not tokens_agree(span.tokens[0], self.longest[0]):
            return False
        return any(
            is_part_of(span.tokens, other) or is_part_of(other, span.tokens)
            for other in self.variants.values()
        ) and _is_not_namesake(self.longest, span.tokens)

    def add(self, span: NameSpan) -> None:
        """Take ``span`` in, with its office, country and gender."""
        self.names.append(span)
        self.variants.setdefault(tuple(span.tokens), span.tokens)
        self.longest = max(self.longest, span.tokens, key=_fullness)
        if span.office is not None:
            self.offices.append(span.office)
            self.kinds.setdefault((span.office.key, span.office.country), span.office)
        self.country = self.country or span.country
        self.is_woman = span.is_woman if self.is_woman is None else self.is_woman

    def holds(self, office: Office) -> int:
        """Return how well a bare office fits: 0 not at all, 1 by kind, 2 by kind and country, 3 exactly."""
        if office.is_woman is not None and self.is_woman is not None and office.is_woman != self.is_woman:
            return 0
        best = 0
        for own in self.kinds.values():
            country = self.country or own.country
            if office.country and country and office.country != country:
                continue
            if office.key in {own.key, own.also}:
                best = max(best, 3 if office.country and country == office.country else 2)
            elif own.key in COMPATIBLE.get(office.key, frozenset()):
                is_of_it = office.country is not None and country == office.country
                best = max(best, (3 if own.key == "head_of_state" else 2) if is_of_it else 1)
        return best


def _fullness(tokens: list[str]) -> tuple[int, int]:
    full = [token for token in significant(tokens) if len(token) > 2]
    return len(full), sum(map(len, tokens))


def _is_not_namesake(longest: list[str], tokens: list[str]) -> bool:
    """Two full names with one surname and different given names are two people."""
    own, other = significant(longest), significant(tokens)
    if len(own) < 2 or len(other) < 2:
        return True
    shared = sum(any(tokens_agree(token, mine) for mine in own) for token in other)
    return shared >= min(len(own), len(other))


def gather(spans: Iterable[NameSpan]) -> list[Cluster]:
    """Return the persons named, in the order of their first mention; unsure single words join or fall."""
    ordered = sorted(
        _in_nominative(without_headline_verbs(without_runs(list(spans)))),
        key=lambda span: (not span.is_sure, -_fullness(span.tokens)[0], span.start),
    )
    clusters: list[Cluster] = []
    index: dict[str, list[Cluster]] = {}
    for span in ordered:
        fitting = [cluster for cluster in _alike(index, span) if cluster.takes(span)]
        if fitting:
            chosen = _best(fitting, span)
        elif span.is_sure:
            chosen = Cluster(PersonKey(f"person-{len(clusters) + 1}"))
            clusters.append(chosen)
        else:
            continue
        chosen.add(span)
        for key in _keys(span):
            if chosen not in index.setdefault(key, []):
                index[key].append(chosen)
    for cluster in clusters:
        cluster.names.sort(key=lambda span: span.start)
        cluster.starts = [span.start for span in cluster.names]
        cluster.oblique = {span.start for span in cluster.names if span.case is not Case.NOMINATIVE}
    clusters.sort(key=lambda cluster: cluster.names[0].start)
    return clusters


def _keys(span: NameSpan) -> set[str]:
    return {skeleton(token)[:2] for token in significant(span.tokens) if len(token) > 1}


def _alike(index: dict[str, list[Cluster]], span: NameSpan) -> list[Cluster]:
    """Return the persons that share the beginning of a token with ``span``, in the order they were made."""
    found = {cluster.key: cluster for key in _keys(span) for cluster in index.get(key, ())}
    return sorted(found.values(), key=lambda cluster: int(cluster.key.rpartition("-")[2]))


def _in_nominative(spans: list[NameSpan]) -> list[NameSpan]:
    """Read a Russian name as an oblique case where only its nominative elsewhere in the text tells that."""
    known = {tuple(map(str.lower, span.tokens)) for span in spans if len(span.tokens) > 1}
    known |= {(tokens[0][0], *tokens[1:]) for tokens in known}
    _keep_whole(spans)
    attested = {span.raw[-1] for span in spans if span.case is Case.NOMINATIVE}
    for span in spans:
        if span.language is Language.RUSSIAN and span.case is not Case.NOMINATIVE:
            span.tokens = [*span.tokens[:-1], _with_fleeting_vowel(span.tokens[-1], attested)]
        accusative = _as_accusative(span.tokens)
        if span.language is Language.RUSSIAN and tuple(map(str.lower, accusative)) in known:
            span.tokens = accusative
        undeclined = span.case is Case.NOMINATIVE and span.office is None and len(span.tokens) > 1
        if span.language is not Language.RUSSIAN or not undeclined:
            continue
        for case in (Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL):
            tokens = russian_nominative(span.tokens, case)[0]
            lowered = tuple(map(str.lower, tokens))
            initialled = (lowered[0][0], lowered[-1])
            if tokens != span.tokens and (
                lowered in known or (initialled in known and tokens[-1] != span.tokens[-1])
            ):
                span.tokens, span.case, span.is_woman = tokens, case, None
                break
    return spans


def _keep_whole(spans: list[NameSpan]) -> None:
    """A Kazakh name printed once where no case ending may stand has that form everywhere."""
    whole = {span.raw[-1] for span in spans if span.is_whole and len(span.raw[-1]) > 1}
    if not whole:
        return
    for span in spans:
        last = span.raw[-1]
        own = next((form for form in whole if _grew_from(last, form)), None)
        if span.language is Language.KAZAKH and own is not None and span.tokens[-1] != own:
            span.tokens = [*span.tokens[:-1], own]


def _with_fleeting_vowel(stem: str, attested: set[str]) -> str:
    """«Немцем» is of «Немец», «Орлом» of «Орёл»: the vowel comes back where the text prints that form."""
    if len(stem) < 3 or stem[-1] not in CONSONANTS or stem[-2] not in CONSONANTS + "йь":
        return stem
    head = stem[:-2] if stem[-2] in "йь" else stem[:-1]
    whole = next((form for vowel in "еоё" if (form := head + vowel + stem[-1]) in attested), None)
    return whole or (head + "е" + stem[-1] if stem.endswith(FLEETING) else stem)


def _as_accusative(tokens: list[str]) -> list[str]:
    """«Жоана Феррейру да Кунью»: surnames in -а and -я take -у and -ю; the given name is restored already."""
    ends = {"у": "а", "ю": "я"}
    return [tokens[0], *(token[:-1] + ends.get(token[-1], token[-1]) for token in tokens[1:])]


def _best(clusters: list[Cluster], span: NameSpan) -> Cluster:
    def fit(cluster: Cluster) -> tuple[int, int, int, int]:
        surname = int(any(tokens_agree(span.tokens[-1], other[-1]) for other in cluster.variants.values()))
        office = cluster.holds(span.office) if span.office is not None else 0
        latest = next((other.start for other in reversed(cluster.names) if other.start < span.start), -1)
        return office, surname, int(span.is_woman == cluster.is_woman), latest

    return clusters[0] if len(clusters) == 1 else max(clusters, key=fit)


def display_name(cluster: Cluster) -> str:
    """Return the fullest form in the nominative; royal persons keep their title."""
    fullness = {id(span): _fullness(span.tokens) for span in cluster.names}
    spans = sorted(
        cluster.names, key=lambda span: (fullness[id(span)], span.case is Case.NOMINATIVE), reverse=True
    )
    fullest = [span for span in spans if fullness[id(span)][0] == fullness[id(spans[0])][0]]
    nominative = [span for span in fullest if span.case is Case.NOMINATIVE and not _is_initialled(span)]
    best = min(nominative or fullest[:1], key=_length_of_given)
    if best.language is Language.KAZAKH:
        best = _barest(fullest)
    best = _without_first_word(best, spans)
    name = best.printed if best.tokens == best.raw and not best.printed.isupper() else _joined(best.tokens)
    is_royal = best.office is not None and best.office.name.casefold() in ROYAL_TITLES
    if best.office is not None and is_royal and best.office.key in ROYAL and best.office.end <= best.start:
        return f"{best.office.name} {name}"
    return name


def _length_of_given(span: NameSpan) -> int:
    """A Russian man's given name is shortest in the nominative («Жоан» beside «Жоана»)."""
    return len(span.tokens[0]) if span.language is Language.RUSSIAN else 0


def _barest(spans: list[NameSpan]) -> NameSpan:
    """Of forms with and without an ending, the longest that all others may have grown from is the name."""
    whole = next((span for span in spans if span.is_whole), None)
    if whole is not None:
        return replace(whole, tokens=whole.raw)
    printed = {span.raw[-1] for span in spans}
    own = [span for span in spans if all(_grew_from(form, span.raw[-1]) for form in printed)]
    if len(printed) > 1 and own:
        bare = max(own, key=lambda span: len(span.raw[-1]))
        return replace(bare, tokens=bare.raw)
    return min(spans, key=lambda span: len(span.tokens[-1]))


def _grew_from(form: str, name: str) -> bool:
    return form == name or (form.startswith(name) and form[len(name) :].lower() in KAZAKH_CASE_ENDINGS)


def _without_first_word(best: NameSpan, spans: list[NameSpan]) -> NameSpan:
    """A sentence's first word is no part of the name where the same name also stands without it."""
    if not best.opens_sentence or len(best.tokens) < 3:
        return best
    shorter = next((span for span in spans if span.tokens == best.tokens[1:]), None)
    if shorter is not None:
        return shorter
    if best.tokens[2].lower().endswith(PATRONYMICS) and len(best.tokens) > 3:
        return next((span for span in spans if span.tokens == best.tokens[1:]), _cut(best))
    return best


def _cut(span: NameSpan) -> NameSpan:
    printed = span.printed.split(" ", 1)[-1]
    return replace(span, tokens=span.tokens[1:], raw=span.raw[1:], printed=printed)


def _is_initialled(span: NameSpan) -> bool:
    return any(len(token) == 1 for token in span.tokens[:1])


def _joined(tokens: list[str]) -> str:
    words = [f"{token}." if len(token) == 1 and token.isupper() else token for token in tokens]
    name = " ".join(words)
    for suffix in (" Jr", " Sr"):
        if name.endswith(suffix):
            return f"{name[: -len(suffix)]},{suffix}."
    return name


def posts_of(cluster: Cluster) -> tuple[Post, ...]:
    """Return the offices printed beside the person's name, each once."""
    held = (*cluster.offices, *(own for own in cluster.kinds.values() if own not in cluster.offices))
    beside = {id(span.office): span.country for span in cluster.names if span.office is not None}
    posts = (
        Post(key, office.country or beside.get(id(office)))
        for office in held
        for key in (office.key, office.also)
        if key
    )
    return tuple(dict.fromkeys(posts))


def mentions_of(cluster: Cluster, name: str = "") -> tuple[Mention, ...]:
    """Return every place where the person, by that name in full, is named or meant by office, in order."""
    words = name.split()
    found = [_mention(cluster, span, words) for span in cluster.names]
    found += [
        Mention(
            office.start,
            office.end,
            MentionForm.OFFICE,
            office.name,
            (office.start, office.end),
            is_oblique=_is_declined(office),
            post=Post(office.key, office.country),
        )
        for office in cluster.bare_offices
    ]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(cluster: Cluster, span: NameSpan, name: list[str]) -> Mention:
    office = span.office
    oblique = _is_oblique(span, name)
    if len(significant(span.tokens)) > 1:
        form = MentionForm.FULL_NAME
    else:
        longest = significant(cluster.longest)
        given = (
            len(longest) > 1
            and tokens_agree(span.tokens[0], longest[0])
            and not tokens_agree(span.tokens[0], longest[-1])
        )
        form = MentionForm.GIVEN_NAME if given else MentionForm.SURNAME
    if office is None:
        return Mention(span.start, span.end, form, is_oblique=oblique)
    return Mention(span.start, span.end, form, office.name, (office.start, office.end), is_oblique=oblique)


def _is_declined(office: Office) -> bool:
    return office.case is not Case.NOMINATIVE and not office.name.lower().startswith(UNDECLINED_OFFICES)


def _is_oblique(span: NameSpan, name: list[str]) -> bool:
    """Return whether a declined form is printed: another case of the office, or of the name known in full."""
    if span.language is Language.ENGLISH:
        return False
    office = span.office
    beside = office if office is not None and office.end <= span.start else None
    if span.language is Language.RUSSIAN and beside is not None and _is_declined(beside):
        return True
    if span.language is Language.KAZAKH:
        return kazakh_nominative(span.raw[-1]) != span.raw[-1] and span.tokens[-1] != span.raw[-1]
    return any(
        own != printed and own[:1] == printed[:1] and tokens_agree(own, printed)
        for own in name
        for printed in span.raw
        if len(printed) > 2 and len(own) > 2
    )
