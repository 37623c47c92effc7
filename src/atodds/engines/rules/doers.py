"""Doers: two articles tell one deed, and give it to two who can't be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from atodds.engines.rules import lexicon
from atodds.engines.rules.acts import one_act
from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.deeds import Deed
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import Phrase, same_phrase
from atodds.engines.rules.vocabulary import UNIQUE
from atodds.text.words import stem, words
from atodds.values.names import Name, compare_role_fillers

NEAR = 0.14
# Where both tell who was the first, or the only one, to do it.
NEAR_IF_SOLE = 0.06
NEAR_IF_LOOSE = 0.25
SHARED = 2

Deeds = Mapping[str, Mapping[int, Sequence[Deed]]]


def differences(pairs: Sequence[Pair], told: Deeds) -> Iterator[Difference]:
    """Of two sentences once, by the nearest of their statements."""
    seen: set[tuple[str, int, str, int]] = set()
    for pair in sorted(pairs, key=lambda pair: -pair.nearness):
        left, right = pair.left, pair.right
        place = (left.source, left.sentence, right.source, right.sentence)
        if pair.nearness < NEAR_IF_SOLE:
            break
        if place in seen or at_other_times(left, right):
            continue
        seen.add(place)
        mine, theirs = told[left.source].get(left.sentence, ()), told[right.source].get(right.sentence, ())
        for one, other in product(mine, theirs):
            if (
                pair.nearness >= (NEAR_IF_SOLE if _are_sole(one, other) else NEAR)
                and _one_deed(one, other)
                and _is_another(one, other, pair)
                and not (_is_told(one, theirs) or _is_told(other, mine))
            ):
                yield _difference(one, other, pair)


def _difference(one: Deed, other: Deed, pair: Pair) -> Difference:
    return Difference(
        Spot(one.statement, one.who.start, one.who.end),
        Spot(other.statement, other.who.start, other.who.end),
        "contradiction",
        "identity",
        f"The two articles differ in {'whom it befell' if one.befell else 'who did it'}.",
        pair.nearness,
    )


def _one_deed(one: Deed, other: Deed) -> bool:
    beside = same_phrase(one.beside, other.beside)
    if one.befell != other.befell or beside is False or not one_act(one.acts, other.acts):
        return False
    told = one.whole and other.whole and beside
    return told or len(one.matter & other.matter) >= (1 if _are_sole(one, other) else SHARED)


def _are_sole(one: Deed, other: Deed) -> bool:
    """Whether both tell who was the first, the last or the main one to do it."""
    return one.whole and other.whole and not UNIQUE.isdisjoint(one.matter & other.matter)


def _is_told(deed: Deed, others: Sequence[Deed]) -> bool:
    """Whether the other article too says that he did it."""
    return any(
        deed.befell == other.befell and same_phrase(deed.who, other.who) and one_act(deed.acts, other.acts)
        for other in others
    )


def _is_another(one: Deed, other: Deed, pair: Pair) -> bool:
    """Whether one of the two alone can be meant: by name where either article leaves nobody else, or what is done is
    done by one; by calling where both leave nobody else."""
    if not (one.who.names and other.who.names):
        return one.whole and other.whole and _callings_apart(one.who, other.who)
    by_one = not one.befell and all(map(lexicon.done_by_one, (*one.acts, *other.acts)))
    if not (one.whole or other.whole or (by_one and pair.nearness >= NEAR_IF_LOOSE)):
        return False
    return all(_names_apart(a, b) for a, b in product(one.who.names, other.who.names))


def _callings_apart(one: Phrase, other: Phrase) -> bool:
    return any(lexicon.callings_apart(a, b) for a, b in product(_callings(one), _callings(other)))


def _names_apart(one: Name, other: Name) -> bool:
    if not one.kind == other.kind == "person" and set(one.form) & set(other.form):
        return False
    return compare_role_fillers(one, other).relation == "incompatible"


def _callings(phrase: Phrase) -> list[str]:
    if not phrase.names:
        return [phrase.word]
    told = (f"{name.title or ''} {name.role or ''}" for name in phrase.names)
    return [stem(word.folded) for each in told for word in words(each)[-1:]]
