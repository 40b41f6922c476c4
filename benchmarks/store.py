"""One saved change, at 100 to 100,000 records: ours, SQLite, TinyDB's own storage, and a bare append.

Each contender makes the same change to the same entry: it encodes the record, writes it, and returns when it
is on the disk. All of them, at every size, take turns of twenty changes, in another order each round: so a
busy moment of the machine slows all of them, and what one leaves for the disk to do hardly slows the next.
TinyDB writes the whole file each time, and comes after them.

Then the cost of opening a store of five years is measured (`start`).
"""

import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace
from tinydb import TinyDB

from benchmarks import start
from scrutiny_tui.domain.changes import Change, added, replaced
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.store import open_store
from scrutiny_tui.store.tables.codec import encode

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = 1_200
SLOW_ROUNDS = 5
TURN = 20
OURS, BASE = "ours", "SQLite"

_WORDS = "asked how many families had waited longer than twelve weeks, and what the service would do about it"
_AT = datetime(2026, 3, 3, 10, 2, 11)  # noqa: DTZ001  the domain's times are those of the place

Save: TypeAlias = Callable[[Entry | None, Entry], None]
Timings: TypeAlias = dict[str, tuple[float, float]]
Side: TypeAlias = tuple[int, str]
"""A size and a contender."""


def entry(number: int, words: str = _WORDS) -> Entry:
    """The entry with that number, of a meeting of two hundred."""
    return Entry(
        id=f"e{number:015}",
        meeting=f"CYPSC-{number // 200:04}",
        item=f"i{number // 20:015}",
        place=f"4{number:05}",
        line=f"hale: {words}",
        body=Point(words, speaker=Named("hale", "p000000000000012")),
        mentions=(Named("hale", "p000000000000012"),),
    )


@contextmanager
def journal(folder: Path, size: int) -> Iterator[Save]:
    """Our store."""
    store = open_store(folder / "ours")
    store.apply(Change("fill", _AT, added(*map(entry, range(size)))))
    store.close()
    store = open_store(folder / "ours")
    read = {found.id: found for found in store.all(Entry)}

    def save(before: Entry | None, after: Entry) -> None:
        # The program edits the record that it has read, not another one with the same content.
        edits = added(after) if before is None else replaced(read.pop(after.id, before), after)
        store.apply(Change("record a point", _AT, edits))

    yield save
    store.close()


@contextmanager
def sqlite(folder: Path, size: int) -> Iterator[Save]:
    """SQLite with a write-ahead log, every commit on the disk before it returns."""
    with sqlite3.connect(folder / "ours.sqlite", isolation_level=None) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE entries (id TEXT PRIMARY KEY, document TEXT)")
        database.execute("BEGIN")
        rows = ((entry(number).id, _document(entry(number))) for number in range(size))
        database.executemany("INSERT INTO entries VALUES (?, ?)", rows)
        database.execute("COMMIT")

        def save(before: Entry | None, after: Entry) -> None:
            if before is None:
                database.execute("INSERT INTO entries VALUES (?, ?)", (after.id, _document(after)))
            else:
                database.execute("UPDATE entries SET document = ? WHERE id = ?", (_document(after), after.id))

        yield save
    database.close()


@contextmanager
def append(folder: Path, size: int) -> Iterator[Save]:
    """A bare append and fsync: the least that a saved change can cost."""
    del size
    handle = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def save(before: Entry | None, after: Entry) -> None:
        del before
        os.write(handle, _document(after).encode())
        os.fsync(handle)

    yield save
    os.close(handle)


@contextmanager
def tinydb(folder: Path, size: int) -> Iterator[Save]:
    """TinyDB as it comes, an update by its own number for the document."""
    with TinyDB(folder / "tinydb.json", encoding="utf-8") as database:
        table = database.table("entries")
        table.insert_multiple(encode(entry(number)) for number in range(size))

        def save(before: Entry | None, after: Entry) -> None:
            if before is None:
                table.insert(encode(after))
            else:
                table.update(encode(after), doc_ids=[int(after.id[1:]) + 1])

        yield save


CONTENDERS = {OURS: journal, BASE: sqlite, "append + fsync": append}
SLOW = {"TinyDB": tinydb}


def measure(sizes: Sequence[int]) -> dict[int, Timings]:
    """The median time of an update and of an insert, in milliseconds, by size and contender.

    Args:
        sizes: how many records the stores hold to begin with.
    """
    timings: dict[int, Timings] = {size: {} for size in sizes}
    with tempfile.TemporaryDirectory() as name:
        for rounds, contenders in ((ROUNDS, CONTENDERS), (SLOW_ROUNDS, SLOW)):
            with ExitStack() as open_ones:
                saves: dict[Side, Save] = {}
                for size in sizes:
                    folder = Path(name) / str(size)
                    folder.mkdir(exist_ok=True)
                    for who, make in contenders.items():
                        saves[size, who] = open_ones.enter_context(make(folder, size))
                updates = _medians(saves, {size: _updates(size, rounds) for size in sizes})
                inserts = _medians(saves, {size: _inserts(size, rounds) for size in sizes})
            for size, who in saves:
                timings[size][who] = updates[size, who], inserts[size, who]
    return timings


def main() -> None:
    """Print the table, and that of `start`."""
    print(f"{'records':>9}  {'':<16}{'update ms':>10}{'× SQLite':>10}{'insert ms':>11}{'× SQLite':>10}")
    timings = measure(SIZES)
    for size, found in timings.items():
        for who, (update, insert) in found.items():
            ratios = update / found[BASE][0], insert / found[BASE][1]
            print(f"{size:>9,}  {who:<16}{update:>10.3f}{ratios[0]:>10.2f}{insert:>11.3f}{ratios[1]:>10.2f}")
    small, large = timings[SIZES[0]][OURS], timings[SIZES[-1]][OURS]
    spread = [most / least for least, most in zip(small, large, strict=True)]
    print(f"ours, largest size by smallest: update {spread[0]:.2f}, insert {spread[1]:.2f}")
    print("to be reached: 1.10 × SQLite; 1.40 between the smallest and the largest")
    start.main()


def _updates(size: int, rounds: int) -> list[tuple[Entry | None, Entry]]:
    """Edits of one entry after another, and from the first again; the words count the rounds."""
    found: list[tuple[Entry | None, Entry]] = []
    latest: dict[int, Entry] = {}
    for turn in range(rounds):
        number = turn % size
        before = latest.get(number, entry(number))
        latest[number] = replace(before, line=f"hale: {_WORDS} ({turn})")
        found.append((before, latest[number]))
    return found


def _inserts(size: int, rounds: int) -> list[tuple[Entry | None, Entry]]:
    return [(None, entry(size + number)) for number in range(rounds)]


def _medians(
    saves: dict[Side, Save], changes: dict[int, list[tuple[Entry | None, Entry]]]
) -> dict[Side, float]:
    times: dict[Side, list[float]] = {side: [] for side in saves}
    order = list(saves)
    rounds = len(next(iter(changes.values())))
    for first in range(0, rounds, TURN):
        order.append(order.pop(0))
        for side in order:
            for before, after in changes[side[0]][first : first + TURN]:
                start = time.perf_counter()
                saves[side](before, after)
                times[side].append(time.perf_counter() - start)
    return {side: statistics.median(found) * 1000 for side, found in times.items()}


def _document(record: Entry) -> str:
    return json.dumps(encode(record), ensure_ascii=False)
