"""A store with one person in it: apart from what programs of their own import, which wait for no pytest."""

from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.store import open_store
from tests.store.samples import add


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one person in it."""
    folder = tmp_path / "store"
    with closing(open_store(folder)) as store:
        add(store, 1)
    return folder
