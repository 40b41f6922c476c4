"""Random meetings, each with an account of what happened."""

from random import Random

from hypothesis import strategies as st

from tests.random_meetings.account import Account
from tests.random_meetings.clerk import Clerk
from tests.random_meetings.motions import decide


@st.composite
def meetings(draw: st.DrawFn) -> Account:
    """Random meetings, each with an account of what happened."""
    clerk = Clerk(Random(draw(st.integers(0, 2**32))))  # noqa: S311  no secret
    acts = draw(st.integers(1, 24))
    clerk.begin()
    clerk.declare(3 + acts // 4)
    for act in range(acts):
        if act % 4 == 0:
            clerk.next_item()
        go_on(clerk)
    if clerk.private:
        clerk.readmit()
    return clerk.account


def go_on(clerk: Clerk) -> None:
    """Something happens."""
    act = clerk.one_of(("decide",) * 5 + ("talk", "heading", "come or go", "come or go", "public"))
    match act:
        case "decide":
            decide(clerk)
        case "talk":
            clerk.talk()
        case "heading":
            clerk.heading()
        case "come or go":
            clerk.come_or_go()
        case _:
            clerk.private_or_public()
