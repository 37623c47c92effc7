"""The JSON report: complete, stable, and true to the offsets it gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from atodds.model import Report
from atodds.report.json import load, render, schema

from . import samples
from .hostile import SAYINGS, report_saying

SCHEMA = Path(__file__).parents[2] / "docs/report.schema.json"


@pytest.fixture(params=["two", "eight"])
def report(request: pytest.FixtureRequest) -> Report:
    return {"two": samples.two, "eight": samples.eight}[request.param]()


def every_evidence(value: Any) -> list[dict[str, Any]]:
    """All objects of a JSON value that carry a quote."""
    if isinstance(value, list):
        return [found for item in value for found in every_evidence(item)]
    if isinstance(value, dict):
        return ([value] if "quote" in value else []) + every_evidence(list(value.values()))
    return []


def test_every_quote_is_verbatim(report: Report) -> None:
    """`text[start:end]` of the named source is the quote, wherever evidence stands."""
    written = json.loads(render(report))
    texts = {source["id"]: source["text"] for source in written["sources"]}
    evidence = every_evidence(written)
    assert len(evidence) > 10
    assert all(texts[e["source"]][e["start"] : e["end"]] == e["quote"] for e in evidence)


def test_nothing_is_lost(report: Report) -> None:
    """The report can be read back whole."""
    assert load(render(report)) == report


def test_carries_the_contract(report: Report) -> None:
    """The fields that readers were promised."""
    written = json.loads(render(report))
    assert written["schema_version"] == 1
    assert {"id", "name", "title", "published", "sha256", "text"} <= written["sources"][0].keys()
    assert {"id", "source", "text", "speaker", "certainty", "evidence"} <= written["claims"][0].keys()
    assert {"id", "summary", "positions"} <= written["facts"][0].keys()
    assert {"source", "stance", "claims"} <= written["facts"][0]["positions"][0].keys()
    finding = {
        "id",
        "kind",
        "aspect",
        "severity",
        "summary",
        "explanation",
        "facts",
        "evidence",
        "absent_from",
    }
    assert finding <= written["findings"][0].keys()
    assert {"engine", "model", "prompts", "requests", "tokens", "cost", "coverage"} <= written["run"].keys()


def test_text_is_written_as_it_reads(report: Report) -> None:
    """Letters are not escaped, the indent is two spaces, and the last line ends."""
    accented = report.documents[0].model_copy(update={"name": "Zürich, 5 € – “Äpfel”"})
    text = render(report.model_copy(update={"documents": (accented, *report.documents[1:])}))
    assert '\n      "name": "Zürich, 5 € – “Äpfel”",\n' in text
    assert text.endswith("\n}\n")


@given(SAYINGS)
def test_hostile_text_survives_unseen_by_a_terminal(words: str) -> None:
    """Control and bidirectional characters are escapes in the file, and themselves again once it is read."""
    report = report_saying(words, "It rained. Nothing happened.", 0, 9)
    text = render(report)
    assert load(text) == report
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", text)


def test_fits_its_published_schema(report: Report) -> None:
    """docs/report.schema.json is valid, and reports fit it."""
    published = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(json.loads(render(report)), published)


def test_the_published_schema_is_current() -> None:
    """docs/report.schema.json is what the code says; docs/report.md tells how to write it anew."""
    assert json.loads(SCHEMA.read_text()) == schema()


def test_other_json_is_refused() -> None:
    """What is no report is an error, not an empty report."""
    with pytest.raises(ValueError, match="schema_version"):
        load("{}")
