"""What every part of compose works with: the sitting, the house style, and how the two make words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from scrutiny_tui.documents.compose.item_reference import ItemReference
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.person_names import PersonNames
from scrutiny_tui.documents.styles.date_formats import date_in, time_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.words import TermCase
from scrutiny_tui.documents.styles.wordings import filled, gaps_in
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Emphasis, ListItem, Paragraph, Run, Runs
from scrutiny_tui.domain.sitting import Sitting


@dataclass(frozen=True)
class Context:
    """A sitting to be printed in a house style, one stretch of it at a time.

    What is said must be composed in the order in which it reads: who has been named is named otherwise again.

    Attributes:
        sitting: the sitting, or the part of it that the document is made of.
        style: the house style.
    """

    sitting: Sitting
    style: HouseStyle

    @cached_property
    def names(self) -> PersonNames:
        """How it names people."""
        return PersonNames(self.sitting, self.style)

    def lists(self, item: Item | None = None, after: ListItem | None = None) -> ListBuilder:
        """Lists of its own for a stretch of the document, none of them begun.

        Args:
            item: the item whose reference stands in its numbers.
            after: the point that its points count on from, where they do.
        """
        return ListBuilder(self.style.marks, self.reference(item) if item else ItemReference(), after)

    def reference(self, item: Item) -> ItemReference:
        """What the style calls an item by."""
        if not item.number:
            return ItemReference()
        return ItemReference.of(
            self.say(
                self.style.item.reference,
                number=item.number,
                minute=item.minute_number or item.number,
                year=lambda: str(self._year),
                yy=lambda: f"{self._year % 100:02}",
                began=lambda: self._began(item),
            )
        )

    def say(self, wording: str, /, **values: str | Callable[[], str]) -> str:
        """The wording with its gaps filled, those included that are known everywhere.

        Args:
            wording: the wording.
            values: what fills each gap; what names people is a function, called only for a gap of the wording
                and in the order of its gaps.
        """
        known: dict[str, str] = {}
        for gap in gaps_in(wording):
            value = values.get(gap, self._everywhere.get(gap, ""))
            if gap not in known:
                known[gap] = value if isinstance(value, str) else value()
        return filled(wording, known)

    def paragraph(self, role: str, words: str, entry: Entry | None = None) -> Iterator[Paragraph]:
        """A paragraph with these words; none where a house style has no words for it."""
        if words:
            yield Paragraph(role, self.runs(words), entry.id if entry else None)

    def date(self, day: date) -> str:
        """A day as the style writes it."""
        dates = self.style.dates
        return date_in(dates.date, day, dates.months, dates.days)

    def time(self, at: time | None) -> str:
        """A time as the style writes it; empty for none."""
        dates = self.style.dates
        return time_in(dates.time, at, dates.am, dates.pm) if at is not None else ""

    def words(self, entry: Entry, *, begins: bool = False) -> str:
        """The words of an entry, people in them printed as the style names them.

        Args:
            entry: the entry.
            begins: whether a sentence begins with its first word.
        """
        return self.names.in_text(entry.text, entry.mentions, begins=begins)

    def owed(self, wording: str, entry: Entry, /, **values: str) -> str:
        """A wording about what is to be done, by whom and when.

        Args:
            wording: the wording; its gaps are {text} {owner} {due} {date} {details}.
            entry: the request, action, recommendation or conclusion, or a point that is to be followed up.
            values: what fills gaps that not every such wording has.
        """
        owed = entry.follow_up
        due, day = _due(entry), owed.due.falls_on(self.sitting.next_meeting) if owed and owed.due else None
        date_due = self.date(day) if day else ""

        def owner() -> str:
            return self.names.mentions(owed.owners) if owed else ""

        return self.say(
            wording,
            text=lambda: self.words(entry) or self.style.draft.no_text,
            owner=owner,
            due=due,
            date="" if date_due == due else date_due,
            details=lambda: ", ".join(filter(None, (owner(), due))),
            **values,
        )

    def runs(self, text: str, emphasis: Emphasis = Emphasis.NONE) -> Runs:
        """The words as runs, in which places still to be verified stand out."""
        if VERIFY not in text:
            return (Run(text, emphasis),) if text else ()
        verify = Run(self.style.draft.verify, Emphasis.VERIFY)
        pieces = [verify if piece == VERIFY else Run(piece, emphasis) for piece in re.split(r"(\?\?)", text)]
        return tuple(run for run in pieces if run.text)

    def _began(self, item: Item) -> str:
        """When the first line of an item was typed; empty where it was not captured live."""
        typed = (entry.said_at for entry in self.sitting.of_item(item.id) if entry.said_at)
        return self.time(next(typed, None))

    @cached_property
    def _year(self) -> int:
        """The year whose minute numbers the meeting has."""
        return self.style.minute_numbers.year(self.sitting.meeting.date)

    @cached_property
    def _everywhere(self) -> dict[str, str]:
        return known_everywhere(self.sitting.committee, self.style)


def _due(entry: Entry) -> str:
    """The due wording, unless the words already end with it and say it themselves."""
    wording = entry.follow_up.due.wording if entry.follow_up and entry.follow_up.due else ""
    return "" if entry.text.rstrip(" .").casefold().endswith(wording.rstrip(" .").casefold()) else wording


def known_everywhere(committee: Committee, style: HouseStyle) -> dict[str, str]:
    """What fills the gaps that every wording may have."""
    words = style.words
    term = committee.term.lower() if words.term is TermCase.LOWER else committee.term
    return {
        "committee": committee.name,
        "term": term,
        "chair": words.chair,
        "vice_chair": words.vice_chair,
        "resolved": words.resolved,
    }
