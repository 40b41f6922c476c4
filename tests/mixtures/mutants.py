"""Mutants: the store without one of the safeguards against foreign files and second writers.

See `tests/faults/mutants.py`, which has those against failing disks.
"""

# ruff: noqa: SLF001  most safeguards are private to the store

from collections.abc import Callable, Sequence
from pathlib import Path

from scrutiny_tui.store.compaction import Compaction
from scrutiny_tui.store.files import Files, write_at_end, write_whole
from scrutiny_tui.store.live.live_store import LiveStore
from scrutiny_tui.store.loading import read_content
from scrutiny_tui.store.log import history, taken_in
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.log.line_format import JournalContent, JournalHeader
from scrutiny_tui.store.log.replaced import ReplacedJournal, link_or_move
from scrutiny_tui.store.repair import replace_files
from scrutiny_tui.store.states import _chain_fault, _faults, _history_fault, _journal_fault
from tests.faults.mutants import Mutant
from tests.faults.mutations import instead, without


def same_content(opened: Journal, *arguments: object) -> bytes | None:
    """Take a file that holds what was written for the open one."""
    del arguments
    return opened._files.read(opened._path)[: opened._length]


def nothing_wrong(*arguments: object) -> str:
    del arguments
    return ""


def added_over(folder: Path, files: Files, header: JournalHeader, lines: bytes) -> None:
    """Write a file of the history in the place of those that begin alike."""
    for name in files.names(folder / history.NAME):
        files.remove(folder / history.NAME / name)
    history.add(folder, files, header, lines)


def not_altered(*arguments: object) -> bool:
    del arguments
    return False


def ours(*arguments: object) -> bytes:
    del arguments
    return b""


def as_it_is(folder: Path, files: Files, content: JournalContent, names: Sequence[str]) -> taken_in.TakenIn:
    """Take nothing in."""
    del folder, files, names
    return taken_in.TakenIn(content, "")


def nothing_there(*arguments: object) -> dict[str, str]:
    del arguments
    return {}


def no_other_name(files: Files, path: Path, free_name: object) -> Path:
    del files, free_name
    return path


def under_its_own_name(files: Files, path: Path, data: bytes, before: Callable[[], object]) -> None:
    """Replace a file by one whose name no program takes that opens the store."""
    before()
    new = path.with_name(f"{path.name}.repaired.new")
    write_at_end(files, new, data)
    files.replace(new, path)


MUTANTS = [
    Mutant("no check behind the sync", without(Journal._append, Journal._confirm), "moved over"),
    Mutant(
        "a file with the same content taken for the open one",
        instead(Journal._confirm, Journal._read_ours, same_content),
        "moved over",
    ),
    Mutant("the last line not looked for", without(Journal._append, Journal._refuse_altered), "written over"),
    Mutant("what was written not put back", without(LiveStore._write, LiveStore._put_back), "screen"),
    Mutant("no last look", without(LiveStore._verify, LiveStore._put_back), "left"),
    Mutant("the journal not compared", instead(_faults, _journal_fault, nothing_wrong), "opened"),
    Mutant("the history not compared", instead(_faults, _history_fault, nothing_wrong), "opened"),
    Mutant("the chain of lines not compared", instead(_journal_fault, _chain_fault, nothing_wrong), "opened"),
    Mutant("history written over", instead(Compaction.run, history.add, added_over), "opened"),
    Mutant("one name for every new file", without(write_whole, Files.remove), "stopped"),
    Mutant(
        "a replaced journal that keeps no other name",
        without(ReplacedJournal.keep, link_or_move),
        "taken over",
    ),
    Mutant(
        "a replaced journal not read once more",
        instead(Journal.begin, ReplacedJournal.is_altered, not_altered),
        "taken over",
    ),
    Mutant(
        "a new journal not compared once it is in place",
        instead(Journal.begin, Journal._read_ours, ours),
        "half opened",
    ),
    Mutant(
        "what only a replaced journal holds not taken in",
        instead(read_content, taken_in.take_in, as_it_is),
        "taken over",
    ),
    Mutant(
        "a file that a repair replaces keeps no other name",
        instead(replace_files._put_in_place, link_or_move, no_other_name),
        "repaired",
    ),
    Mutant(
        "what another program wrote during a repair removed with the old files",
        instead(replace_files._let_go, replace_files._digests, nothing_there),
        "repaired",
    ),
    Mutant(
        "a repaired journal under a name that no opening takes",
        instead(replace_files._put_in_place, write_whole, under_its_own_name),
        "repaired in turn",
    ),
]
