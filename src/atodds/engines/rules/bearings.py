"""Bearings: on which side of something a thing lies, or on which floor, and two articles that put it on two.

"Seven miles north of Sollay" and "seven miles to the south of Sollay"; "on the eastern shore", "on the western shore";
"on the fourth floor", "a second-floor flat".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement
from atodds.text.synonyms import concept
from atodds.text.words import words

NEAR = 0.14
IN_COMMON = 2

_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)"
_SIDE = "side|bank|shore|coast|end|edge|flank|slope|half|outskirts|tip|wing|entrance|gate|entry|face"
_ORDINAL = "ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top"
_BEARING = re.compile(
    rf"\b(?P<of>{_COMPASS}) of\b"
    rf"|\bthe (?P<on>{_COMPASS})(?:ern)? (?P<side>{_SIDE})\b(?P<whole> of\b)?"
    rf"|\b(?P<floor>{_ORDINAL})[ -](?:floor|storey|story)\b"
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
REACH = 40
FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Bearing:
    """`text[start:end]` tells it; `sides` of the compass, or the floor; `landmark` is the concept of what they are of,
    and `terms` are those of all its words."""

    start: int
    end: int
    sides: frozenset[str]
    landmark: str
    terms: frozenset[str]

    def is_opposite_to(self, other: Bearing) -> bool:
        if self.landmark != other.landmark:
            return False
        if self.landmark == FLOOR:
            return self.sides != other.sides
        return any(_OPPOSITE[side] in other.sides for side in self.sides)

    def is_same_as(self, other: Bearing) -> bool:
        return self.landmark == other.landmark and self.sides == other.sides


def differences(pairs: Sequence[Pair], told: Mapping[str, Sequence[Bearing]]) -> Iterator[Difference]:
    """Neither article may tell of the other's side anywhere."""
    for pair in pairs:
        left, right = pair.left, pair.right
        if pair.nearness < NEAR or pair.common < IN_COMMON or at_other_times(left, right):
            continue
        for one in _within(told[left.source], left):
            for other in _within(told[right.source], right):
                shared = (left.plain & right.plain) - one.terms or left.values & right.values
                known = any(map(one.is_same_as, told[right.source])) or any(
                    map(other.is_same_as, told[left.source])
                )
                if shared and one.is_opposite_to(other) and not known:
                    yield Difference(
                        Spot(left, one.start, one.end),
                        Spot(right, other.start, other.end),
                        "contradiction",
                        "place",
                        f"The two articles put it on {'two floors' if one.landmark == FLOOR else 'opposite sides'}.",
                        pair.nearness,
                    )


def _within(told: Sequence[Bearing], statement: Statement) -> list[Bearing]:
    return [bearing for bearing in told if statement.start <= bearing.start < statement.end]


def bearings(article: Article) -> tuple[Bearing, ...]:
    return tuple(_bearings(article.document.text))


def _bearings(text: str) -> Iterator[Bearing]:
    for match in _BEARING.finditer(text):
        start, end = match.span()
        if match["floor"]:
            sides, landmark = frozenset((match["floor"],)), FLOOR
        else:
            sides = frozenset(side for side in _OPPOSITE if side in (match["of"] or match["on"]))
            landmark = match["side"]
            if match["of"] or match["whole"]:
                behind = words(text[end : end + REACH])
                named = next((word for word in behind if word.content), None)
                if named is None:
                    continue
                end, landmark = end + named.end, concept(named.stem)
        terms = frozenset(concept(word.stem) for word in words(text[start:end]))
        yield Bearing(start, end, sides, landmark, terms)
