"""What a server says of its own limits, in `x-ratelimit-*` headers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from atodds.model import Frozen

_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?")


class Throttle(Frozen):
    """Limits a minute, what is left of them, and seconds until they are whole again. None: it doesn't say."""

    requests: int | None = None
    requests_left: int | None = None
    requests_reset: float | None = None
    tokens: int | None = None
    tokens_left: int | None = None
    tokens_reset: float | None = None

    @classmethod
    def read(cls, headers: Mapping[str, str]) -> Throttle | None:
        """None where the server says nothing of it."""
        values: dict[str, float | None] = {}
        for what in ("requests", "tokens"):
            values[what] = _count(headers.get(f"x-ratelimit-limit-{what}"))
            values[f"{what}_left"] = _count(headers.get(f"x-ratelimit-remaining-{what}"))
            values[f"{what}_reset"] = seconds(headers.get(f"x-ratelimit-reset-{what}"))
        return cls.model_validate(values) if any(value is not None for value in values.values()) else None

    @property
    def wait(self) -> float | None:
        """Seconds until what is used up is there again."""
        pairs = ((self.requests_left, self.requests_reset), (self.tokens_left, self.tokens_reset))
        return max((reset for left, reset in pairs if left == 0 and reset is not None), default=None)


def seconds(value: str | None) -> float | None:
    """A duration as servers write it: `6m0s`, `1.5s`, `88ms`, `30`."""
    if not value:
        return None
    if value.replace(".", "", 1).isdecimal():
        return float(value)
    found = _DURATION.fullmatch(value)
    if found is None:
        return None
    hours, minutes, secs, millis = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + secs + millis / 1000


def _count(value: str | None) -> int | None:
    return int(value) if value and re.fullmatch(r"\d{1,15}", value) else None
