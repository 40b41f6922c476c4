"""What the keys of the capture bar do, without a widget: so that no word is ever only on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scrutiny_tui.domain.drafts import TypedLine
from scrutiny_tui.domain.text import clean, counted
from scrutiny_tui.services.ports import StoreError
from scrutiny_tui.services.workspace import Refused

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestions
    from scrutiny_tui.domain.meetings import Item
    from scrutiny_tui.domain.recording.batch import Returned
    from scrutiny_tui.services.capture import Capture, Captured
    from scrutiny_tui.services.drafts import Draft
    from scrutiny_tui.services.place import Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What the line below the bar says.

    Attributes:
        says: one sentence, or what the line will record.
        wrong: whether something was asked for that could not be done.
    """

    says: str = ""
    wrong: bool = False


class Typist:
    """Records what is typed, and keeps what is not yet recorded.

    Args:
        place: the meeting that is captured, and the item.
        open_capture: begins to capture there, once a line is typed.
        draft: where the words are kept.

    Attributes:
        place: as given.
        acted: whether something recorded was altered since the clerk last typed, so that undo means that.
    """

    def __init__(self, place: Place, open_capture: Callable[[Place], Capture], draft: Draft) -> None:
        self.place = place
        self._workspace = place.workspace
        self._open_capture = open_capture
        self._draft = draft
        self._asked: TypedLine | None = None
        self.acted = False
        if draft.item is not None and place.sitting.item(draft.item) is not None:
            place.go_to(draft.item)

    @cached_property
    def _capture(self) -> Capture:
        return self._open_capture(self.place)

    @property
    def text(self) -> str:
        """What stands in the bar."""
        return self._draft.words.text

    @property
    def restored(self) -> bool:
        """Whether what stands in the bar is from an earlier run of the program."""
        return self._draft.restored

    @property
    def rewriting(self) -> str | None:
        """Identifier of the entry whose line stands in the bar, if one does."""
        return self._draft.words.entry

    def writes(self, text: str) -> None:
        """The clerk has typed: this is what stands in the bar now."""
        if text != self.text:
            self._draft.write(text, self._entries())
            self.acted = False

    def understood(self) -> Answer:
        """What Enter would record, or why it could not."""
        lines = typed(self.text).split("\n")
        if len(lines) > 1:
            return Answer(f"{counted(len(lines), 'line')}: Enter records those that can be read")
        if not lines[0].strip():
            return Answer()
        found = self._capture.understand(lines[0])
        if found.problem:
            return Answer(found.problem, wrong=True)
        return Answer(f"instead of the entry above: {found.words}" if self.rewriting else found.words)

    def suggestions(self, line: str, cursor: int) -> Suggestions:
        """What fits the word at the cursor."""
        return self._capture.suggestions(line, cursor)

    def enter(self) -> Answer:
        """Record what stands in the bar; what cannot be read stays there."""
        words, line = self._draft.words, typed(self.text)
        if not line.strip():
            return Answer()
        if words.entry is not None:
            return self._attempt(lambda: self._rewrite(str(words.entry), line))
        if "\n" in line:
            return self._attempt(lambda: self._paste(line))
        found = self._capture.understand(line)
        if found.again and self._asked != words:
            self._asked = words
            return Answer(f"Not on the agenda: Enter again adds {found.words}")
        return self._attempt(lambda: self._record(line, found.words, again=found.again))

    def paste(self, text: str) -> Answer:
        """Record the lines of a pasted text as one change; those that cannot be read go into the bar."""
        return self._attempt(lambda: self._paste(text))

    def escape(self) -> Answer:
        """Empty the bar and keep its words; an entry's own, as they stand in the minutes, need no keeping."""
        entry = self.place.sitting.entry(self.rewriting) if self.rewriting else None
        if entry is not None and entry.line == self.text:
            self._draft.recorded()
            return Answer("The entry stays as it is.")
        had = bool(self.text.strip())
        self._draft.put_away()
        return Answer("Put away: ↑ brings it back." if had else "")

    def bring_back(self) -> bool:
        """Put the words put away last back into the empty bar; whether there were any."""
        return not self.text and self._draft.bring_back()

    def edit(self, entry_id: str) -> None:
        """Take an entry's line into the bar; what stood there is put away."""
        entry = self.place.sitting.entry(entry_id)
        if entry is not None and entry_id != self.rewriting:
            self._draft.take_up(TypedLine(entry.line, entry_id))

    def remove(self, entry_id: str) -> Answer:
        """Delete an entry."""
        return self._attempt(lambda: self._capture.remove(entry_id), "Deleted. Ctrl+Z brings it back.")

    def move(self, entry_id: str, by: int) -> Answer:
        """Move an entry up (-1) or down (+1) within its item."""
        return self._attempt(lambda: self._capture.move(entry_id, by))

    def move_to(self, entry_id: str, item_id: str) -> Answer:
        """Move an entry to another item."""
        item = self.place.sitting.item(item_id)
        label = item.label if item is not None else ""
        done = f"Moved to {label}. Ctrl+Z brings it back."
        return self._attempt(lambda: self._capture.move_to(entry_id, item_id), done)

    def go_to(self, item_id: str) -> None:
        """Type into another item; what stands in the bar stays."""
        self.place.go_to(item_id)
        self._remember_item()

    def undo(self) -> Answer:
        """Take back the last thing recorded."""
        return self._turn(
            self._workspace.undo, "Undone: {}. Ctrl+Y does it again.", "There is nothing to undo."
        )

    def redo(self) -> Answer:
        """Record again what was taken back."""
        return self._turn(
            self._workspace.redo, "Done again: {}.", "Nothing was undone that could be done again."
        )

    def _record(self, line: str, words: str, *, again: bool) -> Answer:
        captured = self._capture.enter(line, again=again)
        self._empty()
        if captured.entries:
            return Answer(f"Recorded: {words}")
        item = self.place.item
        return Answer(f"Now typing into {item.label}." if item is not None else "")

    def _rewrite(self, entry_id: str, line: str) -> Answer:
        if "\n" in line:
            raise Refused("An entry is one line: take the others out, or put them away with Esc.")
        self._capture.rewrite(entry_id, line)
        self._empty()
        return Answer("Rewritten. Ctrl+Z brings the old words back.")

    def _paste(self, text: str) -> Answer:
        from_bar = text == typed(self.text)
        captured = self._capture.paste(text)
        if from_bar:
            self._empty()
        if not captured.returned:
            return Answer(f"{counted(captured.recorded, 'line')} recorded. Ctrl+Z takes them back together.")
        self._draft.take_up(TypedLine("\n".join(returned.line for returned in captured.returned)))
        self.place.go_to(captured.returned[0].item)
        self._remember_item()
        return Answer(_why(captured, self.place.item), wrong=True)

    def _empty(self) -> None:
        self._draft.recorded()
        self._asked = None
        self._remember_item()

    def _remember_item(self) -> None:
        item = self.place.item
        self._draft.type_into(item.id if item is not None else None)

    def _attempt(self, deed: Callable[[], Answer | None], done: str = "") -> Answer:
        try:
            answer = deed() or Answer(done)
        except (Refused, StoreError) as refusal:
            return Answer(str(refusal), wrong=True)
        self._draft.write(self.text, self._entries())
        self.acted = True
        return answer

    def _entries(self) -> int:
        try:
            return len(self.place.sitting.entries)
        except Refused:  # the meeting was undone, and the screen is about to be left
            return 0

    def _turn(self, turn: Callable[[], str | None], done: str, nothing: str) -> Answer:
        def deed() -> Answer:
            command = turn()
            return Answer(done.format(command) if command else nothing)

        return self._attempt(deed)


def _why(captured: Captured, item: Item | None) -> str:
    """The item and the reason first: on a narrow screen the end of a long sentence is out of sight."""
    returned = captured.returned
    first, where = returned[0], f"item {item.number}" if item is not None else "no item"
    apart = " They stood in several items: check the item before Enter." if _several(returned) else ""
    stand = "stands" if len(returned) == 1 else "stand"
    in_bar, recorded = counted(len(returned), "line"), counted(captured.recorded, "line")
    told = " ".join(("", *captured.notices))
    return (
        f"Line {first.number}, in {where}: {first.reason}{apart}{told} "
        f"{in_bar} {stand} in the bar, {recorded} recorded."
    )


def _several(returned: tuple[Returned, ...]) -> bool:
    return len({line.item for line in returned}) > 1


def typed(text: str) -> str:
    """What stands in the bar, as a capture line: cleaned, without white space at its end."""
    return clean(text).rstrip()
