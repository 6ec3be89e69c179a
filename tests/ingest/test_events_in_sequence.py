"""Meetings that one sentence begins and another completes, their days, and where they were held."""

from __future__ import annotations

from typing import Any

import pytest

from pressdesk.ingest.reading import read_release


def visit_in(text: str) -> dict[str, Any]:
    visit: dict[str, Any] = read_release(text).as_document()["visit"]
    return visit


Told = tuple[tuple[str, tuple[str, ...]], ...]
"""The day of the month of each meeting, and the surnames of those who met."""

MEETINGS: tuple[tuple[str, Told], ...] = (
    (
        "Minister Korhola in Accra\n\n7 May 2024\n\nForeign "
        "Minister of Finland Pekka Korhola met on 6 May in "
        "Accra with President of Ghana Kwesi Ampofo.\n\nOn 7 May talks continued at the Ministry of Trade. "
        "Minister of Trade of Ghana Abena Mensah proposed a new route.",
        (("06", ("Ampofo", "Korhola")), ("07", ("Korhola", "Mensah"))),
    ),
    (
        "Speaker Lehtola in Accra\n\n6 May 2024\n\nSpeaker of the "
        "Parliament of Finland Aino Lehtola is on an "
        "official visit to Ghana at the invitation of the Speaker of the Parliament of Ghana Yaw Boateng.\n\n"
        "At Parliament House the heads of the two parliaments discussed trade and climate.",
        (("06", ("Boateng", "Lehtola")),),
    ),
    (
        "Minister Korhola in Accra\n\n6 May 2024\n\nForeign "
        "Minister of Finland Pekka Korhola was welcomed at "
        "Kotoka Airport by the Ambassador of Finland to Ghana, Aino "
        "Lehtola. He met in Accra with President of "
        "Ghana Kwesi Ampofo, and he held talks with the Minister of Trade of Ghana Abena Mensah.",
        (("06", ("Ampofo", "Korhola")), ("06", ("Korhola", "Mensah"))),
    ),
    (
        "Корхола в Астане\n\n7 мая 2024 года\n\nВ Казахстан с рабочим визитом прибыл министр иностранных дел "
        "Финляндии Пекка Корхола.\n\nС министром энергетики Казахстана Арманом Тулегеновым обсудили поставки "
        "урана.\n\nЗатем переговоры продолжились в Министерстве транспорта. Министр транспорта Казахстана "
        "Ерлан Досанов предложил новый маршрут.",
        (("07", ("Корхола", "Тулегенов")), ("07", ("Досанов", "Корхола"))),
    ),
    (
        "О визите в Аккру\n\n9 мая 2024 года\n\n8 мая министр иностранных дел Финляндии Пекка Корхола был "
        "принят Президентом Ганы Кваси Ампофо.\n\nНакануне состоялись переговоры Пекки Корхолы с министром "
        "иностранных дел Ганы Яу Боатенгом.\n\nВ тот же день министр встретился с министром торговли Ганы "
        "Абеной Менсой.",
        (("08", ("Ампофо", "Корхола")), ("07", ("Боатенг", "Корхола")), ("07", ("Корхола", "Менса"))),
    ),
    (
        "Корхола в Осло\n\n8 мая 2024 года\n\n8 мая в Осло министр иностранных дел Финляндии Пекка Корхола "
        "встретился с директором компании «Fjord Energi» Ларсом Брекке.",
        (("08", ("Брекке", "Корхола")),),
    ),
    (
        "Корхола Аккрада\n\n2024 жылғы 7 мамыр\n\nФинляндия Сыртқы істер министрі Пекка Корхола Аккрада Гана "
        "Президенті Кваси Ампофомен кездесті.\n\nФинляндия Сауда "
        "министрі Ларс Брекке мен Гана Сауда министрі "
        "Яу Боатең жаңа келісімнің мерзімін пысықтады.",
        (("07", ("Ампофо", "Корхола")), ("07", ("Боатең", "Брекке"))),
    ),
)


@pytest.mark.parametrize(("text", "told"), MEETINGS)
def test_a_meeting_is_completed_by_the_sentences_beside(text: str, told: Told) -> None:
    found = [
        (item["date"][-2:], tuple(sorted(name.split()[-1] for name in item["participants"])))
        for item in visit_in(text)["meetings"]
    ]
    assert sorted(found) == sorted(told)


PLACES = (
    (
        "Accra, 7 May 2024 – Foreign Minister of Finland Pekka "
        "Korhola took part in a seminar in the capital of "
        "Ghana. The sides spoke about preparations for the visit of the President of Ghana to Helsinki.",
        ("Accra", "GH"),
    ),
    (
        "Прием\n\n7 мая 2024 года\n\nМинистр Пекка Корхола находится в Аккре. Стороны отметили рост торговли "
        "после недавнего визита в Хельсинки.",
        ("Аккра", "GH"),
    ),
    (
        "Делегация келді\n\n2024 жылғы 7 мамыр\n\nБүгін Алматы қаласына Финляндияның Көлік, байланыс және "
        "цифрлық даму министрі Пекка Корхола бастаған делегация жұмыс сапарымен келді.",
        ("Алматы", "KZ"),
    ),
)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_visit_prepared_or_recalled_is_no_place_of_this_one(text: str, place: tuple[str, str]) -> None:
    found = visit_in(text)["place"]
    assert (found["city"], found["country"]) == place


def test_a_figure_ends_before_a_preposition_and_without_the_stop_of_its_sentence() -> None:
    text = (
        "4 марта 2024 года\n\nОткрыто около 90 компаний со шведским участием."
        "Торговля достигла $9,6 млрд. Она растёт."
    )
    facts = visit_in(text)["facts"]
    assert facts == ["около 90 компаний", "$9,6 млрд"]
