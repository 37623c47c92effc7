"""The two articles on the talks, by rules: what an editor would want to be told, and nothing that isn't so."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from atodds.engines.rules import RulesEngine
from atodds.model import Report, Run
from atodds.pipeline import check
from atodds.sources import read

TALKS = Path(__file__).parents[3] / "examples" / "ukraine-talks"


@pytest.fixture(scope="module")
def report() -> Report:
    documents = read([str(TALKS / "*.txt")])
    return asyncio.run(check(documents, RulesEngine(), Run(atodds="0", engine="rules")))


def _quotes(report: Report, kind: str, *, absent_from: str = "") -> str:
    return " | ".join(
        evidence.quote
        for finding in report.findings
        if finding.kind == kind and (not absent_from or absent_from in finding.absent_from)
        for evidence in finding.evidence
    )


def test_there_is_no_contradiction(report: Report) -> None:
    """The articles are one agency's copy, cut differently."""
    assert not [f for f in report.findings if f.kind in ("contradiction", "internal")]


def test_the_wounded_and_the_accusation_stand_in_one_only(report: Report) -> None:
    """58 wounded, and that Moscow accused Ukraine, are missing from the first; the dead are not."""
    missing = _quotes(report, "omission", absent_from="A")
    assert "wounded 58" in missing
    assert "Moscow accused Ukraine" in missing
    assert "killed at least 10" not in _quotes(report, "omission")


def test_crimea_is_named_as_a_part_of_the_aim_by_one_and_annexed_in_both(report: Report) -> None:
    """All of its territory, including Crimea, is more exact; the annexation is lacking in neither."""
    assert "Crimea" in _quotes(report, "refinement")
    assert "annexed Crimea" not in _quotes(report, "omission")
