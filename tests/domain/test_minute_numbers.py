"""Minute numbers that run on from meeting to meeting."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.minute_numbers import last_number, numbered

AGENDA = tuple(Item(f"i{place}", "m", str(place), str(place)) for place in range(1, 5))


def numbers(items: tuple[Item, ...]) -> list[str]:
    return [item.minute_number for item in items]


def test_items_count_on_from_the_last_number_before_the_meeting() -> None:
    assert numbers(numbered(AGENDA, 179)) == ["180", "181", "182", "183"]


def test_a_number_that_is_recorded_stays_whatever_came_before() -> None:
    settled = numbered(AGENDA, 179)
    assert numbered(settled, 200) == settled


def test_an_item_that_was_added_later_has_the_number_before_it_and_a_letter() -> None:
    first, second, third, fourth = numbered(AGENDA, 179)
    added = (first, replace(second, minute_number=""), replace(third, minute_number=""), fourth)
    assert numbers(numbered(added, 179)) == ["180", "180A", "180B", "183"]


def test_letters_continue_beyond_the_alphabet() -> None:
    agenda = tuple(Item(f"i{place}", "m", f"{place:02}", str(place)) for place in range(28))
    assert numbers(numbered(agenda, 7, amid=True))[24:] == ["7Y", "7Z", "7ZA", "7ZB"]


def test_an_item_added_before_all_others_follows_from_the_meeting_before() -> None:
    first, *others = AGENDA
    settled = numbered(tuple(others), 179)
    assert numbers(numbered((first, *settled), 179))[:2] == ["179A", "180"]


def test_the_next_meeting_counts_on_from_the_greatest_number() -> None:
    first, second, *_ = numbered(AGENDA, 179)
    assert last_number((second, first), 179) == 181
    assert last_number((), 179) == 179


@given(st.lists(st.booleans(), max_size=30), st.integers(0, 2000))
def test_no_number_is_given_twice_and_none_that_was_settled_changes(kept: list[bool], last: int) -> None:
    agenda = tuple(Item(f"i{place}", "m", f"{place:03}", str(place)) for place in range(len(kept)))
    settled = numbered([item for item, keep in zip(agenda, kept, strict=True) if keep], last)
    known = {item.id: item for item in settled}
    found = numbered([known.get(item.id, item) for item in agenda], last)
    assert len(set(numbers(found))) == len(found)
    assert [item for item in found if item.id in known] == list(settled)
