"""See `refusals.py`."""

from pathlib import Path

from tests.faults.refusals import refuse_everywhere


def test_what_is_said_to_be_kept_is_kept_whichever_disk_refuses_and_whenever_the_power_goes(
    tmp_path: Path, *, long: bool
) -> None:
    assert refuse_everywhere(tmp_path, 64 if long else 5) > 0
