"""Figures: the panel of those that count today, and each series over time as a small chart."""

from __future__ import annotations

from decimal import Decimal

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Chart, ChartPoint, KeyFigure, KeyFigures, Notice
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.model.figure import Figure
from pressdesk.model.person import Person

_FEWEST_POINTS = 3
"""Two numbers are compared faster in words than in a drawing."""
_MOST_POINTS = 12

Marked = tuple[Figure, str]


def key_figures(composer: Composer) -> tuple[Block, ...]:
    """Give the panel of figures, of each series the latest, with a sentence on those left out."""
    selected = selection.select(composer, composer.material.figures)
    earlier = {id(figure) for series in _series(selected.marked) for figure, _ in series[:-1]}
    current = [item for item in selected.marked if id(item[0]) not in earlier]
    shown = current[: composer.limits.figures]
    blocks: list[Block] = []
    if shown:
        blocks.append(KeyFigures(tuple(_key_figure(composer, *item) for item in shown)))
    if len(current) > len(shown):
        blocks.append(Notice(composer.wording.counted("more_figures", len(current) - len(shown))))
    if blocks and selected.left_out and not composer.request.public_safe:
        blocks.append(Notice(composer.wording.counted("left_out_figures", selected.left_out)))
    return tuple(blocks)


def charts(composer: Composer) -> tuple[Block, ...]:
    """Give each series of figures as a chart."""
    selected = selection.select(composer, composer.material.figures)
    return tuple(_chart(composer, series[-_MOST_POINTS:]) for series in _series(selected.marked))


def figures_over_time(composer: Composer) -> tuple[Block, ...]:
    """Give the panel of figures, then the charts."""
    return key_figures(composer) + charts(composer)


def _series(marked: tuple[Marked, ...]) -> list[list[Marked]]:
    """Group figures that say the same of different days, each group by day."""
    groups: dict[tuple[str, str], dict[str, Marked]] = {}
    for item in marked:
        figure = item[0]
        if figure.value is None or not figure.as_of:
            continue
        key = (" ".join(figure.statement.best("en").casefold().split()), figure.unit.casefold())
        groups.setdefault(key, {})[figure.as_of] = item
    return [
        [group[day] for day in sorted(group)] for group in groups.values() if len(group) >= _FEWEST_POINTS
    ]


def _chart(composer: Composer, series: list[Marked]) -> Chart:
    wording, names = composer.wording, composer.names
    latest = series[-1][0]
    years = [figure.as_of[:4] for figure, _ in series]
    divisor, scale = _scale_of([figure.value or Decimal(0) for figure, _ in series])
    unit = " ".join(lines(wording.label(scale) if scale else "", latest.unit))
    points = tuple(
        ChartPoint(
            label=figure.as_of[:4] if len(set(years)) == len(years) else wording.date(figure.as_of),
            value=float((figure.value or Decimal(0)) / divisor),
            shown=wording.number(_rounded((figure.value or Decimal(0)) / divisor)),
            citation=composer.citation(figure.source),
            is_stale=bool(mark),
            origin=names.origin(figure),
        )
        for figure, mark in series
    )
    title = names.passage(latest.statement)
    told = "; ".join(f"{point.label}: {point.shown}" for point in points)
    stale = [point for point in points if point.is_stale]
    return Chart(
        title=title,
        points=points,
        unit=unit,
        remark=wording.label("stale_points") if stale else "",
        alternative_text=f"{title.text} ({unit}). {told}" if unit else f"{title.text}. {told}",
    )


def _scale_of(values: list[Decimal]) -> tuple[Decimal, str]:
    """Give by what a series is divided so that its numbers are short, and the word for it."""
    largest = max(abs(value) for value in values)
    for power, word in ((12, "trillion"), (9, "billion"), (6, "million")):
        if largest >= Decimal(10) ** power:
            return Decimal(10) ** power, word
    return Decimal(1), ""


def _rounded(value: Decimal) -> Decimal:
    return _plain(round(value, 2 if abs(value) < 100 else 0))


def _plain(value: Decimal) -> Decimal:
    """Give a number without noughts at the end of its fraction."""
    return value.to_integral() if value == value.to_integral() else value.normalize()


def _key_figure(composer: Composer, figure: Figure, mark: str) -> KeyFigure:
    wording, names = composer.wording, composer.names
    speaker = names.caption(Person, figure.speaker)
    return KeyFigure(
        value=figure.as_printed or _value(composer, figure),
        statement=names.passage(figure.statement),
        remark=joined(
            figure.period,
            wording.label("as_of", date=wording.date(figure.as_of)) if figure.as_of else "",
            wording.label("given_by", name=speaker) if speaker else "",
            composer.citation(figure.source),
        ),
        mark=mark,
        origin=names.origin(figure),
    )


def _value(composer: Composer, figure: Figure) -> str:
    if figure.value is None:
        return "—"
    divisor, scale = _scale_of([figure.value])
    scaled = figure.value / divisor
    if scaled != round(scaled, 2):
        scaled, scale = figure.value, ""
    word = composer.wording.label(scale) if scale else ""
    amount = " ".join(lines(composer.wording.number(_plain(scaled)), word, figure.unit))
    if figure.comparator in {"", "exactly"}:
        return amount
    return composer.wording.label(f"comparator_{figure.comparator}", value=amount)
