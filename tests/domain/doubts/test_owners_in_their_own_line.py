"""A sentence that is an action too, and says that somebody else than its owner is to do it."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize("who", ["The Chair", "Councillor Reed", "Councillor Col Reed"])
def test_who_is_to_do_it_is_held_to_the_owner_of_the_same_line(who: str) -> None:
    found = said(*HERE, f"{who} would write to the trust. >> DEC by 1 June")
    assert len(found) == 1
    assert found[0].endswith("is to do this, and the record has Gwen Dale.")


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale would write to the trust. >> DEC by 1 June",
        "The trust would be written to. >> DEC by 1 June",
        "Councillor Reed would receive a reply. >> DEC by 1 June",
        "Members would be sent the note. >> DEC by 1 June",
    ],
)
def test_whoever_only_receives_it_need_not_be_the_owner(line: str) -> None:
    assert said(*HERE, line) == []


def test_a_leaving_told_with_a_time_before_that_of_an_earlier_item_is_doubted() -> None:
    declared = "/declare Berg 6 DPI owns the beach; leaves"
    before = (*HERE, declared, "/out Reed 6.31 pm", "/in Reed 6.38 pm", "/item 6")
    earlier = "6.34 pm is earlier than 6.38 pm, the time recorded before it."
    assert earlier in said(*before, "Councillor Berg left the meeting at 6.34 pm.")
    assert earlier not in said(*before, "Councillor Berg left the meeting at 6.44 pm.")


def test_whoever_comes_back_once_the_public_has_returned_is_not_doubted() -> None:
    exempt = ("/exempt 3", "The price was told.", "/resolved accept it", "/vote 4-0", "/public")
    lines = (*HERE, "/declare Reed 5 DPI owns it; leaves", "/out Reed", *exempt, "/in Reed", "It was late.")
    assert not [one for one in said(*lines) if "was to leave the room" in one]
