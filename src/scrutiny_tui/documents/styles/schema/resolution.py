"""The table `resolution`: what was decided."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberSample, Unnumbered
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError, none_twice
from scrutiny_tui.documents.styles.wordings import (
    LineWording,
    TextLineWording,
    TextWording,
    Wording,
    gaps,
    kept_gaps,
    line_gaps,
)

SubClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.AS_TYPED,))]


InlineClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.NONE,), bullets=False)]


ClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.NONE, Unnumbered.SENTENCE))]

_OF_MOTION = ("mover", "seconder", "vote")

SentenceWording: TypeAlias = Annotated[str, kept_gaps(*_OF_MOTION, "clauses", needs=["clauses"])]
MotionLead: TypeAlias = Annotated[str, kept_gaps(*_OF_MOTION, "subject", "until")]
MotionSentence: TypeAlias = Annotated[
    str, kept_gaps(*_OF_MOTION, "subject", "until", "clauses", needs=["clauses"])
]
VoteLine: TypeAlias = Annotated[str, line_gaps("vote")]


class ResolutionPlace(StrEnum):
    """Where an item's resolutions are printed."""

    TAKEN = "where taken"
    FIRST = "first"
    CLOSING = "closing"
    TAKEN_AND_CLOSING = "where taken and closing"
    FIRST_AND_CLOSING = "first and closing"


class LeadForm(StrEnum):
    """How the lead of a resolution is printed."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    HEADING = "heading"


class ReasonPlace(StrEnum):
    """Where the reasons for a resolution are printed."""

    ALL = "after all"
    CLAUSE = "after each clause"


class FirstLetter(StrEnum):
    """The first letter of a clause."""

    AS_TYPED = "as typed"
    CAPITAL = "capital"
    SMALL = "small"


class ResolutionStep(StrEnum):
    """The parts of a resolution."""

    MOVED = "moved"
    AMENDMENTS = "amendments"
    RESOLVED = "resolved"
    VOTE = "vote"
    RECORDED = "recorded"
    REASON = "reason"


class ResolutionWords(Struct, frozen=True):
    """A resolution: its lead, its clauses, its standard forms, and the lines about it.

    Attributes:
        place: where the resolutions of an item are printed: where taken; first, before the discussion;
            closing, after it; or in two of these places. The heading of the closing block is in
            `closing.resolutions`.
        order: the parts of a resolution that are printed, in this order: moved, amendments, resolved, vote,
            recorded, reason. A part that is left out is printed only if the lead has a gap for it.
        lead_as: how the lead is printed: as a paragraph, a point (numbered as points are), or a heading.
        strong: the words printed in bold in a resolution and in its reasons; in each paragraph, the first of
            them only.
        lead: the words before the clauses, if each clause has its own line. {mover}, {seconder} and {vote}
            are filled if they were captured; if the lead has them, leave them out of `order`.
        lead_that: the words before the clauses, if one of them has its own subject: it begins with "that", or
            goes "fees be cut".
        sentence: a resolution that is printed as one sentence, {clauses} included. A style that changes
            `lead` usually changes this too.
        sentence_that: the same for words with their own subject; {clauses} is without the "that".
        subject: who resolves: {subject} in the words of a motion that was not resolved. It is left out
            before words with their own subject.
        lost_lead: the words before the clauses of a motion that was lost.
        lost_sentence: a lost motion that is printed as one sentence.
        tied_lead: the words before the clauses of a motion on which the votes were equal and no casting vote
            was recorded.
        tied_sentence: the same as one sentence.
        withdrawn_lead: the words before the clauses of a motion that was withdrawn.
        withdrawn_sentence: the same as one sentence.
        deferred_lead: the words before the clauses of a motion that was deferred; {until} is to when.
        deferred_sentence: the same as one sentence.
        clauses: how several clauses are numbered, shown by the first number: "i.", "(i)", "(1)", "1.", "1)",
            "(a)", "a)", "a.", "A"; or "bullets", "none", or "one sentence".
        one_clause: the same for a single clause.
        sentence_clauses: how several clauses are numbered within one sentence, shown by the first number:
            "(a)"; or "none".
        sub_clauses: how bulleted sub-points of a clause are numbered, shown by the first number; or "as
            typed".
        clause: the words of each clause; {text} is what was typed.
        clause_that: the words of a clause with its own subject; {text} is what was typed, without the "that".
        clause_without_that: the words of the other clauses beside such a one.
        first_letter: whether the first letter of the typed words stays as typed, becomes a capital, or
            becomes small.
        between: the end of each clause except the last two (";"); empty to leave the ends as typed.
        before_last: the end of the last clause but one ("; and").
        end: the end of the last clause ("."). A sentence, and a clause that stands alone, always ends with a
            full stop.
        noted: the standard resolution to note.
        agreed: agreement by assent.
        moved: who moved and who seconded.
        motion_words: the words as moved, where other words were resolved in the end.
        recommendation_put: what was to be recommended and was put to the vote by itself and carried, at the
            place of the vote, where recommendations close the item.
        recommended: the words of a recommendation that was put to the vote and not made, as a clause; {body}
            is to whom.
        recommended_that: the same for words with their own subject; {text} is without the "that".
        lost: a motion without wording that was lost.
        tied: a motion without wording on which the votes were equal.
        withdrawn: a motion without wording that was withdrawn.
        deferred: a motion without wording, or an item, that was deferred.
        carried: a motion without wording that was said to be carried.
        reason: the reason for a resolution.
        reasons: where reasons are printed: after all clauses, in the place that `order` gives, or each after
            the clause that it was captured after. In one sentence they are always after all clauses.
        amendment: an amendment.
        amendment_carried: an amendment that was carried. {vote} is the vote, which has no line
            of its own if `order` leaves votes out.
        amendment_lost: an amendment that was lost.
        amendment_tied: an amendment on which the votes were equal.
        amendment_withdrawn: an amendment that was withdrawn.
        amendment_accepted: an amendment that the mover of the motion accepted.
    """

    place: ResolutionPlace
    order: tuple[ResolutionStep, ...]
    lead_as: LeadForm
    strong: tuple[str, ...]
    lead: Annotated[str, gaps(*_OF_MOTION)]
    lead_that: Annotated[str, gaps(*_OF_MOTION)]
    sentence: SentenceWording
    sentence_that: SentenceWording
    subject: Wording
    lost_lead: MotionLead
    lost_sentence: MotionSentence
    tied_lead: MotionLead
    tied_sentence: MotionSentence
    withdrawn_lead: MotionLead
    withdrawn_sentence: MotionSentence
    deferred_lead: MotionLead
    deferred_sentence: MotionSentence
    clauses: ClauseNumbers
    one_clause: ClauseNumbers
    sentence_clauses: InlineClauseNumbers
    sub_clauses: SubClauseNumbers
    clause: TextWording
    clause_that: TextWording
    clause_without_that: TextWording
    first_letter: FirstLetter
    between: str
    before_last: str
    end: str
    noted: LineWording
    agreed: LineWording
    moved: Annotated[str, line_gaps("mover", "seconder", needs=["mover"])]
    motion_words: Annotated[str, line_gaps("text", "subject", needs=["text"])]
    recommendation_put: Annotated[str, line_gaps("text", "subject", needs=["text"])]
    recommended: Annotated[str, gaps("body", "text", needs=["text"])]
    recommended_that: Annotated[str, gaps("body", "text", needs=["text"])]
    lost: VoteLine
    tied: VoteLine
    withdrawn: LineWording
    deferred: Annotated[str, line_gaps("until")]
    carried: VoteLine
    reason: TextLineWording
    reasons: ReasonPlace
    amendment: Annotated[str, line_gaps("mover", "seconder", "text", needs=["text"])]
    amendment_carried: VoteLine
    amendment_lost: VoteLine
    amendment_tied: VoteLine
    amendment_withdrawn: LineWording
    amendment_accepted: LineWording

    def __post_init__(self) -> None:
        none_twice(self.order, "order")
        if ResolutionStep.RESOLVED not in self.order:
            raise InvalidSettingError(
                "order", f"leaves out {ResolutionStep.RESOLVED}, so that nothing would be decided"
            )
