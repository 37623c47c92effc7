"""Noun phrases read from the words of a clause: its subject, its object, what prepositions lead to."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import takewhile

from atodds.engines.rules.clauses import is_past, is_verb_form
from atodds.engines.rules.phrases import NOTHING, Phrase
from atodds.engines.rules.statements import within
from atodds.engines.rules.vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    OPENING,
    PLACING,
    PREPOSITIONS,
    RELATIVE,
    is_adverb,
)
from atodds.text.synonyms import concept
from atodds.text.words import Word, first_word, words
from atodds.values.names import Name

# "The ferry to Hale" is another one than that to Norwick; "the plant in Tulsa" may be that in Oklahoma.
LEADING_AWAY = frozenset(("to", "from"))
RECEIVERS = frozenset(("him", "them", "me", "us", "you"))
ENDING = PREPOSITIONS | CONJUNCTIONS | OPENING
STARTING = DETERMINERS | {"all", "both", "each", "every"}


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads noun phrases of a text; words of its times and measures are of none."""

    text: str
    names: tuple[Name, ...]
    measured: frozenset[int]

    def subject(self, before: Sequence[Word], *, told: bool) -> tuple[Phrase, Phrase]:
        """What stands before a verb behind the last conjunction, and what a relative clause that the verb is of
        follows: "the car which", "the car in which they". `told`: what stands before may be a subject, and is no
        object of the verb before it."""
        start, antecedent = 0, NOTHING
        for number, word in enumerate(before):
            if word.folded in OPENING:
                phrase = self.phrase(before[start:number])
                if number + 1 == len(before):
                    return phrase, phrase
                # Of "said that Hale, the mayor, would" the comma ends no relative clause.
                if number and self.divided(before[-1], None):
                    return phrase, NOTHING
                if word.folded in RELATIVE:
                    antecedent = phrase
                start, told = number + 1, True
            elif self._denies_another(before, number):
                return self.phrase(before[start:number]), antecedent
            elif (word.folded in CONJUNCTIONS and number + 1 < len(before)) or (
                self.divided(word, None) and number + 1 < len(before) and not told
            ):
                leads = word.folded in PREPOSITIONS and not number
                start, told = number + (not leads), True
        return (self.phrase(before[start:]) if told else NOTHING), antecedent

    def _denies_another(self, before: Sequence[Word], number: int) -> bool:
        """Whether ", and not a mine," begins here, and what is the subject stands before it."""
        return (
            number > 0
            and self.divided(before[number - 1], before[number])
            and self.divided(before[-1], None)
            and "not" in (word.folded for word in before[number : number + 2])
        )

    def parts(self, behind: Sequence[Word]) -> tuple[tuple[str, Phrase], ...]:
        """What stands behind a verb, by the prepositions that lead to it, in order; the object is led by none."""
        parts: list[tuple[str, list[Word]]] = [("", [])]
        for number, word in enumerate(behind):
            following = behind[number + 1].folded if number + 1 < len(behind) else ""
            # "Acquitted her of taking bribes": that is no owner.
            deed = following.endswith("ing") and is_verb_form(following)
            leading = word.folded in PREPOSITIONS and (word.folded != "of" or not number or deed)
            if number and not leading and self.divided(behind[number - 1], word):
                # "The director, Petra Holl, of all charges": a name in apposition belongs to what it follows.
                parts[-1][1].extend(takewhile(lambda later: later.text[0].isupper(), behind[number:]))
                break
            if word.folded in CONJUNCTIONS and (number or not leading):
                break
            if leading:
                parts.append((word.folded, []))
            else:
                parts[-1][1].append(word)
        found = ((leading, self.phrase(held)) for leading, held in parts)
        return tuple((leading, phrase) for leading, phrase in found if phrase)

    def object(self, behind: Sequence[Word]) -> Phrase:
        """What stands behind a verb at once."""
        return next((phrase for leading, phrase in self.parts(behind) if not leading), NOTHING)

    def phrase(self, held: Sequence[Word]) -> Phrase:
        if not any(word.content for word in held):
            return NOTHING
        if held and held[0].folded in PREPOSITIONS:
            held = held[self._behind_place(held) :]
        told = [word for word in held if word.start not in self.measured]
        held = [*takewhile(lambda word: word.folded not in OPENING, told)]
        core: list[Word] = []
        labels = set()
        for number, word in enumerate(held):
            before = held[number - 1] if number else None
            if core and before and self._ends(before, word):
                break
            if word.text[0].isdigit():
                if before is not None and before.content and before.text[0].isupper():
                    labels.add(word.folded)
            elif word.content and not is_adverb(word.folded):
                core.append(word)
        if not core:
            return NOTHING
        start, end = held[0].start, held[-1].end
        inside = within(self.names, start, end)
        named = [name for name in inside if name.kind != "people" and name.end <= end]
        own = tuple(name for name in named if self._leads(name, start, end))
        placed = {name.start for name in named if self._follows(name, start, PLACING - LEADING_AWAY)}
        weighty = [word for word in held if word.content and not word.text[0].isdigit()]
        head = concept(core[-1].stem)
        terms = frozenset([concept(word.stem) for word in weighty])
        plain = terms
        if named:
            outside = (w for w in weighty if not any(name.start <= w.start < name.end for name in named))
            plain = frozenset([concept(word.stem) for word in outside])
        return Phrase(
            start,
            end,
            head,
            core[-1].stem,
            terms,
            own,
            tuple(name for name in named if name not in own and name.start not in placed),
            frozenset(labels),
            plain - {head},
            frozenset(word.stem for word in core)
            | {word.stem for name in own if name.role for word in words(name.role)[:1]},
        )

    def _ends(self, before: Word, word: Word) -> bool:
        return (
            word.folded in PREPOSITIONS
            or self.divided(before, word)
            or (is_past(word) and self.text[word.start - 1] != "-")
        )

    def parted(self, word: Word) -> bool:
        """Whether a comma or colon follows."""
        return self.text[word.end : word.end + 1] in (",", ":")

    def before_comma(self, behind: tuple[Word, ...]) -> tuple[Word, ...]:
        """What stands before the last comma: of "caused by a faulty switch, Tavik Home said" not who said it."""
        for number in range(len(behind) - 1, 0, -1):
            if self.divided(behind[number - 1], behind[number]):
                return behind[:number]
        return behind

    def receiver(self, behind: Sequence[Word]) -> int:
        """How many words name whom something is given: of "him permission", "Sir Gerald leave to appeal" the first."""
        if behind and behind[0].folded in RECEIVERS:
            at = 1
        else:
            at = next((n for n, word in enumerate(behind) if not word.text[0].isupper()), 0)
        if not at or at >= len(behind) or behind[at].folded in ENDING:
            return 0
        # "Hale's request" is no gift to Hale.
        return at if self.text[behind[at - 1].end : behind[at].start] == " " else 0

    def divided(self, before: Word, word: Word | None) -> bool:
        """Whether a comma, colon or semicolon stands between them, or behind the first."""
        gap = self.text[before.end : word.start if word else before.end + 2]
        return gap != " " and ("," in gap or ":" in gap or ";" in gap)

    def _behind_place(self, held: Sequence[Word]) -> int:
        """Where the subject begins that follows a place or time: "in the small hours the parliament"."""
        for number in range(len(held) - 1, 1, -1):
            parted = self.divided(held[number - 1], held[number])
            if parted or (
                held[number].folded in STARTING
                and held[number - 1].folded not in PREPOSITIONS
                and held[number - 1].folded not in STARTING
            ):
                return number
        return int(held[0].folded in CONJUNCTIONS)

    def _leads(self, name: Name, start: int, end: int) -> bool:
        """Whether the name is what the phrase is about, and not what it belongs to: "the mayor of Karsten"."""
        if self._follows(name, start, PREPOSITIONS):
            return False
        behind = self.text[name.end : end]
        following = first_word(behind[:32])
        owner = behind.startswith(("'s", "\u2019s", "' ", "\u2019 "))
        beside = following is not None and following.start == 1 and following.text[0].islower()
        return not owner and not (
            following and beside and following.content and not is_adverb(following.folded)
        )

    def _follows(self, name: Name, start: int, leading: Container[str]) -> bool:
        """Whether a word that leads to the name, but for an article, is one of these."""
        before = [word for word in self.text[start : name.start].casefold().split() if word != "the"]
        return bool(before) and before[-1] in leading
