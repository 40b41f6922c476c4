"""The line that is written for what is recorded of attendance is read as that."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.written_lines import written_line, written_name
from scrutiny_tui.domain.people import Capacity, Named, Person
from scrutiny_tui.domain.recording.attendance_edits import is_read_as
from scrutiny_tui.domain.room_events import Attendance, Mode, Presence
from tests.council import MEMBERSHIPS, membership
from tests.domain.scene import SITTING, recorded, room

LINES = {
    "/here Moss Dilys Hale, van der Berg": "/here Councillor Ada Moss, Councillor Dilys Hale, "
    "Councillor Eira van der Berg MBE",
    "/online ADH&P and Orr": "/online Huw Pike, Mrs Faith Orr",
    "/absent Reed": "/absent Councillor Col Reed",
    "/ap Reed (work), Orr for lateness": "/ap Councillor Col Reed (work); Mrs Faith Orr (lateness)",
    "/ap Reed (late, a slow train)": "/ap Councillor Col Reed (lateness, a slow train)",
    "/ap Reed for early departure; Orr": "/ap Councillor Col Reed (early departure); Mrs Faith Orr",
    "/ap Reed as he was ill": "/ap Councillor Col Reed (he was ill)",
    "/sub Jo Gray for Moss": "/sub “Jo Gray” for Councillor Ada Moss",
    "/with DEC": "/with Gwen Dale",
    "/with Dr Una Kerr, Medical Director, Wold NHS Trust": "/with “Dr Una Kerr” (Medical Director) "
    "(Wold NHS Trust)",
    "/with Tom Bell (Wold Council) and Sue Hart (Clerk)": "/with “Tom Bell” (Wold Council); "
    "“Sue Hart” (Clerk)",
    "/with Al Roe, resident of the quay; DEC": "/with “Al Roe”, resident of the quay; Gwen Dale",
    "/in Reed 7.17": "/in Councillor Col Reed 7.17 pm",
    "/in Reed at noon": "/in Councillor Col Reed 12.00 noon",
    "/out Reed, Dilys Hale 8.05 after item 5": "/out Councillor Col Reed, Councillor Dilys Hale "
    "8.05 pm after item 5",
    "/out Reed for item 6": "/out Councillor Col Reed for item 6",
    "/chair Ben Hale": "/chair Councillor Ben Hale",
}


@pytest.mark.parametrize(("typed", "written"), LINES.items())
def test_a_line_is_written_with_names_in_full_and_read_as_the_same(typed: str, written: str) -> None:
    body, context = recorded(typed).body, room()
    assert isinstance(body, Attendance | Presence)
    assert written_line(body, context.sitting) == written
    assert is_read_as(context.sitting, read_line(written, context), body)


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("/here Moss", "/here Reed"),
        ("/here Moss", "/online Moss"),
        ("/ap Moss", "/ap Moss (work)"),
        ("/ap Moss", "/ap Moss for lateness"),
        ("/sub Gray for Moss", "/sub Gray for Reed"),
        ("/with Tom Bell (Clerk)", "/with Tom Bell"),
        ("/in Moss 7.17", "/in Moss 7.18"),
        ("/in Moss 7.17", "/out Moss 7.17"),
        ("/in Moss after item 5", "/in Moss before item 5"),
        ("/out Moss 7.17", "/out Moss 7.17-7.30"),
        ("/out Moss 7.17", "Moss left."),
    ],
)
def test_what_says_something_else_of_them_is_not_the_same(line: str, other: str) -> None:
    body, context = recorded(line).body, room()
    assert isinstance(body, Attendance | Presence)
    assert not is_read_as(context.sitting, read_line(other, context), body)


def test_two_people_of_one_name_are_written_by_initials_or_post() -> None:
    other = Person("dale", "Gwen Dale", "Head of Parks")
    sitting = replace(
        SITTING,
        people={**SITTING.people, other.id: other},
        memberships=(*MEMBERSHIPS, membership(other.id, Capacity.OFFICER)),
    )
    written = [written_name(Named("Gwen Dale", person), sitting) for person in ("dec", "dale")]
    assert written == ["DEC", "Head of Parks"]


@pytest.mark.parametrize("name", ["the Revd. Nan", "Max and Lou Cole", "Kit of the Quay"])
def test_a_name_that_reads_as_two_or_as_none_is_written_so_that_it_is_read(name: str) -> None:
    person = Person("other", name)
    sitting = replace(
        SITTING,
        people={**SITTING.people, person.id: person},
        memberships=(*MEMBERSHIPS, membership(person.id, Capacity.MEMBER)),
    )
    said = Attendance(Mode.HERE, (Named(name, person.id),))
    assert is_read_as(sitting, read_line(written_line(said, sitting), LineContext(sitting)), said)
