"""A file or a paste: what is recorded, what comes back, and what is held back."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.room_events import Attendance, Exclusion, PublicReturns
from tests.council import DREDGING
from tests.domain.scene import taken, taken_text


def test_lines_are_recorded_in_their_order() -> None:
    after = taken("/item 5", "one", "", "   ", "two", "/item 6", "three")
    assert after.points() == [("5", "one"), ("5", "two"), ("6", "three")]
    assert after.returned == ()


def test_a_file_begins_with_no_item() -> None:
    after = taken("/here all", "/open 6.00", "/resolved two", "/declare none", "/item 5", "three")
    assert after.handed_back == [3]
    assert after.points() == [("5", "three")]
    assert len(after.entries) == 4


def test_words_before_the_first_item_stand_before_it() -> None:
    after = taken("Moss: spoke of the late Mr Quill", "/heading Recording", "/note loud", "/item 5", "three")
    assert after.returned == ()
    assert after.points() == [("", "spoke of the late Mr Quill"), ("5", "three")]


@pytest.mark.parametrize("line", ["/resolved two", "/rq a chart @DEC", "/noted", "/vote 3-2", "/purpose two"])
def test_what_is_decided_or_asked_for_belongs_to_an_item(line: str) -> None:
    assert taken("one", line, "/item 5").handed_back == [2]


def test_words_that_no_item_follows_come_back() -> None:
    assert taken("one", "/itme 5", "two").handed_back == [1, 2, 3]
    assert taken("one").handed_back == [1]


@pytest.mark.parametrize(
    "line", ["item 30 Sea defences", "i/tem 30 Sea defences", "1 Apologies", "Urgent: Kelp"]
)
def test_words_around_what_may_be_an_item_without_its_slash_come_back(line: str) -> None:
    assert taken("one", line, "two", "/item 5").handed_back == [1, 2, 3]


def test_words_without_an_item_come_back_where_the_items_of_the_meeting_have_begun() -> None:
    begun = taken("/item 5", "one").sitting
    assert taken("two", "/item 6", "three", sitting=begun).handed_back == [1]


def test_a_paste_continues_the_open_item() -> None:
    assert taken("one", item=DREDGING).points() == [("5", "one")]


def test_an_unreadable_line_comes_back_with_its_number_its_words_and_a_reason() -> None:
    (returned,) = taken("/item 5", "", "  /vote many ", "one").returned
    assert (returned.number, returned.line) == (3, "  /vote many ")
    assert "/vote" in returned.reason


def test_an_unreadable_line_that_is_no_boundary_holds_nothing_back() -> None:
    after = taken("/item 5", "one", "/resolvd two", "/vote many", "three")
    assert after.handed_back == [3, 4]
    assert after.points() == [("5", "one"), ("5", "three")]


ITEM_6 = [
    "/itme 6", "/itm 6", "/item6", "/ item 6", "//item 6", "/item 6 Beach cleaning contracts", "/item",
    "/item Beech cleaning contract",
    "/iten 6", "/i tem 6", "/ite m 6", "item 6", "Item 6", "1/item 6", "i/tem 6",
    "• /item 6", "- /item 6", "/items 6", "/item Beach cleanin contract", "/questoin 6", "/6",
]  # fmt: skip


@pytest.mark.parametrize("line", ITEM_6)
def test_after_an_unreadable_item_everything_is_held_back_to_the_next(line: str) -> None:
    after = taken("/item 5", "one", line, "two", "/in Reed", "/note three", "/item 7", "four")
    assert after.handed_back == [3, 4, 5, 6]
    assert after.points() == [("5", "one"), ("7", "four")]


def test_a_line_held_back_names_the_line_after_which_it_is_not_known_where_it_belongs() -> None:
    (_, held) = taken("/item 5", "/itme 6", "two").returned
    assert (held.number, held.line) == (3, "two")
    assert "line 2" in held.reason


EXEMPT_3 = [
    "/exmpt 3", "/exempt3", "/EXEMPT x", "/ exempt 3", "//exempt 3", "/ex 3", "/exempt 3 the price",
    "/exemt",
    "exempt 3", "Exempt 3", "e/xempt 3", "1/exempt 3", "?exempt 3", "exempt", "- /exempt 3", "• /exempt 3",
    "/private", "/confidential", "/part 2", "/exempt 99", "/exempt 3.5", "/exe mpt 3",
    "/e xempt 3", "~/exempt 3",
    "/exempt,3", "/exmept 1, 3", "/exclude", "/Exempted 3",
]  # fmt: skip


@pytest.mark.parametrize("line", EXEMPT_3)
def test_after_an_unreadable_exempt_no_word_reaches_the_public(line: str) -> None:
    after = taken("/item 5", "one", line, "the price", "/item 7", "the other price", "/public", "four")
    public = part_of(after.sitting, Part.PUBLIC)
    assert [entry.text for entry in public.entries if entry.text] == ["one", "four"]
    assert after.exempt() == ["the other price"]
    assert after.handed_back == [3, 4]


@pytest.mark.parametrize("line", EXEMPT_3)
def test_an_unreadable_exempt_whose_stretch_ended_leaves_the_next_item_in_public(line: str) -> None:
    after = taken("/item 5", "one", line, "the price", "/public", "two", "/item 7", "four")
    assert after.handed_back == [3, 4, 5, 6]
    assert after.points() == [("5", "one"), ("7", "four")]
    assert after.exempt() == []
    assert Exclusion not in {type(body) for body in after.bodies}


PUBLIC = [
    "/publik", "/pubic", "/public.", "/ public", "//public", "/public at 8.05",
    "/pub lic", "/pu", "public", "Public",
    "p/ublic", "/publics", "/p ublic", "- /public", "/open to the publik",
]  # fmt: skip


@pytest.mark.parametrize("line", PUBLIC)
def test_after_an_unreadable_public_the_public_stays_out(line: str) -> None:
    after = taken("/item 5", "/exempt 3", "one", line, "two", "/item 7", "three")
    assert set(after.exempt()) >= {"one", "three"}
    assert "two" not in {entry.text for entry in part_of(after.sitting, Part.PUBLIC).entries}


def test_the_title_of_an_item_added_after_an_unreadable_exempt_is_not_for_the_public() -> None:
    after = taken("/item 5", "/exmpt 3", "the price", "/item 9 Sale to Quill and Sons", "/public")
    assert "Quill" not in str(part_of(after.sitting, Part.PUBLIC))


def test_a_public_without_an_exempt_holds_back_what_may_have_been_said_in_private() -> None:
    after = taken(
        "/item 5", "one", "/item 6", "/xkcd 3", "the price", "/rq the price @DEC", "/public", "two", "/item 7"
    )
    assert after.points() == [("5", "one")]
    assert after.handed_back == [4, 5, 6, 7, 8]
    assert after.sitting.log == ()


def test_an_exempt_within_an_exempt_stretch_is_handed_back_alone() -> None:
    after = taken("/item 5", "/exempt 3", "one", "/exempt 1", "two", "/item 6", "three", "/public", "four")
    assert after.exempt() == ["one", "two", "three"]
    assert after.handed_back == [4]


@pytest.mark.parametrize(
    "line",
    [
        *("Item 5 was deferred.", "Exempt business was taken last.", "Public questions", "- Public"),
        *("- Item 5", "The public", "Items 5 and 6", "expert 3", "\\exempt 3"),
    ],
)
def test_a_sentence_that_begins_like_a_boundary_is_a_point(line: str) -> None:
    after = taken("/item 5", line)
    assert after.returned == ()
    assert len(after.points()) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_at_lf_crlf_or_cr(end: str) -> None:
    after = taken_text(end.join(["/item 5", "one", "", "two", "/vote many"]))
    assert after.points() == [("5", "one"), ("5", "two")]
    assert after.handed_back == [5]


@pytest.mark.parametrize("character", ["\v", "\f", "\x85", "\u2028", "\u2029"])
def test_other_line_ends_are_spaces(character: str) -> None:
    assert taken_text(f"/item 5\none{character}two").points() == [("5", "one two")]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x1c", "\x1e", "\x7f", "\x9b"])
def test_other_control_characters_are_removed(character: str) -> None:
    assert taken_text(f"/item 5\none{character}two").points() == [("5", "onetwo")]
    assert taken_text(f"/it{character}em 5\none").points() == [("5", "one")]


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert taken_text("/item 5\none\ud800two").points() == [("5", "one\ufffdtwo")]


@pytest.mark.parametrize(
    "words",
    ["Siân’s — “ŵ” £4½m", "naïve\u00a0cafe\u0301", "\U0001f30a [b]tide[/b] <i> & {x}", "a\u200bb", "=1+1"],
)
def test_everything_else_is_kept_unchanged(words: str) -> None:
    assert taken_text(f"/item 5\n{words}").points() == [("5", words)]


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert taken_text("\ufeff/item 5\none").points() == [("5", "one")]


def test_the_line_is_kept_as_it_was_typed() -> None:
    (entry,) = taken("/item 5", "  - reed: asked ?? >> DEC by June").entries
    assert entry.line == "  - reed: asked ?? >> DEC by June"


def test_a_line_from_a_file_has_no_time() -> None:
    assert {entry.said_at for entry in taken("/here all", "/item 5", "one", "/out Reed").entries} == {None}


def test_a_line_is_read_with_those_in_the_room_whom_the_lines_before_it_named() -> None:
    after = taken("/here Moss", "/here all", "/item 5", "reed: asked")
    everybody = after.bodies[1]
    assert isinstance(everybody, Attendance)
    assert len(everybody.people) == 5
    assert after.points() == [("5", "asked")]


def test_references_count_on_and_lines_held_back_use_none() -> None:
    lines = ["/item 5", "/rq one", "/item 6", "/rq two", "/public", "/item 7", "/ac three @DEC by June"]
    assert [logged.id for logged in taken(*lines).sitting.log] == ["ECSC-001", "ECSC-002"]
    assert [logged.text for logged in taken(*lines).sitting.log] == ["one", "three"]


def test_what_is_asked_for_in_private_is_exempt_in_the_log() -> None:
    log = taken("/item 5", "/rq one", "/exempt 3", "/rq two", "/public", "/rq three").sitting.log
    assert [logged.exempt for logged in log] == [None, Exemption((3,)), None]
    assert [logged.in_stretch for logged in log] == [False, True, False]


def test_what_is_recorded_in_private_carries_the_paragraphs_under_which_the_public_was_out() -> None:
    lines = ["/item 5", "before", "/exempt 1 3", "the price", "/in Dunne", "/public", "after", "/exempt"]
    after = taken(*lines, "more", "/close 8pm")
    assert [entry.exempt for entry in after.entries] == [
        None,
        None,
        Exemption((1, 3)),
        Exemption((1, 3)),
        None,
        None,
        None,
        Exemption(),
        None,
    ]


def test_what_was_typed_in_private_and_is_recorded_in_public_is_exempt_at_once() -> None:
    before = taken("/item 5", "before").sitting
    assert before.exempt == frozenset()
    late = replace(before.entries[0], id="late", place="z", exempt=Exemption((3,)))
    assert before.with_entry(late).exempt == {"late"}


def test_what_is_recorded_in_private_is_exempt_without_the_marks_around_it() -> None:
    whole = taken("/item 5", "before", "/exempt 3", "the price", "/public", "after").sitting
    marks = (Exclusion, PublicReturns)
    without_marks = whole.with_entries(e for e in whole.entries if not isinstance(e.body, marks))
    price = whole.entries[2].id
    assert without_marks.exempt == {price}
    assert whole.exempt == {price}


def test_the_clerk_is_told_that_lines_were_recorded_in_private() -> None:
    after = taken("/item 5", "/exmpt 3", "price", "/item 6", "more")
    (notice,) = after.builder.notices
    assert "line 2" in notice
    assert "/public" in notice


@pytest.mark.parametrize(
    "line",
    ["/exm 3", "/itr 6", "/pbu", "Exempt: 3", "> /exempt 3", '"/exempt 3"', "(/exempt 3)", "/begin exempt 3"],
)
def test_a_misspelt_short_form_or_a_command_in_quotes_holds_back_what_follows(line: str) -> None:
    after = taken("/item 5", "one", line, "two", "/item 6", "three")
    assert after.handed_back == [3, 4]


@pytest.mark.parametrize("line", ["/frobnicate", "/foo bar", "/wibble", "/acton ring"])
def test_any_other_unknown_command_comes_back_alone(line: str) -> None:
    assert taken("/item 5", "one", line, "two").handed_back == [3]


def test_a_second_return_of_the_public_straight_behind_the_first_holds_nothing_back() -> None:
    after = taken("/item 5", "/exempt 3", "The price was told.", "/public", "/public", "The quay was long.")
    assert [(one.number, one.reason) for one in after.returned] == [(5, "The public has returned already.")]
    assert after.entries[-1].line == "The quay was long."
