"""Nouns that mean what somebody said, and what points back to it: «слова», «пікірі», "remarks"."""

from __future__ import annotations

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.word_lists import word_set

SPEECH_NOUNS: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        words remarks remark statement comment comments message speech address letter post tweet opinion
        view assessment interview reply response
        """
    ),
    Language.RUSSIAN: word_set(
        """
        слова слов словам словами словах мнение мнением мнения мнению цитата цитату цитатой цитаты
        высказывание высказывания высказыванием высказыванию реплика реплику реплики фраза фразу фразой
        фразы оценка оценку оценки оценкой заявление заявления заявлении заявлением выступление
        выступления выступлении выступлением обращение обращения обращении обращением речь речи речью
        послание послания послании посланием приветствие приветствия приветствии приветствием письмо
        письма письме письмом поздравление поздравления поздравлении поздравлением комментарий
        комментария комментарии комментарием ответ ответа ответом признание признанием призыв призыва
        призывом тезис тезиса тезисом тост тоста интервью докладе доклада телеграмме телеграммы блоге
        вывод выводом выводу
        """
    ),
    Language.KAZAKH: word_set(
        """
        сөзі сөздері сөзін сөздерін сөзінде сөзінен сөздерінен сөздерінде сөзімен пікірі пікірін пікірінде
        пікірінен мәлімдемесі мәлімдемесінде мәлімдемесінен құттықтауы құттықтауында құттықтауынан хаты
        хатында хатынан жолдауы жолдауында жолдауынан үндеуі үндеуінде үндеуінен сұхбаты сұхбатында
        сұхбатынан баяндамасында баяндамасынан жауабы жауабын жауабында жазбасы жазбасында лебізі лебізін
        лебізінде жеделхатында
        """
    ),
}
BETWEEN_OWNER_AND_NOUN: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set("of by from the"),
    Language.RUSSIAN: word_set("самого самой принадлежат принадлежит"),
    Language.KAZAKH: word_set("өз мына мынадай айтқан осы ресми арнайы кіріспе"),
}
POINTS_BACK: dict[Language, tuple[str, ...]] = {
    Language.ENGLISH: ("this was stated by", "this was said by", "these were the words", "these words",
                       "so said", "with these words", "such was"),
    Language.RUSSIAN: ("об этом", "о чём", "о чем", "так ", "такое ", "такую ", "такими ", "таким ", "такие ",
                       "эти слова", "этими словами", "с таким", "с этими", "с такими", "это мнение",
                       "эту мысль", "это заявил", "эту фразу", "это слова"),
    Language.KAZAKH: ("бұл туралы", "ол туралы", "осылай", "осындай", "бұл сөзді", "бұл пікірді",
                      "бұл жайында"),
}  # fmt: skip
"""How a sentence opens that tells whose the words before it were."""
