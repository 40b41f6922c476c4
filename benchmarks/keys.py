"""From a key to its letter on the screen: the capture bar on a store of five years, and a bare text area.

The program stands at an item of two hundred entries; beside it runs a textual program that is nothing but a
text area of four lines (`bare_bar`). Both get the same keys in real pseudo-terminals and take turns at every
key, now one first and now the other, so that a busy moment of the machine meets both. The time runs from the
writing of the key to the arrival of the bytes that put the letter onto the emulated screen. The next key
comes when both have been quiet for a twentieth of a second, about as fast as anyone types; what the program
paints after the letter is not part of the time. A space cannot be seen: it is typed and not timed.
"""

import statistics
import sys
from pathlib import Path

from benchmarks.five_years import store_of_five_years
from benchmarks.terminal import NO_TERMINAL, Terminal, bare, scrutiny

SIZES = ((80, 24), (120, 40))
KEYS = 300
BARE, OURS = "bare text area", "capture bar"
LIMIT = 1.3

MARK = "ashby: zq"
"""Begins a line, so that what is typed after it can stand nowhere else on the screen."""
WORDS = " asked how many families had waited longer than twelve weeks, and what would be done about it."


def measure(store: Path, columns: int, rows: int, keys: int) -> dict[str, list[float]]:
    """The seconds from each key to its letter, by program.

    Args:
        store: the folder of a store of five years.
        columns: how wide the terminals are.
        rows: how high they are.
        keys: how many keys are timed.
    """
    times: dict[str, list[float]] = {BARE: [], OURS: []}
    with Terminal(bare("bare_bar"), columns, rows) as least, Terminal(scrutiny(store), columns, rows) as ours:
        terminals = {BARE: least, OURS: ours}
        for terminal in terminals.values():
            terminal.wait_until_open()
        while len(times[OURS]) < keys:
            _type_a_line(terminals, times)
        for terminal in terminals.values():
            terminal.leave()
    return {who: found[:keys] for who, found in times.items()}


def main() -> None:
    """Print the table."""
    if sys.platform == "win32":
        print(NO_TERMINAL)
        return
    print(f"{'terminal':>9}  {'':<16}{'median ms':>11}{'95 % ms':>10}{'× bare':>9}")
    with store_of_five_years() as store:
        for columns, rows in SIZES:
            times = measure(store, columns, rows, KEYS)
            least = statistics.median(times[BARE])
            for who, found in times.items():
                median, most = statistics.median(found), statistics.quantiles(found, n=20)[-1]
                size = f"{columns} × {rows}"
                print(f"{size:>9}  {who:<16}{median * 1000:>11.2f}{most * 1000:>10.2f}{median / least:>9.2f}")
    print(f"to be reached: {LIMIT:.2f} × bare, the medians of {KEYS} keys")


def _type_a_line(terminals: dict[str, Terminal], times: dict[str, list[float]]) -> None:
    for terminal in terminals.values():
        terminal.clear()
        terminal.send(MARK)
        terminal.wait_for(MARK)
        terminal.settle()
    order = list(terminals)
    for at, key in enumerate(WORDS, 1):
        order.reverse()
        for who in order:
            pressed = terminals[who].send(key)
            if key != " ":
                times[who].append(terminals[who].wait_for(MARK + WORDS[:at]) - pressed)
            terminals[who].settle()


if __name__ == "__main__":
    main()
