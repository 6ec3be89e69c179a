"""A draft as a row of items that an officer goes through: each found value, with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from pressdesk.ingest.draft import CERTAIN, DraftField, Review, Trace, VisitDraft
from pressdesk.ingest.finding import FindingKind, Range
from pressdesk.ui.i18n import locale, tr
from pressdesk.ui.review.marks import Mark, Standing

FACTS: dict[str, tuple[tuple[str, ...], FindingKind]] = {
    "dates": (("date_start", "date_end"), FindingKind.DATE),
    "kind": (("kind",), FindingKind.VISIT_KIND),
    "level": (("level",), FindingKind.VISIT_KIND),
    "guest": (("guest",), FindingKind.PERSON),
    "host": (("host",), FindingKind.PERSON),
    "place": (("city", "country"), FindingKind.PLACE),
}
"""The facts of the visit as one confirms them, and the fields of the draft that make up each."""

COLLECTIONS: dict[str, FindingKind] = {
    "quotes": FindingKind.QUOTE,
    "people": FindingKind.PERSON,
    "meetings": FindingKind.MEETING,
    "figures": FindingKind.FIGURE,
    "reported_speech": FindingKind.REPORTED_SPEECH,
    "documents": FindingKind.DOCUMENT,
    "organisations": FindingKind.ORGANISATION,
    "topics": FindingKind.TOPIC,
}
"""The lists of a draft in the order of the page."""


CERTAIN_TOPIC = 0.6
HARMLESS = frozenset({"topics", "organisations"})


class Value(Protocol):
    """What all members of a draft's lists have in common."""

    @property
    def id(self) -> str:
        """The name within its list."""

    @property
    def trace(self) -> Trace:
        """Where it came from."""

    @property
    def review(self) -> Review:
        """What the officer said to it."""


@dataclass(frozen=True, slots=True)
class Item:
    """A value to be confirmed. ``collection`` is a list of the draft or ``facts``; ``id`` names it there."""

    collection: str
    id: str
    kind: FindingKind
    ranges: tuple[Range, ...]
    confidence: float
    rule: str
    review: Review
    correction: str = ""
    """The id of the earlier correction that the reading followed here, empty where it followed none."""

    @property
    def key(self) -> str:
        """Give a name that is unique within the draft."""
        return f"{self.collection}:{self.id}"

    @property
    def is_open(self) -> bool:
        """Tell whether the officer has not decided yet."""
        return self.review is Review.OPEN

    @property
    def is_certain(self) -> bool:
        """Tell whether the reading is sure enough to be accepted unseen; topics and bodies do little harm."""
        return self.confidence >= (CERTAIN_TOPIC if self.collection in HARMLESS else CERTAIN)

    @property
    def standing(self) -> Standing:
        """Tell how the item is to be shown."""
        if self.review is Review.OPEN:
            return Standing.FOUND if self.is_certain else Standing.UNSURE
        return Standing.ACCEPTED if self.review is Review.ACCEPTED else Standing.REJECTED


def items_of(draft: VisitDraft) -> tuple[Item, ...]:
    """Give all items in the order of the page."""
    members = (item for collection in COLLECTIONS for item in items_in(draft, collection))
    return (*_facts(draft), *members)


def next_to_check(items: Sequence[Item], current: str) -> Item | None:
    """Give the next undecided item after the current one, going round; unsure ones come first."""
    keys = [item.key for item in items]
    after = keys.index(current) + 1 if current in keys else 0
    ahead = [item for item in (*items[after:], *items[:after]) if item.is_open and item.key != current]
    return next((item for item in ahead if not item.is_certain), ahead[0] if ahead else None)


def marks_of(draft: VisitDraft, items: Sequence[Item]) -> list[Mark]:
    """Give the marks of all items that have a place in the source."""
    return [_mark(draft, item) for item in items if item.ranges]


def fact_fields(draft: VisitDraft, name: str) -> list[DraftField]:
    """Give the fields of the draft that make up a fact."""
    return [getattr(draft, field) for field in FACTS[name][0]]


def _facts(draft: VisitDraft) -> Iterator[Item]:
    for name, (_, kind) in FACTS.items():
        fields = fact_fields(draft, name)
        traces = [field.trace for field in fields if field.trace is not None]
        ranges = dict.fromkeys((trace.start, trace.end) for trace in traces if trace.end > trace.start)
        yield Item(
            "facts",
            name,
            kind,
            tuple(ranges),
            min((trace.confidence for trace in traces), default=0.0),
            traces[0].rule if traces else "",
            _common_review(fields),
            next((trace.correction for trace in traces if trace.correction), ""),
        )


def has_value(draft: VisitDraft, item: Item) -> bool:
    """Tell whether there is anything to look at; a fact of which the text tells nothing has no value."""
    return item.collection != "facts" or any(field.value for field in fact_fields(draft, item.id))


def _common_review(fields: Sequence[DraftField]) -> Review:
    reviews = {field.review for field in fields}
    return reviews.pop() if len(reviews) == 1 else Review.OPEN


def items_in(draft: VisitDraft, collection: str) -> Iterator[Item]:
    """Give the items of one of the draft's lists."""
    members: Sequence[Value] = getattr(draft, collection)
    kind = COLLECTIONS[collection]
    for value in members:
        trace = value.trace
        yield Item(
            collection,
            value.id,
            kind,
            _ranges(value),
            trace.confidence,
            trace.rule,
            value.review,
            trace.correction,
        )


def _ranges(value: Value) -> tuple[Range, ...]:
    """Give where the value stands: each part, each mention, the sentence; else what the trace tells."""
    for attribute in ("parts", "mentions"):
        several: tuple[Range, ...] = getattr(value, attribute, ())
        if several:
            return several
    start, end = getattr(value, "content", (value.trace.start, value.trace.end))
    return ((start, end),) if end > start else ()


def _mark(draft: VisitDraft, item: Item) -> Mark:
    is_quiet = item.collection == "facts" and item.id in {"guest", "host", "level"}
    return Mark(item.key, item.kind, item.ranges, item.standing, partial(describe, draft, item), is_quiet)


def describe(draft: VisitDraft, item: Item) -> str:
    """Say in a line what an item is and how sure the reading was."""
    share = locale().toString(round(item.confidence * 100)) + " %"
    return tr("{what} · sure by {share}", what=_what(draft, item), share=share)


def _what(draft: VisitDraft, item: Item) -> str:
    if item.collection == "people":
        person = draft.person(item.id)
        return ", ".join(filter(None, (person.name, person.role))) if person else ""
    if item.collection == "quotes":
        quote = next(quote for quote in draft.quotes if quote.id == item.id)
        return tr(
            "Quote of {name}", name=draft.name_of(quote.speaker) or quote.speaker_printed or tr("nobody yet")
        )
    return item_name(item)


def item_name(item: Item) -> str:
    """Give the name of a sort of item, in the singular."""
    name = item.id if item.collection == "facts" else item.collection
    return {
        "dates": tr("Days"),
        "kind": tr("Kind"),
        "level": tr("Level"),
        "guest": tr("Guest"),
        "host": tr("Host"),
        "place": tr("Place"),
        "quotes": tr("Quote"),
        "people": tr("Person"),
        "meetings": tr("Meeting"),
        "figures": tr("Figure"),
        "reported_speech": tr("Reported speech"),
        "documents": tr("Document"),
        "organisations": tr("Organisation"),
        "topics": tr("Topic"),
    }[name]
