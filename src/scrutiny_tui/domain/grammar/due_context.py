"""What due wording is read against: the day, the meetings of the committee, the nation."""

from datetime import date

from msgspec import Struct

from scrutiny_tui.domain.working_days import Nation


class DueContext(Struct, frozen=True):
    """What due wording is read against.

    Attributes:
        day: the day of the meeting at which it was said, from which "within two weeks" is counted.
        meetings: the days on which the committee meets, in order; empty where they are not known.
        nation: whose bank holidays are no working days.
    """

    day: date
    meetings: tuple[date, ...] = ()
    nation: Nation = Nation.ENGLAND

    @property
    def to_come(self) -> tuple[date, ...]:
        """The days of the committee's meetings after this one."""
        return tuple(day for day in self.meetings if day > self.day)
