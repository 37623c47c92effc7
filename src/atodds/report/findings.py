"""The findings, kind by kind, the most severe first: each with every wording, quoted and located."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from atodds.model import Finding, Kind, Report
from atodds.report.escape import inline
from atodds.report.index import Index, only
from atodds.report.kinds import KINDS, by_rank, traits
from atodds.report.omissions import omissions
from atodds.report.phrases import listed
from atodds.report.sides import Side, sides
from atodds.report.table import folded

_BOTH_TRUE: tuple[Kind, ...] = ("certainty", "refinement", "framing")
_OPEN = 6


def findings_section(report: Report, index: Index) -> list[str]:
    lines: list[str] = []
    for kind, group in groupby(by_rank(report.findings), key=lambda finding: finding.kind):
        lines += [f"## {KINDS[kind][0]}", ""]
        if kind == "omission":
            lines += omissions(list(group), index)
        else:
            lines += _open_or_folded(kind, list(group), index)
    return lines


def _open_or_folded(kind: Kind, findings: Sequence[Finding], index: Index) -> list[str]:
    """All of them, but of many where both sides can be true the slight ones are folded."""
    slight = [f for f in findings[_OPEN:] if kind in _BOTH_TRUE and f.severity == "low"]
    lines = [line for finding in findings if finding not in slight for line in _finding(finding, index)]
    if slight:
        rest = [line for finding in slight for line in _finding(finding, index)]
        lines += [*folded(f"{len(slight)} more of low weight", rest[:-1]), ""]
    return lines


def _finding(finding: Finding, index: Index) -> list[str]:
    lines = [f"### {finding.id} · {inline(finding.summary)}", "", traits(finding), ""]
    facts = [index.facts[fact] for fact in finding.facts]
    parties = sides(facts, finding.evidence, [*index.documents])
    for side in parties:
        lines += [*_side(side, finding, index), ""]
    if finding.explanation and finding.explanation not in {side.says for side in parties}:
        lines += [f"Why: {inline(finding.explanation)}", ""]
    named = (("Silent", only(facts, "silent")), ("Not decided", only(facts, "undecided")))
    rest = [f"{word}: {listed(sources)}." for word, sources in named if sources]
    return [*lines, " ".join(rest), ""] if rest else lines


def _side(side: Side, finding: Finding, index: Index) -> list[str]:
    word = "" if side.less_exact else KINDS[finding.kind][1]
    who = listed(
        f"{source} ({word})" if word and source in finding.stronger else source for source in side.sources
    )
    says = f": {inline(side.says)}" if side.says else ""
    return [f"- **{who}**{says}", "", *index.quotations(side.evidence, indent="  ")]
