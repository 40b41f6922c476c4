"""A published agenda becomes the agenda of a planned meeting, as one change."""

from datetime import time

import pytest

from scrutiny_tui.domain.discussion import Author, Note, Paper, Purpose
from scrutiny_tui.domain.entries import VERIFY
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import ItemKind, Meeting, State
from scrutiny_tui.domain.published_agenda.lines import LineMeaning
from scrutiny_tui.services.agenda_import import AgendaImport, AgendaImported
from scrutiny_tui.services.capture import Capture
from tests.council import DAY, NEXT
from tests.documents.published import AGENDA, as_text
from tests.services.office import Clerk


@pytest.fixture
def meeting(clerk: Clerk) -> Meeting:
    """A planned meeting with nothing on its agenda, and neither time nor venue."""
    return clerk.prepare.add_meeting(clerk.committee(), DAY)


@pytest.fixture
def imports(clerk: Clerk) -> AgendaImport:
    return AgendaImport(clerk.workspace)


def taken(imports: AgendaImport, meeting: Meeting, *lines: str) -> AgendaImported:
    return imports.take(meeting.id, imports.read_text("\n".join(lines)))


def titles(clerk: Clerk, meeting: Meeting) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in clerk.workspace.sitting(meeting.id).items]


def test_the_items_stand_on_the_agenda_with_their_parts(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    told = taken(imports, meeting, as_text())
    sitting = clerk.workspace.sitting(meeting.id)
    assert titles(clerk, meeting) == [(item.number, item.title) for item in AGENDA.items]
    assert told.summary == "9 items added."
    dredging = sitting.item_numbered("5")
    assert dredging is not None
    assert dredging.kind is ItemKind.REPORT
    assert [entry.body for entry in sitting.of_item(dredging.id)] == [
        *(Purpose(words) for words in AGENDA.items[4].purposes),
        *(Author(words) for words in AGENDA.items[4].authors),
        *(Paper(words) for words in AGENDA.items[4].papers),
    ]
    assert sitting.items[0].kind is ItemKind.FORMALITY
    assert (sitting.meeting.time, sitting.meeting.venue) == (time(18), "Quay House, Harbour Street")


def test_an_exempt_item_is_likely_to_be_exempt_and_its_title_is_public(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    told = taken(imports, meeting, as_text())
    sitting = clerk.workspace.sitting(meeting.id)
    lease = sitting.item_numbered("6a")
    assert lease is not None
    assert (lease.exempt, lease.likely_exempt) == (None, (3,))
    (note,) = (entry.body for entry in sitting.of_item(lease.id))
    assert isinstance(note, Note)
    assert note.text.startswith("The published agenda says: “Not for publication")
    assert told.told == (
        "Taken for the meeting: 6.00 pm and Quay House, Harbour Street.",
        "Likely to be exempt: 6a Lease of the chandlery.",
    )
    assert [item.likely_exempt for item in sitting.items].count(None) == len(sitting.items) - 1


def test_capture_begins_at_the_first_item_whatever_was_prepared(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    taken(imports, meeting, as_text())
    capture = Capture(clerk.workspace, meeting.id)
    assert capture.item == clerk.workspace.sitting(meeting.id).items[0]
    capture.enter("/item 5")
    capture.enter("The dredger was late.")
    assert Capture(clerk.workspace, meeting.id).item == capture.item


def test_one_undo_takes_it_all_back(clerk: Clerk, meeting: Meeting, imports: AgendaImport) -> None:
    taken(imports, meeting, as_text())
    assert clerk.workspace.undo() == "import an agenda"
    sitting = clerk.workspace.sitting(meeting.id)
    assert (sitting.items, sitting.entries, sitting.meeting) == ((), (), meeting)


def test_an_agenda_imported_twice_is_there_once(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    taken(imports, meeting, as_text())
    before = clerk.workspace.sitting(meeting.id)
    told = taken(imports, meeting, as_text())
    after = clerk.workspace.sitting(meeting.id)
    assert (after.items, after.entries) == (before.items, before.entries)
    assert (told.summary, told.edits) == ("9 items there already.", ())


def test_what_stands_already_is_found_by_its_title_and_then_by_its_number(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    for title in ("Apologies", "Work programme", "Repair of the pier", "Harbour dues"):
        clerk.prepare.agenda.add(meeting, title, kind=ItemKind.PRESENTATION)
    before = {item.title: item.id for item in clerk.workspace.sitting(meeting.id).items}
    told = taken(
        imports,
        meeting,
        "1. Apologies for absence",
        "2. Minutes",
        "3. Repairs of the pier",
        "4. Work programme",
    )
    items = clerk.workspace.sitting(meeting.id).items
    assert titles(clerk, meeting) == [
        ("1", "Apologies for absence"),
        ("2", "Minutes"),
        ("3", "Repairs of the pier"),
        ("", "Harbour dues"),
        ("4", "Work programme"),
    ]
    assert [items[at].id for at in (0, 2, 4)] == [
        before[title] for title in ("Apologies", "Repair of the pier", "Work programme")
    ]
    assert items[0].kind is ItemKind.PRESENTATION
    assert told.summary == "1 item added and 3 items changed."
    assert told.told == ("Not on the published agenda, and staying: Harbour dues.",)


def test_parts_of_an_item_that_is_there_stand_behind_what_it_has(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    taken(imports, meeting, "1. Pier", "", "To consider the deck.", "", "2. Lamps", "", "To consider lamps.")
    taken(imports, meeting, "1. Pier", "", "To consider the deck.", "", "Appendix A", "", "2. Lamps")
    sitting = clerk.workspace.sitting(meeting.id)
    assert [entry.text for entry in sitting.entries] == [
        "To consider the deck.",
        "Appendix A",
        "To consider lamps.",
    ]


def test_the_published_purpose_takes_the_place_of_the_one_that_is_there(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    for title in ("Declarations", "Pier", "Lamps"):
        clerk.prepare.agenda.add(meeting, title)
    Capture(clerk.workspace, meeting.id).take(
        "/item 1\n/purpose To declare interests.\n/note ask DEC\n"
        "/item 2\n/purpose To note the deck.\n/purpose To see plans.\n/item 3\n/purpose To light the quay."
    )
    told = taken(
        imports, meeting,
        "1. Declarations", "", "To receive declarations.", "", "2. Pier", "", "To see plans.", "", "3. Lamps",
    )  # fmt: skip
    assert [(entry.line, entry.text) for entry in clerk.workspace.sitting(meeting.id).entries] == [
        ("/purpose To receive declarations.", "To receive declarations."),
        ("/note ask DEC", "ask DEC"),
        ("/purpose To see plans.", "To see plans."),
        ("/purpose To light the quay.", "To light the quay."),
    ]
    assert told.summary == "2 items changed and 1 item there already."


def test_an_urgent_item_has_its_reason_or_is_to_be_given_one(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    taken(
        imports,
        meeting,
        "1. Apologies",
        "",
        "2. Urgent item: flooding",
        "",
        "3. Storm damage",
        "",
        "Taken as urgent because the tide is on Monday.",
    )
    reasons = [item.urgent_because for item in clerk.workspace.sitting(meeting.id).items]
    assert reasons == ["", VERIFY, "the tide is on Monday."]


def test_a_time_and_a_venue_that_the_meeting_has_stay_and_the_difference_is_told(
    clerk: Clerk, imports: AgendaImport
) -> None:
    meeting = clerk.prepare.add_meeting(clerk.committee(), DAY, at=time(10), venue="Town Hall")
    told = taken(imports, meeting, "Tuesday 10 March 2026 6pm", "Venue: Quay House", "1. Pier", "2. Lamps")
    after = clerk.workspace.meeting(meeting.id)
    assert (after.date, after.time, after.venue) == (DAY, time(10), "Town Hall")
    assert told.told == (
        "The agenda is for 10 March 2026, the meeting is on 3 March 2026.",
        "The agenda says 6.00 pm, the meeting begins at 10.00 am.",
        "The agenda says Quay House, the meeting is at Town Hall.",
    )


@pytest.mark.parametrize("state", [state for state in State if state is not State.PLANNED])
def test_a_meeting_past_planning_is_refused(
    state: State, clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    clerk.prepare.set_state(meeting, state)
    with pytest.raises(Refused, match=f"is {state}: an agenda is imported while a meeting is planned"):
        taken(imports, meeting, as_text())
    assert titles(clerk, meeting) == []


def test_nothing_is_imported_while_the_public_is_out(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    clerk.prepare.agenda.add(meeting, "Lease")
    Capture(clerk.workspace, meeting.id).take("/item 1\n/exempt 3")
    with pytest.raises(Refused, match="The public is out"):
        taken(imports, meeting, as_text())


def test_nothing_is_imported_while_the_public_is_out_of_another_meeting_of_the_committee(
    clerk: Clerk, imports: AgendaImport
) -> None:
    committee = clerk.committee()
    now, later = clerk.meeting(committee), clerk.prepare.add_meeting(committee, NEXT)
    Capture(clerk.workspace, now.id).take("/open\n/item 1\n/exempt 3")
    with pytest.raises(Refused, match="The public is out"):
        taken(imports, later, as_text())


def test_a_text_without_items_is_refused(meeting: Meeting, imports: AgendaImport) -> None:
    with pytest.raises(Refused, match="No item was found"):
        taken(imports, meeting, "Dear all,", "I am on leave.")


def test_two_items_of_one_number_are_refused(clerk: Clerk, meeting: Meeting, imports: AgendaImport) -> None:
    lines = list(imports.read_text("1. Apologies\n2. Pier\nDeck"))
    lines[1] = lines[1].understood_as(LineMeaning.NOT_TAKEN)
    lines.append(lines[0])
    with pytest.raises(Refused, match="has the number 1 already"):
        imports.take(meeting.id, lines)
    assert titles(clerk, meeting) == []


def test_what_would_be_imported_is_told_and_nothing_is_recorded(
    clerk: Clerk, meeting: Meeting, imports: AgendaImport
) -> None:
    assert imports.planned(meeting.id, imports.read_text(as_text())).summary == "9 items added."
    assert titles(clerk, meeting) == []


def test_lines_are_kept_until_they_are_taken(meeting: Meeting, imports: AgendaImport) -> None:
    lines = imports.read_text(as_text())
    imports.keep(meeting.id, lines)
    assert imports.kept(meeting.id) == lines
    imports.take(meeting.id, imports.kept(meeting.id))
    assert imports.kept(meeting.id) == ()
