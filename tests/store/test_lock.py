import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import pytest
from filelock import SoftFileLock

from scrutiny_tui.domain.errors import StoreError, StoreHeldError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import Files, open_store
from scrutiny_tui.store.live import lock
from tests.store.live import Watch, live
from tests.store.samples import add, numbers, numbers_in

ROOT = Path(__file__).parents[2]
HELD = r"^The store is open in another program \(\S+ on .*, since 20"
WRITER = """
import sys
from pathlib import Path
from scrutiny_tui.store import compaction, open_store
from tests.store.samples import add, numbers

compaction.COMPACT_FROM = 1500
store = open_store(Path(sys.argv[1]))
first = max(numbers(store), default=0) + 1
for number in range(first, first + int(sys.argv[2])):
    add(store, number)
    print(number, flush=True)
    if number % 7 == 0:
        store.close()
        store = open_store(Path(sys.argv[1]))
sys.stdin.read()
"""


@contextmanager
def writer(folder: Path, count: int) -> Iterator[subprocess.Popen[str]]:
    """Another program that saves so many people, says the number of each, and keeps the store open."""
    command = [sys.executable, "-c", WRITER, str(folder), str(count)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as program:
        yield program
        program.kill()


def said(program: subprocess.Popen[str], count: int) -> list[int]:
    """The next so many numbers that the program says."""
    assert program.stdout is not None
    return [int(program.stdout.readline()) for _ in range(count)]


def test_a_second_program_is_told_who_holds_the_store_and_may_read_it(tmp_path: Path) -> None:
    with writer(tmp_path, 3) as program:
        said(program, 3)
        with pytest.raises(StoreHeldError, match=HELD) as refused:
            open_store(tmp_path)
        assert str(refused.value).endswith(f" in {tmp_path}.")
        follower = live(tmp_path)
        assert follower.saving.state is SaveState.READ_ONLY
        assert re.search(r"Open in another program \(\S+ on .*, since 20", follower.saving.sentence)
        assert numbers(follower) == [1, 2, 3]
        with pytest.raises(StoreHeldError, match=HELD):
            add(follower, 4)
        follower.close()
        with pytest.raises(StoreHeldError, match=HELD):
            open_store(tmp_path)


def test_a_lock_left_by_a_program_that_was_killed_is_not_in_the_way(tmp_path: Path) -> None:
    with writer(tmp_path, 1) as program:
        said(program, 1)
        program.kill()
        program.wait()
    assert (tmp_path / "holder.json").exists()
    store = live(tmp_path)
    assert store.saving.state is SaveState.SAVED
    add(store, 2)
    store.close()
    assert not (tmp_path / "holder.json").exists()


def test_a_store_is_free_again_when_it_is_closed_or_could_not_be_opened(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / "store.json").write_bytes(b"no store")
    for _ in range(2):
        with pytest.raises(StoreError, match="is damaged"):
            open_store(tmp_path)
    (tmp_path / "store.json").unlink()
    open_store(tmp_path).close()


def test_a_store_may_be_closed_by_another_thread_than_opened_it(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    closing = Thread(target=store.close)
    closing.start()
    closing.join()
    open_store(tmp_path).close()


def test_a_program_that_cannot_say_that_it_holds_the_store_does_not_keep_it(tmp_path: Path) -> None:
    (tmp_path / "holder.json").mkdir()
    with pytest.raises(StoreError, match="could not be written") as failed:
        open_store(tmp_path)
    (tmp_path / "holder.json").rmdir()
    open_store(tmp_path).close()
    assert str(tmp_path) in str(failed.value)


def test_a_holder_who_cannot_be_read_still_holds(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    (tmp_path / "holder.json").write_text("?", encoding="utf-8")
    with pytest.raises(StoreHeldError, match="it does not say whose"):
        open_store(tmp_path)
    with closing(live(tmp_path)) as reader:
        assert "somebody on this computer" in reader.saving.sentence
    store.close()


def test_a_writer_killed_at_any_moment_loses_nothing_that_it_said_was_saved(tmp_path: Path) -> None:
    for heard in (1, 2, 3, 5, 8, 13, 14, 20):
        with writer(tmp_path, 200) as program:
            last = said(program, heard)[-1]
            program.kill()
            program.wait()
            assert program.stdout is not None
            last = max([last, *map(int, program.stdout.read().splitlines(keepends=False))])
        found = numbers_in(tmp_path)
        assert found == list(range(1, len(found) + 1))
        assert len(found) in (last, last + 1)
        assert open_store(tmp_path, read_only=True).get(Person, f"p{last}") is not None


@pytest.fixture
def soft(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without locks that end with their holder."""
    monkeypatch.setattr(lock, "FileLock", SoftFileLock)


@pytest.mark.usefixtures("soft")
def test_a_soft_lock_of_a_computer_that_is_gone_is_taken_over_once_its_beat_stands_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(tmp_path)) as store:
        add(store, 1)
    (tmp_path / "store.lock").write_text("4711\nLAPTOP-7\n", encoding="utf-8")
    with pytest.raises(StoreHeldError, match="if its computer is gone, taken over on the screen"):
        open_store(tmp_path)
    with closing(live(tmp_path)) as reader:
        assert not reader.saving.can_take_over
        monkeypatch.setattr(lock, "STANDS_STILL", 0)
        Watch(reader).until(lambda: reader.saving.can_take_over, "the holder to be taken for gone")
        assert "shows no sign of life" in reader.saving.sentence
        reader.take_over()
        add(reader, 2)
    assert numbers_in(tmp_path) == [1, 2]


@pytest.mark.usefixtures("soft")
def test_a_soft_lock_whose_beat_goes_on_is_not_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "BEAT", 0.001)
    with closing(open_store(tmp_path)) as holder:
        add(holder, 1)
        first = lock.read_holder(tmp_path, Files())
        assert first is not None
        watch = lock.BeatWatch()
        while (now := lock.read_holder(tmp_path, Files())) is None or now.beat == first.beat:
            assert now is None or not watch.stands_still(now)
        assert not watch.stands_still(now)


def test_what_a_holder_wrote_is_shown_short_and_without_control_characters(tmp_path: Path) -> None:
    (tmp_path / "holder.json").write_text(
        json.dumps({"user": "\x1b[31m" + "a" * 500, "host": "\u202ereverse", "since": "2026"}),
        encoding="utf-8",
    )
    holder = lock.read_holder(tmp_path, Files())
    assert holder is not None
    assert holder.user == "�[31m" + "a" * 75
    assert holder.host == "�reverse"


def test_a_program_gives_back_no_lock_that_another_has_taken_since(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    (tmp_path / "store.lock").unlink()
    with closing(open_store(tmp_path)):
        first.close()
        assert (tmp_path / "holder.json").exists()
