"""The context of composing: the sitting, the house style, and the words that follow from both."""

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from functools import cached_property

from msgspec import Struct

from scrutiny_tui.documents.compose.glossary import GlossaryTerms
from scrutiny_tui.documents.compose.item_reference import ItemReference
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.person_names import PersonNames
from scrutiny_tui.documents.styles.date_formats import date_in, time_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.words import TermCase
from scrutiny_tui.documents.styles.wordings import filled, gaps_in
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.initials_said import KEEP_INITIALS
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.printable import Emphasis, HeadingBlock, ListItem, Paragraph, Run, Runs
from scrutiny_tui.domain.sitting import Sitting

_CLOSING = ")]”’\"'"
_FULL = (".", "!", "?", ":", "…")


class Context(Struct, frozen=True, dict=True):
    """A sitting to be printed in a house style; a new context for each item.

    Compose in reading order: a person is named differently once they have been named.

    Attributes:
        sitting: the sitting, or the part of it that is printed.
        style: the house style.
        terms: how initials of the glossary are printed; None in documents that print them as typed.
    """

    sitting: Sitting
    style: HouseStyle
    terms: GlossaryTerms | None = None

    @cached_property
    def names(self) -> PersonNames:
        """How people are named."""
        return PersonNames(self.sitting, self.style)

    def lists(self, item: Item | None = None, after: ListItem | None = None) -> ListBuilder:
        """New lists for a part of the document.

        Args:
            item: the item whose reference is part of the numbers.
            after: the point that the points count on from, if they do.
        """
        return ListBuilder(self.style.marks, self.reference(item) if item else ItemReference(), after)

    def reference(self, item: Item) -> ItemReference:
        """The reference of an item in the style, worked out once: its heading and its lists have it."""
        if item.id not in self._references:
            self._references[item.id] = self._reference(item)
        return self._references[item.id]

    def _reference(self, item: Item) -> ItemReference:
        wording = self.style.item.reference
        if not item.number and ("number" in gaps_in(wording) or not item.minute_number):
            return ItemReference()
        return ItemReference.of(
            self.say(
                wording,
                number=item.number,
                minute=item.minute_number or item.number,
                year=lambda: str(self._year),
                yy=lambda: f"{self._year % 100:02}",
                began=lambda: self._began(item),
            )
        )

    def say(self, wording: str, /, **values: str | Callable[[], str]) -> str:
        """The wording with its gaps filled, including the gaps that every wording can have.

        Args:
            wording: the wording.
            values: the value of each gap. A value that names people is a function, which is called only if
                the wording has the gap, in the order of the gaps.
        """
        known: dict[str, str] = {}
        for gap in gaps_in(wording):
            value = values[gap] if gap in values else self._everywhere.get(gap, "")
            known[gap] = value if isinstance(value, str) else value()
        return filled(wording, known)

    def paragraph(self, role: str, words: str, entry: Entry | None = None) -> Iterator[Paragraph]:
        """A paragraph with these words; nothing if there are none."""
        if words:
            yield Paragraph(role, self.runs(words), entry.id if entry else None)

    def heading(self, level: int, words: str, entry: Entry | None = None) -> Iterator[HeadingBlock]:
        """A heading with these words; nothing if there are none."""
        if words:
            yield HeadingBlock(level, self.runs(words), entry=entry.id if entry else None)

    def date(self, day: date) -> str:
        """A day as the style writes it."""
        dates = self.style.dates
        return date_in(dates.date, day, dates.months, dates.days)

    def time(self, at: time | None) -> str:
        """A time as the style writes it; empty for none."""
        dates = self.style.dates
        return time_in(dates.time, at, dates.am, dates.pm) if at is not None else ""

    def words(self, entry: Entry, *, begins: bool = False) -> str:
        """The words of an entry, with people and initials named as the style names them.

        Args:
            entry: the entry.
            begins: whether its first word begins a sentence.
        """
        text = entry.text
        if entry.mentions:
            text = self.names.in_text(text, entry.mentions, begins=begins)
        if self.terms is None or isinstance(entry.body, KEEP_INITIALS):
            return text
        return self.terms.in_text(text, begins=begins)

    def owed(self, wording: str, entry: Entry, /, **values: str) -> str:
        """A wording about something to be done, by whom and when.

        Args:
            wording: the wording; its gaps are {text} {owner} {due} {date} {details}.
            entry: a request, action, recommendation or conclusion, or a point to be followed up.
            values: the values of any other gaps.
        """
        owed = entry.follow_up
        due, day = _due(entry), owed.due.falls_on(self.sitting.next_meeting) if owed and owed.due else None
        date_due = self.date(day) if day else ""

        def owner() -> str:
            return self.names.formally(owed.owners) if owed else ""

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
        """The words as runs, in which places still to be verified are marked."""
        if VERIFY not in text:
            return (Run(text, emphasis),) if text else ()
        verify = Run(self.style.draft.verify, Emphasis.VERIFY)
        pieces = [verify if piece == VERIFY else Run(piece, emphasis) for piece in re.split(r"(\?\?)", text)]
        return tuple(run for run in pieces if run.text)

    def _began(self, item: Item) -> str:
        """When the first line of an item was typed; empty if it was not captured live."""
        typed = (entry.said_at for entry in self.sitting.of_item(item.id) if entry.said_at)
        return self.time(next(typed, None))

    @cached_property
    def _references(self) -> dict[str, ItemReference]:
        return {}

    @cached_property
    def _year(self) -> int:
        """The year of the meeting's minute numbers."""
        return self.style.minute_numbers.year(self.sitting.meeting.date)

    @cached_property
    def _everywhere(self) -> dict[str, str]:
        return known_everywhere(self.sitting.committee, self.style)


def ended(words: str) -> str:
    """Words as typed, at the end of a sentence: with a full stop, unless they have a mark of their own."""
    words = words.rstrip(" ;,")
    return words if not words or words.rstrip(_CLOSING).endswith(_FULL) else f"{words}."


def at_end(wording: str, gap: str, words: str) -> str:
    """Words as typed for a gap of a wording, with a full stop where the wording ends with that gap."""
    return ended(words) if wording.endswith(f"{{{gap}}}") else words


def _due(entry: Entry) -> str:
    """The due wording, unless the words of the entry already end with it."""
    wording = entry.follow_up.due.wording if entry.follow_up and entry.follow_up.due else ""
    return "" if entry.text.rstrip(" .").casefold().endswith(wording.rstrip(" .").casefold()) else wording


def known_everywhere(committee: Committee, style: HouseStyle) -> dict[str, str]:
    """The values of the gaps that every wording can have."""
    words = style.words
    term = committee.term.lower() if words.term is TermCase.LOWER else committee.term
    return {
        "committee": committee.name,
        "term": term,
        "chair": words.chair,
        "vice_chair": words.vice_chair,
        "resolved": words.resolved,
    }
