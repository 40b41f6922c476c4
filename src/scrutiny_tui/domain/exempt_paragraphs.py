"""The paragraphs of the law under which the public may be excluded, which differ from nation to nation."""

import re

from msgspec import Struct

from scrutiny_tui.domain.working_days import Nation


class ExemptSchedule(Struct, frozen=True):
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


PARAGRAPHS = re.compile(
    r"(?:(?:paragraphs?|paras?\.?)\s*)?([0-9]{1,2}(?:(?:[\s,;&]|and)+[0-9]{1,2})*)\.?", re.IGNORECASE
)
_LAST_PARAGRAPH = 18  # the last one of any nation, that of Wales


def read_paragraphs(words: str) -> tuple[int, ...]:
    """The paragraphs that words name alone: "3", "1, 3", "paragraphs 1 and 3"; empty for other words."""
    found = PARAGRAPHS.fullmatch(words)
    numbers = tuple(int(number) for number in re.findall(r"\d+", found[1])) if found else ()
    return numbers if all(1 <= number <= _LAST_PARAGRAPH for number in numbers) else ()


def paragraphs_wanted(nation: Nation) -> str:
    """An example of two paragraphs and the name of their schedule: "Schedule 12A: 1, 3"."""
    schedule = exempt_schedule(nation)
    return f"{schedule.name}: {schedule.paragraphs[0]}, {schedule.paragraphs[2]}"
