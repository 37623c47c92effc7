"""Quotation marks paired: what stands between them.

    find_quotes(text) -> the spans within the marks, in order, without the marks

Curly and straight, double and single, and the two apostrophes that some corpora put for a closing mark.
Quotes within quotes belong to the outer one. A quotation without its closing mark goes on to the end of
its line, as one of several paragraphs does.
"""

from __future__ import annotations

import re

from atodds.values.spans import Span

# The first character class lets the scan skip to the next mark; what must stand before a mark comes after it.
_QUOTE = re.compile(
    r"[\"'\u201c\u2018](?:"
    r"(?<=\u201c)(?P<curly>[^\u201c\u201d\n]+)(?:\u201d|(?=\n|$))"
    r"|(?<=\")(?<![\w\"]\")(?=[\w\s\[(\u2018'$.\u2026-])(?P<straight>[^\"\n]+?)\s?(?:\"|''|(?=\n|$))"
    r"|(?<=\u2018)(?<!\w\u2018)(?P<single>[^\n\u2018]+?)\u2019(?!\w)"
    r"|(?<=')(?<![\w']')(?=\w)(?P<plain>[^\n\"'](?:[^\n\"']|'(?=\w))+?)'(?![\w']))"
)


def find_quotes(text: str) -> tuple[Span, ...]:
    return tuple(
        [Span(*match.span(match.lastgroup)) for match in _QUOTE.finditer(text) if match.lastgroup is not None]
    )
