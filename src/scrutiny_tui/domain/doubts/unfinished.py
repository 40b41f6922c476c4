"""Doubts about what is still to be written, verified or added."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.sitting import Sitting


def check(_sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What is not finished in an entry."""
    if entry.rough:
        yield doubt_at(entry, DoubtKind.ROUGH, "A rough note is still to be written up.")
    if VERIFY in entry.line:
        yield doubt_at(entry, DoubtKind.VERIFY, "A line with ?? is still to be verified.")
    if entry.body == Exclusion():
        yield doubt_at(
            entry, DoubtKind.NO_PARAGRAPH, "The public is excluded under no paragraph of Schedule 12A."
        )
