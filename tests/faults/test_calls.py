"""See `calls.py`. Long: every failure both once and for good, and more power cuts."""

from pathlib import Path

import pytest

from tests.faults.calls import FAILURES, SHORT_FORM, fail_everywhere


def test_whichever_file_call_fails_and_however_nothing_that_was_saved_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, long: bool
) -> None:
    failures = FAILURES if long else FAILURES[:SHORT_FORM]
    assert fail_everywhere(tmp_path, monkeypatch, failures, most=30 if long else 2) > 500
