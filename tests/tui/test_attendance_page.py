"""The page of attendance: everybody in one list, a key for each way to attend, and corrections afterwards."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.services.attendance_list import attendance_rows
from scrutiny_tui.services.capture import Capture
from tests.council import DAY, DEC, GRAY, HALE, MOSS, ORR, REED, seat
from tests.tui.capture_page import clerk_at as clerk_in
from tests.tui.capture_page import room_in
from tests.tui.office import WIDE, Clerk, Premises, clerk_at, premises_in


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    """A meeting this morning of three members, one who is co-opted, a substitute and an officer."""
    premises = premises_in(tmp_path)
    committee, prepare = premises.committee(), premises.services.prepare
    seat(prepare, committee, MOSS, HALE, REED, ORR, DEC)
    prepare.add_person(PersonDetails(GRAY.name, capacity=Capacity.SUBSTITUTE), committee)
    premises.meeting(committee, DAY, "Apologies for absence", "Ferry timetable")
    return premises


def recorded(premises: Premises) -> dict[str, str]:
    """What is recorded of each, by surname or what they are called last."""
    sitting = premises.workspace.sitting(premises.workspace.meetings()[0].id)
    return {row.name.split()[-1]: row.recorded for row in attendance_rows(sitting)}


def lines(premises: Premises) -> list[str]:
    sitting = premises.workspace.sitting(premises.workspace.meetings()[0].id)
    return [entry.line for entry in sitting.entries]


def go_live(premises: Premises) -> None:
    capture = Capture(premises.workspace, premises.workspace.meetings()[0].id)
    assert not capture.take("/open 9.00 am\n/item 2\nThe ferry was late.").returned
    capture.close()


async def choose(clerk: Clerk, surname: str) -> None:
    """Choose the row of someone, from wherever one is."""
    await clerk.press(*["up"] * 6)
    rows = attendance_rows(clerk.premises.workspace.sitting(clerk.premises.workspace.meetings()[0].id))
    at = next(at for at, row in enumerate(rows) if row.name.endswith(surname))
    await clerk.press(*["down"] * at)


async def test_the_list_has_everybody_in_groups_and_nobody_is_there_yet(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "a")
        assert clerk.page == "attendance"
        seen = [row.split() for row in clerk.seen.splitlines()[3:9]]
        assert seen == [
            ["►", "Councillor", "Ada", "Moss", "Chair", "expected"],
            ["Councillor", "Ben", "Hale", "member", "expected"],
            ["Councillor", "Col", "Reed", "member", "expected"],
            ["Mrs", "Faith", "Orr", "co-opted", "expected"],
            ["Councillor", "Jo", "Gray", "substitute"],
            ["Gwen", "Dale", "officer"],
        ]
        assert "0/3" in clerk.top


async def test_each_way_to_attend_has_one_key(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "f4", "down", "a")
        assert clerk.said == "Councillor Ben Hale: apologies. Ctrl+Z takes it back."
        await clerk.press("down", "b", "down", "o")
        await choose(clerk, "Dale")
        await clerk.press("p")
        await clerk.press("h")
        assert clerk.said == "Present: 1 member, all who were expected. Ctrl+Z takes it back."
        assert recorded(premises) == {
            "Moss": "present",
            "Hale": "apologies",
            "Reed": "absent",
            "Orr": "online",
            "Gray": "",
            "Dale": "attends",
        }
        await choose(clerk, "Hale")
        await clerk.press("e")
        assert recorded(premises)["Hale"] == "expected"
        await clerk.press("ctrl+z")
        assert recorded(premises)["Hale"] == "apologies"


async def test_a_substitute_is_asked_for_whom_and_a_member_who_sits_in(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "a", "down", "a")
        await choose(clerk, "Gray")
        await clerk.press("p", "right", "enter")
        assert clerk.said == "Councillor Jo Gray: sits in for Councillor Ben Hale."
        assert recorded(premises)["Hale"] == "apologies · Councillor Jo Gray sits in"
        await clerk.press("e")
        await choose(clerk, "Moss")
        await clerk.press("s", "enter")
        assert recorded(premises)["Moss"] == "Councillor Jo Gray sits in"
        await choose(clerk, "Reed")
        await clerk.press("s")
        assert clerk.said.startswith("There is no substitute to sit in for Councillor Col Reed:")


async def test_apologies_with_their_reason_and_for_a_part(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "a", "down", "a", "r", "tab")
        await clerk.type("work")
        await clerk.press("enter")
        assert recorded(premises)["Hale"] == "apologies (work)"
        assert lines(premises) == ["/ap Councillor Ben Hale (work)"]
        await clerk.press("r", "right", "enter")
        assert recorded(premises)["Hale"] == "apologies for lateness (work)"
        await clerk.press("r", "tab")
        await clerk.type(" (ill) Reed")
        await clerk.press("enter")
        assert clerk.page == "form"
        assert recorded(premises)["Hale"] == "apologies for lateness (work)"


async def test_a_visitor_and_an_officer_are_added_by_name_role_and_body(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "a", "n")
        for words in ("Dr Una Kerr", "Medical Director", "Wold NHS Trust"):
            await clerk.type(words)
            await clerk.press("tab")
        await clerk.press("enter")
        assert clerk.said.startswith("Dr Una Kerr: attends.")
        await clerk.type("Huw Pike")
        await clerk.press("tab")
        await clerk.type("Clerk")
        await clerk.press("tab", "tab", "right", "enter")
        assert clerk.said.startswith("Huw Pike: attends.")
        await clerk.press("escape")
        rows = attendance_rows(premises.workspace.sitting(premises.workspace.meetings()[0].id))
        assert [(row.name, row.group, row.post) for row in rows][-2:] == [
            ("Huw Pike", "officer", "Clerk"),
            ("Dr Una Kerr", "visitor", "Medical Director, Wold NHS Trust"),
        ]


async def test_who_comes_and_goes_in_a_live_meeting_does_so_now(premises: Premises) -> None:
    go_live(premises)
    async with clerk_at(premises) as clerk:
        await clerk.press("ctrl+b", "down", "i")
        assert recorded(premises)["Hale"] == "in the room since 9.00 am"
        await clerk.press("i")
        assert clerk.said == "Councillor Ben Hale is in the room already."
        await clerk.press("l")
        assert recorded(premises)["Hale"] == "left at 9.00 am"
        await clerk.press("delete")
        assert recorded(premises)["Hale"] == "in the room since 9.00 am"
        await clerk.press("k")
        assert lines(premises)[-2:] == ["/in Councillor Ben Hale", "/chair Councillor Ben Hale"]


async def test_afterwards_it_is_asked_at_which_item_and_when(premises: Premises) -> None:
    go_live(premises)
    meeting = premises.workspace.meetings()[0]
    premises.services.prepare.set_state(meeting, State.DRAFTING)
    async with clerk_at(premises) as clerk:
        await clerk.press("f4", "down", "i", "right", "tab", "tab")
        await clerk.type("9.20")
        await clerk.press("enter")
        assert clerk.said == "Councillor Ben Hale: in the room since 9.20 am."
        assert lines(premises) == ["/open 9.00 am", "/in Councillor Ben Hale 9.20", "The ferry was late."]
        await clerk.press("t")
        assert "Came in" in clerk.seen
        assert "Item 2 Ferry timetable." in clerk.seen
        await clerk.type("9.25 am")
        await clerk.press("enter")
        assert recorded(premises)["Hale"] == "in the room since 9.25 am"


@pytest.mark.parametrize("state", [State.PUBLISHED, State.CONFIRMED])
async def test_what_others_have_is_altered_with_the_second_enter_and_a_reason(
    premises: Premises, state: State
) -> None:
    go_live(premises)
    capture = Capture(premises.workspace, premises.workspace.meetings()[0].id)
    assert not capture.take("/item 2\nhale: asked about the tide.").returned
    capture.close()
    premises.services.prepare.set_state(premises.workspace.meetings()[0], state)
    async with clerk_at(premises) as clerk:
        await clerk.press("f4", "down", "a")
        assert clerk.page == "form"
        assert f"The minutes are {state}: say why they are altered." in clerk.seen
        await clerk.press("enter")
        assert recorded(premises)["Hale"] == "expected"
        await clerk.type("he wrote to say so")
        await clerk.press("enter")
        assert recorded(premises)["Hale"] == "apologies"
        assert clerk.said.startswith("Councillor Ben Hale: apologies. doubt at another line: ")


async def test_all_that_is_recorded_of_the_chosen_person_stands_below(premises: Premises) -> None:
    go_live(premises)
    async with clerk_at(premises) as clerk:
        await clerk.press("ctrl+b", "down", "p", "l")
        assert "left at 9.00 am" in clerk.seen
        assert "/here Councillor Ben Hale  (before the first item)" in clerk.seen
        assert "/out Councillor Ben Hale  (item 2 Ferry timetable)" in clerk.seen


async def test_what_a_key_makes_doubtful_is_said_at_once(premises: Premises) -> None:
    go_live(premises)
    capture = Capture(premises.workspace, premises.workspace.meetings()[0].id)
    assert not capture.take("/item 2\n/moved Hale seconded Reed\n/resolved that it be early.").returned
    capture.close()
    async with clerk_at(premises) as clerk:
        await clerk.press("ctrl+b", "down", "b")
        assert clerk.said == (
            "Councillor Ben Hale: absent. Ctrl+Z takes it back. doubt at another line: "
            "Councillor Ben Hale is recorded as moving the motion, but is recorded as absent."
        )


async def test_a_committee_without_people_says_what_to_do_first(tmp_path: Path) -> None:
    premises = premises_in(tmp_path)
    premises.meeting(premises.committee(), DAY)
    async with clerk_at(premises) as clerk:
        await clerk.press("f4")
        assert "Nobody belongs to this committee yet" in clerk.seen
        await clerk.press("p", "h", "i", "s", "e", "delete", "enter")
        await clerk.press("p")
        assert clerk.said.startswith("Nobody is in the list yet: press n")


async def test_no_meeting_no_attendance(tmp_path: Path) -> None:
    async with clerk_at(premises_in(tmp_path)) as clerk:
        await clerk.press("f4")
        assert clerk.page == "meetings"


# In capture


async def test_capture_opens_the_list_and_the_item_stays_open(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    async with clerk_in(room, WIDE) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("half a line")
        await clerk.press("ctrl+b")
        await clerk.press("i")
        await clerk.press("escape")
        assert clerk.bar.text == "half a line"
        assert room.lines == ["/in Councillor Ada Moss"]
        item = room.workspace.sitting(room.meeting.id).item(room.entries[0].item)
        assert item is not None
        assert item.number == "3"
        assert "came 10.42 am" in clerk.seen


async def test_nobody_is_shown_as_in_the_room_before_anybody_has_come(tmp_path: Path) -> None:
    room = room_in(tmp_path, State.PLANNED)
    room.capture("/ap Reed\n/online Hale\n/with DEC")
    async with clerk_in(room, WIDE) as clerk:
        assert "IN THE ROOM" not in clerk.seen
        assert "EXPECTED" in clerk.seen
        assert "0 of 4" in clerk.seen
        await clerk.enter("/here Moss")
        assert "IN THE ROOM" in clerk.seen
        assert "1 of 4" in clerk.seen
