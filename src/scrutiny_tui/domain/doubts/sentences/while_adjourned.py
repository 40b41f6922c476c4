"""Sentences that tell of an act of the committee, typed where the meeting stood adjourned."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.adjourned import is_adjourned
from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    Told,
    ToldDecision,
    ToldFate,
    ToldMover,
    ToldVote,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, entry: Entry, told: Sequence[Told]) -> Iterator[Doubt]:
    """That something was said or decided while the meeting stood adjourned."""
    acts = {act for one in told if (act := _act(sitting, entry, one.assertion))}
    if acts and is_adjourned(sitting, entry):
        sentence = f"This was {'decided' if 'decided' in acts else 'said'} while the meeting stood adjourned."
        yield doubt_at(entry, DoubtKind.ADJOURNED, sentence)


def _act(sitting: Sitting, entry: Entry, told: Assertion) -> str:
    """What is told of the meeting: that something was decided, or said by someone known."""
    match told:
        case ToldDecision() | ToldFate(may_be_other=False) | ToldMatter(implied=False):
            return "decided"
        case ToldWords(who=who) | ToldMover(who=who) | ToldVote(who=who) | ToldActed(who=who):
            return "said" if known_in(sitting, entry, who) else ""
        case _:
            return ""
