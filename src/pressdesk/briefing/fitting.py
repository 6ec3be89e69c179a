"""A paper cut to one page: what does not fit is left out from the end, and the page says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pressdesk.briefing.blocks import Briefing, Notice, Section, Sources
from pressdesk.briefing.typeset import page_count
from pressdesk.briefing.wording import Wording

_KEPT_WHOLE = frozenset({"sources"})


def fitted_to_one_page(briefing: Briefing) -> Briefing:
    """Give the most of the paper, from its beginning, that one page takes; sources are cut to those cited."""
    if page_count(briefing) <= 1:
        return briefing
    fewest, most = 0, _length(briefing)
    while most - fewest > 1:
        middle = (fewest + most) // 2
        if page_count(_cut(briefing, middle)) <= 1:
            fewest = middle
        else:
            most = middle
    return _cut(briefing, fewest)


def _length(briefing: Briefing) -> int:
    return sum(
        len(_items(block)) or 1
        for section in briefing.all_sections()
        if section.key not in _KEPT_WHOLE
        for block in section.blocks
    )


def _cut(briefing: Briefing, length: int) -> Briefing:
    """Keep the first ``length`` items of the paper and what they need."""
    rest = length
    kept: list[tuple[Section, ...]] = []
    for sections in (briefing.lead, briefing.sections):
        shorter: list[Section] = []
        for section in sections:
            blocks: list[Any] = []
            for block in section.blocks if section.key not in _KEPT_WHOLE else ():
                items = _items(block)
                taken = min(rest, len(items) or 1)
                rest -= taken
                if taken:
                    blocks.append(_with_items(block, items[:taken]) if items else block)
            if blocks and not all(isinstance(block, Notice) for block in blocks):
                shorter.append(replace(section, blocks=tuple(blocks)))
        kept.append(tuple(shorter))
    lead, body = kept
    notice = Notice(Wording(briefing.language).label("shortened"))
    closing = _sources(briefing, repr((lead, body)))
    return (
        replace(briefing, lead=lead, sections=_with_notice(body, notice) + closing)
        if body
        else replace(briefing, lead=_with_notice(lead, notice), sections=closing)
    )


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
