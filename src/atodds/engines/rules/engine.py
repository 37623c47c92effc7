"""The rules engine: the four questions answered by linguistic rules, with no key, no network and no model."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from atodds.engines.base import Crosscheck, Dossier, Extraction, Mentions, Verification, Window
from atodds.engines.rules.chronology import dated_by_others
from atodds.engines.rules.clauses import Clause
from atodds.engines.rules.comparison import Compared, compare
from atodds.engines.rules.coverage import mention
from atodds.engines.rules.extraction import extract
from atodds.engines.rules.facts import Ledger, facts
from atodds.engines.rules.lookup import Text
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.reading import Undated, read, read_text
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.verification import verdict
from atodds.model import Claim, DecidedBy, Document, Evidence, Fact, Topic, Usage

KEPT_ARTICLES = 256
# Of one sentence that more documents carry: the claims of the rest take the position of the claim they copy.
COMPARED_COPIES = 8

NOTHING = Statement("", 0, 1, False, Clause(0, 0, (0, 0)))

LIMITS = (
    "The rules engine compares numbers, times, names, places, quotations, negation and wording; it doesn't "
    "understand what a sentence means, and misses most contradictions that are told in other words.",
    "Of contradictions that take an inference it finds only simple sums, shares, changes, lengths, reckoned days "
    "and ages; it misses most orders of events, and who is meant by a description.",
    "It can miss that two sentences say the same in wholly different words, so that some of the omissions it "
    "lists are told in the other article.",
    "It doesn't see framing, and seldom whom 'he', 'she' and 'it' stand for.",
)


@dataclass(frozen=True, slots=True)
class _Study:
    """What is worked out once for all the questions about a dossier: the facts, and for each claim the places of those
    that are asked about by it."""

    dossier: Dossier
    articles: Mapping[str, Article]
    compared: Compared
    facts: tuple[Fact, ...]
    asked_by: Mapping[str, Sequence[int]]


class RulesEngine:
    def __init__(self) -> None:
        self._read: OrderedDict[tuple[str, str, date | None], Article] = OrderedDict()
        self._undated: dict[tuple[str, str], Undated] = {}
        self._by_source: dict[str, Article] = {}
        self._last: _Study | None = None

    @property
    def name(self) -> str:
        return "rules"

    @property
    def limits(self) -> tuple[str, ...]:
        return LIMITS

    @property
    def decides(self) -> DecidedBy:
        return "rules"

    async def extract(self, window: Window) -> Extraction:
        return extract(self._article(window.document), window)

    async def crosscheck(self, dossier: Dossier, topics: tuple[Topic, ...]) -> Crosscheck:
        study = self._study(dossier)
        asked = {
            place for topic in topics for claim in topic.claims for place in study.asked_by.get(claim, ())
        }
        return Crosscheck(facts=tuple(study.facts[place] for place in sorted(asked)))

    async def mentions(
        self,
        document: Document,
        claims: tuple[Claim, ...],
        pool: tuple[Claim, ...],  # noqa: ARG002 - the protocol's; only a prompt shows it
    ) -> Mentions:
        text = Text(self._article(document))
        asked = ((claim, self._asked(claim)) for claim in claims)
        found = (mention(c, s, text, self._told) for c, s in asked)
        return Mentions(mentions=tuple(each for each in found if each is not None))

    async def verify(
        self,
        dossier: Dossier,
        facts: tuple[Fact, ...],
        look: int,  # noqa: ARG002  the rules come out the same at every look
    ) -> Verification:
        study = self._study(dossier)
        return Verification(verdicts=tuple(verdict(f, study.compared, study.articles) for f in facts))

    def usage(self) -> Usage:
        return Usage(cost=0.0)

    def _study(self, dossier: Dossier) -> _Study:
        if self._last is None or self._last.dossier is not dossier:
            documents = dossier.documents
            articles = {d.id: self._article(d, dated_by_others(d, documents)) for d in documents}
            ledger = Ledger(articles, dossier.claims)
            compared = compare(articles, ledger.copies_beyond(COMPARED_COPIES))
            found = facts(compared.differences, articles, ledger)
            owner = _owners(dossier)
            asked_by: dict[str, list[int]] = {}
            for place, fact in enumerate(found):
                asked_by.setdefault(_first_claim(fact, owner), []).append(place)
            self._last = _Study(dossier, articles, compared, tuple(found), asked_by)
        return self._last

    def _asked(self, claim: Claim) -> Statement:
        """What the claim says, as it was read in its article, or from its words alone if that is unknown."""
        article = self._by_source.get(claim.source)
        if article is not None and _quotes(article.document, claim.evidence):
            statement = article.at(claim.evidence[0].start, claim.evidence[0].end)
            if statement is not None:
                return statement
        alone = read_text(claim.text).statements
        return max(alone, key=lambda statement: len(statement.terms), default=NOTHING)

    def _told(self, statement: Statement) -> tuple[Predicate, ...]:
        """Who does what, as the statement tells it."""
        article = self._by_source.get(statement.source)
        return predicates(statement, article) if article is not None else ()

    def _article(self, document: Document, published: date | None = None) -> Article:
        key = document.id, document.sha256, published
        if key not in self._read:
            undated = self._undated.get(key[:2]) or Undated(document)
            self._undated[key[:2]] = undated
            self._read[key] = read(document, published, undated)
            if len(self._read) > KEPT_ARTICLES:
                self._undated.pop(self._read.popitem(last=False)[0][:2], None)
        self._read.move_to_end(key)
        self._by_source[document.id] = self._read[key]
        return self._read[key]


def _quotes(document: Document, evidence: tuple[Evidence, ...]) -> bool:
    return all(document.text[e.start : e.end] == e.quote for e in evidence[:1])


def _owners(dossier: Dossier) -> dict[str, str]:
    """For each claim the one that is asked about in its place: a copy is asked about as what it copies."""
    return {claim.id: claim.copy_of or claim.id for claim in dossier.claims}


def _first_claim(fact: Fact, owner: Mapping[str, str]) -> str:
    return min(owner[claim] for position in fact.positions for claim in position.claims)
