"""Making public: the only act by which a private record becomes public, one record at a time."""

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry, PublicLogEntry
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.exemption import in_stretch
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import OwnerAndDue
from scrutiny_tui.domain.recording.change_builder import log_entry
from scrutiny_tui.domain.sitting import Sitting


def check_can_be_public(sitting: Sitting, entry: Entry) -> None:
    """Check that an entry can be made public.

    Args:
        sitting: the meeting.
        entry: the entry.

    Raises:
        CannotRead: it is public already, stands in an exempt stretch, or is something that happened in the
            room, which is public without its words.
    """
    if entry.id in in_stretch(sitting.entries):
        raise CannotRead("It stands between /exempt and /public. Move /public above it first.")
    if entry.exempt is None:
        raise CannotRead("This entry is public already.")
    if isinstance(entry.body, RoomEvent):
        raise CannotRead("What happened in the room is public already, without the words said with it.")


def made_public(sitting: Sitting, entry: Entry) -> Sitting:
    """The sitting with an entry made public, and with it its place in the log as it was minuted.

    What was said in private of its log entry stays exempt: the public log has that entry as it last was in
    public, or else as it was minuted.

    Args:
        sitting: the sitting before.
        entry: the entry.

    Raises:
        CannotRead: as for `check_can_be_public`.
    """
    check_can_be_public(sitting, entry)
    public = replace(entry, exempt=None)
    entries = tuple(public if other.id == entry.id else other for other in sitting.entries)
    log = tuple(_with_words(sitting, one, public) if one.entry == entry.id else one for one in sitting.log)
    return replace(sitting, entries=entries, log=log)


def _with_words(sitting: Sitting, logged: LogEntry, entry: Entry) -> LogEntry:
    if entry.follow_up is None:
        return logged
    asked = OwnerAndDue(entry.follow_up.kind, entry.follow_up.owners, entry.follow_up.due)
    minuted = PublicLogEntry.of(log_entry(sitting, entry, asked, logged.id))
    last = replace(logged.public, text=minuted.text) if logged.public is not None else minuted
    return replace(logged, exempt=None, public=None if last == PublicLogEntry.of(logged) else last)
