"""Words that can't both be true of one thing in one respect, as news uses them.

    opposed(stem, other)    -> whether two stems, as `text.words` makes them, are antonyms
    opposition(stem, other) -> how: as an `act` ("approved", "rejected"), a `change` ("rose", "fell"), a `turn`, of
                               which one may well follow the other ("arrested", "released"), or a `state` ("dead")
    opposites_of(stem)      -> all antonyms
    alike(stem, other)      -> whether two verbs are one, or stand on one side of an opposition
    VERBS                   -> the stems of the verbs among them
    CHANGES, GIVING_UP      -> those that tell of a change, and those that give up what was planned or in force

Each word left of a bar is opposed to each word right of it; those of one side are alike, but for those that a stroke
parts. Verbs with their particles stand here under the one verb that says the same (`values.phrasal_verbs`: "turn down"
is "reject"); `values.polarity` compares clauses by all of it.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from itertools import product
from typing import Literal

from atodds.text.words import stem

Opposition = Literal["act", "change", "turn", "state"]

# What somebody decides, says or achieves in one matter, and doesn't in the same.
_ACTS = """
accept approve adopt ratify endorse pass | refuse reject defeat veto decline spurn rebuff fail
accept agree consent | refuse decline disagree
approve back support favor endorse advocate | oppose reject resist
acquit clear exonerate absolve | convict
admit acknowledge concede confess | deny
allow permit authorize legalize license | ban bar forbid prohibit outlaw block
appoint name | reject
beat defeat win triumph | lose
carry | defeat reject
comply obey honor | defy flout violate breach ignore
confirm verify corroborate | deny refute dispute contradict
defend justify | condemn denounce
deploy | withhold
deny reject dismiss | confirm admit
disclose reveal publish | conceal hide withhold suppress
encourage urge | discourage deter
enforce | waive
forget | remember
forgive pardon | punish
grant | refuse deny withhold
include | exclude omit
know | ignore
obey | disobey
overturn quash annul revoke reverse repeal overrule | uphold affirm confirm reinstate
oversee | neglect
praise hail applaud commend laud | criticize condemn denounce blast slam attack deplore decry
prevent avert avoid foil thwart | cause
promise pledge vow | refuse
prove | disprove
qualify | fail
recover | lose
recognize | disown
rescue save | lose
run operate | cancel
succeed manage complete finalize | fail collapse
survive | die perish
trust | distrust mistrust
unite | divide split
welcome praise applaud hail cheer celebrate | criticize condemn denounce deplore decry lament regret protest
retain keep defend | lose forfeit
win gain | lose forfeit
"""

# How something moves or stands; rising and falling of one thing at one time.
_CHANGES = """
increase rise grow climb raise gain jump surge soar expand swell mount | decrease fall decline drop shrink lower cut
increase rise grow climb raise gain jump surge soar expand swell mount | plunge slump sink dip tumble slip shed reduce
increase rise grow climb raise gain jump surge soar expand swell mount | halve contract dwindle
lift raise | lower cut
double triple quadruple | halve
accelerate quicken | slow decelerate
appreciate strengthen firm | depreciate weaken
improve better | worsen deteriorate
strengthen | weaken
ease subside abate relax loosen | tighten intensify worsen escalate
widen broaden extend lengthen expand | narrow shorten shrink curtail
recover rebound rally | fall slump collapse
advance progress | retreat withdraw stall
gather | disperse
"""

# One comes before the other: only of one time are they at odds.
_TURNS = """
acquire buy purchase | sell divest
arrest detain jail imprison | free freed release
arrive come | leave depart go
assemble | dismantle
attach | detach
attack | defend
begin start launch commence open | end finish conclude stop halt
build construct erect | demolish dismantle raze
buy | sell
board | disembark
continue resume proceed restart | stop suspend halt cease interrupt cancel abandon
create form found establish | disband dissolve abolish
declare impose | lift
enter join | leave quit exit
extend | suspend terminate
hire recruit appoint employ | dismiss sack fire
find | lose
impose introduce | lift scrap abolish
install | remove
invest | divest
keep maintain retain preserve | abandon drop scrap discard
lend | borrow
load | unload
lock | unlock
marry wed | divorce
nationalize | privatize
occupy seize | vacate
open reopen unveil inaugurate | close shut
remain stay | leave depart go quit
postpone delay defer | hasten expedite
push | pull
resign quit | stay remain
return | leave
sign | cancel scrap
stay | move
surrender | resist
suspend | reinstate
tie | untie
withdraw | deploy send
"""

# What becomes of a plan, a service, a rule, a post.
_FATES = """
begin happen open proceed start | abandon / adjourn / axe cancel scrap / block / freeze / postpone delay defer / shelve
broadcast play publish stage | abandon / axe cancel scrap / postpone delay / shelve
build erect | abandon drop / axe cancel scrap / freeze / shelve
clinch complete finalize seal sign | abandon / axe cancel scrap / collapse fail / postpone delay
continue last proceed survive | axe cancel scrap / collapse / discontinue / dissolve / expire lapse / fold
depart fly | cancel / ground
enforce keep maintain preserve retain sustain uphold | abandon drop ditch discard / abolish axe scrap / cut
enforce keep maintain preserve retain sustain uphold | discontinue / lift remove / repeal rescind revoke scrap
enforce keep maintain preserve retain sustain uphold | suspend / waive / withdraw
extend prolong renew | abolish axe scrap / discontinue end terminate / expire lapse / revoke / withdraw
hold | axe cancel scrap / postpone delay / shelve
keep reappoint reinstate retain | dismiss fire oust sack / drop / remove / replace / suspend
pursue uphold | abandon drop / dismiss / withdraw
reinstate restore | abolish axe scrap / cut / suspend
save spare | axe scrap / demolish destroy raze
"""

# What something is.
_STATES = """
accidental accidentally inadvertent inadvertently unintentional | deliberate deliberately intentional intentionally
alive survive survivor | dead die
ally | enemy
absent | present
abundant plentiful | scarce
active | inactive dormant
adequate sufficient | inadequate insufficient
amateur | professional
armed | unarmed
aware | unaware
biological | adoptive
boy | girl
brother | sister
calm | rough stormy
certain | uncertain
civilian | military soldier
clean | dirty polluted contaminated
clear | cloudy foggy
cold cool | hot warm
common | rare
compulsory mandatory obligatory | optional voluntary
confident | doubtful
confirmed | unconfirmed
conscious | unconscious
dangerous unsafe hazardous | safe harmless
daughter | son
deep | shallow
democratic | authoritarian
direct | indirect
domestic | foreign
downstream | upstream
drunk | sober
dry | wet
early | late
east eastern | west western northwest northwestern southwest southwestern
effective | ineffective
empty | full crowded packed
entire | partial
equal | unequal
expected | unexpected
external | internal
false untrue fake bogus | true genuine authentic
fast quick rapid swift | slow
father | mother
female woman | male man
fit healthy | ill sick unfit
fixed | variable
friend | foe
former | current incumbent
guilty | innocent
happy pleased satisfied delighted | unhappy dissatisfied disappointed angry
heavy | light
helpful | unhelpful
high higher highest | low lower lowest
horizontal | vertical
hostile | friendly
husband | wife
illegal unlawful | lawful legal
import | export
impossible | possible
indoors | outdoors
inhabited | uninhabited deserted
insured | uninsured
inside | outside
intact undamaged unharmed unhurt unscathed | damaged injured hurt wounded
gain win victory | defeat lose loss
known identified | unknown unidentified
large larger largest big bigger biggest | small smaller smallest
last | first
legitimate | illegitimate
likely | unlikely
local | foreign
long longer longest | short shorter shortest
loud | quiet
maximum | minimum
major | minor
majority | minority
married | single unmarried
morning | evening
mild | severe
natural | artificial
near | far
necessary | unnecessary
new | old
northeast northeastern | northwest northwestern southeast southeastern
northern north | south southern southeast southeastern southwest southwestern
northwest northwestern | southeast southeastern southwest southwestern
occupied | vacant
official | unofficial
open | closed shut
optimistic | pessimistic
ordinary | extraordinary
peaceful | violent
permanent | temporary interim provisional
popular | unpopular
poor | rich wealthy
positive | negative
private | public
profit surplus | loss deficit
profitable | unprofitable
rain | drought
ready | unready unprepared
responsible | irresponsible
rural | urban
secret | public
silent | sound blare wail
senior | junior
serious severe grave | slight minor
southeast southeastern | southwest southwestern
sold | unsold
stable | unstable critical
strong stronger | weak weaker
successful | unsuccessful
sunny | rainy
unanimous unanimously | divided narrow narrowly
urgent | routine
usual | unusual
valid | invalid
visible | invisible
voluntary | forced
willing | unwilling reluctant
"""

_TABLES: dict[Opposition, str] = {
    "act": _ACTS,
    "change": _CHANGES,
    "turn": f"{_TURNS}{_FATES}",
    "state": _STATES,
}


def _stems(words: str) -> list[str]:
    return [stem(word) for word in words.split()]


def _rows(table: str) -> list[tuple[list[str], list[str]]]:
    rows = (line.partition("|") for line in table.splitlines() if line)
    return [(_stems(left), _stems(right)) for left, _, groups in rows for right in groups.split("/")]


@cache
def _opposites() -> dict[str, dict[str, frozenset[Opposition]]]:
    opposites: dict[str, dict[str, frozenset[Opposition]]] = {}
    for kind, table in _TABLES.items():
        for left, right in _rows(table):
            for one, other in (*product(left, right), *product(right, left)):
                if one != other:
                    known = opposites.setdefault(one, {})
                    known[other] = known.get(other, frozenset()) | {kind}
    return opposites


@cache
def _sides_of_verbs() -> dict[str, frozenset[int]]:
    """By stem the sides, numbered, on which it stands."""
    tables = [table for kind, table in _TABLES.items() if kind != "state"]
    sides: dict[str, set[int]] = {}
    for number, side in enumerate(side for table in tables for row in _rows(table) for side in row):
        for word in side:
            sides.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in sides.items()}


_NO_OPPOSITES: dict[str, frozenset[Opposition]] = {}
_NO_SIDES: frozenset[int] = frozenset()
VERBS = frozenset(_sides_of_verbs())
GIVING_UP = frozenset(word for row in _rows(_FATES) for word in row[1])
CHANGES = frozenset(word for row in _rows(_CHANGES) for side in row for word in side)


def opposed(one: str, other: str) -> bool:
    return other in _opposites().get(one, _NO_OPPOSITES)


def opposition(one: str, other: str) -> frozenset[Opposition]:
    return _opposites().get(one, _NO_OPPOSITES).get(other, frozenset())


def opposites_of(one: str) -> Set[str]:
    return _opposites().get(one, _NO_OPPOSITES).keys()


def alike(one: str, other: str) -> bool:
    sides = _sides_of_verbs()
    shared = sides.get(one, _NO_SIDES) & sides.get(other, _NO_SIDES)
    return one == other or (bool(shared) and not opposed(one, other))
