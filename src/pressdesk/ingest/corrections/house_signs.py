"""By what one knows the house that published a release: its address, letterhead, dateline and contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.finding import Range
from pressdesk.ingest.house import FIRST, LAST, LONGEST_LINE, names_a_house

CONTACT_LINES = 6
"""So many of the last lines are looked at for an address or a telephone number."""
SEARCHED_AT_MOST = 20_000
"""Characters at either end of a text within which its first and last lines lie."""
_HOST = re.compile(r"(?:https?://|www\.|@)([\w-]+(?:\.[\w-]+)+)|\b((?:[\w-]+\.)+gov(?:\.[a-z]{2})?)\b")
_OF_EVERYBODY = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|mail|bk|inbox|list|yandex|ya|rambler|"
    r"facebook|fb|instagram|twitter|x|t|telegram|youtube|youtu|tiktok|linkedin|vk|flickr|bit|wa|whatsapp)"
    r"\.(?:com|ru|kz|me|be|ly|net|org)$"
)
"""Where everybody has an address: it tells no house."""
_TELEPHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s()–-]{6,18}\d(?!\w)")
_AGENCY = re.compile(
    r"^[^\n]{0,60}?(?:\((?P<round>[^()\n\d]{2,40})\)|/(?P<slash>[^/\n\d]{2,40})/)\s*[-–—.:]"
    r"|^[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ -]{3,30}[.,][^\n]{0,30}?[.,–—-]?\s*(?P<capitals>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{4,20})\s*[-–—]"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class HouseSign:
    """One sign, where it stands, and how much it says; ``is_publisher`` is the name that was given."""

    words: str
    place: Range
    weight: int
    is_publisher: bool = False


def house_signs(draft: VisitDraft) -> tuple[HouseSign, ...]:
    """Give the signs of a text's house, each once, the strongest first."""
    found = [*_given(draft), *_in_lines(draft.text)]
    found.sort(key=lambda sign: -sign.weight)
    once: dict[str, HouseSign] = {}
    for sign in found:
        once.setdefault(sign.words.casefold(), sign)
    return tuple(once.values())


def _given(draft: VisitDraft) -> Iterator[HouseSign]:
    for host in _hosts(draft.address):
        yield HouseSign(host, (0, 0), 3)
    if draft.publisher:
        yield HouseSign(draft.publisher, (0, 0), 4, is_publisher=True)


def _in_lines(text: str) -> Iterator[HouseSign]:
    head = [match.span() for match in _LINE.finditer(text, 0, SEARCHED_AT_MOST)]
    foot = [match.span() for match in _LINE.finditer(text, max(0, len(text) - SEARCHED_AT_MOST))]
    for start, end in head[:FIRST]:
        agency = _AGENCY.match(text[start:end])
        if agency is not None:
            name = next(group for group in agency.groups() if group)
            yield HouseSign(name.strip(), (start, end), 2)
    edges = dict.fromkeys((*head[:FIRST], *foot[-CONTACT_LINES:]))
    letterheads = {*head[:FIRST], *foot[-LAST:]}
    for start, end in edges:
        line = text[start:end]
        if end - start > LONGEST_LINE:
            continue
        for host in _hosts(line):
            yield HouseSign(host, (start, end), 3)
        for number in _TELEPHONE.findall(line):
            yield HouseSign(re.sub(r"\D", "", number), (start, end), 2)
        if (start, end) in letterheads and names_a_house(line):
            yield HouseSign(" ".join(line.split()), (start, end), 2)


def _hosts(words: str) -> Iterator[str]:
    for match in _HOST.finditer(words):
        host = (match[1] or match[2]).lower().removeprefix("www.")
        if not _OF_EVERYBODY.search(host):
            yield host
