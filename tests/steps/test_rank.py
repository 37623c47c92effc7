"""Rank: what an editor must see first stands first, and only salient silence is an omission."""

from atodds.model import Fact, Position, Relation, Salience, Stance
from atodds.steps.rank import rank

from ..engines.llm.articles import BLAZE, FIRE


def position(source: str, stance: Stance = "states") -> Position:
    document = {"A": FIRE, "B": BLAZE}.get(source, FIRE)
    evidence = () if stance == "silent" else (document.quote(0, 10),)
    return Position(source=source, stance=stance, evidence=evidence)


def fact(relation: Relation | None, *positions: Position, salience: Salience = "high") -> Fact:
    return Fact(id="F", summary="s", positions=positions, relation=relation, salience=salience)


def kinds(*facts: Fact) -> list[tuple[str, str]]:
    return [(f.kind, f.severity) for f in rank(facts, {}, "first look")]


def test_severity_orders_first_then_the_kind() -> None:
    """A grave contradiction before a grave omission before a minor contradiction."""
    assert kinds(
        fact("contradiction", position("A"), position("B"), salience="low"),
        fact(None, position("A"), position("B", "silent")),
        fact("contradiction", position("A"), position("B")),
    ) == [("contradiction", "high"), ("omission", "high"), ("contradiction", "low")]


def test_agreement_other_scope_and_the_undecided_are_no_findings() -> None:
    """None of them says that the documents are at odds."""
    both = position("A"), position("B")
    assert not kinds(fact("same", *both), fact("other_scope", *both), fact("undecided", *both))


def test_routine_detail_that_others_lack_is_no_omission() -> None:
    """An editor asked for what is missing, not for every word that differs."""
    assert not kinds(fact(None, position("A"), position("B", "silent"), salience="low"))


def test_what_could_not_be_looked_up_is_no_omission() -> None:
    """Only silence of the whole text is."""
    assert not kinds(fact(None, position("A"), Position(source="B", stance="undecided")))


def test_an_omission_names_who_lacks_it() -> None:
    """Two sources carry it, the third is named."""
    [finding] = rank([fact("same", position("A"), position("B"), position("C", "silent"))], {}, "rules")
    assert finding.kind == "omission"
    assert finding.absent_from == ("C",)
    assert {e.source for e in finding.evidence} == {"A", "B"}


def test_a_document_at_odds_with_itself_is_internal() -> None:
    """Two positions of one document."""
    assert kinds(fact("contradiction", position("A"), position("A"))) == [("internal", "high")]


def test_what_a_document_tells_only_in_part_is_no_omission() -> None:
    """Who gives the point roughly, or the region's toll for the town's, doesn't leave it out."""
    town = position("A")
    assert not kinds(fact(None, town, position("B", "less_exact")))
    assert kinds(fact(None, town, position("B", "silent"))) == [("omission", "high")]


def test_routine_detail_that_one_of_many_lacks_is_no_omission() -> None:
    """What two of three carry and nobody would miss stays in the table."""
    shared = (position("A"), position("B"), position("C", "silent"))
    assert not kinds(fact("same", *shared, salience="medium"))
    assert kinds(fact("same", *shared)) == [("omission", "medium")]


def test_an_omission_is_shown_by_who_carries_it_whole() -> None:
    """What a third document says less exactly doesn't show what the second leaves out."""
    [finding] = rank(
        [fact(None, position("A"), position("B", "less_exact"), position("C", "silent"))], {}, "rules"
    )
    assert finding.absent_from == ("C",)
    assert {e.source for e in finding.evidence} == {"A"}


def test_who_is_silent_on_a_quarrel_lacks_what_it_is_about() -> None:
    """Two articles are at odds on when the alert came; that a third has no alert at all is still an omission."""
    one, other = (
        Position(source=source, stance="differs", claims=(f"{source}1",), evidence=(FIRE.quote(0, 10),))
        for source in "AB"
    )
    silent = position("C", "silent")
    alert = fact("same", one, other, silent)
    assert ("omission", "medium") in kinds(alert, fact("contradiction", one, other, silent))
