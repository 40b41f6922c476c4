"""Names with a title anywhere in the words, which are nearly a member's."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("line", "name", "meant"),
    [
        ("A letter to Councillor Reeed was read out.", "Councillor Reeed", "Councillor Col Reed"),
        ("The mayor thanked Cllr Moos for the flowers.", "Cllr Moos", "Councillor Ada Moss"),
        ("/resolved that Councillor Mosss write to the harbour", "Councillor Mosss", "Councillor Ada Moss"),
        ("The question was Councillor Reeed’s own.", "Councillor Reeed", "Councillor Col Reed"),
    ],
)
def test_a_name_nearly_a_members_is_doubted_wherever_it_stands(line: str, name: str, meant: str) -> None:
    assert f"Nobody called “{name}” is known, but {meant} is nearly the same." in said(*HERE, line)


@pytest.mark.parametrize(
    "line",
    [
        "A letter to Councillor Reed was read out.",
        "The mayor thanked Councillor Ada Moss for the flowers.",
        "Councillor Okonkwo of the county council had written.",
        "Mr Lamb of the harbour trust had written to Councillor Reed.",
        "He had read “Councillor Reeed” on the plate.",
    ],
)
def test_names_that_someone_has_and_those_of_others_are_not(line: str) -> None:
    assert not [one for one in said(*HERE, line) if "nearly the same" in one]


def test_initials_behind_a_councillors_title_are_no_councillor() -> None:
    assert "Nobody called “Councillor DEC” is known." in said(*HERE, "A letter to Councillor DEC was read.")


@pytest.mark.parametrize(
    ("who", "doubt"),
    [
        ("Councillor Reeed", "nearly the same"),
        ("Councillor Ben Hale", "sent apologies"),
    ],
)
def test_whoever_asked_for_a_recorded_vote_was_there(who: str, doubt: str) -> None:
    here = ("/item 5", "/here Moss, Reed, Berg, Dilys Hale", "/ap Ben Hale")
    assert any(doubt in one for one in said(*here, f"A recorded vote was requested by {who}."))
    assert said(*here, "A recorded vote was requested by Councillor Reed.") == said(*here)


@pytest.mark.parametrize("did", ["attended in place of", "sat in for", "substituted for"])
def test_member_and_substitute_told_the_other_way_round_are_doubted(did: str) -> None:
    here = ("/item 5", "/here Moss, Reed, Berg, Dilys Hale", "/ap Ben Hale", "/sub Jo Gray for Ben Hale")
    wrong = f"The Chair welcomed Councillor Ben Hale, who {did} Councillor Jo Gray."
    right = f"The Chair welcomed Councillor Jo Gray, who {did} Councillor Ben Hale."
    assert any("as substitute for" in one for one in said(*here, wrong))
    assert said(*here, right) == said(*here)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Col Moss will get the figures.", "Col Moss"),
        ("Everyone backed it, and Dilys Moss’s plan was praised.", "Dilys Moss"),
        ("/resolved that Eira Reed be thanked", "Eira Reed"),
    ],
)
def test_the_first_name_of_one_with_the_surname_of_another_is_doubted(line: str, name: str) -> None:
    assert any(one.startswith(f"Nobody called “{name}” is known: ") for one in said(*HERE, line))


@pytest.mark.parametrize("words", ["Ada Moss backed it.", "Dilys Hale backed it.", "Ada Brown wrote to us."])
def test_whole_names_and_those_of_others_are_not(words: str) -> None:
    assert not [one for one in said(*HERE, words) if "is known: " in one]
