"""See `kills.py`. Long: 2,000 kills; `-s` shows what the writer was at when it was killed."""

from pathlib import Path

from tests.faults.kills import kill_often


def test_a_writer_killed_at_random_moments_loses_nothing_that_it_said_was_saved(
    tmp_path: Path, *, long: bool
) -> None:
    kills = 2000 if long else 25
    found = kill_often(tmp_path, kills, seed=3)
    print(f"\n{kills:,} kills: 0 lost, 0 unreadable. {dict(sorted(found.items()))}")  # noqa: T201  the figures
    assert found["changes acknowledged"] > kills
