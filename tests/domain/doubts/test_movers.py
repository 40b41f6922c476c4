"""Movers and seconders who cannot have moved or seconded."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

NO_VOTE = "is a co-opted member without a vote"
LEFT = "had left the meeting at 7.10 pm"
INTEREST = "declared an interest in the item"


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (
            (*THREE, "/ap Ben Hale", "/moved Ben Hale seconded DEC", "/rs notes it"),
            [
                "Councillor Ben Hale is recorded as moving the motion, but sent apologies.",
                "Gwen Dale is recorded as seconding the motion, but is an officer.",
            ],
        ),
        (
            (*HERE, "/moved Reed seconded Councillor Col Reed", "/rs notes it"),
            ["Councillor Col Reed is recorded as moving and seconding the motion."],
        ),
        (
            (*HERE, "/out Reed 7.10", "/moved Moss seconded Reed: that it be noted", "/carried"),
            ["Councillor Col Reed is recorded as seconding the motion, but had left the meeting at 7.10 pm."],
        ),
        (
            (*HERE, "/moved Moss seconded Reed", "/rs notes it", "/amend Orr Orr leave it out", "/lost"),
            [
                "Mrs Faith Orr is recorded as moving and seconding the amendment.",
                f"Mrs Faith Orr is recorded as moving the amendment, but {NO_VOTE}.",
                f"Mrs Faith Orr is recorded as seconding the amendment, but {NO_VOTE}.",
            ],
        ),
        (
            (
                *HERE,
                "/declare Reed 5 ORI a boat; stays, no vote",
                "/moved Reed seconded Moss",
                "/rs notes it",
            ),
            [
                f"Councillor Col Reed is recorded as moving the motion, but {INTEREST} and was not to vote.",
            ],
        ),
        (
            (*HERE, "/moved Moss seconded Reed: that it be noted", "/out Moss 7.10", "/withdrawn"),
            [
                f"Councillor Ada Moss is recorded as withdrawing the motion, but {LEFT}.",
            ],
        ),
        (
            (
                *HERE,
                "/moved Moss seconded Reed: that it be noted",
                "/amend Berg Reed add “at once”",
                "/out Berg 7.10",
                "/withdrawn",
                "/carried",
            ),
            [
                f"Councillor Eira van der Berg MBE is recorded as withdrawing the amendment, but {LEFT}.",
            ],
        ),
        (
            (*THREE, "/moved Moss seconded Ben Hale", "/rs notes it"),
            ["Councillor Ben Hale is recorded as seconding the motion, but is not recorded as present."],
        ),
    ],
)
def test_a_mover_or_seconder_who_cannot_be_is_doubted(lines: tuple[str, ...], sentences: list[str]) -> None:
    assert said(*lines) == sentences


@pytest.mark.parametrize(
    "lines",
    [
        (*HERE, "/moved Reed seconded Berg", "/rs notes it"),
        (*HERE, "/moved Ben Hale seconded Dilys Hale", "/rs notes it"),
        (*HERE, "/moved Reed", "/rs notes it"),
        (*HERE, "/out Reed", "/in Reed", "/moved Reed seconded Berg", "/rs notes it"),
        ("/item 5", "/moved Reed seconded Berg", "/rs notes it"),
        (*HERE, "/moved Moss seconded Reed", "/rs notes it", "/amend Berg Ben Hale leave it out", "/lost"),
    ],
)
def test_a_mover_and_a_seconder_who_were_there_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []
