"""What was said: quotes as quotes, reported speech as prose, and what the same people said before."""

from __future__ import annotations

from collections.abc import Iterable

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Notice, Passage, Prose, Quotation, Quotes
from pressdesk.briefing.composition import Composition, joined, lines
from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.verbatim import VerbatimState, compare

MOST_PREVIOUS = 12
"""How many earlier statements a visit briefing recalls."""

_REPORTED = "reported"
_PARTIAL = "partial"
_SIGNS = {
    VerbatimState.EXACT: "=",
    VerbatimState.TYPOGRAPHY: "≈",
    VerbatimState.DIFFERENT: "≠",
    VerbatimState.NO_SOURCE: "–",
}

Marked = tuple[Quote, str]


def statements(composition: Composition) -> tuple[Block, ...]:
    """Give the quotes of the visit, with a sentence on those left out and those marked."""
    selected = _printed(composition)
    spoken = [(quote, mark) for quote, mark in selected.marked if quote.kind != _REPORTED]
    blocks: list[Block] = list(_notices(composition, selected))
    if spoken:
        blocks.append(Quotes(tuple(_quotation(composition, *item) for item in spoken)))
    return tuple(blocks)


def reported_speech(composition: Composition) -> tuple[Block, ...]:
    """Give what others report of the talks: never in quotation marks."""
    return tuple(
        _report(composition, quote, mark)
        for quote, mark in _printed(composition).marked
        if quote.kind == _REPORTED
    )


def previous_statements(composition: Composition) -> tuple[Block, ...]:
    """Give what guest and host said before this visit, by topic, the latest first; cleared words only."""
    visit = composition.records.visit
    found = [
        quote
        for person in dict.fromkeys(filter(None, (visit.guest, visit.host)))
        for quote in composition.archive.find(Quote, speaker=person, order="-said_on")
        if quote.visit != visit.id and quote.said_on and quote.said_on < visit.starts_on
    ]
    usable = [
        quote
        for quote in sorted(found, key=lambda quote: quote.said_on, reverse=True)
        if quote.kind != _REPORTED
        and not quote.variant_of
        and not selection.quote_restriction(composition, quote)
    ]
    return _by_topic(composition, usable[:MOST_PREVIOUS])


def restricted_count(composition: Composition) -> int:
    """Count the quotes in the briefing that are not free to use."""
    return _printed(composition).restricted


def _printed(composition: Composition) -> selection.Selected[Quote]:
    """Select the quotes of the visit: of several wordings of one utterance the authoritative one."""
    chosen = composition.options.quote_ids
    candidates = [q for q in composition.records.quotes if not q.variant_of or q.id in chosen]
    return selection.quotes(composition, _translations_after_originals(candidates))


def _translations_after_originals(quotes: list[Quote]) -> Iterable[Quote]:
    by_id = {quote.id: quote for quote in quotes}
    originals = [quote for quote in quotes if quote.translation_of not in by_id]
    for original in originals:
        yield original
        yield from (quote for quote in quotes if quote.translation_of == original.id)


def _notices(composition: Composition, selected: selection.Selected[Quote]) -> Iterable[Notice]:
    wording = composition.wording
    if selected.restricted:
        yield Notice(wording.counted("included_uncleared", selected.restricted), grave=True)
    if selected.left_out:
        yield Notice(wording.counted("left_out_quotes", selected.left_out))


def _by_topic(composition: Composition, quotes: list[Quote]) -> tuple[Block, ...]:
    by_topic: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_topic.setdefault(next(iter(quote.topics), ""), []).append(quote)
    return tuple(
        Quotes(
            tuple(_quotation(composition, quote, "", with_topics=False) for quote in of_topic),
            heading=_topic_heading(composition, topic, alone=len(by_topic) == 1),
        )
        for topic, of_topic in by_topic.items()
    )


def _topic_heading(composition: Composition, topic: str, *, alone: bool) -> Passage:
    if topic:
        return Passage(composition.names.caption(Topic, topic))
    return Passage() if alone else Passage(composition.wording.label("without_topic"))


def _quotation(composition: Composition, quote: Quote, mark: str, *, with_topics: bool = True) -> Quotation:
    names = composition.names
    state = _state(composition, quote)
    return Quotation(
        speaker=names.person(quote.speaker) or Passage(composition.wording.label("unknown_speaker")),
        words=Passage(quote.text, quote.language),
        marks=quotation_marks(quote.language),
        office=names.office(quote.office_then, quote.speaker, quote.said_on),
        occasion=_occasion(composition, quote),
        source=composition.cite(quote.source),
        verbatim=composition.wording.label(f"verbatim_{state}"),
        verbatim_sign=_SIGNS[state],
        remarks=_remarks(composition, quote, with_topics=with_topics),
        mark=mark,
        origin=names.origin(quote, _name(composition, quote)),
    )


def _report(composition: Composition, quote: Quote, mark: str) -> Prose:
    names = composition.names
    speaker = names.person(quote.speaker) or Passage(composition.wording.label("unknown_speaker"))
    office = names.office(quote.office_then, quote.speaker, quote.said_on)
    return Prose(
        (Passage(quote.text, quote.language),),
        heading=speaker,
        mark=mark,
        remarks=lines(
            joined(office.text, _occasion(composition, quote), composition.citation(quote.source)),
            *_remarks(composition, quote, with_topics=True),
        ),
        origin=names.origin(quote, _name(composition, quote)),
    )


def _state(composition: Composition, quote: Quote) -> VerbatimState:
    source = composition.source(quote.source)
    return compare(quote.text, source.text if source else "", quote.source_ranges).state


def _occasion(composition: Composition, quote: Quote) -> str:
    place = composition.names.place(quote.place, quote.said_on)
    return composition.wording.enumeration((place, composition.wording.date(quote.said_on)))


def _name(composition: Composition, quote: Quote) -> str:
    return composition.wording.enumeration(
        (composition.names.caption(Person, quote.speaker), composition.wording.date(quote.said_on))
    )


def _remarks(composition: Composition, quote: Quote, *, with_topics: bool) -> tuple[str, ...]:
    label, names, wording = composition.wording.label, composition.names, composition.wording
    addressee = names.caption(Person, quote.addressee)
    topics = names.captions(Topic, quote.topics) if with_topics else ""
    foreign = quote.language if quote.language != wording.language else ""
    return lines(
        label("said_to", name=addressee) if addressee else "",
        label("in_language", language=wording.language_name(foreign)) if foreign else "",
        label("partial_quote") if quote.kind == _PARTIAL else "",
        _translation(composition, quote),
        label("topics_line", text=topics) if topics else "",
    )


def _translation(composition: Composition, quote: Quote) -> str:
    if not quote.translation_of and not quote.translator:
        return ""
    label, names = composition.wording.label, composition.names
    standing = names.term("translation_status", quote.translation_status)
    by = label("translated_by", name=quote.translator) if quote.translator else label("translation_of")
    return joined(by, standing)
