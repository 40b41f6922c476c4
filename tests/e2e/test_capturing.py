"""Capturing in a real terminal: what was recorded is there after the worst, and prints as from a file."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of this kind are POSIX's", allow_module_level=True)

from tests import council
from tests.e2e.terminal import CTRL_L, CTRL_Z, Terminal, meeting_of, scrutiny

COMMITTEE = council.COMMITTEE.name
ROOT = Path(__file__).parents[2]
CASES = Path(os.environ.get("SCRUTINY_CASES", ROOT.parent / "shared" / "cases"))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def case(name: str) -> Path:
    """A published case; the test is skipped where it is not at hand, or fails where it must be."""
    folder = CASES / name
    if not (folder / "lines.capture").is_file():
        reason = f"the case {name} is not in {CASES}"
        if os.environ.get("SCRUTINY_REQUIRE") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


def test_a_point_a_resolution_and_a_request_are_there_after_the_program_was_killed(store: Path) -> None:
    meeting_of(store, COMMITTEE, "2026-03-03")
    with Terminal(store) as terminal:
        terminal.wait_for("Estuary and Coast", "LIVE", "Type what is said")
        terminal.record("/item 5 Winter timetable")
        terminal.record("The ferry had been late on nine days of ten.")
        terminal.record("/resolved asks for a later sailing on Sundays.")
        terminal.record("/request sailing figures for the winter @Harbour Master by June 2026")
        terminal.wait_until_written("sailing figures for the winter")
        terminal.kill()
    with Terminal(store) as terminal:
        terminal.wait_for(
            "5 Winter timetable",
            "The ferry had been late on nine days of ten.",
            "asks for a later sailing on Sundays.",
            "sailing figures for the winter",
            "30 June 2026",
        )


def test_a_text_pasted_into_the_terminal_is_recorded_at_once_and_undone_at_once(store: Path) -> None:
    meeting_of(store, COMMITTEE, "2026-03-03")
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("/item 5 Winter timetable")
        terminal.type("\x1b[200~The slipway was wet.\rThe café was shut.\x1b[201~")
        terminal.wait_for("2 lines recorded", "The slipway was wet.", "The café was shut.")
        terminal.type(CTRL_Z)
        terminal.wait_for("Undone", "Nothing is recorded here yet")


def test_the_item_goes_to_the_clipboard_of_the_terminal(store: Path) -> None:
    meeting_of(store, COMMITTEE, "2026-03-03")
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("/item 5 Winter timetable")
        terminal.record("The café on the quay was shut.")
        terminal.record("1. on Sundays")
        terminal.type(CTRL_L)
        terminal.wait_for("Item 5 is on the clipboard: 3 lines.")
    assert terminal.clipboard.splitlines() == [
        "5. Winter timetable",
        "The café on the quay was shut.",
        "1. on Sundays",
    ]


def test_minutes_typed_by_hand_are_those_of_the_same_lines_from_a_file(store: Path, tmp_path: Path) -> None:
    lines = case("herefordshire") / "lines.capture"
    committee, day = "Children and Young People Scrutiny Committee", "2020-03-17"
    reference = meeting_of(store, committee, day)
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        for line in lines.read_text(encoding="utf-8").splitlines():
            terminal.record(line)
        terminal.leave()
    from_file = tmp_path / "from a file"
    meeting_of(from_file, committee, day)
    scrutiny(from_file, "capture", reference, str(lines))
    assert minutes(store, reference, tmp_path / "typed.docx") == minutes(
        from_file, reference, tmp_path / "file.docx"
    )


def minutes(store: Path, reference: str, output: Path) -> bytes:
    """The body of the minutes as Word gets it."""
    scrutiny(store, "export", "minutes", reference, "--output", str(output))
    with zipfile.ZipFile(output) as package:
        return package.read("word/document.xml")
