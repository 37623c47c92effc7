"""Whatever an endpoint does, a run ends with a whole report, or with one that says what is missing."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from atodds.errors import EndpointError
from atodds.model import Report
from tests.fault_runs import FAULTS, broken_promises, run

REQUESTS = 7
# Seconds that no machine needs for an answer, however busy.
PATIENT = 30.0


@cache
def unharmed() -> Report:
    report = run((), silence=PATIENT).report
    assert report is not None
    return report


def test_a_run_without_faults_is_whole() -> None:
    """The measure of all others: it finds what there is to find, in as many requests as are tested below."""
    outcome = run((), silence=PATIENT)
    assert outcome.report is not None
    assert outcome.report.complete
    assert {finding.kind for finding in outcome.report.findings} == {"contradiction", "omission"}
    assert len(outcome.answered) == REQUESTS


# Three to a run, so that all are met in a few; each alone and at every request in bench/reliability.
NAMES = list(FAULTS)
TOGETHER = [NAMES[first::14] for first in range(14)]


@pytest.mark.parametrize("names", TOGETHER, ids=", ".join)
def test_no_fault_breaks_a_promise(names: list[str]) -> None:
    """No wrong verdict, no silent gap, no answered request sent again, no key and no article in a log."""
    outcome = run(fault for name in names for fault in (None, FAULTS[name]))
    assert broken_promises(outcome, unharmed()) == []


@pytest.mark.parametrize("seed", range(4))
def test_faults_everywhere_break_no_promise(seed: int) -> None:
    """A third of all requests fail, in any way."""
    chance = random.Random(seed)
    faults = list(FAULTS.values())
    outcome = run([chance.choice(faults) if chance.random() < 0.3 else None for _ in range(200)])
    assert broken_promises(outcome, unharmed()) == []


@pytest.mark.parametrize("answered", [0, 2, 3, 6])
def test_a_run_that_was_ended_goes_on_where_it_was(answered: int, tmp_path: Path) -> None:
    """Wherever the endpoint stops to serve, the next run asks for nothing that was answered."""
    kept = tmp_path / "answers.sqlite3"
    first = run([None] * answered + [FAULTS["401"]] * 50, silence=PATIENT, cache=kept)
    assert isinstance(first.error, EndpointError) or (first.report and not first.report.complete)
    second = run((), silence=PATIENT, cache=kept, port=first.port)
    assert second.report is not None
    assert second.report.findings == unharmed().findings
    assert len(first.answered) + len(second.answered) == REQUESTS


def test_a_second_run_asks_nothing(tmp_path: Path) -> None:
    """Its report is the first's."""
    kept = tmp_path / "answers.sqlite3"
    first = run((), silence=PATIENT, cache=kept)
    second = run((), silence=PATIENT, cache=kept, port=first.port)
    assert second.answered == []
    assert first.report and second.report
    assert second.report.findings == first.report.findings
    assert second.report.run.usage.requests == 0
    assert second.report.run.usage.cached == REQUESTS
