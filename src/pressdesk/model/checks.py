"""What is wrong with a record: shown beside the field, never in the way of keeping what was typed."""

from __future__ import annotations

from pressdesk.model.fields import Problem
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record


def problems(record: Record) -> list[Problem]:
    """Give every problem of the record's fields and between them, in the order of the fields."""
    found = []
    for spec in record.fields():
        value = getattr(record, spec.name)
        if spec.required and not value:
            found.append(Problem(spec.name, f"{spec.label} is still missing."))
        elif text := conversion(spec).problem(value) or (spec.check(value) if spec.check else ""):
            found.append(Problem(spec.name, text))
    return found + record.cross_field_problems()
