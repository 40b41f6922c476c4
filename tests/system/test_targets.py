"""A file is written where its path leads, replaced completely or not at all, and nothing else is replaced."""

import errno
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.system import targets
from scrutiny_tui.system.targets import PAUSES, HeldFileError, TargetError, free_name, write_file


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "PAUSES", (0.0,) * len(PAUSES))


HELD = "held by another program"


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Simulate another program that holds the file for that many attempts."""
    real, left = Path.replace, [times]

    def replace(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, HELD)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "minutes.docx", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"minutes.docx": b"new"}


def test_a_file_that_is_held_for_a_moment_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    held(monkeypatch, len(PAUSES))
    write_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_stays_held_keeps_what_it_has_and_the_new_one_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    held(monkeypatch, len(PAUSES) + 1)
    with pytest.raises(HeldFileError, match=r"minutes\.docx is open in another program") as told:
        write_file(path, b"new")
    assert told.value.instead == tmp_path / "minutes (2).docx"
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "minutes.docx": b"old",
        "minutes (2).docx": b"new",
    }


def test_where_no_file_may_be_put_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, 99)
    with pytest.raises(TargetError, match=HELD):
        write_file(tmp_path / "minutes.docx", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match=r"nowhere.* could not be written: No such file or directory"):
        write_file(tmp_path / "nowhere" / "minutes.docx", b"new")


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this user may make no links")


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    there, path = tmp_path / "shared" / "minutes.docx", tmp_path / "minutes.docx"
    there.parent.mkdir()
    there.write_bytes(b"old")
    link(path, Path("shared") / "minutes.docx")
    write_file(path, b"new")
    assert path.is_symlink()
    assert there.read_bytes() == b"new"
    assert [each.name for each in there.parent.iterdir()] == ["minutes.docx"]


def test_a_link_that_leads_nowhere_yet_is_written_through(tmp_path: Path) -> None:
    link(tmp_path / "minutes.docx", tmp_path / "later.docx")
    write_file(tmp_path / "minutes.docx", b"new")
    assert (tmp_path / "minutes.docx").is_symlink()
    assert (tmp_path / "later.docx").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps pipes elsewhere than among files")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()), daemon=True)
    reader.start()
    write_file(path, b"new")
    reader.join(timeout=10)
    assert read == [b"new"]
    assert path.is_fifo()


def test_a_folder_is_told_and_kept(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="could not be written: it is a folder"):
        write_file(tmp_path, b"new")
    assert list(tmp_path.iterdir()) == []


def test_links_in_a_circle_are_told_and_kept(tmp_path: Path) -> None:
    link(tmp_path / "one", tmp_path / "two")
    link(tmp_path / "two", tmp_path / "one")
    with pytest.raises(TargetError, match="one could not be written: its links lead in a circle"):
        write_file(tmp_path / "one", b"new")
    assert (tmp_path / "one").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets")
def test_a_socket_is_told_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("here")
        with pytest.raises(TargetError, match="could not be written: it is a socket"):
            write_file(tmp_path / "here", b"new")
        assert (tmp_path / "here").is_socket()


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="no file can have that name"):
        write_file(tmp_path / "minutes\0.docx", b"new")


def test_a_file_that_may_not_be_written_is_told_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # an administrator may write anything
    with pytest.raises(TargetError, match=f"could not be written: {os.strerror(errno.EACCES)}"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"


OF_A_STORE = (
    "store.json",
    "journal.jsonl",
    "journal-before-1.jsonl",
    "store.lock",
    "holder.json",
    "Store.JSON",
)
IN_A_STORE = ("history/x.docx", "archive/1.json", "incoming/parts.json", "backups/daily-2026-03-10.zip")


@pytest.mark.parametrize("name", [*OF_A_STORE, *IN_A_STORE])
@pytest.mark.parametrize("through_a_link", [False, True])
def test_a_file_of_a_store_is_refused_whether_or_not_it_is_there(
    tmp_path: Path, name: str, *, through_a_link: bool
) -> None:
    (tmp_path / "journal.jsonl").touch()
    (tmp_path / name).parent.mkdir(exist_ok=True)
    path = tmp_path / name
    if through_a_link:
        path = tmp_path / "minutes.docx"
        link(path, tmp_path / name)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(TargetError, match="could not be written: it is a file of a store"):
        write_file(path, b"new")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_document_may_lie_beside_the_files_of_a_store_and_a_file_of_that_name_elsewhere(
    tmp_path: Path,
) -> None:
    write_file(tmp_path / "store.json", b"new")
    (tmp_path / "journal.jsonl").touch()
    write_file(tmp_path / "minutes.docx", b"new")
    assert (tmp_path / "minutes.docx").read_bytes() == b"new"


def test_no_name_is_free_at_which_a_link_lies(tmp_path: Path) -> None:
    link(tmp_path / "minutes.docx", tmp_path / "nowhere")
    assert free_name(tmp_path, "minutes", ".docx") == tmp_path / "minutes (2).docx"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a profile to its user by other means")
class TestRights:
    """Who may read what is written."""

    @pytest.fixture(autouse=True)
    def generous(self) -> Iterator[None]:
        """A system that lets everybody read what is made, unless it is said otherwise."""
        before = os.umask(0)
        yield
        os.umask(before)

    @pytest.mark.parametrize("before", [None, 0o666, 0o640])
    def test_what_is_private_is_for_its_owner_alone_whatever_was_there(
        self, tmp_path: Path, before: int | None
    ) -> None:
        path = tmp_path / "exempt.docx"
        if before is not None:
            path.touch()
            path.chmod(before)
        write_file(path, b"new", private=True)
        assert path.stat().st_mode & 0o777 == 0o600

    def test_a_file_that_few_could_read_is_not_for_more_afterwards(self, tmp_path: Path) -> None:
        path = tmp_path / "minutes.docx"
        write_file(path, b"old")
        assert path.stat().st_mode & 0o777 == 0o666
        path.chmod(0o640)
        write_file(path, b"new")
        assert path.stat().st_mode & 0o777 == 0o640
