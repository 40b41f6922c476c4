"""`scrutiny deadlines`."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from scrutiny_tui import wiring
from scrutiny_tui.services.forward_plan import ForwardWords
from tests.cli.command_line import COMMITTEE, CommandLine

TODAY = "2026-02-20"


@pytest.fixture
def planned(scrutiny: CommandLine) -> CommandLine:
    """A store with one meeting past, one to come and one cancelled."""
    scrutiny.done("committee", "add", COMMITTEE)
    for day in ("2026-01-13", "2026-03-10", "2026-04-14"):
        scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", day, "--time", "10:00")
    scrutiny.done("meeting", "set", "ECSC-2026-04-14", "--state", "cancelled")
    return scrutiny


def test_deadlines_are_those_of_the_meetings_to_come(planned: CommandLine) -> None:
    lines = planned.done("deadlines", today=TODAY).splitlines()
    assert [line.split("  ")[0] for line in lines[1:]] == ["2026-03-02"]
    assert "agenda to be published" in lines[1]
    assert "ECSC-2026-03-10" in lines[1]


def test_a_style_says_how_many_days_they_are(planned: CommandLine) -> None:
    planned.done("committee", "add", "Ferry Panel", "--style", "wales")
    planned.done("meeting", "add", "--committee", "Ferry Panel", "--date", "2026-03-10")
    assert "2026-03-04" in planned.done("deadlines", "--committee", "Ferry Panel", today=TODAY)


def test_an_agenda_is_due_until_it_was_given_out(planned: CommandLine) -> None:
    assert "2026-03-02  agenda to be published" in planned.done("deadlines", today="2026-03-03")
    planned.done("capture", "ECSC-2026-03-10", "-", stdin=b"/item 5 Moorings")
    planned.done("agenda", "give-out", "ECSC-2026-03-10", today="2026-03-03")
    assert planned("deadlines", today="2026-03-03").err == "Nothing is due.\n"


def test_draft_minutes_are_due_until_others_have_them(planned: CommandLine) -> None:
    planned.done("meeting", "set", "ECSC-2026-03-10", "--state", "drafting")
    assert planned("deadlines", today="2026-03-11").err == "Nothing is due.\n"
    days = planned.done("committee", "deadlines", COMMITTEE, "--draft-minutes", "5", "--papers-due", "style")
    assert [line.split() for line in days.splitlines()[3:5]] == [
        ["papers-due", "0", "its", "style's"],
        ["draft-minutes", "5", "its", "own"],
    ]
    assert "2026-03-17  draft minutes due" in planned.done("deadlines", today="2026-03-20")
    planned.done("meeting", "set", "ECSC-2026-03-10", "--state", "with-officers")
    assert planned("deadlines", today="2026-03-11").err == "Nothing is due.\n"


def test_a_calendar_has_the_meetings_and_their_deadlines(planned: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "meetings.ics"
    assert planned.done("deadlines", "--output", str(target), today=TODAY) == f"{target}\n"
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert [(event["uid"], event["dtstart"].to_ical(), event["summary"]) for event in events] == [
        ("ECSC-2026-03-10@scrutiny", b"20260310T100000", COMMITTEE),
        (
            "ECSC-2026-03-10-publication@scrutiny",
            b"20260302",
            f"{COMMITTEE}, 10 March 2026: agenda to be published",
        ),
    ]


def test_a_calendar_says_until_when_a_decision_may_be_called_in(planned: CommandLine, tmp_path: Path) -> None:
    workspace = wiring.open_workspace(planned.store, date(2026, 2, 20))
    plans, (committee,) = wiring.use_cases(workspace).forward_plans, workspace.committees()
    plans.add(committee.id, ForwardWords("Lease of the pier", taken=date(2026, 2, 18)))
    workspace.store.close()
    target = tmp_path / "meetings.ics"
    planned.done("deadlines", "--output", str(target), today=TODAY)
    event = Calendar.from_ical(target.read_bytes()).walk("VEVENT")[1]
    assert str(event["uid"]).endswith("-call-in@scrutiny")
    assert (event["dtstart"].to_ical(), event["summary"]) == (
        b"20260225",
        f"{COMMITTEE}: call-in of “Lease of the pier” ends",
    )
