"""A paper cut to one page: what does not fit is left out from the end, and the page says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pressdesk.briefing.blocks import Briefing, Notice, Section, Sources
from pressdesk.briefing.typeset import page_count
from pressdesk.briefing.wording import Wording

_KEPT_WHOLE = frozenset({"sources"})
_MOST_OF_LATER = 2
"""How many items of a block behind the first cut are tried."""


def beginning_of(briefing: Briefing, items: int) -> Briefing:
    """Give the first ``items`` quotes, rows and paragraphs of a paper with their sections, for a preview."""
    rest = items
    parts: list[tuple[Section, ...]] = []
    for sections in (briefing.lead, briefing.sections):
        kept: list[Section] = []
        for section in sections:
            blocks: list[Any] = []
            for block in section.blocks if rest > 0 else ():
                within = _items(block)
                blocks.append(_with_items(block, within[:rest]) if len(within) > rest > 0 else block)
                rest -= len(within) or 1
                if rest <= 0:
                    break
            if blocks:
                kept.append(replace(section, blocks=tuple(blocks)))
        parts.append(tuple(kept))
    return replace(briefing, lead=parts[0], sections=parts[1])


def fitted_to_one_page(briefing: Briefing) -> Briefing:
    """Give what one page takes: the paper from its beginning, then of each later block what still fits.

    Sources are cut to those cited.
    """
    if page_count(briefing) <= 1:
        return briefing
    lengths = [len(_items(block)) or 1 for block in _blocks(briefing)]
    kept = _from_the_beginning(briefing, lengths)
    for index, length in enumerate(lengths):
        if kept[index] == 0:
            more = [*kept[:index], min(length, _MOST_OF_LATER), *kept[index + 1 :]]
            while more[index] and page_count(_cut(briefing, more)) > 1:
                more[index] -= 1
            kept = more
    return _cut(briefing, kept)


def _from_the_beginning(briefing: Briefing, lengths: Sequence[int]) -> list[int]:
    """Give how many items of each block one page takes, counted from the first."""
    fewest, most = 0, sum(lengths)
    while most - fewest > 1:
        middle = (fewest + most) // 2
        if page_count(_cut(briefing, _shares(lengths, middle))) <= 1:
            fewest = middle
        else:
            most = middle
    return _shares(lengths, fewest)


def _shares(lengths: Sequence[int], total: int) -> list[int]:
    shares = []
    for length in lengths:
        shares.append(min(length, total))
        total -= shares[-1]
    return shares


def _blocks(briefing: Briefing) -> list[Any]:
    return [
        block
        for section in briefing.all_sections()
        if section.key not in _KEPT_WHOLE
        for block in section.blocks
    ]


def _cut(briefing: Briefing, kept: Sequence[int]) -> Briefing:
    """Keep of each block its first items, as many as ``kept`` says, and the sources that they cite."""
    shares = iter(kept)
    lead = _shorter(briefing.lead, shares)
    body = _shorter(briefing.sections, shares)
    notice = Notice(Wording(briefing.language).label("shortened"))
    closing = _sources(briefing, repr((lead, body)))
    if body:
        return replace(briefing, lead=lead, sections=_with_notice(body, notice) + closing)
    return replace(briefing, lead=_with_notice(lead, notice), sections=closing)


def _shorter(sections: tuple[Section, ...], shares: Iterator[int]) -> tuple[Section, ...]:
    shorter: list[Section] = []
    for section in sections:
        if section.key in _KEPT_WHOLE:
            continue
        blocks: list[Any] = []
        for block in section.blocks:
            items, taken = _items(block), next(shares)
            if taken:
                blocks.append(_with_items(block, items[:taken]) if items else block)
        if not all(isinstance(block, Notice) for block in blocks):
            shorter.append(replace(section, blocks=tuple(blocks)))
    return tuple(shorter)


def _with_notice(sections: tuple[Section, ...], notice: Notice) -> tuple[Section, ...]:
    if not sections:
        return ()
    last = sections[-1]
    return (*sections[:-1], replace(last, blocks=(*last.blocks, notice)))


def _items(block: Any) -> tuple[Any, ...]:
    return getattr(block, "items", ()) or getattr(block, "rows", ())


def _with_items(block: Any, items: tuple[Any, ...]) -> Any:
    return replace(block, **{"items" if hasattr(block, "items") else "rows": items})


def _sources(briefing: Briefing, shown: str) -> tuple[Section, ...]:
    """Keep the sources that what is left cites."""
    found = []
    for section in briefing.sections:
        if section.key not in _KEPT_WHOLE:
            continue
        blocks = tuple(
            replace(block, entries=entries)
            for block in section.blocks
            if isinstance(block, Sources)
            and (
                entries := tuple(
                    entry
                    for entry in block.entries
                    if f"[{entry.number}]" in shown or f"source={entry.number}," in shown
                )
            )
        )
        if blocks:
            found.append(replace(section, blocks=blocks))
    return tuple(found)
