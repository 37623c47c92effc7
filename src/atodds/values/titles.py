"""The words that tell what a name is a name of: titles and roles, organisations, and what is never a name."""

from __future__ import annotations

_HONORIFICS = """
mr mrs ms miss mx dr sir dame lord lady baron baroness count countess duke duchess rev reverend father
sister imam sheikh sheik ayatollah rabbi bishop archbishop cardinal pope prof professor judge justice gen
general lt lieutenant col colonel capt captain sgt sergeant maj major cpl corporal pvt private adm
admiral cmdr commander brigadier marshal sen senator rep representative gov governor king queen prince
princess emperor sultan emir president premier chancellor minister mayor secretary ambassador congressman
congresswoman councillor councilman councilor superintendent inspector constable detective sheriff warden
"""

# Also written small before a name ("department spokesperson Ned Price") or beside it ("the adviser, ...").
_ROLES = """
secretary-general attorney-general director-general governor-general major-general undersecretary adviser
advisor aide analyst architect astronaut author ceo cfo chair chairman chairperson chairwoman chief co-
founder coach commissioner consul coordinator coroner counsel dean delegate deputy diplomat director
doctor economist editor envoy executive expert founder head historian investigator journalist lawmaker
lawyer leader manager mp negotiator officer official opponent organiser organizer owner physician
politician presenter producer prosecutor reporter researcher scientist solicitor speaker spokesman
spokesperson spokeswoman strategist attorney vice-president auditor auditor-general foreman
"""

# Roles that only stand small.
_OCCUPATIONS = """
activist actor actress angler artist athlete baker bishop bricklayer builder butcher carpenter cleaner
clerk colleague cook correspondent cyclist dealer designer developer driver electrician employee engineer
farmer fisherman guard guide hunter husband insurgent interpreter leader member merchant midwife miner
mother musician neighbour neighbor nurse paramedic passenger pensioner performer photographer pilot
player plumber postman priest principal programmer psychologist pupil rescuer resident retiree rider
sailor schoolgirl schoolboy shopkeeper singer soldier specialist student surgeon survivor surveyor
suspect teacher technician trader tourist trainee vet veteran victim volunteer waiter waitress wife
witness woman worker writer daughter son brother sister father man boy girl widow widower grandfather
grandmother
"""

_TITLE_MODIFIERS = """
medical scientific technical legal commercial financial operating prime financial operating
undersecretary foreign interior home health finance defence defense energy education justice transport
trade labour labor agriculture environment culture economy housing deputy vice acting former assistant
associate first crown chief state lead senior managing executive press police fire army navy air security
national federal general attorney major lieutenant brigadier rear master field rt hon right honourable
honorable co
"""

_ORGANISATION_NOUNS = """
gazette herald journal tribune reserve front academy administration agency airline airlines airways
alliance army assembly association authority bank board brigade brigades brothers bureau cabinet centre
center chamber church club coalition college commission committee committees company confederation
conference congress consortium cooperative corp corporation council court department directorate division
embassy enterprises federation force forces foundation fund group guard holdings hospital inc industries
institute institution laboratory laboratories league limited ltd llc plc militia ministry mission mosque
motors movement museum network networks news newspaper observatory office organisation organization
parliament partners party police post press regiment research school senate service services society
station studios survey syndicate systems team television times trust union united university wire workers
helmets nations power electric
"""

# Small words beside a name that tell its kind: "news agency SANA", "the polling firm Opina".
_ORGANISATION_DESCRIPTIONS = """
agency airline alliance association bank broadcaster carrier channel charity coalition company
corporation faction firm group insurer magazine maker manufacturer militia movement network newspaper
organisation organization operator outlet party publisher retailer station subsidiary supplier union
website
"""

_DATE_WORDS = """
january february march april may june july august september october november december jan feb mar apr jun
jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
thu thur thurs fri sat sun gmt utc est edt pst pdt cet cest bst ist a.m p.m am pm
"""

# Capitalised where a sentence, a line or a quotation begins, and in front of a name no part of it.
_OPENERS = """
outside inside unconfirmed thirty former current actual first second third fourth original special final
main total whole one additional according accordingly actually additionally after afterwards ago all
almost already also although always amid among an and another any anyone anything apparently around as
asked at because before both but by citing clearly date despite due during each earlier early eight
eighteen either eleven eventually every everyone everything except few fewer fifteen fifty finally five
following for forty four fourteen from further furthermore generally given hence here historically how
however if immediately in including indeed initial initially instead is it just last late later latest
let like local many maybe meanwhile might more moreover most much nearly neither never nevertheless new
next nine nineteen no nobody none nonetheless nor not nothing now often on once one only or originally
other others otherwise our out over overall parents perhaps please plus previously published rather read
really recent recently separately seven seventeen several shortly similarly since six sixteen sixty so
some someone something sometimes soon speaking still such suddenly sure than thank thanks that the their
then there therefore these they this those though three through throughout thus to today together
tomorrow tonight too twelve twenty two under unfortunately unless unlike until up upon using usually very
was we well were what whatever when whenever where whereas whether which while who why will with within
without yes yesterday yet you your
"""

# Common nouns that begin sentences: no names alone, though a name may begin with one ("Police Federation").
_COMMON_NOUNS = """
activists aftershocks air ambulances analysis analysts artists attackers authorities campaigners cars
children clashes classes companies confirmation construction crews critics customers damage data deaths
details doctors dozens economic emergency evidence experts explosions families fans farmers fighting fire
firefighters flights food friends funding gas government governments gunmen half health heavy history
hours hundreds images inflation information insurgents investigators journalists judges labour law
lawmakers lawyers local losses management media members men military millions moments money mothers
multiple negotiations neighbours news nobody nurses officials oil opponents opposition output parliament
part parts passengers peace people photographs pictures planes plans players police political power
pressure prices production proponents protesters publication raids railway rain rates rebels relatives
reports rescue rescuers research researchers residents results retailers rockets sales schools scientists
search security shares shelling ships smoke soldiers sources staff state stocks strikes students support
supporters survivors talks taxes teachers teams ten tens tests thousands tourists trade traffic trains
troops unions users vehicles victims video villagers violence volunteers voters war warplanes water
witnesses women workers
"""

_NEVER_NAMES = """
i i'm i've i'll i'd ok read tags photo photos video advertisement copyright ap/reuters bc ad tv pm am gmt
utc
"""

HONORIFICS = frozenset(_HONORIFICS.split())
TITLES = HONORIFICS | frozenset(_ROLES.split())
ROLES = TITLES | frozenset(_OCCUPATIONS.split())
# Written small, "general", "major" or "miss" are no titles.
_SMALL_OFFICES = """
president premier chancellor minister mayor secretary ambassador senator governor representative king
queen prince princess pope judge archbishop captain colonel sheriff congressman congresswoman councillor
superintendent professor priest imam warden
"""
SMALL_ROLES = frozenset(_ROLES.split() + _OCCUPATIONS.split() + _SMALL_OFFICES.split())
TITLE_MODIFIERS = frozenset(_TITLE_MODIFIERS.split())
ORGANISATION_NOUNS = frozenset(_ORGANISATION_NOUNS.split())
ORGANISATION_DESCRIPTIONS = frozenset(_ORGANISATION_DESCRIPTIONS.split())
DATE_WORDS = frozenset(_DATE_WORDS.split())
OPENERS = frozenset(_OPENERS.split())
COMMON_NOUNS = frozenset(_COMMON_NOUNS.split())
NEVER_NAMES = frozenset(_NEVER_NAMES.split())

# Particles inside a name that comparing passes over.
PARTICLES = frozenset(
    [
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ar",
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "ibn",
        "bint",
        "ben",
    ]
)
