"""Articles checked by the rules engine, as a user of the library does it."""

from __future__ import annotations

from pathlib import Path

import atodds
from atodds.model import Finding, Report


def check(folder: Path, *texts: str) -> Report:
    """The report on articles with these texts, whose sources are A, B, … in this order."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return atodds.check(paths, engine="rules")


def of_kind(report: Report, kind: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.kind == kind]


def quoted(finding: Finding, source: str) -> str:
    """What the finding quotes from a source."""
    return " ".join(evidence.quote for evidence in finding.evidence if evidence.source == source)


def at_odds(folder: Path, frame: str, one: str, other: str) -> list[str | None]:
    """The aspects of the contradictions between two articles of one frame that tell this and that in it."""
    found = of_kind(check(folder, frame.format(one), frame.format(other)), "contradiction")
    assert all(quoted(finding, "A") and quoted(finding, "B") for finding in found)
    return [finding.aspect for finding in found]
