"""Names: the person meant by a printed name, a surname, initials or a role."""

import pytest

from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.people import Capacity, Person
from tests.council import MEMBERSHIPS, PEOPLE, membership
from tests.domain.scene import who

PEOPLE_HERE = Directory(PEOPLE, MEMBERSHIPS)


def called(name: str, directory: Directory = PEOPLE_HERE) -> list[str]:
    """Who is called so: identifiers, or the name of someone who is not in the store."""
    return [bearer.person.id if bearer.person else bearer.name for bearer in directory.people_named(name)]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Councillor Ada Moss", "moss"),
        ("councillor ada moss", "moss"),
        ("Ada Moss", "moss"),
        ("Moss", "moss"),
        ("Cllr Moss", "moss"),
        ("the Chair", "moss"),
        ("Chairman", "moss"),
        ("DEC", "dec"),
        ("dec", "dec"),
        ("Director for Estuary and Coast", "dec"),
        ("Dale", "dec"),
        ("ADH&P", "adhp"),
        ("van der Berg", "berg"),
        ("Berg", "berg"),
        ("Councillor Berg", "berg"),
        ("Mrs Orr", "orr"),
        ("Ben  Hale", "hale"),
    ],
)
def test_a_person_is_known_by_several_names(name: str, person: str) -> None:
    assert called(name) == [person]


@pytest.mark.parametrize("name", ["", "Ada", "MBE", "Mrs", "Mrs Moss", "Cllr Dale", "Councillor", "van"])
def test_other_words_are_the_name_of_no_one(name: str) -> None:
    assert PEOPLE_HERE.people_named(name) == []


def test_the_longest_match_wins() -> None:
    people = Directory([Person("1", "Councillor Jo Wren"), Person("2", "Jo Wren Lark"), Person("3", "Lark")])
    assert who(read_names("Jo Wren Lark", people)) == ["2"]
    assert who(read_names("Jo Wren, Lark", Directory([Person("1", "Jo Wren"), Person("3", "Pat Lark")]))) == [
        "1",
        "3",
    ]


def test_a_role_that_holds_a_comma_is_matched_whole() -> None:
    people = Directory([Person("1", "Jo Wren", "Head of Tides, Moon and Stars")])
    assert who(read_names("Head of Tides, Moon and Stars, Moss", people)) == ["1", "“Moss”"]


@pytest.mark.parametrize("typed", ["O'Dowd", "O’Dowd", "o'dowd"])
def test_an_apostrophe_may_be_typed_in_either_form(typed: str) -> None:
    people = Directory([Person("1", "Una O’Dowd")])
    assert who(read_names(typed, people)) == ["1"]


def test_a_name_of_two_people_is_refused_with_both() -> None:
    with pytest.raises(CannotRead, match="Councillor Ben Hale and Councillor Dilys Hale"):
        read_names("Moss, Hale", PEOPLE_HERE)


def test_a_title_does_not_turn_a_stranger_into_a_member() -> None:
    assert who(read_names("Mr Moss, Reed", PEOPLE_HERE)) == ["“Mr Moss”", "reed"]


def test_a_councillors_title_tells_apart_two_people_of_one_surname() -> None:
    people = Directory(
        [Person("1", "Councillor Jo Wren"), Person("2", "Pat Wren")], [membership("2", Capacity.OFFICER)]
    )
    assert who(read_names("Cllr Wren", people)) == ["1"]


def test_quotes_hold_a_name_together() -> None:
    assert who(read_names('"Moss and Sons", “Ada Moss”', PEOPLE_HERE)) == ["“Moss and Sons”", "moss"]


@pytest.mark.parametrize("typed", ['"Moss', "“Quill", "'Moss'"])
def test_a_quote_that_is_not_closed_is_part_of_a_name_as_typed(typed: str) -> None:
    assert who(read_names(typed, PEOPLE_HERE)) == [f"“{typed}”"]


@pytest.mark.parametrize("typed", ["", "@", "and", " , "])
def test_without_a_name_the_name_is_missing(typed: str) -> None:
    with pytest.raises(CannotRead, match="A name is missing"):
        read_names(typed, PEOPLE_HERE)


@pytest.mark.parametrize("typed", ['""', "“", "&", "7"])
def test_what_has_no_letters_is_no_name(typed: str) -> None:
    with pytest.raises(CannotRead, match="neither a name nor a time"):
        read_names(typed, PEOPLE_HERE)
