"""The hand at the capture bar: what each key reaches, from an empty bar, a half-typed line or a menu."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from scrutiny_tui.tui.typist import Answer, Typist
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.document_view import DocumentView
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.menu import SuggestionMenu
from scrutiny_tui.tui.widgets.preview_pane import PreviewPane

NOTHING_CHOSEN = Answer("Choose an entry first: ↑ from an empty bar goes up into the entries.", wrong=True)
NO_ENTRIES = Answer("Nothing is recorded in this item yet, so there is nothing above to edit.")
NO_ITEMS = Answer("There are no items yet. Type /item and a title to add one.", wrong=True)
ENTRY_KEYS = Answer("Enter edits it · Ctrl+↑ ↓ moves it · F2 to another item · F8 deletes it · Esc back")
ITEM_KEYS = Answer("↑ ↓ choose an item · Enter goes there · Esc stays here")
MOVE_KEYS = Answer("↑ ↓ choose an item · Enter moves the entry there · Esc leaves it")
FULL_BAR = Answer("No more typing to undo. Esc puts the words away; then Ctrl+Z undoes what was recorded.")
PREVIEW = Answer("Page Up and Page Down turn · Ctrl+G another house style · F5 or Esc back to the item")
NO_PREVIEW = Answer("F5 shows the minutes as they will read; there Ctrl+G shows them in another house style.")
LEAVE = Answer("Esc once more goes back to the meetings; everything recorded is kept.")


class Reach(Enum):
    """What Up, Down and Enter reach: the bar itself, the entries above it, or the agenda."""

    BAR = auto()
    ENTRIES = auto()
    ITEMS = auto()


class CaptureHand:
    """Answers the keys of the bar, which never lose them.

    Args:
        typist: records and keeps what is typed.
        bar: where it is typed.
        menu: what is offered above the bar.
        item: the entries of the item.
        agenda: the items.
        minutes: all the minutes as they will read.
        show: has everything shown anew.
        say: has a sentence said below the bar.
        leave: goes back to the meetings.

    Attributes:
        reach: what Up, Down and Enter reach.
        entry: identifier of the chosen entry; empty for none.
        target: identifier of the item chosen in the agenda; empty for none.
        room: whether the room is shown alone.
        preview: whether all the minutes are shown as they will read.
        style: name of the house style that they are shown in; empty for the committee's own.
    """

    def __init__(
        self,
        typist: Typist,
        bar: CaptureBar,
        menu: SuggestionMenu,
        item: ItemPane,
        agenda: AgendaPane,
        minutes: PreviewPane,
        *,
        show: Callable[[], None],
        say: Callable[[Answer], None],
        leave: Callable[[], None],
    ) -> None:
        self._typist = typist
        self._bar = bar
        self._menu = menu
        self._item = item
        self._agenda = agenda
        self._minutes = minutes
        self._show = show
        self._say = say
        self._leave = leave
        self._leaving = False
        self.reach = Reach.BAR
        self.entry = ""
        self.target = ""
        self.room = self.preview = False
        self.style = ""

    # The bar's own keys

    def enter(self) -> None:
        """Record the line, edit the chosen entry, or go to the chosen item."""
        if self.reach is Reach.ITEMS:
            self._take_item()
        elif self.reach is Reach.ENTRIES:
            self.edit(self.entry)
        elif self._menu.picked:
            self.tab()
        else:
            self._typist.writes(self._bar.text)
            self._done(self._typist.enter())

    def escape(self) -> None:
        """Close the menu, else come back to the bar, else empty it and keep its words, else leave.

        Leaving takes two: a clerk who looks at the room and types on would type into the list of meetings.
        """
        if self._menu.is_open:
            self._menu.close()
        elif self.reach is not Reach.BAR or self.room:
            self._come_back()
        elif self.preview:
            self.show_preview()
        elif self._bar.text:
            self._typist.writes(self._bar.text)
            self._done(self._typist.escape())
        elif self._leaving:
            self._leave()
        else:
            self._say(LEAVE)
            self._leaving = True
            return
        self._leaving = False

    def tab(self) -> None:
        """Take what the menu offers."""
        chosen = self._menu.chosen
        if chosen is not None:
            start, end = self._menu.span
            self._bar.write(chosen.insert, start, end)

    def up(self, *, at_edge: bool) -> bool:
        """Choose the one above; from the bar's first line bring back words, or go into the entries."""
        if self._menu.is_open:
            self._menu.move(-1)
        elif self.reach is not Reach.BAR:
            self._step(-1)
        elif not at_edge:
            return False
        else:
            self._go_up()
        return True

    def down(self) -> bool:
        """Choose the one below; below the last entry is the bar."""
        if self._menu.is_open:
            self._menu.move(+1)
        elif self.reach is not Reach.BAR:
            self._step(+1)
        else:
            return False
        return True

    def delete(self) -> bool:
        """Delete the chosen entry, if one is chosen."""
        if self.reach is not Reach.ENTRIES:
            return False
        self.delete_entry()
        return True

    def page(self, by: int) -> None:
        """Turn a page of the preview, else of the item."""
        (self._minutes if self.preview and self.reach is Reach.BAR else self._item).turn(by)

    def paste(self, text: str) -> None:
        """Record a pasted text of several lines."""
        self._typist.writes(self._bar.text)
        self._done(self._typist.paste(text))

    def writing(self) -> None:
        """A letter is being typed: it goes into the bar, whatever was being chosen."""
        self._leaving = False
        if self.reach is not Reach.BAR:
            self._come_back()

    # What the screen's commands and the mouse do

    def choose_entry(self, entry_id: str) -> None:
        """Choose an entry of the item."""
        self.reach, self.entry, self.target = Reach.ENTRIES, entry_id, ""
        self._show()
        self._say(ENTRY_KEYS)

    def edit(self, entry_id: str) -> None:
        """Take an entry's line into the bar."""
        self._typist.writes(self._bar.text)
        self._typist.edit(entry_id)
        self._done(Answer())
        self._say(self._typist.understood())

    def choose_item(self) -> None:
        """Go to the agenda to choose an item, to type into or for the chosen entry; a second time, back."""
        if self.reach is Reach.ITEMS:
            self._come_back()
            return
        if not self._agenda.keys:
            self._say(NO_ITEMS)
            return
        here = self._typist.place.item
        self.reach, self.room = Reach.ITEMS, False
        self.target = here.id if here is not None else self._agenda.keys[0]
        self._show()
        self._say(MOVE_KEYS if self.entry else ITEM_KEYS)

    def show_room(self) -> None:
        """Show who is in the room, alone; a second time, not."""
        self.room = not self.room
        self._show()

    def show_preview(self) -> None:
        """Show all the minutes as they will read; a second time, the item again."""
        self.preview, self.style = not self.preview, ""
        self._come_back()
        if self.preview:
            self._say(PREVIEW)

    def show_other_style(self, names: Sequence[str]) -> None:
        """Show the preview in the next house style; the committee's own stays what it is."""
        if not self.preview:
            self._say(NO_PREVIEW)
            return
        now = self.style or self._typist.place.sitting.committee.style
        at = names.index(now) if now in names else -1
        self.style = names[(at + 1) % len(names)]
        self._show()
        self._say(PREVIEW)

    def go_to(self, item_id: str) -> None:
        """Type into another item; a half-typed line stays in the bar."""
        self._typist.go_to(item_id)
        self._come_back()

    def step_item(self, by: int) -> None:
        """Go to the item before (-1) or after (+1)."""
        keys, here = self._agenda.keys, self._typist.place.item
        at = keys.index(here.id) + by if here is not None and here.id in keys else 0
        if 0 <= at < len(keys):
            self.go_to(keys[at])
        else:
            self._say(Answer("This is the last item." if by > 0 else "This is the first item.", wrong=True))

    def move_entry(self, by: int) -> None:
        """Move the chosen entry up or down."""
        if self.reach is Reach.ENTRIES:
            self._acted(self._typist.move(self.entry, by))
        else:
            self._say(NOTHING_CHOSEN)

    def delete_entry(self) -> None:
        """Delete the chosen entry; the one below it is chosen then."""
        if self.reach is not Reach.ENTRIES:
            self._say(NOTHING_CHOSEN)
            return
        keys = self._item.keys
        at = keys.index(self.entry) if self.entry in keys else 0
        answer = self._typist.remove(self.entry)
        if not answer.wrong:
            left = [key for key in keys if key != self.entry]
            self.entry = left[min(at, len(left) - 1)] if left else ""
            self.reach = Reach.ENTRIES if left else Reach.BAR
        self._acted(answer)

    def undo(self) -> None:
        """Take back typing; then, or after something recorded was altered, the last thing recorded."""
        self._typist.writes(self._bar.text)
        if self._bar.can_undo and not self._typist.acted:
            self._bar.undo()
        elif self._typist.acted or not self._bar.text:
            self._acted(self._typist.undo())
        else:
            self._say(FULL_BAR)

    def redo(self) -> None:
        """Do again what was taken back last: something recorded, or typing."""
        if self._bar.can_redo and not self._typist.acted:
            self._bar.redo()
        else:
            self._acted(self._typist.redo())

    # How they go about it

    def _go_up(self) -> None:
        self._typist.writes(self._bar.text)
        if self._typist.bring_back():
            self._done(Answer())
            self._say(self._typist.understood())
        elif self._item.keys:
            self.choose_entry(self._item.keys[-1])
        else:
            self._say(NO_ENTRIES)

    def _step(self, by: int) -> None:
        items = self.reach is Reach.ITEMS
        keys, chosen = (self._agenda.keys, self.target) if items else (self._item.keys, self.entry)
        at = (keys.index(chosen) if chosen in keys else len(keys)) + by
        if at >= len(keys) and not items:
            self._come_back()
            return
        key = keys[max(0, min(at, len(keys) - 1))] if keys else ""
        paper: DocumentView = self._agenda if items else self._item
        paper.choose(key)
        self.target, self.entry = (key, self.entry) if items else (self.target, key)

    def _take_item(self) -> None:
        if self.entry:
            self._done(self._typist.move_to(self.entry, self.target))
        else:
            self.go_to(self.target)

    def _come_back(self) -> None:
        self.reach, self.entry, self.target, self.room = Reach.BAR, "", "", False
        self._show()
        self._say(self._typist.understood())

    def _acted(self, answer: Answer) -> None:
        self._show()
        self._say(answer)

    def _done(self, answer: Answer) -> None:
        if self._bar.text != self._typist.text:
            self._bar.put(self._typist.text)
        self._menu.offer(None)
        self.reach, self.entry, self.target = Reach.BAR, "", ""
        self._show()
        self._say(answer)
