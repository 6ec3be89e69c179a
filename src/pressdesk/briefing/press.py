"""What the press service says: points to make, answers if asked, enquiries with what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Notice, Passage, Point, Points, Question, Questions
from pressdesk.briefing.composer import Composer, joined, lines
from pressdesk.briefing.wording import quotation_marks
from pressdesk.model.document import LineToTake
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic

_DEFENSIVE = "defensive"


def points_to_make(composer: Composer) -> tuple[Block, ...]:
    """Give the proactive lines as points, those in force latest first."""
    selected = selection.select(composer, _in_order(_proactive(composer)))
    shown = selected.marked[: composer.limits.points]
    blocks: list[Block] = []
    if shown:
        blocks.append(Points(tuple(_point(composer, line, mark) for line, mark in shown)))
    blocks += _beyond(composer, "more_lines", len(selected.marked) - len(shown))
    return tuple(blocks + _left_out(composer, selected.left_out))


def if_asked(composer: Composer) -> tuple[Block, ...]:
    """Give the questions to be expected with the answers to them, by topic."""
    defensive = [line for line in composer.material.lines if line not in _proactive(composer)]
    selected = selection.select(composer, _in_order(defensive))
    shown = selected.marked[: composer.limits.questions]
    by_topic: dict[str, list[Question]] = {}
    for line, mark in shown:
        by_topic.setdefault(line.topic, []).append(_answer(composer, line, mark))
    blocks: list[Block] = [
        Questions(tuple(items), Passage(composer.names.caption(Topic, topic)))
        for topic, items in by_topic.items()
    ]
    blocks += _beyond(composer, "more_questions", len(selected.marked) - len(shown))
    return tuple(blocks + _left_out(composer, selected.left_out))


def press_lines(composer: Composer) -> tuple[Block, ...]:
    """Give points and answers in one section."""
    return points_to_make(composer) + if_asked(composer)


def enquiries(composer: Composer) -> tuple[Block, ...]:
    """Give the media's questions with the answers they got."""
    selected = selection.select(composer, composer.material.enquiries)
    shown = selected.marked[: composer.limits.questions]
    items = tuple(_enquiry(composer, enquiry, mark) for enquiry, mark in shown)
    blocks: tuple[Block, ...] = (Questions(items),) if items else ()
    return blocks + tuple(_beyond(composer, "more_questions", len(selected.marked) - len(shown)))


def _proactive(composer: Composer) -> list[LineToTake]:
    return [line for line in composer.material.lines if line.stance != _DEFENSIVE and not line.question]


def _in_order(found: Iterable[LineToTake]) -> list[LineToTake]:
    """Latest first, without those that another one of them supersedes."""
    listed = list(found)
    superseded = {line.supersedes for line in listed}
    current = [line for line in listed if line.id not in superseded]
    return sorted(current, key=lambda line: line.valid_from, reverse=True)


def _point(composer: Composer, line: LineToTake, mark: str) -> Point:
    topic = composer.names.caption(Topic, line.topic)
    return Point(
        composer.names.passage(line.text),
        joined(topic, _standing(composer, line)),
        mark,
        composer.names.origin(line),
    )


def _answer(composer: Composer, line: LineToTake, mark: str) -> Question:
    return Question(
        question=composer.names.passage(line.question),
        answer=composer.names.passage(line.text),
        mark=mark,
        remarks=lines(_standing(composer, line)),
        origin=composer.names.origin(line),
    )


def _standing(composer: Composer, line: LineToTake) -> str:
    names, wording, label = composer.names, composer.wording, composer.wording.label
    if composer.request.public_safe:
        return ""
    return joined(
        names.term("line_stance", line.stance),
        label("valid_from", date=wording.date(line.valid_from)) if line.valid_from else "",
        label("valid_to", date=wording.date(line.valid_to)) if line.valid_to else "",
        label("cleared_by", name=line.cleared_by) if line.cleared_by else "",
    )


def _enquiry(composer: Composer, enquiry: Enquiry, mark: str) -> Question:
    names, wording, label = composer.names, composer.wording, composer.wording.label
    quotes, used = _material_of(composer, enquiry)
    dates = joined(
        label("received", date=wording.date(enquiry.received_on)) if enquiry.received_on else "",
        label("deadline", date=wording.date(enquiry.deadline)) if enquiry.deadline else "",
        names.term("enquiry_outcome", enquiry.outcome),
    )
    standing = joined(
        names.term("attribution", enquiry.attribution),
        label("cleared_by", name=enquiry.cleared_by) if enquiry.cleared_by else "",
    )
    return Question(
        question=Passage(enquiry.question),
        answer=Passage(enquiry.answer or label("no_answer")),
        mark=mark,
        used=_words_used(composer, quotes, used),
        remarks=lines(joined(enquiry.outlet, enquiry.journalist), dates, standing),
        uses=tuple(names.origin(record) for record in (*quotes, *used)),
        origin=names.origin(enquiry),
    )


def _material_of(composer: Composer, enquiry: Enquiry) -> tuple[Sequence[Quote], Sequence[LineToTake]]:
    """Give the quotes and lines that the answer used, as far as everybody may use them."""
    archive = composer.archive
    quotes = selection.select(composer, archive.get_many(Quote, enquiry.quotes)).free
    used = selection.select(composer, archive.get_many(LineToTake, enquiry.lines)).free
    return quotes, used


def _words_used(
    composer: Composer, quotes: Iterable[Quote], used: Iterable[LineToTake]
) -> tuple[Passage, ...]:
    return (
        *(Passage(quote.text.join(quotation_marks(quote.language)), quote.language) for quote in quotes),
        *(composer.names.passage(line.text) for line in used),
    )


def _beyond(composer: Composer, key: str, count: int) -> list[Block]:
    return [Notice(composer.wording.counted(key, count))] if count > 0 else []


def _left_out(composer: Composer, count: int) -> list[Block]:
    if not count or composer.request.public_safe:
        return []
    return [Notice(composer.wording.counted("left_out_lines", count))]
