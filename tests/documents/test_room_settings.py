"""Settings for attendance, interests and exclusion: from typed lines to the minutes."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item, compose_minutes
from scrutiny_tui.documents.styles.schema.attendance import Seat
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Entitlement
from scrutiny_tui.domain.printable import Table
from scrutiny_tui.domain.room_events import Attendance, Mode
from tests.council import DREDGING
from tests.documents.builders import cells, everybody, lines, sitting, style
from tests.documents.typed import minutes, read, styled
from tests.domain.scene import SITTING, taken


def attended(settings: str, *typed: str) -> list[str]:
    """The lines of the list of those present."""
    return [line for line in lines(minutes(settings, *typed)) if "\t" in line]


def group(label: str, seat: str, name: str) -> str:
    """One group of the list of those present, and another for all others."""
    others = ", ".join(f'"{other}"' for other in Seat if other != seat)
    return f"""
[[attendance.groups]]
label = "{label}"
of = ["{seat}"]
name = "{name}"
between = ", "
[[attendance.groups]]
label = "Others:"
of = [{others}]
name = "{{name}}"
between = ", "
"""


def test_co_opted_members_are_listed_with_their_capacity_and_their_vote() -> None:
    found = attended(group("Co-opted:", "co-opted", "{name}[ ({role})][ – {vote}]"), "/here Moss, Orr")
    assert found[0] == "Co-opted:\tMrs Faith Orr – non-voting"


@pytest.mark.parametrize(
    ("entitled", "vote"),
    [
        (Entitlement(), "non-voting"),
        (Entitlement(votes=True), "voting"),
        (Entitlement(votes=True, votes_on="education matters only"), "voting on education matters only"),
    ],
)
def test_a_co_opted_member_may_vote_on_everything_something_or_nothing(
    entitled: Entitlement, vote: str
) -> None:
    held = sitting((None, Attendance(Mode.HERE, everybody("orr", "hale"))))
    memberships = tuple(replace(m, entitlement=entitled) for m in held.memberships)
    house = styled(group("Co-opted:", "co-opted", "{name}[ ({role}, {vote})]"))
    printed = lines(compose_minutes(replace(held, memberships=memberships), house))
    assert f"Co-opted:\tMrs Faith Orr (parent governor, {vote})" in printed


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("Substitutes:", "{name} (substituting for {instead_of})",
         "Substitutes:\tCouncillor Gow (substituting for Councillor Dilys Hale)"),
        ("Reserve members:", "{name}", "Reserve members:\tCouncillor Gow"),
    ],
)  # fmt: skip
def test_substitutes_and_reserve_members(label: str, name: str, expected: str) -> None:
    found = attended(group(label, "substitutes", name), "/here Moss", "/sub Councillor Gow for Dilys Hale")
    assert expected in found


def test_officers_by_their_initials_and_those_online() -> None:
    found = attended(
        group("Officers:", "officers", "{name}[ ({initials})][, {online}]"), "/with DEC", "/online ADH&P"
    )
    assert found[0] == "Officers:\tGwen Dale (DEC), Huw Pike (ADH&P), attending online"


def test_absence_and_apologies_are_listed_apart() -> None:
    assert attended("", "/ap Reed", "/absent Orr") == [
        "Apologies:\tCouncillor Col Reed",
        "Absent:\tMrs Faith Orr",
    ]


CAME_LATE = ("/here Moss, Reed", "/item 5", "said", "/in Orr", "/item 6", "said", "/out Reed")


def test_coming_and_going_may_be_told_without_the_time() -> None:
    assert (
        read('[room]\nwent = "{names} left."', "/here Moss, Reed", "/out Reed 7.05")[-1]
        == "Councillor Reed left."
    )


def test_the_list_of_those_present_may_say_at_which_item_somebody_came_and_left() -> None:
    name = "{name}[ (from item {came_item})][ (until item {left_item})]"
    found = attended(group("Co-opted:", "co-opted", name), *CAME_LATE)
    assert found[0] == "Co-opted:\tMrs Faith Orr (from item 5)"
    found = attended(group("Members:", "members", f"{name}[ ({{vote}})]"), *CAME_LATE)
    assert found[0] == "Members:\tCouncillor Col Reed (until item 6)"


DECLARED = (
    "/declare Moss 7 ORI owns it; stays, no vote",
    "/declare Reed 6 DPI",
    "/note ask",
    "/declare Orr loyalty",
)
TABLE = """
[declarations]
lines = "table"
columns = ["Member", "Item", "Interest", "Reason", "What followed"]
cells = ["{name}", "{item}", "{category}", "{nature}", "{consequence}"]
"""


def test_interests_may_be_a_table_with_what_followed() -> None:
    settings = f'{TABLE}\n[declarations.consequences]\n"stays, no vote" = "would not vote"'
    printed = minutes(settings, "/item 2", *DECLARED)
    (table,) = (block for block in printed.blocks if isinstance(block, Table))
    assert table.header == ("Member", "Item", "Interest", "Reason", "What followed")
    assert cells(table) == [
        [
            "Councillor Moss",
            "item 7, Repairs to the pier",
            "ORI",
            "owns it",
            "would not vote",
        ],
        ["Councillor Reed", "item 6, Beach cleaning contract", "DPI", "", ""],
        ["Mrs Orr", "this item", "", "loyalty", ""],
    ]
    assert "The following interests were declared:" in lines(printed)


def test_what_followed_may_have_the_councils_own_words() -> None:
    settings = '[declarations.consequences]\n"Stays, no vote" = "remained but took no part in the vote"'
    (_, line) = read(settings, DECLARED[0])
    assert line.endswith("owns it, and remained but took no part in the vote.")


def test_a_dispensation_and_the_party_whip_read_as_sentences() -> None:
    found = read("", "/declare Moss 7 DPI owns it; dispensation", "/declare Reed 7 party whip")
    assert found[1:] == [
        (
            "• Councillor Moss declared a Disclosable Pecuniary Interest in item 7, Repairs to the pier: "
            "owns it, and took part under a dispensation."
        ),
        "• Councillor Reed declared that they were subject to the party whip in item 7, Repairs to the pier.",
    ]


def test_a_council_that_asks_for_the_whip_says_so_where_there_is_none() -> None:
    settings = '[declarations]\nnone = "No interests and no party whip were declared."'
    assert read(settings, "/declare none") == ["No interests and no party whip were declared."]


@pytest.mark.parametrize(
    ("name", "typed", "who", "cited", "lines_under"),
    [
        ("england", "3", "the public", "paragraph 3 of Part 1 of Schedule 12A", 1),
        ("wales", "14", "the press and public", "paragraph 14 of Part 4 of Schedule 12A", 1),
        ("scotland", "6", "the press and public", "paragraph 6 of Part 1 of Schedule 7A", 0),
        ("northern-ireland", "3", "the press and public", "paragraph 3 of Part 1 of Schedule 6", 0),
    ],
)
def test_the_public_is_excluded_in_the_words_of_each_nation(
    name: str, typed: str, who: str, cited: str, lines_under: int
) -> None:
    resolution, *described = read("", f"/exempt {typed}", on=name)
    assert f"{who} be excluded from the meeting" in resolution
    assert cited in resolution
    assert len(described) == lines_under


def test_the_public_interest_is_weighed_where_the_law_has_it_so() -> None:
    weighed = {
        name: "outweighs the public interest" in read("", "/exempt 3", on=name)[0]
        for name in ("england", "wales", "scotland", "northern-ireland")
    }
    assert weighed == {"england": True, "wales": True, "scotland": False, "northern-ireland": False}


@pytest.mark.parametrize("name", ["wales", "scotland", "northern-ireland"])
def test_no_nation_describes_exempt_information_in_the_words_of_another(name: str) -> None:
    england = set(style("england").exempt.schedule.values())
    theirs = {number: text for number, text in style(name).exempt.schedule.items() if text}
    assert not {number for number in theirs if number in style("england").exempt.schedule}
    assert name == "wales" or not england & set(theirs.values())


@pytest.mark.parametrize("name", ["wales", "scotland", "northern-ireland"])
def test_exempt_minutes_name_the_law_of_the_nation(name: str) -> None:
    after = taken("/item 5", "/exempt 3", "said in private")
    printed = lines(compose_minutes(after.sitting, style(name), Part.EXEMPT))
    (heading,) = [line for line in printed if line.startswith("EXEMPT MINUTES")]
    assert ("Schedule 12A" in heading) is (name == "wales")
    assert "Part 1 of Schedule 12A" not in heading


@pytest.mark.parametrize("word", ["Chairman", "Chairperson", "Convener"])
def test_the_chair_is_called_alike_wherever_it_prints(word: str) -> None:
    typed = (
        "/here Moss",
        "/urgent Flooding because of the tide",
        "/noted",
        "/vote 2-2 chair for",
        "/confirm 1 May",
    )
    printed = minutes(f'[words]\nchair = "{word}"\nvice_chair = "Vice-{word}"', *typed)
    told = "\n".join(lines(printed))
    assert told.count(f"{word}") == 5
    assert "Chair " not in told
    assert "Chair." not in told


def test_a_summary_for_the_public_is_typed_once_the_public_is_back() -> None:
    after = taken(
        "/item 5", "before", "/exempt 3", "haggled", "/item 6", "haggled more", "/public",
        "/item 5", "An offer was considered.", "/item 6", "The contract was considered.",
    )  # fmt: skip
    public = lines(compose_minutes(after.sitting, style("england")))
    assert "haggled" not in "\n".join(public)
    here = public.index("5. Dredging of the inner harbour")
    assert public[here + 1] == "before"
    assert public[here + 4 : here + 8] == [
        "An offer was considered.",
        "6. Beach cleaning contract",
        "The public returned to the meeting.",
        "The contract was considered.",
    ]
    private = lines(compose_minutes(after.sitting, style("england"), Part.EXEMPT))
    assert "An offer was considered." not in private


def test_the_public_minutes_may_say_where_something_was_recorded_in_private() -> None:
    said = "What was considered in private is in the exempt minutes."
    house = styled(f'[exempt]\ninstead = "{said}"')
    after = taken(
        "/item 5", "before", "/exempt 3", "haggled", "/item 6", "haggled more", "/item 7", "/public", "after",
    )  # fmt: skip
    public = lines(compose_minutes(after.sitting, house))
    assert public.count(said) == 2
    begins = public.index("5. Dredging of the inner harbour")
    assert public[begins + 1] == "before"
    assert public[begins + 3].startswith("• Paragraph 3:")
    assert public[begins + 4 : begins + 9] == [
        said,
        "6. Beach cleaning contract",
        said,
        "7. Repairs to the pier",
        "The public returned to the meeting.",
    ]
    assert said not in lines(compose_minutes(after.sitting, house, Part.EXEMPT))


@pytest.mark.parametrize("lines_are", ["bullets", "table"])
def test_a_transparency_statement_is_printed_as_one_and_not_as_an_interest(lines_are: str) -> None:
    customs = replace(SITTING.customs, interests=("transparency statement",))
    after = taken(
        "/item 5",
        "/declare Reed transparency statement sails",
        sitting=replace(SITTING, customs=customs),
    )
    house = styled(f'[declarations]\nlines = "{lines_are}"', on="scotland")
    printed = lines(compose_item(after.sitting, DREDGING, house))[1:]
    assert [line.removeprefix("• ") for line in printed] == [
        "The following transparency statements were made:",
        "Councillor Reed made a transparency statement in relation to this item: sails.",
    ]
