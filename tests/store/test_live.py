"""The store of the program on the screen, when its disk is full, forbidden, away, or another's."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock
from msgspec.structs import replace

from scrutiny_tui.domain.changes import added, replaced
from scrutiny_tui.domain.errors import StoreError, StoreHeldError, UnreachableError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import FallbackFolders, Files, LiveStore, OwnFiles, open_store
from scrutiny_tui.store.files import WINDOWS
from scrutiny_tui.store.live.rebase import CONFLICTS
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.storage import JournalStorage
from tests.store.live import Disk, Watch, fallback, live, rescue_of
from tests.store.samples import add, change, numbers, numbers_in, person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def disk(folder: Path) -> Disk:
    return Disk(folder)


@pytest.fixture
def store(folder: Path, disk: Disk) -> Iterator[LiveStore]:
    opened = live(folder, disk)
    yield opened
    opened.close()


def rescued(folder: Path) -> list[int]:
    return [found["sequence"] for found in RescueJournal(fallback(folder)).read()]


def saved(store: LiveStore, number: int) -> Watch:
    """Add a person and wait until it is on the store's own disk."""
    watch = Watch(store)
    add(store, number)
    watch.until_word(SaveState.SAVED)
    return watch


def test_a_change_is_there_at_once_and_on_the_disk_before_it_is_said_to_be_saved(
    store: LiveStore, folder: Path
) -> None:
    watch = Watch(store)
    for number in (1, 2, 3):
        add(store, number)
    assert numbers(store) == [1, 2, 3]
    watch.until_word(SaveState.SAVED)
    assert numbers_in(folder) == [1, 2, 3]


@pytest.mark.parametrize("wrong", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.ENODEV])
def test_while_the_disk_refuses_words_are_elsewhere_and_come_into_the_store_by_themselves(
    store: LiveStore, folder: Path, disk: Disk, wrong: int
) -> None:
    watch = saved(store, 1)
    disk.wrong = wrong
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    add(store, 3)
    watch.until_word(SaveState.ELSEWHERE)
    assert rescued(folder) == [2, 3]
    assert numbers(store) == [1, 2, 3]
    assert str(rescue_of(folder)) in store.saving.sentence
    disk.wrong = 0
    watch.until_word(SaveState.SAVED)
    assert numbers_in(folder) == [1, 2, 3]


def test_a_store_whose_folder_goes_away_and_comes_back_lacks_nothing(store: LiveStore, folder: Path) -> None:
    watch = saved(store, 1)
    away = folder.rename(folder.with_name("away"))
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    assert "no longer there: connect its drive again or put the folder back" in store.saving.sentence
    assert not folder.exists()
    add(store, 3)
    away.rename(folder)
    watch.until_word(SaveState.SAVED)
    assert numbers_in(folder) == [1, 2, 3]


def test_a_store_that_comes_back_as_a_copy_is_opened_again(store: LiveStore, folder: Path) -> None:
    watch = saved(store, 1)
    away = folder.rename(folder.with_name("away"))
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    shutil.copytree(away, folder)
    watch.until_word(SaveState.SAVED)
    saved(store, 3)
    assert numbers_in(folder) == [1, 2, 3]


def copy_of(away: Path) -> Path:
    """A copy of a store that another program can open while the first has it still."""
    copy = away.with_name("copy")
    shutil.copytree(away, copy)
    return copy


def test_what_another_program_wrote_meanwhile_stays_and_ours_follows(store: LiveStore, folder: Path) -> None:
    watch = saved(store, 1)
    copy = copy_of(folder.rename(folder.with_name("away")))
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    with closing(open_store(copy)) as other:
        add(other, 7)
    copy.rename(folder)
    watch.until_word(SaveState.SAVED)
    assert numbers(store) == numbers_in(folder) == [1, 7, 2]


def test_what_does_not_fit_what_another_program_wrote_is_set_aside_in_words(
    store: LiveStore, folder: Path
) -> None:
    watch = saved(store, 1)
    copy = copy_of(folder.rename(folder.with_name("away")))
    store.apply(change(*replaced(person(1), Person("p1", "Ours"))))
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    with closing(open_store(copy)) as other:
        other.apply(change(*replaced(person(1), Person("p1", "Theirs"))))
    copy.rename(folder)
    watch.until_word(SaveState.SAVED)
    found = store.get(Person, "p1")
    assert found is not None
    assert found.name == "Theirs"
    assert numbers_in(folder) == [1, 2]
    assert '"Ours"' in (folder / CONFLICTS).read_text(encoding="utf-8")
    assert any("did not fit what another program has written" in told for told in store.notices)


@pytest.mark.parametrize("wrong", [errno.ENOSPC, errno.EACCES])
def test_a_store_that_cannot_be_written_can_be_opened_and_typed_into(
    folder: Path, disk: Disk, wrong: int
) -> None:
    with closing(live(folder)) as store:
        add(store, 1)
    disk.wrong = wrong
    with closing(live(folder, disk)) as store:
        watch = Watch(store)
        assert "What you record is kept elsewhere until then." in store.saving.sentence
        add(store, 2)
        watch.until_word(SaveState.ELSEWHERE)
        assert numbers(store) == [1, 2]
        disk.wrong = 0
        watch.until_word(SaveState.SAVED)
        assert numbers_in(folder) == [1, 2]


def test_of_two_windows_on_a_full_disk_one_writes_and_the_other_reads_along(folder: Path, disk: Disk) -> None:
    with closing(live(folder)) as store:
        add(store, 1)
    disk.wrong = errno.ENOSPC
    with closing(live(folder, disk)) as first, closing(live(folder, disk)) as second:
        add(first, 2)
        Watch(first).until_word(SaveState.ELSEWHERE)
        assert second.saving.state is SaveState.READ_ONLY
        with pytest.raises(StoreHeldError, match="The store is open in another program"):
            add(second, 3)
        with pytest.raises(StoreHeldError, match="The store is open in another program"):
            second.take_over()
        assert not second.saving.can_take_over
        disk.wrong = 0
        Watch(first).until_word(SaveState.SAVED)
    assert numbers_in(folder) == [1, 2]


def test_who_may_only_read_a_store_reads_along_with_its_holder(folder: Path, disk: Disk) -> None:
    with closing(live(folder)) as writer:
        saved(writer, 1)
        (folder / "holder.json").write_text(
            '{"user": "moss", "host": "LAPTOP-7", "since": "2026-03-03 18:55"}', encoding="utf-8"
        )
        disk.wrong = errno.EACCES
        other = FallbackFolders((folder.with_name("another user's"),), Files())
        with closing(live(folder, disk, places=other)) as reader:
            assert "moss on LAPTOP-7, since 2026-03-03 18:55" in reader.saving.sentence
            assert numbers(reader) == [1]


def test_a_lock_that_the_system_took_back_does_not_keep_the_store_away(
    store: LiveStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = saved(store, 1)
    away = folder.rename(folder.with_name("away"))

    def stale(*_: object, **__: object) -> None:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    with monkeypatch.context() as share:
        share.setattr(FileLock, "release", stale)
        add(store, 2)
        watch.until_word(SaveState.ELSEWHERE)
    shutil.copytree(away, folder)
    watch.until_word(SaveState.SAVED)
    assert numbers_in(folder) == [1, 2]


def test_after_all_that_waited_was_set_aside_the_next_is_kept_like_any_other(
    store: LiveStore, folder: Path, disk: Disk
) -> None:
    watch = saved(store, 1)
    copy = copy_of(folder.rename(folder.with_name("away")))
    for name in ("Once", "Twice", "Three times"):
        before = store.get(Person, "p1")
        assert before is not None
        store.apply(change(*replaced(before, Person("p1", name))))
    watch.until_word(SaveState.ELSEWHERE)
    with closing(open_store(copy)) as other:
        other.apply(change(*replaced(person(1), Person("p1", "Theirs"))))
    copy.rename(folder)
    watch.until_word(SaveState.SAVED)
    disk.wrong = errno.ENOSPC
    add(store, 2)
    watch.until_word(SaveState.ELSEWHERE)
    assert [kept["edits"][0]["id"] for kept in RescueJournal(fallback(folder)).read()] == ["p2"]
    disk.wrong = 0


def test_what_does_not_fit_is_set_aside_beside_a_store_whose_disk_is_full(
    unwritten: Path, disk: Disk
) -> None:
    disk.wrong = 0
    with closing(open_store(unwritten)) as other:
        other.apply(change(*added(Person("p2", "Theirs"))))
    disk.wrong = errno.ENOSPC
    with closing(live(unwritten, disk)) as store:
        assert numbers(store) == [1, 2, 3]
        told = " ".join(store.notices)
    kept = fallback(unwritten).folders[0] / CONFLICTS
    assert str(kept) in told
    assert "Councillor Ada Moss 2" in kept.read_text(encoding="utf-8")


def test_a_store_that_is_not_there_and_cannot_be_made_is_not_opened(folder: Path, disk: Disk) -> None:
    disk.wrong = errno.EACCES
    with pytest.raises(UnreachableError, match="may not be written"):
        live(folder, disk)


@pytest.fixture
def unwritten(folder: Path, disk: Disk) -> Path:
    """A store that could not be written to the end: two of its three changes are elsewhere."""
    store = live(folder, disk)
    saved(store, 1)
    disk.wrong = errno.ENOSPC
    add(store, 2)
    add(store, 3)
    store.close()
    assert store.saving.state is SaveState.ELSEWHERE
    assert numbers_in(folder) == [1]
    return folder


def test_what_was_left_elsewhere_is_there_when_the_program_is_opened_again(unwritten: Path) -> None:
    with closing(live(unwritten)) as store:
        assert numbers(store) == [1, 2, 3]
        assert "2 changes kept elsewhere, when the store took none, came back." in store.notices
    assert numbers_in(unwritten) == [1, 2, 3]
    assert rescued(unwritten) == []


def test_what_was_left_elsewhere_is_written_before_a_command_writes(unwritten: Path) -> None:
    with closing(open_store(unwritten, fallback=fallback(unwritten))) as store:
        add(store, 4)
    assert numbers_in(unwritten) == [1, 2, 3, 4]
    assert rescued(unwritten) == []


def test_the_doctor_tells_of_what_waits_elsewhere(unwritten: Path) -> None:
    found = StoreMaintenance(unwritten, fallback=fallback(unwritten)).examine()
    assert found.faults == ()
    assert any(remark.startswith("2 changes wait outside the store") for remark in found.remarks)


def test_a_store_that_is_away_is_not_made_again_while_changes_wait_for_it(unwritten: Path) -> None:
    unwritten.rename(unwritten.with_name("away"))
    with pytest.raises(UnreachableError, match="no longer there"):
        live(unwritten)
    with pytest.raises(UnreachableError, match="no longer there"):
        open_store(unwritten, fallback=fallback(unwritten))
    assert not unwritten.exists()
    assert rescued(unwritten) == [2, 3]


def test_what_was_left_elsewhere_waits_on_while_the_disk_still_refuses(unwritten: Path, disk: Disk) -> None:
    for number in (4, 5):
        with closing(live(unwritten, disk)) as store:
            assert store.saving.state is SaveState.ELSEWHERE
            assert numbers(store) == list(range(1, number))
            add(store, number)
    disk.wrong = 0
    with closing(live(unwritten, disk)) as store:
        assert numbers(store) == [1, 2, 3, 4, 5]
    assert numbers_in(unwritten) == [1, 2, 3, 4, 5]


def twice_in(folder: Path) -> bytes:
    """A store whose last changes are in the rescue journal as well; the lines."""
    with closing(open_store(folder)) as store:
        add(store, 1)
        add(store, 2)
        store.apply(change(*replaced(person(1), Person("p1", "Again"))))
    lines = (folder / "journal.jsonl").read_bytes()
    rescue_of(folder).parent.mkdir(mode=0o700)
    rescue_of(folder).write_bytes(lines)
    return lines


def test_a_change_that_the_store_holds_already_is_not_made_twice(folder: Path) -> None:
    lines = twice_in(folder)
    with closing(live(folder)) as store:
        assert numbers(store) == [1, 2]
        assert store.notices == ()
    assert (folder / "journal.jsonl").read_bytes().splitlines()[1:] == lines.splitlines()[1:]
    assert rescued(folder) == []


def test_a_change_that_was_moved_to_the_history_is_known_as_well(folder: Path) -> None:
    twice_in(folder)
    storage = JournalStorage(folder)
    storage.compact()
    storage.close()
    with closing(live(folder)) as store:
        assert store.notices == ()
    assert not (folder / CONFLICTS).exists()


def test_a_damaged_store_leaves_what_waits_for_it_where_it_is(unwritten: Path) -> None:
    journal = unwritten / "journal.jsonl"
    journal.write_bytes(b"no journal\n" * 2 + journal.read_bytes())
    with pytest.raises(StoreError, match="is damaged"):
        live(unwritten)
    assert rescued(unwritten) == [2, 3]


def test_a_change_of_a_record_that_is_another_by_now_is_refused_at_once(store: LiveStore) -> None:
    add(store, 1)
    with pytest.raises(StoreError, match="was changed meanwhile"):
        store.apply(change(*added(person(1))))
    assert numbers(store) == [1]


def test_the_reason_for_a_change_is_in_its_line_and_no_other_line_has_one(
    store: LiveStore, folder: Path
) -> None:
    add(store, 1)
    store.apply(replace(change(*added(person(2))), reason="a name was wrong"))
    add(store, 3)
    store.close()
    _, *lines = (folder / "journal.jsonl").read_text(encoding="utf-8").rstrip("\0").splitlines()
    assert ['"reason":"a name was wrong"' in line for line in lines] == [False, True, False]
    assert ['"reason"' in line for line in lines] == [False, True, False]
    with closing(open_store(folder)) as opened:
        assert numbers(opened) == [1, 2, 3]


@pytest.mark.skipif(WINDOWS, reason="Windows keeps a profile to its user by other means")
def test_where_every_folder_outside_is_open_to_others_nothing_is_saved_and_the_reason_is_told(
    folder: Path, tmp_path: Path
) -> None:
    others, disk = tmp_path / "others", Disk(folder)
    others.mkdir()
    others.chmod(0o777)
    store = live(folder, disk, places=FallbackFolders((others,), OwnFiles()))
    watch = saved(store, 1)
    disk.wrong = errno.ENOSPC
    add(store, 2)
    watch.until_word(SaveState.NOT_SAVED)
    told = f"no folder of yours can be written: {others}: other users can write to it"
    assert told in store.saving.sentence
    disk.wrong = 0
    watch.until_word(SaveState.SAVED)
    store.close()
    assert numbers_in(folder) == [1, 2]
