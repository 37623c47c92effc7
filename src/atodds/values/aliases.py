"""Which names are one: within an article by surname, acronym and role, across articles by compatible forms.

    aliases = resolve(find_names(text))
    aliases.groups                       -> tuples of Names that are one, in the order of the text
    aliases.canonical(name)              -> the fullest Name of its group
    aliases.described("the adviser", at) -> the Name given that role nearest before the offset, or None
    same_name(one, other)                -> whether two Names, of one article or of two, can be one
    shared(aliases, other)               -> pairs of canonical Names of two articles that can be one

A surname that two people of the article bear goes to the one named last before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from atodds.text.words import content_stems
from atodds.values.name_forms import same_form
from atodds.values.names import Name


def same_name(one: Name, other: Name) -> bool:
    """Whether both can be names of one thing, by form, acronym and kind."""
    if same_form(one.form, one.kind, other.form, other.kind):
        return True
    return _abbreviates(one, other) or _abbreviates(other, one)


def _abbreviates(short: Name, full: Name) -> bool:
    return full.acronym is not None and short.form == (full.acronym.casefold(),)


@dataclass(frozen=True)
class Aliases:
    groups: tuple[tuple[Name, ...], ...]

    def canonical(self, name: Name) -> Name:
        """The fullest name of the group that the name is in; the name itself where it is in none."""
        group = self._group_of.get(name)
        return _fullest(group) if group else name

    @cached_property
    def _group_of(self) -> Mapping[Name, tuple[Name, ...]]:
        return {name: group for group in reversed(self.groups) for name in group}

    def described(self, description: str, at: int) -> Name | None:
        """Whom a description ("the adviser", "the health minister") means at an offset of the text.

        It is the holder of a title or role with all its words who is named last before, or else the only one
        who is named later.
        """
        wanted = frozenset(content_stems(description))
        if not wanted:
            return None
        holders = [
            (name.start, group)
            for group in self.groups
            if any(wanted <= stems for stems in map(_role_stems, group))
            for name in group
        ]
        before = [holder for holder in holders if holder[0] < at]
        if before:
            return _fullest(max(before, key=lambda holder: holder[0])[1])
        later = {group for _, group in holders}
        return _fullest(later.pop()) if len(later) == 1 else None


def resolve(names: Iterable[Name]) -> Aliases:
    """Group the names of one article."""
    groups: list[list[Name]] = []
    heads: list[Name] = []
    for name in sorted(names, key=lambda n: (-len(n.form), n.start)):
        fitting = [at for at, head in enumerate(heads) if same_name(head, name)]
        if fitting:
            at = _nearest(groups, fitting, name)
            groups[at].append(name)
            heads[at] = _fullest((heads[at], name))
        else:
            groups.append([name])
            heads.append(name)
    ordered = sorted(
        (sorted(group, key=lambda n: n.start) for group in groups), key=lambda group: group[0].start
    )
    return Aliases(tuple(tuple(group) for group in ordered))


def shared(one: Aliases, other: Aliases) -> tuple[tuple[Name, Name], ...]:
    """The canonical names of two articles that can be one, in the order of the first."""
    theirs = [_fullest(group) for group in other.groups]
    return tuple(
        [(mine, name) for mine in map(_fullest, one.groups) for name in theirs if same_name(mine, name)]
    )


def _nearest(groups: list[list[Name]], fitting: list[int], name: Name) -> int:
    """Of several groups that fit, the one named last before the name, else the one named first."""
    if len(fitting) == 1:
        return fitting[0]

    def distance(at: int) -> tuple[bool, int]:
        gaps = [name.start - member.start for member in groups[at]]
        before = [gap for gap in gaps if gap >= 0]
        return (not before, min(before) if before else min(-gap for gap in gaps))

    return min(fitting, key=distance)


def _fullest(group: Iterable[Name]) -> Name:
    return max(group, key=lambda n: (len(n.form), n.acronym is not None, n.region is not None, -n.start))


def _role_stems(name: Name) -> frozenset[str]:
    return frozenset(content_stems(f"{name.title or ''} {name.role or ''}"))
