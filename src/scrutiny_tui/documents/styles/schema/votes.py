"""The table `votes`: how a vote is reported."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.wordings import NamesWording, Wording, gaps


@dataclass(frozen=True, slots=True)
class VoteWords:
    """How a vote is reported; an empty wording prints nothing.

    Attributes:
        numbers: a vote by numbers, in figures or in words ({in_favour_words}; see `words.numbers`).
        unanimous: a unanimous vote.
        names_for: who voted for, in a vote by name.
        names_against: who voted against, in a vote by name.
        names_abstained: who abstained, in a vote by name.
        casting_for: a casting vote for the motion.
        casting_against: a casting vote against the motion.
        recorded_for: a member's vote for, recorded at the member's request.
        recorded_against: a member's vote against, recorded at the member's request.
        recorded_abstained: a member's abstention, recorded at the member's request.
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
