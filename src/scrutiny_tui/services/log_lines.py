"""What the lines of a meeting say of entries of the action log, and the updates that the log keeps of it.

An update that a line says belongs to that line: it is altered and deleted with it, and public or exempt as it
is. The state and the due date that the line altered are put back then, unless they were altered since.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias, get_args

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, Status, Update
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.outcomes import AskedAgain, LogClosed, LogUpdated, SaidOfLog
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.log_changes import LogChange, LogReport
from scrutiny_tui.services.workspace import Workspace

_Line: TypeAlias = tuple[SaidOfLog, Exemption | None]
"""What a line says of the log, and the exemption under which it says so; None in public."""
_OF_LOG = get_args(SaidOfLog)
_COMMITTEE = "committee"


def with_log_edits(
    workspace: Workspace, before: Sitting, after: Sitting, at: datetime, made: Sequence[Edit]
) -> tuple[Edit, ...]:
    """Edits with those of the log that follow from an edit of a meeting's entries.

    Args:
        workspace: what is recorded.
        before: the meeting before the edit.
        after: the meeting after it.
        at: when it is edited.
        made: the edits that the same change makes in other meetings.
    """
    was, now = _lines(before), _lines(after)
    altered = [name for name in {**was, **now} if was.get(name) != now.get(name)]
    if not altered:
        return tuple(made)
    lines = _LogLines(workspace, after, at, made)
    for name in altered:
        taken = lines.take_back(name) if name in was else ()
        if name in now:
            lines.say(name, *now[name], taken)
    return tuple(lines.edits())


def _lines(sitting: Sitting) -> Mapping[str, _Line]:
    said = ((entry, entry.body) for entry in sitting.entries if isinstance(entry.body, _OF_LOG))
    return {entry.id: (body, _exemption(sitting, entry)) for entry, body in said}


def _exemption(sitting: Sitting, entry: Entry) -> Exemption | None:
    """The exemption of an entry, also of one that carries none and stands in an exempt stretch."""
    return entry.exempt or (Exemption() if entry.id in sitting.exempt else None)


class _LogLines:
    """The log entries of which lines say something, as they become, and their updates.

    Args:
        workspace: what is recorded.
        sitting: the meeting after the edit.
        at: when it is edited.
        made: the edits that the same change makes in other meetings.
    """

    def __init__(self, workspace: Workspace, sitting: Sitting, at: datetime, made: Sequence[Edit]) -> None:
        self._store = workspace.store
        self._meeting = sitting.meeting
        self._others = [edit for edit in made if not isinstance(edit.record, LogEntry | Update)]
        self._entries = {edit.id: edit.after for edit in made if isinstance(edit.after, LogEntry)}
        told = [edit.after for edit in made if isinstance(edit.after, Update)]
        self._log = LogChange(workspace, at).following(told)
        self._recorded = {update.id: update for update in self._store.all(Update)}
        self._updates = self._recorded | {update.id: update for update in told}

    def take_back(self, line: str) -> tuple[Update, ...]:
        """Take back what a line said.

        Returns:
            Its updates, as they were.
        """
        taken = tuple(update for update in self._updates.values() if update.entry == line)
        for update in taken:
            del self._updates[update.id]
            entry = self._entry(update.log_entry)
            if entry is not None and not self._altered_since(update):
                self._put(entry, _as_before(entry, update), update.exempt)
        return taken

    def say(self, line: str, said: SaidOfLog, exempt: Exemption | None, instead_of: Iterable[Update]) -> None:
        """Record what a line says.

        Args:
            line: identifier of the line.
            said: what it says.
            exempt: the exemption under which it says so; None in public.
            instead_of: the updates of the line that these replace: they keep their place among the others.
        """
        entry = self._entry(said.reference)
        if entry is None:
            return
        log = self._log.saying(self._words(line, said), exempt)
        after = _altered(entry, said)
        made = [edit.after for edit in log.alter(entry, after) if isinstance(edit.after, Update)]
        made = made or [edit.after for edit in log.note(entry) if isinstance(edit.after, Update)]
        places = (old for old in instead_of if old.log_entry == entry.id)
        for update in made:
            old = next(places, None)
            kept = replace(update, place=old.place, at=old.at) if old else update
            self._updates[update.id] = kept
        self._put(entry, after, log.exempt(entry))

    def edits(self) -> Iterator[Edit]:
        """The edits of other records, of the log entries, and of their updates."""
        yield from self._others
        for reference, after in self._entries.items():
            before = self._store.get(LogEntry, reference)
            if before is not None and before != after:
                yield Edit(before, after)
        for name, update in self._recorded.items():
            if name not in self._updates:
                yield Edit(update, None)
        for name, update in self._updates.items():
            if name not in self._recorded:
                yield Edit(None, update)

    def _entry(self, reference: str) -> LogEntry | None:
        return self._entries.get(reference) or self._store.get(LogEntry, reference)

    def _put(self, before: LogEntry, after: LogEntry, exempt: Exemption | None) -> None:
        """Keep an entry as altered, with the day of the last update that is left."""
        days = [update.day for update in self._updates.values() if update.log_entry == after.id]
        dated = replace(after, updated=max((after.recorded, *days)))
        self._entries[after.id] = before.altered(dated, exempt or before.said_under)

    def _altered_since(self, update: Update) -> bool:
        return any(
            later.log_entry == update.log_entry and later.field == update.field and later.place > update.place
            for later in self._updates.values()
        )

    def _words(self, line: str, said: SaidOfLog) -> LogReport:
        """What the log keeps of the words of a line."""
        day = self._meeting.date
        match said:
            case LogUpdated():
                return LogReport(note=said.text, entry=line, on=day)
            case LogClosed():
                return LogReport(_COMMITTEE, said.because, entry=line, on=day)
        return LogReport(_COMMITTEE, "asked again", said.because, entry=line, on=day)


def _altered(entry: LogEntry, said: SaidOfLog) -> LogEntry:
    match said:
        case LogClosed():
            return replace(entry, status=Status.CLOSED)
        case AskedAgain():
            again = entry.status is Status.REPORTED_DONE or entry.status.settled
            return replace(entry, status=Status.OPEN if again else entry.status, due=said.due or entry.due)
    return entry


def _as_before(entry: LogEntry, update: Update) -> LogEntry:
    """An entry with what an update altered put back, where it stands as the update left it."""
    if update.field == "status" and entry.status == update.new:
        return replace(entry, status=Status(update.old))
    if update.field == "due" and (entry.due.wording if entry.due else "") == update.new:
        return replace(entry, due=update.old_due)
    return entry
