"""What the pictures of the screens need."""

from collections.abc import Iterator

import pytest

from scrutiny_tui.tui.screens import capture
from tests.tui.idle import at_once, wait_by_the_loop
from tests.tui.signals import put_back


@pytest.fixture(autouse=True)
def composed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The item in capture is shown in its house style from the beginning."""
    monkeypatch.setattr(capture, "SECONDS_UNTIL_COMPOSED", 0.001)


@pytest.fixture(autouse=True)
def doubted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line is checked for doubts as soon as it is painted."""
    monkeypatch.setattr(capture, "SECONDS_UNTIL_DOUBTED", 0.001)
    monkeypatch.setattr(capture, "to_thread", at_once)


@pytest.fixture(autouse=True)
def idle_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key is answered when the program has nothing left to do, whatever the clock says."""
    wait_by_the_loop(monkeypatch)


@pytest.fixture(autouse=True)
def signals_put_back() -> Iterator[None]:
    """No program outlives its test."""
    with put_back():
        yield
