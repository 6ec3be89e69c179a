"""The programme and what the meetings brought."""

from __future__ import annotations

from pressdesk.briefing.blocks import Block, Column, Passage, Prose, Row, Table
from pressdesk.briefing.composition import Composition, lines
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.topic import Topic


def programme_table(composition: Composition) -> tuple[Block, ...]:
    """Give the programme as a table: time, item with participants, place, format, press access."""
    label = composition.wording.label
    columns = (
        Column(label("time"), 15),
        Column(label("event_column"), 42),
        Column(label("place"), 22),
        Column(label("format"), 20),
        Column(label("press"), 17),
    )
    rows = tuple(_row(composition, meeting) for meeting in composition.records.meetings)
    return (Table(columns, rows).without_empty_columns(),) if rows else ()


def meeting_summaries(composition: Composition) -> tuple[Block, ...]:
    """Give what was talked about in each meeting that has a summary."""
    names = composition.names
    return tuple(
        Prose(
            (names.passage(meeting.summary),),
            heading=names.passage(meeting.title),
            remarks=lines(composition.source_remark(meeting.source)),
            origin=names.origin(meeting),
        )
        for meeting in composition.records.meetings
        if meeting.summary
    )


def _row(composition: Composition, meeting: Meeting) -> Row:
    names = composition.names
    item = (names.passage(meeting.title), *map(Passage, _item_remarks(composition, meeting)))
    return Row(
        (
            tuple(map(Passage, _times(composition, meeting))),
            item,
            _where(composition, meeting),
            tuple(map(Passage, lines(names.term("meeting_format", meeting.format)))),
            tuple(map(Passage, lines(names.term("press_access", meeting.press_access)))),
        ),
        names.origin(meeting),
    )


def _times(composition: Composition, meeting: Meeting) -> tuple[str, ...]:
    clock = "–".join(lines(meeting.starts_at, meeting.ends_at))
    visit = composition.records.visit
    on_the_only_day = meeting.held_on == visit.starts_on and visit.ends_on in {"", visit.starts_on}
    day = "" if on_the_only_day else composition.wording.date(meeting.held_on)
    return lines(clock, day)


def _item_remarks(composition: Composition, meeting: Meeting) -> tuple[str, ...]:
    label, names = composition.wording.label, composition.names
    people = names.captions(
        Person,
        dict.fromkeys(
            part.person for part in composition.records.participations if part.meeting == meeting.id
        ),
    )
    topics = names.captions(Topic, meeting.topics)
    return lines(
        "" if meeting.starts_at else meeting.order_as_printed,
        label("with", names=people) if people else "",
        label("interpretation", text=meeting.interpretation) if meeting.interpretation else "",
        label("topics_line", text=topics) if topics else "",
    )


def _where(composition: Composition, meeting: Meeting) -> tuple[Passage, ...]:
    city = composition.names.place(meeting.place, meeting.held_on or composition.records.visit.starts_on)
    places = (composition.names.passage(meeting.venue), Passage(city))
    return tuple(place for place in places if place)
