"""What a line of one meeting alters in others: minutes are confirmed, a recommendation is answered.

What lines say of other entries of the log is in `log_lines`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.action_log import LogEntry, Response
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.entries import AltersOtherMeeting, Entry
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.outcomes import Responded
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.checking import Checking
from scrutiny_tui.services.log_changes import LogChange
from scrutiny_tui.services.workspace import Workspace

ConfirmMinutes = Callable[[Meeting], tuple[Edit, ...]]
"""Gives the edits that confirm the minutes of a meeting.

It raises Refused if they are not finished, and FileTrouble if their house style cannot be read.
"""

_Altered: TypeAlias = tuple[AltersOtherMeeting | None, AltersOtherMeeting | None, Exemption | None]


class InOtherMeetings(Struct, frozen=True):
    """What was altered in other meetings.

    Attributes:
        edits: the edits.
        confirmed: the meetings whose minutes were marked confirmed, as they were before.
        notices: what the clerk should be told, in sentences.
    """

    edits: tuple[Edit, ...] = ()
    confirmed: tuple[Meeting, ...] = ()
    notices: tuple[str, ...] = ()


class OtherMeetings:
    """Works out what the lines of one meeting alter in others.

    Args:
        workspace: what is recorded.
        meeting: the meeting in which the lines are recorded.
        confirm: confirms the minutes of a meeting.
    """

    def __init__(self, workspace: Workspace, meeting: Meeting, confirm: ConfirmMinutes) -> None:
        self._workspace = workspace
        self._meeting = meeting
        self._confirm = confirm

    def altered_by(self, edits: Iterable[Edit], at: datetime) -> InOtherMeetings:
        """What edits of this meeting's entries alter in other meetings.

        Args:
            edits: the edits of a change.
            at: when.
        """
        altered = list(_altered(edits))
        confirmed: list[Meeting] = []
        notices: list[str] = []
        found: list[Edit] = []
        for was, now, _ in altered:
            for meeting in self._newly_confirmed(was, now):
                if meeting in confirmed:
                    continue  # two lines of one change confirm it
                try:
                    self._refuse_empty(meeting)
                    found += self._confirm(meeting)
                except (Refused, FileTrouble) as reason:
                    notices.append(f"{meeting.id} is not marked confirmed. {reason}")
                else:
                    confirmed.append(meeting)
                    notices += self._doubts_left(meeting)
            notices += self._still_confirmed(was, now)
        found += self._responses(altered, at)
        return InOtherMeetings(tuple(found), tuple(confirmed), tuple(notices))

    def _doubts_left(self, meeting: Meeting) -> Iterator[str]:
        """How many doubts are left in minutes that are confirmed."""
        left = len(Checking(self._workspace).of(meeting.id))
        if left:
            yield f"{counted(left, 'doubt')} {'is' if left == 1 else 'are'} left in {meeting.id}."

    def _newly_confirmed(
        self, was: AltersOtherMeeting | None, now: AltersOtherMeeting | None
    ) -> Iterator[Meeting]:
        """The meetings whose minutes a line confirms that it did not confirm before."""
        if not isinstance(now, Confirmation) or (isinstance(was, Confirmation) and was.on == now.on):
            return
        yield from (held for held in self._held_on(now) if held.state is not State.CONFIRMED)

    def _refuse_empty(self, meeting: Meeting) -> None:
        """Refuse to confirm the minutes of a meeting of which no business is recorded."""
        if all(entry.is_before_business for entry in self._workspace.store.of_meeting(Entry, meeting.id)):
            raise Refused("Nothing is recorded of that meeting, so it has no minutes to confirm.")

    def _still_confirmed(
        self, was: AltersOtherMeeting | None, now: AltersOtherMeeting | None
    ) -> Iterator[str]:
        """What to tell of minutes that the line confirmed before, and does not confirm now."""
        if isinstance(was, Confirmation) and not (isinstance(now, Confirmation) and was.on == now.on):
            for held in self._held_on(was):
                if held.state is State.CONFIRMED:
                    yield f"{held.id} stays marked confirmed; its state is set on the page of meetings."

    def _held_on(self, said: Confirmation) -> Iterator[Meeting]:
        """The earlier meetings of the committee on the day whose minutes were confirmed."""
        if said.on is None or said.on >= self._meeting.date:
            return
        for held in self._workspace.meetings():
            ours = held.committee == self._meeting.committee and held.date == said.on
            if ours and held.state not in (State.CANCELLED, State.INQUORATE):
                yield held

    def _responses(self, altered: Iterable[_Altered], at: datetime) -> Iterator[Edit]:
        """The edits of the recommendations that were answered, or whose answer was taken back."""
        recorded: dict[str, tuple[Response | None, Exemption | None]] = {}
        for was, now, exempt in altered:
            if isinstance(was, Responded) and self._stands(was):
                recorded[was.reference] = None, exempt
            if isinstance(now, Responded):
                recorded[now.reference] = self._response(now), exempt
        for reference, (response, exempt) in recorded.items():
            logged = self._workspace.store.get(LogEntry, reference)
            if logged is not None:
                yield from LogChange(self._workspace, at, exempt).respond(logged, response)

    def _stands(self, said: Responded) -> bool:
        """Whether the log has the response that a line reported, and no later one."""
        logged = self._workspace.store.get(LogEntry, said.reference)
        return logged is not None and logged.response == self._response(said)

    def _response(self, said: Responded) -> Response:
        return Response(said.answer, said.because, said.on or self._meeting.date)


def _altered(edits: Iterable[Edit]) -> Iterator[_Altered]:
    """What each line recorded of another meeting before, what it records now, and its exemption."""
    for edit in edits:
        if isinstance(edit.record, Entry):
            was, now = _said(edit.before), _said(edit.after)
            if was != now:
                yield was, now, edit.record.exempt


def _said(record: object) -> AltersOtherMeeting | None:
    body = record.body if isinstance(record, Entry) else None
    return body if isinstance(body, AltersOtherMeeting) else None
