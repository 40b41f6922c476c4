"""The fallback folders: words go to the first that takes them, and all of them are read."""

import errno
import shutil
from pathlib import Path

import pytest

from scrutiny_tui.store.files import WINDOWS, Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders, StoreFallbackFolders
from scrutiny_tui.store.live.own_files import OwnFiles

NAME = "drafts.jsonl"


class Refusing(Files):
    """A file system in which nothing can be opened below one folder."""

    def __init__(self, below: Path) -> None:
        super().__init__()
        self.below = below

    def open(self, path: Path) -> int:
        if self.below in path.parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().open(path)


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, ...]:
    roots = (tmp_path / "first", tmp_path / "second")
    return StoreFallbackFolders(tmp_path / "store", roots, Files()).folders


def test_words_go_to_the_first_place_and_are_added_there(places: tuple[Path, ...]) -> None:
    fallback = FallbackFolders(places, Files())
    fallback.append(NAME, b"one\n", sync=False)
    assert fallback.append(NAME, b"two\n") == places[0] / NAME
    assert fallback.read(NAME) == {places[0] / NAME: b"one\ntwo\n"}


def test_a_full_place_is_passed_over_and_what_it_holds_is_still_read(
    places: tuple[Path, ...],
) -> None:
    FallbackFolders(places, Files()).append(NAME, b"one\n")
    fallback = FallbackFolders(places, Refusing(places[0]))
    assert fallback.append(NAME, b"two\n") == places[1] / NAME
    assert list(fallback.read(NAME).values()) == [b"one\n", b"two\n"]


def test_where_no_place_takes_them_the_first_says_why(tmp_path: Path, places: tuple[Path, ...]) -> None:
    with pytest.raises(OSError, match="No space left"):
        FallbackFolders(places, Refusing(tmp_path)).append(NAME, b"one\n")


def test_a_file_is_replaced_and_removed(places: tuple[Path, ...]) -> None:
    fallback = FallbackFolders(places, Files())
    fallback.append(NAME, b"one\n")
    fallback.replace(NAME, b"two\n")
    assert list(fallback.read(NAME).values()) == [b"two\n"]
    fallback.remove(NAME)
    assert fallback.read(NAME) == {}


@pytest.mark.skipif(WINDOWS, reason="Windows keeps a profile to its user by other means")
def test_only_the_owner_may_read_them_and_a_folder_open_to_others_is_passed_over(
    places: tuple[Path, ...],
) -> None:
    places[0].mkdir(parents=True)
    places[0].chmod(0o777)
    found = FallbackFolders(places, OwnFiles()).append(NAME, b"one\n")
    assert found.parent == places[1]
    assert (found.stat().st_mode & 0o777, found.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_what_is_added_without_a_sync_waits_for_no_disk(places: tuple[Path, ...]) -> None:
    files = Files()
    fallback = FallbackFolders(places, files)
    fallback.append(NAME, b"one\n")

    def never(_: object) -> None:
        raise AssertionError

    files.sync = files.sync_folder = never  # type: ignore[assignment,method-assign]  # as a disk that hangs
    assert fallback.append(NAME, b"two\n", sync=False) == places[0] / NAME


def test_a_place_that_was_taken_away_meanwhile_is_made_again(places: tuple[Path, ...]) -> None:
    fallback = FallbackFolders(places, Files())
    shutil.rmtree(fallback.append(NAME, b"one\n").parent)
    assert fallback.append(NAME, b"two\n") == places[1] / NAME
    assert fallback.append(NAME, b"three\n") == places[0] / NAME


@pytest.mark.skipif(WINDOWS, reason="Windows keeps a profile to its user by other means")
@pytest.mark.parametrize("rights", [0o777, 0o770])
def test_a_folder_that_others_can_write_to_is_not_read(places: tuple[Path, ...], rights: int) -> None:
    fallback = FallbackFolders(places, OwnFiles())
    fallback.append(NAME, b"one\n")
    places[0].chmod(rights)
    assert fallback.read(NAME) == {}


@pytest.mark.skipif(WINDOWS, reason="Windows keeps a profile to its user by other means")
def test_a_link_in_the_place_of_a_folder_or_a_file_is_neither_read_nor_written(
    tmp_path: Path, places: tuple[Path, ...]
) -> None:
    others, fallback = tmp_path / "others", FallbackFolders(places, OwnFiles())
    others.mkdir(0o700)
    (others / NAME).write_bytes(b"planted\n")
    for place in places:
        place.parent.mkdir()
    places[0].symlink_to(others)
    places[1].mkdir(0o700)
    (places[1] / NAME).symlink_to(others / NAME)
    assert fallback.read(NAME) == {}
    with pytest.raises(OSError, match="no folder of yours can be written"):
        fallback.append(NAME, b"one\n")
    assert (others / NAME).read_bytes() == b"planted\n"


@pytest.mark.skipif(WINDOWS, reason="Windows keeps a profile to its user by other means")
def test_where_every_folder_is_open_to_others_the_reason_names_one(places: tuple[Path, ...]) -> None:
    for place in places:
        place.mkdir(parents=True)
        place.chmod(0o777)
    with pytest.raises(OSError, match="no folder of yours") as refused:
        FallbackFolders(places, OwnFiles()).append(NAME, b"one\n")
    assert str(places[0]) in str(refused.value.strerror)
    assert "other users can write to it" in str(refused.value.strerror)
