"""A clerk for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.office import Clerk, clerk_in


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Clerk]:
    """A clerk whose store is empty."""
    with clerk_in(tmp_path / "store") as found:
        yield found
