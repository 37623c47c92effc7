"""Times in news text: when something happened, how long it took, what clock and zone that is in.

    >>> from datetime import date
    >>> from atodds.values.times import find_times
    >>> saturday, = find_times("The gate opened at 5:18 a.m. on Saturday.", anchor=date(2025, 5, 18))
    >>> saturday.words, saturday.days, saturday.clock
    ('5:18 a.m. on Saturday', ((datetime.date(2025, 5, 17), datetime.date(2025, 5, 17)),), ((318, 318),))
    >>> other, = find_times("at eighteen minutes past five on Saturday morning", anchor=date(2025, 5, 19))
    >>> saturday.compare(other).relation
    'same'

`find_times(text, anchor)` gives the times of `text` in its order, none overlapping, with exact offsets.
`anchor` is the day the text was published, None where it isn't known: then "Saturday" stays a Saturday of no
known date. `Time` says what its fields hold; `Time.compare` gives a `values.base.Comparison`.
"""

from atodds.values.times.find import find_times
from atodds.values.times.time import Grain, Kind, Partial, Relation, Time

__all__ = ["Grain", "Kind", "Partial", "Relation", "Time", "find_times"]
