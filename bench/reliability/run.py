"""Runs atodds a thousand times against a server that fails, and counts how the runs end.

    .venv/bin/python -m bench.reliability.run [--random 800] [--share 0.3] [--seed 1]

First each fault of the table alone at each request of a run, then runs in which each request fails by chance,
with a fault drawn from the table. The server is real (tests/fault_server.py, on 127.0.0.1), the model is one
that counts words (tests/word_reader.py), and waits are skipped. Ends with status 1 if a run breaks a promise.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.fault_runs import FAULTS, Outcome, broken_promises, run
from tests.fault_server import Fault

ENDS = ("whole", "partial", "endpoint", "broken")


def at_each_request(requests: int) -> Iterator[tuple[str, list[Fault | None]]]:
    for name, fault in FAULTS.items():
        for place in range(requests):
            yield name, [None] * place + [fault]


def at_random(runs: int, share: float, seed: int) -> Iterator[tuple[str, list[Fault | None]]]:
    names = list(FAULTS)
    for number in range(runs):
        chance = random.Random(f"{seed}-{number}")
        script = [FAULTS[chance.choice(names)] if chance.random() < share else None for _ in range(200)]
        yield f"each request with {share:.0%}", script


def end_of(outcome: Outcome) -> str:
    if outcome.report is None:
        return "endpoint"
    whole = outcome.report.complete and not any(part.uncovered for part in outcome.report.run.coverage)
    return "whole" if whole else "partial"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--random", type=int, default=800, metavar="RUNS")
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()

    started = time.monotonic()
    calm = run((), silence=30)
    assert calm.report is not None
    ends: dict[str, Counter[str]] = defaultdict(Counter)
    for name, script in (
        *at_each_request(len(calm.answered)),
        *at_random(given.random, given.share, given.seed),
    ):
        outcome = run(script)
        broken = broken_promises(outcome, calm.report)
        ends[name]["broken" if broken else end_of(outcome)] += 1
        for promise in broken:
            print(f"BROKEN by {name}: {promise}", file=sys.stderr)

    print(f"| fault | runs | {' | '.join(ENDS)} |")
    print("| --- |" + " ---: |" * (len(ENDS) + 1))
    total = sum(ends.values(), Counter[str]())
    for name, counts in (*ends.items(), ("all", total)):
        print(f"| {name} | {counts.total()} | {' | '.join(str(counts[end]) for end in ENDS)} |")
    print(f"\n{total.total()} runs in {time.monotonic() - started:.0f} s.")
    return 1 if total["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
