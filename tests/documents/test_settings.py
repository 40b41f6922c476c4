"""Settings for items: from typed lines to the minutes."""

import pytest

from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.domain.printable import HeadingBlock, Table
from tests.documents.builders import cells, lines
from tests.documents.typed import minutes, read, styled


def titles(settings: str, *typed: str) -> list[str]:
    found = minutes(settings, *typed).blocks
    return [
        line
        for line, block in zip(lines(tuple(found)), found, strict=True)
        if isinstance(block, HeadingBlock)
    ]


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
    found = {
        b.number: (b.form, b.ordinal) for b in minutes("", "/item 5").blocks if isinstance(b, HeadingBlock)
    }
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


def test_each_item_names_people_again() -> None:
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
        "Councillor Moss declared an Other Registrable Interest in item 7, Repairs to the pier: owns it."
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
    (table,) = (block for block in minutes(settings, *PRESENT).blocks if isinstance(block, Table))
    assert table.header == ("Attendance", "Names")
    assert cells(table)[0] == ["Present", "Councillor Ada Moss (Chair), Councillor Col Reed"]


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
