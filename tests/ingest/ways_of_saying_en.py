"""How English official texts give speech to a person: people, verbs, constructions; all invented."""

from __future__ import annotations

PEOPLE = """
m Marat Aliyev
f Aigul Saparova
f Julie Moreau
f Ingrid Holm
m Karl Lindqvist
m Luca Bianchi
f Ana Pereira
m Omar al-Farraj
m Giorgi Chanturia
m Yukio Takeda
f Ngozi Okafor
m Tomas Novotny
f Maria Gomez
m Yerlan Tleubergenov
m Janos Balogh
m Li Weimin
m Shavkat Yuldashev
f Margaret O’Sullivan
m Jean-Pierre Lacombe
m Hans van der Berg
"""
OFFICES = """
Foreign Minister
Prime Minister
President
Ambassador
Secretary of State
Speaker of Parliament
Deputy Minister of Defence
Minister of Economy
"""
BARE = {
    "Foreign Minister": "Minister\nForeign Minister",
    "Prime Minister": "Prime Minister\nPremier",
    "President": "President",
    "Ambassador": "Ambassador\nenvoy",
    "Secretary of State": "Secretary",
    "Speaker of Parliament": "Speaker",
    "Deputy Minister of Defence": "Deputy Minister",
    "Minister of Economy": "Minister",
}
COUNTRIES = (
    "Italy",
    "Hungary",
    "Sweden",
    "Japan",
    "Georgia",
    "Brazil",
    "Uzbekistan",
    "Nigeria",
    "France",
    "Canada",
)
OPENINGS = (
    "{A.office} {A} met {B.office} {B} in Astana on {day} May 2024.",
    "On {day} May 2024, {A.office} {A} received {B.office} {B}.",
    "{B.office} {B} arrived in Almaty for talks with {A.office} {A}.",
)
FILLERS = (
    "The sides discussed cooperation in trade, transport and education.",
    "They reviewed the agenda of bilateral relations and the calendar of contacts.",
    "Special attention was paid to water resources.",
)
QUOTES = """
Our countries are bound by an old friendship, and we intend to deepen it
We are ready to open a new air route this autumn
Trade between our countries has grown by half in a single year
This treaty will open doors to young scientists and entrepreneurs
No common future can be built without the trust of neighbours
I am convinced that the railway will change the life of a whole region
Water knows no borders, and we must protect it together
Central Asia is becoming an ever more important partner for Europe
The talks were held in a spirit of mutual respect
Every new school brings our peoples closer than any declaration
"""
VERBS = """
said added noted stressed emphasized emphasised underlined underscored stated declared explained
remarked observed
concluded continued announced affirmed reaffirmed argued insisted pledged promised warned recalled
reiterated replied
responded confirmed admitted acknowledged commented pointed_out went_on wrote summed_up joked elaborated
clarified
highlighted maintained asserted predicted urged cautioned reflected recounted conceded quipped opined
mused suggested
began volunteered proclaimed cautioned vowed reasoned ventured exclaimed
"""
PRESENT = "says adds notes stresses explains believes argues writes recalls insists"
AFTER = {
    "verb, subject": "{q,} {v} {S}.",
    "subject, verb": "{q,} {S} {v}.",
    "subject, adverb, verb": "{q,} {S} {adv} {v}.",
    "subject, verb, tail": "{q,} {S} {v} {tail}.",
    "verb, subject, tail": "{q,} {v} {S} {tail}.",
    "present": "{q,} {p} {S}.",
    "subject, present": "{q,} {S} {p}.",
    "apposition": "{q,} {v} {S.named}, who is on his first visit to the region.",
    "stop inside": "“{w.}” {S} {v} {tail}.",
    "were the words": "{q,} were the words of {S}.",
    "is how": "{q}, is how {S} described the outcome.",
    "read the statement": "{q,} read a statement by {S}.",
    "reads the statement": "{q,} the statement by {S} reads.",
    "according to": "{q,} according to {S}.",
    "in the words": "{q,} in the words of {S}.",
    "quoted": "{q,} the ministry quoted {S} as saying.",
    "signed": "“{w.}” – {S.named}",
    "signed, em": "“{w}” — {S.named}",
    "gerund": "{q,} {S} {v}, adding that the dialogue would go on.",
    "then": "{q,} {S} {v}. The sides agreed to stay in touch.",
    "exclamation": "“{w!}” {S} {v}.",
    "as told": "{q,} as {S} put it.",
    "comma outside": "“{w}”, {v} {S}.",
    "comma outside, subject": "“{w}”, {S} {v}.",
}
BEFORE = {
    "colon": "{S} {v}: {Q}",
    "comma": "{S} {v}, {Q}",
    "that": "{S} {v} that {ql}",
    "no cue colon": "{S.named}: {Q}",
    "according": "According to {S}, {ql}",
    "words of": "In the words of {S}, {ql}",
    "put it": "As {S} put it, {ql}",
    "as said": "As {S} {v}, {ql}",
    "in remarks": "In {his} remarks, {S} {v}: {Q}",
    "speaking": "Speaking at the opening of the forum, {S} {v}: {Q}",
    "reply": "In reply to a question, {S} {v}: {Q}",
    "asked": "Asked about water, {S} {v}: {Q}",
    "commenting": "Commenting on the talks, {S} {v}: {Q}",
    "part": "For {his} part, {S} {v}: {Q}",
    "turn": "In turn, {S} {v}: {Q}",
    "it was": "It was {S} who {v}: {Q}",
    "concluded with": "{S} concluded {his} speech with the words: {Q}",
    "this to say": "{S} had this to say: {Q}",
    "told": "{S} told reporters: {Q}",
    "told tail": "{S} told journalists after the meeting: {Q}",
    "told that": "{S} told the press that {ql}",
    "quoted": "The ministry quoted {S} as saying: {Q}",
    "issued": "A statement issued by {S} reads: {Q}",
    "thanked": "{S} thanked the hosts for their welcome: {Q}",
    "words colon": "The words of {S}: {Q}",
    "gerund": "{S}, speaking after the talks, {v}: {Q}",
    "line break": "{S} {v}:\n\n{Q}",
    "sentence before, he": "{S} welcomed the outcome of the talks. {q,} {he} {v}.",
    "sentence before, verb he": "{S} welcomed the outcome of the talks. {q,} {v} {he}.",
    "sentence before, none": "{S} welcomed the outcome of the talks. {Q}",
    "paragraph before, he": "{S} welcomed the outcome of the talks.\n\n{q,} {he} {v}.",
    "he colon": "{S} answered questions from the press. {He} {v}: {Q}",
    "according to him": "{S} welcomed the outcome of the talks. According to {him}, {ql}",
    "welcomed colon": "{S} welcomed the growth of trade: {Q}",
    "verb first": "Said {S}: {Q}",
    "tail, colon": "{S} {v} {tail}: {Q}",
    "followed": "{S} was equally clear: {Q}",
    "adding": "{S} praised the hosts, adding: {Q}",
    "in interview": "In an interview with the state broadcaster, {S} {v}: {Q}",
    "on social media": "{S} wrote on social media: {Q}",
    "expressed": "{S} expressed confidence in the outcome: {Q}",
}
SPLIT = {
    "two sentences": "“{w1,}” {S} {v}. “{w2.}”",
    "two sentences, verb first": "“{w1,}” {v} {S}. “{w2.}”",
    "one sentence": "“{w1,}” {S} {v}, “{w2l.}”",
}
MARKS = {"curly": "“{}”", "straight": '"{}"', "single": "‘{}’"}
ADVERBS = "also further rightly warmly later"
TAILS = (
    "at a joint press conference", "after the talks", "during the meeting", "in an interview", "on Tuesday",
    "in reply to a question", "in opening remarks", "at the forum in Astana",
)  # fmt: skip
BESIDE = {
    "on meeting with the other": "{q,} {S} {v} at a meeting with {O}.",
    "told the other": "{q,} {S} told {O}.",
    "told the other, colon": "{S} told {O}: {Q}",
    "thanked the other": "{S} thanked {O} for the hospitality. {q,} {he} {v}.",
    "thanked the other, colon": "{S} thanked {O} for the hospitality: {Q}",
    "replying to the other": "Replying to {O}, {S} {v}: {Q}",
    "after talks with": "After talks with {O}, {S} {v}: {Q}",
    "alongside": "Speaking alongside {O}, {S} {v}, {Q}",
    "two in turn": "{q,} {v} {S}. {oq,} {v2} {O}.",
    "two in turn, colon": "{S} {v}: {Q} {O} {v2}: {oQ}",
    "two in turn, paragraphs": "{q,} {S} {v}.\n\n{O} {v2}: {oQ}",
    "goes on": "{q,} {S} {v}.\n\n“{w2,}” {he} {v2}.",
    "goes on, same paragraph": "{q,} {S} {v}. “{w2.}”",
    "other before": "{O} welcomed the guests, while {S} {v}: {Q}",
    "sentence of the other after": "{q,} {S} {v}. {O} agreed.",
    "gift": "{O} presented {S} with a medal. {q,} {S} {v}.",
    "heard": "Introduced by {O}, {S} {v}: {Q}",
}
TERMS = (
    "The guests toured the exhibition “Treasures of the Great Silk Road”.",
    "A memorandum titled “On Developing Cooperation in Higher Education” was signed.",
    "The meeting took place at the forum “Central Asia and Europe: Challenges and Opportunities”.",
    "The motto of the year is “Together towards a sustainable future”.",
    "The Order “For Merit to the Friendship of Peoples” was presented to the guest.",
    "The film “A Long Road to My Father’s House” was shown.",
    "The sides discussed the “Middle Corridor” and the “Digital Silk Way” projects.",
    "The paper speaks of a so-called “green belt” around the capital.",
)
