"""What items are prepared with, as a form or a script sets it."""

import re

import pytest

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.recording.prepared_lines import UnreadablePartError
from scrutiny_tui.domain.standing_agenda import Begins
from tests.council import DAY, NEXT
from tests.services.office import Clerk

ASKED = ("Why so dear?", "Who pays?", "When is it done?")


def dredging(clerk: Clerk) -> Item:
    """An item of a planned meeting that has three lines of enquiry."""
    meeting = clerk.meeting(clerk.committee())
    item = clerk.workspace.sitting(meeting.id).items[1]
    clerk.prepare.agenda.prepare(item, {"enquiry": ASKED, "allow": ["40"], "attending": ["DEC", "Ann Kerr"]})
    return item


def entries_of(clerk: Clerk, item: Item) -> tuple[Entry, ...]:
    return clerk.workspace.sitting(item.meeting).of_item(item.id)


def test_an_item_is_added_with_all_that_it_is_prepared_with_as_one_change(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    prepared = {"purpose": ["To see."], "paper": ["Chart"], "enquiry": ASKED, "allow": ["1 hour 15"]}
    item = clerk.prepare.agenda.add(meeting, "Kelp", prepared=prepared)
    said = {command: words for command, words in clerk.prepare.agenda.prepared(item).items() if words}
    assert said == {
        "purpose": ("To see.",),
        "paper": ("Chart",),
        "enquiry": ASKED,
        "allow": ("75 minutes",),
    }
    assert [entry.line for entry in entries_of(clerk, item)][:2] == ["/purpose To see.", "/paper Chart"]
    clerk.workspace.undo()
    assert [one.title for one in clerk.workspace.sitting(meeting.id).items] == [
        "Apologies",
        "Dredging of the harbour",
    ]
    assert clerk.workspace.sitting(meeting.id).entries == ()


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (ASKED, 3),
        (("Why so dear?", "", "When is it done?"), 2),
        (("Why so dear?", "And if not?", "Who pays?", "When is it done?"), 3),
        (("First of all?", *ASKED), 3),
        ((*ASKED, "And then?"), 3),
        (("Why so cheap?", "Who pays?", "When is it done?"), 2),
        ((), 0),
    ],
)
def test_what_stays_is_left_alone_and_the_others_stand_in_the_order_of_the_form(
    clerk: Clerk, wanted: tuple[str, ...], kept: int
) -> None:
    item = dredging(clerk)
    before = set(entries_of(clerk, item))
    clerk.prepare.agenda.prepare(item, {"enquiry": wanted})
    prepared = clerk.prepare.agenda.prepared(item)
    assert prepared["enquiry"] == tuple(filter(None, wanted))
    assert prepared["attending"] == ("DEC", "Ann Kerr")
    same = before.intersection(entries_of(clerk, item))
    assert sum(entry.line.startswith("/enquiry") for entry in same) == kept


def test_what_is_said_already_is_no_change(clerk: Clerk) -> None:
    item = dredging(clerk)
    clerk.prepare.agenda.prepare(item, {"enquiry": ASKED})
    assert clerk.workspace.undo() == "prepare an item"  # the one before
    assert entries_of(clerk, item) == ()


def test_it_stands_before_what_was_said_in_the_item(clerk: Clerk) -> None:
    capture = clerk.capture()
    item = capture.sitting.items[1]
    capture.go_to(item.id)
    capture.enter("The mud was deep.")
    clerk.prepare.agenda.prepare(item, {"enquiry": ["Why?"], "purpose": ["To see."]})
    assert [entry.text for entry in capture.sitting.of_item(item.id)] == [
        "Why?",
        "To see.",
        "The mud was deep.",
    ]


def test_words_that_cannot_be_read_name_their_part_and_nothing_is_recorded(clerk: Clerk) -> None:
    item = dredging(clerk)
    before = entries_of(clerk, item)
    with pytest.raises(UnreadablePartError, match=re.escape("“soon” is not a number of minutes")) as found:
        clerk.prepare.agenda.edit(
            item, number="5", title="Mud", kind=item.kind, prepared={"enquiry": ["x"], "allow": ["soon"]}
        )
    assert found.value.command == "allow"
    assert entries_of(clerk, item) == before
    assert clerk.workspace.sitting(item.meeting).item(item.id) == item


def test_what_is_prepared_while_the_public_is_out_is_exempt(clerk: Clerk) -> None:
    capture = clerk.capture()
    item = capture.sitting.items[1]
    capture.paste("/exempt 3")
    clerk.prepare.agenda.prepare(item, {"enquiry": ["What is the bid?"]})
    capture.paste("/public")
    clerk.prepare.agenda.prepare(item, {"enquiry": ["What is the bid?", "Why?"]})
    found = {entry.text: entry.exempt for entry in entries_of(clerk, item) if entry.text}
    assert found == {"What is the bid?": Exemption((3,)), "Why?": None}
    # The same words in another order are as private as they were.
    clerk.prepare.agenda.prepare(item, {"enquiry": ["Why?", "What is the bid?"]})
    private = capture.sitting.exempt
    assert all(e.id in private for e in entries_of(clerk, item) if e.text == "What is the bid?")


def test_what_is_prepared_for_an_item_whose_title_is_exempt_is_exempt(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    item = clerk.prepare.agenda.add(meeting, "The sale", exempt=Exemption((3,)))
    clerk.prepare.agenda.prepare(item, {"enquiry": ["Why now?"]})
    assert [entry.exempt for entry in entries_of(clerk, item)] == [Exemption((3,))]


def test_an_item_goes_with_what_it_is_prepared_with_and_comes_back_with_it(clerk: Clerk) -> None:
    item = dredging(clerk)
    before = entries_of(clerk, item)
    clerk.prepare.agenda.remove(item)
    assert clerk.workspace.sitting(item.meeting).entries == ()
    clerk.workspace.undo()
    assert entries_of(clerk, item) == before


def test_a_deferred_item_takes_along_what_it_is_prepared_with(clerk: Clerk) -> None:
    item = dredging(clerk)
    committee = clerk.workspace.committees()[0]
    later = clerk.prepare.add_meeting(committee, NEXT)
    clerk.prepare.courses.defer(item, later)
    (there,) = clerk.workspace.sitting(later.id).items
    assert clerk.prepare.agenda.prepared(there) == clerk.prepare.agenda.prepared(item)


def test_a_new_meeting_keeps_the_times_of_what_recurs_and_no_line_of_enquiry(clerk: Clerk) -> None:
    committee = clerk.committee()
    first = clerk.meeting(committee, DAY)
    apologies, _ = clerk.workspace.sitting(first.id).items
    clerk.prepare.agenda.edit(
        apologies,
        number="1",
        title="Apologies for absence",
        kind=ItemKind.FORMALITY,
        prepared={"allow": ["5"], "enquiry": ["Who is ill?"], "attending": ["DEC"]},
    )
    second = clerk.prepare.add_meeting(committee, NEXT, begins=Begins.LAST)
    (item,) = clerk.workspace.sitting(second.id).items
    prepared = clerk.prepare.agenda.prepared(item)
    assert (prepared["allow"], prepared["enquiry"], prepared["attending"]) == (("5 minutes",), (), ())


def test_minutes_in_an_item_still_keep_it_on_the_agenda(clerk: Clerk) -> None:
    capture = clerk.capture()
    item = capture.sitting.items[1]
    clerk.prepare.agenda.prepare(item, {"enquiry": ["Why?"]})
    capture.go_to(item.id)
    capture.enter("one")
    with pytest.raises(Refused, match="There are minutes in item 5"):
        clerk.prepare.agenda.remove(item)
