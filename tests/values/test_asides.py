"""Times that date a saying or are counted from, and those that date an event."""

from datetime import date

import pytest

from atodds.values.asides import asides
from atodds.values.speech import find_speech
from atodds.values.times import find_times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said on Tuesday that the bridge fell on Sunday.", ["Tuesday"]),
        ("The bridge fell on Monday, officials said on Tuesday.", ["Tuesday"]),
        ("On Tuesday, the minister said the bridge would close on Friday.", ["Tuesday"]),
        ("The minister on Tuesday said the bridge would close on Friday.", ["Tuesday"]),
        ("The minister told reporters on Tuesday that the bridge fell at 5 a.m.", ["Tuesday"]),
        ("The mayor said in a statement late on Sunday that it fell.", ["late on Sunday"]),
        ("He resigned three days after the search of his house on 12 April.", ["12 April"]),
        ("Three days after the search he was charged, and on 12 April he resigned.", []),
        ("Holt said the bridge fell on Sunday.", []),
        ("The bridge fell on Sunday.", []),
    ],
)
def test_a_day_beside_the_saying_or_behind_a_distance_dates_no_event(text: str, expected: list[str]) -> None:
    """The day beside the verb of saying, and the one counted from, are told apart from the days of events."""
    times = find_times(text, date(2024, 5, 14))
    starts = asides(text, find_speech(text), times)
    assert [time.words for time in times if time.start in starts] == expected
