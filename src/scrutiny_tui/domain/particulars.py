"""What an item has because of its kind: the question of a member of the public, the decision called in."""

from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.meetings import ItemKind


class ParticularKind(StrEnum):
    """What a particular of an item tells."""

    QUESTION = "question"
    ANSWER = "answer"
    SUPPLEMENTARY = "supplementary question"
    DECISION = "decision"
    MAKER = "decision maker"
    MADE = "date of the decision"
    SIGNATORIES = "signatories"
    GROUNDS = "grounds"
    PETITIONER = "lead petitioner"
    SIGNATURES = "signatures"
    PRAYER = "what the petition asks"
    PROPOSAL = "proposed decision"
    GROUP = "members of the group"
    SCOPE = "scope of the review"


class Particular(Struct, frozen=True):
    """One particular of an item.

    Attributes:
        kind: what it tells.
        text: the words.
        asker: who asks a question; empty where nobody is named, and for any other particular.
    """

    kind: ParticularKind
    text: str
    asker: str = ""

    @property
    def typed(self) -> str:
        """The words as they are typed behind the command."""
        return f"{self.asker}: {self.text}" if self.asker else self.text

    @property
    def in_short(self) -> tuple[str, ...]:
        """What is to be seen of it besides its words."""
        return (f"asked by {self.asker}",) if self.asker else ()

    @property
    def is_said(self) -> bool:
        """Whether it is said at the meeting, as answers are; the agenda has those that are known before."""
        return self.kind in (ParticularKind.ANSWER, ParticularKind.SUPPLEMENTARY)


class CallInResult(StrEnum):
    """What a committee may do with a decision that was called in."""

    STANDS = "let stand"
    BACK = "referred back"
    COUNCIL = "referred to full council"


class CallInOutcome(Struct, frozen=True):
    """What became of a decision that was called in.

    Attributes:
        result: what.
        because: why, where it was referred; empty where nobody said.
    """

    result: CallInResult
    because: str = ""

    @property
    def in_short(self) -> tuple[str, ...]:
        """The result, and why."""
        return (self.result, f"because {self.because}" if self.because else "")


COMMANDS: dict[ParticularKind, str] = {
    ParticularKind.QUESTION: "asked",
    ParticularKind.ANSWER: "answer",
    ParticularKind.SUPPLEMENTARY: "supplementary",
    ParticularKind.DECISION: "matter",
    ParticularKind.MAKER: "maker",
    ParticularKind.MADE: "made",
    ParticularKind.SIGNATORIES: "signatories",
    ParticularKind.GROUNDS: "grounds",
    ParticularKind.PETITIONER: "lead",
    ParticularKind.SIGNATURES: "signatures",
    ParticularKind.PRAYER: "prayer",
    ParticularKind.PROPOSAL: "proposal",
    ParticularKind.GROUP: "group",
    ParticularKind.SCOPE: "scope",
}
"""The command that types each."""
OF_KIND: dict[ItemKind, tuple[ParticularKind, ...]] = {
    ItemKind.QUESTION: (ParticularKind.QUESTION,),
    ItemKind.CALL_IN: (
        ParticularKind.DECISION,
        ParticularKind.MAKER,
        ParticularKind.MADE,
        ParticularKind.SIGNATORIES,
        ParticularKind.GROUNDS,
    ),
    ItemKind.PETITION: (ParticularKind.PETITIONER, ParticularKind.SIGNATURES, ParticularKind.PRAYER),
    ItemKind.PRE_DECISION: (ParticularKind.PROPOSAL, ParticularKind.MAKER, ParticularKind.MADE),
    ItemKind.TASK_GROUP: (ParticularKind.GROUP, ParticularKind.SCOPE),
}
"""What items of a kind are prepared with beside what all are."""
SEVERAL = (ParticularKind.QUESTION, ParticularKind.GROUNDS)
"""What an item may have several of."""
