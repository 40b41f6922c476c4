"""Votes of random meetings, as they are typed and as they are kept in the account."""

from tests.random_meetings.account import Voting
from tests.random_meetings.clerk import Clerk
from tests.random_meetings.people import MEMBERS

SIDES = {"For": "for", "Against": "against", "Abstained": "abstained", "Present and not voting": "not voting"}
"""How each side is typed, by the words that are printed before it."""


def vote(clerk: Clerk, on: str = "motion") -> tuple[str, Voting]:
    """A vote of those in the room, as it is typed after `/vote`, and what it was.

    Args:
        clerk: who types it.
        on: what it is on, "motion" or "amendment".
    """
    kind = clerk.one_of(("numbers", "numbers", "names", "tie", "unanimous" if on == "motion" else "names"))
    room = len(clerk.voters)
    if kind == "unanimous":
        return "unanimous", Voting(unanimous=True, private=clerk.private)
    if kind == "names":
        return by_names(clerk)
    if kind == "tie" and room > 1:
        even = clerk.number(1, room // 2)
        casting = clerk.one_of(("for", "against", ""))
        typed = f"{even}-{even}" + (f" chair {casting}" if casting else "")
        said = f"{casting} the {on}" if casting else ""
        return typed, Voting((even, even, 0), casting=said, private=clerk.private)
    in_favour = clerk.number(0, room)
    against = clerk.number(0 if in_favour else 1, room - in_favour)
    abstained = clerk.number(0, room - in_favour - against)
    typed = f"{in_favour}-{against}" + (f"-{abstained}" if abstained else "")
    return typed, Voting((in_favour, against, abstained), private=clerk.private)


def by_names(clerk: Clerk) -> tuple[str, Voting]:
    """A vote in which each member in the room is named, and sometimes those who are not there."""
    sides: dict[str, list[str]] = {side: [] for side in SIDES}
    for who in clerk.voters:
        sides[clerk.one_of((*SIDES, "For", "Against"))].append(who)
    if not sides["For"] and not sides["Against"]:
        sides = {"For": clerk.voters}
    said = [(side, people) for side, people in sides.items() if people]
    away = sorted({*MEMBERS} - clerk.room)
    if away and clerk.maybe(3):
        said.append(("Absent", away))
    typed = " ".join(f"{SIDES.get(side, 'absent')} {', '.join(people)}" for side, people in said)
    names = tuple((side, frozenset(people)) for side, people in said)
    return typed, Voting(names=names, private=clerk.private)
