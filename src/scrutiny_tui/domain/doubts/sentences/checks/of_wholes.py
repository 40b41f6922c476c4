"""Assertions that were read from whole sentences, each family held to the record by its own module."""

from collections.abc import Callable, Iterator
from typing import Any

from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import OfActions
from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import OfAmendments
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import OfWholes
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
from scrutiny_tui.domain.doubts.sentences.assertions.terms_assertions import ToldTerms
from scrutiny_tui.domain.doubts.sentences.checks import (
    of_actions,
    of_acts,
    of_amendments,
    of_awards,
    of_business,
    of_clock,
    of_elections,
    of_matters,
    of_naming,
    of_nothing,
    of_presence,
    of_procedure,
    of_recommendations,
    of_room,
    of_terms,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_CHECKS: tuple[tuple[Any, Callable[[Sitting, Entry, Any], Iterator[Doubt]]], ...] = (
    (ToldActed, of_acts.check),
    (ToldNothing, of_nothing.check),
    (OfAmendments, of_amendments.check),
    (OfActions, of_actions.check),
    (OfElections, of_elections.check),
    (OfMatters, of_matters.check),
    (ToldTerms, of_terms.check),
    (ToldAward, of_awards.check),
    (OfPresence, of_presence.check),
    (OfRoom, of_room.check),
    (OfProcedure, of_procedure.check),
    (OfRecommendations, of_recommendations.check),
    (OfNaming, of_naming.check),
    (OfBusiness, of_business.check),
    (OfClock, of_clock.check),
)
"""What checks the assertions of each kind."""


def check(sitting: Sitting, entry: Entry, told: OfWholes) -> Iterator[Doubt]:
    """What is doubted of one assertion."""
    for kind, check_of in _CHECKS:
        if isinstance(told, kind):
            yield from check_of(sitting, entry, told)
            return
