"""Gathering: claims that could be about the same thing are in one topic, and topics are small enough to ask about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atodds.model import Claim
from atodds.steps.gather import LARGEST_PER_SOURCE, gather


def claims(*texts: tuple[str, int, str]) -> tuple[Claim, ...]:
    return tuple(
        Claim(id=f"{source}{number}", source=source, text=text, sentences=(sentence,), evidence=())
        for number, (source, sentence, text) in enumerate(texts)
    )


SOMETHING = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.integers(1, 9),
        st.sampled_from(["fire killed 12", "talks in Oslo", "", "a"]),
    ),
    max_size=40,
)


@given(SOMETHING, st.integers(1, 12))
def test_every_claim_is_in_exactly_one_topic(texts: list[tuple[str, int, str]], largest: int) -> None:
    """Nothing is dropped or doubled."""
    every = claims(*texts)
    held = [name for topic in gather(every, largest) for name in topic.claims]
    assert sorted(held) == sorted(claim.id for claim in every)


@given(SOMETHING, st.integers(1, 12))
def test_claims_of_one_sentence_stay_together(texts: list[tuple[str, int, str]], largest: int) -> None:
    """A sentence is asked about as a whole."""
    every = claims(*texts)
    where = {name: topic.id for topic in gather(every, largest) for name in topic.claims}
    assert len({(claim.source, claim.sentences, where[claim.id]) for claim in every}) == len(
        {(claim.source, claim.sentences) for claim in every}
    )


def test_what_shares_a_number_a_name_or_a_rare_word_is_gathered() -> None:
    """Two articles' claims on the same things meet, in whatever words and order."""
    every = claims(
        ("A", 1, "The blaze in Norwick killed 12 people."),
        ("A", 9, "Mayor Hallam will resign in May."),
        ("A", 18, "A chandelier was stolen from the opera."),
        ("B", 1, "Opera thieves took a chandelier."),
        ("B", 9, "Hallam quits as mayor."),
        ("B", 18, "A dozen died: 12 bodies were found after the fire."),
    )
    topics = [set(topic.claims) for topic in gather(every, largest=2)]
    assert {"A0", "B5"} in topics
    assert {"A1", "B4"} in topics
    assert {"A2", "B3"} in topics


def test_a_hub_does_not_swallow_everything() -> None:
    """A sentence that speaks of everything can't make one topic of all; topics keep their limit."""
    words = [f"word{number}" for number in range(60)]
    hub = ("A", 1, " ".join(words))
    rest = [(source, 3 * n, f"{word} {word}x") for source in "BC" for n, word in enumerate(words, 1)]
    topics = gather(claims(hub, *rest), largest=10)
    assert max(len(topic.claims) for topic in topics) <= max(10, 3 * LARGEST_PER_SOURCE)


@given(SOMETHING, st.integers(1, 12))
def test_what_is_near_is_answered_for_elsewhere(texts: list[tuple[str, int, str]], largest: int) -> None:
    """A topic names claims of others beside its own, never one of its own twice."""
    every = claims(*texts)
    for topic in gather(every, largest):
        assert not set(topic.near) & set(topic.claims)
        assert set(topic.near) <= {claim.id for claim in every}


def test_what_a_full_topic_has_no_room_for_is_near() -> None:
    """Where a topic may not grow, the claim on the same thing is named beside it."""
    blaze = "The blaze in Norwick killed 12 people."
    every = claims(*[("A", 1, blaze)] * 4, *[("B", 1, blaze)] * 4)
    first, second = gather(every, largest=1)
    assert (first.claims, second.claims) == (("A0", "A1", "A2", "A3"), ("B4", "B5", "B6", "B7"))
    assert (first.near, second.near) == (second.claims, first.claims)
