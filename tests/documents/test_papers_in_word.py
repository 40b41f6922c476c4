"""The documents other than the minutes, in Word: its numbers, and the fields of a council's own file."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.documents.compose import (
    compose_action_log,
    compose_agenda,
    compose_attendance_sheet,
    compose_briefing,
    compose_decisions,
    compose_items,
    compose_referral,
    compose_supplement,
    compose_work_programme,
)
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Printable, Table
from scrutiny_tui.domain.work_programme import groups_of
from tests.council import DAY
from tests.documents.builders import COMMITTEE, TEMPLATES, in_file, style
from tests.documents.letterheads import as_word_writes_it
from tests.documents.logged import row
from tests.documents.meeting import whole_meeting
from tests.documents.office import all_in_libreoffice, as_previewed, paragraphs, written
from tests.documents.test_agenda import ADDRESSED
from tests.documents.test_supplement import SUPPLEMENT
from tests.documents.test_work_programme import FORWARD, GROUPS


def papers(house: HouseStyle) -> Iterator[Printable]:
    meeting, rows = (
        whole_meeting(),
        (row(), row("YPSP-002", text="a [b] {c} <d> & =1"), row("YPSP-003", status=Status.REPORTED_DONE)),
    )
    for part in Part:
        yield compose_decisions(meeting, house, part)
        yield compose_agenda(meeting, rows, house, part)
        yield compose_briefing(meeting, rows, house, part)
        yield from (each.printable for each in compose_items(meeting, house, part, decisions=True))
        yield compose_work_programme(
            COMMITTEE, groups_of(part, GROUPS), house, as_at=DAY, part=part, forward=FORWARD
        )
    yield compose_attendance_sheet(meeting, house)
    yield compose_supplement(meeting, SUPPLEMENT, house)
    yield compose_referral(ADDRESSED, "Cabinet", house)
    yield compose_action_log(COMMITTEE, rows, house, as_at=DAY, owner="Gwen Dale")


def without_tables(printable: Printable) -> Printable:
    """The document without its tables, which each program converts to text differently."""
    return replace(printable, blocks=tuple(b for b in printable.blocks if not isinstance(b, Table)))


def test_every_paper_reads_alike_in_every_style(tmp_path: Path) -> None:
    styles = Styles(TEMPLATES)
    houses = [styles.load(name) for name in styles.names]
    found = [(without_tables(paper), house.layout) for house in houses for paper in papers(house)]
    paths = [
        written(paper, tmp_path, f"paper {place}", layout) for place, (paper, layout) in enumerate(found)
    ]
    assert all_in_libreoffice(paths) == [as_previewed(paper) for paper, _ in found]


def test_the_places_that_a_councils_file_marks_are_filled_in_every_paper(tmp_path: Path) -> None:
    layout = in_file(as_word_writes_it(tmp_path))
    for paper in papers(style()):
        (_, reference), (_, held), *_ = paragraphs(written(paper, tmp_path, "filled", layout))
        assert reference == "Ours ref: Young People's Scrutiny Panel"
        assert held.endswith("on Tuesday 3 March 2026")


def test_only_the_note_of_decisions_is_marked_as_a_draft_and_nothing_but_minutes_is_initialled() -> None:
    drafts = {paper.title.split(":")[0].split(" – ")[-1] for paper in papers(style()) if paper.draft}
    assert drafts == {"Decisions and actions"}
    assert all((paper.fields["state"] == "DRAFT") is (paper.draft == "DRAFT") for paper in papers(style()))
    assert not any(paper.initials for paper in papers(style()))
