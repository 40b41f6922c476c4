"""Sequences that grow: most of what was there before is there again, as the same objects."""

from collections.abc import Sequence
from operator import is_


def shared_start(before: Sequence[object], after: Sequence[object]) -> int:
    """How many at the beginning are the same before and after a change."""
    for at, same in enumerate(map(is_, before, after)):
        if not same and before[at] != after[at]:
            return at
    return min(len(before), len(after))
