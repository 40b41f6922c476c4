"""The paragraphs of the law under which the public may be excluded, which differ from nation to nation."""

from dataclasses import dataclass

from scrutiny_tui.domain.working_days import Nation


@dataclass(frozen=True, slots=True)
class ExemptSchedule:
    """The schedule of an Act that describes exempt information.

    Attributes:
        name: the schedule: "Schedule 12A".
        part: the part of it that describes exempt information: "Part 1".
        paragraphs: the numbers of the paragraphs of that part.
    """

    name: str
    part: str
    paragraphs: range


_SCHEDULES = {
    Nation.ENGLAND: ExemptSchedule("Schedule 12A", "Part 1", range(1, 8)),
    Nation.WALES: ExemptSchedule("Schedule 12A", "Part 4", range(12, 19)),
    Nation.SCOTLAND: ExemptSchedule("Schedule 7A", "Part 1", range(1, 16)),
    Nation.NORTHERN_IRELAND: ExemptSchedule("Schedule 6", "Part 1", range(1, 8)),
}


def exempt_schedule(nation: Nation) -> ExemptSchedule:
    """The schedule that holds in a nation.

    England and Wales: Local Government Act 1972. Scotland: Local Government (Scotland) Act 1973. Northern
    Ireland: Local Government Act (Northern Ireland) 2014.
    """
    return _SCHEDULES[nation]
