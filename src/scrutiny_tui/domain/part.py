"""The two parts of a meeting's record: public and exempt.

The part is chosen before anything is composed, so that no exempt word can reach a public document.
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exempt_facts import facts_of
from scrutiny_tui.domain.exempt_roll import roll_in_private
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting


class Part(StrEnum):
    """Which part of the record a document prints."""

    PUBLIC = "public"
    EXEMPT = "exempt"


def part_of(sitting: Sitting, part: Part) -> Sitting:
    """One part of the sitting, with nothing of the other; the same one whichever document asks.

    The resolution to exclude the public and the public's return are themselves public. In the public part an
    item with an exempt title has neither title nor reason for urgency; the house style prints words of its
    own instead (`Item.for_public`).

    Args:
        sitting: the whole sitting.
        part: the part wanted.

    Returns:
        PUBLIC: every item, the entries made in public, the facts of those made in private without their words
        (`facts_of`), and in `withheld` the items that have others. EXEMPT: the entries made in private, the
        items that have any, and in `roll` those who were there then.
    """
    return _exempt_part(sitting) if part is Part.EXEMPT else _public_part(sitting)


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def _public_part(sitting: Sitting) -> Sitting:
    return cut_out(sitting, Part.PUBLIC)


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def _exempt_part(sitting: Sitting) -> Sitting:
    return cut_out(sitting, Part.EXEMPT)


def cut_out(sitting: Sitting, part: Part) -> Sitting:
    """Work out one part of the sitting: as `part_of`, which keeps it."""
    exempt = sitting.exempt
    wanted = part is Part.EXEMPT
    entries = tuple(entry for entry in sitting.entries if entry.id in exempt)
    roll = roll_in_private(sitting, entries) if wanted else None
    if not wanted:
        entries = facts_of(sitting)
    log = _log_of(sitting, part)
    items = _with_entries(sitting.items, entries) if wanted else tuple(i.for_public() for i in sitting.items)
    withheld = () if wanted else _with_entries(sitting.items, (e for e in sitting.entries if e.id in exempt))
    left_out = frozenset(item.id for item in withheld)
    return replace(
        sitting,
        entries=entries,
        log=log,
        items=items,
        withheld=left_out,
        roll=roll,
        glossary=_glossary_of(sitting, part),
    )


def _glossary_of(sitting: Sitting, part: Part) -> tuple[GlossaryEntry, ...]:
    """The glossary as a part may print it: what was entered in private, in the exempt part alone."""
    if part is Part.EXEMPT:
        return tuple(replace(entry, exempt=None) for entry in sitting.glossary)
    return tuple(entry for entry in sitting.glossary if entry.exempt is None)


def _log_of(sitting: Sitting, part: Part) -> tuple[LogEntry, ...]:
    private = tuple(logged for logged in sitting.log if logged.private or logged.entry in sitting.exempt)
    if part is Part.EXEMPT:
        return private
    left_out = {logged.id for logged in private}
    public = (logged.for_public() for logged in sitting.log if logged.id not in left_out)
    return tuple(logged for logged in public if logged is not None)


def _with_entries(items: tuple[Item, ...], entries: Iterable[Entry]) -> tuple[Item, ...]:
    begun = {entry.item for entry in entries}
    return tuple(item for item in items if item.id in begun)
