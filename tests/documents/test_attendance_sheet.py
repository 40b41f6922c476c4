"""The attendance sheet: who is on it, and what there is to sign."""

from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_attendance_sheet
from scrutiny_tui.domain.people import Capacity, Named
from scrutiny_tui.domain.preparation import AttendsItem
from scrutiny_tui.domain.printable import HeadingBlock, Printable, Table
from scrutiny_tui.domain.room_events import Absence, Attendance, Excuse, Mode, Post
from scrutiny_tui.domain.sitting import Sitting
from tests.council import PANEL, membership
from tests.documents.builders import cells, everybody, lines, named, sitting, style
from tests.documents.typed import styled


def sheet(of: Sitting, settings: str = "") -> Printable:
    return compose_attendance_sheet(of, styled(settings) if settings else style("england"))


def tables(printable: Printable) -> dict[str, Table]:
    return {block.name: block for block in printable.blocks if isinstance(block, Table)}


def test_each_group_that_has_anyone_in_it_has_a_table_under_its_heading() -> None:
    made = sheet(sitting())
    headings = [lines((block,))[0] for block in made.blocks if isinstance(block, HeadingBlock)]
    assert headings[1:] == ["Members of the Panel", "Cabinet members", "Officers", "Others"]
    members = cells(tables(made)["Members of the Panel"])
    assert [row[:2] for row in members] == [
        ["Councillor Ada Moss", "Chair"],
        ["Councillor Ben Hale", "Vice-Chair"],
        ["Councillor Eira van der Berg MBE", ""],
        ["Councillor Col Reed", ""],
        ["Mrs Faith Orr", "parent governor"],
    ]


def test_it_says_of_which_meeting_it_is() -> None:
    assert lines(sheet(sitting()).blocks)[1] == (
        "Attendance at the meeting at Committee Room 2, Town Hall on Tuesday 3 March 2026 at 10.00 am"
    )


def test_substitutes_have_a_table_of_their_own() -> None:
    held = sitting()
    one = membership("gray", Capacity.SUBSTITUTE, committee=PANEL)
    made = sheet(replace(held, memberships=(*held.memberships, one)))
    assert [row[0] for row in cells(tables(made)["Substitutes"])] == ["Councillor Jo Gray"]


def test_who_has_sent_apologies_for_the_whole_meeting_has_nothing_to_sign() -> None:
    late = Attendance(Mode.APOLOGIES, everybody("hale"), excuses=(Excuse(named("hale"), Absence.LATENESS),))
    made = sheet(sitting((None, Attendance(Mode.APOLOGIES, everybody("reed"))), (None, late)))
    signed = {row[0]: row[2] for row in cells(tables(made)["Members of the Panel"])}
    assert signed["Councillor Col Reed"] == "Apologies"
    assert signed["Councillor Ben Hale"].strip() == signed["Councillor Ada Moss"].strip() == ""


def test_the_last_table_has_witnesses_and_as_many_empty_lines_as_the_style_says() -> None:
    others = cells(tables(sheet(sitting(), '[papers.attendance]\nempty_lines = "2"'))["Others"])
    assert len(others) == 3
    assert ["".join(row).strip() for row in others[1:]] == ["", ""]
    assert "Others" not in tables(
        sheet(replace(sitting(), memberships=()), '[papers.attendance]\nempty_lines = "0"')
    )


def test_who_is_to_attend_for_an_item_is_among_the_others_but_not_for_one_likely_to_be_exempt() -> None:
    marsh, lees = Named("Jo Marsh"), Named("Sam Lees")
    public = AttendsItem("Jo Marsh", people=(marsh, named("moss")), posts=(Post(marsh, "Director", "Vale"),))
    held = sitting(("1", public), ("2", AttendsItem("Sam Lees", people=(lees,))))
    first, second, *others = held.items
    made = sheet(replace(held, items=(first, replace(second, likely_exempt=(3,)), *others)))
    rows = [row[:2] for row in cells(tables(made)["Others"]) if row[0]]
    assert rows[1:] == [["Jo Marsh", "Director, Vale"]]
