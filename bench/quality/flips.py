"""The same run twice, answered anew: which findings are in one report and not in the other.

    python bench/quality/flips.py DIR_OF_ONE_ROUND DIR_OF_ANOTHER

Two findings are the same when they have the same kind and their evidence overlaps in two sources, or in one where they
lie in one. Omissions and other findings are counted; contradictions that flip are listed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Finding = dict[str, Any]


def same(one: Finding, other: Finding) -> bool:
    if one["kind"] != other["kind"]:
        return False
    common = {
        a["source"]
        for a in one["evidence"]
        for b in other["evidence"]
        if a["source"] == b["source"] and a["start"] < b["end"] and b["start"] < a["end"]
    }
    alone = min(len({e["source"] for e in f["evidence"]}) for f in (one, other)) == 1
    return len(common) > 1 or (alone and bool(common))


def only_in(one: list[Finding], other: list[Finding]) -> list[Finding]:
    return [f for f in one if not any(same(f, g) for g in other)]


def main() -> None:
    first, second = Path(sys.argv[1]), Path(sys.argv[2])
    for path in sorted(second.glob("*.json")):
        reports = [json.loads((folder / path.name).read_text(encoding="utf-8")) for folder in (first, second)]
        found = [report["findings"] for report in reports]
        print(path.stem)
        for kind in ("contradiction", "internal", "update", "certainty", "refinement", "framing", "omission"):
            here, there = ([f for f in findings if f["kind"] == kind] for findings in found)
            flips = [(1, f) for f in only_in(here, there)] + [(2, f) for f in only_in(there, here)]
            if here or there:
                print(f"  {kind:14} {len(here):3} and {len(there):3}, {len(flips):3} in one round only")
            if kind in ("contradiction", "internal"):
                for number, finding in flips:
                    print(f"    only in round {number}: {finding['summary']}")


if __name__ == "__main__":
    main()
