"""Reckonings: "two weeks after his arrest on 3 May", "the next day", "20 minutes later", by the day they count from.

That day stands behind the distance in the same clause, or it is that of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.asides import counted_from
from atodds.values.reckoning import moved
from atodds.values.times import Time

_LATER = re.compile(
    r"\b(?:later|earlier|afterwards|to the day)$|^(?:the|on the) (?:next|following)\b|\bnext$", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:before|after)$", re.IGNORECASE)


# "At ten (1900 GMT), some | seven hours after".
_BESIDE = re.compile(r"\)?,? ?(?:about|some|nearly|almost|just|only)? ?")
Dated = tuple[Passage, Time]


def derived(article: Article) -> Iterator[Derived]:
    before: list[Dated] = []
    for passage in passages(article):
        here: list[Dated] = []
        for time in passage.times:
            if time.kind == "relative" and time.seconds is not None:
                base = _base(passage, time, [*before[-1:], *here[-1:]])
                value = moved(base[1], time) if base else None
                if base and value is not None:
                    yield resting_on("reckoning", value, (passage, time), base)
                yield from _counted_back(passage, time)
            elif _dates_an_event(passage, time):
                here.append((passage, time))
        before = here


def _counted_back(passage: Passage, distance: Time) -> Iterator[Derived]:
    """ "At ten, seven hours after the first shots": when those were."""
    own = [time for time in passage.times if time.end <= distance.start and time.kind == "point"]
    if (
        not own
        or not _AFTER.search(distance.words)
        or not _BESIDE.fullmatch(passage.text, own[-1].end, distance.start)
    ):
        return
    # What is told in two zones is told of the place first.
    told = next(time for time in own if time.clock or time is own[-1])
    value = moved(told, distance, -1)
    behind = passage.after(distance)
    if value is not None and behind[:1] == " ":
        found = resting_on("reckoning", value, (passage, distance), (passage, told))
        yield replace(found, of=passage.phrase(distance.end))


def _base(passage: Passage, distance: Time, told: Sequence[Dated]) -> Dated | None:
    """The time that the distance is counted from."""
    said = " ".join(distance.words.split())
    if _LATER.search(said):
        return told[-1] if told else None
    if not _AFTER.search(said):
        return None
    behind = next((time for time in passage.times if time.start >= distance.end), None)
    counts = behind is not None and counted_from(passage.text, distance, behind)
    return (passage, behind) if behind is not None and counts else None


def _dates_an_event(passage: Passage, time: Time) -> bool:
    return time.kind == "point" and time.relation == "at" and time.start not in passage.asides
