"""`scrutiny doctor`, `scrutiny backup` and `scrutiny restore`."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.demo import add_sample
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.clock import EVENING

ONE_LINE = "All is well: {}. Snapshot, archive, journal, history and references were checked.\n"


@pytest.fixture
def store(scrutiny: CommandLine, meeting: str) -> CommandLine:
    """The command line, on a store with a meeting in it."""
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\nA survey was asked for. >> DEC by June\n")
    return scrutiny


def spoil(store: Path, old: bytes, new: bytes) -> None:
    journal = store / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(old, new, 1))


def test_the_sample_is_found_well(scrutiny: CommandLine) -> None:
    workspace = wiring.open_workspace(scrutiny.store, date(2026, 3, 10))
    add_sample(workspace)
    workspace.store.close()
    assert scrutiny.done("doctor").startswith("All is well: ")


def test_a_used_store_is_found_well(store: CommandLine) -> None:
    assert store.done("doctor").startswith("All is well: 10 records of 5 changes.")


def test_a_store_that_is_not_there_is_well_and_is_not_made(scrutiny: CommandLine) -> None:
    assert scrutiny.done("doctor") == ONE_LINE.format("0 records of 0 changes")
    ran = scrutiny("backup", "x.zip")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "There is nothing in the store yet, and so nothing to back up.\n"
    assert not scrutiny.store.exists()


def test_what_is_wrong_is_said_in_a_line_each_and_ends_with_status_1(store: CommandLine) -> None:
    spoil(store.store, b"Ada", b"Axa")
    damaged = (store.store / "journal.jsonl").read_bytes()
    ran = store("doctor")
    assert ran.status == 1
    assert ran.out.splitlines()[0].startswith("journal.jsonl is damaged at line 3:")
    assert ran.err == "2 faults found. “scrutiny doctor --repair” puts right what it can.\n"
    assert "Ada" not in ran.out
    assert (store.store / "journal.jsonl").read_bytes() == damaged


def test_a_repair_says_what_it_did_and_where_the_original_is(store: CommandLine) -> None:
    spoil(store.store, b"Ada", b"Axa")
    damaged = store("meeting", "list")
    assert (damaged.status, damaged.out) == (3, "")
    assert "cannot be opened because journal.jsonl" in damaged.err
    ran = store("doctor", "--repair")
    assert (ran.status, ran.err) == (0, "")
    (original,) = (store.store / "backups").glob("before-repair-*.zip")
    assert f"The store as it was is in {original}\n" in ran.out
    assert "All is well" in ran.out
    assert COMMITTEE in store.done("meeting", "list")


def test_a_store_that_another_program_holds_is_not_repaired_or_replaced(
    store: CommandLine, tmp_path: Path
) -> None:
    file = str(tmp_path / "a.zip")
    other = wiring.open_workspace(store.store)
    try:
        store.done("doctor")
        assert store.done("backup", file) == f"{file}\n"
        for words in (("doctor", "--repair"), ("restore", file)):
            ran = store(*words)
            assert (ran.status, ran.out) == (3, "")
            assert "The store is open in another program" in ran.err
    finally:
        other.store.close()


def test_what_was_backed_up_is_there_again_after_restoring(store: CommandLine, tmp_path: Path) -> None:
    file = str(tmp_path / "a.zip")
    ran = store("backup", file)
    assert (ran.status, ran.err) == (0, "Backed up 10 records of 5 changes, read back and found whole.\n")
    store.done("committee", "add", "Parks Panel")
    ran = store("restore", file)
    assert ran.status == 0
    assert ran.err.splitlines()[-1] == f"Restored 10 records of 5 changes from {file}."
    assert "Parks Panel" not in store.done("committee", "list")
    store.done("restore", ran.out.strip())
    assert "Parks Panel" in store.done("committee", "list")


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7", b"PK\x03\x04 and more"])
def test_a_file_that_is_no_backup_ends_with_status_4_and_changes_nothing(
    store: CommandLine, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "a.zip"
    if content is not None:
        file.write_bytes(content)
    before = store.done("committee", "list")
    ran = store("restore", str(file))
    assert (ran.status, ran.out) == (4, "")
    assert len(ran.err.splitlines()) == 1
    assert str(file) in ran.err
    assert store.done("committee", "list") == before


def test_a_backup_that_cannot_be_written_ends_with_status_4(store: CommandLine, tmp_path: Path) -> None:
    for file in (tmp_path / "no such folder" / "a.zip", tmp_path, store.store / "a.zip"):
        ran = store("backup", str(file))
        assert (ran.status, ran.out) == (4, ""), file
        assert len(ran.err.splitlines()) == 1
        assert str(file) in ran.err


def test_the_first_command_of_a_day_that_writes_makes_a_backup_whatever_today_is_said_to_be(
    store: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name for path in (store.store / "backups").iterdir()}
    for day in (11, 12):
        monkeypatch.setattr(wiring.SystemClock, "real", lambda _, day=day: EVENING.replace(day=day))
        store.done("committee", "list", today="2031-03-11")
        store.done("committee", "add", f"Panel {day}", today="2031-03-11")
    made = {path.name for path in (store.store / "backups").iterdir()} - before
    assert made == {"daily-2026-03-11.zip", "daily-2026-03-12.zip"}


def test_a_backup_that_cannot_be_made_is_a_notice_and_no_failure(store: CommandLine) -> None:
    shutil.rmtree(store.store / "backups")
    (store.store / "backups").write_bytes(b"in the way")
    ran = store("committee", "add", "Parks Panel")
    assert ran.status == 0
    assert "Today's backup could not be made; everything is saved all the same." in ran.err
