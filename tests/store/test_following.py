"""Two programs on one store: one writes, the other reads along and can take over."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreHeldError
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import Files, open_store
from scrutiny_tui.store.live.follower import StoreFollower
from scrutiny_tui.store.storage import JournalStorage
from tests.store.live import Watch, live
from tests.store.samples import add, numbers, numbers_in

HOLDING = """
import sys
from pathlib import Path
from scrutiny_tui.store import Files, open_store
from scrutiny_tui.store.live.follower import StoreFollower

store = open_store(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def tidied(folder: Path) -> None:
    """Compact a store that nobody holds."""
    storage = JournalStorage(folder)
    storage.compact()
    storage.close()


def test_what_one_program_writes_the_other_shows(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as writer, closing(live(tmp_path)) as reader:
        watch = Watch(reader)
        for number in (1, 2, 3):
            add(writer, number)
            watch.until(lambda: numbers(reader) == numbers(writer), "the change to be shown")


def test_a_store_that_was_tidied_meanwhile_is_read_again(tmp_path: Path) -> None:
    writer = open_store(tmp_path)
    with closing(live(tmp_path)) as reader:
        watch = Watch(reader)
        add(writer, 1)
        writer.close()
        tidied(tmp_path)
        with closing(open_store(tmp_path)) as second:
            add(second, 2)
            watch.until(lambda: numbers(reader) == [1, 2], "both to be shown")
            add(second, 3)
            watch.until(lambda: numbers(reader) == [1, 2, 3], "the last to be shown")


def test_it_takes_over_once_the_other_has_gone_and_not_before(tmp_path: Path) -> None:
    writer = open_store(tmp_path)
    add(writer, 1)
    with closing(live(tmp_path)) as reader:
        watch = Watch(reader)
        assert not reader.saving.can_take_over
        with pytest.raises(StoreHeldError, match="The store is open in another program"):
            reader.take_over()
        writer.close()
        watch.until(lambda: reader.saving.can_take_over, "the store to be free")
        reader.take_over()
        assert reader.saving.state is SaveState.SAVED
        assert not reader.read_only
        add(reader, 2)
        with pytest.raises(StoreHeldError, match="The store is open in another program"):
            open_store(tmp_path)
    assert numbers_in(tmp_path) == [1, 2]


def test_it_sees_that_a_third_program_has_taken_the_store_instead(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    with closing(live(tmp_path)) as reader:
        watch = Watch(reader)
        first.close()
        watch.until(lambda: reader.saving.can_take_over, "the store to be free")
        with closing(open_store(tmp_path)) as third:
            watch.until(lambda: not reader.saving.can_take_over, "the store to be held")
            add(third, 1)
            watch.until(lambda: numbers(reader) == [1], "the change to be shown")


def test_a_store_that_goes_away_is_told_of_and_what_was_read_stays(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with closing(open_store(folder)) as writer, closing(live(folder)) as reader:
        watch = Watch(reader)
        add(writer, 1)
        watch.until(lambda: numbers(reader) == [1], "the change to be shown")
        away = folder.rename(tmp_path / "away")
        watch.until(lambda: "no longer there" in reader.saving.sentence, "the loss to be told")
        assert numbers(reader) == [1]
        assert not folder.exists()
        away.rename(folder)
        watch.until(lambda: "no longer there" not in reader.saving.sentence, "all to be well")
        add(writer, 2)
        watch.until(lambda: numbers(reader) == [1, 2], "the change to be shown")


def test_a_program_that_was_killed_leaves_the_store_free(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        with closing(live(tmp_path)) as reader:
            watch = Watch(reader)
            program.kill()
            program.wait()
            watch.until(lambda: reader.saving.can_take_over, "the store to be free")
            reader.take_over()
            add(reader, 1)
    assert numbers_in(tmp_path) == [1]


def test_a_store_that_was_tidied_before_it_was_followed_is_read_once(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as writer:
        add(writer, 1)
        made = writer.database.storage
        assert isinstance(made, JournalStorage)
        made.compact()
        follower = StoreFollower(tmp_path, Files())
        assert follower.new_changes() == []
        add(writer, 2)
        changes = follower.new_changes()
        assert changes is not None
        assert [change["sequence"] for change in changes] == [2]
