"""A store knows which of its files belong together, and opens no mixture of them."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import open_store
from scrutiny_tui.store.errors import MixtureError
from scrutiny_tui.store.log.line_format import line_of, read_lines
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.tables.codec import encode
from tests.clock import EVENING
from tests.mixtures.while_open import SYNC_NAMES, compact
from tests.store.live import live
from tests.store.samples import SENTENCE, add, numbers, person

JOURNAL, SNAPSHOT, HISTORY = "journal.jsonl", "store.json", "history"


def contents(folder: Path) -> dict[str, bytes]:
    """The content of every file of a store but the lock's."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.name not in {"store.lock", "holder.json"}
    }


def fill(folder: Path, *wanted: int, tidy: bool = True) -> Path:
    """Add those people in one session, compact the store if asked for, and keep a copy of it."""
    store = open_store(folder)
    for number in wanted:
        add(store, number)
    if tidy:
        compact(store)
    store.close()
    kept = folder.with_name(f"{folder.name} at {wanted[-1]}")
    shutil.copytree(folder, kept)
    return kept


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def refused(folder: Path, how: str) -> None:
    """See that a store is refused by whoever opens it, and stays as it is."""
    before = contents(folder)
    openings: tuple[Callable[[], object], ...] = (
        lambda: open_store(folder),
        lambda: open_store(folder, read_only=True),
        lambda: live(folder),
    )
    for attempt in openings:
        with pytest.raises(MixtureError, match=how) as told:
            attempt()
        assert SENTENCE.fullmatch(str(told.value))
        assert "“scrutiny doctor --repair” puts them together" in str(told.value)
    assert contents(folder) == before


def test_an_older_snapshot_and_journal_beside_a_newer_history_are_refused(folder: Path) -> None:
    old = fill(folder, 1)
    fill(folder, 2)
    for name in (SNAPSHOT, JOURNAL):
        shutil.copy(old / name, folder / name)
    refused(folder, r"store\.json ends at change 1, the history at 2")


def test_a_newer_snapshot_beside_an_older_journal_is_refused(folder: Path) -> None:
    old = fill(folder, 1)
    fill(folder, 2)
    shutil.copy(old / JOURNAL, folder / JOURNAL)
    refused(folder, r"journal\.jsonl ends at change 1, store\.json at 2")


def test_an_older_snapshot_beside_a_newer_journal_is_refused(folder: Path) -> None:
    old = fill(folder, 1)
    fill(folder, 2)
    fill(folder, 3, tidy=False)
    shutil.copy(old / SNAPSHOT, folder / SNAPSHOT)
    refused(folder, r"store\.json ends at change 1, journal\.jsonl begins after change 2")


def test_an_older_journal_of_the_same_snapshot_opens_as_the_store_once_was(folder: Path) -> None:
    fill(folder, 1)
    old = fill(folder, 2, tidy=False)
    fill(folder, 3, tidy=False)
    shutil.copy(old / JOURNAL, folder / JOURNAL)
    with closing(open_store(folder)) as store:
        assert numbers(store) == [1, 2]


@pytest.mark.parametrize("names", [(JOURNAL,), (SNAPSHOT,), (HISTORY,), (JOURNAL, SNAPSHOT)], ids=str)
def test_files_of_two_copies_that_went_different_ways_are_told_apart_although_their_numbers_agree(
    folder: Path, names: tuple[str, ...]
) -> None:
    fork = fill(folder, 1)
    fill(folder, 2)
    fill(fork, 9)
    for name in names:
        if (fork / name).is_dir():
            shutil.rmtree(folder / name)
            shutil.copytree(fork / name, folder / name)
        else:
            shutil.copy(fork / name, folder / name)
    refused(folder, "is another than that of")


def test_files_of_two_stores_are_told_apart(folder: Path, tmp_path: Path) -> None:
    fill(folder, 1)
    fill(tmp_path / "other", 1)
    shutil.copy(tmp_path / "other" / JOURNAL, folder / JOURNAL)
    refused(folder, "belong to different stores")


def test_lines_that_were_made_after_others_than_those_before_them_are_refused(folder: Path) -> None:
    fork = fill(folder, 1, tidy=False)
    fill(folder, 2, 3, tidy=False)
    fill(fork, 8, 9, tidy=False)
    ours = (folder / JOURNAL).read_bytes().splitlines(keepends=True)
    theirs = (fork / JOURNAL).read_bytes().splitlines(keepends=True)
    (folder / JOURNAL).write_bytes(b"".join([*ours[:-1], theirs[-1]]))
    refused(folder, "change 3 in journal.jsonl was made after another than the one before it")


def test_an_archive_newer_than_everything_else_is_a_trace_of_a_newer_state(folder: Path) -> None:
    fill(folder, 1)
    (folder / "archive").mkdir()
    (folder / "archive" / "ECSC-2026-03-03.000000000007.json").write_bytes(b"{}")
    refused(folder, r"store\.json and journal\.jsonl end at change 1, archive/ECSC-2026-03-03\..* at 7")


def test_a_journal_of_the_version_before_beside_a_newer_snapshot_is_refused(folder: Path) -> None:
    fill(folder, 1)
    edit = {"table": "people", "id": "p2", "before": None, "after": encode(person(2))}
    older = {
        "sequence": 2,
        "schema": 4,
        "command": "add a person",
        "at": EVENING.isoformat(),
        "edits": [edit],
    }
    (folder / JOURNAL).write_bytes(line_of(older))
    refused(folder, r"journal\.jsonl comes from an older version than store\.json")


def test_history_that_is_missing_hides_no_record_and_is_told(folder: Path) -> None:
    fill(folder, 1)
    fill(folder, 2)
    (folder / HISTORY / "000000000002-000000000002.jsonl").unlink()
    with closing(open_store(folder)) as store:
        assert numbers(store) == [1, 2]
        assert "The changes 2 to 2 are missing in “history”" in " ".join(store.notices)
    (folder / HISTORY / "000000000001-000000000001.jsonl").unlink()
    with closing(open_store(folder)) as store:
        assert "The changes 1 to 2 are missing in “history”" in " ".join(store.notices)


def test_an_emptied_journal_is_told(folder: Path) -> None:
    fill(folder, 1)
    fill(folder, 2, tidy=False)
    (folder / JOURNAL).write_bytes(b"")
    with closing(open_store(folder)) as store:
        assert numbers(store) == [1]
        assert "what was saved after change 1, if anything, is not in" in store.notices[0]


def test_a_compaction_never_overwrites_history_that_holds_other_lines(folder: Path) -> None:
    fork = fill(folder, 1, tidy=False)
    fill(fork, 9)
    with closing(open_store(folder)) as store:
        add(store, 2)
        shutil.copytree(fork / HISTORY, folder / HISTORY)
        kept = contents(folder / HISTORY)
        compact(store)
        assert contents(folder / HISTORY) == kept
        assert "holds other changes than" in store.notices[-1]
        assert numbers(store) == [1, 2]
    lines = read_lines((folder / JOURNAL).read_bytes()).payloads
    assert [line["sequence"] for line in lines] == [1, 2]


@pytest.mark.parametrize("pattern", SYNC_NAMES)
@pytest.mark.parametrize(
    "name",
    [JOURNAL, SNAPSHOT, "history/000000000001-000000000002.jsonl"],
    ids=["journal", "snapshot", "history"],
)
def test_a_copy_of_a_file_under_another_name_is_named_and_left_alone(
    folder: Path, name: str, pattern: str
) -> None:
    fill(folder, 1, 2)
    file = folder / name
    copy = file.with_name(pattern.format(stem=file.stem, suffix=file.suffix))
    shutil.copy(file, copy)
    kept = copy.read_bytes()
    for _ in range(2):
        with closing(open_store(folder)) as store:
            assert numbers(store) == [1, 2]
            assert copy.name in " ".join(store.notices)
            compact(store)
    assert copy.read_bytes() == kept


def test_a_file_of_the_clerks_own_in_the_folder_is_no_copy(folder: Path) -> None:
    fill(folder, 1)
    (folder / "notes.txt").write_text("to be typed again", encoding="utf-8")
    (folder / "other.jsonl").write_bytes((fill(folder.with_name("else"), 1) / JOURNAL).read_bytes())
    with closing(open_store(folder)) as store:
        assert store.notices == ()


def test_every_file_names_its_store_and_its_state(folder: Path) -> None:
    fill(folder, 1, 2)
    (journal, snapshot, history) = (
        contents(folder)[name] for name in (JOURNAL, SNAPSHOT, "history/000000000001-000000000002.jsonl")
    )
    header = read_lines(journal).header
    told = read_lines(history).header
    assert header is not None
    assert told is not None
    assert told.ends == header.begins
    assert (told.store, told.begins.sequence, header.begins.sequence) == (header.store, 0, 2)
    assert f'"store":"{header.store}","digest":"{header.begins.digest}"'.encode() in snapshot


def test_each_opening_has_a_number_of_its_own(folder: Path) -> None:
    fences = []
    for number in (1, 2, 3):
        fill(folder, number, tidy=False)
        header = read_lines((folder / JOURNAL).read_bytes()).header
        assert header is not None
        fences.append(header.fence)
    assert fences == [1, 2, 3]


@pytest.mark.parametrize("left", [b"", bytes(512)], ids=["cut to nothing", "overwritten with zeros"])
def test_a_young_store_that_lost_all_its_lines_is_told_of_and_left_alone(folder: Path, left: bytes) -> None:
    fill(folder, 1, 2, tidy=False)
    (folder / JOURNAL).write_bytes(left)
    openings: tuple[Callable[[], object], ...] = (
        lambda: open_store(folder),
        lambda: open_store(folder, read_only=True),
        lambda: live(folder),
    )
    for attempt in openings:
        with pytest.raises(StoreError, match="it is empty, so what was saved in it is lost") as told:
            attempt()
        assert SENTENCE.fullmatch(str(told.value))
    assert contents(folder) == {JOURNAL: left}
    (fault,) = StoreMaintenance(folder).examine().faults
    assert "it is empty" in fault
    assert StoreMaintenance(folder).repair(EVENING).original is not None
    with closing(open_store(folder)) as store:
        add(store, 3)
    assert StoreMaintenance(folder).examine().faults == ()
