"""Texts for measuring search: three languages, words as frequent as in real texts, endings, names.

Nobody's words: function words and the words of diplomacy are listed here, the long tail is built from
syllables. The same seed makes the same texts.
"""

from __future__ import annotations

import random
from itertools import accumulate, product

SHARES = {"en": 55, "ru": 30, "kk": 15}
"""How many of a hundred passages are in each language."""

_EVERYDAY = {
    "en": "the of and to in a that is for we with on as our are this it by be have has will from an not"
    " which at said was their between also all more its they these can but or been new other were one"
    " his who he about would if there when so his into through over under after during both each any",
    "ru": "и в на с что не по мы для это как из к о за его все от также наши у мы так между их был или"
    " которые этого будет были до она при если же уже более бы том чтобы сегодня может только этом"
    " нашей стран который очень года лет этой сказал",
    "kk": "және мен бұл үшін да де бойынша туралы бар деп біз оның ол осы екі сол бір болып болды жаңа"
    " арқылы біздің үлкен жыл жылы сонымен кейін дейін арасында туралы бүгін деді ретінде қатар",
}
_SUBJECTS = {
    "en": "minister government president country state agreement trade energy cooperation security region"
    " international development visit relations partners economic foreign people meeting water climate"
    " investment border strategic dialogue education transport statement support peace market project"
    " industry agriculture treaty summit ambassador delegation friendship sovereignty integrity railway"
    " corridor culture tourism health science finance visa sanctions uranium grain pipeline observer",
    "ru": "президент правительств министр стран государств соглашени торговл энергетик сотрудничеств"
    " безопасност регион развити визит отношени партнер экономик встреч вод климат инвестици границ"
    " переговор образовани транспорт заявлени поддержк рынк проект промышленност договор саммит посол"
    " делегаци дружб суверенитет дорог коридор культур туризм здоровь наук финанс виз санкци уран зерн",
    "kk": "президент үкімет министр ел мемлекет келісім сауда энергетика ынтымақтастық қауіпсіздік өңір"
    " даму сапар қатынас серіктес экономика кездесу су климат инвестиция шекара келіссөз білім көлік"
    " мәлімдеме қолдау нарық жоба өнеркәсіп шарт саммит елші делегация достық егемендік теміржол дәліз"
    " мәдениет туризм денсаулық ғылым қаржы виза санкция уран астық",
}
_ENDINGS = {
    "en": ("", "s", "ed", "ing", "ly", "al"),
    "ru": ("", "а", "ы", "е", "у", "ом", "ов", "ами", "ах", "ий", "ого", "ых"),
    "kk": ("", "ы", "лар", "дың", "да", "ға", "мен", "ның", "ында", "дан", "лық", "лары", "ларды", "сы"),
}
_SYLLABLES = {
    "en": "ba ke li mo nu ra se ti vo da fe gri hu jo kla men pra sto tru wel con der pro in ex com re un",
    "ru": "ба ке ли мо ну ра се ти во да фе гри ху жо кла мен пра сто тру вел при рас пере под вы за от об",
    "kk": "ба ке лі мо нұ ра се ті қа да ғе гі ұ жо ала мен па сүт тұр ел бол көр айт жүр қал шық бер өт",
}
_STEMS = 6000
_NAMES = 3000
_NAME_SHARE, _NUMBER_SHARE, _SENTENCE = 0.05, 0.015, 17


class BenchTexts:
    """Makes passages of about 380 characters."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._words = {language: self._vocabulary(language) for language in SHARES}
        self._weights = {
            language: list(accumulate((rank + 2.7) ** -1.1 for rank in range(len(words))))
            for language, words in self._words.items()
        }
        self.names = {language: self._made_names(language) for language in SHARES}

    def language(self) -> str:
        """Give a language, as often as each is met in the archive."""
        return self._random.choices(list(SHARES), list(SHARES.values()))[0]

    def passage(self, language: str, words: int = 0) -> str:
        """Give a passage of about as many words; by itself of 380 characters."""
        count = words or self._random.randint(35, 75) * (10 if language == "en" else 8) // 10
        chosen = self._random.choices(self._words[language], cum_weights=self._weights[language], k=count)
        for position in range(count):
            chance = self._random.random()
            if chance < _NAME_SHARE:
                chosen[position] = self._random.choice(self.names[language])
            elif chance < _NAME_SHARE + _NUMBER_SHARE:
                chosen[position] = str(self._random.randint(2, 2030))
        for position in range(0, count, _SENTENCE):
            chosen[position] = chosen[position].capitalize()
            if position:
                chosen[position - 1] += "."
        return f"{' '.join(chosen)}."

    def _vocabulary(self, language: str) -> list[str]:
        everyday, subjects = _EVERYDAY[language].split(), _SUBJECTS[language].split()
        bare = language != "ru"
        inflected = [
            subject + ending
            for ending in _ENDINGS[language][:8]
            for subject in subjects
            if bare or ending or subject[-1] not in "иеь"
        ]
        stems = self._made(language, _STEMS, 2, 4)
        tail = [stem + ending for stem, ending in product(stems, _ENDINGS[language])]
        self._random.shuffle(tail)
        mixed = [word for pair in zip(inflected, tail, strict=False) for word in pair]
        return list(dict.fromkeys([*everyday, *mixed, *tail]))

    def _made_names(self, language: str) -> list[str]:
        return [name.capitalize() for name in self._made(language, _NAMES, 2, 3)]

    def _made(self, language: str, count: int, shortest: int, longest: int) -> list[str]:
        syllables = _SYLLABLES[language].split()
        made: dict[str, None] = {}
        while len(made) < count:
            made["".join(self._random.choices(syllables, k=self._random.randint(shortest, longest)))] = None
        return list(made)
