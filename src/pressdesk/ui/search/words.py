"""What filters, facets and the parts of a query are called."""

from __future__ import annotations

from collections.abc import Mapping

from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import Language
from pressdesk.search.facet_counts import FacetKind, FacetValue
from pressdesk.search.filters import LANGUAGE_NAMES, TYPE_NAMES
from pressdesk.search.query import Chip, ChipKind, Key
from pressdesk.ui.i18n import LANGUAGE_NAMES as OWN_NAMES
from pressdesk.ui.i18n import mark, tr, translated_label

KEY_LABELS: Mapping[Key, str] = {
    Key.SPEAKER: mark("Speaker"),
    Key.TO: mark("Said to"),
    Key.PERSON: mark("Person"),
    Key.COUNTRY: mark("Country"),
    Key.TOPIC: mark("Topic"),
    Key.KIND: mark("Kind"),
    Key.YEAR: mark("Year"),
    Key.BEFORE: mark("Before"),
    Key.AFTER: mark("After"),
    Key.TYPE: mark("Type"),
    Key.STATUS: mark("Status"),
    Key.LANG: mark("Language"),
    Key.HAS: mark("Has"),
    Key.IN: mark("In the visit"),
}
FACET_LABELS: Mapping[FacetKind, str] = {
    FacetKind.TYPE: mark("Type"),
    FacetKind.SPEAKER: mark("Speaker"),
    FacetKind.PERSON: mark("Person"),
    FacetKind.COUNTRY: mark("Country"),
    FacetKind.TOPIC: mark("Topic"),
    FacetKind.YEAR: mark("Year"),
    FacetKind.VISIT_KIND: mark("Kind of visit"),
    FacetKind.LANGUAGE: mark("Language"),
    FacetKind.CLEARANCE: mark("Clearance"),
    FacetKind.STATUS: mark("Status"),
}


def chip_words(chip: Chip) -> str:
    """Give a part of a query in the window's words."""
    if chip.key:
        words = f"{translated_label(KEY_LABELS[chip.key])}: {_filter_value(chip.key, chip.value)}"
    elif chip.kind is ChipKind.PHRASE:
        words = f"“{chip.value}”"
    elif chip.kind is ChipKind.BEGINNING:
        words = f"{chip.value}…"
    else:
        words = chip.value
    return tr("not {words}", words=words) if chip.is_negated else words


def facet_value_words(kind: FacetKind, value: FacetValue, language: str) -> str:
    """Give what a facet's value is called."""
    named = value.name.best(language)
    if named:
        return named
    if kind is FacetKind.TYPE and value.value in BY_TABLE:
        return translated_label(BY_TABLE[value.value].plural)
    return language_name(value.value) if kind is FacetKind.LANGUAGE else value.value


def language_name(code: str) -> str:
    """Give a language's name in itself."""
    return OWN_NAMES[Language(code)] if code in set(Language) else code


def _filter_value(key: Key, value: str) -> str:
    name = value.lower()
    if key in {Key.TYPE, Key.HAS} and name in TYPE_NAMES:
        return translated_label(BY_TABLE[TYPE_NAMES[name]].plural)
    if key is Key.LANG and name in LANGUAGE_NAMES:
        return language_name(LANGUAGE_NAMES[name])
    return value
