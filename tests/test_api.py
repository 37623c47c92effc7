"""The library's door: what a program that calls atodds is told."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

import atodds
from atodds.errors import UsageError

TALKS = sorted((Path(__file__).parent.parent / "examples" / "ukraine-talks").glob("*.txt"))


def test_within_an_event_loop_the_async_twin_is_named() -> None:
    """A notebook's user learns what to write instead."""

    async def cell() -> None:
        with pytest.raises(UsageError, match="acheck"):
            atodds.check(TALKS, engine="rules")
        report = await atodds.acheck(TALKS, engine="rules")
        assert report.findings

    asyncio.run(cell())


def test_one_name_is_no_list_of_names() -> None:
    """A string isn't read letter by letter."""
    with pytest.raises(UsageError, match="in a list"):
        atodds.check(str(TALKS[0]))
