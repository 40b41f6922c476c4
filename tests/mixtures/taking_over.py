"""A program opens a store while another one, which lost its lock without knowing, still writes into it.

Before any file call of the opening the other program writes a word, and perhaps tidies the store; or a third
program opens the store in between, writes and ends. Before any later call the program that opens is killed.
What was said to be saved is shown by the next program that opens the store, whether it only reads or writes.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import Files, JournalStore, open_store
from scrutiny_tui.store.errors import MixtureError
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.mixtures.while_open import LostError, compact, in_lines
from tests.store.samples import SENTENCE, DiedError, add, numbers

FIRST = 1
"""The person that is in the store when the opening begins."""
LATER = (2, 3)
"""Those that the other program adds during it."""


@dataclass(frozen=True)
class Meddler:
    """What another program does while one opens the store.

    Attributes:
        name: in words.
        do: does it: is given the store's folder, the store as the other program has it open, and what to call
            with each person that was said to be saved.
        told: whether files may then differ, which the next program tells.
    """

    name: str
    do: Callable[[Path, JournalStore, Callable[[int], None]], None]
    told: bool = False


def _writes(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    del folder
    for number in LATER:
        add(other, number)
        said(number)


def _writes_and_tidies(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    _writes(folder, other, said)
    compact(other)


def _a_third_writes(folder: Path, other: JournalStore, said: Callable[[int], None]) -> None:
    del other
    lose_the_lock(folder)
    with closing(open_store(folder)) as third:
        _writes(folder, third, said)


MEDDLERS = (
    Meddler("the other one writes", _writes),
    Meddler("the other one writes and tidies", _writes_and_tidies, told=True),
    Meddler("a third one opens the store and writes", _a_third_writes, told=True),
)


class Interrupted(Files):
    """A file system that calls something before one of its calls, and dies before a later one.

    Args:
        meddle: called before the call `meddle_at`.
        meddle_at: counted from 1.
        die_at: the call before which the program is killed; never when 0.
        links: whether a file may have a second name.
    """

    def __init__(
        self, meddle: Callable[[], object], meddle_at: int, die_at: int, *, links: bool = True
    ) -> None:
        super().__init__(pauses=())
        self._links = links
        self.calls: list[str] = []
        self._meddle = meddle
        self.meddle_at = meddle_at
        self._die_at = die_at
        for name in [name for name in vars(Files) if not name.startswith("_")]:
            setattr(self, name, self._guarded(name, getattr(self, name)))

    def link(self, path: Path, second: Path) -> None:
        """Give a file a second name, where that is possible."""
        if not self._links:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        super().link(path, second)

    def _guarded(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def guarded(*arguments: object) -> object:
            self.calls.append(name)
            if len(self.calls) == self.meddle_at:
                self._meddle()
            if 0 < self._die_at <= len(self.calls):
                raise DiedError
            return call(*arguments)

        return guarded


def moments(place: Path) -> Iterator[tuple[int, int]]:
    """Yield each call of an opening at which another program meddles, with each at which this one dies.

    It dies at the same call, at each one after it, and at last not at all.
    """
    calls = len(take_over(place, MEDDLERS[0], 0, 0))
    for meddled in range(1, calls + 1):
        yield from ((meddled, killed) for killed in (*range(meddled, calls + 1), 0))


def take_over(
    folder: Path, meddler: Meddler, meddle_at: int, die_at: int, *, links: bool = True
) -> list[str]:
    """Open a store while another program meddles, and perhaps be killed; then look for what was saved.

    Args:
        folder: the store's folder.
        meddler: what the other program does.
        meddle_at: before which file call, counted from 1; not at all when 0.
        die_at: before which file call this program is killed; not at all when 0.
        links: whether a file may have a second name.

    Returns:
        The names of the file calls that were made.

    Raises:
        LostError: something that was said to be saved is not there.
    """
    said = [FIRST]
    other = open_store(folder)
    add(other, FIRST)
    lose_the_lock(folder)

    def meddle() -> None:
        with suppress(StoreError):
            meddler.do(folder, other, said.append)

    files = Interrupted(meddle, meddle_at, die_at, links=links)
    try:
        open_store(folder, files=files).close()
    except DiedError:
        pass
    except StoreError as error:
        if not SENTENCE.fullmatch(str(error)):
            raise LostError(f"this is no sentence for a clerk: {error}") from error
    for read_only in (True, False):
        _examine(folder, said, read_only=read_only, told=meddler.told)
    other.close()
    _examine(folder, said, read_only=False, told=meddler.told)
    return files.calls


def moments_of_another(place: Path) -> Iterator[tuple[int, int]]:
    """Yield the call that puts the new journal in place, with each call of another program's opening."""
    calls = take_over(place, MEDDLERS[0], 0, 0)
    replacing = max(number for number, name in enumerate(calls, 1) if name == "replace")
    yield from ((replacing, die_at) for die_at in range(1, len(calls) + 1))


def have_it_half_opened(folder: Path, meddle_at: int, die_at: int) -> None:
    """Open a store, and have another program begin to open it in between, which is killed in the midst of it.

    The new journal of that one may then lie, half written, where this one's is expected.

    Args:
        folder: the store's folder.
        meddle_at: before which file call, counted from 1.
        die_at: before which of its own file calls the other program is killed.

    Raises:
        LostError: something that was said to be saved is not there.
    """
    said = [FIRST]
    with closing(open_store(folder)) as before:
        add(before, FIRST)

    def begin() -> None:
        lose_the_lock(folder)
        with suppress(DiedError):
            open_store(folder, files=Interrupted(lambda: None, 0, die_at)).close()

    store = None
    with suppress(StoreError):
        store = open_store(folder, files=Interrupted(begin, meddle_at, 0))
        add(store, LATER[0])
        said.append(LATER[0])
    if store is not None:
        store.close()
    lose_the_lock(folder)
    StoreMaintenance(folder).repair(EVENING)
    _examine(folder, said, read_only=False, told=False)


def lose_the_lock(folder: Path) -> None:
    """Delete the lock of a store, as a program for synchronising folders may."""
    (folder / "store.lock").unlink(missing_ok=True)


def _examine(folder: Path, said: list[int], *, read_only: bool, told: bool) -> None:
    lose_the_lock(folder)
    try:
        with closing(open_store(folder, read_only=read_only)) as store:
            shown = numbers(store)
    except MixtureError as error:
        if not told:
            raise LostError(f"it is refused: {error}") from error
        shown = in_lines(folder)
    if lost := set(said) - set(shown):
        raise LostError(f"{sorted(lost)} were said to be saved, and are not in the store")
