"""The controller of capture: what each key means, from an empty bar, a half-typed line, a choice or a menu.

It knows no widget. The screen tells it what stands in the bar and which key was pressed, and draws what it
holds then: the minutes as they are shown, what is chosen, the menu and the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Draft
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture.answers import Reply
from scrutiny_tui.tui.capture.line_entry import LineEntry
from scrutiny_tui.tui.capture.menu_state import MenuState
from scrutiny_tui.tui.capture.recorded_entries import RecordedEntries
from scrutiny_tui.tui.capture.selection import BAR, BEFORE_ITEMS, Reach, of_entry, of_items, place_beside
from scrutiny_tui.tui.capture.shown_minutes import ShownMinutes
from scrutiny_tui.tui.capture.visit import Visit

if TYPE_CHECKING:
    from scrutiny_tui.domain.drafts import TypedLine
    from scrutiny_tui.services.export import Export


class CaptureController:
    """Answers the keys of the capture screen, which the bar always has.

    Args:
        capture: the meeting that is captured.
        draft: where the words in the bar are kept.
        export: gives the use case that composes the item in its house style.
        insert: writes a choice into the line in the bar, from one place in it to another.
        leave: goes back to the meetings.

    Attributes:
        line: the line in the bar.
        shown: what the panes show of the meeting.
        selection: what is chosen, and what the arrows act on.
        menu: what is offered above the bar.
        answer: what the line below the bar says.
        room_alone: whether the room is shown alone.
        corrects: whether a refused line has come back to be corrected: the cursor goes to its first line.
    """

    def __init__(
        self,
        capture: Capture,
        draft: Draft,
        export: Callable[[], Export],
        *,
        insert: Callable[[str, int, int], None],
        leave: Callable[[], None],
    ) -> None:
        self.line = LineEntry(capture, draft)
        self.shown = ShownMinutes(capture, export)
        self.selection = BAR
        self.menu = MenuState()
        self.answer = Reply()
        self.room_alone = False
        self._capture = capture
        self._draft = draft
        self._insert = insert
        self._leave = leave
        self.corrects = self._leaving = False
        self._interrupted: TypedLine | None = None
        self._visit: Visit | None = None
        self._entries = RecordedEntries(self.line)
        self._keys: Mapping[str, Callable[[], object]] = {
            "enter": self.record,
            "escape": self.escape,
            "tab": self.take,
            "delete": self.delete_entry,
            "letter": self._begin_letter,
        }

    @property
    def chosen(self) -> str:
        """Identifier of the entry to keep in view: the chosen one, else the one that is being rewritten."""
        return self.selection.entry or self.line.rewriting or ""

    @property
    def awaits_letter(self) -> bool:
        """Whether a letter does more than stand in the bar: it ends a choice, or begins a new line."""
        return self._leaving or self.selection.reach is not Reach.BAR or self.line.is_refused

    def add_doubts(self) -> None:
        """Add to the answer what is doubted of it; an unfinished name is not doubted."""
        if self.shown.doubting:
            self.answer = self.answer.with_doubts(half_typed=self.menu.is_open)

    # The keys of the bar

    def press(self, key: str, *, at_edge: bool = True) -> bool:
        """Answer a key of the bar that may mean more than writing.

        Args:
            key: "enter", "escape", "tab", "up", "down", "delete", or "letter" for one about to be written.
            at_edge: whether the cursor stands at the edge of the bar that the key leads to: at its first row,
                its last row, or the end of its words.

        Returns:
            Whether the key was used, so that the bar must not answer it too.
        """
        self.corrects = False
        if key in ("up", "down"):
            return self._step(-1 if key == "up" else +1, at_edge=at_edge)
        if key == "delete" and self.selection.reach is not Reach.ENTRIES:
            return False
        if key == "letter" and not at_edge:
            self.line.correct_in_place()
        self._keys[key]()
        return True

    def explain(self, line: str, cursor: int) -> None:
        """Say what the words in the bar will record, and offer what fits the word at the cursor."""
        self.menu = self.menu.offering(self.line.suggestions(line, cursor))
        found = self.line.understood()
        half_typed = found.wrong and self.menu.is_open
        self.answer = Reply() if half_typed else replace(found, wrong=False)

    def paste(self, text: str) -> None:
        """Record a pasted text of several lines."""
        self._done(self.line.paste(text))

    # The commands of the screen, by the names they have in the registry

    def record(self) -> None:
        """Record the line, edit the chosen entry, or go to the chosen item."""
        rewriting = self.line.rewriting
        if self.selection.reach is Reach.ITEMS:
            self._take_item()
        elif self.selection.reach is Reach.ENTRIES:
            if self.answer.asks == self.selection.entry:
                self.answer = self._entries.make_public(self.selection.entry)
            else:
                self.edit(self.selection.entry)
        elif self.menu.picked:
            self.take()
        else:
            self._done(self.line.enter())
            if rewriting and self.line.rewriting is None and not self.answer.wrong:
                self._resume(rewriting)

    def take(self) -> None:
        """Take what the menu offers."""
        chosen = self.menu.chosen
        if chosen is not None:
            self._insert(chosen.insert, *self.menu.span)

    def edit_above(self) -> None:
        """Go up into the entries, or bring back words that were refused or put away."""
        self._step(-1, at_edge=True)

    def bring_back(self) -> None:
        """Bring back words that came back before and were put away again."""
        if self.line.bring_back(again=True):
            self._done(self.line.understood())

    def discard(self) -> None:
        """Throw away what was refused or put away last."""
        self.answer = self.line.discard()

    def items(self) -> None:
        """Go to the agenda to choose an item, to type into or for the chosen entry; a second time, back."""
        if self.selection.reach is Reach.ITEMS:
            self._come_back()
        elif not self.shown.view.agenda:
            self.answer = answers.NO_ITEMS
        else:
            self.room_alone = False
            self.selection = of_items(self.shown.view, self.selection.entry)
            self.answer = answers.MOVE_KEYS if self.selection.entry else answers.ITEM_KEYS

    def room(self) -> None:
        """Show only who is in the room; a second time, the item again."""
        self.room_alone = not self.room_alone

    def preview(self) -> None:
        """Show all the minutes as they will read; a second time, the item again."""
        self.shown.turn_preview()
        self._come_back()
        if self.shown.preview_open:
            self.answer = answers.PREVIEW

    def other_style(self) -> None:
        """Show the preview in the next house style; the committee's own stays what it is."""
        if self.shown.preview_open:
            self.shown.next_style()
        self.answer = answers.PREVIEW if self.shown.preview_open else answers.NO_PREVIEW

    def next_item(self) -> None:
        """Go to the next item."""
        self._step_item(+1)

    def previous_item(self) -> None:
        """Go to the item before."""
        self._step_item(-1)

    def entry_up(self) -> None:
        """Move the chosen entry up in its item."""
        self._move_entry(-1)

    def entry_down(self) -> None:
        """Move the chosen entry down in its item."""
        self._move_entry(+1)

    def delete_entry(self) -> None:
        """Delete the chosen entry; the one below it is chosen then."""
        if self.selection.reach is not Reach.ENTRIES:
            self.answer = answers.NOTHING_CHOSEN
            return
        if self.selection.entry == self.line.rewriting:
            self.answer = answers.IS_REWRITTEN
            return
        remaining = self.selection.without_entry(self.shown.view)
        self.answer = self._entries.remove(self.selection.entry)
        if not self.answer.wrong:
            self.selection = remaining
            below = self.line.capture.sitting.entry(remaining.entry)
            self.answer = answers.with_chosen(self.answer, below.line if below is not None else "")
        elif self.line.asks_why:
            self.selection = BAR

    def make_public(self) -> None:
        """Ask before the chosen entry is made public; Enter straight after makes it so."""
        chosen = self.selection.reach is Reach.ENTRIES
        self.answer = self._entries.ask_public(self.selection.entry) if chosen else answers.NOTHING_CHOSEN

    def undo(self) -> None:
        """Take back the last thing recorded; with words in the bar, say what to do first."""
        if self.line.acted or not self.line.text:
            self.answer = self.line.undo()
            self._choose_what_is_there()
        else:
            self.answer = answers.FULL_BAR

    def redo(self) -> None:
        """Record again what was taken back last."""
        self.answer = self.line.redo()
        self._choose_what_is_there()

    def escape(self) -> None:
        """Close the menu, else come back to the bar, else empty it and keep its words, else leave.

        Leaving takes two presses: one too many would have the clerk type into the list of meetings.
        """
        leaving, self._leaving = self._leaving, False
        if self.menu.is_open:
            self.menu = self.menu.closed()
        elif self.selection.reach is not Reach.BAR or self.room_alone:
            self._come_back()
            self._end_visit()
        elif self.shown.preview_open:
            self.preview()
        elif self.line.text or self.line.asks_why:
            self._done(self.line.escape())
        elif leaving:
            self._leave()
        elif not self._end_visit():
            self._leaving = True
            self.answer = answers.LEAVE

    # What the mouse does

    def choose_entry(self, entry: str) -> None:
        """Choose an entry of the item; if it is chosen already, edit it."""
        if entry == self.selection.entry:
            self.edit(entry)
        else:
            self.selection = of_entry(entry)
            self.answer = answers.ENTRY_KEYS

    def edit(self, entry: str) -> None:
        """Take an entry's line into the bar."""
        self._interrupted = self._draft.words if self.line.text and not self.line.is_refused else None
        self.line.edit(entry)
        self._done(self.line.understood())

    def go_to(self, item: str | None) -> None:
        """Type into another item, or before the first; a half-typed line stays in the bar."""
        self.line.go_to(None if item == BEFORE_ITEMS else item)
        self._come_back()

    def show_place(self, item: str | None, entry: str | None, *, and_back: bool = False) -> None:
        """Go to an item, or before the first, and choose one of its entries if one is named.

        Args:
            item: identifier of the item; None for before the first.
            entry: identifier of the entry, if one is to be chosen.
            and_back: whether Escape leads back to where the clerk types.
        """
        visit = Visit(item, self.shown.view.item_id or None)
        self.go_to(item)
        if entry in self.shown.view.entries:
            self.choose_entry(entry)
        if and_back and visit.place != visit.before:
            self._visit = visit
            self.answer = visit.arrived(self._capture.sitting, at_entry=bool(self.selection.entry))

    # How the keys are answered

    def _end_visit(self) -> bool:
        """Go back to where the clerk typed before a doubt led here, unless they have gone on since."""
        visit, self._visit = self._visit, None
        if visit is None or visit.place != (self.shown.view.item_id or None):
            return False
        self.go_to(visit.before)
        self.answer = visit.ended(self._capture.sitting)
        return True

    def _begin_letter(self) -> None:
        """Make way for a letter about to be typed: after a refused line it begins a new one."""
        self._leaving = False
        if self.selection.reach is not Reach.BAR:
            self._come_back()
        if self.line.begin_next():
            self.menu = self.menu.offering(None)

    def _step(self, by: int, *, at_edge: bool) -> bool:
        if self.menu.is_open:
            self.menu = self.menu.stepped(by)
        elif self.selection.reach is not Reach.BAR:
            self._choose_beside(by)
        elif not at_edge:
            return False
        elif by < 0:
            self._go_up()
        elif not self.line.text:
            self.bring_back()
        else:
            return False
        return True

    def _go_up(self) -> None:
        corrects = self.line.correct()
        if corrects or self.line.bring_back():
            self._done(self.line.understood())
            self.corrects = corrects
        elif others := [entry for entry in self.shown.view.entries if entry != self.line.rewriting]:
            self.choose_entry(others[-1])
        else:
            self.answer = answers.IS_REWRITTEN if self.line.rewriting else answers.NO_ENTRIES

    def _choose_beside(self, by: int) -> None:
        """Choose the entry or the item above or below; below the last entry is the bar."""
        self.selection = self.selection.stepped(by, self.shown.view)
        if self.selection == BAR:
            self._come_back()

    def _step_item(self, by: int) -> None:
        beside = place_beside(self.shown.view, by)
        if beside:
            self.go_to(beside)
        else:
            self.answer = answers.LAST_ITEM if by > 0 else answers.FIRST_ITEM

    def _move_entry(self, by: int) -> None:
        if self.selection.reach is not Reach.ENTRIES:
            self.answer = answers.NOTHING_CHOSEN
            return
        self.answer = self._entries.move(self.selection.entry, by)
        if self.line.asks_why:
            self.selection = BAR

    def _take_item(self) -> None:
        if self.selection.entry:
            target = self.selection.target
            self._done(
                self._entries.move_to(self.selection.entry, None if target == BEFORE_ITEMS else target)
            )
        else:
            self.go_to(self.selection.target)

    def _resume(self, rewritten: str) -> None:
        """After an entry was rewritten: stay at it, with the line that was interrupted back in the bar."""
        if self._interrupted is not None:
            self._draft.resume(self._interrupted)
        self._interrupted = None
        self.selection = of_entry(rewritten)

    def _choose_what_is_there(self) -> None:
        with suppress(Refused):  # the meeting itself was undone; the screen leaves it when it is next shown
            if self.selection.entry not in self.shown.view.entries:
                self.selection = BAR

    def _come_back(self) -> None:
        self.selection, self.room_alone = BAR, False
        self.answer = self.line.understood()

    def _done(self, answer: Reply) -> None:
        self.menu = self.menu.offering(None)
        self.selection = BAR
        self.answer = answer
