"""Quotes and claims are located in the text's own characters, or not at all."""

from hypothesis import assume, given
from hypothesis import strategies as st

from atodds.text.locate import locate, passage

TEXT = "He said: “We won’t go – not\xa0now.” Later, 58 were wounded and at least 10 killed in the city of Kherson."
WHOLE = [(0, len(TEXT))]


def found(quote: str) -> str | None:
    span = locate(quote, TEXT, WHOLE)
    return TEXT[slice(*span)] if span else None


def test_typography_case_and_spaces_do_not_hide_a_quote() -> None:
    """A model's straight quotes, plain dashes and single spaces still find the article's own characters."""
    assert found('"We won\'t go - not now."') == "We won’t go – not\xa0now"
    assert found("LATER, 58  were") == "Later, 58 were"


def test_an_ellipsis_may_skip_words_in_their_order() -> None:
    """Skipped words come back with the passage; the order can't be turned round."""
    assert found("58 … at least 10 killed") == "58 were wounded and at least 10 killed"
    assert found("at least 10 … 58") is None


def test_other_words_are_not_found() -> None:
    """Nothing that differs in a word or a digit is ever passed off as a quote."""
    assert found("59 were wounded") is None
    assert found("58 were killed") is None
    assert found(" … ") is None


def test_a_letter_that_reads_as_two_is_found_whole() -> None:
    """ "ß" is "ss" in any case, and never half of it with the letter before."""
    assert locate("ß", "Sß", [(0, 2)]) == (1, 2)
    assert locate("GROSS", "groß", [(0, 4)]) == (0, 4)


def test_only_the_named_spans_are_searched() -> None:
    """A quote that stands in another sentence than the cited one isn't there."""
    assert locate("Kherson", TEXT, [(0, 30)]) is None


@given(st.text(min_size=1), st.data())
def test_any_stretch_of_any_text_is_found_where_it_says_the_same(text: str, data: st.DataObject) -> None:
    """What is copied from a text is located in it, and what is located reads as what was copied."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    assume("\0" not in quote and "..." not in quote and "…" not in quote)
    span = locate(quote, text, [(0, len(text))])
    if span is not None:
        again = text[slice(*span)]
        assert locate(again, quote, [(0, len(quote))]) is not None
    else:
        assert not any(character.isalnum() for character in quote)


@given(st.text(), st.text())
def test_a_passage_lies_within_its_sentence(claim: str, text: str) -> None:
    """Whatever the claim, its passage is a part of the span it cites."""
    start, end = passage(claim, text, (0, len(text)))
    assert 0 <= start <= end <= len(text)


def test_a_passage_is_the_part_that_the_claim_is_about() -> None:
    """Of a sentence with several facts, the words of one claim, with its numbers."""
    sentence = (
        "Its epicentre lay 42 km north-west of the town, at a depth of 35 kilometres, the institute said."
    )
    start, end = passage("The quake was at a depth of 35 kilometres", sentence, (0, len(sentence)))
    assert sentence[start:end] == "depth of 35 kilometres"
