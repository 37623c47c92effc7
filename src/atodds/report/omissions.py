"""Omissions: what one source tells and another does not, shortly, since there may be many."""

from __future__ import annotations

from collections.abc import Sequence

from atodds.model import Finding
from atodds.report.escape import inline
from atodds.report.index import Index, only
from atodds.report.kinds import traits
from atodds.report.phrases import count, listed
from atodds.report.table import folded

_OPEN = 10


def omissions(findings: Sequence[Finding], index: Index) -> list[str]:
    """The omissions that an editor would miss first; what goes beyond them is folded."""
    items = [_omission(finding, index) for finding in findings]
    lines = [line for item in items[:_OPEN] for line in item]
    if items[_OPEN:]:
        rest = [line for item in items[_OPEN:] for line in item]
        lines += [*folded(f"{count(len(items) - _OPEN, 'more omission')}", rest[:-1]), ""]
    return lines


def _omission(finding: Finding, index: Index) -> list[str]:
    carriers = dict.fromkeys(item.source for item in finding.evidence)
    undecided = only([index.facts[fact] for fact in finding.facts], "undecided")
    where = f"in {listed(carriers)}, nowhere in {listed(finding.absent_from)}"
    where += f" (not decided: {listed(undecided)})" if undecided else ""
    summary = [] if _told_in_the_quote(finding, index) else [f"  {inline(finding.summary)}", ""]
    head = f"- **{finding.id}** · {where} · {traits(finding)}"
    return [head, "", *summary, *index.quotations(finding.evidence, indent="  "), ""]


def _told_in_the_quote(finding: Finding, index: Index) -> bool:
    letters = _letters(finding.summary)
    return bool(letters) and any(letters in _letters(index.quoted(e)) for e in finding.evidence)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
