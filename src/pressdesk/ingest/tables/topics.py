"""The shared vocabulary of topics: code, names in three languages, and the words that tell of them.

Words are stems: a match may go on with letters, so that case forms are found.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic with its names and the stems that tell of it in any of the languages."""

    code: str
    en: str
    ru: str
    kk: str
    stems: str


TOPICS: tuple[TopicWords, ...] = (
    TopicWords(
        "strategic_partnership",
        "Strategic partnership",
        "Стратегическое партнёрство",
        "Стратегиялық серіктестік",
        r"strategic (?:partner|cooperat|dialog)|стратегическ\w+ (?:партн|сотруднич|диалог)|"
        r"стратегиялық (?:серіктес|әріптес|ынтымақ)",
    ),
    TopicWords(
        "alliance", "Alliance", "Союзничество", "Одақтастық", r"allianc|allied relation|союзни|одақтас"
    ),
    TopicWords(
        "trade",
        "Trade",
        "Торговля",
        "Сауда",
        r"\btrade\b|turnover|exports?\b|imports?\b|торгов|товарооборот|экспорт|импорт|"
        r"сауда|тауар айналым",
    ),
    TopicWords(
        "investment",
        "Investment",
        "Инвестиции",
        "Инвестициялар",
        r"invest|инвестиц|капиталовлож|инвестор|инвестиция",
    ),
    TopicWords(
        "energy",
        "Energy",
        "Энергетика",
        "Энергетика",
        r"\benergy\b|oil and gas|petroleum|natural gas|энергет|нефт|газов|энергия|мұнай",
    ),
    TopicWords(
        "clean_energy",
        "Clean energy",
        "Чистая энергия",
        "Таза энергия",
        r"(?:clean|green|renewable) energy|green (?:econom|transition|hydrogen)|возобновляем|"
        r"«зел[её]н|зел[её]н\w+ (?:энерг|эконом|водород)|жасыл|жаңартылатын",
    ),
    TopicWords(
        "nuclear_energy",
        "Nuclear energy",
        "Атомная энергетика",
        "Атом энергетикасы",
        r"nuclear (?:power|energy)|uranium|атомн\w+|урана\b|атом (?:энерг|электр)|уран\b",
    ),
    TopicWords(
        "critical_minerals",
        "Critical minerals",
        "Критически важные минералы",
        "Маңызды минералдар",
        r"critical (?:raw )?(?:mineral|material)|rare[- ]earth|редкоземельн|критическ\w+ "
        r"(?:важн\w+ )?(?:минерал|материал|сырь)|сирек (?:жер|кездес)|сирек металл",
    ),
    TopicWords(
        "transport",
        "Transport and transit",
        "Транспорт и транзит",
        "Көлік және транзит",
        r"transport|transit|logistic|railway|connectivity|транспорт|транзит|логист|железнодорож|"
        r"көлік|теміржол",
    ),
    TopicWords(
        "middle_corridor",
        "Middle Corridor",
        "Срединный коридор",
        "Орта дәліз",
        r"middle corridor|trans-caspian|срединн\w+ коридор|транскаспийск|ТМТМ|орта дәліз|транскаспий",
    ),
    TopicWords(
        "aviation",
        "Air services",
        "Авиасообщение",
        "Әуе қатынасы",
        r"direct flights?|air (?:services?|links?)|авиасообщ|прям\w+ рейс|авиарейс|әуе (?:қатынас|"
        r"рейс)|тікелей рейс",
    ),
    TopicWords("security", "Security", "Безопасность", "Қауіпсіздік", r"\bsecurity\b|безопасност|қауіпсізді"),
    TopicWords(
        "defence",
        "Defence",
        "Оборона",
        "Қорғаныс",
        r"\bdefen[cs]e\b|military|оборон|военно|военн\w+ сотрудн|қорғаныс|әскери",
    ),
    TopicWords(
        "counterterrorism",
        "Counter-terrorism",
        "Борьба с терроризмом",
        "Терроризмге қарсы күрес",
        r"counter-?terroris|terroris|extremis|террориз|экстремиз|терроризм",
    ),
    TopicWords(
        "drug_trafficking",
        "Drug trafficking",
        "Наркотрафик",
        "Есірткі тасымалы",
        r"drug traffick|narcotic|counternarcotic|fentanyl|наркотраф|наркотик|есірткі",
    ),
    TopicWords(
        "border",
        "Borders",
        "Границы",
        "Шекара",
        r"border (?:security|control|crossing|manage|delimit|demarc|cooperat)|"
        r"делимитац|демаркац|приграничн|пункт\w* пропуска|шекара",
    ),
    TopicWords(
        "migration", "Migration", "Миграция", "Көші-қон", r"migra(?:tion|nt)|миграц|мигрант|көші-қон|мигрант"
    ),
    TopicWords(
        "visas",
        "Visas",
        "Визовый режим",
        "Виза тәртібі",
        r"\bvisas?\b|visa-free|визов|безвизов|\bвиза(?!вр)|визасыз",
    ),
    TopicWords(
        "human_rights",
        "Human rights",
        "Права человека",
        "Адам құқықтары",
        r"human rights|rule of law|прав\w* человека|верховенств\w+ (?:права|закона)|адам құқы",
    ),
    TopicWords("reforms", "Reforms", "Реформы", "Реформалар", r"\breforms?\b|реформ|преобразовани"),
    TopicWords(
        "sovereignty",
        "Sovereignty and territorial integrity",
        "Суверенитет и территориальная целостность",
        "Егемендік және аумақтық тұтастық",
        r"sovereignt|territorial integrity|суверенит|территориальн\w+ целостн|егемендік|"
        r"аумақтық тұтаст",
    ),
    TopicWords(
        "climate",
        "Climate",
        "Климат",
        "Климат",
        r"climate|emissions|decarboni|климат|выбросов|декарбониз|климаттың",
    ),
    TopicWords(
        "water",
        "Water",
        "Водные ресурсы",
        "Су ресурстары",
        r"water (?:resource|management|use|sector|security|diplomacy|issue)|aral sea|водн\w+ ресурс|"
        r"водно-|трансграничн\w+ (?:рек|вод)|су ресурс|трансшекара|арал теңіз",
    ),
    TopicWords(
        "environment",
        "Environment",
        "Экология",
        "Экология",
        r"environment(?:al)?\b(?! of)|ecolog|biodivers|эколог|окружающ\w+ сред|қоршаған орта",
    ),
    TopicWords(
        "agriculture",
        "Agriculture and food",
        "Сельское хозяйство",
        "Ауыл шаруашылығы",
        r"agricultur|agro|food security|grain|агропром|сельск\w+ хоз|сельхоз|продовольств|зерн[ао]|"
        r"ауыл шаруашылы|азық-түлік|агроөнеркәсіп",
    ),
    TopicWords(
        "industry",
        "Industry",
        "Промышленность",
        "Өнеркәсіп",
        r"industrial cooperat|manufactur|machine-build|metallurg|промышленн|машиностро|металлург|"
        r"кооперац|өнеркәсіп|машина жасау",
    ),
    TopicWords(
        "digital",
        "Digital economy and technology",
        "Цифровизация и технологии",
        "Цифрландыру және технологиялар",
        r"digit|artificial intelligence|\bAI\b|innovation|technolog|cyber|цифров|искусственн\w+ "
        r"интеллект|инноваци|технолог|кибер|цифрлы|жасанды интеллект|технология",
    ),
    TopicWords(
        "space",
        "Space",
        "Космос",
        "Ғарыш",
        r"\bspace (?:exploration|cooperat|program|research|activit)|artemis accords|"
        r"космос|космическ|байконур|ғарыш",
    ),
    TopicWords(
        "infrastructure",
        "Infrastructure",
        "Инфраструктура",
        "Инфрақұрылым",
        r"infrastructur|инфраструктур|инфрақұрылым",
    ),
    TopicWords(
        "education",
        "Education",
        "Образование",
        "Білім беру",
        r"educat|universit|student|scholarship|образовани|университет|студент|стипенди|білім беру|"
        r"университет|оқу орын",
    ),
    TopicWords("science", "Science", "Наука", "Ғылым", r"scientif|\bscience\b|научн|\bнаук[аеи]\b|ғылым"),
    TopicWords(
        "culture",
        "Culture and humanitarian ties",
        "Культура и гуманитарные связи",
        "Мәдениет және гуманитарлық байланыс",
        r"cultur|humanitarian (?:cooper|ties|sphere)|people-to-people|heritage|культур|"
        r"гуманитарн|наследи|мәдени|гуманитар",
    ),
    TopicWords("tourism", "Tourism", "Туризм", "Туризм", r"touris|туризм|туристическ|туризм|туристік"),
    TopicWords(
        "health",
        "Health",
        "Здравоохранение",
        "Денсаулық сақтау",
        r"health|pandemic|vaccin|COVID|medical|здравоохран|пандеми|вакцин|медицин|денсаулық|пандемия",
    ),
    TopicWords(
        "humanitarian_aid",
        "Humanitarian aid",
        "Гуманитарная помощь",
        "Гуманитарлық көмек",
        r"humanitarian (?:aid|assistance|relief)|гуманитарн\w+ помощ|гуманитарлық көмек",
    ),
    TopicWords(
        "regional_cooperation",
        "Regional cooperation",
        "Региональное сотрудничество",
        "Өңірлік ынтымақтастық",
        r"regional (?:cooperat|connectiv|integrat|securit|stabil)|региональн\w+ (?:сотруд|"
        r"взаимод|интегр|безоп|стаб)|өңірлік (?:ынтымақ|қауіп|тұрақ|интегр)",
    ),
    TopicWords("c5_plus_1", "C5+1", "С5+1", "С5+1", r"[CС] ?5 ?\+ ?1"),
    TopicWords(
        "multilateral",
        "International organisations",
        "Международные организации",
        "Халықаралық ұйымдар",
        r"United Nations|\bUN\b|\bOSCE\b|\bSCO\b|\bCICA\b|\bEAEU\b|\bCIS\b|\bNATO\b|\bAPEC\b|"
        r"\bASEAN\b|\bG20\b|\bОТГ\b|Organization of Turkic"
        r"|\bООН\b|\bОБСЕ\b|\bШОС\b|\bСВМДА\b|\bЕАЭС\b|\bСНГ\b|\bОДКБ\b|\bБҰҰ\b|\bЕҚЫҰ\b|"
        r"\bШЫҰ\b|\bАӨСШК\b|\bЕАЭО\b|\bТМД\b|\bТМҰ\b|Түркі мемлекеттері",
    ),
    TopicWords("ukraine", "Ukraine", "Украина", "Украина", r"\bUkrain|Украин"),
    TopicWords("afghanistan", "Afghanistan", "Афганистан", "Ауғанстан", r"Afghan|Афган|Ауғанстан"),
    TopicWords(
        "middle_east",
        "Middle East",
        "Ближний Восток",
        "Таяу Шығыс",
        r"Middle East|\bGaza\b|Palestin|Ближн\w+ Восток|палестин|сектор\w* Газа|Таяу Шығыс|Палестин|"
        r"Газа",
    ),
    TopicWords(
        "indo_pacific",
        "Indo-Pacific",
        "Индо-Тихоокеанский регион",
        "Үнді-Тынық мұхиты аймағы",
        r"Indo-Pacific|Индо-Тихоокеан|Азиатско-Тихоокеан|Үнді-Тынық",
    ),
    TopicWords(
        "non_proliferation",
        "Non-proliferation",
        "Нераспространение",
        "Таратпау",
        r"non-?proliferat|denuclear|disarmament|нераспростран|разоружен|таратпау|қарусыздан",
    ),
    TopicWords(
        "consular",
        "Consular matters",
        "Консульские вопросы",
        "Консулдық мәселелер",
        r"consular|консульск|консулдық",
    ),
    TopicWords(
        "political_consultations",
        "Political consultations",
        "Политические консультации",
        "Саяси консультациялар",
        r"political consultation|политическ\w+ консультац|саяси консультац",
    ),
    TopicWords(
        "parliamentary",
        "Parliamentary ties",
        "Межпарламентские связи",
        "Парламентаралық байланыс",
        r"inter-?parliamentar|parliamentary (?:diplom|cooper|ties|relation)|межпарламент|"
        r"парламентаралық",
    ),
    TopicWords(
        "intergovernmental_commission",
        "Intergovernmental commission",
        "Межправительственная комиссия",
        "Үкіметаралық комиссия",
        r"intergovernmental commission|joint commission|межправительственн\w+ комисс|"
        r"совместн\w+ комисс|үкіметаралық комисс",
    ),
    TopicWords("sports", "Sport", "Спорт", "Спорт", r"\bsports?\b|olympic|спорт|олимпи"),
)
