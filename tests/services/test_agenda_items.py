"""The items of an agenda are added, changed, moved, taken off and made public."""

import re

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, replaced
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.item_numbers import sort_key
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.supplements import GivingOut, Supplements
from tests.services.office import Clerk


def test_items_are_numbered_moved_and_edited(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    third = clerk.prepare.agenda.add(meeting, "Kelp")
    assert third.number == "6"
    clerk.prepare.agenda.move(third, -1)
    clerk.prepare.agenda.move(clerk.workspace.sitting(meeting.id).items[0], -1)
    assert [item.number for item in clerk.workspace.sitting(meeting.id).items] == ["1", "6", "5"]
    moved = clerk.workspace.sitting(meeting.id).items[1]
    clerk.prepare.agenda.edit(moved, number="8a", title="Kelp and crabs", kind=ItemKind.PRESENTATION)
    assert [item.label for item in clerk.workspace.sitting(meeting.id).items][1] == "8a Kelp and crabs"
    for number, title, why in (
        ("5", "Kelp", "Item 5 Dredging of the harbour has the number 5 already."),
        ("", "Kelp", "Give an item a number."),
        ("9", " ", "Give an item a title."),
    ):
        with pytest.raises(Refused, match=re.escape(why)):
            clerk.prepare.agenda.edit(moved, number=number, title=title, kind=ItemKind.REPORT)


def test_an_item_that_is_added_stands_where_its_number_belongs(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    for number in ("6a", "99", "5.1"):
        clerk.prepare.agenda.add(meeting, "Kelp", number=number)
    numbers = [item.number for item in clerk.workspace.sitting(meeting.id).items]
    assert numbers == sorted(numbers, key=sort_key)
    assert {"6a", "99", "5.1"} <= {*numbers}


def test_an_item_without_a_number_keeps_having_none(clerk: Clerk) -> None:
    capture = clerk.capture()
    for callin in ("/callin Sale of the slipway", "/callin Sale of the quay"):
        capture.take(callin)
    first, second = (item for item in capture.sitting.items if not item.number)
    clerk.prepare.agenda.edit(first, number="", title="Sale of it all", kind=first.kind)
    named = {item.title: item.number for item in capture.sitting.items}
    assert (named["Sale of it all"], named[second.title]) == ("", "")
    numbered = capture.sitting.items[0]
    with pytest.raises(Refused, match="number"):
        clerk.prepare.agenda.edit(numbered, number="", title="x", kind=numbered.kind)


def test_words_that_were_typed_into_the_wrong_field_are_no_items_number(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    first = clerk.workspace.sitting(meeting.id).items[0]
    with pytest.raises(Refused, match="such as 5 or 8a"):
        clerk.prepare.agenda.add(meeting, "Kelp", number="Report by the Director of Ports")
    with pytest.raises(Refused, match="“2026-03-03” is too long"):  # nothing is cut, so nothing says so
        clerk.prepare.agenda.add(meeting, "Kelp", number="2026-03-03")
    with pytest.raises(Refused, match="such as 5 or 8a"):
        clerk.prepare.agenda.edit(first, number="Winter service", title="Kelp", kind=ItemKind.REPORT)
    assert clerk.prepare.agenda.add(meeting, "Kelp", number="12.1(ii)").number == "12.1(ii)"


def test_an_item_with_minutes_in_it_is_not_taken_off(clerk: Clerk) -> None:
    capture = clerk.capture()
    first, second = capture.sitting.items
    capture.go_to(second.id)
    capture.enter("one")
    with pytest.raises(Refused, match="There are minutes in item 5"):
        clerk.prepare.agenda.remove(second)
    clerk.prepare.agenda.remove(first)
    assert [item.id for item in capture.sitting.items] == [second.id]


def test_an_item_added_after_a_meeting_that_ended_in_private_is_exempt(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.paste("/exempt 3\n/close 9pm")
    assert clerk.prepare.agenda.add(capture.sitting.meeting, "The sale of the quay").exempt is not None


def test_a_title_is_corrected_in_public_after_a_meeting_that_ended_in_private(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.paste("/exempt 3\n/close 9pm")
    item = capture.sitting.items[0]
    clerk.prepare.agenda.edit(item, number=item.number, title="Apologies received", kind=item.kind)
    assert capture.sitting.items[0].for_public().title == "Apologies received"


def test_a_title_typed_while_the_public_is_out_is_exempt_when_it_is_recorded_later(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    typed = Exemption((3,))
    assert clerk.prepare.agenda.add(meeting, "The orchard", exempt=typed).exempt == typed
    item = clerk.workspace.sitting(meeting.id).items[0]
    clerk.prepare.agenda.edit(item, number=item.number, title="The sale", kind=item.kind, exempt=typed)
    assert clerk.workspace.sitting(meeting.id).items[0].for_public().title == item.title


def test_an_item_added_while_the_public_is_out_is_exempt(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.paste("/exempt 3")
    assert clerk.prepare.agenda.add(capture.sitting.meeting, "The orchard").exempt == Exemption((3,))
    capture.paste("/public")
    assert clerk.prepare.agenda.add(capture.sitting.meeting, "Kelp").exempt is None


def test_an_item_renamed_while_the_public_is_out_keeps_in_public_the_title_that_it_had(clerk: Clerk) -> None:
    capture = clerk.capture()

    def item() -> Item:
        return capture.sitting.items[1]

    def rename(title: str, kind: ItemKind = ItemKind.REPORT) -> None:
        clerk.prepare.agenda.edit(item(), number="5", title=title, kind=kind)

    capture.paste("/exempt 3")
    rename("Sale of the harbour to Moss", ItemKind.PETITION)
    assert (item().title, item().exempt) == ("Sale of the harbour to Moss", Exemption((3,)))
    rename("Sale of the harbour to Hale")
    capture.paste("/public")
    rename("Sale of the harbour to Reed")
    assert item().title == "Sale of the harbour to Reed"
    public = part_of(capture.sitting, Part.PUBLIC).items[1]
    assert (public.title, public.kind, public.exempt) == ("Dredging of the harbour", ItemKind.REPORT, None)


def test_an_item_that_only_gets_another_number_while_the_public_is_out_stays_public(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.paste("/exempt 3")
    before = capture.sitting.items[1]
    clerk.prepare.agenda.edit(before, number="6", title=before.title, kind=before.kind)
    assert capture.sitting.items[1] == replace(before, number="6")


def test_the_number_of_an_item_is_printed_so_that_words_are_no_number_while_the_public_is_out(
    clerk: Clerk,
) -> None:
    capture = clerk.capture()
    before, meeting = capture.sitting.items[1], capture.sitting.meeting
    capture.paste("/exempt 3")
    with pytest.raises(Refused, match="“to Moss” is no number"):
        clerk.prepare.agenda.edit(before, number="to Moss", title=before.title, kind=before.kind)
    with pytest.raises(Refused, match="“to Moss” is no number"):
        clerk.prepare.agenda.add(meeting, "Sale", number="to Moss")
    assert clerk.prepare.agenda.add(meeting, "Sale", number="8a").number == "8a"
    capture.paste("/public")
    assert clerk.prepare.agenda.add(meeting, "Kelp", number="to Moss").number == "to Moss"


def test_an_item_that_a_declaration_names_is_not_taken_off(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.enter("/declare Moss 5 ORI keeps a boat in the harbour")
    named = next(item for item in capture.sitting.items if item.number == "5")
    with pytest.raises(Refused, match="There are minutes in item 5"):
        clerk.prepare.agenda.remove(named)


def test_items_that_two_laptops_put_in_one_place_are_moved_and_stand_beside_new_ones(clerk: Clerk) -> None:
    def agenda() -> list[Item]:
        return list(clerk.workspace.sitting(meeting.id).items)

    meeting = clerk.meeting(clerk.committee())
    first, second = (clerk.prepare.agenda.add(meeting, title) for title in ("Moorings", "Buoys"))
    alike = replaced(second, replace(second, place=first.place))
    clerk.workspace.record(Change("put together", clerk.workspace.clock.now(), alike))
    clerk.prepare.agenda.move(agenda()[0], 1)
    numbers = [item.number for item in agenda()]
    assert numbers == ["5", "1", "6", "7"]
    clerk.prepare.agenda.move(agenda()[1], 1)
    assert [item.number for item in agenda()] == ["5", "6", "1", "7"]
    clerk.workspace.undo()
    clerk.prepare.agenda.add(meeting, "Kelp", number="6a")
    assert [item.number for item in agenda()] == ["5", "1", "6", "6a", "7"]


@pytest.mark.parametrize(
    ("typed", "paragraphs", "shown"),
    [
        ("3", (3,), "3"),
        ("paragraphs 1 and 3", (1, 3), "1, 3"),
        (" 1; 3. ", (1, 3), "1, 3"),
        ("Yes", (), "yes"),
        ("", None, ""),
    ],
)
def test_an_item_is_marked_as_likely_to_be_exempt(
    clerk: Clerk, typed: str, paragraphs: tuple[int, ...] | None, shown: str
) -> None:
    meeting = clerk.meeting(clerk.committee())
    item = clerk.prepare.agenda.add(meeting, "Lease", likely_exempt=typed)
    assert (item.likely_exempt, item.paragraphs_in_words) == (paragraphs, shown)
    clerk.prepare.agenda.edit(item, number=item.number, title="Lease of the mill", kind=item.kind)
    kept = clerk.workspace.sitting(meeting.id).items[-1]
    assert kept == replace(item, title="Lease of the mill")
    clerk.prepare.agenda.edit(kept, number="6", title=kept.title, kind=kept.kind, likely_exempt="2")
    assert clerk.workspace.sitting(meeting.id).items[-1].likely_exempt == (2,)


def test_what_is_no_paragraph_is_refused(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    refused = "“part” is no paragraph: write those of Schedule 12A: 1, 3; or “yes” for now."
    with pytest.raises(Refused, match=re.escape(refused)):
        clerk.prepare.agenda.add(meeting, "Lease", likely_exempt="part")
    with pytest.raises(Refused, match="“19” is no paragraph"):
        clerk.prepare.agenda.add(meeting, "Lease", likely_exempt="19")
    assert [item.title for item in clerk.workspace.sitting(meeting.id).items][-1] != "Lease"


def test_items_are_renumbered_in_their_order_as_one_change_until_others_have_them(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())

    def numbers() -> list[str]:
        return [item.number for item in clerk.workspace.sitting(meeting.id).items]

    agenda, last = clerk.prepare.agenda, clerk.prepare.agenda.add(meeting, "Kelp", number="9")
    agenda.add(meeting, "Crabs", number="9(a)")
    agenda.move(last, -1)
    before = numbers()
    assert agenda.renumber(meeting.id) == len(before) - 1
    assert numbers() == ["1", "2", "3", "4"]
    assert agenda.renumber(meeting.id) == 0
    clerk.workspace.undo()
    assert numbers() == before
    capture = Capture(clerk.workspace, meeting.id)
    capture.enter("/declare Moss 9 ORI keeps a boat in the harbour")
    capture.close()
    with pytest.raises(Refused, match="names item 9 by its number: delete that line, then renumber"):
        agenda.renumber(meeting.id)
    Supplements(clerk.workspace).give_out(meeting.id, GivingOut(clerk.workspace.today))
    with pytest.raises(Refused, match="was given out: its items keep the numbers that others have"):
        agenda.renumber(meeting.id)
    assert numbers() == before


def test_an_urgent_item_added_before_the_meeting_has_a_number_before_what_closes_the_agenda(
    clerk: Clerk,
) -> None:
    meeting = clerk.meeting(clerk.committee())
    agenda = clerk.prepare.agenda
    for title in ("Work programme", "Date of next meeting"):
        agenda.add(meeting, title)
    added = agenda.add(meeting, "Crabs", urgent="they are leaving")

    def shown() -> list[tuple[str, str]]:
        return [(item.label, item.urgent_because) for item in clerk.workspace.sitting(meeting.id).items]

    capture = Capture(clerk.workspace, meeting.id)
    capture.enter("/urgent Kelp because it stinks")
    assert shown()[2:] == [
        ("8 Crabs", "they are leaving"),
        ("9 Kelp", "it stinks"),
        ("6 Work programme", ""),
        ("7 Date of next meeting", ""),
    ]
    agenda.edit(added, number="8", title="Crabs", kind=added.kind)
    assert shown()[2] == ("8 Crabs", "they are leaving")
    agenda.edit(added, number="8", title="Crabs", kind=added.kind, urgent="")
    assert shown()[2] == ("8 Crabs", "")
    capture.enter("/open 6.00")
    capture.enter("/urgent Whelks because they are here")
    capture.close()
    assert ("Whelks", "they are here") in shown()  # in the meeting it has no number


def test_why_an_item_is_urgent_stays_private_where_it_is_typed_while_the_public_is_out(clerk: Clerk) -> None:
    capture = clerk.capture()
    item = capture.sitting.items[1]
    capture.enter("/exempt 3")
    clerk.prepare.agenda.edit(item, number="5", title=item.title, kind=item.kind, urgent="the bid ends")
    assert capture.sitting.items[1].urgent_because == "the bid ends"
    assert "the bid ends" not in str(part_of(capture.sitting, Part.PUBLIC).items)
