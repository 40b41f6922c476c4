"""Minute numbers: worked out until minutes are published, and the same ever after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import QUORUM_NOT_KNOWN, Committee, Remote
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.printable import HeadingBlock
from scrutiny_tui.services.export import DocumentKind, DocumentRequest, Export
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.workspace import Workspace
from tests.documents.builders import TEMPLATES
from tests.services.office import clerk_in


@dataclass
class Council:
    """A council whose one committee numbers its minutes in a style of its own."""

    workspace: Workspace
    own: Path
    committee: Committee

    @property
    def export(self) -> Export:
        return Export(self.workspace, TEMPLATES, self.own)

    @property
    def prepare(self) -> Prepare:
        return Prepare(self.workspace, ("ours",), self.export.minute_numbers)

    def style(
        self, run: str, *, reference: str = "{minute}", first: int = 1, begins: str = "1 January"
    ) -> None:
        """Write the council's style again."""
        self.own.mkdir(exist_ok=True)
        numbers = f'run = "{run}"\nfirst = "{first}"\nyear_begins = "{begins}"'
        text = f'extends = "england"\n[minute_numbers]\n{numbers}\n[item]\nreference = "{reference}"\n'
        (self.own / "ours.toml").write_text(text, encoding="utf-8")

    def meeting(self, day: date, items: int = 2) -> Meeting:
        """A meeting with so many items."""
        held = self.prepare.add_meeting(self.committee, day)
        for place in range(1, items + 1):
            self.prepare.agenda.add(held, f"Business {place} of {day}")
        return held

    def add_item(self, meeting: Meeting) -> None:
        self.prepare.agenda.add(meeting, "Something more", because="it was urgent")

    def mark(self, meeting: Meeting, state: State) -> None:
        self.prepare.set_state(self.workspace.meeting(meeting.id), state)

    def titles(self, meeting: Meeting) -> list[str]:
        """What stands before the titles of the items."""
        sitting = self.workspace.sitting(meeting.id)
        blocks = [block for item in sitting.items for block in self.export.reads_as(sitting, item)]
        return [block.number.rstrip(".") for block in blocks if isinstance(block, HeadingBlock)]

    def recorded(self, meeting: Meeting) -> list[str]:
        items = sorted(self.workspace.store.of_meeting(Item, meeting.id), key=lambda item: item.place)
        return [item.minute_number for item in items]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[Council]:
    with clerk_in(tmp_path / "store") as clerk:
        found = Council(clerk.workspace, tmp_path / "styles", clerk.committee())
        found.style("for ever")
        found.committee = found.prepare.edit_committee(
            found.committee,
            name=found.committee.name,
            term="",
            quorum=QUORUM_NOT_KNOWN,
            style="ours",
            remote=Remote.LAW,
            councils=None,
        )
        yield found


MARCH, APRIL, JUNE = date(2026, 3, 3), date(2026, 4, 14), date(2026, 6, 9)


def test_numbers_run_on_from_meeting_to_meeting(council: Council) -> None:
    march, april = council.meeting(MARCH, 3), council.meeting(APRIL)
    assert (council.titles(march), council.titles(april)) == (["1", "2", "3"], ["4", "5"])


def test_numbers_that_are_the_agendas_start_again_at_each_meeting(council: Council) -> None:
    council.style("as the agenda")
    council.meeting(MARCH, 3)
    april = council.meeting(APRIL)
    council.mark(april, State.PUBLISHED)
    assert (council.titles(april), council.recorded(april)) == (["1", "2"], ["", ""])


def test_a_meeting_that_is_moved_and_published_at_once_has_the_numbers_of_its_new_date(
    council: Council,
) -> None:
    march, april = council.meeting(MARCH), council.meeting(APRIL)
    council.prepare.edit_meeting(march, replace(march, date=JUNE, time=None, state=State.PUBLISHED))
    assert (council.titles(april), council.recorded(march)) == (["1", "2"], ["3", "4"])


@pytest.mark.parametrize(
    ("reference", "titles"),
    [
        ("{minute}", ["180", "181"]),
        ("SC.{minute}", ["SC.180", "SC.181"]),
        ("{minute}/{yy}", ["180/26", "181/26"]),
        ("EXC {minute}/{yy}", ["EXC 180/26", "EXC 181/26"]),
    ],
)
def test_the_council_says_where_its_numbers_begin_and_how_they_are_written(
    council: Council, reference: str, titles: list[str]
) -> None:
    council.style("for ever", reference=reference, first=180)
    assert council.titles(council.meeting(MARCH)) == titles


def test_numbers_start_again_with_the_year_that_the_council_keeps(council: Council) -> None:
    council.style("through the year", reference="{minute}/{yy}", first=180, begins="1 May")
    meetings = [council.meeting(day) for day in (MARCH, APRIL, JUNE, date(2027, 2, 2))]
    assert [council.titles(meeting) for meeting in meetings] == [
        ["180/25", "181/25"],
        ["182/25", "183/25"],
        ["1/26", "2/26"],
        ["3/26", "4/26"],
    ]


def test_numbers_follow_the_days_of_meetings_and_not_the_order_in_which_they_were_added(
    council: Council,
) -> None:
    april, march = council.meeting(APRIL), council.meeting(MARCH)
    assert (council.titles(march), council.titles(april)) == (["1", "2"], ["3", "4"])


def test_another_committee_has_numbers_of_its_own(council: Council) -> None:
    council.meeting(MARCH)
    council.committee = council.prepare.add_committee("Harbours Panel", style="ours")
    assert council.titles(council.meeting(APRIL)) == ["1", "2"]


@pytest.mark.parametrize("state", [State.CANCELLED, State.INQUORATE])
def test_a_meeting_of_which_there_are_no_minutes_takes_no_numbers(council: Council, state: State) -> None:
    march, april = council.meeting(MARCH), council.meeting(APRIL)
    council.mark(march, state)
    assert council.titles(april) == ["1", "2"]


def test_numbers_are_settled_when_minutes_are_published(council: Council) -> None:
    march, april = council.meeting(MARCH), council.meeting(APRIL)
    council.mark(march, State.WITH_CHAIR)
    assert council.recorded(march) == ["", ""]
    council.mark(march, State.PUBLISHED)
    assert council.recorded(march) == ["1", "2"]
    council.mark(march, State.CONFIRMED)
    assert (council.recorded(march), council.recorded(april)) == (["1", "2"], ["", ""])


def test_no_later_item_or_style_changes_the_numbers_of_published_minutes(council: Council) -> None:
    march, april = council.meeting(MARCH), council.meeting(APRIL)
    council.mark(april, State.PUBLISHED)
    council.add_item(march)
    council.add_item(april)
    council.style("through the year", first=500)
    assert council.titles(march) == ["1", "2", "2A"]
    assert council.titles(april) == ["3", "4", "4A"]
    assert council.titles(council.meeting(JUNE)) == ["5", "6"]


def test_a_meeting_that_is_minuted_after_a_later_one_was_published_takes_none_of_its_numbers(
    council: Council,
) -> None:
    march, june = council.meeting(MARCH), council.meeting(JUNE)
    council.mark(june, State.PUBLISHED)
    april = council.meeting(APRIL)
    assert council.titles(april) == ["2A", "2B"]
    council.mark(april, State.PUBLISHED)
    found = [council.titles(meeting) for meeting in (march, april, june)]
    assert found == [["1", "2"], ["2A", "2B"], ["3", "4"]]


def test_numbers_of_a_later_year_keep_none_of_an_earlier_one_from_counting_on(council: Council) -> None:
    council.style("through the year")
    next_year = council.meeting(date(2027, 2, 2))
    council.mark(next_year, State.PUBLISHED)
    council.meeting(MARCH)
    assert council.titles(council.meeting(APRIL)) == ["3", "4"]


def test_publishing_and_its_numbers_are_undone_together(council: Council) -> None:
    march = council.meeting(MARCH)
    council.mark(march, State.PUBLISHED)
    council.workspace.undo()
    assert council.workspace.meeting(march.id).state is State.PLANNED
    assert council.recorded(march) == ["", ""]


def test_minutes_that_were_published_with_the_agendas_numbers_keep_those(council: Council) -> None:
    council.style("as the agenda")
    march = council.meeting(MARCH)
    council.mark(march, State.PUBLISHED)
    council.style("for ever", first=180)
    april = council.meeting(APRIL)
    assert (council.titles(march), council.titles(april)) == (["1", "2"], ["180", "181"])
    council.mark(march, State.CONFIRMED)
    assert council.recorded(march) == ["", ""]


def test_minutes_are_not_published_while_the_style_of_their_numbers_cannot_be_read(council: Council) -> None:
    march = council.meeting(MARCH)
    council.style("for evr")
    with pytest.raises(FileTrouble, match=r"ours\.toml, line 3: minute_numbers\.run must be one of"):
        council.mark(march, State.PUBLISHED)
    assert council.workspace.meeting(march.id).state is State.PLANNED


def test_one_program_numbers_each_style_by_itself(council: Council, tmp_path: Path) -> None:
    council.meeting(MARCH, 3)
    april, export = council.meeting(APRIL), council.export

    def headings(style: str) -> list[str]:
        wanted = DocumentRequest(DocumentKind.MINUTES, april.id, style=style)
        ((document, _),) = export.document(wanted, folder=tmp_path).files
        return [
            b.number.rstrip(".")
            for b in document.printable.blocks
            if isinstance(b, HeadingBlock) and b.number
        ]

    assert (headings("england"), headings("ours")) == (["1", "2"], ["4", "5"])
