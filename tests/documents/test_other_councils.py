"""Layouts that no shipped style has, each written as a council would write it in its own style."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.minute_numbers import last_number, numbered
from scrutiny_tui.domain.printable import Emphasis, HeadingBlock, Printable, Run, Table
from tests.council import AGENDA
from tests.documents.builders import lines
from tests.documents.typed import minutes, read, styled
from tests.domain.scene import taken

TWO = ("/resolved asks for a survey.", "/resolved thanks the crew.")


def printed(settings: str, *typed: str) -> list[str]:
    """The lines under the title of item 5 in the minutes as plain text, without empty lines."""
    text = [line for line in as_text(minutes(settings, "/item 5", *typed)).splitlines() if line]
    titles = [at for at, line in enumerate(text) if "Dredging" in line or "Beach cleaning" in line]
    return text[titles[0] + 1 : titles[1]]


def strong(document: Printable) -> list[str]:
    """The words in bold in the items of a document."""
    begun = next(at for at, b in enumerate(document.blocks) if isinstance(b, HeadingBlock) and b.level == 2)
    runs = (run for b in document.blocks[begun:] if not isinstance(b, Table) for run in b.runs)
    return [run.text for run in runs if run.emphasis is Emphasis.STRONG]


def test_clauses_with_letters_under_numbered_paragraphs() -> None:
    settings = """
[discussion]
points = "{item}.1"
[resolution]
clauses = "(a)"
lead = "RESOLVED: That the {term}:-"
"""
    assert printed(settings, "Silt had come in.", "- two feet of it", "It was grey.", *TWO) == [
        "5.1 Silt had come in.",
        "  • two feet of it",
        "5.2 It was grey.",
        "RESOLVED: That the Committee:-",
        "(a) asks for a survey.",
        "(b) thanks the crew.",
    ]


def test_numbered_clauses_and_a_reason_whose_heading_stands_out() -> None:
    settings = """
[resolution]
strong = ["RESOLVED:", "Reason for the decision:"]
clauses = "(1)"
reason = "Reason for the decision: {text}"
"""
    typed = (*TWO, "/reason Boats had run aground.")
    assert printed(settings, *typed) == [
        "RESOLVED: That the Committee:",
        "(1) asks for a survey.",
        "(2) thanks the crew.",
        "Reason for the decision: Boats had run aground.",
    ]
    assert strong(minutes(settings, "/item 5", *typed)) == ["RESOLVED:", "Reason for the decision:"]


def test_what_was_agreed_is_numbered_though_it_be_one_thing() -> None:
    settings = '[resolution]\nstrong = ["AGREED:"]\nlead = "AGREED:"\nclauses = "1)"\none_clause = "1)"'
    assert printed(settings, *TWO) == ["AGREED:", "1) asks for a survey.", "2) thanks the crew."]
    assert printed(settings, TWO[0]) == ["AGREED:", "1) asks for a survey."]


def test_the_decision_stands_before_the_discussion_and_again_after_it() -> None:
    settings = """
[resolution]
place = "first and closing"
[closing.resolutions]
heading = "Decision of the {term}"
"""
    assert printed(settings, "Silt had come in.", TWO[0], "It was grey.", "/action Sound it @DEC") == [
        "RESOLVED: That the Committee asks for a survey.",
        "Silt had come in.",
        "It was grey.",
        "Decision of the Committee",
        "RESOLVED: That the Committee asks for a survey.",
        "Actions",
        "• Sound it (the Director for Estuary and Coast)",
    ]


MOVED = "[Moved by {mover}[, seconded by {seconder}] and following a vote, it was ]"
IN_THE_LEAD = f"""
[resolution]
order = ["amendments", "resolved", "recorded", "reason"]
strong = ["RESOLVED"]
lead = "{MOVED}RESOLVED that the {{term}}:"
sentence = "{MOVED}RESOLVED that the {{term}} {{clauses}}"
"""


@pytest.mark.parametrize(
    ("motion", "opening"),
    [
        (
            ("/moved Moss seconded Reed",),
            "Moved by Councillor Moss, seconded by Councillor Reed and following a vote, it was RESOLVED",
        ),
        (("/moved Moss",), "Moved by Councillor Moss and following a vote, it was RESOLVED"),
        ((), "RESOLVED"),
    ],
)
def test_mover_and_seconder_open_the_resolution(motion: tuple[str, ...], opening: str) -> None:
    assert printed(IN_THE_LEAD, *motion, *TWO) == [
        f"{opening} that the Committee:",
        "(a) asks for a survey.",
        "(b) thanks the crew.",
    ]
    one = printed(IN_THE_LEAD, *motion, TWO[0], "/vote 7-2")
    assert one == [f"{opening} that the Committee asks for a survey."]
    assert strong(minutes(IN_THE_LEAD, "/item 5", *motion, *TWO)) == ["RESOLVED"]


SENTENCE = """
[resolution]
clauses = "one sentence"
sentence_clauses = "(a)"
between = ";"
before_last = "; and"
end = "."
"""


def test_clauses_have_letters_within_one_sentence() -> None:
    assert printed(SENTENCE, *TWO, "/resolved pays them") == [
        "RESOLVED: That the Committee (a) asks for a survey; (b) thanks the crew; and (c) pays them."
    ]
    assert printed(SENTENCE, TWO[0]) == ["RESOLVED: That the Committee asks for a survey."]


def test_minute_numbers_with_a_prefix_run_from_one_meeting_to_the_next() -> None:
    house = styled(
        """
[minute_numbers]
run = "through the year"
year_begins = "1 May"
first = "112"
[item]
reference = "SC.{minute}/{yy}"
number = "{reference}"
[discussion]
points = "{item}.1"
"""
    )
    first = numbered(AGENDA, int(house.minute_numbers.first) - 1)
    second = numbered(AGENDA, last_number(first, 0))
    held = taken("/item 5", "Silt had come in.").sitting
    march, april = (
        [line for line in lines(compose_minutes(replace(held, items=items), house)) if "SC." in line]
        for items in (first, second)
    )
    assert march[:2] == ["SC.112/25 Apologies for absence", "SC.113/25 Declarations of interest"]
    assert "SC.114/25.1 Silt had come in." in march
    assert april[0] == "SC.118/25 Apologies for absence"


def test_a_vote_names_who_was_for_against_and_abstained() -> None:
    settings = """
[votes]
names_for = "Voting for: {names};"
names_against = "against: {names};"
names_abstained = "abstaining: {names}."
"""
    typed = (
        "/here Moss, Ben Hale, Reed, Dilys Hale",
        *TWO,
        "/vote for Moss, Reed against Ben Hale abstain Dilys Hale",
    )
    assert printed(settings, *typed)[-1] == (
        "Voting for: Councillor Moss and Councillor Reed; against: Councillor Ben Hale; "
        "abstaining: Councillor Dilys Hale."
    )


def test_those_present_are_a_table_with_substitutes_and_officers() -> None:
    settings = """
[attendance]
roll = "table"
columns = ["Capacity", "Names"]
[[attendance.groups]]
label = "Members"
of = ["chair", "members", "co-opted"]
name = "{name}[ ({office})]"
between = ", "
[[attendance.groups]]
label = "Substitutes"
of = ["substitutes"]
name = "{name}[ for {instead_of}]"
between = ", "
[[attendance.groups]]
label = "Officers and others"
of = ["officers", "cabinet", "others"]
name = "{name}[, {role}]"
between = "; "
[[attendance.groups]]
label = "Apologies"
of = ["apologies", "absent"]
name = "{name}"
between = ", "
"""
    typed = ("/here Moss, Reed", "/sub Councillor Jo Gray for Dilys Hale", "/with DEC", "/ap Dilys Hale")
    text = as_text(minutes(settings, *typed)).splitlines()
    begun = text.index("Capacity\tNames")
    assert text[begun + 1 : begun + 5] == [
        "Members\tCouncillor Ada Moss (Chair), Councillor Col Reed",
        "Substitutes\tCouncillor Jo Gray for Councillor Dilys Hale",
        "Officers and others\tGwen Dale, Director for Estuary and Coast",
        "Apologies\tCouncillor Dilys Hale",
    ]


def test_headings_are_in_two_languages() -> None:
    settings = """
signature = ["Llofnod y Cadeirydd / Signed by the Chair"]
[dates]
months = ["Ionawr / January", "Chwefror / February", "Mawrth / March", "Ebrill / April", "Mai / May",
  "Mehefin / June", "Gorffennaf / July", "Awst / August", "Medi / September", "Hydref / October",
  "Tachwedd / November", "Rhagfyr / December"]
date = "d MMMM yyyy"
[front]
lines = ["Cofnodion y cyfarfod / Minutes of the meeting", "{date}"]
[closing.actions]
heading = "Camau gweithredu / Actions"
"""
    text = as_text(minutes(settings, "/item 9 Adroddiad / Report", "/action Mend it")).splitlines()
    assert text[1:3] == ["Cofnodion y cyfarfod / Minutes of the meeting", "3 Mawrth / March 2026"]
    assert "9. Adroddiad / Report" in text
    assert text[-3:] == [
        "Camau gweithredu / Actions",
        "• Mend it",
        "Llofnod y Cadeirydd / Signed by the Chair",
    ]


def titles(settings: str) -> list[str]:
    """The numbers and titles of two items; the clerk has starred the first."""
    held = taken("/item 9 * Sale of the quay", "Said.", "/item 10 Buoys", "Said.", "/item sale of the quay")
    assert held.returned == ()
    return lines(compose_minutes(held.sitting, styled(settings)))


def test_a_star_stands_beside_the_items_that_the_clerk_chose() -> None:
    settings = '[item]\nnumber = "{star}{reference}."\ntitle = "{title}"'
    found = titles(settings)
    assert "*9. Sale of the quay" in found
    assert "10. Buoys" in found
    assert "9. * Sale of the quay" in titles(""), "a style that says nothing of it prints what was typed"
    words = '[item]\nstar = "Key decision"\ntitle = "{title}[ ({star})]"'
    assert "9. Sale of the quay (Key decision)" in titles(words)


@pytest.mark.parametrize("title", ["** Sale of the quay", "*** Sale", "* * Sale", "**", "*"])
def test_stars_that_are_more_than_one_or_stand_alone_are_printed_as_typed(title: str) -> None:
    held = taken("/item 9 Quay", "Said.").sitting
    items = tuple(replace(item, title=title) if item.number == "9" else item for item in held.items)
    assert f"9. {title}" in lines(compose_minutes(replace(held, items=items), styled("")))


def test_an_interest_in_a_starred_item_names_it_without_the_star() -> None:
    held = taken("/item 9 * Sale of the quay", "Said.", "/item 2", "/declare Moss 9 owns a boat").sitting
    assert any("item 9, Sale of the quay" in line for line in lines(compose_minutes(held, styled(""))))


def test_of_words_that_begin_alike_the_longer_stand_out() -> None:
    settings = '[resolution]\nstrong = ["RESOLVED", "RESOLVED: That the Committee"]'
    assert strong(minutes(settings, "/item 5", "/rs records it.")) == ["RESOLVED: That the Committee"]


def test_words_that_were_typed_stand_out_no_more_than_once() -> None:
    (clause,) = (
        block
        for block in minutes("", "/item 5", "/rs records that RESOLVED: stands out.").blocks
        if not isinstance(block, Table) and Run("RESOLVED:", Emphasis.STRONG) in block.runs
    )
    assert [run.emphasis for run in clause.runs].count(Emphasis.STRONG) == 1
    assert read("", "/rs records it.") == ["RESOLVED: That the Committee records it."]
