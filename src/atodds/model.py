"""The values of the whole flow. Each is frozen; a step takes some and returns others, and they join by id.

Invariant: every piece of evidence is verbatim. `document.text[e.start:e.end] == e.quote`, always.
Offsets count characters (Unicode code points) of the document's text. Sentences are numbered from 1.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = 1

Certainty = Literal["stated", "attributed", "hedged", "denied", "planned"]
Salience = Literal["high", "medium", "low"]
Kind = Literal["contradiction", "update", "refinement", "omission", "certainty", "framing", "internal"]
Aspect = Literal["number", "time", "place", "identity", "attribution", "polarity", "quote", "cause"]
Relation = Literal[
    "same", "contradiction", "update", "refinement", "certainty", "framing", "other_scope", "undecided"
]
Stance = Literal["states", "differs", "less_exact", "silent", "undecided"]
# What documents can differ in; "undecided" is what they may differ in.
AT_ODDS: frozenset[Relation] = frozenset(
    ("contradiction", "update", "refinement", "certainty", "framing", "undecided")
)
Severity = Salience
DecidedBy = Literal["rules", "first look", "whole text", "two looks", "guard and second look", "votes"]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(Frozen):
    number: int
    start: int
    end: int
    text: str
    role: Literal["headline", "body", "metadata"] = "body"


class Document(Frozen):
    """A source once read. `published_from` says where the date was found."""

    id: str
    name: str
    title: str | None
    published: date | None
    published_from: Literal["metadata", "dateline", "text"] | None
    text: str
    sha256: str
    sentences: tuple[Sentence, ...]

    def sentence(self, number: int) -> Sentence:
        return self.sentences[number - 1]

    def quote(self, start: int, end: int) -> Evidence:
        return Evidence(source=self.id, start=start, end=end, quote=self.text[start:end])


class Evidence(Frozen):
    source: str
    start: int
    end: int
    quote: str


class Claim(Frozen):
    """One atomic statement of one document, which stands alone.

    `evidence` is the passage of the text the claim rests on, as narrow as it could be drawn, and within
    `sentences`. `copy_of` names the claim of another document that rests on the same, shared sentences.
    """

    id: str
    source: str
    text: str
    sentences: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    certainty: Certainty = "stated"
    salience: Salience = "medium"
    copy_of: str | None = None


class Topic(Frozen):
    """The claims, by id, that could be about the same thing.

    Every claim is in one topic. `near` are those of other topics that could be about the same thing as one of these.
    """

    id: str
    claims: tuple[str, ...]
    near: tuple[str, ...] = ()


class Position(Frozen):
    """What one document says on a fact: the claims by id, and its words, short (`at least 10`)."""

    source: str
    stance: Stance
    claims: tuple[str, ...] = ()
    says: str = ""
    evidence: tuple[Evidence, ...] = ()


class Fact(Frozen):
    """One proposition, with the position of every document on it.

    `relation` is None where one document alone speaks of it. `stronger` names the documents that are newer
    (update), more exact (refinement) or surer (certainty). A fact may lie within one document.
    """

    id: str
    summary: str
    positions: tuple[Position, ...]
    relation: Relation | None = None
    aspect: Aspect | None = None
    salience: Salience = "medium"
    explanation: str = ""
    stronger: tuple[str, ...] = ()


class Finding(Frozen):
    """A fact on which the documents are at odds. `absent_from` names those that carry an omitted fact nowhere in
    their text; `stronger` is the fact's."""

    id: str
    kind: Kind
    aspect: Aspect | None
    severity: Severity
    summary: str
    explanation: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    absent_from: tuple[str, ...] = ()
    stronger: tuple[str, ...] = ()
    decided_by: DecidedBy


class Undecided(Frozen):
    """What could not be checked, and why. `what` and `why` are sentences the report can print."""

    what: str
    why: str
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Note(Frozen):
    """Something a reader should know of the run or of a document that is no finding."""

    kind: Literal[
        "addresses a machine", "hidden characters", "other event", "language", "guard overruled", "date"
    ]
    text: str
    source: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SharedSentence(Frozen):
    """A sentence that several documents carry word for word, or nearly: (document id, sentence number) each."""

    places: tuple[tuple[str, int], ...]


class Coverage(Frozen):
    """Of one document's sentences: how many a claim cites, how many the engine says carry no fact, and by number
    those that neither holds for."""

    source: str
    sentences: int
    cited: int
    without_fact: int
    uncovered: tuple[int, ...]
    shared: int = 0


class Usage(Frozen):
    """What an engine spent. `cost` is in US dollars, None where the model's price is unknown; `models` are those that
    answered, as the server names them."""

    requests: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
    models: tuple[str, ...] = ()


class Run(Frozen):
    """How the run was done. Nothing in it changes from one run of the rules engine to the next."""

    atodds: str
    engine: str
    model: str | None = None
    endpoint: str | None = None
    prompts: dict[str, str] = {}
    usage: Usage = Usage()
    seconds: float | None = None
    coverage: tuple[Coverage, ...] = ()
    limits: tuple[str, ...] = ()


class Report(Frozen):
    schema_version: int = SCHEMA_VERSION
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    shared: tuple[SharedSentence, ...]
    undecided: tuple[Undecided, ...]
    notes: tuple[Note, ...]
    run: Run

    @property
    def complete(self) -> bool:
        """Whether everything could be checked."""
        return not self.undecided
