"""The table `resolution`: what was decided."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberSample, Unnumbered
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError, none_twice
from scrutiny_tui.documents.styles.wordings import TextWording, Wording, gaps

SubClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.AS_TYPED,))]


InlineClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.NONE,), bullets=False)]


ClauseNumbers: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.NONE, Unnumbered.SENTENCE))]


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


@dataclass(frozen=True, slots=True)
class ResolutionWords:
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
        lost_lead: the words before the clauses of a motion that was lost.
        sentence: a resolution that is printed as one sentence, {clauses} included. A style that changes
            `lead` usually changes this too.
        lost_sentence: a lost motion that is printed as one sentence.
        clauses: how several clauses are numbered, shown by the first number: "i.", "(i)", "(1)", "1.", "1)",
            "(a)", "a)", "a.", "A"; or "bullets", "none", or "one sentence".
        one_clause: the same for a single clause.
        sentence_clauses: how several clauses are numbered within one sentence, shown by the first number:
            "(a)"; or "none".
        sub_clauses: how bulleted sub-points of a clause are numbered, shown by the first number; or "as
            typed".
        clause: the words of each clause; {text} is what was typed.
        first_letter: whether the first letter of the typed words stays as typed, becomes a capital, or
            becomes small.
        between: the end of each clause except the last two (";"); empty to leave the ends as typed.
        before_last: the end of the last clause but one ("; and").
        end: the end of the last clause (".").
        noted: the standard resolution to note.
        agreed: agreement by assent.
        moved: who moved and who seconded.
        lost: printed for a motion without wording that was lost.
        reason: the reason for a resolution.
        reasons: where reasons are printed: after all clauses, in the place that `order` gives, or each after
            the clause that it was captured after. In one sentence they are always after all clauses.
        amendment: an amendment.
        amendment_carried: printed for an amendment that was carried. {vote} is the vote, which has no line
            of its own if `order` leaves votes out.
        amendment_lost: printed for an amendment that was lost.
    """

    place: ResolutionPlace
    order: tuple[ResolutionStep, ...]
    lead_as: LeadForm
    strong: tuple[str, ...]
    lead: Annotated[str, gaps("mover", "seconder", "vote")]
    lost_lead: Annotated[str, gaps("mover", "seconder", "vote")]
    sentence: Annotated[str, gaps("mover", "seconder", "vote", "clauses")]
    lost_sentence: Annotated[str, gaps("mover", "seconder", "vote", "clauses")]
    clauses: ClauseNumbers
    one_clause: ClauseNumbers
    sentence_clauses: InlineClauseNumbers
    sub_clauses: SubClauseNumbers
    clause: TextWording
    first_letter: FirstLetter
    between: str
    before_last: str
    end: str
    noted: Wording
    agreed: Wording
    moved: Annotated[str, gaps("mover", "seconder")]
    lost: Annotated[str, gaps("vote")]
    reason: TextWording
    reasons: ReasonPlace
    amendment: Annotated[str, gaps("mover", "seconder", "text")]
    amendment_carried: Annotated[str, gaps("vote")]
    amendment_lost: Annotated[str, gaps("vote")]

    def __post_init__(self) -> None:
        none_twice(self.order, "order")
        if ResolutionStep.RESOLVED not in self.order:
            raise InvalidSettingError(
                "order", f"leaves out {ResolutionStep.RESOLVED}, so that nothing would be decided"
            )
