"""Numerals in words, in the cases in which they stand before a scale, with their values."""

from __future__ import annotations

NUMERALS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "одна": 1, "одной": 1, "один": 1, "одного": 1, "две": 2, "два": 2, "двух": 2, "три": 3, "трех": 3,
    "трёх": 3, "четыре": 4, "четырех": 4, "четырёх": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6,
    "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10,
    "одиннадцать": 11, "одиннадцати": 11, "двенадцать": 12, "двенадцати": 12, "пятнадцать": 15,
    "пятнадцати": 15, "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40,
    "сорока": 40, "пятьдесят": 50, "пятидесяти": 50, "шестьдесят": 60, "шестидесяти": 60,
    "семьдесят": 70, "семидесяти": 70, "восемьдесят": 80, "восьмидесяти": 80, "девяносто": 90, "сто": 100,
    "ста": 100, "двести": 200, "двухсот": 200, "триста": 300, "трехсот": 300, "трёхсот": 300,
    "четыреста": 400, "четырехсот": 400, "пятьсот": 500, "пятисот": 500,
    "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
    "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80,
    "тоқсан": 90, "жүз": 100,
}  # fmt: skip
WORDS = "|".join(sorted(NUMERALS, key=len, reverse=True))
SCALES_IN_WORDS = (
    r"thousand|million|billion|тысяч(?:и|а|ей|у)?|миллион(?:а|ов)?|миллиард(?:а|ов)?|"
    r"мың(?:нан|ға|ды)?|миллион(?:нан|ға)?|миллиард(?:тан|қа)?"
)
SCALE_STEMS = ("thousand", "million", "billion", "тысяч", "миллион", "миллиард", "мың")
NUMERALS_BEFORE = rf"(?:^|(?<=[\s(«\"“–—-]))(?:(?:{WORDS})[ \u00a0-]){{1,4}}$"
"""«восьми тысяч», "two million", «екі мыңнан»: numerals right before a scale."""


DOCUMENTS = (
    r"\b(?:(?:документ|соглашени|меморандум|договор|құжат|келісім)\w*|"
    r"(?:documents|agreements|memoranda|memorandums|contracts)\b)"
)
DOCUMENT_STEMS = (
    "документ", "соглашени", "меморандум", "договор", "құжат", "келісім", "documents", "agreements",
    "memorand",
    "contracts",
)  # fmt: skip
COUNTED_DOCUMENTS = (
    rf"(?<!the )(?<!these )(?<!those )(?<!эти )(?<!этих )(?<!осы )(?<!бұл )\b(?P<words>{WORDS})\s"
    r"(?:[а-яё]+(?:ых|их)\s)?$"
)
"""The numeral right before documents; "the three agreements" were told of before."""


def number_of(words: str) -> int:
    """Return the value of numerals in words before a scale: 25 for "twenty-five"; 1 for none."""
    return sum(NUMERALS[word] for word in words.replace("-", " ").split()) or 1
