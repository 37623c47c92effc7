"""The fact-by-source table, and what one source alone says."""

from __future__ import annotations

from atodds.model import Fact, Position, Report
from atodds.report.escape import inline, shortened
from atodds.report.index import Index, speaking
from atodds.report.kinds import by_rank
from atodds.report.phrases import count
from atodds.report.table import bullets, folded, table

_SIGNS = {"states": "✓", "differs": "≠", "less_exact": "≈", "silent": "—", "undecided": "?"}
_LEGEND = "✓ says it · ≠ says otherwise · ≈ less exactly · — is silent · ? not decided · empty: not asked"
_OPEN_ROWS = 12


def table_section(report: Report, index: Index) -> list[str]:
    """Every fact that two or more documents speak of or one omits, those at odds first.

    Of a long table, what is not told differently is folded.
    """
    order = {fact: rank for rank, finding in enumerate(by_rank(report.findings)) for fact in finding.facts}
    shown = [f for f in report.facts if f.id in order or len(speaking(f)) > 1 or not _alone(f)]
    shown.sort(key=lambda fact: order.get(fact.id, len(order)))
    if not shown:
        return []
    told_differently = sum(f.id in order and index.findings[f.id].kind != "omission" for f in shown)
    split = max(told_differently, _OPEN_ROWS)
    lines = ["## Fact by source", "", _LEGEND, "", *_table(shown[:split], report, index), ""]
    if shown[split:]:
        rest = _table(shown[split:], report, index)
        lines += [*folded(f"{len(shown) - split} more, omitted or told alike", rest), ""]
    return lines


def _table(facts: list[Fact], report: Report, index: Index) -> list[str]:
    ids = [document.id for document in report.documents]
    width, longest = (40, 120) if len(ids) < 4 else (28, 70)
    return table(
        ["", "Fact", *ids],
        [
            [_label(f, index), inline(shortened(f.summary, longest)), *(_cell(f, id_, width) for id_ in ids)]
            for f in facts
        ],
    )


def _label(fact: Fact, index: Index) -> str:
    if fact.id in index.findings:
        return index.findings[fact.id].id
    return "other scope" if fact.relation == "other_scope" else ""


def _cell(fact: Fact, source: str, width: int) -> str:
    at_odds = fact.relation not in (None, "same")
    positions = [position for position in fact.positions if position.source == source]
    return "; ".join(dict.fromkeys(_position(position, at_odds, width) for position in positions))


def _position(position: Position, at_odds: bool, width: int) -> str:
    if not (at_odds and position.says):
        return _SIGNS[position.stance]
    words = inline(shortened(position.says, width))
    return f"{_SIGNS['less_exact']} {words}" if position.stance == "less_exact" else words


def _alone(fact: Fact) -> bool:
    """Whether one document alone speaks of the fact, and nothing about it is open."""
    return len({position.source for position in speaking(fact)}) == 1 and fact.relation is None


def one_sided_section(report: Report, index: Index) -> list[str]:
    """What only one source says and no finding names, by source."""
    lines: list[str] = []
    for document in report.documents:
        facts = [
            fact
            for fact in report.facts
            if fact.id not in index.findings and _alone(fact) and speaking(fact)[0].source == document.id
        ]
        if facts:
            items = [_line(fact, index) for fact in facts]
            lines += [*folded(f"{document.id} alone: {count(len(facts), 'fact')}", bullets(items)), ""]
    if not lines:
        return []
    return ["## What only one source says", "", "Details, none of them a finding.", "", *lines]


def _line(fact: Fact, index: Index) -> str:
    claims = [index.claims[claim] for position in speaking(fact) for claim in position.claims]
    evidence = [item for position in speaking(fact) for item in position.evidence]
    evidence += [item for claim in claims for item in claim.evidence]
    where = f" — {index.place(evidence[0])}" if evidence else ""
    return inline(fact.summary) + where
