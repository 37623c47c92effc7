"""Who says what, and where the quotation is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.quotes import find_quotes
from atodds.values.speech import Speech, find_speech

PIECES = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    ", ",
    ". ",
    " said ",
    " told ",
    " that ",
    "Putin",
    "the mayor",
    "\n",
    "it ",
]
NEWS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@given(NEWS | st.text(max_size=40))
def test_spans_lie_in_the_text(text: str) -> None:
    """Speaker, verb, content and quotations are stretches of the text, and content is never empty."""
    for speech in find_speech(text):
        for span in (speech.verb, speech.content, *speech.quotes):
            assert 0 <= span.start < span.end <= len(text)
        assert speech.speaker is None or 0 <= speech.speaker.start < speech.speaker.end <= len(text)


def told(text: str) -> list[tuple[str | None, str]]:
    return [(s.speaker.of(text) if s.speaker else None, s.content.of(text)) for s in find_speech(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin said Moscow was ready.", [("Putin", "Moscow was ready.")]),
        ("The army was ready, Putin said on Sunday.", [("Putin", "The army was ready")]),
        ('"We will go on," said Marta Huanca, the head of the office.', [
            ("Marta Huanca, the head of the office", "We will go on")]),
        ('"Russia attacks," the adviser, Mykhailo Podolyak, tweeted.', [
            ("the adviser, Mykhailo Podolyak", "Russia attacks")]),
        ("Yuriy Ihnat, a spokesperson for the air force, told television that jets were flying.", [
            ("Yuriy Ihnat, a spokesperson for the air force", "jets were flying.")]),
        ("It lay 42 kilometres away, according to the national institute.", [
            ("the national institute", "It lay 42 kilometres away")]),
        ("According to the police, 45,000 marched.", [("the police", "45,000 marched.")]),
        ("Zelenskyy, referring to a strike that officials say killed ten, vowed, “We will find them.”", [
            ("officials", "killed ten"), ("Zelenskyy", "We will find them.")]),
        ("It hit what it said was a “double-tap” strike.", [("it", "was a “double-tap” strike.")]),
        ("Sugar said in an interview “We hit a home run”.", [("Sugar", "We hit a home run")]),
        ("“We need none,” Detik.com quoted Djamal as saying.", [("Djamal", "We need none")]),
        ("Jobs said sales rose but denied that profits fell.", [
            ("Jobs", "sales rose"), ("Jobs", "profits fell.")]),
        ("The Times reported that someone familiar with it said sales fell.", [
            ("The Times", "someone familiar with it said sales fell."),
            ("someone familiar with it", "sales fell.")]),
        ("Her years in the mines, Solberg said, had taught her that.", [
            ("Solberg", "Her years in the mines, Solberg said, had taught her that.")]),
        ("Ten were killed when a bomb exploded said a monitoring group.", [
            ("a monitoring group", "Ten were killed when a bomb exploded")]),
        ("Two U.S. officials, speaking on condition of anonymity, said the strike was theirs.", [
            ("Two U.S. officials", "the strike was theirs.")]),
        ("The toll is 56, the Interior Ministry said in a statement posted on Facebook.", [
            ("the Interior Ministry", "The toll is 56")]),
        ("According to the ministry, which is run by Hamas, 32 people died.", [
            ("the ministry, which is run by Hamas", "32 people died.")]),
        ("Witnesses told the BBC they heard two blasts.", [("Witnesses", "they heard two blasts.")]),
        ("Kyiv contradicted Gen. Oleksandr Syrskyi, who said on Twitter it had held.", [
            ("Gen. Oleksandr Syrskyi", "it had held.")]),
        ("The Kremlin says it will fight while Kyiv says it will not rest.", [
            ("The Kremlin", "it will fight"), ("Kyiv", "it will not rest.")]),
        ("Unconfirmed social media reports suggested the sirens may have failed.", [
            ("Unconfirmed social media reports", "the sirens may have failed.")]),
        ("Djamal was quoted by AFP as saying the ban should go.", [("Djamal", "the ban should go.")]),
        ("Raids hit the village killing children a monitor and activists said.", [
            ("a monitor and activists", "Raids hit the village killing children")]),
        ("Brandt is said to have bid low.", [(None, "Brandt is said to have bid low.")]),
        ("In March the unions that called the protest said 120,000 had come.", [
            ("the unions that called the protest", "120,000 had come.")]),
    ],
)  # fmt: skip
def test_speaker_and_content(text: str, expected: list[tuple[str | None, str]]) -> None:
    """The speaker is found before, after and within what is said, with what stands in apposition."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He did not say why.",
        "The reported deaths were few.",
        "Local reports vary.",
        "The president declared a state of emergency.",
        "He would not say who told whom.",
        "It added two hospitals.",
        "No minister had said so before.",
        "He asked for a chair.",
    ],
)
def test_no_speech_where_nobody_speaks(text: str) -> None:
    """Reporting verbs denied, or used for something else, make no speech."""
    assert find_speech(text) == ()


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    """A sentence that is all quotation belongs to the speaker of the one before."""
    text = (
        'Putin said: "We are ready. They are not."\n\n"We wait."\n\nThe war goes on. "Never" was the answer.'
    )
    first, second = find_speech(text)
    assert first.quotes[0].of(text) == "We are ready. They are not."
    assert second.inherited
    assert second.content.of(text) == "We wait."
    assert second.speaker == first.speaker


def test_a_briefing_told_something_says_what_follows() -> None:
    """The quotation after a colon and a new paragraph is what was said."""
    text = 'In Paris spokesperson Ned Price told a briefing:\n\n"We see this as posturing."'
    (speech,) = find_speech(text)
    assert speech.direct
    assert speech.content.of(text) == "We see this as posturing."


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Faure alleged, without offering evidence, that it was them.", "hedged"),
        ("Moscow denied any involvement.", "denied"),
        ("The planes are believed to be theirs.", "hedged"),
        ("The navy said there was no danger.", "attributed"),
    ],
)
def test_the_verb_tells_how_surely_it_stands(text: str, certainty: str) -> None:
    """Who says, alleges or denies leaves what is said standing differently."""
    (speech,) = find_speech(text)
    assert speech.certainty == certainty


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said “no” and \"yes\".", ["no", "yes"]),
        ("‘He said “no” to us,’ she said.", ["He said “no” to us,"]),
        ("a 5\" pipe isn't the drivers' or workers' own", []),
        ("\"It is ours, '' he said.", ["It is ours,"]),
        ("“First paragraph\nnext line", ["First paragraph"]),
        ("what they call 'No Other Choice' today", ["No Other Choice"]),
    ],
)  # fmt: skip
def test_quotation_marks_are_paired(text: str, quotes: list[str]) -> None:
    """Curly, straight, nested and makeshift marks pair up; apostrophes and inches are none."""
    assert [quote.of(text) for quote in find_quotes(text)] == quotes


def test_indirect_speech_has_no_quotes() -> None:
    """Only words between marks are quoted."""
    (speech,) = find_speech("Putin said Moscow was ready.")
    assert isinstance(speech, Speech)
    assert not speech.direct
