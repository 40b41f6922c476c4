"""Sentences that tell of a vote, of who was there or of the clock in a form that no verb reads.

What cannot be held to the record may be false, so whoever typed it is asked to look.
"""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import OfAmendments
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    OfMotions,
    OfVotes,
    ToldAbsence,
    ToldFate,
    ToldMove,
    ToldNoReturn,
    ToldPresence,
    ToldSubstitute,
    ToldTime,
    ToldUnread,
)
from scrutiny_tui.domain.doubts.sentences.assertions.business_assertions import OfBusiness
from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import OfClock
from scrutiny_tui.domain.doubts.sentences.assertions.election_assertions import OfElections
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import OfMatters
from scrutiny_tui.domain.doubts.sentences.assertions.nothing_assertions import ToldNothing
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import OfPresence
from scrutiny_tui.domain.doubts.sentences.assertions.procedure_assertions import OfProcedure
from scrutiny_tui.domain.doubts.sentences.assertions.recommendation_assertions import OfRecommendations
from scrutiny_tui.domain.doubts.sentences.assertions.room_assertions import OfRoom
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import ToldSide
from scrutiny_tui.domain.doubts.sentences.wide_forms import (
    CLOCK,
    CLOCK_NOTED,
    DECISION,
    DECISION_NOTED,
    PRESENCE,
    PRESENCE_NOTED,
)
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_DECISIONS = (
    OfVotes
    | OfMotions
    | OfMatters
    | OfElections
    | OfProcedure
    | OfRecommendations
    | ToldFate
    | ToldNothing
    | OfAmendments
)
_OF_THE_ROOM = (
    OfPresence | OfRoom | OfProcedure | ToldAbsence | ToldPresence | ToldSubstitute | ToldMove | ToldNoReturn
)
_OF_THE_CLOCK = OfClock | OfBusiness | ToldTime
_WIDE = (
    ("a decision", WordPattern("|".join((*DECISION, *DECISION_NOTED)), re.IGNORECASE), _OF_DECISIONS),
    (
        "who was in the room",
        WordPattern("|".join((*PRESENCE, *PRESENCE_NOTED)), re.IGNORECASE),
        _OF_THE_ROOM,
    ),
    ("the time", WordPattern("|".join((*CLOCK, *CLOCK_NOTED)), re.IGNORECASE), _OF_THE_CLOCK),
)
"""What sentences are about, how they then read whatever they say of it, and what is asserted of it."""


def unread_in(sentence: str, told: Sequence[Assertion]) -> Iterator[ToldUnread]:
    """What a sentence is about and does not assert in a form that is read.

    Args:
        sentence: the sentence, from where it begins behind words such as "after a debate,".
        told: what was read in it.
    """
    for about, form, asserted in _WIDE:
        found = form.search(sentence)
        read = (one for one in told if isinstance(one, asserted) and not _is_of_no_one(one))
        if found and not any(read):
            yield ToldUnread(about, found.start())


def _is_of_no_one(one: Assertion) -> bool:
    """Whether an assertion is of "they", which is held to no vote."""
    return isinstance(one, ToldSide) and one.who.casefold() in ("they", "we")
