"""What a number in the news is about: what befell those it counts, or what it measures.

`role_of` and `counted_by` read the words of the clause around a number. The table of news roles names what many
words say alike (dead, died, killed, lives lost); a word outside it stands by its own stem.
"""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from atodds.values.numbers.numerals import WORDS

# What happened to those counted → the words that say it.
_HAPPENED: dict[str, str] = {
    "killed": "killed killing kill kills dead died die dies dying perished perish slain deaths death fatalities fatality "
    "drowned toll executed murdered assassinated massacred corpses bodies",
    "injured": "injured injuring injures injure wounded wounding wounds wound hurt hurting injuries injury hospitalised "
    "hospitalized maimed",
    "missing": "missing unaccounted disappeared",
    "arrested": "arrested arresting arrests arrest detained detaining detain custody jailed apprehended imprisoned",
    "charged": "charged indicted prosecuted",
    "displaced": "displaced displacing fled flee fleeing uprooted homeless",
    "evacuated": "evacuated evacuating evacuate evacuation evacuations",
    "rescued": "rescued rescuing rescue rescues",
    "kidnapped": "kidnapped abducted hostage hostages abducting kidnapping",
    "destroyed": "destroyed destroying destroy destroys flattened levelled leveled razed demolished",
    "damaged": "damaged damaging damage damages",
    "infected": "infected infections infection sickened infecting",
    "recovered": "recoveries discharged",
    "without power": "electricity blackout",
    "deployed": "deployed deploying deploy",
    "attending": "attended attending attend marched marching rallied protested demonstrated gathered",
    "hired": "hired hiring recruit recruited recruiting",
    "sold": "sold sell sells selling sales",
    "vote": "vote votes voted ballots",
    "majority": "majority margin",
    "population": "population inhabitants",
}
# What is measured → the words that name it, by the dimension of the unit ("" for any other).
_MEASURED: dict[str, dict[str, str]] = {
    "length": {
        "depth": "depth deep underground beneath under underneath deeper",
        "height": "height high tall elevation altitude higher",
        "length": "length long stretch stretches longer",
        "width": "width wide broad thick",
        "distance": "north south east west northeast northwest southeast southwest north-east north-west south-east "
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
_ADJACENT = frozenset("from off away outside under beneath underneath north south east west".split())
HAPPENED = {word: role for role, words in _HAPPENED.items() for word in words.split()}
_MEASURED_IN = {
    dimension: {word: role for role, words in table.items() for word in words.split()}
    for dimension, table in _MEASURED.items()
}
NEWS_ROLES = frozenset(_HAPPENED).union(*_MEASURED.values(), ("magnitude", "age", "casualties"))
CASUALTIES = frozenset("killed injured missing arrested displaced evacuated rescued kidnapped".split())

# Nouns that count the same thing.
_ALIKE = (
    "people person persons inhabitant inhabitants residents resident lives souls individuals humans fatalities deaths "
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
_FIRST_OF = {word: words.split()[0] for words in _ALIKE for word in words.split()}

FUNCTION_WORDS = frozenset(
    "a about above after again against all also although among an and any are as at be because been before being below "
    "between both but by can could did do does during each either even every for from further had has have having he "
    "her here his how if in including into is it its itself just least less many may might more most much must my near "
    "nearly neither no nor not now of off on once one only onto or other our out over own per same she should since so "
    "some still such than that the their them then there these they this those though through thus to too toward towards "
    "under until up upon us very was we were what when where whether which while who whom whose why will with within "
    "without would yet you your another ago later earlier early late today yesterday tomorrow according said says say "
    "told reported reports around across along amid around beside despite down like unlike via".split()
)
# Verbs that say too little to tell one number from another.
_LIGHT_VERBS = frozenset(
    "take takes took taken taking make makes made making get gets got getting give gives gave given giving come comes came "
    "coming go goes went going hold holds held holding see sees saw seen put puts keep kept let set has left leaving leave "
    "remain remained include includes contain become became about involve involved say saying total number numbers figure "
    "stand stood reach reached reaching hit found find put".split()
)
# Words between a number and the noun it counts that don't end the search, or end in "s" and are no plural.
_CLAUSE_JOINTS = frozenset((",", "and", "but", "while", "or", "that", "when", "where"))
_NUMBER_WORDS = frozenset(WORDS)
_RATES = frozenset("rate rates rating ratings".split())
_SETTLEMENTS = frozenset("town city village island country nation population".split())
_BE = frozenset("is are was were been be being".split())
_IRREGULAR = {
    "won": "win", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow",
    "paid": "pay", "spent": "spend", "cut": "cut", "took": "take", "taken": "take", "made": "make", "gave": "give",
    "given": "give", "held": "hold", "ran": "run", "built": "build", "bought": "buy", "fought": "fight", "found": "find",
    "led": "lead", "met": "meet", "saw": "see", "seen": "see", "sent": "send", "shot": "shoot", "drew": "draw",
    "lay": "lie", "stood": "stand", "struck": "strike", "brought": "bring", "fired": "fire", "carried": "carry",
}  # fmt: skip
_NOT_PLURAL = frozenset(
    "this was is has his its us as yes thus plus across always perhaps previous various less".split()
)
_PLURALS = frozenset(
    "people children men women police troops cattle fish sheep teeth feet mice geese aircraft servicemen policemen "
    "firefighters personnel staff crew dead media data fishermen businessmen clergymen gunmen lives police".split()
)

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[.,;:!?()\"“”]|--|—|–")
_CLAUSE_END = frozenset('.;:!?()"“”—–') | {"--"}

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a word, by which its forms are known as one."""
    return str(_stemmer.stemWord(word.lower()))


@lru_cache(maxsize=8192)
def counted_name(noun: str) -> str:
    """The name under which nouns that count the same thing meet: "persons" and "inhabitants" are `people`."""
    lower = noun.lower()
    return _FIRST_OF.get(lower) or stem(lower)


def words_after(text: str, position: int, reach: int = 90) -> list[str]:
    """The words (and marks) that follow, to the end of the clause."""
    words: list[str] = []
    for found in _WORD.finditer(text, position, position + reach):
        if found[0] in _CLAUSE_END:
            break
        words.append(found[0])
    return words


def words_before(text: str, position: int, reach: int = 90) -> list[str]:
    """The words (and marks) that lead up to a position, from the start of the clause."""
    words = _WORD.findall(text, max(0, position - reach), position)
    for index in range(len(words) - 1, -1, -1):
        if words[index] in _CLAUSE_END:
            return list(words[index + 1 :])
    return list(words)


def is_number(word: str) -> bool:
    """Whether a word of a clause is a numeral."""
    return word[0].isdigit() or word.lower() in _NUMBER_WORDS


def counted_by(after: list[str], singular: bool) -> str | None:
    """The noun that the number counts: the first plural among the five words that follow."""
    for index, word in enumerate(after[:5]):
        lower = word.lower()
        if lower in FUNCTION_WORDS or not word[0].isalpha():
            if lower in ("other", "more", "of", "own", "people", "such", "further", "very") and index == 0:
                continue
            return None
        if lower in _PLURALS or (
            lower[-1] == "s"
            and len(lower) > 3
            and lower[-2] not in "'’"
            and lower[-2:] not in ("ss", "us", "is")
            and lower not in _NOT_PLURAL
        ):
            return word
        if index == 0 and lower in HAPPENED and lower not in _FIRST_OF:
            return None
        if singular and index == 0:
            return word
    return None


def role_of(before: list[str], after: list[str], dimension: str | None) -> str | None:
    """What befell those counted (`dimension` None), or what is measured, from the nearest word outwards."""
    table = HAPPENED if dimension is None else _MEASURED_IN.get(dimension, _MEASURED_IN[""])
    if dimension is None and before and before[-1].lower() in HAPPENED:
        return HAPPENED[before[-1].lower()]
    if after[:1] == ["lives"]:
        return "killed"
    for index, word in enumerate(after[:10]):
        lower = word.lower()
        if lower in _CLAUSE_JOINTS or word[0].isdigit():
            break
        if lower in table and (index < 2 or lower not in _ADJACENT):
            return table[lower]
        if lower in _RATES and dimension is not None:
            return _rate(after[index - 1].lower() if index else "", table)
    if before[-1:] == ["of"] and dimension is None and before[-2:-1] and before[-2].lower() in _SETTLEMENTS:
        return "population"
    for index in range(len(before) - 1, max(-1, len(before) - 9), -1):
        lower = before[index].lower()
        if is_number(lower) or lower == ",":
            break
        if lower in table and lower not in _ADJACENT:
            return table[lower]
        if lower in _RATES and dimension is not None:
            return _rate(before[index - 1].lower() if index else "", table)
    return _governing(before) or _predicate(after)


def _rate(modifier: str, table: dict[str, str]) -> str:
    """What a rate is of: "unemployment rate" is unemployment, "approval rating" an approval rate."""
    if modifier in table:
        return table[modifier]
    return f"{modifier} rate" if modifier and modifier not in FUNCTION_WORDS else "rate"


def _governing(before: list[str]) -> str | None:
    """The stem of the word that governs the number: the last content word before it in the clause."""
    for word in reversed(before[-5:]):
        lower = word.lower()
        if lower == "," or is_number(word):
            return None
        if lower not in FUNCTION_WORDS and lower not in _LIGHT_VERBS and word[0].islower() and len(word) > 1:
            return _IRREGULAR.get(lower) or stem(lower)
    return None


def _predicate(after: list[str]) -> str | None:
    """The stem of what the clause says of those counted: "75% of trains were cancelled"."""
    for index, word in enumerate(after[:7]):
        if word.lower() in _CLAUSE_JOINTS:
            return None
        if word in _BE:
            rest = [lower for lower in after[index + 1 : index + 4] if lower not in FUNCTION_WORDS]
            return stem(rest[0]) if rest and rest[0].islower() else None
    return None
