"""What is being typed, in a fallback folder: never in the way of the keys, and whole after the worst."""

import errno
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.domain.drafts import FormDraft, LineDraft, OpenPage, RefusedLine, TypedLine, Unrecorded
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.draft_file import LIMIT, NAME, DraftFile, last_of
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import line_of

PATIENCE = 30.0
"""Seconds after which a thread that has not written never will."""


def typed(text: str) -> Unrecorded:
    return Unrecorded((LineDraft("ECSC-2026-03-03", TypedLine(text)),))


def found_in(*folders: Path) -> Unrecorded | None:
    with kept_in(*folders) as file:
        return file.found()


@contextmanager
def kept_in(*folders: Path, files: Files | None = None) -> Iterator[DraftFile]:
    file = DraftFile(FallbackFolders(folders, files or Files()))
    try:
        yield file
    finally:
        file.close()


class Watched(Files):
    """A file system that says when a file was written and when one was synced."""

    def __init__(self) -> None:
        super().__init__()
        self.written, self.synced = Event(), Event()

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        written = super().write(handle, offset, data)
        self.written.set()
        return written

    def sync(self, handle: int) -> None:
        super().sync(handle)
        self.synced.set()


class Slow(Files):
    """A disk that takes nothing until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.let_go = Event(), Event()

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        self.asked.set()
        assert self.let_go.wait(PATIENCE)
        return super().write(handle, offset, data)


class Full(Files):
    """A disk that is full, once it has taken some bytes."""

    def __init__(self) -> None:
        super().__init__()
        self.room: int | None = None
        self.synced = Event()

    def sync(self, handle: int) -> None:
        super().sync(handle)
        self.synced.set()

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        if self.room is None:
            return super().write(handle, offset, data)
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = super().write(handle, offset, data[: self.room])
        self.room -= written
        return written


any_text = st.text(st.characters(codec="utf-8"))
any_state = st.builds(
    Unrecorded,
    st.lists(st.builds(LineDraft, any_text, st.builds(TypedLine, any_text), item=any_text)).map(tuple),
    st.lists(st.builds(FormDraft, any_text, any_text, st.just((("name", "[/foo]"),)))).map(tuple),
    st.lists(st.builds(OpenPage, any_text, any_text)).map(tuple),
    st.booleans(),
)


@given(any_state)
@settings(max_examples=50)
def test_whatever_is_typed_is_found_as_it_was(state: Unrecorded) -> None:
    with TemporaryDirectory() as folder:
        with kept_in(Path(folder)) as file:
            file.keep(state)
            assert file.sync()
        assert found_in(Path(folder)) == state


def test_torn_at_any_byte_the_state_before_or_after_is_found(tmp_path: Path) -> None:
    with kept_in(tmp_path) as file:
        for text in ("The f", "Ŵyn asked\nwhy"):
            file.keep(typed(text))
            file.sync()
        data = (tmp_path / NAME).read_bytes()
    assert last_of([data])[1] == typed("Ŵyn asked\nwhy")
    first = data.index(b"\n\n")
    for end in range(first, len(data) + 1):
        assert last_of([data[:end]])[1] in (typed("The f"), typed("Ŵyn asked\nwhy"))
    for end in range(first):
        assert last_of([data[:end]])[1] in (None, typed("The f"))


@given(st.binary(), st.binary())
def test_whatever_stands_around_a_line_it_is_found(before: bytes, behind: bytes) -> None:
    line = line_of({"number": 7, "unrecorded": {"lines": [], "forms": [], "pages": [], "left": True}})
    assert last_of([before + b"\n" + line + behind]) == (7, Unrecorded(left=True))


def test_what_a_newer_version_wrote_is_passed_over() -> None:
    assert last_of([line_of({"number": 7, "unrecorded": {"lines": [], "mood": "good"}})]) == (0, None)


def test_the_latest_line_of_all_places_counts(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, text in ((first, "older"), (second, "newer")):
        with kept_in(folder, *({first, second} - {folder})) as file:
            file.keep(typed(text))
            file.sync()
    assert found_in(first, second) == typed("newer")


def test_it_is_written_behind_the_keys_and_synced_soon_after(tmp_path: Path) -> None:
    files = Watched()
    with kept_in(tmp_path, files=files) as file:
        file.keep(typed("The f"))
        file.sync()  # the first line starts the file again, synced
        files.written.clear()
        files.synced.clear()
        file.keep(typed("The fe"))
        assert files.written.wait(PATIENCE)
        assert last_of([(tmp_path / NAME).read_bytes()])[1] == typed("The fe")
        assert files.synced.wait(PATIENCE)


def test_a_slow_disk_holds_no_key(tmp_path: Path) -> None:
    files = Slow()
    with kept_in(tmp_path, files=files) as file:
        file.keep(typed("The f"))
        assert files.asked.wait(PATIENCE)
        for end in range(1, 20):
            file.keep(typed("The ferry was late."[:end]))
        assert not files.let_go.is_set()
        files.let_go.set()
    assert found_in(tmp_path) == typed("The ferry was late.")


def test_where_no_place_takes_it_nothing_is_raised_and_the_next_change_tries_again(tmp_path: Path) -> None:
    files = Full()
    with kept_in(tmp_path, files=files) as file:
        files.room = 0
        file.keep(typed("The f"))
        assert not file.sync()
        files.room = None
        file.keep(typed("The fe"))
        assert file.sync()
    assert found_in(tmp_path) == typed("The fe")


def test_half_a_line_on_a_full_disk_does_not_spoil_the_one_behind_it(tmp_path: Path) -> None:
    files = Full()
    with kept_in(tmp_path, files=files) as file:
        file.keep(typed("The f"))
        assert file.sync()
        files.room = 20
        file.keep(typed("The fe"))
        assert not file.sync()
        files.room = None
        file.keep(typed("The fer"))
        assert file.sync()
        assert last_of([(tmp_path / NAME).read_bytes()])[1] == typed("The fer")


def test_the_file_is_rewritten_before_it_grows_long(tmp_path: Path) -> None:
    with kept_in(tmp_path) as file:
        for number in range(40):
            file.keep(typed(f"{number} " + "The ferry was late. " * 500))
            file.sync()
            assert (tmp_path / NAME).stat().st_size <= LIMIT


def test_nothing_of_what_was_typed_before_stays_in_the_file(tmp_path: Path) -> None:
    with kept_in(tmp_path) as file:
        file.keep(typed("said in confidence"))
        file.sync()
        file.keep(Unrecorded(left=True))
    assert b"confidence" not in (tmp_path / NAME).read_bytes()


def test_a_program_in_which_nothing_was_typed_leaves_what_was_found(tmp_path: Path) -> None:
    with kept_in(tmp_path) as file:
        file.keep(typed("The f"))
    assert found_in(tmp_path) == typed("The f")
    assert found_in(tmp_path) == typed("The f")


@pytest.mark.parametrize("ending", ["sync", "close"])
def test_the_last_character_is_on_the_disk_when_the_program_ends(tmp_path: Path, ending: str) -> None:
    with kept_in(tmp_path) as file:
        for end in range(1, 20):
            file.keep(typed("The ferry was late."[:end]))
        getattr(file, ending)()
        assert last_of([(tmp_path / NAME).read_bytes()])[1] == typed("The ferry was late.")


def test_words_that_were_recorded_stay_until_what_was_recorded_is_on_a_disk(tmp_path: Path) -> None:
    asked, safe = Event(), Event()

    def wait_until_safe(_seconds: float) -> bool:
        asked.set()
        return safe.is_set()

    with closing(DraftFile(FallbackFolders([tmp_path], Files()), wait_until_safe)) as file:
        file.keep(typed("Recorded"))
        safe.set()
        assert file.sync()
        safe.clear()
        asked.clear()
        file.keep(typed(""))
        assert asked.wait(PATIENCE)
        assert found_in(tmp_path) == typed("Recorded")
        safe.set()
        assert file.sync()
        assert found_in(tmp_path) == typed("")


def test_what_could_not_be_written_is_tried_again_by_itself(tmp_path: Path) -> None:
    disk = Full()
    with closing(DraftFile(FallbackFolders([tmp_path], disk))) as file:
        file.keep(typed("Half"))
        assert file.sync()
        disk.room = 0
        file.keep(typed("Half a long sentence"))
        assert not file.sync()
        disk.room = None
        disk.synced.clear()
        assert disk.synced.wait(PATIENCE)
        assert found_in(tmp_path) == typed("Half a long sentence")


def test_what_an_older_version_kept_is_found(tmp_path: Path) -> None:
    words = {"text": "Half a sent", "entry": None}
    line = {"meeting": "ECSC-2026-03-03", "words": words, "kept": [words], "item": None, "entries": 0}
    refused = {"words": {**words, "came_back": True}, "item": None, "boundary": False, "excludes": False}
    form = {"key": "committee:new", "title": "New committee", "words": []}
    later = {**line, "meeting": "ECSC-2026-05-12", "refused": [refused]}
    state = {"lines": [line, later], "forms": [form], "pages": [], "left": False}
    (tmp_path / NAME).write_bytes(line_of({"number": 1, "unrecorded": state}))
    kept = TypedLine("Half a sent")
    came_back = RefusedLine(TypedLine("Half a sent", came_back=True))
    assert found_in(tmp_path) == Unrecorded(
        (
            LineDraft("ECSC-2026-03-03", kept, (kept,)),
            LineDraft("ECSC-2026-05-12", kept, (kept,), refused=(came_back,)),
        ),
        (FormDraft("committee:new", "New committee", ()),),
    )
