"""What a subject is called in the three languages, for questions asked in another one than the answer."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache

from pressdesk.paths import resource
from pressdesk.search.analysis import stem_keys


@cache
def _by_key() -> dict[str, list[tuple[str, ...]]]:
    groups = json.loads(resource("reference/subjects.json").read_text(encoding="utf-8"))["groups"]
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for group in groups:
        for word in group:
            for key in stem_keys(word):
                found[key].append(tuple(group))
    return dict(found)


def words_for_subject(word: str) -> tuple[str, ...]:
    """Give the words for what ``word`` names, in any form, in all three languages; else none."""
    groups = (group for key in stem_keys(word) for group in _by_key().get(key, ()))
    return tuple(dict.fromkeys(other for group in groups for other in group if other != word))
