"""What the line below the bar says; its sentences take the names of keys from the registry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.tui.commands import CAPTURE, key_label, key_of
from scrutiny_tui.tui.text import content, shorten

if TYPE_CHECKING:
    from scrutiny_tui.domain.drafts import RefusedLine
    from scrutiny_tui.domain.entries import Entry
    from scrutiny_tui.domain.meetings import Item
    from scrutiny_tui.domain.recording.batch import Returned
    from scrutiny_tui.domain.sitting import Sitting
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.captured import Captured, Removed
    from scrutiny_tui.services.line_doubts import NewDoubts
    from scrutiny_tui.services.line_reading import ReadLine

_ROWS = 2
"""How high the line below the bar is."""
_LONG_WORD = 8
"""How many cells the end of a row loses to a word that goes into the next."""
_BOTH = 2
_OF_LINE, _OF_OTHER_LINE = "doubt", "doubt at another line"
"""What is said before a doubt: of the line itself, or of one recorded before that it made doubtful."""
_OF_NAMES = (DoubtKind.UNKNOWN_NAME, DoubtKind.UNKNOWN_INITIALS)


class Reply(Struct, frozen=True):
    """What the line below the bar says.

    Attributes:
        says: one sentence, or what the line will record.
        wrong: whether something was asked for that could not be done.
        asks: identifier of the entry for which it asks for a second Enter; its words stand here in full, on
            more rows if need be. Empty where nothing is asked.
        doubt: what is doubted of it, in words; empty until that is known.
        both: two doubts of it in full, which stand instead where there is room for them; empty otherwise.
        doubts: works out what is doubted of it, which takes longer than a key may take; None where nothing
            can be.
    """

    says: str = ""
    wrong: bool = False
    asks: str = ""
    doubt: str = ""
    both: str = ""
    doubts: Callable[[], NewDoubts] | None = None

    def with_doubts(self, *, half_typed: bool) -> Reply:
        """The same with what is doubted of it.

        Args:
        half_typed: whether the last name may be unfinished: then it is not doubted for being unknown.
        """
        if self.doubts is None:
            return self
        found = self.doubts()
        told = [
            (said, doubt.sentence)
            for said, doubts in ((_OF_LINE, found.of_line), (_OF_OTHER_LINE, found.of_other_lines))
            for doubt in doubts
            if not (half_typed and doubt.kind in _OF_NAMES)
        ]
        both = " · ".join(f"{said}: {sentence}" for said, sentence in told) if len(told) == _BOTH else ""
        return replace(self, doubt=_in_words(told), both=both, doubts=None)

    def is_long(self, width: int) -> bool:
        """Whether it takes more rows of that width than there are below the bar, its doubt left aside.

        What a vote by names will record is read before Enter, and takes them.
        """
        return len(content(self.says).wrap(width)) > _ROWS

    def fitted(self, width: int) -> str:
        """All of it, on two rows of that width; if it does not fit, the doubt is kept and the rest is cut.

        What is long without the doubt is not cut.
        """
        if self.is_long(width):
            return " · ".join(filter(None, [self.says, self.both or self.doubt]))
        for doubt in (self.both, self.doubt):
            line = f"{self.says} · {doubt}"
            if doubt and len(content(line).wrap(width)) <= _ROWS:
                return line
        room = _ROWS * (width - _LONG_WORD) - cell_len(self.doubt)
        return f"{shorten(self.says, max(room, _LONG_WORD))} · {self.doubt}"


def key(command: str) -> str:
    """The key of a command of the capture screen, as it stands on a keyboard."""
    return key_of(CAPTURE, command)


UP, DOWN, UNDO, REDO = key("edit-above"), key("bring-back"), key("undo"), key("redo")
ENTER, ESC, PREVIEW_KEY, STYLE = key("record"), key("back"), key("preview"), key("other-style")
DISCARD, MAKE_PUBLIC = key("discard"), key("make-public")

EXEMPT = "EXEMPT · "
"""Stands before what a line will record under an exemption, even one that it was typed under earlier."""
PUBLIC_TOO = "THE PUBLIC MINUTES HAVE IT TOO · "
"""The same for a fact of the meeting without words: that someone left."""
FACT_PUBLIC = "THE PUBLIC MINUTES HAVE THE FACT, NOT THE WORDS · "
"""The same for a fact with words: an interest without its nature, apologies without their reason."""
NOTHING_CHOSEN = Reply(f"Choose an entry first: {UP} from an empty bar goes up into the entries.", wrong=True)
NO_ENTRIES = Reply("Nothing is recorded in this item yet, so there is nothing above to edit.")
NO_ITEMS = Reply("There are no items yet. Type /item and a title to add one.", wrong=True)
ENTRY_KEYS = Reply(
    f"{ENTER} edits it · {key('entry-up')} {DOWN} moves it · {key('items')} to another item · "
    f"{key('delete-entry')} deletes it · {ESC} back"
)
ITEM_KEYS = Reply(f"{UP} {DOWN} choose an item · {ENTER} goes there · {ESC} stays here")
MOVE_KEYS = Reply(f"{UP} {DOWN} choose an item · {ENTER} moves the entry there · {ESC} leaves it")
FULL_BAR = Reply(f"No more typing to undo. {ESC} puts the words away; then {UNDO} undoes what was recorded.")
PREVIEW = Reply(
    f"{key_label('pageup')} and {key_label('pagedown')} turn · {STYLE} another house style · "
    f"{PREVIEW_KEY} or {ESC} back to the item"
)
NOTHING_TO_COPY = Reply("There is no item to copy yet. Type /item and a title to add one.", wrong=True)
NO_PREVIEW = Reply(
    f"{PREVIEW_KEY} shows the minutes as they will read; there {STYLE} shows them in another house style."
)
RESTORED = "Your words from before are here again."
RESTORED_AFTER_END = "Your words from before are here again: the program had ended without being left."
LEAVE = Reply(f"{ESC} once more goes back to the meetings; everything recorded is kept.")
LAST_ITEM = Reply("This is the last item.", wrong=True)
FIRST_ITEM = Reply("Nothing comes before this.", wrong=True)
PUT_AWAY = Reply(f"Put away: {UP} brings it back, {DISCARD} throws it away.")
PUT_AWAY_AGAIN = Reply(f"Put away: {DOWN} brings it back, {DISCARD} throws it away.")
PUT_AWAY_BEHIND = Reply(f"Put away. {UP} and {DISCARD} take the line that was not recorded first.")
IS_REWRITTEN = Reply(
    f"The words of this entry are in the bar: {ESC} puts them away, and then it can be deleted.", wrong=True
)
UNALTERED = Reply("The entry stays as it is.")
WHY = f"{{}} already: type why it is altered. {ENTER} records it, {ESC} leaves it."
LEFT_UNALTERED = "The minutes stay as they are."
ESCAPE_FIRST = Reply(f"{ESC} puts these words away; then {DISCARD} throws them away.", wrong=True)
NOTHING_PUT_AWAY = Reply("Nothing was put away or refused, so there is nothing to throw away.")
UNDONE = f"Undone: {{}}. {REDO} does it again."
NOTHING_TO_UNDO = "There is nothing to undo."
DONE_AGAIN = "Done again: {}."
NOTHING_TO_REDO = "Nothing was undone that could be done again."
CORRECTS = f"{UP} corrects it; what you type next is a new line."


def exempt(read: ReadLine) -> str:
    """What stands before what a line will record while the public is out."""
    if read.public_fact is None:
        return EXEMPT
    return PUBLIC_TOO if read.fact_alone else FACT_PUBLIC


def rewritten(captured: Captured) -> str:
    """That an entry was rewritten, and how to undo it; also that it was public and is exempt from here on."""
    exempt = f" It is EXEMPT from here on; {MAKE_PUBLIC} makes it public." if captured.became_exempt else ""
    return f"Rewritten.{exempt} {UNDO} brings the old words back.{in_other_meetings(captured)}"


def ask_public(entry: str, line: str) -> Reply:
    """What becomes public with a second Enter, in full."""
    return Reply(f"{ENTER} makes public: “{line}” · {ESC} leaves it exempt.", asks=entry)


def where(before: Sitting, item: Item | None, capture: Capture) -> str:
    """Where lines go, unless that is the item in which something was undone or redone."""
    after, here = capture.sitting, capture.item
    altered: set[Entry] = {*before.entries} ^ {*after.entries}
    stays = item is not None and here is not None and item.id == here.id
    of_other_item = any(entry.item != item.id for entry in altered) if item is not None else False
    if here is None or (stays and not of_other_item):
        return ""
    return f" You are typing into {here.label}."


def in_other_meetings(captured: Captured) -> str:
    """What a line changed in other meetings, and how to undo it."""
    confirmed = (f"{meeting.id} is CONFIRMED now; {UNDO} takes both back." for meeting in captured.confirmed)
    return further(" ".join((*confirmed, *captured.notices)))


def further(sentence: str) -> str:
    """A sentence as it stands behind what was recorded; empty for none."""
    return f" · {sentence}" if sentence else ""


def copied(item: Item, text: str, left_out: int) -> str:
    """What is on the clipboard, and how many exempt entries are not."""
    name = f"Item {item.number}" if item.number else "The item"
    said = f"{name} is on the clipboard: {counted(len(text.splitlines()), 'line')}"
    if not left_out:
        return f"{said}."
    return f"{said}; {left_out} exempt {'entry is' if left_out == 1 else 'entries are'} left out."


def named(text: str) -> str:
    """A line, quoted, and how many follow it."""
    first, *others = text.split("\n")
    behind = f" and {counted(len(others), 'line')} behind it" if others else ""
    return f"“{shortened(first)}”{behind}"


def item_named(item: Item | None) -> str:
    """An item as a sentence names it."""
    return f"“{item.label}”" if item is not None else "what stands before the first item"


def followed(answer: Reply, sentence: str) -> Reply:
    """An answer with another sentence behind it."""
    return replace(answer, says=answer.says + sentence) if sentence else answer


def thrown_away(text: str) -> Reply:
    """That a line was thrown away, and the way back."""
    return Reply(f"Thrown away: {named(text)}. {UNDO} brings it back.")


def still_refused(lines: Sequence[RefusedLine]) -> str:
    """That lines which were refused are left when the meeting closes, and the way to them."""
    are, them = ("is", "it") if len(lines) == 1 else ("are", "them")
    return f"{counted(len(lines), 'line')} {are} NOT RECORDED: {UP} corrects {them}."


def held_with(held: RefusedLine) -> str:
    """Why a line is held back with one that was refused."""
    first = shortened(held.words.text.split("\n")[0])
    return (
        f"Kept back: “{first}” was not recorded, so it is not known where this belongs. "
        f"{UP} corrects it, {DISCARD} throws it away."
    )


def deleted(line: str, removed: Removed) -> str:
    """Which entry was deleted, by its line, what went with it, and how to bring it back."""
    return " ".join((_gone(line, removed), *removed.notices))


def with_chosen(answer: Reply, line: str) -> Reply:
    """An answer, and the line of the entry that is chosen with it; empty for none."""
    return replace(answer, says=f"{answer.says} Chosen now: “{shortened(line)}”.") if line else answer


def _gone(line: str, removed: Removed) -> str:
    if not removed.reference:
        return f"Deleted: “{shortened(line)}”. {UNDO} brings it back."
    if not removed.updates:
        return f"Deleted, with {removed.reference} in the log. {UNDO} brings both back."
    return (
        f"Deleted. {removed.reference} and its history in the log go out of sight with it; "
        f"{UNDO} brings all of it back."
    )


def why_returned(captured: Captured, item: Item | None) -> str:
    """Why lines came back into the bar.

    The item and the reason come first: on a narrow screen the end of a long sentence is out of sight.
    """
    returned = captured.returned
    first, where = returned[0], f"item {item.number or item.title}" if item is not None else "no item"
    apart = f" They stood in several items: check the item before {ENTER}." if _several(returned) else ""
    stand = "stands" if len(returned) == 1 else "stand"
    in_bar, recorded = counted(len(returned), "line"), counted(captured.recorded, "line")
    told = " ".join(("", *captured.notices))
    return (
        f"Line {first.number}, in {where}: {first.reason}{apart}{told} "
        f"{in_bar} {stand} in the bar, {recorded} recorded."
    )


def _several(returned: tuple[Returned, ...]) -> bool:
    return len({line.item for line in returned}) > 1


def _in_words(doubts: Sequence[tuple[str, str]]) -> str:
    """The first doubt, how many more there are, and the key that shows them: often two rows hold only one."""
    if not doubts:
        return ""
    (said, sentence), *others = doubts
    where = ", at another line" if said == _OF_LINE and others and others[0][0] == _OF_OTHER_LINE else ""
    more = f" (and {len(others)} more{where}: {key('doubts')})" if others else ""
    return f"{said}: {sentence}{more}"
