"""Shared copy is found across documents; a sentence that differs in what it says isn't shared."""

import pytest

from atodds.model import Document, Sentence
from atodds.text.sentences import split
from atodds.text.shared import shared_sentences


def document(name: str, text: str) -> Document:
    sentences = tuple(
        Sentence(number=n, start=a, end=b, text=text[a:b]) for n, (a, b) in enumerate(split(text), 1)
    )
    return Document(
        id=name,
        name=name,
        title=None,
        published=None,
        published_from=None,
        text=text,
        sha256="",
        sentences=sentences,
    )


def places(*texts: str) -> list[tuple[tuple[str, int], ...]]:
    documents = [document("ABCDEFGH"[n], text) for n, text in enumerate(texts)]
    return [shared.places for shared in shared_sentences(documents)]


def test_the_same_sentence_in_other_typography_is_shared() -> None:
    """Curly quotes and a dropped article don't make it another sentence."""
    one = 'Unrelated opening words stand here. "We see this as posturing," the department spokesman told reporters.'
    two = "“We see this as posturing,” department spokesman told reporters."
    assert places(one, two) == [(("A", 2), ("B", 1))]


@pytest.mark.parametrize(
    "changed",
    [
        "The mayor said 58 people were wounded in Saturday's strike on the city centre.",
        "The mayor said 60 people were not wounded in Saturday's strike on the city centre.",
        "The mayor said at least 60 people were wounded in Saturday's strike on the city centre.",
        "The mayor said 60 people were wounded before Saturday's strike on the city centre.",
    ],
)
def test_another_number_negation_bound_or_order_of_time_is_another_sentence(changed: str) -> None:
    """A near copy that says something else must be read by itself."""
    assert (
        places("The mayor said 60 people were wounded in Saturday's strike on the city centre.", changed)
        == []
    )


def test_three_documents_share_one_sentence_once() -> None:
    """One entry holds every place."""
    copy = "Rescue teams searched the ruins of the collapsed market hall overnight."
    assert places(copy, copy, "Something else entirely was written here today. " + copy) == [
        (("A", 1), ("B", 1), ("C", 2))
    ]


def test_short_sentences_are_nobodys_copy() -> None:
    """Stock phrases meet by chance."""
    assert places("It was not immediately clear.", "It was not immediately clear.") == []
