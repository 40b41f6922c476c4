"""Who attends, worked out from what was recorded."""

from collections.abc import Iterable
from datetime import time

from scrutiny_tui.domain.attendance import (
    Attendee,
    attendance,
    present_now,
)
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.quorum import quorum_at
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    Concerned,
    Excuse,
    Mode,
    Moment,
    Move,
    Presence,
    Relation,
)
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import everybody, item, named, sitting

GRAY = Named("gray", "gray")


def room(*bodies: Body) -> Sitting:
    return sitting(*((None, body) for body in bodies))


def here(*keys: str) -> Attendance:
    return Attendance(Mode.HERE, everybody(*keys))


def apologies(*keys: str) -> Attendance:
    return Attendance(Mode.APOLOGIES, everybody(*keys))


def event(move: Move, key: str) -> Presence:
    return Presence(move, everybody(key), time(10, 17))


def names(found: Iterable[Attendee]) -> list[str]:
    return [attendee.named.text for attendee in found]


def test_chair_then_members_then_co_opted_then_substitutes_then_others() -> None:
    said = room(
        Attendance(Mode.WITH, everybody("dec")),
        Attendance(Mode.SUBSTITUTE, (GRAY,), named("reed")),
        here("orr", "berg", "moss", "hale"),
    )
    assert names(attendance(said)) == ["moss", "hale", "berg", "orr", "gray", "dec"]


def test_those_of_whom_nothing_is_recorded_are_neither_present_nor_absent() -> None:
    assert names(attendance(room(here("moss")))) == ["moss"]


def test_a_later_line_corrects_an_earlier_one() -> None:
    (hale,) = attendance(room(here("hale"), apologies("hale")))
    assert (hale.mode, hale.present, hale.attended) == (Mode.APOLOGIES, False, False)


def test_who_sent_apologies_and_came_all_the_same_attended() -> None:
    (hale,) = attendance(room(apologies("hale"), event(Move.CAME, "hale")))
    assert (hale.mode, hale.present, hale.attended) == (Mode.APOLOGIES, True, True)


def test_who_left_attended_and_is_not_in_the_room() -> None:
    left = room(here("moss", "hale"), event(Move.WENT, "hale"))
    assert names(present_now(left)) == ["moss"]
    assert [attendee.attended for attendee in attendance(left)] == [True, True]


def test_who_came_back_is_in_the_room() -> None:
    back = room(here("hale"), event(Move.WENT, "hale"), event(Move.CAME, "hale"))
    assert names(present_now(back)) == ["hale"]
    assert [each.move for each in attendance(back)[0].events] == [Move.WENT, Move.CAME]


def test_who_leaves_was_there_even_if_no_line_says_so() -> None:
    (hale,) = attendance(room(event(Move.WENT, "hale")))
    assert (hale.attended, hale.present) == (True, False)


def test_the_list_gives_the_committees_chair_although_another_took_the_chair() -> None:
    said = room(here("hale", "moss"), event(Move.CHAIR, "hale"))
    assert [attendee.chair for attendee in attendance(said)] == [True, False]


def test_in_the_chairs_absence_the_list_gives_who_took_the_chair() -> None:
    said = room(apologies("moss"), here("hale"), event(Move.CHAIR, "hale"))
    assert [attendee.named.text for attendee in attendance(said) if attendee.chair] == ["hale"]


def test_the_quorum_counts_members_in_the_room() -> None:
    said = room(here("moss", "hale", "berg", "orr"), Attendance(Mode.WITH, everybody("dec")))
    assert quorum_at(said).present == 3
    assert quorum_at(room(here("moss", "hale"), event(Move.WENT, "hale"))).present == 1


def test_a_substitute_counts_instead_of_the_member_and_not_as_well() -> None:
    stands_in = Attendance(Mode.SUBSTITUTE, (GRAY,), named("reed"))
    assert quorum_at(room(here("moss"), stands_in)).present == 2
    assert quorum_at(room(here("moss", "reed"), stands_in)).present == 2


def test_a_substitute_for_a_person_who_does_not_count_does_not_count() -> None:
    assert quorum_at(room(Attendance(Mode.SUBSTITUTE, (GRAY,), named("orr")))).present == 0


def test_as_many_members_count_for_the_quorum_as_are_entitled() -> None:
    assert quorum_at(room()).members == 4


def test_a_visitor_is_the_same_however_the_name_is_typed() -> None:
    stone, again = Named("Mr Stone"), Named("mr stone")
    said = room(Attendance(Mode.WITH, (stone,)), Presence(Move.WENT, (again,)))
    assert [(each.person, each.present) for each in attendance(said)] == [(None, False)]


def test_an_event_told_by_an_item_happened_there_and_not_where_it_was_typed() -> None:
    after_one = Presence(Move.CAME, everybody("hale"), moment=Moment(Relation.AFTER, Concerned("1")))
    said = sitting(
        ("1", apologies("hale")),
        ("2", event(Move.WENT, "hale")),
        ("2", after_one),
        items=(item("1"), item("2")),
    )
    (hale,) = attendance(said)
    assert ([each.move for each in hale.events], hale.present) == ([Move.CAME, Move.WENT], False)


def test_apologies_for_lateness_are_absence_until_the_person_comes() -> None:
    late = Attendance(Mode.APOLOGIES, everybody("hale"), excuses=(Excuse(named("hale"), Absence.LATENESS),))
    (hale,) = attendance(room(late))
    assert (hale.present, hale.attended) == (False, False)
    (hale,) = attendance(room(late, event(Move.CAME, "hale")))
    assert (hale.present, hale.attended) == (True, True)


def test_apologies_for_leaving_early_are_presence_until_the_person_goes() -> None:
    early = Attendance(Mode.APOLOGIES, everybody("hale"), excuses=(Excuse(named("hale"), Absence.EARLY),))
    (hale,) = attendance(room(early))
    assert (hale.present, hale.attended) == (True, True)
    (hale,) = attendance(room(early, event(Move.WENT, "hale")))
    assert hale.present is False
