"""Reckonings: "two weeks after his arrest on 3 May", "the next day", "20 minutes later", by the day they count from.

That day stands behind the distance in the same clause, or it is that of the sentence before. What came "after 40
minutes", or "was on the run for three days before" something, is counted from what was told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.statements import Article, Derived
from atodds.values.asides import counted_from
from atodds.values.reckoning import DAY, moved
from atodds.values.times import Time

_LATER = re.compile(
    r"\b(?:later|earlier|afterwards|to the day)$|^(?:the|on the) (?:next|following)\b|\bnext$", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:before|after)$", re.IGNORECASE)
# "Came back | after 40 minutes."
_LATER_ON = re.compile(r"\bafter (?:only |just |about |some |another )?$")
_CLAUSE_ENDS = re.compile(r"$|[.,;:)]|\s(?:and|but|when|while)\b")
# "A fortnight | went by before she was cleared", "was held for | three days before he was charged".
_WENT_BY = re.compile(r" (?:(?:had|would|were to) )?(?:went by|gone by|go by|pass|passed|elapsed?) before\b")
_FOR = re.compile(
    r"\b(?:for|took|(?:it|this) was)(?: only| just| about| some| another| almost| nearly| more than)? $"
)

# "At ten (1900 GMT), some | seven hours after".
_BESIDE = re.compile(r"\)?,? ?(?:about|some|nearly|almost|just|only)? ?")
Dated = tuple[Passage, Time]


def derived(article: Article) -> Iterator[Derived]:
    before: list[Dated] = []
    for passage in passages(article):
        here: list[Dated] = []
        for time in passage.times:
            yield from _elapsed(article, passage, time, [*before[-1:], *here[-1:]])
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


def _elapsed(article: Article, passage: Passage, length: Time, told: Sequence[Dated]) -> Iterator[Derived]:
    """When something came of which the text tells how long after the last date it did."""
    before, behind = passage.before(length), passage.after(length)
    if not told or length.seconds is None:
        return
    if length.kind == "duration" and max(length.seconds) < DAY and _LATER_ON.search(before):
        place = passage.place_of(length) if _CLAUSE_ENDS.match(behind) else None
    elif (length.kind == "duration" and _WENT_BY.match(behind)) or (
        length.words.endswith("before") and _FOR.search(before)
    ):
        place = next(
            (
                statement.place
                for statement in passage.statements
                for predicate in predicates(statement, article)
                if predicate.start >= length.end + len(" went by before") * (length.kind == "duration")
            ),
            None,
        )
    else:
        return
    shortest, longest = sorted(map(abs, length.seconds))
    value = moved(told[-1][1], replace(length, seconds=(shortest, longest)))
    if place is not None and value is not None:
        found = resting_on("reckoning", value, (passage, length), told[-1])
        yield replace(found, places=(place, *found.places[1:]))


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
