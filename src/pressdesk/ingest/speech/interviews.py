"""An interview: questions of a journalist and answers of somebody, opened by dashes, nobody named."""

from __future__ import annotations

import re

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Finding, UtteranceValue
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.dashes import DASH

FEWEST = 2
"""Questions that make an interview."""
ASKS = re.compile(r"\?[»”\")]?\s*$")


def interview_answers(text: SourceText) -> list[Finding]:
    """Return the answers, each by whom the paragraph above the first question names.

    Turns alternate: what follows a question is its answer, with the paragraphs below it that open
    without a dash as long as another turn follows.
    """
    turns = [
        index
        for index, part in enumerate(text.paragraphs)
        if DASH.match(text.text, part.start, part.end) and part.role not in {Role.HEADING, Role.CAPTION}
    ]
    asked = [index for index in turns if ASKS.search(text.slice(text.paragraphs[index]))]
    if len(asked) < FEWEST or asked[0] != turns[0] or turns[0] == 0:
        return []
    answers: list[tuple[int, int]] = []
    is_answer = False
    for place, index in enumerate(turns):
        if not is_answer or index in asked:
            is_answer = True
            continue
        following = turns[place + 1] if place + 1 < len(turns) else index + 1
        answers.append((index, following - 1))
        is_answer = False
    if len(answers) < FEWEST:
        return []
    lead = text.paragraphs[turns[0] - 1]
    return [_answer(text, first, last, (lead.start, lead.end)) for first, last in answers]


def _answer(text: SourceText, first: int, last: int, lead: tuple[int, int]) -> Finding:
    part = text.paragraphs[first]
    opening = DASH.match(text.text, part.start, part.end)
    start = opening.end() if opening is not None else part.start
    span = start, text.paragraphs[last].end
    value = UtteranceValue((span,), "whole_body", label=lead)
    return Finding(*span, value, 0.85, "answer in an interview", (lead,))
