"""A window that is made narrower or wider in one step, on every page: the program goes on."""

from itertools import permutations
from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from tests.council import COMMITTEE
from tests.tui.capture_page import clerk_at as clerk_in
from tests.tui.capture_page import room_in
from tests.tui.office import busy_premises_in, clerk_at

WIDTHS = (200, 120, 100, 63, 40, 12)
HEIGHT = 14
SMALLEST = ((20, 3), (12, 2), (60, 1), (1, 24), (3, 3), (2, 1), (1, 2), (1, 1))
PAGES = {
    "meetings": [],
    "committees": ["c"],
    "people": ["p"],
    "a person's form": ["p", "n"],
    "agenda": ["a"],
    "attendance": ["a", "a"],
    "a meeting's form": ["a", "d"],
    "capture": ["enter"],
    "the preview": ["enter", "f5"],
    "the items": ["enter", "f2"],
    "the room": ["enter", "f4"],
    "the menu": ["enter", "slash"],
    "an entry that is chosen": ["enter", "up"],
    "the log": ["l"],
    "export": ["f9"],
    "help": ["f1"],
}
"""The keys that lead to each page, and to what can be opened on it."""


def walk() -> list[int]:
    """Widths one after the other, so that each follows each of the others once."""
    left = set(permutations(WIDTHS, 2))
    found, here = [], WIDTHS[0]
    while left:
        step = next((pair for pair in sorted(left) if pair[0] == here), min(left))
        left.discard(step)
        found += [step[0]] * (step[0] != here) + [step[1]]
        here = step[1]
    return found


@pytest.mark.parametrize("page", PAGES)
async def test_no_width_that_follows_another_ends_the_program(tmp_path: Path, page: str) -> None:
    premises = busy_premises_in(tmp_path)
    live = premises.workspace.meetings()[-1]
    premises.services.prepare.set_state(live, State.DRAFTING)
    async with clerk_at(premises, (WIDTHS[0], HEIGHT)) as clerk:
        await clerk.press("down", *PAGES[page])
        shown = clerk.page
        for width in walk():
            await clerk.pilot.resize_terminal(width, HEIGHT)
            await clerk.pilot.pause()
            assert {len(row) for row in clerk.seen.splitlines()} == {width}
        assert clerk.page == shown


@pytest.mark.parametrize("page", PAGES)
async def test_the_smallest_window_shows_something_and_takes_keys(tmp_path: Path, page: str) -> None:
    premises = busy_premises_in(tmp_path)
    premises.services.prepare.set_state(premises.workspace.meetings()[-1], State.DRAFTING)
    async with clerk_at(premises, (WIDTHS[0], HEIGHT)) as clerk:
        await clerk.press("down", *PAGES[page])
        shown = clerk.page
        for width, height in SMALLEST:
            await clerk.pilot.resize_terminal(width, height)
            await clerk.press("tab")
            assert [len(row) for row in clerk.seen.splitlines()] == [width] * height
            assert clerk.seen.strip()
        await clerk.pilot.resize_terminal(WIDTHS[0], HEIGHT)
        await clerk.pilot.pause()
        assert clerk.page == shown


async def test_a_wider_window_shows_the_name_of_the_item_and_of_the_committee_at_once(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    room.capture("/item 4\nThe lamps were new.\n/item 3\nThe ferry was late.")
    async with clerk_in(room, (60, HEIGHT)) as clerk:
        await clerk.enter("/item 3")
        assert "… ›" in clerk.static("#prompt")
        await clerk.pilot.resize_terminal(120, HEIGHT)
        await clerk.pilot.pause()
        assert "3 Ferry timetable: the first winter ›" in clerk.static("#prompt")
        assert COMMITTEE.name in clerk.seen


async def test_the_end_of_a_long_line_stays_in_view_while_the_window_is_resized(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    async with clerk_in(room, (80, HEIGHT)) as clerk:
        clerk.bar.insert("The ferry was late in every month of the winter, " * 12 + "and so to the end")
        for width in (40, 120, 60, 200):
            await clerk.pilot.resize_terminal(width, HEIGHT)
            await clerk.pilot.pause()
            assert "to the end" in " ".join(clerk.seen.split()), width
