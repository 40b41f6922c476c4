"""A meeting that moves after its agenda was given out: what others are told, and what is due."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_supplement
from scrutiny_tui.domain.changes import replaced
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.services.deadlines import deadlines_to_come
from scrutiny_tui.services.supplements import GivingOut, Supplements
from scrutiny_tui.services.usual_meeting import usual_meeting
from tests.council import DAY
from tests.documents.builders import lines, style
from tests.services.office import Clerk
from tests.store.samples import change

NEW = "at Guildhall on Tuesday 24 March 2026 at 10.30 am"
TODAY, LATER = date(2026, 2, 16), date(2026, 3, 24)


@pytest.fixture
def meeting(clerk: Clerk) -> Meeting:
    """A meeting whose agenda was given out today."""
    clerk.clock.on(TODAY)
    found = clerk.meeting(clerk.committee())
    Supplements(clerk.workspace).give_out(found.id, GivingOut(TODAY))
    return found


@pytest.fixture
def supplements(clerk: Clerk) -> Supplements:
    return Supplements(clerk.workspace)


def printed(clerk: Clerk, supplements: Supplements, meeting: Meeting, number: int | None = None) -> list[str]:
    sitting = clerk.workspace.sitting(meeting.id)
    found = compose_supplement(sitting, supplements.supplement(meeting.id, number), style("england"))
    return lines(found.blocks)[1:]


def move(clerk: Clerk, meeting: Meeting, day: date, at: time | None, venue: str) -> None:
    before = clerk.workspace.meeting(meeting.id)
    clerk.prepare.edit_meeting(before, replace(before, date=day, time=at, venue=venue))


def test_a_move_is_told_by_the_next_supplement_and_each_keeps_the_day_it_had(
    clerk: Clerk, meeting: Meeting, supplements: Supplements
) -> None:
    assert supplements.standing(meeting.id) == "The agenda was given out on 16 February 2026."
    move(clerk, meeting, LATER, time(10, 30), "Guildhall")
    assert supplements.standing(meeting.id) == (
        "Supplement 1 is due: the meeting moved to 24 March 2026, 10.30 am, Guildhall. "
        "The agenda was given out on 16 February 2026."
    )
    assert printed(clerk, supplements, meeting) == [
        f"Supplementary agenda (Supplement 1) for the meeting to be held {NEW}",
        "Not yet published",
        f"The meeting will now be held {NEW}. It was to be held on Tuesday 3 March 2026 at 6.00 pm.",
    ]
    supplements.give_out(meeting.id, GivingOut(TODAY))
    assert supplements.standing(meeting.id) == (
        "The agenda was given out on 16 February 2026, and supplement 1 on 16 February 2026."
    )
    move(clerk, meeting, LATER, None, "Guildhall")
    assert supplements.not_given_out(meeting.id).in_words == "the meeting moved to a time not yet known"
    assert "on Tuesday 24 March 2026 at 10.30 am" in printed(clerk, supplements, meeting, 1)[0]
    move(clerk, meeting, LATER, time(10, 30), "Guildhall")
    assert not supplements.not_given_out(meeting.id)


def test_its_deadlines_follow_the_new_day_until_others_have_it(
    clerk: Clerk, meeting: Meeting, supplements: Supplements
) -> None:
    assert deadlines_to_come(clerk.workspace) == ()
    move(clerk, meeting, LATER, time(18), "")
    (due,) = deadlines_to_come(clerk.workspace)
    assert (due.what, due.deadline.day) == (
        "notice of the move to be published",
        date(2026, 3, 16),
    )
    assert supplements.standings() == [
        (clerk.workspace.meeting(meeting.id), supplements.standing(meeting.id))
    ]
    supplements.give_out(meeting.id, GivingOut(TODAY))
    assert deadlines_to_come(clerk.workspace) == ()
    clerk.prepare.set_state(clerk.workspace.meeting(meeting.id), State.CANCELLED)
    assert (supplements.standings(), supplements.standing(meeting.id)) == ([], "")


def test_where_it_is_not_known_what_others_have_no_move_is_told(
    clerk: Clerk, meeting: Meeting, supplements: Supplements
) -> None:
    (given,) = clerk.workspace.store.all(GivenOut)
    clerk.workspace.store.apply(change(*replaced(given, replace(given, held=None))))
    move(clerk, meeting, LATER, None, "Guildhall")
    assert not supplements.not_given_out(meeting.id)
    assert deadlines_to_come(clerk.workspace) == ()


def test_a_new_meeting_is_offered_the_time_and_the_venue_of_the_last_one(clerk: Clerk) -> None:
    committee, other = clerk.committee(), clerk.committee("Ferry Panel")
    clerk.prepare.add_meeting(committee, DAY, at=time(18), venue="Quay House")
    gone = clerk.prepare.add_meeting(committee, LATER, at=time(9), venue="Pier Head")
    clerk.prepare.set_state(gone, State.CANCELLED)
    clerk.prepare.add_meeting(committee, date(2026, 3, 10), at=time(19))
    last = usual_meeting(clerk.workspace, committee.id)
    assert (last.at, last.venue) == (time(19), "Quay House")
    assert usual_meeting(clerk.workspace, other.id).at is None
