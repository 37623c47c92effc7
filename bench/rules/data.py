"""The labelled data, read from where it lies: it isn't permissively licensed as a whole, so it isn't shipped.

`ATODDS_DATA` names the folder; else `../shared/data` beside the repository. A benchmark whose data isn't there is
skipped, and says so.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("ATODDS_DATA", ROOT.parent / "shared" / "data"))
GROUPS = ROOT / "bench" / "quality" / "groups"
MORE = ROOT / "bench" / "quality" / "more"
UNSEEN = ROOT / "bench" / "quality" / "unseen"
WIRE = ROOT / "bench" / "quality" / "wire"
WIRE_UNSEEN = ROOT / "bench" / "quality" / "wire-unseen"


def rows(name: str) -> list[dict[str, Any]] | None:
    """The rows of a JSON or JSON-lines file, or None where it isn't there."""
    path = DATA / name
    if not path.exists():
        return None
    text = path.read_text(encoding="utf-8")
    found: list[dict[str, Any]] = (
        [json.loads(line) for line in text.splitlines() if line.strip()]
        if path.suffix == ".jsonl"
        else json.loads(text)
    )
    return found


def digest(*paths: Path) -> str:
    """A short digest of the files' names and contents, but for what is only said about them."""
    whole = hashlib.sha256()
    files = (p for base in paths for p in ([base] if base.is_file() else base.rglob("*")) if p.is_file())
    for path in sorted(p for p in files if p.suffix != ".md"):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]
