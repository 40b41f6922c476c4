"""Every mixture of the files of several states of one store.

The states A, B and C follow one another; between them the store was compacted, meetings were confirmed and
archived. The fork was made from a copy of A, by another computer. In a mixture each of snapshot, journal,
history and archive is that of one of these states, or is missing; so is the journal that an opening replaced
and was killed before it removed that. The exchange of an old repair may be back.

Or the files of one state lie beside those of another, under names such as programs give that synchronise
folders.

Such a store opens with everything that any of its files holds, or it is refused in a sentence, with every
file as it was. After a repair it opens, and whatever any file held is in it, or is among the words that were
set aside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path, PurePosixPath
from random import Random
from typing import TypeAlias

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, added, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.log.fragments import fragments
from scrutiny_tui.store.log.line_format import Payload
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.repair.salvage import salvage_records
from scrutiny_tui.store.storage import JournalStorage
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.faults.disk import Disk, Image
from tests.faults.images import images, settled
from tests.mixtures.while_open import SYNC_NAMES
from tests.store.samples import SENTENCE, entry, person

UNITS = ("store.json", "journal.jsonl", "history", "archive")
REPLACED = "store/journal-before-1.jsonl"
"""The journal that a program kept which was stopped while it opened the store."""
STATES = ("A", "B", "C", "fork", "")
"""The states that a file may be of; the last one stands for a missing file."""

MAY = replace(MEETING, id="ECSC-2026-05-12")
IN_PRIVATE = "e3"
"""The entry that was recorded while the public was out."""

Mixture: TypeAlias = tuple[str, ...]
"""The state of each of the units and of the replaced journal, and whether an exchange came back."""


class LostError(AssertionError):
    """A mixture was opened with less than its files hold, or a repair lost something."""


@dataclass(frozen=True)
class States:
    """The files of each state, by their path within the root of a disk, and an exchange of state A."""

    files: dict[str, Image]
    exchange: Image

    def mixture(self, wanted: Mixture) -> Image:
        """The files of a mixture."""
        *units, replaced_journal, came_back = wanted
        mixed: Image = {}
        for unit, state in zip(UNITS, units, strict=True):
            mixed |= {name: data for name, data in self.files.get(state, {}).items() if _is_of(name, unit)}
        if replaced_journal:
            mixed[REPLACED] = self.files[replaced_journal]["store/journal.jsonl"]
        image: Image = {"store": None, **mixed}
        return {**image, **self.exchange} if came_back else image

    def beside(self, state: str, other: str, units: Sequence[str], called: str) -> Image:
        """The files of a state, and beside them some files of another, under a name for copies."""
        image = dict(self.files[state])
        for name, data in self.files[other].items():
            if data is not None and any(_is_of(name, unit) for unit in units):
                path = PurePosixPath(name)
                image[str(path.with_name(called.format(stem=path.stem, suffix=path.suffix)))] = data
        return image


def mixtures() -> list[Mixture]:
    """Return every mixture."""
    return list(product(STATES, STATES, STATES, STATES, STATES, ("", "exchange")))


def beside() -> list[tuple[str, str, tuple[str, ...], str]]:
    """Return every pair of states, with files of the second to lie beside the first, and their names."""
    units = [units for most in (1, 2, 3) for units in combinations(UNITS[:3], most)]
    return list(product(STATES[:-1], STATES[:-1], units, SYNC_NAMES))


def states(root: Path) -> States:
    """Make the states, on simulated disks."""
    first = Disk(root)
    _write(
        first,
        added(COMMITTEE, MEETING, MAY),
        added(person(1), entry(1)),
        added(person(2), entry(2)),
        added(replace(entry(3), exempt=Exemption((3,)))),
    )
    _write(first, added(person(3)), tidy=False)
    a = settled(first)
    second = Disk(root, a)
    _write(second, added(person(4)), _confirmed(MEETING), replaced(person(1), person(1, "B")))
    _write(second, added(person(5)), tidy=False)
    b = settled(second)
    third = Disk(root, b)
    _write(third, added(person(6), entry(6, MAY.id)), _confirmed(MAY))
    _write(third, added(person(7)), replaced(person(2), person(2, "C")), tidy=False)
    fork = Disk(root, a)
    _write(fork, added(person(14), entry(14)), replaced(person(1), person(1, "fork")))
    _write(fork, added(person(15)), tidy=False)
    files = {"A": a, "B": b, "C": settled(third), "fork": settled(fork)}
    return States(files, _exchange(root, a))


def check(root: Path, image: Image) -> None:
    """Open a mixture, repair it, and see that nothing is lost.

    Raises:
        LostError: something is, and the program does not say so.
    """
    held = _held(image)
    opened = [_open(Disk(root, image), image, held, read_only=read_only) for read_only in (True, False)]
    disk = Disk(root, image)
    maintenance = StoreMaintenance(root / "store", disk)
    try:
        faults = maintenance.examine().faults
    except StoreError as error:  # an exchange that belongs to this state, and is not finished
        faults = (str(error),)
    if not faults and not all(opened):
        raise LostError("a store that is refused is found well")
    done = maintenance.repair(EVENING)
    if done.after.faults or maintenance.repair(EVENING).done:
        raise LostError(f"not well after the repair: {done.after.faults}")
    told = disk.read(root / "store" / "not-taken-up.txt").decode()
    with_words = _records(open_store(root / "store", files=disk), close=True)
    _compare(held, with_words, told)
    _see_lines(image, settled(disk), told)


def cut_the_power(root: Path, image: Image, most: int, chance: Random) -> int:
    """Repair a mixture, cut the power after any call, and repair what is then on the disk.

    Args:
        root: the root of the simulated disks.
        image: the mixture.
        most: how many of the states of the disk are tried.
        chance: draws them.

    Returns:
        How many states there were.

    Raises:
        LostError: something is lost.
    """
    held, disk, left = _held(image), Disk(root, image), list[Image]()
    disk.after = lambda _: left.extend(images(disk, 2, chance))
    StoreMaintenance(root / "store", disk).repair(EVENING)
    for found in chance.sample(left, min(most, len(left))):
        other = Disk(root, found)
        faults = StoreMaintenance(root / "store", other).repair(EVENING).after.faults
        if faults:
            raise LostError(f"not well after the repair: {faults}")
        told = other.read(root / "store" / "not-taken-up.txt").decode()
        _compare(held, _records(open_store(root / "store", files=other), close=True), told)
        _see_lines(image, settled(other), told)
    return len(left)


def _is_of(name: str, unit: str) -> bool:
    return name == f"store/{unit}" or name.startswith(f"store/{unit}/")


def _write(disk: Disk, *changes: tuple[Edit, ...], tidy: bool = True) -> None:
    store = open_store(disk.root_path / "store", files=disk)
    for edits in changes:
        store.apply(Change("a change", EVENING, edits))
    if tidy:
        storage = store.database.storage
        assert isinstance(storage, JournalStorage)
        storage.compact()
    store.close()


def _confirmed(meeting: Meeting) -> tuple[Edit, ...]:
    return replaced(meeting, replace(meeting, state=State.CONFIRMED))


def _exchange(root: Path, image: Image) -> Image:
    """The folder of a replacement that was decided when the snapshot of state A was gone."""
    disk = Disk(root, {name: data for name, data in image.items() if name != "store/store.json"})
    kept: list[Image] = []

    def note(call: str) -> None:
        del call
        if disk.exists(root / "store" / "incoming" / "parts.json"):
            kept.append(settled(disk))

    disk.after = note
    StoreMaintenance(root / "store", disk).repair(EVENING)
    return {name: data for name, data in kept[0].items() if name.startswith("store/incoming")}


def _open(disk: Disk, image: Image, held: set[tuple[str, str]], *, read_only: bool) -> bool:
    """Open a mixture; return whether it was opened.

    Raises:
        LostError: it was opened with less than its files hold, or refused and altered.
    """
    try:
        store = open_store(disk.root_path / "store", files=disk, read_only=read_only)
    except StoreError as error:
        now = {name: data for name, data in settled(disk).items() if not _is_lock(name)}
        aside = any("aside-" in name for name in now)
        if not SENTENCE.fullmatch(str(error)) or (now != image and not aside):
            raise LostError(f"refused and altered: {error}") from error
        return False
    told = " ".join(store.notices)
    try:
        found = _records(store, close=True)
    except StoreError:  # a file of the archive is missing
        store.close()
        return False
    if (lost := held - found) and ("are missing in “history”" in told or "lie beside them" in told):
        return False  # the doctor says what that may be
    if lost:
        raise LostError(f"opened without {sorted(lost)}; it said: {told}")
    return True


def _is_lock(name: str) -> bool:
    return name.endswith(("holder.json", "store.lock"))


def _records(store: JournalStore, *, close: bool) -> set[tuple[str, str]]:
    """Every person, with the name, and every entry in a store; the secret is still one."""
    entries = store.all(Entry)
    if any(found.id == IN_PRIVATE and found.exempt is None for found in entries):
        raise LostError("the secret is public")
    found = {*((one.id, one.name) for one in store.all(Person)), *((one.id, one.text) for one in entries)}
    if close:
        store.close()
    return found


def _held(image: Image) -> set[tuple[str, str]]:
    """Every person and entry that a file of a mixture holds, in each form that it was given later."""
    forms: dict[str, list[str]] = {}
    for payload in _payloads(image):
        for edit in payload["edits"]:
            if edit["after"] and edit["table"] in {"people", "entries"}:
                forms.setdefault(edit["id"], []).append(_form(edit["after"]))
    for name, data in image.items():
        if data and _is_snapshot(name) and "incoming" not in name:
            tables = salvage_records(data, None)
            for document in (*tables["people"], *tables["entries"]):
                forms.setdefault(document["id"], []).append(_form(document))
    base = {"e" + str(n): entry(n).text for n in range(20)} | {
        "p" + str(n): person(n).name for n in range(20)
    }
    return {
        (identifier, form)
        for identifier, known in forms.items()
        for form in ({*known} - {base[identifier]} or {*known})
    }


def _is_snapshot(name: str) -> bool:
    return ".json" in name and ".jsonl" not in name and not _is_lock(name)


def _form(document: dict[str, object]) -> str:
    body = document.get("body")
    return str(body["text"] if isinstance(body, dict) else document["name"])


def _payloads(image: Image) -> Iterator[Payload]:
    for name, data in image.items():
        if data and ".jsonl" in name and "incoming" not in name:
            yield from (line.payload for line in fragments(data) if line.payload is not None)


def _compare(held: set[tuple[str, str]], found: set[tuple[str, str]], told: str) -> None:
    for identifier, form in held - found:
        if f'"id":"{identifier}"' not in told or form not in told:
            raise LostError(f"the repair lost {identifier}: {form}")


def _see_lines(before: Image, after: Image, told: str) -> None:
    """See that every line is still in a file."""
    kept = b"".join(data for name, data in after.items() if data and name.endswith((".jsonl", ".aside")))
    for name, data in before.items():
        if data and ".jsonl" in name and "incoming" not in name:
            for line in fragments(data):
                if line.payload is not None and line.raw not in kept and line.raw.decode() not in told:
                    raise LostError(f"the repair lost a line of {name}")
