"""Sentences with exact offsets.

Boundaries come from sentencex; on top lies one pass that joins what news splits too eagerly: a sentence
never begins with a small letter, and never ends with a title or an initial.
"""

from __future__ import annotations

import re

from sentencex import get_sentence_boundaries

# A hard-wrapped line goes on in the next one: that begins small, or this one is long and ends no sentence.
_PARAGRAPH = re.compile(
    r"""[^\n\r]+ (?: (?: (?<=[^\n\r]{50}[\w,;–—-]) (?:\r\n|\n|\r) (?![\n\r])
                    | (?:\r\n|\n|\r) (?=[a-zß-öø-ÿ]) ) [^\n\r]+ )*""",
    re.VERBOSE,
)
_ENDS_OPEN = re.compile(
    r"""(?: \b(?: Mr | Mrs | Ms | Dr | Prof | Gen | Lt | Col | Sgt | Capt | Maj | Cpl | Adm | Sen | Rep | Gov | Rev
               | Hon | St | Mt | Ft | No | vs | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept? | Oct | Nov | Dec ) \.
         | \b[A-Z]\. ) \s* $""",
    re.VERBOSE,
)
_HOUR_AND_DAY = re.compile(r"[ap]\.m\. (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T|UTC)\b")
_STARTS_SMALL = re.compile(r"[\"'”’)\]]*\s*[a-zß-öø-ÿ,;]")
_STARTS_CLOSING = re.compile(r"[\"”’)\]]+\s*$")

Span = tuple[int, int]


def split(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The spans of the sentences within `text[start:end]`, trimmed of white space.

    Every character that isn't white space lies in exactly one span; no span crosses a line break that the
    text uses as a paragraph break.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text, start, end):
        spans.extend(_within(text, paragraph.start(), paragraph.end()))
    return tuple(spans)


def _within(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    for boundary in get_sentence_boundaries("en", text[start:end]):
        span = _trimmed(text, start + boundary["start_index"], start + boundary["end_index"])
        if span is None:
            continue
        if spans and _continues(text, spans[-1], span):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return spans


def _continues(text: str, before: Span, after: Span) -> bool:
    return bool(
        _STARTS_SMALL.match(text, after[0], after[1])
        or _STARTS_CLOSING.match(text, after[0], after[1])
        or _ENDS_OPEN.search(text, max(before[0], before[1] - 12), before[1])
        or hour_goes_on(text, before[1])
    )


def hour_goes_on(text: str, end: int) -> bool:
    """Whether the point before `end` ends no sentence but an hour: "at 6 a.m. Sunday the fire"."""
    return _HOUR_AND_DAY.match(text, max(0, end - 4)) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
