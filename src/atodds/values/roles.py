"""What a number in the news is about: what befell those it counts, or what it measures.

`role_of` and `counted_by` read the words of the clause around a number. The table of news roles names what many
words say alike (dead, died, killed, lives lost); a word outside it stands by its own stem.
"""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

# role → the words that say it, right of what is counted or left of the number
_HAPPENED: dict[str, str] = {
    "killed": "killed killing kill kills dead died die dies dying perished perish slain deaths death fatalities fatality "
    "fatally drowned toll executed murdered assassinated massacred lifeless corpses bodies",
    "injured": "injured injuring injures injure wounded wounding wounds wound hurt hurting injuries injury hospitalised "
    "hospitalized maimed casualties_injured",
    "missing": "missing unaccounted disappeared",
    "arrested": "arrested arresting arrests arrest detained detaining detain custody jailed apprehended imprisoned",
    "charged": "charged indicted prosecuted",
    "displaced": "displaced displacing fled flee fleeing uprooted homeless",
    "evacuated": "evacuated evacuating evacuate evacuation evacuations",
    "rescued": "rescued rescuing rescue saved freed released",
    "kidnapped": "kidnapped abducted hostage hostages abducting kidnapping",
    "destroyed": "destroyed destroying destroy destroys flattened levelled leveled razed wrecked demolished",
    "damaged": "damaged damaging damage damages",
    "infected": "infected infections infection sickened infecting",
    "recovered": "recovered recoveries recovery discharged",
    "without power": "electricity power_outage blackout",
    "deployed": "deployed deploying deploy",
    "attending": "attended attending attend marched marching rallied protested demonstrated gathered turnout_count",
    "hired": "hired hiring recruit recruited recruiting",
    "laid off": "redundant sacked dismissed fired",
    "sold": "sold sell sells selling sales",
    "voted for": "favour favor backed approved",
    "voted against": "against opposed rejected",
}
# role → nouns that name a measure, left of the number ("at a depth of") or right of it ("kilometres underground")
_MEASURED: dict[str, str] = {
    "depth": "depth deep underground beneath under underneath deeper",
    "height": "height high tall elevation altitude higher",
    "length": "length long stretch stretches longer",
    "width": "width wide broad",
    "distance": "north south east west northeast northwest southeast southwest north-east north-west south-east "
    "south-west northern away from off outside distance downstream upstream apart kilometres miles nearest",
    "magnitude": "magnitude richter",
    "price": "price priced prices costs cost costing fare",
    "loss": "loss losses lost",
    "budget": "budget",
    "profit": "profit profits earnings",
    "revenue": "revenue revenues turnover",
    "gross": "gross grossed grossing box-office",
    "debt": "debt debts owed owes loan",
    "fine": "fine fined penalty",
    "aid": "aid pledged donated donation",
    "contract": "contract deal",
    "salary": "salary salaries wage wages",
    "unemployment": "unemployment jobless",
    "inflation": "inflation",
    "interest rate": "rate rates",
    "turnout": "turnout",
    "population": "population inhabitants residents populated",
    "speed": "speed speeds winds gusts",
    "temperature": "temperature temperatures heat",
    "majority": "majority margin",
    "vote": "vote votes voted",
    "age": "age aged",
    "capacity": "capacity full empty",
}
NEWS_ROLES = frozenset(_HAPPENED) | frozenset(_MEASURED)
HAPPENED = {word: role for role, words in _HAPPENED.items() for word in words.split()}
MEASURED = {word: role for role, words in _MEASURED.items() for word in words.split()}
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
    "told reported reports report around across along amid around beside despite down like unlike via".split()
)
# Words between a number and the noun it counts that don't end the search, or end in "s" and are no plural.
_NOT_PLURAL = frozenset("this was is has his its us as yes thus plus across always perhaps previous various less".split())
_PLURALS = frozenset(
    "people children men women police troops cattle fish sheep teeth feet mice geese aircraft servicemen policemen "
    "firefighters personnel staff crew dead media data fishermen businessmen clergymen gunmen lives police".split()
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[.,;:!?()\"“”]|--|—|–")
_CLAUSE_END = frozenset(".;:!?()\"“”—–") | {"--"}

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


def counted_by(after: list[str], singular: bool) -> tuple[str, int] | None:
    """The noun that the number counts and its place among the words after: the first plural within four words."""
    for index, word in enumerate(after[:5]):
        lower = word.lower()
        if lower in FUNCTION_WORDS or not word[0].isalpha():
            if lower in ("other", "more", "of", "own", "people", "such", "further", "very") and index == 0:
                continue
            return None
        if lower in _PLURALS or (
            lower[-1] == "s" and len(lower) > 3 and lower[-2:] not in ("ss", "us", "is") and lower not in _NOT_PLURAL
        ):
            return word, index
        if index == 0 and (lower in HAPPENED or lower in MEASURED):
            return None
        if singular and index == 0:
            return word, index
    return None


def role_of(before: list[str], after: list[str], kind: str, counted: str | None) -> str | None:
    """What befell those counted, or what is measured: from the word next to the number outwards."""
    table = HAPPENED if kind in ("count", "rate") else MEASURED
    if before:
        role = HAPPENED.get(before[-1].lower()) if kind == "count" else None
        if role:
            return role
    if counted in ("lives", "fatalities", "deaths", "dead"):
        return "killed"
    for word in after[:10]:
        lower = word.lower()
        if lower in ("and", "but", "while", ",") or word[0].isdigit():
            break
        role = table.get(lower)
        if role:
            return role
    for index, word in enumerate(reversed(before[-8:])):
        lower = word.lower()
        if word[0].isdigit():
            break
        role = table.get(lower)
        if role and (index < 4 or "," not in before[-index:]):
            return role
    for word in reversed(before[-5:]):
        lower = word.lower()
        if lower == "," or word[0].isdigit():
            break
        if lower not in FUNCTION_WORDS and word[0].isalpha() and word[0].islower():
            return stem(lower)
    return None
