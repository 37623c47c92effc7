"""Sayings: what is said in a text and by whom, a pronoun read as the person it stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter

from atodds.engines.rules.clauses import Clause
from atodds.engines.rules.statements import Speaker, within
from atodds.engines.rules.vocabulary import PERSONAL, PRONOUNS
from atodds.values.aliases import same_name
from atodds.values.names import Name
from atodds.values.spans import Span
from atodds.values.speech import Speech, find_speech


def said_in(text: str, names: tuple[Name, ...]) -> list[tuple[Speech, Speaker | None]]:
    """Everything that is said in the text; a pronoun stands for the last speaker who was named."""
    found: list[tuple[Speech, Speaker | None]] = []
    named: Speaker | None = None
    at = 0
    for speech in find_speech(text):
        speaker = None
        if speech.speaker is not None:
            inside = [
                name
                for name in within(names, speech.speaker.start, speech.speaker.end)
                if name.kind != "people" and name.end <= speech.speaker.end
            ]
            # "Halden's mayor, Ruth Fenn": whoever speaks is a person before it is a place.
            inside.sort(key=lambda name: name.kind != "person")
            speaker = Speaker(speech.speaker.of(text), inside[0] if inside else None)
            if speaker.words.casefold() in PRONOUNS:
                speaker = _meant(text, named, at, speech.speaker, names) if named else None
            elif speaker.name is not None and speaker.name.kind in ("person", "name"):
                named, at = speaker, speech.speaker.end
        found.append((speech, speaker))
    return found


def _meant(text: str, named: Speaker, since: int, pronoun: Span, names: tuple[Name, ...]) -> Speaker | None:
    """Whom a pronoun stands for: the last speaker who was named, where no other person was named since; or the one
    person whom its paragraph names, where that speaker stands in none of its words. "It" and "they" can be
    anybody."""
    if pronoun.of(text).casefold() not in PERSONAL:
        return None
    paragraph = text.rfind("\n", 0, pronoun.start) + 1
    others = [
        name
        for name in within(names, since, pronoun.start)
        if _may_be_person(text, name) and not (named.name and same_name(name, named.name))
    ]
    if not others:
        return named
    here = [name for name in others if name.start >= paragraph > since]
    persons = [name for name in here if name.kind == "person"] or here
    if persons and all(same_name(persons[0], name) for name in persons):
        return Speaker(persons[0].full, persons[0])
    return None


def _may_be_person(text: str, name: Name) -> bool:
    """A person, or a bare name with which a sentence begins."""
    return name.kind == "person" or (
        name.kind == "name" and text[max(0, name.start - 3) : name.start].rstrip(' "\u201c')[-1:] in "\n."
    )


class Contents:
    """What is said in a text, by where it stands."""

    def __init__(self, told: Iterable[tuple[Speech, Speaker | None]]) -> None:
        self._by_start = sorted(enumerate(told), key=lambda numbered: numbered[1][0].content.start)
        self._starts = [speech.content.start for _, (speech, _) in self._by_start]
        self._farthest = list(accumulate((speech.content.end for _, (speech, _) in self._by_start), max))

    def holding(self, clause: Clause) -> tuple[Speech | None, Speaker | None]:
        """The first speech that most of the clause is the content of."""
        last = bisect_left(self._starts, clause.end)
        first = bisect_right(self._farthest, clause.start)
        for _, (speech, speaker) in sorted(self._by_start[first:last], key=itemgetter(0)):
            shared = min(clause.end, speech.content.end) - max(clause.start, speech.content.start)
            if 2 * shared > clause.end - clause.start:
                return speech, speaker
        return None, None
