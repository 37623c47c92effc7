"""Certainty of paired statements: one states as fact what the other hedges, denies or leaves to a speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Statement
from atodds.engines.rules.vocabulary import RELATIVE, SPEECH
from atodds.model import Certainty

NEAR = 0.36
# And of like length.
NEAR_IF_HEDGED = 0.16
NEAR_IF_ATTRIBUTED = 0.42
IN_COMMON = 2

_SURENESS: dict[Certainty, int] = {"stated": 2, "planned": 2, "attributed": 1, "hedged": 0, "denied": 0}
_SAYS: dict[Certainty, str] = {
    "stated": "states it as fact",
    "planned": "says that it will be so",
    "attributed": "leaves it to a speaker",
    "hedged": "hedges it",
    "denied": "reports a denial of it",
}


def differences(nearest: Sequence[Pair], read: Predicates) -> Iterator[Difference]:
    """Of pairs in which each statement is the nearest to the other."""
    # A document may say it twice, surely and less so: then it is no less sure than the other.
    levels: dict[tuple[str, int, str], set[int]] = {}
    for pair in nearest:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            levels.setdefault((one.source, one.place, other.source), set()).add(_sureness(other))
    for pair in nearest:
        hedged = "hedged" in (pair.left.certainty, pair.right.certainty)
        least = NEAR_IF_HEDGED if hedged and pair.of_like_length else NEAR
        if pair.nearness < least or pair.common < IN_COMMON:
            continue
        left, right = pair.left, pair.right
        if _sureness(left) in levels[left.source, left.place, right.source]:
            continue
        if _sureness(right) in levels[right.source, right.place, left.source]:
            continue
        if not _comparable(left, right) or at_other_times(left, right):
            continue
        if "attributed" in (left.certainty, right.certainty) and pair.nearness < NEAR_IF_ATTRIBUTED:
            continue
        if _tells_of_itself(left, right, read) or _tells_of_itself(right, left, read):
            continue
        surer, other = (left, right) if _sureness(left) > _sureness(right) else (right, left)
        why = f"One article {_SAYS[surer.certainty]}, the other {_SAYS[other.certainty]}."
        yield Difference(
            Spot(left, left.start, left.end),
            Spot(right, right.start, right.end),
            "certainty",
            "attribution",
            why,
            pair.nearness,
            surer.source,
        )


def _tells_of_itself(statement: Statement, other: Statement, read: Predicates) -> bool:
    """Whether the speaker tells of its own deed, which nobody doubts: police say that police made an arrest."""
    if statement.speaker is None or statement.certainty != "attributed":
        return False
    told = (p for each in (statement, other) for p in read.of(each) if p.verb not in SPEECH)
    return any(predicate.agent.head in statement.speaking for predicate in told)


def _comparable(left: Statement, right: Statement) -> bool:
    if left.headline or right.headline or _sureness(left) == _sureness(right):
        return False
    # What a relative clause tells is told beside the matter.
    if left.words[0].folded in RELATIVE or right.words[0].folded in RELATIVE:
        return False
    # What is to come and what is so are two things: nobody is less sure of either.
    given = {left.certainty, right.certainty}
    said = (left.plain & right.plain) - SPEECH - left.speaking - right.speaking
    if "attributed" in given and len(said) < IN_COMMON:
        return False
    return "planned" not in given or bool(given & {"hedged", "denied"})


def _sureness(statement: Statement) -> int:
    certainty = statement.certainty
    return _SURENESS["attributed" if certainty == "planned" and statement.speaker else certainty]
