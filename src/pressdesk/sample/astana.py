"""The visit of the U.S. Secretary of State to Astana on 28 February 2023, complete."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import kept_value
from pressdesk.model.document import LineToTake
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Place, PlaceName
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Event, Visit
from pressdesk.paths import resource
from pressdesk.sample.country_names import Countries

_DAY = "2023-02-28"
_FIRST_QUOTE = ("Your visit is extremely important", "territorial integrity and sovereignty,")
_SECOND_QUOTE = ("It’s important, of course, on a bilateral level", "bringing the region together,")


class AstanaVisit:
    """Makes the records of the visit around the countries of the sample."""

    def __init__(self, countries: Countries) -> None:
        self._kazakhstan = countries.coded("KZ").id
        self._united_states = countries.coded("US").id
        text = resource("sample/releases/astana-2023-02-28.en.txt").read_text(encoding="utf-8")
        self.astana = Place(name=Translated("Astana", "Астана", "Астана"), country=self._kazakhstan)
        self.visit = Visit(
            title=Translated(
                "Official visit of U.S. Secretary of State Antony Blinken",
                "Официальный визит госсекретаря США Энтони Блинкена",
                "АҚШ Мемлекеттік хатшысы Энтони Блинкеннің ресми сапары",
            ),
            reference="2023-02-28 US-KZ 01",
            starts_on=_DAY,
            kind="official",
            level="foreign_minister",
            direction="incoming",
            guest_country=self._united_states,
            host_country=self._kazakhstan,
            places=(self.astana.id,),
            programme_status="held",
            status="checked",
            handling="press_service",
        )
        self.source = Source(
            visit=self.visit.id,
            title="President Tokayev receives U.S. Secretary of State Blinken",
            publisher="Sample release worded for Pressdesk",
            address="astana-2023-02-28.en.txt",
            published_on=_DAY,
            language="en",
            text=text,
        )
        self.people = self._people()

    def records(self) -> Iterator[Record]:
        """Give every record of the visit, in an order of no importance."""
        topics = self._topics()
        people = self.people
        event = Event(
            title=Translated(
                "C5+1 ministerial meeting in Astana",
                "Министерская встреча «C5+1» в Астане",
                "Астанадағы «C5+1» министрлер кездесуі",
            ),
            starts_on=_DAY,
            place=self.astana.id,
        )
        self.visit = self.visit.replaced(
            guest=people["blinken"].id,
            host=people["tokayev"].id,
            event=event.id,
            topics=tuple(topic.id for topic in topics.values()),
            objective=Translated(
                "Reaffirm the strategic partnership and the C5+1 format.",
                "Подтвердить стратегическое партнёрство и формат «C5+1».",
                "Стратегиялық әріптестікті және «C5+1» форматын нықтау.",
            ),
            summary=Translated(
                "The Secretary of State was received by the Head of State. Before that he held talks with "
                "the Deputy Prime Minister and Foreign Minister. Both sides spoke for the C5+1 format; the "
                "guest commended the reforms.",
                "Госсекретаря принял Глава государства. До этого он провёл переговоры с заместителем "
                "Премьер-министра – министром иностранных дел. Стороны высказались за формат «C5+1»; гость "
                "положительно оценил реформы.",
                "Мемлекеттік хатшыны Мемлекет басшысы қабылдады. Оған дейін ол Премьер-Министрдің "
                "орынбасары – Сыртқы істер министрімен келіссөз жүргізді. Тараптар «C5+1» форматын қолдады.",
            ),
        )
        yield from (self.astana, self.visit, self.source, event, *topics.values(), *people.values())
        yield from self._names_of_the_capital()
        yield from self._appointments(people)
        yield from self._delegations(people)
        yield from self._programme(people, topics)
        yield from self._words(people, topics)
        yield from self._desk_work(topics)

    def _people(self) -> dict[str, Person]:
        return {
            "tokayev": Person(
                name=Translated("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"),
                spellings=("Qasym-Jomart Toqaev", "Kassym-Zhomart Tokayev"),
                country=self._kazakhstan,
                office="President of Kazakhstan",
                form_of_address=Translated("Mr President", "Господин Президент", "Президент мырза"),
            ),
            "blinken": Person(
                name=Translated("Antony Blinken", "Энтони Блинкен", "Энтони Блинкен"),
                spellings=("Antony J. Blinken", "Tony Blinken"),
                country=self._united_states,
                office="U.S. Secretary of State",
                form_of_address=Translated(
                    "Mr Secretary", "Господин Государственный секретарь", "Мемлекеттік хатшы мырза"
                ),
            ),
            "tileuberdi": Person(
                name=Translated("Mukhtar Tileuberdi", "Мухтар Тлеуберди", "Мұхтар Тілеуберді"),
                spellings=("Mukhtar Tleuberdi", "Мухтар Тлеуберды"),
                country=self._kazakhstan,
                office="Deputy Prime Minister and Foreign Minister",
            ),
        }

    def _topics(self) -> dict[str, Topic]:
        names = {
            "strategic_partnership": Translated(
                "Strategic partnership", "Стратегическое партнёрство", "Стратегиялық әріптестік"
            ),
            "c5plus1": Translated("C5+1", "C5+1", "C5+1"),
            "investment": Translated(
                "Trade and investment", "Торговля и инвестиции", "Сауда және инвестиция"
            ),
            "reforms": Translated("Reforms", "Реформы", "Реформалар"),
        }
        return {code: Topic(name=name, code=code) for code, name in names.items()}

    def _names_of_the_capital(self) -> Iterator[PlaceName]:
        periods = (
            ("Akmola", "Акмола", "Ақмола", "1992", "1998-05-06"),
            ("Astana", "Астана", "Астана", "1998-05-06", "2019-03-23"),
            ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан", "2019-03-23", "2022-09-17"),
            ("Astana", "Астана", "Астана", "2022-09-17", ""),
        )
        for english, russian, kazakh, first, last in periods:
            name = Translated(english, russian, kazakh)
            yield PlaceName(place=self.astana.id, name=name, starts_on=first, ends_on=last)

    def _appointments(self, people: dict[str, Person]) -> Iterator[Appointment]:
        for key, office, rank, first, last in (
            ("tokayev", _PRESIDENT, "head_of_state", "2019-03-20", ""),
            ("blinken", _SECRETARY, "minister", "2021-01-26", "2025-01-20"),
            ("tileuberdi", _MINISTER, "minister", "2019-09-18", "2023-03-30"),
        ):
            yield Appointment(
                person=people[key].id, office=office, rank=rank, country=people[key].country,
                starts_on=first, ends_on=last,
            )  # fmt: skip

    def _delegations(self, people: dict[str, Person]) -> Iterator[Participation]:
        for key, office, side, function, precedence in (
            ("blinken", _SECRETARY, "guest", "head", 1),
            ("tokayev", _PRESIDENT, "host", "head", 1),
            ("tileuberdi", _MINISTER, "host", "member", 2),
        ):
            yield Participation(
                visit=self.visit.id, person=people[key].id, office_then=office, country=people[key].country,
                side=side, function=function, precedence=precedence, source=self.source.id,
            )  # fmt: skip

    def _programme(self, people: dict[str, Person], topics: dict[str, Topic]) -> Iterator[Record]:
        talks = self._meeting(
            Translated(
                "Talks with the Deputy Prime Minister and Foreign Minister",
                "Переговоры с заместителем Премьер-министра – министром иностранных дел",
                "Премьер-Министрдің орынбасары – Сыртқы істер министрімен келіссөз",
            ),
            1,
            order_as_printed="Prior to the meeting with the Head of State",
            venue=Translated(
                "Ministry of Foreign Affairs", "Министерство иностранных дел", "Сыртқы істер министрлігі"
            ),
            format="bilateral",
            press_access="photo",
        )
        audience = self._meeting(
            Translated(
                "Meeting with the Head of State",
                "Встреча с Главой государства",
                "Мемлекет басшысымен кездесу",
            ),
            2,
            format="bilateral",
            press_access="pool",
            topics=(topics["strategic_partnership"].id, topics["reforms"].id),
        )
        ministerial = self._meeting(
            Translated(
                "C5+1 ministerial meeting", "Министерская встреча «C5+1»", "«C5+1» министрлер кездесуі"
            ),
            3,
            format="multilateral",
            press_access="open",
            topics=(topics["c5plus1"].id,),
        )
        yield from (talks, audience, ministerial)
        for meeting, keys in (
            (talks, ("blinken", "tileuberdi")),
            (audience, ("tokayev", "blinken")),
            (ministerial, ("blinken", "tileuberdi")),
        ):
            for precedence, key in enumerate(keys, start=1):
                yield Participation(
                    meeting=meeting.id,
                    person=people[key].id,
                    office_then=_OFFICES[key],
                    side="guest" if key == "blinken" else "host",
                    precedence=precedence,
                )

    def _meeting(self, title: Translated, position: int, **values: Any) -> Meeting:
        return Meeting(
            visit=self.visit.id,
            title=title,
            position=position,
            held_on=_DAY,
            place=self.astana.id,
            source=self.source.id,
            **values,
        )

    def _words(self, people: dict[str, Person], topics: dict[str, Topic]) -> Iterator[Record]:
        quotes = (
            ("tokayev", "blinken", _FIRST_QUOTE, ("strategic_partnership", "investment")),
            ("blinken", "tokayev", _SECOND_QUOTE, ("strategic_partnership", "c5plus1")),
        )
        for speaker, addressee, (first, last), codes in quotes:
            start, end = self._range(first, last)
            yield Quote(
                visit=self.visit.id,
                text=self.source.text[start:end],
                speaker=people[speaker].id,
                office_then=_OFFICES[speaker],
                addressee=people[addressee].id,
                said_on=_DAY,
                place=self.astana.id,
                language="en",
                topics=tuple(topics[code].id for code in codes),
                clearance="cleared",
                source=self.source.id,
                source_ranges=((start, end),),
            )
        start, end = self._range("over US$62 billion", "over US$62 billion")
        yield Figure(
            visit=self.visit.id,
            statement=Translated(
                "U.S. investment in Kazakhstan in total",
                "Инвестиции США в Казахстан, всего",
                "АҚШ-тың Қазақстанға салған инвестициясы, барлығы",
            ),
            as_printed="over US$62 billion",
            comparator="over",
            value=Decimal(62_000_000_000),
            unit="USD",
            as_of=_DAY,
            country=self._united_states,
            topics=(topics["investment"].id,),
            source=self.source.id,
            source_ranges=((start, end),),
        )
        yield self._reported(
            people["tokayev"], "The Head of State welcomed American efforts",
            "within the C5+1 format", _PRESIDENT, topics["c5plus1"],
        )  # fmt: skip
        yield self._reported(
            people["blinken"], "The Secretary of State thanked the Kazakh side",
            "economic reforms in the country", _SECRETARY, topics["reforms"],
        )  # fmt: skip

    def _reported(self, speaker: Person, first: str, last: str, office: Translated, topic: Topic) -> Quote:
        start, end = self._range(first, last)
        return Quote(
            visit=self.visit.id, text=self.source.text[start:end], kind="reported", speaker=speaker.id,
            office_then=office, said_on=_DAY, place=self.astana.id, language="en", topics=(topic.id,),
            clearance="checked", source=self.source.id, source_ranges=((start, end),),
        )  # fmt: skip

    def _desk_work(self, topics: dict[str, Topic]) -> Iterator[Record]:
        yield Note(
            visit=self.visit.id,
            title="Wording of the President’s words",
            body="The release prints “re-continuous and firm support”; a recording of the remarks has “the "
            "continuous and firm support”. Quote as printed and name the release, or ask for the recording.",
            author="Press service",
            written_on="2023-03-01",
            handling="press_service",
        )
        yield Note(
            visit=self.visit.id,
            title="Follow-up",
            body="Ask the economic department for the period that the 62 billion cover before using it.",
            author="Press service",
            written_on="2023-03-01",
            handling="press_service",
        )
        line = LineToTake(
            visit=self.visit.id,
            topic=topics["c5plus1"].id,
            text=Translated(
                "Kazakhstan values the C5+1 format as a platform for practical work between the countries of "
                "Central Asia and the United States."
            ),
            stance="proactive",
            valid_from=_DAY,
        )
        yield line
        yield Enquiry(
            visit=self.visit.id,
            question="What exactly did the President say about support for Kazakhstan’s sovereignty?",
            outlet="Sample News Agency",
            received_on="2023-03-02",
            deadline="2023-03-02",
            answer="The words as printed in the release of 28 February were given, with the source named.",
            outcome="answered",
            attribution="on_record",
            lines=(line.id,),
        )
        for value, title, chosen in (
            (_DAY, "The release and Kazakh sources", True),
            ("2023-02-27", "U.S. lists count the day of arrival", False),
        ):
            yield Assertion(
                record_type="visit", record_id=self.visit.id, field_name="starts_on",
                value=kept_value(Visit.spec("starts_on"), value),
                source=self.source.id if chosen else "", chosen=chosen, reason=title,
            )  # fmt: skip

    def _range(self, first: str, last: str) -> tuple[int, int]:
        start = self.source.text.index(first)
        return start, self.source.text.index(last, start) + len(last)


_PRESIDENT = Translated("President of Kazakhstan", "Президент Казахстана", "Қазақстан Президенті")
_SECRETARY = Translated("U.S. Secretary of State", "Государственный секретарь США", "АҚШ Мемлекеттік хатшысы")
_MINISTER = Translated(
    "Deputy Prime Minister and Foreign Minister",
    "Заместитель Премьер-министра – министр иностранных дел",
    "Премьер-Министрдің орынбасары – Сыртқы істер министрі",
)
_OFFICES = {"tokayev": _PRESIDENT, "blinken": _SECRETARY, "tileuberdi": _MINISTER}
