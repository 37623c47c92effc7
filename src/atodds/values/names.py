"""Names in a text, found by their capitals and by what stands beside them.

No model, no gazetteer but the countries.

    find_names(text)                 -> every Name in order; best called on a whole article
    name.compare(other)              -> Comparison: same, compatible, or other scope
    compare_role_fillers(one, other) -> the same where both fill one role (both "the governor", both where it
                                        happened): different names are then incompatible

A Name has `start`, `end` (of the name alone, without its title), `words` (verbatim), `form` (its tokens
without case, accents, particles and possessive), `kind`, and what the text says beside it: `title`
("President"), `role` ("the head of the regional civil defence office"), `region` ("Peru" of "Quillamarca,
Peru"), `acronym` ("EADS").

Kinds: person, organisation, place, people (an adjective or people of a country, whose form is the
country's: "Russian" has the form of "Russia"), and name where nothing in the text tells. `aliases` says
which names of an article, and of several articles, are one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from atodds.values.base import Comparison
from atodds.values.name_context import NOTHING, Beside, beside_after, beside_before
from atodds.values.name_forms import same_form
from atodds.values.name_runs import RUN, Kind, Part, parse_run
from atodds.values.places import COUNTRY_FORMS, COUNTRY_OF, LEVEL_OF


@dataclass(frozen=True, slots=True)
class Name:
    start: int
    end: int
    words: str
    form: tuple[str, ...]
    kind: Kind = "name"
    title: str | None = None
    role: str | None = None
    region: str | None = None
    acronym: str | None = None

    def compare(self, other: Name) -> Comparison:
        """Two different names contradict nothing by themselves: that takes a role which both fill."""
        if not same_form(self.form, self.kind, other.form, other.kind):
            return Comparison("other_scope", f'"{self.words}" and "{other.words}" are different names.')
        if self.region and other.region and self.region != other.region:
            return Comparison("other_scope", f'"{self.full}" and "{other.full}" are different places.')
        mine, theirs = _says(self), _says(other)
        if mine == theirs:
            return Comparison("same", f'"{self.words}" and "{other.words}" are the same name.')
        why = f'"{self.full}" and "{other.full}" can be the same.'
        if mine > theirs:
            return Comparison("compatible", why, "left")
        if theirs > mine:
            return Comparison("compatible", why, "right")
        return Comparison("compatible", why)

    @property
    def full(self) -> str:
        """The words with the title and the region: "President Lucía Ferreyros", "Quillamarca, Peru"."""
        titled = f"{self.title} {self.words}" if self.title else self.words
        return f"{titled}, {self.region}" if self.region else titled


def _says(name: Name) -> frozenset[str]:
    return frozenset(name.form) | (frozenset({f"in {name.region}"}) if name.region else frozenset())


def compare_role_fillers(one: Name, other: Name) -> Comparison:
    """How two names compare that fill the same role of the same event in two statements.

    Names of kinds that can't fill one role (a person and a place), and places of which one can lie in the
    other (a town and a province), are of other scope. Of places without such a noun the caller must know.
    """
    comparison = one.compare(other)
    if comparison.relation != "other_scope":
        return comparison
    kinds = {one.kind, other.kind} - {"name"}
    if len(kinds) > 1:
        return comparison
    levels = {level for level in (_level(one), _level(other)) if level is not None}
    if len(levels) > 1:
        return Comparison("other_scope", f'"{one.full}" and "{other.full}" can lie one in the other.')
    return Comparison("incompatible", f'One names "{one.full}", the other "{other.full}".')


def _level(name: Name) -> int | None:
    if name.kind == "place" and name.form in COUNTRY_FORMS:
        return 0
    nouns = name.role.split() if name.kind == "place" and name.role else ()
    return next((LEVEL_OF[noun] for noun in nouns if noun in LEVEL_OF), None)


_LOCATING = frozenset({"in", "inside", "near", "outside", "throughout"})
_ALSO_LOCATING = frozenset(
    {"above", "across", "around", "at", "below", "from", "of", "through", "to", "toward"}
)
_SAINTS = ("st", "saint")
_ORIGINS = (" of ", " from ", " in ")
"""Between two names they tie what follows to the first: "Beat Amstutz of Zurich, who is known"."""
_SPEAKS = re.compile(r" (?:said|says|told|denied|added|wrote|tweeted|announced|claimed|declined|replied)\b")


def find_names(text: str) -> tuple[Name, ...]:
    found: list[Name] = []
    doubtful: set[int] = set()
    for match in RUN.finditer(text):
        start = match.start()
        parts = parse_run(match[0], _starts_sentence(text, start))
        for part in parts:
            if text.startswith("$", start + part.end):
                continue
            if part.doubtful:
                doubtful.add(len(found))
            origin = bool(found) and text[found[-1].end : start + part.start] in _ORIGINS
            name = _in_context(text, start, part, last=part is parts[-1], origin=origin)
            found.append(_of_a_saint(text, found.pop(), name) if _is_of_a_saint(text, found, name) else name)
    return _settled(text, found, doubtful)


def _is_of_a_saint(text: str, found: list[Name], name: Name) -> bool:
    """ "St Mary's Hospital" is one name."""
    if not found or name.kind not in ("organisation", "place"):
        return False
    saint = found[-1]
    named = saint.form[0] in _SAINTS and len(saint.form) > 1
    return named and text[saint.end : name.start] in ("'s ", "\u2019s ")


def _of_a_saint(text: str, saint: Name, name: Name) -> Name:
    words = text[saint.start : name.end]
    return replace(name, start=saint.start, words=words, form=(*saint.form, *name.form))


def _behind_the(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].casefold() == "the "


def _starts_sentence(text: str, at: int) -> bool:
    if at == 0 or text[at - 1] in '\n"\u201c\u2018':
        return True
    if at == 1 or not text[at - 1].isspace():
        return False
    before = text[at - 2]
    return (
        before in ".!?:\n\u2014\u2013"
        or text[max(0, at - 3) : at] == " - "
        or (before in "\"'\u201d\u2019" and text[at - 3 : at - 2] in ".!?,'")
    )


def _in_context(text: str, run_start: int, part: Part, *, last: bool, origin: bool) -> Name:
    start, end = run_start + part.start, run_start + part.end
    words = text[start:end]
    name = Name(start, end, words, part.form, part.kind, part.title)
    if part.kind == "people":
        return name
    after = beside_after(text, end, words, part.form) if last else NOTHING
    if after.kind == "person" and after.role is None and _behind_the(text, start):
        # "The Greens, who govern with them".
        after = NOTHING
    if after is not NOTHING and not (origin and after.kind == "person"):
        name = _told(name, after)
    if part.start == 0 and part.title is None:
        before = beside_before(text, start, text[end : end + 1])
        if before is not NOTHING:
            name = _told(name, before)
    return name


def _told(name: Name, beside: Beside) -> Name:
    """The name with what stands beside it, unless its own words say that it is something else."""
    own = name.kind == "name" or name.kind == beside.kind
    surname = name.kind == "place" and beside.kind == "person" and name.words not in COUNTRY_OF
    if beside.kind is None or not (own or surname):
        return name
    return replace(
        name,
        kind=beside.kind,
        role=name.role or beside.role,
        region=beside.region or name.region,
        acronym=beside.acronym or name.acronym,
    )


def _settled(text: str, found: list[Name], doubtful: set[int]) -> tuple[Name, ...]:
    """The names without the capitals that only a sentence's beginning explains, and with each kind that the
    name's other places in the text tell."""
    sure_tokens = {token for at, name in enumerate(found) if at not in doubtful for token in name.form}
    kept = [
        name
        for at, name in enumerate(found)
        if at not in doubtful
        or name.kind != "name"
        or name.form[0] in sure_tokens
        or _reads_as_name(text, name)
    ]
    kinds: dict[tuple[str, ...], Kind] = {}
    for name in kept:
        if name.kind == "person" or (name.kind != "name" and name.form not in kinds):
            kinds[name.form] = name.kind
            if name.kind == "person":
                kinds[name.form[-1:]] = "person"
    unknown = [name for name in kept if name.kind == "name" and name.form not in kinds]
    kinds |= dict.fromkeys(_located(text, unknown), "place")
    return tuple(
        [
            replace(name, kind=kinds[name.form]) if name.kind == "name" and name.form in kinds else name
            for name in kept
        ]
    )


def _located(text: str, names: list[Name]) -> set[tuple[str, ...]]:
    """The forms that stand after "in" or the like at least once, and mostly after a preposition of place."""
    located: Counter[tuple[str, ...]] = Counter()
    mentions = Counter(name.form for name in names)
    sure = set()
    for name in names:
        word = text[text.rfind(" ", max(0, name.start - 12), name.start - 1) + 1 : name.start - 1].casefold()
        if word in _LOCATING:
            sure.add(name.form)
        if word in _LOCATING or word in _ALSO_LOCATING:
            located[name.form] += 1
    return {form for form in sure if 2 * located[form] >= mentions[form]}


def _reads_as_name(text: str, name: Name) -> bool:
    word = name.form[0]
    if word.endswith(("s", "ing", "ed", "ly", "tion", "ment", "ity")):
        return False
    return bool(_SPEAKS.match(text, name.end))
