"""The rooms hold: imports run downward only, and a script never waits for a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str, store: Path) -> str:
    """What Python printed, run with a store of its own."""
    done = subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SCRUTINY_STORE": str(store)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


LINT = """\
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True))
"""


def test_every_contract_between_the_rooms_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    assert "0 broken" in run("-c", LINT, store=tmp_path)  # in a process of its own: it silences every log


COMMAND = """\
import sys
from scrutiny_tui.cli import main
status = main({words!r})
print(*sorted({{name.partition(".")[0] for name in sys.modules}}))
sys.exit(status)
"""


@pytest.fixture
def meeting(tmp_path: Path) -> str:
    """The reference of a meeting in the store under `tmp_path`."""
    scrutiny = ("-m", "scrutiny_tui")
    run(*scrutiny, "committee", "add", "Parks Panel", store=tmp_path)
    words = ("meeting", "add", "--committee", "Parks Panel", "--date", "2026-03-10")
    return run(*scrutiny, *words, store=tmp_path).strip()


def loaded(words: list[str], store: Path) -> set[str]:
    """The packages that were imported when a command had run."""
    return set(run("-c", COMMAND.format(words=words), store=store).splitlines()[-1].split())


def test_an_export_imports_no_screen(meeting: str, tmp_path: Path) -> None:
    packages = loaded(["export", "minutes", meeting, "--output", str(tmp_path / "minutes.docx")], tmp_path)
    assert "docx" in packages
    assert not packages & {"textual", "rich"}


@pytest.mark.usefixtures("meeting")
def test_the_action_log_imports_neither_screen_nor_word(tmp_path: Path) -> None:
    packages = loaded(["actions", "--format", "json"], tmp_path)
    assert "tinydb" in packages
    assert not packages & {"textual", "rich", "docx", "lxml"}
