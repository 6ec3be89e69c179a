"""Texts made up for measuring: sentences in three languages, with a long tail of rare words.

Nobody's words: frames and word lists are this project's own; rare words and names are built from syllables.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

_FRAMES = {
    "en": (
        "The {adj} {noun} of {name} {verb} the {noun} on {noun} and {noun} in {place}.",
        "{name} said that {noun} between the two countries {verb} a {adj} {noun}.",
        "We {verb} to {noun}, and the {noun} with our {adj} partners will {verb} {number} {noun}.",
        "In {place} the minister {verb} {name} about {noun}, {noun} and the {rare} of {adj} {noun}.",
        "It is a {adj} {noun} for the people of {place}, {name} told the press, and a {rare} {noun}.",
    ),
    "ru": (
        "{name} и министр {place} {verb} {adj} {noun} и {noun} в области {noun}.",
        "Президент {verb} {noun}, которые {verb} {adj} {noun} между странами.",
        "В {place} стороны {verb} {noun} на {number} миллионов, сообщил {name}, и {rare}.",
        "По словам {name}, {adj} {noun} {verb} {noun} и {rare} сотрудничества.",
    ),
    "kk": (
        "{name} {place} қаласында {adj} {noun} мен {noun} туралы {verb}.",
        "Тараптар {noun} және {noun} саласындағы {adj} {noun} {verb}.",
        "Президент {noun} {number} миллионға жеткенін, {rare} {noun} {verb}.",
    ),
}
_WORDS = {
    "en": {
        "noun": "trade agreement energy investment security border water climate railway education visit"
        " talks dialogue"
        " cooperation treaty market region transit culture tourism health science defence finance minister"
        " government",
        "adj": "bilateral strategic mutual lasting new important open regional economic joint strong"
        " practical wider",
        "verb": "discussed welcomed supported signed expanded reviewed confirmed announced opened"
        " strengthened noted",
        "place": "Astana London Geneva Almaty Vienna Ottawa Tashkent Seoul Lisbon Nairobi Warsaw",
    },
    "ru": {
        "noun": "торговли соглашения энергетики инвестиций безопасности границы воды климата"
        " сотрудничества договора"
        " визита переговоров рынка региона транзита культуры науки образования правительства министерства",
        "adj": "двусторонние стратегические взаимные новые важные открытые региональные экономические"
        " совместные",
        "verb": "обсудили поддержали подписали расширили рассмотрели подтвердили отметили укрепили"
        " представили",
        "place": "Астане Лондоне Женеве Алматы Вене Ташкенте Сеуле Лиссабоне Варшаве Бишкеке",
    },
    "kk": {
        "noun": "сауда келісім энергетика инвестиция қауіпсіздік шекара су ынтымақтастық шарт сапар"
        " келіссөз нарық"
        " өңір мәдениет ғылым білім үкімет министрлік көлік",
        "adj": "екіжақты стратегиялық маңызды жаңа өзара ашық өңірлік экономикалық бірлескен ұзақмерзімді",
        "verb": "талқылады қолдады бекітті кеңейтті атап өтті нығайтты таныстырды растады жариялады",
        "place": "Астана Алматы Лондон Женева Ташкент Вена Түркістан Шымкент Қарағанды",
    },
}
_SYLLABLES = {
    "en": [
        "ba",
        "ke",
        "li",
        "mo",
        "nu",
        "ra",
        "se",
        "ti",
        "vo",
        "da",
        "fe",
        "gri",
        "hu",
        "jo",
        "kla",
        "men",
        "pra",
        "sto",
        "tru",
        "wel",
    ],
    "ru": [
        "ба",
        "ке",
        "ли",
        "мо",
        "ну",
        "ра",
        "се",
        "ти",
        "во",
        "да",
        "фе",
        "гри",
        "ху",
        "жо",
        "кла",
        "мен",
        "пра",
        "сто",
        "тру",
        "вел",
    ],
    "kk": [
        "ба",
        "ке",
        "лі",
        "мо",
        "нұ",
        "ра",
        "се",
        "ті",
        "қа",
        "да",
        "ғе",
        "гі",
        "ұ",
        "жо",
        "ала",
        "мен",
        "па",
        "сүт",
        "тұр",
        "ел",
    ],
}
_ENDINGS = {
    "en": ["", "s", "ed", "ing"],
    "ru": ["", "а", "ов", "ами", "ом"],
    "kk": ["", "лар", "дың", "да", "мен"],
}
_SHARES = (("en", 55), ("ru", 30), ("kk", 15))


class TextSource:
    """Makes passages; the same seed makes the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._lists = {
            language: {kind: words.split() for kind, words in lists.items()}
            for language, lists in _WORDS.items()
        }

    def language(self) -> str:
        """Give a language, as often as each is met in the archive."""
        return self._random.choices([code for code, _ in _SHARES], [share for _, share in _SHARES])[0]

    def passage(self, language: str, characters: int = 380) -> str:
        """Give a passage of about as many characters."""
        sentences: list[str] = []
        while sum(map(len, sentences)) < characters:
            sentences.append(self.sentence(language))
        return " ".join(sentences)

    def sentence(self, language: str) -> str:
        """Give one sentence."""
        frame = self._random.choice(_FRAMES[language])
        parts = frame.split("{")
        text = parts[0]
        for part in parts[1:]:
            slot, rest = part.split("}", 1)
            text += self._word(language, slot) + rest
        return text

    def name(self, language: str) -> str:
        """Give a made-up name."""
        return self._rare(language, 3000).capitalize()

    def passages(self, count: int) -> Iterator[tuple[str, str]]:
        """Give ``count`` passages, each after its language."""
        for _ in range(count):
            language = self.language()
            yield language, self.passage(language)

    def _word(self, language: str, slot: str) -> str:
        if slot == "number":
            return str(self._random.randint(2, 990))
        if slot == "name":
            return self.name(language)
        if slot == "rare":
            return self._rare(language, 200_000) + self._random.choice(_ENDINGS[language])
        words = self._lists[language][slot]
        return words[min(int(self._random.expovariate(4 / len(words))), len(words) - 1)]

    def _rare(self, language: str, kinds: int) -> str:
        number = int(kinds ** self._random.random())
        syllables = _SYLLABLES[language]
        word = syllables[number % 20] + syllables[number // 20 % 20]
        while number >= 400:
            number //= 20
            word += syllables[number % 20]
        return word
