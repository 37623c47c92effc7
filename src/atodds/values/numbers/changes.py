"""The verbs of change: "rose by 5 to 60", "fell from 3,000 to 2,400"."""

from __future__ import annotations

_UP = """
rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing grow grows
grew grown growing jump jumps jumped gain gains gained raise raises raised raising lift lifts lifted expand
expands expanded soar soared surge surged swell swelled extend extended up
"""
_DOWN = """
fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decline declines
declined cut cuts cutting shrink shrinks shrank shrunk lower lowers lowered lowering reduce reduces reduced
reducing slide slid slip slipped sink sank plunge plunged shorten shortened down
"""
UP, DOWN = frozenset(_UP.split()), frozenset(_DOWN.split())
CHANGE = UP | DOWN
