"""What a line alters in another meeting is taken back, corrected and deleted with it."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Answer, Response
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.checking import Checking
from tests.services.office import Clerk

EARLIER = date(2026, 2, 3)
RESPONSE = Response(Answer.ACCEPTED, "it is cheap", date(2026, 3, 3))


@pytest.fixture
def earlier(clerk: Clerk) -> str:
    """A published meeting at which a recommendation was made."""
    found = clerk.meeting(clerk.committee(), EARLIER)
    Capture(clerk.workspace, found.id).take("/item 5\n/rc fund a winch @Cabinet\n")
    clerk.prepare.set_state(found, State.PUBLISHED)
    return found.id


@pytest.fixture
def capture(clerk: Clerk, earlier: str) -> Capture:  # noqa: ARG001  the meeting before it
    """Capture in the next meeting."""
    committee = clerk.workspace.committees()[0]
    return Capture(clerk.workspace, clerk.meeting(committee).id)


def state(clerk: Clerk, meeting: str) -> State:
    return clerk.workspace.meeting(meeting).state


def response(clerk: Clerk) -> Response | None:
    return clerk.action_log.row("ECSC-001").entry.response


def test_one_undo_takes_back_a_confirmation_and_what_it_confirmed(
    clerk: Clerk, earlier: str, capture: Capture
) -> None:
    captured = capture.enter("/confirm 3 February")
    assert (state(clerk, earlier), [held.id for held in captured.confirmed]) == (State.CONFIRMED, [earlier])
    clerk.workspace.undo()
    assert (state(clerk, earlier), capture.sitting.entries) == (State.PUBLISHED, ())
    clerk.workspace.redo()
    assert state(clerk, earlier) is State.CONFIRMED


def test_minutes_that_a_line_confirmed_stay_confirmed_when_it_is_deleted_and_that_is_said(
    earlier: str, capture: Capture
) -> None:
    (entry,) = capture.enter("/confirm 3 February").entries
    notices = (f"{earlier} stays marked confirmed; its state is set on the page of meetings.",)
    assert capture.rewrite(entry, "/confirm 4 February").notices == notices
    assert capture.rewrite(entry, "/confirm 3 February").confirmed == ()
    assert capture.remove(entry).notices == notices


def test_the_doubts_left_in_minutes_are_counted_when_a_line_confirms_them(
    clerk: Clerk, earlier: str, capture: Capture
) -> None:
    found = len(Checking(clerk.workspace).of(earlier))
    are = "doubt is" if found == 1 else "doubts are"
    assert capture.enter("/confirm 3 February").notices == (f"{found} {are} left in {earlier}.",)
    assert capture.enter("/confirm 3 February").notices == ()


def test_a_day_that_is_corrected_confirms_the_minutes_of_that_day(
    clerk: Clerk, earlier: str, capture: Capture
) -> None:
    (entry,) = capture.enter("/confirm 4 February").entries
    assert state(clerk, earlier) is State.PUBLISHED
    assert [held.id for held in capture.rewrite(entry, "/confirm 3 February").confirmed] == [earlier]
    assert state(clerk, earlier) is State.CONFIRMED
    clerk.workspace.undo()
    assert state(clerk, earlier) is State.PUBLISHED


def test_an_inquorate_meeting_has_no_minutes_to_confirm(clerk: Clerk, earlier: str, capture: Capture) -> None:
    clerk.prepare.set_state(clerk.workspace.meeting(earlier), State.INQUORATE)
    assert capture.enter("/confirm 3 February").confirmed == ()
    assert state(clerk, earlier) is State.INQUORATE


def test_one_undo_takes_back_a_response_in_the_minutes_and_in_the_log(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/respond ecsc-001 accepted because it is cheap")
    assert response(clerk) == RESPONSE
    assert [update.new for update in clerk.action_log.history("ECSC-001")] == [
        "accepted on 3 March 2026: it is cheap"
    ]
    clerk.workspace.undo()
    assert (response(clerk), capture.sitting.entries) == (None, ())
    assert clerk.action_log.history("ECSC-001") == []
    clerk.workspace.redo()
    assert response(clerk) == RESPONSE


def test_a_response_is_corrected_and_deleted_with_its_line(clerk: Clerk, capture: Capture) -> None:
    (entry,) = capture.enter("/respond ECSC-001 rejected").entries
    capture.rewrite(entry, "/respond ECSC-001 accepted because it is cheap")
    assert response(clerk) == RESPONSE
    capture.remove(entry)
    assert response(clerk) is None


def test_a_later_response_stands_when_the_line_of_an_earlier_one_is_deleted(
    clerk: Clerk, capture: Capture
) -> None:
    (entry,) = capture.enter("/respond ECSC-001 rejected").entries
    clerk.action_log.respond("ECSC-001", Answer.ACCEPTED, because="it is cheap", on=date(2026, 3, 3))
    capture.remove(entry)
    assert response(clerk) == RESPONSE


def test_of_two_responses_in_one_file_the_last_stands(clerk: Clerk, capture: Capture) -> None:
    capture.paste("/respond ECSC-001 rejected\n/respond ECSC-001 accepted because it is cheap")
    assert response(clerk) == RESPONSE


def test_a_response_that_the_log_has_already_is_reported_all_the_same(clerk: Clerk, capture: Capture) -> None:
    clerk.action_log.respond("ECSC-001", Answer.ACCEPTED, because="it is cheap", on=date(2026, 3, 3))
    assert capture.enter("/respond ECSC-001 accepted because it is cheap").recorded == 1


@pytest.mark.parametrize(
    "prepared", ["", "/item 5\n/report DEC\n/purpose to note\n/heading Costs\n/note ring DEC\n"]
)
def test_a_meeting_of_which_nothing_is_recorded_has_no_minutes_to_confirm(
    clerk: Clerk, capture: Capture, prepared: str
) -> None:
    empty = clerk.meeting(clerk.workspace.committees()[0], date(2026, 2, 10)).id
    if prepared:
        assert Capture(clerk.workspace, empty).take(prepared).returned == ()
    captured = capture.enter("/confirm 10 February")
    assert (state(clerk, empty), captured.confirmed) == (State.PLANNED, ())
    (told,) = captured.notices
    assert told.startswith(f"{empty} is not marked confirmed. Nothing is recorded of that meeting")
