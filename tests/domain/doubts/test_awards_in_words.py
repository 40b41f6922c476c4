"""Sentences that say who got a lease, a contract or a grant."""

import pytest

from tests.domain.doubts.doubted import HERE, said

BIDS = "Mrs Dale said that Tarn Ltd had offered £18,000 and Arden Marine £21,500."
LEASE = (BIDS, "/resolved accept the offer of Arden Marine of £21,500", "/vote unanimous")
GRANT = ("/moved Moss seconded Reed: That a grant of £5,000 be made to the Rowing Club", "/vote 4-1")
OTHER = "The words have “Tarn Ltd”, and what was decided has “Arden Marine”."


@pytest.mark.parametrize(
    "line",
    [
        "Tarn Ltd got the lease.",
        "Tarn Ltd got it.",
        "Tarn Ltd gets it.",
        "Tarn Ltd won.",
        "Tarn Ltd is to have the lease.",
        "Tarn Ltd was awarded the lease.",
        "Tarn Ltd was chosen.",
        "Tarn Ltd came out on top.",
        "Tarn Ltd beat Arden Marine.",
        "The lease goes to Tarn Ltd.",
        "It went to Tarn Ltd.",
        "We went with Tarn Ltd.",
        "Members picked Tarn Ltd.",
        "The winner was Tarn Ltd.",
    ],
)
def test_another_name_than_the_resolution_has_is_doubted(line: str) -> None:
    assert OTHER in said(*HERE, *LEASE, line)


@pytest.mark.parametrize(
    "line", ["Arden Marine lost out.", "Arden did not get it.", "Arden Marine missed out."]
)
def test_whoever_got_it_did_not_lose_it(line: str) -> None:
    found = said(*HERE, *LEASE, line)
    assert len(found) == 1
    assert found[0].endswith("did not get it, but it is recorded as resolved.")


@pytest.mark.parametrize(
    "line",
    [
        "The Sailing Club got the grant.",
        "The grant goes to the Sailing Club.",
        "The Sailing Club got the money.",
    ],
)
def test_so_is_whoever_gets_a_grant(line: str) -> None:
    found = said(*HERE, *GRANT, line)
    assert found == ["The words have “Sailing Club”, and what was decided has “Rowing Club”."]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (LEASE, "Arden Marine got the lease."),
        (LEASE, "Arden got it."),
        (LEASE, "The lease goes to Arden Marine."),
        (LEASE, "Tarn Ltd lost out."),
        (LEASE, "Tarn Ltd won an award last year."),
        (LEASE, "Tarn Ltd had the lease before."),
        (LEASE, "Tarn Ltd got a letter."),
        (LEASE, "The papers went to Tarn Ltd."),
        (LEASE, "Tarn Ltd was chosen for the photograph."),
        (LEASE, "Councillor Reed got it."),
        (GRANT, "The Rowing Club got the money."),
        (GRANT, "The club got the grant."),
        (GRANT, "The Sailing Club got its grant from the Lottery."),
        ((BIDS,), "Tarn Ltd won."),
    ],
)
def test_what_agrees_with_it_or_is_something_else_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) == []


def test_a_name_resolved_in_private_is_not_quoted_in_public() -> None:
    private = (*HERE, "/exempt 3", *LEASE, "/public")
    assert not any("Arden" in one for one in said(*private, "Tarn Ltd got the lease."))
