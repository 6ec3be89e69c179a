"""English ways of telling who met whom: people and offices of many nations, leads and what follows them."""

from __future__ import annotations

from datetime import date
from typing import Any

COUNTRIES = {
    "KZ": ("Kazakhstan", "Kazakh", "Astana", "the Republic of Kazakhstan"),
    "PT": ("Portugal", "Portuguese", "Lisbon", "the Portuguese Republic"),
    "VN": ("Vietnam", "Vietnamese", "Hanoi", "the Socialist Republic of Vietnam"),
    "KE": ("Kenya", "Kenyan", "Nairobi", "the Republic of Kenya"),
    "NO": ("Norway", "Norwegian", "Oslo", "the Kingdom of Norway"),
    "EE": ("Estonia", "Estonian", "Tallinn", "the Republic of Estonia"),
    "JO": ("Jordan", "Jordanian", "Amman", "the Hashemite Kingdom of Jordan"),
    "MN": ("Mongolia", "Mongolian", "Ulaanbaatar", "Mongolia"),
    "HU": ("Hungary", "Hungarian", "Budapest", "Hungary"),
    "GE": ("Georgia", "Georgian", "Tbilisi", "Georgia"),
    "PH": ("the Philippines", "Philippine", "Manila", "the Republic of the Philippines"),
    "IE": ("Ireland", "Irish", "Dublin", "Ireland"),
}
PEOPLE = (
    ("Yerlan Dosanov", "KZ", False), ("Gulnara Issabekova", "KZ", True), ("Arman Tulegenov", "KZ", False),
    ("Miguel Tavares", "PT", False), ("Inês Cordeiro", "PT", True), ("Nguyen Van Tuan", "VN", False),
    ("Tran Thi Mai", "VN", True), ("Amina Kipkoech", "KE", True), ("Peter Otieno Wanjala", "KE", False),
    ("Ingrid Halvorsen", "NO", True), ("Lars Brekke", "NO", False), ("Tõnu Rebane", "EE", False),
    ("Kadri Saar", "EE", True), ("Faris Al-Hadidi", "JO", False), ("Rania Qasem", "JO", True),
    ("Bat-Erdene Ganbold", "MN", False), ("Oyuun Sarantuya", "MN", True), ("István Szabó", "HU", False),
    ("Zsófia Barta", "HU", True), ("Davit Kalandadze", "GE", False), ("Nino Lomidze", "GE", True),
    ("Ramon delos Santos", "PH", False), ("Corazon Villanueva", "PH", True),
    ("Ciarán Ó Dálaigh", "IE", False), ("Aoife Brennan", "IE", True),
)  # fmt: skip
OFFICES = (
    ("President", "President"), ("Prime Minister", "Prime Minister"),
    ("Minister of Foreign Affairs", "Minister"), ("Deputy Minister of Foreign Affairs", "Deputy Minister"),
    ("Minister of Energy", "Minister"), ("Deputy Prime Minister", "Deputy Prime Minister"),
    ("Speaker of the Parliament", "Speaker"), ("First Deputy Minister of Defence", "Deputy Minister"),
    ("Acting Minister of Trade", "Minister"), ("Minister for Transport and Communications", "Minister"),
    ("Secretary of the Security Council", "Secretary"), ("State Secretary", "State Secretary"),
    ("Chairman of the Senate", "Chairman"), ("Minister of Agriculture and Rural Development", "Minister"),
    ("Vice-Minister of Digital Development", "Vice-Minister"), ("Foreign Minister", "Foreign Minister"),
)  # fmt: skip
STYLES = {"guest": range(8), "host": (8, 0, 2, 4), "bare": (8,)}
LEADS = {
    "received": "{H} received {G} in {city}{on}.",
    "met with": "{H} met with {G}{on}.",
    "met": "{H} met {G} in {city}{on}.",
    "held talks": "{H} held talks with {G}{on}.",
    "held negotiations": "{H} held negotiations with {G} in {city}{on}.",
    "had a meeting": "{H} had a meeting with {G}{on}.",
    "consultations": "{H} held political consultations with {G} in {city}{on}.",
    "courtesy call": "{G} paid a courtesy call on {H}{on}.",
    "called on": "{G} called on {H} in {city}{on}.",
    "was received": "{G} was received by {H} in {city}{on}.",
    "meeting between": "A meeting between {H} and {G} took place in {city}{on}.",
    "talks between": "Talks between {H} and {G} were held in {city}{on}.",
    "who is in": "{H} met with {G} who is in {city} on a working visit.",
    "hosted": "{H} hosted {G} for talks in {city}{on}.",
    "co-chaired": "The round of consultations held in {city}{on} was co-chaired by {H} and {G}.",
    "headed": "Consultations of the two ministries took place in {city}{on}. The delegations were headed by "
    "{H} and {G}.",
    "and met": "{H} and {G} met in {city}{on}.",
    "and held": "{H} and {G} held bilateral talks in {city}{on}.",
    "paid a visit": "{G} paid an official visit to {country}{on} and met with {H}.",
    "during a visit": "During {his} working visit to {country}, {G} met with {H}.",
    "as part of": "As part of the official visit to {country}, {G} held a meeting with {H} in {city}{on}.",
    "audience": "{H} gave an audience to {G} in {city}{on}.",
    "travelled": "{G} travelled to {city}{on}, where {he} met with {H}.",
    "joined": "{H} was joined by {G} for a working lunch in {city}{on}.",
    "had talks": "{G} had talks in {city} with {H}{on}.",
    "welcomed": "{H} welcomed {G} at the Ministry{on}.",
    "were held": "Talks were held in {city}{on} between {H} and {G}.",
    "concluded": "{G} concluded {his} visit to {country}{on} with a meeting with {H}.",
    "was there": "{G} was in {city}{on} for talks with {H}.",
    "exchanged views": "{H} exchanged views with {G} in {city}{on}.",
    "invitation": "{G} is on a working visit to {country} at the invitation of {H}. The two met in "
    "{city}{on}.",
    "discussed": "{H} and {G} discussed cooperation in {city}{on}.",
    "holds": "{H} holds talks with {G}.",
    "delegation led": "{H} received a delegation led by {G} in {city}{on}.",
    "delegation headed": "A delegation headed by {G} arrived in {city}{on}. The guests were received by {H}.",
}
SEQUELS = {
    "later": ("Later in the day, the {bare} met with {I}.", ("I",)),
    "also": ("{surname} also met with {I}.", ("I",)),
    "same day": ("On the same day, {surname} held talks with {I}.", ("I",)),
    "framework": ("Within the framework of the visit, a meeting with {I} was also held.", ("I",)),
    "guest received": ("The guest was also received by {I}.", ("I",)),
    "programme": ("The programme of the visit also included a meeting with {I}.", ("I",)),
    "pronoun": ("{He} also held a meeting with {I} and toured the national library.", ("I",)),
    "two more": ("{surname} also met with {I} and {J}.", ("I", "J")),
    "prior": ("Prior to the talks, {surname} met with {I}.", ("I",)),
    "attended": ("The meeting was attended by {I}.", ("with I",)),
    "took part": ("{I} also took part in the talks.", ("with I",)),
    "dinner": ("{I} hosted a working dinner in honour of the guest.", ("I",)),
    "afternoon": ("In the afternoon, the {bare} held talks at the Parliament with {I}.", ("I",)),
    "earlier": ("Earlier, {surname} was received by {I}.", ("I",)),
    "where": ("{surname} then went to the government building, where {he} was received by {I}.", ("I",)),
    "separate": ("A separate meeting took place with {I}.", ("I",)),
    "talks also": ("Talks were also held with {I}.", ("I",)),
    "during the meeting": ("During the meeting with {I}, investment was discussed.", ("I",)),
    "at the meeting": ("At the meeting with {I}, the sides discussed investment.", ("I",)),
    "delegation": ("The delegation also met with {I}.", ("I",)),
    "for their part": ("{I} received the {bare} at the Parliament.", ("I",)),
    "nobody": ("The sides agreed to continue the dialogue.", ()),
}
FILLERS = (
    "The sides discussed trade and transport. Particular attention was paid to direct flights.",
    "Diplomatic relations between the two countries were established on 5 June 1992.",
    "The interlocutors exchanged views on current regional issues.",
)
HOUSE = "Ministry of Foreign Affairs of {0}"
PUBLISHED, PLACE_AND_DAY = "Published: {}", "{}, {}"
SHAPES = ("{d} {M} {y}", "{M} {d}, {y}", "{d:02}.{m:02}.{y}", "{W}, {d} {M} {y}", "{d} {Mon} {y}")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


def printed_day(day: date, shape: str) -> str:
    month = MONTHS[day.month - 1]
    return shape.format(d=day.day, m=day.month, y=day.year, M=month, Mon=month[:3], W=WEEKDAYS[day.weekday()])


def told_on(day: date, shape: int, *, with_year: bool) -> str:
    """Return the day as a lead tells it."""
    shapes = ("{d} {M} {y}", "{M} {d}, {y}") if with_year else ("{d} {M}", "{M} {d}")
    return " on " + printed_day(day, shapes[shape % 2])


def forms(person: Any, office: tuple[str, ...], style: int) -> dict[str, str]:
    """Return the person with the office, as the style prints both; English has one case."""
    country, adjective, _, full = COUNTRIES[person.country]
    title, name = "Ms" if person.is_woman else "Mr", person.name
    of = f" of {country}" if style % 2 else f" of {full}"
    noun = country.removeprefix("the ")
    printed = (
        f"{office[0]}{of} {name}",
        f"{office[0]}{of} {name}",
        f"{adjective} {office[0]} {name}",
        f"{noun}’s {office[0]} {name}",
        f"the {office[0]}{of}, {name},",
        f"{name}, {office[0]}{of},",
        f"the {office[0]}{of}, H.E. {title} {name},",
        f"H.E. Dr {name}, the {office[0]}{of},",
        f"{office[0]} {name}",
    )[style]
    return {"": printed}


def words(host: Any, guest: Any, office: tuple[str, ...]) -> dict[str, str]:
    """Return what else the leads and sequels ask for: pronouns, surname, bare office, places."""
    country, _, city, _ = COUNTRIES[host.country]
    return {
        "city": city,
        "country": country,
        "he": "she" if guest.is_woman else "he",
        "He": "She" if guest.is_woman else "He",
        "his": "her" if guest.is_woman else "his",
        "surname": guest.surname,
        "bare": office[1],
    }
