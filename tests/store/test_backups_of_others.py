"""A backup that was altered, or made to do harm: it is refused, and changes nothing."""

import hashlib
import io
import json
import os
import sys
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.store import maintenance
from scrutiny_tui.store.backup import backup_file
from scrutiny_tui.store.backup.backup_file import pack
from scrutiny_tui.store.log.line_format import SCHEMA
from scrutiny_tui.store.maintenance import StoreMaintenance
from tests.clock import EVENING
from tests.store.scenes import backup, contents, folder, held_by, meet

__all__ = ["backup", "folder"]


def rewritten(backup: Path, alter: Callable[[dict[str, bytes]], object]) -> None:
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    alter(members)
    with zipfile.ZipFile(backup, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


FORGED: dict[str, Callable[[dict[str, bytes]], object]] = {
    "another word in it": lambda m: m.update({"store.json": m["store.json"].replace(b"Ada", b"Axa", 1)}),
    "another byte in what was torn": lambda m: m.update({"journal-torn.txt": b"half a lime\n"}),
    "a part missing": lambda m: m.pop("journal.jsonl"),
    "a file that is not listed": lambda m: m.update({"history/000000000009.jsonl": b""}),
    "no list": lambda m: m.pop("manifest.json"),
    "a list that is none": lambda m: m.update({"manifest.json": b"[]"}),
    "a newer version": lambda m: m.update(
        {
            "manifest.json": m["manifest.json"].replace(
                b'"schema": %d' % SCHEMA, b'"schema": %d' % (SCHEMA + 1)
            )
        }
    ),
}


SAID = {
    "another word in it": "is damaged: store.json in it is not as it was packed; choose another backup",
    "another byte in what was torn": "is damaged: journal-torn.txt in it is not as it was packed",
    "a part missing": "is no backup of a store: it holds other files than its list says",
    "a file that is not listed": "is no backup of a store: it holds other files than its list says",
    "no list": "is no backup of a store, or damaged beyond reading: choose another",
    "a list that is none": "is no backup of a store, or damaged beyond reading: choose another",
    "a newer version": "was made by a newer version of scrutiny: restore it with that",
}
"""What the clerk is told of each."""


@pytest.mark.parametrize("forged", FORGED)
def test_a_backup_that_was_altered_is_refused_and_changes_nothing(
    folder: Path, backup: Path, forged: str
) -> None:
    rewritten(backup, FORGED[forged])
    before = contents(folder)
    with pytest.raises(BackupError) as refused:
        StoreMaintenance(folder).restore(backup, EVENING)
    assert str(refused.value).startswith(f"{backup} {SAID[forged]}")
    assert contents(folder) == before


@pytest.mark.parametrize("name", ["../notes.txt", "/etc/notes", "store.lock", "history/../../x.jsonl", "a/b"])
def test_a_backup_cannot_write_outside_the_store(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.zip").write_bytes(pack({name: b"words"}))
    with pytest.raises(BackupError, match="is no backup of a store"):
        StoreMaintenance(tmp_path / "store").restore(tmp_path / "bad.zip", EVENING)
    assert [path.name for path in tmp_path.iterdir()] == ["bad.zip"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match=r"none\.zip could not be read"):
        StoreMaintenance(tmp_path / "store").restore(tmp_path / "none.zip", EVENING)


@settings(max_examples=60)
@given(st.data())
def test_any_byte_changed_in_a_backup_is_noticed_or_harmless(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as place:
        meet(Path(place) / "store")
        file = Path(place) / "a.zip"
        StoreMaintenance(Path(place) / "store").back_up(file)
        damaged = bytearray(file.read_bytes())
        where = data.draw(st.floats(0, 1, exclude_max=True))  # no two backups are of the same length
        damaged[int(where * len(damaged))] ^= 1 << data.draw(st.integers(0, 7))
        file.write_bytes(damaged)
        try:
            StoreMaintenance(Path(place) / "new").restore(file, EVENING)
        except BackupError:
            assert not (Path(place) / "new").exists()
        else:
            assert held_by(Path(place) / "new") == held_by(Path(place) / "store")


@given(st.binary(max_size=300))
def test_no_file_whatever_is_taken_for_a_backup(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "a.zip").write_bytes(data)
        with pytest.raises(BackupError, match="is no backup of a store, or damaged beyond reading"):
            StoreMaintenance(Path(place) / "store").restore(Path(place) / "a.zip", EVENING)


def test_a_list_that_promises_little_is_not_unpacked_to_much(tmp_path: Path) -> None:
    made = io.BytesIO(pack({"journal.jsonl": b""}))
    with zipfile.ZipFile(made) as archive:
        listed = archive.read("manifest.json")
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", listed)
        archive.writestr("journal.jsonl", bytes(50_000_000))
    tracemalloc.start()
    with pytest.raises(BackupError, match="is damaged: journal"):
        StoreMaintenance(tmp_path / "store").restore(tmp_path / "a.zip", EVENING)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def packed(path: Path, listed: int, content: bytes, how: int = zipfile.ZIP_DEFLATED) -> Path:
    """A backup of one file, of which the list says the length."""
    part = {"bytes": listed, "sha256": hashlib.sha256(content).hexdigest()}
    manifest = {"format": 1, "schema": SCHEMA, "parts": {"journal.jsonl": part}}
    with zipfile.ZipFile(path, "w", how) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("journal.jsonl", content)
    return path


@pytest.mark.parametrize(
    ("listed", "how", "why"),
    [
        (100_000_000, zipfile.ZIP_DEFLATED, "it unpacks to more than a store holds"),
        (10**15, zipfile.ZIP_DEFLATED, "is damaged: journal"),
        (-2, zipfile.ZIP_DEFLATED, "is damaged: journal"),
        (10, zipfile.ZIP_DEFLATED, "is damaged: journal"),
        (100_000_000, zipfile.ZIP_BZIP2, "is no backup of a store"),
    ],
    ids=["100 MB of nothing", "more than any disk", "less than nothing", "a lie", "another way of packing"],
)
def test_a_small_file_is_not_unpacked_to_much(tmp_path: Path, listed: int, how: int, why: str) -> None:
    path = packed(tmp_path / "a.zip", listed, bytes(100_000_000), how)
    tracemalloc.start()
    with pytest.raises(BackupError, match=why):
        StoreMaintenance(tmp_path / "store").restore(path, EVENING)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_backup_of_many_small_parts_that_are_much_together_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.zip").write_bytes(pack({f"history/{n}.jsonl": os.urandom(1000) for n in range(1, 9)}))
    monkeypatch.setattr(backup_file, "MOST_BYTES", 8_000)  # of the list, too, something is unpacked
    with pytest.raises(BackupError, match="it unpacks to more than a store holds"):
        StoreMaintenance(tmp_path / "store").restore(tmp_path / "a.zip", EVENING)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices in its folders")
def test_what_has_no_end_is_not_restored_from(folder: Path, tmp_path: Path) -> None:
    before = contents(folder)
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "link.zip").symlink_to("/dev/zero")
    for name in ("pipe.zip", "link.zip"):
        with pytest.raises(BackupError, match="could not be read: it is no file"):
            StoreMaintenance(folder).restore(tmp_path / name, EVENING)
    assert contents(folder) == before


def test_a_file_that_is_longer_than_any_backup_is_not_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance, "MOST_BYTES", 1000)
    (tmp_path / "long.zip").write_bytes(bytes(1001))
    with pytest.raises(BackupError, match="could not be read: File too large"):
        StoreMaintenance(folder).restore(tmp_path / "long.zip", EVENING)
