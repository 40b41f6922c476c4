"""Options of all tests."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="the long form of the store's harnesses: many minutes"
    )


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is wanted."""
    return bool(request.config.getoption("--long"))
