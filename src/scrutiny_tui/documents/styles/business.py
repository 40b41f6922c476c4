"""What a house style settles about an item of business: its heading, what was said, what was decided."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from scrutiny_tui.documents.styles.checks import MisfitError, cells_fit, each_once, none_twice
from scrutiny_tui.documents.styles.numbers import Lines, Numbering, Numbers, Sample, Unnumbered
from scrutiny_tui.documents.styles.wording import OfNames, OfText, Wording, gaps
from scrutiny_tui.domain.discussion import MarkStyle

Plain: TypeAlias = Annotated[Numbering, Sample()]
Points: TypeAlias = Annotated[Numbering, Sample(("item",), (Unnumbered.NONE,))]
SubPoints: TypeAlias = Annotated[Numbering, Sample(("item", "point"), (Unnumbered.AS_TYPED,))]
Owed: TypeAlias = Annotated[str, gaps("text", "owner", "due", "date", "details")]
SubClauses: TypeAlias = Annotated[Numbering, Sample((), (Unnumbered.AS_TYPED,))]
WithinSentence: TypeAlias = Annotated[Numbering, Sample((), (Unnumbered.NONE,), bullets=False)]
Clauses: TypeAlias = Annotated[Numbering, Sample((), (Unnumbered.NONE, Unnumbered.SENTENCE))]


class CountedThrough(StrEnum):
    """How far the numbers of points run on."""

    ITEM = "the item"
    MEETING = "the meeting"


class HeadLine(StrEnum):
    """What can stand between an item's title and its discussion."""

    URGENT = "urgent"
    AUTHOR = "author"
    PURPOSE = "purpose"
    PAPERS = "papers"


class Closing(StrEnum):
    """The blocks that close an item."""

    RESOLUTIONS = "resolutions"
    RECOMMENDATIONS = "recommendations"
    REQUESTS = "requests"
    ACTIONS = "actions"
    CONCLUSIONS = "conclusions"


class DecidedAt(StrEnum):
    """Where an item's resolutions stand."""

    TAKEN = "where taken"
    FIRST = "first"
    CLOSING = "closing"
    TAKEN_AND_CLOSING = "where taken and closing"
    FIRST_AND_CLOSING = "first and closing"


class RecordedAt(StrEnum):
    """Where requests, actions, recommendations or conclusions stand."""

    TAKEN = "where taken"
    CLOSING = "closing"
    BOTH = "where taken and closing"
    NOWHERE = "nowhere"


class Lead(StrEnum):
    """What the lead of a resolution is in the document."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    HEADING = "heading"


class ReasonsAt(StrEnum):
    """Where the reasons for a resolution stand."""

    ALL = "after all"
    CLAUSE = "after each clause"


class FirstLetter(StrEnum):
    """How a clause begins."""

    AS_TYPED = "as typed"
    CAPITAL = "capital"
    SMALL = "small"


class Step(StrEnum):
    """What a resolution is made of."""

    MOVED = "moved"
    AMENDMENTS = "amendments"
    RESOLVED = "resolved"
    VOTE = "vote"
    RECORDED = "recorded"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item's heading and what stands under it.

    Attributes:
        reference: what the item is called by; {item} stands for it in the numbers of paragraphs. {minute}
            is the minute number where one is allotted (`minute_numbers`), else the agenda number; {year} and
            {yy} are the year that the meeting's minute numbers are of; {began} is when the first line of the
            item was typed, in a meeting that was captured live.
        number: the reference as it stands before the title; left out when the item has no number.
        title: the title.
        star: the mark of an item that the clerk stars, by a star before its title ("* Fly-tipping"), and what
            {star} then stands for in `number` and `title`.
        exempt_title: printed when the title itself is not for the public.
        head: what stands under the title, in this order: urgent, author, purpose, papers.
        urgent: why the item is urgent.
        author: the author line of the report.
        purpose: the purpose of the item.
        paper: a paper of the item.
    """

    reference: Annotated[str, gaps("number", "minute", "year", "yy", "began")]
    number: Annotated[str, gaps("reference", "star")]
    title: Annotated[str, gaps("title", "star")]
    star: str
    exempt_title: str
    head: tuple[HeadLine, ...]
    urgent: Annotated[str, gaps("reason")]
    author: OfText
    purpose: OfText
    paper: OfText

    def __post_init__(self) -> None:
        each_once(self.head, HeadLine, "head")


@dataclass(frozen=True, slots=True)
class Marks:
    """How sub-points are marked that are printed as they were typed.

    Attributes:
        bullets: the bullets, by level.
        decimal: sub-points typed with figures, by the first of them.
        letter: sub-points typed with letters, by the first of them.
        roman: sub-points typed with roman numerals, by the first of them.
    """

    bullets: tuple[str, ...]
    decimal: Plain
    letter: Plain
    roman: Plain

    def __post_init__(self) -> None:
        if not self.bullets:
            raise MisfitError("bullets", "needs at least one")
        for mark in (MarkStyle.DECIMAL, MarkStyle.LETTER, MarkStyle.ROMAN):
            shown = getattr(self, mark)
            if not isinstance(shown, Numbers) or shown.mark is not mark:
                raise MisfitError(mark, f"must show the first {mark} number")


@dataclass(frozen=True, slots=True)
class Discussion:
    """What was said.

    Attributes:
        points: how points are numbered, by the first of them: "{item}.1", "1.", "(1)"; "bullets", or
            "none" for paragraphs without a number.
        counted_through: whether points begin anew with each item, or are numbered through the whole meeting.
        sub_points: how bulleted sub-points are numbered, by the first of them: "{item}.{point}.1", "(a)";
            "bullets", or "as typed". Sub-points that were typed with a number keep it.
        spoken: a point whose speaker was captured.
        follow_up: the line under a point or a clause that is also in the action log (`>>`); empty for none.
        beside: the headings of two columns, for a style that has what is owed beside the text: `follow_up`,
            and what `closing` places where taken (as its `in_text`), then stand in the second, next to the
            paragraph that they follow. Empty for none.
    """

    points: Points
    counted_through: CountedThrough
    sub_points: SubPoints
    spoken: Annotated[str, gaps("speaker", "text")]
    follow_up: Annotated[str, gaps("owner", "due", "date", "details")]
    beside: tuple[str, ...]

    def __post_init__(self) -> None:
        shows_point = isinstance(self.sub_points, Numbers) and "{point}" in self.sub_points.form
        counts = isinstance(self.points, Numbers) and self.points.mark is not MarkStyle.BULLET
        if shows_point and not counts:
            raise MisfitError("sub_points", "shows {point}, but points have no numbers")
        if len(self.beside) not in (0, 2):
            raise MisfitError("beside", "must have two headings, or none")
        through = self.counted_through is CountedThrough.MEETING
        if through and isinstance(self.points, Numbers) and "{item}" in self.points.form:
            raise MisfitError("points", "shows {item}, but points are numbered through the meeting")


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

    place: DecidedAt
    order: tuple[Step, ...]
    lead_as: Lead
    strong: tuple[str, ...]
    lead: Annotated[str, gaps("mover", "seconder", "vote")]
    lost_lead: Annotated[str, gaps("mover", "seconder", "vote")]
    sentence: Annotated[str, gaps("mover", "seconder", "vote", "clauses")]
    lost_sentence: Annotated[str, gaps("mover", "seconder", "vote", "clauses")]
    clauses: Clauses
    one_clause: Clauses
    sentence_clauses: WithinSentence
    sub_clauses: SubClauses
    clause: OfText
    first_letter: FirstLetter
    between: str
    before_last: str
    end: str
    noted: Wording
    agreed: Wording
    moved: Annotated[str, gaps("mover", "seconder")]
    lost: Annotated[str, gaps("vote")]
    reason: OfText
    reasons: ReasonsAt
    amendment: Annotated[str, gaps("mover", "seconder", "text")]
    amendment_carried: Annotated[str, gaps("vote")]
    amendment_lost: Annotated[str, gaps("vote")]

    def __post_init__(self) -> None:
        none_twice(self.order, "order")
        if Step.RESOLVED not in self.order:
            raise MisfitError("order", f"leaves out {Step.RESOLVED}, so that nothing would be decided")


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
    names_for: OfNames
    names_against: OfNames
    names_abstained: OfNames
    casting_for: Wording
    casting_against: Wording
    recorded_for: OfNames
    recorded_against: OfNames
    recorded_abstained: OfNames


@dataclass(frozen=True, slots=True)
class Block:
    """Recommendations, requests, actions or conclusions.

    Attributes:
        place: where they stand: where taken (each as `in_text` says), closing (in a block, as all the other
            settings here say), where taken and closing, or nowhere.
        heading: the heading of the block; {body} is whom recommendations are made to.
        lead: the words that lead into the block; empty for none.
        lines: how its lines are numbered, by the first of them: "1.", "(a)"; "bullets", "none", or "table".
        columns: the headings of the table, where `lines` is one.
        cells: what stands in each column of the table; gaps as of a line.
        line: a line of the block. {owner}, {due} (as typed) and {date} (that it gives) are known where
            they were captured; {details} is owner and due wording together.
        in_text: the line where it was taken; in a column beside the text where `discussion.beside` has one.
    """

    place: RecordedAt
    heading: Annotated[str, gaps("body")]
    lead: Annotated[str, gaps("body")]
    lines: Lines
    columns: tuple[str, ...]
    cells: tuple[Owed, ...]
    line: Owed
    in_text: Owed

    def __post_init__(self) -> None:
        cells_fit(self.columns, self.cells, self.lines)


@dataclass(frozen=True, slots=True)
class DecisionBlock:
    """The block of resolutions at the close of an item, where they stand there.

    Attributes:
        heading: its heading; empty for none.
    """

    heading: Wording


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The blocks that close an item; one without entries is left out.

    Attributes:
        order: the blocks, in their order: resolutions, recommendations, requests, actions, conclusions.
        resolutions: resolutions, where `resolution.place` puts them here.
        recommendations: recommendations, a block for each body.
        requests: information requests.
        actions: actions.
        conclusions: conclusions.
    """

    order: tuple[Closing, ...]
    resolutions: DecisionBlock
    recommendations: Block
    requests: Block
    actions: Block
    conclusions: Block

    def __post_init__(self) -> None:
        each_once(self.order, Closing, "order")
