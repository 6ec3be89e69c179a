"""What composing gives: the paper itself, and what its way out of the archive must remember."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.briefing.blocks import Briefing

LARGE = 150
"""From so many quotes on a paper is set by a process of its own."""


@dataclass(frozen=True, slots=True)
class Released:
    """A record that the firewall holds back and that the officer chose all the same."""

    table: str
    id: str
    name: str
    """By which people know it."""
    reason: str
    """Why it is held back, in the language of the paper; printed beside it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that could go into a paper."""

    table: str
    id: str
    section: str
    """The key of the section in which it would stand."""
    caption: str
    """The words by which people recognise it, in the language of the paper."""
    on: str = ""
    """Its date, ISO 8601."""
    speaker: str = ""
    """For a quote: who said it."""
    reason: str = ""
    """Why the firewall holds it back, in words; empty where it goes in by itself."""
    is_in: bool = True
    """Whether the request as it stands takes it in; limits of the extent aside."""
    may_be_chosen: bool = True
    """False for what a public-safe paper never takes."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A paper composed from the archive: typed blocks, and the ids of what stands in it."""

    briefing: Briefing
    kind: str
    extent: str
    title: str
    reference: str
    quotes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    released_by_choice: tuple[Released, ...] = ()
    """For the history: what was taken in spite of the firewall."""

    @property
    def is_large(self) -> bool:
        """Tell whether the paper is better set by a process of its own (see ``setting_process``)."""
        return len(self.quotes) > LARGE
