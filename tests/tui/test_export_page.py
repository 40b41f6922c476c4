"""Export: what is made, where it is said to be, and opening it."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import force_setattr

from scrutiny_tui.domain.changes import Change, removed
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.tui.app import ScrutinyApp
from tests.tui.office import MORNING, NARROW, Premises, clerk_at


async def test_the_minutes_of_the_chosen_meeting_are_made_and_their_whole_path_shown(busy: Premises) -> None:
    async with clerk_at(busy, (200, 24)) as clerk:
        await clerk.press("down", "x", "enter")
        assert busy.exported.asked == ["minutes of ECSC-2025-12-09"]
        path = busy.services.folders.exports.path / "ECSC-2025-12-09 minutes [foo].docx"
        assert f"Made: {path}" in clerk.seen
        await clerk.press("o")
        assert busy.opened == [path]
        assert clerk.said == "Opened."


async def test_where_minutes_are_made_it_is_said_how_many_doubts_are_left_and_which_key_shows_them(
    busy: Premises,
) -> None:
    meeting = busy.workspace.meetings()[-1]
    busy.capture(meeting, "/moved Moss seconded Moss", "~tides")
    left = len(busy.services.checking.of(meeting.id))
    async with clerk_at(busy) as clerk:
        await clerk.press("down", "x", "enter")
        assert f"{left} doubts are left: F12 shows them." in clerk.seen
        await clerk.press("f12")
        assert clerk.page == "doubts"
        await clerk.press("escape", "right", "right", "enter")
        assert busy.exported.asked[-1].startswith("decisions")
        assert "Made: " in clerk.seen
        assert "left: F12" not in clerk.seen


async def test_of_a_whole_log_the_key_of_the_doubts_says_where_they_are(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "f9", "f12")
        assert clerk.page == "export"
        assert clerk.said == "What is still to see to is in the minutes: choose a meeting first."


async def test_from_a_meeting_the_whole_log_is_made_for_word_or_a_spreadsheet(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f9", "m", "right")
        assert "The committee's whole log as it stands now" in clerk.seen
        await clerk.press("enter", "right")
        assert "The committee's whole log as it stands now" in clerk.seen
        await clerk.press("enter")
        assert busy.exported.asked == ["public log of ECSC .docx", "public log of ECSC .csv"]


async def test_the_papers_of_a_meeting_are_made_one_after_the_other(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f9", "e")
        for _ in range(5):
            await clerk.press("right", "enter")
        assert busy.exported.asked == [
            f"{name} of ECSC-2026-04-14"
            for name in ("decisions", "agenda", "briefing", "attendance", "papers")
        ]


async def test_all_papers_are_proposed_before_a_meeting_and_the_minutes_after_it(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f9")
        assert "‹ All papers before the meeting (Word) ›" in clerk.seen
        assert "Attendance sheet (Word), Work programme (Word)" in " ".join(clerk.seen.split())
        await clerk.press("escape", "down", "f9")
        assert "‹ Minutes (Word) ›" in clerk.seen


async def test_the_folder_is_chosen_with_a_key_and_documents_go_there(busy: Premises) -> None:
    chosen = busy.services.folders.exports.path / "for the chair"
    chosen.mkdir()
    async with clerk_at(busy, (200, 24)) as clerk:
        await clerk.press("f9", "f")
        assert clerk.top.startswith("Folder for documents")
        await clerk.press("ctrl+u")
        await clerk.paste(str(chosen))
        await clerk.press("enter")
        assert clerk.page == "export"
        assert clerk.said == f"Documents go into {chosen} from now on."
        assert f"It goes into {chosen} (f chooses another folder)." in clerk.seen
        await clerk.press("m", "m", "enter")
        assert f"Made: {chosen / 'ECSC-2026-04-14 minutes [foo].docx'}" in clerk.seen


async def test_a_folder_that_does_not_exist_keeps_the_form_open(busy: Premises) -> None:
    async with clerk_at(busy, (200, 24)) as clerk:
        await clerk.press("f9", "f")
        await clerk.press("ctrl+u")
        await clerk.paste("/no/such/folder")
        await clerk.press("enter")
        assert clerk.top.startswith("Folder for documents")
        assert "does not exist: make it first, or type another" in clerk.seen


async def test_however_long_the_committees_name_is_the_day_of_the_meeting_is_in_sight(busy: Premises) -> None:
    committee = busy.committee("Environment, Transport and Sustainable Neighbourhoods Scrutiny Sub-Committee")
    busy.meeting(committee, date(2026, 3, 12))
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("x")
        assert clerk.top.startswith("Export · Environment, Transport")
        assert "12 March 2026" in clerk.top
        assert "← and → choose another document" in clerk.seen


@pytest.mark.parametrize("key", ["enter", "right"])
async def test_no_document_is_made_of_a_meeting_that_is_gone_and_the_page_is_left(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(ScrutinyApp, "on_records_changed", lambda _: None)  # the key comes before the news
    async with clerk_at(busy) as clerk:
        await clerk.press("x")
        gone = busy.workspace.meeting("ECSC-2026-04-14")
        busy.workspace.record(Change("remove a meeting", MORNING, tuple(removed(gone))))
        await clerk.press(key)
        assert busy.exported.asked == []
        assert clerk.page == "meetings"
        assert clerk.said.startswith("There is no meeting ECSC-2026-04-14.")


async def test_what_was_said_of_one_document_goes_when_another_is_chosen(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f9", "enter")
        assert "Made: " in clerk.seen
        await clerk.press("right")
        assert "Made: " not in clerk.seen
        await clerk.press("o")
        assert busy.opened == []


async def test_the_longest_name_of_a_document_is_shown_whole(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f9", "d")
        assert "‹ Decisions and actions (Word) ›" in clerk.seen


async def test_the_whole_log_of_a_committee_is_made_from_the_action_log(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "f9", "right", "enter")
        assert busy.exported.asked == ["public log of ECSC .csv"]
        await clerk.press("escape")
        assert clerk.page == "log"


async def test_a_document_that_cannot_be_made_gets_one_sentence(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("f9", "e", "enter")
        assert "Nothing of ECSC-2026-04-14 is exempt." in clerk.seen
        await clerk.press("o")
        assert clerk.said == "There is no file to open yet: Enter makes it."


async def test_a_file_that_no_program_opens_is_said_in_a_sentence(busy: Premises) -> None:
    def fail(path: Path) -> None:
        raise Refused(f"No program opened {path.name}.")

    force_setattr(busy.services, "open_file", fail)
    async with clerk_at(busy) as clerk:
        await clerk.press("f9", "enter", "o")
        assert clerk.said.startswith("No program opened ECSC")


async def test_exempt_papers_are_offered_where_the_meeting_has_anything_exempt(busy: Premises) -> None:
    assert busy.services.export.has_exempt_papers(busy.workspace.meetings()[-1].id)
    async with clerk_at(busy, (200, 24)) as clerk:
        await clerk.press("down", "x", "e", "e")
        assert "Exempt agenda (Word)" in clerk.seen
        await clerk.press("e")
        assert "Exempt chair's briefing (Word)" in clerk.seen
