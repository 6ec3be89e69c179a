"""What is wrong with a field, in the window's language."""

from __future__ import annotations

from collections.abc import Mapping

from pressdesk.model import checks
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.ui.i18n import mark, tr, translated_label

_WORDS: Mapping[Kind, str] = {
    Kind.DATE: mark("“{value}” is not a date. Write 2023-02-28, 2023-02 or 2023."),
    Kind.TIME: mark("“{value}” is not a time of day. Write 09:30."),
    Kind.LANGUAGE: mark("“{value}” is not a language code such as en, ru or kk."),
}


def problem_words(record: Record) -> dict[str, str]:
    """Give for each field with a problem one sentence."""
    found: dict[str, str] = {}
    for problem in checks.problems(record):
        spec = record.spec(problem.field)
        value = getattr(record, spec.name)
        found.setdefault(spec.name, _sentence(spec, value, problem.text))
    return found


def _sentence(spec: FieldSpec, value: object, text: str) -> str:
    if spec.required and not value:
        return tr("{field} is still missing.", field=translated_label(spec.label))
    if spec.kind in _WORDS and text == conversion(spec).problem(value):
        return translated_label(_WORDS[spec.kind]).format(value=value)
    return translated_label(text)
