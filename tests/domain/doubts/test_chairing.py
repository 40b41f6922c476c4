"""What the chair did, while whoever has the chair was not there or may not sit."""

import pytest

from tests.domain.doubts.doubted import HERE, said

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
