"""Alters a meeting's recorded entries: rewrites them, moves them, deletes them, makes them public.

The grammar and what builds a change are imported where they are used, as for `Capture`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import Change, Edit, Serial
from scrutiny_tui.domain.drafts import NOTHING, TypedLine
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import clean, one_line
from scrutiny_tui.services.lost_words import without_lost_words
from scrutiny_tui.services.planned_items import without_entries
from scrutiny_tui.services.privacy import refuse_while_out
from scrutiny_tui.services.published_minutes import with_reason
from scrutiny_tui.services.workspace import Workspace

if TYPE_CHECKING:
    from scrutiny_tui.domain.recording.change_builder import IdSource
    from scrutiny_tui.services.captured import Captured, Removed
    from scrutiny_tui.services.other_meetings import InOtherMeetings


class Amending(ABC):
    """Alters the entries of one meeting. `Capture` says which meeting, and how lines are read there.

    Attributes:
        workspace: where changes are recorded.
    """

    workspace: Workspace

    @property
    @abstractmethod
    def sitting(self) -> Sitting:
        """The meeting as captured so far."""

    @abstractmethod
    def typed_under(self, rewriting: str | None = None) -> Exemption | None:
        """The exemption under which a line is typed now; None in public."""

    @abstractmethod
    def _ids(self) -> IdSource:
        """Where identifiers and reference numbers come from."""

    @abstractmethod
    def _in_other_meetings(self, change: Change, after: Sitting) -> InOtherMeetings:
        """What a change to this meeting alters in others.

        Args:
            change: the change.
            after: the meeting after it.
        """

    def amend(
        self,
        command: str,
        amend: Callable[[Sitting], Sitting],
        more: tuple[Edit, ...] = (),
        *,
        because: str = "",
    ) -> None:
        """Record, as one change, what a function makes of the meeting.

        Args:
            command: what is done, for undo.
            amend: the function. It raises Refused or CannotRead for what cannot be done.
            more: what else is altered with it, outside the meeting.
            because: why published minutes are altered.

        Raises:
            Refused: it cannot be done.
            StoreError: it could not be written.
        """
        self._amend(command, amend, more, because=because)

    def rewrite(self, entry_id: str, line: str, *, because: str = "", words: TypedLine = NOTHING) -> Captured:
        """Replace what was captured by what another line records, at the same place.

        Args:
            entry_id: the entry's identifier.
            line: as typed.
            because: why published minutes are altered.
            words: its draft, which knows when it was typed.

        Returns:
            What became of it in other meetings.

        Raises:
            Refused: the line cannot be understood, goes to an item, or would bring exempt words into public.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.change_builder import reference_of  # noqa: PLC0415  see above
        from scrutiny_tui.domain.recording.entry_edits import rewritten  # noqa: PLC0415  see above
        from scrutiny_tui.services.captured import Captured  # noqa: PLC0415  see above
        from scrutiny_tui.services.line_reading import read_in_place_of  # noqa: PLC0415  see above

        line, entry = clean(line), self._entry(entry_id)
        reading = read_in_place_of(self.sitting, entry, line)
        serial = self._next_serial()
        has_new_log_entry = reading.asked is not None and entry.follow_up is None
        exempt = words.exempt or self.typed_under(entry_id)
        was_exempt = entry_id in self.sitting.exempt
        others = self._amend(
            "edit an entry",
            lambda sitting: rewritten(sitting, entry, line, reading, reference_of(serial), exempt),
            self._ids().numbered(serial) if has_new_log_entry else (),
            because=because,
            exempt=exempt,
            change_id=words.id,
        )
        became_exempt = not was_exempt and entry_id in self.sitting.exempt
        return Captured(1, (), (entry_id,), others.notices, (), others.confirmed, became_exempt)

    def rewrite_all(self, command: str, lines: Sequence[tuple[Entry, str]], *, because: str = "") -> None:
        """Replace several entries, none of which is in the action log, as one change: all or none.

        Args:
            command: what is done, for undo.
            lines: each entry, and the line that takes its place.
            because: why published minutes are altered.

        Raises:
            Refused: as for `rewrite`.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.entry_edits import rewritten  # noqa: PLC0415  see above
        from scrutiny_tui.services.line_reading import read_in_place_of  # noqa: PLC0415  see above

        def amend(sitting: Sitting) -> Sitting:
            for entry, line in lines:
                reading = read_in_place_of(sitting, entry, line)
                sitting = rewritten(sitting, entry, line, reading, "", self.typed_under(entry.id))
            return sitting

        self._amend(command, amend, because=because)

    def remove(self, entry_id: str, *, because: str = "") -> Removed:
        """Delete an entry, with its entry in the action log and the history of that.

        Returns:
            What went out of sight with it.

        Raises:
            Refused: it is gone already, or exempt words would come into public.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.entry_edits import without  # noqa: PLC0415  see above
        from scrutiny_tui.services.captured import Removed  # noqa: PLC0415  see above

        entry = self._entry(entry_id)
        reference = entry.follow_up.reference if entry.follow_up else ""
        updates = sum(update.log_entry == reference for update in self.workspace.store.all(Update))
        others = self._amend("delete an entry", lambda sitting: without(sitting, entry), because=because)
        return Removed(reference, updates if reference else 0, others.notices)

    def move(self, entry_id: str, by: int, *, because: str = "") -> None:
        """Move an entry up (`by` -1) or down (+1) in its item; at an end it stays.

        Raises:
            Refused: it would leave or enter an exempt stretch.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.entry_edits import moved  # noqa: PLC0415  see above

        entry = self._entry(entry_id)
        self._amend("move an entry", lambda sitting: moved(sitting, entry, by), because=because)

    def move_to(self, entry_id: str, item_id: str | None, *, because: str = "") -> None:
        """Move an entry to another item, or, with None, before the first.

        Raises:
            Refused: the entry or the item is gone, or the entry cannot stand before the first item.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.entry_edits import moved_to  # noqa: PLC0415  see above

        entry, item = self._entry(entry_id), self.sitting.item(item_id)
        if item is None and item_id is not None:
            raise Refused("That item is no longer on the agenda.")
        self._amend(
            "move an entry to another item", lambda sitting: moved_to(sitting, entry, item), because=because
        )

    def check_can_be_public(self, entry_id: str) -> str:
        """The line of a private entry that can be made public.

        Raises:
            Refused: it cannot (`domain.recording.made_public`), or the public is out.
        """
        from scrutiny_tui.domain.grammar.errors import CannotRead  # noqa: PLC0415  see above
        from scrutiny_tui.domain.recording.made_public import check_can_be_public  # noqa: PLC0415  see above

        entry = self._entry(entry_id)
        refuse_while_out(self.workspace, self.sitting.committee.id)
        try:
            check_can_be_public(self.sitting, entry)
        except CannotRead as reason:
            raise Refused(str(reason)) from None
        return entry.line

    def make_public(self, entry_id: str, *, because: str = "") -> str:
        """Make a private entry public, with its entry in the action log as it was minuted.

        Returns:
            Its line.

        Raises:
            Refused: as for `check_can_be_public`.
            StoreError: it could not be written.
        """
        from scrutiny_tui.domain.recording.made_public import made_public  # noqa: PLC0415  see above

        line, entry = self.check_can_be_public(entry_id), self._entry(entry_id)
        self._amend(
            "make an entry public",
            lambda sitting: made_public(sitting, entry),
            because=because,
            publishes=True,
        )
        return line

    def _next_serial(self) -> Serial:
        now = self._ids().serial
        return Serial(self.sitting.committee.prefix, (now.last if now else 0) + 1)

    def _entry(self, entry_id: str) -> Entry:
        found = self.sitting.entry(entry_id)
        if found is None:
            raise Refused("That entry is no longer in the minutes.")
        return found

    def _amend(
        self,
        command: str,
        amend: Callable[[Sitting], Sitting],
        more: tuple[Edit, ...] = (),
        *,
        because: str,
        exempt: Exemption | None = None,
        publishes: bool = False,
        change_id: str = "",
    ) -> InOtherMeetings:
        from scrutiny_tui.domain.grammar.errors import CannotRead  # noqa: PLC0415  see above
        from scrutiny_tui.domain.recording.difference import difference  # noqa: PLC0415  see above
        from scrutiny_tui.services.log_changes import LogChange, LogReport  # noqa: PLC0415  see above

        before = self.sitting
        try:
            after = amend(before)
        except CannotRead as reason:
            raise Refused(str(reason)) from None
        at = self.workspace.clock.now()
        said = LogReport(reason=one_line(because) or "the minutes were corrected")
        log = LogChange(self.workspace, at, exempt, said, corrects=True)
        edits = log.edits(difference(before, after))
        gone = {e.before.id for e in edits if e.after is None and isinstance(e.before, LogEntry)}
        old = [Edit(u, None) for u in self.workspace.store.all(Update) if u.log_entry in gone] if gone else []
        lost = {e.before.id for e in edits if e.after is None and isinstance(e.before, Entry)}
        planned = without_entries(self.workspace, lost) if lost else ()
        others = self._in_other_meetings(Change(command, at, edits), after)
        unsaid = without_lost_words(self.workspace, before, edits)
        told = log.made_public(edits) if publishes else ()
        all_edits = (*edits, *more, *old, *planned, *unsaid, *told, *others.edits)
        change = Change(command, at, all_edits, id=change_id, makes_public=publishes)
        if edits and before.meeting.state.is_public:
            change = with_reason(change, self.sitting.meeting, because)
        self.workspace.record(change)
        return others
