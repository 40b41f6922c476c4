"""What someone is to do: told otherwise than recorded, asked for twice, or after its motion was lost."""

import pytest

from tests.domain.doubts.doubted import HERE, said

ASKED = ("/with ADH&P", "/action circulate the cost of each mooring @DEC by 30 April")
LOST = ("/moved Moss seconded Reed: that the charge in Mill Lane be raised to £2", "/vote 1-4-0")


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        (
            "Huw Pike would circulate the cost of each mooring.",
            "Huw Pike is to do this, and the record has Gwen Dale",
        ),
        (
            "The Cabinet Member for the Coast would circulate the cost of each mooring.",
            "Ivor Lunt is to do this, and the record has Gwen Dale.",
        ),
        (
            "Gwen Dale agreed to circulate the cost of each mooring by 15 May.",
            "this is to be done by 15 May 2026, but it is recorded as due 30 April 2026.",
        ),
        (
            "Huw Pike to circulate the cost of each mooring.",
            "Huw Pike is to do this, and the record has Gwen Dale",
        ),
        (
            "The cost of each mooring would be circulated by Huw Pike.",
            "to do this, and the record has Gwen Dale",
        ),
        (
            "The cost of each mooring would be circulated by 15 May.",
            "this is to be done by 15 May 2026, but it is recorded as due 30 April 2026.",
        ),
        ("The cost of each mooring had been circulated.", "but the action still asks for it."),
        ("No actions arose.", "there were no actions, but an action is recorded."),
        (
            "/action circulate the cost of every mooring @ADH&P by 30 April",
            "This was asked for already, with another owner.",
        ),
        (
            "/action circulate the cost of each mooring @DEC by 15 May",
            "This was asked for already, with another date.",
        ),
        ("Gwen Dale promised to report back in January 2026.", "“in January 2026” is before the meeting."),
        ("/rs asks for a plan by June 2025", "“by June 2025” is before the meeting."),
        ("/action ask about nets @Director of Finance by 30 April", "to be “Director of Finance”: name"),
        ("/action ask about nets @DEC by 7.30", "“by 7.30” is a time, and says no day."),
    ],
)
def test_what_contradicts_an_action_or_cannot_be_done_is_doubted(line: str, ending: str) -> None:
    found = said(*HERE, *ASKED, line)
    assert len(found) == 1
    assert ending in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale would circulate the cost of each mooring by 30 April.",
        "The Director for Estuary and Coast would circulate the cost of each mooring.",
        "The officers would circulate the cost of each mooring.",
        "Huw Pike would report on the nets.",
        "The cost of each mooring would be circulated by the Director for Estuary and Coast.",
        "The cost of each mooring would be circulated by 30 April.",
        "The cost of each mooring had been estimated.",
        "The leaflets had been circulated.",
        "No further actions arose.",
        "The contractor was to finish by March 2025.",
        "/action circulate the plan of each berth @ADH&P by 15 May",
        "/rs notes that the works were to be finished by June 2025",
        "/action ask about nets @Cabinet by 30 April",
        "/action ask about nets @Director of Surgery at Vale NHS Trust by 30 April",
    ],
)
def test_what_agrees_with_the_action_or_is_another_is_not_doubted(line: str) -> None:
    assert said(*HERE, *ASKED, line) == []


def test_an_action_in_the_words_of_a_lost_motion_is_doubted() -> None:
    action = "/action raise the charge in Mill Lane to £2 @DEC by 30 April"
    expected = ["The motion with these words was lost, and the action stands."]
    assert said(*HERE, *LOST, action) == expected
    assert said(*HERE, *LOST, "Members spoke.", action) == expected
    assert said(*HERE, *LOST, "Members spoke.", "/action review the charge @DEC by 30 April") == []


VISIT = ("/with DEC, ADH&P", "/action arrange a visit to Mill Street @DEC by 15 December")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Huw Pike agreed to arrange the visit to Mill Street.", "Huw Pike"),
        ("Huw Pike promised to arrange the visit.", "Huw Pike"),
        ("Mr Pike would organise the visit to Mill Street.", "Huw Pike"),
        ("Mr Pike offered to set up a visit to Mill Street.", "Huw Pike"),
        ("Ms Tovey agreed to arrange the visit to Mill Street.", "Ms Tovey"),
        ("Ms Tovey would organise the visit to Mill Street.", "Ms Tovey"),
        ("The Head of Moorings would set up the visit to Mill Street.", "The Head of Moorings"),
    ],
)
def test_an_action_that_another_is_said_to_do_is_doubted(line: str, name: str) -> None:
    sentence = f"The words say that {name} is to do this, and the record has Gwen Dale."
    assert sentence in said(*HERE, *VISIT, line)


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale agreed to arrange the visit to Mill Street.",
        "Mrs Dale would organise the visit to Mill Street.",
        "The Director undertook to set up a visit to Mill Street by 15 December.",
        "Huw Pike agreed to the visit to Mill Street.",
        "Huw Pike would welcome the visit to Mill Street.",
        "Huw Pike would attend the visit to Mill Street.",
        "Huw Pike said that Gwen Dale would arrange the visit to Mill Street.",
        "Ms Tovey would miss the visit to Mill Street.",
    ],
)
def test_its_owner_or_another_act_is_not(line: str) -> None:
    assert not any("is to do this" in one for one in said(*HERE, *VISIT, line))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("what the piers cost", True),
        ("the number of piers in each ward", True),
        ("the Director to say what they cost", False),
        ("report back on the piers", False),
        ("a report on the cost of the piers", False),
        ("the report to be circulated", False),
        ("a site visit", False),
    ],
)
def test_an_action_says_what_is_to_be_done(words: str, wrong: bool) -> None:  # noqa: FBT001  a column of the table
    asked = "These words say what is asked for, and not what is to be done: was /request meant?"
    assert (asked in said(*HERE, f"/action {words} @DEC by 1 June")) is wrong
