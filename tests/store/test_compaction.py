import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import compaction, open_store
from scrutiny_tui.store.log.line_format import SCHEMA, read_lines
from tests.store.samples import DiedError, FaultyFiles, add, numbers, numbers_in


@pytest.fixture(autouse=True)
def every_journal_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "COMPACT_FROM", 1)


def fill(folder: Path, *wanted: int) -> None:
    """Save those people in one session, which compacts when it ends."""
    store = open_store(folder)
    for number in wanted:
        add(store, number)
    store.close()


def history_of(folder: Path) -> list[int]:
    """The numbers of all changes in the history and the journal, in order, each counted once."""
    files = [*sorted((folder / "history").glob("*.jsonl")), folder / "journal.jsonl"]
    return sorted({line["sequence"] for file in files for line in read_lines(file.read_bytes()).payloads})


def test_a_compacted_store_reads_as_before_and_its_lines_are_in_the_history(tmp_path: Path) -> None:
    fill(tmp_path, 1, 2)
    fill(tmp_path, 3)
    assert numbers_in(tmp_path) == [1, 2, 3]
    assert read_lines((tmp_path / "journal.jsonl").read_bytes()).payloads == ()
    assert [path.name for path in sorted((tmp_path / "history").iterdir())] == [
        "000000000001-000000000002.jsonl",
        "000000000003-000000000003.jsonl",
    ]
    assert history_of(tmp_path) == [1, 2, 3]
    assert all(b"\0" not in path.read_bytes() for path in (tmp_path / "history").iterdir())


def test_the_snapshot_is_a_plain_tinydb_file(tmp_path: Path) -> None:
    fill(tmp_path, 1, 2)
    with TinyDB(tmp_path / "store.json", encoding="utf-8", access_mode="r") as database:
        assert [found["name"] for found in database.table("people")] == [
            "Councillor Ada Moss 1",
            "Councillor Ada Moss 2",
        ]
        about = database.table("_snapshot").all()[0]
    assert (about["schema"], about["sequence"], about["count"]) == (SCHEMA, 2, 2)


def test_a_short_journal_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "COMPACT_FROM", 100_000)
    fill(tmp_path, 1)
    assert not (tmp_path / "store.json").exists()


def test_a_journal_left_long_by_a_crash_is_compacted_when_the_store_is_opened(tmp_path: Path) -> None:
    store = open_store(tmp_path, files=FaultyFiles())
    add(store, 1)
    journal = (tmp_path / "journal.jsonl").read_bytes()
    store.close()
    for path in (tmp_path / "store.json", *(tmp_path / "history").iterdir()):
        path.unlink()
    (tmp_path / "history").rmdir()
    (tmp_path / "journal.jsonl").write_bytes(journal)
    store = open_store(tmp_path)
    assert (tmp_path / "store.json").exists()
    assert numbers(store) == [1]


def test_a_compaction_broken_off_at_any_call_leaves_a_store_that_reads_the_same(tmp_path: Path) -> None:
    for step in range(1, 200):
        folder = tmp_path / str(step)
        fill(folder, 1, 2)
        files = FaultyFiles(how=DiedError)
        store = open_store(folder, files=files)
        add(store, 3)
        files.fail_at = files.calls + step
        try:
            store.close()
        except DiedError:
            pass
        else:
            break
        assert numbers_in(folder) == [1, 2, 3]
        assert history_of(folder) == [1, 2, 3]
        fill(folder, 4)
        assert numbers_in(folder) == [1, 2, 3, 4]
        assert history_of(folder) == [1, 2, 3, 4]
    assert step > 15


def test_a_compaction_that_fails_is_no_failed_save_and_is_made_up_for_later(tmp_path: Path) -> None:
    told: tuple[str, ...] = ()
    for step in range(1, 16):
        folder = tmp_path / str(step)
        files = FaultyFiles()
        store = open_store(folder, files=files)
        add(store, 1)
        files.fail_at = files.calls + step
        store.database.storage.compact()  # type: ignore[attr-defined]  # TinyDB says no more than Storage
        add(store, 2)
        assert numbers(store) == [1, 2]
        store.close()
        assert numbers_in(folder) == [1, 2]
        assert history_of(folder) == [1, 2]
        told += store.notices
    assert told
    assert all("Everything is saved" in notice for notice in told)


def test_what_an_earlier_compaction_left_behind_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "store.json.new").write_bytes(b"left behind " * 1000)
    fill(tmp_path, 1)
    assert numbers_in(tmp_path) == [1]


def test_a_failed_compaction_is_told_to_the_clerk(tmp_path: Path) -> None:
    files = FaultyFiles()
    store = open_store(tmp_path, files=files)
    add(store, 1)
    files.fail_at = files.calls + 1
    store.close()
    assert store.notices[0].startswith("Everything is saved, but the store")


def test_a_snapshot_that_was_altered_is_reported_with_what_can_be_read(tmp_path: Path) -> None:
    fill(tmp_path, 1, 2)
    path = tmp_path / "store.json"
    path.write_bytes(path.read_bytes().replace(b"Ada", b"Axa", 1))
    with pytest.raises(StoreError, match=r"store\.json is damaged: .* 2 of 2 records can be read"):
        open_store(tmp_path)


def test_a_byte_order_mark_before_the_snapshot_does_no_harm(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    path = tmp_path / "store.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert numbers_in(tmp_path) == [1]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"[]", b"{}", b'{"_default": {}}', b"\xff\xfe"])
def test_a_file_that_is_no_store_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "store.json").write_bytes(content)
    with pytest.raises(StoreError, match=r"store\.json is damaged: it is no store of this program"):
        open_store(tmp_path)


def test_a_snapshot_from_a_newer_version_is_not_guessed_at(tmp_path: Path) -> None:
    about = {"schema": 99, "sequence": 1, "count": 0, "checksum": "?"}
    (tmp_path / "store.json").write_text(json.dumps({"_snapshot": {"1": about}}), encoding="utf-8")
    with pytest.raises(StoreError, match="newer version of scrutiny"):
        open_store(tmp_path)


@pytest.mark.parametrize("missing", ["store.json", "journal.jsonl"])
def test_a_store_that_lacks_a_file_is_not_opened_as_a_smaller_one(tmp_path: Path, missing: str) -> None:
    fill(tmp_path, 1, 2)
    (tmp_path / missing).unlink()
    with pytest.raises(StoreError, match="it is missing"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="it is missing"):
        open_store(tmp_path, read_only=True)


def test_an_empty_journal_in_the_place_of_a_lost_one_opens_what_the_snapshot_holds(tmp_path: Path) -> None:
    fill(tmp_path, 1, 2)
    (tmp_path / "journal.jsonl").unlink()
    (tmp_path / "journal.jsonl").touch()
    assert numbers_in(tmp_path) == [1, 2]


def test_an_older_snapshot_beside_its_journal_is_a_mixture(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    old = (tmp_path / "store.json").read_bytes()
    fill(tmp_path, 2)
    store = open_store(tmp_path)
    add(store, 3)
    (tmp_path / "store.json").write_bytes(old)
    with pytest.raises(StoreError, match=r"ends at change 1, journal\.jsonl begins after change 2"):
        open_store(tmp_path, read_only=True)
