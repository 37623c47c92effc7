"""Verbs with their particles, each by the one verb that says the same: "call off" is "cancel".

phrase_at(words, place) -> the stem that tells a verb with its particles, or the word's own, and how many words
                           that takes
"""

from __future__ import annotations

from collections.abc import Sequence

from atodds.text.words import Word, stem

_TABLE = """
back down: yield
back out: withdraw
break down: collapse
break off: suspend
bring back: restore
bring down: lower
bring forward: hasten
bring in: introduce
call off: cancel
carry on: continue
carry out: perform
close down: close
come down: fall
come into effect: begin
come into force: begin
come out against: oppose
come out: appear
come to an end: end
come to nothing: fail
cut back: reduce
do away with: abolish
drop out: withdraw
enter into force: begin
fall apart: collapse
fall through: fail
get under way: begin
give up: abandon
go ahead: proceed
go bankrupt: collapse
go down: fall
go forward: proceed
go into effect: begin
go on sale: start
go under: collapse
go up: rise
grind to a halt: stop
hand back: return
hang on to: retain
hold off: delay
hold on to: retain
hold out: resist
hold up: delay
keep going: continue
keep on: retain
keep up: continue
kick off: begin
knock down: demolish
lay off: dismiss
leave out: omit
let down: disappoint
let go: release
let off: acquit
move ahead: proceed
open up: open
opt out: withdraw
phase out: abolish
press ahead: proceed
press on: continue
pull down: demolish
pull out: withdraw
pull the plug on: cancel
push ahead: proceed
push back: postpone
push through: pass
put back: postpone
put off: postpone
put on hold: suspend
put on ice: suspend
put out: extinguish
put up: raise
roll back: reverse
roll out: introduce
run out: expire
scale back: reduce
sell off: sell
send back: return
set aside: overturn
set free: release
set up: establish
shut down: close
speak against: oppose
speed up: accelerate
stand by: uphold
stand down: resign
stay on: remain
step aside: resign
step down: resign
stick to: keep
stick with: keep
strike down: overturn
take back: withdraw
take effect: begin
take off: depart
take over: acquire
take place: happen
take up again: resume
tear down: demolish
tear up: scrap
throw out: reject
turn down: reject
turn out: appear
vote against: reject
vote down: reject
vote for: approve
vote through: pass
walk away: withdraw
walk out: strike
wave through: approve
wind down: end
wind up: end
wipe out: destroy
wrap up: complete
write off: scrap
"""

# By the stem of the verb and its particles.
_PHRASES: dict[tuple[str, ...], str] = {
    (stem(phrase.split()[0]), *phrase.split()[1:]): stem(meaning)
    for phrase, _, meaning in (line.partition(": ") for line in _TABLE.strip().splitlines())
}
# By the verb how many words its phrases have, the longest first.
_LENGTHS = {
    verb: sorted({len(phrase) for phrase in _PHRASES if phrase[0] == verb}, reverse=True)
    for verb, *_ in _PHRASES
}


def phrase_at(words: Sequence[Word], place: int) -> tuple[str, int]:
    """The stem that tells a verb with its particles, or the word's own, and how many words it takes."""
    verb = words[place].stem
    for length in _LENGTHS.get(verb, ()):
        told = _PHRASES.get((verb, *(word.folded for word in words[place + 1 : place + length])))
        if told is not None and place + length <= len(words):
            return told, length
    return verb, 1
