"""Kazakh word forms built forwards from the grammar: harmony, assimilation, softening and vowel loss.

Independent of the product, which takes words apart: what is built here by the rules of the reference
grammars must be found there. Words and rules only; no text of anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator

BACK = "аоұыуя"
FRONT = "әеөүіиэ"
VOICELESS = "пткқсшщчфхцһбвгд"
NOUNS = [
    "сапар",
    "кездесу",
    "келіссөз",
    "президент",
    "министр",
    "министрлік",
    "мемлекет",
    "ел",
    "халық",
    "қала",
    "мектеп",
    "келісім",
    "шарт",
    "хабарлама",
    "ынтымақтастық",
    "экономика",
    "саясат",
    "сауда",
    "инвестиция",
    "жоба",
    "энергетика",
    "мұнай",
    "газ",
    "су",
    "қауіпсіздік",
    "ұйым",
    "кеңес",
    "елші",
    "елшілік",
    "делегация",
    "басшы",
    "үкімет",
    "парламент",
    "заң",
    "сайлау",
    "бейбітшілік",
    "соғыс",
    "көмек",
    "тауар",
    "экспорт",
    "импорт",
    "кәсіпорын",
    "компания",
    "банк",
    "теңге",
    "доллар",
    "білім",
    "ғылым",
    "мәдениет",
    "спорт",
    "жас",
    "бала",
    "адам",
    "азамат",
    "отбасы",
    "үй",
    "жол",
    "көлік",
    "порт",
    "теміржол",
    "әуежай",
    "шекара",
    "аймақ",
    "облыс",
    "ауыл",
    "өңір",
    "орта",
    "дәліз",
    "мәселе",
    "сұрақ",
    "жауап",
    "сөз",
    "тіл",
    "хат",
    "құжат",
    "қол",
    "баспасөз",
    "ақпарат",
    "журналист",
    "сарапшы",
    "қатысушы",
    "қонақ",
    "достық",
    "серіктес",
    "әріптес",
    "байланыс",
    "қатынас",
    "мүмкіндік",
    "міндет",
    "мақсат",
    "нәтиже",
    "шешім",
    "бастама",
    "бағыт",
    "деңгей",
    "сала",
    "күн",
    "ай",
    "жыл",
    "уақыт",
    "кезең",
    "орын",
]
VERBS = [
    "айт",
    "бар",
    "кел",
    "бол",
    "ал",
    "бер",
    "көр",
    "біл",
    "жаз",
    "оқы",
    "сөйле",
    "кездес",
    "талқыла",
    "қолда",
    "ұсын",
    "атап",
    "өт",
    "өткіз",
    "қатыс",
    "тап",
    "жаса",
    "баста",
    "аяқта",
    "дамыт",
    "жақсарт",
    "арттыр",
    "нығайт",
    "кеңейт",
    "бекіт",
    "қабылда",
    "жібер",
    "шақыр",
    "тоқта",
    "жетк",
    "көрсет",
    "түсіндір",
    "мәлімде",
    "хабарла",
    "жарияла",
    "қамтамасыз",
    "сақта",
    "қорға",
    "шеш",
    "тексер",
    "сана",
    "есепте",
    "ойла",
    "күт",
    "сұра",
    "жауапта",
    "құр",
    "ашы",
    "жап",
    "кір",
    "шық",
    "қайт",
    "тұр",
    "отыр",
    "жүр",
    "ұшы",
]


def is_back(stem: str) -> bool:
    """Tell by the last vowel whether endings take back vowels."""
    for letter in reversed(stem):
        if letter in "аоұыя":
            return True
        if letter in FRONT:
            return False
        if letter == "у":
            rest = stem[: stem.rindex("у")]
            return is_back(rest) if any(v in BACK + FRONT for v in rest) else True
    return True


def _vowel_final(stem: str) -> bool:
    return stem[-1] in "аәеёиоөуұүыіэюя" and not (stem[-1] in "уи" and False)


def _softened(stem: str) -> str:
    return stem[:-1] + {"п": "б", "к": "г", "қ": "ғ"}.get(stem[-1], stem[-1])


_LOSING = {"халық": "халқ", "орын": "орн", "ауыл": "ауыл"}


def plural(stem: str) -> str:
    a = "а" if is_back(stem) else "е"
    last = stem[-1]
    head = "л" if last in "аәеёиоөуұүыіэюяйр" else "д" if last in "лмнңзж" else "т"
    return f"{stem}{head}{a}р"


def possessive(stem: str, person: str) -> str:
    y = "ы" if is_back(stem) else "і"
    vowel = stem[-1] in "аәеёоөыіэюя"
    base = stem if vowel else _LOSING.get(stem) or _softened(stem)
    if person == "3":
        return f"{stem}с{y}" if vowel else f"{base}{y}"
    tail = {"1": "м", "2": "ң", "1pl": f"м{y}з", "2f": f"ң{y}з"}[person]
    return f"{stem}{tail}" if vowel else f"{base}{y}{tail}"


def case(stem: str, which: str, *, after_third: bool = False, after_first: bool = False) -> str:
    back = is_back(stem)
    a, y = ("а", "ы") if back else ("е", "і")
    last = stem[-1]
    vowel = last in "аәеёиоөуұүыіэюя"
    voiceless = last in VOICELESS
    nasal = last in "мнң"
    if after_third and which != "gen":
        return {
            "acc": f"{stem}н",
            "dat": f"{stem}н{a}",
            "loc": f"{stem}нд{a}",
            "abl": f"{stem}н{a}н",
            "ins": f"{stem}мен",
        }[which]
    if which == "gen":
        return f"{stem}{'н' if vowel or nasal else 'т' if voiceless else 'д'}{y}ң"
    if which == "acc":
        return f"{stem}{'н' if vowel else 'т' if voiceless else 'д'}{y}"
    if which == "dat":
        if after_first and last in "мң":
            return f"{stem}{a}"
        k = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
        return f"{stem}{k}{a}"
    if which == "loc":
        return f"{stem}{'т' if voiceless else 'д'}{a}"
    if which == "abl":
        return f"{stem}{'н' if nasal else 'т' if voiceless else 'д'}{a}н"
    return f"{stem}{'пен' if voiceless else 'бен' if last in 'зж' else 'мен'}"


CASES = ("gen", "acc", "dat", "loc", "abl", "ins")


def noun_forms(stem: str) -> Iterator[str]:
    """Give the forms of a noun: number, possession and case, everyday ones only."""
    yield stem
    for base in (stem, plural(stem)):
        yield base
        for which in CASES:
            yield case(base, which)
        for person in ("3", "1", "1pl"):
            owned = possessive(base, person)
            yield owned
            for which in CASES:
                yield case(owned, which, after_third=person == "3", after_first=person == "1")
    local = case(stem, "loc")
    yield local + ("ғы" if is_back(stem) else "гі")


def verb_forms(stem: str) -> Iterator[str]:
    """Give the commonest forms of a verb: tenses with persons, participles, converbs, mood, negation."""
    back = is_back(stem)
    a, y = ("а", "ы") if back else ("е", "і")
    vowel = stem[-1] in "аәеёыіюя"
    voiceless = stem[-1] in VOICELESS
    d = "т" if voiceless else "д"
    g = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
    for tail in ("", "м", "ң", "ңіз" if not back else "ңыз", "к" if not back else "қ"):
        yield f"{stem}{d}{y}{tail}"
    participle = f"{stem}{g}{a}н"
    yield participle
    for tail in (
        f"{'н'}{y}ң",
        f"д{y}",
        f"г{a}" if not back else f"ғ{a}",
        f"д{a}",
        f"н{a}н",
        "дар" if back else "дер",
    ):
        yield participle + tail
    present = stem + ("й" if vowel else a)
    for tail in (f"д{y}", f"м{y}н", f"м{y}з", f"с{y}з", f"т{y}н"):
        yield present + tail
    weak = stem[:-1] + {"п": "б", "к": "г", "қ": "ғ"}.get(stem[-1], stem[-1])
    yield stem + "п" if vowel else f"{weak}{y}п"
    infinitive = (stem[:-1] if stem[-1] in "ыі" else weak) + "у"
    yield infinitive
    for tail in (f"г{a}" if not back else f"ғ{a}", f"д{a}", f"д{y}", f"{y}", f"{y}н", f"ш{y}", f"ш{y}л{a}р"):
        yield infinitive + tail
    m = "п" if voiceless else "б" if stem[-1] in "змнңж" else "м"
    negative = f"{stem}{m}{a}"
    yield from (
        f"{negative}д{y}",
        f"{negative}й",
        f"{negative}йд{y}",
        f"{negative}{'ғ' if back else 'г'}{a}н",
        f"{negative}с",
    )
    for tail in ("", "м", "к" if not back else "қ"):
        yield f"{stem}с{a}{tail}"
    yield f"{stem}{m}{a}{'қ' if back else 'к'}"
    yield f"{stem}{'р' if vowel else a + 'р'}"
    yield f"{stem}{g}{a}л{y}"
    yield f"{stem}с{y}н"
