"""Kinds of finding in the order of the report, and what their traits are called in it."""

from __future__ import annotations

from collections.abc import Iterable

from atodds.model import DecidedBy, Finding, Kind, Severity

# The heading of each kind, and what its `stronger` documents are.
KINDS: dict[Kind, tuple[str, str]] = {
    "contradiction": ("Contradictions", ""),
    "internal": ("Sources at odds with themselves", ""),
    "update": ("Updates", "newer"),
    "certainty": ("Certainty", "surer"),
    "refinement": ("Refinements", "more exact"),
    "omission": ("Omissions", ""),
    "framing": ("Framing", ""),
}
_SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
_DECIDED: dict[DecidedBy, str] = {
    "rules": "decided by rule",
    "first look": "decided at first look, not verified",
    "whole text": "looked up in the whole text",
    "two looks": "two independent looks agree",
    "guard and second look": "found by code, confirmed by a second look",
    "votes": "decided by vote",
}


def by_rank(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of kinds and, within a kind, of severity."""
    kinds = list(KINDS)
    return sorted(findings, key=lambda f: (kinds.index(f.kind), _SEVERITIES.index(f.severity)))


def traits(finding: Finding) -> str:
    """`high · number · two independent looks agree`."""
    aspect = [finding.aspect] if finding.aspect else []
    return " · ".join([finding.severity, *aspect, _DECIDED[finding.decided_by]])
