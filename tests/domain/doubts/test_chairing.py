"""What the chair did, while whoever has the chair was not there or may not sit."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts, said

TIE = ("/moved Reed seconded Berg", "/rs keeps the quay", "/vote 2-2 chair for")
SAID = ("chair: said so",)
MOSS = "Councillor Ada Moss"
DECLARED = "declared an interest in the item"
NO_VOTE = "is a co-opted member without a vote."
NO_ONE = "and it is not recorded who took the chair."


@pytest.mark.parametrize(
    ("before", "then", "sentence"),
    [
        (("/out Moss",), SAID, f"speaking, but {MOSS} had left the meeting, {NO_ONE}"),
        (("/out Moss",), TIE, f"using the casting vote, but {MOSS} had left the meeting, {NO_ONE}"),
        (("/ap Moss",), TIE, f"using the casting vote, but {MOSS} sent apologies, {NO_ONE}"),
        (
            ("/chair Ben Hale", "/out Ben Hale"),
            SAID,
            f"speaking, but Councillor Ben Hale had left the meeting, {NO_ONE}",
        ),
        (
            ("/declare Moss 5 DPI a boat; leaves",),
            TIE,
            f"using the casting vote, but {MOSS} {DECLARED} and was to leave the room, {NO_ONE}",
        ),
        (
            ("/declare Moss 5 ORI a boat; leaves the chair",),
            TIE,
            f"using the casting vote, but {MOSS} {DECLARED} and was to leave the chair, {NO_ONE}",
        ),
        (
            ("/declare Moss 5 ORI a boat; stays, no vote",),
            TIE,
            f"using the casting vote, but {MOSS}, who has the chair, {DECLARED} and was not to vote.",
        ),
        (
            ("/chair Orr",),
            TIE,
            f"using the casting vote, but Mrs Faith Orr, who has the chair, {NO_VOTE}",
        ),
        (
            ("/out Moss",),
            ("/ballot Reed 2, Berg 2, chair for Reed",),
            f"using the casting vote, but {MOSS} had left the meeting, {NO_ONE}",
        ),
    ],
)
def test_what_the_chair_did_with_no_one_in_the_chair_is_doubted(
    before: tuple[str, ...], then: tuple[str, ...], sentence: str
) -> None:
    assert said(*HERE, *before, *then) == [f"The chair is recorded as {sentence}"]


@pytest.mark.parametrize(
    "before",
    [
        (),
        ("/out Moss", "/chair Ben Hale"),
        ("/ap Moss", "/chair Reed"),
        ("/out Moss 7.10", "/in Moss 7.20"),
        ("/declare Moss 5 DPI a boat; leaves", "/chair Ben Hale"),
        ("/declare Moss 6 DPI a boat; leaves",),
        ("/declare Moss 5 ORI a boat; leaves the chair", "/chair Ben Hale"),
        ("/declare Moss 5 ORI a boat; stays and votes",),
        ("/chair Ben Hale", "/chair Moss"),
    ],
)
def test_it_is_not_while_the_chair_sits_or_someone_has_taken_it(before: tuple[str, ...]) -> None:
    assert said(*HERE, *before, *SAID, *TIE) == []


AWAY = ("/out Moss 7.10", "/chair Reed", "They spoke.")
BACK = (*AWAY, "/in Moss 7.20")
REED = "Councillor Col Reed"


@pytest.mark.parametrize(
    "lines",
    [
        BACK,
        (*BACK, "They spoke again.", "/item 6", "They spoke of it."),
        ("/chair Reed", "/out Moss 7.10", "They spoke.", "/in Moss 7.20"),
        (*AWAY, "/item 6", "They spoke of it.", "/in Moss 7.20"),
        (*AWAY, "/item 6", "/in Moss after item 5", "They spoke of it."),
        ("/ap Moss for lateness", "/chair Reed", "They spoke.", "/in Moss 7.20"),
        (*BACK, "Councillor Berg stayed in the chair."),
    ],
)
def test_a_chair_who_comes_back_and_does_not_take_the_chair_is_doubted(lines: tuple[str, ...]) -> None:
    found = [one for one in doubts(*HERE, *lines) if one.kind is DoubtKind.CHAIR_BACK]
    assert [one.sentence for one in found] == [
        f"{MOSS} has come in, but {REED} is still recorded in the chair: /chair records that {MOSS} took it."
    ]
    assert found[0].kind.unfinished


@pytest.mark.parametrize(
    "lines",
    [
        (*BACK, "/chair Moss"),
        (*BACK, "They spoke again.", "/item 6", "/chair Moss"),
        (*BACK, "/chair Berg"),
        (*BACK, "/out Moss 7.30"),
        (*BACK, "/out Reed 7.20", "They spoke again."),
        (*BACK, "Councillor Reed stayed in the chair."),
        (*BACK, "Councillor Reed remained in the chair for the rest of the meeting."),
        ("/out Moss 7.10", "They spoke.", "/in Moss 7.20"),
        ("/chair Reed", "They spoke.", "/out Moss 7.10", "/in Moss 7.20"),
        ("/out Berg 7.10", "/chair Reed", "They spoke.", "/in Berg 7.20"),
        ("/declare Moss 5 ORI a boat; leaves the chair", *BACK),
    ],
)
def test_it_is_not_where_the_chair_has_it_again_or_gave_it_up(lines: tuple[str, ...]) -> None:
    assert [one for one in doubts(*HERE, *lines) if one.kind is DoubtKind.CHAIR_BACK] == []


TOOK = ("/out Moss 7.10", "/item 6", "/chair Reed", "They spoke.", "/item 7", "/in Moss 7.30", "/chair Moss")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        *(
            (line, f"{REED} was in the chair for item 5, but they are recorded in the chair in item 6.")
            for line in (
                "The Chair thanked Councillor Reed for taking the chair for item 5.",
                "Members thanked Councillor Reed for ably chairing item 5.",
                "Councillor Reed had taken the chair for item 5.",
                "Councillor Reed took the chair for item 5.",
                "Councillor Reed chaired item 5.",
                "The Chair said that Councillor Reed had been in the chair for item 5.",
            )
        ),
        (
            "The Chair thanked Councillor Reed for taking the chair for item 7.",
            f"{REED} was in the chair for item 7, but they are recorded in the chair in item 6.",
        ),
        (
            "Councillor Reed stayed in the chair.",
            f"{REED} stayed in the chair, but {MOSS} is recorded in it.",
        ),
        (
            "Councillor Reed remained in the chair for the rest of the meeting.",
            f"{REED} stayed in the chair, but {MOSS} is recorded in it.",
        ),
    ],
)
def test_another_item_in_which_someone_chaired_is_doubted(line: str, sentence: str) -> None:
    assert said(*HERE, "It was deep.", *TOOK, "They spoke on.", line) == [f"The words say that {sentence}"]


def test_someone_who_never_chaired_did_not_chair_an_item() -> None:
    only = (
        "Only words say that Councillor Eira van der Berg MBE was in the chair for item 6: /chair records it."
    )
    assert said(*HERE, *TOOK, "Councillor Berg took the chair for item 6.") == [only]


def test_the_chair_was_not_kept_to_the_end_by_one_who_gave_it_back() -> None:
    lines = ("Councillor Reed stayed in the chair for the rest of the meeting.", "/item 8a", "/chair Moss")
    told = f"{REED} stayed in the chair to the end, but {MOSS} is recorded as taking it later."
    assert said(*HERE, *BACK, *lines) == [f"The words say that {told}"]


@pytest.mark.parametrize(
    "line",
    [
        "The Chair thanked Councillor Reed for taking the chair for item 6.",
        "Councillor Reed had taken the chair for item 6.",
        "Councillor Reed chaired item 6.",
        "Councillor Reed had stayed in the chair for item 6.",
        "The Chair was back in the chair for item 7.",
        "The Chair thanked Councillor Reed for chairing the group.",
        "Councillor Berg asked whether Councillor Reed had taken the chair for item 5.",
    ],
)
def test_the_item_in_which_someone_chaired_may_be_told(line: str) -> None:
    assert said(*HERE, "It was deep.", *TOOK, "They spoke on.", line) == []


def test_the_chair_may_be_said_to_be_kept_for_a_time() -> None:
    assert said(*HERE, *BACK, "/chair Moss", "Councillor Reed stayed in the chair until 7.20.") == []
