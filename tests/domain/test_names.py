"""Names: the person meant by a printed name, a surname, initials or a role."""

import pytest

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.looks import looks_like_a_name
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


HUSSAIN = Person("hussain", "Councillor Dr Ali Hussain OBE")
CANON = Person("canon", "Revd Canon Amy Dale")
TOM = Person("tom", "Sir Tom Marlow")
WICK = Person("wick", "Councillor Mrs J L Wick")
DOWD = Person("dowd", "P. J. O'Dowd", "Solicitor")
TOMOS = Person("tomos", "Y Cynghorydd Gareth Tomos")
SEAN = Person("sean", "Councillor Seán Ó Briain-Hughes")
TITLED = Directory([HUSSAIN, CANON, TOM, WICK, DOWD, TOMOS, SEAN])


@pytest.mark.parametrize(
    ("name", "person"),
    [
        *(("Dr Hussain", "hussain"), ("Cllr Dr. Hussain", "hussain"), ("Canon Dale", "canon")),
        *(
            ("Rev Canon Dale", "canon"),
            ("The Reverend Dale", "canon"),
            ("Sir Tom", "tom"),
            ("Sir Marlow", "tom"),
        ),
        *(("Mrs Wick", "wick"), ("J L Wick", "wick"), ("JL Wick", "wick"), ("Cllr J.L. Wick", "wick")),
        *(("P J O'Dowd", "dowd"), ("PJ ODowd", "dowd"), ("p.j. o’dowd", "dowd"), ("Mr O'Dowd", "dowd")),
        *(("Y Cynghorydd Tomos", "tomos"), ("Cyng Tomos", "tomos"), ("Comhairliche Tomos", "tomos")),
        *(("Sean O Briain Hughes", "sean"), ("Lord Mayor Hussain", "hussain"), ("A Hussain", "hussain")),
    ],
)
def test_titles_initials_accents_and_apostrophes_may_be_typed_in_any_usual_form(
    name: str, person: str
) -> None:
    assert called(name, TITLED) == [person]


@pytest.mark.parametrize(
    "name", ["Tom", "Mr Wick", "Dr Wick", "Cllr Dale", "Mrs Hussain", "Sir Amy", "Canon"]
)
def test_another_title_or_a_forename_alone_is_the_name_of_no_one(name: str) -> None:
    assert called(name, TITLED) == []


def test_titles_of_the_council_itself_are_titles() -> None:
    people = Directory([Person("1", "Deemster Jo Wren")], customs=Customs(titles=("Deemster",)))
    assert called("Deemster Wren", people) == ["1"]


def test_an_exact_printed_name_comes_before_a_longer_one_that_holds_it() -> None:
    people = Directory([Person("1", "Councillor Hyde"), Person("2", "Councillor W Hyde")])
    assert called("Councillor Hyde", people) == ["1"]
    assert called("Cllr Hyde", people) == ["1"]
    assert called("W Hyde", people) == ["2"]
    assert called("Hyde", people) == ["1", "2"]


@pytest.mark.parametrize("typed", ["Reed's", "Reed’s", "Reed's, Moss", "Moss and Reed's"])
def test_a_possessive_is_no_part_of_a_list_of_names(typed: str) -> None:
    assert "reed" in who(read_names(typed, PEOPLE_HERE))
    assert all(not name.startswith("“") for name in who(read_names(typed, PEOPLE_HERE)))


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Reed (work)",
            "Reed for lateness",
            "none",
            "Reed after item 2",
            "Reed (6.34 pm)",
            "Reed not voting",
        ),
        *("Reed's abstention", "absent Reed", "Not voting", "item 7", "quill", "After", "Burch (work)"),
    ],
)
def test_words_that_are_no_name_are_handed_back_and_make_no_one(typed: str) -> None:
    with pytest.raises(CannotRead):
        read_names(typed, PEOPLE_HERE)


def test_a_strange_forename_before_a_members_surname_is_not_taken_for_two_people() -> None:
    with pytest.raises(CannotRead, match="may be one name or two"):
        read_names("Sue Reed", PEOPLE_HERE)
    assert who(read_names("Mrs Sue Reed", PEOPLE_HERE)) == ["“Mrs Sue Reed”"]
    assert who(read_names("Sue, Reed", PEOPLE_HERE)) == ["“Sue”", "reed"]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Jo Quill",
            "mr belk",
            "Ada van der Berg",
            "d'Arcy",
            "Friends of Quay House",
            "Guest7",
            "Revd Canon Dale",
        ),
        *("Moss & Sons", "Y Cynghorydd Tomos", "de Souza", "P. J. O'Dowd"),
    ],
)
def test_a_capital_or_a_title_makes_words_look_like_a_name(words: str) -> None:
    assert looks_like_a_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "none",
        "None",
        "jo quill",
        "(Work)",
        "6.34 pm",
        "after item 2",
        "Quill's",
        "for Quill",
        "Not Voting",
        "2nd",
    ],
)
def test_words_for_a_time_a_vote_or_no_one_do_not_look_like_a_name(words: str) -> None:
    assert not looks_like_a_name(words)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        *(
            ("Rede", "Councillor Col Reed"),
            ("Lnut", "Councillor Ivor Lunt"),
            ("Ada Mosss", "Councillor Ada Moss"),
        ),
        *(("Mr Moss", "Councillor Ada Moss"), ("van der Burg", "Councillor Eira van der Berg MBE")),
    ],
)
def test_a_name_nearly_right_has_a_near_one(typed: str, near: str) -> None:
    found = PEOPLE_HERE.nearest(typed)
    assert found is not None
    assert found.name == near


@pytest.mark.parametrize("typed", ["Quill", "Sue Reed", "Ore", "Councillor Ada Moss", ""])
def test_another_name_and_the_same_one_have_no_near_one(typed: str) -> None:
    assert PEOPLE_HERE.nearest(typed) is None
