"""Files are replaced completely or not at all."""

import os
import sys
import threading
from pathlib import Path

import pytest

from scrutiny_tui.documents import atomic_files
from scrutiny_tui.documents.atomic_files import PAUSES, HeldFileError, replace_file


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_files, "PAUSES", (0.0,) * len(PAUSES))


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
    replace_file(tmp_path / "minutes.docx", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"minutes.docx": b"new"}


def test_a_file_that_is_held_for_a_moment_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    held(monkeypatch, len(PAUSES))
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_stays_held_keeps_what_it_has_and_the_new_one_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    held(monkeypatch, len(PAUSES) + 1)
    with pytest.raises(HeldFileError, match=HELD) as told:
        replace_file(path, b"new")
    assert told.value.instead == tmp_path / "minutes (2).docx"
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "minutes.docx": b"old",
        "minutes (2).docx": b"new",
    }


def test_where_no_file_may_be_put_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, 99)
    with pytest.raises(PermissionError, match=HELD):
        replace_file(tmp_path / "minutes.docx", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        replace_file(tmp_path / "nowhere" / "minutes.docx", b"new")


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
    replace_file(path, b"new")
    assert path.is_symlink()
    assert there.read_bytes() == b"new"
    assert [each.name for each in there.parent.iterdir()] == ["minutes.docx"]


def test_a_link_that_leads_nowhere_yet_is_written_through(tmp_path: Path) -> None:
    link(tmp_path / "minutes.docx", tmp_path / "later.docx")
    replace_file(tmp_path / "minutes.docx", b"new")
    assert (tmp_path / "minutes.docx").is_symlink()
    assert (tmp_path / "later.docx").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps pipes elsewhere than among files")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()), daemon=True)
    reader.start()
    replace_file(path, b"new")
    reader.join(timeout=10)
    assert read == [b"new"]
    assert path.is_fifo()


def test_a_folder_is_told_and_kept(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="it is a folder"):
        replace_file(tmp_path, b"new")
    assert list(tmp_path.iterdir()) == []
