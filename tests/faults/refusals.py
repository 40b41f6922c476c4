"""The store of the screen on a disk that refuses at times: what was said to be safe is on some disk.

Changes are made while the store's folder refuses, while the fallback folder refuses, and while both do. The
power goes after every call of every thread. What the disk then holds, store and rescue journal, is opened as
the clerk would, and must hold every change that was said to be on some disk.
"""

import errno
import os
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from threading import RLock
from typing import Any

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import FallbackFolders, LiveStore, open_store
from scrutiny_tui.store.live import rescue_journal
from scrutiny_tui.store.live.rebase import CONFLICTS
from scrutiny_tui.store.live.writer import WriterTiming
from tests.faults.disk import Disk, Folder, Image
from tests.faults.images import images
from tests.faults.power import STORE, Progress, made
from tests.faults.script import LostError, Script
from tests.store.live import Watch
from tests.store.samples import CALLS

KEPT = "clerk/kept"
HASTE = WriterTiming(hedge=0, silence=60, retry=0.001, poll=0.001, leave=5)
BOTH = (STORE, KEPT)
REFUSING: tuple[tuple[str, ...], ...] = (
    (),
    (STORE,),
    (KEPT,),  # the copies of what the store takes stay there,
    (STORE,),  # and what is kept next stands behind them
    (STORE,),
    (),
    BOTH,
    (STORE,),
    (KEPT,),
    (),
)
"""The folders that refuse while each change is made."""


class RefusingDisk(Disk):
    """A disk for several threads, with folders that refuse for a while."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.refusing: tuple[Path, ...] = ()
        self.refused: set[tuple[str, object]] = set()
        self.one_at_a_time = RLock()
        for name in CALLS:
            setattr(self, name, self._guarded(name, getattr(self, name)))

    def refuse(self, folders: tuple[str, ...]) -> None:
        with self.one_at_a_time:
            self.refusing = tuple(self.root_path / folder for folder in folders)
            self.refused.clear()

    def has_refused(self, name: str, what: object) -> bool:
        """Whether that call was refused since other folders began to refuse."""
        return (name, what) in self.refused

    def _guarded(self, name: str, call: Any) -> Any:  # noqa: ANN401  any call of `Files`
        def guarded(*arguments: Any) -> Any:  # noqa: ANN401  as above
            with self.one_at_a_time:
                if any(self._is_below(what) for what in arguments):
                    self.refused.add((name, arguments[0]))
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return call(*arguments)

        return guarded

    def _is_below(self, what: object) -> bool:
        """Whether a path, or an open file, is in a folder that refuses."""
        if isinstance(what, int):
            node = self._open.get(what)
            return any(node is refused for folder in self.refusing for refused in self._nodes(folder))
        return isinstance(what, Path) and any(
            f"{what}{os.sep}".startswith(f"{folder}{os.sep}") for folder in self.refusing
        )

    def _nodes(self, folder: Path) -> list[object]:
        found = self._found(folder)
        return list(found.names.values()) if isinstance(found, Folder) else []


@dataclass
class PowerCuts:
    """Cuts the power after every call of every thread.

    Attributes:
        found: what was found wrong.
    """

    disk: RefusingDisk
    spare: Path
    script: Script
    most: int
    progress: Progress = field(default_factory=Progress)
    found: list[LostError] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)
    _chance: Random = field(default_factory=lambda: Random(2026))  # noqa: S311  images, not secrets

    def after(self, call: str) -> None:
        """Cut the power after this call, in every way."""
        del call
        with self.disk.one_at_a_time:
            for image in images(self.disk, self.most, self._chance):
                key = hash((self.progress.saved, self.progress.tried, *image.items()))
                if key not in self._seen:
                    self._seen.add(key)
                    self._cut_twice(Disk(self.spare, image))

    def _cut_twice(self, left: Disk) -> None:
        """Open what is left; if changes wait there, the power may go again while they are written."""
        moments: list[Image] = []

        def again(_: str) -> None:
            moments.extend(images(left, 1, self._chance))

        if left.read(self.spare / KEPT / rescue_journal.NAME):
            left.after = again
        self._examine(left)
        for moment in self._chance.sample(moments, min(2, len(moments))):
            self._examine(Disk(self.spare, moment))

    def _examine(self, left: Disk) -> None:
        saved, tried = self.progress.saved, self.progress.tried
        folder, kept = self.spare / STORE, FallbackFolders((self.spare / KEPT,), left)
        try:
            with closing(open_store(folder, files=left, fallback=kept)) as store:
                whole = self.script.numbers(store, saved, tried)
        except StoreError as error:
            self.found.append(LostError(f"the store cannot be opened: {error}"))
            return
        if not whole:
            self.found.append(LostError(f"change {saved} is lost, or more than {tried} is there"))
        if left.exists(folder / CONFLICTS):
            self.found.append(LostError("what the store holds, or could take, was set aside"))


def told(store: LiveStore, *, nowhere: bool) -> bool:
    """Whether every change is on some disk or, if there is none to take it, said to be on none."""
    return store.wait_until_safe(0) or (nowhere and store.saving.state is SaveState.NOT_SAVED)


def refuse_everywhere(place: Path, most: int) -> int:
    """Make changes while folders refuse, and cut the power after every call.

    Args:
        place: a folder to work in.
        most: the most images of each power cut.

    Returns:
        The number of changes.

    Raises:
        LostError: a change was lost that was said to be on some disk.
    """
    root, spare = made(place / "disk"), made(place / "image")
    disk = RefusingDisk(root)
    copies = root / KEPT / rescue_journal.NAME
    cuts = PowerCuts(disk, spare, Script(), most)
    store = LiveStore(root / STORE, disk, FallbackFolders((root / KEPT,), disk), HASTE)
    watch = Watch(store)
    disk.after = cuts.after
    try:
        for number, refusing in enumerate(REFUSING, 1):
            disk.refuse(refusing)
            cuts.progress.tried = number
            store.apply(cuts.script.change(number))
            watch.until(partial(told, store, nowhere=refusing == BOTH), "the change to be kept, or told of")
            if refusing == (KEPT,):
                watch.until(partial(disk.has_refused, "remove", copies), "the copies to stay")
            if store.wait_until_safe(0):
                cuts.progress.saved = number
            cuts.after("what was said")
            if cuts.found:
                break
    finally:
        disk.refuse(())
        store.close()
    cuts.after("the end")
    for lost in cuts.found:
        raise lost
    return len(REFUSING)
