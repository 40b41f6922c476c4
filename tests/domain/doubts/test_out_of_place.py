"""What stands in another item or another year than it belongs to, and who is no substitute."""

import pytest

from tests.domain.doubts.doubted import HERE, said

TITLE = "These are the words of the title of item 6: does this belong there?"
NONE_HERE = "“Apologies for absence” has no presentations: does this belong there?"


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("/item 5", "The Director, Gwen Dale, presented the report on the beach cleaning contract."), TITLE),
        (("/item 5", "dale: presented the report on the beach cleaning contract"), TITLE),
        (("/item 5", "Mr Pike took members through a paper on the beach cleaning contract."), TITLE),
        (("/item 5", "Mr Pike ran through the report on the beach cleaning contract."), TITLE),
        (("/item 1", "Mr Pike gave a presentation on tides."), NONE_HERE),
        (("/item 5", "Mr Pike gave a presentation on tides."), ""),
        (("/item 5", "Mr Pike would present the report on the beach cleaning contract."), ""),
    ],
)
def test_a_presentation_stands_in_its_item(lines: tuple[str, ...], wrong: str) -> None:
    found = [one for one in said("/here all", "/with DEC, ADH&P", *lines) if "does this belong" in one]
    assert found == [wrong] * bool(wrong)


def test_a_reason_stands_in_the_item_in_which_something_is_decided() -> None:
    wrong = "This is the reason for a decision, and nothing is decided in this item."
    decided = ("/resolved that the quay be kept", "/reason It was sound.")
    assert wrong in said(*HERE, "/reason It was sound.", "Members liked it.", "/item 6", decided[0])
    assert wrong not in said(*HERE, *decided)
    assert wrong not in said(*HERE, *reversed(decided))
    assert wrong not in said(*HERE, decided[1], "Members liked it.", decided[0])
    late = ("Members liked it.", "It was old.", "reed: asked why", decided[0])
    assert f"{wrong[:-1]} before it." in said(*HERE, decided[1], *late)


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("Councillor Reed left the meeting at 6.48 pm.",), True),
        (("The quay was long.", "Councillor Reed left the meeting at 6.48 pm."), True),
        (("Councillor Reed had left the meeting at 6.48 pm.",), False),
        (("Councillor Reed had to dash at 6.48 pm, once the vote was done.",), True),
        (("Councillor Reed left the meeting at 6.48 pm, when the vote was done.",), True),
        (("Councillor Reed left the meeting at 6.48 pm, before this item.",), False),
    ],
)
def test_a_leaving_is_told_in_the_item_in_which_it_is_recorded(lines: tuple[str, ...], wrong: bool) -> None:  # noqa: FBT001  a column of the table
    told = (
        "The words say that Councillor Col Reed left at 6.48 pm, in this item, but it is recorded in item 5."
    )
    before = (*HERE, "/out Reed 6.48", "The dredger was old.", "/item 6")
    assert (told in said(*before, *lines)) is wrong
    assert told not in said(*HERE, "/out Reed 6.48", *lines)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Work at the quay would start on 22 May 2028 and take six weeks.", "22 May 2028"),
        ("The lock reopens in June 2036.", "June 2036"),
        ("Work at the quay would start on 22 May 2027.", ""),
        ("The new harbour would open in 2041.", ""),
        ("reed: hoped that work would start in 2028", ""),
    ],
)
def test_works_that_begin_in_a_far_year_are_doubted(line: str, wrong: str) -> None:
    asks = f"{wrong} is long after every other date of this meeting: is that the year?"
    assert [one for one in said(*HERE, line) if "is that the year" in one] == [asks] * bool(wrong)


def test_a_co_opted_member_is_no_substitute() -> None:
    wrong = "Mrs Faith Orr is recorded as a substitute, but is a co-opted member of the committee."
    assert wrong in said("/here Moss, Berg, Orr", "/ap Reed", "/sub Orr for Reed")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Gwen Dale will get the tide figures over by 6 April.", True),
        ("The Director is going to have a look at the tide by 5 June.", True),
        ("Gwen Dale will be in touch by 15 April.", True),
        ("Gwen Dale will get the tide figures over by 5 April.", False),
        ("Gwen Dale will see the Treasurer about rents by 9 April.", False),
        ("Huw Pike will get the tide figures over by 6 April.", False),
    ],
)
def test_a_day_told_of_what_someone_owes_is_the_day_it_is_due(line: str, wrong: bool) -> None:  # noqa: FBT001  a column of the table
    lines = (*HERE, "/request the height of each tide @DEC by 5 April", line)
    assert any("this is to be done by" in one and "due 5 April" in one for one in said(*lines)) is wrong


@pytest.mark.parametrize(
    "words",
    ["had gone by then", "was no longer there", "had already left", "was by now away"],
)
def test_who_had_gone_is_recorded_as_leaving(words: str) -> None:
    wrong = "Only words say that Councillor Col Reed left: /out records it."
    line = f"The others were all content, Col Reed {words}."
    assert wrong in said(*HERE, line)
    assert wrong not in said(*HERE, "/out Reed 6.30", line)


@pytest.mark.parametrize(
    "line",
    [
        "The survey drew 640 replies: 410 against, 180 in favour and 50 with no view.",
        "Most residents were against.",
        "Councillor Reed abstained.",
    ],
)
def test_other_peoples_replies_and_an_abstention_that_is_counted_are_no_other_vote(line: str) -> None:
    motion = ("/moved Moss seconded Berg: that the quay be kept", "/vote 3-1-1", "/carried")
    assert said(*HERE, *motion, line) == said(*HERE, *motion)


def test_more_abstentions_than_are_counted_are_doubted() -> None:
    motion = ("/moved Moss seconded Berg: that the quay be kept", "/vote 3-1-1", "/carried")
    wrong = "Only words say that Councillor Col Reed abstained: /vote or /record records it."
    assert wrong in said(*HERE, *motion, "Councillors Reed and Dilys Hale abstained.")


COSTS = "/request the cost of moving the nets @DEC by 1 May"
THERE = (
    "These words tell of the request “the cost of moving the nets”, which stands in item 5:"
    " do they belong there?"
)
NOWHERE = "Only words say that Gwen Dale is to do this: /action or /request records it."


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Mrs Dale undertook to send the cost of moving the nets by 1 May.", THERE),
        ("Mrs Dale would send the cost of moving the nets to members.", THERE),
        ("The Committee asked the Director to send the cost of moving the nets by 1 May.", THERE),
        ("Mrs Dale undertook to send the list of boats by 1 May.", NOWHERE),
    ],
)
def test_what_is_told_again_in_another_item_is_said_to_stand_there(line: str, wrong: str) -> None:
    assert said(*HERE, COSTS, "/item 6", line) == [wrong]
    assert THERE not in said(*HERE, COSTS, line)


def test_it_is_said_when_the_request_is_recorded_only_afterwards() -> None:
    line = "Mrs Dale undertook to send the cost of moving the nets by 1 May."
    assert said(*HERE, "It was deep.", "/item 6", line, "/item 5", COSTS) == [THERE]


@pytest.mark.parametrize(
    ("later", "wrong"),
    [
        (
            ("/item 7", "/out Reed 7.10"),
            (
                "The words say that Councillor Col Reed left, but it is recorded only later,"
                " in item 7 at 7.10 pm."
            ),
        ),
        ((), "Only words say that Councillor Col Reed left: /out records it."),
    ],
)
def test_a_leaving_that_is_recorded_later_is_not_told_in_words_only(
    later: tuple[str, ...], wrong: str
) -> None:
    left = "Councillor Reed had left before the vote."
    assert said(*HERE, "It was deep.", "/item 6", left, *later) == [wrong]
    assert said(*HERE, "/out Reed 7.10", "/item 6", left) == []


@pytest.mark.parametrize(
    ("line", "later", "wrong"),
    [
        ("Councillor Reed returned to the meeting.", "/in Reed 7.20", "Councillor Col Reed came in"),
        (
            "Councillor Berg took the chair.",
            "/chair Berg 7.20",
            "Councillor Eira van der Berg MBE took the chair",
        ),
        (
            "Councillor Berg left at 7.10 pm.",
            "/out Berg 7.20",
            "Councillor Eira van der Berg MBE left at 7.10 pm",
        ),
    ],
)
def test_so_are_a_return_and_the_chair(line: str, later: str, wrong: str) -> None:
    doubt = f"The words say that {wrong}, but it is recorded only later, in item 7 at 7.20 pm."
    assert said(*HERE, "/out Reed 7.00", "/item 6", line, "/item 7", later) == [doubt]


def test_a_move_told_with_its_item_is_doubted_once() -> None:
    told = ("/item 6", "Councillor Reed left during this item.", "/item 7", "/out Reed 7.20")
    assert said(*HERE, *told) == [
        "The words say that Councillor Col Reed left during item 6, but it is recorded in item 7."
    ]
