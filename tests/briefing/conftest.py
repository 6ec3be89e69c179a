"""A real archive with the visit of 28 February 2023, complete; and readers of finished papers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Letterhead
from pressdesk.briefing.request import BriefingKind, BriefingRequest
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document, LineToTake
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Place
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

PREPARED_AT = "2026-11-24T09:00:00.000Z"
DAY = "2023-02-28"

TOKAYEV_SAID = (
    "Your visit is extremely important in terms of giving additional impetus to our strategic cooperation. "
    "We have built very good and reliable long-term partnerships in so many strategically important areas "
    "like "
    "security, energy, trade and investments. So, we are ready to have a follow up on this cooperation. And, "
    "taking this opportunity, I would like to express our appreciation to re-continuous and firm support of "
    "United States for our independence, territorial integrity and sovereignty,"
)
BLINKEN_SAID = (
    "It’s important, of course, on a bilateral level to build on the remarkable work that has been done now "
    "for "
    "more than 30 years to deepen and strengthen our partnership."
)


@dataclass(frozen=True, slots=True)
class FiledVisit:
    """The visit of the fixture with the ids that tests ask for."""

    visit: Visit
    tokayev_quote: Quote
    blinken_quote: Quote
    unchecked_quote: Quote
    embargoed_quote: Quote
    background_quote: Quote
    withdrawn_quote: Quote
    note: Note
    stale_figure: Figure
    uncleared_line: LineToTake


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def filed(archive: Archive) -> FiledVisit:
    return file_visit(archive)


@pytest.fixture
def options() -> BriefingRequest:
    return BriefingRequest(
        prepared_at=PREPARED_AT, office=Letterhead("Ministry of Foreign Affairs", "Press Service")
    )


def request_of(kind: str, filed: FiledVisit, **more: object) -> BriefingRequest:
    """Ask for a paper of any kind on the visit, its guest, his country or its topic."""
    subject = {
        BriefingKind.COUNTERPART: {"person": filed.visit.guest},
        BriefingKind.COUNTRY: {"country": filed.visit.guest_country},
        BriefingKind.TOPIC: {"topic": filed.visit.topics[0]},
    }.get(BriefingKind(kind), {"visit": filed.visit.id})
    return BriefingRequest(kind=kind, prepared_at=PREPARED_AT).with_changes(**subject, **more)


def picture(size: tuple[int, int] = (900, 600), *, form: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, form)
    return out.getvalue()


def file_visit(archive: Archive) -> FiledVisit:
    kazakhstan = Country(name=Translated("Kazakhstan", "Казахстан", "Қазақстан"), code="KZ")
    america = Country(name=Translated("United States", "США", "АҚШ"), code="US")
    astana = Place(name=Translated("Astana", "Астана", "Астана"), country=kazakhstan.id)
    topic = Topic(
        name=Translated(
            "Strategic cooperation", "Стратегическое сотрудничество", "Стратегиялық ынтымақтастық"
        )
    )
    tokayev = Person(
        name=Translated("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"),
        country=kazakhstan.id,
    )
    tileuberdi = Person(
        name=Translated("Mukhtar Tileuberdi", "Мухтар Тлеуберди", "Мұхтар Тілеуберді"), country=kazakhstan.id
    )
    blinken = Person(
        name=Translated("Antony Blinken", "Энтони Блинкен", "Энтони Блинкен"),
        form_of_address=Translated(
            "Mr Secretary", "Господин Государственный секретарь", "Мемлекеттік хатшы мырза"
        ),
        country=america.id,
        biography=Translated("Secretary of State of the United States of America from 2021 to 2025."),
    )
    held = Appointment(
        person=blinken.id,
        office=Translated(
            "Secretary of State of the United States",
            "Государственный секретарь США",
            "АҚШ Мемлекеттік хатшысы",
        ),
        starts_on="2021-01-26",
        ends_on="2025-01-20",
    )
    president = Translated(
        "President of the Republic of Kazakhstan",
        "Президент Республики Казахстан",
        "Қазақстан Республикасының Президенті",
    )
    visit = Visit(
        title=Translated(
            "Official visit of the U.S. Secretary of State, Antony Blinken",
            "Официальный визит Государственного секретаря США Энтони Блинкена",
            "АҚШ Мемлекеттік хатшысы Энтони Блинкеннің ресми сапары",
        ),
        reference="2023-02-28 US-KZ 01",
        starts_on=DAY,
        ends_on=DAY,
        kind="official",
        level="foreign_minister",
        direction="incoming",
        guest=blinken.id,
        guest_country=america.id,
        host=tokayev.id,
        host_country=kazakhstan.id,
        places=(astana.id,),
        summary=Translated(
            "The Head of State received the Secretary of State of the United States.\n"
            "Before that, the guest held talks at the Ministry of Foreign Affairs.\n"
            "Both sides spoke of the C5+1 format, whose ministers met in Astana on the same day.",
            "Глава государства принял Государственного секретаря США.\n"
            "До этого гость провёл переговоры в Министерстве иностранных дел.\n"
            "Стороны говорили о формате «С5+1», министры которого встретились в Астане в тот же день.",
            "Мемлекет басшысы АҚШ Мемлекеттік хатшысын қабылдады.\n"
            "Бұған дейін қонақ Сыртқы істер министрлігінде келіссөз жүргізді.\n"
            "Тараптар «С5+1» форматы туралы сөйлесті, оның министрлері сол күні Астанада бас қосты.",
        ),
        topics=(topic.id,),
        programme_status="held",
        status="checked",
        handling="press_service",
    )
    text = (
        f"ASTANA, 28 February 2023. “{TOKAYEV_SAID}” the President said. “{BLINKEN_SAID}” the guest replied."
    )
    source = Source(
        visit=visit.id,
        title="Head of State received U.S. Secretary of State Antony Blinken",
        publisher="Press service of the Head of State",
        address="https://www.akorda.kz/en/head-of-state-received-us-secretary-of-state-antony-blinken-2813517",
        published_on=DAY,
        language="en",
        text=text,
    )

    def said(speaker: Person, office: Translated, words: str, clearance: str, **more: object) -> Quote:
        start = text.find(words)
        ranges = ((start, start + len(words)),) if start >= 0 else ()
        return Quote(
            visit=visit.id,
            speaker=speaker.id,
            office_then=office,
            text=words,
            said_on=DAY,
            place=astana.id,
            language="en",
            clearance=clearance,
            source=source.id if ranges else "",
            source_ranges=ranges,
            **more,
        )

    secretary = held.office
    talks = Meeting(
        visit=visit.id,
        title=Translated(
            "Talks with the Deputy Prime Minister – Minister of Foreign Affairs",
            "Переговоры с заместителем Премьер-министра – министром иностранных дел",
            "Премьер-министрдің орынбасары – Сыртқы істер министрімен келіссөз",
        ),
        position=1,
        held_on=DAY,
        starts_at="09:30",
        ends_at="11:00",
        place=astana.id,
        venue=Translated(
            "Ministry of Foreign Affairs", "Министерство иностранных дел", "Сыртқы істер министрлігі"
        ),
        format="expanded",
        press_access="photo",
        summary=Translated(
            "Prior to the audience the Secretary of State met the Deputy Prime Minister – "
            "Minister of Foreign Affairs."
        ),
        source=source.id,
    )
    audience = Meeting(
        visit=visit.id,
        title=Translated(
            "Reception by the Head of State", "Приём у Главы государства", "Мемлекет басшысының қабылдауы"
        ),
        position=2,
        held_on=DAY,
        starts_at="14:00",
        place=astana.id,
        venue=Translated("Akorda", "Акорда", "Ақорда"),
        format="narrow",
        press_access="pool",
        topics=(topic.id,),
        summary=Translated("The President welcomed U.S. efforts to expand cooperation in the C5+1 format."),
        source=source.id,
    )
    parts = [
        Participation(
            visit=visit.id,
            person=tokayev.id,
            office_then=president,
            side="host",
            function="head",
            precedence=1,
            country=kazakhstan.id,
        ),
        Participation(
            visit=visit.id,
            person=tileuberdi.id,
            office_then=Translated(
                "Deputy Prime Minister – Minister of Foreign Affairs",
                "Заместитель Премьер-министра – министр иностранных дел",
                "Премьер-министрдің орынбасары – Сыртқы істер министрі",
            ),
            side="host",
            function="member",
            precedence=2,
            country=kazakhstan.id,
        ),
        Participation(
            visit=visit.id,
            person=blinken.id,
            office_then=secretary,
            side="guest",
            function="head",
            precedence=1,
            country=america.id,
        ),
        Participation(meeting=talks.id, person=tileuberdi.id, side="host"),
        Participation(meeting=talks.id, person=blinken.id, side="guest"),
        Participation(meeting=audience.id, person=tokayev.id, side="host"),
        Participation(meeting=audience.id, person=blinken.id, side="guest"),
    ]
    photo = media.attachment_of(
        media.keep_bytes(archive, picture()),
        "audience.jpg",
        visit=visit.id,
        caption_text=Translated("The Head of State receives the U.S. Secretary of State"),
        people=(tokayev.id, blinken.id),
        taken_on=DAY,
        place=astana.id,
        credit="Press Service",
    )
    assert isinstance(photo, Attachment)
    result = FiledVisit(
        visit=visit,
        tokayev_quote=said(tokayev, president, TOKAYEV_SAID, "cleared", addressee=blinken.id),
        blinken_quote=said(blinken, secretary, BLINKEN_SAID, "cleared", topics=(topic.id,)),
        unchecked_quote=said(
            blinken, secretary, "Unchecked words about a quiet-lake agreement.", "unchecked"
        ),
        embargoed_quote=said(
            blinken,
            secretary,
            "Embargoed words about a tall-tower summit.",
            "embargoed",
            embargo_until="2027-03-01T09:00:00.000Z",
        ),
        background_quote=said(
            tokayev, president, "Background words about a green-river pipeline.", "background"
        ),
        withdrawn_quote=said(tokayev, president, "Withdrawn words about a red-stone quarry.", "withdrawn"),
        note=Note(
            visit=visit.id,
            title="Debrief of the blue-door talks",
            body="Internal words: follow up on the white-horse visa list.",
            author="A. Officer",
            written_on=DAY,
        ),
        stale_figure=Figure(
            visit=visit.id,
            statement=Translated("Trade of the black-swan year"),
            as_printed="US$3.05 bn",
            review_on="2024-01",
        ),
        uncleared_line=LineToTake(
            visit=visit.id, text=Translated("Uncleared line on the grey-wolf question."), stance="defensive"
        ),
    )
    archive.save(
        kazakhstan,
        america,
        astana,
        topic,
        tokayev,
        tileuberdi,
        blinken,
        held,
        visit,
        source,
        talks,
        audience,
        *parts,
        photo,
        result.tokayev_quote,
        result.blinken_quote,
        result.unchecked_quote,
        result.embargoed_quote,
        result.background_quote,
        result.withdrawn_quote,
        result.note,
        result.stale_figure,
        result.uncleared_line,
        Figure(
            visit=visit.id,
            statement=Translated(
                "U.S. investment in Kazakhstan in total",
                "Общий объём инвестиций США в Казахстан",
                "АҚШ-тың Қазақстанға салған инвестициясының жалпы көлемі",
            ),
            comparator="over",
            value=Decimal(62),
            unit="bn USD",
            as_of=DAY,
            source=source.id,
        ),
        Document(
            visit=visit.id,
            title=Translated("Joint statement on strategic partnership"),
            kind="joint_statement",
            signed_on=DAY,
            place=astana.id,
            signatories="M. Tileuberdi; A. Blinken",
        ),
        LineToTake(
            visit=visit.id,
            topic=topic.id,
            text=Translated("Our partnership rests on three decades of work."),
            stance="proactive",
            cleared_by="Head of the Press Service",
            valid_from=DAY,
        ),
        action="File the visit",
    )
    return result


def pdf_text(pdf: bytes) -> str:
    """Give the text of all pages as PDFium extracts it, line ends as blanks."""
    with pypdfium2.PdfDocument(pdf) as document:
        return squeezed(" ".join(page.get_textpage().get_text_range() for page in document))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def poppler_text(tmp_path: Path) -> Callable[[bytes], str]:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")

    def extract(pdf: bytes) -> str:
        file = tmp_path / "paper.pdf"
        file.write_bytes(pdf)
        done = subprocess.run([program, str(file), "-"], capture_output=True, check=True)
        return squeezed(done.stdout.decode("utf-8"))

    return extract
