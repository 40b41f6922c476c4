"""`scrutiny capture` of 100 lines, with 20,000 entries of unconfirmed meetings behind it and with none.

Each run is a program of its own on a copy of the store, and the two take turns. Today's backup is there
already, as on every run of a day but the first; that first run is timed too.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from benchmarks.five_years import build_committee, lines_of
from scrutiny_tui import wiring
from scrutiny_tui.domain.changes import Change, added
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Named

LINES = 100
MEETINGS, ENTRIES = 100, 200
ROUNDS = 15
FULL, EMPTY = "20,000 entries", "empty store"
LIMIT = 1.5

_TODAY = date(2026, 3, 3)
_WORDS = "asked how many families had waited longer than twelve weeks, and what the service would do about it"
_PROGRAM = (sys.executable, "-m", "scrutiny_tui", "--today", _TODAY.isoformat())


def build(folder: Path, meetings: int) -> str:
    """Make a store with a live meeting after a number of published ones; return its reference."""
    workspace = wiring.open_workspace(folder, _TODAY)
    prepare = wiring.use_cases(workspace).prepare
    committee = build_committee(prepare, 0)
    live = prepare.add_meeting(committee, _TODAY)
    for number in range(meetings):
        day = _TODAY - timedelta(days=7 * (number + 1))
        meeting = Meeting(f"PAST-{day}", committee.id, day, state=State.PUBLISHED)
        at = datetime.combine(day, datetime.min.time())
        workspace.store.apply(
            Change("fill", at, added(meeting, *(_entry(meeting, n) for n in range(ENTRIES))))
        )
    workspace.store.close()
    return live.id


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each run, by store; the first run of each, which makes the backup, comes first.

    Args:
        rounds: how many times each store is captured in, after that first run.
    """
    times: dict[str, list[float]] = {FULL: [], EMPTY: []}
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "lines.txt").write_text("\n".join(lines_of(0, LINES)), encoding="utf-8")
        live = {who: build(work / who, MEETINGS if who == FULL else 0) for who in times}
        for who in times:
            shutil.rmtree(work / who / "backups", ignore_errors=True)
        for turn in range(rounds + 1):
            for who in times if turn % 2 else reversed(times):
                copy = shutil.copytree(work / who, work / "copy")
                times[who].append(_capture(copy, live[who], work / "lines.txt"))
                if not turn:
                    shutil.copytree(copy / "backups", work / who / "backups")
                shutil.rmtree(copy)
    return times


def main() -> None:
    """Print the table."""
    times = measure(ROUNDS)
    print(f"{'':<18}{FULL:>16}{EMPTY:>14}{'ratio':>8}")
    medians = {who: statistics.median(found[1:]) for who, found in times.items()}
    for what, found in (
        ("first of a day, s", {who: seconds[0] for who, seconds in times.items()}),
        ("any other, s", medians),
    ):
        print(f"{what:<18}{found[FULL]:>16.3f}{found[EMPTY]:>14.3f}{found[FULL] / found[EMPTY]:>8.2f}")
    print(f"to be reached: {LIMIT:.2f} × the empty store, the medians of {ROUNDS} runs")


def _capture(store: Path, meeting: str, lines: Path) -> float:
    command = [*_PROGRAM, "--store", str(store), "capture", meeting, str(lines)]
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own words
    return time.perf_counter() - begun


def _entry(meeting: Meeting, number: int) -> Entry:
    return Entry(
        id=f"{meeting.id} {number:015}",
        meeting=meeting.id,
        item=f"i{number // 20:015}",
        place=f"4{number:05}",
        line=f"hale: {_WORDS}",
        body=Point(_WORDS, speaker=Named("hale", "p000000000000012")),
        mentions=(Named("hale", "p000000000000012"),),
    )


if __name__ == "__main__":
    main()
