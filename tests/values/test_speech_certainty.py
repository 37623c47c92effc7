"""How surely a clause stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.certainty import certainty, find_cues


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The gate opened at five.", "stated"),
        ("Stoll said the gate opened.", "attributed"),
        ("The sirens may have been triggered.", "hedged"),
        ("Officials said ten may have died.", "hedged"),
        ("Suspected Russian jets hit the school.", "hedged"),
        ("Reuters was unable to verify those reports.", "hedged"),
        ("It was not immediately clear whether it was shot down.", "hedged"),
        ("Officers were checking a report that a knife had been found.", "hedged"),
        ("The agency is examining reports of a fuel spill.", "hedged"),
        ("They are looking into whether the men robbed two more banks.", "hedged"),
        ("An inquest is to determine whether a battery was to blame.", "hedged"),
        ("Police checked the papers of the drivers.", "stated"),
        ("Venn is accused of having opened the gate.", "hedged"),
        ("The mayor accused Venn of it.", "attributed"),
        ("The radar that the mayor announced in May is broken.", "stated"),
        ("A strike that officials said on Monday killed ten was denied.", "attributed"),
        ("Venn denied that the gate had opened.", "denied"),
        ("The president is due to visit on Monday.", "planned"),
        ("He will make an address.", "planned"),
        ("It closed on May 1.", "stated"),
        ("Will Smith read the will of the people.", "stated"),
    ],
)
def test_certainty_of_a_clause(clause: str, expected: str) -> None:
    """The weakest footing that any of its words gives is the clause's."""
    assert certainty(clause) == expected


@given(st.text(max_size=60))
def test_cues_stand_in_order(text: str) -> None:
    """Cues lie in the text, and any of them leaves the clause less than stated."""
    cues = find_cues(text)
    assert list(cues) == sorted(cues)
    assert all(0 <= cue.start < cue.end <= len(text) for cue in cues)
    assert bool(cues) == (certainty(text) != "stated")
