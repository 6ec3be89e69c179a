"""What names are made of, and what looks like a name but is none."""

from __future__ import annotations

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.word_lists import word_set

PARTICLES = word_set(
    """
    van von der den de da del della di du dos das do la le el al ul bin ibn bint ben ould ter ten zu zur
    af av y e ap mac фон ван дер ден де да дель дю ди ла ле эль аль бен бин ибн оглы оглу кызы улы заде
    delos della degli dei dello vander vom zum углы уулу ұлы қызы uly qyzy oğlu oglu bar st san
    """
)

SUFFIXES = word_set(
    """
    jr sr ii iii iv vi vii viii xiv xvi i v x
    """
)

TITLES: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        mr mrs ms miss dr sir dame lord lady madam madame sheikh shaikh sheikha prof professor sen rep
        gov gen shri smt lt col capt rev reverend hon honorable honourable excellency majesty majesties
        highness h.e mister father sultan imam ambassador adm maj sgt
        """
    ),
    Language.RUSSIAN: word_set(
        """
        г-н г-на г-ну г-ном г-не г-жа г-жи г-же г-жу г-жой господин господина господину господином госпожа
        госпожи госпоже госпожой госпожу шейх шейха шейху шейхом доктор доктора доктором доктору д-р д-ра
        д-ром д-ру сэр лорд величество величества величеству величеством высочество высочества высочеству
        высочеством превосходительство превосходительства превосходительству превосходительством
        """
    ),
    Language.KAZAKH: frozenset(["мырза", "ханым", "шейх", "доктор", "сэр", "лорд", "myrza", "hanym"]),
}

WOMENS_TITLES = word_set(
    """
    mrs ms miss dame lady madam madame г-жа г-жи г-же г-жу г-жой госпожа госпожи госпоже госпожой ханым
    queen princess королева принцесса
    """
)

WOMEN = word_set(
    """
    анна мария елена ольга наталья наталия татьяна ирина светлана екатерина юлия анастасия марина галина
    людмила надежда валентина вера любовь лариса нина тамара оксана виктория александра евгения ксения
    дарья полина софья софия алла жанна инна диана алина кристина маргарита эльвира роза мадина айгуль
    айгүл гульнара гүлнар динара дина сауле сәуле асель әсел айжан айдана мәдина назира салтанат
    гульшара гүлшара бибигуль бибігүл жанар лейла ләйлә алия әлия зарина камила сабина карина аида аиша
    айша фатима зухра райхан раушан анджела ангела урсула джорджия кайя майя санна сара элизабет джилл
    мелания камала нэнси аннализа анналена аналена каролина шарлотта маргрете метте эрна катрин
    екатерини виорика диляра гульмира гүлмира жулдыз жұлдыз ботагоз ботагөз севинж лола саида танзила
    насиба юсефа кристалина джасинда кэтрин хиллари мишель мегги тереза лиз кэрин anna maria mary elena
    olga natalia tatiana irina svetlana catherine katherine kate julia anastasia marina victoria
    alexandra sofia sophia diana kristina margaret elizabeth rosa madina aigul aigerim gulnara dinara
    dina saule assel aizhan salt saltanat leila aliya zarina kamila sabina karina aida aisha fatima
    ursula giorgia kaja maia sanna sarah jill melania kamala nancy annalena charlotte mette erna katrin
    viorica hillary michelle theresa liz karine jen jennifer karoline carly elina camilla jane joan
    susan linda barbara janet nikki laura emily emma olivia amy angela cristina claudia dilma michele
    condoleezza madeleine samantha wendy helen helena ann anne annie caroline carolyn christine
    christina cynthia deborah debbie donna dorothy elaine ellen gina grace heather ivanka jacinda
    jessica judith judy julie karen kathleen kathy kelly kellyanne lisa loretta lori lynn marie martha
    megan melissa monica pamela patricia penny rachel rebecca ruth sandra sharon sheila stephanie susana
    tammy teresa tulsi valerie vanessa yvette zoe isabel carmen lucia paola ingrid astrid ruta ingrida
    dalia gabriela nadia nadezhda yulia ekaterina kayleigh dana joni tina abby alice meghan ana sigrid
    hadja ngozi michaela natasha roza aruzhan zhanna gulshara
    ана анхела беатрис бригитта вера виктория габриэла гульнара дарья диана динара дана жанна зарина
    ингрид ирина ирма камила карин катарина клара кристина лаура лейла линда лусия луиза людмила
    мадина малика маргарита марина марта мариана мелания моника надежда назгуль наталья нина
    нора оксана ольга паола патриция петра полина регина роза сабина салтанат самал сара светлана сильвия
    симона софия софья тереза ульрика фатима хелена эва элеонора элиза эльвира эмма юлия яна айгуль
    айнур алия асель ботагоз гульмира жулдыз лаззат индира нгози жюли астрид сигрид карлыгаш маржан
    меруерт назым сауле
    """
)

MEN = word_set(
    """
    александр алексей андрей антон артем борис вадим валерий василий виктор виталий владимир владислав
    вячеслав геннадий георгий григорий денис дмитрий евгений иван игорь илья кирилл константин леонид
    максим михаил никита николай олег павел петр пётр роман сергей станислав степан тимур федор юрий
    ярослав глеб данияр ерлан мурат мухтар мұхтар аскар асқар олжас нурлан нұрлан алихан әлихан серик
    серік бауыржан марат канат қанат рустам ильхам ильдар рашид ибрагим ахмед мохаммед мухаммед али
    хасан хусейн осман мустафа реджеп тайип мевлют хакан john james robert michael william david richard
    joseph thomas charles donald george paul mark steven kenneth edward brian ronald anthony antony
    kevin jason matthew gary timothy jose larry jeffrey frank scott eric stephen andrew raymond gregory
    joshua jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan jack
    albert jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce
    brandon adam harry fred wayne billy steve louis jeremy aaron randy howard eugene carlos russell
    bobby victor martin ernest phillip todd jesse craig alan shawn clarence sean philip chris johnny
    earl jimmy antonio danny bryan tony luis mike stanley leonard nathan dale manuel rodney curtis
    norman allen marvin vincent glenn jeffery travis jeff chad jacob lee melvin alfred kyle francis
    bradley jesus herbert frederick ray joel edwin don eddie ricky troy randall barry alexander bernard
    mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim tom calvin alex jon
    ronnie bill lloyd tommy leon derek warren darrell jerome floyd leo alvin tim wesley gordon dean greg
    jorge dustin pedro derrick dan lewis zachary corey herman maurice vernon roberto clyde glen hector
    shane ricardo sam rick lester brent ramon charlie tyler gilbert gene marc reginald ruben brett angel
    nathaniel rafael leslie edgar milton raul ben chester cecil duane franklin andre elmer brad gabriel
    ron mitchell roland arnold harvey jared adrian karl cory claude erik bernie ted marco jeb rand newt
    mitt barack vladimir sergei sergey dmitry mikhail nikolai viktor kassym-jomart mukhtar murat yerlan
    erlan askar olzhas nurlan alikhan serik marat kanat rashid ali hassan ahmed mohammed recep emmanuel
    olaf boris rishi keir narendra shinzo fumio jens josep jean pierre hans fritz
    лука фома кузьма савва муса иса никола юкка пекка мика илия альберт альфред арман армен артур
    асылбек ахмет бахтияр бектас бернар богдан бруно болат вацлав вольфганг габор георг герман густав
    давид даниэль даулет джеймс джон джордж джузеппе дидар ержан ерболат жорж жозеф золтан иштван йозеф
    йохан кайрат камаль карл карлос кеннет кристиан ласло лоран лукас люк магнус майкл максат марек марио
    мариус маркус мартин матиас матс милан милош мирослав нарендра норман оливер ондрей оскар отто
    патрик пауль педро петер пьер рафаэль ричард роберт роланд сабит салман самат саймон сердар симон
    стефан сухроб талгат тарас тимоти томас томаш франк фредерик фридрих ханс хенрик хосе христо чарльз
    шавкат шерзод эдвард эмиль энтони эрик эрнест юхан якуб яков янош арнольд аманжол айбек азамат
    айдос алмас алмат асет аян бакыт бекзат берик берікбол габит дархан дастан ербол жандос жанибек
    жасулан куаныш медет мейрам мейржан нурсултан нуржан руслан санжар темирлан
    """
)

NOT_NAMES: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        the a an in on at by for from with to of and or but as after before during while when where who
        what why how this that these those he she it they we i you his her its their our my your him
        them us me also later earlier meanwhile today yesterday tomorrow however moreover furthermore
        additionally following according january february march april may june july august september
        october november december monday tuesday wednesday thursday friday saturday sunday house white
        senate parliament congress ministry department government state states united nations union
        european commission council court supreme committee office embassy republic kingdom federation
        national international central asia asian europe africa african america american latin north
        south east west northern southern eastern western middle pacific atlantic indo-pacific corridor
        silk road belt initiative summit forum conference meeting dialogue partnership agreement treaty
        declaration statement release press readout remarks joint visit bilateral economic strategic
        security cooperation trade investment energy climate change development bank fund world global
        university institute academy school college center centre foundation association organization
        organisation company corporation corp inc ltd llc group holding airport hotel palace park square
        street avenue building hall room oval independence day year week month new great first second
        third one two three four five six seven eight nine ten republican republicans democrat democrats
        democratic gop party tea news times post journal cnn fox msnbc nbc abc cbs reuters bloomberg
        twitter facebook internet christian muslim muslims jewish islam islamic catholic bible god
        english spanish chinese russian hello thank thanks dear ladies gentlemen yes no well so now then
        here there if because although though despite since until both all some many most more other
        another each every such only just even still yet not never ever let please good morning
        afternoon evening welcome general assembly leaders president minister secretary prime foreign
        deputy vice chairman speaker ambassador king queen prince princess majesty majesties excellency
        excellencies highness head senior chief director governor mayor amendment constitution
        constitutional act bill law plan program programme project army navy air force forces marine
        corps guard coast bureau agency service administration campaign election primary caucus
        convention delegation delegations mr mrs ms dr sen rep gov super pac black lives matter social
        science technology education health culture sport sports artificial intelligence digital green
        water sea river lake mountain mountains ocean island islands city region province county
        district valley gulf bay caspian capitol hill pentagon kremlin brexit obamacare medicare nato eu
        un c5 g7 g20 un's covid columbia washington london paris moscow beijing brussels geneva vienna
        astana almaty tashkent york jersey hampshire carolina dakota virginia texas florida california
        ohio iowa nevada michigan wisconsin pennsylvania illinois georgia arizona indiana utah oregon
        colorado kansas missouri alaska hawaii maine vermont massachusetts connecticut maryland delaware
        kentucky tennessee alabama mississippi louisiana arkansas oklahoma nebraska idaho montana
        wyoming minnesota manhattan brooklyn chicago boston detroit cleveland philadelphia miami orlando
        las vegas los angeles san francisco diego looking asked speaking responding referring addressing
        turning among under over between through about against upon within without across along behind
        beyond including like unlike near off out up down per via photo video watch read editor question
        answer live latest update updated source sources contact can could would will shall should must
        might do does did has have had is are was were be been being earth human rights freedom
        democracy peace war justice safety relations affairs public private business nation country
        countries people peoples community communities members citizens americans britons europeans
        russians kazakhs uzbeks turks germans french trade-unions ministers parties sides side fact
        presidents secretaries speakers chairmen ambassadors senators premiers chancellors governors
        residence residency villa mansion stadium arena museum library theatre theater cathedral mosque
        cemetery headquarters barracks terminal
        sheet background briefing transcript interview q&a line officials official
        """
    ),
    Language.RUSSIAN: word_set(
        """
        в на с со и а но по к ко о об от из за для при до после во время ходе также кроме этом того
        сегодня вчера завтра ранее позже затем далее напомним отметим между тем однако президент
        президента президенты президентов президентам президентами министры министров министрам министрами
        премьер-министры премьер-министров премьер-министрами главы главам главами
        министр республика республики республике республику федерация федерации российская
        российской государственная государственной дума думы совет совета союз союза парламент
        парламента сенат сената мажилис мажилиса правительство правительства министерство министерства
        мид оон ес снг шос обсе нато европейский европейского европейская европейской организация
        организации объединенных наций центральная центральной азия азии азию северная южная южной
        северной западная восточная ближний восток востока шелковый путь пояс конституция конституции
        нацбанк банк банка фонд фонда международный международного международная всемирный всемирного
        народная народной верховный верховного верховная он она они мы вы я его ее их наш ваш мой это
        эта этот эти все как что где когда если так уже еще только благодаря согласно сторона стороны
        встреча переговоры визит январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь
        декабрь понедельник вторник среда четверг пятница суббота воскресенье дом дома белый белого
        академия университет институт глава главы главе главой главу казахстан россия кремль акорда
        акорде акорду фото видео пресс-служба вопрос ответ журналист корреспондент ведущий господин
        господина госпожа госпожи уважаемый уважаемая уважаемые дорогие друзья дамы господа
        """
    ),
    Language.KAZAKH: word_set(
        """
        және онда мұнда сонда палата мен бен пен бұл осы сол ол олар біз сіз сондай-ақ сонымен қатар
        бүгін кеше ертең президент
        президенті министр министрі премьер-министр республикасы республикасының парламент парламенті
        парламентінің мәжіліс мәжілісі мәжілісінің сенат сенаты сенатының үкімет үкіметі үкіметінің одақ
        одағы еуропа еуропалық орталық азия азияның бұұ еқыұ шыұ тмд еаэо сыртқы істер мемлекет
        мемлекеттік басшысы хатшысы ұйымы ұйымының халықаралық дүниежүзілік ұлттық банк банкі қоры
        конституция жібек жолы қазақстан ресей ақорда ақордада кездесу кездесуде кездесуге келіссөз
        келіссөздер сапар тараптар тараптары жиын жиында өз оның оны оған қаңтар ақпан наурыз сәуір
        мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі
        жұма сенбі жексенбі сұрақ жауап журналист тілші құрметті қадірлі мырза ханым атап айтқанда айта
        кету ұйым корольдік агенттік сондықтан елбасы кеңес комитет комиссия қор дума рада хурал кеңеш
        жогорку меджлис орталық ертеңіне кешке түстен кейінгі келесі күні екінші бірінші соңғы шетелдік
        бұған дейін содан кейін осыған орай сондықтан алайда бірақ егер соның
        """
    ),
}
"""Words that begin with a capital at times and are never part of a person's name."""

NO_NAME_SHAPES: dict[Language, str] = {
    Language.ENGLISH: r"(?:trans|euro|pan-)[a-z]{5,}$",
    Language.RUSSIAN: r"(?:гос|мин|нац|межправ|транс|евро)[а-яё]{5,}$",
    Language.KAZAKH: r"(?:транс|еуро|мем)[а-яәғқңөұүһі]{5,}$|\w{4,}(?:тық|тік|дық|дік|лық|лік)$",
}
"""Words put together of a short word for a body or a region, and Kazakh adjectives: never a person's name."""
KAZAKH_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")

KAZAKH_NAME_ENDINGS = ("берді", "келді", "гелді", "тұрды", "болды", "бергенді", "қылды", "беренде", "мұрата")
"""Endings that look like a case and belong to the name (Тілеуберді)."""

RUSSIAN_IRREGULAR: dict[str, str] = {
    "мамаду": "Мамаду",
    "амаду": "Амаду",
    "рату": "Рату",
    "петра": "Петр",
    "петру": "Петр",
    "петром": "Петр",
    "павла": "Павел",
    "павлу": "Павел",
    "павлом": "Павел",
    "льва": "Лев",
    "львом": "Лев",
    "льву": "Лев",
    "ильи": "Илья",
    "илье": "Илья",
    "илью": "Илья",
    "ильей": "Илья",
    "никиты": "Никита",
    "никите": "Никита",
    "никитой": "Никита",
}

NICKNAMES: dict[str, str] = {
    "joe": "joseph", "tony": "antony", "anthony": "antony", "bill": "william", "will": "william",
    "bob": "robert", "jim": "james", "jimmy": "james", "mike": "michael", "tom": "thomas",
    "dick": "richard", "rick": "richard", "dan": "daniel", "dave": "david", "steve": "steven",
    "stephen": "steven", "ed": "edward", "ted": "edward", "ben": "benjamin", "chris": "christopher",
    "nick": "nicholas", "matt": "matthew", "pete": "peter", "don": "donald", "ken": "kenneth",
    "sam": "samuel", "andy": "andrew", "greg": "gregory", "jeff": "jeffrey", "liz": "elizabeth",
    "kate": "katherine", "sue": "susan", "maggie": "margaret", "alex": "alexander",
}  # fmt: skip
"""Short forms of English given names, as one release prints both."""
