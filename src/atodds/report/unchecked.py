"""What was not checked: open questions, and sentences that no claim covers."""

from __future__ import annotations

from atodds.model import Coverage, Report, Undecided
from atodds.report.escape import inline
from atodds.report.index import Index
from atodds.report.notes import remarks
from atodds.report.phrases import count, ranges
from atodds.report.table import bullets, folded

_MOST_QUOTES = 4


def covered(coverage: tuple[Coverage, ...]) -> tuple[int, int]:
    """How many sentences a claim cites or the engine holds to be without a fact, and of how many."""
    return sum(c.sentences - len(c.uncovered) for c in coverage), sum(c.sentences for c in coverage)


def unchecked_section(report: Report, index: Index) -> list[str]:
    lines = ["## What was not checked", ""]
    if report.undecided:
        lines += [*bullets(_undecided(open_, index) for open_ in report.undecided), ""]
    else:
        lines += ["No question was left open.", ""]
    read, total = covered(report.run.coverage)
    if total:
        lines += [
            f"Coverage: {read} of {total} sentences ({100 * read // total}%) "
            "are cited by a claim or carry no fact: "
            f"{'; '.join(_share(c) for c in report.run.coverage)}.",
            "",
        ]
    uncovered = [(c.source, number) for c in report.run.coverage for number in c.uncovered]
    if uncovered:
        items = [
            f"{source}, sentence {number}: {inline(index.documents[source].sentence(number).text)}"
            for source, number in uncovered
        ]
        lines += [*folded(f"{count(len(items), 'sentence')} not covered", bullets(items)), ""]
    notes = remarks(report, index)
    if notes:
        lines += [*bullets(notes), ""]
    return lines


def _share(coverage: Coverage) -> str:
    share = f"{coverage.source} {coverage.sentences - len(coverage.uncovered)} of {coverage.sentences}"
    return f"{share}, without {ranges(coverage.uncovered)}" if coverage.uncovered else share


def _undecided(open_: Undecided, index: Index) -> str:
    quotes = "".join(
        f" {index.place(item)}: “{index.quoted(item)}”" for item in open_.evidence[:_MOST_QUOTES]
    )
    more = f" And {count(left, 'passage')} more." if (left := len(open_.evidence) - _MOST_QUOTES) > 0 else ""
    return f"{inline(open_.what).rstrip('.')}. Why: {inline(open_.why)}{quotes}{more}"
