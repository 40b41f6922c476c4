"""A clerk's words reach the screen as they are, on every page: nothing in them is markup."""

from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from scrutiny_tui.domain.people import Capacity, PersonDetails
from tests.tui.office import NARROW, NASTY, WIDE, Premises, clerk_at, premises_in

PAGES_WITH_WORDS = (
    "",  # the meetings
    "a",  # the agenda
    "ae",  # an item
    "aa",  # attendance
    "aan",  # a new attendee
    "ad",  # the meeting's details
    "c",  # the committees
    "ce",  # a committee
    "p",  # the people
    "pe",  # a person
    "pn",  # a new person
    "n",  # a new meeting
    "l",  # the action log
    "lu",  # an update
    "ld",  # a date
    "lo",  # an owner
    "lx",  # the log's export
    "x",  # a meeting's export
)
LONG = (
    "Harbour, Ferries, Piers, Slipways and Moorings (Inner and Outer Islands) Joint Scrutiny Committee " * 2
)


def premises_of(folder: Path, words: str) -> Premises:
    """A committee, people, a meeting and a log in which every text is `words`."""
    premises = premises_in(folder)
    committee = premises.services.prepare.add_committee(words, term=words)
    premises.services.prepare.add_person(
        PersonDetails(words, role=words, initials=words, capacity=Capacity.OFFICER), committee
    )
    meeting = premises.services.prepare.add_meeting(committee, date(2026, 3, 3), venue=words)
    premises.services.prepare.agenda.add(meeting, words, number=words[:8])
    premises.capture(meeting, f"/request {words} @{words} by {words}", f"/action {words}")
    entry = premises.services.action_log.rows()[0].entry.id
    premises.services.action_log.update(entry, by=words, note=words, due="by 1 March 2026", reason=words)
    return premises


@pytest.mark.parametrize(("words", "size"), [*((words, NARROW) for words in NASTY), (NASTY[0], WIDE)])
async def test_nasty_words_stand_on_every_page_as_they_were_typed(
    tmp_path: Path, words: str, size: tuple[int, int]
) -> None:
    async with clerk_at(premises_of(tmp_path, words), size) as clerk:
        for keys in PAGES_WITH_WORDS:
            await clerk.press(*keys)
            assert words in clerk.seen, keys
            await clerk.press(*["escape"] * (len(clerk.app.screen_stack) - 1))


@pytest.mark.parametrize("words", NASTY)
async def test_nasty_words_can_be_typed_and_pasted_into_a_form(tmp_path: Path, words: str) -> None:
    premises = premises_in(tmp_path)
    async with clerk_at(premises) as clerk:
        await clerk.press("c", "n")
        await clerk.type(words)
        assert words in clerk.seen
        await clerk.press("enter")
        assert clerk.said == f"Added {words}."
        await clerk.press("n")
        await clerk.paste(f"two\r\nlines {words}")
        await clerk.press("enter")
    assert [committee.name for committee in premises.workspace.committees()] == sorted(
        [words, f"two lines {words}"], key=str.casefold
    )


@pytest.mark.parametrize("words", NASTY)
async def test_nasty_words_in_a_sentence_are_said_as_they_are(tmp_path: Path, words: str) -> None:
    premises = premises_of(tmp_path, words)
    async with clerk_at(premises) as clerk:
        await clerk.press("c", "n")
        await clerk.type(words)
        await clerk.press("enter")
        assert f"“{words}” already" in clerk.said
        await clerk.press("escape", "escape", "l", "slash")
        await clerk.type(f" {words}")
        assert words in clerk.seen


async def test_a_long_name_is_wrapped_in_a_table_and_whole_in_the_form(tmp_path: Path) -> None:
    name = LONG.strip()
    premises = premises_in(tmp_path)
    premises.committee(name)
    premises.committee(LONG * 9)
    async with clerk_at(premises, (240, 24)) as clerk:
        await clerk.press("c")
        assert name[:180] in clerk.seen
        assert name[-12:] in clerk.seen
        assert "…" in clerk.seen  # one that would fill the page is cut
        await clerk.press("e")
    async with clerk_at(premises, NARROW) as clerk:
        for key in ("c", "p", "n"):
            await clerk.press(key)
            assert all(cell_len(line) == NARROW[0] for line in clerk.seen.splitlines())
            assert clerk.top.endswith("saved")


async def test_an_owners_form_tells_the_exact_wording(tmp_path: Path) -> None:
    wording = "a note on each slipway, " * 12
    premises = premises_in(tmp_path)
    meeting = premises.meeting(premises.committee(), date(2026, 3, 3), "Slipways")
    premises.capture(meeting, f"/action {wording.strip()}")
    async with clerk_at(premises, NARROW) as clerk:
        await clerk.press("l", "o")
        shown = " ".join(clerk.seen.split())
        assert f"“{wording.strip()}”" in shown
