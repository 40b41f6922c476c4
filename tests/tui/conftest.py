"""What the tests of the screens share."""

import pytest

from scrutiny_tui.tui.screens import capture


@pytest.fixture(autouse=True)
def composed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The item is shown in its house style from the beginning: no test waits for it, or comes before it."""
    monkeypatch.setattr(capture, "SECONDS_UNTIL_COMPOSED", 0.001)
