"""Mutants: the store with one safeguard taken out, in words of its own source.

A mutant is planted for the length of a test. When the source has changed so that the words are no longer
there, planting fails: the safeguard is to be found again, and the mutant to be written anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getsource
from textwrap import dedent
from types import FunctionType
from typing import Any

import pytest

from scrutiny_tui.store import files
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live import rebase
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.writer import Writer
from scrutiny_tui.store.log import line_format
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import archive, snapshot
from scrutiny_tui.store.tables.archive import Archive
from scrutiny_tui.store.tables.archived_shelf import ArchivedShelf


@dataclass(frozen=True)
class Mutant:
    """A store without one of its safeguards.

    Attributes:
        name: what is missing.
        function: where.
        words: what stands there, and what instead, in pairs.
        part: the part of the harness that has to catch it.
    """

    name: str
    function: Callable[..., Any]
    words: dict[str, str]
    part: str

    def plant(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have the function do as the mutant does, under whatever name it was imported."""
        source = dedent(getsource(self.function))
        for was, becomes in self.words.items():
            assert source.count(was) == 1, f"“{was}” is to be found once in {self.function.__qualname__}"
            source = source.replace(was, becomes)
        names: dict[str, Any] = {}
        assert isinstance(self.function, FunctionType)
        exec(source, dict(self.function.__globals__), names)  # noqa: S102  the store's own source, altered above
        monkeypatch.setattr(self.function, "__code__", names[self.function.__name__].__code__)


LINE = "write_all(self._files, self._handle, self.length, line)"
KEEP = "history.keep(self._folder, self._files, lines)"
SNAPSHOT = "write_whole(self._files, self._folder / snapshot.NAME, snapshot.to_bytes(whole))"

VOLUME = "write_whole(self._files, folder / volume.file, data)"
PUT_AWAY = "new[meeting] = self._archive.write(meeting, sequence, documents)"

MUTANTS = [
    Mutant(
        "no fsync of the line",
        Journal._write,  # noqa: SLF001  the very words are wanted
        {LINE: "self._files.write(self._handle, self.length, line)"},
        "cut",
    ),
    Mutant(
        "no fsync of the folder after the journal is made",
        Journal.settle,
        {"self._files.sync_folder(self._folder)": "pass"},
        "cut",
    ),
    Mutant(
        "no fsync of the folder after a file is replaced",
        files.write_whole,
        {"files.sync_folder(path.parent)": "pass"},
        "cut",
    ),
    Mutant(
        "no fsync of the folder that a new folder is in",
        Files.make_folder,
        {"self.sync_folder(path.parent)": "pass"},
        "cut",
    ),
    Mutant(
        "a snapshot not fsynced before the replace",
        files.write_whole,
        {"write_all(files, handle, 0, data)": "files.write(handle, 0, data)"},
        "cut",
    ),
    Mutant(
        "a snapshot written over the old one",
        files.write_whole,
        {'path.with_name(path.name + ".new")': "path"},
        "cut",
    ),
    Mutant(
        "the journal emptied before the replace",
        JournalStorage.compact,
        {SNAPSHOT: "pass", "self._journal.empty()": f"self._journal.empty(); {SNAPSHOT}"},
        "cut",
    ),
    Mutant("the lines of the journal not kept in the history", JournalStorage.compact, {KEEP: "pass"}, "cut"),
    Mutant(
        "compaction inside the append",
        JournalStorage.commit,
        {"self.replay_change(payload)": "self.replay_change(payload); self.compact()"},
        "cut",
    ),
    Mutant(
        "lines that the snapshot holds not told from others",
        JournalStorage._replay,  # noqa: SLF001  as above
        {'payload["sequence"] <= self.sequence': "False"},
        "cut",
    ),
    Mutant(
        "what is read after a kill not fsynced before it is shown",
        Journal.settle,
        {"self._files.sync(self._handle)": "pass"},
        "kill and cut",
    ),
    Mutant(
        "a journal cut short although an opening failed",
        Journal.close,
        {"if self._settled": "if True"},
        "calls",
    ),
    Mutant(
        "an emptied journal relied on although its fsync failed",
        Journal.empty,
        {"self._unsure = True": "pass"},
        "calls",
    ),
    Mutant(
        "half a line left standing",
        Journal.append,
        {"if self._unsure": "if False", "            self._cut()\n            raise": "            raise"},
        "calls",
    ),
    Mutant(
        "memory before the disk",
        JournalStorage.commit,
        {"self.append(payload)": "self.replay_change(payload); self.append(payload)"},
        "calls",
    ),
    Mutant(
        "a file of the archive not fsynced before the snapshot is replaced",
        Archive.write,
        {
            VOLUME: "handle = self._files.open(folder / volume.file); self._files.write(handle, 0, data);"
            " self._files.close(handle); self._files.sync_folder(folder)"
        },
        "cut",
    ),
    Mutant(
        "the archive's folder not fsynced before the snapshot is replaced",
        Archive.write,
        {
            VOLUME: "handle = self._files.open(folder / volume.file); self._files.write(handle, 0, data);"
            " self._files.sync(handle); self._files.close(handle)"
        },
        "cut",
    ),
    Mutant(
        "a superseded file of the archive removed before the snapshot is in place",
        JournalStorage.compact,
        {SNAPSHOT: f"self._entries.part(parting); self._entries.tidy(); self._entries.tidy(); {SNAPSHOT}"},
        "cut",
    ),
    Mutant(
        "entries left out of the snapshot although the archive was not written",
        ArchivedShelf.put_away,
        {
            PUT_AWAY: f"with __import__('contextlib').suppress(OSError): {PUT_AWAY}",
            "not in new}": "not in confirmed}",
        },
        "calls",
    ),
    Mutant(
        "a change that waits for its file of the archive thrown away by a compaction",
        ArchivedShelf.put_away,
        {"raise StoreError(trouble)": "break"},
        "calls",
    ),
    Mutant(
        "no CRC of the archive", archive.fault_of, {"_checksum(data) == volume.checksum": "True"}, "archive"
    ),
    Mutant("short writes taken for whole ones", files.write_all, {"while rest": "if rest"}, "short writes"),
    Mutant(
        "no CRC of the lines", line_format.payload_of, {'checksum != b"%08x" % crc32(text)': "False"}, "alter"
    ),
    Mutant(
        "no CRC of the snapshot",
        snapshot._is_sound,  # noqa: SLF001  as above
        {'(about["checksum"], about["count"]) == (expected, snapshot.count)': "True"},
        "alter",
    ),
    Mutant(
        "the number of the last change not under the CRC",
        snapshot.checksum,
        {"crc32(b'%d %d' % (schema, sequence))": "0"},
        "alter",
    ),
    Mutant(
        "damage in the middle taken for a torn end",
        line_format.read_lines,
        {"if len(unread) > 1 or (unread and rest) or _holds_a_line(data[sound:])": "if False"},
        "alter",
    ),
    Mutant(
        "what is kept elsewhere not fsynced",
        FallbackFolders._append,  # noqa: SLF001  as above
        {"sync=sync": "sync=False"},
        "refuse",
    ),
    Mutant(
        "no fsync of the folder that it is kept in",
        FallbackFolders._append,  # noqa: SLF001  as above
        {"self._files.sync_folder(path.parent)": "pass"},
        "refuse",
    ),
    Mutant(
        "what is kept elsewhere forgotten before the store holds it",
        Writer._wait_for_need,  # noqa: SLF001  as above
        {"self._rescued and not self._waiting": "self._rescued"},
        "refuse",
    ),
    Mutant(
        "what no disk took said to be kept",
        Writer._keep,  # noqa: SLF001  as above
        {"self._failed_to_keep(error)": 'self._kept_to = need.waiting[-1]["sequence"]'},
        "refuse",
    ),
    Mutant(
        "what waits elsewhere not looked for at the opening",
        rebase.write_rescued,
        {"if not waiting": "if True"},
        "refuse",
    ),
    Mutant(
        "what waits elsewhere forgotten before it is written",
        rebase.write_rescued,
        {"waiting = rescue.found()": "waiting = rescue.found(); rescue.clear()"},
        "refuse",
    ),
    Mutant(
        "what the store holds already made twice",
        rebase.Rebase._holds,  # noqa: SLF001  as above
        {"(self._written or {}).get(number) == payload or _made(self._storage, payload)": "False"},
        "refuse",
    ),
    Mutant(
        "a torn end thrown away",
        Journal.settle,
        {'write_at_end(self._files, self._folder / TORN, read.torn + b"\\n")': "pass"},
        "tear",
    ),
]
