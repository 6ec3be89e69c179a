"""From words to passages: which, in which order, marked where, and what is said about it."""

from __future__ import annotations

import threading
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.model.geography import Country
from pressdesk.model.meeting import Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.verbatim import VerbatimState
from pressdesk.model.visit import Visit
from pressdesk.search.expansion import MatchKind
from pressdesk.search.finder import Finder, SearchInterrupted
from pressdesk.search.results import Notice


@pytest.fixture
def desk(archive):
    """A small archive in three languages."""
    kz, us, jp = (
        Country(code="KZ", name=Translated("Kazakhstan", "Казахстан", "Қазақстан")),
        Country(code="US", name=Translated("United States", "США", "АҚШ")),
        Country(code="JP", name=Translated("Japan", "Япония", "Жапония")),
    )
    blinken = Person(name=Translated("Antony Blinken", "Энтони Блинкен", "Энтони Блинкен"), country=us.id)
    tokayev = Person(name=Translated("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"))
    water = Topic(name=Translated("Water", "Вода", "Су"))
    first = Visit(
        title=Translated(
            en="Official visit of the Secretary of State", kk="Мемлекеттік хатшының ресми сапары"
        ),
        reference="2023-02-28 US-KZ 01", starts_on="2023-02-28", kind="official", status="published",
        guest=blinken.id, host=tokayev.id, guest_country=us.id, host_country=kz.id,
    )  # fmt: skip
    second = Visit(
        title=Translated(ru="Рабочий визит министра в Японию"), starts_on="2021-06-10", kind="working",
        guest_country=kz.id, host_country=jp.id, topics=(water.id,),
    )  # fmt: skip
    source = Source(
        visit=first.id, title="Release", text="He said: “We support free trade in this region.” And left."
    )
    start = source.text.index("We")
    archive.save(kz, us, jp, blinken, tokayev, water, first, second, source)
    archive.save(
        Quote(visit=first.id, speaker=blinken.id, text="We support free trade in this region.",
              source=source.id,
              source_ranges=((start, start + 37),), clearance="cleared", said_on="2023-02-28"),
        Quote(visit=first.id, speaker=tokayev.id, addressee=blinken.id,
              text="Біз еркін сауданы қолдаймыз.", language="kk"),
        Quote(visit=second.id, text="Министры обсудили торговлю и рынки.", language="ru"),
        Note(visit=second.id, title="Trade note", body="The ministers discussed trade barriers at length."),
        Participation(visit=second.id, person=tokayev.id, office_then=Translated(en="President")),
    )  # fmt: skip
    return archive


def test_newest_comes_first(desk, finder):
    dates = [hit.date for hit in finder.find("trade").hits]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) >= 3


def test_hit_tells_all_about_itself(desk, finder):
    (hit,) = finder.find('"free trade" type:quote').hits
    assert hit.text[hit.marks[0][0] : hit.marks[0][1]] == "free trade"
    assert (hit.record_type, hit.field, hit.speaker, hit.date) == (
        "quote",
        "text",
        "Antony Blinken",
        "2023-02-28",
    )
    assert hit.visit_title == "Official visit of the Secretary of State"
    assert (hit.verbatim, hit.clearance, hit.match) == (VerbatimState.EXACT, "cleared", MatchKind.EXACT)
    assert (hit.start, hit.end) == (0, len(hit.text))


@pytest.mark.parametrize(
    ("query", "text", "kind"),
    [
        ("regions", "We support free trade in this region.", MatchKind.STEM),
        ("supporting", "We support free trade in this region.", MatchKind.STEM),
        ("рынок", "Министры обсудили торговлю и рынки.", MatchKind.STEM),
        ("министром", "Министры обсудили торговлю и рынки.", MatchKind.STEM),
        ("сауда", "Біз еркін сауданы қолдаймыз.", MatchKind.STEM),
        ("sauda", "Біз еркін сауданы қолдаймыз.", MatchKind.CROSS_SCRIPT),
        ("сапар", "Мемлекеттік хатшының ресми сапары", MatchKind.STEM),
        ("Тоқаев", "Kassym-Jomart Tokayev", MatchKind.CROSS_SCRIPT),
        ("Toqaev", "Касым-Жомарт Токаев", MatchKind.CROSS_SCRIPT),
        ("Блинкену", "Antony Blinken", MatchKind.CROSS_SCRIPT),
        ("АҚШ", "United States", MatchKind.CROSS_SCRIPT),
        ("Japan", "Жапония", MatchKind.CROSS_SCRIPT),
    ],
)
def test_other_forms_and_scripts_are_found_and_marked_as_such(desk, finder, query, text, kind):
    hit = next(hit for hit in finder.find(query).hits if hit.text == text)
    assert hit.match is kind
    assert hit.marks
    assert all(hit.text != text for hit in finder.find(query, exact_only=True).hits)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("speaker:Blinken trade", 1),
        ("спикер:Блинкен", 1),
        ("speaker:Тоқаев", 1),
        ("to:Blinken", 1),
        ("country:JP type:quote", 1),
        ("country:Япония type:quote", 1),
        ("country:Japan type:quote", 1),
        ("-country:JP type:quote", 2),
        ("topic:water type:quote", 1),
        ("тема:вода type:quote", 1),
        ("kind:official type:quote", 2),
        ("kind:Рабочий type:quote", 1),
        ("year:2021 type:quote", 1),
        ("год:2021 тип:цитата", 1),
        ("year:2021-2023 type:quote", 3),
        ("-year:2021 type:quote", 2),
        ("before:2022 type:quote", 1),
        ("after:2022-01-31 type:quote", 2),
        ("after:28.02.2023 type:quote", 0),
        ("lang:kk type:quote", 1),
        ("status:cleared", 1),
        ("person:Tokayev type:note", 2),
        ('in:"2023-02-28 US-KZ 01" type:quote', 2),
        ("has:note type:quote", 1),
        ("type:note", 2),
        ("trade -free type:quote", 0),
        ("type:quote,note trade", 3),
        ("speaker:Nobody", 0),
    ],
)
def test_filters(desk, finder, query, count):
    assert len(finder.find(query).hits) == count


def test_a_date_that_cannot_be_read_is_left_out_beside_words_and_finds_nothing_by_itself(desk, finder):
    assert finder.find("year:soon").hits == ()
    assert [str(note) for note in finder.find("year:soon").notes] == [
        "“soon” is not a date and was left out."
    ]
    assert len(finder.find("trade year:soon").hits) == len(finder.find("trade").hits) > 0


def test_filter_that_names_nothing_says_so(desk, finder):
    (note,) = finder.find("speaker:Nobody trade").notes
    assert note.notice is Notice.NOTHING_CALLED
    assert note.values == {"name": "Nobody", "key": "speaker"}


def test_word_may_stand_in_the_name_of_the_speaker_or_the_title_of_the_visit(desk, finder):
    (hit,) = (hit for hit in finder.find("Blinken region").hits if hit.record_type == "quote")
    assert hit.match is MatchKind.CONTEXT
    assert hit.text == "We support free trade in this region."


def test_one_wrong_letter_is_forgiven_and_said(desk, finder):
    results = finder.find("barrirs")
    assert results.hits[0].match is MatchKind.CORRECTED
    assert results.corrected == "barriers"
    assert "barrirs" in str(results.notes[0])


@pytest.mark.parametrize(
    ("typed", "meant"), [("ьштшыеукы", "ministers"), ("vbybcnhs", "министры"), ("cfelfys", "сауданы")]
)
def test_wrong_keyboard_layout_is_forgiven_and_said(desk, finder, typed, meant):
    results = finder.find(typed)
    assert results.corrected == meant
    assert {hit.match for hit in results.hits} == {MatchKind.KEYBOARD}


def test_word_is_found_from_its_first_letter_on(desk, finder):
    for length in range(1, len("barriers") + 1):
        hits = finder.find("barriers"[:length], typing=True).hits
        assert any("barriers" in hit.text for hit in hits), length


def test_best_match_puts_the_title_and_the_exact_word_first(desk, finder):
    hits = finder.find("trade", best=True).hits
    assert hits[0].match is MatchKind.EXACT
    assert {hit.number for hit in hits} == {hit.number for hit in finder.find("trade").hits}


def test_pages_follow_one_another_without_gap_or_repetition(desk, finder):
    whole = [hit.number for hit in finder.find("type:quote").hits]
    pages = [finder.find("type:quote", limit=1, offset=offset) for offset in range(3)]
    assert [page.hits[0].number for page in pages] == whole
    assert [page.more for page in pages] == [True, True, False]


def test_count_counts_all(desk, finder):
    assert finder.count("type:quote") == 3
    assert finder.count("") == 0
    assert finder.count("speaker:Nobody") == 0


def test_internal_fields_are_marked(desk, finder):
    assert next(hit for hit in finder.find("barriers").hits).is_internal


def test_matches_are_marked_in_any_text(desk, finder):
    text = "Министр: «Торговля — Trade — растёт». ТОРГОВЛЕЙ занимались."
    ranges = finder.highlight_ranges(
        text,
        "торговлю",
    )
    assert [text[start:end] for start, end in ranges] == ["Торговля", "ТОРГОВЛЕЙ"]
    ranges = finder.highlight_ranges(text, "trade")
    assert [text[start:end] for start, end in ranges] == ["Trade"]


def test_search_stops_when_interrupted(desk, archive):
    connection = archive.reader()
    connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(SearchInterrupted):
        Finder(connection).find("trade")
    connection.close()


def test_finder_works_in_another_thread(desk, archive):
    found: list[int] = []

    def search() -> None:
        connection = archive.reader()
        found.append(len(Finder(connection).find("trade").hits))
        connection.close()

    thread = threading.Thread(target=search)
    thread.start()
    thread.join()
    assert found[0] >= 3


NASTY = [
    '"', "'; DROP TABLE visit; --", "a OR", "OR OR OR", "-", "--", "*", "NEAR(a b)", "words:trade", "{a b}:c",
    "^trade",
    "trade AND", "NOT trade", "(", "🙂", "\x00\x01", "a" * 10_000, "trade " * 3000, "-trade -free",
    "year:", "year:99999",
    "year:2023-99", "before:never", "speaker:\"", "speaker:*", "lang:xx", "type:x", "kind:", "in:x", "has:x",
    "\ue000", "\ue000type*",
    "C5+1", "U.S.", "62bn", "%", "_", "ß", "İ", "ﷺ", "漢字", "'", "’", "-\"", "country:\x00", "ь", "ъ*",
]  # fmt: skip


@pytest.mark.parametrize("query", NASTY)
@pytest.mark.parametrize("best", [False, True])
def test_nasty_query_gives_results_or_a_sentence(desk, finder, query, best):
    for typing in (False, True):
        results = finder.find(query, best=best, typing=typing)
        assert all(str(note).endswith(".") for note in results.notes)
    assert finder.count(query) >= 0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60), best=st.booleans(), typing=st.booleans())
def test_any_string_gives_results_or_a_sentence(desk, finder, query, best, typing):
    results = finder.find(query, best=best, typing=typing)
    for hit in results.hits:
        for start, end in hit.marks:
            assert 0 <= start < end <= len(hit.text)
        for (_, before), (after, _) in pairwise(hit.marks):
            assert before <= after
        assert hit.snippet in hit.text
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.snippet_marks)
