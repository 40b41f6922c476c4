"""What the tests of the screens share."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.tui.screens import capture
from tests.tui.capture_page import Room, room_in
from tests.tui.idle import at_once, wait_by_the_loop
from tests.tui.office import Premises, busy_premises_in, premises_in
from tests.tui.signals import put_back


@pytest.fixture
def empty(tmp_path: Path) -> Premises:
    """A store in which nothing is."""
    return premises_in(tmp_path)


@pytest.fixture
def busy(tmp_path: Path) -> Premises:
    """A store with a committee, its people, and meetings."""
    return busy_premises_in(tmp_path)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A live meeting, and the page on which it is captured."""
    return room_in(tmp_path)


@pytest.fixture(autouse=True)
def composed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The item is shown in its house style from the beginning: no test waits for it, or comes before it."""
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


class NotedFaults(logging.Handler):
    """Notes the faults that the program contains: a test that expects none must not pass over one."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.noted.append(record.getMessage())


@pytest.fixture
def faults() -> Iterator[list[str]]:
    """The faults that the program has logged; a test that asks for them expects some."""
    log, handler = logging.getLogger("scrutiny"), NotedFaults()
    log.addHandler(handler)
    yield handler.noted
    log.removeHandler(handler)


@pytest.fixture(autouse=True)
def no_fault(request: pytest.FixtureRequest, faults: list[str]) -> Iterator[None]:
    """Fail a test in which a fault was contained that it does not ask for."""
    yield
    test = request.node
    assert isinstance(test, pytest.Function)
    if "faults" not in test._fixtureinfo.argnames:  # noqa: SLF001  pytest has no public name for it
        assert not faults
