"""Capture: lines typed, pasted or read from a file, recorded in a meeting; and what was recorded, amended.

The grammar and what builds a change are imported where they are used: the screen is drawn before a line is
read, and importing them takes time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Serial
from scrutiny_tui.domain.drafts import NOTHING, TypedLine
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.context import LineContext, context_of_entry
from scrutiny_tui.domain.meetings import PAST_MIDNIGHT, Item, State
from scrutiny_tui.domain.sitting import Sitting, exemption_in_force
from scrutiny_tui.domain.text import clean, counted, lines_of, shortened
from scrutiny_tui.services.amending import Amending
from scrutiny_tui.services.privacy import is_on
from scrutiny_tui.services.published_minutes import with_reason
from scrutiny_tui.services.workspace import Workspace

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestions
    from scrutiny_tui.domain.log_rows import LogRow
    from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource
    from scrutiny_tui.services.captured import Captured
    from scrutiny_tui.services.line_doubts import NewDoubts
    from scrutiny_tui.services.line_reading import ReadLine
    from scrutiny_tui.services.other_meetings import ConfirmMinutes, InOtherMeetings

FIRST_COMMANDS = ("resolved", "request", "action", "item", "recommend", "noted", "note", "here")


class Capture(Amending):
    """Capture in one meeting: reads lines against the meeting so far and records what they say.

    Whatever alters minutes that are published or confirmed takes a reason, `because`, which is kept in the
    history; without one it raises `ReasonNeededError`. It hears of every change until it is closed.

    Args:
        workspace: where changes are recorded.
        meeting: the meeting's reference, in capitals or not.
        confirm: gives the edits that confirm the minutes of an earlier meeting; by default without settling
            minute numbers, as where minutes have the numbers of the agenda.

    Attributes:
        workspace: as given.
        meeting: the meeting's reference, as the store has it.

    Raises:
        Refused: there is no such meeting.
    """

    def __init__(self, workspace: Workspace, meeting: str, confirm: ConfirmMinutes | None = None) -> None:
        self.workspace = workspace
        self._confirm = confirm
        self.meeting = workspace.meeting(meeting).id
        self._changes = 0
        self._sitting: tuple[int, Sitting] | None = None
        self._typed_into: list[str | None] = []
        self._context: LineContext | None = None
        self._entry_context: tuple[Sitting, str, LineContext] | None = None
        self._read: tuple[str, ReadLine] | None = None
        self._log: tuple[int, Sequence[LogRow]] | None = None
        workspace.on_changed(self._changed)
        self.go_to(_latest_item(self.sitting))

    def close(self) -> None:
        """Stop hearing of changes. Call this when the capture is done with and the workspace is not."""
        self.workspace.remove_listener(self._changed)

    @property
    def sitting(self) -> Sitting:
        """The meeting as captured so far: the same object until something changes."""
        # By number: another thread may change something while this one reads.
        changes, read = self._changes, self._sitting
        if read is None or read[0] != changes:
            self._sitting = read = (changes, self.workspace.sitting(self.meeting))
        return read[1]

    @property
    def item(self) -> Item | None:
        """The item that lines go into; None before the first item.

        After the addition of an item is undone, it is the item before; after a redo, that item again.
        """
        sitting = self.sitting
        for item_id in reversed(self._typed_into):
            if item_id is None or sitting.item(item_id) is not None:
                return sitting.item(item_id)
        return sitting.item(_latest_item(sitting))

    def go_to(self, item_id: str | None) -> None:
        """Type into another item; None for what stands before the first."""
        self._typed_into = [*(other for other in self._typed_into if other != item_id), item_id]

    def read(self, line: str) -> ReadLine:
        """A line, read against the meeting as it is; not read again until something changes."""
        from scrutiny_tui.services.line_reading import read  # noqa: PLC0415  see above

        context = self._context_of(line)
        if self._read is None or self._read[0] != line or self._read[1].context is not context:
            self._read = line, read(line, context)
        return self._read[1]

    def read_instead_of(self, line: str, entry: Entry) -> ReadLine:
        """A line, read against what stands before the entry whose place it is to take."""
        from scrutiny_tui.services.line_reading import read  # noqa: PLC0415  see above

        known = self._entry_context
        if known is None or known[0] is not self.sitting or known[1] != entry.id:
            self._entry_context = known = self.sitting, entry.id, context_of_entry(self.sitting, entry)
        return read(line, known[2])

    def begins_exempt(self, lines: Sequence[str], exempt: Exemption | None = None) -> bool:
        """Whether some of these lines will be exempt because the public is out before the first of them.

        Args:
            lines: as typed.
            exempt: the exemption under which they were typed, if that was earlier.
        """
        if exempt is None and not self.sitting.in_private:
            return False
        read = map(self.read, lines)
        return any(line.may_be_exempt for line in takewhile(lambda line: not line.lets_in_or_out, read))

    def typed_under(self, rewriting: str | None = None) -> Exemption | None:
        """The exemption under which a line is typed now; None in public.

        Args:
            rewriting: identifier of the entry that it is to replace. Once the meeting is over, its minutes
                are written up in public, though the public was out at its end.
        """
        if rewriting is not None and not is_on(self.workspace, self.sitting.meeting):
            return None
        return exemption_in_force(self.sitting)

    def suggestions(self, line: str, cursor: int) -> Suggestions:
        """What the menu above the bar offers at the cursor."""
        from scrutiny_tui.domain.grammar.suggestions import suggestions  # noqa: PLC0415  see above

        return suggestions(line, cursor, self._context_of(line), FIRST_COMMANDS, self._arising)

    def _arising(self) -> Sequence[LogRow]:
        """What of the log is before the meeting; not looked for again until something changes."""
        from scrutiny_tui.domain.log_rows import arising  # noqa: PLC0415  see above
        from scrutiny_tui.services.action_log import ActionLog  # noqa: PLC0415  see above

        if self._log is None or self._log[0] != self._changes:
            sitting = self.sitting
            rows = ActionLog(self.workspace).rows(committee=sitting.committee, before=sitting.meeting)
            self._log = self._changes, arising(rows)
        return self._log[1]

    def doubts_of(self, line: str, instead_of: str | None = None) -> NewDoubts:
        """What recording a line would make doubtful. Nothing is recorded.

        Args:
            line: as typed.
            instead_of: identifier of the entry that it would replace; None for a new one.

        Returns:
            As `line_doubts.doubts_since`; none for a line that cannot be recorded.
        """
        from scrutiny_tui.services import line_doubts  # noqa: PLC0415  see above

        line, entry = clean(line), self.sitting.entry(instead_of) if instead_of else None
        if entry is not None:
            return line_doubts.doubts_of_rewriting(self.sitting, entry, line)
        return line_doubts.doubts_of_line(self.read(line), line)

    def doubts_since(self, before: Sitting, rewritten_entry: str | None = None) -> NewDoubts:
        """What is doubted in the meeting and was not before (`line_doubts.doubts_since`)."""
        from scrutiny_tui.services import line_doubts  # noqa: PLC0415  see above

        return line_doubts.doubts_since(before, self.sitting, rewritten_entry)

    def enter(
        self, line: str, *, again: bool = False, because: str = "", words: TypedLine = NOTHING
    ) -> Captured:
        """Record one typed line.

        Args:
            line: as typed.
            again: whether this is the second Enter, which an item that is not on the agenda asks for.
            because: why published minutes are altered.
            words: the draft of the line, which knows when it was typed.

        Raises:
            Refused: the line cannot be understood, or asks for a second Enter; nothing was recorded.
            StoreError: it could not be written; nothing was recorded.
        """
        from scrutiny_tui.services.captured import Captured  # noqa: PLC0415  see above

        line = clean(line)
        read = self.read(line)
        if read.problem:
            raise Refused(read.problem)
        if not line.strip():
            return Captured(0)
        if read.again and not again:
            raise Refused("This item is not on the agenda. Press Enter again to add it.")
        builder = self._builder(self.item, words, before_items=self.item is None)
        builder.record(read.result, line, read.context.now)
        return self._record(builder, f"record “{shortened(line.strip())}”", 1, because, words.id)

    @property
    def goes_on(self) -> bool:
        """Whether the meeting is live today: what is typed then has the time of the clock."""
        return self._now("") is not None

    def with_line(
        self,
        sitting: Sitting,
        line: str,
        item: Item | None,
        *,
        place: Callable[[Sitting], str] | None = None,
        exempt: Exemption | None = None,
    ) -> Sitting:
        """A sitting with what a line records in an item, or, with None, before the first; nothing is kept.

        Args:
            sitting: the meeting as it would be before.
            line: the line.
            item: the item it belongs to.
            place: gives its place, where that is not the end of the discussion.
            exempt: the exemption of what it takes the place of; None for none.

        Raises:
            Refused: the line cannot be understood.
        """
        from scrutiny_tui.domain.recording.change_builder import ChangeBuilder  # noqa: PLC0415  see above
        from scrutiny_tui.services.line_reading import read  # noqa: PLC0415  see above

        found = read(line, LineContext(sitting, item, self._now(line), before_items=item is None))
        if found.problem:
            raise Refused(found.problem)
        builder = ChangeBuilder(
            sitting, item, self._ids(), before_items=item is None, exempt=exempt, place=place
        )
        builder.record(found.result, line, found.context.now)
        return builder.sitting

    def paste(self, text: str, *, because: str = "", words: TypedLine = NOTHING) -> Captured:
        """Record many lines as one change; those that cannot be read come back.

        Args:
            text: the lines.
            because: why published minutes are altered.
            words: their draft, as for `enter`.

        Raises:
            StoreError: it could not be written; nothing was recorded.
        """
        builder = self._builder(self.item, words, before_items=self.item is None)
        return self._take(text, builder, because, words.id)

    def take(self, text: str, item: str | None = None, *, because: str = "") -> Captured:
        """Record the lines of a file, as one change; those that cannot be read come back.

        A file begins with no item, unless one is named.

        Args:
            text: the lines.
            item: identifier of the item the first line belongs to, or None.
            because: why published minutes are altered.

        Raises:
            StoreError: it could not be written; nothing was recorded.
        """
        from scrutiny_tui.domain.doubts.found import new_doubts  # noqa: PLC0415  see above

        before, builder = self.sitting, self._builder(self.sitting.item(item), NOTHING, before_items=False)
        captured = self._take(text, builder, because)
        found = [
            (builder.lines.get(d.entry or d.item or "", 0), d) for d in new_doubts(before, builder.sitting)
        ]
        return replace(captured, doubts=tuple(sorted(found, key=lambda numbered: numbered[0])))

    def _take(self, text: str, builder: ChangeBuilder, because: str, change_id: str = "") -> Captured:
        from scrutiny_tui.domain.recording.batch import record_lines  # noqa: PLC0415  see above

        lines = lines_of(text)
        returned = record_lines(lines, builder)
        recorded = sum(1 for line in lines if line.strip()) - len(returned)
        captured = self._record(builder, f"record {counted(recorded, 'line')}", recorded, because, change_id)
        return replace(captured, returned=returned, notices=(*builder.notices, *captured.notices))

    def _context_of(self, line: str) -> LineContext:
        """What a line is read against: the same object until the meeting, the item or the time changes."""
        sitting, item, now = self.sitting, self.item, self._now(line)
        known = self._context
        if known is None or known.sitting is not sitting or (known.item, known.now) != (item, now):
            self._context = known = LineContext(sitting, item, now, before_items=item is None)
        return known

    def _now(self, line: str) -> time | None:
        """The time of a line typed in a live meeting, past midnight too; `/open` is the first of them."""
        meeting, now = self.sitting.meeting, self.workspace.clock.now()
        live = meeting.state is State.LIVE or self._opens(line)
        if not live or meeting.date not in (now.date(), (now - PAST_MIDNIGHT).date()):
            return None
        return now.time().replace(second=0, microsecond=0)

    def _opens(self, line: str) -> bool:
        from scrutiny_tui.domain.grammar.line import is_command  # noqa: PLC0415  see above

        return self.sitting.meeting.state is State.PLANNED and is_command(line, "open")

    def _builder(self, item: Item | None, words: TypedLine, *, before_items: bool) -> ChangeBuilder:
        from scrutiny_tui.domain.recording.change_builder import ChangeBuilder  # noqa: PLC0415  see above

        return ChangeBuilder(self.sitting, item, self._ids(), before_items=before_items, exempt=words.exempt)

    def _ids(self) -> IdSource:
        from scrutiny_tui.domain.recording.change_builder import IdSource  # noqa: PLC0415  see above

        serial = self.workspace.store.get(Serial, self.sitting.committee.prefix)
        return IdSource(self.workspace.ids.new, serial)

    def _record(
        self, builder: ChangeBuilder, command: str, lines: int, because: str, change_id: str
    ) -> Captured:
        from scrutiny_tui.services.captured import Captured  # noqa: PLC0415  see above

        change = builder.change(command, self.workspace.clock.now(), change_id)
        if change.edits and self.sitting.meeting.state.is_public:
            change = with_reason(change, self.sitting.meeting, because)
        others = self._in_other_meetings(change, builder.sitting) if builder.alters_others else None
        if others:
            change = replace(change, edits=(*change.edits, *others.edits))
        changes = self._changes
        self.workspace.record(change)
        if self._changes == changes + 1:  # only this change came: the meeting is as the builder left it
            self._sitting = (self._changes, builder.sitting)
        self.go_to(builder.item.id if builder.item else None)
        added = [e.after.id for e in change.edits if e.before is None and isinstance(e.after, Entry)]
        captured = Captured(lines, (), tuple(added))
        return replace(captured, notices=others.notices, confirmed=others.confirmed) if others else captured

    def _in_other_meetings(self, change: Change, after: Sitting) -> InOtherMeetings:
        """What a change to this meeting alters in others, and in the log."""
        from scrutiny_tui.services.log_lines import with_log_edits  # noqa: PLC0415  see above
        from scrutiny_tui.services.meeting_states import MeetingStates  # noqa: PLC0415  see above
        from scrutiny_tui.services.other_meetings import OtherMeetings  # noqa: PLC0415  see above

        confirm = self._confirm or MeetingStates(self.workspace).confirming
        others = OtherMeetings(self.workspace, self.sitting.meeting, confirm)
        found = others.altered_by(change.edits, change.at)
        edits = with_log_edits(self.workspace, self.sitting, after, change.at, found.edits)
        return replace(found, edits=edits)

    def _changed(self) -> None:
        self._changes += 1  # whatever has changed, the meeting is read again when it is next asked for


def _latest_item(sitting: Sitting) -> str | None:
    """Identifier of the item that the latest entry belongs to, else of the first on the agenda.

    What was prepared does not tell that an item has begun.
    """
    begun = [entry.item for entry in sitting.entries if entry.item and not entry.is_prepared]
    return begun[-1] if begun else sitting.items[0].id if sitting.items else None
