"""A briefing as JSON and back, so that a paper can be kept and printed again as it was."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, ClassVar, cast, get_args, get_origin, get_type_hints

from pressdesk.briefing.blocks import Briefing


def to_data(value: Any) -> Any:
    """Give content as plain JSON values; a block carries its ``kind``."""
    if is_dataclass(value):
        data = {item.name: to_data(getattr(value, item.name)) for item in fields(value)}
        kind = getattr(type(value), "kind", None)
        return {"kind": kind, **data} if isinstance(kind, str) else data
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def to_json(briefing: Briefing) -> str:
    """Give the briefing as one JSON document."""
    return json.dumps(to_data(briefing), ensure_ascii=False, indent=1)


def from_json(text: str) -> Briefing:
    """Read a briefing as ``to_json`` gave it; ValueError, KeyError or TypeError on another document."""
    return cast("Briefing", _read(Briefing, json.loads(text)))


def _read(wanted: Any, data: Any) -> Any:
    if isinstance(wanted, UnionType):
        return _read(_block_class(wanted, data), data)
    if get_origin(wanted) is tuple:
        arguments = get_args(wanted)
        return tuple(_read(arguments[0], item) for item in data)
    if wanted is bytes:
        return b64decode(data)
    if is_dataclass(wanted):
        return _read_dataclass(wanted, data)
    return data


def _read_dataclass(wanted: Any, data: Mapping[str, Any]) -> Any:
    known = _hints(wanted)
    return wanted(**{name: _read(hint, data[name]) for name, hint in known.items() if name in data})


@cache
def _hints(wanted: Any) -> Mapping[str, Any]:
    hints = get_type_hints(wanted)
    return {name: hint for name, hint in hints.items() if get_origin(hint) is not ClassVar}


def _block_class(union: UnionType, data: Mapping[str, Any]) -> Any:
    by_kind = {block.kind: block for block in get_args(union)}
    return by_kind[data["kind"]]
