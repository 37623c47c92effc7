"""From the entries of a cross-check's answer to facts: ids that exist, words that stand where they are said to.

What is wrong with an entry is a string: what follows "entry 3 of `at_odds` …" when the model is told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from atodds.engines.llm.answers import AtOddsAnswer, DegreeAnswer, SideAnswer
from atodds.engines.llm.cite import quoted
from atodds.model import Claim, Document, Evidence, Fact, Position, Relation, Stance
from atodds.text.passages import once

_MOST_EVIDENCE = 3

Claims = Mapping[str, Claim]
Documents = Mapping[str, Document]


def agreement(number: int, known: list[Claim]) -> Fact:
    return Fact(
        id=f"F{number}",
        summary=known[0].text,
        positions=_positions(known, "states", ""),
        relation="same",
        salience=min((claim.salience for claim in known), key=["high", "medium", "low"].index),
    )


def _positions(claims: Iterable[Claim], stance: Stance, says: str) -> tuple[Position, ...]:
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return tuple(
        Position(
            source=source,
            stance=stance,
            claims=tuple(claim.id for claim in group),
            says=says,
            evidence=tuple(dict.fromkeys(e for claim in group for e in claim.evidence)),
        )
        for source, group in by_source.items()
    )


def at_odds(number: int, item: AtOddsAnswer, claims: Claims, documents: Documents) -> Fact | str:
    """The fact, or what is wrong with the entry."""
    if len(item.sides) < 2:
        return "has fewer than two sides"
    # A claim may be at odds with itself, as a total with its parts: then the words tell its sides apart.
    claimed = [name for side in item.sides for name in set(side.claims)]
    doubled = sorted({name for name in claimed if claimed.count(name) > 1})
    if doubled and len({side.words for side in item.sides}) < len(item.sides):
        return f"has {doubled[0]} on two sides with the same words"
    positions: list[Position] = []
    for side in item.sides:
        found = _side(side, item, claims, documents)
        if isinstance(found, str):
            return found
        positions += found
    if item.kind == "same" and len({position.source for position in positions}) < 2:
        return "calls one article's claims the same"
    return Fact(
        id=f"F{number}",
        summary=" ".join(item.what.split()),
        positions=tuple(positions),
        relation=item.kind,
        aspect=item.aspect,
        salience=item.weight,
        explanation=" ".join(item.reason.split()),
        stronger=tuple(name for name in item.stronger if name in documents),
    )


def by_degree(
    number: int,
    relation: Relation,
    item: DegreeAnswer,
    claims: Claims,
    documents: Documents,
) -> Fact | str:
    """The fact on which some claims say more, or say it more surely, than others; or what is wrong with the entry."""
    unknown = [name for name in (*item.more, *item.less) if name not in claims]
    if unknown:
        return f"has {unknown[0]!r}, which is no claim's id"
    if not item.more or not item.less:
        return "has no claims in `more`, or none in `less`"
    doubled = sorted(set(item.more) & set(item.less))
    if doubled:
        return f"has {doubled[0]} in `more` and in `less`"
    more, less = ([claims[name] for name in dict.fromkeys(names)] for names in (item.more, item.less))
    # Meant are the words that add, or that hedge; where only the other side has them, they are that side's.
    ends = (more, less) if relation == "refinement" else (less, more)
    found = next(((end, at) for end in ends if (at := _located(item.words, end, documents))), None)
    if found is None:
        return f"quotes {item.words!r}, which stands in no sentence of these claims"
    telling, located = found
    sides: tuple[tuple[list[Claim], Stance], ...] = ((more, "states"), (less, "less_exact"))
    return Fact(
        id=f"F{number}",
        summary=" ".join(item.what.split()),
        positions=tuple(
            _with_words(position, located if end is telling else {})
            for end, stance in sides
            for position in _positions(end, stance, " ".join(item.words.split()) if end is telling else "")
        ),
        relation=relation,
        aspect=item.aspect,
        salience=item.weight,
        stronger=tuple(dict.fromkeys(claim.source for claim in more)),
    )


def _located(words: str, members: Iterable[Claim], documents: Documents) -> dict[str, Evidence]:
    """Where the words stand in the sentences of the claims, by document."""
    located: dict[str, Evidence] = {}
    for claim in members:
        evidence = quoted(words, documents[claim.source], claim.sentences)
        if evidence and claim.source not in located:
            located[claim.source] = evidence
    return located


def _with_words(position: Position, located: dict[str, Evidence]) -> Position:
    return position.model_copy(
        update={"evidence": _deciding(located.get(position.source), position.evidence)}
    )


def _side(side: SideAnswer, item: AtOddsAnswer, claims: Claims, documents: Documents) -> list[Position] | str:
    unknown = [name for name in side.claims if name not in claims]
    if unknown:
        return f"has {unknown[0]!r}, which is no claim's id"
    if not side.claims:
        return "has a side without claims"
    members = [claims[name] for name in dict.fromkeys(side.claims)]
    located = _located(side.words, members, documents)
    if not located:
        return f"quotes {side.words!r}, which stands in no sentence of {', '.join(side.claims)}"
    says = " ".join(side.words.split())
    return [_with_words(position, located) for position in _positions(members, _stance(item, members), says)]


def _deciding(words: Evidence | None, passages: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The words that decide, then what else the side rests on, none of it twice: a sum or a reckoned date takes more
    than one place."""
    first = (words,) if words else ()
    return (*first, *once(passages, first))[:_MOST_EVIDENCE]


def _stance(item: AtOddsAnswer, members: list[Claim]) -> Stance:
    stronger = set(item.stronger)
    if item.kind in ("contradiction", "update"):
        return "differs"
    if item.kind in ("refinement", "certainty") and stronger and not stronger & {c.source for c in members}:
        return "less_exact"
    return "states"
