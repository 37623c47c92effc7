"""The rules engine's floors: measured, compared with what is pinned, and never lowered unasked.

    python bench/rules/gate.py              measure, and fail where a figure is below its floor
    python bench/rules/gate.py --update     raise floors to what is measured now
    python bench/rules/gate.py --lower      let floors sink too, when that is meant

Floors stand in bench/rules/floors.json with the digest of the corpus they were measured on: another corpus is
another measure, and has to be pinned anew with --lower.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import contrast
import decomposition
import inferred
import pairs
import planted
import topics
from data import DATA, GROUPS, MORE, ROOT, UNSEEN, WIRE, WIRE_UNSEEN, digest

FLOORS = Path(__file__).parent / "floors.json"
# What has to be small is pinned from above.
CEILINGS = (
    "trap_rate",
    "false",
    "crowded",
    "supports called refuted",
    "neutral called refuted",
    "false_omissions_on_traps",
    "near claims for each answered for",
    "worked, false",
    "held, false",
    "plans-worked, false",
    "plans-held, false",
    "times-worked, false",
    "times-held, false",
)
_UNPINNED = ("planted", "pairs", "claims a summary", "numeric, word overlap", "all, word overlap", "reported")


def groups() -> dict[str, float]:
    """score.py on the groups with gold: contradictions over all, and recall of those in number and time."""
    with tempfile.TemporaryDirectory() as out:
        totals = _scored(GROUPS, out)
        return {
            **{key: totals[key] for key in ("precision", "recall", "trap_rate", "false_omissions_on_traps")},
            "recall: number and time": _recall(Path(out), ("number", "time")),
            "recall: number and time, explicit": _recall(Path(out), ("number", "time"), explicit=True),
        }


def more() -> dict[str, float]:
    return _contradictions(MORE)


def unseen() -> dict[str, float]:
    """On the groups that nothing was tuned on."""
    return _contradictions(UNSEEN)


def wire() -> dict[str, float]:
    """On pairs of newspapers that worked from the same agency reports."""
    return _contradictions(WIRE)


def wire_unseen() -> dict[str, float]:
    """The same, on pairs that nothing was tuned on."""
    return _contradictions(WIRE_UNSEEN)


def _contradictions(gold: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as out:
        totals = _scored(gold, out)
        return {key: totals[key] for key in ("precision", "recall", "trap_rate")}


def _scored(gold: Path, out: str) -> dict[str, float]:
    quality = ROOT / "bench" / "quality"
    run = [sys.executable, str(quality / "check_groups.py"), out, "--engine", "rules", "--set", gold.name]
    subprocess.run(run, check=True, capture_output=True)
    score = [sys.executable, str(quality / "score.py"), str(gold), out]
    last = subprocess.run(score, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    totals: dict[str, float] = json.loads(last)
    return totals


def _recall(out: Path, aspects: tuple[str, ...], *, explicit: bool = False) -> float:
    sys.path.insert(0, str(ROOT / "bench" / "quality"))
    from score import matches, spans

    found = gold = 0
    for folder in sorted(path.parent for path in GROUPS.glob("*/gold.json")):
        report = json.loads((out / f"{folder.name}.json").read_text(encoding="utf-8"))
        texts = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
        names = {s["id"]: Path(s["name"]).name for s in report["sources"]}
        reported = [
            spans([{**e, "source": names[e["source"]]} for e in f["evidence"]], texts)
            for f in report["findings"]
            if f["kind"] == "contradiction"
        ]
        for finding in json.loads((folder / "gold.json").read_text(encoding="utf-8"))["findings"]:
            if finding["kind"] != "contradiction" or finding["aspect"] not in aspects:
                continue
            if explicit and finding.get("implicit"):
                continue
            gold += 1
            found += any(matches(finding, texts, r) for r in reported)
    return round(found / max(gold, 1), 3)


MEASURES: dict[str, tuple[Callable[[], dict[str, float] | None], Path]] = {
    "groups": (groups, GROUPS),
    "more": (more, MORE),
    "unseen": (unseen, UNSEEN),
    "wire": (wire, WIRE),
    "wire-unseen": (wire_unseen, WIRE_UNSEEN),
    "topics": (topics.measure, GROUPS),
    "pairs": (pairs.measure, DATA / "pairs"),
    "decomposition": (decomposition.measure, DATA / "decomposition"),
    "contrast": (contrast.measure, contrast.PAIRS),
    "inferred": (inferred.measure, inferred.PAIRS),
    "planted": (planted.measure, DATA / "articles"),
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--lower", action="store_true")
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    args = parser.parse_args()
    pinned: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    failed = False
    for name, (measure, corpus) in MEASURES.items():
        if args.measures and name not in args.measures:
            continue
        found = measure()
        if found is None:
            print(f"{name}: skipped, {corpus} isn't there")
            continue
        before = pinned.get(name, {"corpus": digest(corpus), "floors": {}})
        same_corpus = before["corpus"] == digest(corpus)
        floors = dict(before["floors"])
        for figure, value in found.items():
            floor = floors.get(figure)
            worse = floor is not None and (value > floor if figure in CEILINGS else value < floor)
            failed |= worse and same_corpus and not args.lower
            against = "" if floor is None else f"   floor {floor}{'  MISSED' if worse else ''}"
            print(f"{name:14} {figure:45} {value:8.3f}{against}")
            if figure not in _UNPINNED and (floor is None or args.lower or not worse):
                floors[figure] = value
        if not same_corpus and not args.lower:
            print(f"{name}: the corpus has changed since its floors were pinned; pin them anew with --lower")
            failed = True
        elif args.update or args.lower:
            pinned[name] = {"corpus": digest(corpus), "floors": floors}
    if (args.update or args.lower) and not failed:
        FLOORS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
