"""Offices by language: head words with the key that says which office they mean, and what may go with them.

Keys are shared by the languages, so that «Глава государства», "the Head of State" and «Мемлекет басшысы»
find the same person. Russian heads are stems with the declension they follow.
"""

from __future__ import annotations

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.word_lists import word_set

ENGLISH_HEADS: dict[str, str] = {
    "president": "president",
    "vice president": "vice_president",
    "vice-president": "vice_president",
    "prime minister": "prime_minister",
    "premier": "prime_minister",
    "chancellor": "prime_minister",
    "taoiseach": "prime_minister",
    "head of government": "prime_minister",
    "chief minister": "prime_minister",
    "deputy prime minister": "deputy_prime_minister",
    "vice prime minister": "deputy_prime_minister",
    "head of state": "head_of_state",
    "head of our state": "head_of_state",
    "leader of our country": "head_of_state",
    "leader of our state": "head_of_state",
    "secretary of state": "secretary_of_state",
    "foreign secretary": "foreign_minister",
    "foreign minister": "foreign_minister",
    "minister for foreign affairs": "foreign_minister",
    "minister of foreign affairs": "foreign_minister",
    "foreign affairs minister": "foreign_minister",
    "external affairs minister": "foreign_minister",
    "minister of external affairs": "foreign_minister",
    "minister for external affairs": "foreign_minister",
    "minister of external relations": "foreign_minister",
    "top diplomat": "foreign_minister",
    "minister of state": "minister",
    "state minister": "minister",
    "deputy foreign minister": "deputy_minister",
    "vice foreign minister": "deputy_minister",
    "deputy minister": "deputy_minister",
    "vice minister": "deputy_minister",
    "minister": "minister",
    "first deputy minister": "deputy_minister",
    "minister-counsellor": "diplomat",
    "deputy secretary of state": "deputy_secretary",
    "deputy secretary": "deputy_secretary",
    "assistant secretary of state": "assistant_secretary",
    "assistant secretary": "assistant_secretary",
    "under secretary of state": "under_secretary",
    "under secretary": "under_secretary",
    "under-secretary-general": "under_secretary",
    "undersecretary": "under_secretary",
    "secretary-general": "secretary_general",
    "secretary general": "secretary_general",
    "deputy secretary-general": "deputy_secretary_general",
    "deputy secretary general": "deputy_secretary_general",
    "executive secretary": "executive_secretary",
    "press secretary": "spokesperson",
    "secretary": "secretary",
    "spokesperson": "spokesperson",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "speaker": "speaker",
    "marshal of the senate": "speaker",
    "marshal of the sejm": "speaker",
    "deputy speaker": "deputy_speaker",
    "chairman": "chair",
    "chairman-in-office": "chair",
    "chairperson-in-office": "chair",
    "chair-in-office": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "chair": "chair",
    "deputy chairman": "deputy_chair",
    "vice chairman": "deputy_chair",
    "vice chair": "deputy_chair",
    "deputy chair": "deputy_chair",
    "co-chair": "chair",
    "ambassador": "ambassador",
    "high commissioner": "ambassador",
    "consul general": "consul",
    "consul": "consul",
    "chargé d’affaires": "diplomat",
    "chargé d'affaires": "diplomat",
    "permanent representative": "ambassador",
    "special envoy": "envoy",
    "special representative": "envoy",
    "envoy": "envoy",
    "high representative": "high_representative",
    "commissioner": "commissioner",
    "coordinator": "coordinator",
    "national security adviser": "adviser",
    "national security advisor": "adviser",
    "adviser": "adviser",
    "advisor": "adviser",
    "chief of staff": "chief_of_staff",
    "attorney general": "attorney_general",
    "governor": "governor",
    "member": "member",
    "governor general": "governor",
    "governor-general": "governor",
    "deputy governor": "deputy_governor",
    "mayor": "mayor",
    "akim": "governor",
    "senator": "senator",
    "congressman": "member",
    "congresswoman": "member",
    "representative": "representative",
    "lawmaker": "member",
    "deputy": "deputy",
    "member of parliament": "member",
    "councilman": "member",
    "director": "director",
    "director general": "director",
    "director-general": "director",
    "deputy director": "deputy_director",
    "managing director": "director",
    "executive director": "director",
    "administrator": "director",
    "chief executive officer": "chief_executive",
    "chief executive": "chief_executive",
    "ceo": "chief_executive",
    "founder": "founder",
    "co-founder": "founder",
    "owner": "founder",
    "his majesty": "majesty",
    "her majesty": "majesty",
    "king": "king",
    "queen": "queen",
    "prince": "prince",
    "princess": "princess",
    "crown prince": "crown_prince",
    "crown princess": "princess",
    "grand duke": "king",
    "emperor": "king",
    "empress": "queen",
    "emir": "king",
    "amir": "king",
    "sultan": "king",
    "pope": "pope",
    "first lady": "first_lady",
    "second lady": "first_lady",
    "first gentleman": "first_lady",
    "supreme leader": "head_of_state",
    "general": "general",
    "admiral": "general",
    "commander": "general",
    "colonel": "general",
    "rector": "rector",
    "professor": "professor",
    "justice": "justice",
    "chief justice": "justice",
    "judge": "justice",
    "prosecutor general": "prosecutor",
    "head of delegation": "head_of_delegation",
    "leader": "leader",
    "manager": "manager",
    "analyst": "expert",
    "expert": "expert",
    "strategist": "expert",
    "candidate": "candidate",
    "nominee": "candidate",
    "counterpart": "counterpart",
    "colleague": "counterpart",
    "mos": "minister",
    "eam": "foreign_minister",
    "guest": "guest",
    "head": "head",
    "state counsellor": "adviser",
    "counsellor": "adviser",
    "counselor": "adviser",
    "chief": "head",
    "deputy chief": "deputy",
    "deputy head": "deputy",
    "vice chancellor": "deputy_prime_minister",
    "plenipotentiary": "envoy",
    "archbishop": "bishop",
    "patriarch": "bishop",
    "cardinal": "bishop",
    "minister president": "prime_minister",
    "majority leader": "leader",
    "minority leader": "leader",
    "under-secretary": "under_secretary",
    "principal": "head",
    "dean": "rector",
    "comptroller": "director",
    "inspector general": "director",
    "delegate": "member",
    "treasurer": "director",
    "federal councillor": "minister",
    "councillor": "member",
    "first minister": "prime_minister",
    "cabinet secretary": "minister",
    "prime cabinet secretary": "prime_minister",
    "principal secretary": "deputy_minister",
    "permanent secretary": "deputy_minister",
    "state secretary": "deputy_minister",
    "general secretary": "secretary",
    "vice-minister": "deputy_minister",
    "parliamentary vice-minister": "deputy_minister",
    "vice-premier": "deputy_prime_minister",
    "vice premier": "deputy_prime_minister",
    "vice-speaker": "deputy_speaker",
    "vice-chairman": "deputy_chair",
    "khokim": "governor",
    "hokim": "governor",
    "foreign adviser": "foreign_minister",
    "chief adviser": "prime_minister",
    "minister-president": "prime_minister",
    "high-level representative": "envoy",
}

ENGLISH_HEADS_OF: tuple[tuple[str, str], ...] = (
    ("foreign ministry", "foreign_minister"),
    ("ministry of foreign affairs", "foreign_minister"),
    ("diplomacy", "foreign_minister"),
    ("state department", "secretary_of_state"),
    ("government", "prime_minister"),
    ("cabinet", "prime_minister"),
    (" state", "head_of_state"),
)
"""Whom "the head of …" means, by what follows."""

ENGLISH_MODIFIERS = word_set(
    """
    deputy vice first second foreign prime acting former interim senior state under assistant special
    chief executive national permanent principal federal defence defense finance trade commerce energy
    health education interior home justice labor labour agriculture environment climate transport
    transportation culture sports tourism economy economic economics development industry investment
    security technology digital science innovation water emergency communications information housing
    treasury war army navy minister-level outgoing incoming newly-elected visiting vice-chair associate
    affairs parliamentary presidential republican democratic gop senate house majority minority party
    assembly caretaker cabinet general-secretary chamber
    campaign press white european commission council union parliament department central bank ministry
    government embassy royal supreme high general regional international united nations nato eu un osce
    unesco wto imf who asean cis otts lead global group country resident extraordinary plenipotentiary
    honorary congressional governor-general front-runner conservative liberal opposition co
    """
)

ENGLISH_DOMAINS = word_set(
    """
    foreign external affairs relations trade commerce integration finance economy economic development
    industry energy mineral resources natural oil gas defence defense interior internal justice health
    healthcare education science higher research innovation innovations technology technologies digital
    aerospace culture information sport sports tourism environment ecology water irrigation agriculture
    rural food land fisheries labor labour social protection population family youth women transport
    transportation infrastructure communications construction housing urban public private
    administration security national emergency situations strategic planning investment investments
    international cooperation european union homeland treasury veterans state states department state's
    ministry senate parliament parliamentary mazhilis majilis house representatives commons lords
    council board committee commission bank agency assembly congress duma federation supreme rada
    knesset sejm federal people peoples general legislative chamber deputies city region oblast province
    office secretariat organization organisation nations united turkic central asia policy climate
    change diaspora consular expatriates strategy human rights budget revenue customs joint chiefs staff
    armed forces army navy air force guard coast republic kingdom royal government delegation
    constitutional court group company corporation university institute academy foundation fund
    association airlines railways holdings partners export import of-commerce supply supplies utilities
    worship religious endowments heritage antiquities mines mining minerals petroleum electricity power civil
    service aviation maritime ports shipping roads highways steel textiles commerce cooperatives livestock
    forestry forests wildlife parks constitutional statistics regional local decentralization
    decentralisation territorial municipal equality gender children elderly lands spatial crafts
    handicrafts employment labour-market migration immigration integration-affairs interior
    reconstruction resilience disaster preparedness entrepreneurship smes tourism-industry media
    telecommunications posts logistics mobility hydrocarbons renewable sustainable
    services ocean oceans shura maslahaty halk jirga
    milli majlis mejlis jogorku kenesh oliy seimas saeima riksdag folketing storting eduskunta bundestag
    bundesrat verkhovna khural lok rajya sabha senedd cortes
    accession neighbourhood enlargement parliament-affairs economics cabinet customs taxation
    """
)

ENGLISH_CONNECTORS = word_set(
    """
    of for to and the & on in at
    """
)

RUSSIAN_HEADS: tuple[tuple[str, str, str], ...] = (
    ("премьер-министр", "hard", "prime_minister"),
    ("вице-премьер-министр", "hard", "deputy_prime_minister"),
    ("вице-премьер", "hard", "deputy_prime_minister"),
    ("вице-президент", "hard", "vice_president"),
    ("вице-министр", "hard", "deputy_minister"),
    ("замминистр", "hard", "deputy_minister"),
    ("экс-президент", "hard", "president"),
    ("экс-премьер", "hard", "prime_minister"),
    ("президент", "hard", "president"),
    ("премьер", "hard", "prime_minister"),
    ("министр", "hard", "minister"),
    ("канцлер", "hard", "prime_minister"),
    ("госсекретар", "soft", "secretary_of_state"),
    ("генсек", "hard", "secretary_general"),
    ("секретар", "soft", "secretary"),
    ("пресс-секретар", "soft", "spokesperson"),
    ("председател", "soft", "chair"),
    ("сопредседател", "soft", "chair"),
    ("зампредседател", "soft", "deputy_chair"),
    ("зампред", "hard", "deputy_chair"),
    ("заместител", "soft", "deputy"),
    ("руководител", "soft", "head"),
    ("представител", "soft", "representative"),
    ("спецпредставител", "soft", "envoy"),
    ("спецпосланник", "hard", "envoy"),
    ("посланник", "hard", "envoy"),
    ("постпред", "hard", "ambassador"),
    ("посол", "ambassador", "ambassador"),
    ("статс-секретар", "soft", "deputy_minister"),
    ("спикер", "hard", "speaker"),
    ("вице-спикер", "hard", "deputy_speaker"),
    ("глав", "feminine", "head"),
    ("директор", "hard", "director"),
    ("гендиректор", "hard", "director"),
    ("губернатор", "hard", "governor"),
    ("аким", "hard", "governor"),
    ("мэр", "hard", "mayor"),
    ("сенатор", "hard", "senator"),
    ("депутат", "hard", "member"),
    ("корол", "soft", "king"),
    ("королев", "feminine", "queen"),
    ("монарх", "hard", "king"),
    ("градоначальник", "hard", "mayor"),
    ("принц", "hard", "prince"),
    ("принцесс", "feminine", "princess"),
    ("эмир", "hard", "king"),
    ("султан", "hard", "king"),
    ("император", "hard", "king"),
    ("шейх", "hard", "king"),
    ("советник", "hard", "adviser"),
    ("помощник", "hard", "adviser"),
    ("координатор", "hard", "coordinator"),
    ("комиссар", "hard", "commissioner"),
    ("еврокомиссар", "hard", "commissioner"),
    ("консул", "hard", "consul"),
    ("генерал", "hard", "general"),
    ("ректор", "hard", "rector"),
    ("профессор", "hard", "professor"),
    ("прокурор", "hard", "prosecutor"),
    ("основател", "soft", "founder"),
    ("президент-председател", "soft", "chair"),
    ("аналитик", "hard", "expert"),
    ("эксперт", "hard", "expert"),
    ("политолог", "hard", "expert"),
    ("дипломат", "hard", "diplomat"),
    ("гост", "soft", "guest"),
    ("начальник", "hard", "head"),
    ("лидер", "hard", "leader"),
    ("управляющ", "adjective", "director"),
    ("поверенн", "adjective", "diplomat"),
    ("коллег", "feminine", "counterpart"),
    ("хоким", "hard", "governor"),
    ("тораг", "feminine", "speaker"),
    ("консул", "hard", "consul"),
    ("командующ", "adjective", "general"),
    ("госминистр", "hard", "minister"),
    ("премьер-председател", "soft", "prime_minister"),
)

RUSSIAN_PREMODIFIERS = word_set(
    """
    генеральный генерального генеральному генеральным генеральном государственный государственного
    государственному государственным государственном первый первого первому первым первом чрезвычайный
    чрезвычайного чрезвычайному чрезвычайным полномочный полномочного полномочному полномочным верховный
    верховного верховному верховным специальный специального специальному специальным постоянный
    постоянного постоянному постоянным исполнительный исполнительного исполнительному исполнительным
    официальный официального официальному официальным федеральный федерального федеральному федеральным
    временный временного действующий действующего бывший бывшего бывшему бывшим исполняющий обязанности
    федеральная федеральную федеральной вице старшего парламентский парламентского парламентским
    наследный наследного наследному наследным главный главного старший и избранный избранного вновь
    """
)

RUSSIAN_COMPLEMENTS = word_set(
    """
    иностранных внутренних внешних дел делам по обороны обороне финансов экономики экономике энергетики
    энергетике здравоохранения здравоохранению образования образованию науки науке культуры культуре
    информации спорта туризма туризму юстиции торговли торговле интеграции промышленности строительства
    транспорта транспорту развития развитию инноваций сельского хозяйства региону европы азии африки
    америки востока стран государствами странами труда социальной защиты населения экологии природных
    ресурсов водных ирригации чрезвычайным чрезвычайных ситуаций ситуациям национальной национального
    цифрового цифровых аэрокосмической безопасности политике политики сотрудничеству сотрудничества
    внешнеэкономических связей связям внешней внешнеполитического внешнеполитической ведомства службы
    государства правительства кабинета министров парламента верхней нижней палаты сената мажилиса совета
    союза собрания думы федерации комитета комиссии банка агентства департамента министерства
    администрации фонда компании корпорации холдинга группы правления директоров наблюдательного
    университета академии института организации государств объединенных наций тюркских шанхайской
    экономического экономической евразийской европейского европейской правам человека международного
    международных международным международной отношений центральной региона области города провинции
    штата делегации миссии посольства управления отдела в на и при от регламенту вопросам особым
    поручениям премьер-министра президента министра председателя генерального секретаря главы
    законодательной исполнительной власти оборонного дипломатии дипломатического польского монархии
    монарха нефти газа горной геологии культурному гуманитарного торгово-экономического искусственного
    интеллекта российского казахстанского американского узбекского турецкого китайского рабочей аппарата
    коммуникаций связи инфраструктуры предпринимательства территорий водного лесного жилищного рыболовства
    занятости миграции технологий церемонии программы проекта центра ассоциации инвестициям инвестиций
    реконструкции среды сообщения сообщений республики страны королевства
    изменения климата окружающей штаба земли земель внешнего труду спорту молодежи цк компартии партии
    центрального
    """
)

RUSSIAN_ORGANISATIONS = word_set(
    """
    республики парламента мажилиса сената совета союза думы государственной федерации федерального
    собрания администрации правительства кабинета министров министерства мид европейского европейской
    еврокомиссии комиссии организации объединенных наций оон ес ск оэср обсе шос снг нато отг еаэс
    евразийской экономической коллегии верховной рады народного народной национального национальной олий
    мажлиса милли меджлиса конгресса ассамблеи палаты представителей общин лордов нижней верхней жогорку
    кенеша хурала комитета банка агентства госдепартамента белого дома кремля акорды королевства
    премьер-министра президента тюркских государств центральной азии северной южной канцелярии великого
    государственного хурала конгресса кнессета сейма кенеша бундестага
    всемирного европарламента госдумы совбеза департамента фонда европы африки америки восточной
    ближнего востока штаба штабов риксдага стортинга фолькетинга альтинга рийгикогу эдускунты сабора
    скупщины кортесов шуры халк маслахаты джирги
    меджлиса сеймаса бундесрата силами войсками сухопутными кнессета конгресса хурала
    """
)

KAZAKH_HEADS: dict[str, str] = {
    "президенті": "president",
    "президент": "president",
    "вице-президенті": "vice_president",
    "мемлекет басшысы": "head_of_state",
    "мемлекетіміздің басшысы": "head_of_state",
    "ел президенті": "president",
    "елбасы": "head_of_state",
    "премьер-министрі": "prime_minister",
    "премьер-министр": "prime_minister",
    "үкімет басшысы": "prime_minister",
    "үкіметінің басшысы": "prime_minister",
    "канцлері": "prime_minister",
    "премьері": "prime_minister",
    "вице-премьері": "deputy_prime_minister",
    "вице-премьер": "deputy_prime_minister",
    "премьер-министрінің орынбасары": "deputy_prime_minister",
    "премьер-министрдің орынбасары": "deputy_prime_minister",
    "сыртқы істер министрі": "foreign_minister",
    "сыртқы саясат ведомствосының басшысы": "foreign_minister",
    "сыртқы саясат ведомствосы басшысы": "foreign_minister",
    "сим басшысы": "foreign_minister",
    "сім басшысы": "foreign_minister",
    "сыртқы істер министрлігінің басшысы": "foreign_minister",
    "министрінің орынбасары": "deputy_minister",
    "министрдің орынбасары": "deputy_minister",
    "вице-министрі": "deputy_minister",
    "вице-министр": "deputy_minister",
    "министрі": "minister",
    "министр": "minister",
    "министрінің міндетін атқарушы": "minister",
    "министрдің міндетін атқарушы": "minister",
    "министрінің м.а.": "minister",
    "төрағасының міндетін атқарушы": "chair",
    "президентінің міндетін атқарушы": "president",
    "премьер-министрінің міндетін атқарушы": "prime_minister",
    "директорының міндетін атқарушы": "director",
    "әкімінің міндетін атқарушы": "governor",
    "сыртқы істер министрінің міндетін атқарушы": "foreign_minister",
    "мемлекеттік хатшысы": "secretary_of_state",
    "мемлекеттік хатшы": "secretary_of_state",
    "мемхатшы": "secretary_of_state",
    "бас хатшысы": "secretary_general",
    "бас хатшы": "secretary_general",
    "хатшысы": "secretary",
    "баспасөз хатшысы": "spokesperson",
    "ресми өкілі": "spokesperson",
    "ресми өкіл": "spokesperson",
    "арнайы өкілі": "envoy",
    "жоғары өкілі": "high_representative",
    "тұрақты өкілі": "ambassador",
    "өкілі": "representative",
    "төрағасы": "chair",
    "төраға": "chair",
    "төрайымы": "chair",
    "төрайым": "chair",
    "төрағасының орынбасары": "deputy_chair",
    "спикері": "speaker",
    "маршалы": "speaker",
    "елшісі": "ambassador",
    "елші": "ambassador",
    "консулы": "consul",
    "директоры": "director",
    "бас директоры": "director",
    "бас директор": "director",
    "директор": "director",
    "спикер": "speaker",
    "вице-президент": "vice_president",
    "канцлер": "prime_minister",
    "ректор": "rector",
    "король": "king",
    "монарх": "king",
    "мұрагер ханзада": "crown_prince",
    "ханзада": "prince",
    "басшысы": "head",
    "басшы": "head",
    "жетекшісі": "head",
    "әкімі": "governor",
    "әкім": "governor",
    "губернаторы": "governor",
    "сенаторы": "senator",
    "депутаты": "member",
    "депутат": "member",
    "сенатор": "senator",
    "королі": "king",
    "патшасы": "king",
    "патшайымы": "queen",
    "әмірі": "king",
    "әмір": "king",
    "патша": "king",
    "еурокомиссар": "commissioner",
    "еурокомиссары": "commissioner",
    "ханзадасы": "prince",
    "мұрагер ханзадасы": "crown_prince",
    "сұлтаны": "king",
    "кеңесшісі": "adviser",
    "көмекшісі": "adviser",
    "үйлестірушісі": "coordinator",
    "комиссары": "commissioner",
    "ректоры": "rector",
    "профессоры": "professor",
    "профессор": "professor",
    "академигі": "professor",
    "прокуроры": "prosecutor",
    "бас прокуроры": "prosecutor",
    "орынбасары": "deputy",
    "генералы": "general",
    "сарапшысы": "expert",
    "сарапшы": "expert",
    "маманы": "expert",
    "қонақ": "guest",
    "мейман": "guest",
    "әріптесі": "counterpart",
    "қонағы": "guest",
    "дипломат": "diplomat",
    "көшбасшысы": "leader",
    "жаттықтырушысы": "coach",
    "жаттықтырушы": "coach",
    "дәрігері": "expert",
    "дәрігер": "expert",
    "режиссёрі": "director",
    "режиссері": "director",
    "редакторы": "director",
    "меңгерушісі": "head",
    "бастығы": "head",
    "президентi": "president",
    "prezidentı": "president",
    "prezidenti": "president",
    "memleket basşysy": "head_of_state",
    "premer-ministrı": "prime_minister",
    "premer-ministri": "prime_minister",
    "syrtqy ıster ministrı": "foreign_minister",
    "syrtqy ister ministri": "foreign_minister",
    "ministrı": "minister",
    "ministri": "minister",
    "ministr": "minister",
    "memlekettık hatşysy": "secretary_of_state",
    "memlekettik hatşysy": "secretary_of_state",
    "memlekettık hatşy": "secretary_of_state",
    "bas hatşysy": "secretary_general",
    "törağasy": "chair",
    "elşısı": "ambassador",
    "prezident": "president",
}

KAZAKH_LEFT_WORDS = word_set(
    """
    сыртқы ішкі істер қорғаныс қаржы экономика ұлттық энергетика денсаулық сақтау білім беру ғылым және
    жоғары мәдениет ақпарат спорт туризм әділет сауда интеграция өнеркәсіп құрылыс көлік инновация ауыл
    шаруашылығы еңбек халықты әлеуметтік қорғау экология табиғи ресурстар су ресурстары ирригация
    төтенше жағдайлар цифрлық даму аэроғарыш қауіпсіздік саясат жөніндегі премьер-министрінің
    премьер-министрдің бірінші министрінің министрдің президентінің төрағасының парламент парламенті
    парламентінің мәжіліс мәжілісінің мәжілісі сенат сенатының сенаты үкімет үкіметінің кеңесі кеңесінің
    комитеті комитетінің комиссиясының банкі банкінің агенттігінің департаменті департаментінің
    министрлігі министрлігінің ұйымы ұйымының бұұ еқыұ еуропалық одақ одағының еуропа еуразиялық
    экономикалық халықаралық республикасы республикасының корольдігі корольдігінің мемлекеттік бас ресми
    арнайы тұрақты аймақтық өңірлік қор қоры қорының компаниясы компаниясының университеті
    университетінің түркі мемлекеттері шанхай ынтымақтастық орталық азия басқарма басқармасының
    федерациясының федерациясы мұрагер өкілетті сақтандыру инвестиция инвестициялар құрама штаттарының
    федералды федералдық өкілдер палатасы палатасының депутаттар лордтар қауымдар бұрынғы міндетін теңіз ісі
    тұрақты даму өңдеу азық-түлік халықаралық жаңа технологиялар жихады инфрақұрылым коммуникация
    аппараты іс-шаралар ақ орда ақорда ақорданың вице премьер милли жоғарғы жогорку кеңеш олий мажлис
    мажлисінің әкімшілігінің әкімшілігі облысы облысының қаласы қаласының жасанды интеллект syrtqy ıster
    бундестаг бундестагтың кнессет кнессеттің сеймінің радасының хуралының думасының конгресінің
    ассамблеясының хурал дума конгресс атқарушы басқарушы банк қоршаған орта орман аграрлық кеден салық
    зейнетақы қазына жер климат жастар отбасы дін істері ардагерлер аймақтар көші-қон цифрландыру жиналыс
    жиналысының кабинетінің министрлер тең арнаулы
    корпорациясының тобының бюросының
    ister respublikasynyñ parlament memlekettık memlekettik
    """
)

HEADS: dict[Language, tuple[str, ...]] = {
    Language.ENGLISH: tuple(ENGLISH_HEADS),
    Language.RUSSIAN: tuple(head[0] for head in RUSSIAN_HEADS),
    Language.KAZAKH: tuple(KAZAKH_HEADS),
}

RUSSIAN_KEYS_BY_COMPLEMENT: tuple[tuple[str, str, str], ...] = (
    ("deputy", "председателя кабинета", "deputy_prime_minister"),
    ("deputy", "председателя правительства", "deputy_prime_minister"),
    ("deputy", "председателя совета министров", "deputy_prime_minister"),
    ("head", "государств", "head_of_state"),
    ("head", "нашей стран", "head_of_state"),
    ("leader", "нашей стран", "head_of_state"),
    ("leader", "нашего государств", "head_of_state"),
    ("head", "правительств", "prime_minister"),
    ("head", "кабинет", "prime_minister"),
    ("head", "внешнеполитическ", "foreign_minister"),
    ("head", "мид", "foreign_minister"),
    ("head", "дипломати", "foreign_minister"),
    ("head", "госдеп", "secretary_of_state"),
    ("head", " мин", "minister"),
    ("head", "оборонного ведомств", "minister"),
    ("president", "национального совета", "speaker"),
    ("president", "сената", "speaker"),
    ("president", "парламента", "speaker"),
    ("president", "собрания", "speaker"),
    ("president", "палаты депутатов", "speaker"),
    ("head", "сенат", "speaker"),
    ("head", "мажилис", "speaker"),
    ("head", "парламент", "speaker"),
    ("head", "палаты", "speaker"),
    ("head", "меджлис", "speaker"),
    ("head", "дипмисси", "ambassador"),
    ("head", "посольств", "ambassador"),
    ("head", "диппредставительств", "ambassador"),
    ("minister", "иностранных дел", "foreign_minister"),
    ("minister", "внешних", "foreign_minister"),
    ("deputy", "премьер", "deputy_prime_minister"),
    ("deputy", "министр", "deputy_minister"),
    ("deputy", "председател", "deputy_chair"),
    ("deputy", "секретар", "deputy_secretary"),
    ("secretary", "государственн", "secretary_of_state"),
    ("secretary", "генеральн", "secretary_general"),
    ("representative", "верховн", "high_representative"),
    ("representative", "официальн", "spokesperson"),
    ("representative", "постоянн", "ambassador"),
    ("representative", "специальн", "envoy"),
    ("prince", "наследн", "crown_prince"),
    ("chair", "правительств", "prime_minister"),
)

COMPATIBLE: dict[str, frozenset[str]] = {
    "head_of_state": frozenset({"president", "king", "head_of_state", "queen"}),
    "president": frozenset({"president", "head_of_state"}),
    "prime_minister": frozenset({"prime_minister"}),
    "deputy_prime_minister": frozenset({"deputy_prime_minister"}),
    "foreign_minister": frozenset({"foreign_minister", "secretary_of_state"}),
    "minister": frozenset({"minister", "foreign_minister"}),
    "deputy_minister": frozenset({"deputy_minister"}),
    "secretary_of_state": frozenset({"secretary_of_state"}),
    "secretary": frozenset(
        {"secretary", "secretary_of_state", "executive_secretary", "secretary_general", "assistant_secretary"}
    ),
    "chair": frozenset({"chair", "speaker"}),
    "speaker": frozenset({"speaker", "chair"}),
    "king": frozenset({"king"}),
    "majesty": frozenset({"king", "queen"}),
    "commissioner": frozenset({"commissioner", "member"}),
    "envoy": frozenset({"envoy", "ambassador"}),
    "deputy": frozenset({"deputy", "deputy_minister", "deputy_chair"}),
    "representative": frozenset({"representative", "spokesperson", "envoy", "high_representative"}),
    "senator": frozenset({"senator", "chair", "speaker"}),
    "diplomat": frozenset(
        {"ambassador", "diplomat", "envoy", "foreign_minister", "secretary_of_state", "spokesperson"}
    ),
    "leader": frozenset({"president", "prime_minister", "king", "leader", "head_of_state", "chair"}),
    "head": frozenset({"head", "director", "chief_executive", "chair", "secretary_general"}),
    "chief_executive": frozenset({"chief_executive", "director", "president"}),
    "prince": frozenset({"prince", "crown_prince"}),
}
"""Which offices a bare office may stand for; an office always stands for itself."""
