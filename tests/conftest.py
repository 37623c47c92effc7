"""What all tests share: properties without a clock, and recorded exchanges that hold only what matters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# A property is about values; how long a busy machine takes for one is not.
settings.register_profile("atodds", deadline=None)
settings.load_profile("atodds")

CASSETTES = Path(__file__).parent.parent / "cassettes"


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    """Cassettes lie at the top level, where a reader of the repository finds them."""
    return str(CASSETTES)
