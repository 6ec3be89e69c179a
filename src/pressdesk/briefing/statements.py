"""What was said: quotes as quotes, reported speech as prose, and what the same people said before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Notice, Passage, Prose, Quotation, Quotes
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.briefing.request import Words
from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.verbatim import VerbatimState, compare

_REPORTED = "reported"
_PARTIAL = "partial"
_SIGNS = {
    VerbatimState.EXACT: "=",
    VerbatimState.TYPOGRAPHY: "≈",
    VerbatimState.DIFFERENT: "≠",
    VerbatimState.NO_SOURCE: "–",
}

Marked = tuple[Quote, str]


def statements(composer: Composer) -> tuple[Block, ...]:
    """Give the quotes, with a sentence on those left out and those marked."""
    selected = _selected(composer, composer.material.quotes)
    spoken = [(quote, mark) for quote, mark in selected.marked if quote.kind != _REPORTED]
    shown = spoken[: composer.limits.quotes]
    blocks: list[Block] = list(_notices(composer, selected))
    if shown:
        blocks.append(Quotes(tuple(quotation(composer, *item) for item in shown)))
    return (*blocks, *_beyond(composer, len(spoken) - len(shown)))


def reported_speech(composer: Composer) -> tuple[Block, ...]:
    """Give what others report of the talks: never in quotation marks."""
    return tuple(
        _report(composer, quote, mark)
        for quote, mark in _selected(composer, composer.material.quotes).marked
        if quote.kind == _REPORTED
    )


def previous_statements(composer: Composer) -> tuple[Block, ...]:
    """Give what guest and host said before this visit, by topic, the latest first."""
    selected = _selected(composer, said_before(composer))
    usable = [item for item in selected.marked if item[0].kind != _REPORTED]
    shown = usable[: composer.limits.previous]
    return (*_by_topic(composer, shown), *_beyond(composer, len(usable) - len(shown)))


def said_before(composer: Composer) -> list[Quote]:
    """Give what guest and host said before the visit, the latest first."""
    visit = composer.visit
    found = [
        quote
        for person in dict.fromkeys(filter(None, (visit.guest, visit.host)))
        for quote in composer.archive.find(Quote, speaker=person)
        if quote.visit != visit.id and quote.said_on and quote.said_on < (visit.starts_on or composer.day)
    ]
    return _latest_first(found)


def earlier_statements(composer: Composer) -> tuple[Block, ...]:
    """Give all that was said, by topic, the latest first."""
    selected = _selected(composer, _latest_first(composer.material.quotes))
    spoken = [item for item in selected.marked if item[0].kind != _REPORTED]
    return (*_notices(composer, selected), *_by_topic(composer, spoken))


def spoken_quotes(composer: Composer, quotes: Iterable[Quote]) -> list[Marked]:
    """Select among quotes and leave reported speech aside."""
    return [item for item in _selected(composer, quotes).marked if item[0].kind != _REPORTED]


def notices(composer: Composer, quotes: Iterable[Quote]) -> tuple[Notice, ...]:
    """Say how many of the quotes are held back, and how many are in and marked."""
    return tuple(_notices(composer, _selected(composer, quotes)))


def restricted_count(composer: Composer) -> int:
    """Count the quotes that are taken in though they are not free to use."""
    return _selected(composer, composer.material.quotes).restricted


def _selected(composer: Composer, quotes: Iterable[Quote]) -> selection.Selected[Quote]:
    return selection.select(composer, arranged(composer, quotes))


def arranged(composer: Composer, quotes: Iterable[Quote]) -> list[Quote]:
    """Give of several wordings of one utterance the one wanted, translations after their originals.

    Variants printed by other outlets stay out, and so do translations into other languages than the paper's.
    """
    chosen, wanted = composer.request.chosen, composer.request.words
    candidates = [quote for quote in quotes if not quote.variant_of or quote.id in chosen]
    by_id = {quote.id: quote for quote in candidates}
    translations: dict[str, list[Quote]] = {}
    for quote in candidates:
        if quote.translation_of in by_id and _is_wanted(composer, quote):
            translations.setdefault(quote.translation_of, []).append(quote)
    found: list[Quote] = []
    for quote in candidates:
        if quote.translation_of in by_id:
            continue
        of_quote = translations.get(quote.id, [])
        if not (wanted == Words.TRANSLATIONS and any(_is_free(composer, item) for item in of_quote)):
            found.append(quote)
        found += of_quote
    return found


def _is_wanted(composer: Composer, translation: Quote) -> bool:
    request = composer.request
    is_readable = request.words != Words.ORIGINALS and translation.language == request.language
    return translation.id in request.chosen or is_readable


def _is_free(composer: Composer, quote: Quote) -> bool:
    return bool(selection.select(composer, (quote,)).free)


def _latest_first(quotes: Iterable[Quote]) -> list[Quote]:
    return sorted(quotes, key=lambda quote: quote.said_on, reverse=True)


def _notices(composer: Composer, selected: selection.Selected[Quote]) -> Iterable[Notice]:
    wording = composer.wording
    if selected.restricted:
        yield Notice(wording.counted("included_uncleared", selected.restricted), grave=True)
    if selected.left_out and not composer.request.public_safe:
        yield Notice(wording.counted("left_out_quotes", selected.left_out))


def _beyond(composer: Composer, count: int) -> tuple[Notice, ...]:
    return (Notice(composer.wording.counted("more_quotes", count)),) if count > 0 else ()


def _by_topic(composer: Composer, quotes: Sequence[Marked]) -> tuple[Block, ...]:
    by_topic: dict[str, list[Marked]] = {}
    for item in quotes:
        by_topic.setdefault(next(iter(item[0].topics), ""), []).append(item)
    blocks: list[Block] = []
    for topic, of_topic in sorted(by_topic.items(), key=lambda entry: not entry[0]):
        shown = of_topic[: composer.limits.quotes_of_topic]
        items = tuple(quotation(composer, *item, with_topics=False) for item in shown)
        blocks.append(Quotes(items, heading=_topic_heading(composer, topic, alone=len(by_topic) == 1)))
        blocks += _beyond(composer, len(of_topic) - len(shown))
    return tuple(blocks)


def _topic_heading(composer: Composer, topic: str, *, alone: bool) -> Passage:
    if topic:
        return Passage(composer.names.caption(Topic, topic))
    return Passage() if alone else Passage(composer.wording.label("without_topic"))


def quotation(composer: Composer, quote: Quote, mark: str, *, with_topics: bool = True) -> Quotation:
    """Give one quote with all that belongs in its margin."""
    names = composer.names
    state = _state(composer, quote)
    return Quotation(
        speaker=names.person(quote.speaker) or Passage(composer.wording.label("unknown_speaker")),
        words=Passage(quote.text, quote.language),
        marks=quotation_marks(quote.language),
        office=names.office(quote.office_then, quote.speaker, quote.said_on),
        occasion=_occasion(composer, quote),
        source=composer.cite(quote.source),
        verbatim=composer.wording.label(f"verbatim_{state}"),
        verbatim_sign=_SIGNS[state],
        remarks=_remarks(composer, quote, with_topics=with_topics),
        mark=mark,
        origin=names.origin(quote, _name(composer, quote)),
    )


def _report(composer: Composer, quote: Quote, mark: str) -> Prose:
    names = composer.names
    speaker = names.person(quote.speaker) or Passage(composer.wording.label("unknown_speaker"))
    office = names.office(quote.office_then, quote.speaker, quote.said_on)
    return Prose(
        (Passage(quote.text, quote.language),),
        heading=speaker,
        mark=mark,
        remarks=lines(
            joined(office.text, _occasion(composer, quote), composer.citation(quote.source)),
            *_remarks(composer, quote, with_topics=True),
        ),
        origin=names.origin(quote, _name(composer, quote)),
    )


def _state(composer: Composer, quote: Quote) -> VerbatimState:
    source = composer.source(quote.source)
    return compare(quote.text, source.text if source else "", quote.source_ranges).state


def _occasion(composer: Composer, quote: Quote) -> str:
    place = composer.names.place(quote.place, quote.said_on)
    return composer.wording.enumeration((place, composer.wording.date(quote.said_on)))


def _name(composer: Composer, quote: Quote) -> str:
    return composer.wording.enumeration(
        (composer.names.caption(Person, quote.speaker), composer.wording.date(quote.said_on))
    )


def _remarks(composer: Composer, quote: Quote, *, with_topics: bool) -> tuple[str, ...]:
    label, names, wording = composer.wording.label, composer.names, composer.wording
    addressee = names.caption(Person, quote.addressee)
    topics = names.captions(Topic, quote.topics) if with_topics else ""
    foreign = quote.language if quote.language != wording.language else ""
    return lines(
        label("said_to", name=addressee) if addressee else "",
        label("in_language", language=wording.language_name(foreign)) if foreign else "",
        label("partial_quote") if quote.kind == _PARTIAL else "",
        _translation(composer, quote),
        label("topics_line", text=topics) if topics else "",
    )


def _translation(composer: Composer, quote: Quote) -> str:
    if not quote.translation_of and not quote.translator:
        return ""
    label, names = composer.wording.label, composer.names
    standing = names.term("translation_status", quote.translation_status)
    by = label("translated_by", name=quote.translator) if quote.translator else label("translation_of")
    return joined(by, standing)
