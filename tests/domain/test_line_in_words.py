"""What a line will record, in words."""

import pytest

from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.line_in_words import describe
from tests.domain.scene import room


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", ""),
        ("/vote many", ""),
        ("It was deep.", "point"),
        ("- deep", "sub-point"),
        ("reed: deep ??", "point · Councillor Col Reed · to verify"),
        ("~deep", "point · rough, to be written up"),
        ("It was for @ADH&P", "point · @ADH&P is ADH&P"),
        ("/rs notes it", "clause of the resolution"),
        (
            "/rs asks @DEC by June",
            "clause of the resolution · @DEC is DEC · not in the log: for that write >> who when",
        ),
        ("/rs asks >> DEC by June", "clause of the resolution · resolution · owner DEC · due 30 June 2026"),
        ("quil: deep", "point · no speaker: nobody in the room is called “quil”"),
        ("The points raised were: deep", "point"),
        ("/rq a chart @DEC by June", "request · owner DEC · due 30 June 2026"),
        ("/rq a chart @Quill", "request · owner “Quill” as typed · no date yet"),
        ("/rq a chart", "request · no owner yet · no date yet"),
        ("/ac ring @DEC next meeting", "action · owner DEC · due at the next meeting, 14 April 2026"),
        ("/ac ring @DEC in due course", "action · owner DEC · due “in due course”, which gives no date"),
        ("A note. >> DEC", "point · action · owner DEC · no date yet"),
        ("/vote 7-2-1", "vote · 7 for, 2 against, 1 abstained"),
        ("/vote 5-5 chair for", "vote · 5 for, 5 against, chair's casting vote for"),
        ("/vote unanimous", "vote · unanimous"),
        ("/vote for Moss against Reed", "vote · for: Councillor Ada Moss; against: Councillor Col Reed"),
        ("/moved Moss seconded Reed", "motion · moved Councillor Ada Moss · seconded Councillor Col Reed"),
        ("/carried 3-2", "vote · 3 for, 2 against · carried"),
        (
            "/out Reed 6.40-6.50",
            "Councillor Col Reed went at 6.40 pm · Councillor Col Reed came at 6.50 pm",
        ),
        ("/record Reed against", "recorded vote · Councillor Col Reed against"),
        ("/in Reed 7.17", "Councillor Col Reed came at 7.17 pm"),
        ("/out Reed", "Councillor Col Reed went, no time"),
        ("/ap Reed, Quill", "apologies: Councillor Col Reed and “Quill” as typed"),
        ("/sub Quill for Reed", "substitute: “Quill” as typed for Councillor Col Reed"),
        ("/extend 30", "extend by 30 minutes"),
        ("/close 9.05", "close at 9.05 pm"),
        ("/exempt 1, 3", "the public leaves, paragraph 1 and 3: EXEMPT from here to /public"),
        ("/exempt", "the public leaves, paragraph to be added: EXEMPT from here to /public"),
        ("/confirm 9 December", "minutes of 9 December 2025 confirmed"),
        ("/item 6", "go to item 6 Beach cleaning contract"),
        ("/item 9", "a new item: 9 (no title yet)"),
        ("/item Kelp", "a new item: Kelp"),
        ("/question Mr Quill", "a new public question: Mr Quill"),
        ("/urgent Kelp because it stinks", "an urgent item: Kelp, because it stinks"),
        (
            "/declare Reed 7 ORI a mooring; stays",
            "declaration · Councillor Col Reed · ORI · stays · item 7 Repairs to the pier",
        ),
        ("/declare Reed 9", "declaration · Councillor Col Reed · item 9, which is not on the agenda"),
        ("/declare none", "no interests declared"),
    ],
)
def test_a_line_is_described_before_it_is_recorded(line: str, words: str) -> None:
    here = room()
    assert describe(read_line(line, here), here) == words


def test_an_item_reminds_of_who_must_leave_for_an_interest_in_it() -> None:
    here = room("/declare Reed 7 ORI a mooring; leaves", "/declare Moss 7 ORI; leaves the chair")
    assert describe(read_line("/item 7", here), here) == (
        "go to item 7 Repairs to the pier · Councillor Col Reed must leave"
        " · Councillor Ada Moss must leave the chair · item 6 has not been reached"
    )


@pytest.mark.parametrize(
    ("before", "line", "words"),
    [
        (("/item 1", "None were sent."), "/item 2", "go to item 2 Declarations of interest"),
        (
            ("/item 2", "None.", "/item 6", "It was raked."),
            "/item 2",
            "back to item 2 Declarations of interest, which has 1 entry · item 7 has not been reached",
        ),
        (
            ("/item 6", "It was raked.", "It was sold.", "/item 7", "It was long.", "/item 8a", "One."),
            "/item 6",
            "back to item 6 Beach cleaning contract, which has 2 entries",
        ),
        (("It was deep.",), "/item 5", "go to item 5 Dredging of the inner harbour"),
        (
            ("It was deep.",),
            "/item 8a",
            "go to item 8a Tenders received · item 6 and item 7 have not been reached",
        ),
    ],
)
def test_going_to_an_item_out_of_order_says_what_is_there_and_what_is_passed(
    before: tuple[str, ...], line: str, words: str
) -> None:
    here = room(*before)
    assert describe(read_line(line, here), here) == words
