"""The preview and the text export show the same numbers as a word processor."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.discussion import Heading, Mark, MarkStyle, Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.outcomes import Clause, Conclusion, Noted, Reason, Request
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, Paragraph, Printable, Run, Table, plain_runs, runs_of_cell
from scrutiny_tui.domain.room_events import Declaration, NoDeclarations
from tests.documents.builders import TEMPLATES, item, named, sitting, style
from tests.documents.meeting import whole_meeting
from tests.documents.office import all_in_libreoffice, as_previewed, faults, written
from tests.documents.test_action_column import BESIDE
from tests.documents.typed import styled

TYPED = (MarkStyle.BULLET, MarkStyle.DECIMAL, MarkStyle.LETTER, MarkStyle.ROMAN)
AGENDA = ("1", "2", "3", "7", "8", "8a", "9", "SC.17", "SC.18", "112/23", "113/23", "", "4", "10.30 am")


def check(documents: Iterable[Printable], folder: Path) -> None:
    """Compare the numbers that Word's lists give with those of the preview."""
    printables = list(documents)
    paths = [written(each, folder, f"minutes {place}") for place, each in enumerate(printables)]
    assert all_in_libreoffice(paths) == [as_previewed(_cells_apart(each)) for each in printables]


def _cells_apart(printable: Printable) -> Printable:
    """The document with a paragraph for each table cell, as LibreOffice converts tables to text."""
    return replace(printable, blocks=tuple(part for block in printable.blocks for part in _apart(block)))


def _apart(block: Block) -> Iterator[Block]:
    if isinstance(block, Table):
        yield from (Paragraph(Role.DISCUSSION, plain_runs(heading)) for heading in block.header)
        for cell in (cell for row in block.rows for cell in row):
            held = tuple(each for each in cell if not isinstance(each, Run))
            yield from held or (Paragraph(Role.DISCUSSION, runs_of_cell(cell)),)
    else:
        yield block


def test_paragraphs_in_a_table_are_counted_as_all_others(tmp_path: Path) -> None:
    check((compose_minutes(whole_meeting(), styled(BESIDE), part) for part in Part), tmp_path)


def test_a_meeting_with_everything_in_it_reads_alike_in_every_style(tmp_path: Path) -> None:
    styles = Styles(TEMPLATES)
    shapes = [(styles.load(name), part) for name in styles.names for part in Part]
    check((compose_minutes(whole_meeting(), house, part) for house, part in shapes), tmp_path)


def test_lists_of_any_kind_in_any_order_read_alike(tmp_path: Path) -> None:
    chance = random.Random(41)  # noqa: S311  any lists will do, and the same ones each time
    points = [_any_point(chance, place, chance.choice(list(TYPED))) for place in range(400)]
    check([compose_minutes(sitting(*(("5", point) for point in points)), style())], tmp_path)


def test_any_meeting_in_any_style_reads_alike(tmp_path: Path) -> None:
    chance = random.Random(1972)  # noqa: S311  as above
    check((_any_minutes(chance) for _ in range(24)), tmp_path)


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_the_package_is_sound_in_every_style(name: str, tmp_path: Path) -> None:
    house = style(name)
    assert faults(written(compose_minutes(whole_meeting(), house), tmp_path, layout=house.layout)) == []


def test_the_package_is_sound_with_tables_of_interests_and_of_what_is_owed(tmp_path: Path) -> None:
    tables = (
        '[declarations]\nlines = "table"\n[closing.actions]\nlines = "table"\n[attendance]\nroll = "table"'
    )
    assert faults(written(compose_minutes(whole_meeting(), styled(tables)), tmp_path)) == []


def _any_minutes(chance: random.Random) -> Printable:
    """Minutes of a random agenda and random lines, in a random style."""
    numbers = sorted(chance.sample(AGENDA, 6), key=AGENDA.index)
    agenda = tuple(
        replace(item(number, f"Business {place}"), id=f"i{place}", place=f"{place:02}")
        for place, number in enumerate(numbers)
    )
    lines = [(str(place), body) for place in range(len(agenda)) for body in _any_lines(chance)]
    return compose_minutes(sitting(*lines, items=agenda), _any_style(chance))


def _any_lines(chance: random.Random) -> Iterator[Body]:
    for place in range(chance.randint(0, 30)):
        lines: list[Body] = [
            Point(f"point {place}"),
            _any_point(chance, place, MarkStyle.BULLET),
            _any_point(chance, place, MarkStyle.BULLET),
            _any_point(chance, place, chance.choice(TYPED)),
            Clause(f"clause {place}"),
            Clause(f"clause {place}"),
            Noted(),
            Conclusion(f"conclusion {place}"),
            Request(f"request {place}"),
            Heading(f"heading {place}"),
            NoDeclarations(),
            Reason(f"reason {place}"),
            Declaration((named("hale"),), (), "ORI", f"interest {place}"),
        ]
        yield chance.choice(lines)


def _any_style(chance: random.Random) -> HouseStyle:
    of = chance.choice
    points = of(["none", "[{item}.]1", "[{item}.]1", "1.", "(1)", "bullets", "A"])
    through = "the item" if "item" in points else of(["the item", "the meeting"])
    under = ["as typed", "(a)", "[{item}.]1", "i."]
    sub_points = of(under if points in ("none", "bullets") else [*under, "[{item}.]{point}.1"])
    clauses = ["i.", "(i)", "(1)", "1.", "1)", "(a)", "a)", "a.", "A", "bullets", "none", "one sentence"]
    return styled(f"""
[discussion]
points = "{points}"
counted_through = "{through}"
sub_points = "{sub_points}"
[resolution]
reasons = "{of(["after all", "after each clause"])}"
place = "{of(["where taken", "first", "closing", "where taken and closing"])}"
lead_as = "{of(["paragraph", "point", "heading"])}"
clauses = "{of(clauses)}"
one_clause = "{of(clauses)}"
sub_clauses = "{of(["as typed", "(a)", "1."])}"
[closing.requests]
place = "{of(["where taken", "closing"])}"
lines = "{of(["bullets", "1.", "(a)", "none", "table"])}"
[declarations]
lines = "{of(["bullets", "1.", "none", "table"])}"
""")


def _any_point(chance: random.Random, place: int, mark: MarkStyle) -> Point:
    if chance.random() < 0.08:
        return Point(f"point {place}")
    ordinal = None if mark is MarkStyle.BULLET else chance.choice([1, 1, 2, 2, 3, 4, 5, 26, 27, 30])
    level = chance.choice([1, 1, 2, 2, 3, 5, 9, 12])
    return Point(f"sub-point {place}", level=level, mark=Mark(mark, ordinal))
