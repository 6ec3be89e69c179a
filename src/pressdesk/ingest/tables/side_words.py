"""Words by which a text tells the traveller from the receiver, in three languages."""

from __future__ import annotations

_TITLES = r"(?:(?:H\.E\.|HRH|Mr|Mrs|Ms|Dr|Prof|Smt|Shri|Sheikh|Sir|Rt|Hon)\.?\s){0,3}"
_WHEN = r"(?:(?:today|yesterday|earlier|later|also|jointly|warmly|here|there)\s){0,2}"
GUEST_BEFORE = (
    r"(?:\b(?:[Vv]isit|arrival|trip|stay|stopover|journey)(?:\s(?:to|in)\s[\w\s.,’-]{1,30}?)?\s(?:of|"
    r"by|from|for)(?:\sthe|\sHis\s\w+|\sHer\s\w+|\stheir\s\w+|\sTheir\s\w+)?\s"
    + _TITLES
    + r"|\b(?:receiv(?:e|ed|es|ing)|host(?:ed|s|ing)?|welcom(?:e|ed|es|ing)|greet(?:ed|s)?)\s(?!by\b)(?:"
    r"the\s|his\s|her\s|their\s)?(?:(?!by\b)[\w’.-]+\s){0,2}"
    r"|\b(?:receiv(?:e|ed|es|ing)|host(?:ed|s|ing)?|welcom(?:e|ed|es|ing))\s(?:an?|the)\s[^,.]{0,60}?"
    r"delegation[^,.]{0,60}?,?\s(?:headed|led)\sby(?:\sthe|\sits)?\s" + _TITLES + r"(?:[\w’.-]+\s)?"
    r"|\b(?:принял[аи]?|примет|встретил[аи]?)\s[^,.]{0,60}?делегаци[юи][^,.]{0,80}?,?\s(?:во\sглаве\sсо?|"
    r"возглавляем\w+|под\sруководством)\s"
    r"|\b(?:визит\w*|прибыти\w+|приезд\w*|поездк\w+|пребывани\w+)(?:\sв\s[\w\s-]{1,30}?)?\s|"
    r"\b(?:принял[аи]?|примет|встретил[аи]?|встречал[аи]?|приветствовал[аи]?|"
    r"принима\w+)\s(?!участи)(?:[\w-]+\s){0,2}"
    r"|\b(?:прибывш\w+|прибыл[аи]?|находящ\w+)(?:,?\s[\w-]+){0,6}\s|\b(?:сапармен|сапарымен|"
    r"сапары\w*)\s(?:\S+\s){0,2}?(?:келген|жүрген|болған)\s(?:[^\s,.]+\s){0,9}|\bкелген\s)$"
)
GUEST_AFTER = (
    r"^(?:,?\s(?:who\s)?(?:is|was|are|were)\s(?:currently\s|now\s)?in\s[A-Z]\w+(?=[,.]|\s(?:on|to|for)\b)|"
    r",?\s(?:who\s)?(?:has\s|had\s|is\s|was\s|also\s)?(?:arriv\w+|on\san?\s[\w\s-]{0,30}visit|paid|"
    r"pays|paying|visit(?:ed|s|ing)?\b|travel\w*|leading\s(?:a|the)\s(?:\w+\s)?delegation|"
    r"landed|will\s(?:visit|pay|travel|"
    r"arrive)|(?:was\s)?(?:received|welcomed|greeted|hosted)\s" + _WHEN + r"by\b)"
    r"|[’']s?\s(?:[\w-]+\s){0,3}(?:visit|arrival|trip|stay)\b|,?\s(?:прибывш|прибыл|прибыва|находящ|"
    r"находил|находится|посетил|посетит|совершает|совершил|совершит|прилетел|прибудет|приехал|"
    r"приехавш|прилетевш|возглавивш)\w*"
    r"|(?:ның|нің|дың|дің|тың|тің)?\s(?:\S+\s){0,3}сапар\w*\s(?:басталды|аяқталды|аясында|барысында|"
    r"қарсаңында)|\s(?:\S+\s){0,6}?(?:келді|барды|ұшып\sкелді|келіп\sжетті|сапармен\sкел(?:ді|еді|іп)|"
    r"сапармен\sбар(?:ды|ады|ып))\b"
    r"|(?:ты|ті|ды|ді|ны|ні)\s(?:\S+\s){0,5}?(?:қабылдады|қарсы\sалды))"
)
HOST_AFTER = (
    r"^(?:,?\s(?:(?!(?:was|were|is|are|been|be|being)\b)[\w,-]+\s){0,4}?"
    r"(?:received|receives|hosted|hosts|welcomes|greeted|will\s(?:host|"
    r"welcome|receive)|looks\sforward\sto\s(?:welcoming|hosting|receiving))\b"
    r"(?!\s(?:an?|the|his|her)\s(?:\w+\s){0,2}?(?:letter|invitation|award|message|call|briefing|welcome|order|"
    r"medal|gift|copy|degree|doctorate|prize|report|reply|support)\b)|"
    r"\swelcomed\s(?=[^.]{0,80}\sto\s(?:the\s)?[A-Z])"
    r"|\s(?:принял[аи]?|примет|приветствовал[аи]?|принимает)\b(?!\s(?:участие|решени|приглашени))|"
    r"\sвстретил[аи]?\b|\s(?:\S+\s){0,8}?(?:қабылдады|қарсы\sалды)\b|\S{0,4}\sшақыруымен)"
)
HOST_BEFORE = (
    r"(?:\b[Ii]nvitation\s(?:of|from)(?:\sthe)?\s|\b(?:hosted|received|welcomed|greeted|met|seen\soff)"
    r"(?:\s(?:at|in|on)\s[^.]{2,60}?)?\s" + _WHEN + r"by(?:\sthe)?\s" + _TITLES + r"|"
    r"\bguests?\sof\s|\b[Пп]о\sприглашению(?:\s\w+)?\s|\b(?:принят|встречен)[аы]?\s|"
    r"\bбыл[аи]?\sпринят[аы]?\s)$"
)
RECEIVED_RU = (
    r"\b(?:принял|приняла|встретил|встретила|встречал|встречала|приветствовал|"
    r"приветствовала)\s(?:[\w-]+\s){0,2}$"
)
ACCUSATIVE_ENDINGS = ("ты", "ті", "ды", "ді", "ны", "ні")
POSSESSIVE_ACCUSATIVES = ("ын", "ін")
"""How an office that is of something ends as an object («министрін», «төрағасын»)."""
PARTICIPLE = r"^,?\s(?:прибывш|находящ|приехавш|прилетевш|возглавивш)\w*"
LEADS_DELEGATION = (
    r"\s(?:delegation|side|team)\s(?:(?:was|were|is|being)\s)?(?:led|headed|chaired)\sby\s(?:the\s)?"
    r"(?:[A-Z][\w’-]+\s){0,2}$|"
    r"\s(?:делегаци\w+|сторон\w+)\s(?:возглавил[аи]?|возглавлял[аи]?|возглавляет|представил[аи]?|"
    r"представлял[аи]?)\s$|"
    r"\s(?:\S+\s){0,3}?(?:во\sглаве\sсо?|возглавляем\w+|под\sруководством)\s$|"
    r"\s(?:\w+\s){0,2}?(?:led|headed)\sby\s(?:the\s)?$|"
    r"(?:делегаци|сторон|delegation|\bside)[^.\n]{0,80}\s[–—-]\s$|\sтарапынан\s$|\sside\s(?:[–—:-]\s|by\s)?(?:the\s)?$|\sстороны\s(?:[–—:-]\s)?$"
)
"""What stands between "the Polish" and whoever heads that delegation."""
OBJECT_AFTER_KK = (
    r"\s(?:мырзаны|ханымды)\b|"
    r"\s(?:бастаған|басқарған|бастап\sкелген)\s(?:\S+\s){0,9}?делегация\w*[ныі]\b"
)
OF_DELEGATION = (
    r"(?:[Mm]embers of the |[Tt]he )?\b[\w’-]* ?(?:[Dd]elegation|[Ss]ide|[Pp]articipants)\b|"
    r"\b(?:[\w-]+ )?(?:[Дд]елегаци\w+|[Сс]торон\w+|[Уу]частник\w*)\b|"
    r"\b(?:\S+ )?(?:[Дд]елегация\w*|[Тт]арап\w*)"
)
"""What the line above a list of delegates says; its country is theirs."""
DATIVE_ENDINGS = ("ға", "ге", "қа", "ке", "на", "не")
CALLED_ON_KK = (
    r"\s(?:\S+\s){0,3}?(?:сыпайылық|әдептілік|сәлемдесу|құрмет)\s?\S*\s(?:сапар\w*\s)?(?:бар|кел|жаса)\w+"
)
INTERNATIONAL = (
    r"\b(?:UN|U\.N\.|United Nations|EU|European (?:Union|Commission|Council|Parliament)|OSCE|NATO|SCO|"
    r"CIS|IMF|World Bank|International\s(?!Relations|Affairs|Cooperation|Trade|Policy|Development)"
    r"(?:\w+\s){0,2}(?:Fund|Organi[sz]ation|Committee|Court)|"
    r"EBRD|EIB|ADB|IAEA|CICA|OTS|WHO|UNESCO|UNICEF|UNDP|UNHCR|FAO|WTO|ICRC|CSTO|EAEU|"
    r"(?:European|Asian|Islamic|African)\s(?:\w+\s)?(?:Development\s|Investment\s)?Bank)\b|"
    r"\b(?<!High\s)Commissioner for\b(?!\s(?:Human|Children|the\sRights|Protection|Personal|Language))|"
    r"[Ss]ecretary[- ][Gg]eneral(?!\sof\sthe\s(?:Ministry|Foreign|Parliament|Government|Presidency))|"
    r"[Гг]енеральн\w+ секретар\w*\b(?!\sМИД|\s[Мм]инистерств|\s[Пп]арламент)|[Гг]енсек|ООН|"
    r"ОБСЕ|ШОС|СНГ|ЕС\b|ЕБРР|ЕИБ|МВФ|ФАО|ЮНЕСКО|ЮНИСЕФ|ПРООН|УВКБ|ВОЗ\b|ОДКБ|ЕАЭС|ЕЭК|СВМДА|ОТГ\b|"
    r"(?:Европейск|Азиатск|Исламск|Африканск)\w+\s(?:[\w-]+\s)?банк|Всемирн\w+\s(?:банк|организац)|"
    r"Международн\w+ (?:[\w-]+ )?(?:фонд|организаци|комитет|суд|банк)|"
    r"Халықаралық (?:\S+ )?(?:қор[ыд]|ұйым|сот|банк)|ХВҚ|АДБ|(?:Азия|Ислам|Африка)\s(?:\S+\s)?даму|"
    r"Европейск\w+ (?:[\w-]+ )?(?:союз|комисс|совет)|Еврокомисси|НАТО|МАГАТЭ"
    r"|(?<!министрлігінің )[Бб]ас хатшы|БҰҰ|ЕҚЫҰ|ШЫҰ|ТМД|Еуропалық|МАГАТЭ|ЮНЕСКО|ЮНИСЕФ|"
    r"[Ее]урокомисс|Еуропарламент|\bЕО\b|Еуропа (?:қайта|инвестиция|кеңес)|[Ее]врокомисс|Европарламент|"
    r"\bҰйымның\s|"
    r"Дүниежүзілік\s(?:банк|денсаулық)|"
    r"Түркі\sмемлекеттері\sұйымы|Еуразиялық\sэкономикалық"
)
PASSING = (
    r"(?:\b(?:on\sbehalf\sof|greetings?\s(?:from|of|to)|invitation\s(?:of|from|to)|named\safter|"
    r"message\s(?:from|of|to)|death\sof|funeral\sof|memory\sof|passing\sof|reign\sof|"
    r"initiative\sof|successor\sto|predecessor|late|founder|writer|poet|"
    r"composer|scientist|athlete)(?:\sthe)?\s"
    r"|\b(?:от\sимени|имени|привет\w*\sот|по\sинициативе|послани\w+|памяти|кончин\w+|смерт\w+|поэт\w*|писател\w+|учён\w+|"
    r"учен\w+|композитор\w*|мыслител\w+|приглашени\w+)\s)$"
)
PASSING_AFTER = r"^\S{0,5}\s(?:атындағы|сәлемін|сәлемдемесін|атынан|мұрасы|мерейтойы|ескерткіш\w*)"
AUTHOR_BEFORE = (
    r"(?:\b(?:[Ss]tatement|[Rr]emarks|[Bb]riefing|[Ii]nterview)\s(?:by|from|of)|"
    r"\b(?:[Зз]аявление|[Бб]рифинг|[Кк]омментарий|[Ии]нтервью)\s(?:[\w-]+\s){0,2})\s?$"
)
OFFICES_OF_ONE_COUNTRY: tuple[tuple[str, str], ...] = (
    (
        r"^(?:U\.S\. )?Secretary of State$|^Secretary of (?:Defense|Commerce|Homeland Security|the "
        r"Treasury)",
        "US",
    ),
    (r"^National Security Advisor$", "US"),
    (r"^Foreign Secretary$|Foreign, Commonwealth and Development", "GB"),
    (r"^Taoiseach$|^Tánaiste$", "IE"),
    (r"Bundestag|Бундестаг", "DE"),
    (r"Verkhovna Rada|Верховн\w+ Рад|Жоғарғы Рада", "UA"),
    (r"State Duma|Госдум|Государственн\w+ Дум|Мемлекеттік Дума", "RU"),
    (r"Jogorku Kenesh|Жогорку Кенеш", "KG"),
    (r"Oliy Majlis|Олий Мажлис", "UZ"),
    (r"Milli Majlis|Милли Меджлис", "AZ"),
    (r"Majlisi|Маджлиси", "TJ"),
    (r"Mazhilis|Majilis|Мажилис\w* Парламента|Мәжіліс", "KZ"),
    (r"Knesset|Кнессет", "IL"),
    (r"Folketing|Фолькетинг", "DK"),
    (r"Riksdag|Риксдаг", "SE"),
    (r"Storting|Стортинг", "NO"),
    (r"Eduskunta|Эдускунт", "FI"),
    (r"Saeima|Саэйм|Сейма Латв", "LV"),
    (r"Seimas|Сейма? Литв", "LT"),
    (r"Riigikogu|Рийгикогу", "EE"),
    (r"Althing|Альтинг", "IS"),
    (r"Lok Sabha|Rajya Sabha|Лок Сабх|Раджья Сабх", "IN"),
    (r"Great Khural|State Great|Великого государственного хурала|Ұлы Хурал", "MN"),
    (r"^External Affairs Minister$|^Minister of External Affairs$", "IN"),
)
"""Offices that only one country has, where a release prints no country."""
COMING_ALONG = (
    r"\b(?:delegation|accompan\w+|attend\w+|also\s(?:present|took\spart|participated)|took\spart|"
    r"participat\w+|joined|together\swith|were\spresent|was\spresent)\b"
    r"|делегаци\w+|сопровожд\w+|участи\w+|участвова\w+|присутствова\w+|вместе\sсо?\s|бірге|қатыс\w+|"
    r"делегация\w*"
)
"""Words that tell that somebody named beside them came along."""
IN_DELEGATION = (
    r"\b(?:accompan\w+|(?:part|members?)\sof\s(?:the|his|her)\s(?:[\w-]+\s)?delegation|"
    r"delegation\s(?:also\s)?includ\w+|joined\sby|together\swith)\b"
    r"|\bсопровожд\w+|\b(?:в\sсостав\w*|член\w*)\s(?:[\w-]+\s)?делегаци\w+|\bделегаци\w+\sвош\w+"
    r"|делегация\w*\s(?:құрамында|мүше\w*)|бірге\s(?:кел|бар)\w+|еріп\s(?:кел|бар|жүр)\w+"
)
IN_DELEGATION_STEMS = (
    "accompan", "delegation", "joined", "together", "сопровожд", "делегаци", "бірге", "еріп",
)  # fmt: skip
"""Words that tell that somebody named beside them travelled with whoever the text is about; their stems."""
RECEIVES_AT_END_KK = r"[^.!?\n]{0,260}\s(?:қабылдады|қарсы\sалды)[.!?\n]"
"""«Төраға … депутат Х бастаған … делегациясын қабылдады.»"""
