"""Two programs write into one store, because the lock was lost: never do both say saved and one be wrong.

The first program stands still before one of its file calls, as one does that is stopped or whose computer
sleeps. The lock file is deleted or replaced, and a second program opens the store, writes, and perhaps tidies
it. Then the first one goes on. What both said was saved must be in the store; what the first one then says of
its next words must be true.
"""

import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import open_store
from scrutiny_tui.store.errors import MixtureError
from tests.mixtures.while_open import LostError, Meddling, compact, in_lines
from tests.store.live import BRISK, Watch, fallback, live
from tests.store.samples import SENTENCE, add, numbers

ROOT = Path(__file__).parents[2]
FIRST = (1, 2, 3, 4)
"""The people that the first program adds; it stands still while it adds the last two, or tidies."""
SECOND = (101, 102)


@dataclass(frozen=True)
class Loss:
    """How the lock is lost.

    Attributes:
        name: in words.
        lose: does it, in the store's folder.
    """

    name: str
    lose: Callable[[Path], None]


def _deleted(folder: Path) -> None:
    (folder / "store.lock").unlink()


def _copied(folder: Path) -> None:
    (folder / "store.lock.copy").write_bytes((folder / "store.lock").read_bytes())
    (folder / "store.lock.copy").replace(folder / "store.lock")


def _all_deleted(folder: Path) -> None:
    _deleted(folder)
    (folder / "holder.json").unlink()


LOSSES = (
    Loss("the lock is deleted", _deleted),
    Loss("the lock is replaced by a copy", _copied),
    Loss("lock and holder are deleted", _all_deleted),
)


def stop_at(folder: Path, call: int, loss: Loss, *, tidy: bool) -> bool:
    """Let the first program stand still before one of its calls, while the second writes.

    Args:
        folder: the store's folder.
        call: the call, counted from the opening of the first program.
        loss: how the lock is lost.
        tidy: whether both programs compact the store.

    Returns:
        Whether the first program came to that call.

    Raises:
        LostError: something that either said was saved is not in the store.
    """
    said: list[int] = []

    def second() -> None:
        loss.lose(folder)
        with closing(open_store(folder)) as store:
            for number in SECOND:
                add(store, number)
                said.append(number)
            if tidy:
                compact(store)

    files = Meddling(second)
    first = open_store(folder, files=files)
    files.due = files.calls + call
    for number in FIRST:
        try:
            add(first, number)
            said.append(number)
        except StoreError as error:
            if not SENTENCE.fullmatch(str(error)):
                raise LostError(f"this is no sentence for a clerk: {error}") from error
    if tidy:
        compact(first)
    first.close()
    reached = not files.due
    files.due = 0
    _examine(folder, said)
    return reached


def lose_the_lock_under_a_screen(folder: Path, loss: Loss) -> None:
    """Open a store on the screen, lose its lock, let a second program write, and go on.

    Raises:
        LostError: something is neither in the store nor waits for it.
    """
    screen = live(folder, timing=BRISK)
    watch = Watch(screen)
    add(screen, FIRST[0])
    watch.until_word(SaveState.SAVED)
    loss.lose(folder)
    with closing(open_store(folder)) as second:
        add(second, SECOND[0])
        for number in FIRST[1:]:
            add(screen, number)
        watch.until_word(SaveState.ELSEWHERE)
        add(second, SECOND[1])
    watch.until_word(SaveState.SAVED)
    shown = set(numbers(screen))
    screen.close()
    if shown != {*FIRST, *SECOND}:
        raise LostError(f"the screen shows {sorted(shown)} once it has the store again")
    _examine(folder, [*FIRST, *SECOND])


def _examine(folder: Path, said: list[int]) -> None:
    """See that all that was said to be saved is in the store.

    If the first program stood still just before its snapshot took its place, the older snapshot lies beside
    newer files. That is told, and every line is there for the doctor.
    """
    try:
        with closing(open_store(folder, fallback=fallback(folder))) as store:
            shown = {int(person.id[1:]) for person in store.all(Person)}
    except MixtureError:
        shown = set(in_lines(folder))
    except StoreError as error:
        raise LostError(f"the store cannot be opened: {error}") from error
    if lost := set(said) - shown:
        raise LostError(f"{sorted(lost)} were said to be saved, and are not in the store")


HOLDER = """
import os, sys
from pathlib import Path
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log import change_log
from tests.store.samples import add

if len(sys.argv) > 2:
    os.setgroups([])
    os.setgid(int(sys.argv[2]))
    os.setuid(int(sys.argv[2]))
store = open_store(Path(sys.argv[1]))
for line in sys.stdin:
    try:
        add(store, int(line))
        print("saved", flush=True)
    except StoreError as error:
        print(error, flush=True)
"""


def stop_a_process(folder: Path, loss: Loss, user: int | None = None) -> None:
    """Stop another process that holds the store, lose its lock, write, and let it go on.

    Args:
        folder: the store's folder.
        loss: how the lock is lost.
        user: the user of that process, who may not read what this one writes; this one when None.

    Raises:
        LostError: it says saved of what is not in the store.
    """
    command = [sys.executable, "-c", HOLDER, str(folder), *([] if user is None else [str(user)])]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as holder:
        said = [FIRST[0]] if _asked(holder, FIRST[0]) == "saved" else []
        holder.send_signal(signal.SIGSTOP)
        loss.lose(folder)
        with closing(open_store(folder)) as second:
            for number in SECOND:
                add(second, number)
                said.append(number)
            holder.send_signal(signal.SIGCONT)
            answer = _asked(holder, FIRST[1])
        if answer == "saved":
            said.append(FIRST[1])
        elif "Another program has written into the store" not in answer:
            raise LostError(f"it says something else than what happened: {answer}")
        assert holder.stdin is not None
        holder.stdin.close()
        holder.wait()
    _examine(folder, said)
    if len(said) != 1 + len(SECOND):
        raise LostError("the stopped program said saved, although it had lost the store")


def _asked(holder: "subprocess.Popen[str]", number: int) -> str:
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdin.write(f"{number}\n")
    holder.stdin.flush()
    return holder.stdout.readline().strip()
