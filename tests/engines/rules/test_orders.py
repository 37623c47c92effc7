"""What came first and what after, by two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import at_odds

TOWN = """A bad night at Norwick prison
Published: 2021-06-15

The governor of Norwick prison wants an inquiry into what happened there on Monday.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Guards shot at the crowd outside the gate after bottles were thrown at them.",
            "Guards shot at the crowd outside the gate, and only then were bottles thrown at them.",
        ),
        (
            "Prisoners pelted guards with stones and bottles, and the guards replied with tear gas.",
            "Guards fired tear gas into the yard. Only after that did a few prisoners throw bottles.",
        ),
        (
            "Hale recalled its envoy in reply to the expulsion of the consul of Vell.",
            "Vell expelled the consul in retaliation for the recall of the envoy by Hale.",
        ),
        (
            "A guard had sent out a distress call by the time the wall of the yard fell.",
            "The wall of the yard had been down for half an hour before a guard sent out a distress call.",
        ),
        (
            "The director had already resigned when a newspaper printed the letter.",
            "The director resigned after a newspaper had printed the letter.",
        ),
    ],
)
def test_one_order_told_the_other_way_round_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whichever article comes first."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["time"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Of three things, or one of them only meant, or denied, or of two times.
        (
            "The inspector looked into the secret tapes only after guards had closed the yard.",
            "The inspector had looked into the secret diaries well before guards closed the yard.",
        ),
        (
            "The yard was opened only after wooden railings had been fitted.",
            "The yard was opened before the last of its steel railings had been fitted.",
        ),
        (
            "The council closed the prison's yard after the mayor had signed a first plan in March.",
            "The council closed the prison's yard before the mayor signs a last plan next week.",
        ),
        (
            "Police reached the yard after the prisoners had fled with six keys.",
            "Police reached the yard before the firemen did, but the prisoners had fled with six keys.",
        ),
        (
            "The director resigned after an emergency meeting of the board.",
            "The director had offered to resign before an emergency meeting of the board.",
        ),
        (
            "The gate was opened before the alarm rang in the yard.",
            "The gate was never opened after the alarm rang in the yard.",
        ),
        (
            "After the alarm rang in the yard, guards opened the gate.",
            "Guards opened the gate after the alarm had rung in the yard.",
        ),
    ],
)
def test_orders_that_go_together_are_not(tmp_path: Path, one: str, other: str) -> None:
    assert at_odds(tmp_path, TOWN, one, other) == []
