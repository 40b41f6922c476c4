"""What is added and altered after the agenda was given out goes out in numbered supplements."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_supplement
from scrutiny_tui.domain.agenda_changes import Supplement
from scrutiny_tui.domain.drafts import TypedLine
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.given_out import GivenOut, agenda_then
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.supplements import GivingOut, Supplements
from tests.council import DAY
from tests.documents.builders import lines, style
from tests.services.office import Clerk

TEN_BEFORE, FOUR_BEFORE = DAY - timedelta(days=10), DAY - timedelta(days=4)

URGENT = "The Chair has been asked to agree that this item be considered as a matter of urgency because"
HELD = "Tuesday 3 March 2026 at 6.00 pm"
PRIVATE = (
    "Exempt: the public is likely to be excluded while this item is considered, under paragraph 3 of Part 1 "
    "of Schedule 12A to the Local Government Act 1972."
)


@pytest.fixture
def meeting(clerk: Clerk) -> Meeting:
    """A meeting in ten days, with two items, the second with two papers of which one is to follow."""
    clerk.clock.on(TEN_BEFORE)
    found = clerk.meeting(clerk.committee())
    type_into(
        clerk, found, "5", "/report Report of the Harbour Master", "/paper Depths", "/paper Costs (to follow)"
    )
    return found


@pytest.fixture
def supplements(clerk: Clerk) -> Supplements:
    """What was given out."""
    return Supplements(clerk.workspace)


@pytest.fixture
def out(clerk: Clerk, meeting: Meeting, supplements: Supplements) -> Callable[..., GivenOut]:
    """Gives out the agenda of the meeting, or what is new since, on the day it is."""

    def give_out(why: str = "", **urgent: str) -> GivenOut:
        reasons = {item_of(clerk, meeting, number[1:]).id: reason for number, reason in urgent.items()}
        return supplements.give_out(meeting.id, GivingOut(clerk.workspace.today, why, reasons))

    return give_out


def type_into(clerk: Clerk, meeting: Meeting, number: str, *typed: str) -> None:
    capture = Capture(clerk.workspace, meeting.id)
    capture.take("\n".join((f"/item {number}", *typed)))
    capture.close()


def item_of(clerk: Clerk, meeting: Meeting, number: str) -> Item:
    found = clerk.workspace.sitting(meeting.id).item_numbered(number)
    assert found is not None
    return found


def told(supplements: Supplements, meeting: Meeting) -> list[tuple[str, str]]:
    return [(change.item.label, change.in_words) for change in supplements.not_given_out(meeting.id).items]


def printed(clerk: Clerk, found: Supplement) -> list[str]:
    """What a supplement prints under its first lines."""
    sitting = clerk.workspace.sitting("ECSC-2026-03-03")
    return lines(compose_supplement(sitting, found, style("england")).blocks)[1:]


def test_before_the_agenda_was_given_out_nothing_is_new(supplements: Supplements, meeting: Meeting) -> None:
    assert not supplements.not_given_out(meeting.id)
    assert supplements.next_name(meeting.id) == "Agenda"
    with pytest.raises(Refused, match="has not been given out: until then it holds everything"):
        supplements.supplement(meeting.id)


def test_a_supplement_holds_only_what_is_new_and_keeps_what_it_held(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    assert (out().name, told(supplements, meeting)) == ("Agenda", [])
    with pytest.raises(Refused, match="Nothing of ECSC-2026-03-03 is new since 21 February 2026"):
        out()
    clerk.clock.on(FOUR_BEFORE)
    added = clerk.prepare.agenda.add(meeting, "Flooding of the quay", number="6")
    type_into(clerk, meeting, "6", "/paper Levels of the river")
    (awaited,) = supplements.to_follow(meeting.id)
    supplements.has_come(meeting.id, awaited.id)
    assert told(supplements, meeting) == [
        ("5 Dredging of the harbour", "“Costs” has come"),
        ("6 Flooding of the quay", "new item"),
    ]
    assert printed(clerk, supplements.supplement(meeting.id))[1] == "Not yet published"
    assert supplements.too_late(meeting.id, FOUR_BEFORE) == (added,)
    first = out("The survey ended on 26 February.", _6="it leaks")
    assert (first.name, first.on, told(supplements, meeting)) == ("Supplement 1", FOUR_BEFORE, [])
    clerk.prepare.courses.withdraw(item_of(clerk, meeting, "5"))
    assert told(supplements, meeting) == [("5 Dredging of the harbour", "withdrawn")]
    assert out().number == 2
    clerk.prepare.agenda.edit(
        item_of(clerk, meeting, "6"), number="6", title="High water", kind=ItemKind.REPORT
    )
    assert printed(clerk, supplements.supplement(meeting.id, 1)) == [
        f"Supplementary agenda (Supplement 1) for the meeting to be held on {HELD}",
        "Published on Friday 27 February 2026. The agenda was published on Saturday 21 February 2026.",
        "Reason for lateness: The survey ended on 26 February.",
        "5. Dredging of the harbour",
        "The following, marked “to follow” in the agenda, is now available:",
        "Paper: Costs",
        "6. Flooding of the quay",
        "Additional item: this item was not on the agenda when it was published.",
        f"{URGENT} it leaks.",
        "Paper: Levels of the river",
    ]
    assert printed(clerk, supplements.supplement(meeting.id, 2))[2:] == [
        "5. Dredging of the harbour",
        "This item has been withdrawn.",
    ]
    assert printed(clerk, supplements.supplement(meeting.id))[2:] == [
        "6. High water",
        "In the agenda as published: 6 Flooding of the quay",
    ]
    assert [one.number for one in supplements.supplements(meeting.id)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("typed", "told_of", "printed_as"),
    [
        (
            "/paper Charts",
            "“Charts” is new",
            ["The following is added to this item:", "Paper: Charts"],
        ),
        (
            "/purpose To decide.",
            "“To decide.” is new",
            ["The following is added to this item:", "To decide."],
        ),
    ],
)
def test_what_is_added_to_an_item_is_new(
    clerk: Clerk,
    meeting: Meeting,
    supplements: Supplements,
    out: Callable[..., GivenOut],
    typed: str,
    told_of: str,
    printed_as: list[str],
) -> None:
    out()
    type_into(clerk, meeting, "5", typed, "/note ring the pilot")
    assert told(supplements, meeting) == [("5 Dredging of the harbour", told_of)]
    assert printed(clerk, supplements.supplement(meeting.id))[3:] == printed_as


@pytest.mark.parametrize(
    ("typed", "told_of"),
    [
        ("/paper costs.", "“costs.” has come; 1 line altered"),
        ("/paper Map of the quay", "“Map of the quay” is new; 1 line altered; 1 line taken away"),
        ("/report Costs", "“Costs” is new; 1 line altered; 1 line taken away"),
    ],
)
def test_a_paper_that_was_deleted_and_typed_anew_in_the_same_words_has_come(
    clerk: Clerk,
    meeting: Meeting,
    supplements: Supplements,
    out: Callable[..., GivenOut],
    typed: str,
    told_of: str,
) -> None:
    out()
    capture = Capture(clerk.workspace, meeting.id)
    depths, costs = (e for e in capture.sitting.entries if e.line.startswith("/paper"))
    capture.remove(costs.id)
    capture.rewrite(depths.id, "/paper Depths in metres")
    capture.close()
    type_into(clerk, meeting, "5", typed)
    assert told(supplements, meeting) == [("5 Dredging of the harbour", told_of)]


def test_all_papers_of_an_item_come_in_one_change_or_none_does(
    clerk: Clerk, meeting: Meeting, supplements: Supplements
) -> None:
    type_into(
        clerk, meeting, "5", "/purpose Decision to follow", "/paper Tides to follow", "/report To follow"
    )
    awaited = {entry.text: entry.id for entry in supplements.to_follow(meeting.id)}
    assert sorted(awaited) == ["Costs (to follow)", "Tides to follow", "To follow"]
    with pytest.raises(Refused, match="“To follow” does not say what it is: edit the line"):
        supplements.has_come(meeting.id, *awaited.values())
    assert len(supplements.to_follow(meeting.id)) == len(awaited)
    nothing_else = awaited.pop("To follow")
    supplements.has_come(meeting.id, *awaited.values())
    assert [entry.id for entry in supplements.to_follow(meeting.id)] == [nothing_else]
    assert clerk.workspace.undo() == "say that 2 papers have come"
    assert len(supplements.to_follow(meeting.id)) == 3


def test_an_item_taken_off_renumbered_or_private_after_all_is_told(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    clerk.prepare.agenda.add(meeting, "Moorings", number="6")
    clerk.prepare.agenda.add(meeting, "Buoys", number="7")
    out()
    clerk.prepare.agenda.remove(item_of(clerk, meeting, "6"))
    buoys = item_of(clerk, meeting, "7")
    clerk.prepare.agenda.edit(buoys, number="6", title="Buoys", kind=buoys.kind, likely_exempt="3")
    clerk.prepare.agenda.move(item_of(clerk, meeting, "5"), 1)
    assert told(supplements, meeting) == [
        ("6 Buoys", "another number; likely to be exempt"),
        ("6 Moorings", "taken off the agenda"),
    ]
    assert printed(clerk, supplements.supplement(meeting.id))[2:] == [
        "6. Buoys",
        "In the agenda as published: 7 Buoys",
        PRIVATE,
        "6. Moorings",
        "This item has been removed from the agenda.",
    ]


def test_only_the_public_face_of_an_item_goes_out_and_what_became_exempt_is_not_printed_again(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    out()
    agenda = clerk.prepare.agenda
    agenda.add(meeting, "Sale of the yard", number="6", exempt=Exemption((3,)))
    type_into(clerk, meeting, "6", "/paper Offers for the yard")
    agenda.edit(
        item_of(clerk, meeting, "5"), number="5", title="Silt", kind=ItemKind.REPORT, exempt=Exemption((3,))
    )
    type_into(clerk, meeting, "5", "/paper Tides")
    one = out()
    assert "yard" not in repr(one)
    assert "Silt" not in repr(one)
    found = printed(clerk, supplements.supplement(meeting.id, 1))
    assert [line for line in found if "Tides" in line or line.startswith("6.")] == [
        "Paper: Tides",
        "6. Exempt item",
    ]
    sitting = clerk.workspace.sitting(meeting.id)
    assert "Tides" in repr(agenda_then(one, sitting))
    entries = [replace(entry, exempt=Exemption((3,))) for entry in sitting.entries]
    assert "Tides" not in repr(agenda_then(one, sitting.with_entries(entries)))
    private = replace(item_of(clerk, meeting, "5"), exempt=Exemption((3,)), public=None)
    assert "Dredging" not in repr(agenda_then(one, sitting.with_item(private)))


def test_the_course_of_an_item_is_told_though_its_title_was_edited_in_private(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    clerk.prepare.agenda.add(meeting, "Moorings", number="6")
    out()
    clerk.prepare.courses.withdraw(item_of(clerk, meeting, "6"))
    out()
    for number in ("5", "6"):
        item = item_of(clerk, meeting, number)
        clerk.prepare.agenda.edit(
            item, number=number, title="The Oldname bid", kind=item.kind, exempt=Exemption((3,))
        )
    clerk.prepare.courses.withdraw(item_of(clerk, meeting, "5"))
    assert printed(clerk, supplements.supplement(meeting.id, 1))[2:] == [
        "6. Moorings",
        "This item has been withdrawn.",
    ]
    assert printed(clerk, supplements.supplement(meeting.id))[2:] == [
        "5. Dredging of the harbour",
        "This item has been withdrawn.",
    ]


def test_words_that_became_exempt_are_not_told_when_they_are_deleted(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    clerk.prepare.agenda.add(meeting, "Moorings", number="6")
    type_into(clerk, meeting, "6", "/paper Letter about Mr Oldname")
    type_into(clerk, meeting, "5", "/paper Letter about Mrs Oldname")
    out()
    capture, private = Capture(clerk.workspace, meeting.id), TypedLine("", exempt=Exemption((3,)))
    letters = {entry.line: entry.id for entry in capture.sitting.entries if "Letter" in entry.line}
    for letter in letters.values():
        capture.rewrite(letter, "/paper Letter about a debtor", words=private)
    capture.remove(letters["/paper Letter about Mr Oldname"])
    clerk.prepare.agenda.prepare(item_of(clerk, meeting, "5"), {"paper": ["Depths", "Costs (to follow)"]})
    assert told(supplements, meeting) == []
    capture.close()
    clerk.workspace.undo()
    clerk.workspace.undo()
    clerk.prepare.agenda.remove(item_of(clerk, meeting, "6"))
    found = repr(printed(clerk, supplements.supplement(meeting.id)))
    assert ("This item has been removed" in found, "Oldname" in found) == (True, False)


def test_what_was_said_to_be_given_out_is_taken_back(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    out()
    clerk.prepare.agenda.add(meeting, "Moorings", number="6")
    out()
    assert supplements.take_back(meeting.id).name == "Supplement 1"
    assert told(supplements, meeting) == [("6 Moorings", "new item")]
    assert clerk.workspace.undo() == "take back the supplement 1"
    assert told(supplements, meeting) == []
    supplements.take_back(meeting.id)
    supplements.take_back(meeting.id)
    with pytest.raises(Refused, match="Nothing of ECSC-2026-03-03 has been given out"):
        supplements.take_back(meeting.id)


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (DAY, "3 March 2026 is still to come"),
        (TEN_BEFORE - timedelta(days=1), "The last was given out on 21 February 2026"),
    ],
)
def test_no_supplement_goes_out_on_a_day_that_cannot_be(
    clerk: Clerk,
    meeting: Meeting,
    supplements: Supplements,
    out: Callable[..., GivenOut],
    day: date,
    says: str,
) -> None:
    out()
    clerk.prepare.agenda.add(meeting, "Moorings", number="6")
    with pytest.raises(Refused, match=says):
        supplements.give_out(meeting.id, GivingOut(day))


def test_nothing_is_given_out_in_private_or_of_a_meeting_that_is_over(
    clerk: Clerk, meeting: Meeting, supplements: Supplements
) -> None:
    private = GivingOut(TEN_BEFORE, "the bid fell", typed_under=Exemption((3,)))
    with pytest.raises(Refused, match="typed while the public was out"):
        supplements.give_out(meeting.id, private)
    clerk.clock.on(DAY)
    type_into(clerk, meeting, "5", "/exempt 3")
    with pytest.raises(Refused, match="The public is out"):
        supplements.give_out(meeting.id, GivingOut(TEN_BEFORE))
    clerk.prepare.set_state(meeting, State.DRAFTING)
    with pytest.raises(Refused, match="is drafting: of its agenda nothing more is given out"):
        supplements.give_out(meeting.id, GivingOut(TEN_BEFORE))


def test_once_the_meeting_is_over_nothing_waits_to_be_given_out(
    clerk: Clerk, meeting: Meeting, supplements: Supplements, out: Callable[..., GivenOut]
) -> None:
    out()
    clerk.prepare.set_state(meeting, State.LIVE)
    type_into(clerk, meeting, "5", "/paper Tides")
    assert len(supplements.supplements(meeting.id)) == 1
    clerk.prepare.set_state(clerk.workspace.meeting(meeting.id), State.DRAFTING)
    assert supplements.supplements(meeting.id) == []
    with pytest.raises(Refused, match="Nothing of ECSC-2026-03-03 is new"):
        supplements.supplement(meeting.id)
