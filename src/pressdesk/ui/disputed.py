"""A value on which sources disagree: of which field of which record it is, as that field holds it."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from pressdesk.model.assertion import Assertion
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.registry import BY_TABLE


def disputed_field(assertion: Assertion) -> FieldSpec | None:
    """Give the field; None where the record's sort has no such field any more."""
    record_class = BY_TABLE.get(assertion.record_type)
    fields = record_class.fields() if record_class else ()
    return next((spec for spec in fields if spec.name == assertion.field_name), None)


def disputed_value(assertion: Assertion) -> Any:
    """Give the value as the field would hold it, or the words that are kept where they make none."""
    words = _words(assertion.value)
    spec = disputed_field(assertion)
    if spec is None or spec.kind not in {Kind.NUMBER, Kind.INTEGER}:
        return words
    try:
        number = Decimal(words)
    except InvalidOperation:
        return words
    return int(number) if spec.kind is Kind.INTEGER else number


def _words(kept: str) -> str:
    try:
        return str(json.loads(kept))
    except json.JSONDecodeError:
        return kept
