"""The agenda: where the clerk is, what was begun, and what is still to be followed up."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from scrutiny_tui.services.capture_view import AgendaLine
from scrutiny_tui.tui.capture.selection import BEFORE_ITEMS
from scrutiny_tui.tui.commands import CAPTURE, key_of
from scrutiny_tui.tui.widgets.document_view import EXEMPT_EDGE, DocumentView, ViewParagraph

GOES_THERE = f"{key_of(CAPTURE, 'record')} goes there"
HERE, BEGUN = "►", "√"


class AgendaPane(DocumentView):
    """The items, one to a line; a key goes through them, a click goes to one.

    Those that are likely to be considered in private are marked with an edge.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002  as textual has it
        super().__init__(id=id)
        self._agenda: Sequence[AgendaLine] = ()
        self._here = ""
        self._before_items = False

    def show(self, agenda: Sequence[AgendaLine], *, here: str, chosen: str) -> None:
        """Show the agenda.

        Args:
            agenda: the items, in order.
            here: identifier of the item that is typed into; empty for none.
            chosen: identifier of the item that is being chosen, or `BEFORE_ITEMS`; empty for none.
        """
        self.entitle("Agenda", GOES_THERE if chosen else "")
        before_items = bool(agenda) and (bool(chosen) or not here)
        shown = (agenda, here, chosen, before_items)
        if shown != (self._agenda, self._here, self.chosen, self._before_items) or not self.paragraphs:
            self._agenda, self._here, self._before_items = agenda, here, before_items
            self.put(list(self._paragraphs()) or [_EMPTY], chosen=chosen, in_view=here)

    def _paragraphs(self) -> Iterator[ViewParagraph]:
        numbers = max((cell_len(line.item.number) for line in self._agenda), default=0)
        if self._before_items:
            mark, style = (" ", "") if self._here else (HERE, "$accent bold")
            yield ViewParagraph((("Before the first item", style),), f" {mark} ", BEFORE_ITEMS)
        for line in self._agenda:
            here = line.item.id == self._here
            mark = HERE if here else BEGUN if line.begun else " "
            edge = EXEMPT_EDGE if line.item.is_private else " "
            lead = f"{edge}{mark} {line.item.number.ljust(numbers)} "
            title = (line.item.title or "(no title yet)", "$accent bold" if here else "")
            yield ViewParagraph((title,), lead, line.item.id, tail=f" {line.open}" if line.open else "")


_EMPTY = ViewParagraph((("No items yet. Type /item and a title to add one.", "$foreground-muted"),), " ")
