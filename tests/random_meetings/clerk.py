"""A clerk who makes up a meeting, types it, and keeps an account of it beside the lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from tests.random_meetings.account import Account, Moved, Movement
from tests.random_meetings.people import MEMBERS, OFFICER, SUBSTITUTE, VISITOR

T = TypeVar("T")


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
            if self.private and self.account.private_roll is not None:
                self.account.private_roll.add(who)

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

    def hears(self) -> None:
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
        mark = self.mark()
        self.types(f"The wall near {mark} was discussed.")
        self.account.course.append((mark, self.private))
        self.hears()
        self.open = False

    def heading(self) -> None:
        """A heading within the item."""
        self.types(f"/heading The lock near {self.mark()}")
        self.hears()
        self.open = False

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
