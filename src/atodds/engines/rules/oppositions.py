"""Oppositions of paired statements: of two predicates with one doer and one matter, one says the opposite of the
other.

"A beat B" and "B lost to A" are one; "A won" and "B lost" are no opposition, since another is spoken of. What may
come after the other (an arrest and a release) is at odds only where both are told of one state or one time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import Phrase, same_phrase
from atodds.engines.rules.predicates import Predicate, predicates, verbs
from atodds.engines.rules.scopes import portion
from atodds.engines.rules.statements import Article, Key, Statement
from atodds.engines.rules.turns import called_off, of_one_moment, of_one_time, roles
from atodds.engines.rules.vocabulary import SPEECH
from atodds.text.synonyms import concept
from atodds.text.words import KEPT_TYPES
from atodds.values.antonyms import Opposition, alike, opposition
from atodds.values.numbers import Number

NEAR = 0.06
_PART = re.compile(r"(?:some|most|many|few|several|other|others|half|part)\b", re.IGNORECASE)
_OF_ALL = re.compile(r" of (?:the|its|his|her|their|our|all)\b")
_EXCEPTING = re.compile(
    r"\b(?:(?:all|everyone|everybody) (?:but|bar|except)|except|apart from|save for)\b", re.IGNORECASE
)
NEAR_IF_UNKNOWN = 0.25
NEAR_WITHOUT_DOER = 0.15

# `akin`: the same act, and the same doer or matter as far as both tell; `other`: the verbs are opposed, and done by
# others or at another time; `unrelated`: they don't compare.
Sense = Literal["same", "akin", "opposite", "other", "unrelated"]


class Predicates:
    """The predicates of the articles' statements, each read once."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._found: dict[Key, tuple[Predicate, ...]] = {}
        self._verbs_found: dict[Key, frozenset[str]] = {}

    def of(self, statement: Statement) -> tuple[Predicate, ...]:
        found = self._found.get(statement.key)
        if found is None:
            found = self._found[statement.key] = predicates(statement, self._articles[statement.source])
        return found

    def compared(self, pair: Pair) -> Iterator[tuple[Predicate, Predicate, Sense]]:
        """Every predicate of the one with every one of the other that it has to do with."""
        if not self._are_kin(pair):
            return
        for one in self.of(pair.left):
            if one.verb in SPEECH:
                continue
            for other in self.of(pair.right):
                found = sense(one, other, pair)
                if found != "unrelated":
                    yield one, other, found

    def _are_kin(self, pair: Pair) -> bool:
        """Whether a verb of the one has to do with one of the other's: most have not, and then nobody need know who
        does it."""
        mine, theirs = self._verbs(pair.left) - SPEECH, self._verbs(pair.right)
        return any(any(_kinship(one, other)) for one in mine for other in theirs)

    def _verbs(self, statement: Statement) -> frozenset[str]:
        found = self._verbs_found.get(statement.key)
        if found is None:
            found = verbs(statement, self._articles[statement.source])
            self._verbs_found[statement.key] = found
        return found

    def tells_of_a_part(self, statement: Statement) -> bool:
        """Whether it tells of some of a whole, of which the others may well do the opposite: "a quarter of the trains
        ran", "some residents welcomed it"."""
        text = self._articles[statement.source].document.text
        shares = (number for number in statement.numbers if number.kind == "share")
        if any(text.startswith(" of ", number.end) for number in shares):
            return True
        counted = {number.start for number in statement.numbers if _OF_ALL.match(text, number.end)}
        return any(
            phrase.start in counted or _PART.match(text, phrase.start, phrase.end)
            for predicate in self.of(statement)
            for phrase in (predicate.agent, predicate.patient)
            if phrase
        )

    def tell_of_parts(self, left: Statement, right: Statement) -> bool:
        """Whether one tells of a part, or one alone of all but some: "all but two got out", "two failed to get out"; or
        they tell of two: "six of the ten", "four of the ten"."""
        excepting = [
            _EXCEPTING.search(self._articles[each.source].document.text, each.start, each.end) is not None
            for each in (left, right)
        ]
        return (
            any(excepting) != all(excepting)
            or self.tells_of_a_part(left)
            or self.tells_of_a_part(right)
            or any(
                one.compare_amount(other).relation == "incompatible"
                for one in self._parts(left)
                for other in self._parts(right)
            )
        )

    def _parts(self, statement: Statement) -> list[Number]:
        article = self._articles[statement.source]
        return [number for number in statement.numbers if portion(number, article) == "part"]

    def words(self, statement: Statement, predicate: Predicate) -> str:
        return self._articles[statement.source].document.text[predicate.start : predicate.end]


def differences(pairs: Sequence[Pair], read: Predicates) -> Iterator[Difference]:
    for pair in pairs:
        left, right = pair.left, pair.right
        if pair.nearness < NEAR:
            continue
        if left.speaker and right.speaker and left.speaker.is_other_than(right.speaker):
            continue
        for one, other, found in read.compared(pair):
            if found == "opposite" and of_one_moment(one, other, pair):
                if not read.tell_of_parts(left, right):
                    yield _difference(pair, one, other, read)
                break


@lru_cache(maxsize=KEPT_TYPES)
def _kinship(verb: str, other: str) -> tuple[bool, frozenset[Opposition]]:
    """Whether two verbs say the same, and how they are opposed."""
    return alike(verb, other) or concept(verb) == concept(other), opposition(verb, other)


def sense(one: Predicate, other: Predicate, pair: Pair) -> Sense:
    alike_, kinds = _kinship(one.verb, other.verb)
    if not alike_ and not kinds:
        return "unrelated"
    flipped = one.negated != other.negated
    opposite = flipped if alike_ else not flipped
    (doer, matter), (other_doer, other_matter) = roles(one, other.state), roles(other, one.state)
    by_one, of_one = same_phrase(doer, other_doer), same_phrase(matter, other_matter)
    if not opposite:
        if False in (by_one, of_one) or not (by_one or of_one):
            return "unrelated"
        return "same" if by_one and of_one else "akin"
    # Of what they are acquitted, where it runs, for whom.
    if any(same_phrase(one.led_by(how), other.led_by(how)) is False for how, _ in one.others):
        return "other"
    if False in (by_one, of_one):
        apart = (
            _named_apart(doer, other_doer)
            or _told_apart(doer, other_doer)
            or _told_apart(matter, other_matter)
        )
        return "other" if apart else "unrelated"
    if "turn" in kinds <= {"turn", "state"} and not (
        called_off(one, other, pair) or of_one_time(one, other, pair)
    ):
        return "other"
    if by_one and of_one:
        return "opposite"
    # Where neither names a doer, what it befalls tells enough; and so does a name.
    alone = (of_one and not doer and not other_doer) or (by_one and not matter and not other_matter)
    least = NEAR_WITHOUT_DOER if alone or called_off(one, other, pair) else NEAR_IF_UNKNOWN
    return "opposite" if (by_one or of_one) and pair.nearness >= least else "unrelated"


def _named_apart(one: Phrase, other: Phrase) -> bool:
    return bool(one.names and other.names) and same_phrase(one, other) is False


def _told_apart(one: Phrase, other: Phrase) -> bool:
    """Whether they are two of one kind: "the driver of the lorry", "the driver of the van"."""
    return bool(one) and one.head == other.head and same_phrase(one, other) is False


def _difference(pair: Pair, one: Predicate, other: Predicate, read: Predicates) -> Difference:
    left, right = pair.left, pair.right
    told, also_told = read.words(left, one), read.words(right, other)
    return Difference(
        Spot(left, left.start, left.end),
        Spot(right, right.start, right.end),
        "contradiction",
        "polarity",
        f"“{told}” and “{also_told}” say the opposite of the same.",
        pair.nearness,
    )
