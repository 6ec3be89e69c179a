"""Russian and Kazakh names brought back to the nominative.

Foreign surnames in -и, -о, -у, -е do not decline; a woman's surname in a consonant does not either.
Where the case is not given by an office beside the name, it is read from the name's own endings.
"""

from __future__ import annotations

from functools import lru_cache

from pressdesk.ingest.persons.office import Case
from pressdesk.ingest.tables.cues import RUSSIAN_PASSIVES
from pressdesk.ingest.tables.endings import KAZAKH_CASE_ENDINGS
from pressdesk.ingest.tables.names import KAZAKH_NAME_ENDINGS, MEN, PARTICLES, RUSSIAN_IRREGULAR, WOMEN

ENDS_AS_INSTRUMENTAL = frozenset({"сергей", "андрей", "алексей", "матвей", "тимофей", "артём", "артем", "ли"})
VOWELS = "аеёиоуыэюя"
HUSHING = "кгхжшчщц"
UNDECLINED_IN_Y = ("ны", "лы", "зы")
"""Surnames that end in -ы in every case: Czech ones, and Kazakh ones in -ұлы and -қызы."""
SURNAME_STEMS = ("ов", "ев", "ёв", "ин", "ын")
FRONT = "әеіөүэиäeıiöü"
BACK = "аоұыуяёюaouy"
PREPOSITION_CASES: dict[str, Case] = {
    "с": Case.INSTRUMENTAL,
    "со": Case.INSTRUMENTAL,
    "между": Case.INSTRUMENTAL,
    "к": Case.DATIVE,
    "ко": Case.DATIVE,
    "по": Case.DATIVE,
    "о": Case.PREPOSITIONAL,
    "об": Case.PREPOSITIONAL,
    "от": Case.GENITIVE,
    "для": Case.GENITIVE,
    "у": Case.GENITIVE,
    "слов": Case.GENITIVE,
    "словам": Case.GENITIVE,
    "мнению": Case.GENITIVE,
    "участием": Case.GENITIVE,
    "приглашению": Case.GENITIVE,
    "принял": Case.GENITIVE,
    "приняла": Case.GENITIVE,
    "благодаря": Case.DATIVE,
    **dict.fromkeys(
        ("встречи", "встреча", "встречу", "встрече", "визит", "визита", "визите", "прибытия", "честь"),
        Case.GENITIVE,
    ),
    "заявлению": Case.GENITIVE,
    "встретил": Case.GENITIVE,
    "поблагодарил": Case.GENITIVE,
    "поздравил": Case.GENITIVE,
    "пригласил": Case.GENITIVE,
    "поблагодарила": Case.GENITIVE,
    "цитирует": Case.GENITIVE,
    "принадлежат": Case.DATIVE,
    "принадлежит": Case.DATIVE,
    **dict.fromkeys(("слова", "мнение", "цитата", "цитату"), Case.GENITIVE),
    **dict.fromkeys(RUSSIAN_PASSIVES, Case.INSTRUMENTAL),
}


def russian_nominative(tokens: list[str], case: Case | None) -> tuple[list[str], Case]:
    """Return a name's tokens in the nominative, and the case they were read as.

    >>> russian_nominative(["Батбаяром", "Ганзоригом"], None)[0]
    ['Батбаяр', 'Ганзориг']
    """
    judged = case if case is not None else _judge(tokens)
    if judged is Case.NOMINATIVE:
        return list(tokens), judged
    is_man = _is_man(tokens, judged)
    restored = [
        token
        if _is_indeclinable(tokens, index, judged)
        else _restore(token, judged, is_first=index == 0, is_man=is_man)
        for index, token in enumerate(tokens)
    ]
    return restored, judged


def _is_indeclinable(tokens: list[str], index: int, case: Case) -> bool:
    """«Дойны Чеботару», «Дороти Хэнлон»: what does not agree in case with the rest has but one form."""
    token, first = tokens[index].lower(), tokens[0].lower()
    if index == 0:
        return len(tokens) > 1 and token.endswith("и") and _stays_unchanged(token)
    return case is Case.GENITIVE and first.endswith(("ы", "и")) and token.endswith(("у", "ю"))


def _is_man(tokens: list[str], case: Case) -> bool:
    names = [token.lower() for token in tokens if len(token) > 1] or [tokens[-1].lower()]
    first = names[0]
    if _mans_name_in_a(first):
        return True
    if first in WOMEN or any(
        name.endswith(("овны", "овне", "овной", "овну", "евны", "евной")) for name in names
    ):
        return False
    endings = {
        Case.GENITIVE: ("а", "я"),
        Case.DATIVE: ("у", "ю"),
        Case.INSTRUMENTAL: ("ом", "ем", "ым", "им"),
        Case.PREPOSITIONAL: ("е",),
    }
    last = names[-1]
    if case is Case.INSTRUMENTAL and len(names) > 2 and names[1].endswith(endings[case]):
        return True
    if case is Case.PREPOSITIONAL:
        return not last.endswith(("овой", "евой", "иной"))
    undeclined = len(names) == 1 or _stays_unchanged(first) or _lacks_ending(first)
    return (last if undeclined else first).endswith(endings[case])


def _mans_name_in_a(given: str) -> str:
    """Return the nominative of a man's name in -а or -я («Луки», «Никите», «Ильёй»), or nothing."""
    for ending in ("ой", "ей", "ёй", "ы", "и", "е", "у", "ю"):
        if given.endswith(ending):
            stem = given[: -len(ending)]
            return next((stem + last for last in "ая" if stem + last in MEN), "")
    return ""


def _lacks_ending(given: str) -> bool:
    """In an oblique case a first token that ends in a consonant was left undeclined («Нгуен Ван Тханем»)."""
    return given[-1] in "бвгджзклмнпрстфхцчшщ" and not given.endswith(("ом", "ем", "ём", "ым", "им"))


def _stays_unchanged(given: str) -> bool:
    """Return whether a first token has the same form in every case («Ли», «Кофи», «Чэнь»).

    Chinese and Korean surnames come first and are not declined; they are short and end in a consonant.
    """
    if len(given) <= 4 and given[-1] in "нньгмь" and given not in MEN:
        return True
    if given.endswith("и"):
        return (
            not (given.endswith("ии") or _mans_name_in_a(given))
            and not {given[:-1] + "я", given[:-1] + "ь", given[:-1] + "а"} & WOMEN
        )
    return given[-1] in "оэеё" or (given.endswith(("у", "ю")) and len(given) < 4)


def _judge(tokens: list[str]) -> Case:
    first, last = tokens[0].lower(), tokens[-1].lower()
    if first in MEN or first in WOMEN or last.endswith(("вич", "вна", "ич")):
        return Case.NOMINATIVE
    if last.endswith(("овым", "евым", "иным", "ыным", "ским", "цким", "ёвым")):
        return Case.INSTRUMENTAL
    if last.endswith(("ского", "цкого")) or (len(tokens) > 1 and _is_genitive(first, last)):
        return Case.GENITIVE
    if first[-1] in "ую" and {first[:-1] + "а", first[:-1] + "я"} & WOMEN:
        return Case.GENITIVE
    if last.endswith(("скому", "цкому")) or (len(tokens) > 1 and first[-1] in "ую" and last[-1] in "ую"):
        return Case.DATIVE
    is_instrumental = first.endswith(("ом", "ем", "ой", "ей", "ью")) and last.endswith(
        ("ом", "ем", "ой", "ей")
    )
    if (
        len(tokens) > 1
        and first[-1] in "оеэ"
        and all(token.lower().endswith(("ом", "ем", "ой")) for token in tokens[1:])
    ):
        return Case.INSTRUMENTAL
    if len(tokens) > 1 and is_instrumental and first not in ENDS_AS_INSTRUMENTAL:
        return Case.INSTRUMENTAL
    if len(tokens) > 1 and first.endswith(("ом", "ем")) and last[-1] in "иоуеэю":
        return Case.INSTRUMENTAL
    return Case.NOMINATIVE


def _is_genitive(first: str, last: str) -> bool:
    if last.endswith(("овой", "евой", "иной")) and first.endswith(("ы", "и")):
        return True
    if first[-1] not in "ая" or last[-1] not in "ая":
        return False
    return any(first[:-1] + ending in MEN for ending in ("", "й", "ь"))


def _restore(token: str, case: Case, *, is_first: bool, is_man: bool) -> str:
    lower = token.lower()
    if lower in PARTICLES or len(lower) < 3:
        return token
    if lower in RUSSIAN_IRREGULAR:
        return RUSSIAN_IRREGULAR[lower]
    if is_first and _mans_name_in_a(lower):
        return _mans_name_in_a(lower).capitalize()
    if "-" in token:
        head, _, tail = token.rpartition("-")
        if case is Case.INSTRUMENTAL and len(head) > 4:
            head = _restore(head, case, is_first=is_first, is_man=is_man)
        return f"{head}-{_restore(tail, case, is_first=is_first, is_man=is_man)}"
    restored = _adjectival(token, lower, is_man=is_man)
    if restored is None:
        restored = _RESTORERS[case](token, lower, is_first=is_first, is_man=is_man)
    return restored


def _adjectival(token: str, lower: str, *, is_man: bool) -> str | None:
    """Surnames declined as adjectives: -ского, -скому, -ским; -овой, -овым; -ской."""
    for ending in ("ского", "скому", "ским", "ском", "цкого", "цкому", "цким", "цком"):
        if lower.endswith(ending):
            return token[: -len(ending) + 2] + "ий"
    if lower.endswith(("ской", "скую", "цкой", "цкую")):
        return token[:-2] + "ая"
    if not is_man and lower.endswith(("овой", "евой", "ёвой", "иной", "ыной")):
        return token[:-2] + "а"
    for stem in SURNAME_STEMS:
        if lower.endswith(stem + "ым"):
            return token[:-2]
    return None


def _from_genitive(token: str, lower: str, *, is_first: bool, is_man: bool) -> str:
    if lower.endswith("аа"):
        return token
    if lower.endswith(("ии", "ию")) and not is_first:
        return token[:-1] + "я"
    if lower.endswith("ы") and not lower.endswith(UNDECLINED_IN_Y):
        return token[:-1] + "а"
    if lower.endswith(("ея", "ая", "оя", "уя", "ия", "эя", "ёя")) and is_man:
        return token[:-1] + "й"
    if lower.endswith("я") and is_man:
        return token[:-1] + "ь"
    if lower.endswith("а"):
        return token[:-1] if is_man else token
    if lower.endswith("ии") and is_first:
        return token[:-1] + "я"
    if lower.endswith("у") and not is_man and lower[-2] not in VOWELS:
        return token[:-1] + "а"
    if lower.endswith("ю") and not is_man and is_first:
        return token[:-1] + "я"
    is_womans = is_first or lower.endswith(("овны", "евны", "ичны"))
    if lower.endswith(("ы", "и")) and is_womans and not is_man:
        return _feminine(token, lower)
    return token


def _feminine(token: str, lower: str) -> str:
    stem = token[:-1]
    if lower.endswith("и") and (stem.lower() + "ь") in WOMEN:
        return stem + "ь"
    if lower.endswith("ы") or lower[-2] in HUSHING:
        return stem + "а"
    return stem + "я"


def _from_dative(token: str, lower: str, *, is_first: bool, is_man: bool) -> str:
    if lower.endswith(("ею", "аю", "ою", "ию")) and is_man:
        return token[:-1] + "й"
    if lower.endswith("ью"):
        return token
    if lower.endswith("ю") and is_man:
        return token[:-1] + "ь"
    if lower.endswith("у") and is_man:
        return token[:-1]
    if lower.endswith("ии") and is_first:
        return token[:-1] + "я"
    if lower.endswith("е") and is_first and not is_man:
        return token[:-1] + ("я" if (token[:-1].lower() + "я") in WOMEN else "а")
    return token


def _from_instrumental(token: str, lower: str, *, is_first: bool, is_man: bool) -> str:
    if lower.endswith(("еем", "аем", "оем", "ием", "уем", "эем", "яем")):
        return token[:-2] + "й"
    if lower.endswith(("ичем", "ичом")):
        return token[:-2]
    if lower.endswith(("ем", "ём")) and is_man:
        return token[:-2] if lower[-3] in HUSHING or _is_known_hard(lower) else token[:-2] + "ь"
    if lower.endswith(("ом", "ым")) and is_man:
        return token[:-2]
    if lower.endswith("ью"):
        return token[:-1] if is_first else token
    if lower.endswith("ией"):
        return token[:-2] + "я"
    if lower.endswith(("ой", "ою")):
        return token[:-2] + "а"
    if lower.endswith("ей") and (is_first or len(lower) > 5) and not is_man:
        return token[:-2] + ("а" if lower[-3] in HUSHING else "я")
    return token


def _is_known_hard(lower: str) -> bool:
    return lower[:-2] in MEN


def _from_prepositional(token: str, lower: str, *, is_first: bool, is_man: bool) -> str:
    if lower.endswith(("ее", "ае", "ое", "уе")):
        return token[:-1] + "й"
    if lower.endswith("ии") and is_first:
        return token[:-1] + ("я" if (token[:-1].lower() + "я") in WOMEN else "й")
    if lower.endswith("е") and is_man:
        stem = token[:-1]
        return stem + "ь" if stem.lower() + "ь" in MEN else stem
    if lower.endswith("е"):
        return token[:-1] + "а"
    return token


_RESTORERS = {
    Case.GENITIVE: _from_genitive,
    Case.DATIVE: _from_dative,
    Case.INSTRUMENTAL: _from_instrumental,
    Case.PREPOSITIONAL: _from_prepositional,
}


@lru_cache(maxsize=4096)
def kazakh_nominative(token: str) -> str:
    """Return a Kazakh name without its case ending, where vowel harmony allows there to be one.

    >>> kazakh_nominative("Алтынташпен"), kazakh_nominative("Тілеуберді"), kazakh_nominative("Гулузаде")
    ('Алтынташ', 'Тілеуберді', 'Гулузаде')
    """
    lower = token.lower()
    if lower.endswith(KAZAKH_NAME_ENDINGS) or (lower.endswith(("кке", "ққа")) and len(lower) < 7):
        return token
    head, hyphen, tail = token.rpartition("-")
    if hyphen and len(tail) > 2:
        return head + hyphen + kazakh_nominative(tail)
    for ending in KAZAKH_CASE_ENDINGS:
        shortest = _shortest_stem(ending)
        if (
            lower.endswith(ending)
            and len(token) - len(ending) >= shortest
            and _harmonises(lower[: -len(ending)], ending)
        ):
            return token[: -len(ending)]
    return token


def _shortest_stem(ending: str) -> int:
    """How short a name may be before an ending: «Юнмен» can only be Юн, «Саида» need not be Саи."""
    if ending in {"да", "де", "та", "те"}:
        return 4
    return 2 if ending in {"мен", "бен", "пен"} else 3


def _harmonises(stem: str, ending: str) -> bool:
    last_vowel = next((char for char in reversed(stem) if char in FRONT + BACK), "")
    if not last_vowel:
        return False
    joins = _joins_consonant(stem[-1], ending[0])
    if stem.endswith(("ов", "ев", "ёв", "ин", "ov", "ev", "in")):
        return joins
    if ending in {"мен", "бен", "пен", "men", "ben", "pen"}:
        return joins
    ending_is_front = any(char in "еіөүeıi" for char in ending)
    if last_vowel in "иеэуeiіү" and last_vowel not in "еіүeı":
        return joins
    return joins and ending_is_front == (last_vowel in FRONT)


def _joins_consonant(last: str, first: str) -> bool:
    """Return whether an ending's first letter may follow the stem's last one."""
    voiceless = "пфктсшщхцчқһpfktsşhq"
    if first in "тtқкkqп" or first == "p":
        return last in voiceless + "бвгджbvgdj"
    if first in "дdғгğg":
        return last not in voiceless
    if first in "бb":
        return last in "збвгджзzbvgdj"
    if first in "нn":
        return last in FRONT + BACK + "ймнңйyñ" or last in "аеиоуыәіөүұэюя"
    if first in "мm":
        return last not in voiceless
    return True
