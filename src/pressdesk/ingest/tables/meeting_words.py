"""Words of meeting, their order, their form and who joined them, in three languages."""

from __future__ import annotations

from pressdesk.ingest.facts import MeetingFormat

W = r"[\w’'-]+\s"
ENGLISH_MEETING = (
    rf"\b(?:met|meets|meet)\b(?!\s(?:the\s(?:requirement|deadline|target|goal|need|demand|"
    rf"challenge)|halfway|its\s|(?:these|those|this|growing|global|domestic|future|all)\s(?!ministers|"
    rf"officials|leaders)|"
    rf"(?:our|their)\s(?:goal|target|need|commitment|obligation|pledge|demand|expectation)|demand|"
    rf"(?:(?:at|in|on)\s[^.;]{{2,60}}?\s)?by\b))|"
    rf"\b(?:held|holds|hold|had|conducted|conducts)\s(?:{W}){{0,5}}(?:talks|meetings?|negotiations|"
    rf"consultations"
    rf"|discussions?|conversations?|working\ssession|exchange\sof\sviews)\b|\bheld\sa\s(?:joint\s(?:press|"
    rf"news)\sconference|summit)\swith\b|"
    rf"\b(?:meetings?|talks|negotiations|consultations|"
    rf"conversation)\s(?:{W}){{0,3}}(?:with|between|of)\b"
    rf"|\b(?:meetings?|talks|negotiations|consultations)\s(?:{W}){{0,12}}(?:held|took\splace|taken\splace|continued)\b|"
    rf"\bsat\sdown\s(?:[\w,]+\s){{0,3}}?with\b|\b(?:meeting|talks|conversation)\s(?:at|in|"
    rf"during)\swhich\b|\bcall(?:ed|s)\s(?:today\s)?on\b|\bcourtesy\s(?:call|visit)\b|\baudience\s(?:to|"
    rf"with|by|of)\b|"
    rf"\bwith\swhom\s(?:he|she|they|the\s)|\bexchanged\sviews\swith\b|\bdiscussed\s(?:{W}){{0,8}}?with\s(?=[A-Z]|the\s[A-Z])|"
    rf"\bgranted\san\saudience\b|\bjoined\sby\b|\b(?:lunch|dinner|breakfast|banquet|luncheon)\s(?:{W}){{0,2}}"
    rf"(?:for|with|in\shono(?:u)?r\sof)\b|\bconferred\s(?:[\w,]+\s){{0,5}}?with\b|"
    rf"\b(?:spoke|talked)(?:\stoday)?\s(?:by|with|over|via)\b"
    rf"|\b(?:call|conversation)\swith\b|\b(?:bilateral|trilateral)\s(?:meeting|talks)\b"
)
CYRILLIC_MEETING = (
    rf"\bвстре(?:тил(?:ся|ась|ись)|тится|тятся|чается|чались|чался)\b|\b(?:пров[её]л[аи]?|провед[её]т|"
    rf"проведут|проводит|проводят|"
    rf"имел[аи]?|были\sпроведены)\s(?:{W}){{0,5}}(?:встреч|переговор|бесед|консультаци|разговор)\w*"
    rf"|\b(?:состоял(?:ась|ись|ся|ось)|прошл[аи]|прош[её]л)\s(?:{W}){{0,6}}(?:встреч|переговор|бесед|"
    rf"консультаци|разговор)\w*|\b(?:встреч|переговор|бесед|консультаци|разговор)\w*\s(?:(?!в\s|"
    rf"на\s){W}){{0,14}}?(?:с|со|между)\s"
    rf"|\b(?:встреча|переговоры|беседа|консультации)\s(?:{W}){{0,20}}(?:состоял|прош[её]?л|проведен|продолжил)\w*|"
    rf"\b(?:побеседовал|переговорил|беседовал)\w*|\bвизит\w*\sвежливости|\bобсудил[аи]?\s(?:также\s)?со?\s|"
    rf"\bаудиенци\w+|"
    rf"\b(?:устроил|дал)[аи]?\s(?:{W}){{0,3}}(?:обед|ужин|завтрак|при[её]м)\w*|"
    rf"\bпроведен[аоы]?\s(?:{W}){{0,4}}(?:встреч|переговор|бесед|консультаци)\w*"
    rf"|(?:мен|бен|пен)\sкездесу(?:де|\sбарысында|\sкезінде)\b"
    rf"|\bкездес(?:ті|іп|кен|еді|пек|ті\.|тi)\b|\bкездесу(?:лер)?(?:де|інде|і)?\s(?:{W}){{0,3}}(?:өт|бол|"
    rf"өткіз)\w+|\bкелісс[өо]з\w*|\bжүздес\w+|\b(?:сұхбаттас|әңгімелес|сөйлес)(?:ті|ты|іп|ып)\b|"
    rf"\bконсультация\w*\s(?:өт|болды)\w*|\b(?:тілдес|жолық|дидарлас|пікірлес)(?:ті|ты|іп|ып)\b|"
    rf"\b(?:сыпайылық|әдептілік)\s(?:сапар|кездесу)\w*|\bаудиенция\w*"
    rf"|\bкездесу(?:мен|лермен)\s(?:аяқтал|баста|жалғас|түйінд|қорытынды)\w+|\bқабылдауында\sболды|"
    rf"\bқабылдауына\s(?:келді|кірді)"
)
MEETING = f"{ENGLISH_MEETING}|{CYRILLIC_MEETING}"
DISCUSSING = (
    r"\b(?:discussed|exchanged\sviews|signed|co-chaired|opened|reviewed)\b"
    r"|\b(?:обсудил[аи]?|обсуждены|обсуждались|рассмотрены|рассматривались|затронуты|рассмотрел[аи]?|"
    r"подписал[аи]?|обменял\w+|согласовали|наметили|проработали)\b"
    r"|\b(?:талқылады|қарастырды|қарады|пысықтады|төрағалық\sетті|ой\sбөлісті|пікір\sалмасты|ақылдасты|қол\sқойды)\b"
)
"""What people of two countries do together is a meeting, where the clause names both."""
PARTICIPATING = r"\bwith\sthe\sparticipation\sof\b|\bс\sучастием\b|\bқатысуымен\b"
"""A gathering told with those who took part in it is a meeting of people of several countries."""
RECEIVING = (
    r"\b(?:was|were|being)\s(?:\w+\s)?(?:received|hosted|welcomed)\s[^.;]{0,80}?\bby\b|"
    r"\b(?:receiv(?:ed|es|ing|e)|host(?:ed|s|ing)|call\son|welcom(?:ed|es|ing)|greet(?:ed|s))\b|"
    r"\b(?:received|"
    r"hosted|welcomed)\sby\b"
    r"|\b(?:принял[аи]?|принимал[аи]?|примет|принимает|принят[аы]?)\b(?!\s(?:участие|решени|приглашени|присяг|"
    r"во\s(?:внимание|всем)|мер|к\s(?:сведению|рассмотр)|в\s(?:состав|работе|эксплуатац|целом)|закон|"
    r"документ|резолюц|совместн|соглас|отставк|предложени))"
    r"|(?<!шешім\s)(?<!құжат\s)(?<!заң\s)(?<!мәлімдеме\s)(?<!қарар\s)\bқабылда(?:ды|п|йды)\b"
)
GREETING = (
    r"\bgreeted\b|\b(?:met|greeted|welcomed|seen\soff)\s(?:(?:at|in|on)\s[^.;]{2,60}?\s)by\b|"
    r"\bmet\sby\b|\bвстретил[аи]?\b(?!ся)|\bқарсы\sалды\b"
)
FUTURE = (
    r"(?:(?<!visit )(?<!trip )(?<!went on )(?<!proceeded )(?<!continued )(?<!moved on )\bto(?:\s(?:also|"
    r"soon|then|jointly))?\s|\b(?:will|would|shall|may|should|could|"
    r"must|cannot|not|agreed\sto|plans?\sto|expected\sto|"
    r"scheduled\sto|next|upcoming|forthcoming)(?:\s\w+){0,2}\s"
    r"|\b(?:планиру\w+|намерен\w*|договорил\w+|следующ\w+(?!\sдень)|предстоящ\w+|намечен\w*|"
    r"подготовк\w+\sк|подготовке|будут|будет|проведение|провести)(?:\s[\w-]+){0,3}\s"
    r"|\b(?:келесі|алдағы|жоспарлан\w+)(?:\s[\w-]+){0,3}\s)$"
)
FUTURE_AFTER = (
    r"^[^.;]{0,60}\b(?:will\s(?:be\sheld|take\splace)|состоится|состоятся|пройд[её]т|"
    r"запланирован\w*|өтеді|жоспарлан\w+|өткізу\s(?:туралы|жөнінде|мәселе\w+)|уағдаласты|"
    r"келісті)\b"
)
BEFORE = (
    (
        r"\b(?:prior\sto|before|ahead\sof|on\sthe\seve\sof)\s(?:{W})??(?:{W}){{0,3}}?(?:meetings?|talks|"
        r"negotiations|audience|reception|conversation)\b"
        r"|\b(?:[Дд]о|[Пп]еред|[Нн]акануне|[Пп]редваряя)\s(?:(?!\w+л(?:ся|[аои]|[аои]сь)?\s){W}){{0,3}}?(?:встреч|переговор|бесед)\w+"
    )
    .replace("{W}", W)
    .replace("{{", "{")
    .replace("}}", "}")
)
AFTER = (
    (
        r"\b(?:after|following|at\sthe\send\sof|upon\s(?:the\s)?(?:completion|conclusion)\sof|"
        r"on\sthe\ssidelines\sof)\s(?:{W}){{0,4}}?(?:meetings?|talks|negotiations|audience|conversation)\b"
        r"|\b(?:[Пп]осле|[Пп]о\s(?:завершени|окончани|итогам)\w*|[Вв]след\sза)\s(?:{W}){{0,3}}?(?:встреч|"
        r"переговор(?!ы)|бесед)\w+"
    )
    .replace("{W}", W)
    .replace("{{", "{")
    .replace("}}", "}")
)
BEFORE_STEMS = ("prior", "before", "ahead", "the eve", "до", "перед", "накануне", "предваряя")
AFTER_STEMS = (
    "after", "following", "at the end", "upon", "on the sidelines", "после", "завершени", "окончани",
    "итогам", "вслед",
)  # fmt: skip
"""Each match of the two patterns above holds one of its own stems."""
KAZAKH_ORDER = (
    r"(?:кездесу|келіссөз|қабылдау)\w*\s(?:алдында|дейін|бұрын)|(?:кездесу|келіссөз|"
    r"қабылдау)\w*\s(?:кейін|соң|соңында|қорытындысы\w*)"
)
KAZAKH_BEFORE = r"алдында|дейін|бұрын"
CLAUSE_SPLIT = (
    r",?\sand\s(?=(?:travel|visit|tour|inspect|laid|went|attend)\w*\s)|"
    r",\sand\s(?=(?:he|she|they)\s(?:\w+\s){0,2}(?:met|meet|held|hold)\b)|"
    r",\sи\s(?=(?:он|она)\s(?:\w+\s){0,2}(?:встрет|пров[её]л|побеседовал))|"
    r",?\s(?:after\swhich|after\sthat|and\sthen|then|and\slater|later|subsequently|while)\s|;\s|"
    r",?\s(?:после\sчего|затем|а\sтакже\s(?=пров|встре)|а\sпозднее|а\sзатем|позднее)\s|"
    r",?\s(?:содан\sкейін|одан\sкейін|бұдан\sкейін|кейін(?=\s[А-ЯӘ])|кейінірек)\s"
)
SPLIT_STEMS = (
    "and t", "and v", "and i", "and l", "and w", "and a", "and he ", "and she ",
    "и он", "after", "then", "later", "subsequently", "while",
    "; ",
    "после", "затем", "а также", "позднее", "содан", "одан", "бұдан", "кейін",
)  # fmt: skip
ATTENDED = (
    (
        r"\b(?:(?:meeting|talks|negotiations|consultations|ceremony)\s(?:was|were)\s(?:also\s)?attended\sby|"
        r"(?:also\s)?(?:attending|attended|participated\sin|took\spart\sin|"
        r"joined)\s(?:in\s)?the\s(?:{W}){{0,2}}(?:meeting|talks|negotiations|consultations)|accompanied\sby|"
        r"present\sat\sthe\smeeting|also\s(?:present|attended))"
        r"|\b[Вв]о?\s(?:встрече|переговорах|беседе|консультациях)\s(?:{W}){{0,3}}(?:приняли?|принял[аи]?|участвовал\w*|"
        r"присутствовал\w*)|\b(?:приняли?|принял[аи]?)\sучастие\sво?\s(?:встрече|переговорах|консультациях)|"
        r"\bв\sсопровождении"
        r"|\b(?:[Кк]ездесу|[Кк]еліссөз|[Кк]ездесулер|[Әә]ңгіме|[Кк]онсультация(?:лар)?)(?:ге|де|ға|да|ларға|лерге)\s[^.]{0,260}?"
        r"қатыс(?:ты|қан)\b|"
        r"\bқатысуымен\b|\b(?:[Оо]ған|[Бб]ұған)\s[^.]{0,200}?қатысты\b"
        r"|\b(?:в|на)\sкотор(?:ой|ых|ом)\s(?:{W}){{0,3}}(?:приняли?|принял[аи]?|участвовал\w*|"
        r"присутствовал\w*)"
    )
    .replace("{W}", W)
    .replace("{{", "{")
    .replace("}}", "}")
)
SESSION_ATTENDED = (
    r"\b(?:summit|session|event|conference|forum|ministerial|council|gathering)\s(?:was|were)\s(?:also\s)?"
    r"attended\sby\b|\b(?:summit|session|ministerial|gathering)\sbrought\stogether\b"
    r"|\bв\s(?:нём|нем|мероприятии|саммите|заседании|форуме|сессии|конференции|работе\s\w+)"
    r"(?:,[^,.]{3,140},)?\s(?:также\s)?(?:\w+\s){0,2}?(?:приняли\sучастие|участвовали|участвуют)"
    r"|\b(?:іс-шара|жиын|отырыс|саммит|басқосу|форум|алқалы\sжиын)(?:ға|ге|қа|ке|да|де|та|те)\s[^.]{0,700}?"
    r"қатысты\b"
)
"""A gathering of many told with those who came to it."""
SEVERAL = (
    r"\b(?:meetings|separately|each\s(?:in|of)|in\sseparate|separate\stalks|first\swith|first\sby|first\b[^.;]{3,90}\band\sthen|"
    r"сначала\b[^.;]{3,90}\bзатем|"
    r"алдымен\b[^.;]{3,120}\bкейін|respectively|also\smet|также\s(?:встретил|побеседовал|"
    r"переговорил)\w*|каждым|"
    r"отдельн\w+|встречи\sс|ряд\sвстреч|"
    r"кездесулер|бірқатар\sкездесу|жеке-жеке|бөлек-бөлек|жеке\sконсультация\w*|жеке\sкездесу\w*)\b"
)
HEADED = (
    r"\b(?:delegations?|sides?|consultations|talks|meeting)\s(?:was|were)?\s?(?:headed|led|chaired|"
    r"co-chaired|represented)\sby|\b(?:led|headed)\s(?:the\s|his\s|her\s)(?:\w+\s){0,2}(?:side|"
    r"delegation|team)\b|"
    r"\b(?:co-)?chaired\sby|\bco-chair(?:ed|s)\b|\bвозглавил[аи]?|\bвозглавляли?|"
    r"\bвозглавлял[аи]?|\bпредседательствовал[аи]?|"
    r"\bпод\s(?:со)?председательством|\bсопредседател\w+|\b(?:сторону|делегацию)\sпредставлял[аи]?\b|"
    r"\bпредставлял[аи]?\s(?:[\w-]+\s){0,2}(?:сторону|делегацию)"
    r"|\bбас(?:тап\sкелген|тап\sкелді|қарды|шылығымен)|\bтөрағалы(?:ғымен|қпен)|"
    r"\b(?:тарапынан|тарапын|делегациясын)\s[^.;]{0,120}?(?:бастап|басқарды|таныстырды)|\bөкілдік\sетті"
)
MEETING_STEMS = (
    "met", "meet", "talk", "negotiat", "consultation", "discuss", "convers", "call", "audience", "views",
    "joined", "lunch", "dinner", "breakfast", "banquet", "confer", "spoke", "sat down", "session", "courtesy",
    "встре", "переговор", "бесед", "консультац", "разговор", "вежлив", "обсуд", "аудиенц", "обед", "ужин",
    "завтрак", "прием", "приём", "кездес", "келісс", "жүздес", "сұхбат", "әңгіме", "сөйлес", "тілдес",
    "жолық", "дидарлас", "пікірлес", "сыпайы", "әдепті", "қабылдау",
)  # fmt: skip
RECEIVING_STEMS = (
    "receiv", "host", "welcom", "greet", "call on", "приня", "примет", "принима", "қабылда",
)  # fmt: skip
HEADED_STEMS = (
    "chair", "led ", "headed ", "represented by", "представлял", "өкілдік", "возглав", "председат",
    "бастап", "басқар", "басшылы", "төраға",
)  # fmt: skip
GREETING_STEMS = ("greet", "met ", "welcom", "seen off", "встрет", "қарсы алды")
OTHER_STEMS = (
    "brought together",
    "attend", "accompan", "present", "participa", "took part", "signed", "opened", "участ", "присутств",
    "сопровожд", "обсу", "рассм", "затрон", "подпис", "обмен", "қатыс", "талқыла", "қара", "пікір", "ақылдас",
    "қол қой", "пысықта", "ой бөліс", "reviewed", "соглас", "намет", "проработ",
)  # fmt: skip
"""Parts of words, small: a clause without any of them tells of no meeting, and no pattern is tried on it."""
OBJECT_PRONOUN = r"\s(?:him|her|them)\b|\s(?:его|её|ее|их)\b"
UNRELATED = (
    r"(?:\b(?:monument\sto|bust\sof|statue\sof|grave\sof|memory\sof|памятник\w*|бюст\w*|могил\w+|"
    r"памяти|on\sbehalf\sof|greetings?\s(?:from|of|to)|invitation\s(?:of|from|to)|named\safter|"
    r"instructions?\sof|message\sfrom|initiative\sof|policy\sof|leadership\sof|"
    r"agreements?\s(?:reached\s)?(?:by|between))(?:\sthe)?\s"
    r"|\b(?:от\sимени|по\sпоручению|по\sприглашению|имени|привет\w*\sот|приветстви\w+|по\sинициативе|"
    r"инициатив\w+|под\sруководством|послани\w+|поздравлени\w+\sот)\s)$"
)
UNRELATED_AFTER = (
    r"^\S{0,5}\s(?:атынан|тапсырмасымен|тапсырмасы|шақыруымен|сәлемін|сәлемдемесін|"
    r"бастамасы\w*|атындағы)\b"
)
MET_NOBODY_NAMED = (
    r"^\s(?:with\s)?(?:(?:some|around|about|over|nearly|more\sthan|the|local|"
    r"a\sgroup\sof)\s){0,2}(?:[\d,]+\s)?"
    r"(?:\w+\s)?(?:people|students|pupils|youth|journalists|alumni|families|herders|compatriots|citizens|"
    r"entrepreneurs|members\sof\sthe\sdiaspora|troops|soldiers|staff|employees)\b"
    r"|^\sсо?\s(?:[\w-]+\s){0,3}(?:студентами|журналистами|соотечественниками|коллективом|диаспорой|"
    r"выпускниками|гражданами|школьниками|военнослужащими|кыргызстанцами|казахстанцами)\b"
)
"""Those met are a crowd: whoever else the clause names came along, and no official was met."""
MET_NOBODY_NAMED_BEFORE = (
    r"\b(?:студенттер|журналистер|отандастар|қандастар|ұжымы|азаматтар|түлектер|оқушылар)\S*\s(?:\w+\s){0,1}$"
)
MEETING_NOUN = (
    r"\b(?:meeting|talks|negotiations|conversation|consultations)\b(?!\s(?:room|point|place))|"
    r"\b(?:встреч|переговор|бесед)\w*|\b(?:кездесу|келіссөз|әңгімелесу)\w*"
)
"""What a clause may call a meeting: with two whom it names, of two countries, it is theirs."""
HIS = (
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|his|her|their|[Оо]н|[Оо]на|[Оо]ни|его|её|ее|их|[Оо]л|[Оо]лар|[Оо]ның|"
    r"[Оо]ны|[Сс]тороны|[Тт]араптар|the\s(?:guest|parties|sides))\b"
)
THE_GUEST = (
    r"\b[Tt]he\s(?:\w+\s)?(?:guest|delegation|visitor)\b|\b(?:[Гг]ост[ьюяе]м?|[Дд]елегаци\w+)\b|"
    r"\b(?:[Мм]ейман|[Ққ]онақ|[Дд]елегация)\w*"
)
THE_DELEGATION = r"\b[Tt]he\s(?:[\w.]+\s){0,2}delegation\b|\b[Дд]елегация\b|\bделегациясы?\b"
"""The subject of a clause whose delegation is led by somebody named elsewhere."""
LED_BY = (
    r"\b[Dd]elegation\b[^.]{0,90}\b(?:led|headed)\sby\s(?:the\s|its\s)?$|"
    r"\b[Дд]елегаци\w+[^.]{0,90}\b(?:во\sглаве\sсо?|под\sруководством|возглавляем\w+)\s$"
)
LEADING_AFTER = r"^\s(?:\w+\s)?баста(?:ған|п\sкелген)\s[^.]{0,25}делегация"
ENVOY = r"\bambassador|charg[ée]|\bпосол|поверенн|елші"
"""Who goes along; the narrator does not go on with him."""
IMPERSONAL = (
    r"\b(?:состоял(?:ась|ись|ся|ось)|прошл[аи]|прош[её]л|были\sпроведены)\b|\b(?:was|"
    r"were)\s(?:also\s)?held\b|"
    r"\b(?:өткізілді|жүргізілді)\b"
)
"""A meeting told without its subject: it is one more of the person whose visit is told."""
THE_TWO = (
    r"\b(?:the|both)\s(?:two\s)?(?:presidents|leaders|ministers|prime\sministers|heads(?:\sof\s(?:the\s)?(?:two\s)?\w+)?|"
    r"speakers|sides|"
    r"parties|delegations|diplomats|officials|interlocutors)\s(?:\w+ly\s|also\s|then\s)?$|\b(?:the\stwo|"
    r"they)\s(?:\w+\s)?$|"
    r"\b(?:президенты|лидеры|министры|главы\s[\w-]+|премьер-министры|стороны|собеседники|"
    r"делегации)\s(?:[\w-]+\s)?$|"
    r"\b(?:президенттер|министрлер|басшылар|көшбасшылар|тараптар)(?:ы|і)?(?:ның|нің)?\s(?:[\w,-]+\s){0,8}$|"
    r"\bекі\sел\s\w+\s(?:[\w-]+\s){0,3}$"
)
OFFICES_OF_TWO = (
    (
        r"prime\sministers|heads\sof\sgovernment|премьер|главы\sправительств|үкімет\sбасшылары",
        r"prime\sminister|chancellor|премьер|канцлер|председатель\sправительства|глава\sправительства|"
        r"үкімет\sбасшысы",
    ),
    (
        r"presidents|heads\sof\sstate|президенты|главы\sгосударств|президенттер|мемлекет\sбасшылары",
        r"president|head\sof\sstate|президент|глава\sгосударства|мемлекет\sбасшысы",
    ),
    (
        r"heads\sof\s(?:the\s)?(?:two\s)?parliaments|speakers|главы\sпарламентов|спикеры|спикерлер|"
        r"парламент\sбасшылары",
        r"speaker|president\sof\sthe\s(?!republic)|chair(?:man|woman)?\sof\s(?!the\s\w+\scommittee)|спикер|"
        r"председатель\s(?!правительств)|төраға|маршал",
    ),
    (r"ministers|министры|министрлер", r"minister|secretary|министр"),
)
"""An office in the plural, and what the office of each of the two then is."""
THE_TWO_AFTER = (
    r"^\s(?:of\sthe\s(?:two\s)?(?:sides|parties|ministers|leaders)|сторон|(?:двух\s)?(?:министров|лидеров|президентов|"
    r"премьеров|спикеров)|глав\s(?:двух\s)?\w+|делегаций|тараптар\w*)\b"
)
ADJOINED = r"accompanied\sby|\bв\sсопровождении|\bқатысуымен|with\sthe\sparticipation\sof|\bс\sучастием"
"""Words that add somebody to the meeting told in their own clause."""
SIGHTSEEING = (
    r"\b(?:visited|toured|inspected|laid|viewed|planted|attended|opened|unveiled)\b|"
    r"\b(?:посетил|осмотрел|возложил|побывал|ознакомил|открыл)\w*|\b(?:аралады|аралап|тамашалады|қойды|"
    r"болды|барды)\b"
)
"""Who came along to a sight was at no meeting for it."""
LEGISLATORS = (
    r"\bsenator|committee|congress(?:man|woman|member)|\brepresentative$|\b(?:senate|house|congress)\b|"
    r"member\sof\s(?:congress|parliament)|\bMEP?\b|^chair(?:man|woman)?$"
)
DELEGATION = (
    r"\b(?:senators|members|lawmakers|legislators|congressmen|delegation|parliamentarians|they)\s(?:\w+\s)?$"
)
"""Legislators travel together, and "the senators" who met somebody are all of them."""
NAMELESS = (
    r"дворец|резиденция|отель|аэропорт|здание|комплекс|замок|университет|академия|посольство|канцелярия|"
    r"штаб-квартира"
)
"""Nouns of buildings that alone name none."""
ISSUER = r"\b(?:embassy|ministry|department|foreign\soffice)\b|посольств|министерств|елшілі|министрлі"
"""The house that wrote a release prints its name at the head: nobody met there for that."""
AIRPORT = r"airport|air\sbase|аэропорт|әуежай"
SHE = r"\b(?:[Ss]he|[Hh]er|[Оо]на|[Ее][её])\b"
HE = r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Оо]н|[Ее]го|[Ее]му)\b"
FORMATS: tuple[tuple[MeetingFormat, str], ...] = (
    (
        MeetingFormat.CALL,
        r"phone|telephone|video\s?(?:call|conference)|телефон|видеоконф|видеосвяз|"
        r"бейнебайланыс|бейнеконф",
    ),
    (
        MeetingFormat.ONE_ON_ONE,
        r"one[- ]on[- ]one|one[- ]to[- ]one|t[êe]te-[àa]-t[êe]te|один на один|"
        r"тет-а-тет|екеуара|жеке кездес|бетпе-бет",
    ),
    (
        MeetingFormat.NARROW,
        r"narrow|restricted format|small(?:er)? format|узком (?:составе|формате)|шағын "
        r"құрам",
    ),
    (
        MeetingFormat.EXPANDED,
        r"expanded|extended (?:format|talks)|plenary|delegation talks|расширенн|с "
        r"участием делегаций|кеңейтілген|кеңейтілген құрам",
    ),
    (
        MeetingFormat.MEAL,
        r"(?:working|state|official) (?:lunch|dinner|breakfast)|luncheon|(?:рабоч\w+|"
        r"торжественн\w+|официальн\w+) (?:обед|завтрак|ужин)|түскі ас|кешкі ас",
    ),
    (MeetingFormat.SIGNING, r"signing ceremony|церемони\w+ подписания|қол қою рәсімі"),
    (
        MeetingFormat.MULTILATERAL,
        r"[CС]\s?5\s?\+\s?1|multilateral|summit|trilateral|саммит|тр[её]хсторон|"
        r"многосторон|үшжақты|көпжақты",
    ),
    (MeetingFormat.PRESS_CONFERENCE, r"press conference|пресс-конференц|баспасөз (?:мәслихат|конференция)"),
)
