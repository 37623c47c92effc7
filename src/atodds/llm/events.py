"""What happens while questions are asked, as frozen values for a progress line or a log.

They hold labels, counts and the names of faults; never an article's text, an answer or a key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    label: str


@dataclass(frozen=True, slots=True)
class Answered:
    label: str
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Cached:
    """Answered from the cache: no request was sent, and these tokens were spared."""

    label: str
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Retried:
    """The request failed with `why` and is sent again after `wait` seconds."""

    label: str
    why: str
    wait: float


@dataclass(frozen=True, slots=True)
class Reasked:
    """The answer had this many problems, and the model is asked to mend them."""

    label: str
    problems: int


@dataclass(frozen=True, slots=True)
class Warned:
    """Something about the run as a whole that its user should read: one sentence."""

    text: str


Event = Asked | Answered | Cached | Retried | Reasked | Warned
Listener = Callable[[Event], None]


def unheard(_: Event) -> None:
    """The listener where nobody listens."""
