"""Verify, by rules: each pair of statements that a fact rests on is compared anew, the right one first.

The comparisons are symmetric by their laws, so that a second look that comes out otherwise tells of a rule
that isn't; such a fact is undecided rather than reported.
"""

from __future__ import annotations

from collections.abc import Mapping

from atodds.engines.base import Verdict
from atodds.engines.rules.comparison import Compared, differences
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.facts import RELATIONS
from atodds.engines.rules.inference import judged
from atodds.engines.rules.statements import Article
from atodds.model import Fact


def verdict(fact: Fact, compared: Compared, articles: Mapping[str, Article]) -> Verdict:
    places = {
        statement.key
        for position in fact.positions
        for evidence in position.evidence
        if (statement := articles[position.source].at(evidence.start, evidence.end))
    }
    swapped = [
        pair.swapped()
        for place in sorted(places)
        for pair in compared.of.get(place, ())
        if pair.right.key in places
    ]
    inferred = [
        difference
        for place in sorted(places)
        for inference in compared.inferred.get(place, ())
        if inference.right.statement.key in places
        and (difference := judged(inference.swapped(), articles)) is not None
    ]
    said = {position.source: position.says for position in fact.positions}
    found = [
        d
        for d in (*differences(swapped, articles, compared.known), *inferred)
        if (fact.aspect in (None, d.aspect) or d.relation == "same")
        and all(_is_said(spot, said, articles) for spot in (d.left, d.right))
    ]
    if not found:
        return Verdict(
            fact=fact.id, relation="other_scope", explanation="Nothing in the two passages compares."
        )
    best = min(found, key=_weight)
    return Verdict(
        fact=fact.id,
        relation=best.relation,
        aspect=best.aspect,
        explanation=best.why,
        stronger=(best.stronger,) if best.stronger else (),
    )


def _is_said(spot: Spot, said: Mapping[str, str], articles: Mapping[str, Article]) -> bool:
    """Whether the spot's words are among those that the fact turns on."""
    words = articles[spot.source].document.text[spot.start : spot.end]
    return not said[spot.source] or words in said[spot.source]


def _weight(difference: Difference) -> tuple[int, float]:
    return RELATIONS.index(difference.relation), -difference.nearness
