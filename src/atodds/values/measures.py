"""What news measures, counts and times of an event, in whatever words: the fall, the crowd, the jury's
deliberation.

    find_cues(words)  -> every Cue: where words stand that tell of an aspect, and which kinds of value it has

Two articles mostly share a value's unit and little else ("fell 20 metres", "the drop of 45 metres"). An event
has one
height of the fall, one crowd, one moment when the ship struck: where each article gives one value for an
aspect, the
two are of the same, whatever else their sentences say.

Each row: the aspect, the kinds of value that it takes (a `Kind` of number, the dimension of a measure,
`duration`,
`moment`), and the phrases that tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from atodds.text.words import Word
from atodds.values.phrase_tables import PhraseTable

_ASPECTS = """
deliberation (duration): reach verdict; make up minds; deliberated; deliberations; considered verdict; jury
  was out; jury retired; return verdict; jurors were out; to convict; to reach a decision
surgery (duration): operation; surgery; operated; surgeons; transplant; operating theatre; under the knife;
  procedure; operating table
fall (length): fell; fall; drop; plunged; plummeted; tumbled; plunge; dropped
crowd (count): turned up; showed up; packed; watched by; crowd of; attendance; spectators; ticket holders;
  audience; onlookers; in the stands; turned out; congregation; mourners; turnout of; saw it; watched;
  attended; gate of; in attendance
marchers (count): marchers; demonstrators; protesters; took to the streets; marched; joined the march; at
  the rally
streak (ordinal): defeat in a row; straight defeat; successive defeat; consecutive defeat; defeat running;
  straight loss; successive loss; consecutive loss; loss in a row; straight win; successive win; consecutive
  win; win in a row; win running; straight victory; victory in a row; successive victory; consecutive
  victory; loss on the trot; defeat on the trot; win on the trot
vote share (share): of votes; of vote; of ballots; ballots cast; votes cast; of the poll; per cent of vote;
  of valid votes
turnout (share): turnout; turned out; cast their ballots; went to the polls; eligible voters voted
blackout (count): without power; lost power; lost electricity; without electricity; in the dark; blackout;
  power cuts; power cut; power outage; outages; without light; were cut off from the grid
spill (volume, mass): spilled; spilt; leaked; gushed; spill; leak; ran into; poured into; escaped;
  discharged; seeped; released into; flowed into
leak time (duration): leak was stopped; kept gushing; gushed for; leaked for; kept leaking; spilled for;
  leak lasted; stopped the leak; leak was plugged; flow was stopped; leak was sealed
blaze time (duration): blaze burned; fire burned; flames raged; fire raged; bring the fire under control;
  blaze under control; put out the fire; put out the blaze; put out the flames; extinguish; tackled the
  blaze; bring the blaze; battled the blaze; battled the flames; fight the fire; fire took; fought the
  blaze; fought the fire
entrapment (duration): trapped; stranded; buried; cut off; stuck; spent in the ice; survived nights;
  survived days; adrift; clinging; in the rubble; under the rubble; lost in the; held hostage; captivity
rescue time (duration): taken off; pulled out; winched; brought ashore; rescue took; evacuated within; freed
  after; rescued after; to free; to rescue; to get them out
storm speed (rate): moving north; moving west; moving east; moving northwest; moving northeast; crept;
  creeping; inland at; travelling at; moving at; tracking; heading north; lumbering; forward speed; crawling
wind (rate): winds of; gusts of; winds reached; gusting; sustained winds; wind speeds; top winds; winds up
  to
vehicle speed (rate): driving at; doing; was travelling; speeding; clocked at; sped; was going at; racing
  at; at a speed of
duration of the meeting (duration): meeting; hearing; session; debate; talks; summit; sitting; discussions
duration of the siege (duration): siege; standoff; stand-off; hostage crisis
duration of the strike (duration): strike; walkout; stoppage; industrial action
duration of the chase (duration): chase; pursuit; manhunt; hunt for
duration of the search (duration): search; searched; scoured; combed
duration of the outage (duration): outage; blackout; without power; power was back; power was restored; down
  for
duration of the speech (duration): speech; spoke for; address; talked for
delay (duration): delayed; delay; held up; late; behind schedule; hold-up
prison term (duration): jailed for; sentenced to; prison term; years in prison; years behind bars; sentence
  of; imprisoned for; jail term; in jail; prison sentence; put away for
ban (duration): banned for; suspended for; ban of; suspension; barred for; disqualified for
contract (duration): contract; deal until; signed for
journey (duration): voyage; crossing; flight; journey; trek
jobs (count): lose their jobs; made redundant; laid off; on the payroll; payroll; job losses; redundancies;
  layoffs; lost their jobs; out of work; their jobs; job cuts; workforce of; losing their jobs
aboard (count): aboard; on board
patients (count): fell ill; taken ill; were sick; food poisoning; fell sick; sickened; came down with; were
  taken ill
hostages (count): held captive; held hostage; taken hostage; abducted; kidnapped
eggs (count): eggs; cubs; puppies; kittens; chicks
shots (count): shots were fired; fired shots; rounds were fired; bullets were fired; shots rang out; fired
  rounds
stab wounds (count): stab wounds; stabbed; knife wounds
firefighters (count): firefighters tackled; firefighters fought; firefighters were sent; firefighters
  battled; firemen fought
ransom (money): ransom; kidnappers demanded; hackers demanded; paid hackers
reward (money): reward; bounty; finder's fee
fine (money): fined; fine of; penalty; fines; to pay a penalty
compensation (money): compensation; damages; payout; settlement; awarded; pay victims; settle the case;
  settle claims
loot (money): made off with; stole; stolen; loot; haul; robbers took; raiders took; thieves took; got away
  with; worth of
sale (money): sold for; hammer price; fetched; went for; bought for; auction; paid for; changed hands for;
  winning bid; went under the hammer
estimate (money): valued at; estimate; was expected to fetch; estimated at; put a value; value at
prize (money): prize; jackpot; winnings; prize money; scooped; won the lottery; pocketed
donation (money): donated; raised for; donation; gave to; raised; fundraiser; collected for
building cost (money): cost of building; construction cost; to build; price tag; will cost; bill for the;
  project will cost; set to cost; total cost; built at a cost
damage (money): damage; repairs; insured losses; repair bill; to repair; damage estimated
takeover (money): takeover; bid for; acquire; acquisition; to buy; deal worth; offer of; buyout; merger
bail (money): bail; bond
transfer fee (money): transfer fee; signed for; fee of; transfer
embezzled (money): embezzled; embezzlement; siphoned off; defrauded; swindled; fraud; skimmed; pocketed;
  conned out of
pay rise (share): pay rise; pay increase; wage increase; raise of; pay award; pay offer; higher wages
price rise (share): prices rose; prices climbed; price rise; prices are up; fares will rise; dearer; prices
  went up; fare rise
rainfall (length): rain; rainfall; of rain; downpour
snowfall (length): snow; snowfall; snowdrifts; of snow
flood depth (length): water rose; flood; deep; water stood; waist-deep; floodwater
wave (length): waves; wave; surge; swell
depth (length): depth; deep; below the surface; beneath the surface; underground
height (length): high; tall; height; altitude; above sea level; above the ground
distance to the epicentre (length): epicentre; epicenter
run (length): ran; marathon; walked; cycled; swam; rowed; hiked; trekked
burned area (area): burned; burnt; scorched; charred; blackened; consumed; went up in flames; destroyed;
  engulfed
temperature (temperature): temperature; mercury; degrees; heat; thermometer
magnitude (rating): magnitude; quake; earthquake; tremor; richter
weight (mass): weighed; weight; tipped the scales; weighing; heavy; weighs
drug haul (mass): cocaine; heroin; cannabis; drugs; narcotics; hashish; seized
storm category (rating): category
grounding (moment): ran aground; grounding; hit a rock; hit the rocks; struck a rock; slid on to the
  sandbank; hit a sandbank; struck the bank; hit the reef; at the wheel
escape (moment): slipped out; escaped; went missing; got out; broke out; vanished; disappeared; gave keepers
  the slip; bolted; absconded; got away
departure (moment): resigned; sacked; stepped down; quit; handed in resignation; fired; ousted; dismissed;
  let go
crash (moment): crashed; crash; collided; collision; hit a tree; smashed into; ploughed into; derailed; came
  off the rails; left the tracks; plowed into; derailment; slammed into
outbreak (moment): fire broke out; caught fire; blaze began; fire started; flames broke out; went up in
  flames; fire began; blaze broke out; alarm was raised; blaze started; flames were first
blast (moment): exploded; explosion; blast; blew up; detonated
quake time (moment): quake struck; earthquake struck; earthquake hit; quake hit; tremor; shook; jolted
collapse (moment): collapsed; gave way; caved in; crumbled
robbery (moment): robbed; robbery; raid; burst into; broke into; burglary; heist; held up; stormed into;
  raiders
shooting (moment): opened fire; shot; shooting; gunfire; shots were fired; gunman
sinking (moment): sank; capsized; went under; overturned; foundered; sinking
landfall (moment): landfall; came ashore; hit the coast; made land
landing (moment): landed; touched down; splashed down; landing; splashdown
launch (moment): lifted off; blasted off; launch; liftoff; lift-off; took off
arrest time (moment): arrested; arrest; picked up; handcuffed; detained; taken into custody; nabbed
discovery (moment): was found; discovered; came across; stumbled on; stumbled upon; spotted
death time (moment): died; death; passed away; pronounced dead
vote time (moment): voted; vote; voting
opening (moment): cut the ribbon; inaugurated; unveiled; opened its doors
signing (moment): signed; signing; inked
closing (moment): to close; closure; last day; wind down; shut down; closes its doors
landslide (moment): landslide; mudslide; avalanche; rockfall
meeting end (moment): meeting was over; went on until; meeting ended; broke up; meeting lasted until;
  finished; session ended; meeting finished; meeting closed
rescue moment (moment): rescued; taken off; pulled out; winched; pulled from; stepped off; brought ashore;
  dug out; lifted from
start (moment): kicked off; got under way; set off; set out
"""


class Aspect(NamedTuple):
    name: str
    kinds: frozenset[str]


class Cue(NamedTuple):
    start: int
    end: int
    aspect: Aspect


def _entries() -> Iterator[tuple[str, Aspect]]:
    for row in _ASPECTS.strip().replace("\n  ", " ").splitlines():
        head, _, phrases = row.partition(": ")
        name, _, kinds = head.partition(" (")
        aspect = Aspect(name, frozenset(kinds.removesuffix(")").split(", ")))
        for phrase in phrases.split(";"):
            yield phrase.strip(), aspect


TABLE = PhraseTable(_entries())


def find_cues(words: Sequence[Word]) -> Iterator[Cue]:
    for found in TABLE.find(words):
        for aspect in found.meanings:
            yield Cue(words[found.first].start, words[found.last].end, aspect)
