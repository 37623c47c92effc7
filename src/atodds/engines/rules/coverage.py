"""Coverage: whether a document carries a claim anywhere in its text, whatever its words.

`lookup` finds the passage that holds most of the claim; here is judged what it comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from atodds.engines.base import Mention, Outcome
from atodds.engines.rules.doubts import doubtful, less_exact
from atodds.engines.rules.lookup import PARTLY, Passage, Text
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.scopes import is_bound
from atodds.engines.rules.statements import Statement
from atodds.engines.rules.vocabulary import SPEECH
from atodds.model import Claim, Evidence
from atodds.values.antonyms import alike

# How much of a claim its passage has to hold to carry it.
CARRIED = 0.5


def mention(
    claim: Claim, asked: Statement, text: Text, telling: Callable[[Statement], Sequence[Predicate]]
) -> Mention | None:
    """None where a passage speaks of it and something stands against its saying the same: what is not known is neither
    carried nor absent. `telling`: who does what in a statement, which is found out only where the text may carry the
    claim."""
    document = text.article.document
    absent = Mention(claim=claim.id, source=document.id, outcome="absent")
    if not text.may_carry(asked):
        return absent
    told = telling(asked)
    passage = text.best(asked, frozenset().union(*(predicate.agent.terms for predicate in told)))
    if passage.carried < PARTLY or _is_done_by_another(told, text, passage):
        return absent
    inside = text.sentences[passage.first : passage.last + 1]
    nearest = max(
        (each for statements in inside for each in statements), key=lambda each: _common(asked, each)
    )
    words = claim.evidence[0].quote if claim.evidence else claim.text
    if passage.by_chance or doubtful(asked, nearest, words, document.text[nearest.start : nearest.end]):
        return None
    evidence = []
    for statements in inside:
        start, end = statements[0].start, statements[-1].end
        if any(asked.terms & s.terms for s in statements):
            evidence.append(
                Evidence(source=document.id, start=start, end=end, quote=document.text[start:end])
            )
    fully = passage.carried >= CARRIED and (is_bound(words) or not less_exact(asked, nearest))
    outcome: Outcome = "carried" if fully else "partly"
    return Mention(claim=claim.id, source=document.id, outcome=outcome, evidence=tuple(evidence))


def _is_done_by_another(told: Sequence[Predicate], text: Text, passage: Passage) -> bool:
    """Whether the passage tells of the act, and names others for all who do it: "Moscow accused", "Putin accused"."""
    named = [predicate for predicate in told if predicate.agent.names and predicate.verb not in SPEECH]
    if not named:
        return False
    found = [
        same_phrase(predicate.agent, other.agent)
        for statements in text.sentences[passage.first : passage.last + 1]
        for statement in statements
        for other in predicates(statement, text.article)
        for predicate in named
        if other.agent.names and alike(predicate.verb, other.verb)
    ]
    return bool(found) and not any(found)


def _common(one: Statement, other: Statement) -> tuple[int, int]:
    return len(one.plain & other.plain) + len(one.values & other.values), len(one.terms & other.terms)
