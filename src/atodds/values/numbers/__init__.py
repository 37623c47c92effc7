"""Numbers in news text: how many, how much, of what, and what became of it.

    >>> [(n.words, n.low, n.high, n.role) for n in find_numbers("killed at least 10 people, wounded 58")]
    [('at least 10', 10.0, inf, 'killed'), ('58', 58.0, 58.0, 'injured')]

`find_numbers(text)` gives every quantity in text order, non-overlapping, with exact offsets
(`text[n.start:n.end] == n.words`). A `Number` is an interval: "at least 10" is [10, inf), "nearly 500" is
what a journalist means by it, "dozens" is [20, 119]. Beside the interval it carries

- `comparator`: exact, at_least, more_than, at_most, less_than, about, nearly, just_over, range, vague
  ("dozens");
- `kind`: count, measure, money, share (percent and fractions), points (percentage points), age, rate,
  score, rating (8/10), multiple (doubled, two and a half times), ordinal;
- `unit`: canonical symbol (`km`, `mi`, `°C`, `%`, `pp`, `USD`, `m3/s`, `magnitude`), or None for a bare
  count;
- `counted`: what is counted (`people`, else the noun's stem), or None;
- `role`: what befell it or what is measured (`killed`, `injured`, `depth`, `price`): a name of
  `roles.NEWS_ROLES` where the table knows the word, else the stem of the word that governs the number, or
  None;
- `scope`: `including`, `other`, `each`, `from` (the old value of a change), `by`
  (the change itself), `all_but` ("all but
  five"), `of_whole` ("five of them"),
  `local` ("in the town"), `regional` ("across three provinces"), or None.

`low`, `high` and `unit` are as written ("26 miles" is 26 `mi`); comparing converts.

`a.compare(b)` answers with a `Comparison`: other_scope where the two count or measure different things,
else how the amounts stand. `a.compare_amount(b)` is for callers that know by other means (aligned clauses)
that both speak of the same thing: it looks at unit and interval only.

Dates, years, clock times, labels ("Article 5", "Boeing 737") and idioms ("one of the") are not numbers
here.
"""

from __future__ import annotations

from functools import lru_cache

from atodds.values.base import A_CLAIM, KEPT_CLAIMS
from atodds.values.numbers.number import Kind, Number
from atodds.values.numbers.scan import scan
from atodds.values.numbers.votes import joined_votes

__all__ = ["Kind", "Number", "find_numbers"]


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every quantity of the text, in its order."""
    return _kept(text) if len(text) <= A_CLAIM else _found(text)


def _found(text: str) -> tuple[Number, ...]:
    return tuple(joined_votes(text, scan(text)))


_kept = lru_cache(maxsize=KEPT_CLAIMS)(_found)
