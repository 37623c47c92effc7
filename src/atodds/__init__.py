"""atodds shows where news articles about the same event are at odds.

`atodds.check(["a.txt", "b.txt"])` gives a `Report`; within a running event loop, `await atodds.acheck(…)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from atodds.api import acheck, check
    from atodds.errors import AtoddsError
    from atodds.model import Report

__version__ = "0.1.0"
__all__ = ["AtoddsError", "Report", "__version__", "acheck", "check"]

_HOMES = {
    "AtoddsError": "atodds.errors",
    "Report": "atodds.model",
    "acheck": "atodds.api",
    "check": "atodds.api",
}


def __getattr__(name: str) -> Any:
    """Loads what is asked for, so that `import atodds` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'atodds' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
