"""Words of time inside names: "Friday Harbor", "Black Friday", "June Brown" are no times."""

from __future__ import annotations

from atodds.values.times.grammar import Match
from atodds.values.times.lexicon import SYMBOLS

# Rules that are met by a single capitalised word.
NAMELIKE = ("weekday", "month", "season", "weekend", "noon", "dawn")
# What makes a day's or season's name a proper one, before it.
NAMING = frozenset(
    ["black", "good", "bloody", "ash", "palm", "easter", "cyber", "super", "fat", "arab", "prague", "silent"]
)
# After these the word is a time, whatever follows: "on Monday President Ilves said".
LEADING = frozenset(("on", "since", "until", "last", "next", "this", "early", "mid", "late"))


def is_name(match: Match) -> bool:
    """Whether a capitalised neighbour makes the match a part of a name."""
    if match.rule not in NAMELIKE or not match.tokens.words[match.last - 1][0].isupper():
        return False
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    if before in NAMING:
        return True
    return before not in LEADING and _capitalised_next(match)


def _capitalised_next(match: Match) -> bool:
    """Whether another capitalised word follows with one space between, outside a line that is all
    capitals."""
    words, starts, classes = match.tokens
    place = match.last
    if place >= len(words) or classes[place] != SYMBOLS["OTHER"]:
        return False
    adjacent = starts[place] - starts[place - 1] - len(words[place - 1]) == 1
    shouted = words[place].isupper() and words[place - 1].isupper()
    return adjacent and words[place][0].isupper() and not shouted
