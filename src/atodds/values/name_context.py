"""What stands beside a name and tells of it: its role between commas, its region, its acronym, the noun
before it.

    beside_after(text, end, words, form) -> Beside, read from what follows the name
    beside_before(text, start, after)    -> Beside, read from what leads up to it
"""

from __future__ import annotations

import re
from typing import NamedTuple

from atodds.text.words import is_stopword
from atodds.values.name_runs import Kind
from atodds.values.places import COUNTRY_OF, PLACE_DESCRIPTIONS, STATES
from atodds.values.titles import ORGANISATION_DESCRIPTIONS, SMALL_ROLES


class Beside(NamedTuple):
    kind: Kind | None = None
    role: str | None = None
    region: str | None = None
    acronym: str | None = None


NOTHING = Beside()
LONGEST_ROLE = 100
"""In characters, from the determiner to the comma."""
LONGEST_BARE_ROLE = 3
"""In words, of a role without determiner: "minister of transport", "former finance minister"."""

_DETERMINER = r"(?:the|a|an|its|their|his|her|our|whose|one of the|another)"
_DETERMINED = re.compile(rf"(?:(?:^|[\s(\"\u201c]){_DETERMINER}|\w['\u2019]s) ", re.IGNORECASE)
_PHRASE = r"(?:[\w'\u2019 -]|,(?=\d)){2,90}"
_AFTER = re.compile(
    rf", (?:(?:aged )?(?P<age>\d{{1,3}})(?=[,.;:)]))?"
    rf"(?:,? ?(?:(?P<who>who|whose)\b|(?:as |now |then |currently )?"
    rf"(?:(?P<role>{_DETERMINER} {_PHRASE})|(?P<bare>[a-z]{_PHRASE}))))?"
)
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z&]{1,9})\)")
_REGION = re.compile(r", ((?:[A-Z]\.){2,}|[A-Z]\w+(?: [A-Z]\w+)?)(?=[,.;:)\n]|$| \()")
_NEXT_WORD = re.compile(r"(?:['\u2019]s)? ([a-z-]+)")
_BREAK = re.compile(r"[,.;:\n]")
_RELATIVE = "who|that|which|whose|said|told"
_CLAUSE = re.compile(rf" (?:{_RELATIVE}) ")
_HEAD_END = re.compile(rf" (?:of|for|at|in|from|with|to|on|and|based|near|by|under|about|{_RELATIVE}) ")
_ATTACHED = (" of", " for", " at", " with", " from")
_LINKS: dict[str, tuple[Kind, ...]] = {
    "of": ("place",),
    "called": ("organisation", "place"),
    "named": ("organisation", "place"),
}
"""Words between a noun and a name, with the kinds of noun that they tie to it: "city of", "group called"."""


def kind_of_noun(noun: str) -> Kind | None:
    noun = noun.casefold()
    if noun in SMALL_ROLES:
        return "person"
    if noun in PLACE_DESCRIPTIONS:
        return "place"
    if noun in ORGANISATION_DESCRIPTIONS:
        return "organisation"
    return None


def beside_after(text: str, end: int, words: str, form: tuple[str, ...]) -> Beside:
    following = text[end : end + 2]
    if following == ", ":
        region = _REGION.match(text, end)
        if region and words not in COUNTRY_OF and (region[1] in COUNTRY_OF or region[1] in STATES):
            return Beside("place", region=region[1])
        return _apposition_after(text, end)
    if following == " (":
        acronym = _ACRONYM.match(text, end)
        if acronym and _initials_fit(acronym[1], form):
            return Beside("organisation", acronym=acronym[1])
        return NOTHING
    word = _NEXT_WORD.match(text, end)
    if word and word[1] in PLACE_DESCRIPTIONS:
        return Beside("place", word[1])
    return NOTHING


def _apposition_after(text: str, end: int) -> Beside:
    """The role after a name: "Lucía Ferreyros, the president", "Tom Bell, 51, a bricklayer"."""
    after = _AFTER.match(text, end)
    if after is None:
        return NOTHING
    kind, role = _role(after["role"]) if after["role"] else _bare_role(after["bare"])
    if kind is None and (after["age"] or after["who"]):
        return Beside("person")
    return Beside(kind, role)


def _role(phrase: str) -> tuple[Kind | None, str | None]:
    """The kind that the phrase's head noun tells, and the phrase up to a relative clause."""
    kind = kind_of_noun(_HEAD_END.split(phrase, maxsplit=1)[0].rstrip().rsplit(" ", 1)[-1])
    return (kind, _CLAUSE.split(phrase, maxsplit=1)[0].strip()) if kind else (None, None)


def _bare_role(phrase: str | None) -> tuple[Kind | None, str | None]:
    if not phrase:
        return None, None
    head = _HEAD_END.split(phrase, maxsplit=1)[0].split()
    if len(head) > LONGEST_BARE_ROLE or any(is_stopword(word) for word in head):
        return None, None
    kind, role = _role(phrase)
    return (kind, role) if kind == "person" else (None, None)


def beside_before(text: str, start: int, after: str) -> Beside:
    """`after` is the character behind the name."""
    if start == 0 or text[start - 1] != " ":
        return NOTHING
    if text[start - 2 : start - 1] == ",":
        return _apposition_before(text, start) if after in (",", ".", ")") else NOTHING
    gap = text.rfind(" ", max(0, start - 30), start - 1)
    word = text[gap + 1 : start - 1]
    if word in _LINKS:
        noun = text[text.rfind(" ", max(0, gap - 30), gap) + 1 : gap]
        kind = kind_of_noun(noun)
        return Beside(kind, noun) if kind in _LINKS[word] else NOTHING
    kind = kind_of_noun(word) if word.islower() else None
    return Beside(kind, word) if kind else NOTHING


def _apposition_before(text: str, start: int) -> Beside:
    """The role before a name between commas: "the governor, Henrik Aasen, said"."""
    before = text[max(0, start - LONGEST_ROLE) : start - 2]
    for determiner in reversed(list(_DETERMINED.finditer(before))):
        phrase = before[determiner.end() :]
        if _BREAK.search(phrase):
            break
        kind, role = _role(phrase)
        # In "the counsel of the company, Mark Chandler," the company is not the name's.
        if kind and not (kind != "person" and before[: determiner.start()].endswith(_ATTACHED)):
            return Beside(kind, role)
    return NOTHING


def _initials_fit(acronym: str, form: tuple[str, ...]) -> bool:
    """Whether the acronym's letters are initials of the form, in order, from one of its first words on."""
    initials = "".join(token[0] for token in form)
    at = -1
    for letter in acronym.casefold():
        at = initials.find(letter, at + 1)
        if at < 0:
            return False
    return acronym[0].casefold() in initials[:3]
