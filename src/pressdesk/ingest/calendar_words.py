"""Months, weekdays and days told relative to another, in English, Russian and Kazakh with their endings."""

from __future__ import annotations

import re
from functools import lru_cache

from pressdesk.ingest.patterns import Stemmed

MONTH_STEMS: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "январ", "қаңтар", "qańtar", "qañtar"),
    ("february", "feb", "феврал", "ақпан", "aqpan"),
    ("march", "mar", "март", "наурыз", "nauryz", "naýryz"),
    ("april", "apr", "апрел", "сәуір", "säuır", "sáýir"),
    ("may", "ма", "мамыр", "mamyr"),
    ("june", "jun", "июн", "маусым", "mausym", "maýsym"),
    ("july", "jul", "июл", "шілде", "şılde", "shilde"),
    ("august", "aug", "август", "тамыз", "tamyz"),
    ("september", "sept", "sep", "сентябр", "қыркүйек", "qyrküiek", "qyrkúıek"),
    ("october", "oct", "октябр", "қазан", "qazan"),
    ("november", "nov", "ноябр", "қараша", "qaraşa", "qarasha"),
    ("december", "dec", "декабр", "желтоқсан", "jeltoqsan"),
)
ENGLISH_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
RUSSIAN_MONTH = (
    r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|е|ём|ем)|(?:март|"
    r"август)(?:а|у|е|ом)?"
    r"|ма(?:й|я|ю|е)|(?:янв|фев|февр|апр|авг|сент|окт|нояб|дек)\.)"
)
KAZAKH_MONTH = (
    r"(?:(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    r"|qa[ńñ]tar|aqpan|na[uý]ryz|s[äá][uý][ıi]r|mamyr|ma[uý]sym|[şs]h?[ıi]lde|tamyz|qyrk[üú][ıi]ek|"
    r"qazan|qara(?:ş|sh)a"
    r"|jeltoqsan)[а-яәғқңөұүһіa-zńñäáöóüúşı]{0,6})"
)
MONTH = rf"(?:{ENGLISH_MONTH}|{RUSSIAN_MONTH}|{KAZAKH_MONTH})\b"

WEEKDAY_STEMS: tuple[tuple[str, ...], ...] = (
    ("monday", "понедельник", "дүйсенбі"),
    ("tuesday", "вторник", "сейсенбі"),
    ("wednesday", "среду", "сәрсенбі"),
    ("thursday", "четверг", "бейсенбі"),
    ("friday", "пятниц", "жұма"),
    ("saturday", "суббот", "сенбі"),
    ("sunday", "воскресень", "жексенбі"),
)
WEEKDAY = Stemmed(
    re.compile(
        r"\b(?:(?:on|On|this|This)\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
        r"|\b[Вв]о?\s(понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b"
        r"|\b((?:дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жексенбі|сенбі|жұма)(?:де|да)?)(?:\s+күні)?\b",
        re.IGNORECASE,
    ),
    (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "понедельник",
        "вторник",
        "среду",
        "четверг",
        "пятницу",
        "субботу",
        "воскресенье",
        "сенбі",
        "жұма",
    ),
)
RELATIVE_DAYS: tuple[tuple[int, Stemmed], ...] = (
    (
        0,
        Stemmed(
            re.compile(
                r"\b(?:today|earlier today|this (?:morning|afternoon|evening)|tonight|сегодня|"
                r"бүгін)\b",
                re.IGNORECASE,
            ),
            ("today", "this morning", "this afternoon", "this evening", "tonight", "сегодня", "бүгін"),
        ),
    ),
    (
        -1,
        Stemmed(
            re.compile(
                r"\b(?:yesterday|вчера|(?:со )?вчерашн(?:его|ей|яя|ие|их)|кеше(?:гі|ден)?)\b", re.IGNORECASE
            ),
            ("yesterday", "вчера", "кеше"),
        ),
    ),
    (
        1,
        Stemmed(re.compile(r"\b(?:tomorrow|завтра|ертең)\b", re.IGNORECASE), ("tomorrow", "завтра", "ертең")),
    ),
)
SAME_DAY = Stemmed(
    re.compile(
        r"\b(?:(?:later )?(?:on )?(?:the|that) same day|(?:later|earlier|on) that day|в (?:тот|этот) же день|"
        r"(?:сол|осы) күні)\b",
        re.IGNORECASE,
    ),
    ("same day", "that day", "же день", "сол күні", "осы күні"),
)
NEXT_DAY = Stemmed(
    re.compile(
        r"\b(?:(?:on )?the (?:next|following) (?:day|morning|afternoon|evening)|"
        r"на следующ(?:ий день|ее утро)|(?<![\w-])наутро|(?:келесі|ертеңгі|ертесі) "
        r"күні?|ертеңіне|ертесіне|(?:a|one) day later|дн[её]м позже|день спустя|бір күннен кейін)\b",
        re.IGNORECASE,
    ),
    (
        "the next ",
        "the following ",
        "на следующ",
        "наутро",
        "келесі күн",
        "ертеңгі күн",
        "ертесі күн",
        "ертеңіне",
        "ертесіне",
        "day later",
        "днём позже",
        "днем позже",
        "день спустя",
        "бір күннен",
    ),
)
DAY_BEFORE = re.compile(
    r"(?:(?<=[.!?] )the day before(?=,)|(?<!reached )(?<!agreed )(?<!signed )\bthe day before(?=[.,;]|"
    r"\s(?:with|in|at|by)\b)|"
    r"\bon the (?:previous|preceding) day|(?<=[.!?] )the previous day(?=,)|\ba day earlier\b|"
    r"\bнакануне(?=[,.]| (?:(?:он|она|они|стороны|(?-i:[А-ЯЁ])[\w.]+(?<!ого)) (?:\w+ ){0,2}?)?"
    r"[а-яё]+(?:л|ла|ло|ли|лся|лась|лись|лось)\b)|\bдн[её]м ранее\b|"
    r"(?:бір )?күн бұрын)\b",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"(?:^|[.!?\n]\s?)(?:Earlier|Prior to (?:this|that)|Before (?:this|that)|Ранее|До этого|Бұған дейін|"
    r"Осыған дейін|Бұдан бұрын),?\s(?:on\s)?$"
)
"""Words that turn from the release's own news to a day before."""
DAYS_BEFORE = Stemmed(
    DAY_BEFORE,
    (
        "day before",
        "previous day",
        "preceding day",
        "day earlier",
        "накануне",
        "ем ранее",
        "ём ранее",
        "күн бұрын",
    ),
)
NTH_DAY = Stemmed(
    re.compile(
        r"\b(?:[Oo]n )?[Tt]he (first|second|third|fourth|last|final) day of "
        r"(?:(?:the|his|her|their)(?: \w+)? (?:visit|trip|programme|program|stay)|talks)"
        r"|(?<=[.!?\n] )On the (first|second|third|fourth|last|final) day,|(?<=\n)On the (first|second|third|"
        r"fourth|last|final) day,"
        r"|\b((?i:перв|втор|треть|четв[её]рт|заключительн|последн))(?:ый|ой|ий|ого|его) д(?:ень|ня) "
        r"(?:\w+ ){0,2}?(?:визита|поездки|пребывания|программы|переговоров)"
        r"|(?<=[.!?\n] )(?:В|На) (перв|втор|трет|четв[её]рт|заключительн|последн)(?:ый|ой|ий) день,?\s|"
        r"(?<=\n)(?:В|На) (перв|втор|трет|четв[её]рт|заключительн|последн)(?:ый|ой|ий) день,?\s"
        r"|\b[Сс]апар(?:ы|ын|дың|ының)?(?:ның)? (бірінші|алғашқы|екінші|үшінші|төртінші|соңғы|қорытынды) күні"
        r"|(?<=[.!?\n] )(Бірінші|Алғашқы|Екінші|Үшінші|Соңғы) күні?\s|"
        r"(?<=\n)(Бірінші|Алғашқы|Екінші|Үшінші|Соңғы) күні?\s",
    ),
    (
        "st day",
        "nd day",
        "rd day",
        "th day",
        "al day",
        "ый день",
        "ой день",
        "ий день",
        "ого дня",
        "его дня",
        "ші күн",
        "қы күн",
        "ғы күн",
        "ды күн",
    ),
)
NTH_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1,
    "перв": 1, "втор": 2, "треть": 3, "трет": 3, "четверт": 4, "четвёрт": 4, "заключительн": -1,
    "последн": -1,
    "бірінші": 1, "алғашқы": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "соңғы": -1, "қорытынды": -1,
}  # fmt: skip


def numbered_day(words: re.Match[str]) -> int:
    """Return which day of the visit :data:`NTH_DAY` matched, from 1; -1 for the last."""
    return NTH_WORDS[next(group for group in words.groups() if group).lower()]


@lru_cache(maxsize=512)
def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name in any of its forms; 0 for another word."""
    low = word.lower()
    for number, stems in enumerate(MONTH_STEMS, 1):
        if any(low.startswith(stem) for stem in stems if stem != "ма"):
            return number
    return 5 if low.startswith("ма") else 0


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name in any of its forms; -1 for another word."""
    low = word.lower()
    return next((number for number, stems in enumerate(WEEKDAY_STEMS) if low.startswith(stems)), -1)
