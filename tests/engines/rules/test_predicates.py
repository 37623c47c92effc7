"""Who does what to whom, as read from the order of a clause's words."""

from __future__ import annotations

import pytest

from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.reading import read_text


def read(text: str) -> list[Predicate]:
    article = read_text(text)
    return [found for statement in article.statements for found in predicates(statement, article)]


@pytest.mark.parametrize(
    ("text", "verb", "doer", "matter"),
    [
        ("The council rejected the plan.", "reject", "council", "plan"),
        ("The plan was rejected by the council.", "reject", "council", "plan"),
        (
            "In the early hours of Friday the council in Norwick turned down the plan.",
            "reject",
            "council",
            "plan",
        ),
        ("Norwick council rejects harbour plan", "reject", "council", "plan"),
        ("Norton, who chairs the council, opposed the plan.", "oppos", "norton", "plan"),
        ("The pilot said the ferry struck a rock.", "strike", "ferri", "rock"),
        ("The ferry on which they fled was found in a cove.", "find", "", "ferri"),
        ("There were two ferries, built in Halden.", "build", "ferri", ""),
        ("A barge driven by the wind damaged the pier.", "damag", "barg", "pier"),
        ("Sales fell 3 percent on Monday.", "fall", "sell", ""),
        ("After threats to the mayor, the council rejected the plan.", "reject", "council", "plan"),
        ("The pilot fled abroad.", "flee", "pilot", ""),
        ("The gate is to be closed by the guards.", "close", "guard", "gate"),
        ("The barge was to have struck the pier.", "strike", "barg", "pier"),
        ("After a night of storms, a barge drove on to the pier as it emptied.", "drive", "barg", ""),
        ("On the evening of the fair all three ferries were emptied.", "empti", "", "ferri"),
        ("Once the sluice had emptied, the crew left the ship.", "leav", "crew", "ship"),
        ("The council voted on Friday to reject the plan.", "reject", "council", "plan"),
        ("The council, but not the mayor, opposed the plan.", "oppos", "council", "plan"),
        ("It was a gull that broke the window.", "break", "gull", "window"),
        ("What broke the window was a gull.", "break", "gull", "window"),
        ("A rock-filled barge hit the pier.", "hit", "barg", "pier"),
        ("The march began when pupils left.", "begin", "protest", ""),
        ("Two planes took off on Thursday evening.", "depart", "plane", ""),
        ("The pilots were able to close the gate.", "close", "pilot", "gate"),
        ("It will close, the club said.", "close", "", ""),
    ],
)
def test_a_predicate_has_its_doer_and_its_matter(text: str, verb: str, doer: str, matter: str) -> None:
    """In either voice, behind a place or a relative clause, in the present of headlines."""
    (found,) = [predicate for predicate in read(text) if predicate.verb == verb]
    assert (found.agent.head, found.patient.head) == (doer, matter)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The crew refused to leave the ship.", True),
        ("The crew did not leave the ship.", True),
        ("None of the crew left the ship.", True),
        ("The crew left no ship.", True),
        ("The crew never left the ship.", True),
        ("The crew were unable to leave the ship.", True),
        ("The crew dropped a plan to leave the ship.", True),
        ("The crew left the ship.", False),
        ("The crew didn't refuse to leave the ship.", False),
    ],
)
def test_a_predicate_is_affirmed_or_denied(text: str, denied: bool) -> None:
    """By a negation, by what is refused, in its subject or in its object."""
    assert [predicate.negated for predicate in read(text) if predicate.verb == "leav"] == [denied]


def test_a_loss_to_somebody_is_a_victory_of_theirs() -> None:
    """ "A lost to B" is told as "B beat A" too."""
    beaten = next(
        predicate for predicate in read("Norwick Town lost 2-1 to Vell City.") if predicate.verb == "beat"
    )
    assert [name.words for name in beaten.agent.names] == ["Vell City"]
    assert [name.words for name in beaten.patient.names] == ["Norwick Town"]


def test_what_stands_behind_a_verb_is_read_by_its_prepositions_in_order() -> None:
    """Each for itself, though one preposition leads to two of them, and across a comma."""
    (found,) = read("The boat was found in a cove in Halden, near the pier.")
    assert [(leading, phrase.head) for leading, phrase in found.others] == [
        ("in", "cove"),
        ("in", "halden"),
        ("near", "pier"),
    ]
