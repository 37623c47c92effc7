"""Numbers in news text: how many, how much, of what, and what became of it.

    >>> [n.words for n in find_numbers("killed at least 10 people, wounded 58")]
    ['at least 10 people', '58']

`find_numbers(text)` gives every quantity in text order, non-overlapping, with exact offsets
(`text[n.start:n.end] == n.words`). A `Number` is an interval: "at least 10" is [10, inf), "nearly 500" is what a
journalist means by it, "dozens" is [20, 119]. Beside the interval it carries

- `comparator`: exact, at_least, more_than, at_most, less_than, about, nearly, range, vague ("dozens");
- `kind`: count, measure, money, share (percent and fractions), points (percentage points), age, rate, score,
  rating (8/10), multiple (doubled, two and a half times), ordinal;
- `unit`: canonical symbol (`km`, `mi`, `°C`, `%`, `pp`, `USD`, `m3/s`, `magnitude`), or None for a bare count;
- `counted`: stem of what is counted (`people`, `home`), or None;
- `role`: what befell it or what is measured (`killed`, `injured`, `depth`, `price`): a name of `roles.NEWS_ROLES`
  where the table knows the word, else the stem of the verb or noun that governs the number, or None;
- `scope`: the words that narrow it (`of them`, `including`, `another`, `in the town`).

`low`, `high` and `unit` are as written ("26 miles" is 26 `mi`); comparing converts.

`a.compare(b)` answers with a `Comparison`: other_scope where the two count or measure different things, else how
the amounts stand. `a.compare_amount(b)` is for callers that know by other means (aligned clauses) that both speak
of the same thing: it looks at unit and interval only.

Dates, years, clock times, labels ("Article 5", "Boeing 737") and idioms ("one of the") are not numbers here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from atodds.values.base import Comparison

Comparator = Literal[
    "exact", "at_least", "more_than", "at_most", "less_than", "about", "nearly", "range", "vague"
]
Kind = Literal[
    "count",
    "measure",
    "money",
    "share",
    "points",
    "age",
    "rate",
    "score",
    "rating",
    "multiple",
    "ordinal",
]


@dataclass(frozen=True, slots=True)
class Number:
    """One quantity, from its comparator to its unit or the noun it counts. The module says what the fields hold.

    `amount` is the number as stated, before its comparator widens it (None where only vague words stand).
    `parts` are the two sides of a score; `low` and `high` are then its margin.
    """

    start: int
    end: int
    words: str
    low: float
    high: float
    amount: float | None = None
    comparator: Comparator = "exact"
    kind: Kind = "count"
    unit: str | None = None
    counted: str | None = None
    role: str | None = None
    scope: str | None = None
    parts: tuple[float, float] | None = None

    @property
    def exact(self) -> bool:
        return self.comparator == "exact"

    def compare(self, other: Number) -> Comparison:
        """How this number stands to the other: other_scope unless both speak of the same thing."""
        raise NotImplementedError

    def compare_amount(self, other: Number) -> Comparison:
        """How the amounts stand to each other, taking it as given that both speak of the same thing."""
        raise NotImplementedError


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every quantity of the text, in its order."""
    raise NotImplementedError
