"""The report as Markdown, for an editor with little time: what matters first, quoted and located."""

from __future__ import annotations

from collections import Counter

from atodds.model import Document, Kind, Report
from atodds.report.agreement import agreement_section
from atodds.report.escape import inline, shortened
from atodds.report.facts import one_sided_section, table_section
from atodds.report.findings import findings_section
from atodds.report.index import Index
from atodds.report.kinds import KINDS
from atodds.report.notes import warnings
from atodds.report.phrases import count, listed
from atodds.report.run import run_section
from atodds.report.table import bullets
from atodds.report.unchecked import covered, unchecked_section

_NOUNS: dict[Kind, tuple[str, str]] = {
    "internal": ("source at odds with itself", "cases of a source at odds with itself"),
    "certainty": ("difference in certainty", "differences in certainty"),
    "framing": ("difference in framing", "differences in framing"),
}
_TITLE = 100


def render(report: Report) -> str:
    """The report in GitHub's Markdown, with no HTML but `details` and `summary`. Equal reports, equal bytes.

    Nothing an article, a file name or a model says can become markup: see `escape`.
    """
    index = Index.of(report)
    lines = [
        f"# {_title(report)}",
        "",
        _verdict(report),
        "",
        _open_questions(report),
        "",
        *bullets(_source(document) for document in report.documents),
        "",
        *warnings(report, index),
        *findings_section(report, index),
        *table_section(report, index),
        *one_sided_section(report, index),
        *agreement_section(report, index),
        *unchecked_section(report, index),
        *run_section(report),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _title(report: Report) -> str:
    return f"{count(len(report.documents), 'source')}, {count(len(report.findings), 'finding')}"


def _verdict(report: Report) -> str:
    if not report.claims:
        return "**Nothing was compared: no claim could be taken from the articles.**"
    counts = Counter(finding.kind for finding in report.findings)
    found = [
        count(counts[kind], *_NOUNS.get(kind, (kind,)))
        for kind in KINDS
        if counts[kind] or kind == "contradiction"
    ]
    return f"**Found: {listed(found)}.**"


def _open_questions(report: Report) -> str:
    read, total = covered(report.run.coverage)
    open_ = [
        text
        for number, text in (
            (len(report.undecided), count(len(report.undecided), "open question")),
            (total - read, f"{total - read} of {count(total, 'sentence')}"),
        )
        if number
    ]
    if open_:
        return f"Not checked: {listed(open_)}; see “What was not checked”."
    return f"No question is open; {read} of {count(total, 'sentence')} covered."


def _source(document: Document) -> str:
    parts = [inline(document.name)]
    if document.title:
        parts.append(f"“{inline(shortened(document.title, _TITLE))}”")
    if document.published:
        parts.append(f"{document.published.isoformat()} (from its {document.published_from})")
    else:
        parts.append("date unknown")
    return f"**{document.id}** " + " · ".join(parts)
