import pytest

from tests.tui.idle import wait_by_the_loop


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--hour", action="store_true", help="press random keys for an hour")


@pytest.fixture
def hour(request: pytest.FixtureRequest) -> bool:
    """Whether the hour is wanted. In other folders than tests/keys it is not."""
    return bool(request.config.getoption("--hour", default=False))


@pytest.fixture(autouse=True)
def idle_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program has answered when it has nothing left to do, whatever the clock says."""
    wait_by_the_loop(monkeypatch)
