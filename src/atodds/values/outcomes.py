"""Outcomes and states of which news tells one for a thing: kept in custody or freed, passed or thrown out, calm or
rough.

    find_outcomes(words)          -> every Outcome: the matter, the side, and whether it is denied
    find_fates(words)             -> the same of what befell people: nobody was hurt, or somebody was
    Outcome.excludes(other)       -> whether the two can't both be so of one thing at one time

`values.antonyms` opposes words; this opposes what several words say. Each row is a matter; what stands right of
a bar
excludes what stands left of it. How much else two clauses must share for both to be of one thing differs: a
state of a
person is of whom the clause is about, that of a thing of what it names, and of some an event has only one
(`Scope`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from atodds.text.words import Word
from atodds.values.phrase_tables import PhraseTable
from atodds.values.roles import HAPPENED

Scope = Literal["person", "thing", "event"]

_PERSON = """
custody: remanded in custody; kept in custody; held in custody; remain in custody; behind bars; bail was
  refused; denied bail; refused bail; without bail; in handcuffs; in jail; taken to prison; sent to prison;
  back to prison | on bail; granted bail; given bail; posted bail; walked free; walk free; set free; freed;
  released; went home
verdict: found guilty; convicted; jurors convicted; was guilty | acquitted; not guilty; found innocent;
  exonerated
counts: guilty on all counts; convicted on all counts; convicted of all counts; convicted of all charges;
  guilty of all charges; guilty of every charge; guilty on every count; guilty on all charges; convicted on
  every count | cleared of one; acquitted of one; acquitted on one; not guilty on one; cleared of two;
  acquitted of two; not guilty of one; cleared on one; acquitted on two; not guilty on two; acquitted of the
  most serious; cleared of the most serious
plea: pleaded guilty; admitted the charges; admitted the offence; confessed; pleads guilty | pleaded not
  guilty; denied the charges; denied all charges; denies the charges; protested innocence
testimony: gave evidence; give evidence; testified; testify; took the stand; take the stand; from the
  witness box; in the witness box; from the stand; from the witness stand; entered the witness box | did not
  give evidence; did not testify; declined to give evidence; never testified; never took the stand; chose
  not to testify; refused to testify; declined to testify; not to give evidence
feeling: burst into tears; in tears; wept; sobbed; broke down; cried; tearful; shed tears | no emotion;
  impassive; expressionless; stony-faced; unmoved; without emotion; dry-eyed; smiled; grinned; laughed
exit: sacked; was fired; were fired; been fired; was dismissed; been dismissed; ousted; given the boot; was
  shown the door; removed from office; lost his job; relieved of duties; got the sack; given marching orders
  | resigned; quit; stepped down; handed in notice; handed in resignation; tendered resignation; offered
  resignation; walked out of the job; left by mutual consent; left of own accord; submitted resignation
defeat: conceded; conceded defeat; accepted defeat; admitted defeat; accepted the result; accept the result;
  accepts the result; congratulated the winner | refused to concede; refused to accept the result; rejected
  the result; contest the result; challenge the result; disputed the result; would not accept the result;
  reject the result; refuses to concede; did not concede; not conceded; refused to accept defeat; contested
  the result; challenged the result; disputes the result
capture: gave up; gave himself up; gave herself up; turned himself in; turned herself in; handed himself in;
  surrendered to police; handed herself in; walked into a police station | on the run; at large; tackled;
  chased down; was caught; hunted down; tracked down; overpowered
scene: stayed at the scene; remained at the scene; stopped at the scene; stopped to help | fled the scene;
  drove off; sped off; left the scene; drove away; ran away; made off
health: stable condition; out of danger; recovering; recovering well; on the mend; making a good recovery;
  condition is stable | fighting for life; critical condition; critically ill; in a coma; life support;
  critically injured
consciousness: awake; conscious; wide awake | asleep; unconscious; in bed; out cold; dozing
regret: apologised; apologized; said sorry; issued an apology; expressed regret | refused to apologise;
  refused to apologize; unrepentant; no apology; did not apologise; would not apologise; defiant; never
  apologised
candidacy: seek a second term; seek re-election; stand again; seek another term; stand for re-election | not
  seek re-election; not stand again; not seek another term; not seek a second term; retire from politics;
  bow out
appeal: will appeal; would appeal; plans to appeal; intends to appeal; lodged an appeal; is to appeal | will
  not appeal; would not appeal; accepted the ruling; accepted the verdict; won't appeal; not to appeal
company: on his own; on her own; by himself; by herself; single-handed; acted alone | accomplice;
  accomplices; with two friends; with friends; with his wife; with her husband; with a friend; with his
  brother; with a colleague; with a companion
belt: wearing a seatbelt; wearing a helmet; wearing a life jacket; belted in; strapped in; wore a helmet;
  wore a seatbelt | not wearing; no helmet; no seatbelt; without a helmet; without a seatbelt; without a
  life jacket; no life jacket
bones: broken leg; broke leg; broke left leg; broke right leg; broke arm; broken arm; fractured; broken
  ankle; broke ankle; broke bones; broken ribs; broken bones; fractures; broke collarbone; broke hip; broken
  hip | without a single broken bone; no broken bones; without broken bones; no bones broken; nothing
  broken; broke nothing; only bruises; unhurt; unscathed; unharmed; uninjured; without a scratch; minor
  bruises; escaped injury; no injuries
life: died; dead; was killed; pronounced dead; succumbed; did not survive | survived; pulled through; still
  alive; alive
"""

_THING = """
decision: approved; adopted; was passed by; passed by; gave the green light; gave the go-ahead; given the
  go-ahead; given the green light; waved through; voted through; signed off; nodded through; rubber-stamped;
  voted in favour; voted for; voted to approve; endorsed; approve; voted to adopt | rejected; turned down;
  threw out; thrown out; voted down; voted against; blocked; vetoed; knocked back; refused permission;
  refused planning permission; rejects; denied permission; threw it out; kicked out; defeated; spurned
operation: stayed open; open as usual; kept doors open; operating as normal; running normally; operating
  normally; open as normal; remains open; remained open | remained closed; remains closed; out of service;
  offline; not running; turned visitors away; turned people away; sealed off; at a standstill; out of use;
  out of action; ground to a halt; closed doors; shut doors; remains shut; stayed shut; turned customers
  away; out of operation; closed to visitors; closed to traffic; closed to the public; remain closed
holding: called off; cancelled; canceled; postponed; abandoned; scrapped; put off; axed | went ahead; going
  ahead; goes ahead; go ahead as planned; went ahead as planned; took place as planned; as planned
deal: reached a deal; struck a deal; reached an agreement; signed a deal; reached agreement; agreed a deal;
  clinched a deal; sealed a deal | without a deal; without agreement; talks collapsed; talks broke down; no
  deal; no agreement; failed to agree; ended in failure; failed to reach agreement; walked away from talks
condition: intact; undamaged; good condition; good shape; excellent condition; perfect condition; unharmed;
  pristine; without a scratch; mint condition; unscathed; not a scratch | damaged; badly damaged; torn;
  wrecked; destroyed; ruined; smashed; in pieces; poor condition; bad condition; in ruins; flaking paint;
  large patches; has a tear; burned down; burnt down; gutted; reduced to rubble
fire: under control; extinguished; put out; contained; brought under control; doused | still burning;
  raging; out of control; burning out of control; rages; still ablaze
use: empty; disused; derelict; abandoned; stood empty; lain empty; unused; mothballed; vacant; out of use |
  in use; occupied; still hosts; inhabited; still used; in regular use; lived in
locked: locked; bolted; padlocked; locked up | unlocked; left open; ajar; unbolted; wide open; not locked
function: went off; functioned; worked properly; worked as intended; went off as it should | did not work;
  faulty; malfunctioned; out of order; failed to work; failed to go off; did not sound; never went off; did
  not go off; switched off; disabled
working: on schedule; on time; ahead of schedule; ahead of time | behind schedule; delayed; overdue; years
  late; months late
money: profit; in the black; made a profit; surplus | in the red; made a loss; deficit; net loss
house: sold out; packed; full house; capacity crowd; to the rafters; packed house; standing room only |
  half-empty; half empty; empty seats; sparse; thinly attended; rows of empty; poorly attended; hardly
  anyone
cheer: cheered; applauded; standing ovation; cheers; applause; greeted with applause; warm welcome | booed;
  jeered; boos; jeers; heckled; whistled; greeted with boos
legal: licensed; had a licence; with permission; had a permit; held a licence | unlicensed; without a
  licence; without permission; no licence; without a permit; no permit; unauthorised
insurance: was insured; were insured; fully insured; covered by insurance | uninsured; not insured; no
  insurance
privacy: behind closed doors; in private; in camera; in secret | in public; open to the public; in open
  court; televised
"""

_EVENT = """
service: back in service; up and running; running again; back in operation; flowing again; back in use; back
  online; working again; has reopened; have reopened; reopened to traffic; flowing; resumed normal service;
  services have resumed | remains shut; remain shut; remains closed; remain closed; still shut; still
  closed; stayed shut; remained shut; out of service; is still out of action; no trains are running;
  services are suspended; closed until further notice; offline
conviction: convicted; convicted of; served prison sentences; served time; were jailed; was jailed; went to
  prison; sent to prison; found guilty; served a sentence; sentenced | never convicted; nobody was
  convicted; nobody was ever convicted; no one was convicted; no one was ever convicted; no convictions;
  never caught; never been caught; unsolved; nobody was caught; nobody has been charged; never brought to
  justice; no one has been charged; never solved; no one has been convicted; nobody has been convicted
payment: no money changed hands; free of charge; for free; for nothing; no charge; unpaid; no ransom; no
  ransom was paid; no reward; without payment; at no cost; nothing was paid | paid a reward; reward of; paid
  a ransom; ransom of; reward was paid; ransom was paid; paid a fee; in return for payment; for a fee
evacuation: evacuation was voluntary; voluntary evacuation; evacuation is voluntary; told they could stay;
  urged to leave; advised to leave; asked to leave; free to stay; evacuation was not mandatory | mandatory
  evacuation; ordered to leave; ordered everyone; ordered out; evacuation was mandatory; forced to leave;
  made to leave; ordered evacuation; evacuation was ordered; evacuation order; told to leave; ordered
  residents
majority: unanimous; unanimously; without dissent; by acclamation; with one voice; to a man; no votes
  against | divided; split; casting vote; by one vote; by a single vote; narrowly; deadlocked; split down
  the middle; by a whisker
visibility: visibility was good; good visibility; clear skies; under clear skies; cloudless; bright
  sunshine; blue skies; brilliant sunshine; clear night; clear morning; fine weather; sunny | fog; thick
  fog; dense fog; mist; poor visibility; low visibility; driving rain; downpour; blizzard; pouring rain;
  heavy rain; thick cloud; visibility was poor; in the rain; torrential rain
sea: calm sea; calm seas; calm water; calm waters; flat calm; sea was calm; smooth sea | rough sea; rough
  seas; heavy seas; choppy; choppy seas; high waves; stormy seas; heavy swell; towering waves
order: passed off peacefully; peaceful; peacefully; orderly; without incident; no trouble; good-natured;
  calmly; no incidents; in good order; smooth; free and fair | irregularities; clashes; scuffles; riot;
  rioting; chaos; turned violent; violence broke out; tear gas; ugly scenes; fraud; marred; disorder;
  pandemonium
warning: without warning; no warning; had no warning; out of the blue; never warned; not warned; had not
  been warned | had been warned; warning was issued; warnings were issued; was warned; were warned; had
  warned; warning had been given
killed: without loss of life; no loss of life; no lives were lost; no casualties; nobody lost their life |
  lost his life; lost her life; lost their lives; claimed lives; death toll; loss of life
injured: escaped injury; no casualties; without injury; all escaped unhurt | treated for; taken to hospital;
  rushed to hospital; in hospital; flown to hospital; airlifted to hospital
arrested: still looking for suspects; no suspects; still at large | held on suspicion; being questioned;
  under arrest
claim: no group has claimed responsibility; no group claimed responsibility; no one has claimed
  responsibility; no claim of responsibility; nobody has claimed responsibility; nobody claimed
  responsibility | claimed responsibility; said it was behind; said it carried out
tsunami: no tsunami warning; no tsunami; no threat of a tsunami | tsunami warning was issued; tsunami alert;
  tsunami warning
survivors: no survivors; nobody survived; no one survived; all aboard died; killed everyone | survivor;
  survivors; survived; was pulled out alive; found alive
damage: no damage; without damage; no reports of damage; no serious damage | damaged; badly damaged;
  destroyed; extensive damage; serious damage; heavy damage; wrecked
intent: accident; accidental; accidentally; by accident; unintentional; by mistake | deliberate;
  deliberately; on purpose; arson; started deliberately; sabotage; foul play; intentional
"""

FATES = frozenset(("killed", "injured", "arrested", "charged", "kidnapped"))
# So many words lie between "nobody" and what befell nobody.
NOBODY_WITHIN = 5

_TABLES: dict[Scope, str] = {"person": _PERSON, "thing": _THING, "event": _EVENT}


class Meaning(NamedTuple):
    matter: str
    side: int
    scope: Scope


@dataclass(frozen=True, slots=True)
class Outcome:
    """`text[start:end]` tells it."""

    start: int
    end: int
    meaning: Meaning

    def excludes(self, other: Outcome) -> bool:
        mine, theirs = self.meaning, other.meaning
        return mine.matter == theirs.matter and mine.side != theirs.side


def find_fates(words: Sequence[Word]) -> Iterator[Outcome]:
    """That nobody was killed, hurt or arrested, or that somebody was, by the words of `values.roles`."""
    for at, word in enumerate(words):
        fate = HAPPENED.get(word.folded)
        if fate is None or fate not in FATES:
            continue
        none = next((n for n in range(max(0, at - NOBODY_WITHIN), at) if _is_nobody(words, n, at)), None)
        start = word.start if none is None else words[none].start
        yield Outcome(start, word.end, Meaning(fate, 1 if none is None else 0, "event"))


def _is_nobody(words: Sequence[Word], at: int, role: int) -> bool:
    folded = words[at].folded
    if folded in ("no", "not", "without") and at + 1 < role:
        return words[at + 1].folded == "one"
    return folded in ("nobody", "none") or (folded in ("no", "without") and at + 1 == role)


def _entries() -> Iterator[tuple[str, Meaning]]:
    for scope, table in _TABLES.items():
        for row in table.strip().replace("\n  ", " ").splitlines():
            matter, _, sides = row.partition(": ")
            for side, phrases in enumerate(sides.split("|")):
                for phrase in phrases.split(";"):
                    yield phrase.strip(), Meaning(matter, side, scope)


TABLE = PhraseTable(_entries())


def find_outcomes(words: Sequence[Word]) -> Iterator[Outcome]:
    for found in TABLE.find(words):
        for meaning in found.meanings:
            yield Outcome(words[found.first].start, words[found.last].end, meaning)
