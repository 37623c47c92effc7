"""Extract: every sentence is asked about once, shared copy once for all, and what is passed over is said."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from atodds.engines.base import Extraction, Window
from atodds.model import Undecided
from atodds.steps.extract import WORDS_A_WINDOW, Reading, extract, windows_of
from atodds.text.shared import shared_sentences

from ..engines.llm.articles import document
from .answering import TableEngine, claims_of_sentences

COPY = "Rescue teams from three provinces searched the ruins of the market hall overnight."
ONE = document("A", f"The roof came down at noon on Friday. {COPY} Nobody had seen the cracks.")
TWO = document("B", f"{COPY} Eleven traders were inside when the roof fell.")


def read(engine: TableEngine) -> Reading:
    pair = (ONE, TWO)
    return asyncio.run(extract(engine, pair, shared_sentences(pair)))


def test_a_shared_sentence_is_asked_about_once_and_claimed_by_both() -> None:
    """The second document's copy is not sent again, and its claim rests on its own text."""
    engine = TableEngine()
    claims = read(engine).claims
    assert [(w.document.id, w.asked) for w in engine.windows] == [("A", (1, 2, 3)), ("B", (2,))]
    copy = next(claim for claim in claims if claim.copy_of)
    assert (copy.source, copy.copy_of, copy.sentences) == ("B", "A2", (1,))
    [evidence] = copy.evidence
    assert TWO.text[evidence.start : evidence.end] == evidence.quote == COPY


def test_claims_are_numbered_in_the_order_of_their_text() -> None:
    """Ids join all later values, so they are unique and follow the document."""
    assert [claim.id for claim in read(TableEngine()).claims] == ["A1", "A2", "A3", "B1", "B2"]


def test_a_sentence_passed_over_is_asked_about_once_more_and_then_listed() -> None:
    """Neither claimed nor without fact: asked again by itself, and said to be uncovered if still nothing comes."""

    def without_the_last_of_a(window: Window) -> Extraction:
        found = claims_of_sentences(window)
        kept = tuple(claim for claim in found.claims if (claim.source, claim.sentences) != ("A", (3,)))
        return found.model_copy(update={"claims": kept})

    engine = TableEngine(extracting=without_the_last_of_a)
    reading = read(engine)
    assert engine.windows[-1].asked == (3,)
    assert reading.coverage[0].uncovered == (3,)
    [doubt] = reading.undecided
    assert [evidence.quote for evidence in doubt.evidence] == ["Nobody had seen the cracks."]


def test_what_no_answer_came_for_is_said_once_and_with_its_reason() -> None:
    """A question that went unanswered passed nothing over: the engine's reason stands, and no other beside it."""

    def silent(window: Window) -> Extraction:
        doubt = Undecided(what=f"All of {window.document.id}", why="The deadline was reached.")
        return Extraction(source=window.document.id, claims=(), undecided=(doubt,))

    reading = read(TableEngine(extracting=silent))
    assert [doubt.what for doubt in reading.undecided] == ["All of A", "All of B"]
    assert reading.coverage[0].uncovered == (1, 2, 3)


def test_a_sentence_without_a_fact_is_covered() -> None:
    """What an engine says to be empty is not asked about again."""
    engine = TableEngine(
        extracting=lambda window: Extraction(source=window.document.id, claims=(), without_fact=window.asked)
    )
    reading = read(engine)
    assert len(engine.windows) == 2
    assert not reading.undecided
    assert [seen.without_fact for seen in reading.coverage] == [3, 2]


@given(st.lists(st.integers(1, 120), min_size=1, max_size=120))
def test_windows_ask_about_every_sentence_exactly_once(lengths: list[int]) -> None:
    """However long the sentences, none is lost between two windows or asked about twice, and none is too long."""
    text = " ".join("Word " + "word " * (length - 1) + "end." for length in lengths)
    long = document("A", text)
    numbers = [sentence.number for sentence in long.sentences]
    windows = windows_of(long, numbers)
    assert [n for window in windows for n in window.asked] == numbers
    for window in windows:
        assert not set(window.asked) & set(window.context)
        words = sum(len(long.sentence(n).text.split()) for n in window.asked)
        assert words <= WORDS_A_WINDOW + max(lengths) + 1
