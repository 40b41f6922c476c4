"""What of the action log is before a meeting stands on its agenda by itself."""

from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.services.capture import Capture
from tests.cli.command_line import COMMITTEE, CommandLine

HELD = b"""\
/item 5 Moorings
/rq a chart of the harbour @DEC by 31 March
/ac ring the pilot @Moss by the next meeting
/rc that the dues be cut @Cabinet in due course
/rq the price of silt @DEC in due course
/rq a count of the buoys @DEC by June
"""
CHART, PILOT, DUES, PRICE, BUOYS = (f"ECSC-00{number}" for number in range(1, 6))
TODAY = "2026-04-14"
ADD = ("meeting", "add", "--committee", COMMITTEE, "--date")

pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def coming(scrutiny: CommandLine, meeting: str) -> str:
    """A meeting on 21 April, after that of 10 March at which five things were asked for."""
    scrutiny.done("capture", meeting, stdin=HELD)
    return scrutiny.done(*ADD, "2026-04-21").strip()


def said_of(scrutiny: CommandLine, reference: str, *words: str, today: str = TODAY) -> None:
    scrutiny.done("actions", "update", reference, *words, today=today)


def agenda(scrutiny: CommandLine, meeting: str, *options: str) -> list[str]:
    path = scrutiny.done("export", "agenda", meeting, "--format", "txt", *options, today=TODAY).strip()
    return Path(path).read_text(encoding="utf-8").splitlines()


def rows_in(lines: list[str]) -> list[str]:
    """The references of the rows, in order."""
    return [line.split("\t")[0] for line in lines if line.startswith("ECSC-")]


def row_of(reference: str, lines: list[str]) -> list[str]:
    (row,) = [line.split("\t") for line in lines if line.startswith(reference)]
    return row


def test_what_is_due_overdue_silent_or_proposed_for_closure_stands_on_the_agenda(
    scrutiny: CommandLine, coming: str
) -> None:
    said_of(scrutiny, DUES, "--status", "reported-done", "--by", "the Cabinet")
    said_of(scrutiny, PRICE, "--note", "Being worked out.")  # reported on, and due some day
    lines = agenda(scrutiny, coming)
    at = lines.index("Matters arising")
    assert lines[at + 1] == "Reference\tWording\tOwner\tDue\tStatus\tLast update"
    assert rows_in(lines) == [CHART, PILOT, DUES, BUOYS]
    assert row_of(BUOYS, lines)[3] == "by June (30 Jun 2026)"
    assert row_of(CHART, lines)[3] == "by 31 March (31 Mar 2026); 14 days overdue"
    assert row_of(PILOT, lines)[3] == "by the next meeting (21 Apr 2026)"
    assert row_of(DUES, lines)[4:] == ["Reported done", "14 Apr 2026"]


def test_a_day_that_slipped_stands_with_the_first_one_and_the_reason(
    scrutiny: CommandLine, coming: str
) -> None:
    for due, why in (("by 10 April", "the ice"), ("by 13 April", "the boat is out")):
        told = ("--due", due, "--reason", why, "--note", "Half of it drawn.")
        said_of(scrutiny, CHART, *told, today="2026-04-01")
    row = row_of(CHART, agenda(scrutiny, coming))
    assert row[3] == "by 13 April (13 Apr 2026); first due by 31 March; 1 day overdue"
    assert row[5] == "1 Apr 2026: Half of it drawn. (the boat is out)"


def test_an_earlier_day_and_a_corrected_line_are_no_slip(
    scrutiny: CommandLine, meeting: str, coming: str
) -> None:
    said_of(scrutiny, BUOYS, "--due", "by 12 April", "--reason", "it is quick", today="2026-04-01")
    workspace = wiring.open_workspace(scrutiny.store)
    capture = Capture(workspace, meeting)
    line = next(entry for entry in capture.sitting.entries if "chart" in entry.line)
    capture.rewrite(line.id, "/rq a chart of the harbour @DEC by 2 April")
    workspace.store.close()
    lines = agenda(scrutiny, coming)
    assert row_of(BUOYS, lines)[3] == "by 12 April (12 Apr 2026); 2 days overdue"
    assert row_of(CHART, lines)[3] == "by 2 April (2 Apr 2026); 12 days overdue"
    assert "corrected" not in row_of(CHART, lines)[5]


def test_what_was_closed_since_the_last_meeting_stands_below_once(scrutiny: CommandLine, coming: str) -> None:
    said_of(scrutiny, PRICE, "--status", "closed", "--by", "the Chair", "--note", "Circulated.")
    scrutiny.done("actions", "respond", DUES, "--answer", "accepted", today=TODAY)
    lines = agenda(scrutiny, coming)
    at = lines.index("Closed since the last meeting")
    assert rows_in(lines[:at]) == [CHART, PILOT, BUOYS]
    assert rows_in(lines[at:]) == [DUES, PRICE]
    assert row_of(PRICE, lines)[4:] == ["Closed", "14 Apr 2026: Circulated."]
    later = scrutiny.done(*ADD, "2026-05-19").strip()
    assert not {DUES, PRICE}.intersection(rows_in(agenda(scrutiny, later)))


@pytest.mark.parametrize(
    "title", ["Action log", "Matters arising", "Recommendation tracker", "Outstanding actions"]
)
def test_it_stands_under_the_item_for_it(scrutiny: CommandLine, coming: str, title: str) -> None:
    scrutiny.done("capture", coming, stdin=f"/item 1 {title}\n/item 2 Dredging\n".encode())
    lines = agenda(scrutiny, coming)
    assert lines.index(f"1. {title}") < lines.index(f"{CHART}\t" + "\t".join(row_of(CHART, lines)[1:]))
    assert lines[-1] == "2. Dredging"
    assert title == "Matters arising" or "Matters arising" not in lines


def test_it_stands_at_the_end_when_the_item_for_it_is_withdrawn(scrutiny: CommandLine, coming: str) -> None:
    scrutiny.done("capture", coming, stdin=b"/item 1 Action log\n/item 2 Dredging\n")
    scrutiny.done("agenda", "withdraw", coming, "1")
    lines = agenda(scrutiny, coming)
    assert lines.index("2. Dredging") < lines.index("Matters arising")


def test_nothing_exempt_arises_in_public(scrutiny: CommandLine, meeting: str, coming: str) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5\n/exempt 3\n/rq the price of the yard @DEC by June\n")
    said_of(scrutiny, "ECSC-006", "--note", "The agent whispered.")
    assert "ECSC-006" not in rows_in(agenda(scrutiny, coming))
    assert rows_in(agenda(scrutiny, coming, "--part", "exempt")) == []
    said_of(scrutiny, "ECSC-006", "--due", "by 12 April", "--reason", "the agent", today="2026-04-01")
    assert rows_in(agenda(scrutiny, coming, "--part", "exempt")) == ["ECSC-006"]
