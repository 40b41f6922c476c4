"""Capture: typing, pasting, amending, undoing, on a real store."""

from datetime import date, datetime, time

import pytest

from scrutiny_tui.domain.action_log import LogEntry, Status, Update
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.outcomes import Request
from scrutiny_tui.domain.room_events import MeetingTime
from scrutiny_tui.services.capture import Capture
from tests.services.office import Clerk
from tests.sittings import recorded_of


@pytest.fixture
def capture(clerk: Clerk) -> Capture:
    """Capture in a meeting, typing into item 5."""
    found = clerk.capture()
    found.enter("/item 5")
    return found


def lines(capture: Capture) -> list[str]:
    return [entry.line for entry in capture.sitting.entries]


def references(capture: Capture) -> list[str]:
    return [logged.id for logged in capture.sitting.log]


def test_capture_begins_at_the_first_item_and_comes_back_to_the_last_typed_into(clerk: Clerk) -> None:
    first = clerk.capture()
    assert first.item is not None
    assert first.item.number == "1"
    first.enter("/item 5")
    first.enter("one")
    again = Capture(clerk.workspace, first.meeting)
    assert again.item == first.item
    assert again.item.number == "5"


def test_a_line_is_recorded_in_the_open_item(capture: Capture) -> None:
    captured = capture.enter("one")
    (entry,) = capture.sitting.entries
    assert captured.entries == (entry.id,)
    assert (entry.body, entry.item) == (Point("one"), capture.item.id if capture.item else "")


def test_an_empty_line_records_nothing(capture: Capture) -> None:
    assert capture.enter("  ").recorded == 0
    assert lines(capture) == []


def test_a_line_that_cannot_be_read_is_refused_and_nothing_changes(clerk: Clerk, capture: Capture) -> None:
    with pytest.raises(Refused, match="/vote"):
        capture.enter("/vote many")
    assert lines(capture) == []
    assert capture.read("/vote many").problem
    assert clerk.workspace.undo() == "add an item"


def test_an_item_that_is_not_on_the_agenda_asks_for_a_second_enter(capture: Capture) -> None:
    assert capture.read("/item Kelp").again
    with pytest.raises(Refused, match=r"^This item is not on the agenda\. Press Enter again"):
        capture.enter("/item Kelp")
    assert len(capture.sitting.items) == 2
    capture.enter("/item Kelp", again=True)
    assert capture.item is not None
    assert (capture.item.title, capture.item.number) == ("Kelp", "6")


def test_an_urgent_item_needs_no_second_enter(capture: Capture) -> None:
    assert not capture.read("/urgent Kelp because it stinks").again
    capture.enter("/urgent Kelp because it stinks")
    assert capture.item is not None
    assert capture.item.urgent_because == "it stinks"


def test_when_the_item_one_types_into_is_undone_one_types_into_the_latest(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("one")
    capture.enter("/item Kelp", again=True)
    clerk.workspace.undo()
    assert capture.item is not None
    assert capture.item.number == "5"


def test_now_is_the_time_of_a_line_typed_in_a_live_meeting(capture: Capture) -> None:
    capture.enter("/out Reed")
    capture.enter("/open")
    capture.enter("one")
    capture.paste("two\n/out Hale")
    assert [entry.said_at for entry in capture.sitting.entries] == [
        None,
        time(19, 4),
        time(19, 4),
        None,
        None,
    ]
    opened = capture.sitting.entries[1].body
    assert isinstance(opened, MeetingTime)
    assert opened.at == time(19, 4)


def test_a_meeting_left_open_has_no_now_on_another_day(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/open 6.00")
    clerk.clock.on(date(2026, 3, 4))
    capture.enter("one")
    assert capture.sitting.entries[-1].said_at is None


def test_past_midnight_a_line_still_has_its_time(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/open 6.00")
    clerk.clock.at = datetime.combine(date(2026, 3, 4), time(0, 20))
    capture.enter("/out Reed")
    capture.enter("/close")
    assert [entry.said_at for entry in capture.sitting.entries[1:]] == [time(0, 20)] * 2
    closed = capture.sitting.entries[-1].body
    assert isinstance(closed, MeetingTime)
    assert closed.at == time(0, 20)


def test_a_meeting_is_live_once_opened_and_in_drafting_once_closed(capture: Capture) -> None:
    states = [capture.sitting.meeting.state]
    for line in ("/open 6.02", "/adjourn 7.00", "/close 8.00"):
        capture.enter(line)
        states.append(capture.sitting.meeting.state)
    assert states == [State.PLANNED, State.LIVE, State.LIVE, State.DRAFTING]


def test_a_paste_is_one_change_and_what_cannot_be_read_comes_back(clerk: Clerk, capture: Capture) -> None:
    captured = capture.paste("one\r\n/vote many\r\n/rq a chart @DEC by June\r\n")
    assert (captured.recorded, len(captured.entries)) == (2, 2)
    assert [(returned.number, returned.line) for returned in captured.returned] == [(2, "/vote many")]
    assert clerk.workspace.undo() == "record 2 lines"
    assert (lines(capture), references(capture)) == ([], [])


def test_a_file_begins_with_no_item_unless_one_is_named(capture: Capture) -> None:
    assert len(capture.take("one").returned) == 1
    item = capture.sitting.items[0]
    assert capture.take("one", item.id).returned == ()
    assert capture.sitting.entries[-1].item == item.id


def test_undo_and_redo_go_through_everything(clerk: Clerk, capture: Capture) -> None:
    capture.enter("one")
    capture.enter("/rq a chart @DEC")
    entry = capture.sitting.entries[1]
    capture.rewrite(entry.id, "/rq two charts @DEC")
    capture.move(entry.id, -1)
    capture.remove(entry.id)
    seen = [lines(capture)]
    for _ in range(5):
        clerk.workspace.undo()
        seen.append(lines(capture))
    forth = [lines(capture)]
    while clerk.workspace.redo():
        forth.append(lines(capture))
    assert seen[:4] == [["one"], ["/rq two charts @DEC", "one"], ["one", "/rq two charts @DEC"],
                        ["one", "/rq a chart @DEC"]]  # fmt: skip
    assert forth == seen[::-1]
    assert clerk.workspace.undo() == "delete an entry"
    assert references(capture) == ["ECSC-001"]


def test_a_reference_is_never_given_again_not_even_after_undo(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/rq one")
    clerk.workspace.undo()
    capture.enter("/rq two")
    capture.remove(capture.sitting.entries[0].id)
    capture.paste("/rq three\n/ac four")
    clerk.workspace.undo()
    clerk.workspace.redo()
    capture.enter("a point")
    capture.rewrite(capture.sitting.entries[-1].id, "/ac five")
    assert references(capture) == ["ECSC-003", "ECSC-004", "ECSC-005"]


def test_a_rewritten_request_keeps_the_history_of_what_was_altered(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/rq a chart @DEC by June")
    (entry,) = capture.sitting.entries
    capture.rewrite(entry.id, "/rq a map @Moss by July")
    history = clerk.action_log.history("ECSC-001")
    assert [(update.field, update.old, update.new) for update in history] == [
        ("text", "a chart", "a map"),
        ("owners", "DEC", "Councillor Ada Moss"),
        ("due", "by June", "by July"),
    ]
    assert {update.at for update in history} == {clerk.clock.at}


def test_a_request_deleted_leaves_no_history_behind_and_undo_brings_both_back(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/rq a chart @DEC by June")
    clerk.action_log.update("ECSC-001", status=Status.IN_PROGRESS)
    capture.remove(capture.sitting.entries[0].id)
    assert (list(clerk.workspace.store.all(LogEntry)), list(clerk.workspace.store.all(Update))) == ([], [])
    clerk.workspace.undo()
    assert len(clerk.action_log.history("ECSC-001")) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/item 1", "goes to an item and records nothing"),
        ("", "There are no words left"),
        ("/vote many", "Write /vote 7-2-1"),
        ("/item Kelp", "goes to an item and records nothing"),
        ("/carried 3-2", "records two things. Write “/vote 3-2” here, and “/carried” as a line of its own"),
    ],
)
def test_an_entry_is_not_rewritten_by_a_line_that_records_nothing(
    capture: Capture, line: str, reason: str
) -> None:
    capture.enter("one")
    with pytest.raises(Refused, match=reason):
        capture.rewrite(capture.sitting.entries[0].id, line)
    assert lines(capture) == ["one"]


def test_what_is_gone_cannot_be_amended(clerk: Clerk, capture: Capture) -> None:
    capture.enter("one")
    gone = capture.sitting.entries[0].id
    clerk.workspace.undo()
    with pytest.raises(Refused, match=r"^That entry is no longer in the minutes\.$"):
        capture.remove(gone)
    with pytest.raises(Refused, match=r"^That entry is no longer in the minutes\.$"):
        capture.rewrite(gone, "two")
    with pytest.raises(Refused, match=r"^That entry is no longer in the minutes\.$"):
        capture.move(gone, 1)


def test_an_entry_moves_to_another_item_with_its_place_in_the_log(capture: Capture) -> None:
    capture.enter("/rq a chart")
    first, _ = capture.sitting.items
    (entry,) = capture.sitting.entries
    capture.move_to(entry.id, first.id)
    assert capture.sitting.entries[0].item == first.id
    assert capture.sitting.log[0].item == first.id
    with pytest.raises(Refused, match=r"^That item is no longer on the agenda\.$"):
        capture.move_to(entry.id, "nowhere")


def test_exempt_words_stay_exempt_however_they_are_amended(capture: Capture) -> None:
    capture.paste("/exempt 3\nthe price\n/public\nafter")
    mark, price, *_ = capture.sitting.entries
    with pytest.raises(Refused, match="into public"):
        capture.rewrite(mark.id, "words")
    with pytest.raises(Refused, match="public and exempt"):
        capture.move(price.id, -1)
    capture.rewrite(price.id, "the price was high")
    assert capture.sitting.entries[1].id in capture.sitting.exempt


def test_two_who_capture_at_one_desk_see_each_others_lines(clerk: Clerk, capture: Capture) -> None:
    other = Capture(clerk.workspace, capture.meeting)
    capture.enter("one")
    assert lines(other) == ["one"]


def test_a_capture_of_no_meeting_is_refused(clerk: Clerk) -> None:
    with pytest.raises(Refused, match=r"^There is no meeting nowhere\."):
        Capture(clerk.workspace, "nowhere")


def test_what_is_shown_is_what_the_store_has(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/rq a chart @DEC by June")
    sitting = clerk.workspace.sitting(capture.meeting)
    assert recorded_of(sitting) == recorded_of(capture.sitting)
    assert isinstance(sitting.entries[0].body, Request)
    assert sitting.log[0].due is not None
    assert sitting.log[0].due.on == date(2026, 6, 30)


def test_the_menu_offers_commands_and_people(capture: Capture) -> None:
    assert [choice.insert for choice in capture.suggestions("/req", 4).choices] == ["/request "]
    assert len(capture.suggestions("/", 1).choices) == 8
    found = capture.suggestions("/rq a chart @de", 15)
    assert [(choice.insert, choice.label) for choice in found.choices] == [("@DEC ", "Gwen Dale")]
    assert "/rq a chart @de"[found.start : found.end] == "@de"
    assert [choice.label for choice in capture.suggestions("/in re", 6).choices] == ["Councillor Col Reed"]
    assert capture.suggestions("plain words", 11).choices == ()
