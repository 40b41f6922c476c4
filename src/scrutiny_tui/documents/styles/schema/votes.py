"""The table `votes`: how a vote is reported."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import NamesWording, Wording, gaps


@dataclass(frozen=True, slots=True)
class VoteWords:
    """How a vote is reported; an empty wording prints nothing.

    Attributes:
        numbers: a vote by numbers: in figures, or in words ({in_favour_words}; see `words.numbers`).
        unanimous: a unanimous vote.
        names_for: who voted for, in a vote by name.
        names_against: who voted against, in a vote by name.
        names_abstained: who abstained, in a vote by name.
        casting_for: the casting vote for the motion.
        casting_against: the casting vote against it.
        recorded_for: a member's own vote for, recorded because the member asked for it.
        recorded_against: the same, against.
        recorded_abstained: the same, of an abstention.
    """

    numbers: Annotated[
        str,
        gaps("in_favour", "against", "abstained", "in_favour_words", "against_words", "abstained_words"),
    ]
    unanimous: Wording
    names_for: NamesWording
    names_against: NamesWording
    names_abstained: NamesWording
    casting_for: Wording
    casting_against: Wording
    recorded_for: NamesWording
    recorded_against: NamesWording
    recorded_abstained: NamesWording
