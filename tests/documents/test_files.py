"""Files are replaced as a whole, or not at all."""

from pathlib import Path

import pytest

from scrutiny_tui.documents import files
from scrutiny_tui.documents.files import PAUSES, replace_file


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PAUSES", (0.0,) * len(PAUSES))


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let another program hold the file for that many attempts."""
    real, left = Path.replace, [times]

    def replace(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "held by another program")
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


def test_a_file_that_stays_held_keeps_what_it_has_and_the_failure_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(b"old")
    held(monkeypatch, len(PAUSES) + 1)
    with pytest.raises(PermissionError):
        replace_file(path, b"new")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"minutes.docx": b"old"}


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "nowhere" / "minutes.docx", b"new")
