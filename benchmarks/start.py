"""From the start of the program to the first letter typed, and the memory it takes: on a store of five years.

It is compared with a textual program of the same widgets and nothing else (`bare_screen`). The two are
started in turns, each alone, in real pseudo-terminals. A letter is typed as soon as the bar can be seen, and
the start ends when it is painted. Memory is the resident size once nothing more is painted, and its peak
until then.
"""

import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.five_years import store_of_five_years
from benchmarks.terminal import NO_TERMINAL, Terminal, bare, scrutiny

COLUMNS, ROWS = 120, 40
ROUNDS = 15
BARE, OURS = "bare screen", "capture screen"
TYPED = "zq"
START_LIMIT, MEMORY_LIMIT = 1.5, 2.2


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening of a program.

    Attributes:
        seconds: from its start to the first letter typed.
        peak: the most memory that was resident until then, in MB; 0 where the system does not say.
        settled: what is resident after that, in MB; 0 where the system does not say.
    """

    seconds: float
    peak: float
    settled: float


def measure(store: Path, rounds: int) -> dict[str, list[Opening]]:
    """Open both programs in turns; the first time, which fills the caches, is not counted.

    Args:
        store: the folder of a store of five years.
        rounds: how many times.
    """
    commands = {BARE: bare("bare_screen"), OURS: scrutiny(store)}
    openings: dict[str, list[Opening]] = {who: [] for who in commands}
    for _ in range(rounds + 1):
        for who, command in commands.items():
            with Terminal(command, COLUMNS, ROWS) as terminal:
                openings[who].append(_open(terminal))
    return {who: found[1:] for who, found in openings.items()}


def main() -> None:
    """Print the table."""
    if sys.platform == "win32":
        print(NO_TERMINAL)
        return
    with store_of_five_years() as store:
        found = measure(store, ROUNDS)
    print(f"{'':<24}{BARE:>13}{OURS:>16}{'× bare':>9}")
    for what, of, limit in (
        ("start, s", lambda opening: opening.seconds, START_LIMIT),
        ("memory at its peak, MB", lambda opening: opening.peak, MEMORY_LIMIT),
        ("memory settled, MB", lambda opening: opening.settled, MEMORY_LIMIT),
    ):
        least, ours = (statistics.median(map(of, found[who])) for who in (BARE, OURS))
        if not least:
            print(f"{what}: this system does not say it.")
            continue
        ratio = ours / least
        print(f"{what:<24}{least:>13.2f}{ours:>16.2f}{ratio:>9.2f}  to be reached: {limit:.2f} × bare")


def _open(terminal: Terminal) -> Opening:
    terminal.wait_until_open()
    terminal.send(TYPED)
    seconds = terminal.wait_for(TYPED) - terminal.started
    terminal.settle()
    status = Path(f"/proc/{terminal.process}/status")
    sizes = _sizes(status.read_text(encoding="utf-8")) if status.exists() else {}
    terminal.leave()
    return Opening(seconds, sizes.get("VmHWM", 0.0), sizes.get("VmRSS", 0.0))


def _sizes(status: str) -> dict[str, float]:
    lines = (line.split() for line in status.splitlines() if line.endswith(" kB"))
    return {name.rstrip(":"): int(size) / 1024 for name, size, _ in lines}


if __name__ == "__main__":
    main()
