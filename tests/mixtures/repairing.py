"""A store is repaired while another program, which lost its lock without knowing, still writes into it.

Before any file call of the repair the other program writes and perhaps tidies the store; or a third program
opens or repairs it. Or it is the other way round: before any file call of a program that writes, tidies or
opens the store, it is repaired. Before any later call the program that repairs is killed. Whatever was said
to be saved is in the store that the next program opens, or the store is refused and the next repair puts it
together.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.domain.changes import added, replaced
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.store import Files, JournalStore, open_store
from scrutiny_tui.store.live.rebase import CONFLICTS
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.mixtures.in_turn import FilesInTurn, Turns, run_in_turn
from tests.mixtures.taking_over import MEDDLERS, Interrupted, Meddler, lose_the_lock
from tests.mixtures.while_open import LostError, compact
from tests.store.samples import SENTENCE, DiedError, add, change, entry, numbers

EARLIER = (21, 22, 23, 24)
"""The people that are in the store before it is repaired; the last one is in the journal."""
BEGUN = 8
"""How many file calls a program has made once it has the lock."""
_FEW = (1, 2, 3, 5)
LAST = 9
"""The person that the program without the lock adds at the end."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with the store, so that there is something to repair.

    Attributes:
        name: in words.
        do: does it: is given the store's folder, which a program has open.
        with_committee: whether the committee of the meeting is in the store. Without it the repair writes a
            change of its own.
        hides: the people that only the memory of a program still has.
    """

    name: str
    do: Callable[[Path], object]
    with_committee: bool = True
    hides: frozenset[int] = frozenset()


def _spoil_history(folder: Path) -> None:
    path = max((folder / "history").iterdir())
    data = path.read_bytes()
    path.write_bytes(data[:-9] + b"?" + data[-8:])


def _spoil_snapshot(folder: Path) -> None:
    path = folder / "store.json"
    path.write_bytes(path.read_bytes()[:-3])


def _spoil_one_person(folder: Path) -> None:
    for path in (folder / "store.json", max((folder / "history").iterdir())):
        path.write_bytes(path.read_bytes().replace(b'"p23"', b"<p23>"))


FAULTS = (
    Fault("a line of the history is damaged", _spoil_history),
    Fault("the snapshot is damaged", _spoil_snapshot),
    Fault("a record names one that is missing", lambda _: None, with_committee=False),
    Fault("a person cannot be read in any file", _spoil_one_person, hides=frozenset({23})),
)


def _repairs(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    del other
    lose_the_lock(folder)
    StoreMaintenance(folder).repair(EVENING)
    with closing(open_store(folder)) as store:
        add(store, 2_001)
        said(2_001)


def _tidies(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    del folder, said
    compact(other)


def _a_third_tidies(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    del other
    lose_the_lock(folder)
    with closing(open_store(folder)) as third:
        add(third, 2_002)
        said(2_002)
        compact(third)


TIDIES = Meddler("the other one tidies", _tidies)
DURING_A_REPAIR = (
    *MEDDLERS,
    TIDIES,
    Meddler("a third one opens the store, writes and tidies", _a_third_tidies),
    Meddler("a third one repairs the store and writes", _repairs),
)


@dataclass(frozen=True)
class Work:
    """What a program does while another one repairs the store.

    Attributes:
        name: in words.
        do: does it, with a file system, in a store that is open with that one, unless `opens`.
        opens: whether it opens the store, in place of having it open.
    """

    name: str
    do: Callable[[JournalStore, Callable[[int], None]], None]
    opens: bool = False


def _add_some(store: JournalStore, said: Callable[[int], None]) -> None:
    for number in (11, 12):
        add(store, number)
        said(number)


def _add_and_tidy(store: JournalStore, said: Callable[[int], None]) -> None:
    _add_some(store, said)
    compact(store)


OPENS = Work("opens the store and writes", _add_some, opens=True)
WORKS = (
    Work("writes", _add_some),
    Work("writes and tidies", _add_and_tidy),
    OPENS,
)
REPLACES_JOURNAL = "replace store/journal.jsonl"
"""The call that puts a repaired journal in place."""


def moments(place: Path, fault: Fault) -> Iterator[tuple[int, int]]:
    """Yield each call of a repair at which another program meddles, with each at which this one is killed.

    It is killed at the same call, at each one after it, and at last not at all.
    """
    calls = repair_meddled_with(place, fault, DURING_A_REPAIR[0], 0, 0)
    for meddled in range(1, calls + 1):
        yield from ((meddled, killed) for killed in (*range(meddled, calls + 1), 0))


def repair_meddled_with(
    folder: Path, fault: Fault, meddler: Meddler, meddle_at: int, die_at: int, *, links: bool = True
) -> int:
    """Repair a store while another program meddles, and perhaps be killed; then look for what was saved.

    Args:
        folder: the store's folder.
        fault: what is wrong with the store.
        meddler: what the other program does.
        meddle_at: before which file call of the repair, counted from 1; not at all when 0.
        die_at: before which file call the repair is killed; not at all when 0.
        links: whether a file may have a second name.

    Returns:
        The number of file calls that the repair made.

    Raises:
        LostError: something that was said to be saved is not there.
    """
    said, other = _make(folder, fault)
    lose_the_lock(folder)

    def meddle() -> None:
        with suppress(StoreError):
            meddler.do(folder, other, said.append)
        said.extend(_known_again(folder, fault))

    files = Interrupted(meddle, meddle_at, die_at, links=links)
    _repair(folder, files)
    _see_to_the_end(folder, other, said)
    return len(files.calls)


def moments_of_work(place: Path, fault: Fault, work: Work) -> Iterator[tuple[int, int]]:
    """Yield each call of a program at which the store is repaired, with each at which the repair is killed.

    At last the repair is not killed.
    """
    calls = work_meddled_with(place / "work", fault, work, 0, 0)
    killed = repair_meddled_with(place / "repair", fault, DURING_A_REPAIR[0], 0, 0)
    for meddled in range(1, calls + 1):
        yield from ((meddled, die_at) for die_at in (*range(1, killed + 1), 0))


def work_meddled_with(
    folder: Path, fault: Fault, work: Work, meddle_at: int, die_at: int, *, links: bool = True
) -> int:
    """Write into a store, or open it, while another program repairs it, and perhaps is killed.

    Args:
        folder: the store's folder.
        fault: what is wrong with the store.
        work: what is done.
        meddle_at: before which of its file calls the repair takes place, counted from 1; not at all when 0.
        die_at: before which file call the repair is killed; not at all when 0.
        links: whether a file may have a second name.

    Returns:
        The number of file calls that the work made.

    Raises:
        LostError: something that was said to be saved is not there.
    """

    def meddle() -> None:
        lose_the_lock(folder)
        _repair(folder, Interrupted(lambda: None, 0, die_at, links=links))

    files = Interrupted(meddle, 0, 0, links=links)
    said, other = _make(folder, fault, None if work.opens else files)
    if work.opens:
        other.close()
    files.calls.clear()
    files.meddle_at = meddle_at
    with suppress(StoreError):
        if work.opens:
            other = open_store(folder, files=files)
        work.do(other, said.append)
    calls, files.meddle_at = len(files.calls), 0
    _see_to_the_end(folder, other, said)
    return calls


def turns(place: Path, fault: Fault, work: Work) -> Iterator[tuple[int, int, int]]:
    """Yield how many calls a repair makes, then the other program, then the repair, before that one ends."""
    repaired, worked = in_turn(place, fault, work, (BEGUN, 1_000))
    yield from product((BEGUN,), range(1, worked + 1), range(1, repaired))
    yield from product(range(1, repaired), range(1, worked + 1), _FEW)


def turns_at(place: Path, fault: Fault, work: Work, call: str) -> Iterator[tuple[int, int, str]]:
    """Yield how many calls the other program makes before the repair comes to that call."""
    _, worked = in_turn(place, fault, work, (BEGUN, 1_000))
    yield from ((BEGUN, number, call) for number in range(1, worked + 1))


def in_turn(folder: Path, fault: Fault, work: Work, schedule: Sequence[int | str]) -> list[int]:
    """Repair a store while another program works on it, each standing still for a while.

    Args:
        folder: the store's folder.
        fault: what is wrong with the store.
        work: what the other program does.
        schedule: when each turn ends, that of the repair first (see `Turns`).

    Returns:
        How many file calls each made.

    Raises:
        LostError: something that was said to be saved is not there.
    """
    repairer, worker = FilesInTurn(0), FilesInTurn(1)
    said, other = _make(folder, fault, None if work.opens else worker)
    if work.opens:
        other.close()
    lose_the_lock(folder)
    wrong: list[LostError] = []

    def repair() -> None:
        try:
            _repair(folder, repairer)
        except LostError as error:  # which is for the thread of the test
            wrong.append(error)

    def go_on() -> None:
        nonlocal other
        lose_the_lock(folder)
        with suppress(StoreError):
            if work.opens:
                other = open_store(folder, files=worker)
            work.do(other, said.append)
        said.extend(_known_again(folder, fault))

    turns = Turns(schedule)
    run_in_turn(turns, {repairer: repair, worker: go_on})
    if wrong:
        raise wrong[0]
    _see_to_the_end(folder, other, said)
    return turns.calls


def _make(folder: Path, fault: Fault, files: Files | None = None) -> tuple[list[int], JournalStore]:
    """Make a store with every kind of file and a fault; return who is in it, and the store as it is open."""
    with closing(open_store(folder)) as store:
        store.apply(
            change(*added(*([COMMITTEE] if fault.with_committee else []), MEETING, entry(1), entry(2)))
        )
        add(store, 21)
        add(store, 22)
        store.apply(change(*replaced(MEETING, replace(MEETING, state=State.CONFIRMED))))
        compact(store)
        add(store, 23)
        compact(store)
    store = open_store(folder, files=files)
    add(store, 24)
    fault.do(folder)
    return [number for number in EARLIER if number not in fault.hides], store


def _repair(folder: Path, files: Files) -> None:
    try:
        StoreMaintenance(folder, files).repair(EVENING)
    except DiedError:
        pass
    except StoreError as error:
        if not SENTENCE.fullmatch(str(error)):
            raise LostError(f"this is no sentence for a clerk: {error}") from error


def _see_to_the_end(folder: Path, other: JournalStore, said: list[int]) -> None:
    """Look for what was saved, before and after the program without the lock has gone on and ended."""
    _examine(folder, said)
    with suppress(StoreError):
        add(other, LAST)
        said.append(LAST)
    other.close()
    _examine(folder, said)


def _examine(folder: Path, said: list[int]) -> None:
    """See that everything that was said to be saved is in the store, or is put together by the doctor."""
    for read_only in (True, False):
        lose_the_lock(folder)
        try:
            with closing(open_store(folder, read_only=read_only)) as store:
                shown = numbers(store)
        except StoreError:  # told; the repair below puts it right
            continue
        if lost := set(said) - set(shown) - _set_aside(folder):
            raise LostError(f"{sorted(lost)} were said to be saved, and the store opens without them")
    lose_the_lock(folder)
    after = StoreMaintenance(folder).repair(EVENING).after
    if after.faults:
        raise LostError(f"not well after the repair: {after.faults}")
    with closing(open_store(folder)) as store:
        shown = numbers(store)
    if left := [
        path.name for path in folder.iterdir() if re.fullmatch("incoming|journal-before.*", path.name)
    ]:
        raise LostError(f"{left} are left, although the store holds all")
    if lost := set(said) - set(shown) - _set_aside(folder):
        raise LostError(f"{sorted(lost)} were said to be saved, and the doctor does not find them")


def _set_aside(folder: Path) -> set[int]:
    """Return the people in the words that a repair has set aside, as it said."""
    words = Files().read(folder / CONFLICTS)
    return {int(number) for number in re.findall(rb'"id":"p([0-9]+)"', words)}


def _known_again(folder: Path, fault: Fault) -> set[int]:
    """Return the people that only memory knew, once a snapshot has them."""
    snapshot = Files().read(folder / "store.json")
    return {number for number in fault.hides if b'"p%d"' % number in snapshot}
