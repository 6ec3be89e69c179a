"""People: names brought to the nominative, offices, countries, and who is one person."""

from __future__ import annotations

import pytest

from pressdesk.ingest.annotators import find_all
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import PersonValue
from pressdesk.ingest.known import KnownNames, KnownPerson


def people_in(text: str, known: KnownNames | None = None) -> dict[str, PersonValue]:
    return {value.name: value for _, value in find_all(SourceText.of(text), known).of(PersonValue)}


@pytest.mark.parametrize(
    ("text", "name", "office", "country"),
    [
        (
            "He met Deputy Prime Minister and Foreign Minister of Norland Mr. Ivar Holm.",
            "Ivar Holm",
            None,
            None,
        ),
        ("Prime Minister of Hungary Gabor Szentesi arrived.", "Gabor Szentesi", "Prime Minister", "HU"),
        ("Republic of Korea President Park Ji-hoon arrived.", "Park Ji-hoon", "President", "KR"),
        (
            "Jeroen van der Meer, chief executive officer of Delta Steel, spoke.",
            "Jeroen van der Meer",
            None,
            None,
        ),
        ("Sen. Ann B. Roy (R-MT) spoke.", "Ann B. Roy", "Senator", None),
        ("Ministers met King Felipe VI of Spain.", "King Felipe VI", "King", "ES"),
        ("Президент принял Премьер-министра Сербии Милана Радича.", "Милан Радич", "Премьер-министр", "RS"),
        (
            "Переговоры с Министром иностранных дел Республики Узбекистан Бахтиёром Каримовым.",
            "Бахтиёр Каримов",
            "Министр иностранных дел",
            "UZ",
        ),
        ("Он поблагодарил Генерального секретаря ООН Антониу Сильву.", None, None, None),
        ("Қазақстан Президенті Ерлан Досжановпен кездесті.", "Ерлан Досжанов", "Президент", "KZ"),
        ("АҚШ Мемлекеттік хатшысы Джонатан Рид Астанаға келді.", "Джонатан Рид", "Мемлекеттік хатшысы", "US"),
        (
            "Түркия Сыртқы істер министрі Мехмет Алтынташты қабылдады.",
            "Мехмет Алтынташ",
            "Сыртқы істер министрі",
            "TR",
        ),
    ],
)
def test_name_office_and_country_are_read(
    text: str, name: str | None, office: str | None, country: str | None
) -> None:
    found = people_in(text)
    if name is None:
        assert any(person.is_named for person in found.values())
        return
    assert name in found
    assert office is None or found[name].office == office
    assert country is None or found[name].country == country


def test_surname_office_and_full_name_are_one_person() -> None:
    found = people_in(
        "Kassymbek Nurlanov, President of Kazakhstan, received Peru’s Foreign Minister Rosa Quispe.\n\n"
        "Nurlanov thanked the minister. The Head of State then flew home."
    )
    assert len(found["Kassymbek Nurlanov"].mentions) == 3
    assert len(found["Rosa Quispe"].mentions) == 2


def test_oblique_case_initials_and_nominative_are_one_person() -> None:
    found = people_in(
        "О встрече с А.Н.Северцевым\n\nМинистр иностранных дел России Андрей Северцев прибыл в Алматы. "
        "Андрею Северцеву вручили памятный знак."
    )
    assert list(found) == ["Андрей Северцев"]


def test_archives_person_is_recognised_across_scripts() -> None:
    known = KnownNames(people=(KnownPerson("p-1", "Mukhtar Tileuberdi", country="KZ"),))
    found = people_in("Министр иностранных дел Казахстана Мухтар Тилеуберди прибыл в Рим.", known)
    assert found["Мухтар Тилеуберди"].known_id == "p-1"


def test_programmes_and_bodies_are_nobody() -> None:
    found = people_in("The delegations visited the White House and the Middle Corridor Forum in New York.")
    assert not [person for person in found.values() if person.is_named and person.office]
