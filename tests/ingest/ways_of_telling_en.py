"""English ways of telling a day of several meetings: leads, and what follows them."""

# ruff: noqa: E501 - a person with all cases, or a sentence with its meetings, stands in one line

from __future__ import annotations

WORLDS = (
    {
        "city": "Nairobi", "of": "Kenya", "adjective": "Kenyan", "code": "KE", "surname": "Brekke", "he": "he",
        "guest": ("Foreign Minister of Norway", "Lars Brekke"), "title": "the Minister", "people": "Norwegian",
        "second": ("State Secretary of the Norwegian Ministry of Trade", "Ingrid Nyhus"),
        "envoy": ("Ambassador of Norway to Kenya", "Tor Haugland"),
        "hosts": (
            ("President", "Daniel Mutiso"), ("Speaker of the National Assembly", "Peter Wanjala"),
            ("Minister of Energy", "Grace Njoroge"), ("Minister of Health", "Samuel Kiprono"),
            ("Deputy Prime Minister", "Amina Kipkoech"), ("Minister of Trade", "Joseph Mwangi"),
            ("Chairman of the Senate", "David Ochieng"), ("Minister of Water and Irrigation", "Ruth Chebet"),
            ("Governor of the Central Bank", "Paul Kamau"), ("Minister of Education", "Lucy Atieno"),
            ("Minister of Defence", "John Karanja"),
        ),
    },
    {
        "city": "Astana", "of": "Kazakhstan", "adjective": "Kazakh", "code": "KZ", "surname": "Cordeiro", "he": "she",
        "guest": ("Prime Minister of Portugal", "Inês Cordeiro"), "title": "the Prime Minister", "people": "Portuguese",
        "second": ("Minister of Economy of Portugal", "Miguel Tavares"),
        "envoy": ("Portuguese Ambassador", "Duarte Figueira"),
        "hosts": (
            ("President", "Yerlan Dosanov"), ("Chairman of the Mazhilis", "Bolat Sarsenov"),
            ("Minister of Energy", "Daniyar Akhmetov"), ("Minister of Transport", "Marat Zhaksybekov"),
            ("Deputy Prime Minister", "Serik Omarov"), ("Minister of Foreign Affairs", "Arman Tulegenov"),
            ("Minister of Agriculture", "Gulnara Issabekova"), ("Minister of Industry", "Kairat Nurpeisov"),
            ("Secretary of the Security Council", "Talgat Bekov"), ("Minister of Culture", "Asel Kaliyeva"),
            ("Minister of Ecology", "Nurlan Abishev"),
        ),
    },
    {
        "city": "Tallinn", "of": "Estonia", "adjective": "Estonian", "code": "EE", "surname": "Kalandadze", "he": "he",
        "guest": ("President of Georgia", "Davit Kalandadze"), "title": "the President", "people": "Georgian",
        "second": ("Foreign Minister of Georgia", "Nino Lomidze"),
        "envoy": ("Ambassador of Georgia to Estonia", "Zurab Gelashvili"),
        "hosts": (
            ("Prime Minister", "Kadri Saar"), ("Speaker of the Parliament", "Jaak Lepik"),
            ("Minister of the Interior", "Urmas Tamm"), ("Minister of Justice", "Liina Oja"),
            ("Minister of Foreign Affairs", "Andres Rebane"), ("Minister of Finance", "Maret Kask"),
            ("Minister of Digital Affairs", "Priit Laas"), ("Chief of the Defence Forces", "Toomas Vaher"),
            ("Minister of Education", "Kersti Mägi"), ("Auditor General", "Rein Põld"),
            ("Minister of Climate", "Siim Kuusk"),
        ),
    },
)  # fmt: skip
LEADS = (
    (
        "{G} begins visit to {of}\n\n{date}\n\nOn {date} {G} came to {city}. First on the programme was an audience with {H}.",
        (("GH", None),),
    ),
    (
        "Readout of the visit\n\n{date}\n\nOn {date}, {H} hosted {G} at the {palace} in {city}.",
        (("GH", "palace"),),
    ),
    ("{CITY}. {date}. {H} and {G} met one-on-one on {date}.", (("GH", None),)),
    (
        "{G} visits {city}\n\n{date}\n\n{G} arrived in {city} on {date}. The programme opened with talks with {H}.",
        (("GH", None),),
    ),
    ("{CITY}, {date} – {H} received {G} at the {palace} on {weekday}.", (("GH", "palace"),)),
    (
        "Visit to {of}\n\nOn {date}, {G} held talks in {city} with {H}. At the airport {title} was met by {envoy}.",
        (("GH", None),),
    ),
    (
        "{G_surname} on visit to {of}\n\nPublished {date}\n\n{G} is on a working visit to {of}. Today {he} was received by {H}.",
        (("GH", None),),
    ),
    (
        "Ministry of Foreign Affairs\nPress release\n\n{date}\n\nTALKS IN {CITY}\n\nAs part of the visit of {G} to {of}, a meeting with {H} took place.",
        (("GH", None),),
    ),
    (
        "{H} and {G} discuss cooperation\n\n{date}\n\n{H} met {G} in {city} today. The conversation was held in the {palace}.",
        (("GH", "palace"),),
    ),
    (
        "READOUT\n\n{date}\n\n{G} met today with {H} in {city}. They reviewed trade, transport and regional security.",
        (("GH", None),),
    ),
    (
        "{city}. {date}. The visit of {G} began this morning at the {palace}, where {H} welcomed the guest for one-on-one talks.",
        (("GH", "palace"),),
    ),
    (
        "{G} in {city}\n\n{date}\n\n{G} has begun a visit to {of}. Among those whom {title} met on the first day was {H}.",
        (("GH", None),),
    ),
    ("{palace}\n{date}\n\n{H} held a bilateral meeting with {G}.", (("GH", "palace"),)),
    (
        "{G}: {of} is a close partner\n\n{date}\n\n“{of} is a close partner of ours,” {G_surname} said in {city} after talks with {H}.",
        (("GH", None),),
    ),
    (
        "{date}, {city}\n\nA delegation led by {G} visited {of}. The delegation was received by {H}.",
        (("GH", None),),
    ),
)
SEQUELS = (
    ("Separate meetings were held with {A}, {B} and {C}.", (("GA", None), ("GB", None), ("GC", None)), 0),
    (
        "In the afternoon talks continued with {A}. Opportunities for joint projects were in focus.",
        (("GA", None),),
        0,
    ),
    ("{Title} then toured the new container terminal together with {A}.", (("GA", None),), 0),
    (
        "{G_surname} and {A} opened an exhibition of {people} design at the National Library.",
        (("GA", "National Library"),),
        0,
    ),
    (
        "{envoy_name}, who accompanied {title}, called the talks productive. The guest went on to meet {A}.",
        (("GA", None),),
        0,
    ),
    ("At the parliament {title} was received by {A}; later {he} met {B}.", (("GA", None), ("GB", None)), 0),
    ("A working lunch was hosted in honour of the guest by {A}.", (("GA", None),), 0),
    (
        "A round table with business took place in the afternoon. It was opened by {A}. {B} and {G_surname} then took the floor.",
        (("GAB", None),),
        0,
    ),
    ("In parallel, {P} met with {A}.", (("PA", None),), 0),
    ("The next morning {G_surname} sat down with {A}.", (("GA", None),), 1),
    (
        "The second day of the visit began with a meeting with {A}. It was followed by a conversation with {B}.",
        (("GA", None), ("GB", None)),
        1,
    ),
    ("A conversation with {A} concluded the programme of the day.", (("GA", None),), 0),
    ("“We look forward to new flights,” {A} told journalists.", (), 0),
    ("The sides recalled last year’s meeting of {A} with business circles in Oslo.", (), 0),
    ("Following the talks, {title} called on {A}.", (("GA", None),), 0),
    ("Among the interlocutors of {title} were also {A} and {B}.", (("GA", None), ("GB", None)), 0),
    (
        "Cooperation in innovation was the subject of a meeting with {A}, which was also attended by {P}.",
        (("GAP", None),),
        0,
    ),
    ("{Title} had an exchange with {A} at the University of {city}.", (("GA", "University of {city}"),), 0),
    (
        "Digital solutions were presented to the guest by {A} at the Innovation Centre.",
        (("GA", "Innovation Centre"),),
        0,
    ),
    ("A meeting with {A} also took place. The parties touched upon humanitarian ties.", (("GA", None),), 0),
    ("At the {house}, the {people} delegation held discussions with {A}.", (("GA", "house"),), 0),
    ("{Title} laid a wreath at the Monument of Independence. {Envoy} was present.", (), 0),
    ("On the following day, {date2}, {A} received {title}.", (("GA", None),), 1),
    ("The visit ended with a dinner given by {A} at the {house}.", (("GA", "house"),), 0),
    (
        "Earlier in the day {title} had been greeted at the parliament by {A}, with whom {he} discussed legislation.",
        (("GA", None),),
        0,
    ),
    ("{A} hosted a business breakfast for {title}.", (("GA", None),), 0),
    ("{Title} spent the afternoon in conversation with {A}, then with {B}.", (("GA", None), ("GB", None)), 0),
    (
        "Consultations were also held with {A} and {B}, each in a separate format.",
        (("GA", None), ("GB", None)),
        0,
    ),
    ("{A} showed {title} around the new laboratory.", (("GA", None),), 0),
    ("{Title} and {A} planted a tree in the park.", (("GA", None),), 0),
    ("Meanwhile {P} conferred with {A}.", (("PA", None),), 0),
    ("A day later {title} was the guest of {A}.", (("GA", None),), 1),
    ("{A} commented on the outcome: “A good result.”", (), 0),
    ("A session of the joint commission followed. {A} and {P} delivered reports.", (("AP", None),), 0),
    ("Another meeting, with {A}, dealt with transport.", (("GA", None),), 0),
    ("The programme also included talks with {A} at the {house}.", (("GA", "house"),), 0),
)
