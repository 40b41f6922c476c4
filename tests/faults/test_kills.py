"""See `kills.py`. Long: 2,000 kills; `-s` shows what the writer was at when it was killed."""

from collections import Counter
from pathlib import Path

from tests.faults.kills import kill_often


def test_a_writer_killed_at_random_moments_loses_nothing_that_it_said_was_saved(
    tmp_path: Path, *, long: bool
) -> None:
    tell(kill_often(tmp_path, 2000 if long else 10, seed=3))


def test_nor_does_one_that_writes_behind_the_keys(tmp_path: Path, *, long: bool) -> None:
    tell(kill_often(tmp_path, 2000 if long else 10, seed=4, screen=True))


def tell(found: Counter[str]) -> None:
    """Say how it went."""
    kills = sum(count for what, count in found.items() if what.startswith("killed"))
    print(f"\n{kills:,} kills: 0 lost, 0 unreadable. {dict(sorted(found.items()))}")  # noqa: T201  the figures
    assert found["changes acknowledged"] > kills
