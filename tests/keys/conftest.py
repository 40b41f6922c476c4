from collections.abc import Iterator

import pytest

from tests.tui.idle import wait_by_the_loop
from tests.tui.signals import put_back


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--minutes", type=float, default=0.0, help="press random keys for so many minutes")


@pytest.fixture
def minutes(request: pytest.FixtureRequest) -> float:
    """For how many minutes random keys are wanted. In other folders than tests/keys for none."""
    return float(request.config.getoption("--minutes", default=0.0))


@pytest.fixture(autouse=True)
def idle_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program has answered when it has nothing left to do, whatever the clock says."""
    wait_by_the_loop(monkeypatch)


@pytest.fixture(autouse=True)
def signals_put_back() -> Iterator[None]:
    """No program outlives its test."""
    with put_back():
        yield
