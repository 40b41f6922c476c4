"""Officers and visitors with their posts: `/with Name, role, body`."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import Attendee, attendance
from scrutiny_tui.domain.outcomes import Motion, Vote
from scrutiny_tui.domain.people import Capacity, Named, Person
from scrutiny_tui.domain.room_events import Attendance, post_of
from scrutiny_tui.domain.sitting import Sitting
from tests.council import membership
from tests.domain.scene import body, point, refused, taken

HART = "Dr Fay Hart, Medical Director, Vale NHS Trust"


def visitors(line: str, *before: str) -> list[tuple[str, str, str]]:
    """Everyone whom a line names, each with post and body."""
    said = body(line, *before)
    assert isinstance(said, Attendance)
    posts = [post_of(named, said.posts) for named in said.people]
    return [
        (named.text, post.role if post else "", post.body if post else "")
        for named, post in zip(said.people, posts, strict=True)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (HART, [("Dr Fay Hart", "Medical Director", "Vale NHS Trust")]),
        ("Fay Hart, Vale NHS Trust", [("Fay Hart", "", "Vale NHS Trust")]),
        ("Fay Hart, Clerk", [("Fay Hart", "Clerk", "")]),
        ("Fay Hart (Clerk, Wold Parish Council)", [("Fay Hart", "Clerk", "Wold Parish Council")]),
        ("Fay Hart, the harbour pilot", [("Fay Hart", "the harbour pilot", "")]),
        ("Fay Hart, Medical Director, Vale Homes", [("Fay Hart", "Medical Director", "Vale Homes")]),
        (
            "Fay Hart, Director for Adults, Housing and Health, Vale Council",
            [("Fay Hart", "Director for Adults, Housing and Health", "Vale Council")],
        ),
        ("Fay Hart, Lord Mayor of Vale", [("Fay Hart", "Lord Mayor of Vale", "")]),
        ("Fay Hart, the Lord Mayor", [("Fay Hart", "the Lord Mayor", "")]),
        ("Fay Hart, Mayor and Mrs Ann Poe", [("Fay Hart", "Mayor", ""), ("Mrs Ann Poe", "", "")]),
        ("Fay Hart, Head of Parks and Leisure", [("Fay Hart", "Head of Parks and Leisure", "")]),
        (
            "Fay Hart, Director for Estuary and Coast, Vale Council",
            [("Fay Hart", "Director for Estuary and Coast", "Vale Council")],
        ),
        (
            "Gwen Dale, Director for Estuary and Coast",
            [("Gwen Dale", "Director for Estuary and Coast", "")],
        ),
        ("Fay Hart, Chair of the Friends of Vale", [("Fay Hart", "Chair of the Friends of Vale", "")]),
    ],
)
def test_a_name_with_role_and_body_is_one_person(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert visitors(f"/with {line}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fay Hart and Tom Bell", [("Fay Hart", "", ""), ("Tom Bell", "", "")]),
        ("Fay Hart, Tom Bell", [("Fay Hart", "", ""), ("Tom Bell", "", "")]),
        ("Ann Church, Bob Constable", [("Ann Church", "", ""), ("Bob Constable", "", "")]),
        (
            "Fay Hart (Vale Council) and Tom Bell (Wold Trust)",
            [("Fay Hart", "", "Vale Council"), ("Tom Bell", "", "Wold Trust")],
        ),
        (
            "Fay Hart (Clerk), Tom Bell (Vale Council) and Jo Soap (Resident)",
            [("Fay Hart", "Clerk", ""), ("Tom Bell", "", "Vale Council"), ("Jo Soap", "Resident", "")],
        ),
        ("Fay Hart (MP) & Tom Bell (Mayor)", [("Fay Hart", "MP", ""), ("Tom Bell", "Mayor", "")]),
        ("Fay Hart (Vale Rangers) and Tom Bell", [("Fay Hart", "Vale Rangers", ""), ("Tom Bell", "", "")]),
        ("Fay Hart (Vale Council), and DEC", [("Fay Hart", "", "Vale Council"), ("DEC", "", "")]),
        ("DEC (Vale Council) and ADH&P (Wold)", [("DEC", "", "Vale Council"), ("ADH&P", "Wold", "")]),
        (
            f"{HART}; Mr Tom Bell, Clerk",
            [("Dr Fay Hart", "Medical Director", "Vale NHS Trust"), ("Mr Tom Bell", "Clerk", "")],
        ),
        (
            f"{HART}, Mr Tom Bell, Clerk",
            [("Dr Fay Hart", "Medical Director", "Vale NHS Trust"), ("Mr Tom Bell", "Clerk", "")],
        ),
        (
            "Dr Fay Hart, Medical Director and Mr Tom Bell, Clerk",
            [("Dr Fay Hart", "Medical Director", ""), ("Mr Tom Bell", "Clerk", "")],
        ),
        ("Fay Hart, Clerk, Tom Bell, Solicitor", [("Fay Hart", "Clerk", ""), ("Tom Bell", "Solicitor", "")]),
        ("Fay Hart, Tom Bell, Clerk", [("Fay Hart", "", ""), ("Tom Bell", "Clerk", "")]),
        ("Fay Hart, Clerk, DEC", [("Fay Hart", "Clerk", ""), ("DEC", "", "")]),
        (
            "Huw Pike, Director for Estuary and Coast",
            [("Huw Pike", "", ""), ("Director for Estuary and Coast", "", "")],
        ),
        (
            "Fay Hart and Director for Estuary and Coast",
            [("Fay Hart", "", ""), ("Director for Estuary and Coast", "", "")],
        ),
        ("DEC, Fay Hart, Clerk", [("DEC", "", ""), ("Fay Hart", "Clerk", "")]),
        ('Fay Hart, Clerk, "Vale Homes"', [("Fay Hart", "Clerk", ""), ("Vale Homes", "", "")]),
    ],
)
def test_several_people_are_each_one_with_their_own_role(
    line: str, expected: list[tuple[str, str, str]]
) -> None:
    assert visitors(f"/with {line}") == expected


def test_a_role_behind_two_names_is_handed_back() -> None:
    assert "may belong to any of several names" in refused("/with Fay Hart and Tom Bell, Clerk")
    assert "may belong to any of several names" in refused("/with Fay Hart and Tom Bell (Vale Rangers)")


@pytest.mark.parametrize("words", ["for item 5", "after item 2", "late", "online"])
def test_words_about_the_time_are_no_post(words: str) -> None:
    assert refused(f"/with Fay Hart, {words}")
    assert f"“({words})” is neither a post nor a body." in refused(f"/with Fay Hart ({words})")


def test_the_bar_says_the_post() -> None:
    said = body(f"/with {HART}")
    assert isinstance(said, Attendance)
    assert said.posts[0].words == "Medical Director, Vale NHS Trust"


FAY = Person("fay", "Dr Fay Hart", "Director of Care")
TYPED = (
    f"/with {HART}",
    "/sub Councillor Val Whit for Reed",
    "/item 5",
    "hart: described the wards.",
    "/moved Whit seconded Moss",
    "/vote for Moss, Whit against Dilys Hale",
)
WHIT = Person("whit", "Councillor Val Whit")


def with_both_on_the_committee(sitting: Sitting) -> Sitting:
    return replace(
        sitting,
        people={**sitting.people, "fay": FAY, "whit": WHIT},
        memberships=(
            *sitting.memberships,
            membership("fay", Capacity.WITNESS),
            membership("whit", Capacity.MEMBER),
        ),
    )


def found_in(sitting: Sitting, name: str) -> Attendee:
    (found,) = (a for a in attendance(sitting) if (a.person.name if a.person else a.named.text) == name)
    return found


def test_a_visitor_with_a_post_who_joins_the_committee_later_is_one_person_with_both() -> None:
    before = taken(*TYPED).sitting
    assert found_in(before, "Dr Fay Hart").role == "Medical Director, Vale NHS Trust"
    after = with_both_on_the_committee(before)
    assert found_in(after, "Dr Fay Hart").person == FAY
    assert found_in(after, "Dr Fay Hart").role == "Medical Director, Vale NHS Trust"
    assert found_in(after, "Councillor Val Whit").person == WHIT


def test_a_visitor_with_a_post_speaks_moves_and_votes_from_then_on() -> None:
    after = taken(*TYPED)
    assert after.returned == ()
    assert point("hart: described the wards.", TYPED[0]).speaker == Named("Dr Fay Hart")
    (moved,) = (made for made in after.bodies if isinstance(made, Motion))
    assert moved.mover == Named("Councillor Val Whit")
    (vote,) = (made for made in after.bodies if isinstance(made, Vote))
    assert Named("Councillor Val Whit") in vote.names[0][1]


@pytest.mark.parametrize("way", ["Teams", "absent", "remotely", "not present"])
def test_how_someone_attends_is_no_visitor_and_no_post(way: str) -> None:
    assert "Nobody is called" in refused(f"/with Fay Hart, {way}")


def test_a_name_in_small_letters_that_no_one_has_is_answered_with_the_nearest() -> None:
    assert refused("/ap mosss").startswith("Nobody is called “mosss”: is “Councillor Ada Moss” meant? Begin")
    assert refused("/ap otter").startswith("Nobody is called “otter”. Begin")


def test_a_visitor_beside_someones_role_may_be_one_person_or_two() -> None:
    assert "may be one name or two" in refused("/with Fay Hart Director for Estuary and Coast")
    assert "may be one name or two" in refused("/here Fay Hart Director for Estuary and Coast")
