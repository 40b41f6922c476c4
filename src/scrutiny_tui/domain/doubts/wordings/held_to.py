"""Which entries of an item are held to what stands before them."""

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point, Purpose
from scrutiny_tui.domain.doubts.decisions.matters_decided import NOT_CARRIED
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting


def may_be_held_to(sitting: Sitting, entry: Entry, before: Entry) -> bool:
    """Whether the figures and dates of an entry are held to those of one before it.

    What is exempt is not quoted in public, and a line with a backslash is right. One of the two is a point,
    or the earlier is the purpose of the item: a resolution is held to its motion by other checks.
    """
    if entry.line.lstrip().startswith(LITERAL):
        return False
    said = isinstance(entry.body, Point) or isinstance(before.body, Point | Purpose)
    return said and (before.id not in sitting.exempt or entry.id in sitting.exempt)


def not_carried_in(sitting: Sitting, item: str | None) -> frozenset[str]:
    """The entries of the motions in an item that were lost or withdrawn: what they say came to nothing."""
    lost = (one for one in decisions_of(sitting, item) if one.fate in NOT_CARRIED)
    return frozenset(entry.id for one in lost for entry in one.entries)
