"""Words that mean a person without naming an office: "her guest", «полковник», «әріптесі».

They are found as the text is walked, each resolved by what stands before it, and count from then on as
mentions like any other: for the focus, for pronouns and for the clause around a quote.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from pressdesk.ingest.attribution.context import sentence_start
from pressdesk.ingest.attribution.cues import KAZAKH_VERBS, cues_in
from pressdesk.ingest.attribution.descriptions import describe
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.reference import Referents
from pressdesk.ingest.countries import find_countries
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import MentionForm, PersonKey
from pressdesk.ingest.languages import Language
from pressdesk.ingest.sentences import sentence_ranges
from pressdesk.ingest.tables.party_words import PARTIES, POSSESSORS, STEMS
from pressdesk.ingest.words import Word, words_in

SHORTEST_TITLE = 4
PREFIX = 2
"""Letters by which a word is tried for a title at all."""
SHORTEST, LONGEST = 2, 3
"""Words of a phrase that tells a person by what is printed beside the name."""
RUSSIAN_CASES = re.compile(r"(?:ием|ия|ию|ии|ий|ем|ом|ого|ему|ому|ой|ей|ою|ым|им|ю|у|я|а|е|и|ы|й|ь)$")
RUSSIAN_NOMINATIVE = re.compile(r"[^аеиоуыэюя]$|[ая]$")
KAZAKH_POSSESSION = re.compile(r"(?:сы|сі|ы|і)$")
DETERMINER = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er)\s$")
CUE_WITHIN = 60
SHORTENED = {
    "gen": "general", "adm": "admiral", "col": "colonel", "maj": "major", "capt": "captain",
    "sen": "senator", "rep": "congressman", "gov": "governor", "prof": "professor", "rev": "reverend",
}  # fmt: skip
"""Titles that English prints short before a name and whole without it."""


@dataclass
class Described:
    """The persons whom a text describes, added to its mentions as far as it has been walked."""

    people: People
    referents: Referents
    genders: dict[PersonKey, bool]
    _walked: int = 0
    _titles: dict[str, PersonKey] = field(default_factory=dict)
    _prefixes: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._titles = self._unique_titles()
        self._prefixes = frozenset(stem[:PREFIX] for stem in self._titles)

    @property
    def _text(self) -> SourceText:
        return self.referents.focus.text

    def walk_to(self, end: int, last: PersonKey | None) -> None:
        """Resolve what describes somebody up to ``end``; ``last`` is who spoke before it."""
        text = self._text
        if end <= self._walked:
            return
        for part in text.paragraphs[text.index_at(self._walked) : text.index_at(end - 1) + 1]:
            start, stop = max(part.start, self._walked), min(part.end, end)
            if start < stop:
                for place in sorted(
                    [*self._parties(part, start, stop, last), *self._echoes(part, start, stop)]
                ):
                    self.people.add(place)
        self._walked = end

    def _is_free(self, start: int, end: int) -> bool:
        near = self.people.within(max(0, start - 200), end + 80)
        taken = any(place.start < end + 2 and start < place.end for place in near)
        return not taken and not self.referents.focus.is_spoken(start)

    def _parties(self, part: Paragraph, start: int, stop: int, last: PersonKey | None) -> list[Place]:
        text, language = self._text.text, part.language
        if not any(stem in text[start:stop] for stem in STEMS[language]):
            return []
        found = []
        for match in PARTIES[language].finditer(text, start, stop):
            if not self._is_free(*match.span()):
                continue
            description = describe(text, match.span(), language, None, (part.start, part.end))
            if description is None:
                continue
            self._learn_gender(match.group(), match.start(), last)
            meant = self.referents.meant(description, match.span(), "", None, last)
            if meant is not None:
                found.append(_mention(*match.span(), meant[0]))
        return found

    def _learn_gender(self, printed: str, offset: int, last: PersonKey | None) -> None:
        """«ее коллега»: whoever had the floor is a woman."""
        woman = POSSESSORS.get(printed.split(maxsplit=1)[0].lower())
        floor = last or self.referents.foremost(offset)
        if woman is not None and floor is not None and self.referents.is_woman(floor) is None:
            self.genders.setdefault(floor, woman)

    def _echoes(self, part: Paragraph, start: int, stop: int) -> list[Place]:
        """A title printed beside one name only, alone: "the general", «муфтий», «патшайым»."""
        if not self._titles:
            return []
        text = self._text.text
        found = []
        for word in words_in(text, start, stop):
            if word.lower[:PREFIX] not in self._prefixes:
                continue
            key = self._titles.get(_stem(word.lower, part.language))
            if key is None or not _is_nominative(word.lower, part.language):
                continue
            if self._is_free(word.start, word.end) and self._acts(text, word, part):
                found.append(_mention(word.start, word.end, key))
        return found

    def _openings(self, start: int, stop: int) -> list[Place]:
        """A phrase at the head of a sentence whose every word is printed beside one name only."""
        text = self._text.text
        found = []
        for first, last in sentence_ranges(text, start, stop):
            words = [word for word in words_in(text, first, min(last, first + 60)) if word.start < last][
                :LONGEST
            ]
            if len(words) < SHORTEST or not self._is_free(words[0].start, words[0].end):
                continue
            for count in range(len(words), SHORTEST - 1, -1):
                span = words[0].start, words[count - 1].end
                key = self.referents.echoed(text[slice(*span)], span[0])
                if key is not None and self._is_free(*span):
                    found.append(_mention(*span, key))
                    break
        return found

    def _acts(self, text: str, word: Word, part: Paragraph) -> bool:
        """Return whether a word stands as somebody who does something: at a sentence's head, or by a cue."""
        if part.language is Language.ENGLISH:
            return DETERMINER.search(text, max(part.start, word.start - 5), word.start) is not None
        opening = sentence_start(text, part.start, word.start)
        if not text[opening : word.start].strip(" –—-,\u00a0"):
            return True
        if word.is_capitalised:
            return False
        if part.language is Language.KAZAKH:
            before = words_in(text, max(part.start, word.start - CUE_WITHIN), word.start)
            if before and KAZAKH_VERBS.search(before[-1].lower):
                return True
        near = max(part.start, word.start - CUE_WITHIN), min(part.end, word.end + CUE_WITHIN)
        return any(
            not text[min(cue.end, word.end) : max(cue.start, word.start)].strip()
            for cue in cues_in(text, *near, part.language)
        )

    def _unique_titles(self) -> dict[str, PersonKey]:
        """The words right before a name that stand before no other person's."""
        holders: dict[str, set[PersonKey]] = defaultdict(set)
        text = self._text
        for place in self.people.places:
            if place.form is MentionForm.OFFICE or self.referents.focus.is_spoken(place.start):
                continue
            part = text.paragraph_at(place.name_start)
            before = words_in(text.text, max(part.start, place.name_start - 40), place.name_start)
            if before and not text.text[before[-1].end : place.name_start].strip(" .\u00a0"):
                title = before[-1]
                if title.lower in SHORTENED:
                    holders[SHORTENED[title.lower]].add(place.key)
                elif self._may_be_title(title, place, part):
                    holders[_stem(title.lower, part.language)].add(place.key)
        return {stem: next(iter(keys)) for stem, keys in holders.items() if len(keys) == 1 and stem}

    def _may_be_title(self, word: Word, place: Place, part: Paragraph) -> bool:
        text, language = self._text.text, part.language
        if len(word.text) < SHORTEST_TITLE or word.text.isupper():
            return False
        if language is Language.ENGLISH and not word.is_capitalised:
            return False
        within_office = place.start <= word.start
        first = next(iter(words_in(text, place.start, place.name_start)), None)
        if within_office and language is not Language.KAZAKH and (first is None or first.start != word.start):
            return False
        if cues_in(text, word.start, word.end, language) or self.people.within(word.start, word.end):
            return False
        return next(iter(find_countries(text, word.start, word.end)), None) is None


def _mention(start: int, end: int, key: PersonKey) -> Place:
    return Place(start, end, start, key, MentionForm.PRONOUN, None)


def _stem(word: str, language: Language) -> str:
    if language is Language.RUSSIAN:
        return RUSSIAN_CASES.sub("", word)
    if language is Language.KAZAKH:
        return KAZAKH_POSSESSION.sub("", word)
    return word


def _is_nominative(word: str, language: Language) -> bool:
    return language is not Language.RUSSIAN or RUSSIAN_NOMINATIVE.search(word) is not None
