"""What one Enter costs: the line is read once, and everything on the screen is worked out once from it."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.domain import attendance
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services import capture as services_capture
from scrutiny_tui.services import export, line_reading, styled_rows
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.tui.capture import shown_minutes
from scrutiny_tui.tui.widgets import item_pane
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.document_view import DocumentView
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from tests.sittings import recorded_of
from tests.tui.capture_page import Room, clerk_at, room_in

LINE = "/request sailing figures @DEC by the next meeting"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture("/here all\n/item 3\nThe ferry was late.\n/rq a timetable @DEC\n")
    return room


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], Counter[object]]:
    """Counts the calls of a function by its first argument, from when it is asked to."""

    def count(owner: object, name: str) -> Counter[object]:
        calls = Counter[object]()
        called = getattr(owner, name)

        def counting(*arguments: Any, **named: Any) -> object:  # noqa: ANN401  whatever it is called with
            first = next(iter(arguments), None)
            calls[first if isinstance(first, str) else "other"] += 1
            return called(*arguments, **named)

        monkeypatch.setattr(owner, name, counting)
        return calls

    return count


Counting = Callable[[object, str], Counter[object]]


async def test_the_line_that_was_read_for_the_words_below_the_bar_is_not_read_again(
    room: Room, counted: Counting
) -> None:
    async with clerk_at(room) as clerk:
        reads = counted(line_reading, "read_line")
        await clerk.type(LINE)
        assert reads[LINE] == 1
        await clerk.press("enter")
        assert room.lines[-1] == LINE
        assert reads[LINE] == 1


async def test_a_line_is_read_again_when_the_meeting_has_changed_under_it(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/item Harbour dues")
        assert clerk.says == "a new item: Harbour dues"
        room.services.prepare.agenda.add(room.meeting, "Harbour dues")
        await clerk.press("enter")
        assert clerk.says == "Now typing into 5 Harbour dues."


async def test_who_attends_is_worked_out_once_and_only_for_a_line_that_alters_it(
    room: Room, counted: Counting
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        seated = counted(attendance, "_order")  # called for each attendee when all are put in order
        await clerk.press("enter")
        assert seated.total() == 0
        await clerk.type("/out Hale")
        seated.clear()
        await clerk.press("enter")
        assert seated.total() == 4  # the members, each once


async def test_the_item_is_composed_once(room: Room, counted: Counting) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        composed, rows = counted(export, "compose_item"), counted(styled_rows, "row_of")
        views = counted(shown_minutes, "view_of")
        await clerk.press("enter")
        assert (composed.total(), views.total()) == (1, 1)
        assert rows.total() <= 2  # what was recorded, in plain words and in the house style


async def test_a_line_in_a_long_item_stands_there_before_the_item_is_composed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.capture("/item 3\n" + "\n".join(f"- Point {n} was made." for n in range(100)))
    async with clerk_at(room) as clerk:
        compose, seen = export.Export.by_entry, list[str]()

        def look_first(self: export.Export, sitting: Sitting, item: Item) -> object:
            seen.append(clerk.item.text)
            return compose(self, sitting, item)

        monkeypatch.setattr(export.Export, "by_entry", look_first)
        await clerk.enter("- The tide was high.")
        assert len(seen) == 1
        assert "The tide was high." in seen[0]
        assert "• The tide was high." not in seen[0]
        assert "• The tide was high." in clerk.item.text


async def test_the_page_is_filled_once(room: Room, counted: Counting) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        set_out, laid_out = counted(item_pane, "paragraphs"), counted(DocumentView, "_lay_out")
        agenda, outcomes = counted(AgendaPane, "show"), counted(OutcomesPane, "show")
        await clerk.press("enter")
        assert (set_out.total(), agenda.total(), outcomes.total()) == (1, 1, 1)
        assert laid_out.total() == 3


async def test_a_line_that_goes_nowhere_paints_nothing_but_what_it_says(
    room: Room, counted: Counting
) -> None:
    async with clerk_at(room) as clerk:
        laid_out = counted(DocumentView, "_lay_out")
        await clerk.enter("/vote seven")
        await clerk.press("f8", "ctrl+r")
        assert laid_out.total() == 0


async def test_the_meeting_is_not_read_from_the_store_again(room: Room, counted: Counting) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        read = counted(Workspace, "sitting")
        await clerk.press("enter")
        assert read.total() == 0


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "/item Harbour dues",
        "/with Sand, Harbour Pilot",
        "/exempt 3",
        "/close 12.10",
        "/urgent Floods because it rains",
        "wyn: asked @DOP why. >> DOP by June",
        "a lone \ud83d surrogate",
    ],
)
def test_the_meeting_after_a_line_is_what_the_store_has(room: Room, line: str) -> None:
    capture = services_capture.Capture(room.workspace, room.meeting.id)
    capture.enter(line, again=True)
    assert recorded_of(capture.sitting) == recorded_of(room.workspace.sitting(room.meeting.id))
