"""The guide's examples are read by the program: what the clerk is told to type can be typed."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.grammar.commands import COMMANDS
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import command_words, read_line
from scrutiny_tui.domain.grammar.result import Unreadable
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import FULL, Capacity, Membership, Office, Person
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource
from scrutiny_tui.domain.sitting import Sitting

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "typing.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^(?:\| `([^`]+)` \||    (.+))", GUIDE, re.MULTILINE)
LINES = [in_table or indented for in_table, indented in EXAMPLES]

ASKED_BEFORE = LogEntry(
    "ESC-012",
    Kind.RECOMMENDATION,
    "c",
    "ESC-2026-01-13",
    None,
    None,
    "fund a second depot",
    (),
    None,
    recorded=date(2026, 1, 13),
    updated=date(2026, 1, 13),
)


def room() -> LineContext:
    people = [
        Person("tolley", "Councillor Joan Tolley"),
        Person("dar", "Councillor Imran Dar"),
        Person("pemberton", "Councillor Ruth Pemberton"),
        Person("whitcombe", "Councillor Alan Whitcombe"),
        Person("place", "Megan Price", "Director of Place", "DP"),
    ]
    offices = {"pemberton": Office.CHAIR}
    memberships = [
        Membership(f"m-{p.id}", "c", p.id, Capacity.MEMBER, offices.get(p.id, Office.NONE), FULL)
        for p in people
    ]
    committee = Committee("c", "Environment Scrutiny Committee", "Committee", "ESC", "herefordshire")
    meeting = Meeting("ESC-2026-03-03", "c", date(2026, 3, 3), time(10))
    items = (
        Item("i5", meeting.id, "1", "5", "Winter service"),
        Item("i7", meeting.id, "2", "7", "Village halls"),
    )
    sitting = Sitting(
        meeting,
        committee,
        {p.id: p for p in people},
        tuple(memberships),
        items,
        logged={"ESC-012": ASKED_BEFORE}.get,
    )
    return LineContext(sitting, items[0])


def test_the_guide_has_examples() -> None:
    assert len(LINES) > 40


@pytest.mark.parametrize("line", [line for line in LINES if line != "/accepted"])  # needs an amendment
def test_every_line_of_the_guide_can_be_typed(line: str) -> None:
    scene = room()
    if line == "/public":
        taking = ChangeBuilder(scene.sitting, scene.item, IdSource(lambda: "x", None))
        taking.exclude_the_public()
        scene = taking.context(None)
    reading = read_line(line, scene)
    assert not isinstance(reading, Unreadable), reading.reason


def test_the_guide_tells_of_every_command() -> None:
    told = {found[0] for line in LINES if (found := command_words(line))}
    missing = [c.name for c in COMMANDS if c.name not in told and c.short not in told]
    assert missing == ["callin", "election"], "told of in one breath with /question"
