"""Sentences that say whose bid or tender was accepted, and for how much, held to what was moved."""

import pytest

from tests.domain.doubts.doubted import HERE, said

BID = ("/moved Moss seconded Reed: that the bid of Tarn Ltd of £84,000 be accepted", "/vote 4-1")
LET = ("/moved Moss seconded Reed: that the quay be let to Tarn Ltd for £84,000", "/vote 4-1")
SECOND = "/moved Moss seconded Reed: that the bid of Corvell of £9,000 be accepted too"
LEASE = ("/resolved that the lease of the quay be granted to Tarn Ltd for £84,000", "/vote 4-1")
SUMS = "The words have “£48,000”, and what was decided has “£84,000”."
NAMES = "The words have “Corvell”, and what was decided has “Tarn”."
UNANIMOUS = "The words say that the vote was unanimous, but it was carried, 4 to 1."


@pytest.mark.parametrize(
    ("lines", "line", "sentences"),
    [
        (BID, "The bid of Tarn Ltd of £48,000 was accepted.", [SUMS]),
        (BID, "The bid of Tarn Ltd of £48,000 was accepted unanimously.", [SUMS, UNANIMOUS]),
        (BID, "Tarn Ltd’s bid of £48,000 was accepted.", [SUMS]),
        (BID, "The offer of £48,000 was accepted.", [SUMS]),
        (BID, "The committee accepted the tender of Tarn Ltd of £48,000.", [SUMS]),
        (BID, "The committee agreed to accept the bid of £48,000.", [SUMS]),
        (BID, "The motion that the bid of £48,000 be accepted was carried.", [SUMS]),
        (
            BID,
            "The motion to accept the bid of Tarn Ltd of £48,000 was carried by four votes to one.",
            [SUMS],
        ),
        (LEASE, "The lease of the quay was granted to Tarn Ltd for £48,000.", [SUMS]),
        (BID, "The bid of Corvell was accepted.", [NAMES]),
        (BID, "Corvell’s bid was accepted.", [NAMES]),
        (BID, "The committee accepted the offer from Corvell.", [NAMES]),
        (BID, "It was agreed to accept the bid of Corvell.", [NAMES]),
        (LEASE, "The lease went to Corvell.", [NAMES]),
        (LEASE, "The lease of the quay was granted to Corvell.", [NAMES]),
        (LEASE, "The committee granted the lease to Corvell.", [NAMES]),
        (LET, "The bid of Tarn Ltd of £48,000 was accepted.", [SUMS]),
        (LET, "The bid of Corvell was accepted.", [NAMES]),
        (LET, "The tender from Corvell Ltd was approved.", [NAMES]),
        (LET, "The quay was let to Tarn for £48,000.", [SUMS]),
        (LET, "The quay was leased to Corvell.", [NAMES]),
        (LET, "Corvell won the contract.", [NAMES]),
        (BID, "The contract was awarded to Corvell.", [NAMES]),
        (BID, "The works would be let to Corvell.", [NAMES]),
        (BID, "The motion to accept Corvell’s bid was carried.", [NAMES]),
        (BID, "The bid of Corvell, at £79,500, was accepted.", [NAMES]),
        (BID, "Corvell was the successful bidder.", [NAMES]),
        (BID, "Corvell Ltd was chosen as preferred bidder.", [NAMES]),
        (BID, "The bid was accepted at £48,000.", [SUMS]),
        (BID, "The bid was accepted for a sum of £48,000.", [SUMS]),
        (BID, "The bid of Tarn Ltd was accepted unanimously.", [UNANIMOUS]),
        (BID, "The bid was unanimously accepted.", [UNANIMOUS]),
    ],
)
def test_a_bid_is_held_to_the_motion_and_its_vote(
    lines: tuple[str, ...], line: str, sentences: list[str]
) -> None:
    assert said(*HERE, *lines, line) == sentences


TWO = "Alder Works bid £41,200 and Birch Ltd £38,900."
BOTH = "The bids were £41,200 from Alder Works and £38,900 from Birch Ltd."
ALDER, BIRCH = (
    "“£38,900” stands here for Alder Works, and before for Birch Ltd.",
    "“£41,200” stands here for Birch Ltd",
)


@pytest.mark.parametrize(
    ("before", "line", "sentence"),
    [
        (TWO, "/resolved that the contract be awarded to Alder Works at £38,900", ALDER),
        (BOTH, "/recommend that Alder Works be appointed for £38,900 @Cabinet", ALDER),
        (
            "Alder Works (£41,200) and Birch Ltd (£38,900) had tendered.",
            "The Director recommended the tender of Alder Works at £38,900.",
            ALDER,
        ),
        (
            "The lowest quote was £38,900 from Birch Ltd; Alder Works had asked £41,200.",
            "/resolved that Birch be appointed for the sum of £41,200",
            f"{BIRCH}, and before for Alder Works.",
        ),
        (
            TWO,
            "/resolved that the bid of Alder Works of £43,200 be accepted",
            "“£43,200” stands here for Alder Works, and “£41,200” before.",
        ),
    ],
)
def test_the_sum_of_another_bidder_is_doubted(before: str, line: str, sentence: str) -> None:
    assert said(*HERE, before, line) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        (TWO, "/resolved that the contract be awarded to Birch Ltd at £38,900"),
        (TWO, "Alder Works would do it for £40,000.", "/rs that Alder Works be awarded the work at £40,000"),
        (TWO, "/resolved that Alder Works be awarded the contract, with £2,000 for extras"),
        (TWO, "/resolved that Birch Ltd be preferred to Alder Works for £41,200"),
        (
            "Alder Works and Birch Ltd bid £41,200 and £38,900 respectively.",
            "/rs that Birch Ltd get it at £38,900",
        ),
        ("Alder Works and Birch Ltd bid £41,200 and £38,900.", "/rs that Birch Ltd be appointed at £38,900"),
        (
            "Bids of £41,200 and £38,900 came from Alder Works and Birch Ltd.",
            "/rs that Birch be appointed at £38,900",
        ),
        (TWO, "/item 6", "/resolved that the contract be awarded to Alder Works at £38,900"),
    ],
)
def test_the_sum_of_the_bidder_itself_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (BID, "The bid of Tarn Ltd of £84,000 was accepted."),
        (BID, "Tarn’s bid was accepted by four votes to one."),
        (BID, "The offer of £84,000 was accepted."),
        (BID, "The bid of Corvell was refused."),
        (BID, "The bid of Corvell was lower."),
        (BID, "The bid of Corvell of £79,500 was considered."),
        (BID, "The grant of £2,000 was accepted by the club."),
        (BID, "The bid of Corvell was accepted in 2019."),
        (BID, "The report of the Director was accepted."),
        (BID, "The committee accepted the apologies of the Director."),
        (BID, "The motion to accept the bid of Tarn Ltd of £84,000 was carried."),
        (LEASE, "The lease of the quay was granted to Tarn Ltd."),
        (LET, "The bid of Tarn Ltd was accepted."),
        (LET, "The offer of £500 for the bench was accepted."),
        (LET, "The offer of tea was accepted."),
        (LET, "Tarn Ltd won the contract."),
        (BID, "The contract was awarded to Tarn Ltd."),
        (BID, "The motion to accept Tarn’s bid was carried."),
        (BID, "Tarn was the successful bidder."),
        (BID, "The bid was accepted at £84,000 a year."),
        (BID, "Councillor Reed won the argument."),
        (("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1"), "Corvell won the contract."),
        (LET, "The quay was let in two parts."),
        (LEASE, "The lease went to Tarn."),
        (LEASE, "The Quay Street lease was granted."),
        (
            (*BID, "/moved Moss seconded Reed: that the bid of Corvell be accepted too", "/vote 5-0"),
            "Thanks.",
        ),
        (
            (
                *BID,
                "/moved Moss seconded Reed: that the bid of Corvell of £9,000 be accepted too",
                "/vote 5-0",
            ),
            "The bid of Corvell of £9,000 was accepted unanimously.",
        ),
        (
            ("/moved Moss seconded Reed: that the bid of Tarn be accepted", "/vote 5-0"),
            "The bid was accepted.",
        ),
    ],
)
def test_a_bid_as_it_was_moved_is_not_doubted(lines: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *lines, line) == []
