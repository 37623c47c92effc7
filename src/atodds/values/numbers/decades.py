"""Ages by their decade: "a woman in her seventies", "a man in his early 40s"."""

from __future__ import annotations

import re

from atodds.values.numbers import clause
from atodds.values.numbers.core import Core

_WORDS = "teens twenties thirties forties fifties sixties seventies eighties nineties"
DECADES: dict[str, float] = {
    **{word: 10.0 * tens for tens, word in enumerate(_WORDS.split(), 1)},
    **{f"{10 * tens}s": 10.0 * tens for tens in range(2, 10)},
}
_FORM = re.compile(rf"(?:{'|'.join(DECADES)})\b")
_LED_TO = re.compile(r"\b[Ii]n (?:his|her|their) (?:(early|mid|late)[- ])?$")
_WHOSE = re.compile(r"\b([A-Za-z]+),?(?: (?:who|is|was|are|were|both|all|aged))* $")
REACH = 24
YOUNGEST_TEEN = 13.0
_PARTS = {"early": (0.0, 3.0), "mid": (4.0, 6.0), "late": (7.0, 9.0)}


def read_decade(text: str, start: int) -> Core | None:
    """The age whose decade stands there, or None: "in the seventies" is no age."""
    decade = _FORM.match(text, start)
    led = _LED_TO.search(text, max(0, start - REACH), start) if decade else None
    if decade is None or led is None:
        return None
    first, last = _PARTS.get(led[1], (0.0, 9.0))
    tens = DECADES[decade[0]]
    low = max(tens + first, YOUNGEST_TEEN)
    return Core(led.start(), decade.end(), low, tens + last, 1.0, "age", "year", "range")


def whose(left: str) -> str:
    """The noun for whose age it is, by what stands before it; "" where it isn't said."""
    led = _WHOSE.search(left)
    return clause.counted_name(led[1]) if led and clause.is_noun(led[1]) else ""
