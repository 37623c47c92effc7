"""Facts from differences: one for each thing on which documents differ or agree, with the position of each
on it.

Differences that share a spot are of one fact, so that three documents which say 45 and one which says 52
give one fact with four positions, not three pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.extraction import stand_alone
from atodds.engines.rules.statements import Article, Key, Statement
from atodds.engines.rules.vocabulary import CONJUNCTIONS
from atodds.model import Claim, Evidence, Fact, Position, Relation, Salience, Stance
from atodds.text.words import first_word

LONGEST_SUMMARY = 160
MOST_EVIDENCE = 3
# A sum is said by its parts and its whole.
MOST_SAID = 6
RELATIONS: tuple[Relation, ...] = ("contradiction", "update", "refinement", "certainty", "same")
_RANK: dict[Salience, int] = {"high": 0, "medium": 1, "low": 2}

Node = tuple[str | int, ...]


class Ledger:
    """Which claims rest on which statement."""

    def __init__(self, articles: Mapping[str, Article], claims: Iterable[Claim]) -> None:
        self._claims: dict[Key, list[Claim]] = {}
        for claim in claims:
            for evidence in claim.evidence[:1]:
                statement = articles[claim.source].at(evidence.start, evidence.end)
                if statement is not None:
                    self._claims.setdefault(statement.key, []).append(claim)

    def of(self, statement: Statement) -> list[Claim]:
        return self._claims.get(statement.key, [])

    def copies_beyond(self, most: int) -> frozenset[Key]:
        """The statements that say word for word what so many documents before them do."""
        carried: Counter[str] = Counter()
        beyond = set()
        for key, claims in self._claims.items():
            originals = {claim.copy_of for claim in claims}
            carried.update(name for name in originals if name)
            if all(name and carried[name] >= most for name in originals):
                beyond.add(key)
        return frozenset(beyond)


def facts(differences: Sequence[Difference], articles: Mapping[str, Article], ledger: Ledger) -> list[Fact]:
    """Facts in the order of the text of the first document that holds a position on them."""
    order = {source: number for number, source in enumerate(articles)}
    claimed = [d for d in differences if ledger.of(d.left.statement) and ledger.of(d.right.statement)]
    at_odds = {_nodes(d, "same") for d in claimed if d.relation != "same"}
    agreeing: dict[Node, list[Difference]] = {}
    for difference in claimed:
        if difference.relation == "same":
            for node in _nodes(difference, "contradiction"):
                agreeing.setdefault(node, []).append(difference)
    made: list[Fact] = []
    for relation in RELATIONS:
        concerned = [d for d in claimed if d.relation == relation]
        if relation == "same":
            groups = list(_joined(concerned, relation, at_odds))
        else:
            groups = [_with_agreements(group, agreeing) for group in _joined(concerned, relation, set())]
        made += [_fact(group, relation, articles, order, ledger) for group in groups]
    made.sort(key=lambda fact: (order[fact.positions[0].source], fact.positions[0].evidence[0].start))
    return [fact.model_copy(update={"id": f"F{number}"}) for number, fact in enumerate(made, start=1)]


def _with_agreements(group: list[Difference], agreeing: Mapping[Node, list[Difference]]) -> list[Difference]:
    """The differences, and the agreements that their spots are in."""
    held = dict.fromkeys(node for difference in group for node in _nodes(difference, difference.relation))
    # By identity: an agreement of two spots stands in the list of each.
    found = {id(difference): difference for node in held for difference in agreeing.get(node, ())}
    return [*group, *found.values()]


def _joined(
    concerned: Sequence[Difference], relation: Relation, apart: set[tuple[Node, Node]]
) -> Iterable[list[Difference]]:
    """Differences that share spots; agreements that share statements, unless two of these are at odds."""
    enemies: dict[Node, set[Node]] = {}
    for one, other in apart:
        enemies.setdefault(one, set()).add(other)
        enemies.setdefault(other, set()).add(one)
    camp_of: dict[Node, _Camp] = {}
    kept: list[tuple[Node, Difference]] = []
    for difference in sorted(concerned, key=lambda difference: -difference.nearness):
        nodes = _nodes(difference, relation)
        camps = []
        for node in nodes:
            if node not in camp_of:
                camp_of[node] = _Camp({node}, enemies.get(node, set()))
            camps.append(camp_of[node])
        small, large = sorted(camps, key=lambda camp: len(camp.members))
        if small is not large:
            if not small.enemies.isdisjoint(large.members):
                continue
            large.members |= small.members
            large.enemies |= small.enemies
            camp_of.update(dict.fromkeys(small.members, large))
        kept.append((nodes[0], difference))
    groups: dict[int, list[Difference]] = {}
    for node, difference in kept:
        groups.setdefault(id(camp_of[node]), []).append(difference)
    return groups.values()


@dataclass(slots=True)
class _Camp:
    """What holds together, and what is at odds with any of it."""

    members: set[Node]
    enemies: set[Node]


def _nodes(difference: Difference, relation: Relation) -> tuple[Node, Node]:
    return _node(difference, difference.left, relation), _node(difference, difference.right, relation)


def _node(difference: Difference, spot: Spot, relation: Relation) -> Node:
    if relation == "same":
        return spot.statement.key
    # What a document gets wrong by itself is no position on what others say.
    within = difference.left.source == difference.right.source
    return f"{difference.aspect} within" if within else difference.aspect, *spot.key


def _fact(
    group: list[Difference],
    relation: Relation,
    articles: Mapping[str, Article],
    order: Mapping[str, int],
    ledger: Ledger,
) -> Fact:
    deciding = [difference for difference in group if difference.relation == relation]
    spots = {spot.key: spot for d in group for spot in (d.left, d.right, *d.grounds)}
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
        summary=_summary(articles, best),
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
    """The documents that are at odds with the largest camp, which is the first one where none is larger.

    Two that agree are of one camp, and so are two that are at odds with a third and not with each other.
    """
    camp_of = {source: {source} for source in by_source}
    camps = list(camp_of.values())
    against: dict[str, set[str]] = {source: set() for source in by_source}
    for difference in group:
        if difference.relation in ("contradiction", "update"):
            left, right = difference.left.source, difference.right.source
            against[left].add(right)
            against[right].add(left)
    agreed = [(d.left.source, d.right.source) for d in group if d.relation == "same"]
    allied = [
        (left, right)
        for left, right in combinations(by_source, 2)
        if right not in against[left] and against[left] & against[right]
    ]
    for left, right in (*agreed, *allied):
        one, other = camp_of[left], camp_of[right]
        if one is not other:
            one |= other
            camp_of.update(dict.fromkeys(other, one))
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
        says=" / ".join(dict.fromkeys(text[spot.start : spot.end] for spot in held[:MOST_SAID])),
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


def _summary(articles: Mapping[str, Article], best: Difference) -> str:
    """What the statement says that speaks first, without the conjunction that joins it to its sentence."""
    told = stand_alone(articles[best.left.source].document.text, best.left.statement)
    opening = first_word(told)
    if opening and opening.folded in CONJUNCTIONS:
        told = told[opening.end :].lstrip(" ,")
    return shortened(told[:1].upper() + told[1:])


def shortened(text: str, longest: int = LONGEST_SUMMARY) -> str:
    if len(text) <= longest:
        return text
    return text[: text.rfind(" ", 0, longest)] + " …"
