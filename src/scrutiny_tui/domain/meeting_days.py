"""The days on which committees meet: the meeting before a day, the one after it, the one to come."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from scrutiny_tui.domain.meetings import Meeting, State


class MeetingDays:
    """The days on which each committee meets. A cancelled meeting is none.

    Args:
        meetings: the meetings of any committees, in any order.
    """

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self._all: dict[str, list[date]] = defaultdict(list)
        self._to_come: dict[str, list[date]] = defaultdict(list)
        for meeting in sorted(meetings, key=lambda meeting: meeting.date):
            if meeting.state is not State.CANCELLED:
                self._all[meeting.committee].append(meeting.date)
            if meeting.state in (State.PLANNED, State.LIVE):
                self._to_come[meeting.committee].append(meeting.date)

    def of(self, committee: str) -> tuple[date, ...]:
        """All days on which the committee meets, in order."""
        return tuple(self._all.get(committee, ()))

    def before(self, committee: str, day: date) -> date | None:
        """The day of the committee's last meeting before `day`."""
        days = self._all[committee]
        place = bisect_left(days, day)
        return days[place - 1] if place else None

    def after(self, committee: str, day: date) -> date | None:
        """The day of the committee's first meeting after `day`, held or not."""
        days = self._all[committee]
        return next(iter(days[bisect_right(days, day) :]), None)

    def to_come(self, committee: str, day: date) -> date | None:
        """The day of the committee's first meeting on `day` or later that is still planned, or live."""
        days = self._to_come[committee]
        return next(iter(days[bisect_left(days, day) :]), None)
