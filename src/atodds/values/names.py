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
from dataclasses import dataclass, replace

from atodds.values.base import Comparison
from atodds.values.name_forms import same_form
from atodds.values.name_runs import RUN, Kind, Part, parse_run
from atodds.values.places import COUNTRY_OF, PLACE_DESCRIPTIONS, STATES
from atodds.values.titles import ORGANISATION_DESCRIPTIONS, ROLES


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
        mine, theirs = _told(self), _told(other)
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


def _told(name: Name) -> frozenset[str]:
    return frozenset(name.form) | (frozenset({f"in {name.region}"}) if name.region else frozenset())


def compare_role_fillers(one: Name, other: Name) -> Comparison:
    """How two names compare that fill the same role of the same event in two statements.

    Names of kinds that can't fill one role (a person and a place) are of other scope.
    """
    comparison = one.compare(other)
    if comparison.relation != "other_scope":
        return comparison
    kinds = {one.kind, other.kind} - {"name"}
    if len(kinds) > 1:
        return comparison
    return Comparison("incompatible", f'One names "{one.full}", the other "{other.full}".')


_DETERMINER = r"(?:the|a|an|its|their|his|her|our|whose|one of the|another)"
_DETERMINED = re.compile(rf"(?:^|[\s(\"\u201c]){_DETERMINER} ", re.IGNORECASE)
_AFTER = re.compile(
    rf", (?:(?:aged )?(?P<age>\d{{1,3}})(?=[,.;:)]))?(?:,? ?(?:(?P<who>who|whose)\b"
    rf"|(?P<role>(?:{_DETERMINER} )?[a-z](?:[\w'\u2019 -]|,(?=\d)){{2,90}})))?"
)
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z&]{1,9})\)")
_REGION = re.compile(r", ((?:[A-Z]\.){2,}|[A-Z]\w+(?: [A-Z]\w+)?)")
_NEXT_WORD = re.compile(r"(?:['\u2019]s)? ([a-z-]+)")
_BREAK = re.compile(r"[,.;:\n]")
_LINKS: dict[str, tuple[Kind, ...]] = {
    "of": ("place",),
    "called": ("organisation", "place"),
    "named": ("organisation", "place"),
}
"""Words between a noun and a name, with the kinds of noun that they tie to it: "city of", "group called"."""
_ORIGINS = (" of ", " from ", " in ")
"""Between two names they tie what follows to the first: "Beat Amstutz of Zurich, who is known"."""
LONGEST_ROLE = 100
_PLACE_PREPOSITIONS = frozenset({"in", "near", "outside", "inside", "throughout"})
_HEAD_END = re.compile(
    r" (?:of|for|at|in|from|with|to|on|and|based|near|by|under|about|who|that|which|whose|said|told) "
)
_LEAD = re.compile(r"(?:as|now|then|currently) ")
_CLAUSE = re.compile(r" (?:who|that|which|whose|said|told) ")


def find_names(text: str) -> tuple[Name, ...]:
    found: list[Name] = []
    doubtful: list[int] = []
    for match in RUN.finditer(text):
        start = match.start()
        parts = parse_run(match[0], _starts_sentence(text, start))
        for part in parts:
            if text.startswith("$", start + part.end):
                continue
            if part.doubtful:
                doubtful.append(len(found))
            origin = bool(found) and text[found[-1].end : start + part.start] in _ORIGINS
            name = _in_context(text, start, part, first=part is parts[0], last=part is parts[-1])
            found.append(
                replace(name, kind=part.kind, role=None) if origin and name.kind == "person" else name
            )
    return _settled(text, found, doubtful)


def _starts_sentence(text: str, at: int) -> bool:
    if at == 0 or text[at - 1] in '\n"\u201c\u2018':
        return True
    if at == 1 or not text[at - 1].isspace():
        return False
    before = text[at - 2]
    return before in ".!?:\n\u2014\u2013" or (before in "\"'\u201d\u2019" and text[at - 3 : at - 2] in ".!?,")


def _in_context(text: str, run_start: int, part: Part, *, first: bool, last: bool) -> Name:
    start, end = run_start + part.start, run_start + part.end
    name = Name(start, end, text[start:end], part.form, part.kind, part.title)
    if part.kind == "people":
        return name
    if last:
        name = _read_after(text, name)
    if first and part.title is None and start:
        name = _read_before(text, run_start, name)
    return name


def _read_after(text: str, name: Name) -> Name:
    following = text[name.end : name.end + 2]
    if following == ", ":
        region = _REGION.match(text, name.end)
        if region and name.words not in COUNTRY_OF and (region[1] in COUNTRY_OF or region[1] in STATES):
            return replace(name, kind="place", region=region[1])
        after = _AFTER.match(text, name.end)
        if after is None:
            return name
        role, kind = _role(after["role"])
        if after["age"] or after["who"]:
            kind = kind or "person"
        return replace(name, kind=kind or name.kind, role=role if kind else None)
    if following == " (":
        acronym = _ACRONYM.match(text, name.end)
        if acronym and _initials_fit(acronym[1], name.form):
            return replace(name, kind="organisation", acronym=acronym[1])
        return name
    word = _NEXT_WORD.match(text, name.end)
    if word and word[1] in PLACE_DESCRIPTIONS and name.kind == "name":
        return replace(name, kind="place", role=word[1])
    return name


def _role(phrase: str | None) -> tuple[str | None, Kind | None]:
    """The phrase beside a name, if its head noun tells what the name is of."""
    if not phrase:
        return None, None
    phrase = _LEAD.sub("", phrase, count=1) if _LEAD.match(phrase) else phrase
    kind = _kind_of_noun(_HEAD_END.split(phrase, maxsplit=1)[0].rstrip().rsplit(" ", 1)[-1])
    return (_CLAUSE.split(phrase, maxsplit=1)[0].strip(), kind) if kind else (None, None)


def _kind_of_noun(noun: str) -> Kind | None:
    noun = noun.casefold()
    if noun in ROLES:
        return "person"
    if noun in PLACE_DESCRIPTIONS:
        return "place"
    if noun in ORGANISATION_DESCRIPTIONS:
        return "organisation"
    return None


def _read_before(text: str, start: int, name: Name) -> Name:
    if text[start - 1] != " ":
        return name
    if text[start - 2 : start - 1] == ",":
        role, kind = _apposition_before(text, start, text[name.end : name.end + 1])
        told = kind is not None and (name.kind == "name" or kind == "person")
        return replace(name, kind=kind or name.kind, role=role) if told else name
    gap = text.rfind(" ", max(0, start - 30), start - 1)
    word = text[gap + 1 : start - 1]
    if name.kind == "name" and word in _PLACE_PREPOSITIONS:
        return replace(name, kind="place")
    if word in _LINKS:
        noun = text[text.rfind(" ", max(0, gap - 30), gap) + 1 : gap]
        kind = _kind_of_noun(noun)
        return replace(name, kind=kind, role=name.role or noun) if kind in _LINKS[word] else name
    kind = _kind_of_noun(word) if word.islower() else None
    return replace(name, kind=kind, role=name.role or word) if kind else name


def _apposition_before(text: str, start: int, after: str) -> tuple[str | None, Kind | None]:
    """The role before a name between commas: "the governor, Henrik Aasen, said"."""
    if after not in (",", ".", ")"):
        return None, None
    before = text[max(0, start - LONGEST_ROLE) : start - 2]
    for determiner in reversed(list(_DETERMINED.finditer(before))):
        phrase = before[determiner.end() :]
        if _BREAK.search(phrase):
            break
        role, kind = _role(phrase)
        if kind:
            return role, kind
    return None, None


def _initials_fit(acronym: str, form: tuple[str, ...]) -> bool:
    """Whether the acronym's letters are initials of the form, in order, from one of its first words on."""
    initials = "".join(token[0] for token in form)
    at = -1
    for letter in acronym.casefold():
        at = initials.find(letter, at + 1)
        if at < 0:
            return False
    return acronym[0].casefold() in initials[:3]


_SPEAKS = re.compile(r" (?:said|says|told|denied|added|wrote|tweeted|announced|claimed|declined|replied)\b")


def _settled(text: str, found: list[Name], doubtful: list[int]) -> tuple[Name, ...]:
    """The names without the capitals that only a sentence's beginning explains, and with each kind that the
    name's other places in the text tell."""
    unsure = set(doubtful)
    sure_tokens = {token for at, name in enumerate(found) if at not in unsure for token in name.form}
    kept = [
        name
        for at, name in enumerate(found)
        if at not in unsure
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
    return tuple(
        [
            replace(name, kind=kinds[name.form]) if name.kind == "name" and name.form in kinds else name
            for name in kept
        ]
    )


def _reads_as_name(text: str, name: Name) -> bool:
    word = name.form[0]
    if word.endswith(("s", "ing", "ed", "ly", "tion", "ment", "ity")):
        return False
    return bool(_SPEAKS.match(text, name.end))
