#!/usr/bin/env python3
"""Run scrutiny, or its tests, from a fresh clone.

    python3 run.py demo         the program on sample data
    python3 run.py test         the whole test suite
    python3 run.py WORDS…       scrutiny WORDS…, whatever they are; the program itself without any

Nothing needs to be installed but Python 3.11 or later, with pip. What the program needs goes into the folder
.venv beside this file, the first time and again whenever pyproject.toml has changed; nothing outside it is
touched. The environment is made without a pip of its own, and this Python's pip fills it: that works
where the system's Python may not be installed into, and where its venv module was split off.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYPROJECT = ROOT / "pyproject.toml"
STAMP = ENVIRONMENT / "installed.txt"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

OLDEST_PYTHON = (3, 11)
OLDEST_PIP = (22, 3)  # the first with --python

# One more than there are cores: what runs in a terminal waits more than it computes.
WORKERS = (os.cpu_count() or 1) + 1
CHECKS = {
    "pytest": ["-m", "pytest", "-n", str(WORKERS), "--dist", "loadgroup"],
    "ruff": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "import importlinter.cli; importlinter.cli.lint_imports_command()"],
}


def main(words: list[str]) -> int:
    """Do what the command line asks for.

    Args:
        words: the command line without the program's name.

    Returns:
        The exit status: that of what was run.
    """
    try:
        if words[:1] == ["test"]:
            prepare(tests=True)
            return test(words[1:])
        prepare(tests=False)
    except CannotPrepareError as cannot:
        print(cannot, file=sys.stderr)
        return 2
    return become([str(PYTHON), "-m", "scrutiny_tui", *words])


class CannotPrepareError(Exception):
    """The environment cannot be made. The message says what to do about it."""


def prepare(*, tests: bool) -> None:
    """Make the environment hold what pyproject.toml asks for.

    Args:
        tests: whether the tests' own needs are wanted too.

    Raises:
        CannotPrepareError: Python or pip is too old or missing, or the installation failed.
    """
    refuse_old_python()
    wanted = stamp(tests=tests)
    if works() and installed() in (wanted, stamp(tests=True)):
        return
    refuse_old_pip()
    print("Preparing .venv; this takes a minute or two the first time.", file=sys.stderr)
    if not works():
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=False).create(ENVIRONMENT)
    STAMP.unlink(missing_ok=True)
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check"]
    needs = test_requirements() if tests else []
    done = subprocess.run([*pip, "install", "--quiet", "--editable", str(ROOT), *needs], check=False)
    if done.returncode:
        raise CannotPrepareError(
            "pip could not install what scrutiny needs: what it said stands above. "
            "If it names the network, connect and type the same again."
        )
    STAMP.write_text(wanted, encoding="utf-8")


def refuse_old_python() -> None:
    """Say plainly when this Python is too old; its own complaint would be about syntax."""
    if sys.version_info < OLDEST_PYTHON:
        have = "{}.{}".format(*sys.version_info)
        raise CannotPrepareError(
            f"scrutiny needs Python 3.11 or later, and this is {have}. "
            "Use a newer one by name, for example: python3.11 run.py demo"
        )


def refuse_old_pip() -> None:
    """Say plainly when there is no pip, or none that can fill another environment."""
    command = [sys.executable, "-m", "pip", "--version"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.match(r"pip (\d+)\.(\d+)", asked.stdout)
    if found is None:
        raise CannotPrepareError(
            "This Python has no pip. On Debian or Ubuntu: sudo apt install python3-pip. "
            f"Elsewhere: {sys.executable} -m ensurepip. Then type the same again."
        )
    if (int(found[1]), int(found[2])) < OLDEST_PIP:
        raise CannotPrepareError(
            f"scrutiny needs pip 22.3 or later to install itself, and this is {found[1]}.{found[2]}. "
            f"Type: {sys.executable} -m pip install --user --upgrade pip. Then type the same again."
        )


def works() -> bool:
    """Whether the environment is there and its Python still starts (its base may have been upgraded away)."""
    try:
        return subprocess.run([str(PYTHON), "-c", ""], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def installed() -> str:
    """What was installed last, as `stamp` words it; empty when nothing was."""
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def stamp(*, tests: bool) -> str:
    """What the environment should hold: what pyproject.toml asks for, and whether for the tests too."""
    asked = hashlib.sha256(PYPROJECT.read_bytes()).hexdigest()
    return f"{asked} {'tests' if tests else 'program'} {ROOT}\n"


def test_requirements() -> list[str]:
    """The requirements of the dependency group `dev`.

    Read here, and not left to pip, because pip knows groups only since 25.1.
    """
    import tomllib  # noqa: PLC0415  an older Python lacks it, and is refused before

    groups = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["dependency-groups"]
    return list(groups["dev"])


def test(arguments: list[str]) -> int:
    """Run the whole suite, every check of it, and say in one line how it went.

    Args:
        arguments: handed on to pytest (`-k quorum`, a folder).

    Returns:
        0 when everything passes, else 1.
    """
    commands = {name: [str(PYTHON), *words] for name, words in CHECKS.items()}
    print("\n== pytest; the other checks run beside it", flush=True)
    with ThreadPoolExecutor(max_workers=1) as beside:
        others = {name: beside.submit(quietly, commands[name]) for name in CHECKS if name != "pytest"}
        passed = {
            "pytest": not subprocess.run([*commands["pytest"], *arguments], cwd=ROOT, check=False).returncode
        }
        for name, other in others.items():
            passed[name], said = other.result()
            print(f"\n== {name}\n{said}", end="", flush=True)
    failed = [name for name in CHECKS if not passed[name]]
    print(f"\nFAILED: {', '.join(failed)}" if failed else f"\nPassed: {', '.join(CHECKS)}")
    return 1 if failed else 0


def quietly(command: list[str]) -> tuple[bool, str]:
    """Run a command; return whether it succeeded, and what it said."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return not done.returncode, done.stdout


def become(command: list[str]) -> int:
    """Run a command in this process's place, so that its keys, signals and exit status are its own.

    Windows cannot replace a process; there it is started and waited for.
    """
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606  no shell is wanted
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130  # the program was interrupted with us, and has said what there was to say


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
