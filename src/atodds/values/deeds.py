"""Deeds that one does, or that are done in one place: who found it and where, who raised the alarm, who takes over.

    find_deeds(words)  -> every Deed: where words stand that tell of it, its name, and whether doer or place tells

Two reporters tell a deed in other words; an event has one of each, and so one doer and one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from atodds.text.words import Word
from atodds.values.phrase_tables import PhraseTable

_DEEDS = """
discovery (doer place): found; discovered; spotted; came across; stumbled on; stumbled upon; turned up;
  unearthed; was located; came to light; noticed
alarm (doer): raised the alarm; alerted; called the police; phoned the police; dialled 999; called 911;
  called the emergency services; rang the police; called the fire brigade
steering (doer): at the wheel; at the controls; was driving; on the bridge; at the helm; was piloting; was
  flying; behind the wheel; was steering
motion (doer): proposed; tabled; moved the motion; put forward; moved against; tabled the motion; moved that
succession (doer): take charge; takes charge; take over; takes over; succeeds; stand in; step in; fill in;
  look after the team; will succeed; has succeeded; took over; in caretaker charge; takes the reins
funding (doer): paid for; met the bill; footed the bill; picked up the tab; bore the cost; funded; financed;
  was met by; foot the bill; pick up the bill; raised every
opening (doer): cut the ribbon; opened the; unveiled; inaugurated; lit the flame; performed the opening
authorship (doer): wrote; painted; composed; designed; directed; sculpted; choreographed
scoring (doer): scored the winner; headed the winner; scored the only goal; hit the winner; struck the
  winner; netted the winner; the winning goal; grabbed the winner
leadership (doer): led the operation; led the team; chaired; presided over; led the inquiry; led the
  investigation; heads the inquiry; leads the investigation
rescue (doer place): pulled to safety; dragged to safety; pulled out; rescued; plucked from; pulled from;
  carried to safety
order (doer): ordered the evacuation; gave the order; ordered an inquiry; ordered the closure; decided to
  close
move (place): shift to; moves to; move to; going to; relocated to; transferred to; will move to
burial (place): buried in; laid to rest; buried at; cremated
landing (place): landed; came down; touched down; splashed down; crash-landed
arrest (place): arrested; picked up; detained; handcuffed; was seized
start (place): began in; broke out; started in; originated
"""


class Deed(NamedTuple):
    start: int
    end: int
    name: str
    tells: frozenset[str]


def _entries() -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    for row in _DEEDS.strip().replace("\n  ", " ").splitlines():
        head, _, phrases = row.partition(": ")
        name, _, tells = head.partition(" (")
        for phrase in phrases.split(";"):
            yield phrase.strip(), (name, frozenset(tells.removesuffix(")").split()))


TABLE = PhraseTable(_entries())


def find_deeds(words: Sequence[Word]) -> Iterator[Deed]:
    for found in TABLE.find(words):
        for name, tells in found.meanings:
            yield Deed(words[found.first].start, words[found.last].end, name, tells)
