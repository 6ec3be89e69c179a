"""The rank of an office, read from its words: who heads a delegation, who is the highest host."""

from __future__ import annotations

import re
from functools import lru_cache

from pressdesk.ingest.facts import VisitLevel

_DEPUTY = r"deput|vice|assistant|under-?\s?secretary|заместител|зам\.|вице|первый зам|орынбасар"
_OF_FIRM = re.compile(
    r"(?:president|chair\w*|ceo)\b[^,;]{0,40}\b(?:agency|bank|company|corporation|group|university|institute|"
    r"academy|"
    r"association|federation of|foundation|fund|chamber of commerce|club|union of|business council|"
    r"friendship|parliamentary group)|"
    r"(?:президент|председател\w+)\s(?:[\w-]+\s){0,2}(?:агентств|банк|компани|корпораци|групп|университет|"
    r"институт|"
    r"академи|ассоциаци|фонд|палаты (?:торговл|предприн)|клуб|торгово-промышл|правления)|"
    r"(?:агенттігі|банкі?|компаниясы|корпорациясы|университеті|институты|академиясы|қауымдастығы|қоры|"
    r"басқармасы)\w*\s(?:[\w-]+\s)?(?:президент|төраға|вице-президент)",
    re.IGNORECASE,
)
"""Heads of firms, banks and agencies are called presidents and chairmen too."""
_OF_PARTY = re.compile(
    r"general secretary|генеральн\w+ секретар\w+ (?:цк|центральн)|"
    r"орталық комитет\w* бас хатшы",
    re.IGNORECASE,
)
_LEVELS: tuple[tuple[int, VisitLevel, str], ...] = (
    (
        15,
        VisitLevel.DELEGATION,
        r"spokes|press secretary|пресс-секретар|официальн\w+ представитель|баспасөз "
        r"хатшы|ресми өкіл",
    ),
    (
        30,
        VisitLevel.DELEGATION,
        r"(?:chief of staff|head of the (?:presidential )?(?:administration|executive "
        r"office))|руководител\w+ администрации|әкімшілі\w* басшы",
    ),
    (
        55,
        VisitLevel.FOREIGN_MINISTER,
        r"secretary of state|foreign (?:minister|secretary)|minister (?:of|for) (?:\w+ "
        r"and )?(?:foreign|external)|(?:foreign|external) affairs minister"
        r"|министр\w* (?:по )?иностранн|глав\w+ (?:мид|внешнеполит|дипломат)|госсекретар|государственн\w+ "
        r"секретар|мемлекеттік хатшы|сыртқы істер министр",
    ),
    (
        62,
        VisitLevel.SPEAKER,
        r"speaker|chair\w* of (?:the )?(?:senate|mazhilis|majilis|parliament|house|"
        r"national assembly|milli|state duma|federation council|jogorku|supreme)"
        r"|president of the (?:senate|national assembly|parliament|house|chamber|bundestag|council of "
        r"states|national council)|спикер|председател\w+ (?:сената|мажилиса|парламента|государственной "
        r"думы|госдумы|совета федерации|жогорку|меджлиса|милли)"
        r"|председател\w+ (?:(?!комитет|комисси)\w+ )?палаты|"
        r"президент\w* (?:сената|парламента|национального (?:совета|собрания)|палаты депутатов)|"
        r"(?:сенат|мәжіліс|парламент|жиналыс|палата|ассамблея|дума|хурал|рада|меджлис)\w* "
        r"(?:төраға|төрайым|спикер|маршал)|төрайымы|marshal of|маршал\w* (?:сената|сейма)",
    ),
    (67, VisitLevel.DELEGATION, r"crown prince|наследн\w+ принц|мұрагер ханзада"),
    (66, VisitLevel.DELEGATION, r"first lady|перв\w+ леди|бірінші ханым"),
    (
        70,
        VisitLevel.HEAD_OF_GOVERNMENT,
        r"prime[- ]minister|premier|chancellor|taoiseach|head of government|премьер|"
        r"канцлер|глав\w+ правительства|председател\w+ (?:правительства|кабинета|"
        r"совета министров)|үкімет басшы|министрлер кабинет\w* төраға",
    ),
    (
        80,
        VisitLevel.HEAD_OF_STATE,
        r"president|head of state|king\b|queen\b|emperor|emir\b|amir\b|sultan\b|"
        r"supreme leader|majesty|величество|pope\b|grand duke|президент|глав\w+ государств|корол(?!ев)|"
        r"королев|эмир|султан|император"
        r"|мемлекет басшысы|елбасы|патша|король|ханшайым|әмір|сұлтан|^(?:председатель(?: кнр)?|төрағасы?|"
        r"chairman)$",
    ),
    (50, VisitLevel.MINISTER, r"minister|secretary|министр"),
    (
        52,
        VisitLevel.DELEGATION,
        r"secretary[- ]general|high representative|commissioner|генеральн\w+ секретар|"
        r"генсек|бас хатшы",
    ),
    (
        25,
        VisitLevel.DELEGATION,
        r"ambassador|envoy|special representative|посол|посла|послом|елші|"
        r"спецпредставител|специальн\w+ представител|арнайы өкіл",
    ),
    (28, VisitLevel.DELEGATION, r"governor|mayor|akim|аким|губернатор|мэр\b|әкім"),
    (
        22,
        VisitLevel.DELEGATION,
        r"director|head|chair|chief|ceo|руководител|директор|председател|глав|басшы|"
        r"директор|төраға",
    ),
)
_COMPILED = tuple(
    (rank, level, re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)) for rank, level, words in _LEVELS
)
_DEPUTY_PATTERN = re.compile(_DEPUTY, re.IGNORECASE)
_OF_STATE = re.compile(r"secretary[- ]general|генеральн\w+ секретар|бас хатшы", re.IGNORECASE)
_DEPUTY_HEAD = re.compile(
    r"deputy (?:prime|head of gov)|vice[- ]prem|вице-премьер|заместител\w+ "
    r"(?:премьер|председателя правит)|премь?ер-министр\w* орынбасар",
    re.IGNORECASE,
)
_VICE_PRESIDENT = re.compile(r"vice[- ]president|вице-президент", re.IGNORECASE)
_OF_STAFF = re.compile(
    r"\b(?:assistant to|advis[eo]r|aide|envoy|representative|secretary) (?:to|of|for) (?:the )?(?:\w+ )?"
    r"(?:president|prime|head)|presidential (?:\w+ )?(?:envoy|advis|aide|assistant|representative)|"
    r"\b(?:помощник|советник|(?:спец)?представител|посланник|уполномоченн|управляющ|полпред)\w*\s"
    r"(?:[\w-]+\s){0,2}(?:президент|премьер|глав)|"
    r"(?:президент|премьер-министр|басшысы)\w*\s(?:[\w-]+\s){0,3}(?:көмекші|кеңесші|өкіл)",
    re.IGNORECASE,
)
"""Who serves a president ranks by that service, not by the president's office."""
UNKNOWN_RANK = 10


@lru_cache(maxsize=1024)
def rank_of(office: str | None) -> tuple[int, VisitLevel]:
    """Return a number that grows with rank, and the level of a delegation that the office heads."""
    if not office:
        return UNKNOWN_RANK, VisitLevel.DELEGATION
    if _OF_FIRM.search(office):
        return 22, VisitLevel.DELEGATION
    if _OF_STAFF.search(office):
        return 27, VisitLevel.DELEGATION
    if _OF_PARTY.search(office):
        return 82, VisitLevel.HEAD_OF_STATE
    if _VICE_PRESIDENT.search(office):
        return 68, VisitLevel.DELEGATION
    if _DEPUTY_HEAD.search(office):
        is_foreign = re.search(r"foreign|иностран|сыртқы", office, re.IGNORECASE) is not None
        return 60, VisitLevel.FOREIGN_MINISTER if is_foreign else VisitLevel.MINISTER
    if _OF_STATE.search(office):
        return 52, VisitLevel.DELEGATION
    found = next(
        ((rank, level) for rank, level, pattern in _COMPILED if pattern.search(office)),
        (12, VisitLevel.DELEGATION),
    )
    if _DEPUTY_PATTERN.search(office):
        is_minister = found[1] in {VisitLevel.MINISTER, VisitLevel.FOREIGN_MINISTER}
        return max(found[0] - 12, 11), VisitLevel.DEPUTY_MINISTER if is_minister else VisitLevel.DELEGATION
    return found
