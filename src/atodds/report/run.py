"""How the run was done: enough to tell why two reports differ, and what this one cost."""

from __future__ import annotations

from atodds.model import Document, Report, Run
from atodds.report.escape import inline
from atodds.report.phrases import count, listed
from atodds.report.table import bullets, table


def run_section(report: Report) -> list[str]:
    return [
        "## How this was done",
        "",
        *bullets(_facts(report.run)),
        "",
        *table(
            ["", "Source", "SHA-256 of what was read"], [_input(document) for document in report.documents]
        ),
        "",
    ]


def _facts(run: Run) -> list[str]:
    engine = f"atodds {inline(run.atodds)}, engine {inline(run.engine)}"
    model = f", model {inline(run.model)}{_answered_by(run)}" if run.model else ""
    endpoint = f", endpoint {inline(run.endpoint)}" if run.endpoint else ""
    facts = [engine + model + endpoint, _spent(run)]
    if run.prompts:
        facts.append(
            "Prompts: "
            + listed(f"{inline(name)} {inline(print_)}" for name, print_ in sorted(run.prompts.items()))
        )
    if run.seconds is not None:
        facts.append(f"Time: {run.seconds:.1f} s")
    return facts


def _answered_by(run: Run) -> str:
    """What the server says that it used, where that isn't what was asked for: an alias has a dated model behind it,
    and a proxy may have any."""
    if set(run.usage.models) <= {run.model}:
        return ""
    return f" (answered by {listed(map(inline, run.usage.models))})"


def _spent(run: Run) -> str:
    usage = run.usage
    if not usage.requests and not usage.cached:
        return "No model was asked, and nothing was spent."
    cached = f" and {usage.cached} answered from the cache" if usage.cached else ""
    cost = "unknown" if usage.cost is None else f"${usage.cost:.4f}"
    tokens = f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
    return f"{count(usage.requests, 'request').capitalize()} sent{cached}; {tokens}; cost {inline(cost)}"


def _input(document: Document) -> list[str]:
    return [document.id, inline(document.name), f"`{inline(document.sha256)}`"]
