"""The table `votes`: how a vote is reported."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import LineWording, NamesWording, kept_gaps, line_gaps


class VoteWords(Struct, frozen=True):
    """How a vote is reported; an empty wording prints nothing.

    Attributes:
        numbers: a vote by numbers, in figures or in words ({in_favour_words}; see `words.numbers`).
        unanimous: a unanimous vote.
        names_for: who voted for, in a vote by name.
        names_against: who voted against, in a vote by name.
        names_abstained: who abstained, in a vote by name.
        names_absent: who was absent, in a vote by name.
        names_not_voting: who was present and did not vote, in a vote by name.
        manner: how a vote was taken: {manner} is "by show of hands", "by ballot" or "by division".
        recorded_vote: that a recorded vote was taken.
        nem_con: agreement with no one speaking against.
        affirmation: agreement by affirmation.
        no_division: agreement without a division.
        ballot: a ballot between candidates; {votes} lists them as `candidate` words each.
        candidate: a candidate of a ballot and the votes for them.
        elected: who was elected in a ballot.
        not_elected: printed when a ballot is tied between {names} and no one is elected.
        ballot_casting: a casting vote for {name}, one of the candidates with equal votes.
        casting_for: a casting vote for the motion.
        casting_against: a casting vote against the motion.
        amendment_casting_for: a casting vote for an amendment.
        amendment_casting_against: a casting vote against an amendment.
        recommendation_casting_for: a casting vote for a recommendation that was put without a motion.
        recommendation_casting_against: a casting vote against such a recommendation.
        recorded_for: a member's vote for, recorded at the member's request.
        recorded_against: a member's vote against, recorded at the member's request.
        recorded_abstained: a member's abstention, recorded at the member's request.
        amendment_recorded_for: the same for an amendment.
        amendment_recorded_against: the same against an amendment.
        recommendation_recorded_for: the same for a recommendation that was put without a motion.
        recommendation_recorded_against: the same against such a recommendation.
    """

    numbers: Annotated[
        str,
        line_gaps("in_favour", "against", "abstained", "in_favour_words", "against_words", "abstained_words"),
    ]
    unanimous: LineWording
    names_for: NamesWording
    names_against: NamesWording
    names_abstained: NamesWording
    names_absent: NamesWording
    names_not_voting: NamesWording
    manner: Annotated[str, line_gaps("manner", needs=["manner"])]
    recorded_vote: LineWording
    nem_con: LineWording
    affirmation: LineWording
    no_division: LineWording
    ballot: Annotated[str, line_gaps("votes", needs=["votes"])]
    candidate: Annotated[str, kept_gaps("name", "votes", needs=["name", "votes"])]
    elected: Annotated[str, line_gaps("name", "office", needs=["name"])]
    not_elected: NamesWording
    ballot_casting: Annotated[str, line_gaps("name", needs=["name"])]
    casting_for: LineWording
    casting_against: LineWording
    amendment_casting_for: LineWording
    amendment_casting_against: LineWording
    recommendation_casting_for: LineWording
    recommendation_casting_against: LineWording
    recorded_for: NamesWording
    recorded_against: NamesWording
    recorded_abstained: NamesWording
    amendment_recorded_for: NamesWording
    amendment_recorded_against: NamesWording
    recommendation_recorded_for: NamesWording
    recommendation_recorded_against: NamesWording
