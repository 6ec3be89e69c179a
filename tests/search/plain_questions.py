"""Plain questions as officers ask them, each with the number of the quote that answers it.

Names stand in other scripts, topics in other forms and languages than in the quotes. All is made up.
"""

from __future__ import annotations

SPEAKERS = {
    "tokayev": ("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"),
    "blinken": ("Antony Blinken", "Энтони Блинкен", "Энтони Блинкен"),
    "macron": ("Emmanuel Macron", "Эммануэль Макрон", "Эммануэль Макрон"),
    "erdogan": ("Recep Tayyip Erdoğan", "Реджеп Тайип Эрдоган", "Режеп Тайып Ердоған"),
    "scholz": ("Olaf Scholz", "Олаф Шольц", "Олаф Шольц"),
}
QUOTES = (
    ("tokayev", "en", "Our energy policy will stay open to every partner."),
    ("tokayev", "ru", "Мы построим новую железную дорогу к границе."),
    ("tokayev", "kk", "Су ресурстарын бірге басқаруымыз керек."),
    ("blinken", "en", "We support the sovereignty and independence of your country."),
    ("blinken", "en", "The sanctions are not aimed at ordinary citizens."),
    ("blinken", "ru", "Визы для студентов станут дешевле."),
    ("macron", "en", "Uranium is at the heart of our cooperation."),
    ("macron", "ru", "Климат не будет ждать, нужны совместные действия."),
    ("erdogan", "ru", "Наша торговля достигнет десяти миллиардов."),
    ("erdogan", "kk", "Білім саласындағы серіктестік нығая береді."),
    ("scholz", "en", "German investors are looking at hydrogen."),
    ("scholz", "ru", "Безопасность Европы касается всех."),
)
QUESTIONS = {
    "en": (
        ("Tokayev on energy", 0),
        ("what did Toqaev say about railways", 1),
        ("Tokaev about water", 2),
        ("What did Blinken say about sovereignty?", 3),
        ("Blinken on sanctions", 4),
        ("blinken about visas", 5),
        ("Macron on uranium", 6),
        ("what has Macron said about climate", 7),
        ("Erdogan on trade", 8),
        ("Erdoğan about education", 9),
        ("Scholz on hydrogen", 10),
        ("what did Scholz say about security", 11),
        ("Scholz on investors", 10),
        ("Tokayev statements on partners", 0),
        ("remarks by Blinken on citizens", 4),
    ),
    "ru": (
        ("что сказал Токаев об энергетике", 0),
        ("Токаев о железной дороге", 1),
        ("что Токаев говорил о воде", 2),
        ("Блинкен о суверенитете", 3),
        ("что сказал Блинкен о санкциях", 4),
        ("Блинкен про визы", 5),
        ("Макрон об уране", 6),
        ("что говорил Макрон о климате", 7),
        ("Эрдоган о торговле", 8),
        ("что сказал Эрдоган об образовании", 9),
        ("Шольц о водороде", 10),
        ("Шольц о безопасности", 11),
        ("слова Блинкена о студентах", 5),
        ("позиция Токаева по границе", 1),
        ("что заявил Шольц об инвесторах", 10),
    ),
    "kk": (
        ("Тоқаев энергетика туралы", 0),
        ("Тоқаев теміржол туралы не деді", 1),
        ("Тоқаев су туралы не айтты", 2),
        ("Блинкен егемендік туралы", 3),
        ("Блинкен санкциялар туралы не деді", 4),
        ("Блинкен виза жайлы", 5),
        ("Макрон уран туралы", 6),
        ("Макрон климат туралы не деді?", 7),
        ("Ердоған сауда туралы", 8),
        ("Ердоған білім туралы не айтты", 9),
        ("Шольц сутегі туралы", 10),
        ("Шольц қауіпсіздік туралы", 11),
        ("тәуелсіздік туралы Блинкен не деді", 3),
        ("Тоқаев шекара туралы", 1),
        ("Шольц инвесторлар туралы", 10),
    ),
}
