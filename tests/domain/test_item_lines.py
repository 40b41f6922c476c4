"""Lines that go to an item of the agenda, or add one."""

import pytest

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.result import GoTo, NewItem, Unreadable
from scrutiny_tui.domain.meetings import Item, ItemKind
from tests.council import BEACHES, DREDGING, TENDERS
from tests.domain.scene import read, refused, taken


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("/item 6", BEACHES),
        ("/item 6.", BEACHES),
        ("/item 6)", BEACHES),
        ("/ite 6", BEACHES),
        ("/ITEM 6", BEACHES),
        ("/item\t6", BEACHES),
        ("/item 8A", TENDERS),
        ("/item Beach cleaning contract", BEACHES),
        ("/item beach CLEANING contract.", BEACHES),
        ("/item Beach", BEACHES),
        ("/item 6 Beach cleaning contract", BEACHES),
        ("/question 6", BEACHES),
        ("/question Beach cleaning contract", BEACHES),
    ],
)
def test_an_item_is_found_by_number_by_title_or_by_both(line: str, item: Item) -> None:
    reading = read(line)
    assert isinstance(reading, GoTo)
    assert reading.item == item


@pytest.mark.parametrize(
    ("line", "number", "title", "kind"),
    [
        ("/item 9", "9", "", ItemKind.REPORT),
        ("/item 9 Sea defences", "9", "Sea defences", ItemKind.REPORT),
        ("/item 9b Sea defences", "9b", "Sea defences", ItemKind.REPORT),
        ("/item Sea defences", "", "Sea defences", ItemKind.REPORT),
        ("/item 2024 storms", "", "2024 storms", ItemKind.REPORT),
        ("/item 20 mph zones", "", "20 mph zones", ItemKind.REPORT),
        ("/item 9.5 tonnes on the bridge", "", "9.5 tonnes on the bridge", ItemKind.REPORT),
        ("/item 10 year capital plan", "", "10 year capital plan", ItemKind.REPORT),
        ("/item 8 year end accounts", "8", "year end accounts", ItemKind.REPORT),
        ("/item 10 Year end accounts", "10", "Year end accounts", ItemKind.REPORT),
        ("/item 10 Minutes", "10", "Minutes", ItemKind.REPORT),
        ("/item 10 minutes of the last meeting", "10", "minutes of the last meeting", ItemKind.REPORT),
        ("/item 10.1 Minutes", "10.1", "Minutes", ItemKind.REPORT),
        ("/question 30 minute parking", "", "30 minute parking", ItemKind.QUESTION),
        ("/item 9 fly-tipping", "9", "fly-tipping", ItemKind.REPORT),
        ("/item 9: mph zones", "", "9: mph zones", ItemKind.REPORT),
        ("/item 5th anniversary of the lifeboat", "", "5th anniversary of the lifeboat", ItemKind.REPORT),
        ("/question Mr Quill on moorings", "", "Mr Quill on moorings", ItemKind.QUESTION),
        ("/question 9 Mr Quill", "9", "Mr Quill", ItemKind.QUESTION),
        ("/question", "", "", ItemKind.QUESTION),
        ("/callin Sale of the slipway", "", "Sale of the slipway", ItemKind.CALL_IN),
        ("/call-in Sale of the slipway", "", "Sale of the slipway", ItemKind.CALL_IN),
        ("/election Vice-Chair", "", "Vice-Chair", ItemKind.ELECTION),
    ],
)
def test_an_item_that_is_not_on_the_agenda_is_added(
    line: str, number: str, title: str, kind: ItemKind
) -> None:
    assert read(line) == NewItem(number, title, kind)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("/item Beach cleaning contracts", "6"),
        ("/item Baech cleaning contract", "6"),
        ("/item Baech cleaning contarct", "6"),
        ("/item Beech cleaning contract", "6"),
        ("/item Each cleaning contract", "6"),
        ("/item Repair to the pier", "7"),
        ("/item 7 Beach cleaning contract", "7"),
        ("/item 9 Beach cleaning contract", "6"),
        ("/item 6 Repairs to the pier", "6"),
        ("/item 6 Beach cleaning contracts", "6"),
    ],
)
def test_a_title_nearly_right_or_with_a_wrong_number_is_refused(line: str, named: str) -> None:
    reading = read(line)
    assert isinstance(reading, Unreadable)
    assert named in reading.reason
    assert reading.boundary


def test_a_short_title_with_one_letter_wrong_is_refused() -> None:
    assert "Did you mean /item 9 (Kelp)" in refused("/item Help", "/item 9 Kelp")


def test_a_beginning_that_two_titles_share_is_refused() -> None:
    two = ("/item 9 Sea defences", "/item 10 Sea bathing")
    assert "/item 9 (Sea defences) or /item 10 (Sea bathing)" in refused("/item Sea", *two)


def test_a_title_that_begins_with_a_number_is_found_by_its_title() -> None:
    after = taken(
        "/item 9 20 mph in the harbour", "one", "/item 7", "two", "/item 20 mph in the harbour", "three"
    )
    assert after.points() == [("9", "one"), ("7", "two"), ("9", "three")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/item", "Write its number or its title: /item 5"),
        ("/urgent", "Write the title of the urgent item, and why"),
        ("/urgent because the sea rose", "Write the title of the urgent item, and why"),
    ],
)
def test_an_item_without_a_name_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


def test_one_question_is_not_read_as_another_like_it() -> None:
    after = taken("/question Mr Quill", "one", "/question Mr Quilt", "two", "/question Mr Q", "three")
    assert [i.title for i in after.sitting.items[-3:]] == ["Mr Quill", "Mr Quilt", "Mr Q"]
    assert len({entry.item for entry in after.entries}) == 3


def test_an_urgent_item_says_why() -> None:
    assert read("/urgent Breach of the sea wall because the tide came in") == NewItem(
        "", "Breach of the sea wall", ItemKind.REPORT, urgent=True, urgent_because="the tide came in"
    )


def test_the_reason_of_an_urgent_item_is_to_be_added_where_none_was_given() -> None:
    (*_, item) = taken("/urgent Breach of the sea wall").sitting.items
    assert (item.title, item.number, item.urgent_because) == ("Breach of the sea wall", "", "??")


def test_an_urgent_item_that_is_on_the_agenda_is_refused() -> None:
    assert "is on the agenda already. Go to it with /item." in refused(
        "/urgent Repairs to the pier because it fell"
    )


def test_a_new_item_without_a_number_gets_the_next() -> None:
    after = taken("/item Sea defences", "one", "/item 12 Kelp", "two", "/item Crabs", "three")
    assert [(i.number, i.title) for i in after.sitting.items[-3:]] == [
        ("9", "Sea defences"),
        ("12", "Kelp"),
        ("13", "Crabs"),
    ]


def test_an_item_without_a_title_gets_the_first_that_is_given() -> None:
    after = taken("/item 9", "one", "/item 9 Sea defences", "two", "/item 9", "three")
    assert (after.sitting.items[-1].title, len(after.points())) == ("Sea defences", 3)


def test_the_title_of_an_item_begun_in_private_is_not_for_the_public() -> None:
    after = taken("/item 7", "/exempt 3", "/item 9 Price of the pier", "/public", "/item 10 Kelp")
    assert [(i.number, i.exempt) for i in after.sitting.items[-2:]] == [("9", Exemption((3,))), ("10", None)]


def test_an_item_begun_in_private_stays_exempt_when_it_gets_its_title_in_public() -> None:
    after = taken("/item 7", "/exempt 3", "/item 9", "one", "/public", "/item 9 Price of the pier")
    assert (after.sitting.items[-1].title, after.sitting.items[-1].exempt) == (
        "Price of the pier",
        Exemption((3,)),
    )


def test_a_title_given_in_private_to_an_item_without_one_is_not_for_the_public() -> None:
    after = taken("/item 9", "one", "/exempt 3", "/item 9 Price of the pier")
    assert (after.sitting.items[-1].title, after.sitting.items[-1].exempt) == (
        "Price of the pier",
        Exemption((3,)),
    )


def test_going_to_an_item_again_continues_it() -> None:
    after = taken("/item 5", "one", "/item 7", "two", "/item 5", "three")
    assert after.points() == [("5", "one"), ("7", "two"), ("5", "three")]
    assert len(after.sitting.items) == len(taken().sitting.items)


@pytest.mark.parametrize("line", ["#5", "(5)", "no. 5", "number 5", "item 5", "5,", "05", "5]", "[5]"])
def test_a_number_is_read_with_signs_around_it(line: str) -> None:
    reading = read(f"/item {line}")
    assert isinstance(reading, GoTo)
    assert reading.item.number == "5"


def agenda_after(*lines: str) -> list[str]:
    """The agenda from item 3 on, after some lines: each number, or the title of an item that has none."""
    return [item.number or item.title for item in taken(*lines).sitting.items][2:]


@pytest.mark.parametrize("command", ["callin", "question", "election", "urgent"])
def test_what_comes_up_under_an_item_stands_behind_it_and_takes_no_number(command: str) -> None:
    assert agenda_after("/item 6", f"/{command} Slipway", "/item 9") == ["5", "6", "Slipway", "7", "8a", "9"]


def test_what_comes_up_under_an_item_stands_behind_what_came_up_before() -> None:
    lines = ("/item 6", "/callin Slipway", "/item 6", "/callin Quay", "/question Mr Quill")
    assert agenda_after(*lines) == ["5", "6", "Slipway", "Quay", "Mr Quill", "7", "8a"]


def test_what_comes_up_before_any_item_stands_at_the_end() -> None:
    assert agenda_after("/urgent Slipway") == ["5", "6", "7", "8a", "Slipway"]


def test_an_item_that_is_added_stands_where_its_number_belongs() -> None:
    lines = ("/item 12", "/item 6a", "/item 9", "/item 6.1", "/item 4", "/item B2", "/item B1", "/item 13")
    assert agenda_after(*lines) == ["4", "5", "6", "6.1", "6a", "7", "8a", "9", "12", "13", "B1", "B2"]


def test_an_item_without_a_number_is_gone_to_by_its_title() -> None:
    after = taken("/callin Sale of the slipway", "one", "/item 6", "/item Sale of", "two")
    assert [entry.item for entry in after.entries] == [after.sitting.items[-1].id] * 2
    assert "Did you mean /item Sale of the slipway?" in refused(
        "/item Sail of the slipway", "/callin Sale of the slipway"
    )


def test_the_title_of_an_item_without_a_number_is_refused_with_one() -> None:
    assert "on the agenda without a number, not 9" in refused("/item 9 Slipway", "/callin Slipway")


@pytest.mark.parametrize("line", ["b2", "O", "1-2", "R", "?", "§ 5"])
def test_what_is_neither_a_number_nor_a_title_adds_no_item(line: str) -> None:
    assert "neither" in refused(f"/item {line}")


def test_a_number_that_only_a_title_begins_with_is_refused() -> None:
    after = taken("/item 20 mph zones", "They were wide.", "/item 20", "/item 20 Dates")
    assert after.handed_back == [3]
    assert "Did you mean /item 9 (20 mph zones)?" in after.returned[0].reason


def test_a_title_that_begins_with_the_number_of_an_item_never_loses_it() -> None:
    assert read("/item 5 mph zones") == read("/item 5 Zones")
    after = taken("/item 9", "/item 9 mph zones")
    assert after.handed_back == [2]
    assert "may be a title" in after.returned[0].reason


@pytest.mark.parametrize(
    "words",
    ["next", "the next item", "previous", "back to 5", "back", "return to item 5", "seven", "last item"],
)
def test_words_that_mean_an_item_of_the_agenda_add_none(words: str) -> None:
    assert "is no item's title" in refused(f"/item {words}")


@pytest.mark.parametrize("words", ["20, 21", "20 & 21 Moorings", "20 and 21", "20 to 22 Fees"])
def test_several_items_on_one_line_are_handed_back(words: str) -> None:
    assert "names several items" in refused(f"/item {words}")


@pytest.mark.parametrize(
    "title", ["Back to work scheme", "Return to the river", "Next year's budget", "Ten pin bowling"]
)
def test_a_title_that_begins_like_a_way_to_an_item_is_one(title: str) -> None:
    assert read(f"/item {title}") == NewItem("", title, ItemKind.REPORT)


def test_an_item_may_be_called_an_agenda_item() -> None:
    assert read("/item agenda item 5") == GoTo(DREDGING)
    assert read("/item Agenda item 20 Moorings") == NewItem("20", "Moorings", ItemKind.REPORT)


def test_the_number_of_an_item_is_not_what_is_urgent() -> None:
    assert "is no title" in refused("/urgent item 17 because the river is rising")


@pytest.mark.parametrize(
    "line", ["/elect Reed", "/elect Councillor Reed as Vice-Chair", "/election Reed vice-chair"]
)
def test_whoever_is_elected_begins_no_item(line: str) -> None:
    assert refused(line).endswith(
        "is a person, and /election begins an item."
        " Who was elected is recorded by /resolved, in its words, or by /ballot."
    )
