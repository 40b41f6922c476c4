"""What changes with the state of a meeting: publishing its minutes fixes their numbers."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, replaced
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.services.checking import Checking
from scrutiny_tui.services.workspace import Workspace


class MeetingStates:
    """Gives the edits that put a meeting into another state; it records nothing.

    Args:
        workspace: what is recorded.
        minute_numbers: gives the items whose minute numbers become fixed when a meeting's minutes are
            published; by default none, as where minutes have the numbers of the agenda.
    """

    def __init__(
        self, workspace: Workspace, minute_numbers: Callable[[Meeting], Sequence[Item]] = lambda _: ()
    ) -> None:
        self._workspace = workspace
        self._minute_numbers = minute_numbers

    def edits(self, meeting: Meeting, state: State) -> tuple[Edit, ...]:
        """The edits that put a meeting into a state.

        Raises:
            Refused: its minutes are to be published while something is left that may never be (`Checking`),
                or there is no such house style to number them.
            FileTrouble: the file of that style cannot be used.
        """
        after = replace(meeting, state=state)
        return replaced(meeting, after) + self.published(after)

    def confirming(self, meeting: Meeting) -> tuple[Edit, ...]:
        """The edits that mark the minutes of a meeting confirmed, for a change of another meeting.

        Raises:
            Refused: as for `edits`.
            FileTrouble: as for `edits`.
        """
        return self.edits(meeting, State.CONFIRMED)

    def published(self, after: Meeting) -> tuple[Edit, ...]:
        """What publishing changes besides the meeting; nothing where its minutes are not published.

        Args:
            after: the meeting as it is to be recorded.

        Raises:
            Refused: as for `edits`.
            FileTrouble: as for `edits`.
        """
        if not after.state.is_public:
            return ()
        Checking(self._workspace).refuse_unpublishable(after.id)
        known = {item.id: item for item in self._workspace.store.all(Item)}
        # Minutes already published without such numbers get none: the state counts as it is recorded.
        recorded = self._workspace.meeting(after.id).state
        numbered = self._minute_numbers(replace(after, state=recorded))
        return tuple(edit for item in numbered for edit in replaced(known[item.id], item))
