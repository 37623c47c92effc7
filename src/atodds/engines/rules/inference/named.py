"""What a derived value is of, where the text names it: "25% more than the price at which the stock closed on Monday".

A statement of another document tells of the same where it shares enough with these words and with what they stand
beside: words, days, the values that the derived one was reckoned from, a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.statements import Article, Derived, Statement, within
from atodds.engines.rules.vocabulary import OCCURRING
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.aliases import same_name
from atodds.values.numbers import Number
from atodds.values.roles import PEOPLE
from atodds.values.times import Time

ENOUGH = 3
# What a statement has to say besides: that its number is of all, its time of the last.
_MARKED = {
    "sum": re.compile(
        r"\b(?:in all|altogether|in total|total|overall|together|combined|worldwide|nationwide)\b",
        re.IGNORECASE,
    ),
}
_ANY = re.compile("")


class Tellers:
    """The statements of a document that may tell of a derived value, found once for all values of its law and kind."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._found: dict[tuple[str, bool], tuple[Statement, ...]] = {}

    def of(self, derived: Derived) -> tuple[Statement, ...]:
        counts = isinstance(derived.value, Number)
        found = self._found.get((derived.law, counts))
        if found is None:
            marked, text = _MARKED.get(derived.law, _ANY), self.article.document.text
            found = tuple(
                statement
                for statement in self.article.statements
                if (statement.numbers if counts else statement.times)
                and not statement.headline
                and marked.search(text, statement.start, statement.end)
            )
            self._found[derived.law, counts] = found
        return found


def tell_of(derived: Derived, article: Article, tellers: Tellers) -> Iterator[Statement]:
    """The statements of another document that have a value of the kind and tell of what the words name."""
    if derived.of is None and derived.law != "sum":
        return
    home = article.statements[derived.places[0]]
    start, end = derived.of or (home.start, home.end)
    terms = frozenset(concept(stem) for stem in content_stems(article.document.text[start:end]))
    values = _values(article, start, end)
    for statement in tellers.of(derived):
        told = (
            len(terms & statement.terms)
            + _all_of(terms, statement)
            + _shared(values, (*statement.numbers, *statement.times))
        )
        if told and told + _beside(derived, article, statement, tellers.article) >= ENOUGH:
            yield statement


def _all_of(terms: Set[str], statement: Statement) -> int:
    """More where it says all of the words, and most where it says little else: "the blast came at ten"."""
    if not terms or not terms <= statement.terms:
        return 0
    return 2 if statement.terms <= terms | OCCURRING else int(len(terms) > 1)


def _beside(derived: Derived, article: Article, statement: Statement, other: Article) -> int:
    """How much the sentences share besides."""
    home = article.statements[derived.places[0]]
    sentence = other.document.sentence(statement.sentence)
    there = _values(other, sentence.start, sentence.end)
    operands = [value for start, end in derived.operands for value in _values(article, start, end)]
    names = within(other.names, sentence.start, sentence.end)
    given = bool(_shared(operands, there))
    named = any(same_name(one, name) for one in home.names for name in names)
    marked = derived.law in _MARKED
    alone = derived.law in ("product", "level")
    like = alone and any(_of_one_kind(derived.value, n) for n in statement.numbers)
    doers = _of_one_doer(home, article, statement, other) if alone else 0
    return given + named + marked + like + doers


def _of_one_kind(value: Number | Time, number: Number) -> bool:
    return (
        isinstance(value, Number)
        and (value.kind, value.unit, value.counted)
        == (
            number.kind,
            number.unit,
            number.counted,
        )
        and number.counted != PEOPLE
    )


def _of_one_doer(home: Statement, article: Article, statement: Statement, other: Article) -> int:
    """More where one does both, less where two do."""
    doers = [
        same_phrase(one.agent, another.agent)
        for one in predicates(home, article)
        for another in predicates(statement, other)
    ]
    return 1 if True in doers else -1 if False in doers else 0


def is_of_all(statement: Statement, article: Article) -> bool:
    """Whether it says that its number is of all."""
    return _MARKED["sum"].search(article.document.text, statement.start, statement.end) is not None


def _same(one: Number | Time, other: Number | Time) -> bool:
    if isinstance(one, Number):
        return isinstance(other, Number) and one.compare_amount(other).relation == "same"
    return isinstance(other, Time) and one.kind == "point" and one.compare(other).relation == "same"


def _values(article: Article, start: int, end: int) -> tuple[Number | Time, ...]:
    return (*within(article.numbers, start, end), *within(article.times, start, end))


def _shared(mine: Iterable[Number | Time], theirs: Sequence[Number | Time]) -> int:
    return sum(any(_same(one, other) for other in theirs) for one in mine)
