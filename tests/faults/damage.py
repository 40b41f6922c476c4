"""Damage: the journal is cut off at every byte, and every byte of every file is altered.

Then the store shows the same records, or an error names the damaged file, or the end of the journal is set
aside and the clerk is told. It never shows other records without a word. A damaged archive file affects no
meeting but its own.
"""

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from scrutiny_tui.domain.changes import Record
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import DamagedError, Payload, read_lines
from scrutiny_tui.store.tables.archive import new_file, read_unlisted
from tests.faults.disk import Disk, Image
from tests.faults.images import settled
from tests.faults.power import STORE, compact
from tests.faults.script import MARCH, MAY, LostError, Script, Shown

JOURNAL = f"{STORE}/journal.jsonl"
SNAPSHOT = f"{STORE}/store.json"
HISTORY = f"{STORE}/history/{1:012}-{2:012}.jsonl"
ARCHIVE = f"{STORE}/archive/{MARCH}.{2:012}.json"
TORN = f"{STORE}/journal-torn.txt"
CHANGES = 6


def sound(root: Path, script: Script) -> Image:
    """Return a store whose writer was killed: two changes are in the history, the others in the journal.

    Those two are in the snapshot and, if they belong to the confirmed meeting, in the archive.
    """
    disk = Disk(root)
    store = open_store(root / STORE, files=disk)
    for number in range(1, CHANGES + 1):
        store.apply(script.change(number))
        if number == 2:
            compact(store)
    image = settled(disk)
    store.close()
    return {**image, JOURNAL: content(image, JOURNAL).rstrip(b"\0")}


def content(image: Image, name: str) -> bytes:
    """Return the content of a file in an image; empty when there is none."""
    return image.get(name) or b""


def tear_everywhere(root: Path, *, thorough: bool) -> int:
    """Cut the journal off at every byte, with zeros behind it and without.

    Args:
        root: where the journals are.
        thorough: whether each byte is tried in both ways; else they take turns.

    Returns:
        How many bytes were tried.

    Raises:
        LostError: a journal showed other changes than the whole ones, or the torn bytes are gone.
    """
    script = Script(short=True)
    image = sound(root, script)
    journal = content(image, JOURNAL)
    moved = journal.rindex(b"\n", 0, journal.index(b'"begins":{"sequence":2')) + 1
    ways = (b"", bytes(700))
    for cut in range(len(journal) + 1):
        torn = journal[:cut].rpartition(b"\n")[2]
        for room in ways if thorough else ways[cut % 2 :][:1]:
            found = {**image, JOURNAL: journal[:cut] + room}
            if cut < moved:
                _refused(root, found, script)
                continue
            whole = max(0, journal[moved:cut].count(b"\n") - 1)
            told, disk = reopened(root, found, script, 2 + whole)
            aside = content(settled(disk), TORN)
            if (aside, bool(told)) != (torn + b"\n" if torn else b"", bool(torn)):
                raise LostError(f"cut at byte {cut:,}, {torn!r} was not set aside, or the clerk is not told")
    return len(journal) + 1


def _refused(root: Path, image: Image, script: Script) -> None:
    """See that a journal which ends before its snapshot is refused, or told of where nothing is left."""
    try:
        store = open_store(root / STORE, files=Disk(root, image))
    except StoreError as error:
        if Path(JOURNAL).name not in str(error):
            raise LostError(f"the error does not name the journal: {error}") from error
        return
    if not store.notices or not script.numbers(store, 2, 2):
        raise LostError("a journal that lacks changes is taken for whole")
    store.close()


def reopened(root: Path, image: Image, script: Script, number: int) -> tuple[str, Disk]:
    """Open a store, save a change, and open it again; return what the clerk was told, and the disk."""
    disk = Disk(root, image)
    store = open_store(root / STORE, files=disk)
    told = " ".join(store.notices)
    if not script.numbers(store, number, number):
        raise LostError(f"other changes are shown than the first {number}")
    store.apply(script.change(number + 1))
    store.close()
    again = open_store(root / STORE, files=disk, read_only=True)
    if not script.numbers(again, number + 1, number + 1):
        raise LostError(f"change {number + 1} is lost")
    return told, disk


def alter_everywhere(root: Path, *, thorough: bool, start: int = 0) -> int:
    """Alter every byte of the journal, the snapshot and the history.

    Args:
        root: a folder to work in.
        thorough: whether to try every other value; else one flipped bit and a line feed.
        start: which of these is tried first; those before it come last.

    Returns:
        How many altered files were read.

    Raises:
        LostError: a store showed other records without a word.
    """
    script = Script(short=True)
    image = sound(root, script)
    count = 0
    every = partial(_altered_files, image, thorough=thorough)
    for name, place, altered in chain(islice(every(), start, None), islice(every(), start)):
        read = _look_back if name == HISTORY else _look
        try:
            read(root, image, name, altered, script)
        except LostError as error:
            raise LostError(f"{name}, byte {place:,}, {altered[place : place + 1]!r}: {error}") from error
        count += 1
    return count


def _altered_files(image: Image, *, thorough: bool) -> Iterator[tuple[str, int, bytes]]:
    for name in (JOURNAL, SNAPSHOT, HISTORY):
        for place, altered in _altered(content(image, name), thorough=thorough):
            yield name, place, altered


def spoil_the_archive(root: Path, *, thorough: bool) -> int:
    """Alter every byte of an archive file, cut it off at every byte, and put another in its place.

    Each is tried with a journal that has changes to its meeting, and without.

    Returns:
        How many stores were opened.

    Raises:
        LostError: the meeting was shown from the wrong file, or another meeting could not be read.
    """
    script = Script(short=True)
    image = sound(root, script)
    whole = content(image, ARCHIVE)
    spoilt = [altered for _, altered in _altered(whole, thorough=thorough)]
    spoilt += [whole[:cut] for cut in range(len(whole))]
    others = {
        number: {**entry, "line": "other words"} for number, entry in read_unlisted(MARCH, whole).items()
    }
    spoilt.append(new_file(MARCH, 2, others)[1])
    for journal, number in ((content(image, JOURNAL), CHANGES), (b"", 2)):
        for data in spoilt:
            _look_past(Disk(root, {**image, JOURNAL: journal, ARCHIVE: data}), script.state(number))
    return 2 * len(spoilt)


def _look_past(disk: Disk, expected: Shown) -> None:
    folder = disk.root_path / STORE
    store = open_store(folder, files=disk)
    others = [record for record in expected if getattr(record, "meeting", "") != MARCH]
    shown: list[Record] = [*store.all(Person), *store.all(Meeting), *store.of_meeting(Entry, MAY)]
    try:
        store.of_meeting(Entry, MARCH)
    except StoreError as error:
        said = str(error)
    else:
        said = ""
    finally:
        store.close()
    if Path(ARCHIVE).name not in said or {r.id: r for r in shown} != {r.id: r for r in others}:
        raise LostError(f"the meeting is shown, or another is not: {said}")


def _altered(data: bytes, *, thorough: bool) -> Iterator[tuple[int, bytes]]:
    for place, byte in enumerate(data):
        values = range(256) if thorough else (byte ^ 1 << place % 8, ord("\n"))
        for value in values:
            if value != byte:
                yield place, data[:place] + bytes([value]) + data[place + 1 :]


def _look(root: Path, image: Image, name: str, altered: bytes, script: Script) -> None:
    disk = Disk(root, {**image, name: altered})
    try:
        store = open_store(root / STORE, files=disk)
    except StoreError as error:
        if Path(name).name not in str(error) and "newer version" not in str(error):
            raise LostError(f"the error does not name the file: {error}") from error
        return
    try:
        number = next(iter(script.numbers(store, CHANGES - 1, CHANGES)), None)
    finally:
        store.close()
    last = altered[content(image, JOURNAL).rindex(b"\n", 0, -1) + 1 :]
    aside = name == JOURNAL and last.rstrip(b"\0") in content(settled(disk), TORN)
    if number is None or (number < CHANGES and not (aside and store.notices)):
        raise LostError("the store is silently another")


def _look_back(root: Path, image: Image, name: str, altered: bytes, script: Script) -> None:
    del root, script
    try:
        read = read_lines(altered)
    except DamagedError:
        return
    written: tuple[Payload, ...] = read_lines(content(image, name)).payloads
    if not read.torn and read.payloads != written:
        raise LostError("the history is silently another")
