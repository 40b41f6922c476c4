"""The fields of forms: what may be typed into them, what they show, what is said of a wrong value."""

from datetime import time

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import Remote
from scrutiny_tui.domain.meetings import ItemKind
from tests.tui.office import NARROW, Premises, clerk_at


async def test_for_a_new_committee_the_style_is_proposed_that_most_councils_have_in_common(
    empty: Premises,
) -> None:
    empty.services.prepare.styles = ("croydon", "england", "wiltshire")
    async with clerk_at(empty) as clerk:
        await clerk.press("c", "n")
        assert "‹ england ›" in clerk.seen


async def test_a_new_meeting_is_proposed_as_the_committees_last_one_was(busy: Premises) -> None:
    (committee,), last = busy.workspace.committees(), busy.workspace.meetings()[0]
    busy.services.prepare.edit_meeting(last, replace(last, time=time(18, 30), venue="Guildhall"))
    quiet = busy.committee("Harbour Board")
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        assert "18:30" in clerk.seen
        assert "Guildhall" in clerk.seen
        assert "‹ what recurs of the last agenda ›" in clerk.seen
        await clerk.press("right")
        assert quiet.name in clerk.seen
        assert "Guildhall" not in clerk.seen
        assert "‹ its standing agenda ›" in clerk.seen
        await clerk.press("left", "tab")
        await clerk.type("12 May")
        await clerk.press("tab", "tab")
        await clerk.type("Pier")
        await clerk.press("enter")
    added = busy.workspace.meetings()[0]
    assert (added.committee, added.time, added.venue) == (committee.id, time(18, 30), "Pier")


async def test_the_hint_of_a_field_is_in_sight_where_the_form_is_longer_than_the_screen(
    busy: Premises,
) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("c", "p", "e", *["tab"] * 7)
        assert "The day from which this holds" in clerk.seen


async def test_a_form_longer_than_the_screen_names_the_fields_that_are_below_it(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "e")
        assert "▼ further fields: Report, Papers, " in clerk.seen
        await clerk.press("shift+tab")
        assert "▼ further fields" not in clerk.seen
        await clerk.press("escape", "w")
        assert "This item is" in clerk.seen
        assert "▼" not in clerk.seen


async def test_the_footer_names_the_key_that_saves_from_the_field_one_is_in(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "e")
        assert "Enter save" in clerk.seen
        await clerk.press("shift+tab", "shift+tab", "shift+tab")
        assert "Enter save" not in clerk.seen
        assert "F2 save" in clerk.seen


async def test_a_committee_whose_style_file_is_gone_keeps_the_styles_name(busy: Premises) -> None:
    (committee,) = busy.workspace.committees()
    busy.services.prepare.styles = ("croydon", "wiltshire")
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "e")
        assert "‹ england ›" in clerk.seen
        said = "The style file of “england” is not there: put it back, or choose another style"
        assert said in " ".join(clerk.seen.split())
        await clerk.press("end", "s", "enter")
        assert clerk.said == f"Changed {committee.name}s."
        assert busy.workspace.committees()[0].style == "england"
        await clerk.press("e", "tab", "right", "enter")
        assert busy.workspace.committees()[0].style == "croydon"


async def test_how_members_who_attend_online_count_is_a_field_with_the_law_as_default(
    empty: Premises,
) -> None:
    async with clerk_at(empty) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Moorland Panel")
        assert "‹ as the law has it ›" in clerk.seen
        await clerk.press("enter")
        (law,) = empty.workspace.committees()
        await clerk.press("e", "tab", "tab", "tab", "tab", "right")
        assert "‹ present ›" in clerk.seen
        await clerk.press("enter")
        (present,) = empty.workspace.committees()
        await clerk.press("e", "tab", "tab", "tab", "3", "enter")
    (kept,) = empty.workspace.committees()
    found = [one.settings.remote for one in (law, present, kept)]
    assert found == [Remote.LAW, Remote.PRESENT, Remote.PRESENT]


@pytest.mark.parametrize("typed", ["9/12/2026", "9 Dec 2026", "09.12.2026", "2026-12-09", "9 December"])
async def test_a_day_is_typed_as_people_write_it(busy: Premises, typed: str) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type(typed)
        await clerk.press("enter")
        assert "9 December 2026" in clerk.said


@pytest.mark.parametrize(("typed", "day"), [("today", "3 March 2026"), ("Tomorrow", "4 March 2026")])
async def test_a_day_may_be_today_or_tomorrow(busy: Premises, typed: str, day: str) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type(typed)
        await clerk.press("enter")
        assert f", {day}" in clerk.said


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("6", "6.00 pm"), ("10", "10.00 am"), ("8", "8.00 am"), ("7.30", "7.30 pm"), ("18", "6.00 pm")],
)
async def test_an_hour_without_am_or_pm_is_the_first_from_eight_in_the_morning(
    busy: Premises, typed: str, understood: str
) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab")
        await clerk.type(typed)
        await clerk.press("enter")
        assert clerk.said == f"Changed ECSC-2026-04-14: 14 April 2026, {understood}, planned."


async def test_each_kind_of_item_is_shown_whole(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "n", "tab", "tab")
        shown = set()
        for _ in ItemKind:
            shown |= {kind for kind in ItemKind if f"‹ {kind} ›" in clerk.seen}
            await clerk.press("right")
        assert shown == set(ItemKind)


async def test_a_value_too_long_for_the_screen_is_cut_before_its_closing_sign(busy: Premises) -> None:
    busy.committee("The Joint Committee for " + "the Coast and " * 8 + "the Sea")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("n", "end", "t")
        (row,) = (line for line in clerk.seen.splitlines() if "‹ The Joint" in line)
        assert row.rstrip().endswith("… ›")


async def test_a_weekday_that_does_not_fit_the_day_is_named_beside_its_field(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type("Tue 23 November 2026")
        await clerk.press("tab", "tab", "enter")
        assert "23 November 2026 is a Monday" in clerk.seen
        assert len(busy.workspace.meetings()) == 2


async def test_a_day_that_is_none_gets_a_sentence_beside_its_field(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type("31 November")
        await clerk.press("tab", "tab", "enter")
        field = next(row for row, line in enumerate(clerk.seen.splitlines()) if "31 November" in line)
        assert "Write the day of the meeting" in clerk.seen.splitlines()[field + 1]
        assert len(busy.workspace.meetings()) == 2
        assert clerk.app.focused is clerk.app.screen.query_one("#field-date")


async def test_a_time_that_is_none_gets_a_sentence_beside_its_field(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "d", "tab")
        await clerk.type("25.30")
        await clerk.press("enter")
        assert "Write the time such as 10.30 am or 18:00" in clerk.seen


async def test_a_quorum_that_is_no_number_gets_a_sentence_beside_its_field(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        for typed in ("three", "0", "²", "9" * 5000):
            await clerk.press("c", "n", "X", "tab", "tab", "tab")
            await clerk.paste(typed)
            await clerk.press("enter")
            assert "Write the quorum as a number" in clerk.seen
            await clerk.press("f8", "escape", "escape")


async def test_in_a_field_ctrl_z_takes_back_typing_and_nothing_else(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n", "a", "b", "ctrl+z")
        assert _typed(busy) == {"name": "a"}
        await clerk.press("ctrl+y")
        assert _typed(busy) == {"name": "ab"}
        assert len(busy.workspace.committees()) == 1


async def test_in_a_field_where_nothing_was_typed_ctrl_z_takes_back_what_was_recorded(
    busy: Premises,
) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("p", "n", "X", "enter")
        assert len(busy.services.prepare.members(busy.workspace.committees()[0])) == 3
        await clerk.press("ctrl+z")
        assert clerk.said.startswith("Undone: add a person.")
        assert len(busy.services.prepare.members(busy.workspace.committees()[0])) == 2


def _typed(premises: Premises) -> dict[str, str]:
    """What is kept of the form that adds a committee."""
    draft = premises.services.drafts.form("committee:new")
    return dict(draft.words) if draft is not None else {}
