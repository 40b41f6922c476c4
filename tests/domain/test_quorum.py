"""The quorum of a joint committee: so many members, and one at least of each council."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import QuorumRule, read_quorum
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.quorum import quorum_at
from scrutiny_tui.domain.sitting import Sitting
from tests.council import COMMITTEE, MEMBERSHIPS
from tests.domain.scene import SITTING, taken

COUNCILS = {"moss": "Eastmarch Council", "berg": "eastmarch council", "reed": "Westmarch Council"}
JOINT = replace(
    SITTING,
    committee=COMMITTEE.with_quorum(QuorumRule(2, of_each_council=True)),
    memberships=tuple(replace(one, council=COUNCILS.get(one.person, "")) for one in MEMBERSHIPS),
)
NO_ONE = "The quorum asks for a member of each council, and no one of Westmarch Council was in the room"


def after(*typed: str) -> Sitting:
    return taken(*typed, sitting=JOINT).sitting


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", QuorumRule()),
        ("5", QuorumRule(5)),
        ("1/4", QuorumRule(Fraction(1, 4))),
        ("5, one of each council", QuorumRule(5, of_each_council=True)),
        ("5, and at least one of each council", QuorumRule(5, of_each_council=True)),
        ("1/4 with 1 member from each authority", QuorumRule(Fraction(1, 4), of_each_council=True)),
        ("One of each", QuorumRule(None, of_each_council=True)),
    ],
)
def test_a_quorum_may_ask_for_one_of_each_council(typed: str, rule: QuorumRule) -> None:
    assert read_quorum(typed) == rule
    assert read_quorum(COMMITTEE.with_quorum(rule).quorum_typed) == rule


@pytest.mark.parametrize("typed", ["five", "3 of each council", "0", "5/4", "each council"])
def test_what_is_no_quorum_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"no quorum|more than all"):
        read_quorum(typed)


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        (("/here Moss Berg",), ("Westmarch Council",)),
        (("/here Moss Reed",), ()),
        (("/here Moss Berg Reed", "/item 5", "/out Reed"), ("Westmarch Council",)),
        (("/here Moss", "/sub Gray for Reed"), ()),
        (("/here Reed Orr",), ("Eastmarch Council",)),
    ],
)
def test_there_is_no_quorum_without_a_member_of_each_council(
    typed: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    quorum = quorum_at(after(*typed))
    assert quorum.missing == missing
    assert quorum.short == bool(missing)


def test_a_decision_without_a_member_of_each_council_is_doubted() -> None:
    (*_, at) = (here := after("/here Moss Berg", "/item 5", "/resolved that the works be approved")).entries
    said = [one.sentence for one in doubts_of(here) if one.kind is DoubtKind.QUORUM and one.entry == at.id]
    assert said == [f"{NO_ONE} when this was decided."]
    there = after("/here Moss Berg Reed", "/item 5", "/resolved that the works be approved")
    assert not [one for one in doubts_of(there) if one.kind is DoubtKind.QUORUM]
