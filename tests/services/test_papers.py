"""Papers: whose entries a sheet holds, and what the chair is asked."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.log_rows import by_first_question
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.export import DocumentKind, DocumentRequest, Export
from tests.documents.builders import TEMPLATES
from tests.services.office import Clerk

LINES = """/item 5
/rq a chart of the harbour @DEC by 31 March
/ac ring the pilot @Moss by the next meeting
/rc that the dues be cut @Cabinet in due course
/rq the price @DEC in due course
/rs notes the silt >> Hale by June
"""
CHART, PILOT, DUES, PRICE, SILT = (f"ECSC-00{number}" for number in range(1, 6))
COMING = date(2026, 4, 14)


@pytest.fixture
def coming(clerk: Clerk) -> Meeting:
    """A meeting on 14 April, after one on 3 March at which five things were asked; it is 7 April."""
    committee = clerk.committee()
    assert Capture(clerk.workspace, clerk.meeting(committee).id).take(LINES).returned == ()
    meeting = clerk.prepare.add_meeting(committee, COMING)
    clerk.clock.on(date(2026, 4, 7))
    return meeting


def asked(clerk: Clerk, meeting: Meeting) -> list[list[str]]:
    questions = by_first_question(clerk.action_log.rows(before=meeting))
    return [[row.entry.id for row in rows] for rows in questions.values()]


def owed(clerk: Clerk, name: str) -> tuple[str, list[str]]:
    owner, rows = clerk.action_log.owed_by(name, clerk.action_log.rows())
    return owner, [row.entry.id for row in rows]


def test_each_entry_is_under_the_first_question_that_it_answers(clerk: Clerk, coming: Meeting) -> None:
    assert asked(clerk, coming) == [[CHART], [PILOT], [DUES, PRICE, SILT], []]


def test_what_is_reported_done_is_to_be_closed_and_what_is_settled_is_not_asked(
    clerk: Clerk, coming: Meeting
) -> None:
    clerk.action_log.update(CHART, status=Status.REPORTED_DONE, by="DEC")
    clerk.action_log.update(PRICE, status=Status.CLOSED, by="chair")
    clerk.action_log.update(DUES, status=Status.WITHDRAWN)
    assert asked(clerk, coming) == [[], [PILOT], [SILT], [CHART]]


def test_only_a_report_since_the_last_meeting_breaks_the_silence(clerk: Clerk, coming: Meeting) -> None:
    clerk.action_log.update(PRICE, note="Being worked out.")
    assert asked(clerk, coming)[2] == [DUES, SILT]
    clerk.clock.on(date(2026, 4, 20))
    later = clerk.prepare.add_meeting(clerk.workspace.committees()[0], date(2026, 5, 19))
    assert asked(clerk, later)[2] == [DUES, PRICE, SILT]


def test_a_meeting_that_was_cancelled_is_not_the_last_one(clerk: Clerk, coming: Meeting) -> None:
    clerk.action_log.update(PRICE, note="Being worked out.")
    clerk.prepare.set_state(coming, State.CANCELLED)
    later = clerk.prepare.add_meeting(clerk.workspace.committees()[0], date(2026, 5, 19))
    assert PRICE not in asked(clerk, later)[2]


def test_a_briefing_made_after_its_meeting_is_as_it_was_on_that_day(clerk: Clerk, coming: Meeting) -> None:
    clerk.clock.on(date(2026, 7, 1))
    assert asked(clerk, coming)[:2] == [[CHART], [PILOT]]


@pytest.mark.usefixtures("coming")
@pytest.mark.parametrize("name", ["Moss", "councillor ada moss", "Cllr Moss"])
def test_an_owner_is_found_by_any_name_they_go_by(clerk: Clerk, name: str) -> None:
    assert owed(clerk, name) == ("Councillor Ada Moss", [PILOT])


@pytest.mark.usefixtures("coming")
def test_a_body_is_found_as_it_was_typed_capitals_or_not(clerk: Clerk) -> None:
    assert owed(clerk, "CABINET") == ("Cabinet", [DUES])


def test_a_name_that_fits_two_owners_is_not_settled_silently(clerk: Clerk, coming: Meeting) -> None:
    committee = clerk.workspace.committees()[0]
    clerk.prepare.add_person(
        PersonDetails("Dilys Hale", capacity=Capacity.OFFICER, role="Clerk of Works"), committee
    )
    assert owed(clerk, "Hale") == ("Councillor Ben Hale", [SILT]), "the other one owes nothing"
    capture = Capture(clerk.workspace, coming.id)
    capture.take("/item 1 Walls\n/ac mend the wall @Clerk of Works\n")
    with pytest.raises(Refused, match=r"“Hale” fits Councillor Ben Hale and Dilys Hale\."):
        owed(clerk, "Hale")


def test_nobody_of_that_name_is_answered_with_those_there_are(
    clerk: Clerk, coming: Meeting, tmp_path: Path
) -> None:
    wanted = DocumentRequest(DocumentKind.SHEET, coming.id, owner="Reed")
    with pytest.raises(
        Refused,
        match=r"Nobody called “Reed” owes anything in that log\. "
        r"Its owners: DEC, Councillor Ada Moss, Cabinet and Councillor Ben Hale\.",
    ):
        Export(clerk.workspace, TEMPLATES).document(wanted, folder=tmp_path)


def test_a_sheet_holds_what_is_still_owed(clerk: Clerk, coming: Meeting, tmp_path: Path) -> None:
    clerk.action_log.update(PRICE, status=Status.CLOSED, by="chair")
    wanted = DocumentRequest(DocumentKind.SHEET, coming.id, owner="dec")
    made = Export(clerk.workspace, TEMPLATES).document(wanted, folder=tmp_path, suffix=".txt").write(print)[0]
    assert made.name == f"{coming.id} actions for Gwen Dale.txt"
    text = made.read_text(encoding="utf-8")
    assert CHART in text
    assert PRICE not in text


def test_a_long_name_leaves_the_mark_of_the_exempt_part_in_the_name_of_the_file(
    clerk: Clerk, coming: Meeting, tmp_path: Path
) -> None:
    owner = "Trustees of the " + "Very " * 20 + "Old Pier"
    committee = clerk.workspace.committees()[0]
    capture = Capture(clerk.workspace, coming.id)
    assert capture.take(f'/item 1 Pier\n/exempt 3\n/ac sell the pier @"{owner}"\n').returned == ()
    later = clerk.prepare.add_meeting(committee, date(2026, 5, 19))
    wanted = DocumentRequest(DocumentKind.SHEET, later.id, Part.EXEMPT, owner=owner)
    made = Export(clerk.workspace, TEMPLATES).document(wanted, folder=tmp_path).write(print)[0]
    assert made.name.startswith(f"{later.id} EXEMPT actions for Trustees")
    assert len(made.name) < 90


def test_a_wording_that_no_cell_can_hold_is_said_and_nothing_is_written(
    clerk: Clerk, coming: Meeting, tmp_path: Path
) -> None:
    clerk.action_log.update(CHART, note="x" * 32_768)
    with pytest.raises(FileTrouble, match=r"ECSC-001 is too long for a cell of Excel; take \.csv"):
        Export(clerk.workspace, TEMPLATES).document(
            DocumentRequest(DocumentKind.ACTIONS, coming.id), folder=tmp_path, suffix=".xlsx"
        ).write(print)
    assert list(tmp_path.glob("*.xlsx")) == []


def test_items_of_one_name_are_told_apart(clerk: Clerk, coming: Meeting, tmp_path: Path) -> None:
    for number, title in (("1", "Walls"), ("2|", "Gates"), ("2?", "gates"), ("2:", "Gates")):
        clerk.prepare.agenda.add(coming, title, number=number)
    wanted = DocumentRequest(DocumentKind.MINUTES, coming.id)
    made = Export(clerk.workspace, TEMPLATES).by_item(wanted, folder=tmp_path, suffix=".txt").write(print)
    assert [path.stem for path in made] == ["1. Walls", "2-. Gates", "2-. gates (2)", "2-. Gates (3)"]


def test_one_program_prints_each_meeting_in_each_style_as_it_is_now(
    clerk: Clerk, coming: Meeting, tmp_path: Path
) -> None:
    export = Export(clerk.workspace, TEMPLATES)
    other = clerk.prepare.add_meeting(clerk.workspace.committee(coming.committee), date(2026, 5, 19))

    def minutes(meeting: Meeting, style: str = "england", by: Export = export) -> str:
        wanted = DocumentRequest(DocumentKind.MINUTES, meeting.id, style=style)
        return repr(by.document(wanted, folder=tmp_path).files[0][0].printable)

    before = minutes(coming)
    Capture(clerk.workspace, coming.id).take("/item 7 Buoys\nThe buoys were counted.\n")
    assert "The buoys were counted." not in before
    assert "The buoys were counted." in minutes(coming)
    assert "The buoys were counted." not in minutes(other)
    for style in export.styles:
        assert minutes(coming, style) == minutes(coming, style, Export(clerk.workspace, TEMPLATES)), style
    clerk.workspace.undo()
    assert minutes(coming) == before
