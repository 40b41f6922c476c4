"""The papers beside the minutes as Word files: their numbers are Word's, and the packages are sound."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import (
    ForChair,
    compose_action_log,
    compose_agenda,
    compose_briefing,
    compose_decisions,
    compose_items,
    compose_referral,
)
from scrutiny_tui.documents.styles import HouseStyle, Styles
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Printable, Table
from tests.documents.builders import COMMITTEE, DAY, TEMPLATES, style
from tests.documents.meeting import whole_meeting
from tests.documents.office import all_in_libreoffice, as_previewed, faults, written
from tests.documents.test_agenda import ADDRESSED, row


def papers(house: HouseStyle) -> Iterator[Printable]:
    meeting, rows = whole_meeting(), (row("YPSP-001"), row("YPSP-002", "a [b] {c} <d> & =1"))
    for part in Part:
        yield compose_decisions(meeting, house, part)
        yield compose_agenda(meeting, rows, house, part)
        yield compose_briefing(meeting, ForChair(rows, (), rows, rows), house, part)
        yield from (each.printable for each in compose_items(meeting, house, part, decisions=True))
    yield compose_referral(ADDRESSED, "Cabinet", house)
    yield compose_action_log(COMMITTEE, rows, house, as_at=DAY, owner="Greta Shaw")


def without_tables(printable: Printable) -> Printable:
    """The document without its tables, which programs write as text in ways of their own."""
    return replace(printable, blocks=tuple(b for b in printable.blocks if not isinstance(b, Table)))


def test_every_paper_reads_alike_in_every_style(tmp_path: Path) -> None:
    styles = Styles(TEMPLATES)
    found = [without_tables(paper) for name in styles.names for paper in papers(styles.load(name))]
    paths = [written(paper, tmp_path, f"paper {place}") for place, paper in enumerate(found)]
    assert all_in_libreoffice(paths) == [as_previewed(paper) for paper in found]


@pytest.mark.parametrize("name", ["herefordshire", "west-sussex"])
def test_every_paper_is_a_sound_package(name: str, tmp_path: Path) -> None:
    for place, paper in enumerate(papers(style(name))):
        assert faults(written(paper, tmp_path, f"paper {place}")) == []
