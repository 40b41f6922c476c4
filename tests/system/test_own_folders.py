"""What is kept outside the store lies in folders of this user, which are looked at each time."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.system import own_folders
from scrutiny_tui.system.own_folders import ForeignError, OwnFolder

KEY = "0123456789abcdef"
posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps a profile to its user by other means"
)


@pytest.fixture
def folder(tmp_path: Path) -> OwnFolder:
    """A folder with a file in it."""
    made = OwnFolder(tmp_path / "state" / "kept" / KEY)
    append(made, "rescue.jsonl", b"one\n")
    return made


def append(folder: OwnFolder, name: str, data: bytes) -> None:
    with os.fdopen(folder.open(name), "rb+") as file:
        file.seek(0, os.SEEK_END)
        file.write(data)


def test_what_was_written_is_read_and_nothing_else_is_there(folder: OwnFolder) -> None:
    append(folder, "rescue.jsonl", b"two\n")
    append(folder, "drafts.jsonl", b"draft\n")
    assert folder.read("rescue.jsonl") == b"one\ntwo\n"
    assert folder.names() == ["drafts.jsonl", "rescue.jsonl"]
    folder.remove("rescue.jsonl")
    folder.remove("rescue.jsonl")
    assert (folder.read("rescue.jsonl"), folder.names()) == (b"", ["drafts.jsonl"])


def test_reading_makes_no_folder(tmp_path: Path) -> None:
    folder = OwnFolder(tmp_path / "state" / KEY)
    assert (folder.read("rescue.jsonl"), folder.names()) == (b"", [])
    assert not folder.path.parent.exists()


@posix
def test_what_is_made_is_for_its_owner_alone(folder: OwnFolder) -> None:
    before = os.umask(0)
    try:
        append(folder, "drafts.jsonl", b"draft\n")
    finally:
        os.umask(before)
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.path.iterdir()} == {0o600}


def anothers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a folder or a file belong to another user."""
    if os.geteuid() == 0:
        os.chown(path, 4242, 4242)
    else:
        real, number = os.geteuid(), path.lstat().st_uid + 1
        monkeypatch.setattr(os, "geteuid", lambda: number if path.exists() else real)


def foreign_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anothers(folder, monkeypatch)


def foreign_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anothers(folder.parent, monkeypatch)


def open_folder(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.chmod(0o770)


def linked_folder(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.rename(folder.with_name("moved"))
    folder.symlink_to(folder.with_name("moved"))


FOLDERS: dict[str, tuple[Callable[[Path, pytest.MonkeyPatch], None], str]] = {
    "another user's": (foreign_folder, "it belongs to another user"),
    "below another user's": (foreign_root, "it belongs to another user"),
    "others can write to it": (open_folder, "other users can write to it"),
    "a link": (linked_folder, "it is no folder, or a link to one"),
}


@posix
@pytest.mark.parametrize("kind", FOLDERS)
def test_a_folder_that_is_not_ours_alone_is_neither_read_nor_written(
    folder: OwnFolder, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, why = FOLDERS[kind]
    make(folder.path, monkeypatch)
    for call in (
        lambda: folder.read("rescue.jsonl"),
        lambda: folder.open("rescue.jsonl"),
        lambda: folder.remove("rescue.jsonl"),
        folder.names,
        folder.make,
    ):
        with pytest.raises(ForeignError, match=why):
            call()
    assert (folder.path / "rescue.jsonl").read_bytes() == b"one\n"


def linked(path: Path, _: pytest.MonkeyPatch) -> None:
    path.rename(path.parents[2] / "elsewhere")
    path.symlink_to(path.parents[2] / "elsewhere")


def second_name(path: Path, _: pytest.MonkeyPatch) -> None:
    os.link(path, path.parents[2] / "second")


def pipe(path: Path, _: pytest.MonkeyPatch) -> None:
    path.unlink()
    os.mkfifo(path)


def open_file(path: Path, _: pytest.MonkeyPatch) -> None:
    path.chmod(0o620)


FILES: dict[str, tuple[Callable[[Path, pytest.MonkeyPatch], None], str]] = {
    "another user's": (anothers, "it belongs to another user"),
    "others can write to it": (open_file, "other users can write to it"),
    "a link": (linked, "it is a link"),
    "a second name": (second_name, "it has a second name elsewhere"),
    "a pipe": (pipe, "it is no file"),
}


@posix
@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_is_not_ours_alone_is_neither_read_nor_added_to(
    folder: OwnFolder, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, why = FILES[kind]
    make(folder.path / "rescue.jsonl", monkeypatch)
    with pytest.raises(ForeignError, match=why):
        folder.read("rescue.jsonl")
    with pytest.raises(ForeignError, match=why):
        folder.open("rescue.jsonl")


def test_a_file_is_not_read_beyond_a_limit(folder: OwnFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_folders, "MOST_BYTES", 4)
    assert folder.read("rescue.jsonl") == b"one\n"
    monkeypatch.setattr(own_folders, "MOST_BYTES", 3)
    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        folder.read("rescue.jsonl")


@pytest.mark.parametrize("name", ["", "..", ".", "../x", "a/b", "/etc/x", "a\0b", "a\\b", "x" * 200])
def test_a_name_leads_nowhere_else(folder: OwnFolder, name: str) -> None:
    for call in (
        lambda: folder.read(name),
        lambda: folder.open(name),
        lambda: folder.remove(name),
    ):
        with pytest.raises(OSError, match=os.strerror(errno.EINVAL)):
            call()
