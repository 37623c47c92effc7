"""Words of news that stand for each other, by stem: what two reporters call the same thing.

A small, general table: each row is one concept, of words that reporters exchange freely; what is merely related
("kill" and "injure") is not. A word of two senses ("strike") stands where news uses it most.
"""

from __future__ import annotations

from atodds.text.words import stem

_ROWS = """
kill die dead death perish slay fatality deceased toll
injure wound hurt injury casualty
arrest detain custody detention apprehend
earthquake quake tremor temblor
blast explosion explode detonate detonation
plane aircraft jet warplane airplane airliner
protest demonstration protester demonstrator rally march marcher demonstrate
house home dwelling
close shut closure shutter
increase raise climb grow growth hike surge
decrease drop decline shrink contract contraction
begin start commence launch
big large huge
build construct erect
buy purchase acquire
sell sale
road highway motorway
vehicle car
city town village
company firm
fire blaze
soldier troop
attack assault raid airstrike strike shelling
negotiate negotiation talks dialogue
resign quit resignation
appoint appointment
deny denial
destroy demolish raze flatten destruction
collapse cave
rescue save
hospital clinic
student pupil
teacher educator
job post
wage pay salary
worker employee
vote ballot
forecast predict expect
rebel insurgent militant fighter
chief head leader lead
union federation
trouble unrest violence disturbance
evacuate evacuation
percent percentage
people person resident inhabitant
sentence jail imprison prison
clear acquit
legal lawful
illegal unlawful
money fund funding
buyer customer
choose elect election
film movie
footballer soccer
doctor physician
drug medicine
ship vessel boat
rain rainfall
centre downtown
approximately about roughly
answer reply respond
halt suspend suspension
accuse allege blame
inquiry investigation probe investigate
border frontier
quarrel row dispute
"""

CONCEPTS: dict[str, str] = {}
for _row in _ROWS.split("\n"):
    _stems = [stem(_word) for _word in _row.split()]
    for _stem in _stems:
        CONCEPTS.setdefault(_stem, _stems[0])


def concept(stemmed: str) -> str:
    """The stem under which all words of one concept meet; the stem itself for a word that no row has."""
    return CONCEPTS.get(stemmed, stemmed)
