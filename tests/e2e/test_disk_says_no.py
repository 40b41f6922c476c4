"""In mid-meeting the disk is full, forbidden or gone: typing goes on, and nothing is lost."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of this kind are POSIX's", allow_module_level=True)

from tests import council
from tests.e2e.terminal import Terminal, meeting_of, scrutiny

COMMITTEE = council.COMMITTEE.name
BOUND_BY_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Starts a program whose user is bound by the rights of files, as root alone is not."""


def missing(what: str) -> None:
    """Skip the test where the machine lacks something, or fail where it must not."""
    if os.environ.get("SCRUTINY_REQUIRE") == "1":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0755", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        missing("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte; the file that does it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError as full:
            assert full.errno == errno.ENOSPC  # noqa: PT017  what the loop ends with
    return filler


def opened(store: Path, through: tuple[str, ...] = (), state: Path | None = None) -> Terminal:
    """The program, opened by itself at the live meeting."""
    terminal = Terminal(store, through=through, state=state)
    terminal.wait_for("LIVE", "Type what is said")
    return terminal


def minutes(store: Path, reference: str, folder: Path) -> str:
    """The minutes as text, by way of Word's file."""
    import docx  # noqa: PLC0415  slow to import, and used here alone

    output = folder / "minutes.docx"
    scrutiny(store, "export", "minutes", reference, "--output", str(output))
    return "\n".join(paragraph.text for paragraph in docx.Document(str(output)).paragraphs)


def saved(terminal: Terminal) -> Callable[[], bool]:
    """Whether the top line says that all is in the store."""
    return lambda: terminal.seen.splitlines()[0].rstrip().endswith(" saved")


def test_on_a_full_disk_typing_goes_on_and_all_is_written_once_there_is_room(
    small_disk: Path, tmp_path: Path
) -> None:
    store = small_disk / "store"
    reference = meeting_of(store, COMMITTEE, "2026-03-03")
    with opened(store, state=tmp_path / "state") as terminal:
        terminal.record("/item 5 Lock gates")
        filler = fill(small_disk)
        lines = "\r".join(f"Gate {number} leaked {'a little ' * 40}." for number in range(200))
        terminal.type(f"\x1b[200~{lines}\x1b[201~")
        terminal.wait_for("200 lines recorded", "SAVED ELSEWHERE", "is full: make room")
        terminal.record("The gates would be seen to in May.")
        terminal.wait_for("SAVED ELSEWHERE")
        filler.unlink()
        terminal.wait_until(saved(terminal), "all to be saved")
        terminal.record("The towpath was dry.")
        terminal.wait_until(saved(terminal), "all to be saved")
        terminal.kill()
    found = minutes(store, reference, tmp_path)
    assert all(f"Gate {number} leaked" in found for number in range(200))
    assert "The gates would be seen to in May." in found
    assert "The towpath was dry." in found


def test_a_store_that_may_not_be_written_any_more_takes_words_once_it_may(tmp_path: Path) -> None:
    if shutil.which(BOUND_BY_RIGHTS[0]) is None:
        missing("setpriv is missing")
    store = tmp_path / "store"
    reference = meeting_of(store, COMMITTEE, "2026-03-03")
    with opened(store, BOUND_BY_RIGHTS) as terminal:
        terminal.record("/item 5 Lock gates")
        forbid(store)
        terminal.record("The top gate leaked.")
        terminal.wait_until(saved(terminal), "all to be saved: the journal is open")
        terminal.kill()
    with opened(store, BOUND_BY_RIGHTS) as terminal:
        terminal.wait_for("The top gate leaked.", "may not be written: ask for the right")
        terminal.record("The bottom gate did not.")
        terminal.wait_for("SAVED ELSEWHERE")
        allow(store)
        terminal.wait_until(saved(terminal), "all to be saved")
        terminal.leave()
    found = minutes(store, reference, tmp_path)
    assert "The top gate leaked." in found
    assert "The bottom gate did not." in found


def test_a_store_that_goes_away_in_mid_meeting_lacks_nothing_when_it_is_back(tmp_path: Path) -> None:
    store, away = tmp_path / "store", tmp_path / "away"
    reference = meeting_of(store, COMMITTEE, "2026-03-03")
    with opened(store) as terminal:
        terminal.record("/item 5 Lock gates")
        store.rename(away)
        terminal.record("The top gate leaked.")
        terminal.wait_for("SAVED ELSEWHERE", "no longer there: connect its drive again")
        away.rename(store)
        terminal.wait_until(saved(terminal), "all to be saved")
        store.rename(away)
        terminal.record("The bottom gate did not.")
        terminal.wait_for("SAVED ELSEWHERE")
        terminal.kill()
    assert not store.exists()
    away.rename(store)
    with opened(store) as terminal:
        terminal.wait_for("The top gate leaked.", "The bottom gate did not.")
        terminal.leave()
    found = minutes(store, reference, tmp_path)
    assert "The top gate leaked." in found
    assert "The bottom gate did not." in found


def test_a_second_window_shows_what_is_typed_in_the_first_and_takes_over(tmp_path: Path) -> None:
    store = tmp_path / "store"
    reference = meeting_of(store, COMMITTEE, "2026-03-03")
    with opened(store) as first:
        first.record("/item 5 Lock gates")
        with opened(store) as second:
            second.wait_for("READ ONLY", "Open in another program (", ", since ")
            first.record("The top gate leaked.")
            second.wait_for("The top gate leaked.")
            second.type("\x14")
            second.wait_for("The store is open in another program", "READ ONLY")
            first.kill()
            second.wait_for("Ctrl+T takes it over")
            second.type("\x14")
            second.wait_for("The store is yours now")
            second.record("The bottom gate did not.")
            second.wait_until(saved(second), "all to be saved")
            second.leave()
    assert "The bottom gate did not." in minutes(store, reference, tmp_path)


def forbid(store: Path) -> None:
    """Take the right to write from a store and everything in it."""
    for path in (store, *store.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)


def allow(store: Path) -> None:
    """Give it back."""
    for path in (store, *store.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)
