"""Words outside the store belong to the store, wherever it lies and however its path is spelt."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.domain.drafts import LineDraft, TypedLine, Unrecorded
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import DraftFile, LiveStore, OwnFiles, StoreFallbackFolders, open_store
from scrutiny_tui.store.files import WINDOWS
from scrutiny_tui.store.live import draft_file, rescue_journal
from scrutiny_tui.store.log.line_format import SCHEMA, line_of
from tests.store.live import BRISK, Disk, Watch
from tests.store.one_person import folder
from tests.store.samples import add, numbers

__all__ = ["folder"]

DRAFTED = Unrecorded((LineDraft("ECSC-2026-03-03", TypedLine("Half a sent")),))


def outside(folder: Path, root: Path) -> StoreFallbackFolders:
    return StoreFallbackFolders(folder, (root,), OwnFiles())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "own"


def refused(folder: Path, root: Path, *added: int, then: Callable[[], object] = lambda: None) -> None:
    """Open a store, record people while its disk refuses, and leave; half a line stays in the bar."""
    disk = Disk(folder)
    fallback = outside(folder, root)
    store = LiveStore(folder, disk, fallback, BRISK)
    watch = Watch(store)
    then()
    disk.wrong = errno.ENODEV
    for number in added:
        add(store, number)
    watch.until_word(SaveState.ELSEWHERE)
    drafts = DraftFile(fallback)
    drafts.keep(DRAFTED)
    drafts.close()
    store.close()


def found_in(folder: Path, root: Path) -> tuple[list[int], Unrecorded | None]:
    """The people in a store with what waited for it, and what was being typed."""
    fallback = outside(folder, root)
    with (
        closing(LiveStore(folder, Disk(folder), fallback, BRISK)) as store,
        closing(DraftFile(fallback)) as drafts,
    ):
        found = drafts.found()
        drafts.keep(found or Unrecorded())
        return numbers(store), found


def linked(folder: Path) -> Path:
    link = folder.with_name("link")
    link.symlink_to(folder, target_is_directory=True)
    return link


def relative(folder: Path) -> Path:
    return Path(os.path.relpath(folder))


def roundabout(folder: Path) -> Path:
    return folder.parent / "other" / ".." / folder.name


def older_copy(folder: Path) -> Path:
    """A copy of the store, which was written to since it was made."""
    older = folder.with_name("older")
    shutil.copytree(folder, older)
    with closing(open_store(folder)) as store:
        add(store, 2)
    return older


def moved(folder: Path) -> Path:
    return folder.rename(folder.with_name("moved"))


@pytest.mark.skipif(WINDOWS, reason="Windows makes links for administrators only")
@pytest.mark.parametrize("spelt", [linked, relative, roundabout, moved])
def test_words_come_back_however_the_path_is_spelt(
    folder: Path, root: Path, spelt: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "other").mkdir()
    monkeypatch.chdir(folder.parent)
    refused(folder, root, 2, 3)
    assert found_in(spelt(folder), root) == ([1, 2, 3], DRAFTED)


def test_words_of_a_store_that_was_just_made_come_back_too(tmp_path: Path, root: Path) -> None:
    refused(tmp_path / "new", root, 2)
    assert found_in(moved(tmp_path / "new"), root) == ([2], DRAFTED)


def test_while_the_store_is_away_no_other_is_made_in_its_place(folder: Path, root: Path) -> None:
    refused(folder, root, 2)
    away = moved(folder)
    with pytest.raises(StoreError):
        LiveStore(folder, Disk(folder), outside(folder, root), BRISK)
    assert not folder.exists()
    assert found_in(away, root)[0] == [1, 2]


def test_what_waits_for_one_store_does_not_go_into_another_at_the_same_path(folder: Path, root: Path) -> None:
    refused(folder, root, 2)
    away = moved(folder)
    with closing(open_store(folder)) as other:
        add(other, 7)
    assert found_in(folder, root) == ([7], None)
    assert found_in(away, root) == ([1, 2], DRAFTED)


def test_a_copy_from_before_leaves_what_waits_alone(folder: Path, root: Path) -> None:
    older = older_copy(folder)
    refused(folder, root, 3)
    fallback = outside(older, root)
    with closing(LiveStore(older, Disk(older), fallback, BRISK)) as copy:
        assert numbers(copy) == [1]
        assert any("newer copy of this store" in notice for notice in copy.notices)
        watch = Watch(copy)
        add(copy, 9)
        watch.until_word(SaveState.SAVED)
    assert numbers(open_store(older, read_only=True)) == [1, 9]
    assert found_in(folder, root)[0] == [1, 2, 3]
    assert found_in(older, root)[0] == [1, 9]


def test_a_command_leaves_what_waits_for_a_newer_copy_alone(folder: Path, root: Path) -> None:
    older = older_copy(folder)
    refused(folder, root, 3)
    with closing(open_store(older, fallback=outside(older, root))) as copy:
        assert numbers(copy) == [1]
    with closing(open_store(folder, fallback=outside(folder, root))) as store:
        assert numbers(store) == [1, 2, 3]


def test_an_older_copy_in_the_place_of_the_open_store_is_not_written_to(folder: Path, root: Path) -> None:
    older = older_copy(folder)
    disk = Disk(folder)
    store = LiveStore(folder, disk, outside(folder, root), BRISK)
    watch = Watch(store)
    disk.wrong = errno.ENODEV
    add(store, 3)
    watch.until_word(SaveState.ELSEWHERE)
    away = moved(folder)
    shutil.copytree(older, folder)
    disk.wrong = 0
    watch.until(lambda: "Another store, or an older copy" in store.saving.sentence, "the copy to be told")
    store.close()
    assert numbers(open_store(folder, read_only=True)) == [1]
    assert found_in(away, root)[0] == [1, 2, 3]


def test_the_folders_of_an_older_version_are_read_once(folder: Path, root: Path) -> None:
    refused(folder, root, 2)
    (identity,) = (path for path in root.iterdir() if path.name != "of")
    before = root / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    identity.rename(before)
    assert found_in(folder, root) == ([1, 2], DRAFTED)
    assert not (before / rescue_journal.NAME).exists()
    assert not (before / draft_file.NAME).exists()
    assert found_in(folder, root) == ([1, 2], DRAFTED)


def everything_below(*folders: Path) -> dict[Path, bytes]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in files}


def test_a_reader_has_what_waits_says_so_and_writes_nothing(folder: Path, root: Path) -> None:
    refused(folder, root, 2, 3)
    before = everything_below(folder, root)
    with closing(open_store(folder, read_only=True, fallback=outside(folder, root))) as store:
        assert numbers(store) == [1, 2, 3]
        assert any("Shown as well: 2 changes" in notice for notice in store.notices)
    assert everything_below(folder, root) == before


def test_a_reader_of_an_older_copy_does_not_have_what_waits(folder: Path, root: Path) -> None:
    older = older_copy(folder)
    refused(folder, root, 3)
    with closing(open_store(older, read_only=True, fallback=outside(older, root))) as copy:
        assert numbers(copy) == [1]


@pytest.mark.skipif(WINDOWS, reason="Windows makes links for administrators only")
def test_a_link_that_leads_to_itself_is_told_by_the_opening(tmp_path: Path, root: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    with pytest.raises(StoreError):
        LiveStore(circle, Disk(circle), outside(circle, root), BRISK)


def test_a_store_of_a_newer_version_is_told_by_the_opening(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "newer"
    folder.mkdir()
    begins = {"sequence": 0, "digest": ""}
    header = {"schema": SCHEMA + 1, "store": "0" * 16, "fence": 1, "session": "1" * 16, "begins": begins}
    (folder / "journal.jsonl").write_bytes(line_of(header))
    with pytest.raises(StoreError, match="newer version"):
        LiveStore(folder, Disk(folder), outside(folder, root), BRISK)
