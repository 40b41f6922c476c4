"""What a vote counts for, in words: the motion, or an amendment to it that is still open."""

from msgspec.structs import replace

from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions, decisions_of
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
        The words; empty where no amendment is open before the line.
    """
    form, above = _FORMS.get(type(body)), context.above
    if form is None or not any(isinstance(entry.body, Amendment) for entry in above):
        return ""
    line = replace(above[-1], id="", body=body)
    of_line = next((one for one in decisions((*above, line)) if line in one.entries), None)
    amended = of_line.amendments if of_line else ()
    if _open_before(context).isdisjoint(one.line.entry.id for one in amended):
        return ""
    on_amendment = any(line in one.put.entries for one in amended)
    return form.format("amendment" if on_amendment else "motion")


def _open_before(context: LineContext) -> set[str]:
    """The amendments of the item whose fate is unknown, by the identifiers of their entries."""
    made = decisions_of(context.sitting, context.item.id if context.item else None)
    return {one.line.entry.id for each in made for one in each.amendments if one.put.fate is Fate.UNKNOWN}
