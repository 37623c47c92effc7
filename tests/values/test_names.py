"""Names in a text, by their capitals and by what stands beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.names import Name, compare_role_fillers, find_names


def names(text: str) -> list[str]:
    return [name.words for name in find_names(text)]


def only(text: str, words: str) -> Name:
    (name,) = {replace(n, start=0, end=0) for n in find_names(text) if n.words == words}
    return name


@given(st.text(alphabet=st.sampled_from("AbcÉ .,'\u2019-\n\"of(1"), max_size=60) | st.text(max_size=40))
def test_names_stand_where_they_say(text: str) -> None:
    """Every name is verbatim, not empty, and after the one before it."""
    end = 0
    for name in find_names(text):
        assert end <= name.start < name.end
        assert text[name.start : name.end] == name.words
        assert name.form
        end = name.end


@pytest.mark.parametrize(
    ("text", "words", "title", "role"),
    [
        ("Mr Podolyak said no.", "Podolyak", "Mr", None),
        ("He met President Lucía Ferreyros.", "Lucía Ferreyros", "President", None),
        (
            "In October Russian Foreign Minister Sergei Lavrov spoke.",
            "Sergei Lavrov",
            "Foreign Minister",
            None,
        ),
        ('"No," the adviser, Mykhailo Podolyak, said.', "Mykhailo Podolyak", None, "adviser"),
        ("Lucía Ferreyros, the president, is away.", "Lucía Ferreyros", None, "the president"),
        ("They rang department spokesperson Ned Price.", "Ned Price", None, "spokesperson"),
        ("It fell to Teodoro Mamani, 58, a potato farmer.", "Teodoro Mamani", None, "a potato farmer"),
    ],
)
def test_persons_have_their_title_and_role(
    text: str, words: str, title: str | None, role: str | None
) -> None:
    """A title or role before the name, or beside it between commas, tells that it is a person's."""
    name = only(text, words)
    assert (name.kind, name.title, name.role) == ("person", title, role)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Shares in Halvor AG fell.", "Halvor AG", "organisation"),
        ("They crossed the River Tamsin.", "River Tamsin", "place"),
        ("He left the southern city of Kherson.", "Kherson", "place"),
        ("A village in Idlib province burned.", "Idlib", "place"),
        ("It struck near Ariha.", "Ariha", "place"),
        ("A spokesman for the Ministry of Health left.", "Ministry of Health", "organisation"),
        (
            "He heads the Syrian Observatory for Human Rights.",
            "Syrian Observatory for Human Rights",
            "organisation",
        ),
        ("It was the polling firm Opina.", "Opina", "organisation"),
        ("A group called Night Current claimed it.", "Night Current", "organisation"),
        ("The dead were Russian soldiers.", "Russian", "people"),
        ("The Greens, who sit in opposition, left.", "Greens", "name"),
    ],
)
def test_kind_is_told_by_the_company_of_a_name(text: str, words: str, kind: str) -> None:
    """The noun beside a name, or within it, tells its kind."""
    assert only(text, words).kind == kind


def test_a_place_keeps_the_region_put_after_it() -> None:
    """The dateline's "QUILLAMARCA, Peru" is a place, and in Peru."""
    first = find_names("QUILLAMARCA, Peru, Nov. 19 (Andes Wire) — Soldiers joined the search.")[0]
    assert (first.words, first.kind, first.region) == ("QUILLAMARCA", "place", "Peru")


def test_an_acronym_in_brackets_belongs_to_its_name() -> None:
    """Letters in brackets that are the name's initials make it an organisation's."""
    name = find_names("Parent European Aeronautic Defence and Space Company (EADS) won.")[0]
    assert (name.kind, name.acronym) == ("organisation", "EADS")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The search goes on. Schools will stay shut until Wednesday.", []),
        ("On Saturday in May he left. Only then did it rain.", []),
        ("Officials denied it. Several said so.", []),
        ("Venn denied that.", ["Venn"]),
        ("Team captain Ada Hill left. Union members cheered.", ["Ada Hill"]),
        ("Rain fell. Then Venn spoke. Venn denied it.", ["Venn", "Venn"]),
        ("Russian-backed forces took Syrias Idlib province.", ["Russian", "Syria", "Idlib"]),
        ("Northrop Grumman CEO Ron Sugar spoke.", ["Northrop Grumman", "Ron Sugar"]),
        ("In May Theresa May met co-founder Jane Roe.", ["Theresa May", "Jane Roe"]),
        ("The film stars actor Will Smith.", ["Will Smith"]),
        ("Mosque Leaves At Least Ten Dead In Syria", ["Syria"]),
        ("He met Lee Jae-myung of New York-based Acme.", ["Lee Jae-myung", "New York", "Acme"]),
        ("UN Secretary-General António Guterres spoke.", ["UN", "António Guterres"]),
        ("He died at St Mary's Hospital on a Monday.", ["St Mary's Hospital"]),
        ("HALE - Burglars broke in. It is shut on Mondays.", ["HALE"]),
        ("He saw Russia and Ukraine.", ["Russia", "Ukraine"]),
        ("He paid US$ 40 to the Health Workers' Federation.", ["Health Workers' Federation"]),
    ],
)
def test_what_is_a_name_and_where_it_ends(text: str, expected: list[str]) -> None:
    """A sentence's capital makes no name, run-on text is parted, titles and joiners bound a name."""
    assert names(text) == expected


NAMES = st.builds(
    Name,
    start=st.just(0),
    end=st.just(1),
    words=st.just("x"),
    form=st.lists(
        st.sampled_from(
            ["zelensky", "zelenskyy", "kari", "karin", "solberg", "j", "john", "un", "united", "nations"]
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    kind=st.sampled_from(["person", "organisation", "place", "people", "name"]),
    region=st.sampled_from([None, "Peru", "Chile"]),
)


@given(NAMES, NAMES)
def test_comparing_is_symmetric(one: Name, other: Name) -> None:
    """Exchanging the two swaps what is more exact and changes nothing else."""
    for compare in (Name.compare, compare_role_fillers):
        there, back = compare(one, other), compare(other, one)
        assert there.relation == back.relation
        assert there.more_exact == back.swapped().more_exact


@given(NAMES)
def test_a_name_is_the_same_as_itself(name: Name) -> None:
    """Nothing is at odds with itself."""
    assert name.compare(name).relation == compare_role_fillers(name, name).relation == "same"


def test_a_fuller_name_is_more_exact_and_another_is_of_other_scope() -> None:
    """A surname can be the full name; two people contradict only where both fill one role."""
    text = "Director Kari Solberg and director Karin Solheim met. Solberg left."
    solberg, solheim, surname = find_names(text)
    assert surname.compare(solberg).more_exact == "right"
    assert solberg.compare(solheim).relation == "other_scope"
    assert compare_role_fillers(solberg, solheim).relation == "incompatible"


def test_places_nest() -> None:
    """A town and a province can both be where it happened; two towns, or one town's two regions, can't."""
    text = (
        "It was the town of Ariha in Idlib province, or the town of Hama. He left Mobile, Alabama, for Peru."
    )
    ariha, idlib, hama, mobile, *_, peru = find_names(text)
    assert compare_role_fillers(ariha, idlib).relation == "other_scope"
    assert compare_role_fillers(ariha, peru).relation == "other_scope"
    assert compare_role_fillers(ariha, hama).relation == "incompatible"
    assert compare_role_fillers(mobile, replace(mobile, region="Ohio")).relation == "incompatible"
    assert mobile.compare(replace(mobile, region=None)).more_exact == "left"
