"""The index follows every write, and says the same as one built anew."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest
from generated import TextSource
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.search.checking import held_words
from pressdesk.search.finder import Finder
from pressdesk.search.index import SearchIndex, attach
from pressdesk.search.writer import DAY

Rows = set[tuple[object, ...]]


def contents(connection: Connection) -> tuple[Rows, Rows, Rows]:
    """Everything that the index holds, without the running numbers that depend on the order of writing."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.tokens USING fts5vocab(main, search_text, instance)"
    )
    places = {
        row[0]: row[1:]
        for row in connection.execute(
            f"SELECT p.id, {DAY}, l.record_type, hex(p.record), hex(p.visit), "
            "l.field, p.first, p.last, l.language "
            "FROM search_passage p JOIN search_place l ON l.number = p.place"
        )
    }
    tokens = {
        (term, places[number], column, offset)
        for term, number, column, offset in connection.execute(
            "SELECT term, doc, col, offset FROM temp.tokens"
        )
    }
    return set(places.values()), tokens, set(held_words(connection).items())


def assert_equals_rebuilt(archive: Archive) -> None:
    with archive.exclusive() as connection:
        followed = contents(connection)
    assert SearchIndex(archive).problems() == []
    SearchIndex(archive).rebuild()
    with archive.exclusive() as connection:
        rebuilt = contents(connection)
    assert followed == rebuilt


def test_saved_quote_is_found_at_once(archive, found):
    archive.save(Quote(text="The pipeline will be finished in May."))
    assert found("pipeline") == ["The pipeline will be finished in May."]


def test_changed_words_are_found_and_old_ones_no_longer(archive, found):
    quote = Quote(text="The pipeline is late.")
    archive.save(quote)
    archive.save(quote.replaced(text="The railway is late."))
    assert found("pipeline", exact_only=True) == []
    assert found("railway") == ["The railway is late."]


def test_removed_visit_is_found_again_after_undo(archive, found):
    visit = Visit(title=Translated(en="Visit of the envoy"), starts_on="2023-02-28")
    archive.save(visit, Quote(visit=visit.id, text="Granite cliffs."))
    with archive.transaction("Remove visit") as transaction:
        transaction.remove(archive.get(Visit, visit.id))
    assert found("granite") == []
    assert found("envoy") == []
    archive.revert(transaction.group_id, "Undo")
    assert found("granite") == ["Granite cliffs."]
    assert found("envoy")[0] == "Visit of the envoy"
    assert_equals_rebuilt(archive)


def test_rolled_back_transaction_leaves_no_trace_in_the_index(archive, found):
    def fail() -> None:
        with archive.transaction("Fails") as transaction:
            transaction.save(Quote(text="Ephemeral words."))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert found("ephemeral") == []
    assert_equals_rebuilt(archive)


def test_moved_visit_takes_its_quotes_to_the_new_date(archive, finder):
    visit = Visit(title=Translated(en="Talks"), starts_on="2020-05-05")
    archive.save(visit, Quote(visit=visit.id, text="About turbines."))
    archive.save(archive.get(Visit, visit.id).replaced(starts_on="2022-06-07"))
    (hit,) = finder.find("turbines").hits
    assert hit.date == "2022-06-07"
    assert finder.find("turbines year:2020").hits == ()
    assert_equals_rebuilt(archive)


def test_note_of_a_meeting_is_filed_under_the_meetings_visit(archive, finder):
    visit = Visit(title=Translated(en="Talks"), starts_on="2020-05-05")
    meeting = Meeting(visit=visit.id, title=Translated(en="Lunch"))
    archive.save(visit, meeting, Note(meeting=meeting.id, body="They spoke about saffron."))
    (hit,) = finder.find("saffron").hits
    assert (hit.visit_id, hit.visit_title, hit.date, hit.is_internal) == (
        visit.id,
        "Talks",
        "2020-05-05",
        True,
    )


def test_long_text_is_found_by_paragraph_with_its_place(archive, finder):
    paragraphs = [f"Paragraph {number} speaks of many things at length. " * 12 for number in range(30)]
    paragraphs[20] += "Here the word quartz is found."
    text = "\n\n".join(paragraphs)
    archive.save(Source(title="Long", text=text))
    (hit,) = finder.find("quartz").hits
    assert text[hit.start : hit.end] == hit.text
    assert len(hit.text) < 3000
    (start, end) = hit.marks[0]
    assert hit.text[start:end] == "quartz"


def test_everything_in_a_long_text_lies_in_exactly_one_passage():
    from pressdesk.search.passages import split

    text = ("A sentence of some words. " * 300 + "\n") + "x" * 9000 + "\r\n" + "short\n" * 500
    ranges = list(split(text))
    assert ranges[0][0] == 0
    assert ranges[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(ranges))


def test_more_passages_than_a_day_has_numbers_for_are_all_kept(archive, monkeypatch, index):
    monkeypatch.setattr("pressdesk.search.writer.DAY_SHIFT", 2)
    visit = Visit(title=Translated(en="Talks"), starts_on="2020-05-05")
    archive.save(visit, *(Quote(visit=visit.id, text=f"Statement number {number}") for number in range(10)))
    assert index.problems() == []


def test_index_is_built_though_a_crash_left_the_tables_of_the_one_before(archive, index, found):
    archive.save(Quote(text="Basalt."))
    with archive.exclusive() as connection:
        connection.execute("CREATE TABLE search_former_word (number INTEGER PRIMARY KEY)")
        connection.execute("CREATE VIRTUAL TABLE search_former_text USING fts5(words)")
        connection.execute("CREATE TABLE search_next_form (key TEXT)")
    assert index.rebuild()
    assert found("basalt") == ["Basalt."]
    assert index.problems() == []


def test_index_of_another_version_asks_to_be_built_and_is_built(archive, finder, found):
    archive.save(Quote(text="Basalt."))
    with archive.exclusive() as connection:
        connection.execute("UPDATE search_meta SET value = 'old'")
    index = SearchIndex(archive)
    assert not index.is_current
    assert index.problems()
    assert index.rebuild()
    assert found("basalt") == ["Basalt."]


def test_rebuild_can_be_stopped_and_leaves_the_old_index(archive, index, found):
    archive.save(Quote(text="Basalt."))
    assert not index.rebuild(lambda done, total: False)
    assert found("basalt") == ["Basalt."]
    assert not index.is_current
    assert index.rebuild()
    assert index.problems() == []


def test_everything_saved_while_the_index_is_built_is_saved_at_once_and_found_afterwards(
    archive, index, found
):
    visit = Visit(title=Translated(en="Talks"), starts_on="2020-05-05")
    kept, changed, removed = (
        Quote(visit=visit.id, text=f"Basalt {word}.") for word in ("one", "two", "three")
    )
    archive.save(visit, kept, changed, removed)
    edits = [
        lambda: archive.save(changed.replaced(text="Marble two.")),
        lambda: archive.remove(archive.get(Quote, removed.id)),
        lambda: archive.save(Quote(visit=visit.id, text="Granite four.")),
        lambda: archive.save(archive.get(Visit, visit.id).replaced(starts_on="2021-06-06")),
    ]

    def go_on(done, total):
        if edits:
            edits.pop(0)()
        return True

    assert index.rebuild(go_on)
    assert edits == []
    assert index.is_current
    assert index.problems() == []
    assert found("basalt") == ["Basalt one."]
    assert found("marble") == ["Marble two."]
    assert found("granite year:2021") == ["Granite four."]
    assert_equals_rebuilt(archive)


def test_another_thread_saves_while_the_index_is_built(archive, index, found):
    archive.save(*(Quote(text=f"Basalt {number}") for number in range(300)))
    saved = []

    def save_elsewhere(done, total):
        thread = Thread(target=lambda: saved.append(archive.save(Quote(text=f"Granite {len(saved)}"))))
        thread.start()
        thread.join(timeout=30)
        return not thread.is_alive()

    assert index.rebuild(save_elsewhere)
    assert len(found("granite")) == len(saved) > 3
    assert index.problems() == []


def test_index_whose_building_was_cut_off_is_built_at_the_next_start(archive, index, found):
    archive.save(Quote(text="Basalt."))

    class PowerCut(Exception):
        pass

    def cut(done, total):
        if not cut.calls:
            raise PowerCut
        cut.calls -= 1
        return True

    for cut.calls in range(100):
        try:
            index.rebuild(cut)
        except PowerCut:
            assert found("basalt") == ["Basalt."]
            assert not index.is_current
        else:
            break
    assert index.is_current
    assert index.problems() == []
    with archive.exclusive() as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    assert not [name for name in names if "next" in name or "former" in name]
    assert [path.name for path in archive.path.parent.iterdir() if path.name.endswith(".index")] == []


def test_rebuild_reports_how_far_it_is(archive, index):
    archive.save(*(Quote(text=f"Basalt {number}") for number in range(5)))
    seen: list[tuple[int, int]] = []
    index.rebuild(lambda done, total: seen.append((done, total)) is None)
    assert seen[-1][0] == seen[-1][1] == 5


def test_check_notices_an_index_that_lost_a_passage(archive, index):
    archive.save(Quote(text="Basalt."))
    with archive.exclusive() as connection:
        connection.execute("DELETE FROM search_passage")
    assert index.problems()
    index.rebuild()
    assert index.problems() == []


def test_index_out_of_step_never_stands_in_the_way_of_saving(archive, index):
    quote = Quote(text="Basalt.")
    archive.save(quote)
    with archive.exclusive() as connection:
        connection.execute("DELETE FROM search_passage")
    archive.save(quote.replaced(text="Granite."))
    assert archive.get(Quote, quote.id).text == "Granite."
    assert not index.is_current


def test_plain_sqlite_can_read_the_index(archive):
    import sqlite3

    archive.save(Quote(text="Basalt and granite."))
    with sqlite3.connect(f"file:{archive.path}?mode=ro", uri=True) as connection:
        count = connection.execute(
            "SELECT count(*) FROM search_text WHERE search_text MATCH 'basalt'"
        ).fetchone()
    connection.close()
    assert count == (1,)


def test_note_written_by_another_program_is_noticed_and_found_once_the_index_is_built(archive, index, found):
    import sqlite3

    archive.save(Note(body="Basalt and granite."))
    assert index.is_current
    with sqlite3.connect(archive.path) as connection:
        connection.execute("UPDATE note SET body = 'Marble.'")
    connection.close()
    assert not index.is_current
    assert index.problems()
    assert found("basalt") == ["Marble."]
    index.rebuild()
    assert index.is_current
    assert found("marble") == ["Marble."]


def test_record_deleted_by_another_program_is_noticed(archive, index):
    import sqlite3

    archive.save(Note(body="Basalt and granite."))
    with sqlite3.connect(archive.path) as connection:
        connection.execute("DELETE FROM note")
    connection.close()
    assert not index.is_current


def test_writes_of_pressdesk_itself_leave_the_index_current(archive, index):
    visit = Visit(title=Translated(en="Talks"))
    archive.save(visit, Note(visit=visit.id, body="Basalt."))
    archive.remove(archive.get(Visit, visit.id))
    assert index.is_current


EDITS = st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds=EDITS)
def test_index_after_random_edits_equals_one_built_anew(tmp_path_factory, seeds):
    folder: Path = tmp_path_factory.mktemp("edits")
    with Archive.create(folder / "desk.pressdesk") as archive:
        attach(archive)
        for seed in seeds:
            edit_at_random(archive, random.Random(seed))
        assert_equals_rebuilt(archive)


def edit_at_random(archive: Archive, chance: random.Random) -> None:
    texts = TextSource(chance.randint(0, 10**6))
    visits = archive.find(Visit)
    quotes = archive.find(Quote)
    with archive.transaction("Edit") as transaction:
        for _ in range(chance.randint(1, 4)):
            choice = chance.randint(0, 9)
            visit_id = chance.choice(visits).id if visits else ""
            if choice <= 1:
                language = texts.language()
                title = Translated.single(texts.sentence(language), language)
                person = Person(name=Translated(en=texts.name("en")))
                transaction.save(person)
                day = f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}"
                transaction.save(Visit(title=title, starts_on=day, guest=person.id, kind="official"))
            elif choice <= 3:
                transaction.save(
                    Quote(visit=visit_id, text=texts.passage(texts.language(), chance.randint(1, 3000)))
                )
            elif choice == 4 and quotes:
                quote = chance.choice(quotes)
                transaction.save(
                    archive.get(Quote, quote.id).replaced(text=texts.passage("en"), visit=visit_id)
                )
            elif choice == 5 and visits:
                visit = archive.get(Visit, visit_id)
                transaction.save(visit.replaced(starts_on=chance.choice(["2001-02-03", "", "1999"]), kind=""))
            elif choice == 6 and visits:
                meeting = Meeting(visit=visit_id, title=Translated(en=texts.sentence("en")))
                transaction.save(meeting)
                transaction.save(Note(meeting=meeting.id, body=texts.passage("ru")))
            elif choice == 7 and visits:
                transaction.remove(archive.get(Visit, visit_id))
            elif choice == 8:
                removed = archive.find(Visit, removed=True)
                if removed:
                    transaction.restore(archive.get(Visit, chance.choice(removed).id))
            elif choice == 9 and quotes:
                transaction.remove(archive.get(Quote, chance.choice(quotes).id))


def test_meeting_in_the_bin_hides_its_notes_but_not_its_quotes(archive, found):
    visit = Visit(title=Translated(en="Talks"), starts_on="2020-05-05")
    meeting = Meeting(visit=visit.id, title=Translated(en="Lunch"))
    note = Note(meeting=meeting.id, body="Saffron was served.")
    quote = Quote(visit=visit.id, meeting=meeting.id, text="Saffron is costly.")
    person = Person(name=Translated(en="Guest"))
    archive.save(visit, meeting, note, quote, person, Participation(meeting=meeting.id, person=person.id))
    archive.remove(archive.get(Meeting, meeting.id))
    assert found("saffron") == ["Saffron is costly."]
    assert_equals_rebuilt(archive)


def test_finder_waits_for_an_index_in_plain_words(tmp_path):
    from pressdesk.search.finder import IndexMissing

    with Archive.create(tmp_path / "bare.pressdesk") as bare:
        connection = bare.reader()
        with pytest.raises(IndexMissing, match="index has to be built"):
            Finder(connection).find("anything")
        with pytest.raises(IndexMissing, match="index has to be built"):
            Finder(connection).answer("Saparov on trade")
        connection.close()
