"""A third set of plain questions, written after the reader of questions was changed for the second.

At first sight 11, 10 and 11 of 12 were answered in English, Russian and Kazakh. All is made up.
"""

from __future__ import annotations

SPEAKERS = {
    "nurtleu": ("Murat Nurtleu", "Мурат Нуртлеу", "Мұрат Нұртілеу"),
    "rutte": ("Mark Rutte", "Марк Рютте", "Марк Рютте"),
    "japarov": ("Sadyr Japarov", "Садыр Жапаров", "Садыр Жапаров"),
    "fidan": ("Hakan Fidan", "Хакан Фидан", "Хакан Фидан"),
    "trudeau": ("Justin Trudeau", "Джастин Трюдо", "Джастин Трюдо"),
    "modi": ("Narendra Modi", "Нарендра Моди", "Нарендра Моди"),
}
QUOTES = (
    ("nurtleu", "en", "Visa-free travel for thirty days is our goal."),
    ("nurtleu", "ru", "Мы открываем новое консульство в Казани."),
    ("nurtleu", "kk", "Қытаймен сауда көлемі рекордтық деңгейге жетті."),
    ("rutte", "en", "Dutch companies are the second largest investors in your oil sector."),
    ("rutte", "ru", "Мы поставим теплицы и научим выращивать овощи."),
    ("japarov", "ru", "Камбаратинская ГЭС даст свет всему региону."),
    ("japarov", "kk", "Шекарадағы кезек енді болмайды."),
    ("fidan", "en", "The Turkic states should speak with one voice."),
    ("fidan", "ru", "Военные учения проведём осенью."),
    ("trudeau", "en", "Canadian uranium mines and yours can learn from one another."),
    ("trudeau", "en", "Journalists must be able to work without fear."),
    ("modi", "en", "Yoga and cinema have already brought our people together."),
    ("modi", "ru", "Лекарства из Индии будут дешевле на треть."),
)
QUESTIONS = {
    "en": (
        ("what did the minister Nurtleu say about visa-free travel", 0),
        ("Nurtleu announced a consulate in Kazan?", 1),
        ("Nurtileu trade with China", 2),
        ("Rutte's view on oil investors", 3),
        ("did Rutte ever talk about vegetables", 4),
        ("Japarov hydropower station", 5),
        ("Zhaparov queues at the border", 6),
        ("remarks of Hakan Fidan on Turkic states", 7),
        ("Fidan military exercises", 8),
        ("Trudeau uranium mines quote", 9),
        ("who defended journalists", 10),
        ("what does Modi say about medicines from India", 12),
    ),
    "ru": (
        ("Нуртлеу о безвизовом режиме", 0),
        ("что Нуртлеу сообщил про консульство", 1),
        ("слова Нуртлеу о торговле с Китаем", 2),
        ("Рютте: инвесторы в нефть", 3),
        ("что предложил Рютте по овощам", 4),
        ("Жапаров о ГЭС", 5),
        ("когда Жапаров говорил об очередях на границе", 6),
        ("Фидан насчет тюркских государств", 7),
        ("Фидан про военные учения", 8),
        ("Трюдо об уране", 9),
        ("Трюдо о журналистах", 10),
        ("Моди о кино и йоге", 11),
    ),
    "kk": (
        ("Нұртілеудің визасыз режим туралы сөзі", 0),
        ("Нұртілеу консулдық туралы не деді", 1),
        ("Қытаймен сауда туралы Нұртілеу", 2),
        ("Рюттенің мұнай туралы айтқаны", 3),
        ("Рютте көкөніс жайлы", 4),
        ("Жапаров ГЭС туралы не айтты", 5),
        ("шекарадағы кезек туралы Жапаров не деді", 6),
        ("Фидан түркі мемлекеттері туралы", 7),
        ("әскери жаттығу туралы Фидан не деген", 8),
        ("Трюдо уран туралы", 9),
        ("журналистер туралы Трюдоның пікірі", 10),
        ("Моди дәрі-дәрмек туралы", 12),
    ),
}
