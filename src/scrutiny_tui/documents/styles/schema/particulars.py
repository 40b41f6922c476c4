"""The table `particulars` of a style file: what items have because of their kind."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import TextLineWording, line_gaps


class ParticularWords(Struct, frozen=True):
    """Public questions, decisions and call-ins, petitions and task groups, on the agenda and in the minutes.

    Attributes:
        question: a question of a member of the public; {asker} is who asks it, where that is known.
        answer: the answer to a question.
        supplementary: a supplementary question.
        supplementary_answer: the answer to a supplementary question.
        decision: the decision that was called in.
        maker: who makes the decision, or made it.
        made: the day of the decision.
        signatories: who called the decision in.
        grounds: a ground of the call-in.
        stands: that the committee lets the decision stand.
        back: that the committee refers the decision back to whoever made it, {maker}, and why, {reason}.
        council: that the committee refers the decision to full council, and why, {reason}.
        petitioner: the lead petitioner.
        signatures: how many signed the petition.
        prayer: what the petition asks.
        proposal: the decision that is proposed, in pre-decision scrutiny.
        group: the members of a task and finish group.
        scope: what the group was asked to look at.
    """

    question: Annotated[str, line_gaps("text", "asker", needs=["text", "asker"])]
    answer: TextLineWording
    supplementary: TextLineWording
    supplementary_answer: TextLineWording
    decision: TextLineWording
    maker: TextLineWording
    made: TextLineWording
    signatories: TextLineWording
    grounds: TextLineWording
    stands: Annotated[str, line_gaps()]
    back: Annotated[str, line_gaps("reason", "maker", needs=["reason"])]
    council: Annotated[str, line_gaps("reason", needs=["reason"])]
    petitioner: TextLineWording
    signatures: TextLineWording
    prayer: TextLineWording
    proposal: TextLineWording
    group: TextLineWording
    scope: TextLineWording
