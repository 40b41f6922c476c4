"""What the store writes is for its owner alone, whatever the system would give to others."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import added, replaced
from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import DraftFile, open_store
from scrutiny_tui.store.backup.daily_backup import back_up_today
from scrutiny_tui.store.files import WINDOWS, Files
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.storage import JournalStorage
from tests.clock import EVENING
from tests.council import COMMITTEE, DAY, MEETING
from tests.store.live import Disk, Watch, fallback, live
from tests.store.samples import add, change, entry

if WINDOWS:
    pytest.skip("Windows keeps a profile to its user by other means", allow_module_level=True)

DRAFTED = replace(MEETING, state=State.DRAFTING)


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """A system that lets everybody read what is made, unless it is said otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, int]:
    """The rights of a folder and all that is in it, by name."""
    return {
        str(path.relative_to(folder)): path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))
    }


def test_of_a_store_in_full_use_nothing_is_for_others(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with closing(open_store(folder)) as store:
        store.apply(change(*added(COMMITTEE, DRAFTED, entry(1))))
        store.apply(change(*replaced(DRAFTED, replace(DRAFTED, state=State.CONFIRMED))))
    storage = JournalStorage(folder)
    storage.compact()
    storage.close()
    back_up_today(folder, Files(), DAY)
    StoreMaintenance(folder).restore(next((folder / "backups").iterdir()), EVENING)
    with closing(open_store(folder)):
        found = rights(folder)
    assert {"journal.jsonl", "store.json", "history", "archive", "backups", "holder.json"} <= found.keys()
    assert {name: right for name, right in found.items() if right & 0o077} == {}


def test_what_waits_beside_the_store_is_not_for_others_either(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    disk = Disk(folder)
    with closing(live(folder, disk)) as store:
        watch = Watch(store)
        disk.wrong = 28
        add(store, 1)
        watch.until_word(SaveState.ELSEWHERE)
        drafts = DraftFile(fallback(folder))
        drafts.keep(Unrecorded())
        drafts.sync()
        found = rights(fallback(folder).folders[0])
        drafts.close()
        disk.wrong = 0
    assert {"rescue.jsonl", "drafts.jsonl"} <= found.keys()
    assert {name: right for name, right in found.items() if right & 0o077} == {}
