"""What a sentence asserts of the meeting: who did what, how many, when. Names are as they were typed."""

from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import OfActions
from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import OfAmendments
from scrutiny_tui.domain.doubts.sentences.assertions.award_assertions import ToldAward
from scrutiny_tui.domain.doubts.sentences.assertions.business_assertions import OfBusiness
from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import OfClock
from scrutiny_tui.domain.doubts.sentences.assertions.election_assertions import OfElections
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import OfMatters
from scrutiny_tui.domain.doubts.sentences.assertions.naming_assertions import OfNaming
from scrutiny_tui.domain.doubts.sentences.assertions.nothing_assertions import ToldNothing
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import OfPresence
from scrutiny_tui.domain.doubts.sentences.assertions.procedure_assertions import OfProcedure
from scrutiny_tui.domain.doubts.sentences.assertions.recommendation_assertions import OfRecommendations
from scrutiny_tui.domain.doubts.sentences.assertions.room_assertions import OfRoom
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import (
    ToldHalf,
    ToldSide,
    ToldVotedWith,
    ToldVoters,
)
from scrutiny_tui.domain.doubts.sentences.assertions.terms_assertions import ToldTerms
from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.people import Office
from scrutiny_tui.domain.room_events import ClockEvent, Mode, Move


class ToldVote(Struct, frozen=True):
    """On which side someone voted: "Councillor Hale voted against".

    Attributes:
        who: the names as typed.
        side: the side.
        on: on what, where the sentence has words of its own for it; empty for "it" and "the motion".
    """

    who: str
    side: Side
    on: str = ""


class ToldCastingVote(Struct, frozen=True):
    """That the casting vote was used, how, and by whom; None and empty where that is not said."""

    side: Side | None
    who: str = ""


class ToldCount(Struct, frozen=True):
    """How many voted on one side: "two members abstained".

    Attributes:
        number: how many.
        side: the side.
        opinion: whether the words may be about what members thought: "one member was against".
        on: as of `ToldVote`.
        may_be_majority: whether it may be by how many more something was decided: "carried by two votes".
        everyone: whether these are said to be all the members: "all nine members agreed".
    """

    number: int
    side: Side
    opinion: bool = False
    on: str = ""
    may_be_majority: bool = False
    everyone: bool = False


class ToldMajority(Struct, frozen=True):
    """On which side most voted; `on` as of `ToldVote`."""

    side: Side
    on: str = ""


class ToldFigures(Struct, frozen=True):
    """The figures of a vote: "by five votes to three".

    Attributes:
        typed: as they read.
        numbers: how many voted for, against and, where it is said, abstained.
        either_way: whether the larger figure may stand first although it voted against: "lost by 5 to 3".
        loose: whether it may be no vote at all: "it was 4-1".
    """

    typed: str
    numbers: tuple[int, ...]
    either_way: bool = False
    loose: bool = False


class ToldUnanimity(Struct, frozen=True):
    """That a vote was unanimous, or was not.

    Attributes:
        voted: whether it says that there was a vote at all.
        on: what was agreed so, where the sentence goes on to say it: "unanimously to keep the quay".
        denied: whether it says that the vote was not unanimous.
    """

    voted: bool
    on: str = ""
    denied: bool = False


class ToldTie(Struct, frozen=True):
    """That as many voted for as against."""


class ToldMover(Struct, frozen=True):
    """Who moved, or seconded, a "motion" or an "amendment"; `what` is empty for "it".

    With `had`, as in "had seconded it", it may be about another meeting where the item has no motion.
    """

    who: str
    seconds: bool
    what: str
    had: bool = False


class ToldAbsence(Struct, frozen=True):
    """Who sent apologies, or was absent (`Mode`); `who` is empty for "no apologies were received"."""

    who: str
    mode: Mode


class ToldPresence(Struct, frozen=True):
    """Who attended: "Councillor Hale was present"."""

    who: str


class ToldSubstitute(Struct, frozen=True):
    """Who stood in for a member."""

    who: str
    member: str


class ToldMove(Struct, frozen=True):
    """Who came, left or took the chair, and at what time; empty for none."""

    who: str
    move: Move
    at: str = ""


class ToldNoReturn(Struct, frozen=True):
    """Who left and did not come back."""

    who: str


class ToldChairLeft(Struct, frozen=True):
    """Who left the chair."""

    who: str


class ToldElection(Struct, frozen=True):
    """Who was elected, and to which office of the committee; `Office.NONE` where it is not said."""

    who: str
    office: Office


class ToldTime(Struct, frozen=True):
    """When the meeting opened, adjourned, resumed or closed.

    Attributes:
        kind: what it did.
        at: the time as typed; empty for no time.
        just: "after" or "before" where it was just after the time, or just before; "by" where it was then
            at the latest; else empty.
    """

    kind: ClockEvent
    at: str
    just: str = ""


class ToldFate(Struct, frozen=True):
    """What became of a motion or an amendment.

    Attributes:
        what: the "motion" or the "amendment".
        word: what became of it: "lost".
        named: as what the sentence has it: "motion", "amendment", "change", "proposal", "vote", "it".
    """

    what: str
    word: str
    named: str

    @property
    def may_be_other(self) -> bool:
        """Whether the words may be about something other than a motion: "it was lost"."""
        return self.named not in ("motion", "amendment")


class ToldDecision(Struct, frozen=True):
    """How the committee decided on something that is no motion.

    Attributes:
        word: what it did: "approved"; "not agreed" where it decided against something.
        worded: whether the sentence words the decision, "agreed to keep the quay", and not "the report".
    """

    word: str
    worded: bool


class ToldMinutes(Struct, frozen=True):
    """That minutes were confirmed, or were not, and of which day; empty where it is not said."""

    day: str
    confirmed: bool = True


class ToldInterest(Struct, frozen=True):
    """Who declared an interest, the number of the item, the category, and as what; empty where not said."""

    who: str
    item: str
    category: str = ""
    nature: str = ""


class ToldWords(Struct, frozen=True):
    """Who said something: "Councillor Hale asked about the costs"."""

    who: str


class ToldUnread(Struct, frozen=True):
    """That a sentence is about something in a form that no verb reads.

    Attributes:
        about: what it is about: "a decision".
        at: where the words for it begin in the sentence.
    """

    about: str
    at: int


OfCounts: TypeAlias = ToldCastingVote | ToldCount | ToldMajority | ToldFigures | ToldUnanimity | ToldTie
"""What is asserted of a vote as a whole."""
OfVotes: TypeAlias = ToldVote | OfCounts | ToldSide | ToldHalf | ToldVotedWith | ToldVoters
OfMotions: TypeAlias = ToldMover | ToldElection | ToldDecision | ToldMinutes
OfAttendance: TypeAlias = (
    ToldAbsence
    | ToldPresence
    | ToldSubstitute
    | ToldMove
    | ToldNoReturn
    | ToldChairLeft
    | ToldTime
    | ToldInterest
    | ToldWords
)
OfWholes: TypeAlias = (
    OfElections
    | OfMatters
    | ToldTerms
    | ToldAward
    | OfActions
    | OfPresence
    | OfRoom
    | OfClock
    | OfProcedure
    | OfRecommendations
    | OfNaming
    | OfBusiness
    | ToldActed
    | ToldNothing
    | OfAmendments
)
Assertion: TypeAlias = ToldFate | OfVotes | OfMotions | OfAttendance | OfWholes | ToldUnread


class Told(Struct, frozen=True):
    """An assertion and the sentence that makes it.

    Attributes:
        assertion: what is asserted.
        sentence: the sentence, without what stands in brackets or quotes.
        first: whether it is the first sentence of its text.
        reported: whether it is a fact inside another's words: "The Chair said that the motion was lost".
        about: what a motion is named by in them: "petition" for "the petition motion".
    """

    assertion: Assertion
    sentence: str
    first: bool
    reported: bool = False
    about: str = ""
