"""What all records have in common."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from pressdesk.model.fields import FieldSpec, Kind, Problem, specs_of
from pressdesk.model.identity import new_id
from pressdesk.model.values import Language, PartialDate, Translated

_SPECS: dict[str, dict[str, FieldSpec]] = {}
"""The declarations of each table's fields by name, read once."""


@dataclass(kw_only=True, slots=True)
class Record:
    """One thing that the archive keeps. Its user-visible fields are declared with ``entry``."""

    table: ClassVar[str] = ""
    label: ClassVar[str] = ""
    plural: ClassVar[str] = ""

    id: str = field(default_factory=new_id)
    created_at: str = ""
    modified_at: str = ""
    removed_at: str = ""
    """The moment of removal to the bin; empty for a record in use."""

    @classmethod
    def fields(cls) -> tuple[FieldSpec, ...]:
        """Give the declared fields in their order."""
        if cls.table not in _SPECS:
            _SPECS[cls.table] = {spec.name: spec for spec in specs_of(cls)}
        return tuple(_SPECS[cls.table].values())

    @classmethod
    def spec(cls, name: str) -> FieldSpec:
        """Give one declared field by its name; KeyError where there is none."""
        cls.fields()
        return _SPECS[cls.table][name]

    @property
    def is_removed(self) -> bool:
        """Tell whether the record lies in the bin."""
        return bool(self.removed_at)

    def values(self) -> dict[str, Any]:
        """Give the declared fields' values by name."""
        return {spec.name: getattr(self, spec.name) for spec in self.fields()}

    def replaced(self, **changes: Any) -> Self:
        """Give a copy in which some fields have other values."""
        return dataclasses.replace(self, **changes)

    def caption(self, language: str = Language.ENGLISH) -> str:
        """Give the short text by which people recognise this record in a list."""
        for spec in self.fields():
            value = getattr(self, spec.name)
            if isinstance(value, Translated) and value:
                return value.best(language)
            if spec.kind in {Kind.LINE, Kind.TEXT} and value:
                return str(value).strip().split("\n", 1)[0]
        return ""

    def cross_field_problems(self) -> list[Problem]:
        """Give what is wrong between fields; records with such rules override this."""
        return []

    def prepared(self) -> Self:
        """Give the record as it is to be stored, computed fields brought up to date."""
        return self


def ends_before_it_starts(first: str, last: str) -> bool:
    """Tell whether two written dates stand in the wrong order; unreadable ones are not judged here."""
    try:
        return (
            bool(first and last) and PartialDate.parse(last).last_day() < PartialDate.parse(first).first_day()
        )
    except ValueError:
        return False
