"""The shipped vocabularies: a beginning from protocol practice, editable by the ministry.

Kinds of visit follow the usual order of protocol rank (state, official, official working, working,
private); levels, formats and press access follow the practice of foreign ministries' programmes.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.model.term import Term
from pressdesk.model.values import Translated

_Names = tuple[str, str, str, str]

SHIPPED: dict[str, tuple[_Names, ...]] = {
    "visit_kind": (
        ("state", "State visit", "Государственный визит", "Мемлекеттік сапар"),
        ("official", "Official visit", "Официальный визит", "Ресми сапар"),
        ("official_working", "Official working visit", "Официальный рабочий визит", "Ресми жұмыс сапары"),
        ("working", "Working visit", "Рабочий визит", "Жұмыс сапары"),
        ("multilateral", "Multilateral meeting", "Многосторонняя встреча", "Көпжақты кездесу"),
        ("courtesy", "Courtesy visit", "Визит вежливости", "Сыпайылық сапары"),
        ("consultations", "Consultations", "Консультации", "Консультациялар"),
        ("private", "Private visit", "Частный визит", "Жеке сапар"),
        ("transit", "Transit", "Транзит", "Транзит"),
        ("ceremony", "Inauguration or funeral", "Инаугурация или похороны", "Ұлықтау немесе жерлеу рәсімі"),
        ("unspecified", "Visit", "Визит", "Сапар"),
    ),
    "visit_level": (
        ("head_of_state", "Head of State", "Глава государства", "Мемлекет басшысы"),
        ("head_of_government", "Head of Government", "Глава правительства", "Үкімет басшысы"),
        ("speaker", "Speaker of Parliament", "Спикер парламента", "Парламент төрағасы"),
        ("foreign_minister", "Foreign Minister", "Министр иностранных дел", "Сыртқы істер министрі"),
        ("minister", "Minister", "Министр", "Министр"),
        ("deputy_minister", "Deputy Minister", "Заместитель министра", "Министрдің орынбасары"),
        ("special_envoy", "Special Envoy", "Специальный представитель", "Арнаулы өкіл"),
        ("ambassador", "Ambassador", "Посол", "Елші"),
        ("delegation", "Delegation", "Делегация", "Делегация"),
        (
            "international_organisation",
            "Head of an international organisation",
            "Глава международной организации",
            "Халықаралық ұйым басшысы",
        ),
    ),
    "direction": (
        ("incoming", "Incoming", "Входящий", "Келетін"),
        ("outgoing", "Outgoing", "Исходящий", "Шығатын"),
        ("third_country", "In a third country", "В третьей стране", "Үшінші елде"),
        (
            "virtual",
            "By telephone or video",
            "По телефону или видеосвязи",
            "Телефон немесе бейнебайланыс арқылы",
        ),
    ),
    "programme_status": (
        ("planned", "Planned", "Планируется", "Жоспарланған"),
        ("confirmed", "Confirmed", "Подтверждён", "Расталған"),
        ("held", "Held", "Состоялся", "Өтті"),
        ("postponed", "Postponed", "Отложен", "Кейінге қалдырылған"),
        ("cancelled", "Cancelled", "Отменён", "Болмайтын болды"),
    ),
    "record_status": (
        ("draft", "Draft", "Черновик", "Жоба"),
        ("checked", "Checked", "Проверено", "Тексерілген"),
        ("published", "Published", "Опубликовано", "Жарияланған"),
    ),
    "handling": (
        ("public", "Public", "Открытая информация", "Ашық ақпарат"),
        ("press_service", "For the press service", "Для пресс-службы", "Баспасөз қызметі үшін"),
        ("official_use", "For official use", "Для служебного пользования", "Қызмет бабында пайдалану үшін"),
    ),
    "office_rank": (
        ("head_of_state", "Head of State", "Глава государства", "Мемлекет басшысы"),
        ("head_of_government", "Head of Government", "Глава правительства", "Үкімет басшысы"),
        ("speaker", "Speaker of Parliament", "Спикер парламента", "Парламент төрағасы"),
        (
            "deputy_head",
            "Deputy head of government",
            "Заместитель главы правительства",
            "Үкімет басшысының орынбасары",
        ),
        ("minister", "Minister", "Министр", "Министр"),
        ("deputy_minister", "Deputy Minister", "Заместитель министра", "Министрдің орынбасары"),
        ("ambassador", "Ambassador", "Посол", "Елші"),
        ("official", "Official", "Должностное лицо", "Лауазымды тұлға"),
        ("other", "Other", "Другое", "Басқа"),
    ),
    "side": (
        ("host", "Host side", "Принимающая сторона", "Қабылдаушы тарап"),
        ("guest", "Guest side", "Сторона гостя", "Қонақ тарапы"),
        ("other", "Third side", "Третья сторона", "Үшінші тарап"),
    ),
    "participation_function": (
        ("head", "Head of delegation", "Глава делегации", "Делегация басшысы"),
        ("member", "Member of the delegation", "Член делегации", "Делегация мүшесі"),
        ("interpreter", "Interpreter", "Переводчик", "Аудармашы"),
        ("note_taker", "Note-taker", "Протоколист", "Хаттама жүргізуші"),
        ("spokesperson", "Spokesperson", "Официальный представитель", "Ресми өкіл"),
        ("accompanying", "Accompanying", "Сопровождающее лицо", "Еріп жүруші"),
    ),
    "meeting_format": (
        ("one_on_one", "One-on-one", "Один на один", "Жеке кездесу"),
        ("narrow", "Narrow format", "В узком составе", "Шағын құрамда"),
        ("expanded", "Expanded format", "В расширенном составе", "Кеңейтілген құрамда"),
        ("bilateral", "Bilateral talks", "Двусторонние переговоры", "Екіжақты келіссөздер"),
        ("ministerial", "Ministerial", "Министерская встреча", "Министрлер кездесуі"),
        ("multilateral", "Multilateral", "Многосторонняя встреча", "Көпжақты кездесу"),
        ("signing", "Signing ceremony", "Церемония подписания", "Қол қою рәсімі"),
        ("ceremony", "Ceremony", "Церемония", "Рәсім"),
        ("press_conference", "Press conference", "Пресс-конференция", "Баспасөз мәслихаты"),
        ("call", "Telephone call", "Телефонный разговор", "Телефон арқылы сөйлесу"),
        ("meal", "Working meal", "Рабочий завтрак, обед или ужин", "Жұмыс асы"),
        ("site_visit", "Site visit", "Посещение объекта", "Нысанды аралау"),
        ("courtesy_call", "Courtesy call", "Визит вежливости", "Сыпайылық кездесу"),
    ),
    "press_access": (
        ("open", "Open to press", "Открыто для прессы", "Баспасөзге ашық"),
        ("pool", "Pool", "Пул", "Пул"),
        ("photo", "Photo opportunity", "Фотосъёмка", "Фототүсірілім"),
        ("closed", "Closed to press", "Закрыто для прессы", "Баспасөзге жабық"),
    ),
    "quote_kind": (
        ("direct", "Direct speech", "Прямая речь", "Төл сөз"),
        ("partial", "Partial quote", "Частичная цитата", "Үзінді дәйексөз"),
        ("reported", "Reported speech", "Косвенная речь", "Төлеу сөз"),
    ),
    "clearance": (
        ("unchecked", "Not checked", "Не проверено", "Тексерілмеген"),
        ("checked", "Checked", "Проверено", "Тексерілген"),
        ("cleared", "Cleared", "Согласовано", "Келісілген"),
        ("background", "Background only", "Только для справки", "Тек анықтама үшін"),
        ("embargoed", "Under embargo", "Под эмбарго", "Эмбаргода"),
        ("withdrawn", "Withdrawn", "Отозвано", "Қайтарып алынған"),
    ),
    "translation_status": (
        ("official", "Official", "Официальный", "Ресми"),
        ("working", "Working", "Рабочий", "Жұмыс нұсқасы"),
        ("machine", "Machine", "Машинный", "Машиналық"),
        ("proposed", "Proposed", "Предложен", "Ұсынылған"),
    ),
    "comparator": (
        ("exactly", "Exactly", "Ровно", "Дәл"),
        ("over", "Over", "Более", "Астам"),
        ("about", "About", "Около", "Шамамен"),
        ("up_to", "Up to", "До", "Дейін"),
        ("under", "Under", "Менее", "Кем"),
        ("at_least", "At least", "Не менее", "Кемінде"),
    ),
    "document_kind": (
        ("treaty", "Treaty", "Договор", "Шарт"),
        ("agreement", "Agreement", "Соглашение", "Келісім"),
        ("memorandum", "Memorandum", "Меморандум", "Меморандум"),
        ("joint_statement", "Joint statement", "Совместное заявление", "Бірлескен мәлімдеме"),
        ("declaration", "Declaration", "Декларация", "Декларация"),
        ("roadmap", "Roadmap", "Дорожная карта", "Жол картасы"),
        ("protocol", "Protocol", "Протокол", "Хаттама"),
        ("contract", "Contract", "Контракт", "Келісімшарт"),
        ("plan", "Plan or programme", "План или программа", "Жоспар немесе бағдарлама"),
        ("other", "Other", "Другое", "Басқа"),
    ),
    "line_stance": (
        ("proactive", "Proactive", "Инициативно", "Өз бастамамызбен"),
        ("defensive", "If asked", "При вопросе", "Сұралған жағдайда"),
    ),
    "attribution": (
        ("on_record", "On the record", "Под запись", "Ресми түрде"),
        ("background", "On background", "Без указания имени", "Атын атамай"),
        ("off_record", "Off the record", "Не для печати", "Жариялауға жатпайды"),
    ),
    "enquiry_outcome": (
        ("open", "Open", "Открыт", "Ашық"),
        ("answered", "Answered", "Дан ответ", "Жауап берілді"),
        ("declined", "Declined", "Отклонён", "Бас тартылды"),
        ("published", "Published", "Опубликовано", "Жарияланды"),
    ),
    "briefing_kind": (
        ("visit", "Visit briefing", "Справка к визиту", "Сапарға арналған анықтама"),
        ("counterpart", "Counterpart dossier", "Досье на собеседника", "Әріптес туралы досье"),
        ("country", "Country dossier", "Досье по стране", "Ел туралы досье"),
        ("topic", "Topic lines", "Позиция по теме", "Тақырып бойынша ұстаным"),
        ("press", "Press lines", "Тезисы для прессы", "Баспасөзге арналған тезистер"),
        ("quotes", "Quote sheet", "Лист цитат", "Дәйексөздер парағы"),
        ("photos", "Photo sheet", "Фотолист", "Фотопарақ"),
    ),
    "briefing_extent": (
        ("one_page", "One page", "Одна страница", "Бір бет"),
        ("standard", "Standard", "Стандартный", "Қалыпты"),
        ("full", "Full", "Полный", "Толық"),
    ),
    "briefing_form": (
        ("pdf", "PDF", "PDF", "PDF"),
        ("docx", "Word document", "Документ Word", "Word құжаты"),
        ("html", "Web page", "Веб-страница", "Веб-бет"),
        ("txt", "Plain text", "Простой текст", "Қарапайым мәтін"),
        ("eml", "E-mail draft", "Черновик письма", "Хаттың жобасы"),
        ("clipboard", "Copied", "Скопировано", "Көшірілген"),
        ("printer", "On paper", "На бумаге", "Қағазда"),
    ),
    "draft_state": (
        ("waiting", "Waiting", "Ожидает", "Күтуде"),
        ("filed", "Filed", "Внесён", "Енгізілді"),
        ("discarded", "Discarded", "Отклонён", "Қабылданбады"),
    ),
    "intake_state": (
        ("running", "Running", "Идёт", "Жүріп жатыр"),
        ("paused", "Paused", "Приостановлен", "Кідіртілді"),
        ("stopped", "Stopped", "Остановлен", "Тоқтатылды"),
        ("finished", "Finished", "Завершён", "Аяқталды"),
    ),
    "intake_outcome": (
        ("draft", "In the inbox", "Во входящих", "Кіріс қалтасында"),
        ("held", "Already held", "Уже есть", "Бұрыннан бар"),
        ("refused", "Not read", "Не прочитан", "Оқылмады"),
    ),
    "correction_kind": (
        ("speaker", "Speaker changed", "Изменён автор слов", "Сөйлеуші өзгертілді"),
        ("label", "Who is meant by an office", "Кто назван должностью", "Лауазыммен аталған адам"),
        ("not_speech", "No speech", "Не прямая речь", "Төл сөз емес"),
        ("words", "Words of a quote", "Слова цитаты", "Дәйексөз сөздері"),
        ("missed", "Quote added", "Добавлена цитата", "Дәйексөз қосылды"),
        ("name", "Name of a person", "Имя человека", "Адам есімі"),
        ("office", "Office of a person", "Должность человека", "Адам лауазымы"),
        ("person", "Person added or taken out", "Человек добавлен или убран", "Адам қосылды не алынды"),
        ("same_person", "Two people are one", "Два имени одного человека", "Бір адамның екі аты"),
        ("house", "Publisher recognised", "По чему узнаётся издатель", "Жариялаушыны тану белгісі"),
        ("place", "Place", "Место", "Орын"),
        ("fact", "Fact of the visit", "Сведение о визите", "Сапар дерегі"),
        ("other", "Other finding", "Прочее", "Басқа"),
    ),
}  # fmt: skip


def shipped_terms() -> Iterator[Term]:
    """Give the shipped terms as records, each with the fixed id ``vocabulary.code``."""
    for vocabulary, names in SHIPPED.items():
        for rank, (code, en, ru, kk) in enumerate(names, start=1):
            yield Term(
                id=f"{vocabulary}.{code}",
                vocabulary=vocabulary,
                code=code,
                name=Translated(en, ru, kk),
                rank=rank,
            )
