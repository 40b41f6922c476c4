"""A file that is made again takes the place of the one before, which is kept unless it is the same."""

import zipfile
from pathlib import Path

import pytest

from scrutiny_tui.system.renewal import Renewal, put_in_place
from scrutiny_tui.system.targets import HeldFileError


def made(folder: Path, words: str) -> Path:
    path = folder / ".new"
    path.write_text(words, encoding="utf-8")
    return path


def package(path: Path, words: str, year: int) -> Path:
    with zipfile.ZipFile(path, "w") as found:
        found.writestr(zipfile.ZipInfo("document.xml", (year, 1, 1, 0, 0, 0)), words)
    return path


def test_what_stood_there_is_kept_each_time_and_the_same_content_stays(tmp_path: Path) -> None:
    path = tmp_path / "agenda.txt"
    assert put_in_place(made(tmp_path, "one"), path) is Renewal.NEW
    assert put_in_place(made(tmp_path, "one"), path) is Renewal.UNCHANGED
    for words in ("two", "three"):
        assert put_in_place(made(tmp_path, words), path) is Renewal.ALTERED
    kept = {one.name: one.read_text(encoding="utf-8") for one in (tmp_path / "earlier").iterdir()}
    assert (path.read_text(encoding="utf-8"), kept) == (
        "three",
        {"agenda.txt": "one", "agenda (2).txt": "two"},
    )


def test_of_a_word_file_its_parts_count_and_not_when_it_was_written(tmp_path: Path) -> None:
    path = package(tmp_path / "agenda.docx", "one", 2025)
    before = path.read_bytes()
    assert put_in_place(package(tmp_path / ".new", "one", 2026), path) is Renewal.UNCHANGED
    assert path.read_bytes() == before
    assert put_in_place(package(tmp_path / ".new", "two", 2026), path) is Renewal.ALTERED


def test_what_is_no_file_stays_and_so_does_one_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "agenda.txt"
    folder.mkdir()
    with pytest.raises(HeldFileError) as held:
        put_in_place(made(tmp_path, "one"), folder)
    assert held.value.instead == tmp_path / "agenda (2).txt"
    free = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if target.parent.name == "earlier":
            raise PermissionError
        return free(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(HeldFileError) as held:
        put_in_place(made(tmp_path, "two"), tmp_path / "agenda (2).txt")
    assert held.value.instead.read_text(encoding="utf-8") == "two"
    assert (tmp_path / "agenda (2).txt").read_text(encoding="utf-8") == "one"
