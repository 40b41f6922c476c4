"""Editing entries: rewriting, deleting, moving."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.outcomes import Clause, Request
from scrutiny_tui.domain.recording.entry_edits import moved, moved_to, rewritten, without
from scrutiny_tui.domain.sitting import Sitting
from tests.council import PIER
from tests.domain.scene import taken, who

NEW = "ECSC-099"


def entry(sitting: Sitting, line: str) -> Entry:
    """The entry that was typed so."""
    return next(entry for entry in sitting.entries if entry.line == line)


def rewrite(sitting: Sitting, old: str, new: str) -> Sitting:
    """The sitting with one line rewritten."""
    before = entry(sitting, old)
    earlier = sitting.with_entries(e for e in sitting.entries if e.place < before.place)
    reading = read_line(new, LineContext(earlier, sitting.item(before.item)))
    assert isinstance(reading, Recorded), reading
    return rewritten(sitting, before, new, reading, NEW)


def lines(sitting: Sitting, item: str = "i5") -> list[str]:
    return [entry.line for entry in sitting.of_item(item)]


def order(sitting: Sitting) -> list[str]:
    return [entry.line for entry in sitting.entries]


def exempt(sitting: Sitting) -> list[str]:
    return [entry.line for entry in sitting.entries if entry.id in sitting.exempt]


ASKED = "/rq a chart @DEC by June"


def test_a_rewritten_entry_keeps_its_place_and_its_identifier() -> None:
    before = taken("/item 5", "one", "two", "three").sitting
    after = rewrite(before, "two", "/rs 2")
    assert lines(after) == ["one", "/rs 2", "three"]
    assert after.entries[1].id == before.entries[1].id
    assert after.entries[1].body == Clause("2")


def test_a_rewritten_request_keeps_its_reference_and_what_was_not_rewritten() -> None:
    after = rewrite(taken("/item 5", ASKED).sitting, ASKED, "/rq a chart of the harbour @DEC by June")
    (logged,) = after.log
    assert (logged.id, logged.text, who(logged.owners), logged.due) == (
        "ECSC-001",
        "a chart of the harbour",
        ["dec"],
        Due("by June", date(2026, 6, 30)),
    )
    assert after.entries[0].follow_up is not None
    assert after.entries[0].follow_up.reference == "ECSC-001"


def test_what_was_followed_up_since_stays_unless_the_line_alters_it() -> None:
    before = taken("/item 5", ASKED).sitting
    late = Due("by July", date(2026, 7, 31))
    slipped = replace(before, log=(replace(before.log[0], due=late),))
    assert rewrite(slipped, ASKED, "/rq two charts @DEC by June").log[0].due == late
    assert rewrite(slipped, ASKED, "/rq a chart @DEC by May").log[0].due == Due("by May", date(2026, 5, 31))


def test_another_kind_keeps_the_reference() -> None:
    after = rewrite(taken("/item 5", ASKED).sitting, ASKED, "/ac ring her @ADH&P")
    assert [(one.id, one.kind, who(one.owners), one.due) for one in after.log] == [
        ("ECSC-001", Kind.ACTION, ["adhp"], None)
    ]


def test_a_request_made_a_point_leaves_the_log_and_a_point_made_a_request_enters_it() -> None:
    before = taken("/item 5", ASKED, "a point").sitting
    assert rewrite(before, ASKED, "a chart was wanted").log == ()
    entered = rewrite(before, "a point", "/rq a map").log
    assert [one.id for one in entered] == ["ECSC-001", NEW]
    assert (entered[1].text, entered[1].kind, entered[1].entry) == (
        "a map",
        Kind.REQUEST,
        before.entries[1].id,
    )


def test_deleting_an_entry_deletes_its_log_entry() -> None:
    before = taken("/item 5", ASKED, "a point").sitting
    after = without(before, entry(before, ASKED))
    assert (lines(after), after.log) == (["a point"], ())


@pytest.mark.parametrize(
    ("line", "by", "order"),
    [
        ("two", -1, ["two", "one", "three"]),
        ("two", 1, ["one", "three", "two"]),
        ("one", -1, ["one", "two", "three"]),
        ("three", 1, ["one", "two", "three"]),
    ],
)
def test_an_entry_moved_changes_places_with_its_neighbour_in_the_item(
    line: str, by: int, order: list[str]
) -> None:
    before = taken("/item 5", "one", "/item 6", "else", "/item 5", "two", "three").sitting
    after = moved(before, entry(before, line), by)
    assert lines(after) == order
    assert lines(after, "i6") == ["else"]


def test_an_entry_moved_alters_no_other() -> None:
    before = taken("/item 5", "one", "two", "three").sitting
    after = moved(before, entry(before, "one"), 1)
    assert set(after.entries) - set(before.entries) == {entry(after, "one")}


def test_exempt_words_are_not_moved_into_public_nor_public_ones_into_private() -> None:
    before = taken("/item 5", "before", "/exempt 3", "inside", "/public", "after").sitting
    for line, by in (("before", 1), ("inside", -1), ("inside", 1), ("after", -1)):
        with pytest.raises(CannotRead, match="public and exempt"):
            moved(before, entry(before, line), by)


def test_a_move_past_another_item_does_not_cross_into_or_out_of_private() -> None:
    before = taken(
        "/item 5", "one", "/item 6", "/exempt 3", "price", "/public", "/item 5", "two", "three"
    ).sitting
    for line, by in (("two", -1), ("one", 1)):
        after = moved(before, entry(before, line), by)
        assert lines(after) == ["two", "one", "three"]
        assert exempt(after) == ["price"]


def test_the_exclusion_may_be_moved_to_take_in_more_and_never_less() -> None:
    before = taken("/item 5", "/rq a @DEC", "/exempt 3", "/rq b @DEC", "/public").sitting
    up = moved(before, entry(before, "/exempt 3"), -1)
    assert [one.private for one in up.log] == [True, True]
    with pytest.raises(CannotRead, match="only /public"):
        moved(before, entry(before, "/exempt 3"), 1)


def test_public_may_be_moved_up_and_what_was_recorded_in_private_stays_private() -> None:
    before = taken("/item 5", "/exempt 3", "/rq a @DEC", "/rq b @DEC", "/public").sitting
    after = moved(before, entry(before, "/public"), -1)
    assert lines(after) == ["/exempt 3", "/rq a @DEC", "/public", "/rq b @DEC"]
    assert exempt(after) == ["/rq a @DEC", "/rq b @DEC"]
    assert [one.private for one in after.log] == [True, True]


def test_a_mark_moves_over_one_entry_of_its_item_and_none_of_other_items_behind_that() -> None:
    before = taken(
        "/item 5", "first", "/item 6", "aside", "/item 5", "one", "/exempt 3", "price", "/item 6", "else",
        "/item 5", "more", "/public", "/item 6", "late",
    ).sitting  # fmt: skip
    up = moved(before, entry(before, "/public"), -1)
    assert order(up)[-3:] == ["/public", "more", "late"]
    assert exempt(up) == ["price", "else", "more"]
    up = moved(before, entry(before, "/exempt 3"), -1)
    assert order(up)[:4] == ["first", "aside", "/exempt 3", "one"]
    assert exempt(up) == ["one", "price", "else", "more"]


def test_the_exclusion_moved_up_to_be_the_first_of_its_item_takes_in_nothing_before_the_item() -> None:
    before = taken("/here Moss", "/item 6", "heard", "/item 5", "one", "/exempt 3", "price").sitting
    up = moved(before, entry(before, "/exempt 3"), -1)
    assert exempt(up) == ["one", "price"]
    assert moved(up, entry(up, "/exempt 3"), -1) == up


@pytest.mark.parametrize(("line", "by"), [("/public", 1), ("/exempt 1", -1)])
def test_a_mark_is_not_moved_over_another(line: str, by: int) -> None:
    before = taken("/item 5", "/exempt 3", "price", "/public", "/exempt 1", "more").sitting
    with pytest.raises(CannotRead, match="not moved over"):
        moved(before, entry(before, line), by)


def test_what_carries_no_exemption_comes_out_only_where_the_return_is_moved_over_it() -> None:
    lines = ["/item 5", "/exempt 3", "price", "/item 6", "else", "/item 5", "more", "/public"]
    kept = taken(*lines).sitting
    before = kept.with_entries(replace(e, exempt=None) for e in kept.entries)
    up = moved(before, entry(before, "/public"), -1)
    assert exempt(up) == ["price", "else"]
    with pytest.raises(CannotRead, match="into public"):
        moved(up, entry(up, "/public"), -1)


def test_deleting_the_exclusion_is_refused_while_exempt_words_follow_it() -> None:
    before = taken("/item 5", "/exempt 3", "/rq a chart @DEC", "/public").sitting
    with pytest.raises(CannotRead, match="only /public"):
        without(before, entry(before, "/exempt 3"))


def test_an_exclusion_that_nothing_follows_is_deleted_like_any_entry() -> None:
    before = taken("/item 5", "/exempt 3").sitting
    assert not without(before, entry(before, "/exempt 3")).in_private


def test_deleting_the_return_leaves_everything_after_it_exempt() -> None:
    before = taken("/item 5", "/exempt 3", "one", "/public", "two").sitting
    assert exempt(without(before, entry(before, "/public"))) == ["one", "two"]


@pytest.mark.parametrize("new", ["a point", "/public", "/noted"])
def test_an_exclusion_is_not_rewritten_as_something_else(new: str) -> None:
    before = taken("/item 5", "/exempt 3", "price", "/public", "/exempt 1", "more").sitting
    with pytest.raises(CannotRead, match="into public"):
        rewritten(before, before.entries[0], new, Recorded(Point(new)), NEW)


def test_the_paragraphs_of_an_exclusion_may_be_rewritten() -> None:
    before = taken("/item 5", "/exempt 3", "price").sitting
    assert exempt(rewrite(before, "/exempt 3", "/exempt 1")) == ["price"]


def test_a_point_in_private_is_not_rewritten_as_the_return_of_the_public() -> None:
    before = taken("/item 5", "/exempt 3", "one", "price").sitting
    with pytest.raises(CannotRead, match="/public"):
        rewrite(before, "one", "/public")


def test_a_point_rewritten_as_the_exclusion_makes_what_follows_exempt() -> None:
    before = taken("/item 5", "one", "/rq a chart @DEC").sitting
    after = rewrite(before, "one", "/exempt 3")
    assert exempt(after) == ["/rq a chart @DEC"]
    assert [one.private for one in after.log] == [True]


def test_an_entry_moved_to_another_item_keeps_its_place_in_the_discussion() -> None:
    before = taken("/item 5", "one", "/exempt 3", ASKED, "/public", "two", "/item 7", "three").sitting
    after = moved_to(before, entry(before, ASKED), PIER)
    assert lines(after, "i7") == [ASKED, "three"]
    assert exempt(after) == [ASKED]
    assert [(one.item, one.private) for one in after.log] == [("i7", True)]
    assert [e.line for e in after.entries] == [e.line for e in before.entries]
    assert isinstance(entry(after, ASKED).body, Request)


def alike(sitting: Sitting, *alike: str) -> Sitting:
    """The sitting after two laptops gave the same place to some lines."""
    place = entry(sitting, alike[0]).place
    return sitting.with_entries(
        replace(each, place=place) if each.line in alike else each for each in sitting.entries
    )


@pytest.mark.parametrize(("line", "by"), [("/public", 1), ("/exempt 3", -1)])
def test_a_mark_moves_over_one_of_several_entries_in_one_place(line: str, by: int) -> None:
    before = taken("/item 5", "one", "two", "/exempt 3", "/public", "three", "four").sitting
    before = alike(alike(before, "one", "two"), "three", "four")
    typed = order(before)
    at = typed.index(line)
    typed[at], typed[at + by] = typed[at + by], typed[at]
    after = moved(before, entry(before, line), by)
    assert order(after) == typed
    assert len({each.place for each in after.entries}) == len(after.entries)


@pytest.mark.parametrize("line", ["one", "two", "three"])
@pytest.mark.parametrize("by", [-1, 1])
def test_any_entry_moves_beside_those_in_its_own_place(line: str, by: int) -> None:
    before = alike(taken("/item 5", "zero", "one", "two", "three", "four").sitting, "one", "two", "three")
    typed = order(before)
    at = typed.index(line)
    typed[at], typed[at + by] = typed[at + by], typed[at]
    assert order(moved(before, entry(before, line), by)) == typed


def test_entries_in_one_place_stand_in_one_order_however_they_are_read() -> None:
    before = alike(taken("/item 5", "one", "two", "three").sitting, "one", "two", "three")
    assert order(before.with_entries(reversed(before.entries))) == order(before)


def test_an_entry_goes_before_the_first_item_where_others_are_in_one_place() -> None:
    before = taken("/item 5", "before", "one", "two").sitting
    early = replace(entry(before, "before"), item=None)
    before = alike(before.with_entries((early, *before.entries[1:])), "before", "one")
    after = moved_to(before, entry(before, "two"), None)
    assert [each.line for each in after.of_item(None)] == ["before", "two"]
    assert order(after) == ["before", "two", "one"]
