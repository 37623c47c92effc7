"""What a number in the news is about: what befell those it counts, or what it measures.

The tables name alike what many words say alike (dead, died, killed: `killed`), and nouns that count the same.
"""

from __future__ import annotations

# What happened to those counted → the words that say it.
_HAPPENED: dict[str, str] = {
    "killed": "killed killing kill kills dead died die dies dying perished perish slain deaths death "
    "fatalities fatality "
    "drowned toll executed murdered assassinated massacred corpses bodies",
    "injured": "injured injuring injures injure wounded wounding wounds wound hurt hurting injuries "
    "injury hospitalised "
    "hospitalized maimed",
    "missing": "missing unaccounted disappeared",
    "survived": "survived survive survives surviving survivors survivor",
    "arrested": "arrested arresting arrests arrest detained detaining detain custody jailed apprehended "
    "imprisoned",
    "charged": "charged indicted prosecuted",
    "displaced": "displaced displacing fled flee fleeing uprooted homeless",
    "evacuated": "evacuated evacuating evacuate evacuation evacuations",
    "rescued": "rescued rescuing rescue rescues",
    "kidnapped": "kidnapped abducted hostage hostages abducting kidnapping",
    "destroyed": "destroyed destroying destroy destroys flattened levelled leveled razed demolished",
    "damaged": "damaged damaging damage damages",
    "infected": "infected infections infection infecting sickened ill",
    "recovered": "recoveries discharged",
    "without power": "electricity blackout",
    "deployed": "deployed deploying deploy",
    "attending": "attended attending attend marched marching rallied protested demonstrated gathered filled packed "
    "thronged",
    "hired": "hired hiring recruit recruited recruiting",
    "sold": "sold sell sells selling sales",
    "vote": "vote votes voted ballots",
    "majority": "majority margin",
    "population": "population",
}
# What is measured → the words that name it, by the dimension of the unit ("" for any other).
_MEASURED: dict[str, dict[str, str]] = {
    "length": {
        "depth": "depth deep underground beneath under underneath deeper",
        "height": "height high tall elevation altitude higher",
        "length": "length long stretch stretches longer",
        "width": "width wide broad thick",
        "distance": "north south east west northeast northwest southeast southwest north-east north-west "
        "south-east "
        "south-west northern away from off outside distance downstream upstream apart nearest",
    },
    "money": {
        "price": "price priced prices costs cost costing fare",
        "loss": "loss losses lost",
        "budget": "budget",
        "profit": "profit profits earnings",
        "revenue": "revenue revenues turnover",
        "gross": "gross grossed grossing",
        "debt": "debt debts owed owes loan",
        "fine": "fine fined penalty",
        "aid": "aid pledged donated donation",
        "contract": "contract",
        "salary": "salary salaries wage wages",
    },
    "share": {
        "unemployment": "unemployment jobless",
        "inflation": "inflation",
        "turnout": "turnout",
        "interest rate": "benchmark",
        "capacity": "capacity full empty",
        "vote": "vote votes",
    },
    "points": {"interest rate": "benchmark", "inflation": "inflation", "unemployment": "unemployment"},
    "": {
        "speed": "speed speeds winds gusts",
        "temperature": "temperature temperatures heat",
        "price": "price prices cost costs",
        "capacity": "capacity",
    },
}
# Words that name a measure only right beside the unit: "42 kilometres from", "53 kilometres underground".
ADJACENT = frozenset(
    ("from", "off", "away", "outside", "under", "beneath", "underneath", "north", "south", "east", "west")
)
HAPPENED = {word: role for role, words in _HAPPENED.items() for word in words.split()}
MEASURED_IN = {
    dimension: {word: role for role, words in table.items() for word in words.split()}
    for dimension, table in _MEASURED.items()
}
NEWS_ROLES = frozenset(_HAPPENED).union(*_MEASURED.values(), ("magnitude", "age", "casualties"))
_CASUALTIES = "killed injured infected missing arrested displaced evacuated rescued kidnapped"
CASUALTIES = frozenset(_CASUALTIES.split())

# Nouns that count the same thing.
_ALIKE = (
    "people person persons inhabitant inhabitants residents resident lives souls individuals "
    "humans fatalities deaths arrests detentions "
    "dead injuries casualties victims",
    "homes houses dwellings home house",
    "soldiers troops servicemen soldier",
    "police policemen officers officer",
    "children kids youngsters child",
    "women woman",
    "men man",
    "planes aircraft airplanes aeroplanes plane jets",
    "firms companies company firm businesses",
    "seats seat",
    "votes vote",
)
PEOPLE = "people"
SAME_COUNT = {word: words.split()[0] for words in _ALIKE for word in words.split()}
