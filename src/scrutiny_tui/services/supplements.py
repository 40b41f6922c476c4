"""What of agendas was given out, what was not yet, and the supplements that give it out."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.domain.agenda_changes import AgendaChanges, Supplement, changes_between
from scrutiny_tui.domain.changes import Change, added, removed, replaced
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.deadlines import Task, deadlines_before
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.given_out import (
    THE_AGENDA,
    GivenOut,
    agenda_now,
    agenda_then,
    as_come,
    is_awaited,
    name_of,
)
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line, shortened
from scrutiny_tui.services.deadlines import days_of, planned_meetings
from scrutiny_tui.services.privacy import refuse_while_out
from scrutiny_tui.services.workspace import Workspace

_NOT_OVER = (State.PLANNED, State.LIVE)


class GivingOut(Struct, frozen=True):
    """What is said when an agenda, or a supplement to it, is given out.

    Attributes:
        on: the day.
        why: why it comes later than the agenda, as it prints; empty for the agenda itself, or for nothing.
        urgent: why each of the items that come too late is urgent, by their identifiers.
        typed_under: the exemption under which the words were typed; None for words typed in public.
    """

    on: date
    why: str = ""
    urgent: Mapping[str, str] = field(default_factory=dict)
    typed_under: Exemption | None = None


class Supplements:
    """Keeps what of agendas was given out. Each method that alters anything records one change.

    What is given out is public: nothing is given out while the public is out.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def given_out(self, meeting: str) -> list[GivenOut]:
        """What was given out of a meeting's agenda: the agenda, then its supplements."""
        found = self._workspace.store.of_meeting(GivenOut, meeting)
        return sorted(found, key=lambda given: given.number)

    def not_given_out(self, meeting: str) -> AgendaChanges:
        """What is otherwise than others have it.

        Nothing while the agenda itself was not given out, nor once the meeting is over.
        """
        given = self.given_out(meeting)
        if not given or self._workspace.meeting(meeting).state not in _NOT_OVER:
            return AgendaChanges()
        sitting = self._workspace.sitting(meeting)
        return changes_between(agenda_then(given[-1], sitting), agenda_now(sitting))

    def to_follow(self, meeting: str) -> list[Entry]:
        """The papers and author lines of a meeting that are marked “to follow”."""
        return [entry for entry in agenda_now(self._workspace.sitting(meeting)).entries if is_awaited(entry)]

    def supplement(self, meeting: str, number: int | None = None) -> Supplement:
        """A supplement, with what it held when it was given out.

        Args:
            meeting: reference of the meeting.
            number: its number; None for what is not given out yet, or, where that is nothing, the last one.

        Raises:
            Refused: there is no such supplement, or the agenda was not given out.
        """
        sitting, given = self._workspace.sitting(meeting), self.given_out(meeting)
        if not given:
            raise Refused(
                f"The agenda of {meeting} has not been given out: until then it holds everything that is new."
            )
        numbers = [one.number for one in given[1:]]
        changes = self.not_given_out(meeting)
        if number is None:
            number = given[-1].number + 1 if changes else given[-1].number
            if number == THE_AGENDA:
                raise Refused(f"Nothing of {meeting} is new since its agenda was given out.")
        if number == given[-1].number + 1 and changes:
            return Supplement(number, None, given[0].on, "", changes, agenda_now(sitting))
        if number not in numbers:
            known = ", ".join(map(str, numbers)) or "none yet"
            raise Refused(f"There is no supplement {number} of {meeting}. Given out: {known}.")
        at = 1 + numbers.index(number)
        before, after = (agenda_then(one, sitting) for one in (given[at - 1], given[at]))
        one = given[at]
        return Supplement(number, one.on, given[0].on, one.why, changes_between(before, after), after)

    def supplements(self, meeting: str) -> list[Supplement]:
        """All supplements of a meeting, with the one that is not given out yet."""
        numbers = [one.number for one in self.given_out(meeting)[1:]]
        pending = [None] if self.not_given_out(meeting) else []
        return [self.supplement(meeting, number) for number in (*numbers, *pending)]

    def too_late(self, meeting: str, on: date) -> tuple[Item, ...]:
        """The new items that come with fewer than the clear days to go, and have no reason for urgency.

        The chair may take them only as a matter of urgency (Local Government Act 1972, section 100B(4)).

        Args:
            meeting: reference of the meeting.
            on: the day on which they are given out.
        """
        sitting = self._workspace.sitting(meeting)
        days = days_of(self._workspace, sitting.committee)
        deadlines = deadlines_before(sitting.meeting.date, days, sitting.customs.nation)
        last = next((one.day for one in deadlines if one.task is Task.PUBLICATION), None)
        if last is None or on <= last:
            return ()
        new = [change.item for change in self.not_given_out(meeting).items if change.is_new]
        return tuple(item for item in new if item.title and not (item.urgent_because or item.has_no_business))

    def standing(self, meeting: str) -> str:
        """When the agenda of a meeting was given out, and whether a supplement is due, in words.

        Empty while it was not given out, and once the meeting is over.
        """
        given = self.given_out(meeting)
        if not given or self._workspace.meeting(meeting).state not in _NOT_OVER:
            return ""
        out = f"The agenda was given out on {written(given[0].on)}"
        if changes := self.not_given_out(meeting):
            return f"{self.next_name(meeting)} is due: {changes.in_words}. {out}."
        return f"{out}, and {given[-1].name.lower()} on {written(given[-1].on)}." if given[1:] else f"{out}."

    def standings(self) -> list[tuple[Meeting, str]]:
        """The meetings to come whose agenda was given out, the soonest first, each with its `standing`."""
        told = ((meeting, self.standing(meeting.id)) for meeting in planned_meetings(self._workspace))
        return [(meeting, words) for meeting, words in told if words]

    def next_name(self, meeting: str) -> str:
        """What is given out next: "Agenda", "Supplement 1"."""
        return name_of(self._next_number(meeting))

    def check_can_be_given_out(self, meeting: str) -> None:
        """Check that something of a meeting can be given out.

        Raises:
            Refused: the meeting is over, the public is out, the agenda is empty, or nothing is new.
        """
        held = self._workspace.meeting(meeting)
        if held.state not in _NOT_OVER:
            raise Refused(f"{meeting} is {held.state}: of its agenda nothing more is given out.")
        refuse_while_out(self._workspace, held.committee)
        given = self.given_out(meeting)
        if not given and not agenda_now(self._workspace.sitting(meeting)).items:
            raise Refused(f"The agenda of {meeting} is empty: add its items before it is given out.")
        if given and not self.not_given_out(meeting):
            raise Refused(
                f"Nothing of {meeting} is new since {written(given[-1].on)}, when the last was given out."
            )

    def give_out(self, meeting: str, said: GivingOut) -> GivenOut:
        """Keep that the agenda, or else what is new since, was given out on a day.

        Raises:
            Refused: as for `check_can_be_given_out`; or the day is still to come, before the last time, or
                after the meeting; or the words were typed in private.
            StoreError: it could not be written.
        """
        self.check_can_be_given_out(meeting)
        held, given = self._workspace.meeting(meeting), self.given_out(meeting)
        self._check_day(held, given, said.on)
        self._check_words(said)
        sitting, urgent = self._with_reasons(self._workspace.sitting(meeting), said.urgent)
        state, number = agenda_now(sitting), self._next_number(meeting)
        new = GivenOut(
            f"{meeting}/{number}",
            meeting,
            number,
            said.on,
            one_line(said.why) if number else "",
            state.items,
            state.entries,
            state.held,
        )
        edits = (*added(new), *(edit for pair in urgent for edit in replaced(*pair)))
        self._workspace.record(Change(f"give out the {new.name.lower()}", self._workspace.clock.now(), edits))
        return new

    def has_come(self, meeting: str, *entries: str) -> None:
        """Take the mark “to follow” from papers and author lines, because they have come: all or none.

        Args:
            meeting: reference of the meeting.
            entries: their identifiers.

        Raises:
            Refused: one is gone, is not to follow, or says nothing but that; or the minutes are published,
                and need a reason.
            StoreError: it could not be written.
        """
        from scrutiny_tui.services.capture import Capture  # noqa: PLC0415  see `Capture`

        capture = Capture(self._workspace, meeting)
        try:
            come = [_come(capture.sitting.entry(entry)) for entry in entries]
            what = "a paper has" if len(come) == 1 else f"{len(come)} papers have"
            capture.rewrite_all(f"say that {what} come", come)
        finally:
            capture.close()

    def take_back(self, meeting: str) -> GivenOut:
        """Forget that the last of a meeting was given out, because it was not.

        Returns:
            What had been given out.

        Raises:
            Refused: nothing was.
            StoreError: it could not be written.
        """
        given = self.given_out(meeting)
        if not given:
            raise Refused(f"Nothing of {meeting} has been given out.")
        at = self._workspace.clock.now()
        self._workspace.record(Change(f"take back the {given[-1].name.lower()}", at, removed(given[-1])))
        return given[-1]

    def _next_number(self, meeting: str) -> int:
        given = self.given_out(meeting)
        return given[-1].number + 1 if given else THE_AGENDA

    def _check_day(self, meeting: Meeting, given: Iterable[GivenOut], day: date) -> None:
        if day > self._workspace.today:
            raise Refused(f"{written(day)} is still to come: say that it was given out once it was.")
        last = max((one.on for one in given), default=day)
        if day < last:
            raise Refused(f"The last was given out on {written(last)}: this cannot have been before.")
        if day > meeting.date:
            raise Refused(f"The meeting was on {written(meeting.date)}: it cannot have been given out after.")

    @staticmethod
    def _check_words(said: GivingOut) -> None:
        if said.typed_under is not None:
            raise Refused("These words were typed while the public was out, and what is given out is public.")

    def _with_reasons(
        self, sitting: Sitting, urgent: Mapping[str, str]
    ) -> tuple[Sitting, list[tuple[Item, Item]]]:
        """The sitting with the reasons for urgency of its items, and each item before and after."""
        pairs = []
        for item in sitting.items:
            if reason := one_line(urgent.get(item.id, "")):
                after = replace(item, urgent_because=reason)
                pairs.append((item, after))
                sitting = sitting.with_item(after)
        return sitting, pairs


def _come(entry: Entry | None) -> tuple[Entry, str]:
    """A paper or an author line, and its line without the mark that it is to follow.

    Raises:
        Refused: it is gone, is not to follow, or says nothing but that.
    """
    if entry is None or not is_awaited(entry):
        raise Refused("That paper is not to follow any more.")
    if as_come(entry.text) == entry.text:
        raise Refused(
            f"“{shortened(entry.text)}” does not say what it is: edit the line to say what has come."
        )
    return entry, as_come(entry.line)
