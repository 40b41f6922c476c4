"""Motions, their amendments and the votes on them, as the clerk of a random meeting makes them up."""

from dataclasses import dataclass, field

from tests.random_meetings.account import Became, Voting
from tests.random_meetings.clerk import Clerk
from tests.random_meetings.voting import by_names, vote

TAKEN_UP = (Became.RESOLVED, Became.ACCEPTED)


def decide(clerk: Clerk) -> None:
    """A motion, from its mover to what became of it; or words that were resolved without one."""
    if clerk.open:
        clerk.talk()
    if len(clerk.voters) < 3:
        clerk.talk()
        return
    clerk.hears()
    Moving(clerk).run()


@dataclass
class Moving:
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
        if not clauses:
            clerk.account.course.append((worded, clerk.private))
        self._ending(clauses, talked=talked)

    def _mover(self) -> str:
        """The mover, and the mark of the words that were moved with it; empty for none."""
        clerk = self.clerk
        mover = clerk.one_of(clerk.voters)
        seconder = clerk.one_of([who for who in clerk.voters if who != mover])
        if clerk.maybe():
            mark = clerk.mark()
            clerk.types(f"/moved {mover} seconded {seconder}: that {mark} be kept")
            clerk.account.moved.add(mark)
            return mark
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
            typed, voting = vote(clerk, "amendment")
            clerk.types(f"/vote {typed}")
            clerk.account.voted(voting)
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
        typed, voting = vote(clerk)
        while voting.result is not Became.RESOLVED:
            typed, voting = "unanimous", Voting(unanimous=True, private=clerk.private)
        clerk.types(f"/vote {typed}")
        clerk.account.voted(voting)
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
                typed, voting = vote(clerk)
                clerk.types(f"/vote {typed}")
                clerk.account.voted(voting)
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
        typed, named = by_names(clerk)
        sides = dict(named.names)
        shown = Voting((len(sides.get("For", ())), len(sides.get("Against", ())), 0), private=clerk.private)
        clerk.types(f"/vote {shown.numbers[0]}-{shown.numbers[1]} by show of hands" if shown.numbers else "")
        clerk.types(f"/vote {typed}")
        clerk.account.voted(shown)
        clerk.account.voted(named)
        self._became(named.result)

    def _separately(self) -> None:
        """A vote on each clause."""
        clerk = self.clerk
        for letter, mark in zip("abc", self.marks, strict=False):
            typed, voting = vote(clerk)
            clerk.types(f"/vote ({letter}) {typed}")
            clerk.account.voted(voting)
            self._set(mark, voting.result)

    def _became(self, became: Became) -> None:
        for mark in self.marks:
            self._set(mark, became)

    def _set(self, mark: str, became: Became) -> None:
        account = self.clerk.account
        account.words[mark] = became
        if became is not Became.RESOLVED and mark in account.owed:
            account.owed.remove(mark)
