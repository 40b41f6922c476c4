"""The clock and the identifiers of all tests: both are known beforehand."""

from dataclasses import dataclass
from datetime import date, datetime

EVENING = datetime(2026, 3, 3, 19, 4, 30)  # noqa: DTZ001  the program's times are those of the place
"""An hour into the meeting of the council in `tests/council.py`."""


@dataclass
class StoppedClock:
    """A clock that shows the time it is set to.

    Attributes:
        at: the time it shows.
        really: the time that the computer has; None for `at`.
    """

    at: datetime = EVENING
    really: datetime | None = None

    def now(self) -> datetime:
        return self.at

    def real(self) -> datetime:
        return self.really or self.at

    def on(self, day: date) -> None:
        """Set the clock to a day, at the same time."""
        self.at = datetime.combine(day, self.at.time())


@dataclass
class CountedIds:
    """Identifiers in the order in which they are asked for: n00001, n00002, …

    Attributes:
        given: how many were given before.
    """

    given: int = 0

    def new(self) -> str:
        self.given += 1
        return f"n{self.given:05}"
