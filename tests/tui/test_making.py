"""Documents while they are made: what is said meanwhile and at the end, and that keys are answered."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from scrutiny_tui.services import document_files
from scrutiny_tui.services.document_composer import ComposedDocument
from scrutiny_tui.services.formats import WrittenFile, write
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.system import targets
from scrutiny_tui.tui.screens.export import NOT_MADE
from tests.tui.office import Clerk, Premises, busy_premises_in, clerk_at

SIZE = (200, 30)
PATIENCE = 60.0
"""Seconds after which something that does not happen never will."""
BY_ITEM = ("m",)
FERRY = "2. Ferry timetable.txt"


@pytest.fixture
def busy(tmp_path: Path) -> Premises:
    """A store with a meeting of three items, and documents that are really made."""
    premises = busy_premises_in(tmp_path)
    premises.services = UseCases(premises.workspace, premises.services.folders, premises.opened.append)
    return premises


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Set, lets a disk write its second file and those after it."""
    written: list[WrittenFile] = []
    told = Event()

    def wait_and_write(paper: ComposedDocument, path: Path, suffix: str, *, private: bool) -> WrittenFile:
        if written:
            assert told.wait(PATIENCE)
        written.append(write(paper, path, suffix, private=private))
        return written[-1]

    monkeypatch.setattr(document_files, "write", wait_and_write)
    return told


async def until(clerk: Clerk, words: str) -> None:
    """Wait until some words stand on the screen."""
    async with asyncio.timeout(PATIENCE):
        while words not in clerk.seen:
            await clerk.pilot.pause()


async def test_the_screen_says_how_far_it_has_come_and_then_where_the_files_are(
    busy: Premises, goes_on: Event
) -> None:
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", *BY_ITEM)
        await clerk.pilot.press("enter")
        await until(clerk, "Making: Minutes by item (text), item 2 of 3…")
        goes_on.set()
        await clerk.press()
        folder = busy.services.folders.exports.path / "ECSC-2026-04-14 minutes by item"
        assert f"Made: {folder} " in clerk.seen
        assert sorted(path.name for path in folder.iterdir())[1] == FERRY
        await clerk.press("o")
        assert busy.opened == [folder]


async def test_keys_are_answered_while_files_are_made_but_nothing_is_made_twice(
    busy: Premises, goes_on: Event
) -> None:
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", *BY_ITEM)
        await clerk.pilot.press("enter")
        await until(clerk, "item 2 of 3")
        for key in ("enter", "o"):
            await clerk.pilot.press(key)
            await until(clerk, "Wait a moment: Minutes by item (text) is still being made.")
            await clerk.pilot.press("right")
            assert "Wait a moment" not in clerk.seen
        assert "The committee's whole log" in clerk.seen
        assert "item 2 of 3" in clerk.seen
        goes_on.set()
        await clerk.press()
    assert len(list(busy.services.folders.exports.path.glob("ECSC*"))) == 1


async def test_where_the_files_are_is_said_on_the_page_that_one_went_to_meanwhile(
    busy: Premises, goes_on: Event
) -> None:
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", *BY_ITEM)
        await clerk.pilot.press("enter")
        await until(clerk, "item 2 of 3")
        await clerk.pilot.press("escape", "down")
        assert clerk.page == "meetings"
        goes_on.set()
        await clerk.press()
        assert clerk.said.startswith("Made: ")
        assert clerk.said.endswith("ECSC-2026-04-14 minutes by item")


async def test_nothing_is_made_over_what_another_page_is_still_making(busy: Premises, goes_on: Event) -> None:
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", *BY_ITEM)
        await clerk.pilot.press("enter")
        await until(clerk, "item 2 of 3")
        await clerk.pilot.press("escape", "f9", *BY_ITEM, "enter")
        await until(clerk, "Wait a moment: Minutes by item (text) is still being made.")
        goes_on.set()
        await clerk.press()
        await clerk.press("enter")
    names = sorted(path.name for path in busy.services.folders.exports.path.glob("ECSC*"))
    assert names == ["ECSC-2026-04-14 minutes by item", "ECSC-2026-04-14 minutes by item (2)"]


async def test_what_is_typed_while_a_document_is_made_is_not_in_it(busy: Premises, goes_on: Event) -> None:
    meeting = busy.workspace.meetings()[0]
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", *BY_ITEM)
        await clerk.pilot.press("enter")
        await until(clerk, "item 2 of 3")
        busy.services.prepare.agenda.add(meeting, "Urgent business")
        goes_on.set()
        await clerk.press()
    assert len(list(busy.services.folders.exports.path.glob("ECSC*/*.txt"))) == 3


async def test_a_name_that_another_program_has_taken_meanwhile_is_said_with_where_the_file_is(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = busy.services.folders.exports.path / "ECSC-2026-04-14 minutes.docx"
    _refuse(monkeypatch, path, PermissionError(13, "held"))
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", "m", "m", "enter")
        beside = path.with_stem(f"{path.stem} (2)")
        assert f"Made: {beside} " in clerk.seen
        assert "is open in another program, so this was written beside it." in " ".join(clerk.seen.split())
        await clerk.press("o")
        assert busy.opened == [beside]


async def test_a_document_that_could_not_be_written_gets_one_sentence(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = busy.services.folders.exports.path / "ECSC-2026-04-14 minutes.docx"
    _refuse(monkeypatch, path, OSError(28, "No space left on device"))
    async with clerk_at(busy, SIZE) as clerk:
        await clerk.press("f9", "m", "m", "enter")
        assert "could not be written: No space left on device." in " ".join(clerk.seen.split())
        assert "Making" not in clerk.seen
        await clerk.press("o")
        assert clerk.said == "There is no file to open yet: Enter makes it."


async def test_a_fault_while_a_document_is_written_is_noted_with_its_place(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    def fail(*_document: object, private: bool) -> Path:
        del private
        raise ZeroDivisionError("what the councillor said in confidence")

    async with clerk_at(busy, SIZE) as clerk:
        with monkeypatch.context() as broken:
            broken.setattr(document_files, "write", fail)
            await clerk.press("f9", "m", "m", "enter")
            assert NOT_MADE in " ".join(clerk.seen.split())
        await clerk.press("enter")
        assert "Made:" in clerk.seen
    (fault,) = faults
    assert "ZeroDivisionError at" in fault
    assert "document_files.py" in fault
    assert "in confidence" not in fault


def _refuse(monkeypatch: pytest.MonkeyPatch, path: Path, trouble: OSError) -> None:
    """Have a file not be put in its place: another is there meanwhile."""
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == path:
            path.write_bytes(b"another's")
            raise trouble
        return real(self, target)

    monkeypatch.setattr(targets, "PAUSES", ())
    monkeypatch.setattr(Path, "replace", replace)
