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
    """Where an item's resolutions stand."""

    TAKEN = "where taken"
    FIRST = "first"
    CLOSING = "closing"
    TAKEN_AND_CLOSING = "where taken and closing"
    FIRST_AND_CLOSING = "first and closing"


class LeadForm(StrEnum):
    """What the lead of a resolution is in the document."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    HEADING = "heading"


class ReasonPlace(StrEnum):
    """Where the reasons for a resolution stand."""

    ALL = "after all"
    CLAUSE = "after each clause"


class FirstLetter(StrEnum):
    """How a clause begins."""

    AS_TYPED = "as typed"
    CAPITAL = "capital"
    SMALL = "small"


class ResolutionStep(StrEnum):
    """What a resolution is made of."""

    MOVED = "moved"
    AMENDMENTS = "amendments"
    RESOLVED = "resolved"
    VOTE = "vote"
    RECORDED = "recorded"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class ResolutionWords:
    """A resolution: its lead, its clauses, its standing forms and what is said about it.

    Attributes:
        place: where the resolutions of an item stand: where taken; first, before the discussion; closing,
            after it; or in two of these places. What a closing block is headed stands in
            `closing.resolutions`.
        order: what is printed of a resolution, in this order: moved, amendments, resolved, vote,
            recorded, reason. Those that are left out are not printed, save as gaps of the lead.
        lead_as: what the lead is: a paragraph, a point (numbered as points are), or a heading.
        strong: the words that stand out in a resolution and in its reasons; the first of them in each
            paragraph does.
        lead: the words before the clauses, where each has a line of its own. {mover}, {seconder} and {vote}
            are known where they were captured; a lead that says them goes with an `order` without them.
        lost_lead: the words before the clauses of a motion that was lost.
        sentence: the whole of a resolution that is one sentence, {clauses} in it. A style with a `lead` of
            its own mostly has a sentence of its own too.
        lost_sentence: the whole of a lost motion that is one sentence.
        clauses: how several clauses are numbered, by the first of them: "i.", "(i)", "(1)", "1.", "1)",
            "(a)", "a)", "a.", "A"; "bullets", "none", or "one sentence".
        one_clause: the same, where there is but one.
        sentence_clauses: how several clauses of one sentence are numbered within it, by the first of them:
            "(a)"; or "none".
        sub_clauses: how bulleted sub-points of a clause are numbered, by the first of them, or "as typed".
        clause: the words of each clause; {text} is what was typed.
        first_letter: whether what was typed begins as typed, with a capital, or with a small letter.
        between: what ends each clause but the last two (";"); empty to leave the ends as typed.
        before_last: what ends the last clause but one ("; and").
        end: what ends the last clause (".").
        noted: the standing resolution to note.
        agreed: agreement by assent.
        moved: who moved and who seconded.
        lost: said of a motion without words that was lost.
        reason: the reason for a resolution.
        reasons: where reasons stand: after all, in the place that `order` gives them, or each after the
            clause that it was captured after. Those of one running sentence always stand after all.
        amendment: an amendment.
        amendment_carried: said of an amendment whose vote carried it. {vote} is the vote, which has no line
            of its own where `order` leaves votes out.
        amendment_lost: said of an amendment that was lost.
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
