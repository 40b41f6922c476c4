import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from scrutiny_tui.domain.changes import added
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import JournalStore, open_store
from scrutiny_tui.store.files import Files
from tests.store.samples import SENTENCE, DiedError, FaultyFiles, add, change, numbers, numbers_in, person


def broken(*_: object) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def session(store: JournalStore) -> list[int]:
    """Save five people, each tried once; the numbers of those that were saved."""
    saved = []
    for number in range(1, 6):
        try:
            add(store, number)
        except StoreError as error:
            assert SENTENCE.fullmatch(str(error))  # noqa: PT017  the save may as well succeed
        else:
            saved.append(number)
        assert numbers(store) == saved
    return saved


@pytest.mark.parametrize("how", [errno.EIO, errno.ENOSPC, errno.EACCES])
def test_whichever_call_fails_once_just_the_acknowledged_changes_are_kept(tmp_path: Path, how: int) -> None:
    for fail_at in range(1, 200):
        folder = tmp_path / str(fail_at)
        files = FaultyFiles(fail_at, how)
        try:
            store = open_store(folder, files=files)
        except StoreError as error:
            assert SENTENCE.fullmatch(str(error))  # noqa: PT017  opening may as well succeed
            continue
        saved = session(store)
        store.close()
        assert numbers_in(folder) == saved
        assert len(saved) >= 4
        if files.calls < fail_at:
            break
    assert saved == [1, 2, 3, 4, 5]


def test_when_every_call_fails_from_some_point_on_no_acknowledged_change_is_lost(tmp_path: Path) -> None:
    for fail_at in range(12, 90):
        folder = tmp_path / str(fail_at)
        store = open_store(folder, files=FaultyFiles())
        store.close()
        files = FaultyFiles(fail_at, errno.EIO, lasting=True)
        try:
            store = open_store(folder, files=files)
        except StoreError:
            continue
        saved = session(store)
        store.close()
        # A line may be whole on disk although the sync after it failed; half of one is never read.
        assert numbers_in(folder) in (saved, [*saved, len(saved) + 1])
    assert len(saved) == 5


def test_a_program_killed_at_any_call_loses_no_acknowledged_change(tmp_path: Path) -> None:
    for fail_at in range(1, 90):
        folder = tmp_path / str(fail_at)
        saved: list[int] = []
        try:
            store = open_store(folder, files=FaultyFiles(fail_at, DiedError))
            for number in range(1, 6):
                add(store, number)
                saved.append(number)
        except DiedError:
            pass
        assert numbers_in(folder) in (saved, [*saved, len(saved) + 1])
    assert saved == [1, 2, 3, 4, 5]


def test_a_save_after_one_whose_repair_failed_too_repairs_first(tmp_path: Path) -> None:
    files = FaultyFiles(lasting=True)
    store = open_store(tmp_path, files=files)
    add(store, 1)
    files.fail_at = files.calls + 3
    with pytest.raises(StoreError, match="The store could not be written"):
        store.apply(change(*added(person(2, "Councillor Ada Moss " * 50))))
    half = (tmp_path / "journal.jsonl").read_bytes().rstrip(b"\0")
    assert not half.endswith(b"\n")
    with pytest.raises(StoreError, match="The store could not be written"):
        add(store, 3)
    files.fail_at = 0
    add(store, 4)
    assert numbers(store) == [1, 4]
    assert numbers_in(tmp_path) == [1, 4]
    assert (tmp_path / "journal.jsonl").read_bytes().rstrip(b"\0").endswith(b"}\n")


def test_a_line_whose_save_failed_does_not_enter_the_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FaultyFiles()
    store = open_store(tmp_path, files=files)
    add(store, 1)
    with monkeypatch.context() as failing:
        failing.setattr(files, "truncate", broken)
        files.fail_at = files.calls + 4  # the sync
        with pytest.raises(StoreError, match="The store could not be written"):
            add(store, 2)
    assert (tmp_path / "journal.jsonl").read_bytes().count(b"\n") == 3
    store.database.storage.compact()  # type: ignore[attr-defined]  # TinyDB says no more than Storage
    add(store, 3)
    store.close()
    kept = b"".join(path.read_bytes() for path in (tmp_path / "history").iterdir())
    assert kept.count(b"\n") == 2
    assert numbers_in(tmp_path) == [1, 3]


def test_an_opening_that_fails_at_any_call_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number in (1, 2, 3):
        add(store, number)
    store.close()
    for call in range(1, 100):
        files = FaultyFiles(call)
        with suppress(StoreError):
            open_store(tmp_path, files=files).close()
        assert numbers_in(tmp_path) == [1, 2, 3]
        if files.calls < call:
            break
    assert call > 15


class Full(Files):
    """A system that takes nothing more, and gives no reason."""

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        del handle, offset, data
        return 0


def test_a_system_that_takes_nothing_is_a_failed_save_and_no_endless_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be written"):
        open_store(tmp_path, files=Full())


class Watched(Files):
    """Notes what brings something onto the disk, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        self.seen.append("write")
        return super().write(handle, offset, data)

    def sync(self, handle: int) -> None:
        self.seen.append("sync")
        super().sync(handle)

    def replace(self, new: Path, old: Path) -> None:
        self.seen.append("replace")
        super().replace(new, old)

    def sync_folder(self, folder: Path) -> None:
        self.seen.append("sync folder")
        super().sync_folder(folder)


def test_a_change_is_on_the_disk_when_the_save_returns(tmp_path: Path) -> None:
    files = Watched()
    store = open_store(tmp_path, files=files)
    add(store, 1)
    files.seen.clear()
    add(store, 2)
    assert files.seen == ["write", "sync"]


def test_a_snapshot_is_on_the_disk_before_it_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    files = Watched()
    store = open_store(tmp_path, files=files)
    add(store, 1)
    files.seen.clear()
    store.database.storage.compact()  # type: ignore[attr-defined]  # TinyDB says no more than Storage
    whole = ["write", "sync", "replace", "sync folder"]
    assert files.seen == [*whole, "sync folder", "sync folder", *whole, "write", "sync"]


class SlowWriting(Files):
    """A system that takes seven bytes at a time."""

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        return super().write(handle, offset, data[: max(7, len(data) - 700)])


def test_a_system_that_takes_a_few_bytes_at_a_time_gets_them_all_in_order(tmp_path: Path) -> None:
    store = open_store(tmp_path, files=SlowWriting())
    add(store, 1)
    add(store, 2)
    store.close()
    assert numbers_in(tmp_path) == [1, 2]


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (errno.ENOSPC, "is full: make room"),
        (errno.EROFS, "may not be written: ask for the right"),
        (errno.ENODEV, "is no longer there: connect its drive"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_failed_save_says_what_is_wrong_and_what_to_do_and_last_in_which_store(
    tmp_path: Path, how: int, says: str
) -> None:
    files = FaultyFiles(how=how)
    store = open_store(tmp_path, files=files)
    files.fail_at = files.calls + 3
    with pytest.raises(StoreError, match=says) as failed:
        add(store, 1)
    assert str(failed.value).startswith("The ")
    assert str(failed.value).endswith(f"; nothing was changed in {tmp_path}.")


class ForeignParents(Files):
    """A system on which folders above the store are not ours to look into."""

    def sync_folder(self, folder: Path) -> None:
        if folder.name != "store":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        super().sync_folder(folder)


def test_a_store_in_a_folder_that_somebody_else_made_and_keeps_to_himself_opens(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    store = open_store(tmp_path / "store", files=ForeignParents())
    add(store, 1)
    assert numbers_in(tmp_path / "store") == [1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open store be deleted")
def test_a_store_whose_folder_was_deleted_does_not_pretend_to_save(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    shutil.rmtree(tmp_path / "store")
    with pytest.raises(StoreError, match="is no longer there"):
        add(store, 1)
    store.close()


def test_a_journal_that_somebody_else_wrote_into_is_not_written_over(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    add(store, 1)
    before = (tmp_path / "journal.jsonl").read_bytes()
    (tmp_path / "journal.jsonl").write_bytes(before + b"written by another")
    with pytest.raises(StoreError, match="Another program has written into the store"):
        add(store, 2)
    assert (tmp_path / "journal.jsonl").read_bytes() == before + b"written by another"


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("notes", encoding="utf-8")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="in what is no folder"):
            open_store(tmp_path / "store", read_only=read_only)


class Occupied(Files):
    """A system that refuses to replace a file while it is open: the first three times."""

    def __init__(self, pauses: tuple[float, ...]) -> None:
        super().__init__(pauses)
        self.refusals = 3

    def replace(self, new: Path, old: Path) -> None:
        def attempt() -> None:
            self.refusals -= 1
            if self.refusals >= 0:
                raise PermissionError(errno.EACCES, "in use")
            new.replace(old)

        self._patiently(attempt)


@pytest.mark.parametrize(("pauses", "opens"), [((0, 0, 0), True), ((0, 0), False)])
def test_a_file_that_a_virus_scanner_holds_is_tried_again(
    tmp_path: Path, pauses: tuple[float, ...], *, opens: bool
) -> None:
    try:
        open_store(tmp_path, files=Occupied(pauses)).close()
    except StoreError:
        assert not opens
    else:
        assert opens
