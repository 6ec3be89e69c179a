"""One visit told by several houses and in several languages: wordings join, translations are proposed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.archive.database import Archive
from pressdesk.archive.families import family_of, join, leave, make_authoritative
from pressdesk.ingest.accession import accept, held_visits
from pressdesk.ingest.foresight import foresee
from pressdesk.ingest.reading import read_release
from pressdesk.ingest.tellings import PROPOSED, Tie, affinity, relations
from pressdesk.model.assertion import Assertion
from pressdesk.model.figure import Figure
from pressdesk.model.quote import Quote

ENGLISH = (
    "Astana, 5 June 2024\n\n"
    "President of Kazakhstan Marat Osokin received President of Finland Eero Lahti, who arrived in "
    "Astana on an official visit. Trade between the two countries exceeded 1.2 billion euros last year.\n\n"
    "“We shall build the port at Kelmet together, and the first ship will leave in 2027,” said Marat "
    "Osokin.\n\n"
    "“Our companies are ready to invest in timber, and forty engineers will come in autumn,” Eero Lahti "
    "said."
)
OTHER_HOUSE = (
    "Helsinki, 5 June 2024\n\n"
    "President of Finland Eero Lahti met with President of Kazakhstan Marat Osokin in Astana on 5 June "
    "2024. Trade between the two countries exceeded 1.4 billion euros last year.\n\n"
    "“We will build the port at Kelmet together, and the first ship will leave in 2027,” said Marat "
    "Osokin.\n\n"
    "“The lakes of your country remind me of home,” Eero Lahti said."
)
RUSSIAN = (
    "Астана, 5 июня 2024 года\n\n"
    "Президент Казахстана Марат Осокин принял Президента Финляндии Ээро Лахти, прибывшего в Астану с "
    "официальным визитом.\n\n"
    "«Мы вместе построим порт в Келмете, и первое судно выйдет в 2027 году», – сказал Марат Осокин.\n\n"
    "«Наши компании готовы вкладывать в лесную отрасль, и осенью приедут сорок инженеров», – сказал "
    "Ээро Лахти."
)
KAZAKH = (
    "Астана, 2024 жылғы 5 маусым\n\n"
    "Қазақстан Президенті Марат Осокин ресми сапармен келген Финляндия Президенті Ээро Лахтиді "
    "қабылдады.\n\n"
    "«Біз Келмет портын бірге саламыз, алғашқы кеме 2027 жылы жолға шығады», – деді Марат Осокин.\n\n"
    "«Біздің компаниялар орман саласына қаржы салуға дайын, күзде қырық инженер келеді», – деді Ээро "
    "Лахти."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "desk.pressdesk") as opened:
        yield opened


def add(archive: Archive, text: str, **options: object) -> list[Quote]:
    """File a text into the visit that it is recognised as."""
    draft = read_release(text)
    held = held_visits(archive, draft)
    return list(accept(archive, draft, merge_into=held[0] if held else None, **options).quotes)  # type: ignore[arg-type]


def test_a_second_telling_joins_the_family_with_its_own_words(archive: Archive) -> None:
    first, _ = add(archive, ENGLISH)
    second, new = add(archive, OTHER_HOUSE)
    assert second.variant_of == first.id
    assert second.text != first.text
    assert not new.variant_of
    assert family_of(archive, second).members == (archive.get(Quote, first.id), archive.get(Quote, second.id))


def test_releases_in_russian_and_kazakh_are_proposed_as_translations(archive: Archive) -> None:
    english = add(archive, ENGLISH)
    for text in (RUSSIAN, KAZAKH):
        told = add(archive, text)
        assert [quote.translation_of for quote in told] == [quote.id for quote in english]
        assert {quote.translation_status for quote in told} == {PROPOSED}
    family = family_of(archive, english[0])
    assert [quote.language for quote in family.translations] == ["ru", "kk"]
    assert family_of(archive, family.translations[1]) == family


def test_the_russian_release_may_come_first(archive: Archive) -> None:
    russian = add(archive, RUSSIAN)
    english = add(archive, ENGLISH)
    assert [quote.translation_of for quote in english] == [quote.id for quote in russian]


def test_another_figure_is_kept_beside_the_held_one_with_its_source(archive: Archive) -> None:
    add(archive, ENGLISH)
    add(archive, OTHER_HOUSE)
    (figure,) = (one for one in archive.find(Figure) if one.unit == "EUR")
    values = archive.find(Assertion, record_type="figure", record_id=figure.id, field_name="value")
    assert [(json.loads(one.value), one.chosen) for one in values] == [
        ("1200000000", True),
        ("1400000000", False),
    ]
    assert all(one.source for one in values)
    assert values[0].source != values[1].source


def test_a_quote_set_apart_stands_by_itself(archive: Archive) -> None:
    add(archive, ENGLISH)
    draft = read_release(OTHER_HOUSE)
    quotes = add(archive, OTHER_HOUSE, apart={draft.quotes[0].id})
    assert not any(quote.variant_of for quote in quotes)


def test_what_a_text_adds_is_seen_before_it_is_filed(archive: Archive) -> None:
    first, _ = add(archive, ENGLISH)
    draft = read_release(OTHER_HOUSE)
    seen = foresee(archive, draft, held_visits(archive, draft)[0])
    assert {key: (one.tie, one.held.id) for key, one in seen.relations.items()} == {
        draft.quotes[0].id: (Tie.VARIANT, first.id)
    }
    assert seen.new_quotes == 1
    assert ("1.2 billion euros", "1.4 billion euros") in [(one.held, one.told) for one in seen.disagreements]


def test_another_wording_is_made_the_authoritative_one(archive: Archive) -> None:
    first, _ = add(archive, ENGLISH)
    second, _ = add(archive, OTHER_HOUSE)
    (russian, _) = add(archive, RUSSIAN)
    with archive.transaction("Choose") as transaction:
        make_authoritative(archive, transaction, archive.get(Quote, second.id))
    family = family_of(archive, archive.get(Quote, first.id))
    assert family.authoritative.id == second.id
    assert [quote.id for quote in family.variants] == [first.id]
    assert [quote.id for quote in family.translations] == [russian.id]
    assert {first.text, second.text} == {quote.text for quote in family.members}


def test_families_are_joined_and_left_by_hand(archive: Archive) -> None:
    one, two, three = (Quote(text=text) for text in ("One.", "Two.", "Three."))
    archive.save(one, two, three)
    with archive.transaction("Join") as transaction:
        join(archive, transaction, two, one)
        join(archive, transaction, archive.get(Quote, three.id), archive.get(Quote, two.id))
    assert [quote.id for quote in family_of(archive, archive.get(Quote, one.id)).variants] == [
        two.id,
        three.id,
    ]
    with archive.transaction("Leave") as transaction:
        leave(transaction, archive.get(Quote, three.id), archive.get(Quote, two.id))
    assert [quote.id for quote in family_of(archive, archive.get(Quote, one.id)).variants] == [two.id]


def test_numbers_tell_translations_apart() -> None:
    english = Quote(text="Trade reached 45 billion in 2023 and will grow.", language="en")
    right = Quote(text="Торговля достигла 45 миллиардов в 2023 году и вырастет.", language="ru")
    wrong = Quote(text="Торговля достигла 12 миллиардов в 2019 году и вырастет.", language="ru")
    assert affinity(english, right) > 0.7 > 0.3 > affinity(english, wrong)


SAID = {
    "en": (
        "We are ready to increase gas deliveries to 4 billion cubic metres by 2026.",
        "I thank the people of Almaty for their hospitality.",
        "The agreement on the Caspian corridor, which our ministers signed today, opens a new chapter.",
    ),
    "ru": (
        "Мы готовы увеличить поставки газа до 4 миллиардов кубометров к 2026 году.",
        "Благодарю жителей Алматы за гостеприимство.",
        "Соглашение по Каспийскому коридору, которое министры подписали сегодня, открывает новую главу.",
    ),
}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (0, 2), (1,)])
def test_translations_are_paired_also_when_some_are_left_out_or_moved(order: tuple[int, ...]) -> None:
    english = [Quote(text=text, language="en", speaker="x") for text in SAID["en"]]
    russian = [Quote(text=SAID["ru"][place], language="ru", speaker="x") for place in order]
    found = relations(russian, english)
    assert [found[quote.id].held for quote in russian] == [english[place] for place in order]


WORDS = st.text(st.sampled_from("абвгдеabcdef ,.123"), max_size=80)
QUOTES = st.lists(
    st.builds(
        Quote,
        text=WORDS,
        speaker=st.sampled_from(["", "a", "b"]),
        language=st.sampled_from(["en", "ru", "kk"]),
    ),
    max_size=6,
)


@given(QUOTES, QUOTES)
def test_every_tie_is_to_one_of_the_same_speaker(told: list[Quote], held: list[Quote]) -> None:
    for key, relation in relations(told, held).items():
        quote = next(one for one in told if one.id == key)
        assert relation.held in held
        assert not quote.speaker or not relation.held.speaker or quote.speaker == relation.held.speaker
        same_language = quote.language == relation.held.language
        assert same_language is (relation.tie is Tie.VARIANT)
