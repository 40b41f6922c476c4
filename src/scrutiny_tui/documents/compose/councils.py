"""The councils that appointed the members of a joint committee, where documents list people."""

from collections.abc import Sequence
from typing import TypeAlias

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.domain.committees import Councils
from scrutiny_tui.domain.text import each_once

Appointed: TypeAlias = tuple[str, str]
"""The council that appointed a person, empty for none; and the person as listed."""


def shown_as(context: Context) -> Councils:
    """Where the councils are named: as the committee wants it, else as the style has it."""
    return context.sitting.committee.settings.councils or context.style.attendance.councils


def with_council(context: Context, name: str, council: str) -> str:
    """A person's name as a list has it: with the council, where there is one and it is to be shown."""
    if not council or shown_as(context) is Councils.NOT_SHOWN:
        return name
    return context.say(context.style.attendance.council_name, name=name, council=council)


def groups_by_council(context: Context, councils: Sequence[str]) -> tuple[str, ...]:
    """The councils under which people are grouped; nothing where they are listed as one group.

    Who has none stands before the others, under an empty name. One person alone is no group.

    Args:
        context: the context.
        councils: the council of each person, in order; empty for none.
    """
    if shown_as(context) is not Councils.GROUPED or len(councils) < 2 or not any(councils):
        return ()
    return (*(() if all(councils) else ("",)), *each_once(councils))


def of_council(held: str, council: str) -> bool:
    """Whether a person's council is that of a group."""
    return held.casefold() == council.casefold()


def on_lines(context: Context, people: Sequence[Appointed], between: str) -> list[str]:
    """People as one list, or as a list for each council, "Eastmarch Council: Councillor Moss".

    Args:
        context: the context.
        people: the people; those who are not grouped have their council with their name already.
        between: what separates two names.
    """
    grouped = groups_by_council(context, [council for council, _ in people])
    if not grouped:
        return [between.join(listed for _, listed in people)]
    lines = []
    for council in grouped:
        names = between.join(listed for held, listed in people if of_council(held, council))
        wording = context.style.attendance.council_names
        lines.append(context.say(wording, council=council, names=names) if council else names)
    return lines
