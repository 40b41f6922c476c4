"""`scrutiny meeting add` as at the last meeting, `meeting set` for a meeting that moves, and call-in."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

FIRST, SECOND = "ECSC-2026-04-14", "ECSC-2026-05-12"
HELD = ("--time", "18:00", "--venue", "Quay House")


@pytest.fixture
def planned(scrutiny: CommandLine) -> CommandLine:
    """A store with one meeting to come."""
    scrutiny.done("committee", "add", COMMITTEE)
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-14", *HELD)
    return scrutiny


def test_what_is_not_typed_of_a_new_meeting_is_as_at_the_last_one_and_said(planned: CommandLine) -> None:
    ran = planned("meeting", "add", "--committee", COMMITTEE, "--date", "2026-05-12")
    assert (ran.out.strip(), ran.err) == (SECOND, "As at the last meeting: 18:00, Quay House.\n")
    words = ("9 June and 14 July 2026", "--committee", COMMITTEE, "--time", "10:00", "--venue", "")
    assert planned("meeting", "calendar", *words).err == ""
    ran = planned("meeting", "calendar", "11 August 2026", "--committee", COMMITTEE, "--show")
    assert "10:00" in ran.out
    assert ran.err.startswith("As at the last meeting: 10:00, Quay House.\n")


def test_a_meeting_moves_and_what_others_do_not_have_yet_is_said(planned: CommandLine) -> None:
    planned.done("capture", FIRST, "-", stdin=b"/item 5 Moorings")
    planned.done("agenda", "give-out", FIRST)
    ran = planned("meeting", "set", FIRST, "--date", "2026-04-21", "--venue", "Guildhall")
    assert ran.err == (
        "ECSC-2026-04-14: 21 April 2026, 6.00 pm, Guildhall.\n"
        "The agenda was given out on 10 March 2026; supplement 1 is due: "
        "the meeting moved to 21 April 2026, Guildhall.\n"
    )
    shown = planned.done("agenda", "given-out", FIRST)
    assert "1 item; 14 April 2026, 6.00 pm, Quay House" in shown
    assert "the meeting moved to 21 April 2026, Guildhall" in shown
    assert "supplement to be published" in planned.done("deadlines")
    refused = planned("meeting", "set", FIRST)
    assert refused.status == 2
    assert "Say what is to be set" in refused.err


def test_decisions_of_an_executive_may_be_called_in_for_the_days_of_the_committee(
    planned: CommandLine, tmp_path: Path
) -> None:
    refused = planned("meeting", "set", FIRST, "--decisions-published", "2026-04-15", today="2026-04-16")
    assert "are not called in: say with its deadlines if it is the executive" in refused.err
    assert "may be called in" in planned("committee", "add", "Cabinet").err
    planned.done("meeting", "add", "--committee", "Cabinet", "--date", "2026-04-28", *HELD)
    published = ("meeting", "set", "C-2026-04-28", "--decisions-published")
    assert planned(*published, "2026-04-27", today="2026-04-30").status == 2
    ran = planned(*published, "2026-04-30", today="2026-04-30")
    assert ran.err == "Its decisions may be called in until 8 May 2026.\n"  # a bank holiday lies between
    planned.done("committee", "deadlines", "Cabinet", "--call-in", "2")
    assert "2026-05-05  call-in ends" in planned.done("deadlines", today="2026-05-01")
    for document in ("minutes", "decisions"):
        file = tmp_path / f"{document}.txt"
        planned.done("export", document, "C-2026-04-28", "--output", str(file), today="2026-05-01")
        assert (
            "The decisions of this meeting were published on Thursday 30 April 2026. "
            "They may be called in until the end of Tuesday 5 May 2026."
        ) in file.read_text(encoding="utf-8")
    planned.done("committee", "deadlines", "Cabinet", "--executive", "no")
    assert planned("deadlines", "--committee", "Cabinet", today="2026-05-01").err == "Nothing is due.\n"
