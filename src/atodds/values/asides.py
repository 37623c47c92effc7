"""Times that date no event of their own: "the minister said on Tuesday that the bridge fell on Sunday".

    text = "Officials said on Tuesday that the bridge fell on Sunday."
    times = find_times(text, date(2024, 5, 14))
    [start] = asides(text, find_speech(text), times)      # where "Tuesday" begins

A day in the reporting clause, outside of what is said, tells when it was said; what was said on one day may be
said again on another. A day behind a distance ("three days after the search of 12 April") is the one that is counted
from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from atodds.values.spans import Span
from atodds.values.speech import Speech
from atodds.values.times import Time

NEAR_SAYING = 60
_DISTANCE = re.compile(r"\b(?:before|after)$", re.IGNORECASE)
_TO_BASE = re.compile(r"(?: [\w'\u2019-]+){1,9}? (?:on|at|of|in) (?:the )?")
_NEW_CLAUSE = re.compile(r"\b(?:and|but|when|while|who|which|that|was|were|had|is|are)\b")
# "On Tuesday, | the minister | said", "the minister on Tuesday | said".
_BEFORE = re.compile(r",? ?(?:(?:on|late|early) )*")
_HEARER = r"(?:to )?(?:the |a )?(?:reporters|journalists|parliament|lawmakers|police|conference|[A-Z]\w+)"
_MEANS = r"(?:in|at|during) (?:a|an|the|his|her|its|their)(?: [\w-]+){1,4}?"
# "said | on Tuesday", "told parliament late | on Tuesday", "said in a statement | on Tuesday".
_AFTER = re.compile(rf"(?: {_HEARER}){{0,2}}(?: {_MEANS})?(?: (?:on|late|early|again|only|earlier))*,? ?")


def asides(text: str, told: Iterable[Speech], times: Sequence[Time]) -> frozenset[int]:
    """Where those of the times begin, given in the order of the text, that date a saying or are counted from."""
    bases = (b.start for a, b in pairwise(times) if a.kind == "relative" and counted_from(text, a, b))
    return frozenset((*_of_sayings(text, told, times), *bases))


def counted_from(text: str, distance: Time, base: Time) -> bool:
    """Whether the second time is the day of the event that the first is a distance from."""
    gap = text[distance.end : base.start]
    return (
        base.kind == "point"
        and _DISTANCE.search(distance.words) is not None
        and _TO_BASE.fullmatch(gap) is not None
        and not _NEW_CLAUSE.search(gap)
    )


def _of_sayings(text: str, told: Iterable[Speech], times: Sequence[Time]) -> Iterator[int]:
    starts = [time.start for time in times]
    for speech in told:
        opening = (
            speech.speaker if speech.speaker and speech.speaker.end <= speech.verb.start else speech.verb
        )
        first = bisect_left(starts, opening.start - NEAR_SAYING)
        for time in times[first : bisect_left(starts, speech.verb.end + NEAR_SAYING)]:
            if _dates(text, speech, opening, time):
                yield time.start


def _dates(text: str, speech: Speech, opening: Span, time: Time) -> bool:
    if speech.verb.end <= time.start:
        return _AFTER.fullmatch(text, speech.verb.end, time.start) is not None
    if opening.start <= time.start:
        return time.end <= speech.verb.start
    said = speech.content.start <= time.start < speech.content.end
    return (
        not said
        and time.end <= opening.start
        and _BEFORE.fullmatch(text, time.end, opening.start) is not None
    )
