from __future__ import annotations
from atodds.engines.base import Verdict
def verdict(fact, articles, look):
    return Verdict(fact=fact.id, relation=fact.relation, aspect=fact.aspect, explanation=fact.explanation, stronger=fact.stronger)
