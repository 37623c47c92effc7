"""Comparison: every way in which the statements of all documents differ or agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain

from atodds.engines.rules import (
    amounts,
    bearings,
    causes,
    certainties,
    deeds,
    doers,
    elaborations,
    identities,
    inclusions,
    moments,
    oppositions,
    orders,
    polarities,
    quotations,
    settings,
)
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.doubts import doubtful
from atodds.engines.rules.inference import Inference, inferences, judged
from atodds.engines.rules.oppositions import Predicates, Sense
from atodds.engines.rules.pairing import Nearest, Pair, nearest, pair
from atodds.engines.rules.parts import paired_by_part
from atodds.engines.rules.scopes import is_bound
from atodds.engines.rules.statements import Article, Key
from atodds.engines.rules.vocabulary import SPEECH
from atodds.values.antonyms import opposition

SAME = 0.45
# Where both tell of one act, its doer and its matter.
SAME_ACT = 0.22
# Which statement is the nearest matters to no comparison of statements farther apart.
NEAR = min(inclusions.NEAR, polarities.NEAR, certainties.NEAR_IF_HEDGED, SAME)


@dataclass(frozen=True, slots=True)
class Compared:
    """The pairs of statements that were looked at, and by their left one; by theirs, the inferences that came to
    something; and all that was found."""

    pairs: list[Pair]
    of: Mapping[Key, Sequence[Pair]]
    inferred: Mapping[Key, Sequence[Inference]]
    differences: list[Difference]
    known: Known


@dataclass(frozen=True, slots=True)
class Known:
    """What is read of the articles once, for all comparisons."""

    read: Predicates
    settings: Mapping[str, settings.Settings]
    causes: Mapping[str, causes.Causes]
    deeds: doers.Deeds
    bearings: Mapping[str, Sequence[bearings.Bearing]]
    orders: Mapping[str, orders.Orders]


def know(articles: Mapping[str, Article]) -> Known:
    read = Predicates(articles)
    return Known(
        read,
        {name: settings.Settings(article, read) for name, article in articles.items()},
        {name: causes.Causes(article, read) for name, article in articles.items()},
        {name: deeds.deeds(article, read) for name, article in articles.items()},
        {name: bearings.bearings(article) for name, article in articles.items()},
        {name: orders.orders(article) for name, article in articles.items()},
    )


def compare(articles: Mapping[str, Article], leaving_out: Set[Key] = frozenset()) -> Compared:
    known = know(articles)
    near = pair(list(articles.values()), leaving_out)
    of: dict[Key, list[Pair]] = {}
    for each in near:
        of.setdefault(each.left.key, []).append(each)
    pairs = [*near]
    for each in (
        *paired_by_part(known.settings),
        *paired_by_part(known.causes),
        *orders.paired_by_order(known.orders),
    ):
        beside = of.setdefault(each.left.key, [])
        if all(each.right is not other.right for other in beside):
            beside.append(each)
            pairs.append(each)
    found = differences(pairs, articles, known)
    inferred: dict[Key, list[Inference]] = {}
    for inference in inferences(near, articles):
        difference = judged(inference, articles)
        if difference is not None:
            found.append(difference)
            inferred.setdefault(inference.left.statement.key, []).append(inference)
    return Compared(pairs, of, inferred, found, known)


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article], known: Known) -> list[Difference]:
    """Numbers and times are compared within a document too, all else between two."""
    between = [pair for pair in pairs if not pair.within]
    near, read = nearest(between, least=NEAR), known.read
    opposed = [
        *oppositions.differences(between, read),
        *bearings.differences(between, known.bearings),
    ]
    seen = {_statements(difference) for difference in opposed}
    found = [
        *opposed,
        *amounts.differences(pairs, articles),
        *moments.differences(pairs, articles),
        *(d for d in polarities.differences(near.single, articles, read) if _statements(d) not in seen),
        *_apart(
            quotations.differences(between, articles, read),
            identities.differences(between, articles),
            doers.differences(between, known.deeds),
            settings.differences(between, known.settings),
            causes.differences(between, known.causes),
            orders.differences(between, known.orders),
        ),
        *inclusions.differences(near.mutual, articles),
        *elaborations.differences(between, near.mutual, articles, read),
        *_agreements(between, near, read),
    ]
    found = [
        d
        for d in found
        if (d.relation != "same" and not _only_bounded(d, articles))
        or d.aspect == "quote"
        or (_tells_alike(d, read) and not _is_doubtful(d, articles))
    ]
    at_odds = {_statements(difference) for difference in found if difference.relation != "same"}
    # Who says it matters less where they say different things.
    found += [d for d in certainties.differences(near.mutual, read) if _statements(d) not in at_odds]
    return found


def _apart(*found: Iterable[Difference]) -> Iterator[Difference]:
    """All differences but those of two statements of which one before told already that they are at odds."""
    seen = set()
    for difference in chain(*found):
        if _statements(difference) not in seen or difference.relation == "same":
            yield difference
        if difference.relation != "same":
            seen.add(_statements(difference))


def _statements(difference: Difference) -> tuple[str, int, str, int]:
    left, right = difference.left.statement, difference.right.statement
    return *left.key, *right.key


def _agreements(pairs: Sequence[Pair], near: Nearest, read: Predicates) -> Iterator[Difference]:
    """Statements that say much the same, and don't part in the words that decide; or that tell of one act."""
    whole = cache(lambda statement: Spot(statement, statement.start, statement.end))
    mutual = frozenset(id(each) for each in near.mutual)
    for each in pairs:
        alike = each.nearness >= SAME and id(each) in mutual
        if each.nearness < SAME_ACT:
            continue
        senses = {found for _, _, found in read.compared(each)}
        if "opposite" in senses or not ("same" in senses or (alike and not _parted(each, senses, read))):
            continue
        left, right = whole(each.left), whole(each.right)
        yield Difference(left, right, "same", "identity", "Both say much the same.", each.nearness)


def _parted(pair_: Pair, senses: Set[Sense], read: Predicates) -> bool:
    """Whether they tell of other acts or of other doers: the verbs are no kin, or opposed, or who does it differs."""
    if senses:
        return not senses & {"same", "akin"}
    left, right = pair_.left, pair_.right
    told = [read.of(statement) for statement in (left, right)]
    doers = frozenset().union(*(predicate.agent.terms for predicates in told for predicate in predicates))
    if not (left.plain & right.plain) - doers - SPEECH and not left.values & right.values:
        return True
    acts = [any(not p.state and p.verb not in SPEECH for p in predicates) for predicates in told]
    return all(acts) and bool(left.plain - right.plain) and bool(right.plain - left.plain)


def _is_doubtful(difference: Difference, articles: Mapping[str, Article]) -> bool:
    left, right = difference.left.statement, difference.right.statement
    return doubtful(
        left,
        right,
        *(articles[each.source].document.text[each.start : each.end] for each in (left, right)),
    )


def _only_bounded(difference: Difference, articles: Mapping[str, Article]) -> bool:
    """Whether what looks more exact is the bound that the other gives: "up to four", "the maximum is four"."""
    exact = difference.left if difference.stronger == difference.left.source else difference.right
    return (
        difference.relation == "refinement"
        and difference.aspect in ("number", "time")
        and is_bound(articles[exact.source].document.text[exact.statement.start : exact.statement.end])
    )


def _tells_alike(difference: Difference, read: Predicates) -> bool:
    """Whether statements that share a value tell the same of it: not that on Thursday it passed, on Thursday it fell,
    nor two things of somebody aged 61."""
    left, right = difference.left.statement, difference.right.statement
    told = [read.of(statement) for statement in (left, right)]
    if any(opposition(a.verb, b.verb) and a.negated == b.negated for a in told[0] for b in told[1]):
        return False
    doers = frozenset().union(*(predicate.agent.terms for predicates in told for predicate in predicates))
    return (
        difference.aspect == "identity" or not all(told) or bool((left.plain & right.plain) - doers - SPEECH)
    )
