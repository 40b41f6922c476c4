"""What a vote counts for, in words: the motion, or an amendment to it."""

from msgspec.structs import replace

from scrutiny_tui.domain.decisions.grouping import decisions
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.outcomes import Amendment, Carried, Lost, RecordedVote, Vote, Withdrawn

_FORMS: dict[type[Body], str] = {
    Vote: "vote on the {}",
    RecordedVote: "recorded vote on the {}",
    Carried: "{} carried",
    Lost: "{} lost",
    Withdrawn: "{} withdrawn",
}


def counts_for(body: Body, context: LineContext) -> str:
    """What kind of outcome a line records, with its question: "vote on the motion".

    Args:
        body: what the line records.
        context: what it is read against.

    Returns:
        The words; empty where no amendment stands before the line in its decision.
    """
    form, above = _FORMS.get(type(body)), context.above
    if form is None or not any(isinstance(entry.body, Amendment) for entry in above):
        return ""
    line = replace(above[-1], id="", body=body)
    of_line = next((one for one in decisions((*above, line)) if line in one.entries), None)
    if of_line is None or not of_line.amendments:
        return ""
    on_amendment = any(line in one.put.entries for one in of_line.amendments)
    return form.format("amendment" if on_amendment else "motion")
