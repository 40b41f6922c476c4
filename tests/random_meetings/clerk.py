"""A clerk who makes up a meeting, types it, and keeps an account of it beside the lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from tests.random_meetings.account import Account, Became, Moved, Movement, Voting
from tests.random_meetings.people import MEMBERS, OFFICER, SUBSTITUTE, VISITOR

T = TypeVar("T")

SIDES = {"For": "for", "Against": "against", "Abstained": "abstained", "Present and not voting": "not voting"}
TAKEN_UP = (Became.RESOLVED, Became.ACCEPTED)


@dataclass
class Clerk:
    """Types a meeting, line by line.

    Attributes:
        chance: makes each choice.
        account: what happened so far.
        room: the surnames of those in the room.
        stand_in: the surname of the member for whom the substitute sits; empty for none.
        gone: those who were in the room and left it.
        item: the number of the item.
        private: whether the public is out.
        leaving: the number of an item with a surname of somebody who said they would leave for it.
        interested: the same for everybody with an interest.
        open: whether the next words would belong to the last decision.
    """

    chance: Random
    account: Account = field(default_factory=Account)
    room: set[str] = field(default_factory=set)
    stand_in: str = ""
    gone: set[str] = field(default_factory=set)
    item: int = 1
    private: bool = False
    leaving: set[tuple[int, str]] = field(default_factory=set)
    interested: set[tuple[int, str]] = field(default_factory=set)
    open: bool = False
    _marks: int = 0
    _minutes: int = 0

    def types(self, line: str) -> None:
        """Type a line."""
        self.account.lines.append(line)

    def one_of(self, choices: Sequence[T]) -> T:
        """One of several."""
        return self.chance.choice(choices)

    def number(self, least: int, most: int) -> int:
        """A number between two."""
        return self.chance.randint(least, most)

    def maybe(self, one_in: int = 2) -> bool:
        """Sometimes."""
        return self.number(1, one_in) == 1

    def some(self, people: set[str], most: int) -> list[str]:
        """A few people, in any order."""
        found: list[str] = []
        for _ in range(self.number(1, most)):
            if left := sorted(people - {*found}):
                found.append(self.one_of(left))
        return found

    def mark(self) -> str:
        """A word that marks what is said, and stands nowhere else."""
        self._marks += 1
        mark = f"gate {self._marks:03}"
        if self.private:
            self.account.private.add(mark)
        return mark

    def time(self) -> str:
        """A time after the last, as it is typed and printed."""
        self._minutes += self.number(1, 7)
        hours, minutes = divmod(self._minutes, 60)
        return f"{2 + hours}.{minutes:02} pm"

    @property
    def voters(self) -> list[str]:
        """Those who may vote on the item."""
        seated = {*MEMBERS, SUBSTITUTE}
        apart = {who for number, who in self.interested if number == self.item}
        return sorted((self.room & seated) - apart)

    # who is there

    def begin(self) -> None:
        """The first item: who is there, who is not, and who declares an interest."""
        self.types("/item 1 Attendance")
        for surname in MEMBERS:
            said = self.one_of(("here", "here", "here", "ap", "late", "absent", ""))
            late = " for lateness" if said == "late" else ""
            if said:
                self.types(f"/{'ap' if said == 'late' else said} {surname}{late}")
            if said == "here":
                self.room.add(surname)
            elif said == "absent":
                self.account.absent.add(surname)
            elif said:
                self.account.apologies.add(surname)
        sorry = sorted(self.account.apologies)
        if sorry and self.maybe():
            self.stand_in = self.one_of(sorry)
            self.types(f"/sub Councillor Neve {SUBSTITUTE} for {self.stand_in}")
            self.room.add(SUBSTITUTE)
        if self.maybe():
            self.types("/with PL")
            self.room.add(OFFICER)
        if self.maybe():
            self.types(f"/with Ms Kit {VISITOR}, Surveyor")
            self.room.add(VISITOR)
        self.account.attended |= self.room

    def declare(self, items: int) -> None:
        """Interests of members in items to come, and what they say will follow."""
        self.types("/item 2 Interests")
        self.item = 2
        for _ in range(self.number(0, 2)):
            member = sorted(self.room & {*MEMBERS})
            if not member:
                return
            who, where, leaves = self.one_of(member), self.number(3, items), self.maybe()
            if (where, who) in self.interested:
                continue
            mark = self.mark()
            self.types(f"/declare {who} {where} ORI keeps {mark}; {'leaves' if leaves else 'stays, no vote'}")
            self.account.interests[mark] = who, leaves
            self.interested.add((where, who))
            if leaves:
                self.leaving.add((where, who))

    def come_or_go(self) -> None:
        """Somebody leaves, comes or comes back, or takes the chair."""
        outside = {*MEMBERS, *self.gone} - self.room - {self.stand_in}
        what = self.one_of(("out", "in", "chair"))
        if what == "in" and outside:
            self._comes(self.some(outside, 2))
        elif what == "out" and len(self.room) > 3:
            # Officers are left out: a style may name them by their role.
            people, time = self.some(self.room - {OFFICER}, 2), self.time()
            self.types(f"/out {', '.join(people)} {time}")
            self._moved(Moved.LEFT, people, time)
            self.room -= {*people}
            self.gone |= {*people}
        elif what == "chair" and self.voters:
            who, time = self.one_of(self.voters), self.time()
            self.types(f"/chair {who} {time}")
            self._moved(Moved.CHAIR, [who], time)

    def _comes(self, people: list[str]) -> None:
        time = self.time()
        self.types(f"/in {', '.join(people)} {time}")
        back = [who for who in people if who in self.gone]
        self._moved(Moved.JOINED, [who for who in people if who not in back], time)
        self._moved(Moved.RETURNED, back, time)
        self.room |= {*people}
        self.account.attended |= {*people}
        self.leaving -= {(self.item, who) for who in people}
        if self.private and self.account.private_roll is not None:
            self.account.private_roll |= {*people}

    def _moved(self, how: Moved, people: list[str], time: str) -> None:
        if people:
            self.account.movements.append(Movement(how, frozenset(people), time, self.private))

    def _there(self) -> None:
        """Something is said: whoever is in the room while the public is out has heard it."""
        if self.private and self.account.private_roll is not None:
            away = {who for number, who in self.leaving if number == self.item}
            self.account.private_roll |= self.room - away

    # the course of the meeting

    def next_item(self) -> None:
        """The next item."""
        self.item += 1
        self.types(f"/item {self.item} Business of {self.item}")
        self.open = False

    def talk(self) -> None:
        """A point of the discussion."""
        self.types(f"The wall near {self.mark()} was discussed.")
        self._there()
        self.open = False

    def heading(self) -> None:
        """A heading within the item."""
        self.types(f"/heading The lock near {self.mark()}")
        self._there()
        self.open = False

    def go_on(self) -> None:
        """Something happens."""
        acts = (*[self.decide] * 5, self.talk, self.heading, *[self.come_or_go] * 2, self.private_or_public)
        self.one_of(acts)()

    def private_or_public(self) -> None:
        """The public leaves, once, and returns."""
        if self.private:
            self.readmit()
        elif self.account.private_roll is None:
            self.exclude()

    def exclude(self) -> None:
        """The public leaves, and something is said."""
        self.types("/exempt 3")
        self.private = True
        self.account.private_roll = set()
        self.talk()

    def readmit(self) -> None:
        """The public returns."""
        self.types("/public")
        self.private, self.open = False, False

    # motions

    def decide(self) -> None:
        """A motion, from its mover to what became of it; or words that were resolved without one."""
        if self.open:
            self.talk()
        if len(self.voters) < 3:
            self.talk()
            return
        self._there()
        _Moving(self).run()

    def motion_words(self) -> str:
        """The words of a motion, which begin with "that"."""
        return f"that {self.mark()} be kept"

    def vote(self, on: str = "motion") -> tuple[str, Voting]:
        """A vote, as it is typed after `/vote`, and what it was."""
        kind = self.one_of(("numbers", "numbers", "names", "tie", "unanimous" if on == "motion" else "names"))
        if kind == "unanimous":
            return "unanimous", Voting(unanimous=True, private=self.private)
        if kind == "names":
            return self._by_names()
        room = len(self.voters)
        if kind == "tie" and room > 1:
            even = self.number(1, room // 2)
            casting = self.one_of(("for", "against", ""))
            typed = f"{even}-{even}" + (f" chair {casting}" if casting else "")
            said = f"{casting} the {on}" if casting else ""
            return typed, Voting((even, even, 0), casting=said, private=self.private)
        in_favour = self.number(0, room)
        against = self.number(0 if in_favour else 1, room - in_favour)
        abstained = self.number(0, room - in_favour - against)
        typed = f"{in_favour}-{against}" + (f"-{abstained}" if abstained else "")
        return typed, Voting((in_favour, against, abstained), private=self.private)

    def _by_names(self) -> tuple[str, Voting]:
        sides: dict[str, list[str]] = {side: [] for side in SIDES}
        voters = self.voters
        for who in voters:
            sides[
                self.one_of(("For", "For", "Against", "Against", "Abstained", "Present and not voting"))
            ].append(who)
        if not sides["For"] and not sides["Against"]:
            sides = {"For": voters, "Against": [], "Abstained": [], "Present and not voting": []}
        said = [(side, people) for side, people in sides.items() if people]
        away = sorted({*MEMBERS} - self.room)
        if away and self.maybe(3):
            said.append(("Absent", away))
        typed = " ".join(f"{SIDES.get(side, 'absent')} {', '.join(people)}" for side, people in said)
        names = tuple((side, frozenset(people)) for side, people in said)
        return typed, Voting(names=names, private=self.private)


@dataclass
class _Moving:
    """A motion that is being moved, amended and put to the vote.

    Attributes:
        clerk: who types it.
        moved: whether its mover is recorded.
        marks: those of the words that are put to the vote.
    """

    clerk: Clerk
    moved: bool = False
    marks: list[str] = field(default_factory=list)

    def run(self) -> None:
        clerk = self.clerk
        self.moved = clerk.maybe()
        worded = self._mover() if self.moved else ""
        taken_up, unknown = self._amendments() if self.moved else (False, False)
        amended = taken_up or unknown or clerk.account.lines[-1].startswith(("/vote", "/lost", "/carried"))
        first = self.moved and not amended and not worded and clerk.maybe(4)
        if first:
            self._vote_first()
            return
        clauses = clerk.number(0 if worded and not (taken_up or unknown) else 1, 3)
        if clauses:
            self._clauses(clauses)
            if worded:
                clerk.account.words[worded] = Became.AS_MOVED
        else:
            self.marks = [worded]
        talked = (amended and not clauses) or clerk.maybe(4)
        if talked:
            clerk.talk()
        if clerk.maybe(4):
            clerk.come_or_go()
        self._ending(clauses, talked=talked)

    def _mover(self) -> str:
        """The mover, and the mark of the words that were moved with it; empty for none."""
        clerk = self.clerk
        mover = clerk.one_of(clerk.voters)
        seconder = clerk.one_of([who for who in clerk.voters if who != mover])
        if clerk.maybe():
            words = clerk.motion_words()
            clerk.types(f"/moved {mover} seconded {seconder}: {words}")
            return words.removeprefix("that ").removesuffix(" be kept")
        clerk.types(f"/moved {mover} seconded {seconder}")
        return ""

    def _amendments(self) -> tuple[bool, bool]:
        """Amendments: whether one was taken up, and whether the last was left open."""
        clerk, taken_up, became = self.clerk, False, Became.LOST
        for _ in range(clerk.one_of((0, 0, 1, 1, 2))):
            mover = clerk.one_of(clerk.voters)
            seconder = clerk.one_of([who for who in clerk.voters if who != mover])
            mark = clerk.mark()
            clerk.types(f"/amend {mover} {seconder} leave out {mark}")
            became = self._amendment_became()
            clerk.account.amendments[mark] = became
            taken_up = taken_up or became in TAKEN_UP
        return taken_up, became is Became.UNKNOWN

    def _amendment_became(self) -> Became:
        clerk = self.clerk
        said = {
            "/lost": Became.LOST,
            "/carried": Became.RESOLVED,
            "/withdrawn": Became.WITHDRAWN,
            "/accepted": Became.ACCEPTED,
        }
        line = clerk.one_of(("/vote", "/vote", "/vote", *said, ""))
        if line == "/vote":
            typed, voting = clerk.vote("amendment")
            clerk.types(f"/vote {typed}")
            clerk.account.votes.append(voting)
            return voting.result
        if line:
            clerk.types(line)
        return said.get(line, Became.UNKNOWN)

    def _clauses(self, number: int) -> None:
        """Clauses; a request or a reason between them parts nothing."""
        clerk = self.clerk
        for _ in range(number):
            mark = clerk.mark()
            owed = clerk.maybe(3)
            clerk.types(f"/resolved repairs {mark}.{' >> PL by June 2027' if owed else ''}")
            if owed:
                clerk.account.owed.append(mark)
            self.marks.append(mark)
            between = clerk.one_of(("", "", "", "/request", "/reason"))
            if between:
                asked = clerk.mark()
                clerk.types(f"{between} the cost of {asked}{' @PL' if between == '/request' else ''}")
                if between == "/request":
                    clerk.account.owed.append(asked)

    def _vote_first(self) -> None:
        """The vote is typed before the words."""
        clerk = self.clerk
        typed, voting = clerk.vote()
        while voting.result is not Became.RESOLVED:
            typed, voting = "unanimous", Voting(unanimous=True, private=clerk.private)
        clerk.types(f"/vote {typed}")
        clerk.account.votes.append(voting)
        self._clauses(clerk.number(1, 2))
        self._became(Became.RESOLVED)
        clerk.open = True

    def _ending(self, clauses: int, *, talked: bool) -> None:
        clerk = self.clerk
        endings = ["vote", "vote", "vote", "again", "/lost", "/carried", "/withdrawn"]
        endings += ["/deferred"] if self.moved or not talked else []
        endings += ["separately"] if clauses > 1 and not talked and not self.moved else []
        endings += ["nothing"] if clauses else []
        ending = clerk.one_of(endings)
        # Words behind /carried may be those that were carried.
        clerk.open = ending == "nothing" or (ending == "/carried" and not clauses)
        match ending:
            case "vote":
                typed, voting = clerk.vote()
                clerk.types(f"/vote {typed}")
                clerk.account.votes.append(voting)
                self._became(voting.result)
                if voting.result is Became.LOST and clerk.maybe():
                    clerk.types("/lost")
            case "again":
                self._twice()
            case "separately":
                self._separately()
            case "nothing":
                self._became(Became.RESOLVED)
            case _:
                clerk.types(ending)
                said = {"/lost": "lost", "/carried": "resolved", "/withdrawn": "withdrawn"}
                self._became(Became(said.get(ending, "deferred")))

    def _twice(self) -> None:
        """By show of hands, and then by names."""
        clerk = self.clerk
        typed, named = clerk._by_names()  # noqa: SLF001  the clerk's own
        sides = dict(named.names)
        shown = Voting((len(sides.get("For", ())), len(sides.get("Against", ())), 0), private=clerk.private)
        clerk.types(f"/vote {shown.numbers[0]}-{shown.numbers[1]} by show of hands" if shown.numbers else "")
        clerk.types(f"/vote {typed}")
        clerk.account.votes += [shown, named]
        self._became(named.result)

    def _separately(self) -> None:
        """A vote on each clause."""
        clerk = self.clerk
        for letter, mark in zip("abc", self.marks, strict=False):
            typed, voting = clerk.vote()
            clerk.types(f"/vote ({letter}) {typed}")
            clerk.account.votes.append(voting)
            self._set(mark, voting.result)

    def _became(self, became: Became) -> None:
        for mark in self.marks:
            self._set(mark, became)

    def _set(self, mark: str, became: Became) -> None:
        account = self.clerk.account
        account.words[mark] = became
        if became is not Became.RESOLVED and mark in account.owed:
            account.owed.remove(mark)


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
        clerk.go_on()
    if clerk.private:
        clerk.readmit()
    return clerk.account
