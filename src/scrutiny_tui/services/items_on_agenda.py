"""One item of an agenda, as the page that prepares the meeting shows it beside the others."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.item_kinds import item_of_log
from scrutiny_tui.domain.log_rows import LogRow, arising, closed_since
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.prepared_items import NOTHING_PREPARED, PreparedItem, prepared_for_clerk
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.export import Export


class ItemOnAgenda(Struct, frozen=True):
    """An item of an agenda, with all that belongs to it.

    Attributes:
        item: the item.
        blocks: the item as the agenda prints it in its house style; for an item of the exempt agenda, as
            that does.
        trouble: one sentence where the style cannot be read; else empty.
        prepared: what it is prepared with.
        is_of_log: whether the agenda prints the open entries of the log under it.
        before: the entries of the log that are before the meeting under this item, and those that were
            recorded in it.
        closed: those that were closed since the last meeting.
    """

    item: Item
    blocks: Sequence[Block] = ()
    trouble: str = ""
    prepared: PreparedItem = NOTHING_PREPARED
    is_of_log: bool = False
    before: tuple[LogRow, ...] = ()
    closed: tuple[LogRow, ...] = ()


class ItemsOnAgenda:
    """Reads the items of the agenda of one meeting.

    Args:
        export: composes the item in its house style.
        log: the action log.
        sitting: the meeting.
    """

    def __init__(self, export: Export, log: ActionLog, sitting: Sitting) -> None:
        self._export = export
        self._sitting = sitting
        self._log = log
        self._rows: tuple[list[LogRow], list[LogRow]] | None = None

    def of(self, item: Item) -> ItemOnAgenda:
        """An item of the meeting, with all that belongs to it."""
        prepared = prepared_for_clerk(self._sitting).get(item.id, NOTHING_PREPARED)
        found = ItemOnAgenda(item, prepared=prepared)
        try:
            found = replace(found, blocks=self._export.on_agenda(self._sitting, item))
        except (Refused, FileTrouble) as refusal:
            found = replace(found, trouble=str(refusal))
        return self._with_log(found)

    def _with_log(self, found: ItemOnAgenda) -> ItemOnAgenda:
        if self._rows is None:
            committee = self._sitting.committee
            before = self._log.rows(committee=committee, before=self._sitting.meeting)
            self._rows = before, self._log.rows(committee=committee)
        before, now = self._rows
        if found.item is item_of_log(self._sitting.items):
            return replace(found, is_of_log=True, before=arising(before), closed=closed_since(before))
        title = found.item.bare_title.casefold()
        earlier = [row for row in before if row.item is not None and row.item.bare_title.casefold() == title]
        open_rows = (row for row in earlier if not row.entry.settled)
        own = (row for row in now if row.entry.item == found.item.id)
        return replace(found, before=(*open_rows, *own), closed=closed_since(earlier))
