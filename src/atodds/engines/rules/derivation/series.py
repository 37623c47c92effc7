"""Series: "the fourth defeat in a row", "its third strike this year" tell how many there have been."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atodds.engines.rules.derivation.passages import passages
from atodds.engines.rules.statements import Article, Derived
from atodds.values.numbers import Number
from atodds.values.numbers.clause import counted_name

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


def derived(article: Article) -> Iterator[Derived]:
    text = article.document.text
    if not _tells_since(text):
        return
    for passage in passages(article):
        if not _tells_since(passage.words):
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


def _tells_since(text: str) -> bool:
    lowered = text.lower()
    return any(since in lowered for since in _SINCE)
