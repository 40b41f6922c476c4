"""Work programmes and supplements of which the snapshots are taken."""

from datetime import date
from pathlib import Path

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.meetings import ItemKind, State
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.forward_plan import ForwardWords
from scrutiny_tui.services.supplements import GivingOut
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.work_programme import PlannedTime
from tests.tui.office import Premises, busy_premises_in, premises_in

_LONG = "Consultation on the landing charges of the outer harbour, both of its slipways and the fish quay"
_TITLES = ("Moorings", "Harbour dues", "Sea wall", "Flood wardens", "Beach huts", "Storm drains", "Piers")


def no_programme(folder: Path) -> UseCases:
    """A committee for which no meeting is planned, and nothing else."""
    premises = premises_in(folder)
    premises.committee()
    return premises.services


def programme(folder: Path) -> UseCases:
    """A programme in which something slipped, is on an agenda, is private, or has no meeting yet."""
    premises = busy_premises_in(folder)
    committee = premises.workspace.committees()[0]
    march, april = (
        premises.meeting(committee, date(2026, 3, 10)),
        premises.workspace.meeting("ECSC-2026-04-14"),
    )
    june = premises.meeting(committee, date(2026, 6, 9))
    premises.meeting(committee, date(2026, 9, 8))
    held = premises.workspace.meeting("ECSC-2025-12-09")
    asking = premises.workspace.sitting(held.id).entries[0]
    moorings = PlannedItem(
        "",
        committee.id,
        "Moorings and their waiting list",
        ItemKind.VERBAL,
        "To hear how long a boat waits.",
        "Report of the Harbour Master",
        asked_at=held.id,
        asked_by=asking.id,
        notes="the figures of 2024 too",
    )
    _plan(premises, moorings, PlannedTime(april))
    _plan(premises, PlannedItem("", committee.id, "Beach huts"), PlannedTime(march))
    _plan(
        premises, PlannedItem("", committee.id, _LONG, lead="Cabinet Member for the Coast"), PlannedTime(june)
    )
    private = PlannedItem("", committee.id, "The lease of the pier", exempt=Exemption((3,)))
    _plan(premises, private, PlannedTime(june))
    _plan(premises, PlannedItem("", committee.id, "Dues"), PlannedTime(month=date(2026, 7, 1)))
    _plan(premises, PlannedItem("", committee.id, "Sea wall"), PlannedTime())
    premises.services.prepare.standing.begin(april.id, Begins.STANDING)
    premises.services.prepare.set_state(march, State.CANCELLED)
    return premises.services


def decisions(folder: Path) -> UseCases:
    """Decisions to come: one that is seen before, one too late, one with a long title, one gone by."""
    premises = busy_premises_in(folder)
    committee, plans = premises.workspace.committees()[0], premises.services.forward_plans
    for words in (
        ForwardWords("Lease of the pier", "Cabinet", "May 2026", key=True),
        ForwardWords(
            _LONG, "Cabinet Member for the Coast and for the Harbours of the East", "September 2026"
        ),
        ForwardWords("Fares of the ferry", "Director for Estuary and Coast", "13 April 2026", key=True),
        ForwardWords("Bus shelters", "Cabinet", "February 2026"),
        ForwardWords("Coastal path", "", "in due course"),
    ):
        plans.add(committee.id, words)
    pier, _, ferry, *_ = premises.workspace.store.all(ForwardDecision)
    shelters = next(
        one for one in premises.workspace.store.all(ForwardDecision) if one.title == "Bus shelters"
    )
    taken = ForwardWords("Bus shelters", "Cabinet", "February 2026", taken=date(2026, 2, 27))
    plans.edit(shelters, taken)
    plans.want(plans.row(pier.id))
    plans.want(plans.row(ferry.id))
    planned = plans.row(ferry.id).decision.planned or ""
    ferry_row = premises.services.work_programme.row(committee.id, planned)
    premises.services.work_programme.move(ferry_row, -1)
    return premises.services


def supplements(folder: Path) -> UseCases:
    """An agenda that was given out, a supplement to it, and what is new since; a paper is to follow."""
    premises = busy_premises_in(folder)
    services, meeting = premises.services, premises.workspace.meeting("ECSC-2026-04-14")
    papers = ("/item 2", "/paper Costs of the landing stages (to follow)", "/report Head of Coast to follow")
    capture = Capture(premises.workspace, meeting.id)
    capture.take("\n".join(papers))
    given = GivingOut(premises.workspace.today)
    services.supplements.give_out(meeting.id, given)
    services.prepare.agenda.add(meeting, _LONG)
    services.supplements.give_out(meeting.id, given)
    services.supplements.has_come(meeting.id, services.supplements.to_follow(meeting.id)[0].id)
    services.prepare.courses.withdraw(premises.workspace.sitting(meeting.id).items[0])
    return services


def long_programme(folder: Path) -> UseCases:
    """A programme of more than twenty items at four meetings."""
    premises = busy_premises_in(folder)
    committee = premises.workspace.committees()[0]
    for day in (date(2026, 6, 9), date(2026, 9, 8), date(2026, 12, 8)):
        meeting = premises.meeting(committee, day)
        for title in _TITLES:
            _plan(premises, PlannedItem("", committee.id, title, lead="Head of Coast"), PlannedTime(meeting))
    return premises.services


def _plan(premises: Premises, planned: PlannedItem, time: PlannedTime) -> None:
    premises.services.work_programme.add(planned, time)
