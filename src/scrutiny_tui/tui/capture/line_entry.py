"""The line in the bar: understood, recorded or refused, put away and brought back, and never lost.

A line that is refused stays in the bar for correction. What is typed after it is a new line, and the refused
one is kept apart. If it may have been meant to begin or end an item or an exempt stretch, nothing tells where
the following lines belong; they are held back with it, as in a file (`domain.recording.batch`), until it is
corrected, put away or thrown away.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from scrutiny_tui.domain.drafts import RefusedLine, TypedLine
from scrutiny_tui.domain.errors import Refused, StoreError
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.text import clean, counted, lines_of
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Draft
from scrutiny_tui.services.privacy import closed_in_private
from scrutiny_tui.services.published_minutes import ReasonNeededError
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture.answers import DISCARD, UNDO, UP, Reply
from scrutiny_tui.tui.capture.reason_entry import Deed, ReasonEntry

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestions
    from scrutiny_tui.services.line_reading import ReadLine


class LineEntry:
    """Records what is typed, and keeps what is not recorded.

    Args:
        capture: the meeting that is captured, and the item that lines go into.
        draft: where the words are kept.

    Attributes:
        capture: as given.
        acted: whether something recorded was altered since the clerk last typed, so that undo means that.
    """

    def __init__(self, capture: Capture, draft: Draft) -> None:
        self.capture = capture
        self.acted = False
        self._draft = draft
        self._asked: TypedLine | None = None
        self._refused: RefusedLine | None = None
        self._came_from: tuple[str | None] | None = None  # the item typed into before a correction in another
        self._reason = ReasonEntry(capture, draft)
        if draft.item is not None and capture.sitting.item(draft.item) is not None:
            capture.go_to(draft.item)

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
        """Identifier of the entry whose line stands in the bar, if one does.

        If that entry has gone, its words are a new line.
        """
        entry = self._draft.words.entry
        return entry if entry is not None and self.capture.sitting.entry(entry) is not None else None

    @property
    def asks_why(self) -> bool:
        """Whether the bar asks for the reason why published minutes are altered."""
        return self._reason.is_asked

    @property
    def is_refused(self) -> bool:
        """Whether the line in the bar was refused and has not been altered since."""
        return self._refused is not None

    @property
    def refused(self) -> str:
        """What was refused and is kept apart, in words for the row above the bar; empty if nothing was.

        The refused words come last: a narrow window then cuts them off rather than the keys.
        """
        if not self._draft.refused:
            return ""
        held, last = self._draft.held_behind, self._draft.refused[-1]
        more = f" (and {len(self._draft.refused) - 1} more)" if self._draft.refused[1:] else ""
        named = answers.named((held or last).words.text)
        return f"NOT RECORDED{more} · {UP} corrects · {DISCARD} throws away · {named}"

    def write(self, text: str) -> None:
        """Take note of what stands in the bar."""
        if text != self.text:
            self._draft.write(text, self._typed_under())
            self._refused = None
            self.acted = False

    def begin_next(self) -> bool:
        """Keep a refused line apart, since a letter is about to be typed after it.

        Returns:
            Whether there was one: then the bar is empty.
        """
        if self._refused is None:
            return False
        self._draft.set_apart(self._refused)
        self._refused = self._asked = None
        return True

    def correct(self) -> bool:
        """Let what is typed next correct the refused line: the one in the bar, else the latest kept apart.

        Returns:
            Whether there is one.
        """
        self._reason.forget()
        if self._refused is not None:
            self.correct_in_place()
            return True
        refused = self._draft.take_refused()
        if refused is None:
            return False
        if refused.item is None or self.capture.sitting.item(refused.item) is not None:
            if refused.item != self._item_id and self._came_from is None:
                self._came_from = (self._item_id,)
            self.capture.go_to(refused.item)
            self._draft.type_into(self._item_id)
        return True

    def correct_in_place(self) -> None:
        """Let what is typed correct the refused line in the bar, if there is one."""
        self._refused = None

    def understood(self) -> Reply:
        """What Enter would record, or why it could not."""
        if self._reason.is_asked:
            return self._reason.question
        lines = typed(self.text).split("\n")
        if len(lines) > 1:
            exempt = self.capture.begins_exempt(lines, self._draft.words.exempt)
            mark = answers.EXEMPT if exempt else ""
            count = counted(len(lines), "line")
            return Reply(f"{mark}{count}: {answers.ENTER} records those that can be read")
        if not lines[0].strip():
            return Reply()
        held, rewriting = self._draft.held_behind, self.rewriting
        entry = self.capture.sitting.entry(rewriting) if rewriting else None
        read = self.capture.read_instead_of(lines[0], entry) if entry else self.capture.read(lines[0])
        if read.problem:
            return Reply(read.problem, wrong=True)
        if held is not None and not rewriting and not read.settles(held):
            return Reply(answers.held_with(held))
        typed_under = self._draft.words.exempt is not None and read.may_be_exempt
        mark = answers.exempt(read) if typed_under or (read.exempt and not rewriting) else ""
        before = f"{mark}{'instead of the entry above: ' if rewriting else ''}"
        return Reply(f"{before}{read.words}", doubts=partial(self.capture.doubts_of, lines[0], rewriting))

    def suggestions(self, line: str, cursor: int) -> "Suggestions | None":
        """What fits the word at the cursor; nothing while a reason is typed."""
        return None if self._reason.is_asked else self.capture.suggestions(line, cursor)

    def enter(self) -> Reply:
        """Record what stands in the bar; what cannot be read stays there."""
        line, rewriting = typed(self.text), self.rewriting
        words = replace(self._draft.words, text=line)
        if self._reason.is_asked:
            return self.attempt(lambda _: self._reason.give(line))
        if not line.strip():
            return Reply()
        if rewriting is not None:
            return self._enter(lambda because: self._rewrite(rewriting, words, because))
        held = self._draft.held_behind
        if "\n" in line:
            return (
                self._hold_back(words, held)
                if held
                else self._enter(lambda because: self._paste(words, because))
            )
        read = self.capture.read(line)
        if held is not None and not read.settles(held):
            return self._hold_back(words, held)
        if read.again and self._asked != self._draft.words:
            self._asked = self._draft.words
            self._refused = self._refusal(read)
            return Reply(f"Not on the agenda: {answers.ENTER} again adds {read.words}")
        return self._enter(lambda because: self._record(words, read, because), read)

    def paste(self, text: str) -> Reply:
        """Record the lines of a pasted text as one change; those that cannot be read go into the bar."""
        self.begin_next()
        self._reason.forget()
        held, words = self._draft.held_behind, TypedLine(text, exempt=self.capture.typed_under())
        if held:
            return self._hold_back(words, held)
        return self.attempt(lambda because: self._paste(words, because), words=words)

    def escape(self) -> Reply:
        """Empty the bar and keep its words; the unaltered words of an entry need no keeping."""
        self._refused = None
        if self._reason.is_asked:
            return self._reason.leave()
        entry = self.capture.sitting.entry(self.rewriting) if self.rewriting else None
        if entry is not None and entry.line == self.text:
            self._draft.recorded(self._item_id)
            return answers.UNALTERED
        had, again = bool(self.text.strip()), self._draft.words.came_back
        self._draft.put_away()
        back = self._go_back()
        if had and self._draft.refused:
            return answers.followed(answers.PUT_AWAY_BEHIND, back)
        return (
            answers.followed(answers.PUT_AWAY_AGAIN if again else answers.PUT_AWAY, back) if had else Reply()
        )

    def _go_back(self) -> str:
        """Go back to the item typed into before a refused line of another came back, and say so."""
        came_from, self._came_from = self._came_from, None
        if came_from is None or came_from[0] == self._item_id:
            return ""
        self.go_to(came_from[0])
        return f" You are typing into {answers.item_named(self.capture.item)} again."

    def bring_back(self, *, again: bool = False) -> bool:
        """Put words that were put away back into the empty bar.

        Args:
            again: whether to bring back those that came back before.

        Returns:
            Whether there were any.
        """
        return not self.text and self._draft.bring_back(again=again)

    def discard(self) -> Reply:
        """Throw away the line refused last, else the words put away last."""
        if self.text:
            return answers.ESCAPE_FIRST
        self._reason.forget()
        gone = self._draft.discard()
        return answers.thrown_away(gone) if gone else answers.NOTHING_PUT_AWAY

    def edit(self, entry_id: str) -> None:
        """Take an entry's line into the bar; what stood there is put away."""
        entry = self.capture.sitting.entry(entry_id)
        if entry is not None and entry_id != self.rewriting:
            self._reason.forget()
            self.begin_next()
            self._draft.take_up(TypedLine(entry.line, entry_id))

    def go_to(self, item_id: str | None) -> None:
        """Type into another item, or, with None, before the first; what stands in the bar stays."""
        self._reason.forget()
        self._came_from = None
        held = self._draft.held_behind
        if held is not None and not held.excludes:
            self._draft.let_go()
        self.capture.go_to(item_id)
        self._draft.type_into(self._item_id)

    def attempt(self, deed: Deed, done: str = "", words: TypedLine | None = None) -> Reply:
        """Alter the minutes and say what came of it; where a reason is needed, ask for it first.

        Args:
            deed: what is to be done.
            done: what is said then, if the deed itself says nothing.
            words: the line that it records; None for a key.
        """
        try:
            before = self.capture.sitting
            answer = deed("") or Reply(done)
        except ReasonNeededError:
            self._asked = self._refused = None
            return self._reason.ask(deed, done, words, self._item_id)
        except (Refused, StoreError) as refusal:
            return Reply(str(refusal), wrong=True)
        self.acted = True
        self._draft.forget_discarded()
        doubts = answer.doubts or partial(self.capture.doubts_since, before)
        return answer if answer.wrong else replace(answer, doubts=doubts)

    def undo(self) -> Reply:
        """Bring back what was thrown away since the last thing was recorded, else take that back."""
        self._reason.forget()
        if back := self._draft.take_back_discard():
            return Reply(f"Not thrown away: {answers.named(back)}.")
        return self.attempt(
            lambda _: self._turn(self.capture.workspace.undo, answers.UNDONE, answers.NOTHING_TO_UNDO)
        )

    def redo(self) -> Reply:
        """Record again what was taken back."""
        self._reason.forget()
        return self.attempt(
            lambda _: self._turn(self.capture.workspace.redo, answers.DONE_AGAIN, answers.NOTHING_TO_REDO)
        )

    def _record(self, words: TypedLine, read: "ReadLine", because: str) -> Reply:
        captured = self.capture.enter(words.text, again=read.again, because=because, words=words)
        self._empty()
        if self._draft.held_behind is not None:
            self._draft.let_go()
        if captured.entries:
            others = captured.confirmed or captured.notices
            told = answers.in_other_meetings(captured) if others else ""
            if words.exempt is not None:
                told += answers.further(closed_in_private(self.capture.sitting, captured.entries))
            if self._draft.line.refused and read.closes:
                told = f"{told} · {answers.still_refused(self._draft.line.refused)}"
            back = "" if read.boundary else self._go_back()
            return Reply(f"Recorded: {read.recorded if because else read.words}{told}{back and ' ·'}{back}")
        item = self.capture.item
        return Reply(f"Now typing into {item.label}." if item is not None else "")

    def _rewrite(self, entry_id: str, words: TypedLine, because: str) -> Reply:
        if "\n" in words.text:
            raise Refused(f"An entry is one line: take the others out, or put them away with {answers.ESC}.")
        before = self.capture.sitting
        captured = self.capture.rewrite(entry_id, words.text, because=because, words=words)
        self._empty()
        doubts = partial(self.capture.doubts_since, before, entry_id)
        return Reply(answers.rewritten(captured), doubts=doubts)

    def _paste(self, words: TypedLine, because: str) -> Reply:
        from_bar = because or words.text == typed(self.text)
        captured = self.capture.paste(words.text, because=because, words=words)
        if from_bar:
            self._empty()
        if not captured.returned:
            out = closed_in_private(self.capture.sitting, captured.entries)
            told = answers.in_other_meetings(captured) + answers.further(out)
            lines = counted(captured.recorded, "line")
            return Reply(f"{lines} recorded. {UNDO} takes them back together.{told}")
        back = "\n".join(returned.line for returned in captured.returned)
        exempt = next((line.exempt for line in captured.returned if line.exempt is not None), None)
        self._draft.take_up(TypedLine(back, exempt=exempt))
        self.capture.go_to(captured.returned[0].item)
        self._draft.type_into(self._item_id)
        read = [self.capture.read(returned.line) for returned in captured.returned]
        self._refused = self._refusal(*read)
        return Reply(answers.why_returned(captured, self.capture.item), wrong=True)

    def _hold_back(self, words: TypedLine, held: RefusedLine) -> Reply:
        from_bar, lines = words.text == typed(self.text), lines_of(words.text)
        excludes = any(self.capture.read(line).excludes for line in lines)
        self._draft.hold_back("\n".join(lines), excludes=excludes, exempt=words.exempt)
        if from_bar:
            self._empty()
        return Reply(answers.held_with(held), wrong=True)

    def _refusal(self, *read: "ReadLine") -> RefusedLine:
        """The words in the bar as a refused line, and what follows from what they were read as."""
        return RefusedLine(
            self._draft.words,
            self._item_id,
            boundary=any(line.boundary for line in read),
            excludes=any(line.excludes for line in read),
        )

    def _empty(self) -> None:
        self._draft.recorded(self._item_id)
        self._asked = self._refused = None

    @property
    def _item_id(self) -> str | None:
        item = self.capture.item
        return item.id if item is not None else None

    def _enter(self, deed: Deed, *read: "ReadLine") -> Reply:
        """Record the words in the bar; where they are refused, they are a refused line."""
        answer = self.attempt(deed, words=self._draft.words)
        if answer.wrong and self._refused is None and self.text:
            self._refused = self._refusal(*read)
            return Reply(f"{answer.says} {answers.CORRECTS}", wrong=True)
        return answer

    def _typed_under(self) -> Exemption | None:
        try:
            return self.capture.typed_under(self.rewriting)
        except Refused:  # the meeting was undone, and the screen is about to be left
            return None

    def _turn(self, turn: Callable[[], str | None], done: str, nothing: str) -> Reply:
        before, item = self.capture.sitting, self.capture.item
        command = turn()
        if command is None:
            return Reply(nothing)
        told = answers.where(before, item, self.capture)
        self._draft.type_into(self._item_id)
        return Reply(f"{done.format(command)}{told}")


def typed(text: str) -> str:
    """What stands in the bar, as a capture line: cleaned, without white space at its end."""
    return clean(text).rstrip()
