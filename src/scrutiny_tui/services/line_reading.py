"""A capture line as it is read: what it will record, and what else depends on it if it is refused."""

from functools import cached_property

from msgspec import Struct

from scrutiny_tui.domain.drafts import RefusedLine
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exempt_facts import public_fact
from scrutiny_tui.domain.exemption import stays_public
from scrutiny_tui.domain.grammar.context import LineContext, context_of_entry
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.line_in_words import describe
from scrutiny_tui.domain.grammar.result import GoTo, LineResult, NewItem, Nothing, Recorded, Unreadable
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns
from scrutiny_tui.domain.sitting import Sitting

_LATE = {
    State.PUBLISHED: "the minutes are PUBLISHED already · ",
    State.CONFIRMED: "the minutes are CONFIRMED already · ",
}
"""Stands before what a line will record, where it alters minutes that others have."""


class ReadLine(Struct, frozen=True, dict=True):
    """A line that was read.

    Attributes:
        result: what it was read as.
        context: what it was read against.
    """

    result: LineResult
    context: LineContext

    @cached_property
    def words(self) -> str:
        """What it will record, in words; empty for an empty or unreadable line."""
        words = describe(self.result, self.context)
        if not words or isinstance(self.result, GoTo):
            return words
        return f"{_LATE.get(self.context.sitting.meeting.state, '')}{words}"

    @property
    def recorded(self) -> str:
        """What it recorded, in words, once the reason for altering minutes that others have was given."""
        return describe(self.result, self.context)

    @property
    def exempt(self) -> bool:
        """Whether what it records will be exempt, because the public is out."""
        return self.context.sitting.in_private and self.may_be_exempt

    @property
    def may_be_exempt(self) -> bool:
        """Whether what it records is exempt where it is typed while the public is out."""
        if isinstance(self.result, Recorded):
            return not stays_public(self.result.body)
        return isinstance(self.result, NewItem)

    @property
    def public_fact(self) -> Body | None:
        """What the public minutes have of it though it is typed in private; None for nothing."""
        recorded = self.result if isinstance(self.result, Recorded) else None
        return public_fact(self.context.sitting, recorded.body) if recorded else None

    @property
    def fact_alone(self) -> bool:
        """Whether it is a fact of the meeting without words: the public minutes have all of it."""
        return isinstance(self.result, Recorded) and self.public_fact == self.result.body

    @property
    def problem(self) -> str:
        """One plain sentence when it cannot be read, else empty."""
        return self.result.reason if isinstance(self.result, Unreadable) else ""

    @property
    def again(self) -> bool:
        """Whether a second Enter is asked for, because it adds an item that is not on the agenda."""
        return isinstance(self.result, NewItem) and not self.result.urgent

    @property
    def goes_to_item(self) -> bool:
        """Whether it goes to an item."""
        return isinstance(self.result, GoTo | NewItem)

    @property
    def lets_in_or_out(self) -> bool:
        """Whether the public leaves or returns with it."""
        return isinstance(self.result, Recorded) and isinstance(self.result.body, Exclusion | PublicReturns)

    def settles(self, held: RefusedLine) -> bool:
        """Whether it tells where the lines behind it belong, which were held back with a refused line.

        An item tells it, unless the refused line may have meant to exclude the public from that item.
        """
        return self.lets_in_or_out or (self.goes_to_item and not held.excludes)

    @property
    def closes(self) -> bool:
        """Whether the meeting closes with it."""
        body = self.result.body if isinstance(self.result, Recorded) else None
        return isinstance(body, MeetingTime) and body.kind is ClockEvent.CLOSE

    @property
    def boundary(self) -> bool:
        """Whether it begins or ends an item or an exempt stretch, or may have been meant to."""
        if isinstance(self.result, Unreadable):
            return self.result.boundary
        return self.goes_to_item or self.lets_in_or_out

    @property
    def excludes(self) -> bool:
        """Whether the public leaves with it, or may have been meant to."""
        if isinstance(self.result, Unreadable):
            return self.result.excludes
        return isinstance(self.result, Recorded) and isinstance(self.result.body, Exclusion)

    @property
    def is_empty(self) -> bool:
        """Whether it is empty."""
        return isinstance(self.result, Nothing)


def read(line: str, context: LineContext) -> ReadLine:
    """Read one capture line.

    Args:
        line: the line as typed.
        context: what it is read against.
    """
    return ReadLine(read_line(line, context), context)


def read_in_place_of(sitting: Sitting, entry: Entry, line: str) -> Recorded:
    """Read a line that is to take the place of an entry, as it would have been read there.

    Args:
        sitting: the meeting.
        entry: the entry.
        line: the line as typed.

    Raises:
        Refused: the line cannot be understood, goes to an item, or is empty.
    """
    match read_line(line, context_of_entry(sitting, entry)):
        case Recorded(then=Recorded() as other) as recorded:
            raise Refused(
                f"This line records two things. Write “{recorded.line}” here, and “{other.line}” as a line of"
                " its own."
            )
        case Recorded() as recorded:
            return recorded
        case GoTo() | NewItem():
            raise Refused("This line goes to an item and records nothing. To delete the entry press F8.")
        case Unreadable(reason):
            raise Refused(reason)
        case _:
            raise Refused("There are no words left. To delete the entry press F8.")
