"""run.py: from a fresh clone to the running program, and to the passing tests."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

import run


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that run.py takes for its own, with nothing installed."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv" / "installed.txt")
    monkeypatch.setattr(run, "PYPROJECT", tmp_path / "pyproject.toml")
    monkeypatch.setattr(run, "PYTHON", tmp_path / ".venv" / run.PYTHON.relative_to(run.PYTHON.parents[1]))
    write_pyproject(tmp_path, "pytest>=8")
    return tmp_path


@pytest.fixture
def commands(clone: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that run.py would have run to install what it needs; none of them is run."""
    assert clone.is_dir()
    ran: list[list[str]] = []
    monkeypatch.setattr(run, "refuse_old_pip", lambda: None)
    monkeypatch.setattr(run, "works", lambda: True)
    monkeypatch.setattr(subprocess, "run", note_in(ran, returncode=0))
    run.ENVIRONMENT.mkdir()
    return ran


def write_pyproject(folder: Path, requirement: str) -> None:
    text = f'[dependency-groups]\ndev = ["{requirement}"]\n'
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def note_in(
    ran: list[list[str]], *, returncode: int, stdout: str = ""
) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """A stand-in for `subprocess.run` that notes the command and runs nothing."""

    def noted(command: Sequence[str], **_: object) -> "subprocess.CompletedProcess[str]":
        ran.append(list(command))
        return subprocess.CompletedProcess(command, returncode, stdout)

    return noted


def test_an_environment_is_made_and_filled_by_this_pythons_own_pip(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    real = subprocess.run
    noted = note_in(ran, returncode=0, stdout="pip 23.0.1 from somewhere")

    def only_pip_is_noted(command: Sequence[str], **settings: object) -> object:
        return noted(command) if "pip" in command else real(command, **settings)  # type: ignore[call-overload]  # handed on as it came

    monkeypatch.setattr(subprocess, "run", only_pip_is_noted)
    run.prepare(tests=False)
    assert run.works()
    assert not list(clone.glob(".venv/**/site-packages/pip"))
    assert ran[-1][:4] == [sys.executable, "-m", "pip", "--python"]
    assert ran[-1][-2:] == ["--editable", str(clone)]


def test_nothing_is_installed_again_while_nothing_has_changed(commands: list[list[str]]) -> None:
    run.prepare(tests=False)
    run.prepare(tests=False)
    assert len(commands) == 1


def test_what_changed_in_pyproject_is_installed(clone: Path, commands: list[list[str]]) -> None:
    run.prepare(tests=True)
    write_pyproject(clone, "pytest>=9")
    run.prepare(tests=True)
    assert [command[-1] for command in commands] == ["pytest>=8", "pytest>=9"]


def test_the_tests_ask_for_more_than_the_program(commands: list[list[str]]) -> None:
    run.prepare(tests=False)
    run.prepare(tests=True)
    run.prepare(tests=False)
    assert len(commands) == 2


def test_an_installation_that_failed_is_tried_again(
    clone: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.prepare(tests=True)
    write_pyproject(clone, "pytest>=9")
    monkeypatch.setattr(subprocess, "run", note_in(commands, returncode=1))
    with pytest.raises(run.CannotPrepareError, match="pip could not install"):
        run.prepare(tests=True)
    write_pyproject(clone, "pytest>=8")
    monkeypatch.setattr(subprocess, "run", note_in(commands, returncode=0))
    run.prepare(tests=True)
    assert len(commands) == 3


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST_PYTHON", (99, 0))
    assert run.main(["demo"]) == 2
    assert "needs Python 3.11 or later" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("says", "advice"),
    [("", "apt install python3-pip"), ("pip 20.3.4 from somewhere", "install --user --upgrade pip")],
)
def test_a_python_without_a_pip_that_will_do_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, says: str, advice: str
) -> None:
    monkeypatch.setattr(subprocess, "run", note_in([], returncode=0, stdout=says))
    with pytest.raises(run.CannotPrepareError, match=advice):
        run.refuse_old_pip()


def test_the_tests_requirements_are_plain_enough_for_any_pip() -> None:
    named = {Requirement(need).name for need in run.test_requirements()}
    assert named >= {"pytest", "ruff", "mypy", "import-linter"}


@pytest.mark.parametrize(
    ("checks", "status", "closing"),
    [
        ({"pytest": ["-c", ""], "mypy": ["-c", ""]}, 0, "Passed: pytest, mypy"),
        ({"pytest": ["-c", "raise SystemExit(1)"], "mypy": ["-c", ""]}, 1, "FAILED: pytest"),
        ({"pytest": ["-c", ""], "mypy": ["-c", "raise SystemExit('no type')"]}, 1, "FAILED: mypy"),
    ],
)
def test_the_suite_ends_in_one_clear_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    checks: dict[str, list[str]],
    status: int,
    closing: str,
) -> None:
    monkeypatch.setattr(run, "CHECKS", checks)
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    assert run.test([]) == status
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == closing
    assert ("no type" in said) == (closing == "FAILED: mypy")


def test_any_other_words_are_handed_to_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[list[str]] = []
    asked: list[bool] = []
    monkeypatch.setattr(run, "prepare", lambda *, tests: asked.append(tests))
    monkeypatch.setattr(run, "become", became.append)
    run.main(["demo"])
    run.main(["actions", "--overdue"])
    assert [command[1:] for command in became] == [
        ["-m", "scrutiny_tui", "demo"],
        ["-m", "scrutiny_tui", "actions", "--overdue"],
    ]
    assert asked == [False, False]


def test_windows_waits_for_the_program_and_ends_as_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "os", SimpleNamespace(name="nt"))
    assert run.become([sys.executable, "-c", "raise SystemExit(3)"]) == 3
