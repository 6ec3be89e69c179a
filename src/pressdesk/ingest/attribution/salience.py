"""Who is in focus at a place of the text: subjects and parties of the sentences before it.

The narrator's sentences are walked back from the place; a person's salience falls with each paragraph
and is greatest for the subject of the latest sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from pressdesk.ingest.attribution.context import sentence_start
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Mention, MentionForm, PersonKey, Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.cues import ACCORDING

ADVERBIAL = 8
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|H\.E)\.?\s*$")
ARTICLE = re.compile(r"(?:^|(?<=, ))(?:[Tt]he|[Hh]is|[Hh]er)$")
PREPOSITION_BEFORE = re.compile(
    r"\b(?:with|to|for|by|from|of|against|about|alongside|с|со|к|ко|от|для|о|об|у|между|перед)\s(?:the\s)?$"
)
AGENT_BEFORE = re.compile(r"\b(?:\w+ed|met|led|held|given|made|taken)\sby\s(?:the\s)?$")
OF_SOMEBODY_BEFORE = re.compile(
    r"\b(?:of|from|by|behalf of|от|имени|указу|поручению|инициативе|послани\w+|привет\w+)\s(?:the\s)?$"
)
CLAUSE = re.compile(r",\s(?:while|whereas|but|а|но|тогда\sкак|в\sто\sвремя\sкак|ал)\s")
"""What opens a clause with a subject of its own."""
OF_SOMEBODY_AFTER = re.compile(r"[’']s?\s|\s(?:атынан|атындағы)\b")
GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
SOURCE = 24
LOOKED_AT = 16
"""Mentions before a place that are weighed."""
SUBJECT, ONLY_NOMINATIVE, NAMED, GOVERNED = 1.0, 0.9, 0.6, 0.35
PARAGRAPH = 0.72
"""What a paragraph between leaves of salience."""
RANK = 0.03
BARE = 0.75
"""An office without a name says less surely who is meant than a name does."""
SILENT = frozenset({Role.STAGE_DIRECTION, Role.RULE, Role.CAPTION, Role.TIME_LINE})


@dataclass(frozen=True)
class Focus:
    """The narrator's mentions of everybody, weighed from any place of the text."""

    text: SourceText
    people: People
    quotes: list[Range]
    _weighed: dict[int, float] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.quotes]

    @cached_property
    def _telling(self) -> list[int]:
        """How many paragraphs tell something, up to each one."""
        tells = (
            part.role not in SILENT and not self._is_mere_speech(part.start) for part in self.text.paragraphs
        )
        return [0, *accumulate(tells)]

    def is_spoken(self, offset: int) -> bool:
        """Return whether an offset lies within speech."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self.quotes[index][1]

    def end_of_speech_before(self, offset: int) -> int:
        """Return where the utterance before the one beside ``offset`` ends."""
        index = bisect_right(self._starts, offset) - 2
        return self.quotes[index][1] if index >= 0 else 0

    def at(self, offset: int) -> dict[PersonKey, float]:
        """Return the salience of whoever was named shortly before ``offset``, from 0 to 1."""
        own = self.text.index_at(offset)
        found: dict[PersonKey, float] = {}
        rank = 0
        for place in self.people.before(offset, LOOKED_AT * 2):
            if rank >= LOOKED_AT:
                break
            if self.is_spoken(place.start) or place.end > offset:
                continue
            index = self.text.index_at(place.start)
            weight = self.prominence(place) * PARAGRAPH ** self._steps(index, own) * (1 - RANK * rank)
            is_bare = place.form is MentionForm.OFFICE and (place.post is None or place.post.country is None)
            weight *= BARE if is_bare else 1.0
            found[place.key] = max(found.get(place.key, 0.0), weight)
            rank += 1
        return found

    def _steps(self, index: int, own: int) -> int:
        """Return how many paragraphs lie between that tell anything; the one just above a quote is near."""
        return min(self._telling[own + 1] - self._telling[index + 1], 8) if own > index else 0

    def _is_mere_speech(self, start: int) -> bool:
        return self.is_spoken(start + 3)

    def is_in_passing(self, mention: Mention) -> bool:
        """Return whether a name only says of whom something is: «от Президента …», "greetings of …"."""
        text = self.text.text
        start = min(mention.start, mention.office_range[0]) if mention.office_range else mention.start
        before = text[max(self.text.paragraph_at(start).start, start - 40) : start]
        owns = text[mention.start : mention.end].endswith(GENITIVES)
        return owns or bool(OF_SOMEBODY_BEFORE.search(before) or OF_SOMEBODY_AFTER.match(text, mention.end))

    def _is_source(self, place: Place, sentence: int) -> bool:
        """Return whether a sentence tells something by the words of the person named at ``place``."""
        text, language = self.text.text, self.text.paragraph_at(place.start).language
        low, high = max(sentence, place.start - SOURCE), place.start
        if language is Language.KAZAKH:
            low, high = place.end - 1, place.end + SOURCE
        match = ACCORDING[language].search(text, low, high)
        return match is not None and (language is Language.KAZAKH or match.end() >= place.start - 2)

    def prominence(self, place: Place) -> float:
        """Return how much a sentence is about the person named at ``place``."""
        if place.start not in self._weighed:
            self._weighed[place.start] = self._prominence(place)
        return self._weighed[place.start]

    def _prominence(self, place: Place) -> float:
        text = self.text.text
        part = self.text.paragraph_at(place.start)
        start = sentence_start(text, part.start, place.start)
        lead = TITLE.sub("", text[start : place.start])
        if place.form is MentionForm.OFFICE:
            lead = ARTICLE.sub("", lead.strip())
        if self._is_source(place, start):
            return SUBJECT
        governed = place.is_oblique or PREPOSITION_BEFORE.search(text, start, place.start) is not None
        if governed:
            return NAMED if AGENT_BEFORE.search(text, start, place.start) else GOVERNED
        count = len(lead.split())
        opens = count <= 2 or lead.rstrip().endswith(",")
        clause = max((match.end() for match in CLAUSE.finditer(text, start, place.start)), default=start)
        if clause > start and len(text[clause : place.start].split()) <= 2:
            return ONLY_NOMINATIVE
        before = self.people.within(start, place.start)
        if opens and not before:
            return SUBJECT
        inflects = part.language is not Language.ENGLISH and place.form is not MentionForm.OFFICE
        if inflects and all(other.is_oblique for other in before):
            return ONLY_NOMINATIVE
        return NAMED
