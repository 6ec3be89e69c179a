"""Short releases that leave countries unsaid, with whose country everybody is and on which side.

Each case is a text and what is to be read of everybody who took part: country and side.
"""

from __future__ import annotations

GUEST, HOST = "guest", "host"
Told = dict[str, tuple[str | None, str]]

ENGLISH: tuple[tuple[str, Told], ...] = (
    (
        "Minister Aalto on visit to Portugal\n\n"
        "Ministry for Foreign Affairs of Finland\n\n"
        "Minister for Foreign Affairs Katri Aalto is paying a working visit to Lisbon on 4 May "
        "2024. She met Minister of Foreign Affairs Tiago Moreira and was received by President "
        "Rui Valente.\n\n"
        "In the evening Aalto will speak at the University of Lisbon.",
        {"Katri Aalto": ("FI", GUEST), "Tiago Moreira": ("PT", HOST), "Rui Valente": ("PT", HOST)},
    ),
    (
        "Oval Office\n\n"
        "11:04 A.M. EST\n\n"
        "March 3, 2022\n\n"
        "President Harlan received Prime Minister Jonas Berg of Norway at the White House on "
        "March 3, 2022. The leaders discussed the Arctic.",
        {"Harlan": ("US", HOST), "Jonas Berg": ("NO", GUEST)},
    ),
    (
        "Deputy Prime Minister Concludes Trip\n\n"
        "Vilnius, June 7, 2023. Deputy Prime Minister of Kazakhstan Dana Omarova concluded a "
        "two-day visit to Lithuania. She met with Speaker Vytautas Balsys. Omarova was "
        "accompanied by Minister of Transport Erlan Satov.",
        {"Dana Omarova": ("KZ", GUEST), "Vytautas Balsys": ("LT", HOST), "Erlan Satov": ("KZ", GUEST)},
    ),
    (
        "Minister received in Baku\n\n"
        "Baku, 9 April 2024. President of Azerbaijan Elnur Mammadli received Minister of Energy "
        "of Italy Paolo Rinaldi. The head of state recalled his official visit to Italy in 2019.",
        {"Paolo Rinaldi": ("IT", GUEST), "Elnur Mammadli": ("AZ", HOST)},
    ),
    (
        "Foreign Ministers of Latvia and Moldova meet in Riga\n\n"
        "12 May 2024. Foreign Ministers of Moldova and Latvia Ion Rusu and Janis Kalns held talks "
        "in Riga.",
        {"Ion Rusu": ("MD", GUEST), "Janis Kalns": ("LV", HOST)},
    ),
    (
        "Estonian minister in Warsaw\n\n"
        "Warsaw, 3 March 2023. Foreign Minister of Estonia Kadri Saar met in Warsaw with her "
        "Polish counterpart, Foreign Minister Tomasz Wilk.",
        {"Kadri Saar": ("EE", GUEST), "Tomasz Wilk": ("PL", HOST)},
    ),
    (
        "Secretary Marlowe Strengthens Ties\n\n"
        "U.S. Embassy Astana\n\n"
        "Astana, May 3, 2025. Secretary of State Ellen Marlowe met with Foreign Minister of "
        "Kazakhstan Daniyar Seitov.",
        {"Ellen Marlowe": ("US", GUEST), "Daniyar Seitov": ("KZ", HOST)},
    ),
    (
        "Trade mission in Lagos\n\n"
        "The Hague, 4 September 2024. Minister for Trade Pieter Kuiper of the Netherlands is leading a "
        "mission of twenty firms to Nigeria. In Lagos he met Nigerian Minister of Finance Chidi Obi.",
        {"Pieter Kuiper": ("NL", GUEST), "Chidi Obi": ("NG", HOST)},
    ),
    (
        "Dominican minister in Praia\n\n"
        "Praia, 3 August 2022. The Minister of Culture of the Dominican Republic, Rosa Vega, was "
        "received yesterday by Prime Minister Jorge Lopes. She recalled the death of President Abilio.",
        {"Rosa Vega": ("DO", GUEST), "Jorge Lopes": ("CV", HOST)},
    ),
    (
        "Talks in Astana\n\n"
        "Astana, 5 May 2024. President of Kazakhstan Nurlan Aitov held talks with Foreign Minister of China "
        "Li Wei. President Aitov visited Beijing last year, and the sides noted the progress since then.",
        {"Li Wei": ("CN", GUEST), "Nurlan Aitov": ("KZ", HOST)},
    ),
    (
        "President receives the Maltese delegation\n\n"
        "3 June 2024. President of Moldova Ion Rusu received the delegation of Malta headed by Deputy Prime "
        "Minister Karl Borg, who is in Chisinau to open an exhibition. Progress was noted since his visit to "
        "Valletta.",
        {"Karl Borg": ("MT", GUEST), "Ion Rusu": ("MD", HOST)},
    ),
    (
        "Ministers visit Accra\n\n"
        "Accra, 2 June 2024. Minister of Culture of Finland Katri Aalto and Minister of Forestry "
        "and Bio Policy "
        "Jussi Niemi are visiting Ghana. They met with Minister of Lands and Natural Resources "
        "Kofi Mensah of "
        "Ghana.",
        {"Katri Aalto": ("FI", GUEST), "Jussi Niemi": ("FI", GUEST), "Kofi Mensah": ("GH", HOST)},
    ),
)
RUSSIAN: tuple[tuple[str, Told], ...] = (
    (
        "Министр посетил Ригу\n\n"
        "Рига, 4 мая 2024 года. Министр иностранных дел Казахстана Тимур Ахметов посетил Латвию с "
        "рабочим визитом. Он провел переговоры с Министром сообщения Андрисом Калнсом.",
        {"Тимур Ахметов": ("KZ", GUEST), "Андрис Калнс": ("LV", HOST)},
    ),
    (
        "Встреча с вице-президентом банка\n\n"
        "5 марта 2025 года. Министр финансов Казахстана Гульмира Садыкова провела встречу с "
        "вице-президентом Европейского банка реконструкции и развития Марко Ланци.",
        {"Марко Ланци": (None, GUEST), "Гульмира Садыкова": ("KZ", HOST)},
    ),
    (
        "Вице-премьер в Ашхабаде\n\n"
        "АШХАБАД, 20 декабря 2023 года. Вице-премьер РФ Артем Лебедев в ходе рабочего визита в "
        "Ашхабад встретился с президентом Туркмении Сердаром Аннаевым. Он обсудил с туркменским "
        "коллегой, вице-премьером, министром иностранных дел республики Мерданом Оразовым "
        "поставки.",
        {"Артем Лебедев": ("RU", GUEST), "Сердар Аннаев": ("TM", HOST), "Мердан Оразов": ("TM", HOST)},
    ),
    (
        "Министры обороны встретились в Минске\n\n"
        "12 мая 2024 года. Министры обороны Таджикистана и Беларуси Шерали Мирзоев и Андрей "
        "Ковалевич провели переговоры в Минске.",
        {"Шерали Мирзоев": ("TJ", GUEST), "Андрей Ковалевич": ("BY", HOST)},
    ),
    (
        "Глава государства принял Премьер-министра Пакистана\n\n"
        "11 октября 2023 года\n\n"
        "В Акорде Президент Нурлан Байжанов принял Премьер-министра Пакистана Тарика Кази. Тарик "
        "Кази передал Нурлану Байжанову приветствие от Президента Пакистана.",
        {"Тарик Кази": ("PK", GUEST), "Нурлан Байжанов": ("KZ", HOST)},
    ),
    (
        "Спикер в Бишкеке\n\n"
        "Бишкек, 3 июня 2024 года. Президента Австрии Маттиаса Хофера приняла Торага Жогорку "
        "Кенеша Айгуль Исмаилова.",
        {"Маттиас Хофер": ("AT", GUEST), "Айгуль Исмаилова": ("KG", HOST)},
    ),
    (
        "О визите Президента Гвинеи в Вену\n\n"
        "12 мая 2023 года. Президента Гвинейской Республики Мамаду Конде принял в Вене Федеральный канцлер "
        "Австрии Клеменс Брандль.",
        {"Мамаду Конде": ("GN", GUEST), "Клеменс Брандль": ("AT", HOST)},
    ),
    (
        "Сенаторы в Гаване\n\n"
        "3 июня 2024 года. Делегация Сената Польши во главе с Председателем Яном Ковальским находилась с "
        "официальным визитом на Кубе. В Гаване Ян Ковальский встретился с Председателем "
        "Национальной ассамблеи "
        "Хуаном Пересом.",
        {"Ян Ковальский": ("PL", GUEST), "Хуан Перес": ("CU", HOST)},
    ),
    (
        "О визите Султана Омана в Ереван\n\n"
        "12 мая 2023 года. По приглашению Президента Республики Армения Арама Петросяна Султан "
        "Омана Фахд аль-Саид "
        "14 мая посетит Армению.",
        {"Фахд аль-Саид": ("OM", GUEST), "Арам Петросян": ("AM", HOST)},
    ),
    (
        "Встреча в Бишкеке\n\n"
        "5 мая 2024 года. Министр энергетики Кыргызстана Таалай Осмонов встретился в Бишкеке с министром "
        "энергетики Норвегии Ларсом Далем. В прошлом году Таалай Осмонов побывал в Норвегии.",
        {"Ларс Даль": ("NO", GUEST), "Таалай Осмонов": ("KG", HOST)},
    ),
    (
        "Премьер-министр в Вене\n\n"
        "5 мая 2024 года. Премьер-министр Грузии Георгий Беридзе прибыл в Австрию с визитом. "
        "Накануне Беридзе "
        "принял президента корпорации Alpen Kraft Карла Хубера. В парламенте он провел встречу с Президентом "
        "Национального совета Отто Майером, а затем его принял Федеральный президент Пауль Вебер.",
        {
            "Георгий Беридзе": ("GE", GUEST),
            "Карл Хубер": ("AT", HOST),
            "Отто Майер": ("AT", HOST),
            "Пауль Вебер": ("AT", HOST),
        },
    ),
)
KAZAKH: tuple[tuple[str, Told], ...] = (
    (
        "Мәжіліс Төрағасы Венгрияға барды\n\n"
        "2024 жылғы 17 сәуір\n\n"
        "Мәжіліс Төрағасы Ерлан Сәрсенов Венгрияда ресми сапармен болды. Ол Мемлекеттік жиналыс "
        "Төрағасы Ласло Кевешимен келіссөз жүргізді.",
        {"Ерлан Сәрсенов": ("KZ", GUEST), "Ласло Кевеши": ("HU", HOST)},
    ),
    (
        "Премьер-министр Қытай делегациясын қабылдады\n\n"
        "2025 жылғы 8 шілде\n\n"
        "Премьер-министр Олжас Ермеков жұмыс сапарымен Астанаға келген Қытайдың Мемлекеттік даму "
        "және реформалар комитетінің төрағасы Чжао Вэньцземен келіссөз жүргізді.",
        {"Чжао Вэньцзе": ("CN", GUEST), "Олжас Ермеков": ("KZ", HOST)},
    ),
    (
        "Министр компания басшысымен кездесті\n\n"
        "2024 жылғы 29 мамыр\n\n"
        "Астанада Көлік министрі Марат Досов Францияның «Locomotive» компаниясының бас атқарушы "
        "директоры Бертран Лефевмен кездесті.",
        {"Бертран Лефев": ("FR", GUEST), "Марат Досов": ("KZ", HOST)},
    ),
    (
        "Сыртқы істер министрлері кездесті\n\n"
        "2024 жылғы 1 ақпан\n\n"
        "Әзербайжан мен Қазақстан Сыртқы істер министрлері Джейхун Рзаев пен Мұрат Нұрланов "
        "Астанада келіссөз өткізді.",
        {"Джейхун Рзаев": ("AZ", GUEST), "Мұрат Нұрланов": ("KZ", HOST)},
    ),
    (
        "Мәжіліс вице-спикері жапон депутаттарын қабылдады\n\n"
        "2023 жылғы 26 қыркүйек\n\n"
        "Мәжіліс Төрағасының орынбасары Арман Рауов Астанада Жапония Өкілдер палатасының депутаты "
        "Такэси Фудзивара бастаған Жапония – Қазақстан парламенттік достық лигасының делегациясын "
        "қабылдады.",
        {"Такэси Фудзивара": ("JP", GUEST), "Арман Рауов": ("KZ", HOST)},
    ),
    (
        "Министрдің Брюссельге сапары\n\n"
        "Брюссель, 2025 жылғы 12 маусым – ҚР Сыртқы істер министрі Ермек Көшеров Брюссельге жұмыс "
        "сапарымен барды. Министр Еуропалық одақтың Сыртқы істер және қауіпсіздік саясаты "
        "жөніндегі жоғары өкілі Кая Лаанмен келіссөз жүргізді.",
        {"Ермек Көшеров": ("KZ", GUEST), "Кая Лаан": (None, HOST)},
    ),
    (
        "Премьер-министр Дүниежүзілік банк өкілін қабылдады\n\n"
        "2024 жылғы 7 наурыз. Премьер-министр Ерлан Досанов Азия даму банкінің вице-президенті Карл "
        "Ингвессонмен кездесті.",
        {"Карл Ингвессон": (None, GUEST), "Ерлан Досанов": ("KZ", HOST)},
    ),
    (
        "Вице-премьер Словения министрін қабылдады\n\n"
        "2023 жылғы 27 қыркүйек. Премьер-министрдің орынбасары Ерлан Досанов Словенияның Құрылыс министрі "
        "Милан Крайнцпен кездесті. Кездесуге Көлік министрі Марат Қалиев қатысты.",
        {"Милан Крайнц": ("SI", GUEST), "Ерлан Досанов": ("KZ", HOST), "Марат Қалиев": ("KZ", HOST)},
    ),
    (
        "Облыс әкімі Грекия елшісімен кездесті\n\n"
        "2024 жылғы 3 маусым. Қостанай облысының әкімі Ерлан Досанов Грекия Республикасының Қазақстандағы "
        "Төтенше және өкілетті елшісі Костас Паппасты қабылдады.",
        {"Костас Паппас": ("GR", GUEST), "Ерлан Досанов": ("KZ", HOST)},
    ),
    (
        "Министрлер кездесті\n\n"
        "Астана, 2024 жылғы 5 мамыр. Энергетика министрі Нұрлан Айтов Норвегияның Энергетика министрі Ларс "
        "Дальмен кездесті. Былтыр Нұрлан Айтов Норвегияға сапармен барды.",
        {"Ларс Даль": ("NO", GUEST), "Нұрлан Айтов": ("KZ", HOST)},
    ),
    (
        "Әкім Грузия елшісін қабылдады\n\n"
        "2024 жылғы 3 маусым. Астана қаласының әкімі Ерлан Үмбетбалды Грузияның Елшісі Георгий Беридзені "
        "қабылдады.\n\n– Қонақтарға есігіміз ашық, – деді Ерлан Үмбетбалды.",
        {"Георгий Беридзе": ("GE", GUEST), "Ерлан Үмбетбалды": ("KZ", HOST)},
    ),
)
TABLES = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
