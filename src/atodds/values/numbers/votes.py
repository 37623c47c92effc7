"""A vote told side by side: "Six members voted for the decision and three against it" is six to three."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from atodds.values.numbers.number import Number

_FOR_AND = re.compile(
    r"[^.;:!?]{0,60}?\b(?:voted|for|in\s+favou?r)\b[^.;:!?]{0,60}?(?:,|\b(?:and|while|with))\s+"
)
_AGAINST = re.compile(r"(?:\s+(?:[a-z]+\s+)?voted)?\s+against\b")


def joined_votes(text: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """The numbers, where two adjoining counts of votes for and against are one score."""
    held: Number | None = None
    for number in numbers:
        if held and _opposed(text, held, number):
            yield _score(text, held, number)
            held = None
            continue
        if held:
            yield held
        held = number
    if held:
        yield held


def _opposed(text: str, ayes: Number, noes: Number) -> bool:
    return (
        ayes.kind == noes.kind == "count"
        and "vote" in (ayes.role, noes.role)
        and _AGAINST.match(text, noes.end) is not None
        and _FOR_AND.fullmatch(text, ayes.end, noes.start) is not None
    )


def _score(text: str, ayes: Number, noes: Number) -> Number:
    found = _AGAINST.match(text, noes.end)
    end = found.end() if found else noes.end
    margin = ayes.low - noes.low
    return Number(
        start=ayes.start,
        end=end,
        words=text[ayes.start : end],
        low=margin,
        high=margin,
        kind="score",
        role="vote",
        parts=(ayes.low, noes.low),
    )
