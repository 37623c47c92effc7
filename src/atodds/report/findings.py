"""The findings, most severe first: each with every wording, quoted and located."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from atodds.model import DecidedBy, Evidence, Fact, Finding, Kind, Report, Severity, Stance
from atodds.report.escape import inline
from atodds.report.index import Index
from atodds.report.phrases import count, listed
from atodds.report.sides import Side, sides
from atodds.report.table import folded

# In the order of the report; the heading of each kind and what its `stronger` documents are.
KINDS: dict[Kind, tuple[str, str]] = {
    "contradiction": ("Contradictions", ""),
    "internal": ("Sources at odds with themselves", ""),
    "update": ("Updates", "newer"),
    "certainty": ("Certainty", "surer"),
    "refinement": ("Refinements", "more exact"),
    "omission": ("Omissions", ""),
    "framing": ("Framing", ""),
}
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
DECIDED: dict[DecidedBy, str] = {
    "rules": "decided by rule",
    "first look": "decided at first look, not verified",
    "two looks": "two independent looks agree",
    "guard and second look": "found by code, confirmed by a second look",
    "votes": "decided by vote",
}


def by_rank(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of kinds and, within a kind, of severity."""
    kinds = list(KINDS)
    return sorted(findings, key=lambda f: (kinds.index(f.kind), SEVERITIES.index(f.severity)))


def findings_section(report: Report, index: Index) -> list[str]:
    lines: list[str] = []
    for kind, group in groupby(by_rank(report.findings), key=lambda finding: finding.kind):
        findings = list(group)
        minor = [f for f in findings if kind == "omission" and f.severity == "low"]
        lines += [f"## {KINDS[kind][0]}", ""]
        lines += [line for f in findings if f not in minor for line in _finding(f, index)]
        if minor:
            routine = [line for f in minor for line in _finding(f, index)]
            lines += [*folded(f"{count(len(minor), 'omission')} of low severity", routine[:-1]), ""]
    return lines


def _finding(finding: Finding, index: Index) -> list[str]:
    traits = [finding.severity, *([finding.aspect] if finding.aspect else []), DECIDED[finding.decided_by]]
    lines = [f"### {finding.id} · {inline(finding.summary)}", "", " · ".join(traits), ""]
    facts = [index.facts[fact] for fact in finding.facts]
    parties = sides(facts, finding.evidence, [*index.documents])
    for side in parties:
        lines += [*_side(side, finding, index), ""]
    if finding.explanation and finding.explanation not in {side.says for side in parties}:
        lines += [f"Why: {inline(finding.explanation)}", ""]
    rest = [*_absent(finding, facts), *_named("Not decided", _only(facts, "undecided"))]
    return [*lines, " ".join(rest), ""] if rest else lines


def _absent(finding: Finding, facts: Iterable[Fact]) -> list[str]:
    if finding.absent_from:
        return [f"Nowhere in the text of {listed(finding.absent_from)}."]
    return _named("Silent", _only(facts, "silent"))


def _named(word: str, sources: Sequence[str]) -> list[str]:
    return [f"{word}: {listed(sources)}."] if sources else []


def _only(facts: Iterable[Fact], stance: Stance) -> list[str]:
    """The documents whose every position on the facts is this."""
    stances: dict[str, set[Stance]] = {}
    for fact in facts:
        for position in fact.positions:
            stances.setdefault(position.source, set()).add(position.stance)
    return [source for source, taken in stances.items() if taken == {stance}]


def _side(side: Side, finding: Finding, index: Index) -> list[str]:
    word = KINDS[finding.kind][1]
    who = listed(
        f"{source} ({word})" if word and source in finding.stronger else source for source in side.sources
    )
    says = f"**{who}**: {inline(side.says)}" if side.says else f"**{who}**"
    lines = [f"- {says}"]
    for number, (wording, places) in enumerate(_wordings(side.evidence, index).items()):
        lines += ["  >"] if number else [""]
        lines += [f"  > {wording}", f"  > — {'; '.join(places)}"]
    return lines


def _wordings(evidence: Iterable[Evidence], index: Index) -> dict[str, list[str]]:
    """Each wording once, with every place where it stands: shared copy is quoted once."""
    wordings: dict[str, list[str]] = {}
    for item in evidence:
        wordings.setdefault(index.quoted(item), []).append(index.place(item))
    return wordings
