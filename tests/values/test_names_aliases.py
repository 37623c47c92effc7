"""Which names are one."""

from __future__ import annotations

import pytest

from atodds.values.aliases import resolve, same_name, shared
from atodds.values.names import Name, find_names

ARTICLE = (
    "President Lucía Ferreyros met Health Minister Odile Castan of the European Aeronautic Space Company "
    '(EASC). Ferreyros spoke first. "No," said Castan. EASC denied it. '
    "Interior Minister Denis Faure was away."
)


def test_surname_and_acronym_belong_to_the_full_name() -> None:
    """Each later, shorter name is put with the one it is short for."""
    aliases = resolve(find_names(ARTICLE))
    groups = [[name.words for name in group] for group in aliases.groups]
    assert ["Lucía Ferreyros", "Ferreyros"] in groups
    assert ["Odile Castan", "Castan"] in groups
    assert ["European Aeronautic Space Company", "EASC", "EASC"] in groups


def test_a_description_means_the_holder_of_the_role() -> None:
    """With all its words it means that holder; with fewer, the one named last before."""
    aliases = resolve(find_names(ARTICLE))
    end = len(ARTICLE)

    def who(description: str, at: int) -> str | None:
        name = aliases.described(description, at)
        return name.words if name else None

    assert who("the president", end) == "Lucía Ferreyros"
    assert who("the health minister", end) == "Odile Castan"
    assert who("the minister", ARTICLE.index("EASC denied")) == "Odile Castan"
    assert who("the minister", end) == "Denis Faure"
    assert who("the pilot", end) is None


def test_a_shared_surname_goes_to_who_was_named_last() -> None:
    """Two people of one surname aren't thrown together."""
    text = "John Smith left. Mr Smith drove. Jane Smith stayed. Mrs Smith slept."
    aliases = resolve(find_names(text))
    assert [[name.start for name in group] for group in aliases.groups] == [
        [text.index("John"), text.index("Smith drove")],
        [text.index("Jane"), text.index("Smith slept")],
    ]


def a_name(words: str) -> Name:
    return Name(0, len(words), words, tuple(words.casefold().replace("-", " ").split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("Kherson", "Cherson"),
        ("J Smith", "John Smith"),
        ("UN", "United Nations"),
        ("Rami Abdurrahman", "Rami Abdel-Rahman"),
        ("Assads", "Bashar Assad"),
    ],
)
def test_compatible_forms_are_one_name(one: str, other: str) -> None:
    """Parts, initials, acronyms and transliterations of one name, either way round."""
    assert same_name(a_name(one), a_name(other))
    assert same_name(a_name(other), a_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kari Solberg", "Karin Solheim"),
        ("Anders Vik", "Andrea Vike"),
        ("Lasse Aunet", "Lars Aune"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("John Smith", "Jane Smith"),
    ],
)
def test_like_names_stay_apart(one: str, other: str) -> None:
    """A few letters' likeness doesn't make one of two."""
    assert not same_name(a_name(one), a_name(other))
    assert not same_name(a_name(other), a_name(one))


def test_two_articles_share_the_names_that_can_be_one() -> None:
    """Each pair is given by its fullest names."""
    one = resolve(find_names("President Volodymyr Zelenskyy left. Zelenskyy spoke."))
    other = resolve(find_names("Then Zelensky met Mr Putin."))
    assert [(a.words, b.words) for a, b in shared(one, other)] == [("Volodymyr Zelenskyy", "Zelensky")]
