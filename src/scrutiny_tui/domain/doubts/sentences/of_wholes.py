"""Assertions that were read from whole sentences, each family held to the record by its own module."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.sentences import (
    of_actions,
    of_acts,
    of_amendments,
    of_clock,
    of_elections,
    of_matters,
    of_presence,
    of_procedure,
    of_recommendations,
)
from scrutiny_tui.domain.doubts.sentences.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.action_assertions import OfActions
from scrutiny_tui.domain.doubts.sentences.amendment_assertions import ToldAmendment
from scrutiny_tui.domain.doubts.sentences.assertions import OfWholes
from scrutiny_tui.domain.doubts.sentences.clock_assertions import OfClock
from scrutiny_tui.domain.doubts.sentences.election_assertions import OfElections
from scrutiny_tui.domain.doubts.sentences.matter_assertions import OfMatters
from scrutiny_tui.domain.doubts.sentences.presence_assertions import OfPresence
from scrutiny_tui.domain.doubts.sentences.procedure_assertions import OfProcedure
from scrutiny_tui.domain.doubts.sentences.recommendation_assertions import OfRecommendations
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, entry: Entry, told: OfWholes) -> Iterator[Doubt]:
    """What is doubted of one assertion."""
    if isinstance(told, ToldActed):
        yield from of_acts.check(sitting, entry, told)
    elif isinstance(told, ToldAmendment):
        yield from of_amendments.check(sitting, entry, told)
    elif isinstance(told, OfActions):
        yield from of_actions.check(sitting, entry, told)
    elif isinstance(told, OfElections):
        yield from of_elections.check(sitting, entry, told)
    elif isinstance(told, OfMatters):
        yield from of_matters.check(sitting, entry, told)
    elif isinstance(told, OfPresence):
        yield from of_presence.check(sitting, entry, told)
    elif isinstance(told, OfProcedure):
        yield from of_procedure.check(sitting, entry, told)
    elif isinstance(told, OfRecommendations):
        yield from of_recommendations.check(sitting, entry, told)
    elif isinstance(told, OfClock):
        yield from of_clock.check(sitting, entry, told)
