"""Standard output, standard error and standard input, as another program meets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny_tui.cli.streams import table

SCRUTINY = (sys.executable, "-m", "scrutiny_tui")
NAME = "Parciau a Thraethau – Pwyllgor Craffu ☂"


def old_fashioned(store: Path) -> dict[str, str]:
    """The environment of a machine whose locale knows no UTF-8, and whose Python buffers its output."""
    here = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**here, "SCRUTINY_STORE": str(store), "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}


def test_both_streams_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*SCRUTINY, *words], capture_output=True, env=old_fashioned(tmp_path), check=True
        )

    assert NAME in run("committee", "add", NAME).stderr.decode("utf-8")
    assert NAME in run("committee", "list").stdout.decode("utf-8")


def test_a_name_that_is_no_text_is_kept_readable(tmp_path: Path) -> None:
    """POSIX hands on bytes that are no UTF-8 as lone surrogates."""
    done = subprocess.run(
        [*SCRUTINY, "committee", "add", "Caf\udce9 Panel", "--style", "\udce9"],
        capture_output=True,
        env=old_fashioned(tmp_path),
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    listing = subprocess.Popen(
        [*SCRUTINY, "styles", "herefordshire"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=old_fashioned(tmp_path),
    )
    assert listing.stdout is not None
    listing.stdout.close()
    with listing:
        assert listing.stderr is not None
        assert listing.stderr.read() == b""
    assert listing.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this platform has no device that is always full")
def test_a_result_that_cannot_be_written_ends_with_status_4(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SCRUTINY, "styles"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=old_fashioned(tmp_path),
            check=False,
        )
    assert done.returncode == 4
    assert len(done.stderr.decode("utf-8").splitlines()) == 1


def test_the_columns_of_a_table_are_as_wide_as_their_widest_cell() -> None:
    assert table(("NAME", "ROLE"), [("Jo Field", "Ranger"), ("Li", "")]) == (
        "NAME      ROLE\nJo Field  Ranger\nLi"
    )
