"""Guard: values of claims that an engine holds to agree, compared by code.

What code sees and the engine passed over goes to verify; the guard itself decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from atodds.engines.base import Dossier
from atodds.model import Fact


def guarded(facts: Iterable[Fact], dossier: Dossier) -> tuple[Fact, ...]:
    """The facts called the same whose claims' numbers, times or polarity can't both hold, with why."""
    return ()
