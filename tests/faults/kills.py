"""Kills: a writing program is killed at random moments, again and again on the same store.

It acknowledges its changes through a pipe. After each kill the store must open and hold all of those, and at
most the one change after them, whole. On Windows the kill is TerminateProcess.
"""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from threading import Event, Timer

from scrutiny_tui.store.files import Files
from tests.faults.power import Progress, number_in
from tests.faults.script import LostError, Script
from tests.faults.writer import SESSION

ROOT = Path(__file__).parents[2]
MOST_SAID = 2 * (SESSION + 2)
"""The most lines that a writer says before its time is up: two sessions, opened, saved in and closed."""

LONGEST = 0.02
"""The most seconds that it goes on after that."""

A_STORE = 50
"""The number of kills before a new store is made; the whole history is read after each."""


def kill_often(place: Path, kills: int, seed: int, *, screen: bool = False) -> Counter[str]:
    """Kill a writer many times.

    Args:
        place: where the stores are made.
        kills: the number of times.
        seed: the seed of the random moments.
        screen: whether it writes as the screen does, behind the keys.

    Returns:
        How often the writer was killed in each of its steps, how often half a line was left, and the number
        of changes that were acknowledged.

    Raises:
        LostError: the store cannot be opened, or lacks an acknowledged change, or has half of one.
    """
    chance, script = Random(seed), Script()  # noqa: S311  moments, not secrets
    found: Counter[str] = Counter()
    number = 0
    for kill in range(kills):
        folder = place / f"store {kill // A_STORE}"
        before = number if kill % A_STORE else 0
        lines, seconds = chance.randint(0, MOST_SAID), chance.uniform(0, LONGEST)
        said = killed_after(folder, lines, seconds, screen=screen)
        saved = max([before, *(int(word) for word in said if word.isdigit())])
        number = number_in(folder, Files(), script, Progress(saved, saved + 1))
        found["changes acknowledged"] += saved - before
        found["changes whole but not acknowledged"] += number - saved
        found[doing(said)] += 1
        found["half a line left"] += half_a_line(folder / "journal.jsonl")
    return found


def killed_after(folder: Path, lines: int, seconds: float, *, screen: bool = False) -> list[str]:
    """Kill a writer some seconds after it has said so many lines; return what it said."""
    command = [sys.executable, "-m", "tests.faults.writer", str(folder), *(["screen"] if screen else [])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as program:
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(1 + lines)]
        due = Event()

        def kill() -> None:
            due.set()
            program.kill()

        killing = Timer(seconds, kill)
        killing.start()
        said += program.stdout
        if not due.is_set():
            killing.cancel()
            raise LostError("the writer failed by itself")
    # The last line may be cut short by the kill: then it was not said.
    return [line.strip() for line in said if line.endswith("\n")]


def doing(said: list[str]) -> str:
    """Return what the writer was doing when it was killed."""
    if said[-1] in ("ready", "closed"):
        return "killed while opening"
    since = said[::-1].index("open")
    return "killed while compacting" if since == SESSION else "killed while saving"


def half_a_line(journal: Path) -> bool:
    """Whether a journal ends in the middle of a line."""
    lines = journal.read_bytes().rstrip(b"\0") if journal.exists() else b""
    return bool(lines) and not lines.endswith(b"\n")
