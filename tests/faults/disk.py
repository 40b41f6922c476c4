"""A file system in memory that knows what of it has reached the disk.

`Disk` answers every call of `store/files.py`, and keeps for each file and folder what was altered since it
was last synced. Nothing else than a sync makes anything last: not a close, not the sync of the folder for the
file, and not the sync of the file for its name; POSIX promises no more. `images.py` makes of it what a power
cut may leave.
"""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from scrutiny_tui.store.files import Files
from tests.store.samples import Argument, FaultyFiles

Image: TypeAlias = dict[str, bytes | None]
"""Files, and folders as None, by their path below the disk's root, a folder before what is in it."""


class Fate(Enum):
    """What is known of a step that altered a file.

    Attributes:
        WAITING: it reaches the disk whenever the system likes; with the next sync for certain.
        FAILED: its sync failed. Linux takes it for written from then on: no later sync of this process writes
            it, and yet it may have been.
        SYNCED: it is on the disk, after all steps before it.
    """

    WAITING = 1
    FAILED = 2
    SYNCED = 3


@dataclass
class Step:
    """One write into a file, or its cut to a length where there is no data."""

    offset: int
    data: bytes | None
    fate: Fate = Fate.WAITING

    def on(self, content: bytearray) -> None:
        """Do it to `content`."""
        if self.data is None:
            del content[self.offset :]
            content.extend(bytes(self.offset - len(content)))
            return
        content.extend(bytes(max(0, self.offset - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data


@dataclass
class Node:
    """A file: what is in it, what of that is on the disk, and the steps between the two."""

    content: bytearray = field(default_factory=bytearray)
    base: bytes = b""
    steps: list[Step] = field(default_factory=list)

    def do(self, step: Step) -> None:
        step.on(self.content)
        self.steps.append(step)

    def sync(self) -> None:
        for step in self.steps:
            if step.fate is Fate.WAITING:
                step.fate = Fate.SYNCED
        if all(step.fate is Fate.SYNCED for step in self.steps):
            self.base, self.steps = bytes(self.content), []


@dataclass
class Folder:
    """A folder: its names, those on the disk, and the steps between: names given, or taken away by None."""

    names: dict[str, "Node | Folder"] = field(default_factory=dict)
    base: dict[str, "Node | Folder"] = field(default_factory=dict)
    steps: list[dict[str, "Node | Folder | None"]] = field(default_factory=list)

    def do(self, step: dict[str, "Node | Folder | None"]) -> None:
        rename(self.names, step)
        self.steps.append(step)

    def sync(self) -> None:
        self.base, self.steps = dict(self.names), []


def rename(names: dict[str, Node | Folder], step: dict[str, Node | Folder | None]) -> None:
    """Do a step to the names of a folder."""
    for name, what in step.items():
        if what is None:
            names.pop(name, None)
        else:
            names[name] = what


class Disk(Files):
    """The file system.

    Args:
        root: the path of its root, which need not exist: nothing is written to a real disk.
        image: what is on the disk to begin with.

    Attributes:
        after: called after each call that altered something or made it last, with the call's name.
    """

    def __init__(self, root: Path, image: Image | None = None) -> None:
        super().__init__(pauses=())
        self.root_path = root
        self.root = Folder()
        self.after: Callable[[str], None] = lambda _: None
        self._open: dict[int, Node] = {}
        self._handles = 0
        for name, content in (image or {}).items():
            place, what = self._parent(root / name), Folder() if content is None else Node()
            if isinstance(what, Node):
                what.content, what.base = bytearray(content or b""), content or b""
            place.names[Path(name).name] = place.base[Path(name).name] = what

    def restart(self) -> None:
        """Begin another process.

        What a failed sync left undone is taken for waiting again: no program can tell it from what is on the
        disk, and none survives a disk that both fails and forgets that it did.
        """
        self._open.clear()
        for node in nodes(self.root):
            for step in node.steps:
                step.fate = Fate.WAITING if step.fate is Fate.FAILED else step.fate

    def fail_sync(self, handle: int) -> None:
        """Have what waits in an open file fail to reach the disk, as the system then has it."""
        for step in self._open[handle].steps:
            if step.fate is Fate.WAITING:
                step.fate = Fate.FAILED

    def mkdir(self, path: Path, mode: int) -> None:
        del mode
        if isinstance(self._found(path) if self.exists(path) else None, Node):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        if not self.exists(path):
            self._parent(path).do({path.name: Folder()})
            self.after("mkdir")

    def exists(self, path: Path) -> bool:
        try:
            return self._found(path) is not None
        except OSError:
            return False

    def names(self, folder: Path) -> list[str]:
        found = self._found(folder) if self.exists(folder) else None
        return sorted(found.names) if isinstance(found, Folder) else []

    def read(self, path: Path) -> bytes:
        found = self._found(path) if self.exists(path) else None
        return bytes(found.content) if isinstance(found, Node) else b""

    def read_from(self, path: Path, offset: int) -> bytes:
        return self.read(path)[offset:]

    def stamp(self, path: Path) -> tuple[int, int, int]:
        found = self._found(path) if self.exists(path) else None
        return (id(found), len(found.content), len(found.steps)) if isinstance(found, Node) else (0, 0, 0)

    def is_open(self, handle: int, path: Path) -> bool:
        return self.exists(path) and self._open.get(handle) is self._found(path)

    def is_ours(self, folder: Path) -> bool:
        return self.exists(folder)

    def open(self, path: Path) -> int:
        found = self._found(path)
        if not isinstance(found, Node):
            found = Node()
            self._parent(path).do({path.name: found})
        self._handles += 1
        self._open[self._handles] = found
        self.after("open")
        return self._handles

    def length(self, handle: int) -> int:
        return len(self._open[handle].content)

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        self._open[handle].do(Step(offset, bytes(data)))
        self.after("write")
        return len(data)

    def sync(self, handle: int) -> None:
        self._open[handle].sync()
        self.after("sync")

    def truncate(self, handle: int, length: int) -> None:
        self._open[handle].do(Step(length, None))
        self.after("truncate")

    def close(self, handle: int) -> None:
        del self._open[handle]

    def replace(self, new: Path, old: Path) -> None:
        self._parent(new).do({old.name: self._found(new), new.name: None})
        self.after("replace")

    def remove(self, path: Path) -> None:
        if self.exists(path):
            self._parent(path).do({path.name: None})
            self.after("remove")

    def remove_folder(self, folder: Path) -> None:
        for name in self.names(folder):
            self.remove_folder(folder / name)
        self.remove(folder)

    def remove_empty_folder(self, folder: Path) -> None:
        if self.names(folder):
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder))
        self.remove(folder)

    def sync_folder(self, folder: Path) -> None:
        found = self._found(folder)
        if isinstance(found, Folder):
            found.sync()
        self.after("sync_folder")

    def _parent(self, path: Path) -> Folder:
        found = self._found(path.parent)
        if not isinstance(found, Folder):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return found

    def _found(self, path: Path) -> Node | Folder | None:
        found: Node | Folder | None = self.root
        above, parts = self.root_path.parts, path.parts
        if parts[: len(above)] != above:
            return Folder()  # above the root: nothing of interest, and all of it on the disk
        for part in parts[len(above) :]:
            if not isinstance(found, Folder):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
            found = found.names.get(part)
        return found


def nodes(folder: Folder) -> Iterator[Node]:
    """Every file in a folder and those below it."""
    for what in folder.names.values():
        if isinstance(what, Folder):
            yield from nodes(what)
        else:
            yield what


class FaultyDisk(FaultyFiles, Disk):
    """A simulated disk, one of whose calls fails: see `FaultyFiles`, which goes before `Disk`."""

    def __init__(self, root: Path, image: Image | None = None) -> None:
        Disk.__init__(self, root, image)
        self.guard()
        self.plan(0)

    def failing(self, name: str, arguments: tuple[Argument, ...]) -> None:
        if name == "sync":
            self.fail_sync(*arguments)
