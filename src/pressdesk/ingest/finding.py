"""What annotators say about a text: a range, a typed value, how sure, by which rule, on what evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, NewType, TypeVar

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.known import KnownNames

PersonKey = NewType("PersonKey", str)
"""Names one person within one text; never stored."""

Range = tuple[int, int]
"""Start and end (exclusive) in code points of the kept text."""


class FindingKind(StrEnum):
    """What a finding is about."""

    GENRE = "genre"
    PERSON = "person"
    ORGANISATION = "organisation"
    DATE = "date"
    PLACE = "place"
    VISIT_KIND = "visit_kind"
    MEETING = "meeting"
    FIGURE = "figure"
    TOPIC = "topic"
    DOCUMENT = "document"
    REPORTED_SPEECH = "reported_speech"
    CAPTION = "caption"
    UTTERANCE = "utterance"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class FindingValue:
    """The base of every typed value; a subclass names its kind once."""

    kind: ClassVar[FindingKind]


ValueT = TypeVar("ValueT", bound=FindingValue)
MadeT = TypeVar("MadeT")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen in the text.

    ``confidence`` runs from 0 to 1 and is meant to be calibrated: of the findings at 0.9, nine in ten
    are right. ``rule`` names the rule in words that do not change with the wording of the code;
    ``evidence`` are the ranges that spoke for it (the cue verb, the name, the heading).
    """

    start: int
    end: int
    value: FindingValue
    confidence: float
    rule: str
    evidence: tuple[Range, ...] = ()

    @property
    def kind(self) -> FindingKind:
        """Return the kind that the value belongs to."""
        return self.value.kind


@dataclass(frozen=True, slots=True)
class Layers:
    """The findings so far, in the order of the text within each kind; adding gives a new value."""

    findings: tuple[Finding, ...] = ()
    _by_type: dict[type[FindingValue], list[tuple[Finding, Any]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _made: dict[Callable[[Layers], Any], tuple[Any, frozenset[type[FindingValue]]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What was worked out of the findings, with the types of value that it rests on."""

    def with_findings(self, more: Iterable[Finding]) -> Layers:
        """Return these layers with ``more`` added."""
        added = sorted(more, key=lambda finding: (finding.start, finding.end))
        by_type = dict(self._by_type)
        types = {type(finding.value) for finding in added}
        for value_type in types:
            pairs = [(finding, finding.value) for finding in added if type(finding.value) is value_type]
            by_type[value_type] = [*by_type.get(value_type, ()), *pairs]
        made = {make: kept for make, kept in self._made.items() if kept[1].isdisjoint(types)}
        return Layers((*self.findings, *added), by_type, made)

    def once(self, make: Callable[[Layers], MadeT], *rests_on: type[FindingValue]) -> MadeT:
        """Return what ``make`` works out of these layers, anew only after one of these types is added."""
        if make not in self._made:
            self._made[make] = (make(self), frozenset(rests_on))
        made: MadeT = self._made[make][0]
        return made

    def of(self, value_type: type[ValueT]) -> list[tuple[Finding, ValueT]]:
        """Return the findings with a value of this type, each with its value."""
        return list(self._by_type.get(value_type, ()))

    def first(self, value_type: type[ValueT]) -> ValueT | None:
        """Return the first value of this type, or None."""
        return next((value for _, value in self.of(value_type)), None)


Annotator = Callable[[SourceText, Layers, KnownNames], list[Finding]]
"""A pure function: the same text, layers and names always give the same findings."""


class Genre(StrEnum):
    """The kinds of official text, each with a grammar of its own."""

    NARRATIVE = "narrative"
    READOUT = "readout"
    STATEMENT = "statement"
    TRANSCRIPT = "transcript"
    TESTIMONIALS = "testimonials"
    JOINT_STATEMENT = "joint_statement"
    ANNOUNCEMENT = "announcement"


class Side(StrEnum):
    """The side of a visit that a person stands on."""

    GUEST = "guest"
    HOST = "host"
    OTHER = "other"


class MentionForm(StrEnum):
    """How a mention names its person."""

    FULL_NAME = "full_name"
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    OFFICE = "office"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class GenreValue(FindingValue):
    """The genre of the whole text."""

    kind: ClassVar[FindingKind] = FindingKind.GENRE
    genre: Genre


@dataclass(frozen=True, slots=True)
class Post:
    """An office by its key in the table of offices, and the country printed with it."""

    key: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named; ``office`` is the office printed right there, if any.

    ``start`` and ``end`` cover the name, or the office where only that is printed. ``is_oblique`` says
    that its form is certainly no nominative, so that it is the subject of no active verb. ``post`` is
    the office of a mention without a name.
    """

    start: int
    end: int
    form: MentionForm
    office: str | None = None
    office_range: Range | None = None
    is_oblique: bool = False
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class PersonValue(FindingValue):
    """One person of the text with every mention; the finding's own range is the fullest mention.

    ``name`` is the fullest form in the text brought to the nominative; for someone known only by
    office it is that office, and ``is_named`` is False. ``office`` is as printed, brought to the
    nominative and without its country where that can be told; ``office_printed`` is the exact text.
    ``country`` is ISO 3166 alpha-2. ``known_id`` is the archive's person where the name was matched.
    ``posts`` are the offices printed beside the name, each once.
    """

    kind: ClassVar[FindingKind] = FindingKind.PERSON
    key: PersonKey
    name: str
    office: str | None
    office_printed: str | None
    country: str | None
    mentions: tuple[Mention, ...]
    is_named: bool = True
    known_id: str | None = None
    is_woman: bool | None = None
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerCandidate:
    """One person who may have spoken.

    ``score`` says how well the words around the quote point there, ``certainty`` how surely those
    words mean that person (below 1 for a pronoun).
    """

    speaker: PersonKey | None
    printed: str
    score: float
    rule: str
    range: Range | None = None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class UtteranceValue(FindingValue):
    """Words set out as speech, before anyone knows whose: what the quote annotator hands to the next.

    ``parts`` are ranges without the outer marks. ``shape`` says how the words were set out. ``label``
    is the range of a printed label ("Name, role:" or a trailing "– Name, office"); ``insertion`` the
    range of the narrator's words between the parts of a broken quote.
    """

    kind: ClassVar[FindingKind] = FindingKind.UTTERANCE
    parts: tuple[Range, ...]
    shape: str
    label: Range | None = None
    insertion: Range | None = None
    nested: tuple[Range, ...] = ()
    is_unclosed: bool = False


@dataclass(frozen=True, slots=True)
class QuoteValue(FindingValue):
    """Direct speech: verbatim ranges, who said it, and how sure.

    ``parts`` hold one range, or several where the narrator broke in; together they are one statement.
    ``speaker`` is None where nobody could be named; ``speaker_printed`` is then what the text offers
    ("unnamed spokesperson" for a press service). ``is_fragment`` marks a few words quoted inside the
    narrator's sentence, hidden by default. ``is_unclosed`` marks a quote whose closing mark is missing.
    """

    kind: ClassVar[FindingKind] = FindingKind.QUOTE
    parts: tuple[Range, ...]
    speaker: PersonKey | None
    speaker_printed: str
    candidates: tuple[SpeakerCandidate, ...]
    office_printed: str | None
    shape: str
    nested: tuple[Range, ...] = ()
    is_unclosed: bool = False
    is_fragment: bool = False
