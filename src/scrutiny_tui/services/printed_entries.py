"""What a house style makes of each entry, for the screen that shows them one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.body_in_words import JOINT
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.printable import Block, HeadingBlock, ListItem, Paragraph, paragraphs_of
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.services.entry_rows import PrintedEntry


def by_entry(entries: Iterable[Entry], blocks: Iterable[Block]) -> dict[str, PrintedEntry]:
    """What is printed of each entry.

    Args:
        entries: the entries of an item.
        blocks: the item as a house style composes it.

    Returns:
        What there is of each, by the entry's identifier; nothing for those that print nothing.
    """
    printed: dict[str, list[HeadingBlock | Paragraph | ListItem]] = defaultdict(list)
    for block in paragraphs_of(blocks):
        if block.entry is not None:
            printed[block.entry].append(block)
    return {entry.id: _composed(entry, printed[entry.id]) for entry in entries if entry.id in printed}


def _composed(entry: Entry, blocks: Sequence[HeadingBlock | Paragraph | ListItem]) -> PrintedEntry:
    if isinstance(entry.body, Exclusion):  # prints as a whole resolution; on screen it is the mark of a place
        return PrintedEntry()
    if isinstance(entry.body, Clause):  # its own words, once, without the lead or the sentence they stand in
        blocks = [b for b in blocks if isinstance(b, ListItem | Paragraph) and b.role == Role.CLAUSE][:1]
    own = [block for block in blocks if isinstance(block, ListItem)] or blocks  # a list's lead is the list's
    first = own[0] if own else None
    text = JOINT.join("".join(run.text for run in block.runs) for block in own)
    return PrintedEntry(first.shown if isinstance(first, ListItem) else "", text)
