"""Where the documents agree, and how much of that is one agency's text printed several times."""

from __future__ import annotations

from collections import Counter

from atodds.model import Fact, Report, SharedSentence
from atodds.report.escape import inline
from atodds.report.index import Index, speaking
from atodds.report.phrases import count, listed
from atodds.report.table import bullets, folded


def agreement_section(report: Report, index: Index) -> list[str]:
    agreed = [fact for fact in report.facts if _agreed(fact)]
    lines = ["## Where they agree", "", f"Facts on which two or more sources say the same: {len(agreed)}."]
    if not report.shared:
        return [*lines, "No sentence stands in more than one source.", ""]
    copied = sum(_copy_alone(fact, report, index) for fact in agreed)
    lines += [
        f"Shared copy, word for word or nearly: {count(len(report.shared), 'sentence')}. "
        "That is one text, not several confirmations.",
        *([f"Of these facts, those told in such sentences alone: {copied}."] if copied else []),
        "",
        *bullets(_carriers(report)),
        "",
        *folded("The shared sentences", bullets(_sentence(shared, index) for shared in report.shared)),
        "",
    ]
    return lines


def _agreed(fact: Fact) -> bool:
    stating = {position.source for position in fact.positions if position.stance == "states"}
    return fact.relation in (None, "same") and len(stating) > 1


def _copy_alone(fact: Fact, report: Report, index: Index) -> bool:
    """Whether all who speak of the fact do so in a sentence that they share: one voice, printed often."""
    cited = [
        {(position.source, number) for claim in position.claims for number in index.claims[claim].sentences}
        for position in speaking(fact)
    ]
    return any(all(places & set(shared.places) for places in cited) for shared in report.shared)


def _carriers(report: Report) -> list[str]:
    carriers = Counter(tuple(dict.fromkeys(id_ for id_, _ in shared.places)) for shared in report.shared)
    return [f"{listed(ids)}: {count(number, 'sentence')}" for ids, number in carriers.most_common()]


def _sentence(shared: SharedSentence, index: Index) -> str:
    source, number = shared.places[0]
    text = index.documents[source].sentence(number).text
    return f"{', '.join(id_ for id_, _ in shared.places)}: {inline(text)}"
