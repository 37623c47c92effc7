"""Weak models: recorded answers are spoiled on purpose, and the whole judgement runs on them.

    python bench/quality/spoil.py [--round N] [--seeds 5] [--rates 0 5 10 20 30] [--plot docs/weak-models.svg]

At a rate of 10%, each claim is dropped, invented, shifted to another sentence, altered in words or doubled with a
chance of 10% / 5 each; each quote is altered, each verdict flipped and each kind confused, each item of a list is
left out or doubled likewise. Reproducible: chance is seeded by group, question and seed. The same is done to the
baseline's answers. Prints, for each rate and variant, precision and recall of contradictions over all groups with
recorded answers, and what was undecided; a quote that is not verbatim ends it. `--plot` needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import oneshot
from check_groups import SETS, report_of
from known_answers import Json, Known, KnownAnswers, known
from recorded import NobodyThere, RecordedAnswers
from score import score_group

from atodds.engines.base import Dossier
from atodds.engines.llm import LlmEngine
from atodds.engines.llm.answers import read
from atodds.llm.ask import Asker
from atodds.llm.chat import Question
from atodds.llm.key import key_of
from atodds.llm.prompts import Prompts
from atodds.model import Document, Fact
from atodds.report.json import render
from atodds.steps.guard import guarded

HERE = Path(__file__).parent
KINDS = ("other_scope", "same", "update", "certainty", "refinement", "contradiction", "framing")
VARIANTS = ("full", "without guard", "without verify", "votes 3", "oneshot")


class NotingAsker(Asker):
    """Notes the questions it is asked."""

    def __init__(self, store: RecordedAnswers) -> None:
        super().__init__(NobodyThere(), identity={}, store=store)
        self.questions: dict[str, Question] = {}

    async def ask(self, question: Question, parse: Any) -> Any:
        self.questions[key_of(question, {})] = question
        return await super().ask(question, parse)


def spoiler(rate: float, seed: str) -> Callable[[str, Json, Question], Json]:
    """What a model of this error rate would have answered instead."""

    def spoil(name: str, answer: Json, question: Question) -> Json:
        turn = len(question.messages)
        chance = random.Random(f"{seed}|{question.label}|{question.sample}|{turn}")
        return _SPOIL[name](json.loads(json.dumps(answer)), rate, chance, question)

    return spoil


def _spoil_extract(answer: Json, rate: float, chance: random.Random, _: Question) -> Json:
    numbers = sorted({n for claim in answer["claims"] for n in claim["in"]})
    claims = []
    for claim in answer["claims"]:
        match _mishap(("drop", "invent", "shift", "alter", "double"), rate, chance):
            case "drop":
                continue
            case "invent":
                claims += [claim, {**claim, "text": _altered(claim["text"], chance)}]
            case "shift":
                claims.append({**claim, "in": [n + chance.choice((-1, 1, 2)) for n in claim["in"]]})
            case "alter":
                claims.append({**claim, "text": _altered(claim["text"], chance)})
            case "double":
                claims += [claim, claim]
            case _:
                claims.append(claim)
    return {**answer, "claims": claims} if numbers else answer


def _spoil_crosscheck(answer: Json, rate: float, chance: random.Random, question: Question) -> Json:
    at_odds, same = [], []
    for entry in answer["at_odds"]:
        match _mishap(("drop", "flip", "quote", "double"), rate, chance):
            case "drop":
                continue
            case "flip":
                at_odds.append({**entry, "kind": chance.choice([k for k in KINDS if k != entry["kind"]])})
            case "quote":
                sides = [{**side, "words": _altered(side["words"], chance)} for side in entry["sides"]]
                at_odds.append({**entry, "sides": sides})
            case "double":
                at_odds += [entry, entry]
            case _:
                at_odds.append(entry)
    degrees: dict[str, list[Json]] = {"finer": [], "surer": []}
    for degree, kept in degrees.items():
        for entry in answer[degree]:
            match _mishap(("drop", "flip", "quote", "double"), rate, chance):
                case "drop":
                    continue
                case "flip":
                    kept.append({**entry, "more": entry["less"], "less": entry["more"]})
                case "quote":
                    kept.append({**entry, "words": _altered(entry["words"], chance)})
                case "double":
                    kept += [entry, entry]
                case _:
                    kept.append(entry)
    texts = question.messages[1].content
    for group in answer["same"]:
        match _mishap(("drop", "flip", "lose"), rate, chance):
            case "drop":
                continue
            case "flip":
                at_odds.append(_false_alarm(group, texts, chance))
            case "lose":
                same.append(group[:-1])
            case _:
                same.append(group)
    alone = [name for name in answer["alone"] if chance.random() >= rate / 3]
    return {**answer, "at_odds": at_odds, **degrees, "same": same, "alone": alone}


def _false_alarm(group: list[str], prompt: str, chance: random.Random) -> Json:
    """A pair that agrees, called a contradiction, with quotes that do stand in its sentences."""
    sides = []
    for name in (group[0], group[-1]):
        match = re.search(rf"^\d+\| (.*)\n(?:  .*\n)*?  {name}: ", prompt, re.MULTILINE)
        words = match[1].split() if match else ["?"]
        start = chance.randrange(max(len(words) - 5, 1))
        sides.append({"claims": [name], "words": " ".join(words[start : start + 5])})
    return {
        "what": "the point in question",
        "sides": sides,
        "reason": "The values differ.",
        "kind": "contradiction",
        "aspect": "number",
        "stronger": [],
        "weight": "medium",
    }


def _spoil_mentions(answer: Json, rate: float, chance: random.Random, _: Question) -> Json:
    spoiled: Json = {
        "carried": [],
        "partly": list(answer["partly"]),
        "differs": list(answer["differs"]),
        "absent": [],
    }
    for item in answer["carried"]:
        match _mishap(("drop", "flip", "shift"), rate, chance):
            case "drop":
                continue
            case "flip":
                spoiled["absent"].append(item["claim"])
            case "shift":
                spoiled["carried"].append({**item, "in": [n + chance.choice((-1, 1)) for n in item["in"]]})
            case _:
                spoiled["carried"].append(item)
    for name in answer["absent"]:
        match _mishap(("drop", "flip", "differ"), rate, chance):
            case "drop":
                continue
            case "flip":
                spoiled["carried"].append({"claim": name, "in": [chance.randint(2, 12)]})
            case "differ":
                how = "says something else"
                spoiled["differs"].append({"claim": name, "in": [chance.randint(2, 12)], "how": how})
            case _:
                spoiled["absent"].append(name)
    return spoiled


def _spoil_verify(answer: Json, rate: float, chance: random.Random, _: Question) -> Json:
    looks = []
    for look in answer["looks"]:
        match _mishap(("drop", "flip"), rate, chance):
            case "drop":
                continue
            case "flip":
                looks.append({**look, "verdict": chance.choice([k for k in KINDS if k != look["verdict"]])})
            case _:
                looks.append(look)
    return {"looks": looks}


_SPOIL: dict[str, Callable[[Json, float, random.Random, Question], Json]] = {
    "extract": _spoil_extract,
    "crosscheck": _spoil_crosscheck,
    "mentions": _spoil_mentions,
    "verify": _spoil_verify,
}


def _mishap(kinds: Sequence[str], rate: float, chance: random.Random) -> str | None:
    return chance.choice(kinds) if chance.random() < rate else None


def _altered(text: str, chance: random.Random) -> str:
    """Another number where there is one, else another word order."""
    words = text.split()
    for place, word in enumerate(words):
        if word.strip(".,%$").isdigit():
            words[place] = str(int(word.strip(".,%$")) + chance.randint(1, 9))
            return " ".join(words)
    chance.shuffle(words)
    return " ".join(words)


def agreeing(spoil: Callable[[str, Json, Question], Json]) -> Callable[[str, Json, Question], Json]:
    """As if there were no second look: it always says what the first said."""

    def agreed(name: str, answer: Json, question: Question) -> Json:
        if name != "verify":
            return spoil(name, answer, question)
        return {"looks": [{**look, "verdict": "contradiction"} for look in answer["looks"]]}

    return agreed


def spoiled_oneshot(
    answer: oneshot.OneshotAnswer, documents: tuple[Document, ...], rate: float, chance: random.Random
) -> oneshot.OneshotAnswer:
    findings = []
    for found in answer.findings:
        match _mishap(("drop", "flip", "quote", "double", "invent"), rate, chance):
            case "drop":
                continue
            case "flip":
                kinds = [k for k in KINDS if k not in (found.kind, "same", "other_scope")]
                findings.append(found.model_copy(update={"kind": chance.choice(kinds)}))
            case "quote":
                quotes = tuple(
                    q.model_copy(update={"words": _altered(q.words, chance)}) for q in found.evidence
                )
                findings.append(found.model_copy(update={"evidence": quotes}))
            case "double":
                findings += [found, found]
            case "invent":
                findings += [found, _invented(found, documents, chance)]
            case _:
                findings.append(found)
    return oneshot.OneshotAnswer(findings=tuple(findings))


def _invented(found: oneshot.Found, documents: tuple[Document, ...], chance: random.Random) -> oneshot.Found:
    """A contradiction between two passages that have nothing to do with each other."""
    quotes = []
    for document in chance.sample(documents, 2):
        words = chance.choice(document.sentences).text.split()
        start = chance.randrange(max(len(words) - 5, 1))
        quotes.append(oneshot.Quote(article=document.id, words=" ".join(words[start : start + 5])))
    return found.model_copy(update={"kind": "contradiction", "evidence": tuple(quotes), "absent_from": ()})


async def known_of(group: Path, number: int, prompts: Prompts) -> Known | None:
    path = HERE / "recorded" / f"round-{number}" / f"{group.name}.json"
    if not path.exists():
        return None
    asker = NotingAsker(RecordedAnswers(path))
    await report_of(group, LlmEngine(asker, prompts), {}, 2)
    return known(path, asker.questions)


async def one(group: Path, found: Known, prompts: Prompts, variant: str, rate: float, seed: int) -> Json:
    if variant == "oneshot":
        recorded = json.loads(oneshot.RECORDED.read_text(encoding="utf-8"))
        answer = read(oneshot.OneshotAnswer, recorded[group.name])
        chance = random.Random(f"{seed}|{group.name}|oneshot")
        documents = oneshot.documents_of(group)
        report = oneshot.report(spoiled_oneshot(answer, documents, rate, chance), documents)
        return {**score_group(group, report), "undecided": 0}
    spoil = spoiler(rate, f"{seed}|{group.name}")
    chat = KnownAnswers(found, agreeing(spoil) if variant == "without verify" else spoil)
    engine = LlmEngine(Asker(chat, identity={}), prompts)
    guard = unguarded if variant == "without guard" else guarded
    judged = await report_of(group, engine, {}, 3 if variant == "votes 3" else 2, guard=guard)
    # score_group refuses evidence that isn't verbatim.
    return {**score_group(group, json.loads(render(judged))), "undecided": len(judged.undecided)}


def unguarded(_facts: Iterable[Fact], _dossier: Dossier) -> tuple[Fact, ...]:
    return ()


async def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--round", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--rates", type=int, nargs="*", default=[0, 5, 10, 20, 30])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--plot", type=Path)
    args = parser.parse_args()
    prompts = Prompts.load()
    groups = {
        path.parent: answers
        for path in sorted(SETS["groups"].glob("*/gold.json"))
        if (answers := await known_of(path.parent, args.round, prompts))
    }
    rows = []
    print(
        f"{'variant':16} {'rate':>5} {'precision':>9} {'recall':>7} {'undecided':>9}   ({len(groups)} groups)"
    )
    for variant in VARIANTS:
        for rate in args.rates:
            scores = [
                await one(group, answers, prompts, variant, rate / 100, seed)
                for group, answers in groups.items()
                for seed in range(args.seeds if rate else 1)
            ]
            claimed = sum(s["contradictions"] for s in scores)
            kinds = [s["kinds"]["contradiction"] for s in scores]
            rows.append(
                {
                    "variant": variant,
                    "rate": rate,
                    "precision": round(1 - sum(s["false"] for s in scores) / max(claimed, 1), 3),
                    "recall": round(
                        sum(k["found"] for k in kinds) / max(sum(k["gold"] for k in kinds), 1), 3
                    ),
                    "undecided": round(sum(s["undecided"] for s in scores) / len(scores), 1),
                }
            )
            row = rows[-1]
            print(
                f"{variant:16} {rate:4}% {row['precision']:9.3f} {row['recall']:7.3f} {row['undecided']:9.1f}",
                flush=True,
            )
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1) + "\n")
    if args.plot:
        plot(rows, args.plot)


def plot(rows: list[Json], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "atodds"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4), sharey=True)
    for axis, measure in zip(axes, ("precision", "recall"), strict=True):
        for variant in VARIANTS:
            line = [row for row in rows if row["variant"] == variant]
            axis.plot([r["rate"] for r in line], [r[measure] for r in line], marker="o", label=variant)
        axis.set_title(f"{measure} of contradictions")
        axis.set_xlabel("answers spoiled, %")
        axis.set_ylim(0, 1.02)
        axis.grid(alpha=0.3)
    axes[0].legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    asyncio.run(main())
