"""Where in a text a quote or a claim stands.

A model copies words with other quotation marks, dashes or spaces. `locate` looks through these, and answers with
the span of the text's own characters; anything else that differs isn't found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from atodds.text.wordlists import DAYS_AND_MONTHS
from atodds.text.words import content_stems, stem, words

Span = tuple[int, int]

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "‹": "<",
        "›": ">",
    }
)
_ELLIPSES = ("[...]", "[…]", "...", "…")
_PADDING = " \"'.,;:-"


def locate(quote: str, text: str, spans: Iterable[Span]) -> Span | None:
    """The first place within one of the spans where the quote stands, or None.

    An ellipsis in the quote may skip words of the same span.
    """
    parts = _parts(quote)
    if not parts:
        return None
    for start, end in spans:
        plain, origin = _plain(text, start, end)
        found = _in_order(parts, plain, origin)
        if found:
            return origin[found[0]], origin[found[1] - 1] + 1
    return None


def _parts(quote: str) -> list[str]:
    for ellipsis in _ELLIPSES:
        quote = quote.replace(ellipsis, "\0")
    plain = (_plain(part, 0, len(part))[0].strip(_PADDING) for part in quote.split("\0"))
    return [part for part in plain if part]


def _in_order(parts: list[str], plain: str, origin: list[int]) -> Span | None:
    first = position = _find(parts[0], plain, origin, 0)
    for part in parts:
        position = _find(part, plain, origin, position)
        if position < 0:
            return None
        position += len(part)
    return first, position


def _find(part: str, plain: str, origin: list[int], position: int) -> int:
    """Where the part stands, from `position` on, or -1. Of a character that reads as two ("ß"), not from its middle."""
    while position >= 0:
        position = plain.find(part, position)
        end = position + len(part)
        if position < 0 or not (_splits(origin, position) or _splits(origin, end)):
            return position
        position += 1
    return position


def _splits(origin: list[int], place: int) -> bool:
    return 0 < place < len(origin) and origin[place - 1] == origin[place]


def _plain(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The text without case, hidden characters and typography, and for each character where it came from."""
    plain: list[str] = []
    origin: list[int] = []
    for index in range(start, end):
        character = text[index]
        if character.isspace():
            if plain and plain[-1] != " ":
                plain.append(" ")
                origin.append(index)
        elif unicodedata.category(character) not in ("Cf", "Cc"):
            for folded in character.translate(_ALIKE).casefold():
                plain.append(folded)
                origin.append(index)
    return "".join(plain), origin


# A claim says more than its passage: the speaker from one sentence, the time from another. So a passage need not hold
# all the words that claim and sentence share: one is taken in where few words of other content lie between.
_LEAST = 0.5
_COST_OF_A_STRANGER = 0.08
_DAYS_AND_MONTHS = frozenset(map(stem, DAYS_AND_MONTHS))


def passage(claim: str, text: str, span: Span) -> Span:
    """The stretch of the span that holds most of the words that the claim shares with it and least else, all numbers,
    days and months among them; the whole span where they share fewer than two."""
    stems = set(content_stems(claim))
    content = [word for word in words(text[span[0] : span[1]]) if word.content]
    shared = [(place, word) for place, word in enumerate(content) if word.stem in stems]
    kinds = {word.stem for _, word in shared}
    if len(kinds) < 2:
        return span
    values = {kind for kind in kinds if kind[0].isdigit() or kind in _DAYS_AND_MONTHS}
    best: tuple[float, Span] | None = None
    for left, (first, opening) in enumerate(shared):
        held: set[str] = set()
        for taken, (last, closing) in enumerate(shared[left:], 1):
            held.add(closing.stem)
            if len(held) < max(_LEAST * len(kinds), 2) or not values <= held:
                continue
            strangers = last - first + 1 - taken
            gain = len(held) / len(kinds) - _COST_OF_A_STRANGER * strangers
            if best is None or gain > best[0]:
                best = (gain, (span[0] + opening.start, span[0] + closing.end))
    return best[1] if best else span
