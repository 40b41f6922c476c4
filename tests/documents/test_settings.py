"""What a house style can settle of an item: from the lines that are typed to what the minutes read."""

import pytest

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.documents.styles import StyleError
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.printable import Emphasis, Heading, ListItem
from tests.documents.builders import lines, sitting
from tests.documents.typed import minutes, read, styled

TWO = ("/resolved asks for a survey.", "/resolved thanks the crew.")
ENGLISH = "RESOLVED: That the Committee:"


def titles(settings: str, *typed: str) -> list[str]:
    found = minutes(settings, *typed).blocks
    return [
        line for line, block in zip(lines(tuple(found)), found, strict=True) if isinstance(block, Heading)
    ]


def test_the_term_is_written_as_the_council_writes_it() -> None:
    assert read('[words]\nterm = "lower"', *TWO)[0] == "RESOLVED: That the committee:"
    assert read('[words]\nterm = "as given"', *TWO)[0] == ENGLISH


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("{number}", "5. Dredging of the inner harbour"),
        ("EC.{number}", "EC.5. Dredging of the inner harbour"),
        ("{number}/{yy}", "5/26. Dredging of the inner harbour"),
        ("{year}-{number}", "2026-5. Dredging of the inner harbour"),
        ("{minute}", "5. Dredging of the inner harbour"),
    ],
)
def test_items_are_called_by_a_reference_of_the_councils_own(reference: str, title: str) -> None:
    assert title in titles(f'[item]\nreference = "{reference}"', "/item 5", "said")


def test_a_reference_that_counts_is_counted_and_another_is_typed() -> None:
    found = {b.number: (b.form, b.ordinal) for b in minutes("", "/item 5").blocks if isinstance(b, Heading)}
    assert found["5."] == ("{n}.", 5)
    assert found["8a."] == ("", 0)


@pytest.mark.parametrize(
    ("points", "numbers"),
    [
        ("none", ["", ""]),
        ("{item}.1", ["5.1 ", "5.2 "]),
        ("1.", ["1. ", "2. "]),
        ("(1)", ["(1) ", "(2) "]),
        ("bullets", ["• ", "• "]),
        ("a)", ["a) ", "b) "]),
    ],
)
def test_points_are_numbered_as_the_style_shows_the_first(points: str, numbers: list[str]) -> None:
    found = read(f'[discussion]\npoints = "{points}"', "one", "two")
    assert found == [f"{numbers[0]}one", f"{numbers[1]}two"]


def test_points_count_on_whatever_stands_between() -> None:
    found = read(
        '[discussion]\npoints = "{item}.1"',
        "one",
        "- a bullet",
        "/in Reed",
        "/heading Costs",
        "two",
        "/noted",
    )
    assert found == [
        "5.1 one",
        "• a bullet",
        "Councillor Reed joined the meeting.",
        "Costs",
        "5.2 two",
        "RESOLVED: That the report be noted.",
    ]


def test_an_item_that_has_no_plain_number_lends_its_reference_to_its_points() -> None:
    found = minutes('[discussion]\npoints = "[{item}.]1"', "/item 8a", "one", "two")
    assert [line for line in lines(found) if line.startswith("8a")] == [
        "8a. Tenders received",
        "8a.1 one",
        "8a.2 two",
    ]


@pytest.mark.parametrize(
    ("sub_points", "numbers"),
    [
        ("as typed", ["•", "•"]),
        ("(a)", ["(a)", "(b)"]),
        ("{item}.{point}.1", ["5.1.1", "5.1.2"]),
        ("i.", ["i.", "ii."]),
    ],
)
def test_sub_points_are_a_second_level(sub_points: str, numbers: list[str]) -> None:
    settings = f'[discussion]\npoints = "{{item}}.1"\nsub_points = "{sub_points}"'
    first, second = numbers
    assert read(settings, "one", "- a", "- b", "two", "- c") == [
        "5.1 one",
        f"{first} a",
        f"{second} b",
        "5.2 two",
        f"{first.replace('5.1', '5.2')} c",
    ]


def test_a_sub_point_that_no_point_stands_above_has_a_bullet_where_it_would_show_the_points_number() -> None:
    settings = '[discussion]\npoints = "{item}.1"\nsub_points = "{item}.{point}.1"'
    assert read(settings, "- a", "one", "- b") == ["• a", "5.1 one", "5.1.1 b"]


def test_sub_points_that_show_their_point_need_points_with_numbers() -> None:
    with pytest.raises(
        StyleError, match=r"discussion\.sub_points shows \{point\}, but points have no numbers"
    ):
        styled('[discussion]\nsub_points = "{point}.1"')


def test_a_number_that_was_typed_is_kept_whatever_the_style_makes_of_bullets() -> None:
    assert read('[discussion]\nsub_points = "(a)"', "one", "2. two", "- three") == [
        "one",
        "2. two",
        "(a) three",
    ]


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
    assert read('[resolution]\nfirst_letter = "small"', "/rs NHS trusts be asked", "/rs Asks")[1:] == [
        "(a) NHS trusts be asked",
        "(b) asks",
    ]


def test_sub_points_of_a_clause_may_be_lettered_and_begin_anew_under_each() -> None:
    settings = '[resolution]\nclauses = "1."\nsub_clauses = "(a)"'
    assert read(settings, "/rs asks for:", "- a map", "- a date", "/rs thanks:", "- the crew")[1:] == [
        "1. asks for:",
        "(a) a map",
        "(b) a date",
        "2. thanks:",
        "(a) the crew",
    ]


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
        block.level for block in found if lines((block,)) == ["Resolution"] and isinstance(block, Heading)
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


CLOSED = (
    "/action Mend the slip @DEC by 30 April",
    "/request Costs of the slip @ADH&P",
    "/conclude It was better.",
    "said after",
)


def test_the_order_of_the_closing_blocks_is_the_styles() -> None:
    order = 'order = ["conclusions", "actions", "requests", "recommendations", "resolutions"]'
    headings = [
        line
        for line in read(f"[closing]\n{order}", *CLOSED)
        if line in ("Actions", "Information requests", "Conclusions")
    ]
    assert headings == ["Conclusions", "Actions", "Information requests"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("closing", ["said after", "Actions", "• Mend the slip (DEC, by 30 April)"]),
        ("where taken", ["Action: Mend the slip (DEC, by 30 April)", "said after"]),
        (
            "where taken and closing",
            [
                "Action: Mend the slip (DEC, by 30 April)",
                "said after",
                "Actions",
                "• Mend the slip (DEC, by 30 April)",
            ],
        ),
        ("nowhere", ["said after"]),
    ],
)
def test_actions_stand_where_the_style_has_them(place: str, expected: list[str]) -> None:
    initials = '[naming.mention]\nofficer = ["{initials}"]'
    found = read(f'{initials}\n[closing.actions]\nplace = "{place}"', CLOSED[0], CLOSED[-1])
    assert found == expected


def test_an_action_in_the_text_may_begin_with_its_owner() -> None:
    settings = """
[naming.mention]
officer = ["{initials}"]
[closing.actions]
place = "where taken"
in_text = "ACTION – [{owner} ]to {text}[ {due}]"
"""
    assert read(settings, "/action mend the slip @DEC by 30 April") == [
        "ACTION – DEC to mend the slip by 30 April"
    ]


def test_the_day_that_a_due_wording_gives_may_stand_beside_it() -> None:
    settings = '[closing.actions]\nline = "{text}[ – {due}][ ({date})]"'
    assert read(settings, "/action mend the slip @DEC by the next meeting")[-1] == (
        "• mend the slip – by the next meeting (Tuesday 14 April 2026)"
    )


def test_what_was_said_and_is_owed_may_have_a_line_of_its_own_under_it() -> None:
    settings = (
        '[naming.mention]\nofficer = ["{initials}"]\n[discussion]\nfollow_up = "Action: {owner}[, {due}]"'
    )
    assert read(settings, "A note would be sent. >> DEC by 30 April", "said after") == [
        "A note would be sent.",
        "Action: DEC, by 30 April",
        "said after",
    ]


def test_the_lines_of_a_block_are_numbered_as_the_style_shows_the_first() -> None:
    requests = "[closing.requests]\nlines = "
    typed = ("/request Costs", "/request Dates")
    assert read(f'{requests}"(i)"', *typed)[1:] == ["(i) Costs", "(ii) Dates"]
    assert read(f'{requests}"none"', *typed)[1:] == ["Costs", "Dates"]


ROLES = """
[naming.first_speaker]
officer = ["{name}, {role}"]
[naming.speaker]
officer = ["{name}"]
"""


def test_somebody_may_be_named_otherwise_where_an_item_first_names_them() -> None:
    assert read(ROLES, "/with DEC", "DEC: explained.", "DEC: explained again.") == [
        "Gwen Dale, Director for Estuary and Coast explained.",
        "Gwen Dale explained again.",
    ]


def test_each_item_names_people_anew() -> None:
    found = lines(minutes(ROLES, "/with DEC", "/item 5", "DEC: explained.", "/item 6", "DEC: explained."))
    assert found.count("Gwen Dale, Director for Estuary and Coast explained.") == 2


def test_members_may_be_nameless_in_what_was_said_and_are_named_where_it_matters() -> None:
    settings = """
[naming.formal_speaker]
member = ["{short}"]
[naming.formal_mention]
member = ["{short}"]
[naming.speaker]
member = ["A Member"]
[naming.mention]
member = ["a Member"]
"""
    assert read(
        settings,
        "/here Moss, Reed",
        "Moss: asked @Reed why.",
        "/moved Moss seconded Reed",
        "/noted",
        "/record Reed against",
        "/out Moss",
    ) == [
        "A Member asked a Member why.",
        "Proposed by Councillor Moss and seconded by Councillor Reed.",
        "RESOLVED: That the report be noted.",
        "At their own request it was recorded that Councillor Reed voted against the motion.",
        "Councillor Moss left the meeting.",
    ]


def test_an_article_that_was_typed_before_a_name_is_not_said_twice() -> None:
    assert read("", "The @DEC told the @ADH&P and @DEC.") == [
        (
            "The Director for Estuary and Coast told the Assistant Director for Harbours & Piers and the "
            "Director for Estuary and Coast."
        )
    ]


def test_a_wording_that_is_empty_prints_nothing() -> None:
    silent = '[room]\ncame = ""\n[votes]\nnumbers = ""\n[resolution]\nmoved = ""\nreason = ""'
    typed = ("/in Moss", "/noted", "/moved Moss", "/vote 3-1", "/reason it is due.")
    assert read(silent, *typed) == ["RESOLVED: That the report be noted."]


def test_interests_may_be_told_in_sentences() -> None:
    settings = '[declarations]\nlead = ""\nlines = "none"'
    found = read(settings, "/declare Moss 7 ORI owns it")
    assert found == [
        "Councillor Moss declared another registrable interest in item 7, Repairs to the pier: owns it."
    ]


PRESENT = ("/here Moss, Reed", "/ap Dilys Hale", "/in Orr 6.20", "/out Reed 7.05")


def test_those_present_may_be_listed_one_name_a_line() -> None:
    found = lines(minutes('[attendance]\nroll = "one name a line"', *PRESENT))
    assert found[3:9] == [
        "Present:",
        "Councillor Ada Moss (Chair)",
        "Councillor Col Reed",
        "Co-opted members:",
        "Mrs Faith Orr",
        "Apologies:",
    ]


def test_those_present_may_be_a_table() -> None:
    settings = '[attendance]\nroll = "table"\ncolumns = ["Attendance", "Names"]'
    (table,) = (block for block in minutes(settings, *PRESENT).blocks if type(block).__name__ == "Table")
    header, rows = getattr(table, "header", ()), getattr(table, "rows", ())
    cells = [tuple("".join(run.text for run in cell) for cell in row) for row in rows]
    assert (header, cells[0]) == (
        ("Attendance", "Names"),
        ("Present", "Councillor Ada Moss (Chair), Councillor Col Reed"),
    )


def test_the_list_of_those_present_may_say_when_somebody_came_and_left() -> None:
    group = """
[[attendance.groups]]
label = "Present:"
of = ["chair", "members", "co-opted", "substitutes", "cabinet", "officers", "others"]
name = "{name}[ (from {came})][ (until {left})]"
between = ", "

[[attendance.groups]]
label = "Not present:"
of = ["apologies", "absent"]
name = "{name}"
between = ", "
"""
    found = lines(minutes(f'[room]\ncame = ""\nwent = ""\n{group}', *PRESENT))
    assert (
        "Present:\tCouncillor Ada Moss, Councillor Col Reed (until 7.05 pm), Mrs Faith Orr (from 6.20 pm)"
        in found
    )


def test_dates_and_times_are_written_as_the_council_writes_them() -> None:
    settings = '[dates]\ndate = "dddd dth MMMM yyyy"\ntime = "HH:mm"'
    assert lines(minutes(settings))[1].endswith("held at Quay House on Tuesday 3rd March 2026 at 18:00")


def test_the_lines_to_be_signed_are_the_councils() -> None:
    settings = 'signature = ["Convener", "Initials"]\n'
    assert lines(minutes(settings))[-2:] == ["Convener", "Initials"]


def test_a_style_of_ones_own_has_everything_it_does_not_say_from_the_other() -> None:
    assert styled('[words]\nchair = "Convener"').votes == styled("").votes
