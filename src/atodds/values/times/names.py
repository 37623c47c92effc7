"""Words of time inside names: "Friday Harbor", "Black Friday", "June Brown" are no times."""

from __future__ import annotations

from atodds.values.times.grammar import Match
from atodds.values.times.lexicon import SYMBOLS

# Rules that are met by a single capitalised word.
NAMELIKE = ("weekday", "month", "season", "weekend", "noon", "dawn", "today")
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
    if match.rule == "today":
        # "Today" opens a sentence as a day, and ends a name as a newspaper.
        return _capitalised(match, match.first - 1)
    if before in NAMING:
        return True
    return before not in LEADING and _capitalised(match, match.last)


def _capitalised(match: Match, place: int) -> bool:
    """Whether the word at `place` is capitalised and stands beside the match, outside a line in capitals."""
    words, starts, classes = match.tokens
    if not 0 <= place < len(words) or classes[place] != SYMBOLS["OTHER"]:
        return False
    left = min(place, match.last - 1)
    adjacent = starts[left + 1] - starts[left] - len(words[left]) == 1
    shouted = words[place].isupper() and words[match.last - 1].isupper()
    return adjacent and words[place][0].isupper() and not shouted
