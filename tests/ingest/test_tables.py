"""Rule tables: every table that goes by language has something for each of them."""

from __future__ import annotations

import importlib
import pkgutil

from pressdesk.ingest import tables
from pressdesk.ingest.languages import Language

MAY_BE_EMPTY = {"COORDINATORS", "PREPOSITIONS", "AFTER_TITLE_WORDS"}


def test_no_language_lacks_a_table() -> None:
    seen = 0
    for module in pkgutil.iter_modules(tables.__path__):
        content = vars(importlib.import_module(f"{tables.__name__}.{module.name}"))
        for name, table in content.items():
            if isinstance(table, dict) and table and all(isinstance(key, Language) for key in table):
                seen += 1
                assert set(table) == set(Language), f"{module.name}.{name}"
                assert name in MAY_BE_EMPTY or all(table.values()), f"{module.name}.{name}"
    assert seen >= 8
