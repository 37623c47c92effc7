"""The numbers of a document by their amounts, so that one is not compared with all of another document's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from math import isfinite

from atodds.values.numbers import Number

# Amounts that compare as the same differ by less than this share, amply: by a conversion, or by what "about" leaves.
SHARE = 0.5


class AmountIndex:
    def __init__(self, numbers: Iterable[Number]) -> None:
        by_dimension: dict[str, list[tuple[float, int, Number]]] = {}
        # Scores may be told from either side, and what has no bound lies nowhere.
        self._anywhere: dict[str, list[Number]] = {}
        for place, number in enumerate(numbers):
            low = number.extent.low
            if number.parts or not isfinite(low):
                self._anywhere.setdefault(number.dimension, []).append(number)
            else:
                by_dimension.setdefault(number.dimension, []).append((low, place, number))
        self._sorted = {dimension: sorted(held) for dimension, held in by_dimension.items()}

    def alike(self, number: Number) -> Iterator[Number]:
        """All that can be the same amount as the number, and others that can't."""
        extent = number.extent
        anywhere = self._anywhere.get(number.dimension, [])
        held = self._sorted.get(number.dimension, [])
        if not isfinite(extent.low):
            return chain(anywhere, (other for _, _, other in held))
        ends = (extent.low, extent.high, extent.point or 0.0)
        spare = SHARE * max(abs(end) for end in ends if isfinite(end))
        first = bisect_left(held, extent.low - spare, key=_low)
        last = bisect_right(held, extent.low + spare, key=_low)
        return chain(anywhere, (other for _, _, other in held[first:last]))


def _low(entry: tuple[float, int, Number]) -> float:
    return entry[0]
