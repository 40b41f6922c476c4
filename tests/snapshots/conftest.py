"""What the pictures of the screens need."""

import pytest

from scrutiny_tui.tui.screens import capture


@pytest.fixture(autouse=True)
def composed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The item in capture is shown in its house style from the beginning."""
    monkeypatch.setattr(capture, "SECONDS_UNTIL_COMPOSED", 0.001)
