"""The shared vocabulary of topics: code, names in three languages, and the words that tell of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from pressdesk.paths import resource


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic with its names and the stems that tell of it in any of the languages.

    Stems are regular expressions that begin with a letter; a match may go on with letters, so that case
    forms are found.
    """

    code: str
    en: str
    ru: str
    kk: str
    stems: tuple[str, ...]


@cache
def all_topics() -> tuple[TopicWords, ...]:
    """Return the vocabulary in its order (``resources/reference/topics.json``)."""
    loaded = json.loads(resource("reference/topics.json").read_text("utf-8"))
    return tuple(TopicWords(**{**topic, "stems": tuple(topic["stems"])}) for topic in loaded["topics"])
