"""Turns: acts of which one may well follow the other, so that they are at odds only of one time, or where the one is
yet to come and has been called off."""

from __future__ import annotations

from collections.abc import Iterator

from atodds.engines.rules.chronology import are_apart, at_other_times, dated, of_one_named_day
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import NOTHING, Phrase
from atodds.engines.rules.predicates import Predicate
from atodds.engines.rules.statements import Statement
from atodds.engines.rules.vocabulary import ERGATIVE, POSTPONING
from atodds.values.antonyms import CHANGES, GIVING_UP
from atodds.values.times import Time

_SIDES = frozenset(("before", "after"))


def of_one_moment(one: Predicate, other: Predicate, pair: Pair) -> bool:
    """Whether no date tells them apart, nor an event that one came before and the other after, nor that one is yet to
    come, which may come otherwise than it was meant to."""
    if on_two_sides(one, other, pair):
        return False
    if (pair.left.certainty == "planned") == (pair.right.certainty == "planned"):
        return not at_other_times(pair.left, pair.right)
    return called_off(one, other, pair)


def on_two_sides(one: Predicate, other: Predicate, pair: Pair) -> bool:
    """Whether one came before something, and the other after."""
    return {_side(one, pair.left), _side(other, pair.right)} == _SIDES


def _side(predicate: Predicate, statement: Statement) -> str:
    behind = (word.folded for word in statement.words if word.start >= predicate.end)
    return next((word for word in behind if word in _SIDES), "")


def called_off(one: Predicate, other: Predicate, pair: Pair) -> bool:
    """Whether one has been called off, and the other tells that it is yet to come."""
    for off, said, told, meant in ((one, pair.left, other, pair.right), (other, pair.right, one, pair.left)):
        if off.verb in GIVING_UP and meant.certainty == "planned" and told.verb not in GIVING_UP:
            dated = _dating_phrase(off, said)
            return not off.negated and not told.negated and not are_apart(dated, meant.times)
    return False


def _dating_phrase(predicate: Predicate, statement: Statement) -> list[Time]:
    """The times of what it befalls ("Friday's concert", "the concert on Friday was"), not of the deed itself."""
    _, matter = roles(predicate)
    return [
        time
        for time in statement.times
        if matter.start <= time.start < matter.end
        or time.end + len("'s ") == matter.start
        or matter.end <= time.start < predicate.start
    ]


def roles(predicate: Predicate, beside_state: bool = False) -> tuple[Phrase, Phrase]:
    """Who does it, and what it befalls: what rises or ends by itself is what it befalls, and what does anything of
    which a state is told beside."""
    moves = beside_state or predicate.verb in ERGATIVE or predicate.verb in CHANGES
    if predicate.state or (moves and not predicate.patient):
        return NOTHING, predicate.agent or predicate.patient
    return predicate.agent, predicate.patient


def of_one_time(one: Predicate, other: Predicate, pair: Pair) -> bool:
    """Whether a turn and its opposite are told of one time, or one as a lasting state and the other of no other day."""
    if one.state or other.state:
        mine, theirs = dated(pair.left.times), dated(pair.right.times)
        begun = theirs if one.state else mine
        return (
            one.state == other.state or not begun or any(of_one_named_day(a, b) for a in mine for b in theirs)
        )
    return any(
        mine.compare(theirs).relation in ("same", "compatible") and of_one_named_day(mine, theirs)
        for mine in _dating(one, pair.left)
        for theirs in _dating(other, pair.right)
        if mine.kind == theirs.kind != "duration"
    )


def _dating(predicate: Predicate, statement: Statement) -> Iterator[Time]:
    """Of what is put off the times behind the verb are those to which it is."""
    put_off = predicate.verb in POSTPONING
    return (time for time in statement.times if not put_off or time.start < predicate.start)
