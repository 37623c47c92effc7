"""Series: "the fourth defeat in a row", "its third strike this year" tell how many there have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.numbers import Number
from atodds.values.numbers.clause import counted_name
from atodds.values.reckoning import since

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PLACES = _ORDINALS.split()
_ROW = r"in (?:a row|succession)|running|on the trot"
_NTH = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_PLACES)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th)) "
    rf"(?:(?P<straight>consecutive|successive|straight) )?(?:[a-z-]+ )??(?P<noun>[a-z]+)"
    rf"(?=(?P<rest>(?: [\w'\u2019-]+){{0,5}}?) (?:(?P<row>{_ROW})|(?P<this>this (?:year|season|month|week))\b)|[ ,.])",
    re.IGNORECASE,
)
# Without one of these no ordinal tells how many there have been.
_SINCE = (
    *("consecutive", "successive", "straight", "a row", "succession", "running", "the trot"),
    *("this year", "this season", "this month", "this week"),
)


# "The first national strike in 12 years": the one before it.
_FIRST_IN = re.compile(
    r"\bfirst\b(?: [\w'\u2019-]+){1,8}? (?:in|for)(?: (?:about|almost|nearly|over|some))? $"
)


def derived(article: Article) -> Iterator[Derived]:
    text = article.document.text
    for passage in passages(article):
        yield from _previous(article, passage)
        lowered = passage.words.lower()
        if not any(since in lowered for since in _SINCE):
            continue
        for found in _NTH.finditer(text, passage.start, passage.end):
            since = "row" if found["straight"] or found["row"] else (found["this"] or "").lower()
            if since:
                place = _PLACES.index(found["word"].lower()) + 1 if found["word"] else int(found["digits"])
                value = Number(
                    start=found.start(),
                    end=found.end(),
                    words=found[0],
                    low=place,
                    high=place,
                    amount=place,
                    kind="ordinal",
                    counted=counted_name(found["noun"]),
                    role=since,
                )
                yield Derived("series", value, (passage.place_of(value),), ((value.start, value.end),))


def _previous(article: Article, passage: Passage) -> Iterator[Derived]:
    for time in passage.times:
        first = (
            _FIRST_IN.search(passage.before(time))
            if time.kind == "duration" and time.grain == "year"
            else None
        )
        value = since(time, article.published) if first and article.published else None
        if first and value is not None:
            found = resting_on("previous", replace(value, relation="at"), (passage, time))
            yield replace(found, of=(passage.start + first.start(), time.start))
