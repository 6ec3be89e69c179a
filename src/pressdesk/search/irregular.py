"""Forms that no rule reaches: each line a base and its irregular forms (facts of the languages' grammar)."""

from __future__ import annotations

from collections import defaultdict

from pressdesk.search.word_lists import listed

_ENGLISH = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone
say says said
see saw seen
make made
take took taken
come came
know knew known
give gave given
find found
think thought
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
lay laid
sell sold
fight fought
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
arise arose arisen
fly flew flown
sleep slept
forgive forgave forgiven
freeze froze frozen
hide hid hidden
swear swore sworn
undertake undertook undertaken
withdraw withdrew withdrawn
overcome overcame
uphold upheld
withhold withheld
foresee foresaw foreseen
oversee oversaw overseen
undergo underwent undergone
withstand withstood
bear bore born borne
bind bound
bite bit bitten
blow blew blown
breed bred
burn burnt
cling clung
creep crept
dig dug
dream dreamt
flee fled
forbid forbade forbidden
grind ground
kneel knelt
lean leant
leap leapt
learn learnt
lend lent
light lit
ring rang rung
shine shone
shrink shrank shrunk
sink sank sunk
slide slid
spell spelt
spin spun
spring sprang sprung
steal stole stolen
stick stuck
swim swam swum
swing swung
tear tore torn
wake woke woken
weave wove woven
wind wound
show shown
prove proven
get got gotten getting
beat beaten
sweep swept
swell swollen
slay slew slain
spit spat
traffic trafficked trafficking
panic panicked panicking
mimic mimicked mimicking
overtake overtook overtaken
sue sued suing
bus buses busses
gas gases
old elder eldest
rebuild rebuilt
retake retook retaken
rewrite rewrote rewritten
mistake mistook mistaken
befall befell befallen
behold beheld
bid bade bidden
die dies died dying
tie ties tied tying
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
life lives
wife wives
knife knives
leaf leaves
half halves
wolf wolves
shelf shelves
thief thieves
loaf loaves
self selves
crisis crises
analysis analyses
basis bases
thesis theses
hypothesis hypotheses
emphasis emphases
axis axes
oasis oases
phenomenon phenomena
criterion criteria
medium media
datum data
memorandum memoranda
addendum addenda
referendum referenda
stratum strata
bacterium bacteria
curriculum curricula
index indices
appendix appendices
matrix matrices
nucleus nuclei
alumnus alumni
stimulus stimuli
spokesman spokesmen
spokeswoman spokeswomen
chairman chairmen
businessman businessmen
congressman congressmen
fisherman fishermen
gentleman gentlemen
statesman statesmen
serviceman servicemen
good better best
bad worse worst
many more most
little less least
far farther further farthest furthest
i me
he him
they them
we us
a an
this these
that those
"""

_GRADABLE = listed("""
great large big small high low long short old young new late early strong weak close near wide
narrow deep broad fast slow quick rich poor hard soft light dark bright clean clear safe tough tight
cheap fair fine free full warm cold cool hot dry wet easy heavy happy healthy wealthy busy simple
able noble humble gentle tall thick thin sharp smart rough smooth steady sunny early likely lively
friendly ready heavy dirty angry hungry lucky pretty kind mild bold brave calm firm grand great
harsh keen loud nice odd plain proud pure quiet rare raw real ripe sad sane sick slight soon sound
steep stern strange strict sure sweet swift true vast wild wise large fresh few dear fierce brief
funny scary crazy weird dumb ugly noisy silly lazy mighty greedy gloomy risky costly deadly friendly
wealthy worthy tiny naughty holy needy shaky tricky
""")

_SPELLINGS = """
centre center
defence defense
offence offense
licence license
programme program
labour labor
neighbour neighbor
favour favor
honour honor
behaviour behavior
colour color
endeavour endeavor
harbour harbor
humour humor
rumour rumor
vigour vigor
theatre theater
metre meter
kilometre kilometer
litre liter
fibre fiber
catalogue catalog
dialogue dialog
cheque check
grey gray
storey story
tyre tire
plough plow
aluminium aluminum
defence defense
travelled traveled
travelling traveling
cancelled canceled
modelling modeling
fulfil fulfill
fulfilment fulfillment
enrol enroll
skilful skillful
analyse analyze
catalyse catalyze
paralyse paralyze
judgement judgment
ageing aging
manoeuvre maneuver
practise practice
"""

_RUSSIAN = """
быть был была было были есть будет будут буду будем будете будешь
идти идет идут иду идем шел шла шло шли идущий идущих шедший
пойти пойдет пойдут пойду пошел пошла пошло пошли
прийти придет придут пришел пришла пришло пришли пришедший
уйти уйдет уйдут ушел ушла ушло ушли
найти найдет найдут найдем нашел нашла нашло нашли найден найдены найдена найдено
войти войдет войдут вошел вошла вошло вошли вошедший
выйти выйдет выйдут вышел вышла вышло вышли вышедший
перейти перейдет перейдут перешел перешла перешло перешли
пройти пройдет пройдут прошел прошла прошло прошли прошедший прошедшего
произойти произойдет произойдут произошел произошла произошло произошли произошедший
подойти подойдет подойдут подошел подошла подошло подошли
дойти дойдет дойдут дошел дошла дошло дошли
обойти обойдет обойдут обошел обошла обошло обошли
ехать едет едут еду едем ехал ехала ехали
приехать приедет приедут приехал приехала приехали
человек человека людей люди людям людьми людях
ребенок ребенка дети детей детям детьми детях
год года лет годы годов году годом
друг друга друзья друзей друзьям друзьями друзьях
брат брата братья братьев братьям братьями братьях
сын сына сыновья сыновей сыновьям сыновьями
муж мужа мужья мужей мужьям
лист листья листьев
стул стулья стульев
время времени временем времена времен временам временами временах
имя имени именем имена имен именам именами именах
знамя знамени знамена знаменем
племя племени племена племен
мать матери матерью матерей матерям
дочь дочери дочерью дочерей дочерям
день дня дню днем дне дни дней дням днями днях
хороший лучше лучший лучшего лучших лучшие лучшее лучшая лучшей лучшую
плохой хуже худший худших
большой больше больший большего
много больше более
мало меньше менее
маленький меньше меньший
высокий выше высший высшего высших высшее высшая высшей
низкий ниже низший
близкий ближе ближайший ближайшее ближайшие ближайших ближайшем ближайшей
далекий дальше дальнейший дальнейшего дальнейшее дальнейшей дальнейшие
старый старше старший
молодой моложе младший
дорогой дороже
широкий шире
глубокий глубже
крепкий крепче
мочь может могут могу можем мог могла могло могли можете можешь
помочь поможет помогут помог помогла помогли помогло
смочь сможет смогут сможем смог смогла смогли
хотеть хочет хочу хотят хотим хотел хотела хотели хочешь хотите
дать дал дала дали дало даст дадут дадим дам
передать передал передала передали передаст передадут передан передано переданы
создать создал создала создали создаст создадут создан создана создано созданы
продать продал продала продали продаст продадут
взять взял взяла взяли возьмет возьмут возьмем взят взята взяты
принять принял приняла приняли принято примет примут примем принят принята приняты
понять понял поняла поняли поймет поймут понято
занять занял заняла заняли займет займут занят
поднять поднял подняла подняли поднимет поднимут поднят поднята подняты
снять снял сняла сняли снимет снимут снят снята сняты
начать начал начала начали начнет начнут начат начата начато начаты
жить живет живут жил жила жили
стать стал стала стало стали станет станут станем ставший ставшая
встать встал встала встали встанет встанут
остаться остался осталась осталось остались останется останутся
сесть сел села сели сядет
есть ест едят ел ела ели
везти везет везут вез везла везли
вести ведет ведут ведем вел вела вели вело ведущий ведется ведутся велись велась
провести проведет проведут провел провела провели проведен проведена проведено проведены
привести приведет приведут привел привела привели привело приведен приведена
перевести переведет переведут перевел перевела перевели переведен
нести несет несут нес несла несли
внести внесет внесут внес внесла внесли внесен внесена
принести принесет принесут принес принесла принесли принесло
расти растет растут рос росла росли росло растущий
вырасти вырастет вырос выросла выросли выросло
достичь достигнуть достиг достигла достигли достигло достигнет достигнут достигнута достигнуто
писать пишет пишут пишу
сказать скажет скажут скажу скажем сказал
показать покажет покажут показал показали
указать укажет указал указали указано
слать шлет шлют
послать пошлет послал
видеть видит видят вижу видим видел
я меня мне мной
ты тебя тебе тобой
он его ему им нем него нему
она ее ей ею ней нее
мы нас нам нами
вы вас вам вами
они их ими них ним ними
кто кого кому кем ком
что чего чему чем
себя себе собой
этот эта это эти этого этой этому этих этим этими эту этом
тот та те того той тому тех тем теми ту том
весь вся все всего всей всему всех всем всеми всю
один одна одно одни одного одной одному одних одним одну одном
два две двух двум двумя
три трех трем тремя
четыре четырех четырем четырьмя
мой моя мое мои моего моей моему моих моим моими мою моем
наш наша наше наши нашего нашей нашему наших нашим нашими нашу нашем
свой своя свое свои своего своей своему своих своим своими свою своем
который которая которое которые которого которой которому которых которым которыми которую котором
"""


def _bases(table: str) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in table.strip().splitlines():
        base, *forms = line.split()
        for form in forms:
            found[form].append(base)
    return {form: tuple(bases) for form, bases in found.items()}


ENGLISH_BASES = _bases(_ENGLISH)
"""Irregular form to its bases: ``left`` to ``leave``."""

ENGLISH_GRADABLE = frozenset(_GRADABLE)
"""Adjectives that take -er and -est."""

ENGLISH_SPELLINGS = dict(line.split() for line in _SPELLINGS.strip().splitlines())
"""British spelling to American."""

RUSSIAN_BASES = _bases(_RUSSIAN)
"""Irregular form to its bases, without ё: ``людей`` to ``человек``."""
