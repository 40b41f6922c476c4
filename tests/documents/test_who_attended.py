"""A whole meeting of comings and goings in each built-in style, and one that was put right the day after."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.committees import QuorumRule
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.domain.quorum import quorum_at
from scrutiny_tui.domain.room_events import Absence, Mode, Move
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.attendance_changes import AttendanceChanges
from scrutiny_tui.services.attendance_list import attendance_rows
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.comings_and_goings import When
from tests.council import COMMITTEE, DAY, DEC, GRAY, HALE, MOSS, ORR, REED, seat
from tests.documents.builders import TEMPLATES, style
from tests.services.office import Clerk, clerk_in

STYLES = Styles(TEMPLATES).names
LINES = """/open 6.00 pm
/here Moss, Hale
/item 1
/ap Reed for lateness; Orr (work)
/sub Gray for Berg
/with DEC
/item 2
/declare Gray 4 DPI her brother has the contract; leaves
/item 3
The harbour was full.
/in Reed 6.20 pm
/rs asks for a chart.
/vote 4-0
/item 4
/out Moss 6.40 pm
/chair Hale
The beaches were dirty.
/rs asks for a survey.
/vote 2-0
/in Moss 7.05 pm
/chair Moss
/item 5
The pier was old.
/out Hale and Gray 7.30 pm
The meeting was no longer quorate.
/close 7.40 pm
"""
BERG = "Councillor Eira van der Berg MBE"


def clerk_and_meeting(clerk: Clerk, text: str) -> Capture:
    """A meeting of five members, one of them co-opted, and a substitute, with these lines."""
    committee = clerk.prepare.add_committee(COMMITTEE.name, quorum=QuorumRule(3))
    seat(clerk.prepare, committee, MOSS, HALE, REED)
    clerk.prepare.add_person(PersonDetails(BERG), committee)
    seat(clerk.prepare, committee, ORR, DEC)
    clerk.prepare.add_person(PersonDetails(GRAY.name, capacity=Capacity.SUBSTITUTE), committee)
    meeting = clerk.prepare.add_meeting(committee, DAY, at=time(18), venue="Quay House")
    for title in ("Apologies", "Declarations of interest", "Dredging", "Beach cleaning", "The pier"):
        clerk.prepare.agenda.add(meeting, title)
    capture = Capture(clerk.workspace, meeting.id)
    assert not capture.take(text).returned
    return capture


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """The meeting as it was."""
    with clerk_in(Path(tmp_path_factory.mktemp("right"))) as clerk:
        yield clerk_and_meeting(clerk, LINES).sitting


@pytest.fixture(scope="module")
def put_right(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """The same meeting, whose attendance was recorded wrong and was put right in the list the day after."""
    wrong = LINES.replace("/here Moss, Hale", "/here all")
    for line in ("/ap Reed for lateness; Orr (work)\n", "/sub Gray for Berg\n", "/in Reed 6.20 pm\n"):
        wrong = wrong.replace(line, "")
    wrong = wrong.replace("/out Hale and Gray 7.30 pm", "/out Hale and Gray, Reed 7.30 pm")
    wrong = wrong.replace("/in Moss 7.05 pm", "/in Moss 7.50 pm")
    with clerk_in(Path(tmp_path_factory.mktemp("wrong"))) as clerk:
        capture = clerk_and_meeting(clerk, wrong)
        changes, item = AttendanceChanges(capture), capture.sitting.items
        key = {row.name: row.key for row in attendance_rows(capture.sitting)}
        changes.withdraw(key[REED.name])
        changes.apologies(key[REED.name], Absence.LATENESS)
        changes.apologies(key[ORR.name], reason="work")
        changes.withdraw(key[BERG])
        came = changes.row(key[MOSS.name]).events[1]
        changes.retimed(key[MOSS.name], {came.entry.id: changes.event_at(came, "7.05")})
        changes.attends(key[GRAY.name], Mode.SUBSTITUTE, instead_of=key[BERG])
        changes.moved(key[REED.name], Move.CAME, When(item[2], at_start=False, words="6.20 pm"))
        clerk_moves_up(capture)
        yield capture.sitting


def clerk_moves_up(capture: Capture) -> None:
    """Move the arrival before the resolution and its vote."""
    came = next(entry for entry in capture.sitting.entries if entry.line.startswith("/in Councillor Col"))
    for _ in range(2):
        capture.move(came.id, -1)


@pytest.mark.parametrize("name", STYLES)
def test_who_came_left_sat_in_and_presided_is_printed_in_its_place(right: Sitting, name: str) -> None:
    text = " ".join(as_text(compose_minutes(right, style(name))).split())
    before, *items = (text[: text.index("Apologies for lateness")], *parts(text))
    for who in (MOSS.name, HALE.name, REED.name, GRAY.name, "substitute for Councillor van der Berg"):
        assert who in before
    for who in ("Councillor Col Reed (for lateness)", ORR.name):
        assert who in before.partition("pologies")[2]
    assert DEC.name in before
    apologies, declared, dredging, beaches, pier = items
    assert "Apologies for lateness were received from Councillor Reed" in apologies
    assert "were received from Mrs Orr" in apologies
    assert "Councillor Gray attended as substitute for Councillor van der Berg" in apologies
    assert "Councillor Gray" in declared
    assert "her brother has the contract" in declared
    assert "Councillor Reed joined the meeting at 6.20 pm" in dredging
    in_order = ("Moss left", "Hale took the chair", "dirty", "survey", "Moss returned", "Moss took the chair")
    places = [beaches.index(said) for said in in_order]
    assert places == sorted(places)
    assert "Gray" not in beaches
    assert "Councillor Hale and Councillor Gray left the meeting at 7.30 pm" in pier


def parts(text: str) -> list[str]:
    """The text of each item, by words that stand only there."""
    begins = (
        "Apologies for lateness were",
        "Declarations of interest",
        "Dredging The",
        "Beach cleaning Councillor",
        "The pier ",
    )
    numbered = text
    for number in "12345":
        for mark in (f"{number}.1 ", f"{number}.2 ", f"{number}.3 "):
            numbered = numbered.replace(mark, "")
    places = [numbered.rindex(words) for words in begins]
    assert places == sorted(places)
    return [numbered[place:end] for place, end in zip(places, [*places[1:], None], strict=True)]


def test_the_quorum_is_lost_when_two_of_four_have_left(right: Sitting) -> None:
    last = next(entry.place for entry in right.entries if "quorate" in entry.line)
    pier = next(entry.place for entry in right.entries if "pier" in entry.line)
    assert (quorum_at(right, pier).present, quorum_at(right, last).present) == (4, 2)


@pytest.mark.parametrize("name", STYLES)
def test_what_was_put_right_the_day_after_prints_as_if_it_had_been_right(
    right: Sitting, put_right: Sitting, name: str
) -> None:
    wanted, printed = (as_text(compose_minutes(one, style(name))) for one in (right, put_right))
    assert printed == wanted
