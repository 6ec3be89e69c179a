"""A value on which sources disagree: of which field it is, and its one written form."""

from __future__ import annotations

import json
from typing import Any

from pressdesk.model.assertion import Assertion
from pressdesk.model.fields import FieldSpec
from pressdesk.model.kinds import conversion
from pressdesk.model.registry import BY_TABLE


def disputed_field(assertion: Assertion) -> FieldSpec | None:
    """Give the field; None where the record's sort has no such field any more."""
    record_class = BY_TABLE.get(assertion.record_type)
    fields = record_class.fields() if record_class else ()
    return next((spec for spec in fields if spec.name == assertion.field_name), None)


def disputed_value(assertion: Assertion) -> Any:
    """Give the value as the field would hold it, or the words that are kept where they make none.

    Besides the form that ``kept_value`` writes, bare words are read, as older archives and imports have them.
    """
    spec = disputed_field(assertion)
    return assertion.value if spec is None else read_value(spec, assertion.value)


def read_value(spec: FieldSpec, kept: str) -> Any:
    """Read a field's value from JSON or from bare words; the words themselves where they make none."""
    for written in (_from_json(kept), kept):
        try:
            return conversion(spec).from_json(written)
        except (ValueError, TypeError, AttributeError):
            continue
    return kept


def fits(spec: FieldSpec, value: Any) -> bool:
    """Tell whether a field can hold a value, words that make none left aside."""
    try:
        read = conversion(spec).from_json(conversion(spec).to_json(value))
    except (ValueError, TypeError, AttributeError):
        return False
    return bool(read == value and not conversion(spec).problem(value))


def kept_value(spec: FieldSpec, value: Any) -> str:
    """Write a field's value in the one form that assertions keep: JSON, as the field's kind has it."""
    return json.dumps(conversion(spec).to_json(value), ensure_ascii=False)


def _from_json(kept: str) -> Any:
    try:
        return json.loads(kept)
    except json.JSONDecodeError:
        return kept
