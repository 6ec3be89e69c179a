"""The records that one draft becomes, made one kind after the other within a transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.ingest.annotators.places import city_names
from pressdesk.ingest.countries import country_name
from pressdesk.ingest.disagreements import Disagreements, figure_value, same_figures
from pressdesk.ingest.draft import DraftFigure, DraftMeeting, DraftPerson, DraftQuote, Review, VisitDraft
from pressdesk.ingest.finding import PersonKey, Range, Side
from pressdesk.ingest.identification import same_person
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.tellings import Relation, relations, tied
from pressdesk.model.document import Document
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Place
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.verbatim import text_of_ranges
from pressdesk.model.visit import Visit

COMPARED_FIELDS = ("starts_on", "ends_on", "kind", "level", "guest", "host")
_DRAFTED = {"starts_on": "date_start", "ends_on": "date_end"}
"""The draft's names of compared fields, where they are others."""
KIND_TITLES = {
    "state": ("State visit", "Государственный визит", "Мемлекеттік сапар"),
    "official": ("Official visit", "Официальный визит", "Ресми сапар"),
    "official_working": ("Official working visit", "Официальный рабочий визит", "Ресми жұмыс сапары"),
    "working": ("Working visit", "Рабочий визит", "Жұмыс сапары"),
    "private": ("Private visit", "Частный визит", "Жеке сапар"),
}
MEETING_TITLE = Translated("Meeting", "Встреча", "Кездесу")


class Filing:
    """Makes and saves the records of one draft; each method is called once, in the order of the class."""

    def __init__(
        self,
        archive: Archive,
        transaction: Transaction,
        draft: VisitDraft,
        source: Source,
        *,
        home_country: str,
        checked: bool,
    ) -> None:
        self.draft = draft
        self.source = source
        self.relations: dict[str, Relation] = {}
        """By a filed quote's id, the quote held before that tells the same utterance."""
        self._archive = archive
        self._transaction = transaction
        self._home_country = home_country
        self._checked = checked
        self._language = draft.language.value
        self._people: dict[PersonKey, Person] = {}
        self.disagreements = Disagreements(archive, transaction, source.id)
        self._visit = Visit()
        self._held_places: tuple[str, ...] = ()

    # The visit

    def visit(self, merge_into: Visit | None) -> Visit:
        """Save the visit, new or with its empty fields filled."""
        self._held_places = merge_into.places if merge_into else ()
        read = self._as_read()
        self._visit = (
            self._merged(merge_into, read) if merge_into else read.replaced(reference=self._reference(read))
        )
        self._visit = self._transaction.save(self._visit)
        return self._visit

    def _as_read(self) -> Visit:
        draft = self.draft
        guest, host = self._person(draft.guest.value), self._person(draft.host.value)
        return Visit(
            title=self._title(),
            starts_on=_kept(draft.date_start.value, draft.date_start.review),
            ends_on=_kept(draft.date_end.value, draft.date_end.review),
            kind=_kept(draft.kind.value, draft.kind.review),
            level=draft.level.value,
            direction=self._direction(),
            guest=guest.id if guest else "",
            guest_country=self._country_id(self._country_of(draft.guest.value)),
            guest_organisation=self._organisation_of(draft.guest.value),
            host=host.id if host else "",
            host_country=self._country_id(draft.country.value or self._country_of(draft.host.value)),
            places=self._places(),
            topics=tuple(self._topic_ids()),
            programme_status="planned" if draft.is_announcement else "held",
            status="checked" if self._checked else "draft",
        )

    def _merged(self, held: Visit, read: Visit) -> Visit:
        """Fill what is empty; keep both values where the text says otherwise."""
        changes: dict[str, object] = {}
        for spec in Visit.fields():
            own, other = getattr(held, spec.name), getattr(read, spec.name)
            if not own and other and spec.name != "reference":
                changes[spec.name] = other
            elif spec.name in {"places", "topics"}:
                changes[spec.name] = tuple(dict.fromkeys((*own, *other)))
            elif spec.name in COMPARED_FIELDS and other not in {"", own, "unspecified"}:
                self.disagreements.keep_both(
                    held, spec.name, str(own), str(other), ranges=self._ranges_of_fact(spec.name)
                )
            elif spec.name in COMPARED_FIELDS and other and other == own:
                self.disagreements.join(held, spec.name, str(own), self._ranges_of_fact(spec.name))
        title = (
            held.title
            if held.title.exactly(self._language)
            else held.title.replaced(self._language, read.title.exactly(self._language))
        )
        status = held.status if self._checked or held.status != "checked" else "draft"
        return held.replaced(**changes, title=title, status=status)

    def _ranges_of_fact(self, name: str) -> tuple[Range, ...]:
        """Give where the text tells of a compared field."""
        trace = getattr(self.draft, _DRAFTED.get(name, name)).trace
        return ((trace.start, trace.end),) if trace is not None and trace.end > trace.start else ()

    def _title(self) -> Translated:
        if self.draft.title:
            return Translated.single(self.draft.title, self._language)
        kind = KIND_TITLES.get(self.draft.kind.value, ("Visit", "Визит", "Сапар"))[
            list(Language).index(self.draft.language)
        ]
        people = [
            name
            for name in (
                self.draft.name_of(self.draft.guest.value),
                self.draft.name_of(self.draft.host.value),
            )
            if name
        ]
        parts = [kind, " – ".join(people), self.draft.city.value]
        return Translated.single(", ".join(part for part in parts if part), self._language)

    def _reference(self, visit: Visit) -> str:
        """Day, countries and a running number, such as ``2023-02-28 US-KZ 01``."""
        guest, host = (
            self._country_of(self.draft.guest.value),
            self.draft.country.value or self._country_of(self.draft.host.value),
        )
        countries = "-".join(code for code in (guest, host) if code)
        stem = " ".join(part for part in (visit.starts_on or self.draft.published_on, countries) if part)
        taken = {item.reference for item in self._archive.find(Visit, starts_on=visit.starts_on)}
        number = next(number for number in range(1, 10_000) if f"{stem} {number:02d}".strip() not in taken)
        return f"{stem} {number:02d}".strip()

    def _direction(self) -> str:
        if self.draft.is_call:
            return "virtual"
        if not self._home_country or not self.draft.country.value:
            return ""
        if self.draft.country.value == self._home_country:
            return "incoming"
        is_own_guest = self._country_of(self.draft.guest.value) == self._home_country
        return "outgoing" if is_own_guest else "third_country"

    # Countries, places, topics

    def _country_of(self, key: str) -> str:
        person = self.draft.person(key)
        return person.country if person is not None else ""

    def _country_id(self, code: str) -> str:
        if not code:
            return ""
        found = self._archive.find(Country, code=code, limit=1)
        if found:
            return found[0].id
        names = {language.value: country_name(code, language.value) or "" for language in Language}
        return self._transaction.save(
            Country(name=Translated(**names) if any(names.values()) else Translated(en=code), code=code)
        ).id

    def _places(self) -> tuple[str, ...]:
        name = _kept(self.draft.city.value, self.draft.city.review)
        if not name:
            return ()
        country = self._country_id(self.draft.country.value)
        held = self._held_place(name, country)
        if held is not None:
            return (held.id,)
        names = (
            Translated(**city_names(name, self.draft.country.value))
            if city_names(name, "")
            else Translated.single(name, self._language)
        )
        return (self._transaction.save(Place(name=names, country=country)).id,)

    def _held_place(self, name: str, country: str) -> Place | None:
        """Find the place of that name: the held visit's own first, never one in another country."""
        named = [
            place
            for place in self._archive.find(Place)
            if _is_called(name, place.name, place.spellings)
            and (not country or place.country in {"", country})
        ]
        return min(
            named, key=lambda place: (place.id not in self._held_places, not place.country), default=None
        )

    def _organisation_of(self, key: str) -> str:
        """Return the archive's body that a person's printed office names, empty where it names none."""
        person = self.draft.person(key)
        office = person.office_printed if person is not None else ""
        named = (
            item.known_id
            for item in self.draft.organisations
            if item.known_id and item.review is not Review.REJECTED and item.name in office
        )
        return next(named, "")

    def _topic_ids(self) -> Iterable[str]:
        for topic in self.draft.topics:
            if topic.review is Review.REJECTED:
                continue
            names = Translated(topic.en, topic.ru, topic.kk)
            found = self._held_topic(topic.id, names)
            yield (found or self._transaction.save(Topic(name=names, code=topic.id))).id

    def _held_topic(self, code: str, names: Translated) -> Topic | None:
        """Find the archive's topic by the code of the reading rules, else by name, as officers make some."""
        coded = self._archive.find(Topic, code=code, limit=1)
        if coded:
            return coded[0]
        return next(
            (
                topic
                for topic in self._archive.find(Topic)
                if any(_is_called(name, topic.name) for name in names.by_language().values())
            ),
            None,
        )

    # People

    @cached_property
    def _held_people(self) -> list[Person]:
        return self._archive.find(Person)

    def _person(self, key: str | None) -> Person | None:
        """Find or make the archive's person; an unnamed office-holder is nobody's record."""
        drafted = self.draft.person(key)
        if drafted is None or not drafted.is_named or drafted.review is Review.REJECTED:
            return None
        if drafted.id not in self._people:
            self._people[drafted.id] = self._found_or_made(drafted)
        return self._people[drafted.id]

    def _found_or_made(self, drafted: DraftPerson) -> Person:
        country = self._country_id(drafted.country)
        held = self._archive.look_up(Person, drafted.known_id) if drafted.known_id else None
        held = held or same_person(drafted, self._held_people, country)
        if held is None:
            name = Translated.single(drafted.name, self._language)
            made = self._transaction.save(Person(name=name, country=country, office=drafted.role))
            self._held_people.append(made)
            return made
        return self._transaction.save(_completed(held, drafted, country, self._language))

    def person_id(self, key: str) -> str:
        """Give the id of the archive's person for a key of the draft, empty where none was filed."""
        person = self._people.get(PersonKey(key))
        return person.id if person is not None else ""

    # What hangs on the visit

    def participations(self) -> None:
        """Save everybody's part in the visit, in order of precedence within each side."""
        known = {item.person for item in self._archive.find(Participation, visit=self._visit.id)}
        ordered = sorted(
            self.draft.participants(),
            key=lambda person: (-rank_of(person.role)[0], self.draft.people.index(person)),
        )
        places = dict.fromkeys(Side, 0)
        for drafted in ordered:
            person = self._person(drafted.id)
            places[drafted.side] += 1
            if person is not None and person.id not in known:
                is_head = drafted.id in {self.draft.guest.value, self.draft.host.value}
                part = self._participation(
                    drafted, person, precedence=places[drafted.side], function="head" if is_head else "member"
                )
                self._transaction.save(part.replaced(visit=self._visit.id))

    def _participation(
        self, drafted: DraftPerson, person: Person, *, precedence: int | None, function: str
    ) -> Participation:
        return Participation(
            person=person.id,
            office_then=Translated.single(drafted.role, self._language) if drafted.role else Translated(),
            country=self._country_id(drafted.country),
            side=drafted.side.value,
            function=function,
            precedence=precedence,
            source=self.source.id,
            source_ranges=((drafted.trace.start, drafted.trace.end),),
        )

    def meetings(self) -> list[Meeting]:
        """Save the meetings in their order, each with its participants; one already held is left as it is."""
        held = self._archive.find(Meeting, visit=self._visit.id)
        kept = [meeting for meeting in self.draft.meetings if meeting.review is not Review.REJECTED]
        saved, again = [], []
        for position, drafted in enumerate(kept, len(held) + 1):
            people = [
                (key, person) for key in drafted.participants if (person := self._person(key)) is not None
            ]
            same = self._held_meeting(held, drafted, {person.id for _, person in people})
            if same is None:
                saved.append(self._meeting(drafted, position, people))
            else:
                again.append(same)
        self._compare_order(again)
        return saved

    def _held_meeting(self, held: list[Meeting], drafted: DraftMeeting, people: set[str]) -> Meeting | None:
        return next(
            (
                meeting
                for meeting in held
                if (not drafted.date or not meeting.held_on or meeting.held_on == drafted.date)
                and {item.person for item in self._archive.find(Participation, meeting=meeting.id)} == people
            ),
            None,
        )

    def _compare_order(self, told: Sequence[Meeting]) -> None:
        """Keep both orders where the text tells of held meetings in another order."""
        meetings = list({meeting.id: meeting for meeting in told}.values())
        places = sorted(meeting.position or 0 for meeting in meetings)
        for meeting, place in zip(meetings, places, strict=True):
            if meeting.position and meeting.position != place:
                self.disagreements.keep_both(
                    meeting, "position", str(meeting.position), str(place), own_source=meeting.source
                )

    def _meeting(
        self, drafted: DraftMeeting, position: int, people: list[tuple[PersonKey, Person]]
    ) -> Meeting:
        names = " – ".join(name for key, _ in people if (name := self.draft.name_of(key)))
        meeting = self._transaction.save(
            Meeting(
                visit=self._visit.id,
                title=Translated.single(names, self._language) if names else MEETING_TITLE,
                position=position,
                held_on=drafted.date,
                order_as_printed=drafted.order_cue,
                place=self._visit.places[0] if self._visit.places else "",
                venue=Translated.single(drafted.place, self._language) if drafted.place else Translated(),
                format=drafted.format.value,
                source=self.source.id,
                source_ranges=((drafted.trace.start, drafted.trace.end),),
            )
        )
        for key, person in people:
            drafted_person = self.draft.person(key)
            if drafted_person is not None:
                part = self._participation(drafted_person, person, precedence=None, function="")
                self._transaction.save(part.replaced(meeting=meeting.id))
        return meeting

    def quotes(self, apart: Collection[str] = (), watch: Callable[[], object] | None = None) -> list[Quote]:
        """Save every statement verbatim, then what was only reported, which is never shown as a quote.

        A quote that tells again what a held one tells joins its family or is proposed as its translation; of
        the drafted ones in ``apart`` it is noted that they do not. ``watch`` may raise to break it off.
        """
        held = self._archive.find(Quote, visit=self._visit.id)
        taken = self._ranges_of(held)
        fresh = {
            drafted.id: self._quote(drafted)
            for drafted in self.draft.quotes
            if drafted.review is not Review.REJECTED and drafted.parts not in taken
        }
        others = [quote for quote in held if quote.source != self.source.id]
        joining = [quote for key, quote in fresh.items() if key not in apart]
        self.relations = relations(joining, others, watch)
        seeming = relations([quote for key, quote in fresh.items() if key in apart], others, watch)
        saved = [
            self._transaction.save(
                tied(quote, seeming.get(quote.id), apart=True)
                if key in apart
                else tied(quote, self.relations.get(quote.id))
            )
            for key, quote in fresh.items()
        ]
        for reported in self.draft.reported_speech:
            if reported.review is not Review.REJECTED and (reported.content,) not in taken:
                self._transaction.save(self._spoken((reported.content,), reported.speaker, "", "reported"))
        return saved

    def _ranges_of(self, held: Iterable[Quote | Figure | Document]) -> set[tuple[Range, ...]]:
        """Places of this very source that records were made from before."""
        return {record.source_ranges for record in held if record.source == self.source.id}

    def _quote(self, drafted: DraftQuote) -> Quote:
        kind = "partial" if drafted.is_fragment else "direct"
        return self._spoken(drafted.parts, drafted.speaker, drafted.office_printed, kind)

    def _spoken(
        self, ranges: tuple[Range, ...], speaker: PersonKey | None, office_printed: str, kind: str
    ) -> Quote:
        person = self._person(speaker)
        drafted = self.draft.person(speaker)
        office = (drafted.role if drafted else "") or office_printed
        return Quote(
            visit=self._visit.id,
            text=text_of_ranges(self.draft.text, ranges),
            speaker=person.id if person else "",
            office_then=Translated.single(office, self._language) if office else Translated(),
            said_on=self.draft.date_start.value
            if self.draft.date_start.value == self.draft.date_end.value
            else "",
            place=self._visit.places[0] if self._visit.places else "",
            kind=kind,
            language=self._language,
            source=self.source.id,
            source_ranges=ranges,
        )

    def figures(self) -> None:
        """Save the figures with the sentence that says what they measure; one already held is completed."""
        held = self._archive.find(Figure, visit=self._visit.id)
        taken = self._ranges_of(held)
        same = same_figures(self.draft, (figure for figure in held if figure.source != self.source.id))
        for drafted in self.draft.figures:
            if drafted.review is Review.REJECTED or ((drafted.start, drafted.end),) in taken:
                continue
            if drafted.id in same:
                self._complete_figure(same[drafted.id], drafted)
            else:
                self._transaction.save(self._figure(drafted))

    def _figure(self, drafted: DraftFigure) -> Figure:
        speaker = self._person(drafted.speaker)
        return Figure(
            visit=self._visit.id,
            statement=Translated.single(self.draft.words(drafted.measures), self._language),
            as_printed=self.draft.text[drafted.start : drafted.end],
            comparator=drafted.comparator.value,
            value=figure_value(drafted.value),
            unit=drafted.unit,
            period=drafted.period,
            as_of=self.draft.published_on,
            speaker=speaker.id if speaker else "",
            source=self.source.id,
            source_ranges=((drafted.start, drafted.end),),
        )

    def _complete_figure(self, held: Figure, drafted: DraftFigure) -> None:
        """Take the sentence in the text's language; where the numbers differ, keep both."""
        if not held.statement.exactly(self._language):
            words = self.draft.words(drafted.measures)
            self._transaction.save(held.replaced(statement=held.statement.replaced(self._language, words)))
        value = figure_value(drafted.value)
        if value is not None and value != held.value:
            self.disagreements.keep_both(
                held, "value", str(held.value), str(value),
                own_source=held.source, ranges=((drafted.start, drafted.end),),
            )  # fmt: skip

    def documents(self) -> None:
        """Save the documents that were signed."""
        taken = self._ranges_of(self._archive.find(Document, visit=self._visit.id))
        for drafted in self.draft.documents:
            if (
                drafted.review is not Review.REJECTED
                and ((drafted.trace.start, drafted.trace.end),) not in taken
            ):
                self._transaction.save(
                    Document(
                        visit=self._visit.id,
                        title=Translated.single(drafted.title, self._language),
                        kind="other" if drafted.kind == "document" else drafted.kind,
                        signed_on=self.draft.date_end.value,
                        source=self.source.id,
                        source_ranges=((drafted.trace.start, drafted.trace.end),),
                    )
                )


def _is_called(name: str, names: Translated, spellings: Iterable[str] = ()) -> bool:
    """Tell whether a record has that name in any language or spelling, whatever the case of its letters."""
    known = {item.casefold() for item in (*names.by_language().values(), *spellings)}
    return bool(name) and name.casefold() in known


def _kept(value: str, review: Review) -> str:
    return "" if review is Review.REJECTED else value


def _completed(held: Person, drafted: DraftPerson, country: str, language: str) -> Person:
    """Add what the text knows more: a name in its language, a fuller name, a spelling, the country."""
    name, spellings = held.name, held.spellings
    known = name.exactly(language)
    if not known:
        name = name.replaced(language, drafted.name)
    elif len(known.split()) == 1 and len(drafted.name.split()) > 1:
        name, spellings = name.replaced(language, drafted.name), (*spellings, known)
    elif drafted.name not in held.all_names() and len(drafted.name.split()) > 1:
        spellings = (*spellings, drafted.name)
    return held.replaced(
        name=name, spellings=spellings, country=held.country or country, office=held.office or drafted.role
    )
