"""Endings that names and offices take: case endings in Kazakh and Russian, longest first."""

from __future__ import annotations

KAZAKH_CASE_ENDINGS: tuple[str, ...] = (
    "ларының",
    "лерінің",
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "нан",
    "нен",
    "дан",
    "ден",
    "тан",
    "тен",
    "мен",
    "бен",
    "пен",
    "ға",
    "ге",
    "қа",
    "ке",
    "ны",
    "ні",
    "ды",
    "ді",
    "ты",
    "ті",
    "да",
    "де",
    "та",
    "те",
    "nyñ",
    "nıñ",
    "dyñ",
    "dıñ",
    "tyñ",
    "tıñ",
    "men",
    "ben",
    "pen",
    "ğa",
    "qa",
    "ny",
    "dy",
    "ty",
)

KAZAKH_DATIVES = ("ға", "ге", "қа", "ке")
KAZAKH_LOCATIVES = ("да", "де", "та", "те")
KAZAKH_ABLATIVES = ("дан", "ден", "тан", "тен")
KAZAKH_SITUATED = ("дағы", "дегі", "тағы", "тегі")
"""What is at a place: «Астанадағы», in Astana."""
