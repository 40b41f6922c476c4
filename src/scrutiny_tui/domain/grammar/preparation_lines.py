"""Lines that prepare an item: `/enquiry`, `/allow`, `/attending`."""

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.grammar.visitors import read_visitors
from scrutiny_tui.domain.preparation import AttendsItem, TimeAllowed
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.times import read_minutes


def time_allowed(words: str, _context: LineContext) -> Recorded:
    """`/allow 30`: how many minutes the item may take."""
    minutes = read_minutes(words)
    if minutes is None:
        said = f"“{words}” is not a number of minutes" if words else "The number of minutes is missing"
        raise CannotRead(f"{said}. Write it as 30, or as 1 hour 15.")
    return Recorded(TimeAllowed(counted(minutes, "minute"), minutes))


def attending(words: str, context: LineContext) -> Recorded:
    """`/attending A; Jane Fox, Director, Vale NHS Trust`: who attends for the item."""
    people, posts = read_visitors(words, context)
    return Recorded(AttendsItem(words, people, posts))
