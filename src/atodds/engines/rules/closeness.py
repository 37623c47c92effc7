"""Closeness: "shortly before six" tells when it was, and not only what it was before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from atodds.values.times import Time

# Within so many minutes of the hour, or of the part of a day, that is named.
WITHIN = 60
REACH = 14
_CLOSE = re.compile(
    r"\b(?:shortly|just|soon|right|immediately|moments|minutes|seconds|a (?:little|bit)) $", re.IGNORECASE
)


def about(text: str, times: Iterable[Time]) -> Iterator[Time]:
    """The times, those that are told by an hour close by with the minutes that are left for them."""
    for time in times:
        close = time.clock and time.relation in ("before", "after")
        yield (
            _close_to(time) if close and _CLOSE.search(text, max(0, time.start - REACH), time.start) else time
        )


def _close_to(time: Time) -> Time:
    before, after = (WITHIN, 0) if time.relation == "before" else (0, WITHIN)
    clock = tuple((max(0, low - before), high + after) for low, high in time.clock)
    return replace(time, relation="at", clock=clock)
