"""What a model answers is taken over only as far as it holds; what doesn't is a problem it is told of."""

import json
from typing import Any

import jsonschema
import pytest

from atodds.engines.base import Window
from atodds.engines.llm import crosscheck, extract, mentions, verify
from atodds.errors import Malformed
from atodds.llm.key import key_of
from atodds.llm.prompts import Prompts
from atodds.model import Fact, Position

from .articles import BLAZE, DOSSIER, FIRE, document

WINDOW = Window(document=FIRE, asked=(1, 2, 3))


def a_claim(**changes: Any) -> dict[str, Any]:
    whole = {
        "text": "A fire at the Ostmark warehouse killed 12 people.",
        "in": [1],
        "by": None,
        "sure": "stated",
        "weight": "high",
    }
    return whole | changes


def extracted(*claims: dict[str, Any], **rest: Any) -> str:
    return json.dumps({"claims": claims, "without_fact": [], "to_machine": []} | rest)


def at_odds(**changes: Any) -> dict[str, Any]:
    whole = {
        "what": "cause of the fire",
        "sides": [
            {"claims": ["A2"], "words": "a gas leak"},
            {"claims": ["B2"], "words": "arson was the cause"},
        ],
        "reason": "The mayor is given two causes.",
        "kind": "contradiction",
        "aspect": "cause",
        "stronger": [],
        "weight": "high",
    }
    return whole | changes


def crosschecked(**lists: Any) -> str:
    empty: dict[str, Any] = {
        name: [] for name in ("same", "at_odds", "finer", "surer", "alone", "other_event")
    }
    return json.dumps(empty | lists)


ASKED = ("A1", "A2", "A3", "B1", "B2")


def test_a_claim_rests_on_words_of_the_article() -> None:
    """Its evidence is verbatim, within the sentence it cites."""
    [claim] = extract.parse(extracted(a_claim()), WINDOW).value.claims
    [evidence] = claim.evidence
    assert FIRE.text[evidence.start : evidence.end] == evidence.quote
    assert "killed 12 people" in evidence.quote


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"in": [9]}, "cites sentence 9"),
        ({"in": []}, "cites no sentence"),
        ({"text": "  "}, "has no text"),
        ({"in": [3]}, "does not rest on sentence 3"),
    ],
)
def test_a_claim_that_cites_wrongly_is_a_problem_and_no_claim(changes: dict[str, Any], problem: str) -> None:
    """A sentence number that isn't there, or bears nothing of the claim, is asked about again, never guessed."""
    parsed = extract.parse(extracted(a_claim(**changes), a_claim()), WINDOW)
    assert len(parsed.value.claims) == 1
    assert parsed.problems == (f"claim 1 {problem}{parsed.problems[0].split(problem)[1]}",)


def test_a_sentence_outside_the_window_can_not_be_cited() -> None:
    """Context is there to understand by; claims from it would be counted twice."""
    parsed = extract.parse(extracted(a_claim()), WINDOW.model_copy(update={"asked": (2, 3), "context": (1,)}))
    assert not parsed.value.claims
    assert parsed.problems


def test_a_sentence_that_addresses_a_machine_leaves_a_note() -> None:
    """The model's own notice of such a sentence reaches the report."""
    [note] = extract.parse(extracted(a_claim(), to_machine=[3]), WINDOW).value.notes
    assert note.kind == "addresses a machine"
    assert note.evidence[0].quote == FIRE.sentence(3).text


@pytest.mark.parametrize(
    "text",
    ["", "no JSON", "[]", '{"claims": []}', extracted(a_claim(sure="perhaps")), extracted(a_claim(extra=1))],
)
def test_an_answer_that_does_not_fit_the_schema_is_malformed(text: str) -> None:
    """Nothing is padded or read leniently into a claim."""
    with pytest.raises(Malformed):
        extract.parse(text, WINDOW)


def test_a_conflict_keeps_both_wordings() -> None:
    """Each side's deciding words are evidence, as they stand in the article."""
    answer = crosschecked(at_odds=[at_odds()], same=[["A1", "B1"]], alone=["A3"])
    parsed = crosscheck.parse(answer, DOSSIER, ASKED)
    assert not parsed.problems
    conflict = next(fact for fact in parsed.value.facts if fact.relation == "contradiction")
    assert {p.source: p.evidence[0].quote for p in conflict.positions} == {
        "A": "a gas leak",
        "B": "arson was the cause",
    }


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (at_odds(sides=[{"claims": ["A2"], "words": "a gas leak"}]), "fewer than two sides"),
        (
            at_odds(
                sides=[{"claims": ["A2"], "words": "a petrol leak"}, {"claims": ["B2"], "words": "arson"}]
            ),
            "stands in no sentence of A2",
        ),
        (
            at_odds(sides=[{"claims": ["A2"], "words": "a gas leak"}, {"claims": ["Z9"], "words": "arson"}]),
            "'Z9', which is no claim's id",
        ),
        (
            at_odds(sides=[{"claims": [], "words": ""}, {"claims": ["B2"], "words": "arson"}]),
            "without claims",
        ),
    ],
)
def test_a_conflict_whose_words_or_claims_are_not_there_is_a_problem(
    entry: dict[str, Any], problem: str
) -> None:
    """An invented quote or claim never becomes a finding."""
    parsed = crosscheck.parse(crosschecked(at_odds=[entry], alone=list(ASKED)), DOSSIER, ASKED)
    assert not parsed.value.facts
    assert problem in parsed.problems[0]


def degree(**changes: Any) -> dict[str, Any]:
    whole = {
        "what": "cause of the fire",
        "more": ["A2"],
        "less": ["B2"],
        "words": "a gas leak",
        "aspect": "cause",
        "weight": "low",
    }
    return whole | changes


def test_one_point_may_be_finer_and_surer() -> None:
    """Exactness and sureness are two differences, and each names the article that has more of it."""
    answer = crosschecked(
        finer=[degree()],
        surer=[degree(more=["B2"], less=["A2"], words="a gas leak")],
        same=[["A1", "B1"]],
        alone=["A3"],
    )
    parsed = crosscheck.parse(answer, DOSSIER, ASKED)
    assert not parsed.problems
    found = {fact.relation: fact for fact in parsed.value.facts}
    assert found["refinement"].stronger == ("A",)
    assert found["certainty"].stronger == ("B",)
    assert [p.stance for p in found["refinement"].positions] == ["states", "less_exact"]


def test_the_words_are_those_of_the_side_that_has_them() -> None:
    """Where the reader quotes the plain statement for the hedge, the report must not put it into the other's mouth."""
    answer = crosschecked(surer=[degree(words="a gas leak")], alone=list(ASKED))
    [fact] = [f for f in crosscheck.parse(answer, DOSSIER, ASKED).value.facts if f.relation == "certainty"]
    assert {p.source: p.says for p in fact.positions} == {"A": "a gas leak", "B": ""}


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (degree(words="a petrol leak"), "stands in no sentence"),
        (degree(less=["Z9"]), "'Z9', which is no claim's id"),
        (degree(less=[]), "none in `less`"),
        (degree(less=["A2", "B2"]), "has A2 in `more` and in `less`"),
    ],
)
def test_a_finer_claim_that_does_not_hold_together_is_a_problem(entry: dict[str, Any], problem: str) -> None:
    """An invented quote or claim never becomes a finding."""
    parsed = crosscheck.parse(crosschecked(finer=[entry], alone=list(ASKED)), DOSSIER, ASKED)
    assert not parsed.value.facts
    assert problem in parsed.problems[0]


def test_a_claim_the_answer_leaves_out_is_a_problem() -> None:
    """Silence about a claim is not taken for agreement."""
    parsed = crosscheck.parse(crosschecked(same=[["A1", "B1"]], alone=["A2", "A3"]), DOSSIER, ASKED)
    assert parsed.problems == ("these asked claims are in none of the lists: B2",)


def test_agreement_takes_two_articles() -> None:
    """Two claims of one article that say the same are no agreement between articles."""
    parsed = crosscheck.parse(crosschecked(same=[["A1", "A2"]], alone=["A3", "B1", "B2"]), DOSSIER, ASKED)
    assert not parsed.value.facts


def mentioned(**lists: Any) -> str:
    return json.dumps({"carried": [], "partly": [], "differs": [], "absent": []} | lists)


CLAIMS = DOSSIER.claims[:3]


@pytest.mark.parametrize("how_far", ["carried", "partly"])
def test_each_claim_is_carried_wholly_or_partly_differing_or_absent(how_far: str) -> None:
    """The outcomes come back as they were given, with where the article says so."""
    answer = mentioned(
        **{how_far: [{"claim": "A1", "in": [1]}]},
        differs=[{"claim": "A2", "in": [2], "how": "says arson"}],
        absent=["A3"],
    )
    parsed = mentions.parse(answer, BLAZE, CLAIMS)
    assert not parsed.problems
    assert [m.outcome for m in parsed.value.mentions] == [how_far, "differs", "absent"]
    assert all(BLAZE.text[e.start : e.end] == e.quote for m in parsed.value.mentions for e in m.evidence)


def test_an_answer_on_a_claim_that_was_only_shown_is_left_aside() -> None:
    """It costs no second request, and it isn't believed either."""
    parsed = mentions.parse(mentioned(absent=["A1", "A2", "A3"]), BLAZE, CLAIMS[:2], CLAIMS)
    assert not parsed.problems
    assert [m.claim for m in parsed.value.mentions] == ["A1", "A2"]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (mentioned(absent=["A1", "A2"]), "in none of the lists: A3"),
        (
            mentioned(absent=["A1", "A2", "A3"], carried=[{"claim": "A3", "in": [1]}]),
            "A3 is in more than one list",
        ),
        (mentioned(absent=["A1", "A2"], carried=[{"claim": "A3", "in": [7]}]), "A3 cites a sentence"),
        (mentioned(absent=["A1", "A2", "A3", "C4"]), "'C4' is not the id"),
    ],
)
def test_a_claim_left_out_doubled_or_misplaced_is_a_problem(answer: str, problem: str) -> None:
    """Only a claim that stands in exactly one list, with sentences that exist, is answered."""
    parsed = mentions.parse(answer, BLAZE, CLAIMS)
    assert problem in " ".join(parsed.problems)


FACT = Fact(
    id="F1",
    summary="cause of the fire",
    positions=(
        Position(source="A", stance="differs", claims=("A2",), evidence=DOSSIER.claims[1].evidence),
        Position(source="B", stance="differs", claims=("B2",), evidence=DOSSIER.claims[4].evidence),
    ),
    relation="contradiction",
    explanation="The mayor is given two causes.",
)


def looks(*cases: dict[str, Any]) -> str:
    whole = {"reason": "…", "verdict": "contradiction", "aspect": "cause", "stronger": []}
    return json.dumps({"looks": [whole | case for case in cases]})


def test_a_second_look_shows_neither_the_first_verdict_nor_its_order() -> None:
    """The first look turns the documents round; what the cross-check concluded isn't in the question."""
    asked = verify.question(Prompts.load().verify, DOSSIER, (FACT,), 1).messages[1].content
    assert asked.index('id="B"') < asked.index('id="A"')
    assert FACT.explanation not in asked
    assert "contradiction" not in asked


def test_no_look_is_answered_with_the_answer_to_another() -> None:
    """Votes are independent, however many there are: to the cache each look is a question of its own."""
    prompt = Prompts.load().verify
    keys = {key_of(verify.question(prompt, DOSSIER, (FACT,), look), {}) for look in range(1, 9)}
    assert len(keys) == 8


def test_a_case_without_a_verdict_or_with_two_is_a_problem() -> None:
    """No verdict is made up, and of two for one case neither counts."""
    assert verify.parse(looks(), DOSSIER, (FACT,)).problems == ("case 1 has no verdict",)
    doubled = verify.parse(looks({"case": 1}, {"case": 1, "verdict": "same"}), DOSSIER, (FACT,))
    assert doubled.problems == ("case 1 has two verdicts",)
    assert doubled.value.verdicts[0].relation is None


@pytest.mark.parametrize("schema", [extract.SCHEMA, crosscheck.SCHEMA, mentions.SCHEMA, verify.SCHEMA])
def test_every_schema_is_strict(schema: dict[str, Any]) -> None:
    """Structured output wants every property required and none besides, at every level."""
    jsonschema.Draft202012Validator.check_schema(schema)
    objects = [schema, *schema["$defs"].values()]
    assert all(
        o["additionalProperties"] is False and set(o["required"]) == set(o["properties"]) for o in objects
    )


def test_a_claim_given_twice_counts_once() -> None:
    """A model that repeats its list doesn't double every finding."""
    assert len(extract.parse(extracted(a_claim(), a_claim()), WINDOW).value.claims) == 1


def test_a_claim_on_both_sides_of_a_conflict_is_a_problem() -> None:
    """Nothing is at odds with itself by the same words."""
    sides = [{"claims": ["A2"], "words": "a gas leak"}, {"claims": ["A2", "A1"], "words": "a gas leak"}]
    parsed = crosscheck.parse(crosschecked(at_odds=[at_odds(sides=sides)], alone=list(ASKED)), DOSSIER, ASKED)
    assert "A2 on two sides" in parsed.problems[0]


def test_a_claim_may_be_at_odds_with_itself_by_other_words() -> None:
    """A total that its parts don't make is one claim, and a finding within its document."""
    sides = [{"claims": ["A2"], "words": "a gas leak"}, {"claims": ["A2"], "words": "The mayor"}]
    parsed = crosscheck.parse(crosschecked(at_odds=[at_odds(sides=sides)], alone=list(ASKED)), DOSSIER, ASKED)
    assert not parsed.problems
    assert [position.evidence[0].quote for position in parsed.value.facts[0].positions] == [
        "a gas leak",
        "The mayor",
    ]


def test_a_sentence_of_small_words_bears_a_claim_that_names_things() -> None:
    """Pronouns resolved, a claim may share no word with the sentence it rests on."""
    inquiry = document(
        "A", "Ines Brandt asked for the report of the fire service. She could not find all of it."
    )
    window = Window(document=inquiry, asked=(1, 2))
    answer = a_claim(text="Ines Brandt found the report incomplete.", **{"in": [2]})
    parsed = extract.parse(extracted(answer), window)
    assert not parsed.problems
