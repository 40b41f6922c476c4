"""Import: a published agenda becomes the agenda of a planned meeting, as one change."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.readers.agenda_files import agenda_lines
from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, published_agenda
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, UnderstoodLine
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda
from scrutiny_tui.domain.published_agenda.text_lines import lines_of_text
from scrutiny_tui.domain.recording.difference import difference
from scrutiny_tui.domain.recording.imported_agenda import ImportedItems, imported_items
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, listed, one_line
from scrutiny_tui.domain.times import shown
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.workspace import Workspace

_NO_ITEMS = "No item was found: say which lines begin an item, or give another file."


class AgendaImported(Struct, frozen=True):
    """What an import alters.

    Attributes:
        edits: the edits, in order.
        summary: how many items are added, changed and already there, in one sentence.
        told: what the clerk should know, in sentences.
    """

    edits: tuple[Edit, ...]
    summary: str
    told: tuple[str, ...]


class AgendaImport:
    """Reads published agendas and puts them on the agendas of meetings.

    Args:
        workspace: where the change is recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept: dict[str, tuple[UnderstoodLine, ...]] = {}

    def kept(self, meeting: str) -> tuple[UnderstoodLine, ...]:
        """The lines that were read for a meeting and not yet taken, as they are mended."""
        return self._kept.get(meeting, ())

    def keep(self, meeting: str, lines: Sequence[UnderstoodLine]) -> None:
        """Keep lines for a meeting until they are taken or the program ends."""
        self._kept[meeting] = tuple(lines)

    def leave_out(self, meeting: str, at: int) -> None:
        """Take nothing from a line that is kept; from one that is not taken, take its words as a purpose.

        Args:
            meeting: reference of the meeting.
            at: the place of the line among those kept, from 0.
        """
        lines = list(self.kept(meeting))
        left = lines[at].meaning is LineMeaning.NOT_TAKEN
        lines[at] = lines[at].understood_as(LineMeaning.PURPOSE if left else LineMeaning.NOT_TAKEN)
        self.keep(meeting, lines)

    @staticmethod
    def read_file(path: Path) -> tuple[UnderstoodLine, ...]:
        """What each line of a published agenda is.

        Args:
            path: a Word file, a saved web page, or text.

        Raises:
            FileTrouble: it cannot be read, is none of these, or holds more than an agenda does.
        """
        return read_published_agenda(agenda_lines(path))

    @staticmethod
    def read_text(text: str) -> tuple[UnderstoodLine, ...]:
        """What each line of a pasted agenda is."""
        return read_published_agenda(lines_of_text(text))

    def check(self, meeting: str) -> None:
        """Check that an agenda can be imported into a meeting.

        Raises:
            Refused: there is no such meeting, it is past planning, or the public is out.
        """
        self._refuse(self._workspace.sitting(meeting))

    def planned(self, meeting: str, lines: Sequence[UnderstoodLine]) -> AgendaImported:
        """What taking an agenda would alter. What stands on the agenda already is not doubled.

        Args:
            meeting: reference of the meeting.
            lines: each with what it is understood as.

        Raises:
            Refused: as for `check`; or no line begins an item, or two items have the same number.
        """
        sitting = self._workspace.sitting(meeting)
        self._refuse(sitting)
        agenda = published_agenda(lines)
        if not agenda.items:
            raise Refused(_NO_ITEMS)
        items = imported_items(sitting, agenda, self._workspace.ids.new)
        meeting_after = _with_particulars(sitting.meeting, agenda.meeting)
        edits = difference(sitting, replace(items.after, meeting=meeting_after))
        return AgendaImported(edits, _summary(items), tuple(_told(sitting.meeting, agenda, items)))

    def take(self, meeting: str, lines: Sequence[UnderstoodLine]) -> AgendaImported:
        """Put an agenda on the agenda of a meeting, as one change.

        Raises:
            Refused: as for `planned`.
            StoreError: it could not be written.
        """
        found = self.planned(meeting, lines)
        self._workspace.record(Change("import an agenda", self._workspace.clock.now(), found.edits))
        self._kept.pop(meeting, None)
        return found

    def _refuse(self, sitting: Sitting) -> None:
        meeting = sitting.meeting
        if meeting.state is not State.PLANNED:
            raise Refused(
                f"{meeting.id} is {meeting.state}: an agenda is imported while a meeting is planned."
            )
        if sitting.in_private or exempt_now(self._workspace, meeting.committee) is not None:
            raise Refused("The public is out: let it return before you import an agenda.")


def _with_particulars(meeting: Meeting, found: MeetingParticulars) -> Meeting:
    """A meeting with the time and venue of its agenda, where it has none yet."""
    return replace(meeting, time=meeting.time or found.time, venue=meeting.venue or one_line(found.venue))


def _summary(items: ImportedItems) -> str:
    counts = (
        (len(items.new), "added"),
        (len(items.altered), "changed"),
        (len(items.same), "there already"),
    )
    told = [f"{counted(number, 'item')} {what}" for number, what in counts if number]
    return f"{listed(told)}."


def _told(meeting: Meeting, agenda: PublishedAgenda, items: ImportedItems) -> list[str]:
    """What the clerk should know: what the meeting gets, what differs from it, what the agenda lacks."""
    found, told = agenda.meeting, []
    begins = shown(found.time) if found.time and not meeting.time else ""
    taken = [words for words in (begins, "" if meeting.venue else found.venue) if words]
    if taken:
        told.append(f"Taken for the meeting: {listed(taken)}.")
    if found.date and found.date != meeting.date:
        told.append(f"The agenda is for {written(found.date)}, the meeting is on {written(meeting.date)}.")
    if found.time and meeting.time and found.time != meeting.time:
        told.append(f"The agenda says {shown(found.time)}, the meeting begins at {shown(meeting.time)}.")
    if found.venue and meeting.venue and found.venue.casefold() != meeting.venue.casefold():
        told.append(f"The agenda says {found.venue}, the meeting is at {meeting.venue}.")
    if items.others:
        told.append(f"Not on the published agenda, and staying: {listed(one.label for one in items.others)}.")
    private = [item.label for item in agenda.items if item.exempt]
    if private:
        told.append(f"Likely to be exempt: {listed(private)}.")
    return told
