"""Capturing in a real terminal: what was recorded is there after the worst, and prints as from a file."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of this kind are POSIX's", allow_module_level=True)

from tests import council
from tests.e2e.terminal import CTRL_L, CTRL_Z, Terminal, copied, meeting_of, scrutiny

COMMITTEE = council.COMMITTEE.name
ROOT = Path(__file__).parents[2]
CASES = Path(os.environ.get("SCRUTINY_CASES", ROOT.parent / "shared" / "cases"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a live meeting."""
    store = tmp_path_factory.mktemp("made") / "store"
    meeting_of(store, COMMITTEE, "2026-03-03")
    return store


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    """A store of its own with a live meeting."""
    return copied(made, tmp_path)


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
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("/item 5 Winter timetable")
        terminal.type("\x1b[200~The slipway was wet.\rThe café was shut.\x1b[201~")
        terminal.wait_for("2 lines recorded", "The slipway was wet.", "The café was shut.")
        terminal.type(CTRL_Z)
        terminal.wait_for("Undone", "Nothing is recorded here yet")


def test_the_item_goes_to_the_clipboard_of_the_terminal(store: Path) -> None:
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


def test_minutes_typed_by_hand_are_those_of_the_same_lines_from_a_file(tmp_path: Path) -> None:
    lines = case("herefordshire") / "lines.capture"
    committee, day = "Children and Young People Scrutiny Committee", "2020-03-17"
    by_hand, from_file = tmp_path / "by hand", tmp_path / "from a file"
    reference = meeting_of(by_hand, committee, day)
    with Terminal(by_hand) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        for line in lines.read_text(encoding="utf-8").splitlines():
            terminal.record(line)
        terminal.leave()
    meeting_of(from_file, committee, day)
    scrutiny(from_file, "capture", reference, str(lines))
    assert minutes(by_hand, reference, tmp_path / "typed.docx") == minutes(
        from_file, reference, tmp_path / "file.docx"
    )


def minutes(store: Path, reference: str, output: Path) -> bytes:
    """The body of the minutes as Word gets it."""
    scrutiny(store, "export", "minutes", reference, "--output", str(output))
    with zipfile.ZipFile(output) as package:
        return package.read("word/document.xml")
