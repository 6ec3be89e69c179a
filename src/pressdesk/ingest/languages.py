"""Which of the three languages a paragraph is in, judged by its letters and its commonest words."""

from __future__ import annotations

import re
from enum import StrEnum

from pressdesk.ingest.tables.word_lists import word_set


class Language(StrEnum):
    """The languages that releases are read in."""

    ENGLISH = "en"
    RUSSIAN = "ru"
    KAZAKH = "kk"


WORD = re.compile(r"[^\W\d_]+")
KAZAKH_ENDING = re.compile(r"[а-яёәғқңөұүһі](?:ті|ді|нің|дің|тің|ның|дың|тың|лері|ларға|лерге)\b")
KAZAKH_CYRILLIC = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
KAZAKH_LATIN_OF_2018 = re.compile(r"[ǵńıǴŃİ]")
KAZAKH_LATIN = re.compile(r"[äğñöşūüıÄĞÑÖŞŪÜİ]|[bdgjkqtBDGJKQT][aeiyou]ñ")
CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
SAMPLE = 4000

RUSSIAN_WORDS = word_set(
    """
    и в во на с со что по к ко о об от из за для не как это его её их был была были также после до при
    между который которая которые мы вы он она они а но же или у
    """
)
KAZAKH_WORDS = word_set(
    """
    және мен бен пен да де деп деді дейді бойынша үшін туралы бұл осы сол біз сіз ол екі ел арасында
    болды атап айтты жылы жылғы өз тағы сондай ақ кейін дейін арқылы бар жоқ еді басшысы министрі
    президенті мемлекет сапармен кездесу келіссөз
    """
)
KAZAKH_LATIN_WORDS = word_set(
    """
    jäne men ben pen da de dep dedi deidi boiynşa üşın turaly bul osy sol bız sız ol ekı el arasynda
    boldy atap aitty jyly jylǵy öz taǵy keiın arqyly bar joq edı basşysy ministri prezidentı memleket
    sapar qazaqstan astana qaldy kezdesu
    """
)
ENGLISH_WORDS = word_set(
    """
    the of and to in a is that for on with as by at from was were his her their we our you it this said
    has have will be are an or not
    """
)


def language_of(passage: str) -> Language | None:
    """Return the language of ``passage``, or None where it is too short or too plain to tell."""
    sample = passage[:SAMPLE]
    cyrillic, latin = letters_of(sample)
    if cyrillic + latin < 2:
        return None
    words = {word.lower() for word in WORD.findall(sample)}
    return _cyrillic(sample, words) if cyrillic >= latin else _latin(sample, words)


def letters_of(passage: str) -> tuple[int, int]:
    """Return how many Cyrillic and how many Latin letters a passage has."""
    return sum(map(len, CYRILLIC.findall(passage))), sum(map(len, LATIN.findall(passage)))


def _cyrillic(sample: str, words: set[str]) -> Language | None:
    letters = len(KAZAKH_CYRILLIC.findall(sample))
    kazakh = len(words & KAZAKH_WORDS)
    russian = len(words & RUSSIAN_WORDS)
    if letters == 0 and kazakh == 0:
        return Language.RUSSIAN if russian or len(words) > 4 else None
    if russian == 0 and (kazakh or KAZAKH_ENDING.search(sample)):
        return Language.KAZAKH
    share = letters / max(letters_of(sample)[0], 1)
    if share > 0.04 and russian <= kazakh + 2:
        return Language.KAZAKH
    return Language.KAZAKH if kazakh > russian else Language.RUSSIAN


def _latin(sample: str, words: set[str]) -> Language | None:
    english = len(words & ENGLISH_WORDS)
    kazakh = len(words & KAZAKH_LATIN_WORDS)
    letters = len(KAZAKH_LATIN.findall(sample))
    if kazakh > english and (kazakh >= 2 or letters >= 2):
        return Language.KAZAKH
    if not english and len(KAZAKH_LATIN_OF_2018.findall(sample)) >= 3:
        return Language.KAZAKH
    return Language.ENGLISH if english or len(words) > 4 else None
