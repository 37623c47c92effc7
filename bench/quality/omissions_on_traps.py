"""The omissions that score.py counts on traps, for a reader to judge: each fact, the articles that are said to lack it,
and their text.

    python bench/quality/omissions_on_traps.py GOLD_DIR REPORT_DIR

score.py counts an omission on a trap where its passage meets a trap's and gold has no such omission; whether the
article does lack the fact takes reading.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from score import matches, overlaps, spans


def on_traps(folder: Path, report: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The facts, and the files that are said to lack them."""
    gold = json.loads((folder / "gold.json").read_text())
    texts = {path.name: path.read_text() for path in folder.glob("*.txt")}
    names = {source["id"]: Path(source["name"]).name for source in report["sources"]}
    traps = [spans(trap["evidence"], texts, most=99) for trap in gold["traps"]]
    omissions = [finding for finding in gold["findings"] if finding["kind"] == "omission"]
    found = []
    for finding in report["findings"]:
        if finding["kind"] != "omission":
            continue
        where = spans([{**e, "source": names[e["source"]]} for e in finding["evidence"]], texts)
        trapped = any(
            overlaps({name: trap[name]}, where) for trap in traps for name in trap.keys() & where.keys()
        )
        if trapped and not any(matches(omission, texts, where) for omission in omissions):
            found.append((finding["summary"], [names[source] for source in finding["absent_from"]]))
    return found


def main() -> None:
    gold, reports = map(Path, sys.argv[1:])
    for folder in sorted(path.parent for path in gold.glob("*/gold.json")):
        found = on_traps(folder, json.loads((reports / f"{folder.name}.json").read_text()))
        if found:
            print(f"# {folder.name}\n")
            for number, (fact, lacking) in enumerate(found, 1):
                print(f"{number}. “{fact}” is said to be missing from {', '.join(lacking)}")
            for name in sorted({name for _, lacking in found for name in lacking}):
                print(f"\n## {name}\n\n{(folder / name).read_text()}")


if __name__ == "__main__":
    main()
