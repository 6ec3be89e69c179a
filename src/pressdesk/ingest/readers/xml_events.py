"""XML as a row of events, read so that nothing in it can reach out, unfold or pile up.

A document type is refused as a whole: with it go entities, external files and every bomb made from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from pressdesk.ingest.readers import limits, refusals

_SEPARATOR = "\n"


class Events(Protocol):
    """What a reader does at each event; names are ``prefix:name`` by the reader's own prefixes."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, words: str) -> None:
        """Characters between tags, in one or several portions."""


class XmlReading:
    """Reads one XML part. ``namespaces`` gives for each address the prefix that the reader knows it by."""

    def __init__(self, namespaces: Mapping[str, str], name: str, what: str) -> None:
        self._namespaces = namespaces
        self._name = name
        self._what = what
        self._known: dict[str, str] = {}
        self._depth = 0

    def read(self, content: bytes, events: Events) -> bool:
        """Hand the events on; False where the XML breaks off, and what came before was handed on."""
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_document_type

        def start(name: str, attributes: dict[str, str]) -> None:
            self._depth += 1
            if self._depth > limits.DEEPEST_NESTING:
                raise refusals.hostile(self._name, "its parts are nested too deeply")
            events.start(self._short(name), {self._short(key): value for key, value in attributes.items()})

        def end(name: str) -> None:
            self._depth -= 1
            events.end(self._short(name))

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = events.words
        try:
            parser.Parse(content, True)
        except expat.ExpatError:
            return False
        return True

    def _short(self, name: str) -> str:
        """Give the name with the reader's own prefix, none for what it does not know."""
        short = self._known.get(name)
        if short is None:
            address, separator, local = name.rpartition(_SEPARATOR)
            prefix = self._namespaces.get(address, "?") if separator else ""
            short = self._known[name] = f"{prefix}:{local}" if prefix else local
        return short

    def _refuse_document_type(self, *_: object) -> None:
        raise refusals.hostile(
            self._name, "its XML brings definitions of its own, as no office program writes them"
        )
