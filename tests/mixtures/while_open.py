"""A file of a store is replaced, cut, copied, deleted or put back while a program has the store open.

A program that synchronises folders does all of that, and so does a person with a copy of the folder. What the
store then says is saved must be in a file of its folder or in the rescue journal; what it cannot save, it
must say. Nothing may be lost from what the harmed file held but what the harm itself destroyed before the
store could know of it: for the screen, which keeps what it has written until it ends, not even that.
"""

import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.domain.changes import added, replaced
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import Files, JournalStore, open_store
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.live.writer import WriterTiming
from scrutiny_tui.store.log.fragments import fragments
from scrutiny_tui.store.log.line_format import Payload
from scrutiny_tui.store.storage import JournalStorage
from tests.council import MEETING
from tests.store.live import BRISK, Watch, fallback, live
from tests.store.samples import SENTENCE, add, change, entry

JOURNAL = "journal.jsonl"
BEFORE = 4
"""The number of people in the store before it is opened."""
MORE = 3
"""How many more are added before the harm, and after it."""

SYNC_NAMES = (
    "{stem} (conflicted copy 2026-03-03){suffix}",
    "{stem} (Ada's conflicted copy){suffix}",
    "{stem}.sync-conflict-20260303-190430-ABCDEFG{suffix}",
    "{stem}-LAPTOP-7{suffix}",
    "{stem} (1){suffix}",
    "{stem} 2{suffix}",
    "Copy of {stem}{suffix}",
    "{stem}{suffix}.orig",
)
"""How programs that synchronise folders, and people, name the copies that they make."""


class LostError(AssertionError):
    """A change that was said to be saved is in no file, or the store said nothing of what was done to it."""


def make(folder: Path) -> None:
    """Make a store with every kind of file: a snapshot, a journal, a history and an archive."""
    store = open_store(folder)
    store.apply(change(*added(MEETING, entry(1), entry(2))))
    add(store, 1)
    add(store, 2)
    store.apply(change(*replaced(MEETING, replace(MEETING, state=State.CONFIRMED))))
    compact(store)
    add(store, 3)
    compact(store)
    add(store, BEFORE)
    store.close()


def compact(store: JournalStore) -> None:
    """Compact a store now."""
    storage = store.database.storage
    assert isinstance(storage, JournalStorage)
    storage.compact()


@dataclass(frozen=True)
class Harm:
    """Something done to one file of an open store.

    Attributes:
        name: what is done, in words.
        do: does it: is given the file, and the file as it was before the store was opened.
        keeps: whether the file holds afterwards what it held.
    """

    name: str
    do: Callable[[Path, Path], None]
    keeps: bool = False


def _moved_over(new: Path, file: Path) -> None:
    beside = file.with_name(f"{file.name}.tmp~")
    shutil.copyfile(new, beside)
    beside.replace(file)


def _written_over(data: bytes, file: Path) -> None:
    with file.open("r+b") as open_file:
        open_file.truncate(0)
        open_file.write(data)


def _cut_to_half(file: Path) -> None:
    data = file.read_bytes().rstrip(b"\0")
    _written_over(data[: len(data) // 2], file)


def _back_again(old: Path, file: Path) -> None:
    file.unlink()
    shutil.copyfile(old, file)


def _copied(file: Path, names: tuple[str, ...]) -> None:
    for name in names:
        shutil.copyfile(file, file.with_name(name.format(stem=file.stem, suffix=file.suffix)))


HARMS = (
    Harm("a copy of itself is moved over it", lambda file, _: _moved_over(file, file), keeps=True),
    Harm(
        "a copy of itself is written over it",
        lambda file, _: _written_over(file.read_bytes(), file),
        keeps=True,
    ),
    Harm("an older one is moved over it", lambda file, old: _moved_over(old, file)),
    Harm("an older one is written over it", lambda file, old: _written_over(old.read_bytes(), file)),
    Harm(
        "an older one with room is written over it",
        lambda file, old: _written_over(old.read_bytes().ljust(file.stat().st_size, b"\0"), file),
    ),
    Harm("it is cut to half", lambda file, _: _cut_to_half(file)),
    Harm("it is emptied", lambda file, _: _written_over(b"", file)),
    Harm("it is deleted", lambda file, _: file.unlink()),
    Harm("it is deleted, and an older one comes back", lambda file, old: _back_again(old, file)),
    Harm("it is copied under other names", lambda file, _: _copied(file, SYNC_NAMES), keeps=True),
)


def files_of(folder: Path) -> list[str]:
    """Return the names of the files of a store within its folder."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and "backups" not in path.parts]
    return [path.relative_to(folder).as_posix() for path in found]


def harm_a_command(place: Path, name: str, harm: Harm, *, at_call: int = 0) -> bool:
    """Harm a file while a command writes.

    Args:
        place: a folder to work in.
        name: the file, within the store's folder.
        harm: what is done to it.
        at_call: before which file call after the opening; 0 for between two saves.

    Returns:
        Whether there was such a call.

    Raises:
        LostError: something was lost, or not told of.
    """
    folder, old = _made(place)
    saved = list(range(1, BEFORE + 1))
    sure: list[int] = []  # what was begun after the harm
    said: list[StoreError] = []

    def meddle() -> None:
        harm.do(folder / name, old / name)
        sure.append(max(saved) + (2 if at_call else 1))

    files = Meddling(meddle)
    store = open_store(folder, files=files)
    files.due = files.calls + at_call if at_call else 0
    for number in range(BEFORE + 1, BEFORE + 1 + 2 * MORE):
        if not at_call and number == BEFORE + 1 + MORE:
            meddle()
        try:
            add(store, number)
            saved.append(number)
        except StoreError as error:
            _told(error)
            said.append(error)
    if name == JOURNAL and not (harm.keeps or at_call or said):
        raise LostError("the journal was written on, although another file stood in its place")
    reached = not files.due
    files.due = 0
    store.close()
    first = sure[0] if sure and not harm.keeps else 0
    _examine(folder, name, [number for number in saved if number >= first], [])
    return reached


def harm_the_screen(place: Path, name: str, harm: Harm, timing: WriterTiming = BRISK) -> None:
    """Harm a file while the screen has the store open, which keeps all that it has written until it ends.

    Args:
        place: a folder to work in.
        name: the file, within the store's folder.
        harm: what is done to it.
        timing: whether the program opens the store again before it ends, or does not come to that.

    Raises:
        LostError: something was lost, or not told of.
    """
    folder, old = _made(place)
    store = live(folder, timing=timing)
    watch = Watch(store)
    numbers = list(range(1, BEFORE + 1))
    for number in range(BEFORE + 1, BEFORE + 1 + MORE):
        add(store, number)
        numbers.append(number)
    watch.until_word(SaveState.SAVED)
    harm.do(folder / name, old / name)
    for number in range(BEFORE + 1 + MORE, BEFORE + 1 + 2 * MORE):
        add(store, number)
        numbers.append(number)
        watch.until(lambda: store.wait_until_safe(0), "the change to be safe")
    store.close()
    destroyed = BEFORE if name == JOURNAL and not harm.keeps else 0
    _examine(folder, name, [number for number in numbers if number != destroyed], _waiting(folder))


def harm_an_idle_screen(place: Path, name: str, harm: Harm) -> None:
    """Harm a file while the screen has the store open, and leave the program without another word."""
    folder, old = _made(place)
    store = live(folder, timing=BRISK)
    watch = Watch(store)
    wanted = list(range(BEFORE + 1, BEFORE + 1 + MORE))
    for number in wanted:
        add(store, number)
    watch.until_word(SaveState.SAVED)
    harm.do(folder / name, old / name)
    store.close()
    _examine(folder, name, wanted, _waiting(folder))


class Meddling(Files):
    """A file system in which something is done before one of the calls."""

    def __init__(self, meddle: Callable[[], object]) -> None:
        super().__init__(pauses=())
        self.meddle = meddle
        self.calls = 0
        self.due = 0
        for name in [name for name in vars(Files) if not name.startswith("_")]:
            setattr(self, name, self._guarded(getattr(self, name)))

    def _guarded(self, call: Callable[..., object]) -> Callable[..., object]:
        def guarded(*arguments: object) -> object:
            self.calls += 1
            if self.calls == self.due:
                self.due = 0
                self.meddle()
            return call(*arguments)

        return guarded


def _made(place: Path) -> tuple[Path, Path]:
    folder, old = place / "store", place / "old"
    make(folder)
    shutil.copytree(folder, old)
    for name in ("store.lock", "holder.json"):
        (old / name).touch()
    return folder, old


def _told(error: StoreError) -> None:
    if not SENTENCE.fullmatch(str(error)):
        raise LostError(f"this is no sentence for a clerk: {error}") from error


def _waiting(folder: Path) -> list[int]:
    return _people(RescueJournal(fallback(folder)).read())


def _people(payloads: Iterable[Payload]) -> list[int]:
    edits = (edit for payload in payloads for edit in payload["edits"])
    return [int(edit["id"][1:]) for edit in edits if edit["table"] == "people"]


def in_lines(folder: Path) -> list[int]:
    """Return the people that the lines of a store's files tell of."""
    held: list[int] = []
    for path in (*folder.glob("journal*.jsonl"), *sorted((folder / "history").glob("*.jsonl"))):
        if path.exists():
            held += _people(line.payload for line in fragments(path.read_bytes()) if line.payload)
    return held


def _examine(folder: Path, name: str, saved: list[int], waiting: list[int]) -> None:
    """See that everything that was saved is in the store or waits for it.

    Raises:
        LostError: it is not; or the store opens with less than its files hold, and says nothing.
    """
    held = in_lines(folder)
    contents = _contents(folder)
    try:
        with closing(open_store(folder)) as store:
            shown = {int(person.id[1:]) for person in store.all(Person)}
    except StoreError as error:
        _told(error)
        if _contents(folder) != contents:
            raise LostError(f"{name}: the store was refused, and written on") from error
        if lost := _not_archived(saved) - set(held) - set(waiting):
            raise LostError(f"{name}: {sorted(lost)} are in no file") from error
        return
    if lost := (set(saved) | set(held)) - shown - set(waiting):
        raise LostError(f"{name}: {sorted(lost)} are not shown, and nothing is said")


def _contents(folder: Path) -> dict[Path, bytes]:
    """Return the content of every file that holds something recorded."""
    passing = {"holder.json", "store.lock"}
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name not in passing
    }


def _not_archived(saved: Iterable[int]) -> set[int]:
    """Return those of which a line must be left; the first ones may be in the snapshot alone."""
    return {number for number in saved if number >= BEFORE}
