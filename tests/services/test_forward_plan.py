"""A decision of the forward plan that a committee wants to see first is planned for the meeting before it."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.deadline_days import OwnDays
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.deadlines import deadlines_to_come
from scrutiny_tui.services.forward_plan import ForwardPlans, ForwardWords
from scrutiny_tui.services.work_programme import WorkProgramme
from tests.services.office import Clerk

JUNE, SEPTEMBER = date(2026, 6, 9), date(2026, 9, 8)
PIER = ForwardWords("Lease of the pier", "Cabinet", "July 2026", key=True)


@pytest.fixture
def committee(clerk: Clerk) -> Committee:
    """A committee that meets today, in June and in September."""
    found = clerk.committee()
    clerk.meeting(found)
    for day in (JUNE, SEPTEMBER):
        clerk.prepare.add_meeting(found, day)
    return found


@pytest.fixture
def plans(clerk: Clerk) -> ForwardPlans:
    """The forward plans of the store."""
    return ForwardPlans(clerk.workspace, WorkProgramme(clerk.workspace))


def test_a_decision_is_kept_with_its_day(clerk: Clerk, committee: Committee, plans: ForwardPlans) -> None:
    new = plans.add(committee.id, PIER)
    assert new == ForwardDecision(
        new.id, committee.id, "Lease of the pier", "Cabinet", "July 2026", date(2026, 7, 31), key=True
    )
    after = plans.edit(new, replace(PIER, when="9 June 2026"))
    assert (after.when, after.on) == ("9 June 2026", JUNE)
    later = plans.add(committee.id, ForwardWords("Bus fares", when="in due course"))
    assert later.on is None
    first = plans.add(committee.id, ForwardWords("Budget", when="2 May 2026"))
    assert [row.decision for row in plans.rows(committee.id)] == [first, after, later]
    clerk.clock.on(date(2026, 5, 20))
    assert [row.decision for row in plans.rows(committee.id)] == [after, later, first]


def test_one_that_is_wanted_is_planned_for_the_last_meeting_before(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    row = plans.row(plans.add(committee.id, PIER).id)
    assert plans.want(row).words == "9 June 2026"
    (planned,) = clerk.workspace.store.all(PlannedItem)
    assert (planned.title, planned.purpose, planned.meeting) == (
        "Lease of the pier",
        "To consider before the decision of the Cabinet.",
        "ECSC-2026-06-09",
    )
    wanted = plans.row(row.decision.id)
    assert (wanted.planned, wanted.is_late) == (planned, False)
    with pytest.raises(Refused, match="is to see it before the decision already"):
        plans.want(wanted)
    plans.want_no_more(wanted)
    assert clerk.workspace.store.all(PlannedItem) == []
    assert plans.row(row.decision.id).planned is None
    with pytest.raises(Refused, match="does not want to see it"):
        plans.want_no_more(plans.row(row.decision.id))


def test_one_that_is_decided_before_any_meeting_is_planned_for_no_time_yet(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    row = plans.row(plans.add(committee.id, replace(PIER, when="3 March 2026")).id)
    assert plans.want(row).words == "not settled yet"
    assert plans.row(row.decision.id).meeting is None
    undated = plans.row(plans.add(committee.id, ForwardWords("Bus fares")).id)
    assert plans.want(undated).words == "3 March 2026"
    assert len(clerk.workspace.store.all(PlannedItem)) == 2


def test_one_that_is_seen_only_when_it_is_decided_is_late(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    row = plans.row(plans.add(committee.id, PIER).id)
    plans.want(row)
    programme = WorkProgramme(clerk.workspace)
    (planned,) = clerk.workspace.store.all(PlannedItem)
    programme.move(programme.row(committee.id, planned.id), 1)
    assert plans.row(row.decision.id).is_late
    clerk.clock.on(date(2026, 8, 1))
    assert plans.row(row.decision.id).is_over


def test_on_the_agenda_it_is_pre_decision_scrutiny_with_who_decides_and_when(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    plans.want(plans.row(plans.add(committee.id, PIER).id))
    clerk.prepare.standing.begin("ECSC-2026-06-09", Begins.STANDING)
    items = clerk.workspace.store.of_meeting(Item, "ECSC-2026-06-09")
    item = next(item for item in items if item.title == PIER.title)
    assert item.kind is ItemKind.PRE_DECISION
    entries = clerk.workspace.sitting("ECSC-2026-06-09").of_item(item.id)
    assert [entry.line for entry in entries[1:]] == ["/maker Cabinet", "/made July 2026"]


def test_what_is_taken_off_the_programme_is_wanted_no_more(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    row = plans.row(plans.add(committee.id, PIER).id)
    plans.want(row)
    (planned,) = clerk.workspace.store.all(PlannedItem)
    WorkProgramme(clerk.workspace).remove(planned)
    assert plans.row(row.decision.id).decision.planned is None
    clerk.workspace.undo()
    assert plans.row(row.decision.id).planned == planned


def test_a_decision_that_is_out_of_view_stays_planned(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    decision = plans.add(committee.id, PIER)
    plans.want(plans.row(decision.id))
    with pytest.raises(Refused, match="changed meanwhile"):
        plans.remove(decision)
    plans.remove(plans.row(decision.id).decision)
    assert plans.rows(committee.id) == []
    assert len(clerk.workspace.store.all(PlannedItem)) == 1
    with pytest.raises(Refused, match="no longer in the forward plan"):
        plans.row(decision.id)


def test_a_decision_that_was_taken_may_be_called_in_until_the_days_of_the_committee_have_gone_by(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    taken = replace(PIER, when="April 2026", taken=date(2026, 4, 1))
    decision, later = plans.add(committee.id, PIER), plans.add(committee.id, ForwardWords("Buses"))
    plans.want(plans.row(later.id))
    with pytest.raises(Refused, match="1 April 2026 is still to come"):
        plans.edit(decision, taken)
    clerk.clock.on(date(2026, 4, 2))
    with pytest.raises(Refused, match="published once it has been taken"):
        plans.edit(decision, replace(taken, published=date(2026, 3, 31)))
    decision = plans.edit(decision, taken)
    assert plans.row(decision.id).call_in_ends == date(2026, 4, 10)  # Easter lies between
    decision = plans.edit(decision, replace(taken, published=date(2026, 4, 2)))
    assert [row.decision.title for row in plans.rows(committee.id)] == ["Lease of the pier", "Buses"]
    assert [
        (one.what, one.deadline.day) for one in deadlines_to_come(clerk.workspace) if not one.meeting
    ] == [("call-in of “Lease of the pier” ends", date(2026, 4, 13))]
    clerk.prepare.set_days(committee, OwnDays(call_in=1), executive=False)
    assert plans.row(decision.id).call_in_ends == date(2026, 4, 7)
    assert [row.decision.title for row in plans.wanted(committee.id)] == ["Buses"]
    clerk.clock.on(date(2026, 4, 8))
    assert plans.row(decision.id).is_over
    assert all(one.meeting for one in deadlines_to_come(clerk.workspace))
    with pytest.raises(Refused, match="clear days at least 1"):
        clerk.prepare.set_days(committee, OwnDays(clear_days=0), executive=False)


def test_a_decision_has_a_title_and_is_public(
    clerk: Clerk, committee: Committee, plans: ForwardPlans
) -> None:
    with pytest.raises(Refused, match="Say what is to be decided"):
        plans.add(committee.id, ForwardWords(" "))
    with pytest.raises(Refused, match="typed while the public was out, and a forward plan is public"):
        plans.add(committee.id, replace(PIER, typed_under=Exemption((3,))))
    row = plans.row(plans.add(committee.id, PIER).id)
    Capture(clerk.workspace, "ECSC-2026-03-03").take("/item 5\n/exempt 3")
    for alter in (
        lambda: plans.want(row),
        lambda: plans.add(committee.id, PIER),
        lambda: plans.remove(row.decision),
    ):
        with pytest.raises(Refused, match="The public is out"):
            alter()
