"""Recording the lines of a file: 5,000 of them beside 500, each file into an empty meeting of its own.

The lines are what clerks type: attendance and who comes and goes, items, points with their speakers and
sub-points, clauses with motions and votes, requests and actions with owners and dates, exempt stretches.
Both files are recorded by `scrutiny capture MEETING FILE`, run in this process: reading, recording and saving
count, the start of Python does not. The files take turns, and of each the fastest run counts: whatever else
the machine does makes a run slower, never faster.
"""

import gc
import io
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from scrutiny_tui.cli import main as scrutiny

FEW, MANY = 500, 5_000
ROUNDS = 8
LIMIT = 12.0

_COMMITTEE = "Estuary Scrutiny Committee"
_MEMBERS = ("Ashby", "Bramley", "Coleford", "Dunton", "Elmwick", "Fairley", "Gorton", "Halford")
_OFFICERS = (("Sam Ingley", "Director of Estuary", "DIR"), ("Jo Kelby", "Head of Harbours", "HEAD"))
_LINES_OF_AN_ITEM = 50
_DISCUSSION = (
    "{one}: asked how many berths had been empty in the winter, and what they had cost.",
    "The Director said that forty had been empty, most of them for less than a month.",
    "- eleven on the north quay",
    "- twenty-nine on the south quay, of which the survey had found six unsafe",
    "{two}: wondered whether the contractor had been told of the complaints.",
    "a) the first complaint was made in May",
    "b) the second had not been answered",
    "~look up what the survey cost",
    "{one}: welcomed the progress since the last report. @{two} agreed.",
    "A note on the empty berths would be circulated. >> HEAD after the meeting",
    "The tide tables had been wrong on ?? days.",
    "/request the cost of answering within six weeks, quay by quay @DIR by the next meeting",
    "/action write to the contractor about the complaints @HEAD within two weeks",
    "/recommend that the waiting times be published every month @Cabinet by June 2026",
)
_OUTCOMES = (
    "/moved {one} seconded {two}",
    "/resolved notes the report",
    "/resolved asks for a report on the survey of users. >> DIR by the next meeting",
    "/vote 5-2-1",
    "/reason the survey had found six berths unsafe",
    "/conclude the quays had been kept well in the circumstances",
)


def lines(how_many: int) -> list[str]:
    """The first lines of an endless meeting.

    Args:
        how_many: how many of them.
    """
    return list(islice(_meeting(), how_many))


def seconds_of(how_many: int, folder: Path) -> float:
    """How long it takes to record the lines of a file, in seconds.

    Args:
        how_many: how many lines the file has.
        folder: an empty folder for the store and the file.

    Raises:
        ValueError: a command failed, or a line could not be read.
    """
    store, file = folder / "store", folder / "lines.txt"
    file.write_text("\n".join(lines(how_many)), encoding="utf-8")
    meeting = _prepared(store)
    gc.collect()  # a process of its own has nothing left over from the run before
    begun = time.perf_counter()
    _run(store, "capture", meeting, str(file))
    return time.perf_counter() - begun


def measure(rounds: int = ROUNDS) -> dict[int, float]:
    """The fastest run of each file, in seconds, by the number of its lines.

    Args:
        rounds: how often each file is recorded.
    """
    with TemporaryDirectory(prefix="recording-") as name:
        folders = (Path(name) / str(number) for number in range(2 * rounds + 1))
        seconds_of(FEW, _made(next(folders)))  # the first run imports what the others find imported
        times: dict[int, list[float]] = {FEW: [], MANY: []}
        for _ in range(rounds):
            for how_many, found in times.items():
                found.append(seconds_of(how_many, _made(next(folders))))
    return {how_many: min(found) for how_many, found in times.items()}


def main() -> None:
    """Print the two times and how many times as long the longer file takes."""
    times = measure()
    for how_many, seconds in times.items():
        print(f"{how_many:>7,} lines{seconds * 1000:>10.0f} ms{seconds / how_many * 1e6:>8.0f} µs a line")
    print(f"{times[MANY] / times[FEW]:.1f} × as long; to be reached: {LIMIT:.0f} ×, for 10 × the lines")


def _meeting() -> Iterator[str]:
    yield "/open 10.00"
    yield f"/here {' '.join(_MEMBERS[1:])}"
    yield f"/ap {_MEMBERS[0]}"
    number = 0
    while True:
        number += 1
        yield from islice(_item(number), _LINES_OF_AN_ITEM)


def _item(number: int) -> Iterator[str]:
    one, two = _MEMBERS[1 + number % 7], _MEMBERS[1 + (number + 3) % 7]
    yield f"/item {number} Moorings, part {number} of the plan for the estuary"
    yield f"/with Mx Robin Lang{number}, Harbour Watch"
    yield f"/declare {one} {number} ORI keeps a boat there; stays, no vote"
    yield f"/out {two} 10.15"
    if number % 4 == 0:
        yield "/exempt 3"
    yield from (line.format(one=one, two=_MEMBERS[1 + (number + 1) % 7]) for line in _DISCUSSION)
    if number % 4 == 0:
        yield "/public"
    yield f"/in {two} 10.40"
    while True:
        yield from (line.format(one=one, two=two) for line in (*_DISCUSSION, *_OUTCOMES))


def _prepared(store: Path) -> str:
    """A store with a committee and a meeting; the meeting's reference."""
    _run(store, "committee", "add", _COMMITTEE, "--quorum", "3")
    for name in _MEMBERS:
        _run(store, "person", "add", f"Councillor Jo {name}", "--committee", _COMMITTEE)
    for name, role, initials in _OFFICERS:
        words = ("--officer", "--role", role, "--initials", initials)
        _run(store, "person", "add", name, "--committee", _COMMITTEE, *words)
    when = ("--date", "2026-03-03", "--time", "10:00")
    return _run(store, "meeting", "add", "--committee", _COMMITTEE, *when)


def _run(store: Path, *words: str) -> str:
    """Run a command; return what it printed as its result."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = scrutiny(["--store", str(store), "--today", "2026-03-03", *words])
    if status:
        raise ValueError(err.getvalue())
    return out.getvalue().strip()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
