"""Headings and openings that tell the genre, by language."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language

READOUT_HEADINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\breadout\b",
        r"\bcall with\b",
        r"\bphone call\b",
        r"\btelephone (?:call|conversation)\b",
        r"о телефонном разговоре",
        r"телефонный разговор",
        r"состоялся телефонный",
        r"телефон арқылы сөйлес",
        r"телефонмен сөйлес",
    )
)
JOINT_HEADINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bjoint (?:\w+ ){0,3}(?:statement|declaration|communiqu[eé]|press statement)\b",
        r"\bcommuniqu[eé]\b",
        r"совместн\w+ (?:\S+ ){0,3}(?:заявлени|деклараци|коммюнике)",
        r"бірлескен (?:\S+ ){0,3}(?:мәлімдеме|декларация|коммюнике)",
    )
)
STATEMENT_HEADINGS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^\W*(?:[^\n:]{2,40}: )?(?:press |media |official |written |video |opening |full )?"
        r"(?:statement|remarks|message|address|speech|letter|op-ed|greetings?|congratulations|toast)"
        r"\b[^\n]{0,40}\b(?:by|from|of)\b",
        r"^[^\n]{0,90}(?:[’']s?) (?:\w+ ){0,2}(?:statement|remarks|message|address|speech|toast)\b",
        r"^\W*(?:заявление|выступление|обращение|приветствие|поздравление|послание|речь|слово|телеграмма"
        r"|вступительное слово|комментарий)\b",
        r"(?:мәлімдемесі|сөйлеген сөзі|үндеуі|өтініші|құттықтауы|жолдауы|құттықтау хаты|алғы сөзі)\W*$",
    )
)
SPOKESPERSON_WORDS = (
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "press secretary",
    "press service",
    "официального представителя",
    "пресс-секретар",
    "пресс-служб",
    "ресми өкіл",
    "баспасөз хатшы",
    "баспасөз қызмет",
)
ANNOUNCEMENT_WORDS: dict[Language, tuple[re.Pattern[str], ...]] = {
    Language.ENGLISH: (
        re.compile(r"\bwill (?:travel|visit|host|welcome|meet|arrive|pay|receive|hold)\b", re.IGNORECASE),
        re.compile(r"\blooks? forward to (?:welcoming|hosting)\b", re.IGNORECASE),
    ),
    Language.RUSSIAN: (
        re.compile(r"\b(?:посетит|прибудет|состоится|совершит|примет|проведет|проведёт)\b", re.IGNORECASE),
        re.compile(r"\bпланируется\b", re.IGNORECASE),
    ),
    Language.KAZAKH: (
        re.compile(
            r"(?:жоспарланып отыр|сапармен барады|сапармен келеді|өтеді деп|қабылдайды)", re.IGNORECASE
        ),
    ),
}
