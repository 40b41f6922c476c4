"""Tables within the minutes: actions, interests declared."""

from collections.abc import Sequence

from scrutiny_tui.domain.printable import Runs, Table

_NARROW, _WIDE = 8, 48
"""The least and the greatest width of a column, in characters."""


def minutes_table(columns: Sequence[str], rows: Sequence[tuple[Runs, ...]], entry: str) -> Table:
    """A table whose column widths follow the length of the cells.

    Args:
        columns: the headings.
        rows: the cells, row by row.
        entry: identifier of the entry that the first row comes from.
    """
    cells = zip(*rows, strict=True)
    longest = [max(map(_length, column)) for column in cells]
    wanted = [
        min(max(length, len(heading), _NARROW), _WIDE)
        for heading, length in zip(columns, longest, strict=True)
    ]
    widths = tuple(width / sum(wanted) for width in wanted)
    return Table(", ".join(columns), tuple(columns), tuple(rows), widths, entry)


def _length(runs: Runs) -> int:
    return sum(len(run.text) for run in runs)
