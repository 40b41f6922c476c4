"""Two programs recorded in one meeting while a drive was away: neither's words stand between the other's."""

import errno
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.changes import Change, Edit, added, removed
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.store import JournalStore, LiveStore, open_store
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING
from tests.store.live import Disk, Watch, fallback, live, rescue_of


def point(number: int, place: str, exempt: Exemption | None = None) -> Entry:
    text = f"point {number}"
    return Entry(f"e{number}", MEETING.id, None, place, text, Point(text), exempt=exempt)


def mark(number: int, place: str, *, out: bool) -> Entry:
    body = Exclusion((3,)) if out else PublicReturns()
    return Entry(f"e{number}", MEETING.id, None, place, "/exempt 3" if out else "/public", body)


def record(store: JournalStore, *edits: Edit) -> None:
    store.apply(Change("record", EVENING, edits))


def places(count: int, behind: str | None = None) -> list[str]:
    found: list[str] = []
    for _ in range(count):
        found.append(between(found[-1] if found else behind, None))
    return found


def order(store: JournalStore) -> list[str]:
    return [entry.id for entry in sitting(store).entries]


def sitting(store: JournalStore) -> Sitting:
    return Sitting(
        meeting=MEETING,
        committee=COMMITTEE,
        people={},
        memberships=(),
        items=(),
        entries=tuple(store.of_meeting(Entry, MEETING.id)),
        log=(),
    )


P = places(9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with a meeting in which two points were recorded."""
    folder = tmp_path / "store"
    with closing(open_store(folder)) as store:
        record(store, *added(COMMITTEE, MEETING, point(1, P[0]), point(2, P[1])))
    return folder


@pytest.fixture
def disk(folder: Path) -> Disk:
    return Disk(folder)


@pytest.fixture
def here(folder: Path, disk: Disk) -> Iterator[LiveStore]:
    """A laptop whose drive is away."""
    store = live(folder, disk)
    disk.wrong = errno.ENODEV
    yield store
    disk.wrong = 0
    store.close()


def left(here: LiveStore, *changes: tuple[Edit, ...]) -> None:
    """Record while the drive is away, then leave the program with the words elsewhere."""
    watch = Watch(here)
    for edits in changes:
        record(here, *edits)
    watch.until_word(SaveState.ELSEWHERE)
    here.close()


def recorded_there(folder: Path, *edits: Edit) -> None:
    """What another laptop records in the store."""
    with closing(open_store(folder)) as there:
        record(there, *edits)


def come_back(folder: Path) -> JournalStore:
    return open_store(folder, fallback=fallback(folder))


def test_what_waited_stands_behind_what_was_recorded_there(here: LiveStore, folder: Path) -> None:
    left(here, added(point(3, P[2])), added(point(4, P[3])), added(point(5, P[4])))
    recorded_there(folder, *added(point(6, P[2]), point(7, P[3])))
    with closing(come_back(folder)) as store:
        assert order(store) == ["e1", "e2", "e6", "e7", "e3", "e4", "e5"]


def test_what_waited_and_comes_to_stand_in_private_is_private_in_the_log(
    here: LiveStore, folder: Path
) -> None:
    day = MEETING.date
    asked = LogEntry(
        "ECSC-001", Kind.REQUEST, COMMITTEE.id, MEETING.id, None, "e3", "point 3", (), None, day, day
    )
    left(here, added(point(3, P[2]), asked))
    recorded_there(folder, *added(mark(6, P[2], out=True)))
    with closing(come_back(folder)) as store:
        (logged,) = store.all(LogEntry)
        assert order(store) == ["e1", "e2", "e6", "e3"]
        assert logged.private


def test_what_was_recorded_in_private_there_lets_nothing_out_and_takes_nothing_in(
    here: LiveStore, folder: Path
) -> None:
    left(
        here,
        added(mark(3, P[2], out=True)),
        added(point(4, P[3], Exemption((3,)))),
        added(mark(5, P[4], out=False)),
    )
    recorded_there(folder, *added(point(6, P[2]), point(7, P[3]), point(8, P[4])))
    with closing(come_back(folder)) as store:
        assert order(store) == ["e1", "e2", "e6", "e7", "e8", "e3", "e4", "e5"]
        assert sitting(store).exempt == {"e4"}


def test_what_was_moved_rewritten_and_deleted_here_keeps_its_place_among_ours(
    here: LiveStore, folder: Path
) -> None:
    first, second = point(3, P[2]), point(4, P[3])
    moved = replace(second, place=between(P[1], P[2]))
    rewritten = replace(first, line="other words")
    left(
        here,
        added(first),
        added(second),
        (Edit(second, moved),),
        (Edit(first, rewritten),),
        removed(rewritten),
        added(rewritten),
    )
    recorded_there(folder, *added(point(6, P[2])))
    with closing(come_back(folder)) as store:
        assert order(store) == ["e1", "e2", "e6", "e4", "e3"]
        assert [entry.line for entry in store.of_meeting(Entry, MEETING.id)][-1] == "other words"


def test_what_was_inserted_between_others_stays_between_them(here: LiveStore, folder: Path) -> None:
    left(here, added(point(3, between(P[0], P[1]))), removed(point(2, P[1])), added(point(2, P[1])))
    recorded_there(folder, *added(point(6, P[2])))
    with closing(come_back(folder)) as store:
        assert order(store) == ["e1", "e3", "e2", "e6"]


def test_where_nobody_else_recorded_every_place_is_as_it_was(here: LiveStore, folder: Path) -> None:
    left(here, added(point(3, P[2])))
    with closing(come_back(folder)) as store:
        assert [entry.place for entry in store.of_meeting(Entry, MEETING.id)] == P[:3]


def copied_and_written(here: LiveStore, disk: Disk, folder: Path, entry: Entry) -> bytes:
    """Record an entry, elsewhere first and then in the store; return the copy that is then removed."""
    watch = Watch(here)
    disk.wrong = errno.ENODEV
    record(here, *added(entry))
    watch.until_word(SaveState.ELSEWHERE)
    copy = rescue_of(folder).read_bytes()
    disk.wrong = 0
    watch.until_word(SaveState.SAVED)
    return copy


def never_removed(copy: bytes, folder: Path) -> None:
    """Let the power have gone before the removal of a copy reached the disk."""
    rescue = rescue_of(folder)
    rescue.write_bytes(copy + rescue.read_bytes())


def test_what_the_store_took_between_two_copies_counts_as_ours(
    here: LiveStore, folder: Path, disk: Disk
) -> None:
    copy = copied_and_written(here, disk, folder, point(3, P[2]))
    record(here, *added(point(4, P[3])))
    Watch(here).until_word(SaveState.SAVED)
    disk.wrong = errno.ENODEV
    rewritten = replace(point(4, P[3]), line="other words")
    left(here, (Edit(point(4, P[3]), rewritten),), added(point(5, P[4])))
    never_removed(copy, folder)
    with closing(come_back(folder)) as store:
        found = [(entry.line, entry.place) for entry in store.of_meeting(Entry, MEETING.id)]
    assert found[2:] == [("point 3", P[2]), ("other words", P[3]), ("point 5", P[4])]


def test_what_the_store_took_before_others_recorded_can_be_rewritten_and_moved(
    here: LiveStore, folder: Path, disk: Disk
) -> None:
    copy = copied_and_written(here, disk, folder, point(3, P[2]))
    disk.wrong = errno.ENODEV
    rewritten = replace(point(3, P[2]), line="other words")
    moved = replace(rewritten, place=between(P[3], None))
    left(here, (Edit(point(3, P[2]), rewritten),), added(point(4, P[3])), (Edit(rewritten, moved),))
    never_removed(copy, folder)
    recorded_there(folder, *added(point(6, P[4])))
    with closing(come_back(folder)) as store:
        lines = [entry.line for entry in sitting(store).entries]
    assert lines == ["point 1", "point 2", "point 6", "point 4", "other words"]


def test_while_the_program_is_open_later_words_stand_behind_those_that_came_back(
    here: LiveStore, folder: Path, disk: Disk, tmp_path: Path
) -> None:
    watch = Watch(here)
    record(here, *added(point(3, P[2])))
    watch.until_word(SaveState.ELSEWHERE)
    away = tmp_path / "away"
    folder.rename(away)
    (away / "store.lock").unlink()
    recorded_there(away, *added(point(6, P[2]), point(7, P[3])))
    away.rename(folder)
    record(here, *added(point(4, P[3])))
    disk.wrong = 0
    watch.until_word(SaveState.SAVED)
    watch.until(lambda: len(order(here)) == 6, "the other words")
    assert order(here) == ["e1", "e2", "e6", "e7", "e3", "e4"]


def test_words_behind_an_exclusion_that_was_set_aside_stay_private(here: LiveStore, folder: Path) -> None:
    rewritten = replace(point(2, P[1]), line="point 2, as corrected there")
    paste = (
        Edit(point(2, P[1]), replace(point(2, P[1]), line="as corrected here")),
        *added(mark(3, P[2], out=True), point(4, P[3], Exemption((3,)))),
    )
    left(here, paste, added(point(5, P[4], Exemption((3,)))))
    recorded_there(folder, Edit(point(2, P[1]), rewritten), *added(point(6, P[2])))
    with closing(come_back(folder)) as store:
        assert order(store) == ["e1", "e2", "e6", "e5"]
        assert sitting(store).exempt == {"e5"}
    assert "point 4" in (folder / "not-taken-up.txt").read_text(encoding="utf-8")


def test_an_exclusion_that_is_undone_leaves_anothers_private_words_private(
    here: LiveStore, folder: Path, disk: Disk, tmp_path: Path
) -> None:
    disk.wrong = 0
    watch = Watch(here)
    exclusion = Change("record", EVENING, added(mark(3, P[2], out=True)))
    here.apply(exclusion)
    watch.until_word(SaveState.SAVED)
    disk.wrong = errno.ENODEV
    record(here, *added(point(4, P[3], Exemption((3,)))))
    watch.until_word(SaveState.ELSEWHERE)
    away = tmp_path / "away"
    folder.rename(away)
    (away / "store.lock").unlink()
    recorded_there(away, *added(point(6, P[3], Exemption((3,)))))
    away.rename(folder)
    disk.wrong = 0
    watch.until_word(SaveState.SAVED)
    watch.until(lambda: "e6" in order(here), "the other words")
    here.apply(exclusion.inverse(EVENING))
    assert order(here) == ["e1", "e2", "e6", "e4"]
    assert sitting(here).exempt == {"e4", "e6"}
