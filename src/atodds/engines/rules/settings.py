"""Settings: two articles put one act at two places.

Two statements tell of one act where their verbs are kin and it befalls the same. They are at odds where each puts it at
a place of like size that the other article knows nothing of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from atodds.engines.rules.acts import LEADING, Act, acts, one_act, one_part
from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import akin
from atodds.engines.rules.statements import Article
from atodds.engines.rules.vocabulary import PREPOSITIONS
from atodds.text.synonyms import concept
from atodds.values.aliases import same_name
from atodds.values.names import Name, compare_role_fillers

IN_BUILDINGS = frozenset("01")
BOUNDED = frozenset("12")
SPAN = 6
MOVING = frozenset(("to", "from", "off"))
RESTING = LEADING - MOVING
PARTING = PREPOSITIONS - {"of"}


class Settings:
    """The acts of an article that it places, and all words by which it tells a place."""

    def __init__(self, article: Article, read: Predicates) -> None:
        self._names = article.names_by_form
        self._places = frozenset(_places(article))
        self.by_statement: dict[int, list[Act]] = {}
        for act in acts(article, read):
            self.by_statement.setdefault(act.statement.place, []).append(act)

    def knows(self, noun: str) -> bool:
        """Whether the article tells of such a place, by its noun or one built on it: "market", "marketplace"."""
        return any(akin(noun, other) for other in self._places)

    def has(self, name: Name) -> bool:
        return any(same_name(name, known) for known in self._names)


def _places(article: Article) -> Iterator[str]:
    """Concepts of the words that follow a preposition of rest."""
    text = article.document.text
    for number, word in enumerate(article.words):
        if word.folded in RESTING:
            for before, following in pairwise(article.words[number : number + 1 + SPAN]):
                gap = text[before.end : following.start]
                if following.folded in PARTING or not gap.isspace():
                    break
                if following.content:
                    yield concept(following.stem)


def differences(pairs: Sequence[Pair], settings: Mapping[str, Settings]) -> Iterator[Difference]:
    for pair in pairs:
        left, right = settings[pair.left.source], settings[pair.right.source]
        for one in left.by_statement.get(pair.left.place, ()):
            for other in right.by_statement.get(pair.right.place, ()):
                if _one_act(one, other) and _at_other_places(one, other, left, right):
                    yield Difference(
                        Spot(pair.left, one.place.start, one.place.end),
                        Spot(pair.right, other.place.start, other.place.end),
                        "contradiction",
                        "place",
                        "The two articles put it at different places.",
                        pair.nearness,
                    )


def _one_act(one: Act, other: Act) -> bool:
    if one.planned != other.planned or are_apart(one.times, other.times):
        return False
    shared = any(one_part(a, b) for a in one.parts for b in other.parts)
    return shared and one_act(one.verbs, other.verbs)


def _at_other_places(one: Act, other: Act, left: Settings, right: Settings) -> bool:
    """Whether the two places can't be one, nor one in the other, and neither article knows the other's."""
    mine, theirs = one.place, other.place
    if mine.terms & theirs.terms:
        return False
    if mine.names and theirs.names:
        a, b = mine.names[0], theirs.names[0]
        return (_apart(a, b) or bool(one.sizes & other.sizes)) and not right.has(a) and not left.has(b)
    if mine.names or theirs.names or right.knows(mine.head) or left.knows(theirs.head):
        return False
    if one.at and other.at and _apart(one.at, other.at):
        return True
    # What may be a part may be one of the other: "in the cellar", "in the chapel"; and land has no bounds.
    parts = [not IN_BUILDINGS.isdisjoint(act.sizes) for act in (one, other)]
    return all(parts) == any(parts) and bool(one.sizes & other.sizes & BOUNDED)


def _apart(one: Name, other: Name) -> bool:
    return compare_role_fillers(one, other).relation == "incompatible"
