"""Opening a store of 300 confirmed meetings: entries in the archive, in the snapshot, and none at all.

Each opening is a process of its own, as on a clerk's computer, and the stores take turns.
"""

import statistics
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.changes import Change, Record, added
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Named
from scrutiny_tui.store import open_store

MEETINGS = 300
ENTRIES = 200
LOGGED = 5_000
ROUNDS = 7

_WORDS = "asked how many families had waited longer than twelve weeks, and what the service would do about it"
_AT = datetime(2026, 3, 3, 10, 2, 11)  # noqa: DTZ001  the domain's times are those of the place
_BEGUN = date(2010, 1, 5)
_MEASURE = """
import sys, time
from pathlib import Path
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.store import open_store
start = time.perf_counter()
store = open_store(Path(sys.argv[1]))
opened = time.perf_counter()
meetings = store.all(Meeting)
listed = time.perf_counter()
store.of_meeting(Entry, meetings[0].id)
print(opened - start, listed - opened, time.perf_counter() - listed)
store.close()
"""


def fill(folder: Path, state: State, entries: int) -> None:
    """Fill a store with the log and with meetings in that state, each with a number of entries."""
    store = open_store(folder)
    meetings = [_meeting(number, state) for number in range(MEETINGS)]
    for meeting in meetings:
        said = (_entry(meeting, number) for number in range(entries))
        store.apply(Change("fill", _AT, added(meeting, *said)))
    store.apply(Change("fill", _AT, added(*(_logged(meetings, number) for number in range(LOGGED)))))
    store.close()
    open_store(folder).close()


def main() -> None:
    """Print the medians."""
    with tempfile.TemporaryDirectory() as name:
        stores = {
            "archive": (State.CONFIRMED, ENTRIES),
            "all in one": (State.PUBLISHED, ENTRIES),
            "no entries": (State.CONFIRMED, 0),
        }
        for which, (state, entries) in stores.items():
            fill(Path(name) / which, state, entries)
        found: dict[str, list[list[float]]] = {which: [] for which in stores}
        for _ in range(ROUNDS):
            for which, figures in found.items():
                figures.append(_measured(Path(name) / which))
    print(f"{MEETINGS} meetings of {ENTRIES} entries, {LOGGED:,} log entries")
    print(f"{'':<12}{'open ms':>10}{'meetings ms':>13}{'one meeting ms':>16}")
    for which, figures in found.items():
        opened, listed, one = (1000 * statistics.median(column) for column in zip(*figures, strict=True))
        print(f"{which:<12}{opened:>10.1f}{listed:>13.2f}{one:>16.2f}")


def _measured(folder: Path) -> list[float]:
    command = [sys.executable, "-c", _MEASURE, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own words
    return [float(word) for word in done.stdout.split()]


def _meeting(number: int, state: State) -> Meeting:
    day = _BEGUN + timedelta(days=14 * number)
    return Meeting(f"CYPSC-{day}", "c1", day, state=state)


def _entry(meeting: Meeting, number: int) -> Record:
    return Entry(
        id=f"{meeting.id} {number:015}",
        meeting=meeting.id,
        item=f"i{number // 20:015}",
        place=f"4{number:05}",
        line=f"hale: {_WORDS}",
        body=Point(_WORDS, speaker=Named("hale", "p000000000000012")),
        mentions=(Named("hale", "p000000000000012"),),
    )


def _logged(meetings: list[Meeting], number: int) -> Record:
    meeting = meetings[number % MEETINGS]
    return LogEntry(
        f"CYPSC-{number + 1:04}",
        Kind.ACTION,
        "c1",
        meeting.id,
        None,
        None,
        _WORDS,
        (Named("hale", "p000000000000012"),),
        None,
        recorded=meeting.date,
        updated=meeting.date,
    )
