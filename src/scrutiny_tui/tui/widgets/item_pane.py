"""The item as it will read, with what each entry still needs."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sequences import shared_start
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.entry_rows import Row
from scrutiny_tui.tui.commands import CAPTURE, key_of
from scrutiny_tui.tui.widgets.document_view import EXEMPT_EDGE, DocumentView, ViewParagraph

_REFERENCE = re.compile(r"\s+([A-Z0-9]+-\d+)$")
ROUGH, VERIFY = "rough", "to verify"
_STANDS_OUT = "$accent italic"


class ItemPane(DocumentView):
    """The middle of the capture screen: the document, one item of it."""

    ROOM_BELOW = 1 / 3

    def __init__(self, *, id: str) -> None:  # noqa: A002  as textual has it
        super().__init__(id=id)
        self._item: Item | None = None
        self._entitled: object = None
        self._rows: Sequence[Row] = ()
        self._paragraphs: Sequence[ViewParagraph] = (_empty(None),)

    def show(
        self, item: Item | None, rows: Sequence[Row], *, chosen: str, at_end: bool, took: str = ""
    ) -> None:
        """Show an item.

        Args:
            item: the item, or None for what belongs to the meeting alone.
            rows: what is captured in it.
            chosen: identifier of the chosen entry; empty for none.
            at_end: whether to show the end, where the next entry will stand.
            took: how long the item has taken ("12 min").
        """
        if (item, took) != self._entitled:
            self._entitled = (item, took)
            self.entitle(item.label if item is not None else "Before the first item", took)
        if (item, rows) != (self._item, self._rows):
            same = shared_start(self._rows, rows)
            self._item, self._rows = item, rows
            self._paragraphs = (*self._paragraphs[:same], *paragraphs(rows, same)) or (_empty(item),)
        shown = self._with_doubts_of(chosen) if chosen else self._paragraphs
        self.put(shown, chosen=chosen, at_end=at_end)

    def _with_doubts_of(self, chosen: str) -> Sequence[ViewParagraph]:
        """The paragraphs, with what is doubted of the chosen entry in full."""
        for at, row in enumerate(self._rows):
            if row.entry == chosen and row.doubts:
                paragraph = self._paragraphs[at]
                in_full = (*paragraph.words, (f": {' '.join(row.doubts)}", _STANDS_OUT))
                return (
                    *self._paragraphs[:at],
                    replace(paragraph, words=in_full),
                    *self._paragraphs[at + 1 :],
                )
        return self._paragraphs


def paragraphs(rows: Sequence[Row], start: int = 0) -> Iterator[ViewParagraph]:
    """The rows from `start` on, as paragraphs: indented by level, with a gap where something new begins."""
    for at in range(start, len(rows)):
        yield _paragraph(rows[at], gap=at > 0 and _begins(rows[at - 1], rows[at]))


def _begins(above: Row, row: Row) -> bool:
    if row.outcome or above.outcome:
        return row.outcome != above.outcome
    return row.level == 0 and not (_aside(row) and _aside(above)) and not (row.mark and above.mark)


def _paragraph(row: Row, *, gap: bool) -> ViewParagraph:
    edge = EXEMPT_EDGE if row.exempt else " "
    mark = f"{row.mark} " if row.mark else ""
    lead = f" {edge} {'  ' * row.level}{mark}"
    look = "$foreground-muted italic" if _aside(row) else "$accent"
    words = [(row.label, look), ("  ", "")] if row.label and row.label != row.text else []
    words.append((row.text, "$foreground-muted" if _aside(row) else ""))
    words += [needed(need) for need in row.needs]
    words += [(" · exempt", "$foreground-muted")] if row.exempt else []
    words += [_doubted(row.doubts)] if row.doubts else []
    return ViewParagraph(tuple(words), lead, row.entry, gap)


def _doubted(doubts: Sequence[str]) -> tuple[str, str]:
    """The mark of an entry that is doubted."""
    return f" · {'doubt' if len(doubts) == 1 else counted(len(doubts), 'doubt')}", _STANDS_OUT


def needed(need: str) -> tuple[str, str]:
    """What follows an entry's words: what it needs, or who owes it and when; what is missing stands out."""
    missing = need in (ROUGH, VERIFY) or need.startswith("no ")
    return f" · {need}", _STANDS_OUT if missing else "$foreground-muted"


def parted(label: str) -> tuple[str, str]:
    """A row's label in two parts: what it is, and its reference in the log, which may be empty."""
    found = _REFERENCE.search(label)
    return (label[: found.start()], found[1]) if found else (label, "")


def _aside(row: Row) -> bool:
    return bool(row.label) and not row.outcome and not parted(row.label)[1]


def _empty(item: Item | None) -> ViewParagraph:
    if item is None:
        first = "Type /here and names for who is in the room, /item and a number to begin an item."
    else:
        enter = key_of(CAPTURE, "record")
        first = f"Nothing is recorded here yet. What you type below stands here after {enter}."
    return ViewParagraph(((first, "$foreground-muted"),), "  ")
