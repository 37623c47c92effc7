"""The one JSON object of an answer, also where a model wraps it in a code fence or in words."""

from __future__ import annotations

import json
from typing import Any

from atodds.errors import Malformed


def object_in(text: str) -> dict[str, Any]:
    """Raises `Malformed` where `text` holds no JSON object, several, or one with a key twice.

    Thoughts that open the text, as some servers leave them in, are passed over.
    """
    if text.lstrip().startswith("<think>"):
        text = text.partition("</think>")[2]
    start = text.find("{")
    if start < 0:
        raise Malformed("The answer holds no JSON object.")
    try:
        found, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise Malformed("The answer's JSON is broken or cut off.") from error
    if "{" in text[end:]:
        raise Malformed("The answer holds more than one JSON object.")
    return found  # type: ignore[no-any-return]  # it starts with a brace


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Malformed("The answer's JSON has a key twice in one object.")
    return made


def _not_a_number(name: str) -> None:
    raise Malformed(f"The answer's JSON holds {name}, which is no number.")


_DECODER = json.JSONDecoder(object_pairs_hook=_without_twins, parse_constant=_not_a_number)
