"""The action log on the screen."""

from datetime import date, datetime
from pathlib import Path

import pytest

from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.action_log import Answer, Response, Status, Update
from scrutiny_tui.domain.changes import Change, added, removed
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_columns import LogColumn
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.widgets import fitted_table
from scrutiny_tui.tui.widgets.fitted_table import FittedTable
from tests.tui.office import MORNING, NARROW, WIDE, Clerk, Premises, clerk_at, premises_in


async def test_an_empty_log_says_where_its_entries_come_from(tmp_path: Path) -> None:
    async with clerk_at(premises_in(tmp_path)) as clerk:
        await clerk.press("l")
        assert "/request text @who when" in clerk.seen
        for key in ("u", "d", "o", "x"):
            await clerk.press(key)
            assert clerk.said.startswith("No entry is chosen")


@pytest.mark.parametrize("key", ["u", "d", "o", "r", "x"])
async def test_an_entry_that_is_gone_is_said_to_be_gone(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(ScrutinyApp, "on_records_changed", lambda _: None)  # the key comes before the news
    async with clerk_at(busy) as clerk:
        await clerk.press("l")
        gone = busy.services.action_log.row("ECSC-001").entry
        busy.workspace.record(Change("remove an entry", MORNING, tuple(removed(gone))))
        await clerk.press(key)
        assert clerk.page == "log"
        assert clerk.said.startswith("There is no entry ECSC-001")
        assert "ECSC-002" in clerk.seen


async def test_each_entry_shows_its_wording_who_owes_it_when_and_what_became_of_it(busy: Premises) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        (row,) = (line for line in clerk.seen.splitlines() if "ECSC-001" in line and "31 Jan" in line)
        for words in ("request", "sailing figures for the winter", "DEC", "31 Jan, 31 d", "open"):
            assert words in row


async def test_an_exempt_entry_says_so_in_words(busy: Premises) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        assert "exempt: look into the fuel" in clerk.seen


async def test_the_chosen_entry_stands_below_with_its_origin_exact_wording_and_history(
    busy: Premises,
) -> None:
    busy.services.action_log.update("ECSC-001", note="half of them sent", by="DEC")
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        assert "ECSC-001  request, 9 December 2025, item 1" in clerk.seen
        assert "recorded: Estuary and Coast Scrutiny Committee, item 1 Ferry timetable" in clerk.seen
        assert "“sailing figures for the winter”" in clerk.seen
        assert "DEC · due by 31 January 2026 · 31 days overdue · open" in clerk.seen
        assert "3 Mar  (DEC) “half of them sent”" in clerk.seen
        await clerk.press("down")
        assert "“visit to the slipway”" in clerk.seen


async def test_on_a_small_screen_the_last_thing_that_happened_is_in_sight_however_long_the_names(
    busy: Premises,
) -> None:
    committee = busy.committee("Environment, Transport and Sustainable Neighbourhoods Scrutiny Sub-Committee")
    meeting = busy.meeting(committee, date(2026, 2, 3), "Winter service: " + "routes, depots and lanes; " * 8)
    busy.capture(meeting, "/request the cost of each round")
    for note in ("asked for", "promised", "half of it sent"):
        busy.services.action_log.update("ETSNS-001", note=note)
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "slash")
        await clerk.type("ETSNS-001")
        assert "3 Mar  “half of it sent”" in clerk.seen


async def test_typing_filters_the_log(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "slash")
        await clerk.type("owner:dec sailing")
        assert _references(clerk) == ["ECSC-001"]
        await clerk.type(" nothing like it")
        assert "Nothing in the log is like that." in clerk.seen


async def test_an_owner_is_found_by_any_name_they_go_by(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l")
        for name in ("dale", '"director for estuary and coast"', "dec", "dal"):
            await clerk.press("slash", "ctrl+u")
            await clerk.type(f"owner:{name}")
            assert _references(clerk) == ["ECSC-001", "ECSC-004"], name


async def test_a_column_that_is_added_to_the_log_stands_on_the_page(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = LogColumn("weight", "Weight", lambda row: f"light {row.entry.id[-3:]}")
    monkeypatch.setattr(log_columns, "COLUMNS", (*log_columns.COLUMNS, planted))
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        assert "Weight" in clerk.seen
        assert "light 001" in clerk.seen


async def test_what_was_reported_before_the_last_meeting_is_silent_again(busy: Premises) -> None:
    at = datetime(2026, 1, 12, 9, 0)  # noqa: DTZ001  the time of the place
    report = Update("u1", "ECSC-001", at, "DEC", "note", note="half of them sent")
    busy.workspace.record(Change("update ECSC-001", at, added(report)))
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "3")
        assert "►3 silent 3" in clerk.seen
        assert _references(clerk) == ["ECSC-002", "ECSC-003", "ECSC-004"]
        busy.meeting(busy.workspace.committees()[0], date(2026, 2, 3))
        await clerk.press("escape", "l", "3")
        assert "►3 silent 4" in clerk.seen
        assert _references(clerk) == ["ECSC-001", "ECSC-002", "ECSC-003", "ECSC-004"]


async def test_typing_replaces_the_words_the_log_opens_with(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "slash")
        await clerk.type("slipway")
        assert "/ slipway " in clerk.seen.replace("  ", " ")
        await clerk.press("escape", "slash")
        await clerk.paste("shelter")
        assert _references(clerk) == ["ECSC-003"]


async def test_escape_leads_from_the_words_to_the_table_and_then_back(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "slash", "escape", "u")
        assert clerk.page == "form"
        await clerk.press("escape", "escape")
        assert clerk.page == "meetings"


async def test_the_chairs_four_questions_are_counts_and_filters(busy: Premises) -> None:
    busy.services.action_log.update("ECSC-002", status=Status.REPORTED_DONE, by="Chair")
    async with clerk_at(busy) as clerk:
        await clerk.press("l")
        assert "1 overdue 2   2 due before next meeting 0   3 silent 3   4 to close 1" in clerk.seen
        await clerk.press("4")
        assert _references(clerk) == ["ECSC-002"]
        assert "►4 to close 1" in clerk.seen
        await clerk.press("2")
        assert "Nothing in the log is like that. 2 again shows all." in clerk.seen
        await clerk.press("1")
        assert _references(clerk) == ["ECSC-001", "ECSC-004"]
        await clerk.press("1")
        assert len(_references(clerk)) == 4


async def test_an_update_records_the_status_on_whose_word_and_a_note(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "u", "r", "tab")
        await clerk.type("DEC")
        await clerk.press("tab")
        await clerk.type("sent on Monday")
        await clerk.press("enter")
        assert clerk.said == "Recorded for ECSC-001: reported done. Ctrl+Z undoes it."
        assert "status: open → reported done (DEC) “sent on Monday”" in clerk.seen
        await clerk.press("ctrl+z")
        assert clerk.said == "Undone: update ECSC-001. Ctrl+Y does it again."
    assert busy.services.action_log.row("ECSC-001").entry.status is Status.OPEN


async def test_closing_without_saying_who_is_refused_and_the_next_words_typed_say_who(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "u", "c", "enter")
        assert clerk.page == "form"
        assert "Say who closes ECSC-001" in clerk.seen
        await clerk.type("the chair")
        await clerk.press("enter")
        assert clerk.said == "Recorded for ECSC-001: closed. Ctrl+Z undoes it."
    assert busy.services.action_log.history("ECSC-001")[-1].by == "the chair"


async def test_a_date_slips_only_with_a_reason(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "d")
        await clerk.type("by 30 April 2026")
        await clerk.press("enter")
        assert "Say why the date changes; “none given” is a reason." in clerk.seen
        await clerk.type("staff away")
        await clerk.press("enter")
        assert clerk.said == "ECSC-001 is now due: by 30 April 2026. Ctrl+Z undoes it."
        assert "because: staff away" in clerk.seen


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("in the new year", "in the new year, which gives no date"),
        ("", "no date"),
    ],
)
async def test_a_wording_that_gives_no_date_is_recorded_and_said_to_give_none(
    busy: Premises, typed: str, understood: str
) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "d", "delete")
        await clerk.type(typed)
        await clerk.press("tab")
        await clerk.type("staff away")
        await clerk.press("enter")
        assert clerk.said == f"ECSC-001 is now due: {understood}. Ctrl+Z undoes it."


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("@Moss", "Moss"),
        ("@willets @DEC", "“willets” as typed and DEC"),
        ("", "nobody"),
    ],
)
async def test_an_owner_is_changed_and_a_name_that_nobody_bears_is_said_to_stand_as_typed(
    busy: Premises, typed: str, understood: str
) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "o", "delete")
        await clerk.type(typed)
        await clerk.press("enter")
        assert clerk.said == f"ECSC-001 is now owed by: {understood}. Ctrl+Z undoes it."


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_status_is_shown_whole_whichever_was_chosen_first(
    busy: Premises, size: tuple[int, int]
) -> None:
    async with clerk_at(busy, size) as clerk:
        await clerk.press("l", "u")
        for status in ("in progress", "reported done", "closed", "withdrawn", "open"):
            await clerk.press("right")
            assert f"‹ {status} ›" in clerk.seen


async def test_a_long_log_is_scrolled_through_to_its_end(busy: Premises) -> None:
    held = busy.workspace.meetings()[-1]
    busy.capture(held, *(f"/action thing {n}" for n in range(250)))
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        assert clerk.app.screen.query_one(FittedTable).row_count == 254
        await clerk.press("end")
        assert "thing 249" in clerk.seen


async def test_the_end_of_a_long_log_is_reached_before_all_of_it_is_there(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitted_table, "after_painting", lambda *_: None)
    held = busy.workspace.meetings()[-1]
    busy.capture(held, *(f"/action thing {n}" for n in range(250)))
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("l")
        assert clerk.app.screen.query_one(FittedTable).row_count == 100
        await clerk.press("end")
        assert "thing 249" in clerk.seen


def _references(clerk: Clerk) -> list[str]:
    table = clerk.seen.split("─")[0]
    return [word for word in table.split() if word.startswith("ECSC-")]


async def test_the_response_to_a_recommendation_is_recorded_in_a_form(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "slash")
        await clerk.type("kind:recommendation")
        await clerk.press("enter", "r", "i", "tab")
        await clerk.type("one shelter is enough")
        await clerk.press("tab")
        await clerk.type("31 September")
        await clerk.press("enter")
        assert "“31 September” is no day of the calendar" in clerk.seen
        await clerk.press("ctrl+u")
        await clerk.type("2 February 2026")
        await clerk.press("enter")
        assert clerk.said == "The response to ECSC-003 is recorded: in part. Ctrl+Z undoes it."
        assert "Cabinet: in part on 2 February 2026, because one shelter is enough" in clerk.seen
    response = busy.services.action_log.row("ECSC-003").entry.response
    assert response == Response(Answer.IN_PART, "one shelter is enough", date(2026, 2, 2))


async def test_only_a_recommendation_has_a_response(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "r")
        assert clerk.said == "ECSC-001 is no recommendation: only a recommendation has a response."


async def test_words_typed_in_a_form_while_the_public_is_out_stay_exempt_when_recorded_later(
    busy: Premises,
) -> None:
    meeting = busy.meeting(busy.workspace.committees()[0], MORNING.date(), "Ferry timetable")
    busy.capture(meeting, "/exempt 3")
    async with clerk_at(busy) as clerk:
        await clerk.press("l", "u", "tab", "tab")
        await clerk.type("sold")
        await clerk.press("escape")
        busy.capture(meeting, "/public")
        await clerk.press("u", "enter")
        assert "It is exempt, and not in the public log." in clerk.said
        assert "exempt: “sold”" in clerk.seen
        assert "request, in part exempt" in clerk.seen
    assert [update.exempt for update in busy.services.action_log.history("ECSC-001")] == [Exemption((3,))]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_how_late_an_entry_of_another_year_is_stands_whole(
    busy: Premises, size: tuple[int, int]
) -> None:
    busy.services.action_log.update("ECSC-001", due="by 12 September 2025", reason="none given")
    async with clerk_at(busy, size) as clerk:
        await clerk.press("l")
        assert "12 Sep 2025, 172 d" in clerk.seen
