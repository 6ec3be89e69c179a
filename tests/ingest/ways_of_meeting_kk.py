"""Kazakh ways of telling who met whom: case endings by vowel harmony, leads and what follows them."""

from __future__ import annotations

from datetime import date
from typing import Any

COUNTRIES = {
    "KZ": ("Қазақстан", "Қазақстан Республикасының", "Астана"),
    "PT": ("Португалия", "Португалия Республикасының", "Лиссабон"),
    "VN": ("Вьетнам", "Вьетнам Социалистік Республикасының", "Ханой"),
    "KE": ("Кения", "Кения Республикасының", "Найроби"),
    "NO": ("Норвегия", "Норвегия Корольдігінің", "Осло"),
    "HU": ("Венгрия", "Венгрияның", "Будапешт"),
    "CL": ("Чили", "Чили Республикасының", "Сантьяго"),
    "GE": ("Грузия", "Грузияның", "Тбилиси"),
    "UZ": ("Өзбекстан", "Өзбекстан Республикасының", "Ташкент"),
    "TR": ("Түркия", "Түркия Республикасының", "Анкара"),
}
PEOPLE = (
    ("Ерлан Досанов", "KZ", False), ("Гүлнәр Исабекова", "KZ", True), ("Арман Төлегенов", "KZ", False),
    ("Мигель Тавареш", "PT", False), ("Нгуен Ван Туан", "VN", False), ("Амина Кипкоэч", "KE", True),
    ("Питер Ванджала", "KE", False), ("Ингрид Халворсен", "NO", True), ("Ларс Брекке", "NO", False),
    ("Иштван Сабо", "HU", False), ("Жофия Барта", "HU", True), ("Мария Фуэнтес", "CL", True),
    ("Родриго Эррасурис", "CL", False), ("Давид Каландадзе", "GE", False), ("Нино Ломидзе", "GE", True),
    ("Отабек Юлдашев", "UZ", False), ("Дильноза Рахимова", "UZ", True), ("Мехмет Йылдыз", "TR", False),
    ("Айше Демир", "TR", True),
)  # fmt: skip
OFFICES = (
    ("Президенті", "Президент"), ("Премьер-министрі", "Премьер-министр"),
    ("Сыртқы істер министрі", "министр"), ("Сыртқы істер министрінің орынбасары", "министрдің орынбасары"),
    ("Энергетика министрі", "министр"), ("Премьер-министрінің орынбасары", "Премьер-министрдің орынбасары"),
    ("Парламентінің төрағасы", "төраға"), ("Көлік министрі", "министр"),
    ("Қауіпсіздік кеңесінің хатшысы", "хатшы"), ("Мемлекеттік хатшысы", "мемлекеттік хатшы"),
    ("Сенатының төрағасы", "төраға"), ("Ауыл шаруашылығы министрі", "министр"),
    ("Сауда министрінің міндетін атқарушы", "министр"), ("Цифрлық даму вице-министрі", "вице-министр"),
)  # fmt: skip
STYLES = {"guest": (0, 1, 3), "host": (2, 0, 1), "bare": (2,)}
LEADS = {
    "қабылдады": "{on}{H} {G_acc} қабылдады.",
    "онда қабылдады": "{H} {in_city} {G_acc} қабылдады.",
    "кездесті": "{on}{H} {G_ins} кездесті.",
    "кездесу өткізді": "{H} {in_city} {G_ins} кездесу өткізді.",
    "келіссөз жүргізді": "{on}{H} {G_ins} келіссөз жүргізді.",
    "келіссөздері өтті": "{on}{in_city} {H} {and_h} {G_gen} келіссөздері өтті.",
    "кездесуі өтті": "{in_city} {H_gen} {G_ins} кездесуі өтті.",
    "арасында": "{on}{H} {and_h} {G} арасында кездесу өтті.",
    "барды": "{G} {to_city} жұмыс сапарымен барды. Сапар барысында ол {H_ins} келіссөз жүргізді.",
    "келген": "{H} {to_city} ресми сапармен келген {G_acc} қабылдады.",
    "қабылдауында": "{G} {H_gen} қабылдауында болды.",
    "сапары аясында": "{to_city} ресми сапары аясында {G} {H_ins} кездесті.",
    "төрағалығымен": "{on}{in_city} {H_gen} және {G_gen} төрағалығымен саяси консультациялар өтті.",
    "бастаған": "{on}{H} {G} бастаған делегацияны қабылдады.",
    "жүздесті": "{on}{H} {G_ins} жүздесті.",
    "екіжақты": "{in_city} {H} {and_h} {G} екіжақты келіссөздер жүргізді.",
    "әңгімелесті": "{on}{H} {G_ins} әңгімелесті.",
    "болып өтті": "{in_city} {H_gen} {G_ins} келіссөздері болып өтті.",
    "талқылады": "{on}{H} {G_ins} ынтымақтастық мәселелерін талқылады.",
    "жүрген": "{H} {in_city} сапармен жүрген {G_ins} кездесті.",
    "шақыруымен": "{H_gen} шақыруымен {G} {to_city} ресми сапармен келді. Тараптар келіссөз жүргізді.",
}
SEQUELS = {
    "сондай-ақ": ("Сондай-ақ {surname} {I_ins} кездесті.", ("I",)),
    "сол күні": ("Сол күні {surname} {I_ins} келіссөз жүргізді.", ("I",)),
    "аясында": ("Сапар аясында {I_ins} де кездесу өтті.", ("I",)),
    "кейін": ("Кейін {bare} {I_ins} жүздесті.", ("I",)),
    "екеу": ("{surname} {I} және {J_ins} кездесті.", ("I", "J")),
    "алдында": ("Келіссөздер алдында {surname} {I_ins} кездесті.", ("I",)),
    "қатысты": ("Кездесуге {I} қатысты.", ("with I",)),
    "барысында": ("{I_ins} кездесу барысында инвестиция мәселелері талқыланды.", ("I",)),
    "делегация": ("Делегация {I_ins} де кездесті.", ("I",)),
    "одан кейін": ("Одан кейін {surname} {I_ins} жүздесті.", ("I",)),
    "мейман": ("Мейман {I_ins} де келіссөз жүргізді.", ("I",)),
    "бұдан бөлек": ("Бұдан бөлек, {I_ins} кездесу өтті.", ("I",)),
    "мейманды": ("Мейманды {I} да қабылдады.", ("I",)),
    "ешкім": ("Тараптар сауда және көлік мәселелерін талқылады.", ()),
}
FILLERS = (
    "Тараптар сауда және білім беру мәселелерін талқылады. Тікелей рейстерге ерекше назар аударылды.",
    "Екі ел арасындағы дипломатиялық қатынастар 1992 жылғы 5 маусымда орнатылды.",
    "Өңірлік мәселелер бойынша пікір алмасылды.",
)
HOUSE = "{0} Сыртқы істер министрлігі"
PUBLISHED, PLACE_AND_DAY = "Жарияланған күні: {}", "{} қаласы, {}"
SHAPES = ("{y} жылғы {d} {M}", "{d} {M} {y} жыл", "{d:02}.{m:02}.{y}")
MONTHS = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан",
    "қараша", "желтоқсан",
)  # fmt: skip
BACK_VOWELS, VOWELS = "аоұыуяё", "аоұыуяёюэеәөүіи"
VOICELESS, NASAL = "пткқсшщчцфхһбвгд", "мнң"
ENDINGS = {
    "_acc": (("ны", "ні"), ("ты", "ті"), ("ды", "ді"), ("ды", "ді")),
    "_gen": (("ның", "нің"), ("тың", "тің"), ("ның", "нің"), ("дың", "дің")),
    "_dat": (("ға", "ге"), ("қа", "ке"), ("ға", "ге"), ("ға", "ге")),
    "_loc": (("да", "де"), ("та", "те"), ("да", "де"), ("да", "де")),
}
"""Endings behind a vowel, a voiceless consonant, a nasal and any other; back and front."""


def ending(word: str, case: str) -> str:
    """Return the case ending that agrees with a word."""
    last = word.lower()[-1]
    if case == "_ins":
        return "пен" if last in VOICELESS else "бен" if last in "зж" else "мен"
    kind = 0 if last in VOWELS else 1 if last in VOICELESS else 2 if last in NASAL else 3
    vowel = next(char for char in reversed(word.lower()) if char in VOWELS)
    return ENDINGS[case][kind][0 if vowel in BACK_VOWELS else 1]


def printed_day(day: date, shape: str) -> str:
    return shape.format(d=day.day, m=day.month, y=day.year, M=MONTHS[day.month - 1])


def told_on(day: date, shape: int, *, with_year: bool) -> str:
    """Return the day as a lead tells it, the month in the locative."""
    month = MONTHS[day.month - 1]
    year = f"{day.year} жылғы " if with_year else ""
    return f"{year}{day.day} {month}{ending(month, '_loc')} "


def forms(person: Any, office: tuple[str, ...], style: int) -> dict[str, str]:
    """Return the person with the office in each case, as the style prints both."""
    country, of_full, _ = COUNTRIES[person.country]
    printed = (
        f"{country} {office[0]} {person.name}",
        f"{of_full} {office[0]} {person.name}",
        f"{office[0]} {person.name}",
        f"{country}{ending(country, '_gen')} {office[0]} {person.name}",
    )[style]
    cases = ("_acc", "_gen", "_dat", "_ins")
    return {"": printed} | {case: printed + ending(printed, case) for case in cases}


def words(host: Any, guest: Any, office: tuple[str, ...]) -> dict[str, str]:
    """Return what else the leads and sequels ask for: places, "and", surname, bare office."""
    city = COUNTRIES[host.country][2]
    return {
        "in_city": city + ending(city, "_loc"),
        "to_city": city + ending(city, "_dat"),
        "and_h": ending(host.name, "_ins"),
        "surname": guest.surname,
        "bare": office[1],
    }
