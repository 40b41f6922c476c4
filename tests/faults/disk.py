"""A file system in memory that knows what has reached the disk.

`Disk` answers every call of `store/files.py`, and remembers for each file and folder what was altered since
its last sync. Only a sync makes anything last: a close does not, the sync of a folder does not for its files,
and the sync of a file does not for its name. POSIX promises no more. `images.py` works out what a power cut
may leave.
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
"""The content of files, and None for folders, by path below the root; a folder comes before its files."""


class Fate(Enum):
    """Whether a step that altered a file is on the disk.

    Attributes:
        WAITING: it reaches the disk at any time, at the latest with the next sync.
        FAILED: its sync failed. Linux then takes it for written: no later sync of this process writes it, and
            yet it may have been.
        SYNCED: it is on the disk, and so are all steps before it.
    """

    WAITING = 1
    FAILED = 2
    SYNCED = 3


@dataclass
class Step:
    """One write into a file, or, without data, its cut to a length."""

    offset: int
    data: bytes | None
    fate: Fate = Fate.WAITING

    def on(self, content: bytearray) -> None:
        """Apply it to `content`."""
        if self.data is None:
            del content[self.offset :]
            content.extend(bytes(self.offset - len(content)))
            return
        content.extend(bytes(max(0, self.offset - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data


@dataclass
class Node:
    """A file: its content, its content on the disk, and the steps from that to this."""

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
    """A folder: its names, those on the disk, and the steps between; None removes a name."""

    names: dict[str, "Node | Folder"] = field(default_factory=dict)
    base: dict[str, "Node | Folder"] = field(default_factory=dict)
    steps: list[dict[str, "Node | Folder | None"]] = field(default_factory=list)
    changes: int = 0

    def do(self, step: dict[str, "Node | Folder | None"]) -> None:
        self.changes += 1
        rename(self.names, step)
        self.steps.append(step)

    def sync(self) -> None:
        self.base, self.steps = dict(self.names), []


def rename(names: dict[str, Node | Folder], step: dict[str, Node | Folder | None]) -> None:
    """Apply a step to the names of a folder."""
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
        self._root = f"{root}{os.sep}"
        self.root = Folder()
        self.after: Callable[[str], None] = lambda _: None
        self._open: dict[int, Node] = {}
        self._handles = 0
        folders = {"": self.root}
        for path, content in (image or {}).items():
            above, _, name = path.rpartition("/")
            what: Node | Folder
            if content is None:
                what = folders[path] = Folder()
            else:
                what = Node(bytearray(content), content)
            folders[above].names[name] = folders[above].base[name] = what

    def restart(self) -> None:
        """Begin another process.

        Steps whose sync failed count as waiting again. No program can tell them from what is on the disk, or
        survive a disk that fails and then forgets it.
        """
        self._open.clear()
        for node in nodes(self.root):
            for step in node.steps:
                step.fate = Fate.WAITING if step.fate is Fate.FAILED else step.fate

    def fail_sync(self, handle: int) -> None:
        """Fail the sync of an open file: its waiting steps count as failed."""
        for step in self._open[handle].steps:
            if step.fate is Fate.WAITING:
                step.fate = Fate.FAILED

    def mkdir(self, path: Path, mode: int) -> None:
        del mode
        found = self._known(path)
        if isinstance(found, Node):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        if found is None:
            self._parent(path).do({path.name: Folder()})
            self.after("mkdir")

    def exists(self, path: Path) -> bool:
        return self._known(path) is not None

    def names(self, folder: Path) -> list[str]:
        found = self._known(folder)
        return sorted(found.names) if isinstance(found, Folder) else []

    def read(self, path: Path) -> bytes:
        found = self._known(path)
        return bytes(found.content) if isinstance(found, Node) else b""

    def read_beginning(self, path: Path, length: int) -> bytes:
        return self.read(path)[:length]

    def read_at(self, handle: int, offset: int, length: int) -> bytes:
        return bytes(self._open[handle].content[offset : offset + length])

    def stamp(self, path: Path) -> tuple[int, int, int]:
        found = self._known(path)
        if isinstance(found, Node):
            return (id(found), len(found.content), len(found.steps))
        return (0, 0, 0) if found is None else (id(found), 0, found.changes)

    def is_open(self, handle: int, path: Path) -> bool:
        found = self._known(path)
        return found is not None and self._open.get(handle) is found

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
        moved, here, there = self._found(new), self._parent(new), self._parent(old)
        if here is there:
            here.do({old.name: moved, new.name: None})
        else:  # two folders, each of which may reach the disk without the other
            there.do({old.name: moved})
            here.do({new.name: None})
        self.after("replace")

    def link(self, path: Path, second: Path) -> None:
        if self.exists(second):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(second))
        found = self._found(path)
        if found is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        self._parent(second).do({second.name: found})
        self.after("link")

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

    def _known(self, path: Path) -> Node | Folder | None:
        """What is at a path; None also where a file stands in place of a folder above it."""
        try:
            return self._found(path)
        except OSError:
            return None

    def _found(self, path: Path) -> Node | Folder | None:
        found: Node | Folder | None = self.root
        named = str(path)
        if not named.startswith(self._root):
            # The root itself, or above it: there is nothing of interest there, and all of it is on the disk.
            return found if named == str(self.root_path) else Folder()
        for part in named[len(self._root) :].split(os.sep):  # noqa: PTH206  a path takes ten times as long
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
