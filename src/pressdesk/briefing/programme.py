"""The programme and what the meetings brought."""

from __future__ import annotations

from pressdesk.briefing import selection
from pressdesk.briefing.blocks import Block, Column, Passage, Prose, Row, Table
from pressdesk.briefing.composer import Composer, lines
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.topic import Topic


def programme_table(composer: Composer) -> tuple[Block, ...]:
    """Give the programme as a table: time, item with participants, place, format, press access."""
    label = composer.wording.label
    columns = (
        Column(label("time"), 18),
        Column(label("event_column"), 42),
        Column(label("place"), 22),
        Column(label("format"), 20),
        Column(label("press"), 17),
    )
    rows = tuple(_row(composer, meeting) for meeting in composer.material.meetings)
    return (Table(columns, rows).without_empty_columns(),) if rows else ()


def meeting_summaries(composer: Composer) -> tuple[Block, ...]:
    """Give what was talked about in each meeting that has a summary."""
    names = composer.names
    if not selection.may_tell(composer, composer.material.visit):
        return ()
    return tuple(
        Prose(
            (names.passage(meeting.summary),),
            heading=names.passage(meeting.title),
            remarks=lines(composer.source_remark(meeting.source)),
            origin=names.origin(meeting),
        )
        for meeting in composer.material.meetings
        if meeting.summary and selection.may_tell_meeting(composer, meeting)
    )


def _row(composer: Composer, meeting: Meeting) -> Row:
    names = composer.names
    item = (names.passage(meeting.title), *map(Passage, _item_remarks(composer, meeting)))
    return Row(
        (
            tuple(map(Passage, _times(composer, meeting))),
            item,
            _where(composer, meeting),
            tuple(map(Passage, lines(names.term("meeting_format", meeting.format)))),
            tuple(map(Passage, lines(names.term("press_access", meeting.press_access)))),
        ),
        names.origin(meeting),
    )


def _times(composer: Composer, meeting: Meeting) -> tuple[str, ...]:
    clock = "–".join(lines(meeting.starts_at, meeting.ends_at))
    visit = composer.visit
    on_the_only_day = meeting.held_on == visit.starts_on and visit.ends_on in {"", visit.starts_on}
    day = "" if on_the_only_day else _day(composer, meeting)
    return lines(clock, day)


def _day(composer: Composer, meeting: Meeting) -> str:
    """Give the day of an item; the year stands in the masthead unless it is another one."""
    is_same_year = meeting.held_on[:4] == composer.visit.starts_on[:4]
    return composer.wording.day(meeting.held_on) if is_same_year else composer.wording.date(meeting.held_on)


def _item_remarks(composer: Composer, meeting: Meeting) -> tuple[str, ...]:
    label, names = composer.wording.label, composer.names
    people = names.captions(
        Person,
        dict.fromkeys(part.person for part in composer.material.participations if part.meeting == meeting.id),
    )
    topics = names.captions(Topic, meeting.topics)
    return lines(
        "" if meeting.starts_at else meeting.order_as_printed,
        label("with", names=people) if people else "",
        label("interpretation", text=meeting.interpretation) if meeting.interpretation else "",
        label("topics_line", text=topics) if topics else "",
    )


def _where(composer: Composer, meeting: Meeting) -> tuple[Passage, ...]:
    city = composer.names.place(meeting.place, meeting.held_on or composer.visit.starts_on)
    places = (composer.names.passage(meeting.venue), Passage(city))
    return tuple(place for place in places if place)
