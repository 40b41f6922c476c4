"""The main line: where several changes have one number, those that led to the store's present state.

Two copies of a store that were both written to have different changes with the same number. Each line says
which line it was written after, so the lines are a tree. The main line ends with what the latest opening of
the store wrote, and goes from there back to the first change.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from scrutiny_tui.store.log.fragments import Fragment
from scrutiny_tui.store.log.line_format import digest_of


class MainLine(Struct, frozen=True):
    """The main line, and the rest.

    Attributes:
        lines: its lines by the number of their change.
        others: the lines off it, each with its number, in the order in which they were written.
        breaks: the numbers of the changes whose preceding line is missing, so that what comes earlier may not
            have led to them.
    """

    lines: dict[int, Fragment]
    others: list[tuple[int, Fragment]]
    breaks: frozenset[int]


def main_line(found: Mapping[int, Sequence[Fragment]]) -> MainLine:
    """Choose the main line.

    Args:
        found: every line that can be read, by the number of its change.
    """
    lines: dict[int, Fragment] = {}
    breaks = set[int]()
    wanted, later = "", 0
    last = max(found, key=lambda number: (max(map(_fence, found[number])), number), default=0)
    for number in sorted((number for number in found if number <= last), reverse=True):
        known = [line for line in found[number] if digest_of(line.raw) == wanted]
        if later == number + 1 and wanted and not known:
            breaks.add(later)
            continue  # no line with this number led here
        if later > number + 1:
            breaks.add(later)
        lines[number] = max(known or found[number], key=_fence)
        wanted, later = str((lines[number].payload or {}).get("after", "")), number
    others = [(number, line) for number in found for line in found[number] if line is not lines.get(number)]
    return MainLine(
        dict(sorted(lines.items())),
        sorted(others, key=lambda numbered: (_fence(numbered[1]), numbered[0])),
        frozenset(breaks),
    )


def _fence(line: Fragment) -> int:
    fence = (line.payload or {}).get("fence", 0)
    return fence if isinstance(fence, int) else 0
