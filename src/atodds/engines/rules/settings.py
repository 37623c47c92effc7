"""Settings: two articles put one act at two places.

Two statements tell of one act where their verbs are kin and it befalls the same. They are at odds where each puts it at
a place of like size that the other article knows nothing of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from atodds.engines.rules.acts import BESIDE, LEADING, Act, acts, one_act
from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.parts import one_part
from atodds.engines.rules.phrases import akin
from atodds.engines.rules.statements import Article
from atodds.engines.rules.vocabulary import PREPOSITIONS
from atodds.text.synonyms import concept
from atodds.values.aliases import same_name
from atodds.values.names import Name, compare_role_fillers

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

    def puts(self, act: Act) -> bool:
        """Whether the article too tells of such an act at that place, or at one of that name."""
        return any(
            act.at is not None and known.at is not None and same_name(act.at, known.at)
            for held in self.by_statement.values()
            for known in held
            if one_act(act.verbs, known.verbs)
        )


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
        known = mine.head != theirs.head and (right.knows(mine.head) or left.knows(theirs.head))
        return (_are_two_parts(one, other) and not known) or _of_two_towns(one, other, left, right)
    if one.at and other.at:
        apart = _apart(one.at, other.at)
        if apart or (mine.names and theirs.names):
            either = apart or bool(one.sizes & other.sizes)
            return either and not right.has(one.at) and not left.has(other.at)
    if right.knows(mine.head) or left.knows(theirs.head):
        return False
    if one.proper and other.proper and one.sizes & other.sizes and not {one.leading, other.leading} & BESIDE:
        return True
    if mine.names or theirs.names:
        return False
    return _of_like_size(one.sizes, other.sizes) and bool(one.sizes & other.sizes & BOUNDED)


def _are_two_parts(one: Act, other: Act) -> bool:
    """Whether two places that share a word are two parts of one whole, or the like parts of two ("the roof of the
    hotel", "the roof of the school"). Two sides and floors are compared by themselves, in `bearings`."""
    mine, theirs = one.place, other.place
    if mine.head != theirs.head:
        apart = not (mine.terms - one.whole) & (theirs.terms - other.whole)
        parts = bool(apart and one.whole & other.whole and one.own and other.own)
        # A floor has rooms in it.
        return parts and _of_like_size(one.own, other.own) and ("0" in one.own) == ("0" in other.own)
    return (
        bool(one.whole and other.whole)
        and not one.whole & other.whole
        and bool(one.sizes & other.sizes & BOUNDED)
    )


def _of_two_towns(one: Act, other: Act, left: Settings, right: Settings) -> bool:
    """Whether all that they share is what they are: "the hospital in Tresk", "the district hospital in Ombra"."""
    if one.place.terms & other.place.terms != {one.place.head} or not (one.at and other.at):
        return False
    return _apart(one.at, other.at) and not right.puts(one) and not left.puts(other)


def _of_like_size(one: frozenset[str], other: frozenset[str]) -> bool:
    """What may be a part may be one of the other: "in the cellar", "in the chapel"; and land has no bounds."""
    parts = ["0" in sizes or ("1" in sizes and "2" not in sizes) for sizes in (one, other)]
    return all(parts) == any(parts)


def _apart(one: Name, other: Name) -> bool:
    return compare_role_fillers(one, other).relation == "incompatible"
