"""What answers the four questions: the protocol of an engine, and the values of its answers.

An engine never guesses. What it could not answer comes back as `undecided`, with the reason; a claim or fact
that it was asked about is in its answer exactly once, either way.
"""

from __future__ import annotations

from typing import Literal, Protocol

from atodds.model import (
    Aspect,
    Claim,
    DecidedBy,
    Document,
    Evidence,
    Fact,
    Frozen,
    Note,
    Relation,
    Topic,
    Undecided,
    Usage,
)


class Window(Frozen):
    """The part of a document that one question asks about: sentence numbers. The rest of the document, or as much
    of it as lies in `context`, is shown only so that the asked sentences can be understood."""

    document: Document
    asked: tuple[int, ...]
    context: tuple[int, ...] = ()


class Extraction(Frozen):
    """The claims of a window, in the order of the text, and the sentences that carry no fact. Ids of claims are
    the engine's own; the step numbers them anew."""

    source: str
    claims: tuple[Claim, ...]
    without_fact: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    undecided: tuple[Undecided, ...] = ()


class Dossier(Frozen):
    """All that there is to see: every document, and the claims of all of them."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]


class Crosscheck(Frozen):
    """Facts that two documents share or on which documents (or one document with itself) are at odds.

    A claim that is in no fact is one that no other document's claim speaks of. `other_event` are the documents, by id,
    that tell of another event than the rest. Positions of silent documents are left out: mentions fills them in.
    """

    facts: tuple[Fact, ...]
    other_event: tuple[str, ...] = ()
    undecided: tuple[Undecided, ...] = ()


Outcome = Literal["carried", "partly", "differs", "absent"]


class Mention(Frozen):
    """Whether a document carries another document's claim, anywhere in its text and in whatever words.

    `partly`: it speaks of the same point less exactly, less surely, or with a value of other scope. `differs`: what it
    says on the point and the claim can't both be true.
    """

    claim: str
    source: str
    outcome: Outcome
    evidence: tuple[Evidence, ...] = ()
    explanation: str = ""


class Mentions(Frozen):
    mentions: tuple[Mention, ...]
    undecided: tuple[Undecided, ...] = ()


class Verdict(Frozen):
    """A second, independent look at a fact. `relation` is None where the look could not tell."""

    fact: str
    relation: Relation | None
    aspect: Aspect | None = None
    explanation: str = ""
    stronger: tuple[str, ...] = ()


class Verification(Frozen):
    verdicts: tuple[Verdict, ...]
    undecided: tuple[Undecided, ...] = ()


class Engine(Protocol):
    """Answers the four questions. The steps decide what is asked together and run questions side by side."""

    @property
    def name(self) -> str: ...
    @property
    def limits(self) -> tuple[str, ...]:
        """What this engine can't see, as sentences for the top of the report."""
        ...

    @property
    def decides(self) -> DecidedBy:
        """Who decides where nobody looks twice."""
        ...

    async def extract(self, window: Window) -> Extraction: ...

    async def crosscheck(self, dossier: Dossier, topics: tuple[Topic, ...]) -> Crosscheck:
        """See the whole dossier, answer for these topics' claims."""
        ...

    async def mentions(
        self, document: Document, claims: tuple[Claim, ...], pool: tuple[Claim, ...]
    ) -> Mentions:
        """`pool` holds the claims that any document is asked about, these among them: shown first, it is the same
        beginning for all documents, which providers cache."""
        ...

    async def verify(self, dossier: Dossier, facts: tuple[Fact, ...], look: int) -> Verification:
        """Look at each fact anew, its first verdict unseen. `look` counts from 1; each is independent, and odd ones
        show the documents in reverse order."""
        ...

    def usage(self) -> Usage: ...
