"""Days, places, kinds, meetings and figures that no single sentence of a release tells whole.

The second day, the day before, another visit recalled, a residence for its city, the guest left out,
a gathering of many, numerals in words: each in the three languages.
"""

from __future__ import annotations

from typing import Any

import pytest

from pressdesk.ingest.reading import read_release


def visit_in(text: str) -> dict[str, Any]:
    visit: dict[str, Any] = read_release(text).as_document()["visit"]
    return visit


DAYS = (
    (
        "The President of Ghana Kwesi Ampofo receives the Prime Minister of Finland\n\n14 May 2024\n\n"
        "President of Ghana Kwesi Ampofo received Prime Minister of Finland Aino Lehtola in Accra.\n\n"
        "The day before, Aino Lehtola met with Speaker of the Parliament of Ghana Yaw Boateng.",
        ("2024-05-13", "2024-05-14"),
    ),
    (
        "Minister Korhola in Nairobi\n\n20 March 2023\n\nOn 19 March Foreign Minister of Finland Pekka "
        "Korhola held "
        "talks in Nairobi with Foreign Minister of Kenya Amina Otieno.\n\nOn the second day of the "
        "visit he met "
        "with Minister of Energy of Kenya Peter Mwangi.",
        ("2023-03-19", "2023-03-20"),
    ),
    (
        "LISBON, 11 June 2024 - President of Portugal Rui Tavares met on Tuesday in Lisbon with President of "
        "Chile Elena Rojas. \u201cWe will meet again in the coming weeks,\u201d he said.\n\nOn "
        "Wednesday the guest is due "
        "to travel to Porto.",
        ("2024-06-11", "2024-06-12"),
    ),
    (
        "Президент принял министра\n\n5 июня 2024 года\n\nПрезидент Казахстана Ерлан Досанов принял в "
        "Астане министра "
        "иностранных дел Чили Родриго Эррасуриса.\n\nНакануне, 4 июня, Родриго Эррасурис встретился с "
        "министром "
        "энергетики Казахстана Арманом Тулегеновым.",
        ("2024-06-04", "2024-06-05"),
    ),
    (
        "О визите в Хельсинки\n\n22 октября 2023 года\n\n21 октября министр иностранных дел Казахстана "
        "Арман Тулегенов "
        "провел в Хельсинки переговоры с министром иностранных дел Финляндии Пеккой Корхолой.\n\nВо "
        "второй день пребывания "
        "состоялась встреча с Президентом Финляндии Айно Лехтолой.",
        ("2023-10-21", "2023-10-22"),
    ),
    (
        "Хельсинкиге сапар\n\n2023 жылғы 22 қазан\n\n21 қазанда Қазақстан Сыртқы істер министрі Арман "
        "Төлегенов Хельсинкиде "
        "Финляндия Сыртқы істер министрі Пекка Корхоламен келіссөз жүргізді.\n\nСапардың екінші күні "
        "Арман Төлегенов "
        "Финляндия Президенті Айно Лехтоламен кездесті.",
        ("2023-10-21", "2023-10-22"),
    ),
    (
        "Министр Корхола в Аккре\n\n14 мая 2024, 20:30\n\nМинистр иностранных дел Финляндии Пекка Корхола "
        "прибыл в Гану с рабочим визитом. Его принял Президент Ганы Кваси Ампофо.\n\nНа второй день, 14 мая, "
        "министр встретился с послами стран Европы.",
        ("2024-05-13", "2024-05-14"),
    ),
    (
        "Minister Korhola in Accra\n\n16 May 2024\n\nForeign Minister of Finland Pekka Korhola arrived in "
        "Ghana "
        "on a working visit and met with President of Ghana Kwesi Ampofo.\n\nOn the third day of the visit, "
        "16 May, he met with the Speaker of the Parliament of Ghana Yaw Boateng.",
        ("2024-05-14", "2024-05-16"),
    ),
    (
        "Корхола Аккрада\n\n2024 жылғы 14 мамыр\n\nФинляндия Сыртқы істер министрі Пекка Корхола жұмыс "
        "сапарымен Ганаға келді. Оны Гана Президенті Кваси Ампофо қабылдады.\n\nСапардың екінші күні, "
        "14 мамырда, министр Парламент төрағасы Яу Боатеңмен кездесті.",
        ("2024-05-13", "2024-05-14"),
    ),
    (
        "Secretary Moreland Returns From Africa\n\nJune 14, 2024\n\nSecretary of Agriculture Ann Moreland "
        "returned today from a three-day trip to Ghana.\n\nShe met with President of Ghana Kwesi Ampofo "
        "in Accra "
        "on June 11. On June 13, she visited a farm.",
        ("2024-06-11", "2024-06-13"),
    ),
    (
        "Министр вернулся из Аккры\n\n14 июня 2024 года\n\nМинистр сельского хозяйства Финляндии Айно "
        "Лехтола "
        "сегодня вернулась из трёхдневной поездки в Гану.\n\n11 июня её принял в Аккре Президент Ганы Кваси "
        "Ампофо. 13 июня министр встретилась с фермерами.",
        ("2024-06-11", "2024-06-13"),
    ),
    (
        "В Аккре прошло заседание Совета спикеров\n\n14.06.2024, 17:15\n\nСпикеры парламентов собрались в "
        "Аккре. "
        "Председатель Парламента Ганы Яу Боатенг накануне, 13 июня, встретился с Председателем Парламента "
        "Финляндии Пеккой Корхолой.",
        ("2024-06-13", "2024-06-14"),
    ),
    (
        "Баку, 11–12 наурыз 2024 жыл\n\nФинляндия Президенті Айно Лехтола Әзербайжанға мемлекеттік сапармен "
        "келді. Сапардың екінші күнінде ол Баку университетінде сөз сөйледі.",
        ("2024-03-11", "2024-03-12"),
    ),
)


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_a_day_told_by_another_belongs_to_the_visit(text: str, days: tuple[str, str]) -> None:
    visit = visit_in(text)
    assert (visit["date_start"], visit["date_end"]) == days


PLACES = (
    ("President Dosanov received the Ambassador\n\n3 May 2024\n\nPresident of Kazakhstan Yerlan Dosanov "
     "received at the "
     "Akorda Prime Minister of Finland Aino Lehtola.", ("Astana", "KZ")),
    ("Minister in Tashkent and Samarkand\n\n3 May 2024\n\nOn 1–3 May Foreign Minister of Finland Pekka "
     "Korhola visited "
     "Uzbekistan. He met in Tashkent with Foreign Minister of Uzbekistan Otabek Yuldashev and visited "
     "Samarkand.",
     ("Tashkent", "UZ")),
    ("Singapore, 4 March 2024 – Foreign Minister of Kazakhstan Arman Tulegenov met with Foreign "
     "Minister of Singapore "
     "Tan Wei Ming. The next round will be held in Astana.", ("Singapore", "SG")),
    ("Президент принял министра\n\n5 июня 2024 года\n\nВ Акорде Президент Казахстана Ерлан Досанов "
     "принял министра "
     "иностранных дел Чили Родриго Эррасуриса.", ("Астана", "KZ")),
    ("О визите\n\n5 июня 2024 года\n\n4–5 июня министр иностранных дел Казахстана Арман Тулегенов "
     "посетил с рабочим визитом "
     "Монтевидео, где встретился с министром иностранных дел Уругвая Хуаном Вальдесом.",
     ("Монтевидео", "UY")),
    ("Президент министрді қабылдады\n\n2024 жылғы 5 маусым\n\nАқордада Қазақстан Президенті Ерлан "
     "Досанов Чили Сыртқы істер "
     "министрі Родриго Эррасуристі қабылдады.", ("Астана", "KZ")),
    ("Кездесу өтті\n\n28 Қазан 2024\n\nТашкенттегі кездесуде Қазақстан Сыртқы істер министрі Арман "
     "Төлегенов Өзбекстан "
     "Сыртқы істер министрі Отабек Юлдашевпен келіссөз жүргізді.", ("Ташкент", "UZ")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_city_is_chosen_within_the_host_country(text: str, place: tuple[str, str]) -> None:
    found = visit_in(text)["place"]
    assert (found["city"], found["country"]) == place


KINDS = (
    ("Consultations in Oslo\n\n4 March 2024\n\nDeputy Minister Arman Tulegenov met in Oslo with Deputy "
     "Minister of Norway "
     "Ingrid Halvorsen. They reviewed the agreements reached during the state visit of the President in "
     "April 2023.",
     "unspecified"),
    ("Meeting in Baku\n\n4 March 2024\n\nPresident of Azerbaijan Fuad Rzayev received in Baku Minister "
     "of Defence of Italy "
     "Aldo Cerutti. The President recalled his official visit to Rome.", "unspecified"),
    ("Minister in Washington\n\n4 March 2024\n\nSecretary Paul Derring met today with Kyrgyz Foreign "
     "Minister Almaz Sydykov. "
     "They discussed regional trade through the C5+1.", "unspecified"),
    ("Leaders agree\n\n4 March 2024\n\nPresident Paul Derring met in Paris with President of France Luc "
     "Morel. They agreed "
     "to meet again on the margins of the G20 Summit in November.", "unspecified"),
    ("Заседание\n\n4 марта 2024 года\n\nВ Ташкенте прошло заседание Совета министров иностранных дел "
     "ШОС с участием министра "
     "иностранных дел Казахстана Армана Тулегенова.", "multilateral"),
    ("Президент принял делегацию\n\n4 марта 2024 года\n\nПрезидент Узбекистана Отабек Юлдашев принял "
     "министра торговли Чили "
     "Родриго Эррасуриса, прибывшего для участия в заседании Межправительственной комиссии.", "unspecified"),
    ("Встреча\n\n4 марта 2024 года\n\nМинистр Арман Тулегенов встретился в Осло с министром Норвегии "
     "Ингрид Халворсен. Обсужден "
     "ход выполнения договоренностей, достигнутых в ходе государственного визита Президента в 2022 году.",
     "unspecified"),
    ("Отырыс\n\n2024 жылғы 4 наурыз\n\nТашкентте ШЫҰ Сыртқы істер министрлері кеңесінің отырысы өтті. "
     "Отырысқа Қазақстан Сыртқы "
     "істер министрі Арман Төлегенов қатысты.", "multilateral"),
    ("Кездесу\n\n2024 жылғы 4 наурыз\n\nАрман Төлегенов Ослода Норвегия министрі Ингрид Халворсенмен "
     "кездесті. Президенттің 2022 "
     "жылғы мемлекеттік сапары барысында қол жеткізілген уағдаластықтар талқыланды.", "unspecified"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_is_that_of_this_visit_and_of_no_other(text: str, kind: str) -> None:
    assert visit_in(text)["kind"] == kind


MEETINGS = (
    ("Visit of the Minister\n\n6 May 2024\n\nForeign Minister of Finland Pekka Korhola met in Astana "
     "with Foreign Minister of "
     "Kazakhstan Arman Tulegenov.\n\nThe Finnish guest was received on Monday, after the talks, at the "
     "Akorda by President "
     "of Kazakhstan Yerlan Dosanov.",
     (("Korhola", "Tulegenov"), ("Dosanov", "Korhola"))),
    ("Consultations\n\n6 May 2024\n\nConsultations of the two ministries were held in Oslo. The Kazakh "
     "side was headed by Deputy "
     "Minister of Kazakhstan Arman Tulegenov, while the Norwegian side was represented by Deputy "
     "Minister of Norway Ingrid "
     "Halvorsen.", (("Halvorsen", "Tulegenov"),)),
    ("Minister Korhola in Accra\n\n6 May 2024\n\nForeign Minister of Finland Pekka Korhola met in Accra "
     "with President of Ghana "
     "Kwesi Ampofo. He then held separate meetings with Speaker of the Parliament of Ghana Yaw Boateng "
     "and with Minister of "
     "Trade of Ghana Abena Mensah.", (("Ampofo", "Korhola"), ("Boateng", "Korhola"), ("Korhola", "Mensah"))),
    ("Minister Korhola in Accra\n\n6 May 2024\n\nForeign Minister of Finland Pekka Korhola met in Accra "
     "with President of Ghana "
     "Kwesi Ampofo.\n\nAccompanied by Ambassador of Finland to Ghana Aino Lehtola, the Minister also "
     "met with Minister of Trade "
     "of Ghana Abena Mensah.", (("Ampofo", "Korhola"), ("Korhola", "Lehtola", "Mensah"))),
    ("Визит\n\n6 мая 2024 года\n\nМинистр иностранных дел Финляндии Пекка Корхола провел в Астане "
     "переговоры с министром "
     "иностранных дел Казахстана Арманом Тулегеновым.\n\nФинского гостя в Акорде принял Президент "
     "Казахстана Ерлан Досанов.",
     (("Корхола", "Тулегенов"), ("Досанов", "Корхола"))),
    ("Саммит в Ташкенте\n\n6 мая 2024 года\n\nВ Ташкенте под председательством Президента Узбекистана "
     "Отабека Юлдашева прошел "
     "саммит. В мероприятии приняли участие Президент Казахстана Ерлан Досанов, Президент Таджикистана "
     "Сафар Навруззода и "
     "Президент Туркменистана Мердан Оразов.", (("Досанов", "Навруззода", "Оразов", "Юлдашев"),)),
    ("Сапар\n\n2024 жылғы 6 мамыр\n\nФинляндия Сыртқы істер министрі Пекка Корхола Астанада Қазақстан "
     "Сыртқы істер министрі "
     "Арман Төлегеновпен келіссөз жүргізді.\n\nФинляндия үкіметінің өкілін Ақордада Қазақстан "
     "Президенті Ерлан Досанов "
     "қабылдады.", (("Корхола", "Төлегенов"), ("Досанов", "Корхола"))),
    ("Сапар\n\n2024 жылғы 6 мамыр\n\nҚазақстан Сыртқы істер министрі Арман Төлегенов Ослода Норвегия "
     "Сыртқы істер министрі "
     "Ингрид Халворсенмен кездесті.\n\nСапар Норвегия Парламентінің депутаты Ларс Бреккемен кездесумен "
     "аяқталды.",
     (("Төлегенов", "Халворсен"), ("Брекке", "Төлегенов"))),
    (
        "Senators visit the Baltic\n\n6 May 2024\n\nU.S. Senator Carol Whitman and U.S. Senator David Orozco "
        "returned from Estonia. On 3 May the senators met in Tallinn with President of Estonia Tõnu Rebane.",
        (("Orozco", "Rebane", "Whitman"),),
    ),
    (
        "Minister Korhola in Accra\n\n6 May 2024\n\nForeign Minister of Finland Pekka Korhola met in "
        "Accra with "
        "President of Ghana Kwesi Ampofo. The President supported negotiations with Nigeria.\n\nThe Minister "
        "also met 40 students, together with Ambassador of Finland to Ghana Aino Lehtola.",
        (("Ampofo", "Korhola"),),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "meetings"), MEETINGS)
def test_who_met_is_completed_from_the_whole_text(text: str, meetings: tuple[tuple[str, ...], ...]) -> None:
    found = [sorted(name.split()[-1] for name in item["participants"]) for item in visit_in(text)["meetings"]]
    assert sorted(found) == sorted(sorted(names) for names in meetings)


FIGURES = (
    ("More than eight thousand students graduated. Diplomatic relations are two thousand years old in "
     "legend.",
     ["More than eight thousand students"]),
    ("Trade links two million people. Thousands of guests came.", ["two million people"]),
    ("Обучение прошли более восьми тысяч человек. Тысячи гостей приехали.", ["более восьми тысяч человек"]),
    ("Ежегодно выделяется около тысячи стипендий.", ["около тысячи стипендий"]),
    ("Елімізде екі мыңнан астам компания жұмыс істейді.", ["екі мыңнан астам"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_numerals_in_words_count_from_a_thousand_on(text: str, figures: list[str]) -> None:
    found = visit_in(f"4 March 2024\n\n{text}")["facts"]
    assert len(found) == len(figures)
    assert all(figure.casefold() in other.casefold() for figure, other in zip(figures, found, strict=True))
