"""Every field that is declared as printed can be read on the page, and no restricted one is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.compose import with_everything
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.typeset import render
from pressdesk.briefing.wording import Wording
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.source import Source
from pressdesk.model.term import Term
from pressdesk.model.values import Language, Translated
from pressdesk.model.visit import Visit

from .conftest import PREPARED_AT, pdf_text, squeezed

OF_A_VISIT = (
    Meeting,
    Participation,
    Quote,
    Figure,
    Note,
    Document,
    Release,
    LineToTake,
    Attachment,
    Enquiry,
    Source,
)
WORDED_ANOTHER_WAY = {
    ("figure", "comparator"): "part of the number as printed",
    ("figure", "value"): "the number as printed stands for it",
    ("figure", "unit"): "the number as printed stands for it",
    ("meeting", "position"): "is the order of the rows",
    ("participation", "precedence"): "is the order of the rows",
    ("quote", "kind"): "decides whether the words are set as a quote",
    ("quote", "clearance"): "its mark is in the briefing's own words",
    ("quote", "embargo_until"): "its moment is in the mark",
    ("quote", "language"): "named where it is not the briefing's",
    ("quote", "translation_of"): "the translation follows its original",
    ("release", "embargo_until"): "its moment is in the mark",
    ("release", "language"): "named by its name",
    ("source", "language"): "named by its name",
    ("note", "handling"): "raises the marking of the page",
}
TEXTS = {Kind.LINE, Kind.TEXT}
TRANSLATIONS = {Kind.TRANSLATED_LINE, Kind.TRANSLATED_TEXT}


@dataclass
class Filled:
    """A record with all its fields filled, and what must be readable of each printed one."""

    record: Record
    expected: dict[str, str]
    hidden: list[str]


class Filling:
    """Fills records with words that occur nowhere else."""

    def __init__(self, archive: Archive, language: str) -> None:
        self.archive = archive
        self.language = language
        self.count = 0

    def token(self) -> str:
        self.count += 1
        return f"zq{self.count:03d}x"

    def fill(self, record_class: type[Record], **given: object) -> Filled:
        values: dict[str, object] = dict(given)
        expected: dict[str, str] = {}
        hidden: list[str] = []
        for spec in record_class.fields():
            if spec.name in given:
                continue
            value, shown = self.value(spec)
            values[spec.name] = value
            if spec.restricted and not spec.printed:
                hidden += [shown] if shown else []
            elif spec.printed and shown and (record_class.table, spec.name) not in WORDED_ANOTHER_WAY:
                expected[spec.name] = shown
        record = record_class(**values)
        self.archive.save(record)
        return Filled(record, expected, hidden)

    def value(self, spec: FieldSpec) -> tuple[object, str]:
        """Give a value for a field, and the words that stand for it on the page (empty: none)."""
        token = self.token()
        if spec.kind in TEXTS:
            return token, token
        if spec.kind in TRANSLATIONS:
            return Translated(f"{token}e", f"{token}r", f"{token}k"), token + {
                "en": "e",
                "ru": "r",
                "kk": "k",
            }[self.language]
        if spec.kind is Kind.DATE:
            written = f"20{self.count % 20:02d}-0{1 + self.count % 9}-1{self.count % 9}"
            return written, Wording(self.language).date(written)
        if spec.kind is Kind.TIME:
            return f"1{self.count % 9}:{self.count % 50 + 10}", f"1{self.count % 9}:{self.count % 50 + 10}"
        if spec.kind is Kind.CHOICE:
            term = self.archive.find(Term, vocabulary=spec.vocabulary)[-1]
            return term.code, term.name.best(self.language)
        if spec.kind in {Kind.LINK, Kind.LINKS} and spec.target not in {
            "attachment",
            "quote",
            "line_to_take",
            "source",
        }:
            return self.linked(spec)
        return spec_default(spec), ""

    def linked(self, spec: FieldSpec) -> tuple[object, str]:
        target = BY_TABLE[spec.target]
        named = next(field for field in target.fields() if field.kind in TRANSLATIONS)
        token = self.token()
        record = target(**{named.name: Translated(f"{token}e", f"{token}r", f"{token}k")})
        self.archive.save(record)
        return ((record.id,) if spec.kind is Kind.LINKS else record.id), record.caption(self.language)


def spec_default(spec: FieldSpec) -> object:
    return {Kind.INTEGER: 1, Kind.NUMBER: Decimal(7), Kind.FLAG: True, Kind.LINKS: (), Kind.RANGES: ()}.get(
        spec.kind, ""
    )


def filled_visit(archive: Archive, language: str) -> Iterator[Filled]:
    filling = Filling(archive, language)
    person = filling.fill(Person)
    yield person
    yield filling.fill(Appointment, person=person.record.id)
    visit = filling.fill(
        Visit, guest=person.record.id, starts_on="2023-02-27", ends_on="2023-02-28", handling="official_use"
    )
    yield visit
    for record_class in OF_A_VISIT:
        given: dict[str, object] = {"visit": visit.record.id}
        if record_class is Quote:
            given |= {"kind": "direct", "clearance": "cleared", "embargo_until": "", "variant_of": ""}
        if record_class is Attachment:
            given |= {"media_type": "image/jpeg", "content_sha256": ""}
        if record_class is Participation:
            given |= {"person": person.record.id, "meeting": "", "side": "host"}
        if record_class in (Note, Attachment):
            given |= {"meeting": ""}
        yield filling.fill(record_class, **given)


@pytest.mark.parametrize("language", list(Language))
def test_every_printed_field_is_on_the_page_and_no_restricted_one(archive: Archive, language: str) -> None:
    filled = list(filled_visit(archive, language))
    visit = next(item.record for item in filled if isinstance(item.record, Visit))
    options = BriefingRequest(visit=visit.id, extent="full", language=language, prepared_at=PREPARED_AT)
    wanted = with_everything(archive, options)
    text = pdf_text(render(compose_paper(archive, wanted).briefing))
    missing = [
        f"{item.record.table}.{name}: {words}"
        for item in filled
        for name, words in item.expected.items()
        if squeezed(words) not in text and squeezed(words).upper() not in text
    ]
    assert not missing
    assert not [words for item in filled for words in item.hidden if words in text]
