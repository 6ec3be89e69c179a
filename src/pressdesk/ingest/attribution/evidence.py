"""What there is to judge one utterance by."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from pressdesk.ingest.attribution.antecedents import Discourse, Spoken
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, Range, SpeakerCandidate, UtteranceValue


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to judge one utterance by."""

    discourse: Discourse
    finding: Finding
    value: UtteranceValue
    index: int

    @property
    def text(self) -> SourceText:
        """Return the text the utterance stands in."""
        return self.discourse.text

    @property
    def people(self) -> People:
        """Return the persons of the text."""
        return self.discourse.people

    @property
    def quotes(self) -> list[Range]:
        """Return the ranges of all utterances."""
        return self.discourse.quotes

    @property
    def spoken(self) -> list[Spoken]:
        """Return the speakers settled so far."""
        return self.discourse.spoken

    @property
    def first(self) -> Paragraph:
        """Return the paragraph the utterance starts in."""
        return self.text.paragraph_at(self.finding.start)

    def is_quoted(self, offset: int) -> bool:
        """Return whether an offset lies in an utterance other than the one at hand."""
        place = bisect_right(self.quotes, (offset, offset + 10**9)) - 1
        return place >= 0 and place != self.index and self.quotes[place][0] <= offset < self.quotes[place][1]

    def unspoken(self, span: Range, room: Range) -> Range:
        """Return the part of ``room`` around ``span`` in which nobody speaks."""
        place = bisect_right(self.quotes, (span[0], span[0]))
        before = self.quotes[place - 1][1] if place else room[0]
        after = self.quotes[place][0] if place < len(self.quotes) else room[1]
        return max(room[0], before), min(room[1], max(after, span[1]))

    @property
    def outer(self) -> Range:
        """Return the range of the utterance with its marks."""
        ranges = self.finding.evidence
        if self.finding.rule.startswith("dash") or not ranges:
            return self.finding.start, self.finding.end
        return min(ranges[0][0], self.finding.start), max(ranges[-1][1], self.finding.end)


def candidate_at(evidence: Evidence, place: Place, score: float, rule: str) -> SpeakerCandidate:
    """Return the person mentioned at a place as a candidate."""
    return SpeakerCandidate(
        place.key, evidence.text.text[place.start : place.end], score, rule, (place.start, place.end)
    )
