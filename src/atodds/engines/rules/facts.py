"""Facts from differences: one for each thing on which documents differ or agree, with the position of each
on it.

Differences that share a spot are of one fact, so that three documents which say 45 and one which says 52
give one fact with four positions, not three pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.extraction import stand_alone
from atodds.engines.rules.statements import Article, Statement
from atodds.model import Claim, Evidence, Fact, Position, Relation, Salience, Stance

LONGEST_SUMMARY = 160
MOST_EVIDENCE = 3
RELATIONS: tuple[Relation, ...] = ("contradiction", "update", "refinement", "certainty", "same")
_RANK: dict[Salience, int] = {"high": 0, "medium": 1, "low": 2}

Key = tuple[str, int]
Node = tuple[str | int, ...]


class Ledger:
    """Which claims rest on which statement."""

    def __init__(self, articles: Mapping[str, Article], claims: Iterable[Claim]) -> None:
        self._claims: dict[Key, list[Claim]] = {}
        for claim in claims:
            for evidence in claim.evidence[:1]:
                statement = articles[claim.source].at(evidence.start, evidence.end)
                if statement is not None:
                    self._claims.setdefault((statement.source, statement.place), []).append(claim)

    def of(self, statement: Statement) -> list[Claim]:
        return self._claims.get((statement.source, statement.place), [])


def facts(differences: Sequence[Difference], articles: Mapping[str, Article], ledger: Ledger) -> list[Fact]:
    """Facts in the order of the text of the first document that holds a position on them."""
    order = {source: number for number, source in enumerate(articles)}
    claimed = [d for d in differences if ledger.of(d.left.statement) and ledger.of(d.right.statement)]
    made: list[Fact] = []
    for relation in RELATIONS:
        made += [_fact(group, relation, articles, order, ledger) for group in _groups(claimed, relation)]
    made.sort(key=lambda fact: (order[fact.positions[0].source], fact.positions[0].evidence[0].start))
    return [fact.model_copy(update={"id": f"F{number}"}) for number, fact in enumerate(made, start=1)]


def _groups(differences: Sequence[Difference], relation: Relation) -> Iterator[list[Difference]]:
    """Differences of the relation that share spots, with the agreements that the spots are in.

    Agreements by themselves are grouped by statement, and no group holds two statements that are at odds.
    """
    concerned = [d for d in differences if d.relation == relation]
    apart = (
        {_nodes(d, relation) for d in differences if d.relation != "same"} if relation == "same" else set()
    )
    groups = list(_joined(concerned, relation, apart))
    if relation != "same":
        agreeing: dict[Node, list[Difference]] = {}
        for difference in differences:
            if difference.relation == "same":
                for node in _nodes(difference, relation):
                    agreeing.setdefault(node, []).append(difference)
        for group in groups:
            held = dict.fromkeys(node for difference in group for node in _nodes(difference, relation))
            group += dict.fromkeys(difference for node in held for difference in agreeing.get(node, ()))
    yield from groups


def _joined(
    concerned: Sequence[Difference], relation: Relation, apart: set[tuple[Node, Node]]
) -> Iterable[list[Difference]]:
    members: dict[Node, list[Node]] = {}
    root: dict[Node, Node] = {}
    kept = []
    for difference in sorted(concerned, key=lambda difference: -difference.nearness):
        left, right = (root.setdefault(node, node) for node in _nodes(difference, relation))
        mine, theirs = members.setdefault(left, [left]), members.setdefault(right, [right])
        if left != right:
            if any((one, other) in apart or (other, one) in apart for one in mine for other in theirs):
                continue
            mine += members.pop(right)
            root.update(dict.fromkeys(theirs, left))
        kept.append(difference)
    groups: dict[Node, list[Difference]] = {}
    for difference in kept:
        groups.setdefault(root[_nodes(difference, relation)[0]], []).append(difference)
    return groups.values()


def _nodes(difference: Difference, relation: Relation) -> tuple[Node, Node]:
    return _node(difference, difference.left, relation), _node(difference, difference.right, relation)


def _node(difference: Difference, spot: Spot, relation: Relation) -> Node:
    if relation == "same":
        return spot.source, spot.statement.place
    return difference.aspect, *spot.key


def _fact(
    group: list[Difference],
    relation: Relation,
    articles: Mapping[str, Article],
    order: Mapping[str, int],
    ledger: Ledger,
) -> Fact:
    deciding = [difference for difference in group if difference.relation == relation]
    spots = {spot.key: spot for difference in group for spot in (difference.left, difference.right)}
    by_source: dict[str, list[Spot]] = {}
    for key in sorted(spots, key=lambda key: (order[key[0]], key[1])):
        by_source.setdefault(key[0], []).append(spots[key])
    stronger = _stronger(deciding, order)
    odd = _odd_ones_out(group, by_source) if relation in ("contradiction", "update") else frozenset()
    within = len(by_source) == 1
    positions = tuple(
        _position(articles[source], held, _stance(source, relation, stronger, odd), ledger)
        for source, held in by_source.items()
    )
    best = max(deciding, key=lambda difference: difference.nearness)
    claims = [claim for spot in spots.values() for claim in ledger.of(spot.statement)]
    return Fact(
        id="F0",
        summary=_summary(articles, positions, best),
        positions=positions,
        relation=relation,
        aspect=None if relation == "same" else best.aspect,
        salience=min((claim.salience for claim in claims), key=_RANK.__getitem__, default="medium"),
        explanation="" if relation == "same" else best.why,
        stronger=() if within else stronger,
    )


def _stronger(deciding: Iterable[Difference], order: Mapping[str, int]) -> tuple[str, ...]:
    strong = {d.stronger for d in deciding if d.stronger}
    weak = {
        spot.source for d in deciding if d.stronger for spot in (d.left, d.right) if spot.source != d.stronger
    }
    return tuple(sorted(strong - weak, key=order.__getitem__))


def _odd_ones_out(group: list[Difference], by_source: Mapping[str, list[Spot]]) -> frozenset[str]:
    """The documents that are at odds with the largest camp, which is the first one where none is larger."""
    camps: list[set[str]] = [{source} for source in by_source]
    for difference in group:
        if difference.relation == "same":
            one = next(camp for camp in camps if difference.left.source in camp)
            other = next(camp for camp in camps if difference.right.source in camp)
            if one is not other:
                one |= other
                camps.remove(other)
    largest = max(camps, key=len)
    return frozenset(by_source) - largest


def _stance(source: str, relation: Relation, stronger: tuple[str, ...], odd: frozenset[str]) -> Stance:
    if relation in ("refinement", "certainty") and stronger and source not in stronger:
        return "less_exact"
    return "differs" if source in odd else "states"


def _position(article: Article, held: list[Spot], stance: Stance, ledger: Ledger) -> Position:
    text = article.document.text
    statements = {spot.statement.place: spot.statement for spot in held}
    return Position(
        source=article.document.id,
        stance=stance,
        claims=tuple(claim.id for statement in statements.values() for claim in ledger.of(statement)),
        says=" / ".join(dict.fromkeys(text[spot.start : spot.end] for spot in held[:MOST_EVIDENCE])),
        evidence=tuple(
            Evidence(
                source=article.document.id,
                start=statement.start,
                end=statement.end,
                quote=text[statement.start : statement.end],
            )
            for statement in list(statements.values())[:MOST_EVIDENCE]
        ),
    )


def _summary(articles: Mapping[str, Article], positions: tuple[Position, ...], best: Difference) -> str:
    told = shortened(stand_alone(articles[best.left.source].document.text, best.left.statement))
    if best.relation == "same" or any(not position.says for position in positions):
        return told
    sides = "; ".join(f"{position.source}: {shortened(position.says, 60)}" for position in positions)
    return f"{told} — {sides}"


def shortened(words: str, longest: int = LONGEST_SUMMARY) -> str:
    if len(words) <= longest:
        return words
    return words[: words.rfind(" ", 0, longest)] + " …"
