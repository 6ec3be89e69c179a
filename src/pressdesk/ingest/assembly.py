"""Put the findings of one text together into a draft."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Any

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.draft import (
    DraftCandidate,
    DraftDocument,
    DraftField,
    DraftFigure,
    DraftMeeting,
    DraftOrganisation,
    DraftPerson,
    DraftQuote,
    DraftReportedSpeech,
    DraftTopic,
    DraftWarning,
    Trace,
    VisitDraft,
)
from pressdesk.ingest.facts import (
    DateUse,
    DateValue,
    DocumentValue,
    FigureValue,
    MeetingFormat,
    MeetingValue,
    OrganisationValue,
    ReportedSpeechValue,
    SidesValue,
    TopicValue,
    VisitDaysValue,
    VisitKindValue,
    VisitPlaceValue,
)
from pressdesk.ingest.finding import (
    Finding,
    Genre,
    GenreValue,
    Layers,
    PersonKey,
    PersonValue,
    QuoteValue,
    Side,
)
from pressdesk.ingest.roles import Role

TITLE_WITHIN = 4
NO_TITLE = re.compile(
    r"^(?:press[ -]?release|for immediate release|media (?:note|advisory)|readout|statement|news|"
    r"пресс-релиз|сообщение для (?:сми|прессы)|новости|баспас[өо]з (?:хабарламасы|релизі)|хабарлама"
    r"|ministry of [\w\s]+|министерство [\w\s]+|[\w\s]+ министрлігі)\W*(?:no\.?|№)?[\s\d/-]*$",
    re.IGNORECASE,
)
VISIT_WORD = re.compile(
    r"\b(?:visit|met|meet(?:s|ing)?|talks|negotiat\w+|summit|receiv\w+|hosted)\b|визит|встре[тч]|"
    r"переговор|принял|саммит|сапар|кездес|келіссөз|қабылда",
    re.IGNORECASE,
)


def draft_of(
    text: str,
    source: SourceText,
    layers: Layers,
    *,
    identifier: str = "",
    publisher: str = "",
    address: str = "",
    warnings: tuple[DraftWarning, ...] = (),
) -> VisitDraft:
    """Assemble the draft; ``text`` is kept whole even where ``source`` holds only its first part."""
    genre = layers.first(GenreValue)
    kind = layers.first(VisitKindValue)
    people = _people(source, layers)
    meetings = _meetings(source, layers)
    is_call = any(meeting.format is MeetingFormat.CALL for meeting in meetings)
    draft = VisitDraft(
        identifier=identifier,
        text=text,
        sha256=source.sha256
        if text == source.text
        else hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest(),
        language=source.language,
        genre=genre.genre if genre else Genre.NARRATIVE,
        title=_title(source),
        publisher=publisher,
        address=address,
        published_on=_published_on(layers),
        is_announcement=kind is not None and kind.is_announcement,
        is_call=is_call,
        people=people,
        meetings=meetings,
        quotes=_quotes(layers),
        reported_speech=_reported(layers),
        figures=_figures(layers),
        topics=_topics(layers),
        documents=_documents(layers),
        organisations=_organisations(layers),
    )
    return _warned(_with_fields(draft, layers), warnings)


def _with_fields(draft: VisitDraft, layers: Layers) -> VisitDraft:
    fields: dict[str, Any] = {}
    for finding, days in layers.of(VisitDaysValue)[:1]:
        fields["date_start"] = DraftField(days.first.isoformat(), Trace.of(finding))
        fields["date_end"] = DraftField(days.last.isoformat(), Trace.of(finding))
    for finding, place in layers.of(VisitPlaceValue)[:1]:
        fields["city"] = DraftField(place.city or "", Trace.of(finding))
        fields["country"] = DraftField(place.country or "", Trace.of(finding))
    for finding, kind in layers.of(VisitKindValue)[:1]:
        fields["kind"] = DraftField(kind.visit_kind.value, Trace.of(finding))
    for finding, sides in layers.of(SidesValue)[:1]:
        fields["guest"] = DraftField(sides.guest or "", Trace.of(finding))
        fields["host"] = DraftField(sides.host or "", Trace.of(finding))
        fields["level"] = DraftField(sides.level.value, Trace.of(finding))
    return replace(draft, **fields)


def _published_on(layers: Layers) -> str:
    dates = [value.last for _, value in layers.of(DateValue) if value.use is DateUse.PUBLICATION]
    return dates[0].isoformat() if dates else ""


def _title(source: SourceText) -> str:
    """Return the first heading above the body that is more than the name of a genre or of a house."""
    for paragraph in source.paragraphs[:TITLE_WITHIN]:
        words = source.slice(paragraph)
        if paragraph.role is Role.BODY:
            break
        if paragraph.role is Role.HEADING and not NO_TITLE.match(words) and len(words.split()) > 2:
            return " ".join(words.split())
    return ""


def _people(source: SourceText, layers: Layers) -> tuple[DraftPerson, ...]:
    sides = layers.first(SidesValue)
    side_of: dict[PersonKey, Side] = dict(sides.sides) if sides else {}
    country_of: dict[PersonKey, str | None] = dict(sides.countries) if sides else {}
    return tuple(
        DraftPerson(
            id=value.key,
            name=value.name,
            role=value.office or "",
            office_printed=value.office_printed or _office_printed(source, value),
            country=country_of.get(value.key) or value.country or "",
            side=side_of.get(value.key, Side.OTHER),
            takes_part=value.key in side_of,
            is_named=value.is_named,
            known_id=value.known_id or "",
            mentions=tuple((mention.start, mention.end) for mention in value.mentions),
            trace=Trace.of(finding),
        )
        for finding, value in layers.of(PersonValue)
    )


def _office_printed(source: SourceText, value: PersonValue) -> str:
    ranges = [mention.office_range for mention in value.mentions if mention.office_range is not None]
    longest = max(ranges, key=lambda part: part[1] - part[0], default=None)
    return source.text[longest[0] : longest[1]] if longest else ""


def _meetings(source: SourceText, layers: Layers) -> tuple[DraftMeeting, ...]:
    return tuple(
        DraftMeeting(
            id=f"meeting-{number}",
            date=value.day.isoformat() if value.day else "",
            place=value.place or "",
            format=value.meeting_format,
            participants=value.participants,
            order_cue=source.text[value.order_cue[0] : value.order_cue[1]] if value.order_cue else "",
            trace=Trace.of(finding),
        )
        for number, (finding, value) in enumerate(
            sorted(layers.of(MeetingValue), key=lambda item: item[1].position), 1
        )
    )


def _quotes(layers: Layers) -> tuple[DraftQuote, ...]:
    return tuple(
        DraftQuote(
            id=f"quote-{number}",
            parts=value.parts,
            speaker=value.speaker,
            speaker_printed=value.speaker_printed,
            office_printed=value.office_printed or "",
            candidates=tuple(
                DraftCandidate(item.speaker, item.printed, round(item.score, 4), item.rule)
                for item in value.candidates
            ),
            shape=value.shape,
            is_fragment=value.is_fragment,
            is_unclosed=value.is_unclosed,
            trace=Trace.of(finding),
        )
        for number, (finding, value) in enumerate(layers.of(QuoteValue), 1)
    )


def _reported(layers: Layers) -> tuple[DraftReportedSpeech, ...]:
    return tuple(
        DraftReportedSpeech(
            f"reported-{number}",
            (finding.start, finding.end),
            value.content,
            value.speaker,
            value.speaker_printed,
            Trace.of(finding),
        )
        for number, (finding, value) in enumerate(layers.of(ReportedSpeechValue), 1)
    )


def _figures(layers: Layers) -> tuple[DraftFigure, ...]:
    return tuple(
        _figure(number, finding, value) for number, (finding, value) in enumerate(layers.of(FigureValue), 1)
    )


def _figure(number: int, finding: Finding, value: FigureValue) -> DraftFigure:
    return DraftFigure(
        id=f"figure-{number}",
        start=finding.start,
        end=finding.end,
        value=value.value,
        comparator=value.comparator,
        unit=value.unit,
        is_currency=value.is_currency,
        is_change=value.is_change,
        period=value.period,
        measures=value.measures,
        speaker=value.speaker,
        trace=Trace.of(finding),
    )


def _topics(layers: Layers) -> tuple[DraftTopic, ...]:
    found = sorted(layers.of(TopicValue), key=lambda item: -item[0].confidence)
    return tuple(
        DraftTopic(value.code, value.en, value.ru, value.kk, Trace.of(finding)) for finding, value in found
    )


def _documents(layers: Layers) -> tuple[DraftDocument, ...]:
    return tuple(
        DraftDocument(f"document-{number}", value.document_kind, value.title, Trace.of(finding))
        for number, (finding, value) in enumerate(layers.of(DocumentValue), 1)
    )


def _organisations(layers: Layers) -> tuple[DraftOrganisation, ...]:
    return tuple(
        DraftOrganisation(
            f"organisation-{number}", value.name, value.known_id or "", value.mentions, Trace.of(finding)
        )
        for number, (finding, value) in enumerate(layers.of(OrganisationValue), 1)
    )


def _warned(draft: VisitDraft, warnings: tuple[DraftWarning, ...]) -> VisitDraft:
    found = list(warnings)
    if not draft.meetings and (
        not (draft.guest.value or draft.host.value) or not VISIT_WORD.search(draft.text)
    ):
        found.append(DraftWarning.NO_VISIT)
    elif not draft.guest.value and not draft.host.value and not draft.participants():
        found.append(DraftWarning.NO_PEOPLE)
    if not draft.date_start.value:
        found.append(DraftWarning.NO_DATE)
    if "\ufffd" in draft.text:
        found.append(DraftWarning.LOST_CHARACTERS)
    if any(quote.is_unclosed for quote in draft.quotes):
        found.append(DraftWarning.UNCLOSED_QUOTE)
    return replace(draft, warnings=tuple(found))
