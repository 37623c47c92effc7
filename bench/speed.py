"""Speed and growth of what needs no model, on one core.

    python bench/speed.py                 values in MB a second, pairs checked a second, start-up
    python bench/speed.py --growth        rules engine and gathering as sources and articles grow
    python bench/speed.py --growth --plot docs/growth.svg

Each speed also stands as a ratio to splitting the same text into sentences, which takes the machine out of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from atodds import __version__
from atodds.engines.rules import RulesEngine
from atodds.model import Document, Run
from atodds.pipeline import check
from atodds.sources import read
from atodds.sources.reader import letters
from atodds.sources.text import document
from atodds.steps.extract import extract
from atodds.steps.gather import gather
from atodds.text.sentences import split
from atodds.text.shared import shared_sentences
from atodds.values.names import find_names
from atodds.values.numbers import find_numbers
from atodds.values.speech import find_speech
from atodds.values.times import find_times

ROOT = Path(__file__).parent.parent
GROUPS = ROOT / "bench" / "quality" / "groups"
RUN = Run(atodds=__version__, engine="rules")


def articles() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(GROUPS.glob("*/*.txt"))]


def seconds(
    work: Callable[[], object], least: float = 1.0, clock: Callable[[], float] = time.process_time
) -> float:
    """The best of several runs, as many as fill `least` seconds: of this processor, whatever else runs."""
    best, spent = float("inf"), 0.0
    while spent < least:
        started = clock()
        work()
        took = clock() - started
        best, spent = min(best, took), spent + took
    return best


def values() -> list[dict[str, Any]]:
    texts = articles()
    size = sum(len(text.encode()) for text in texts) / 1e6
    kinds: dict[str, Callable[[str], object]] = {
        "sentences": split,
        "numbers": find_numbers,
        "times": lambda text: find_times(text, None),
        "names": find_names,
        "speech": find_speech,
    }
    took = {name: seconds(partial(over, texts, find)) for name, find in kinds.items()}
    took["all values"] = sum(took[name] for name in ("numbers", "times", "names", "speech"))
    return [
        {"what": name, "MB/s": round(size / t, 2), "times sentences": round(t / took["sentences"], 1)}
        for name, t in took.items()
    ]


def over(texts: list[str], find: Callable[[str], object]) -> None:
    for text in texts:
        find(text)


def pairs() -> list[dict[str, Any]]:
    """The whole check by rules of pairs of articles of about 400 words: of one pair again and again, and of many
    different ones."""
    one = read([str(GROUPS / "osprey-dam-release" / name) for name in ("a.txt", "c.txt")])
    return [speed_of("pair", [one]), speed_of("different pairs", different_pairs())]


def different_pairs() -> list[tuple[Document, ...]]:
    """Articles of one group two by two, those that are longer cut to 400 words."""
    paired: list[tuple[Document, ...]] = []
    for group in sorted(path for path in GROUPS.iterdir() if path.is_dir()):
        texts = [path.read_text(encoding="utf-8") for path in sorted(group.glob("*.txt"))]
        cut = [" ".join(text.split(" ")[:400]) for text in texts]
        paired += [
            tuple(document(letters(n), f"{n}.txt", text, f"{n:064}") for n, text in enumerate(two))
            for two in zip(cut[::2], cut[1::2], strict=False)
        ]
    return paired


def speed_of(name: str, groups: Sequence[tuple[Document, ...]]) -> dict[str, Any]:
    async def checked() -> None:
        # Without a result: on leaving, asyncio.run writes out what its task returned.
        for group in groups:
            await check(group, RulesEngine(), RUN)

    took = seconds(lambda: asyncio.run(checked()), least=3)
    splitting = seconds(lambda: [split(d.text) for group in groups for d in group])
    words = sum(len(d.text.split()) for group in groups for d in group) // len(groups)
    return {
        "what": f"{name}, {words} words together",
        "pairs/s": round(len(groups) / took, 1),
        "times sentences": round(took / splitting, 1),
    }


def start_up() -> list[dict[str, Any]]:
    commands = {
        "import typer, rich": [sys.executable, "-c", "import typer, rich"],
        "import pydantic": [sys.executable, "-c", "import pydantic"],
        "import atodds": [sys.executable, "-c", "import atodds"],
        "atodds --help": [sys.executable, "-m", "atodds", "--help"],
        "atodds check, rules, two articles": [
            sys.executable,
            "-m",
            "atodds",
            "check",
            "--engine",
            "rules",
            *map(str, sorted((ROOT / "examples" / "ukraine-talks").glob("*.txt"))),
        ],
    }
    with TemporaryDirectory() as compiled:
        # Compiled once, as an installed package is.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return [
            {"what": name, **whole_process(partial(subprocess.run, c, **QUIETLY, env=environment))}
            for name, c in commands.items()
        ]


QUIETLY: dict[str, Any] = {"capture_output": True, "check": True}


def whole_process(run: Callable[[], object]) -> dict[str, int]:
    """In real time, and in time of a processor, which depends less on what else runs."""
    run()
    return {
        "ms": round(1000 * seconds(run, 2, time.perf_counter)),
        "processor ms": round(1000 * seconds(run, 2, of_children)),
    }


def of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def of_one_event(count: int, words: int | None = None) -> tuple[Document, ...]:
    """Articles about one event, each with numbers of its own, cut or repeated to so many words."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((GROUPS / "osprey-dam-release").glob("*.txt"))]
    made = []
    for number in range(count):
        text = texts[number % len(texts)].replace("2025", str(1900 + number % 100))
        if words:
            own = text.split(" ")
            copies = -(-words // len(own))
            text = " ".join(word.replace("Pellar", f"Pellar{copy}") for copy in range(copies) for word in own)
            text = " ".join(text.split(" ")[:words])
        made.append(
            document(letters(number), f"{number}.txt", f"{text}\n\nReport {number}.", f"{number:064}")
        )
    return tuple(made)


def growth() -> list[dict[str, Any]]:
    rows = []
    for axis, sizes in (("sources", (2, 10, 50, 200)), ("words", (1_000, 10_000, 100_000))):
        for size in sizes:
            run = [sys.executable, __file__, "--one", axis, str(size)]
            row = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
            rows.append(row)
            print(row, flush=True)
    return rows


def one(axis: str, size: int) -> dict[str, Any]:
    """In a process of its own, so that its memory is its own; in seconds of its processor, whatever else runs."""
    documents = of_one_event(size) if axis == "sources" else of_one_event(2, size)
    shared = shared_sentences(documents)
    claims = asyncio.run(extract(RulesEngine(), documents, shared)).claims
    started = time.process_time()
    topics = gather(claims)
    gathering = time.process_time() - started
    started = time.process_time()
    asyncio.run(check(documents, RulesEngine(), RUN))
    return {
        axis: size,
        "claims": len(claims),
        "topics": len(topics),
        "gather s": round(gathering, 2),
        "check s": round(time.process_time() - started, 2),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def plot(rows: list[dict[str, Any]], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "atodds"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4))
    for axis, name in zip(axes, ("sources", "words"), strict=True):
        line = [row for row in rows if name in row]
        for measure in ("check s", "gather s", "peak MB"):
            axis.plot(
                [r[name] for r in line], [max(r[measure], 0.01) for r in line], marker="o", label=measure
            )
        least = line[0]
        axis.plot(
            [r[name] for r in line],
            [least["check s"] * r[name] / least[name] for r in line],
            linestyle=":",
            color="grey",
            label="linear",
        )
        axis.set(xscale="log", yscale="log", xlabel=name)
        axis.grid(alpha=0.3)
    axes[0].legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--one", nargs=2, metavar=("AXIS", "SIZE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(one(args.one[0], int(args.one[1]))))
    elif args.growth:
        rows = growth()
        if args.plot:
            plot(rows, args.plot)
    else:
        for row in (*values(), *pairs(), *start_up()):
            print(row)


if __name__ == "__main__":
    main()
