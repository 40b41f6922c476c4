"""The members of a joint committee, with the council that appointed each."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_agenda, compose_attendance_sheet, compose_minutes
from scrutiny_tui.domain.committees import Councils, Settings
from scrutiny_tui.domain.printable import HeadingBlock, Table
from scrutiny_tui.domain.room_events import Attendance, Mode
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import cells, everybody, lines, named, sitting
from tests.documents.typed import styled

EAST, WEST = "Eastmarch Council", "Westmarch Council"
_COUNCILS = {"moss": EAST, "hale": WEST, "berg": "Eastmarch council", "reed": WEST}
_HELD = sitting(
    (None, Attendance(Mode.HERE, everybody("moss", "berg", "orr"))),
    (None, Attendance(Mode.SUBSTITUTE, (named("Mr Stone", known=False),), named("reed"))),
    (None, Attendance(Mode.APOLOGIES, everybody("hale"))),
)
JOINT = replace(
    _HELD, memberships=tuple(replace(one, council=_COUNCILS.get(one.person, "")) for one in _HELD.memberships)
)
GROUPED = '[attendance]\ncouncils = "grouped"\n'


def wanting(councils: Councils) -> Sitting:
    """The joint committee, whose own settings say where the councils are named."""
    return replace(JOINT, committee=replace(JOINT.committee, settings=Settings(councils=councils)))


def present(of: Sitting, settings: str) -> list[str]:
    made = lines(compose_minutes(of, styled(settings)).blocks)
    return made[
        next(at for at, line in enumerate(made) if line.startswith("Present")) : next(
            at for at, line in enumerate(made) if line.startswith("Apologies")
        )
        + 2
    ]


def test_the_council_stands_behind_the_name() -> None:
    assert present(JOINT, "")[:3] == [
        (
            f"Present:\tCouncillor Ada Moss ({EAST}) (Chair), "
            "Councillor Eira van der Berg MBE (Eastmarch council), "
            f"Mr Stone ({WEST}) (substitute for Councillor Reed)"
        ),
        "Co-opted members:\tMrs Faith Orr (parent governor)",
        f"Apologies:\tCouncillor Ben Hale ({WEST})",
    ]


def test_people_are_grouped_under_their_council_on_one_line() -> None:
    assert present(JOINT, GROUPED)[0] == (
        f"Present:\t{EAST}: Councillor Ada Moss (Chair), Councillor Eira van der Berg MBE; "
        f"{WEST}: Mr Stone (substitute for Councillor Reed)"
    )


def test_people_are_grouped_under_their_council_one_name_a_line() -> None:
    made = present(JOINT, f'{GROUPED}roll = "one name a line"')
    assert made[:6] == [
        *("Present:", EAST, "Councillor Ada Moss (Chair)", "Councillor Eira van der Berg MBE"),
        *(WEST, "Mr Stone (substitute for Councillor Reed)"),
    ]
    assert f"Councillor Ben Hale ({WEST})" in made, "one person alone is no group"


def test_people_are_grouped_under_their_council_in_a_table() -> None:
    made = compose_minutes(JOINT, styled(f'{GROUPED}roll = "table"'))
    (table,) = (block for block in made.blocks if isinstance(block, Table))
    assert cells(table)[0][1].split("\n") == [
        f"{EAST}: Councillor Ada Moss (Chair), Councillor Eira van der Berg MBE",
        f"{WEST}: Mr Stone (substitute for Councillor Reed)",
    ]


MEMBERS = {
    Councils.BEHIND: f"Councillor Ada Moss ({EAST}) (Chair), Councillor Ben Hale ({WEST}) (Vice-Chair), "
    "Councillor Eira van der Berg MBE (Eastmarch council), "
    f"Councillor Col Reed ({WEST})",
    Councils.GROUPED: f"{EAST}: Councillor Ada Moss (Chair), "
    f"Councillor Eira van der Berg MBE; {WEST}: Councillor Ben Hale (Vice-Chair), Councillor Col Reed",
    Councils.NOT_SHOWN: "Councillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair), "
    "Councillor Eira van der Berg MBE, Councillor Col Reed",
}


@pytest.mark.parametrize("councils", Councils)
def test_the_committee_says_how_the_agenda_lists_its_members(councils: Councils) -> None:
    made = lines(compose_agenda(wanting(councils), (), styled("")).blocks)
    members = made.index(f"Members:\t{MEMBERS[councils]}")
    assert made[members + 1] == "Co-opted members:\tMrs Faith Orr"


def signing(of: Sitting) -> dict[str, list[str]]:
    """The members on the attendance sheet, by the name of the table."""
    blocks = compose_attendance_sheet(of, styled("")).blocks
    tables = [block for block in blocks if isinstance(block, Table) and block.name.startswith("Members")]
    return {table.name: [row[0] for row in cells(table)] for table in tables}


def test_the_attendance_sheet_has_a_table_for_each_council() -> None:
    made = compose_attendance_sheet(wanting(Councils.GROUPED), styled(""))
    headings = [(block.level, lines((block,))[0]) for block in made.blocks if isinstance(block, HeadingBlock)]
    assert headings[2:4] == [(3, EAST), (3, WEST)]
    assert signing(wanting(Councils.GROUPED)) == {
        "Members of the Panel": ["Mrs Faith Orr"],
        f"Members of the Panel: {EAST}": ["Councillor Ada Moss", "Councillor Eira van der Berg MBE"],
        f"Members of the Panel: {WEST}": ["Councillor Ben Hale", "Councillor Col Reed"],
    }
    assert f"Councillor Col Reed ({WEST})" in signing(JOINT)["Members of the Panel"]


def test_a_committee_without_appointing_councils_prints_as_before() -> None:
    assert compose_minutes(_HELD, styled(GROUPED)).blocks == compose_minutes(_HELD, styled("")).blocks
