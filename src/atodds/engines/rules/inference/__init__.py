"""Inferences: derived values against what other documents say, and against their own document.

A derived value is compared as a found one is, by the values' own `compare`; what has to be surer here is that both are
of one thing. Each law says what that takes: a role that an event has one number of; one person; one phase of a thing
that both statements name; else near statements with several words in common. It is at odds with nothing in a document
that gives the value itself, and a document that gives the other's value as well isn't sure of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from atodds.engines.rules.differences import Difference
from atodds.engines.rules.inference.candidates import inferences
from atodds.engines.rules.inference.numbers import of_numbers, of_one_document
from atodds.engines.rules.inference.sides import Inference
from atodds.engines.rules.inference.times import of_times
from atodds.engines.rules.statements import Article
from atodds.values.numbers import Number
from atodds.values.times import Time

__all__ = ["Inference", "inferences", "judged"]


def judged(inference: Inference, articles: Mapping[str, Article]) -> Difference | None:
    """What the two are at odds in, if they are."""
    left, right = inference.left, inference.right
    if isinstance(left.value, Number) and isinstance(right.value, Number):
        if left.statement.source == right.statement.source:
            return of_one_document(inference, left.value, right.value, articles)
        return of_numbers(inference, left.value, right.value, articles)
    if isinstance(left.value, Time) and isinstance(right.value, Time):
        return of_times(inference, left.value, right.value, articles)
    return None
