"""How councils lay out an agenda: sections, broken lines, what stands above and below the items."""

from datetime import date, time

import pytest

from scrutiny_tui.domain.published_agenda.lines import LineMeaning
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars
from tests.domain.agendas import agenda, item, read


def titles(*lines: str) -> list[str]:
    return [item.label for item in agenda(*lines).items]


def test_items_may_be_lettered_under_the_headings_of_their_sections() -> None:
    assert titles(
        "1. Routine matters",
        "",
        "(a) Apologies",
        "(b) Minutes",
        "",
        "2. Finance",
        "",
        "(a) Estimates",
        "(b) Rates",
    ) == ["1 Routine matters", "1(a) Apologies", "1(b) Minutes", "2 Finance", "2(a) Estimates", "2(b) Rates"]


def test_what_is_lettered_under_a_purpose_is_a_list() -> None:
    found = agenda(
        "1. Deputations", "", "To hear:", "", "(a) Friends of the pier", "(b) The regatta", "", "2. Pier"
    )
    assert [item.title for item in found.items] == ["Deputations", "Pier"]
    assert found.items[0].purposes == ("To hear:", "(a) Friends of the pier", "(b) The regatta")


def test_formalities_above_the_first_number_are_items() -> None:
    found = titles(
        "PART I (PUBLIC) AGENDA", "", "MINUTES", "", "To confirm them.", "", "1. PIER REPAIRS", "2. BEACH"
    )
    assert found == ["MINUTES", "1 PIER REPAIRS", "2 BEACH"]


def test_a_heading_between_two_items_is_a_part_of_neither() -> None:
    lines = ("1. Pier repairs", "", "To consider them.", "", "STRATEGIC REPORTS", "", "2. Beach cleaning")
    assert [line.meaning for line in read(*lines)][2] is LineMeaning.PART
    assert titles(*lines) == ["1 Pier repairs", "2 Beach cleaning"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "1.   Letter from the chair of the committee on the harbour about the",
            "     Future of the dredger",
        ),
        ("1.   Review of appointments (all boards, joint boards and the harbour", "     Trust)"),
        ("1.   Minutes of the special meeting of the committee held on 27 August", "     2025"),
        ("1.   Revision of the scheme of charges for moorings, slipways and wet-", "     docks"),
        ("1.   Appointments to outside bodies, the fishery and the regatta: Group", "     Membership"),
    ],
)
def test_a_title_goes_on_where_its_line_was_full(first: str, second: str) -> None:
    found = agenda(first, second, "", "     To consider it.", "", "2.   Pier")
    whole = f"{first[5:]} {second.strip()}".replace("wet- ", "wet-")
    assert (found.items[0].title, found.items[0].purposes) == (whole, ("To consider it.",))


def test_a_purpose_goes_on_on_the_next_page() -> None:
    found = item(
        "2. Pier", "", "To consider the report that was asked for in", "", "- 2 -", "", "the autumn."
    )
    assert found.purposes == ("To consider the report that was asked for in the autumn.",)


@pytest.mark.parametrize(
    "line",
    [
        "(10.15 am)",
        "10.55 a.m. – 11.05 a.m.",
        "(Pages 5 - 12)",
        "Estuary Council, 3 March 2026 Page 2 of 4",
        "View the background to item 2.",
        "...  view the full agenda text for item 2.",
        "View papers",
    ],
)
def test_times_pages_and_links_are_no_part_of_an_item(line: str) -> None:
    found = item("2. Pier", "", line)
    assert (found.title, found.purposes, found.papers) == ("Pier", (), ())


@pytest.mark.parametrize(
    "tail",
    [
        ("Jo Penn", "Head of Democratic Services"),
        ("ACCESS TO THE BUILDING", "The lift is at the back."),
        ("** A member may ask one question.",),
        ("Agenda contact officer:", "Jo Penn"),
        ("Democracy officer: Jo Penn",),
        ("Please remember to switch off your telephone.", "Seats are kept for the public."),
        ("For copies of the reports on this agenda ring the office.",),
    ],
)
def test_what_stands_below_the_last_item_is_left_out(tail: tuple[str, ...]) -> None:
    found = agenda("1. Apologies", "", "2. Question time **", "", "To ask questions.", "", *tail)
    assert (found.items[1].title, found.items[1].purposes) == ("Question time", ("To ask questions.",))


@pytest.mark.parametrize(
    "head",
    [
        (
            "Date: 20 February 2026",
            "Dear Councillor",
            "You are summoned to a meeting to be held in the Chart Room,",
            "Quay House on Tuesday 3 March 2026 at 6.00 pm.",
        ),
        (
            "The next meeting of the committee will be held at:",
            "Chart Room, Quay House",
            "on Tuesday 3 March 2026",
            "at 6.00 pm.",
        ),
        ("Chart Room, Quay House", "Tuesday 3 March 2026 at 18:00"),
        (
            "Date: 20 February 2026",
            "DATE: TUESDAY, 3 MARCH 2026",
            "TIME: 6.00 PM",
            "PLACE: Chart Room, Quay House",
        ),
        ("Meeting venue: Chart Room, Quay House", "Meeting date: 3 March 2026", "Meeting time: 18.00"),
    ],
)
def test_the_head_tells_the_day_of_the_meeting_and_not_of_the_letter(head: tuple[str, ...]) -> None:
    found = agenda(*head, "", "1. Apologies", "", "2. Pier")
    assert found.meeting == MeetingParticulars(date(2026, 3, 3), time(18), "Chart Room, Quay House")


def test_a_head_of_thousands_of_lines_is_read_in_good_time() -> None:
    head = ["A line of a notice that is long enough to have been broken at its end and"] * 3_000
    assert titles(*head, "1. Apologies", "2. Pier repairs") == ["1 Apologies", "2 Pier repairs"]


def test_a_number_may_touch_its_title() -> None:
    assert titles("1Apologies", "2Pier repairs", "3D printing in schools", "3Beach") == [
        "1 Apologies",
        "2 Pier repairs",
        "3 Beach",
    ]
