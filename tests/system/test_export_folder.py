"""The folder for documents: chosen, remembered, and gone."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.system.export_folder import ExportFolder


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """The file in which the choice is kept; not made yet."""
    return tmp_path / "settings" / "folder.txt"


def test_until_one_is_chosen_documents_go_where_the_program_was_started(tmp_path: Path, memory: Path) -> None:
    assert ExportFolder(tmp_path, memory).path == tmp_path


def test_the_chosen_folder_is_remembered_at_the_next_start(tmp_path: Path, memory: Path) -> None:
    chosen = tmp_path / "Cofnodion y Pwyllgor"
    chosen.mkdir()
    said = ExportFolder(tmp_path, memory).choose(f" {chosen} ")
    assert said == f"Documents go into {chosen} from now on."
    assert ExportFolder(tmp_path, memory).path == chosen


def test_nothing_typed_is_the_first_folder_again(tmp_path: Path, memory: Path) -> None:
    (tmp_path / "minutes").mkdir()
    folder = ExportFolder(tmp_path, memory)
    folder.choose(str(tmp_path / "minutes"))
    folder.choose("")
    assert folder.path == ExportFolder(tmp_path, memory).path == tmp_path


def test_a_folder_below_the_users_own_is_typed_with_a_tilde(
    tmp_path: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "minutes").mkdir()
    folder = ExportFolder(tmp_path, memory)
    folder.choose("~/minutes")
    assert folder.path == tmp_path / "minutes"


def test_while_a_chosen_folder_is_gone_documents_go_into_the_first_one(tmp_path: Path, memory: Path) -> None:
    stick, folder = tmp_path / "stick", ExportFolder(tmp_path, memory)
    stick.mkdir()
    folder.choose(str(stick))
    stick.rmdir()
    assert folder.path == tmp_path
    stick.mkdir()
    assert folder.path == stick


@pytest.mark.parametrize("typed", ["no/such/folder", "~nobody-of-that-name/x", "a\0b", "x" * 5000])
def test_what_is_no_folder_is_refused_in_a_sentence_and_the_choice_stays(
    tmp_path: Path, memory: Path, typed: str
) -> None:
    folder = ExportFolder(tmp_path, memory)
    with pytest.raises(Refused):
        folder.choose(typed)
    assert folder.path == tmp_path
    assert not memory.exists()


def test_a_file_is_no_folder(tmp_path: Path, memory: Path) -> None:
    (tmp_path / "minutes.docx").touch()
    with pytest.raises(Refused, match="is a file, not a folder"):
        ExportFolder(tmp_path, memory).choose(str(tmp_path / "minutes.docx"))


def test_a_choice_that_cannot_be_kept_lasts_until_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "settings").touch()  # a file where the folder of the memory would be
    chosen = tmp_path / "minutes"
    chosen.mkdir()
    folder = ExportFolder(tmp_path, tmp_path / "settings" / "folder.txt")
    assert f"Documents go into {chosen} until the program ends" in folder.choose(str(chosen))
    assert folder.path == chosen
    assert ExportFolder(tmp_path, tmp_path / "settings" / "folder.txt").path == tmp_path


@pytest.mark.parametrize("kept", [b"\xff\xfe", b"", b"/no/such/folder\n", b"a\0b"])
def test_a_damaged_memory_is_no_choice(tmp_path: Path, memory: Path, kept: bytes) -> None:
    memory.parent.mkdir()
    memory.write_bytes(kept)
    assert ExportFolder(tmp_path, memory).path == tmp_path
