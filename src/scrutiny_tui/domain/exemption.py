"""What is exempt: recorded while the public was out, or standing where it was.

A record carries its exemption from the moment of typing, wherever it is moved to. An exempt stretch makes
exempt what stands in it as well (Local Government Act 1972, section 100A and Schedule 12A).
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns

if TYPE_CHECKING:
    from scrutiny_tui.domain.entries import Body, Entry


class Exemption(Struct, frozen=True):
    """Marks a record as made while the public was out, so that no public document has it.

    Attributes:
        paragraphs: the paragraphs of Schedule 12A under which the public was out; empty where none were said.
    """

    paragraphs: tuple[int, ...] = ()


def in_stretch(entries: "Iterable[Entry]") -> frozenset[str]:
    """Identifiers of the entries that stand in an exempt stretch.

    A stretch runs from the exclusion of the public to its return, in the order of discussion; one without an
    end runs to the last entry. The exclusion itself is public, since the resolution to exclude is passed in
    public (section 100A(4)), and so is the time at which the meeting closed.

    Args:
        entries: those of one meeting, in order.
    """
    found, private = set(), False
    for entry in entries:
        if isinstance(entry.body, PublicReturns):
            private = False
        elif private and not stays_public(entry.body):
            found.add(entry.id)
        if isinstance(entry.body, Exclusion):
            private = True
    return frozenset(found)


def in_force(entries: "Sequence[Entry]") -> Exemption | None:
    """The exemption under which the next entry is recorded; None while the public is in.

    Args:
        entries: those of one meeting, in order.
    """
    marks = (entry.body for entry in reversed(entries) if isinstance(entry.body, Exclusion | PublicReturns))
    last = next(marks, None)
    return Exemption(last.paragraphs) if isinstance(last, Exclusion) else None


def was_out_and_is_back(entries: "Iterable[Entry]", of_item: "Iterable[Entry]") -> bool:
    """Whether the public had been excluded and returned in an item, so that words there may tell of that.

    Args:
        entries: those of the meeting so far, in order.
        of_item: those of the item so far, in order.
    """
    excluded = [entry.place for entry in entries if isinstance(entry.body, Exclusion)]
    returned = [entry.place for entry in of_item if isinstance(entry.body, PublicReturns)]
    return bool(excluded and returned) and excluded[0] < returned[-1]


def carried_by(body: "Body", exempt: Exemption | None) -> Exemption | None:
    """The exemption that a record of `body` carries: none if it is itself public."""
    return None if isinstance(body, Exclusion) or stays_public(body) else exempt


def stays_public(body: "Body") -> bool:
    """Whether this is public though the public was out: their return, or the time of the meeting's close."""
    if isinstance(body, MeetingTime):
        return body.kind is ClockEvent.CLOSE
    return isinstance(body, PublicReturns)
