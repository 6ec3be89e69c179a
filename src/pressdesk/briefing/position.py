"""A topic: the line that holds, what we have said by date with each change of wording, what others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressdesk.briefing import selection, statements
from pressdesk.briefing.blocks import Block, Notice, Quotes, Rewording, WordChange
from pressdesk.briefing.composer import Composer
from pressdesk.model.document import LineToTake
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.wording_difference import Change, likeness, word_difference

_ALIKE = 0.3
"""Below this the wording is another one, and showing its difference word by word would tell nothing."""

Marked = tuple[Quote, str]


def our_statements(composer: Composer) -> tuple[Block, ...]:
    """Give what our side said, the latest first, each followed by what changed since the one before it."""
    ours = _by_day(quote for quote in composer.material.quotes if _is_ours(composer, quote))
    spoken = statements.spoken_quotes(composer, ours)
    shown = spoken[: composer.limits.quotes]
    blocks: list[Block] = list(statements.notices(composer, ours))
    for index, (quote, mark) in enumerate(shown):
        blocks.append(Quotes((statements.quotation(composer, quote, mark, with_topics=False),)))
        blocks += _change_since(composer, quote, [other for other, _ in shown[index + 1 :]])
    if len(spoken) > len(shown):
        blocks.append(Notice(composer.wording.counted("more_quotes", len(spoken) - len(shown))))
    return tuple(blocks)


def statements_of_others(composer: Composer) -> tuple[Block, ...]:
    """Give what others said, the latest first."""
    others = _by_day(quote for quote in composer.material.quotes if not _is_ours(composer, quote))
    spoken = statements.spoken_quotes(composer, others)
    shown = spoken[: composer.limits.quotes]
    blocks: list[Block] = list(statements.notices(composer, others))
    if shown:
        items = tuple(statements.quotation(composer, *item, with_topics=False) for item in shown)
        blocks.append(Quotes(items))
    if len(spoken) > len(shown):
        blocks.append(Notice(composer.wording.counted("more_quotes", len(spoken) - len(shown))))
    return tuple(blocks)


def changes_of_line(composer: Composer) -> tuple[Block, ...]:
    """Show how each line to take differs from the one that it supersedes, where both may be read."""
    lines = {line.id: line for line, _ in selection.select(composer, composer.material.lines).marked}
    return tuple(
        _line_change(composer, lines[line.supersedes], line)
        for line in lines.values()
        if line.supersedes in lines
    )


def _is_ours(composer: Composer, quote: Quote) -> bool:
    speaker = composer.names.record(Person, quote.speaker)
    home = composer.material.home
    return not home or (speaker is not None and speaker.country == home)


def _by_day(quotes: Iterable[Quote]) -> list[Quote]:
    return sorted(quotes, key=lambda quote: quote.said_on, reverse=True)


def _change_since(composer: Composer, quote: Quote, earlier: Sequence[Quote]) -> Iterator[Block]:
    """Compare with the statement before it in the same language, the same speaker's first."""
    same_language = [other for other in earlier if other.language == quote.language]
    of_speaker = (other for other in same_language if other.speaker == quote.speaker)
    before = next(of_speaker, None) or next(iter(same_language), None)
    if before is None or not quote.said_on:
        return
    wording, names = composer.wording, composer.names
    since = wording.label(
        "changed_since", date=wording.date(before.said_on), name=names.caption(Person, before.speaker)
    )
    if likeness(before.text, quote.text) < _ALIKE:
        yield Notice(wording.label("worded_anew", since=since))
        return
    yield _rewording(composer, since, before.text, quote.text, quote)


def _line_change(composer: Composer, before: LineToTake, line: LineToTake) -> Rewording:
    wording = composer.wording
    texts = composer.names.passage(line.text)
    earlier = composer.names.passage(before.text)
    since = wording.label("line_changed", date=wording.date(before.valid_from))
    return _rewording(composer, since, earlier.text, texts.text, line)


def _rewording(
    composer: Composer, since: str, before: str, after: str, record: Quote | LineToTake
) -> Rewording:
    runs = word_difference(before, after)
    dropped, added = (
        sum(len(run.text.split()) for run in runs if run.change is change)
        for change in (Change.DROPPED, Change.ADDED)
    )
    return Rewording(
        heading=since,
        words=tuple(WordChange(run.text, run.change) for run in runs),
        language=record.language if isinstance(record, Quote) else "",
        summary=composer.wording.label("words_changed", dropped=dropped, added=added)
        if dropped or added
        else composer.wording.label("same_words"),
        origin=composer.names.origin(record),
    )
