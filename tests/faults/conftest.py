import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long form of the fault harness: many minutes")


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is wanted. Asked from elsewhere than tests/faults, it is not."""
    return bool(request.config.getoption("--long", default=False))
