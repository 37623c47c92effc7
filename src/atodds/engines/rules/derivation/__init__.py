"""Derivation: the values that follow from those a document gives.

Each law finds its operands by how the text joins them, and only where role, unit and scope fit; the sums themselves are
done by `values.arithmetic` and `values.reckoning`. What is derived is compared by `inference` as found values are.

| law | from | follows |
| --- | --- | --- |
| `wholes` | "33 of the 40 aboard survived" | the share, and the seven who did not |
| `sums` | "12 passengers and five of the crew died" | 17, and whether a total beside them fits |
| `changes` | "rose by 15 to 60", "from 45 to 60" | what it was, and what it rose by |
| `levels` | "240,000, a fifth more than before" | what it was before |
| `products` | "three runs with 15 people each" | 45 people |
| `outputs` | "40 tonnes an hour for ten hours" | 400 tonnes |
| `series` | "the fourth defeat in a row" | how many there have been |
| `spells` | "began on 4 March and ended on 19 July" | how long, when it ended, when it began |
| `reckonings` | "two weeks after his arrest on 3 May" | 17 May |
| `anaphora` | "the same evening", "by then", "the following Monday" | the day, or the week, of the last date |
| `described` | "the year in which the dam was completed" | that year |
| `persons` | "Voss, 44", "for nine years" | when born, since when |
| `recurrences` | "the last drill was in October", "the first strike in 12 years" | since when none came |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from atodds.engines.rules.derivation import (
    anaphora,
    changes,
    described,
    levels,
    outputs,
    persons,
    products,
    reckonings,
    recurrences,
    series,
    spells,
    sums,
    wholes,
)
from atodds.engines.rules.statements import Article, Derived

_LAWS: tuple[Callable[[Article], Iterator[Derived]], ...] = (
    wholes.derived,
    sums.derived,
    changes.derived,
    levels.derived,
    products.derived,
    outputs.derived,
    series.derived,
    spells.derived,
    reckonings.derived,
    anaphora.derived,
    described.derived,
    persons.derived,
    recurrences.derived,
)


def derive(article: Article) -> tuple[Derived, ...]:
    """All that follows from the article's values, law by law in the order of the text."""
    return tuple(found for law in _LAWS for found in law(article))
