"""Doubts about what is still to be written, verified or added, and about paragraphs that do not exist."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exempt_paragraphs import exempt_schedule
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What is not finished in an entry."""
    if entry.rough:
        yield doubt_at(entry, DoubtKind.ROUGH, "A rough note is still to be written up.")
    if entry.unverified:
        yield doubt_at(entry, DoubtKind.VERIFY, "A line with ?? is still to be verified.")
    if isinstance(entry.body, Exclusion):
        yield from _of_exclusion(sitting, entry, entry.body)


def _of_exclusion(sitting: Sitting, entry: Entry, body: Exclusion) -> Iterator[Doubt]:
    schedule = exempt_schedule(sitting.customs.nation)
    if not body.paragraphs:
        sentence = f"The public is excluded under no paragraph of {schedule.name}."
        yield doubt_at(entry, DoubtKind.NO_PARAGRAPH, sentence)
    if missing := [number for number in body.paragraphs if number not in schedule.paragraphs]:
        numbers = f"paragraph{'s' if len(missing) > 1 else ''} {listed(map(str, missing), 'or')}"
        sentence = (
            f"{schedule.part} of {schedule.name} has no {numbers}, under which the public is excluded:"
            f" it has {schedule.paragraphs[0]} to {schedule.paragraphs[-1]}."
        )
        yield doubt_at(entry, DoubtKind.PARAGRAPH, sentence)
