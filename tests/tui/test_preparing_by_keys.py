"""Preparing a meeting with the keys alone, on the smallest screen."""

import re
from datetime import date, time

from scrutiny_tui.domain.meetings import Item, ItemKind, State
from scrutiny_tui.domain.people import Capacity, Office
from tests.tui.office import NARROW, Premises, clerk_at


async def test_a_committee_its_people_a_meeting_and_its_agenda_are_added_by_keys_alone(
    empty: Premises,
) -> None:
    async with clerk_at(empty, NARROW) as clerk:
        assert "press c" in clerk.seen
        await clerk.press("c", "n")
        await clerk.type("Moorland Panel")
        await clerk.press("tab", "right", "tab", "tab", "3", "enter")
        assert clerk.said == "Added Moorland Panel."

        await clerk.press("enter", "n")
        await clerk.type("Councillor Ifan Rhys")
        await clerk.press("tab", "tab", "c", "enter")
        assert clerk.said.startswith("Added Councillor Ifan Rhys.")
        await clerk.type("Kit Lowe")
        await clerk.press("tab", "o", "tab", "tab")
        await clerk.type("Head of Commons")
        await clerk.press("tab", "H", "o", "C", "enter", "escape")
        assert "Head of Commons" in clerk.seen

        await clerk.press("escape", "escape", "n")
        await clerk.type("9 December 2026")
        await clerk.press("tab")
        await clerk.type("6.30")
        await clerk.press("enter")
        assert clerk.said == "Added MP-2026-12-09, 9 December 2026, 6.30 pm. Press a for its agenda."

        await clerk.press("a", "n")
        await clerk.type("Apologies")
        await clerk.press("tab", "tab", "f", "enter")
        await clerk.type("Gorse fires")
        await clerk.press("enter", "escape")
        assert "Gorse fires" in clerk.seen

    (committee,) = empty.workspace.committees()
    assert (committee.name, committee.term, committee.style) == ("Moorland Panel", "Panel", "gwynedd")
    assert committee.quorum == 3
    (chair, held), (officer, office) = empty.services.prepare.members(committee)
    assert (chair.name, held.office) == ("Councillor Ifan Rhys", Office.CHAIR)
    assert (officer.role, officer.initials, office.capacity) == ("Head of Commons", "HoC", Capacity.OFFICER)
    (meeting,) = empty.workspace.meetings()
    assert (meeting.date, meeting.time) == (date(2026, 12, 9), time(18, 30))
    items = empty.workspace.sitting(meeting.id).items
    assert [(item.number, item.title, item.kind) for item in items] == [
        ("1", "Apologies", ItemKind.FORMALITY),
        ("2", "Gorse fires", ItemKind.REPORT),
    ]


async def test_what_the_service_refuses_is_said_and_the_words_stay(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("estuary and coast scrutiny committee")
        await clerk.press("enter")
        assert clerk.said.startswith("There is a committee called “Estuary and Coast")
        assert "estuary and coast" in clerk.seen


async def test_escape_leaves_a_form_and_its_words_are_there_again(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Estuary Board")
        await clerk.press("tab", "right", "escape")
        assert clerk.page == "committees"
        assert clerk.said == "Not saved: New committee. Your words are there when you open it again."
        await clerk.press("n")
        assert "Estuary Board" in clerk.seen
        assert "gwynedd" in clerk.seen
        assert "Your words from before are here again: Name, House style. F8 " in clerk.seen
        await clerk.type("s")
        assert "Your words from before are here again: House style. F8 " in clerk.seen
        await clerk.press("f8")
        assert "Estuary Board" not in clerk.seen
        assert "from before" not in clerk.seen
        await clerk.press("escape", "n")
        assert clerk.said == ""


async def test_what_was_recorded_does_not_come_back_as_a_draft(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Estuary Board")
        await clerk.press("enter", "n")
        assert "Estuary Board" not in clerk.seen
        assert clerk.premises.services.drafts.form("committee:new") is None


async def test_items_move_and_go_and_come_back(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "ctrl+down", "ctrl+down")
        assert _titles(busy) == ["Ferry timetable", "Next meeting", "Apologies"]
        await clerk.press("ctrl+up")
        assert _titles(busy) == ["Ferry timetable", "Apologies", "Next meeting"]
        await clerk.press("delete")
        assert _titles(busy) == ["Ferry timetable", "Next meeting"]
        assert clerk.said == "Item 1 Apologies is off the agenda. Ctrl+Z brings it back."
        await clerk.press("ctrl+z")
        assert clerk.said == "Undone: delete an item. Ctrl+Y does it again."
        assert _titles(busy) == ["Ferry timetable", "Apologies", "Next meeting"]
        await clerk.press("ctrl+y")
        assert clerk.said == "Done again: delete an item."


async def test_the_agenda_of_published_minutes_is_altered_with_a_reason(busy: Premises) -> None:
    meeting = busy.workspace.meetings()[0]
    busy.services.prepare.set_state(meeting, State.PUBLISHED)
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "ctrl+down")
        assert "The minutes are published: say why they are altered." in clerk.seen
        await clerk.press("enter")
        assert _titles(busy) == ["Apologies", "Ferry timetable", "Next meeting"]
        await clerk.type("order")
        await clerk.press("enter")
        assert _titles(busy) == ["Ferry timetable", "Apologies", "Next meeting"]
        await clerk.press("delete")
        await clerk.type("withdrawn")
        await clerk.press("enter")
        assert clerk.said == "Item 1 Apologies is off the agenda. Ctrl+Z brings it back."
        await clerk.press("e")
        await clerk.type("s")
        await clerk.press("enter")
        assert "say why they are altered." in " ".join(clerk.seen.split())
        assert _titles(busy) == ["Ferry timetable", "Next meeting"]
        await clerk.type("spelling")
        await clerk.press("enter")
        assert _titles(busy) == ["Ferry timetable", "Next meetings"]


async def test_an_item_with_minutes_in_it_stays_and_the_page_says_why(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("down", "a", "delete")
        assert "There are minutes in item" in clerk.said


async def test_the_state_and_venue_of_a_meeting_are_changed(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab", "tab")
        await clerk.type("Guildhall")
        await clerk.press("tab", "c", "c", "enter")
        assert "Guildhall" in clerk.seen
        assert busy.workspace.meetings()[0].state is State.CANCELLED
        assert "cancelled" in clerk.top


async def test_a_meeting_that_cannot_be_published_keeps_its_venue_too(busy: Premises) -> None:
    meeting = busy.workspace.meetings()[0]
    busy.capture(meeting, "~the slipway needs work")
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab", "tab")
        await clerk.type("Guildhall")
        await clerk.press("tab", "p", "enter")
        assert clerk.said.startswith("This must be seen to first (item 1, Apologies): ")
        assert busy.workspace.meeting(meeting.id) == meeting
        await clerk.press("escape")
        assert "Guildhall" not in clerk.seen


async def test_where_minutes_are_published_it_is_said_how_many_doubts_are_left(busy: Premises) -> None:
    meeting = busy.workspace.meetings()[0]
    busy.capture(meeting, "/moved Moss seconded Moss")
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab", "tab", "tab", "p", "enter")
        assert busy.workspace.meeting(meeting.id).state is State.PUBLISHED
        left = len(busy.services.checking.of(meeting.id))
        assert f"{left} doubt" in clerk.said
        assert clerk.said.endswith("left: F12 shows it." if left == 1 else "left: F12 shows them.")
        await clerk.press("f12")
        assert clerk.page == "doubts"


async def test_no_doubts_are_counted_for_a_meeting_that_is_not_published(busy: Premises) -> None:
    busy.capture(busy.workspace.meetings()[0], "/moved Moss seconded Moss")
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab", "tab", "tab", "c", "c", "enter")
        assert clerk.said.endswith(", cancelled.")


async def test_one_undo_takes_back_all_that_the_form_of_a_meeting_changed(busy: Premises) -> None:
    meeting = busy.workspace.meetings()[0]
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab", "tab")
        await clerk.type("Guildhall")
        await clerk.press("tab", "p", "enter", "ctrl+z")
        assert busy.workspace.meeting(meeting.id) == meeting


async def test_the_meeting_that_was_added_is_the_chosen_one(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("down", "n")
        await clerk.type("10 March 2026")
        await clerk.press("enter", "a")
        assert "10 March 2026" in clerk.top


async def test_the_committee_that_was_added_is_the_chosen_one(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Zetland Panel")
        await clerk.press("enter", "p")
        assert "Zetland Panel" in clerk.top


async def test_the_person_that_was_added_last_is_the_chosen_one(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("p", "n")
        for name in ("Councillor Ifan Rhys", "Councillor Una Brand"):
            await clerk.type(name)
            await clerk.press("enter")
        await clerk.press("escape", "delete")
        assert clerk.said.startswith("Councillor Una Brand is off the committee.")


async def test_the_item_that_was_added_last_is_the_chosen_one(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "n")
        await clerk.type("Gorse fires")
        await clerk.press("enter", "escape", "delete")
        assert clerk.said.startswith("Item 4 Gorse fires is off the agenda.")


async def test_after_an_undo_the_line_that_is_chosen_is_one_that_is_there(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "n")
        await clerk.type("Gorse fires")
        await clerk.press("enter", "escape", "ctrl+z", "delete")
        assert clerk.said.startswith("Item 3 Next meeting is off the agenda.")


async def test_somebody_is_taken_off_a_committee_and_comes_back_with_undo(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("p", "delete")
        assert clerk.said == "Councillor Ada Moss is off the committee. Ctrl+Z undoes it."
        # Former, and no longer there: who was a member at the meeting that was held.
        assert re.search(r"Councillor Ada Moss +former", clerk.seen)
        await clerk.press("ctrl+z")
        assert re.search(r"Councillor Ada Moss +member", clerk.seen)


async def test_changing_a_person_begins_with_what_is_known(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("p", "down", "enter")
        assert "Director for Estuary and Coast" in clerk.seen
        await clerk.type(" OBE")
        await clerk.press("enter")
        assert "Gwen Dale OBE" in clerk.seen


def _titles(premises: Premises) -> list[str]:
    reference = premises.workspace.meetings()[0].id
    items = sorted(premises.workspace.store.of_meeting(Item, reference), key=lambda item: item.place)
    return [item.title for item in items]


async def test_an_item_is_withdrawn_deferred_or_taken_with_another(busy: Premises) -> None:
    committee = busy.workspace.committees()[0]
    busy.meeting(committee, date(2026, 5, 12))
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "w")
        assert "‹ taken by itself ›" in clerk.seen
        await clerk.press("w", "enter")
        assert clerk.said == "Item 1 Apologies: withdrawn."
        assert "Apologies · withdrawn" in clerk.seen
        await clerk.press("down", "w", "d", "enter")
        assert clerk.said == "Item 2 Ferry timetable: deferred to 12 May 2026."
        assert "Ferry timetable · deferred to 12 May 2026" in clerk.seen
        await clerk.press("up", "w", "t", "enter")
        assert clerk.said == "Item 1 Apologies: taken together with 3 Next meeting."
        assert "Apologies · with item 3" in clerk.seen
        await clerk.press("w", "enter", "w", "right", "right", "enter")
    titles = [item.title for item in busy.workspace.sitting("ECSC-2026-05-12").items]
    assert titles[0] == "Ferry timetable"


async def test_a_deferred_item_stays_so_when_its_form_is_saved_again(busy: Premises) -> None:
    busy.meeting(busy.workspace.committees()[0], date(2026, 5, 12))
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "w", "d", "enter", "w", "enter")
        assert clerk.said == "Item 1 Apologies: deferred to 12 May 2026."
    assert busy.workspace.sitting("ECSC-2026-04-14").items[0].deferred_to == date(2026, 5, 12)


async def test_the_agenda_of_published_minutes_says_why_an_item_is_withdrawn(busy: Premises) -> None:
    meeting = busy.workspace.meetings()[0]
    busy.services.prepare.set_state(meeting, State.PUBLISHED)
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "w", "w", "enter")
        assert "say why they are altered" in " ".join(clerk.seen.split())
        assert clerk.page == "form"
        await clerk.type("it was never reached")
        await clerk.press("enter")
    assert busy.workspace.sitting(meeting.id).items[0].withdrawn
