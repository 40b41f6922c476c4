"""Settings for resolutions: from typed lines to the minutes."""

import pytest

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.printable import Emphasis, HeadingBlock, ListItem
from tests.documents.builders import lines, sitting
from tests.documents.typed import minutes, read, styled

TWO = ("/resolved asks for a survey.", "/resolved thanks the crew.")
ENGLISH = "RESOLVED: That the Committee:"


def test_the_term_is_written_as_the_council_writes_it() -> None:
    assert read('[words]\nterm = "lower"', *TWO)[0] == "RESOLVED: That the committee:"
    assert read('[words]\nterm = "as given"', *TWO)[0] == ENGLISH


@pytest.mark.parametrize(
    ("clauses", "numbers"),
    [
        ("i.", ["i. ", "ii. "]),
        ("(i)", ["(i) ", "(ii) "]),
        ("(1)", ["(1) ", "(2) "]),
        ("1.", ["1. ", "2. "]),
        ("1)", ["1) ", "2) "]),
        ("(a)", ["(a) ", "(b) "]),
        ("a)", ["a) ", "b) "]),
        ("a.", ["a. ", "b. "]),
        ("A", ["A ", "B "]),
        ("bullets", ["• ", "• "]),
        ("none", ["", ""]),
    ],
)
def test_clauses_are_numbered_as_the_style_shows_the_first(clauses: str, numbers: list[str]) -> None:
    assert read(f'[resolution]\nclauses = "{clauses}"', *TWO) == [
        ENGLISH,
        f"{numbers[0]}asks for a survey.",
        f"{numbers[1]}thanks the crew.",
    ]


SENTENCE = """
[resolution]
clauses = "one sentence"
between = ";"
before_last = "; and"
end = "."
"""


def test_clauses_may_run_together_in_one_sentence() -> None:
    assert read(SENTENCE, "/rs asks for a survey.", "/rs thanks the crew", "/rs pays them.") == [
        "RESOLVED: That the Committee asks for a survey; thanks the crew; and pays them."
    ]


def test_the_clauses_of_a_sentence_have_no_bullets() -> None:
    with pytest.raises(StyleError, match=r'sentence_clauses must .* or be "none", not'):
        styled('[resolution]\nsentence_clauses = "bullets"')


def test_a_sentence_waits_for_the_words_of_all_its_clauses() -> None:
    held = sitting(("5", Clause("asks for a survey")), ("5", Clause("")))
    assert lines(compose_item(held, held.items[0], styled(SENTENCE)))[1:] == [
        "RESOLVED: That the Panel:",
        "asks for a survey; and",
        "(wording to be supplied)",
    ]


def test_clauses_in_a_list_end_as_the_style_ends_them() -> None:
    endings = '[resolution]\nbetween = ";"\nbefore_last = "; and"\nend = "."'
    assert read(endings, "/rs a", "/rs b.", "/rs c")[1:] == ["(a) a;", "(b) b; and", "(c) c."]


@pytest.mark.parametrize(
    ("one_clause", "expected"),
    [
        ("one sentence", ["RESOLVED: That the Committee asks for a survey."]),
        ("none", [ENGLISH, "asks for a survey."]),
        ("1.", [ENGLISH, "1. asks for a survey."]),
    ],
)
def test_a_single_clause_may_stand_otherwise(one_clause: str, expected: list[str]) -> None:
    assert read(f'[resolution]\none_clause = "{one_clause}"', "/rs asks for a survey.") == expected


@pytest.mark.parametrize(
    ("settings", "clause"),
    [
        ('first_letter = "capital"', "(a) Asks for a survey."),
        ('first_letter = "small"', "(a) asks for a survey."),
        ('clause = "That it {text}"', "(a) That it asks for a survey."),
        ('first_letter = "small"\nclause = "To {text}"', "(a) To asks for a survey."),
    ],
)
def test_a_clause_begins_as_the_style_begins_it(settings: str, clause: str) -> None:
    assert read(f"[resolution]\n{settings}", *TWO)[1] == clause


def test_a_small_letter_is_not_made_of_an_abbreviation() -> None:
    assert read('[resolution]\nfirst_letter = "small"', "/rs CCTV kept", "/rs Asks")[1:] == [
        "(a) CCTV kept",
        "(b) asks",
    ]


def test_sub_points_of_a_clause_may_be_lettered_and_start_again_under_each() -> None:
    settings = '[resolution]\nclauses = "1."\nsub_clauses = "(a)"'
    assert read(settings, "/rs asks for:", "- a map", "- a date", "/rs thanks:", "- the crew")[1:] == [
        "1. asks for:",
        "(a) a map",
        "(b) a date",
        "2. thanks:",
        "(a) the crew",
    ]


def test_sub_points_in_one_sentence_do_not_run_into_each_other() -> None:
    typed = (
        "/rs agrees it subject to the following:",
        "1. the wall is kept",
        "2. the path is wide",
        "- it ends",
    )
    joined = "the wall is kept; the path is wide; it ends."
    assert read("", *typed) == [f"RESOLVED: That the Committee agrees it subject to the following: {joined}"]
    typed = ("/rs agrees it, if:", "- the wall is kept, and", "- the path is wide;", "- it ends.")
    joined = "the wall is kept, and the path is wide; it ends."
    assert read("", *typed) == [f"RESOLVED: That the Committee agrees it, if: {joined}"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("where taken", ["before", ENGLISH, "after"]),
        ("first", [ENGLISH, "before", "after"]),
        ("closing", ["before", "after", "Decisions", ENGLISH]),
        ("where taken and closing", ["before", ENGLISH, "after", "Decisions", ENGLISH]),
    ],
)
def test_a_resolution_stands_where_the_style_has_it(place: str, expected: list[str]) -> None:
    found = read(f'[resolution]\nplace = "{place}"', "before", *TWO, "after")
    assert [line for line in found if not line.startswith("(")] == expected


def test_a_resolution_may_take_the_number_of_the_next_point() -> None:
    settings = '[discussion]\npoints = "{item}.1"\n[resolution]\nlead_as = "point"\nclauses = "i."'
    assert read(settings, "before", *TWO, "after", "/noted") == [
        "5.1 before",
        f"5.2 {ENGLISH}",
        "i. asks for a survey.",
        "ii. thanks the crew.",
        "5.3 after",
        "5.4 RESOLVED: That the report be noted.",
    ]


def test_the_lead_of_a_resolution_may_be_a_heading() -> None:
    found = minutes('[resolution]\nlead_as = "heading"\nlead = "Resolution"', "/item 5", *TWO).blocks
    assert [
        block.level
        for block in found
        if lines((block,)) == ["Resolution"] and isinstance(block, HeadingBlock)
    ] == [3]


def test_what_is_printed_of_a_resolution_and_in_which_order_is_the_styles() -> None:
    typed = ("/rs asks for a survey.", "/moved Moss seconded Reed", "/vote 4-1", "/reason it is due.")
    backwards = '[resolution]\norder = ["reason", "vote", "resolved", "moved"]\none_clause = "one sentence"'
    assert read(backwards, *typed) == [
        "Reason: it is due.",
        "Votes for: 4; against: 1.",
        "RESOLVED: That the Committee asks for a survey.",
        "Proposed by Councillor Moss and seconded by Councillor Reed.",
    ]
    silent = '[resolution]\norder = ["resolved"]\none_clause = "one sentence"'
    assert read(silent, *typed) == ["RESOLVED: That the Committee asks for a survey."]


def test_mover_seconder_and_vote_may_stand_in_the_lead() -> None:
    settings = '''
[resolution]
order = ["resolved"]
one_clause = "one sentence"
sentence = """[Proposed by {mover}][, seconded by {seconder}][ and, following a vote ({vote}),] it was \\
RESOLVED that the {term} {clauses}"""
[votes]
numbers = "{in_favour} to {against}"
'''
    assert read(settings, "/rs asks for a survey.", "/moved Moss seconded Reed", "/vote 4-1") == [
        (
            "Proposed by Councillor Moss, seconded by Councillor Reed and, following a vote (4 to 1), it was "
            "RESOLVED that the Committee asks for a survey."
        )
    ]


def test_the_words_that_announce_a_resolution_stand_out_in_a_numbered_lead_too() -> None:
    settings = '[discussion]\npoints = "1."\n[resolution]\nlead_as = "point"'
    (lead,) = (
        b for b in minutes(settings, "/item 5", *TWO).blocks if isinstance(b, ListItem) and b.shown == "1."
    )
    assert next((run.text, run.emphasis) for run in lead.runs) == ("RESOLVED:", Emphasis.STRONG)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("fees be cut", "That fees be cut."),
        ("offer B be accepted", "That offer B be accepted."),
        ("members of the panel be told that fees rise", "That members of the panel be told that fees rise."),
        ("that the plan that was moved be adopted", "That the plan that was moved be adopted."),
        ("and that members be told", "That members be told."),
        ("thanks the crew", "That the Committee thanks the crew."),
        ("asks members be told", "That the Committee asks members be told."),
        ("recommend the fees be cut", "That the Committee recommend the fees be cut."),
        ("requests that the report be sent", "That the Committee requests that the report be sent."),
        ("asks for the boats to be counted", "That the Committee asks for the boats to be counted."),
        ("plans A and B be adopted", "That plans A and B be adopted."),
        ("bins in Mill Lane be emptied weekly", "That bins in Mill Lane be emptied weekly."),
        ("boats and moorings be counted", "That boats and moorings be counted."),
        ("£20,000 be spent on lamps", "That £20,000 be spent on lamps."),
        ("fees should be cut", "That fees should be cut."),
        ("the pier closes at noon", "That the pier closes at noon."),
        ("the Committee thanks the crew", "That the Committee thanks the crew."),
        ("closes the pier and fees be cut", "That the Committee closes the pier and fees be cut."),
        ("to thank the crew", "That the Committee thank the crew."),
        ("not to sell the pier", "That the Committee not sell the pier."),
        ("to the Cabinet a letter", "That the Committee to the Cabinet a letter."),
        ("officers to report back", "That officers report back."),
        ("the Chair to write to the minister", "That the Chair write to the minister."),
        ("@DEC to write to the minister", "That the Director for Estuary and Coast write to the minister."),
        ("that Gwen Dale to report back", "That Gwen Dale report back."),
        ("the pier to be painted", "That the pier be painted."),
        ("The Chair to write to members", "That the Chair write to members."),
        ("that The pier be kept", "That the pier be kept."),
        ("agrees to meet the crew", "That the Committee agrees to meet the crew."),
    ],
)
def test_the_committee_stands_only_before_words_without_a_subject(typed: str, printed: str) -> None:
    assert read("", f"/rs {typed}") == [f"RESOLVED: {printed}"]


def test_a_clause_with_a_subject_may_stand_beside_one_without() -> None:
    assert read("", "/rs thanks the crew", "/rs and that members be told") == [
        "RESOLVED:",
        "(a) That the Committee thanks the crew",
        "(b) That members be told",
    ]


def test_what_is_to_be_done_is_printed_as_typed_where_no_committee_stands_before_it() -> None:
    settings = '[resolution]\nlead = "Resolved"\nsentence = "Resolved: {clauses}"'
    assert read(settings, "/rs to thank the crew") == ["Resolved: to thank the crew."]


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (("/lost",), "The following motion was put to the vote and lost: That the Committee thank the crew."),
        (("/withdrawn",), "The following motion was withdrawn: That the Committee thank the crew."),
        (("/rs thanks the boys", "/vote 4-1"), "The motion as moved was: That the Committee thank the crew."),
    ],
)
def test_a_motion_to_do_something_is_a_sentence_whatever_became_of_it(
    lines: tuple[str, ...], printed: str
) -> None:
    found = read("", "/moved Moss seconded Reed: to thank the crew", *lines)
    assert printed in found


def test_a_motion_that_goes_on_in_sub_points_is_one_sentence() -> None:
    lines = ("/moved Moss seconded Reed: that:", "- the pier be swept", "- the fee be cut", "/vote 4-1")
    assert "RESOLVED: That the pier be swept; the fee be cut." in read("", *lines)
