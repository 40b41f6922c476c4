"""From Enter to the recorded line on the screen, beside a key in a bare text area.

The program stands at an item of two hundred entries in a store of five years; beside it runs the bare text
area of `keys`. A line is typed into both. Then the program gets Enter, timed until the line stands in the
item above the bar, and the text area gets one more letter, timed until it stands there: both take turns, now
one first and now the other.
"""

import statistics
import sys
from pathlib import Path

from benchmarks.five_years import store_of_five_years
from benchmarks.keys import BARE, SIZES
from benchmarks.terminal import NO_TERMINAL, Terminal, bare, scrutiny

ENTERS = 60
OURS = "Enter"
LIMIT = 2.0

_LINE = "/request zq{number:03} @HEAD by the next meeting"
_RECORDED = "zq{number:03} ·"
"""How the line stands in the item, and nowhere else on the screen."""
_SHOWN = 20
"""Letters of the line that stand in one row of the bar, however narrow."""


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


def main() -> None:
    """Print the table."""
    if sys.platform == "win32":
        print(NO_TERMINAL)
        return
    print(f"{'terminal':>9}  {'':<16}{'median ms':>11}{'95 % ms':>10}{'× bare':>9}")
    with store_of_five_years() as store:
        for columns, rows in SIZES:
            times = measure(store, columns, rows, ENTERS)
            least = statistics.median(times[BARE])
            for who, found in times.items():
                median, most = statistics.median(found), statistics.quantiles(found, n=20)[-1]
                size = f"{columns} × {rows}"
                print(f"{size:>9}  {who:<16}{median * 1000:>11.2f}{most * 1000:>10.2f}{median / least:>9.2f}")
    print(f"to be reached: {LIMIT:.2f} × the key of the bare text area, the medians of {ENTERS} lines")


def _letter(terminal: Terminal, number: int) -> float:
    """The seconds until a letter stands after a line in the bare text area."""
    line = _LINE.format(number=number)[:_SHOWN]
    terminal.clear()
    terminal.send(line)
    terminal.wait_for(line)
    terminal.settle()
    pressed = terminal.send("x")
    return terminal.wait_for(f"{line}x") - pressed


def _enter(terminal: Terminal, number: int) -> float:
    """The seconds from Enter until the line in the bar stands in the item, followed by its owner."""
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
