"""The words that tell what a name is a name of: titles and roles, organisations, and what is never a name."""

from __future__ import annotations

_HONORIFICS = """
adm admiral ambassador archbishop ayatollah baron baroness bishop brigadier capt captain cardinal
chancellor cmdr col colonel commander congressman congresswoman constable corporal councillor councilman
councilor count countess cpl dame detective dr duchess duke emir emperor father gen general gov governor
imam inspector judge justice king lady lieutenant lord lt maj major marshal mayor minister miss mr mrs ms
mx pope premier president prince princess private prof professor pvt queen rabbi rep representative rev
reverend secretary sen senator sergeant sgt sheik sheikh sheriff sir sister sultan superintendent warden
"""

# Also written small before a name ("department spokesperson Ned Price") or beside it ("the adviser, ...").
_ROLES = """
adviser advisor aide analyst architect astronaut attorney attorney-general auditor auditor-general
author ceo cfo chair chairman chairperson chairwoman chief co-founder coach commissioner consul
coordinator coroner counsel dean delegate deputy diplomat director director-general doctor economist
editor envoy executive expert foreman founder governor-general head headmaster headmistress headteacher
historian investigator journalist lawmaker lawyer leader major-general manager mp negotiator officer
official ombudsman opponent organiser organizer owner physician politician presenter producer prosecutor
rector reporter researcher scientist secretary-general solicitor speaker spokesman spokesperson
spokeswoman strategist undersecretary vice-president
"""

# Roles that only stand small.
_OCCUPATIONS = """
activist actor actress angler archaeologist artist athlete baker bishop boy bricklayer brother builder
butcher carpenter cleaner clerk co-pilot colleague cook correspondent curator cyclist daughter dealer
defender designer developer driver electrician employee engineer epidemiologist farmer father
firefighter fisherman geologist girl goalkeeper grandfather grandmother guard guide hunter husband
insurgent interpreter leader man member merchant midfielder midwife miner mother musician neighbor
neighbour nurse paramedic passenger pensioner performer photographer pilot player plumber postman priest
principal programmer psychologist pupil referee rescuer resident retiree rider sailor schoolboy
schoolgirl shopkeeper singer sister skipper soldier son specialist striker student surgeon surveyor
survivor suspect teacher technician tourist trader trainee vet veteran victim volunteer waiter waitress
widow widower wife winger witness woman worker writer
"""

_TITLE_MODIFIERS = """
acting agriculture air army assistant associate attorney brigadier chief co commercial crown culture
defence defense deputy economy education energy environment executive federal field finance financial
fire first foreign former general health home hon honorable honourable housing interior justice labor
labour lead legal lieutenant major managing master medical national navy operating police press prime
rear right rt scientific security senior state technical trade transport undersecretary vice
"""

_ORGANISATION_NOUNS = """
academy administration agency airline airlines airways alliance army assembly association authority bank
board brigade brigades brothers bureau cabinet center centre chamber church club coalition college
commission committee committees company confederation conference congress consortium cooperative corp
corporation council court department directorate division electric embassy enterprises federation force
forces foundation front fund gazette group guard helmets herald holdings hospital inc industries
institute institution journal laboratories laboratory league limited llc ltd militia ministry mission
mosque motors movement museum nations network networks news newspaper observatory office organisation
organization parliament partners party plc police post power press regiment research reserve school
senate service services society station studios survey syndicate systems team television times tribune
trust union united university wire workers
"""

# Small words beside a name that tell its kind: "news agency SANA", "the polling firm Opina".
_ORGANISATION_DESCRIPTIONS = """
agency airline alliance association bank broadcaster carrier channel charity coalition company
corporation faction firm group insurer magazine maker manufacturer militia movement network newspaper
operator organisation organization outlet party publisher retailer station subsidiary supplier union
website
"""

_DATE_WORDS = """
a.m am apr april aug august bst cest cet dec december edt est feb february fri friday gmt ist jan january
jul july jun june mar march may mon monday nov november oct october p.m pdt pm pst sat saturday sep sept
september sun sunday thu thur thurs thursday tue tues tuesday utc wed wednesday
fridays mondays saturdays sundays thursdays tuesdays wednesdays
"""

# Capitalised where a sentence, a line or a quotation begins, and in front of a name no part of it.
_OPENERS = """
according accordingly actual actually additional additionally after afterwards ago all almost already
also although always amid among an and another any anyone anything apparently around as asked at because
before both but by citing clearly current date despite due during each earlier early eight eighteen
either eleven eventually every everyone everything except few fewer fifteen fifty final finally first
five following for former forty four fourteen fourth from further furthermore generally given hence here
historically how however if immediately in including indeed initial initially inside instead is it just
last late later latest let like local main many maybe meanwhile might more moreover most much nearly
neither never nevertheless new next nine nineteen no nobody none nonetheless nor not nothing now often on
once one only or original originally other others otherwise our out outside over overall parents perhaps
please plus previously published rather read really recent recently second separately seven seventeen
several shortly similarly since six sixteen sixty so some someone something sometimes soon speaking
special still such suddenly sure than thank thanks that the their then there therefore these they third
thirty this those though three through throughout thus to today together tomorrow tonight too total
twelve twenty two unconfirmed under unfortunately unless unlike until up upon using usually very was we
well were what whatever when whenever where whereas whether which while who whole why will with within
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
ad advertisement am ap/reuters bc copyright gmt i i'd i'll i'm i've ok photo photos pm read tags tv utc
video
"""

HONORIFICS = frozenset(_HONORIFICS.split())
TITLES = HONORIFICS | frozenset(_ROLES.split())
ROLES = TITLES | frozenset(_OCCUPATIONS.split())
# Written small, "general", "major" or "miss" are no titles.
_SMALL_OFFICES = """
ambassador archbishop captain chancellor colonel congressman congresswoman councillor governor imam judge
king mayor minister pope premier president priest prince princess professor queen representative
secretary senator sheriff superintendent warden
"""
SMALL_ROLES = frozenset(_ROLES.split() + _OCCUPATIONS.split() + _SMALL_OFFICES.split())
TITLE_MODIFIERS = frozenset(_TITLE_MODIFIERS.split())
ORGANISATION_NOUNS = frozenset(_ORGANISATION_NOUNS.split())
ORGANISATION_DESCRIPTIONS = frozenset(_ORGANISATION_DESCRIPTIONS.split())
DATE_WORDS = frozenset(_DATE_WORDS.split())
# Months that are names as well: "Theresa May".
MONTHS_OR_NAMES = frozenset({"april", "june", "may"})
OPENERS = frozenset(_OPENERS.split())
COMMON_NOUNS = frozenset(_COMMON_NOUNS.split())
NEVER_NAMES = frozenset(_NEVER_NAMES.split())

# Particles inside a name that comparing passes over.
_PARTICLES = "al an ar as ash ben bin bint da de del della den der di do dos du el ibn la le van von"
PARTICLES = frozenset(_PARTICLES.split())
