"""What each built-in style says became of a motion or an amendment: written out, not read from the style."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sayings:
    """The words of one style.

    Attributes:
        resolved: before words that were resolved.
        lost: before the words of a motion that was lost.
        tied: before those on which the votes were equal.
        withdrawn: before those that were withdrawn.
        deferred: before those that were deferred.
        as_moved: before the words as moved, where others were put to the vote in the end.
        amendment: before the words of an amendment.
        amendment_carried: after an amendment that was carried.
        amendment_lost: after one that was lost.
        amendment_tied: after one on which the votes were equal.
        amendment_withdrawn: after one that was withdrawn.
        amendment_accepted: after one that the mover took up.
        lost_alone: where a motion was lost whose words were not captured.
        tied_alone: where the votes on one were equal.
        withdrawn_alone: where one was withdrawn.
        deferred_alone: where one, or an item, was deferred.
        carried_alone: where one was carried.
        chair: what the chair is called.
        motion: what a motion is called.
    """

    resolved: str = "RESOLVED:"
    lost: str = "The following motion was put to the vote and lost:"
    tied: str = "The votes on the following motion were equal and, no casting vote being recorded, it fell:"
    withdrawn: str = "The following motion was withdrawn:"
    deferred: str = "Consideration of the following motion was deferred"
    as_moved: str = "The motion as moved was:"
    amendment: str = "An amendment was proposed by"
    amendment_carried: str = "The amendment was carried."
    amendment_lost: str = "The amendment was lost."
    amendment_tied: str = (
        "The votes on the amendment were equal and, no casting vote being recorded, it fell."
    )
    amendment_withdrawn: str = "The amendment was withdrawn."
    amendment_accepted: str = "The amendment was accepted by the mover of the motion."
    lost_alone: str = "The motion was lost."
    tied_alone: str = "The votes were equal and, no casting vote being recorded, the motion fell."
    withdrawn_alone: str = "The motion was withdrawn."
    deferred_alone: str = "Consideration was deferred"
    carried_alone: str = "The motion was carried."
    chair: str = "Chair"
    motion: str = "motion"


SAYINGS = {
    "england": Sayings(),
    "scotland": Sayings(
        lost="The following motion was put to the vote and fell:",
        withdrawn="The mover withdrew the following motion:",
        deferred="The Committee agreed to continue consideration of the following motion",
        as_moved="The motion was in these terms:",
        amendment_lost="The amendment fell.",
        amendment_accepted="The amendment was accepted by the mover and became part of the motion.",
        lost_alone="The motion fell.",
        deferred_alone="The Committee agreed to continue consideration",
        chair="Convener",
        withdrawn_alone="The mover withdrew the motion.",
        amendment_withdrawn="The mover withdrew the amendment.",
    ),
    "wales": Sayings(
        lost="The following motion, on being put to the vote, was declared lost:",
        tied=(
            "There was an equality of votes on the following motion, no casting vote was recorded, "
            "and it was not carried:"
        ),
        amendment_lost="The amendment, on being put to the vote, was declared lost.",
        lost_alone="The motion, on being put to the vote, was declared lost.",
        tied_alone=(
            "There was an equality of votes, no casting vote was recorded, and the motion was not carried."
        ),
        amendment_tied=(
            "There was an equality of votes on the amendment, no casting vote was recorded, "
            "and it was not carried."
        ),
    ),
    "northern-ireland": Sayings(
        motion="proposal",
        lost="The following proposal was put to the meeting and declared lost:",
        tied="The votes on the following proposal were equal and, no casting vote being recorded, it fell:",
        withdrawn="The following proposal was withdrawn:",
        deferred="The following proposal was deferred",
        as_moved="The proposal as made was:",
        amendment_lost="The amendment was put and declared lost.",
        amendment_accepted="The amendment was accepted by the proposer.",
        lost_alone="The proposal was declared lost.",
        tied_alone="The votes were equal and, no casting vote being recorded, the proposal fell.",
        withdrawn_alone="The proposal was withdrawn.",
        carried_alone="The proposal was declared carried.",
        chair="Chairperson",
        amendment_carried="The amendment was put and declared carried.",
    ),
    "croydon": Sayings(
        lost="The following motion was put to the vote and was not agreed:",
        tied=(
            "The votes on the following motion were equal, no casting vote was recorded, "
            "and it was not agreed:"
        ),
        deferred="The following motion was deferred",
        amendment_lost="The amendment was not agreed.",
        amendment_accepted="The mover of the motion agreed to the amendment.",
        lost_alone="The motion was not agreed.",
        carried_alone="The motion was agreed.",
        amendment_carried="The amendment was agreed.",
        tied_alone="The votes were equal, no casting vote was recorded, and the motion was not agreed.",
        amendment_tied=(
            "The votes on the amendment were equal, no casting vote was recorded, and it was not agreed."
        ),
    ),
    "herefordshire": Sayings(
        lost="The following motion fell:",
        tied="The following motion received equal votes and, no casting vote being recorded, fell:",
        deferred="The following motion was deferred",
        amendment_lost="The amendment was put to the vote and was lost.",
        lost_alone="The motion was put to the vote and was lost.",
        tied_alone="The motion received equal votes and, no casting vote being recorded, fell.",
        amendment_tied="The amendment received equal votes and, no casting vote being recorded, fell.",
    ),
    "warwickshire": Sayings(
        resolved="Resolved",
        lost="The following motion was put to the vote and was lost:",
        tied=(
            "The votes on the following motion were equal and, no casting vote being recorded, "
            "it was not carried:"
        ),
        deferred="The following motion was deferred",
        amendment_lost="The amendment was put to the vote and was lost.",
        lost_alone="The motion was put to the vote and was lost.",
        tied_alone="The votes were equal and, no casting vote being recorded, the motion was not carried.",
        amendment_tied=(
            "The votes on the amendment were equal and, no casting vote being recorded, it was not carried."
        ),
    ),
    "west-sussex": Sayings(
        motion="proposal",
        resolved="Resolved",
        lost="The following proposal was put to the vote and was not carried",
        tied=(
            "The votes on the following proposal were equal and, no casting vote being recorded, "
            "it was not carried"
        ),
        withdrawn="The following proposal was withdrawn",
        deferred="The following proposal was deferred",
        as_moved="The proposal as moved was:",
        amendment_lost="The amendment was not carried.",
        amendment_accepted="The amendment was accepted by the mover of the proposal.",
        lost_alone="The proposal was not carried.",
        tied_alone="The votes were equal and, no casting vote being recorded, the proposal was not carried.",
        withdrawn_alone="The proposal was withdrawn.",
        carried_alone="The proposal was carried.",
        chair="Chairman",
        amendment_tied=(
            "The votes on the amendment were equal and, no casting vote being recorded, it was not carried."
        ),
    ),
    "wiltshire": Sayings(
        resolved="Resolved",
        lost="The motion was put to the vote and LOST:",
        tied="The votes on the motion were equal and, no casting vote being recorded, it was LOST:",
        withdrawn="The following motion was WITHDRAWN:",
        deferred="The following motion was DEFERRED",
        amendment_lost="The amendment was put to the vote and LOST.",
        lost_alone="The motion was LOST.",
        chair="Chairman",
        withdrawn_alone="The motion was WITHDRAWN.",
        tied_alone="The votes were equal and, no casting vote being recorded, the motion was LOST.",
        amendment_tied=(
            "The votes on the amendment were equal and, no casting vote being recorded, it was LOST."
        ),
    ),
}
"""By style. A style that this leaves out fails the tests that read it."""
