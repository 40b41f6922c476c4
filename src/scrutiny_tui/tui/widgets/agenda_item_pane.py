"""The chosen item of an agenda: as it will print, and what it is prepared with."""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from scrutiny_tui.domain.prepared_items import attending_in_words
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.items_on_agenda import ItemOnAgenda
from scrutiny_tui.tui.widgets.document_view import DocumentView, ViewParagraph
from scrutiny_tui.tui.widgets.matters_arising import matters_arising
from scrutiny_tui.tui.widgets.printed_blocks import printed

_LABEL = "$foreground-muted"


class AgendaItemPane(DocumentView):
    """Shows the chosen item beside the agenda, below it on a narrow screen."""

    def show(self, item: ItemOnAgenda, sitting: Sitting, today: date) -> None:
        """Show an item from its beginning.

        Args:
            item: the item.
            sitting: its meeting.
            today: the day it is.
        """
        self.put([*_paragraphs(item, sitting), *matters_arising(item, today)])
        self.scroll_to(y=0, animate=False)

    def read_on(self) -> None:
        """Turn a page; from the end, go to the beginning again."""
        if self.scroll_offset.y >= self.max_scroll_y:
            self.scroll_to(y=0, animate=False)
        else:
            self.turn(1)


def _paragraphs(item: ItemOnAgenda, sitting: Sitting) -> Iterator[ViewParagraph]:
    if item.trouble:
        yield ViewParagraph(((item.trouble, ""),))
    for paragraph in printed(item.blocks, sitting.exempt):
        yield ViewParagraph(paragraph.words, paragraph.lead)
    yield from _prepared(item, sitting)


def _prepared(item: ItemOnAgenda, sitting: Sitting) -> Iterator[ViewParagraph]:
    """What no agenda prints: time, who attends, what to ask."""
    told = [
        ("Time: ", _time(item)),
        ("Attending: ", attending_in_words(sitting, item.prepared.attending, item.prepared.posts)),
    ]
    told += [("Ask: ", entry.text) for entry in item.prepared.enquiries]
    for at, (label, words) in enumerate(filter(itemgetter(1), told)):
        yield ViewParagraph(((label, _LABEL), (words, "")), "   ", gap=at == 0)


def _time(item: ItemOnAgenda) -> str:
    prepared = item.prepared
    if prepared.minutes is None:
        return ""
    allowed = counted(prepared.minutes, "minute")
    return ", ".join(filter(None, (prepared.times_in_words, f"{allowed} allowed")))
