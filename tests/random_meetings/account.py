"""What happened at a meeting: an account kept beside the capture lines, without the program."""

from dataclasses import dataclass, field
from enum import StrEnum


class Became(StrEnum):
    """What became of words that were moved, and of an amendment."""

    RESOLVED = "resolved"
    LOST = "lost"
    TIED = "tied"
    WITHDRAWN = "withdrawn"
    DEFERRED = "deferred"
    AS_MOVED = "as moved"  # others were put in their place
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"


class Moved(StrEnum):
    """How somebody moved, in the words that every style has for it."""

    LEFT = "left the meeting"
    JOINED = "joined the meeting"
    RETURNED = "returned to the meeting"
    CHAIR = "took the chair"


@dataclass(frozen=True)
class Movement:
    """Somebody came, went or took the chair.

    Attributes:
        how: which of these.
        who: the surnames.
        time: when, as it is printed.
        private: whether the public was out.
    """

    how: Moved
    who: frozenset[str]
    time: str
    private: bool


@dataclass(frozen=True)
class Voting:
    """A vote.

    Attributes:
        numbers: for, against and abstained; None where it was not counted.
        names: the surnames on each side, by the word that is printed before them.
        unanimous: whether that was said.
        casting: the casting vote and what it was on ("for the motion"); empty for none.
        private: whether the public was out.
    """

    numbers: tuple[int, int, int] | None = None
    names: tuple[tuple[str, frozenset[str]], ...] = ()
    unanimous: bool = False
    casting: str = ""
    private: bool = False

    @property
    def result(self) -> Became:
        """What it decided."""
        if self.unanimous:
            return Became.RESOLVED
        sides = dict(self.names)
        counted = self.numbers or (len(sides.get("For", ())), len(sides.get("Against", ())), 0)
        more = counted[0] - counted[1]
        if more == 0 and self.casting:
            return Became.RESOLVED if self.casting.startswith("for") else Became.LOST
        return Became.RESOLVED if more > 0 else Became.LOST if more < 0 else Became.TIED


@dataclass
class Account:
    """What happened.

    Attributes:
        lines: the capture lines that tell it.
        words: what became of each motion's words, by the word that marks them.
        amendments: what became of each amendment, in the same way.
        private: the marks of what was said while the public was out.
        votes: the votes, in order.
        movements: who came, went and took the chair, in order.
        interests: who declared an interest and whether they leave, by the mark of its nature.
        attended: the surnames of those who were in the room at any time.
        apologies: of those who sent apologies.
        absent: of those who did not come and sent none.
        private_roll: of those who were there while the public was out; None when it never was.
        owed: the marks of what is owed, in order.
        moved: the marks of words that were moved with their mover.
        course: in order, each with whether the public was out: the marks of what was said and of moved words
            that were decided, and "vote" for each vote.
    """

    lines: list[str] = field(default_factory=list)
    words: dict[str, Became] = field(default_factory=dict)
    amendments: dict[str, Became] = field(default_factory=dict)
    private: set[str] = field(default_factory=set)
    votes: list[Voting] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    interests: dict[str, tuple[str, bool]] = field(default_factory=dict)
    attended: set[str] = field(default_factory=set)
    apologies: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    private_roll: set[str] | None = None
    owed: list[str] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)
    course: list[tuple[str, bool]] = field(default_factory=list)

    def voted(self, voting: Voting) -> None:
        """A vote was taken."""
        self.votes.append(voting)
        self.course.append(("vote", voting.private))
