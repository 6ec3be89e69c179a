"""Leading a draft back from the reading form, in which everything was found, to the kept text."""

from __future__ import annotations

import dataclasses
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pressdesk.ingest.finding import Range
from pressdesk.model.reading_form import ReadingForm

Drafted = TypeVar("Drafted")


def with_kept_ranges(value: Drafted, form: ReadingForm) -> Drafted:
    """Give a draft, or any part of one, with every range that was read led back to the kept text."""
    if form.is_kept_text or not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for name, kind in _hints(type(value)).items():
        changes[name] = _led_back(getattr(value, name), kind, form)
    if {"start", "end"} <= changes.keys():
        changes["start"], changes["end"] = form.kept_range((changes["start"], changes["end"]))
    return dataclasses.replace(value, **changes)


def _led_back(value: Any, kind: Any, form: ReadingForm) -> Any:
    if value is None or isinstance(value, str | bool | float):
        return value
    if kind == Range:
        return form.kept_range(value)
    if get_origin(kind) is tuple:
        return tuple(_led_back(item, get_args(kind)[0], form) for item in value)
    if get_origin(kind) in (Union, UnionType):
        return _led_back(value, get_args(kind)[0], form)
    return with_kept_ranges(value, form)


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
