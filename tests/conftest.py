"""Options and fixtures of all tests."""

import gc
import os
from collections.abc import Iterator

import pytest
from _pytest.unraisableexception import gc_collect_iterations_key
from hypothesis import settings

from scrutiny_tui.store import files
from tests.read_once import house_styles, screen_rules


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="the long form of the store's harnesses: many minutes"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Set what holds for all tests.

    Cycles of dead objects are looked for seldom: most of what a test run holds lives to its end. There, where
    each looking takes a second, pytest would look five times for errors in dying objects.
    """
    settings.register_profile("without a clock", deadline=None)
    settings.load_profile("without a clock")  # on a busy machine any example may take long
    gc.set_threshold(200_000, 20, 100)
    config.stash[gc_collect_iterations_key] = 1


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is wanted."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", autouse=True)
def not_synced() -> Iterator[None]:
    """Sync no file of a real disk: no test takes its power away. The simulated disk of tests/faults knows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr(files, "_sync", lambda _: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Read house styles and the rules of widgets once: thousands of tests open a program that needs them."""
    with house_styles(), screen_rules():
        yield
