"""What the capture screen shows of a sitting."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Block, ListItem, plain_runs
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.capture_view import InRoom, agenda, room_shown, view_of
from scrutiny_tui.services.entry_rows import Row
from scrutiny_tui.services.printed_entries import by_entry
from scrutiny_tui.services.styled_rows import StyledRows
from tests.council import DREDGING, PIER
from tests.documents.typed import styled
from tests.domain.scene import SITTING, taken


def item_rows(sitting: Sitting, item: Item | None, blocks: Sequence[Block] = ()) -> Sequence[Row]:
    """The rows of an item, as printed in the blocks, in plain words where nothing is."""
    styled_rows = StyledRows(lambda sitting, item: by_entry(sitting.of_item(item.id), blocks))
    if item is not None:
        styled_rows.compose(sitting, item)
    return styled_rows.rows(sitting, item)


def rows(*lines: str) -> list[tuple[str, str, tuple[str, ...]]]:
    sitting = taken("/item 5", *lines).sitting
    return [(row.label, row.text, row.needs) for row in item_rows(sitting, DREDGING)]


def test_each_entry_is_a_row_with_what_it_is_and_what_it_needs() -> None:
    assert rows(
        "It was deep.",
        "~deep ??",
        "/rs notes it",
        "/rq a chart @DEC by June",
        "/rq",
        "/note ask",
        "/out Reed 7.17",
        "/vote 7-2",
        "A note. >> DEC",
        "/rs asks for a plan. >> DEC by June",
    ) == [
        ("", "It was deep.", ()),
        ("", "deep ??", ("rough", "to verify")),
        ("RESOLVED", "notes it", ()),
        ("request ECSC-001", "a chart", ("DEC", "due 30 June 2026")),
        ("request ECSC-002", "request", ("no words yet", "no owner yet")),
        ("note", "ask", ()),
        ("in the room", "Councillor Col Reed went at 7.17 pm", ()),
        ("vote", "vote · 7 for, 2 against", ()),
        ("action ECSC-003", "A note.", ("DEC",)),
        ("RESOLVED ECSC-004", "asks for a plan.", ("DEC", "due 30 June 2026")),
    ]


def test_minutes_that_are_confirmed_are_not_labelled_as_something_in_the_room() -> None:
    assert labels("/confirm 9 December") == ["minutes"]


def test_it_is_told_whether_the_room_is_that_of_a_later_item() -> None:
    sitting = taken("/item 5", "It was deep.", "/item 7", "It was old.").sitting
    later = [
        view_of(sitting, item, tuple(item_rows(sitting, item))).room_is_later for item in (DREDGING, PIER)
    ]
    assert later == [True, False]


def labels(*lines: str) -> list[str]:
    return [label for label, _, _ in rows(*lines)]


@pytest.mark.parametrize(
    ("after", "label"),
    [
        (("/vote 4-1",), "RESOLVED"),
        (("/vote 1-4",), "LOST"),
        (("/vote for Moss against Berg, Reed",), "LOST"),
        (("/lost",), "LOST"),
        (("/vote 2-2",), "TIED"),
        (("/vote 2-2 chair for",), "RESOLVED"),
        (("/vote 2-2 chair against",), "LOST"),
        (("/withdrawn",), "WITHDRAWN"),
        (("/deferred to the next meeting",), "DEFERRED"),
        (("/vote 1-4", "/carried"), "RESOLVED"),
    ],
)
def test_a_clause_says_what_became_of_it(after: tuple[str, ...], label: str) -> None:
    assert labels("/rs asks for a chart.", *after)[0] == label
    assert labels("/moved Moss seconded Reed", "/rs asks for a chart.", *after)[1] == label
    assert labels("/moved Moss seconded Reed: that a chart be made", *after)[0] == label


def test_a_report_is_noted_unless_that_was_lost() -> None:
    assert labels("/noted", "/vote 4-1")[0] == "noted"
    assert labels("/noted", "/vote 1-4")[0] == "LOST"


def test_of_votes_taken_separately_each_clause_has_its_own() -> None:
    typed = ("/rs asks for a chart.", "/rs asks for a pilot.", "/vote (a) 4-1", "/vote (b) 1-4")
    assert labels(*typed)[:2] == ["RESOLVED", "LOST"]


def test_words_that_were_moved_and_others_resolved_are_those_that_were_moved() -> None:
    typed = ("/moved Moss", "/rs asks for a chart.", "/amend Berg Reed a map", "/vote 4-1", "/rs a map.")
    assert labels(*typed) == ["motion", "MOVED", "amendment", "vote", "RESOLVED"]


def test_a_motion_that_was_not_put_to_the_vote_yet_is_a_motion() -> None:
    assert labels("/moved Moss seconded Reed: that a chart be made") == ["motion"]


def test_nothing_is_owed_under_a_clause_that_was_lost() -> None:
    assert rows("/rs asks for a plan. >> DEC by June", "/vote 1-4")[0] == (
        "LOST ECSC-001",
        "asks for a plan.",
        (),
    )


def test_an_item_reminds_of_who_must_leave_for_an_interest_in_it() -> None:
    sitting = taken("/item 2", "/declare Reed 5 ORI a mooring; leaves", "/item 5", "Said.").sitting
    assert view_of(sitting, DREDGING, ()).reminders == ("Councillor Col Reed must leave",)
    assert view_of(sitting, PIER, ()).reminders == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 5", "/out Reed 7.17"),
        ("/out Reed 7.17", "/item 5"),
        ("/item 5", "/out Reed 7.17", "Said.", "/in Reed 7.40"),
    ],
)
def test_an_item_does_not_remind_of_who_has_gone(lines: tuple[str, ...]) -> None:
    declared = ("/here Reed Moss", "/item 2", "/declare Reed 5 ORI a mooring; leaves")
    assert view_of(taken(*declared, *lines).sitting, DREDGING, ()).reminders == ()


def test_who_went_and_came_back_before_an_item_is_still_to_leave() -> None:
    declared = ("/here Reed Moss", "/item 2", "/declare Reed 5 ORI a mooring; leaves")
    sitting = taken(*declared, "/out Reed 7.02", "/in Reed 7.10", "/item 5", "Said.").sitting
    assert view_of(sitting, DREDGING, ()).reminders == ("Councillor Col Reed must leave",)


def test_a_clause_is_a_row_of_its_own_words_however_the_style_prints_the_resolution() -> None:
    sitting = taken("/item 5", "/rs asks for a chart", "/rs thanks @Moss").sitting
    twice = '[resolution]\nplace = "where taken and closing"\nlead_as = "point"\n[discussion]\npoints = "1."'
    for settings in (twice, '[resolution]\nclauses = "one sentence"'):
        blocks = compose_item(sitting, DREDGING, styled(settings))
        first, second = (row.text for row in item_rows(sitting, DREDGING, blocks))
        assert (first, second.startswith("thanks ")) == ("asks for a chart", True)


def test_rows_read_alike_whether_or_not_the_style_has_what_is_owed_beside_the_text() -> None:
    sitting = taken(
        "/item 5", "one", "/ac sound it @DEC", "/rs asks for a chart", "/rs thanks the crew"
    ).sitting
    taken_there = '[closing.actions]\nplace = "where taken"\n[discussion]\npoints = "1."\n'
    below, beside = (
        item_rows(sitting, DREDGING, compose_item(sitting, DREDGING, styled(f"{taken_there}{more}")))
        for more in ("", 'beside = ["Minute", "Action"]')
    )
    assert beside == below
    assert [row.mark for row in beside] == ["1.", "", "(a)", "(b)"]


def test_exempt_rows_and_outcomes_are_marked() -> None:
    sitting = taken("/item 5", "one", "/exempt 3", "/rq the price", "/public", "/rs notes it").sitting
    marks = [(row.exempt, row.outcome) for row in item_rows(sitting, DREDGING)]
    assert marks == [(False, False), (False, False), (True, True), (False, False), (False, True)]


def test_the_place_where_the_public_left_is_marked_in_few_words() -> None:
    sitting = taken("/item 5", "/exempt 3").sitting
    (row,) = item_rows(
        sitting, DREDGING, [ListItem("exclusion", plain_runs("Paragraph 3: money"), "x", entry="e1")]
    )
    assert (row.mark, row.text) == ("", "the public leaves, paragraph 3: EXEMPT from here to /public")


def test_what_belongs_to_no_item_has_rows_of_its_own() -> None:
    sitting = taken("/open 6.00", "/item 5", "one").sitting
    assert [row.text for row in item_rows(sitting, None)] == ["open at 6.00 pm"]


def test_the_agenda_says_where_one_has_begun_and_what_is_still_owed() -> None:
    lines = {
        line.item.number: (line.begun, line.open)
        for line in agenda(taken("/item 5", "/rq a", "/rq b").sitting)
    }
    assert lines["5"] == (True, 2)
    assert lines["6"] == (False, 0)


def shown(sitting: Sitting) -> dict[str, InRoom]:
    return {one.name: one for one in room_shown(sitting).people}


def test_everybody_expected_is_shown_before_anything_is_said() -> None:
    found = shown(SITTING)
    assert all(one.expected and not one.present for one in found.values())
    assert found["Councillor Ada Moss"].how == "Chair"
    assert len(found) == 6


def test_those_in_the_room_are_shown_with_how_they_are_there() -> None:
    found = shown(
        taken(
            "/here Moss Reed",
            "/ap Ben Hale",
            "/online Orr",
            "/sub Quill for Dilys Hale",
            "/with DEC",
            "/out Reed 7.17",
        ).sitting
    )
    assert {name: (one.how, one.present) for name, one in found.items()} == {
        "Councillor Ada Moss": ("Chair", True),
        "Councillor Ben Hale": ("Vice-chair · apologies", False),
        "Councillor Col Reed": ("left 7.17 pm", False),
        "Mrs Faith Orr": ("co-opted · online", True),
        "Quill": ("substitute", True),
        "Gwen Dale": ("officer", True),
        "Councillor Eira van der Berg MBE": ("", False),
    }
    assert found["Councillor Eira van der Berg MBE"].expected


def test_the_quorum_counts_members_and_those_who_stand_in_for_one() -> None:
    sitting = taken("/here Moss Orr", "/sub Quill for Reed", "/with DEC").sitting
    found = room_shown(sitting).quorum
    assert (found.present, found.members, found.needed, found.short) == (2, 5, 3, True)
    assert not room_shown(taken("/here all").sitting).quorum.short


def test_an_item_that_is_likely_to_be_exempt_reminds_to_exclude_the_public() -> None:
    lease = replace(DREDGING, likely_exempt=(1, 3))
    sitting = replace(SITTING, items=(lease, *SITTING.items[1:]))
    assert view_of(sitting, lease, ()).reminders == ("exclude the public: /exempt 1, 3",)
    out = taken(f"/item {lease.number}", "/exempt 1, 3", sitting=sitting).sitting
    assert view_of(out, lease, ()).reminders == ()
    back = taken(f"/item {lease.number}", "/exempt 1, 3", "/public", sitting=sitting).sitting
    assert view_of(back, lease, ()).reminders == ()
    unnamed = replace(lease, likely_exempt=())
    assert view_of(replace(sitting, items=(unnamed,)), unnamed, ()).reminders == (
        "exclude the public: /exempt",
    )
