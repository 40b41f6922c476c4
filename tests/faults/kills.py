"""Kills: a writing program is killed at random moments, again and again on the same store.

What it had acknowledged is what came through its pipe. After each kill the store must open, and hold just
that, or that and the one change it was at, whole. On Windows the kill is TerminateProcess.
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
LONGEST = 0.08
"""How many seconds a writer has at most once it runs: a few sessions, each opened, saved in and compacted."""

A_STORE = 50
"""How many kills one store has to bear; its history is read through after each."""


def kill_often(place: Path, kills: int, seed: int, *, screen: bool = False) -> Counter[str]:
    """Kill a writer so many times.

    Args:
        place: where the stores are made.
        kills: how many times.
        seed: of the moments.
        screen: whether it writes as the screen does, behind the keys.

    Returns:
        How often the writer was killed while it was doing what, how often a half line was left, and how many
        changes were acknowledged in all.

    Raises:
        LostError: the store cannot be opened, or lacks an acknowledged change, or has half of one.
    """
    chance, script = Random(seed), Script()  # noqa: S311  moments, not secrets
    found: Counter[str] = Counter()
    number = 0
    for kill in range(kills):
        folder = place / f"store {kill // A_STORE}"
        before = number if kill % A_STORE else 0
        said = killed_after(folder, chance.uniform(0, LONGEST), screen=screen)
        saved = max([before, *(int(word) for word in said if word.isdigit())])
        number = number_in(folder, Files(), script, Progress(saved, saved + 1))
        found["changes acknowledged"] += saved - before
        found["changes whole but not acknowledged"] += number - saved
        found[doing(said)] += 1
        found["half a line left"] += half_a_line(folder / "journal.jsonl")
    return found


def killed_after(folder: Path, seconds: float, *, screen: bool = False) -> list[str]:
    """Let a writer write for so long, and kill it; what it said."""
    command = [sys.executable, "-m", "tests.faults.writer", str(folder), *(["screen"] if screen else [])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as program:
        assert program.stdout is not None
        said = [program.stdout.readline()]
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
    """What the writer was at when it was killed."""
    if said[-1] in ("ready", "closed"):
        return "killed while opening"
    since = said[::-1].index("open")
    return "killed while compacting" if since == SESSION else "killed while saving"


def half_a_line(journal: Path) -> bool:
    """Whether a journal ends in the middle of a line."""
    lines = journal.read_bytes().rstrip(b"\0") if journal.exists() else b""
    return bool(lines) and not lines.endswith(b"\n")
