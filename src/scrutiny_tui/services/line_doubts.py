"""What recording a line would make doubtful, before it is recorded; and what has become doubtful since."""

from itertools import count

from msgspec import Struct

from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.found import doubts_of, new_doubts
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource
from scrutiny_tui.domain.recording.entry_edits import rewritten
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.line_reading import ReadLine, read_in_place_of

_NOT_RECORDED = "not recorded"
"""The identifier and the reference of an entry made only to find what would be doubted."""


class NewDoubts(Struct, frozen=True):
    """What recording something made doubtful, or would.

    Attributes:
        of_line: what is doubted of the lines recorded, or rewritten, and of items.
        of_other_lines: what has become doubtful of other lines.
    """

    of_line: tuple[Doubt, ...] = ()
    of_other_lines: tuple[Doubt, ...] = ()


def doubts_of_line(read: ReadLine, line: str) -> NewDoubts:
    """What recording a line would make doubtful; as `doubts_since`.

    Args:
        read: the line as it was read.
        line: as typed.
    """
    context = read.context
    numbers = count(1)
    ids = IdSource(lambda: f"{_NOT_RECORDED} {next(numbers)}", None)
    builder = ChangeBuilder(context.sitting, context.item, ids, before_items=context.item is None)
    builder.record(read.result, line, context.now)
    return doubts_since(context.sitting, builder.sitting)


def doubts_of_rewriting(sitting: Sitting, entry: Entry, line: str) -> NewDoubts:
    """What rewriting an entry would make doubtful, as `doubts_since`; nothing where the line cannot stand.

    Args:
        sitting: the meeting.
        entry: the entry.
        line: the line that would take its place.
    """
    try:
        reading = read_in_place_of(sitting, entry, line)
        return doubts_since(sitting, rewritten(sitting, entry, line, reading, _NOT_RECORDED), entry.id)
    except (CannotRead, Refused):
        return NewDoubts()


def doubts_since(before: Sitting, after: Sitting, rewritten_entry: str | None = None) -> NewDoubts:
    """What is doubted in a meeting and was not before.

    What is only unfinished is left out: the next lines usually finish it.

    Args:
        before: the meeting before something was recorded.
        after: the meeting after it.
        rewritten_entry: identifier of an entry that was rewritten. All its doubts are given, and first.
    """
    of_entry = [d for d in doubts_of(after) if d.entry == rewritten_entry] if rewritten_entry else []
    new = (doubt for doubt in new_doubts(before, after) if doubt not in of_entry)
    found = [doubt for doubt in (*of_entry, *new) if not doubt.kind.unfinished]
    others = {entry.id for entry in before.entries} - {rewritten_entry}
    return NewDoubts(
        tuple(doubt for doubt in found if doubt.entry not in others),
        tuple(doubt for doubt in found if doubt.entry in others),
    )
