"""Markdown tables, lists and folded parts, as lists of lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already (see `escape.inline`). Raises ValueError on a ragged row."""
    lines = [row(header), row("---" for _ in header)]
    for cells in rows:
        if len(cells) != len(header):
            raise ValueError(f"a row has {len(cells)} cells, its header {len(header)}")
        lines.append(row(cells))
    return lines


def bullets(items: Iterable[str]) -> list[str]:
    return [f"- {item}" for item in items]


def folded(summary: str, lines: Sequence[str]) -> list[str]:
    """Lines that a reader opens with a click. The blank lines make renderers read them as Markdown."""
    return ["<details>", f"<summary>{summary}</summary>", "", *lines, "", "</details>"]
