"""From Enter to the recorded line on the screen, and what 5,000 lines from a file cost beside 500.

The program stands at an item of two hundred entries in a store of five years; beside it runs the bare text
area of `keys`. A line is typed into both. Then the program gets Enter, timed until the line stands in the
item above the bar, and the text area gets one more letter, timed until it stands there: both take turns, now
one first and now the other. Lines from a file are recorded in a meeting of an empty store, without a screen.
"""

import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.five_years import TODAY, store_of_five_years
from benchmarks.keys import BARE, SIZES
from benchmarks.terminal import NO_TERMINAL, Terminal, bare, scrutiny
from scrutiny_tui import wiring
from scrutiny_tui.services.capture import Capture

ENTERS = 60
OURS = "Enter"
LIMIT = 2.0
FEW, MANY, FILE_LIMIT = 500, 5_000, 12
ROUNDS = 3

_LINE = "/request zq{number:03} @HEAD by the next meeting"
_RECORDED = "zq{number:03} ·"
"""How the line stands in the item, and nowhere else on the screen."""
_SHOWN = 20
"""Letters of the line that stand in one row of the bar, however narrow."""
_FILE = (
    "ashby: asked how many homes stood empty",
    "- in the north of the district",
    "/request the figures ward by ward @HEAD by the next meeting",
    "The survey had four hundred answers.",
    "/resolved asks for a report on the survey",
)


def measure(store: Path, columns: int, rows: int, enters: int) -> dict[str, list[float]]:
    """The seconds from Enter to the recorded line, and from a key to its letter in the bare text area.

    Args:
        store: the folder of a store of five years.
        columns: how wide the terminals are.
        rows: how high they are.
        enters: how many are timed.
    """
    times: dict[str, list[float]] = {BARE: [], OURS: []}
    with Terminal(bare("bare_bar"), columns, rows) as least, Terminal(scrutiny(store), columns, rows) as ours:
        for terminal in (least, ours):
            terminal.wait_until_open()
            terminal.settle()
        for number in range(enters):
            turns = [(BARE, _letter), (OURS, _enter)]
            for who, timed in turns if number % 2 else reversed(turns):
                times[who].append(timed(least if who == BARE else ours, number))
        for terminal in (least, ours):
            terminal.leave()
    return times


def recorded_from_file(lines: int) -> float:
    """The seconds that recording so many lines from a file takes, in a meeting of an empty store."""
    text = "\n".join(["/item 1 Housing", *(_FILE[at % len(_FILE)] for at in range(lines - 1))])
    with TemporaryDirectory(prefix="lines-") as name:
        workspace = wiring.open_workspace(Path(name) / "store")
        prepare = wiring.use_cases(workspace).prepare
        meeting = prepare.add_meeting(prepare.add_committee("Housing Scrutiny Committee"), TODAY)
        capture = Capture(workspace, meeting.id)
        begun = time.perf_counter()
        capture.take(text)
        taken = time.perf_counter() - begun
        workspace.store.close()
    return taken


def main() -> None:
    """Print both tables."""
    _print_file()
    if sys.platform == "win32":
        print(NO_TERMINAL)
        return
    print(f"\n{'terminal':>9}  {'':<16}{'median ms':>11}{'95 % ms':>10}{'× bare':>9}")
    with store_of_five_years() as store:
        for columns, rows in SIZES:
            times = measure(store, columns, rows, ENTERS)
            least = statistics.median(times[BARE])
            for who, found in times.items():
                median, most = statistics.median(found), statistics.quantiles(found, n=20)[-1]
                size = f"{columns} × {rows}"
                print(f"{size:>9}  {who:<16}{median * 1000:>11.2f}{most * 1000:>10.2f}{median / least:>9.2f}")
    print(f"to be reached: {LIMIT:.2f} × the key of the bare text area, the medians of {ENTERS} lines")


def _print_file() -> None:
    found: dict[int, list[float]] = {FEW: [], MANY: []}
    for _ in range(ROUNDS):
        for lines, times in found.items():
            times.append(recorded_from_file(lines))
    few, many = (statistics.median(times) for times in found.values())
    for lines, seconds in ((FEW, few), (MANY, many)):
        print(f"{lines:>6,} lines from a file  {seconds * 1000:>9.1f} ms")
    print(f"{many / few:.1f} × the shorter file; to be reached: {FILE_LIMIT} ×")


def _letter(terminal: Terminal, number: int) -> float:
    """The seconds until a letter stands behind a line in the bare text area."""
    line = _LINE.format(number=number)[:_SHOWN]
    terminal.clear()
    terminal.send(line)
    terminal.wait_for(line)
    terminal.settle()
    pressed = terminal.send("x")
    return terminal.wait_for(f"{line}x") - pressed


def _enter(terminal: Terminal, number: int) -> float:
    """The seconds from Enter until the line in the bar stands in the item, with its owner behind it."""
    line = _LINE.format(number=number)
    terminal.send(line)
    terminal.wait_for(line[:_SHOWN])
    terminal.settle()
    pressed = terminal.send("\r")
    seconds = terminal.wait_for(_RECORDED.format(number=number)) - pressed
    terminal.settle()
    return seconds


if __name__ == "__main__":
    main()
