"""Doubts: what stands against taking two statements for the same, though their words are much alike.

A doubt decides nothing: what is doubted is neither said to be told by both nor to be left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from atodds.engines.rules.pairing import OPPOSED
from atodds.engines.rules.scopes import comparable
from atodds.engines.rules.statements import Statement
from atodds.values.polarity import negated


def doubtful(one: Statement, other: Statement, words: str, other_words: str) -> bool:
    """Whether one denies what the other may affirm, a word of the one is the opposite of the other's, or a number or a
    time of the one can't be any of the other's. `words` are those of the one."""
    return (
        negated(words) != negated(other_words)
        or bool(_opposites(one.plain - other.plain) & (other.plain - one.plain))
        or _apart_in_value(one, other)
    )


def less_exact(one: Statement, other: Statement) -> bool:
    """Whether a number or a time of the one is told by the other less exactly alone: sixteen by "at least seven"."""
    numbers = ([c[0] for b in other.numbers if (c := comparable(a, b))] for a in one.numbers)
    times = ([a.compare(b) for b in other.times] for a in one.times)
    return any(
        any(c.relation == "compatible" and c.more_exact == "left" for c in compared)
        and not any(c.relation == "same" for c in compared)
        for compared in (*numbers, *times)
    )


def _opposites(terms: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(OPPOSED.get(term, ()) for term in terms))


def _apart_in_value(left: Statement, right: Statement) -> bool:
    """Whether a number or a time of either can't be any of the other's: whatever explains it, they don't say the
    same."""
    numbers = [[c and c[0].relation for b in right.numbers for c in [comparable(a, b)]] for a in left.numbers]
    if _lacks_partner(numbers):
        return True
    mine = [time for time in left.times if time.start not in left.asides]
    theirs = [time for time in right.times if time.start not in right.asides]
    return _lacks_partner([[a.compare(b).relation for b in theirs] for a in mine])


def _lacks_partner(compared: Sequence[Sequence[str | None]]) -> bool:
    """Whether a row or a column, all that one value comes to beside the others, tells of nothing alike."""
    return any(
        "incompatible" in relations and not {"same", "compatible"} & set(relations)
        for relations in (*compared, *zip(*compared, strict=True))
    )
