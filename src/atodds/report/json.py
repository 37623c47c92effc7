"""The report as JSON, complete: what the Markdown says and all it rests on. See docs/report.md."""

from __future__ import annotations

import json
import re
from typing import Any

from atodds.model import Report
from atodds.report.contract import Contract
from atodds.report.escape import HIDDEN

_HIDDEN = re.compile(f"[{HIDDEN}]")


def render(report: Report) -> str:
    """The report as JSON text. Equal reports, equal bytes; the unseen is spelled as `\\u` escapes."""
    text = json.dumps(Contract.of(report).model_dump(mode="json"), indent=2, ensure_ascii=False)
    return _HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"


def load(text: str) -> Report:
    """The report that `render` wrote. Raises pydantic's ValidationError (a ValueError) on other text."""
    return Contract.model_validate_json(text).report()


def schema() -> dict[str, Any]:
    """The JSON Schema of what `render` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Contract.model_json_schema(mode="serialization"),
    }
