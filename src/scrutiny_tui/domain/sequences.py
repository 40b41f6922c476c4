"""Sequences that grow: most of what was there before is still there, as the same objects."""

from collections.abc import Sequence
from operator import is_


def shared_start(before: Sequence[object], after: Sequence[object]) -> int:
    """How many elements at the beginning are the same objects before and after a change."""
    for at, same in enumerate(map(is_, before, after)):
        if not same and before[at] != after[at]:
            return at
    return min(len(before), len(after))
