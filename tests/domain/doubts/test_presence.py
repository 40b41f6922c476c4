"""Who was there, who came and went, and when."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

BEN = "Councillor Ben Hale is recorded as speaking, but"


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((*THREE, "/ap Reed"), "Councillor Col Reed is recorded as present and with apologies."),
        (
            ("/item 5", "/ap Reed", "/here Reed"),
            "Councillor Col Reed is recorded with apologies and as present.",
        ),
        (
            ("/item 5", "/ap none", "/ap Reed"),
            "Councillor Col Reed sent apologies, but it is recorded that no apologies were received.",
        ),
        (
            ("/item 5", "/ap Reed", "/ap none"),
            "It is recorded that no apologies were received, but Councillor Col Reed sent them.",
        ),
        ((*THREE, "/absent Reed"), "Councillor Col Reed is recorded as present and as absent."),
        (
            ("/item 5", "/here all", "/here Reed", "/ap Reed"),
            "Councillor Col Reed is recorded as present and with apologies.",
        ),
        (
            ("/item 5", "/here all", "/ap Reed", "/in Reed 7.10"),
            "Councillor Col Reed is recorded with apologies, and as coming into the meeting.",
        ),
        (
            ("/item 5", "/ap Reed", "/absent Reed"),
            "Councillor Col Reed is recorded with apologies and as absent.",
        ),
        (
            (*THREE, "/ap Ben Hale", "/in Ben Hale 7.10", "/out Ben Hale 7.20"),
            "Councillor Ben Hale is recorded with apologies, and as coming into the meeting.",
        ),
        (
            (*THREE, "/ap Ben Hale", "/out Ben Hale 7.10", "/out Ben Hale 7.20"),
            "Councillor Ben Hale is recorded with apologies, and as leaving the meeting.",
        ),
        (
            (*THREE, "/absent Ben Hale", "/chair Ben Hale"),
            "Councillor Ben Hale is recorded as absent, and as taking the chair.",
        ),
        (
            (*THREE, "/sub Councillor Val Whit for Reed"),
            "Councillor Val Whit is recorded as a substitute for Councillor Col Reed, who is present.",
        ),
        (
            (*THREE, "/in Reed 7.10"),
            "Councillor Col Reed is recorded as coming into the meeting, but was in the room already.",
        ),
        (
            (*THREE, "/out Reed 7.10", "/out Reed 7.20"),
            "Councillor Col Reed is recorded as leaving the meeting, but had left already.",
        ),
        (
            (*THREE, "/out Reed 7.10", "/chair Reed"),
            "Councillor Col Reed is recorded as taking the chair, but had left the meeting.",
        ),
        (
            (*THREE, "/ap Ben Hale for lateness"),
            "Councillor Ben Hale sent apologies for lateness, and no arrival is recorded.",
        ),
        (
            (*THREE, "/ap Ben Hale for early departure"),
            "Councillor Ben Hale sent apologies for early departure, and no departure is recorded.",
        ),
        (
            (
                *THREE,
                *("/out Moss 7.31", "/chair Reed 2.17 am", "/in Moss 7.45", "/chair Moss", "/out Berg 7.46"),
                "/in Berg 7.53",
            ),
            "2.17 am is later than 7.45 pm, the time recorded after it.",
        ),
        (
            (*THREE, "/out Moss 7.31", "/chair Reed 2.17 am", "/in Moss 7.45", "/chair Moss"),
            "7.45 pm is earlier than 2.17 am, the time recorded before it.",
        ),
        (
            (*THREE, "/out Reed 7.20", "/in Reed 7.10"),
            "7.10 pm is earlier than 7.20 pm, the time recorded before it.",
        ),
        (
            ("/open 6.30", *THREE, "/close 6.10 pm"),
            "6.10 pm is earlier than 6.30 pm, the time recorded before it.",
        ),
        (
            ("/open 6.00", *THREE, "/close 5.30"),
            "5.30 pm is earlier than 6.00 pm, the time recorded before it.",
        ),
        (
            (*THREE, "/adjourn 7.20 pm", "/resume 7.10 pm"),
            "7.10 pm is earlier than 7.20 pm, the time recorded before it.",
        ),
        ((*THREE, "/resume 7.10"), "The meeting is recorded as resumed, but not as adjourned before."),
        ((*THREE, "/close 8.10", "/close 8.20"), "The meeting is recorded as closed twice."),
        (
            ("/item 5", "reed: asked why", "/ap Reed"),
            "Councillor Col Reed is recorded as speaking, but sent apologies.",
        ),
        (
            (*THREE, "/out Reed", "reed: asked why"),
            (
                "“reed:” is printed as words, because Councillor Col Reed had left the meeting:"
                " /in records the return."
            ),
        ),
        (
            (*HERE, "/declare Reed 5 DPI a boat; leaves", "/out Reed 7.10", "/in Reed 7.20", "It was deep."),
            (
                "Councillor Col Reed declared an interest in the item and was to leave the room,"
                " but is recorded as coming into the meeting while it is considered."
            ),
        ),
        (
            (*HERE, "/declare Reed 5 DPI a boat; leaves", "reed: asked what it cost"),
            (
                "Councillor Col Reed is recorded as speaking,"
                " but declared an interest in the item and was to leave the room."
            ),
        ),
        (
            (*THREE, "/sub Councillor Val Whit for Ben Hale", "/in Ben Hale 7.10"),
            (
                "Councillor Ben Hale is recorded as coming into the meeting,"
                " but Councillor Val Whit, the substitute, is still there."
            ),
        ),
        (
            ("/open 6.00", *THREE, "/out Reed 7.20", "/in Reed 7.30", "/out Berg 6.40", "/close 8.00"),
            "6.40 pm is earlier than 7.30 pm, the time recorded before it.",
        ),
        (
            (*THREE, "/with Pat Quill", "/out Pat Quill", "pat quill: asked why"),
            (
                "“pat quill:” is printed as words, because Pat Quill had left the meeting:"
                " /in records the return."
            ),
        ),
        (
            (*THREE, "/with DEC", "/chair DEC"),
            "Gwen Dale is recorded as taking the chair, but is an officer.",
        ),
        (
            (*THREE, "/in Ben Hale 5.55"),
            "5.55 pm is earlier than 6.00 pm, when the meeting was to begin.",
        ),
        (
            (*THREE, "/with Pat Quill", "/chair Pat Quill"),
            "Pat Quill is recorded as taking the chair, but is not a member of the committee.",
        ),
        (
            (*THREE, "/with Lunt", "/chair Lunt"),
            "Councillor Ivor Lunt is recorded as taking the chair, but is not a member of the committee.",
        ),
        (
            (*THREE, "/sub Val Whit for Ben Hale", "/sub Val Whit for Ben Hale"),
            "Val Whit is recorded twice as a substitute for Councillor Ben Hale.",
        ),
        (
            (*THREE, "/sub Val Whit for Ben Hale", "/sub Pat Quill for Ben Hale"),
            "Val Whit and Pat Quill are both recorded as substitutes for Councillor Ben Hale.",
        ),
        (
            (*THREE, "/out Reed", "Councillor Reed asked why."),
            "Councillor Col Reed is recorded as speaking, but had left the meeting.",
        ),
        (
            (*HERE, "/declare Reed 5 DPI a boat; spoke, then left", "/out Reed", "Col Reed said no."),
            "Councillor Col Reed is recorded as speaking, but had left the meeting.",
        ),
        (
            (*THREE, "/ap Ben Hale", "Councillor Ben Hale asked about costs."),
            "Councillor Ben Hale is recorded as speaking, but sent apologies.",
        ),
        (
            (*THREE, "/ap Ben Hale", "In reply Councillor Reed and Councillor Ben Hale said no."),
            "Councillor Ben Hale is recorded as speaking, but sent apologies.",
        ),
        (
            (*THREE, "/absent Ben Hale", "Ben Hale said no."),
            "Councillor Ben Hale is recorded as speaking, but is recorded as absent.",
        ),
        (
            (*THREE, "/ap Ben Hale for lateness", "Ben Hale asked why.", "/in Ben Hale 7.10"),
            f"{BEN} sent apologies for lateness and had not come in.",
        ),
        (
            (*THREE, "Cllr Ben Hale asked why.", "/in Ben Hale 7.10"),
            "Councillor Ben Hale is recorded as speaking, but had not come in yet.",
        ),
    ],
)
def test_attendance_that_does_not_go_together_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*lines) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 5", "/ap Reed", "/here all"),
        ("/item 5", "/here all", "/ap Reed"),
        ("/item 5", "/here all", "/ap Reed, Berg"),
        ("/item 5", "/here all", "/absent Reed"),
        ("/item 5", "/here all", "/ap Reed", "/sub Councillor Val Whit for Reed"),
        ("/item 5", "/here all", "/out Reed 7.10", "/in Reed 7.20", "/out Reed 7.30"),
        (*THREE, "/in Ben Hale 7.10", "/out Ben Hale 7.20"),
        (*THREE, "/ap Ben Hale for lateness", "/in Ben Hale 7.10"),
        (*THREE, "/ap Reed for early departure", "/out Reed 7.10"),
        (*THREE, "/here Reed"),
        (*THREE, "/ap Ben Hale for lateness", "/here Ben Hale"),
        (*THREE, "/out Reed 7.10", "/in Reed 7.15", "/here Reed", "/out Reed 7.20"),
        (*THREE, "It was deep.", "/item 6", "/out Reed 7.20", "/in Ben Hale 7.10 after item 5"),
        (*HERE, "/declare Reed 5 DPI a boat; leaves", "reed: repeated what the interest was, and left"),
        (*HERE, "/declare Reed 5 DPI a boat; leaves", "/out Reed 7.10", "It was deep.", "/in Reed 7.20"),
        (*HERE, "/declare Reed 5 DPI a boat; spoke, then left", "reed: asked what it cost"),
        (*HERE, "reed: asked what it cost", "/declare Reed 5 DPI a boat; leaves"),
        (*HERE, "/declare Reed 6 DPI a boat; leaves", "reed: asked what it cost", "/item 6", "It was deep."),
        (*THREE, "/sub Councillor Val Whit for Ben Hale", "/in Ben Hale 7.10", "/out Val Whit 7.10"),
        (*HERE, "/online Reed"),
        (*THREE, "/in Pat Quill 7.10", "/out Pat Quill 7.20"),
        (*THREE, "/with DEC", "/out DEC"),
        (
            *HERE,
            "/declare Reed 6 DPI a boat; leaves",
            "/item 6",
            "It was talked of.",
            "/item 7",
            "/in Reed 7.10",
        ),
        (*THREE, "/ap Ben Hale", "/sub Councillor Val Whit for Ben Hale"),
        ("/open 6.00", *THREE, "/out Reed 7.10", "/adjourn 7.20", "/resume 7.30", "/close 8.00"),
        ("/open 6.00", *THREE, "/out Reed 11.50 pm", "/close 12.10 am"),
        ("/open 6.00", *THREE, "/adjourn 9.30 pm", "/resume 10.00 am", "/close 11.00 am"),
        (*THREE, "/chair Reed", "/chair Moss"),
        (*THREE, "/ap none", "/ap Ben Hale for lateness", "/in Ben Hale 7.10"),
        (*THREE, "reed: asked why", "/out Reed 7.10"),
        (*THREE, "/ap Ben Hale", "Councillor Ben Hale's letter asked why.", "\\Ben Hale asked why."),
        (*HERE, "/declare Reed 5 DPI a boat; leaves", "Councillor Reed said that it was a small boat."),
        (*THREE, "The committee asked: why?", "Costs: they had risen.", "\\reed: asked why"),
        (*THREE, "/sub Val Whit for Ben Hale", "/chair Val Whit"),
        (*THREE, "/sub Val Whit for Ben Hale", "/out Val Whit 7.10", "/sub Pat Quill for Ben Hale"),
        (*HERE, "/chair Orr"),
        (*THREE, "Councillor Reed asked why.", "/out Reed"),
        (*THREE, "/out Reed", "Councillor Reed had asked why.", "\\Councillor Reed asked why."),
        (*HERE, "/declare Reed 5 DPI a boat; leaves", "Councillor Reed said that the boat was his."),
    ],
)
def test_attendance_that_goes_together_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_a_move_under_a_misspelt_name_beside_the_right_one_is_doubted() -> None:
    near = "Nobody called “Rede” is known, but Councillor Col Reed is nearly the same."
    both = (
        "“Rede” and Councillor Col Reed are both recorded as leaving the meeting: delete the line that is"
        " wrong."
    )
    lines = ("/item 5", "/here all", "/out Rede 7.16 pm")
    assert said(*lines) == [near]
    assert said(*lines, "/out Reed 7.16 pm") == [near, both]
    assert said(*lines, "/out Berg 7.16 pm") == [near]
    assert said("/item 5", "/here all", "/out Reed 7.16 pm", "/out Rede 7.16 pm") == [near, both]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("/out Reed 7.20", "/open 6.30"), []),
        (("/out Reed 7.20", "/out Berg 7.30", "/open 6.30", "/close 8.10"), []),
        (("/out Reed 6.10", "/open 6.30"), ["6.10 pm is earlier than 6.30 pm, when the meeting opened."]),
        (
            ("/out Reed 6.40", "/in Reed 6.50", "/out Berg 7.00", "/open 7.30"),
            ["7.30 pm is later than 6.40 pm, when the meeting had begun."],
        ),
    ],
)
def test_an_opening_that_is_recorded_later_still_comes_first(
    lines: tuple[str, ...], wrong: list[str]
) -> None:
    assert said(*THREE, *lines) == wrong
