"""What all tests share: properties without a clock, and recorded exchanges that hold only what matters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from . import cassettes

# A property is about values; how long a busy machine takes for one is not.
# The same examples each time, so that a change turns a test red and not luck. `--hypothesis-profile search` looks
# further.
settings.register_profile("search", deadline=None)
settings.register_profile("atodds", deadline=None, derandomize=True)
settings.load_profile("atodds")

CASSETTES = Path(__file__).parent.parent / "cassettes"


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:  # noqa: ARG001 - the hook's signature
    vcr.register_serializer("yaml", cassettes.ReadableYaml)
    vcr.register_matcher("same_json", cassettes.same_json)


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    """Cassettes lie at the top level, where a reader of the repository finds them."""
    return str(CASSETTES)


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """Without the body, the answers of questions asked side by side would be swapped silently."""
    return {
        "match_on": ["method", "path", "same_json"],
        "decode_compressed_response": True,
        "before_record_request": cassettes.scrubbed_request,
        "before_record_response": cassettes.scrubbed_response,
    }
