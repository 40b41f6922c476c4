"""A command line to type into, with a store of its own."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.council import DEC, MOSS

MEETING = "ECSC-2026-03-10"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the council's own styles, which is not there yet."""
    folder = tmp_path / "settings" / "styles"
    monkeypatch.setattr(wiring, "own_styles_folder", lambda: folder)
    return folder


@pytest.fixture
def scrutiny(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    """The command line, on a store that is empty."""

    def stdin(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    def printed() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    return CommandLine(tmp_path / "store", stdin, printed)


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are made in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for a store that many tests begin with: four commands make it, once."""
    return tmp_path_factory.mktemp("made")


@pytest.fixture
def meeting(scrutiny: CommandLine, made: Path) -> str:
    """The reference of a meeting of a committee with a chair and an officer."""
    store = made / "store"
    if store.exists():
        shutil.copytree(store, scrutiny.store)
    else:
        add_meeting(scrutiny)
        shutil.copytree(scrutiny.store, store)
    return MEETING


def add_meeting(scrutiny: CommandLine) -> None:
    """Add a committee with a chair and an officer, and its meeting."""
    scrutiny.done("committee", "add", COMMITTEE, "--quorum", "3")
    scrutiny.done("person", "add", MOSS.name, "--committee", COMMITTEE, "--chair")
    officer = ("--officer", "--role", DEC.role, "--initials", DEC.initials)
    scrutiny.done("person", "add", DEC.name, "--committee", COMMITTEE, *officer)
    added = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10")
    assert added.strip() == MEETING
