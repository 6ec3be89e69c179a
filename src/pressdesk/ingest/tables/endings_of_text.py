"""Lines that stand around a text: how it was delivered above it, its end, its sources, its contacts below."""

from __future__ import annotations

import re

CLOSING = re.compile(
    r"(?:ENDS?(?: OF)?\b|###|\* \* \*|-?\s?30\s?-?$|<(?:\.\.\.|…)>|\(END\)|\(ends\)|Окончание|"
    r"Источник:|Source:|Фото:|"
    r"Photo:|For (?:more|further) information|Notes? to (?:the )?editors?|Background\b:?$|"
    r"Media (?:contact|enquir|inquir)|"
    r"Contacts?:|Press contact|Link to |Read more|(?:Watch|About|Share)\b[^.!?]{0,60}$|Tags:|"
    r"Опубликован|Статус материала|Дата публикации|Ссылка на (?:материал|видео)|Продолжение следует|"
    r"Пресс-служба\b[^.!?]*$|"
    r"Теги:|Контакт(?:ы|ная)|Корреспондент:|Справочно|"
    r"Жалғасы бар|Дереккөз|Сілтеме:|Сурет:|Тегтер:|Байланыс:|Jalğasy bar)",
)
DELIVERY = re.compile(
    r"\W*(?:check against delivery|(?:as )?(?:prepared|delivered)(?: for delivery)?|transcript|unedited|"
    r"\[?as (?:prepared|delivered)[^\n]{0,40}|exact wording may differ[^\n]{0,60}|original script[^\n]{0,80}|"
    r"неофициальный перевод|перевод с[^\n]{0,40}|unofficial translation|бейресми аударма)\W*$",
    re.IGNORECASE,
)
"""A line above a speech that tells how it was written down."""
MEETING_NOUN = (
    r"(?:заседани|встреч|переговор|бесед|мероприяти|конференц|церемони|разговор|брифинг|briefing|meeting|talks|event|"
    r"conversation|session|press conference|ceremony|кездесу|келіссөз|жиын|отырыс|шара|әңгіме|сөйлесу)"
)
AFTERWARDS = re.compile(
    r"(?:По (?:итогам|окончании|завершении|результатам)|После|В завершение|Following|After|At the (?:end|"
    rf"conclusion)|The)\b[^.!?]{{0,40}}\b{MEETING_NOUN}|"
    rf"(?:Бұдан|Одан|Содан) (?:әрі|кейін|соң)\b[^.!?]{{0,60}}\b{MEETING_NOUN}|"
    rf"(?:Далее|Затем|После этого)\b[^.!?]{{0,60}}\b{MEETING_NOUN}|"
    rf"(?:Встреча|Беседа|Заседание) (?:продолжил|завершил|закончил)|"
    rf"(?:\w+ ){{0,2}}(?:{MEETING_NOUN})\w*(?: \w+){{0,2}} (?:соңында|кейін|қорытындысы|аяқталған)",
    re.IGNORECASE,
)
"""The narrator goes on after the last words of a transcript."""


def closes_text(passage: str) -> bool:
    """Return whether a paragraph belongs to what stands below a text: its end mark, source or contacts."""
    return CLOSING.match(passage) is not None
