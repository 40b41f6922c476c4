"""See `power.py`. Long: more images of each moment, and a longer script."""

from pathlib import Path

import pytest

from tests.faults.power import cut_everywhere, kill_and_cut_everywhere


def test_whatever_a_power_cut_leaves_opens_with_every_acknowledged_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, long: bool
) -> None:
    assert cut_everywhere(tmp_path, monkeypatch, 2000 if long else 64) > 300


def test_what_a_store_shows_after_a_kill_it_still_has_after_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, long: bool
) -> None:
    assert kill_and_cut_everywhere(tmp_path, monkeypatch, 2000 if long else 3) > 300
