"""What the capture screen shows: the meeting, the item as it will read, the sides."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.style import Style
from textual import events
from textual.strip import Strip

from scrutiny_tui.domain.changes import Change, removed, replaced
from scrutiny_tui.domain.committees import QuorumRule, Remote
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.widgets.document_view import DocumentView
from tests.tui.capture_page import NOW, Clerk, Room, clerk_at, room_in
from tests.tui.office import NARROW, WIDE


async def test_a_wide_screen_shows_agenda_item_outcomes_and_room_side_by_side(room: Room) -> None:
    room.capture("/item 3\n/here all\nThe ferry was late.\n/rq sailing figures @DEC by the next meeting\n")
    async with clerk_at(room, WIDE) as clerk:
        for words in ("Agenda", "3 Ferry timetable", "The ferry was late.", "REQUESTS", "IN THE ROOM"):
            assert words in clerk.seen
        assert clerk.agenda.region.right == clerk.item.region.x
        assert clerk.item.region.right == clerk.outcomes.region.x


async def test_the_agenda_marks_where_one_is_what_was_begun_and_what_is_open(room: Room) -> None:
    room.capture("/item 2\nNone.\n/item 3\n/rq sailing figures\n/ac a letter @DEC\n")
    async with clerk_at(room) as clerk:
        lines = clerk.agenda.text.splitlines()
        assert lines[0].startswith("   1 Apologies")
        assert lines[1].startswith(" √ 2 Declarations")
        assert lines[2].startswith(" ► 3 Ferry")
        assert lines[2].rstrip().endswith("2")


async def test_the_agenda_marks_items_that_are_likely_to_be_private(room: Room) -> None:
    ferry, edit = room.workspace.sitting(room.meeting.id).items[2], room.services.prepare.agenda.edit
    edit(ferry, number="3", title="Ferry", kind=ferry.kind, likely_exempt="3", urgent="", prepared={})
    room.capture("/item 3\nThe ferry was late.\n")
    async with clerk_at(room) as clerk:
        lines = clerk.agenda.text.splitlines()
        assert lines[1].startswith("   2 Declarations")
        assert lines[2].startswith("║► 3 Ferry")


async def test_a_narrow_screen_is_one_column_with_the_outcomes_where_they_were_recorded(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/rq sailing figures\n")
    async with clerk_at(room, NARROW) as clerk:
        assert clerk.item.region.width == 80
        assert "Agenda" not in clerk.seen
        assert "sailing figures · no owner yet" in " ".join(clerk.item.text.split())


async def test_a_narrow_screen_is_one_column_from_its_first_painting(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths, lay_out = [], DocumentView.on_resize

    def noted(paper: DocumentView) -> None:
        widths.append((paper.id, paper.size.width))
        lay_out(paper)

    monkeypatch.setattr(DocumentView, "on_resize", noted)
    async with clerk_at(room, NARROW):
        assert set(widths) == {("item", NARROW[0])}


async def test_f2_shows_the_items_beside_the_bar_and_enter_goes_to_one(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        bar = clerk.bar.region
        await clerk.press("f2")
        assert "4 Quay lighting" in clerk.seen
        assert clerk.bar.region == bar
        assert clerk.bar.has_focus
        await clerk.press("down", "down", "down", "enter")
        assert "4 Quay lighting" in clerk.static("#prompt")
        assert "Agenda" not in clerk.seen


async def test_escape_leaves_the_items_and_stays_where_one_was(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f2", "down", "escape")
        assert "1 Apologies" in clerk.static("#prompt")
        assert "Agenda" not in clerk.seen


async def test_changing_the_item_keeps_the_half_typed_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("f2", "down", "enter")
        assert clerk.bar.text == "Half"
        await clerk.press("ctrl+pagedown")
        assert "3 Ferry timetable" in clerk.static("#prompt")
        assert clerk.bar.text == "Half"


async def test_before_the_first_item_there_is_nothing_and_it_is_said(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pageup", "ctrl+pageup")
        assert clerk.says == "Nothing comes before this."


async def test_a_click_on_an_item_goes_there(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.pilot.click("#agenda", offset=(8, 3))
        await clerk.pilot.pause()
        assert "3 Ferry timetable" in clerk.static("#prompt")
        assert clerk.bar.has_focus


async def test_f4_shows_who_is_in_the_room_and_typing_goes_on(room: Room) -> None:
    room.capture("/here Moss Hale\n/ap Reed\n")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f4")
        assert "Councillor Ada Moss (Chair)" in clerk.seen
        await clerk.type("On")
        assert clerk.bar.text == "On"
        await clerk.press("f4")
        assert "Councillor Ada Moss (Chair)" not in clerk.seen


async def test_the_top_line_says_the_meeting_the_time_the_quorum_and_that_all_is_saved(room: Room) -> None:
    room.capture("/here Moss Hale Reed\n")
    async with clerk_at(room) as clerk:
        top = clerk.seen.splitlines()[0]
        for words in ("Estuary and Coast", "Tue 3 March 2026", "LIVE 10.42", "3 of 4 (quorum 3)", "saved"):
            assert words in top


async def test_a_long_name_leaves_the_date_and_the_facts_whole_on_a_narrow_screen(room: Room) -> None:
    committee = room.workspace.committees()[0]
    room.services.prepare.edit_committee(
        committee,
        name=f"{committee.name} and of the Islands",
        term="",
        quorum=QuorumRule(3),
        councils=None,
        style=committee.style,
        remote=Remote.LAW,
    )
    async with clerk_at(room, NARROW) as clerk:
        top = clerk.seen.splitlines()[0]
        for words in ("…", "3 Mar", "LIVE 10.42", "0/4", "saved"):
            assert words in top


async def test_too_few_members_are_said_in_words(room: Room) -> None:
    room.capture("/here Moss Hale\n")
    async with clerk_at(room) as clerk:
        assert "NO QUORUM" in clerk.seen.splitlines()[0]


async def test_the_clock_goes_on(room: Room) -> None:
    async with clerk_at(room) as clerk:
        room.clock.at += timedelta(minutes=3)
        clerk.screen.show_top()
        await clerk.pilot.pause()
        assert "LIVE 10.45" in clerk.seen


async def test_the_minutes_spent_on_the_item_stand_at_its_foot(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("The ferry was late.")
        room.clock.at += timedelta(minutes=12)
        await clerk.enter("It had been early on Sunday.")
        assert "12 min" in clerk.seen


async def test_the_minutes_spent_on_the_item_are_counted_past_midnight(room: Room) -> None:
    async with clerk_at(room) as clerk:
        room.clock.at = room.clock.at.replace(hour=23, minute=50)
        await clerk.enter("The ferry was late.")
        room.clock.at += timedelta(minutes=25)
        await clerk.enter("It had been early on Sunday.")
        assert "25 min" in clerk.seen


async def test_exempt_is_loud_in_words_while_the_public_is_out(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        bar = clerk.bar.region
        await clerk.enter("/exempt 3", "The price was too high.")
        banner = clerk.screen.query_one("#exempt")
        assert "EXEMPT" in clerk.static("#exempt")
        assert banner.display
        assert banner.styles.text_style.reverse
        assert "EXEMPT" in clerk.seen.splitlines()[0]
        assert "║ The price was too high. · exempt" in clerk.item.text
        assert clerk.bar.region == bar
        await clerk.enter("/public")
        assert not banner.display
        assert "EXEMPT" not in clerk.seen.splitlines()[0]


async def test_what_needs_a_hand_is_a_word_in_its_place(room: Room) -> None:
    room.capture("/item 3\n~who pays for paint\nThe fare was £9 ??\n/rq figures\n")
    async with clerk_at(room) as clerk:
        text = " ".join(clerk.item.text.split())
        assert "who pays for paint · rough" in text
        assert "· to verify" in text
        assert "· no owner yet" in text


async def test_an_item_of_two_hundred_points_has_no_more_widgets_than_an_empty_one(room: Room) -> None:
    async with clerk_at(room) as clerk:
        before = len(clerk.screen.query("*"))
        room.capture("/item 3\n" + "".join(f"Point {n} was made at length.\n" for n in range(200)))
        await clerk.enter("/item 3")
        assert "Point 199" in clerk.seen
        assert "Point 0 " not in clerk.seen
        assert len(clerk.screen.query("*")) == before
        await clerk.press(*["pageup"] * 20)
        assert "Point 0 " in clerk.seen


async def test_typing_does_not_paint_the_item_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.capture("/item 3\nThe ferry was late.\n")
    async with clerk_at(room) as clerk:
        painted: list[int] = []
        render = clerk.item.render_line

        def seen_painting(y: int) -> Strip:
            painted.append(y)
            return render(y)

        monkeypatch.setattr(clerk.item, "render_line", seen_painting)
        await clerk.type("Said")
        assert painted == []
        await clerk.press("enter")
        assert painted


async def test_an_empty_item_says_what_to_do_first(room: Room) -> None:
    async with clerk_at(room) as clerk:
        assert "Nothing is recorded here yet" in clerk.item.text
        assert "Type what is said" in clerk.seen


async def test_a_meeting_without_an_agenda_says_how_to_begin(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    for item in room.workspace.sitting(room.meeting.id).items:
        room.services.prepare.agenda.remove(item)
    async with clerk_at(room) as clerk:
        assert "/item and a title" in clerk.agenda.text.replace("\n ", " ")
        await clerk.press("f2")
        assert clerk.says.startswith("There are no items yet.")
        await clerk.enter("/rs notes it")
        assert clerk.bar.text == "/rs notes it"


async def test_words_before_the_first_item_say_so_as_they_are_typed(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    for item in room.workspace.sitting(room.meeting.id).items:
        room.services.prepare.agenda.remove(item)
    async with clerk_at(room) as clerk:
        await clerk.type("The meeting was recorded.")
        assert "before the first item" in clerk.seen
        await clerk.press("enter")
        assert "The meeting was recorded." in clerk.item.text


async def test_what_another_screen_recorded_is_shown_when_one_comes_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f1")
        room.capture("/item 1\nCouncillor Reed was away.\n")
        await clerk.press("escape")
        assert "Councillor Reed was away." in clerk.item.text


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_on_opening_the_end_of_the_item_is_in_view_where_the_next_entry_will_stand(
    room: Room, size: tuple[int, int]
) -> None:
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made at some length." for n in range(60)))
    async with clerk_at(room, size) as clerk:
        assert "Point 59 was made" in clerk.seen
        await clerk.pilot.resize_terminal(size[0], size[1] - 6)
        await clerk.pilot.pause()
        assert "Point 59 was made" in clerk.seen


async def test_what_stands_beside_the_item_is_shown_from_its_top(room: Room) -> None:
    room.capture("/item 3\n" + "\n".join(f"/request paper number {n} @DEC" for n in range(60)))
    async with clerk_at(room, WIDE) as clerk:
        assert clerk.outcomes.scroll_offset.y == 0


async def test_what_belongs_to_no_item_is_shown_from_the_first_of_its_entries(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    for item in room.workspace.sitting(room.meeting.id).items:
        room.services.prepare.agenda.remove(item)
    room.capture("\n".join(f"/here Guest{n}" for n in range(60)))
    async with clerk_at(room) as clerk:
        assert "“Guest0”" in clerk.item.text
        assert "“Guest59”" in clerk.item.text


async def test_an_item_whose_house_style_cannot_be_read_is_shown_from_the_first_of_its_entries(
    tmp_path: Path,
) -> None:
    room = room_in(tmp_path)
    (committee,) = room.workspace.committees()
    gone = replaced(committee, replace(committee, style="a file that was removed"))
    room.workspace.record(Change("edit the committee", NOW, tuple(gone)))
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made." for n in range(60)))
    async with clerk_at(room) as clerk:
        assert "Point 0 was made." in clerk.item.text
        assert "Point 59 was made." in clerk.item.text


@pytest.mark.parametrize("key", ["a", "up", "enter"])
async def test_a_key_pressed_while_another_program_takes_the_meeting_back_leads_to_the_meetings(
    room: Room, key: str
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        bar = clerk.bar
        room.workspace.store.apply(Change("undo the adding of a meeting", NOW, tuple(removed(room.meeting))))
        bar.post_message(events.Key(key, key if len(key) == 1 else None))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert not isinstance(clerk.pilot.app.screen, CaptureScreen)
        assert f"There is no meeting {room.meeting.id}." in clerk.seen
        assert room.services.drafts.of(room.meeting.id).words.text.startswith("Half")


def row_of(clerk: Clerk, words: str) -> int:
    """The row of the screen that shows these words."""
    return next(at for at, row in enumerate(clerk.seen.splitlines()) if words in row)


async def test_recorded_lines_stand_still_until_the_pane_is_full_and_the_new_one_is_always_in_view(
    room: Room,
) -> None:
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made." for n in range(60)))
    async with clerk_at(room, NARROW) as clerk:
        rows = []
        for number in range(60, 72):
            await clerk.enter(f"Point {number} was made.")
            rows.append(row_of(clerk, f"Point {number} was made."))
        steps = [below - above for above, below in pairwise(rows)]
        still = [step > 0 for step in steps]
        assert still.count(False) in range(1, 4)  # the pane turned on, by several lines at a time
        assert all(step < -1 for step in steps if step <= 0)


@pytest.mark.parametrize("width", [WIDE[0] - 1, WIDE[0] + 40])
async def test_a_document_is_painted_as_wide_as_its_pane_after_the_window_has_changed(
    room: Room, width: int
) -> None:
    room.capture("/item 3\nThe ferry was late.\n")
    async with clerk_at(room, WIDE) as clerk:
        await clerk.pilot.resize_terminal(width, WIDE[1])
        await clerk.pilot.pause()
        lines = clerk.item.render_lines(clerk.item.outer_size.region)
        assert {line.cell_length for line in lines} == {clerk.item.outer_size.width}


async def test_the_edge_beside_lines_painted_before_changes_with_the_rest_of_the_border(room: Room) -> None:
    def edges() -> set[Style | None]:
        lines = clerk.agenda.render_lines(clerk.agenda.outer_size.region)
        return {next(iter(line)).style for line in lines}

    async with clerk_at(room, WIDE) as clerk:
        before = edges()
        await clerk.press("f2")
        assert len(before) == len(edges()) == 1
        assert edges() != before


async def test_a_line_that_is_altered_reads_as_altered_wherever_it_stands(room: Room) -> None:
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made." for n in range(9)))
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("up", "up", "up", "enter")
        await clerk.press("ctrl+a")
        await clerk.enter("Nothing was said.")
        assert "Nothing was said." in clerk.seen
        assert "Point 6 was made." not in clerk.seen
        assert "Point 8 was made." in clerk.seen


async def test_a_motion_that_was_lost_is_not_among_what_was_resolved(room: Room) -> None:
    room.capture("/item 3\n/rs asks for figures.\nSaid.\n/rs asks for a boat. >> DEC by June\n/vote 1-3\n")
    async with clerk_at(room, WIDE) as clerk:
        at_the_side = clerk.outcomes.text.split("VOTE")[0].split()
        assert " ".join(at_the_side) == "RESOLVED • asks for figures. LOST • ECSC-001 asks for a boat."
        assert "LOST ECSC-001  asks for a boat." in clerk.item.text


async def test_beside_an_earlier_item_the_room_is_said_to_be_that_of_the_end(room: Room) -> None:
    room.capture("/here Moss\n/item 3\nThe ferry was late.\n/item 4\nThe lamps were lit.")
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 4")
        assert "IN THE ROOM AT THE END" not in clerk.seen
        await clerk.enter("/item 3")
        assert "IN THE ROOM AT THE END" in clerk.seen
