"""The rescue journal is read as if anybody had written it: what is no change is passed over."""

from contextlib import closing
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import FallbackFolders, open_store
from scrutiny_tui.store.live.own_files import OwnFiles
from scrutiny_tui.store.live.rescue_journal import NAME, RescueJournal
from scrutiny_tui.store.log.line_format import SCHEMA, line_of
from scrutiny_tui.store.tables.codec import encode
from tests.store.live import fallback, live
from tests.store.one_person import folder
from tests.store.samples import numbers_in, person

__all__ = ["folder"]

JANE = {"table": "people", "id": "p2", "before": None, "after": encode(person(2))}


def line(**keys: Any) -> bytes:  # noqa: ANN401  whatever somebody may put there
    """A line of the rescue journal."""
    whole = {"sequence": 2, "schema": SCHEMA, "command": "add", "at": "2026-03-03T10:00:00", "edits": [JANE]}
    return line_of({**whole, **keys})


def deep(levels: int = 100_000) -> bytes:
    """A line whose lists lie deeper than the reader of JSON can go."""
    text = b'{"sequence":2,"edits":' + b"[" * levels + b"]" * levels + b"}"
    return b"%08x %b\n" % (crc32(text), text)


@pytest.mark.parametrize(
    "planted",
    [
        deep(),
        line(edits=7),
        line(edits=[[]]),
        line(edits=[{**JANE, "table": "passwords"}]),
        line(edits=[{"table": "people", "id": "p2", "after": JANE["after"]}]),
        line(edits=[{**JANE, "before": 7}]),
        line(at="soon"),
        line(at=7),
        line(command=None),
        line(schema="5"),
        line(sequence=None),
    ],
)
def test_a_line_that_is_no_change_is_passed_over(folder: Path, planted: bytes) -> None:
    fallback(folder).append(NAME, planted)
    with closing(live(folder)) as store:
        assert [person.id for person in store.all(Person)] == ["p1"]


@pytest.mark.parametrize(
    "after", [{"id": "p2"}, {**encode(person(2)), "name": 7}, {**encode(person(2)), "role": []}]
)
def test_a_record_that_makes_no_sense_is_set_aside(folder: Path, after: object) -> None:
    fallback(folder).append(NAME, line(edits=[{**JANE, "after": after}]))
    with closing(live(folder)) as store:
        assert [person.id for person in store.all(Person)] == ["p1"]
    assert "p2" in (folder / "not-taken-up.txt").read_text(encoding="utf-8")


def test_a_change_of_a_newer_version_is_left_to_that(folder: Path) -> None:
    fallback(folder).append(NAME, line(schema=SCHEMA + 1))
    with pytest.raises(StoreError, match="newer version"):
        open_store(folder, fallback=fallback(folder))
    assert fallback(folder).read(NAME)


def test_a_file_that_is_too_long_for_words_is_not_read(tmp_path: Path) -> None:
    places = FallbackFolders((tmp_path / "own",), OwnFiles())
    path = places.append(NAME, line())
    assert RescueJournal(places).read()
    with path.open("r+b") as file:
        file.truncate(64_000_001)
    assert RescueJournal(places).read() == []


def test_what_waits_is_in_the_store_where_it_makes_sense(folder: Path) -> None:
    fallback(folder).append(NAME, deep() + line())
    with closing(live(folder)):
        pass
    assert numbers_in(folder) == [1, 2]
